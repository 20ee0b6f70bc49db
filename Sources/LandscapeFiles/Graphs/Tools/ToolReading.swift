import Foundation
import LandscapeModel
import PlainText
import SourceText

// Exports of other programs as landscapes of their own.
extension Reading {
    /// The export that a single file is; nil where it is none.
    static func toolExport(at path: String, _ text: [UInt8], file: String) -> ToolExport? {
        switch FileName.ending(file) {
        case "csv", "tsv", "txt": ToolExport(text, file: file)
        case "json": KumuJSON.export(text, file: file)
        default: nil
        }
    }
}

/// Which files are exports with tables of their own.
package enum ToolReading {
    /// Kumu's JSON, and tables of connections as Kumu heads them.
    package static func isExport(_ path: String) -> Bool {
        let name = URL(fileURLWithPath: path).lastPathComponent
        let ending = FileName.ending(name)
        guard ["json", "csv", "tsv"].contains(ending) else { return false }
        var quiet = ProblemLog()
        guard ending == "json" else {
            // The first lines tell.
            guard let file = FileHandle(forReadingAtPath: path),
                let start = try? file.read(upToCount: 20_000),
                let lines = String(bytes: start, encoding: .utf8),
                let found = ToolTable.read(RowSource(utf8: Array(lines.utf8)), file: name, name: name)
            else { return false }
            return found.tool != .gephi || !found.isOfTies
        }
        guard let text = TextFile.bytes(path, file: name, &quiet), KumuJSON.isKumu(text) else {
            return false
        }
        return KumuJSON.export(text, file: name) != nil
    }
}
