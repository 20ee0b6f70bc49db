public import Foundation
import LandscapeModel

/// Writes tables as the files of a landscape folder.
public enum FolderWriter {
    /// The content of each file, in order; tables as Excel in Germany opens them: semicolons, a byte order mark,
    /// CRLF.
    public static func files(_ tables: LandscapeTables) -> [(name: String, content: Data)] {
        var result: [(name: String, content: Data)] = []
        if let settings = tables.settings { result.append(("landschaft.yaml", Data(settings.utf8))) }
        for table in tables.tables {
            result.append((table.name + ".csv", Data("\u{FEFF}".utf8) + Data(csv(table))))
        }
        return result
    }

    /// A table as CSV.
    public static func csv(_ table: RawTable) -> [UInt8] {
        var bytes: [UInt8] = []
        // Rows of one column would vanish if they were blank, and nothing else marks where a file ends.
        for row in [table.header] + table.rows where !row.isEmpty {
            for (index, cell) in row.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ";")) }
                bytes.append(contentsOf: DelimitedText.quoted(cell).utf8)
            }
            let missing = max(0, table.header.count - row.count)
            bytes.append(contentsOf: [UInt8](repeating: UInt8(ascii: ";"), count: missing))
            bytes.append(contentsOf: [0x0D, 0x0A])
        }
        return bytes
    }

    /// Writes a fresh folder.
    ///
    /// Everything is written beside it first and takes its place at the end, so that no partial folder is left.
    /// - Throws: `ScaffoldError` where the folder is not empty or cannot be written.
    public static func write(_ tables: LandscapeTables, to folder: String) throws(ScaffoldError) {
        try write(files(tables), to: folder)
    }

    static func write(_ files: [(name: String, content: Data)], to folder: String) throws(ScaffoldError) {
        let isNew = try LandscapeScaffold.prepare(folder)
        var written: [String] = []
        do {
            for (name, content) in files {
                let path = folder + "/" + name
                try content.write(to: URL(fileURLWithPath: path), options: .withoutOverwriting)
                written.append(path)
            }
        } catch {
            for path in written { try? FileManager.default.removeItem(atPath: path) }
            if isNew { try? FileManager.default.removeItem(atPath: folder) }
            throw LandscapeScaffold.failure(folder)
        }
    }
}
