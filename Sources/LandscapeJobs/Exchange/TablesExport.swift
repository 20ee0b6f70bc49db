package import LandscapeFiles
import LandscapeModel
package import PlainText

/// `convert`: the tables of a landscape for a folder or a workbook.
package struct TablesExport: Sendable {
    package let tables: LandscapeTables
    /// What is to be said about it.
    package let notes: [Bilingual]

    /// The tables as they stand in the input, where it has any; else those that the landscape makes.
    ///
    /// - Parameters:
    ///   - path: of the input.
    ///   - isAsUnderstood: write what netviz understood in any case.
    package init(_ input: LandscapeInput, from path: String, isAsUnderstood: Bool = false) {
        tables =
            (isAsUnderstood ? nil : LandscapeTables.read(at: path)) ?? LandscapeTables(input.landscape)
        notes = Self.losses(input.landscape) + tables.notes
    }

    /// What tables cannot hold of a network.
    private static func losses(_ landscape: Landscape) -> [Bilingual] {
        var notes: [Bilingual] = []
        if landscape.hasWeights {
            notes.append(
                Bilingual(
                    "Hinweis: Die Stärken der Datei sind keine Stärken 1 bis 4. In Tabellen stehen sie als Wort in der Spalte „notiz“.",
                    "Note: the strengths of the file are no strengths 1 to 4. In tables they stand as words in the column “notiz”."
                ))
        }
        let vocabulary = landscape.vocabulary
        let relations = Set(landscape.claims.map(\.kind)).filter { vocabulary.isFromFile($0) }.sorted()
        if !relations.isEmpty {
            func names(_ language: Language) -> String {
                language.list(relations.map { vocabulary.label(kind: $0, language) }, limit: 12)
            }
            notes.append(
                Bilingual(
                    "Hinweis: Die Beziehungen der Datei (\(names(.german))) sind keine Arten der Kooperation, die Tabellen kennen. Sie stehen in der Spalte „zweck“.",
                    "Note: the relations of the file (\(names(.english))) are no kinds of cooperation that tables know. They stand in the column “zweck”."
                ))
        }
        return notes
    }
}

extension LandscapeTables {
    /// What whoever passes tables on as they are should know: what stays behind, and what of persons goes along.
    package var notes: [Bilingual] {
        var notes = Self.leftOut(tables.reduce(0) { $0 + $1.leftOut })
        if self["kontakte"]?.rows.isEmpty == false {
            notes.append(
                Bilingual(
                    "Hinweis: die Tabelle kontakte mit Angaben zu Personen ist dabei.",
                    "Note: the table kontakte with data of persons is part of it."))
        }
        let personal = personalColumns
        if !personal.isEmpty {
            let list = personal.joined(separator: ", ")
            notes.append(
                Bilingual(
                    "Hinweis: Spalten mit Angaben zu Personen sind dabei: \(list).",
                    "Note: columns with data of persons are part of it: \(list)."))
        }
        return notes
    }

    /// Titles and remarks around the tables are no rows of theirs.
    static func leftOut(_ count: Int) -> [Bilingual] {
        guard count > 0 else { return [] }
        return [
            Bilingual(
                "Hinweis: \(count) Zeilen über oder unter den Tabellen (Titel, Anmerkungen, Beispiele) sind nicht dabei.",
                "Note: \(count) rows above or below the tables (titles, notes, examples) are not part of it.")
        ]
    }
}
