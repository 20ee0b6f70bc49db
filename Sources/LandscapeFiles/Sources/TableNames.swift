import Foundation
import PlainText
import SourceText
import Workbooks

/// Which table a sheet or a file is, where its name is its own: "Akteursliste 2026", "Gremien_neu".
enum TableNames {
    /// The table that a word of the name means; nil where none does.
    static func table(_ name: String) -> String? {
        let key = name.folded
        return words.first { $0.parts.contains { key.contains($0) } }?.table
    }

    private static let words: [(table: String, parts: [String])] = [
        ("mitgliedschaften", ["mitgliedschaft", "gremienmitglied"]),
        ("kooperationen", ["kooperation", "vernetzung"]),
        ("akteure", ["akteur", "actors"]), ("gremien", ["gremien", "gremium", "rundetische"]),
        ("angebote", ["angebot"]), ("unterkuenfte", ["unterkuenft", "unterkunft"]),
        ("kontakte", ["kontakt", "ansprechpartner"]),
        ("massnahmen", ["massnahmenplan", "massnahmentabelle"]),
    ]

    /// Where two tables fit equally well, the earlier one is meant.
    static let preferred: [TableSpec] = [
        .cooperations, .actors, .memberships, .boards, .offers, .accommodations, .courseFigures, .statements,
        .aliases, .contacts, .agreedMeasures,
    ]

    /// How well the headers of a table fit, those about persons aside: a list of telephone numbers is no list of actors.
    /// From ``HeaderSearch/complete`` on it can be read as that table.
    static func score(_ rows: RowSource, _ table: String) -> Int {
        guard let spec = TableSpec.all.first(where: { $0.name == table }),
            let header = HeaderSearch(rows, spec)
        else {
            return 0
        }
        let persons =
            spec.holdsPersons
            ? 0 : header.names.count { spec.canonical($0) == nil && TableSpec.isPersonal($0.folded) }
        return HeaderSearch.score(header.names, spec) - persons
    }
}

extension SourceFiles {
    /// The folders inside a folder that hold a landscape, in the order of their names.
    static func landscapes(in folder: String) -> [String] {
        let entries = (try? FileManager.default.contentsOfDirectory(atPath: folder).sorted()) ?? []
        let tables = Set(TableSpec.all.map(\.name))
        return entries.prefix(1000).filter { entry in
            if entry.hasPrefix(".") { return false }
            let names = (try? FileManager.default.contentsOfDirectory(atPath: folder + "/" + entry)) ?? []
            return names.contains { name in
                (["csv", "tsv"].contains(FileName.ending(name))
                    && tables.contains(FileName.stem(name).folded))
                    || (Workbook.isWorkbook(name) && !name.hasPrefix("~$"))
            }
        }
    }
}
