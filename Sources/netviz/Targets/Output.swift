import ArgumentParser
import Foundation
import LandscapeModel
import PlainText
import ResultTables
import SourceText

/// Where results and messages go.
enum Output {
    /// Messages and progress: standard error, so that results can be piped.
    static func say(_ message: String) { StandardStreams.mutter(message + "\n") }

    static func say(_ notes: [Bilingual]) {
        for note in notes { say(note(spoken)) }
    }

    /// Asks for a file where a document would fill the terminal with its source; into a pipe it goes without one.
    static func requireFile(_ output: String?, _ request: @autoclosure () -> Bilingual) throws {
        guard output == nil, isatty(STDOUT_FILENO) == 1 else { return }
        throw ValidationError(request()(spoken))
    }

    /// Shows something on standard output.
    static func show(_ content: String) throws { try write(content, to: .descriptor(STDOUT_FILENO)) }

    /// Writes a result; never a part of it.
    static func write(_ content: String, to target: OutputTarget) throws {
        try write(Data(content.utf8), to: target)
    }

    /// - Parameter isDurable: wait for the disk. Results can be made again; for a folder of them waiting takes longer
    ///   than making them.
    static func write(_ content: Data, to target: OutputTarget, isDurable: Bool = false) throws {
        switch target {
        case .descriptor(let file):
            try content.withUnsafeBytes { try StandardStreams.write($0, to: file) }
        case .file(let path):
            try AtomicFile.write(content, to: path, isDurable: isDurable)
        }
    }

    /// Writes a result that people also edit, and remembers it as ``WrittenResults``.
    static func writeResult(_ content: Data, to target: OutputTarget, replacesEdited: Bool) throws {
        guard case .file(let path) = target else { return try write(content, to: target) }
        let name = URL(fileURLWithPath: path).lastPathComponent
        let folder = path.hasSuffix("/" + name) ? String(path.dropLast(name.count)) : "."
        // A mistyped folder is not made.
        guard FileKind.destination(of: folder) != nil else {
            throw StorageError.failed(path, code: ENOENT)
        }
        try ResultFolder.write([(name, content)], into: folder, replacesEdited: replacesEdited)
    }

    /// Writes a large result piece by piece, so that it is never in memory as a whole.
    static func stream(to target: OutputTarget, _ body: (_ write: ([UInt8]) -> Void) -> Void) throws {
        switch target {
        case .descriptor(let number):
            try pour(
                body,
                into: { piece in
                    try piece.withUnsafeBytes { try StandardStreams.write($0, to: number) }
                })
        case .file(let path):
            let file = try AtomicFile(replacing: path)
            try pour(body, into: { try file.write($0) })
            try file.commit()
        }
    }

    /// After the first failure the rest is worked out in vain: whoever writes pieces does not ask how they fare.
    private static func pour(
        _ body: (_ write: ([UInt8]) -> Void) -> Void, into sink: @escaping ([UInt8]) throws -> Void
    ) throws {
        var failure: (any Error)?
        body { piece in
            guard failure == nil else { return }
            do { try sink(piece) } catch { failure = error }
        }
        if let failure { throw failure }
    }

    /// Writes several files into a folder in one step.
    static func write(
        _ files: [(name: String, content: Data)], into folder: String, for profile: Profile,
        replacesEdited: Bool
    ) throws {
        try ResultFolder.write(
            files, into: folder, replacesEdited: replacesEdited, isPublic: profile == .oeffentlich)
    }

    /// Keeps others away from the tables of a landscape between reading and writing them; nil where they are no folder.
    static func lock(_ landscape: String) throws -> FolderLock? {
        guard case .folder? = FileKind.destination(of: landscape).flatMap({ FileKind($0) }) else {
            return nil
        }
        return try FolderLock(landscape, isExclusive: true)
    }

    /// Writes a table in the form that was asked for; one to read fits the terminal that shows it.
    static func write(_ table: any ResultTable, as form: TableForm, to target: OutputTarget) throws {
        if form == .table, case .descriptor(let file) = target, isatty(file) == 1 {
            let width = ScreenLines.terminalWidth ?? 80
            return try show(ScreenLines.broken(table.text(spoken, width: width), to: width))
        }
        try stream(to: target) { table.write(form, spoken, to: $0) }
    }
}
