import ArgumentParser
import Foundation
import LandscapeModel
import PlainText
import ResultTables
import SourceText

/// The file that says which number is which actor. It never lies beside a published result.
struct KeyFile {
    let path: String
    /// In the folder of the result itself; allowed where that is not for the public.
    let isBesideResult: Bool

    private static let header = ["pseudonym", "id", "name"]

    /// - Throws: wrong usage where the key would lie beside a published result, or inside a folder of maps.
    init(_ wanted: String?, output: String?, isFolder: Bool, profile: Profile) throws {
        let target = output.map { URL(fileURLWithPath: $0) }
        var name = target?.lastPathComponent ?? "netviz"
        // "." and ".." name no file.
        if name.allSatisfy({ $0 == "." || $0 == "/" }) { name = text("karten", "maps") }
        path = wanted ?? name + ".schluessel.csv"
        let place = Self.folder(of: URL(fileURLWithPath: path))
        guard let target else {
            isBesideResult = false
            return
        }
        let instead = "--key ../\(name).schluessel.csv"
        if isFolder {
            let folder = target.standardizedFileURL.resolvingSymlinksInPath().path
            isBesideResult = place == folder || place.hasPrefix(folder + "/")
            guard !isBesideResult else {
                throw ValidationError(
                    text(
                        "Der Schlüssel zu den Nummern läge im Ordner der Karten und würde mit ihnen weitergegeben. Bitte mit --key einen Ort außerhalb nennen, etwa \(instead).",
                        "The key to the numbers would lie in the folder of the maps and be passed on with them. Please name a place outside with --key, such as \(instead)."
                    ))
            }
            return
        }
        guard
            URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath().path
                != target.standardizedFileURL.resolvingSymlinksInPath().path
        else {
            throw ValidationError(
                text(
                    "Ergebnis und Schlüssel brauchen verschiedene Dateien.",
                    "Result and key need different files.")
            )
        }
        // A folder inside the published one goes with it.
        let published = Self.folder(of: target)
        isBesideResult = place == published || (profile == .oeffentlich && place.hasPrefix(published + "/"))
        guard !isBesideResult || profile != .oeffentlich else {
            throw ValidationError(
                text(
                    "Der Schlüssel zu den Nummern läge neben dem öffentlichen Ergebnis. Bitte mit --key einen anderen Ordner nennen, etwa \(instead), oder das Ergebnis in einen eigenen Ordner schreiben.",
                    "The key to the numbers would lie beside the public result. Please name another folder with --key, such as \(instead), or write the result into a folder of its own."
                ))
        }
    }

    /// Refuses a file of positions where it would be passed on with the maps: it names every actor.
    func keepsApart(_ positions: String, output: String?, isFolder: Bool, profile: Profile) throws {
        func real(_ path: String) -> String {
            URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath().path
        }
        guard let output else { return }
        guard real(positions) != real(output), real(positions) != real(path) else {
            throw ValidationError(
                text(
                    "Karte, Schlüssel und Positionsdatei brauchen verschiedene Dateien.",
                    "Map, key and position file need different files."))
        }
        let place = Self.folder(of: URL(fileURLWithPath: positions))
        let folder = isFolder ? real(output) : Self.folder(of: URL(fileURLWithPath: output))
        let isInside = place == folder || (isFolder && place.hasPrefix(folder + "/"))
        guard !isInside || (!isFolder && profile != .oeffentlich) else {
            throw ValidationError(
                text(
                    "Die Positionsdatei nennt die Akteure mit ihren Kennungen und läge bei den Karten. Bitte mit --positions einen anderen Ordner nennen.",
                    "The position file names the actors by their ids and would lie beside the maps. Please name another folder with --positions."
                ))
        }
    }

    private static func folder(of file: URL) -> String {
        file.standardizedFileURL.deletingLastPathComponent().resolvingSymlinksInPath().path
    }

    /// The row of the key file that holds the secret.
    private static let secretMark = "geheimnis"

    /// The secret and the entries of a key that is there already; whoever is in it keeps the number. Where there is
    /// none yet, the secret is new.
    func content() throws -> (secret: Pseudonyms.Secret, entries: [Pseudonyms.Entry]) {
        // A pipe would have to be waited for.
        _ = try OutputTarget(path, keeping: [], isCarriedOn: true)
        guard FileManager.default.fileExists(atPath: path) else { return (Pseudonyms.Secret(), []) }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Failure(
                "Der Schlüssel „\(path)“ konnte nicht gelesen werden.", "The key “\(path)” could not be read."
            )
        }
        let rows = DelimitedText(utf8: data, separator: UInt8(ascii: ",")).rows.filter { $0.cells != [""] }
        guard rows.first?.cells == Self.header, rows.allSatisfy({ $0.cells.count == 3 && $0.defect == nil })
        else {
            throw Failure(
                "„\(path)“ gibt es schon, und es ist kein Schlüssel von netviz. Bitte mit --key einen anderen Namen wählen.",
                "“\(path)” exists already and is no key of netviz. Please choose another name with --key.")
        }
        var secret: Pseudonyms.Secret?
        var entries: [Pseudonyms.Entry] = []
        for row in rows.dropFirst() {
            if row.cells[0] == Self.secretMark {
                secret = Pseudonyms.Secret(row.cells[1])
                guard secret != nil else {
                    throw Failure(
                        "Im Schlüssel „\(path)“ ist die Zeile „\(Self.secretMark)“ beschädigt. Ohne sie gibt es neue Nummern: Bitte die Zeile wiederherstellen oder ganz löschen.",
                        "In the key “\(path)” the row “\(Self.secretMark)” is damaged. Without it numbers are new: please restore the row or delete it altogether."
                    )
                }
            } else {
                entries.append(
                    Pseudonyms.Entry(pseudonym: row.cells[0], id: row.cells[1], name: row.cells[2]))
            }
        }
        return (secret ?? Pseudonyms.Secret(), entries)
    }

    /// Readable for the user alone.
    func write(_ key: [Pseudonyms.Entry], _ secret: Pseudonyms.Secret) throws {
        var csv = CSVText(header: Self.header)
        csv.append([Self.secretMark, secret.text, ""])
        for entry in key { csv.append([entry.pseudonym, entry.id, entry.name]) }
        try Self.write(Data(csv.text.utf8), to: path)
    }

    /// Nobody else may read it at any moment, and without it the numbers mean nothing.
    static func write(_ content: Data, to path: String) throws {
        guard case .file(let path) = try OutputTarget(path, keeping: [], isCarriedOn: true) else { return }
        try AtomicFile.write(content, to: path, mode: 0o600, isDurable: true)
    }
}
