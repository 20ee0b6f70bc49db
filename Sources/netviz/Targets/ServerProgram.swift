import Foundation
import LandscapeJobs
import PlainText

/// The server, a program of its own: it takes the place of this one.
enum ServerProgram {
    static let name = "netviz-server"

    /// - Throws: where it is not installed; otherwise this process becomes the server and nothing returns.
    static func run(_ arguments: [String]) throws -> Never {
        for path in places() where access(path, X_OK) == 0 {
            restoreZone()
            var words = ([path] + arguments).map { strdup($0) }
            words.append(nil)
            execv(path, words)
        }
        throw JobError(
            "Der Server ist nicht installiert: das Programm „\(name)“ liegt weder neben netviz noch im Suchpfad. Im Quellordner baut ihn „make server“. Ohne Server geht der Runde Tisch mit „netviz table“.",
            "The server is not installed: the program “\(name)” lies neither beside netviz nor in the search path. “make server” builds it in the source folder. Without a server, “netviz table” makes the round table."
        )
    }

    /// This program.
    static var own: String {
        (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
            ?? CommandLine.arguments[0]
    }

    /// Where it may be, the likeliest first.
    private static func places() -> [String] {
        let environment = ProcessInfo.processInfo.environment
        if let named = environment["NETVIZ_SERVER_PROGRAM"], !named.isEmpty { return [named] }
        var folders: [String] = []
        let folder = URL(fileURLWithPath: own).deletingLastPathComponent()
        folders.append(folder.path)
        folders.append(folder.deletingLastPathComponent().appendingPathComponent("libexec/netviz").path)
        folders += (environment["PATH"] ?? "").split(separator: ":").map { String($0) }
        return folders.map { $0 + "/" + name }
    }

    /// The zone that whoever started the program lives in; this program itself works in UTC.
    private static func restoreZone() {
        if let zone = Zone.given { setenv("TZ", zone, 1) } else { unsetenv("TZ") }
    }
}

/// The time zone as it was when the program started.
enum Zone {
    static let given = ProcessInfo.processInfo.environment["TZ"]

    /// Works in UTC from here on: the library that makes PDF writes the zone into them.
    static func becomeUniversal() {
        _ = given
        setenv("TZ", "UTC0", 1)
    }
}
