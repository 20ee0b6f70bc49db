import LandscapeModel
import PlainText
import SourceText

extension Reading {
    /// Says which rows were taken for headings, so that none disappears.
    mutating func reportHeadings(_ rows: GroupedRows, _ table: Table) {
        guard let first = rows.headings.first else { return }
        let most = 12
        let count = rows.headings.count
        let rest = count > most ? count - most : 0
        let german = rows.headings.prefix(most).map { "\(quoted($0.text).german) (Zeile \($0.line))" }
        let english = rows.headings.prefix(most).map { "\(quoted($0.text).english) (row \($0.line))" }
        log.warning(
            .groupHeading, Place(file: table.file, row: first.line), first.text,
            (count == 1
                ? "Als Überschrift gelesen, nicht als Akteur: "
                : "\(count) Zeilen sind als Überschriften gelesen, nicht als Akteure: ")
                + german.joined(separator: ", ") + (rest > 0 ? " und \(rest) weitere" : "")
                + ". netviz nutzt sie für die Vorschläge zu Typ und Sektor. Ist doch ein Akteur gemeint, füllen Sie "
                + "bitte eine weitere Zelle der Zeile aus.",
            (count == 1
                ? "Read as a heading, not as an actor: "
                : "\(count) rows are read as headings, not as actors: ")
                + english.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
                + ". netviz uses them for its proposals of type and sector. If one is an actor, please fill in "
                + "another cell of its row.")
    }
}
