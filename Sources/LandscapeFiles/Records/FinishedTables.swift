import LandscapeModel
import PlainText
import SourceText
import Workbooks

extension Reading {
    /// Notes how a table was read, and what of it is easily overlooked.
    mutating func finish(_ table: Table, as layout: TableLayout) {
        readings.append(TableReading(table, layout))
        reportHidden(table.hiddenRows, table.isBroken, table.file)
        table.struck.report(table.file, &log)
        if titles.isEmpty { titles = table.titles.map { (table.file, $0) } }
    }

    mutating func reportHidden(_ rows: Int, _ isBroken: Bool, _ file: String) {
        if rows > 0 {
            log.warning(
                .hiddenContent, Place(file: file), "\(rows)",
                "\(rows == 1 ? "Eine Zeile ist" : "\(rows) Zeilen sind") ausgeblendet oder weggefiltert und "
                    + (rows == 1
                        ? "wurde mitgelesen. Soll sie nicht zählen, löschen Sie sie bitte."
                        : "wurden mitgelesen. Sollen sie nicht zählen, löschen Sie sie bitte."),
                "\(rows == 1 ? "One row is" : "\(rows) rows are") hidden or filtered out and "
                    + (rows == 1
                        ? "was read all the same. If it shall not count, please delete it."
                        : "were read all the same. If they shall not count, please delete them."))
        }
        if isBroken {
            log.error(
                .unreadableFile, Place(file: file), "",
                "Das Blatt bricht mitten in den Daten ab, oder es enthält ungewöhnlich viel Text. Bitte öffnen Sie die "
                    + "Arbeitsmappe in Excel oder LibreOffice und speichern Sie sie neu.",
                "The sheet breaks off in the middle of its data, or it holds unusually much text. Please open the "
                    + "workbook in Excel or LibreOffice and save it again.")
        }
    }
}
