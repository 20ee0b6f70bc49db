import Foundation
package import LandscapeFiles
import LandscapeModel
import LiveTable
package import PlainText
import SourceText
import Workbooks

/// What somebody uploads as a landscape: a workbook, a zip of tables, or a single list.
///
/// It is read in a process of its own, since what it costs is known only afterwards.
package enum UploadedFile {
    /// What a process that reads an upload tells the one that asked.
    package struct Told: Codable, Sendable {
        var tables: StoredTexts
        var landscape: String?
        var version: Int?

        /// The tables; nil where what was told was damaged.
        package var texts: LandscapeTexts? { tables.texts }
        /// From which state the workbook was taken; nil where it does not say so.
        package var stand: WorkbookStand? {
            guard let landscape, let version else { return nil }
            return WorkbookStand(landscape: landscape, version: version)
        }

        /// As one line of JSON.
        package var text: String {
            get throws { String(decoding: try JSONEncoder().encode(self), as: UTF8.self) }
        }
    }

    /// Reads a file.
    /// - Throws: why it cannot be taken, in words.
    package static func told(_ path: String) throws -> Told {
        let stand = FileManager.default.contents(atPath: path).flatMap { WorkbookStand(Array($0)) }
        return Told(
            tables: StoredTexts(try texts(path)), landscape: stand?.landscape, version: stand?.version)
    }

    /// The tables of a file as text.
    ///
    /// - Parameter path: of a file that nobody else changes meanwhile.
    /// - Throws: why it cannot be taken, in words.
    package static func texts(_ path: String) throws -> LandscapeTexts {
        guard let bytes = FileManager.default.contents(atPath: path).map({ Array($0) }), !bytes.isEmpty else {
            throw UploadProblem.empty
        }
        if bytes.starts(with: [0x50, 0x4B]), let unpacked = try? UnpackedTables(bytes) {
            return try texts(of: unpacked)
        }
        let result = LandscapeReader.read(at: path)
        guard result.network == nil, !result.isExport else { return try texts(ofNetwork: result) }
        if let tables = LandscapeTables.read(at: path) { return LandscapeTexts(tables) }
        guard !result.landscape.actors.isEmpty else {
            throw result.errors.first.map { UploadProblem(message: $0.message) } ?? UploadProblem.noActors
        }
        return LandscapeTexts(LandscapeTables(result.landscape))
    }

    /// A graph file becomes a landscape as `convert` makes one.
    private static func texts(ofNetwork result: ReadResult) throws -> LandscapeTexts {
        guard !result.landscape.actors.isEmpty else { throw UploadProblem.noActors }
        return LandscapeTexts(LandscapeTables(result.landscape))
    }

    /// The tables of a zip, as if they lay in a folder.
    private static func texts(of unpacked: UnpackedTables) throws -> LandscapeTexts {
        let folder = try TemporaryFolder()
        let inner = folder.path + "/tabellen"
        try FileManager.default.createDirectory(
            atPath: inner, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        for file in unpacked.files { try folder.add("tabellen/" + file.name, Data(file.content)) }
        defer { withExtendedLifetime(folder) {} }
        guard let texts = try LandscapeTexts(folder: inner) else { throw UploadProblem.noActors }
        return texts
    }
}

/// Why an upload cannot be taken.
package struct UploadProblem: Explained, Sendable, Hashable {
    package var message: Bilingual

    static let empty = UploadProblem(
        message: Bilingual("Die Datei ist leer.", "The file is empty."))
    package static let noActors = UploadProblem(
        message: Bilingual(
            "In der Datei ist kein Akteur zu finden. netviz liest Arbeitsmappen (.xlsx, .ods), ein Zip mit Tabellen und einzelne Listen.",
            "No actor is found in the file. netviz reads workbooks (.xlsx, .ods), a zip of tables, and single lists."
        ))
    static func tooLong(_ most: Int) -> UploadProblem {
        UploadProblem(
            message: Bilingual(
                "Die Datei hat mehr als \(Language.german.digits(most)) Zeilen. So große Netze rechnet netviz auf der Befehlszeile: netviz run.",
                "The file has more than \(Language.english.digits(most)) rows. Networks of that size are for the command line: netviz run."
            ))
    }
    static let tooCostly = UploadProblem(
        message: Bilingual(
            "Die Datei ist zu groß oder zu verschachtelt: Sie wurde nicht in der vorgesehenen Zeit gelesen.",
            "The file is too large or too nested: it was not read in the time it may take."))
}
