import PlainText

/// A formula whose result the workbook does not hold, as programs write it that do not calculate.
///
/// Such a cell must never pass for an empty one. Its text is the formula behind a sign that no cell holds, one of
/// those that Unicode leaves to private use, so that whoever reads the cell either reports it or fails to understand it.
package enum UnstoredFormula {
    private static let mark: Unicode.Scalar = "\u{F8F0}"
    private static let longest = 200

    package static func cell(_ formula: [UInt8]) -> String {
        String(mark) + "=" + String(String(decoding: formula, as: UTF8.self).prefix(longest))
    }

    /// Whether a cell holds such a formula.
    package static func isIn(_ cell: String) -> Bool {
        // Its first byte begins no letter of a European language.
        cell.utf8.first == 0xEF && cell.unicodeScalars.first == mark
    }

    /// The formula as the program shows it: "=A2+1".
    package static func shown(_ cell: String) -> String {
        isIn(cell) ? String(cell.unicodeScalars.dropFirst()) : cell
    }

    /// Says which cell it is and what helps.
    package static func report(_ cell: String, _ place: Place, column: Int, _ log: inout ProblemLog) {
        let text = shown(cell)
        let name = CellName.name(column: column, line: place.row ?? 1)
        log.error(
            .formulaError, place, text,
            "In Zelle \(name) steht die Formel \(quoted(text).german) ohne gespeichertes Ergebnis. Bitte öffnen Sie die "
                + "Arbeitsmappe in Excel oder LibreOffice und speichern Sie sie; dann steht das Ergebnis in der Datei.",
            "Cell \(name) holds the formula \(quoted(text).english) without a stored result. Please open the workbook in "
                + "Excel or LibreOffice and save it; then the file holds the result.")
    }
}

/// Cells as spreadsheets name them.
package enum CellName {
    /// "C7" of column 2 and line 7.
    package static func name(column: Int, line: Int) -> String {
        var letters = ""
        var rest = column + 1
        while rest > 0 {
            let letter = Unicode.Scalar(UInt8(0x41 + (rest - 1) % 26))
            letters = String(letter) + letters
            rest = (rest - 1) / 26
        }
        return letters + "\(line)"
    }
}
