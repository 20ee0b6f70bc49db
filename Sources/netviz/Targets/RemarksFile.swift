import Foundation
import LandscapeFiles

/// Remarks beside a file whose format has no place for any: a comment in a matrix would be a row of it.
struct RemarksFile {
    private let subject: String
    private let path: String
    private let target: OutputTarget

    /// - Throws: where a file of that name is there already and holds something else.
    init(beside output: String, keeping inputs: [String], replaces: Bool) throws {
        subject = URL(fileURLWithPath: output).lastPathComponent
        path = output + ".hinweise.txt"
        target = try OutputTarget(path, keeping: inputs, replaces: replaces)
        guard FileKind(path) == nil || replaces || Self.isOwn(path) else {
            throw Failure(
                "Die Hinweise zu „\(output)“ kämen in „\(path)“; dort steht schon etwas anderes, und es wurde nichts geschrieben. Bitte benennen Sie eine der Dateien um, oder ersetzen Sie diese mit --ueberschreiben.",
                "The notes on “\(output)” would go into “\(path)”, which holds something else; nothing was written. Please rename one of the files, or replace it with --overwrite."
            )
        }
    }

    /// Writes the remarks. Those on an earlier file of that name must not stand beside the new one.
    func write(_ remarks: Remarks) throws {
        guard !remarks.isEmpty || FileKind(path) != nil else { return }
        try Output.write(remarks.text(on: subject), to: target)
        guard !remarks.isEmpty else { return }
        Output.say(
            text(
                "In dieses Format passen keine Hinweise; sie stehen in „\(path)“: ",
                "This format has no place for notes; they are in “\(path)”: ")
                + remarks.lines.joined(separator: " · "))
    }

    private static func isOwn(_ path: String) -> Bool {
        guard let file = FileHandle(forReadingAtPath: path), let start = try? file.read(upToCount: 100) else {
            return false
        }
        return Remarks.openings.contains { start.starts(with: Data($0.utf8)) }
    }
}
