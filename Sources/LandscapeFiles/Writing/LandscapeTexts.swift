package import Foundation
package import PlainText
import SourceText

/// The files of a landscape in memory, byte for byte.
package struct LandscapeTexts: Sendable, Hashable {
    package struct File: Sendable, Hashable {
        /// Its name in the folder.
        package var name: String
        package var bytes: [UInt8]

        package init(name: String, bytes: [UInt8]) {
            self.name = name
            self.bytes = bytes
        }
    }

    /// By the name of the table (`akteure`); the settings are `landschaft`.
    package var files: [String: File]

    package init(_ files: [String: File] = [:]) { self.files = files }

    /// The files of a landscape folder that is made of tables.
    ///
    /// - Returns: nil for anything else: a workbook, a single table, an export of another program.
    /// - Throws: the first problem where a file cannot be read.
    package init?(folder: String) throws(UnreadableText) {
        try self.init(folder: folder, only: nil)
        if files["akteure"] == nil { return nil }
    }

    /// - Parameter tables: the tables to read, whatever else the folder holds; nil reads all.
    /// - Returns: nil where there is no folder that can be read.
    package init?(folder: String, only tables: Set<String>?) throws(UnreadableText) {
        var log = ProblemLog()
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue,
            let source = try? SourceFiles(folder: folder, &log)
        else { return nil }
        files = [:]
        for (table, name) in source.names where tables?.contains(table) != false {
            var log = ProblemLog()
            guard let bytes = TextFile.bytes(folder + "/" + name, file: name, &log) else {
                throw UnreadableText(message: log.problems.first?.message ?? Bilingual(name, name))
            }
            files[table] = File(name: name, bytes: bytes)
        }
    }

    /// Tables as the files of a fresh folder.
    package init(_ tables: LandscapeTables) {
        files = [:]
        for file in FolderWriter.files(tables) {
            files[FileName.stem(file.name)] = File(name: file.name, bytes: Array(file.content))
        }
    }

    /// The files that are others than before, by the names of their tables.
    package func changed(since before: LandscapeTexts) -> [(name: String, content: Data)] {
        files.filter { before.files[$0.key] != $0.value }.sorted { $0.key < $1.key }
            .map { ($0.value.name, Data($0.value.bytes)) }
    }

    /// The text of `landschaft.yaml`; nil where there is none.
    package var settings: String? {
        files["landschaft"].map { String(decoding: DecodedText($0.bytes).bytes, as: UTF8.self) }
    }

    /// The same as rows of cells, for a workbook.
    package var tables: LandscapeTables? {
        var quiet = ProblemLog()
        return LandscapeTables(TextsSource(texts: self), &quiet)
    }
}

/// Why a file of a landscape cannot be read.
package struct UnreadableText: Explained {
    package var message: Bilingual
}

/// Files in memory as the source of a landscape.
struct TextsSource: LandscapeSource {
    let texts: LandscapeTexts

    func file(of table: String) -> String? { texts.files[table]?.name }

    func text(of table: String, _ log: inout ProblemLog) -> [UInt8]? {
        texts.files[table].flatMap { TextFile.text($0.bytes, file: $0.name, &log) }
    }

    func rows(of table: String, _ log: inout ProblemLog) -> RowSource? {
        text(of: table, &log).map { RowSource(utf8: $0) }
    }

    func settings(_ log: inout ProblemLog) -> YAMLItem? {
        guard let file = file(of: "landschaft"), let text = text(of: "landschaft", &log),
            let root = YAMLDocument.root(text, file: file, &log)
        else { return nil }
        return YAMLItem(node: root, path: "", file: file)
    }

    func settingsText(_ log: inout ProblemLog) -> String? {
        text(of: "landschaft", &log).map { String(decoding: $0, as: UTF8.self) }
    }

    func nameForMissing(_ table: String) -> String { table + ".csv" }
}
