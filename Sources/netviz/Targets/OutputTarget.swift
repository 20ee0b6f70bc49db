import ArgumentParser
import Foundation
import LandscapeFiles
import PlainText
import SourceText

/// A place that a result may be written to. It can be made only where nothing is lost by it.
enum OutputTarget {
    /// An open file of the process: standard output, standard error, or one that the caller passed on.
    case descriptor(Int32)
    case file(String)

    /// - Parameters:
    ///   - path: nil for standard output.
    ///   - inputs: what the command reads; it is never replaced, under no name.
    ///   - replaces: whether links and other files among the input's are given up on purpose (`--overwrite`).
    ///   - isCarriedOn: the command reads the file and writes it again (positions, keys): it may lie anywhere.
    init(_ path: String?, keeping inputs: [String], replaces: Bool = false, isCarriedOn: Bool = false) throws
    {
        guard let path else {
            self = .descriptor(STDOUT_FILENO)
            return
        }
        if let file = try Self.descriptor(path) {
            self = .descriptor(file)
            return
        }
        let target = try Self.checked(path, replaces: replaces)
        try Self.keep(inputs, from: target, named: path, replaces: replaces || isCarriedOn)
        self = .file(target)
    }

    /// The few devices that are meant to be written to.
    private static func descriptor(_ path: String) throws -> Int32? {
        switch path {
        case "/dev/stdout": return STDOUT_FILENO
        case "/dev/stderr": return STDERR_FILENO
        case "/dev/null":
            let file = open(path, O_WRONLY | O_CLOEXEC)
            guard file >= 0 else { throw unwritable(path, errno) }
            return file
        default:
            guard path.hasPrefix("/dev/fd/"), let number = Int32(path.dropFirst("/dev/fd/".count)),
                "/dev/fd/\(number)" == path
            else { return nil }
            guard fcntl(number, F_GETFD) >= 0 else { throw unwritable(path, EBADF) }
            return number
        }
    }

    /// The path of an ordinary file, or of none yet.
    private static func checked(_ path: String, replaces: Bool) throws -> String {
        guard !path.isEmpty else { throw noName }
        guard let kind = FileKind(path) else { return path }
        switch kind {
        case .file: return path
        case .link:
            guard replaces else {
                throw Failure(
                    "„\(path)“ ist eine Verknüpfung; was dahinter liegt, wird nicht ersetzt. Bitte nennen Sie die Datei selbst, oder ersetzen Sie mit --ueberschreiben, worauf sie zeigt.",
                    "“\(path)” is a link; what lies behind it is not replaced. Please name the file itself, or replace what it points to with --overwrite."
                )
            }
            guard let real = FileKind.destination(of: path) else { throw unwritable(path, ENOENT) }
            // Now it is a file, or something that is never replaced.
            return try checked(real, replaces: false)
        case .folder:
            throw Failure(
                "„\(path)“ ist ein Ordner. Bitte nennen Sie eine Datei.",
                "“\(path)” is a folder. Please name a file.")
        case .device:
            throw Failure(
                "„\(path)“ ist keine gewöhnliche Datei, sondern ein Gerät, eine Pipe oder ein Socket. Dorthin schreibt netviz nicht; ohne -o geht das Ergebnis auf die Standardausgabe.",
                "“\(path)” is no ordinary file but a device, a pipe or a socket. netviz does not write there; without -o the result goes to standard output."
            )
        }
    }

    /// Refuses what is an input, by whatever name, and other files in the folder of a landscape.
    private static func keep(
        _ inputs: [String], from target: String, named path: String, replaces: Bool
    ) throws {
        guard let identity = FileIdentity(target) else { return }
        for input in inputs {
            if identity == FileIdentity(input) || (FileIdentity.holds(input, identity)) {
                throw Failure(
                    "„\(path)“ gehört zur Eingabe und würde ersetzt; es wurde nichts geschrieben. Bitte nennen Sie eine andere Datei.",
                    "“\(path)” belongs to the input and would be replaced; nothing was written. Please name another file."
                )
            }
            guard !replaces, FileIdentity.isInside(target, folder: input), !isOwnResult(target) else {
                continue
            }
            throw Failure(
                "„\(path)“ liegt im Ordner der Eingabe und ist schon da; es wurde nichts geschrieben. Bitte nennen Sie eine andere Datei, oder ersetzen Sie diese mit --ueberschreiben.",
                "“\(path)” lies in the folder of the input and exists already; nothing was written. Please name another file, or replace it with --overwrite."
            )
        }
    }

    /// A report that netviz put there and nobody has touched since.
    private static func isOwnResult(_ path: String) -> Bool {
        let url = URL(fileURLWithPath: path)
        let folder = url.deletingLastPathComponent().path
        return WrittenResults(of: folder).isOwn(url.lastPathComponent, in: folder)
    }

    static var noName: ValidationError {
        ValidationError(
            text(
                "Der Name für das Ergebnis ist leer. Bitte nennen Sie eine Datei oder einen Ordner.",
                "The name for the result is empty. Please name a file or a folder."))
    }

    private static func unwritable(_ path: String, _ code: Int32) -> Failure {
        let reason = StorageError.reason(code)
        return Failure(
            "„\(path)“ konnte nicht geschrieben werden. \(reason.german)",
            "“\(path)” could not be written. \(reason.english)")
    }
}

/// What lies under a name, the link itself where it is one.
enum FileKind {
    case file, folder, link, device

    /// nil where there is nothing.
    init?(_ path: String) {
        var info = stat()
        guard lstat(path, &info) == 0 else { return nil }
        switch info.st_mode & S_IFMT {
        case S_IFREG: self = .file
        case S_IFDIR: self = .folder
        case S_IFLNK: self = .link
        default: self = .device
        }
    }

    /// Where a link leads in the end; nil where that is nowhere.
    static func destination(of path: String) -> String? {
        guard let real = realpath(path, nil) else { return nil }
        defer { free(real) }
        return String(cString: real)
    }
}

/// What the system knows a file by: the same under every name.
struct FileIdentity: Hashable {
    private let device: UInt64
    private let number: UInt64

    init?(_ path: String) {
        var info = stat()
        guard stat(path, &info) == 0 else { return nil }
        device = UInt64(info.st_dev)
        number = UInt64(info.st_ino)
    }

    /// Whether one of the tables of a landscape folder is this file; of a folder without tables (a template) any file.
    static func holds(_ folder: String, _ file: FileIdentity) -> Bool {
        let tables = LandscapeReader.files(of: folder)
        let names = tables.isEmpty ? try? FileManager.default.contentsOfDirectory(atPath: folder) : []
        let files = tables + (names ?? []).map { folder + "/" + $0 }
        return files.contains { FileIdentity($0) == file }
    }

    /// Whether a path leads into a folder, at any depth.
    static func isInside(_ path: String, folder: String) -> Bool {
        guard case .folder? = FileKind.destination(of: folder).flatMap({ FileKind($0) }),
            let folder = FileKind.destination(of: folder), let path = FileKind.destination(of: path)
        else { return false }
        return path.hasPrefix(folder == "/" ? folder : folder + "/")
    }
}
