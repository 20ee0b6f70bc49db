import LandscapeModel
import PlainText
import SourceText

extension Reading {
    /// Reads `massnahmen`. Who is responsible and who takes part are actors; a row that names somebody unknown is asked
    /// back.
    mutating func readAgreedMeasures(_ table: inout Table) {
        let textColumn = table.column("massnahme")
        let people = table.column("beteiligte")
        while let row = table.next(&log) {
            let errors = log.errorCount
            let text = row.text(textColumn)
            if text.folded.isEmpty { reportMissing(table.place(row, textColumn), text) }
            var measure = AgreedMeasure(text)
            measure.row = row.line
            measure.responsible = optionalActor("verantwortlich", row, table)
            let list = row.text(people)
            if !list.folded.isEmpty {
                var seen: Set<ActorIndex> = []
                measure.participants = (actors(list, at: table.place(row, people)) ?? []).filter {
                    seen.insert($0).inserted
                }
            }
            let status = measureStatus(row, table)
            guard log.errorCount == errors, let status else { continue }
            measure.status = status
            measure.aim = row.text(table.column("ziel"))
            measure.indicator = row.text(table.column("indikator"))
            measure.note = row.text(table.column("notiz"))
            measure.until = day("bis", row, table)
            measure.agreedOn = day("beschlossen_am", row, table)
            measure.rules = Cell.list(row.text(table.column("empfehlung"))) { _ in false }
                .map(\.onOneLine).filter { !$0.saysNothing }
            landscape.agreedMeasures.append(measure)
        }
    }

    private mutating func day(_ name: String, _ row: TableRow, _ table: Table) -> PartialDate? {
        let column = table.column(name)
        return date(row.text(column), at: table.place(row, column))
    }

    /// nil where the word is none; told then.
    private mutating func measureStatus(_ row: TableRow, _ table: Table) -> AgreedMeasure.Status? {
        let column = table.column("status")
        let text = row.line(column)
        if text.saysNothing { return .open }
        if let status = Cell.measureStatus(text) { return status }
        let place = table.place(row, column)
        if !reportElsewhere(text, place) {
            log.error(
                .unknownStatus, place, text,
                "\(quoted(text).german) ist kein bekannter Status. Möglich sind: offen, begonnen, umgesetzt, "
                    + "aufgegeben.",
                "\(quoted(text).english) is not a known status. Possible are: offen (open), begonnen (begun), "
                    + "umgesetzt (done), aufgegeben (given up).")
        }
        return nil
    }
}
