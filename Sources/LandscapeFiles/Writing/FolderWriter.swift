public import Foundation
import PlainText
import SourceText

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

    /// Writes a fresh folder in one step.
    /// - Parameter remarks: written beside the tables, as a file that is none.
    /// - Throws: `ScaffoldError` where the folder is not empty or cannot be written; nothing is left behind.
    public static func write(
        _ tables: LandscapeTables, remarks: Remarks = Remarks(), to folder: String
    ) throws(ScaffoldError) {
        try write(files(tables) + remarks.files(of: folder), to: folder)
    }

    package static func write(
        _ files: [(name: String, content: Data)], to folder: String
    ) throws(ScaffoldError) {
        try fill(folder, isDurable: true) { (step: FolderStep) throws(StorageError) in
            for file in files { try step.add(file.name, file.content) }
        }
    }

    /// Makes a folder that is not there yet, or fills an empty one.
    static func fill(
        _ folder: String, isDurable: Bool, _ body: (FolderStep) throws(StorageError) -> Void
    ) throws(ScaffoldError) {
        try checkIsFree(folder)
        do throws(StorageError) {
            let step = try FolderStep(into: folder, isDurable: isDurable)
            try body(step)
            try step.commit()
        } catch {
            throw ScaffoldError(error)
        }
    }

    /// Hidden files, as systems leave them in every folder, do not count.
    private static func checkIsFree(_ folder: String) throws(ScaffoldError) {
        guard FileSystem.info(folder, followsLinks: true) != nil else { return }
        let isFree =
            FileSystem.isFolder(folder)
            && FileSystem.names(in: folder).allSatisfy { $0.hasPrefix(".") && $0 != FolderStep.committedName }
        guard isFree else {
            throw ScaffoldError(
                Bilingual(
                    "\(quoted(folder).german) ist schon da und nicht leer. Bitte nennen Sie einen neuen "
                        + "Ordner; netviz überschreibt nichts.",
                    "\(quoted(folder).english) exists already and is not empty. Please name a new folder; "
                        + "netviz overwrites nothing."))
        }
    }
}
