import LandscapeFiles
import LandscapeModel

extension Output {
    /// What whoever passes tables on as they are should know: what stays behind, and what of persons goes along.
    static func sayWhatGoesAlong(_ tables: LandscapeTables) {
        let leftOut = tables.tables.reduce(0) { $0 + $1.leftOut }
        if leftOut > 0 {
            say(
                text(
                    "Hinweis: \(leftOut) Zeilen über oder unter den Tabellen (Titel, Anmerkungen, Beispiele) sind nicht dabei.",
                    "Note: \(leftOut) rows above or below the tables (titles, notes, examples) are not part of it."
                ))
        }
        if tables["kontakte"]?.rows.isEmpty == false {
            say(
                text(
                    "Hinweis: die Tabelle kontakte mit Angaben zu Personen ist dabei.",
                    "Note: the table kontakte with data of persons is part of it."))
        }
        let personal = tables.personalColumns
        if !personal.isEmpty {
            let list = personal.joined(separator: ", ")
            say(
                text(
                    "Hinweis: Spalten mit Angaben zu Personen sind dabei: \(list).",
                    "Note: columns with data of persons are part of it: \(list)."))
        }
    }
}
