import Foundation
public import PlainText
import SourceText
import Subprocess
import SystemPackage

/// Why a report could not be made by a program outside netviz.
public enum ConversionError: Explained, Sendable, Hashable {
    /// The program is not installed; its name is that of its Debian package.
    case missing(String)
    /// It ended with a message of its own, or could not be started.
    case failed(String, String)
    /// The working folder could not be written.
    case noSpace(String)

    public var message: Bilingual {
        switch self {
        case .missing(let program):
            Bilingual(
                "Das Programm „\(program)“ fehlt. Es wird nur für diese Form des Berichts gebraucht; unter Debian und Ubuntu: sudo apt-get install \(program). Ohne es gehen .html und .md.",
                "The program “\(program)” is missing. Only this form of the report needs it; on Debian and Ubuntu: sudo apt-get install \(program). Without it .html and .md are possible."
            )
        case .failed(let program, let words):
            Bilingual(
                "„\(program)“ hat den Bericht nicht erstellt: \(words)",
                "“\(program)” did not make the report: \(words)")
        case .noSpace(let folder):
            Bilingual(
                "Der Zwischenordner „\(folder)“ konnte nicht angelegt oder gelesen werden. Ist dort noch Platz?",
                "The working folder “\(folder)” could not be written or read. Is there space left?")
        }
    }
}

/// A program that turns files in a folder of its own into one result.
struct OtherProgram {
    let name: String

    /// Writes the files into a fresh folder, runs the program there, and returns what it made.
    ///
    /// The folder goes again, whatever happens: nothing half made is ever left.
    func make(
        _ result: String, from files: [(name: String, content: Data)], arguments: [String],
        date: PartialDate?, by starter: String? = nil, in base: String? = nil
    ) async throws(ConversionError) -> Data {
        guard let path = starter ?? Self.path(of: name) else { throw .missing(name) }
        let folder: TemporaryFolder
        do throws(StorageError) {
            folder = try TemporaryFolder(in: base)
            for file in files { try folder.add(file.name, file.content) }
        } catch {
            throw .noSpace(base ?? FileManager.default.temporaryDirectory.path)
        }
        try await run(path, arguments, in: folder.path, date)
        guard let made = FileManager.default.contents(atPath: folder.path + "/" + result) else {
            throw .failed(name, result)
        }
        withExtendedLifetime(folder) {}
        return made
    }

    /// The Python that a program written in it starts with, as its first line says; nil for other programs.
    var interpreter: (path: String, arguments: [String])? {
        guard let path = Self.path(of: name), let file = FileHandle(forReadingAtPath: path) else {
            return nil
        }
        defer { try? file.close() }
        guard let start = try? file.read(upToCount: 256), start.starts(with: [0x23, 0x21]) else { return nil }
        let line = String(decoding: start.dropFirst(2).prefix { $0 != 0x0A }, as: UTF8.self)
        let words = line.split(separator: " ").map { String($0) }
        guard let first = words.first, line.contains("python"),
            FileManager.default.isExecutableFile(atPath: first)
        else { return nil }
        return (first, Array(words.dropFirst()))
    }

    private func run(_ path: String, _ arguments: [String], in folder: String, _ date: PartialDate?)
        async throws(ConversionError)
    {
        let record: ExecutionResult<Void, DiscardedOutput, StringOutput<UTF8>>
        do {
            record = try await Subprocess.run(
                .path(FilePath(path)), arguments: Arguments(arguments),
                environment: .inherit.updating(["SOURCE_DATE_EPOCH": Self.seconds(date), "TMPDIR": folder]),
                workingDirectory: FilePath(folder), output: .discarded, error: .string(limit: 1 << 20))
        } catch {
            throw .failed(name, String(describing: error))
        }
        guard record.terminationStatus.isSuccess else {
            let words = record.standardError.split(separator: "\n").suffix(3).joined(separator: " ")
            throw .failed(name, words.isEmpty ? "\(record.terminationStatus)" : words)
        }
    }

    /// Whether it is installed.
    var isThere: Bool { Self.path(of: name) != nil }

    /// Where the program lies on the search path; an empty path holds nothing.
    private static func path(of name: String) -> String? {
        let places = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
        return places.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    /// The date that the file says it was made on: the landscape's, so that the same input gives the same file.
    private static func seconds(_ date: PartialDate?) -> String {
        if let given = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"] { return given }
        guard let date else { return "0" }
        var parts = DateComponents()
        parts.calendar = Calendar(identifier: .gregorian)
        parts.timeZone = TimeZone(secondsFromGMT: 0)
        parts.year = date.year
        parts.month = date.month ?? 1
        parts.day = date.day ?? 1
        // Zip files know no time before 1980.
        return String(max(315_619_200, Int(parts.date?.timeIntervalSince1970 ?? 0)))
    }
}
