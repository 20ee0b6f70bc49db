package import PlainText
import SourceText

/// Tells rows of data from what else stands in a table: examples, notes below it, sums, broken formulas.
package struct RowFilter {
    /// The line before, in a sheet: blank rows of sheets are not handed out, they leave a gap.
    private var lastLine: Int?
    private var isAfterGap = false
    private var isInNotes = false
    /// Example rows passed over.
    private(set) var examples = 0
    /// Notes passed over.
    private(set) var notes = 0

    /// - Parameter headerLine: nil in text, where blank rows come like any other.
    package init(headerLine: Int?) { lastLine = headerLine }

    package mutating func noteBlank() { isAfterGap = true }

    /// Whether a row is a note below the table or a sum.
    package mutating func isNote(_ row: DelimitedText.Row, width: Int) -> Bool {
        if let last = lastLine {
            if row.line > last + 1 { isAfterGap = true }
            lastLine = row.line
        }
        guard width >= 2 else { return false }
        guard isAfterGap || isInNotes || Self.startsSum(row) else { return false }
        var filled = 0
        var text = ""
        var areNumbers = true
        for cell in row.cells {
            let cell = cell.trimmed
            if cell.isEmpty { continue }
            filled += 1
            if filled == 1 {
                text = cell
            } else {
                areNumbers = areNumbers && (Cell.number(cell) != nil || UnstoredFormula.isIn(cell))
            }
        }
        if filled > 1, areNumbers, Self.sums.contains(Self.word(text)) {
            notes += 1
            return true
        }
        // "Gesamt: 6" in one cell, often merged over the whole row.
        if filled == 1, Self.isSum(text) {
            notes += 1
            return true
        }
        isInNotes = filled == 1 && (isInNotes || (isAfterGap && Self.looksLikeNote(text)))
        isAfterGap = false
        if isInNotes { notes += 1 }
        return isInNotes
    }

    private static let sums: Set<String> = ["summe", "gesamt", "insgesamt", "anzahl", "total", "sum"]
    private static let openings: Set<String> = [
        "stand", "quelle", "quellen", "legende", "hinweis", "hinweise", "anmerkung", "anmerkungen",
        "bemerkung",
        "erlaeuterung", "erlaeuterungen", "erklaerung", "abkuerzungen", "fussnote", "erstellt", "zuletzt",
        "note",
        "notes", "source", "legend",
    ]

    /// The first word folded, without signs at its end.
    private static func word(_ text: String) -> String {
        let first = text.unicodeScalars.prefix(40).split { $0.properties.isWhitespace || $0 == ":" }.first
        return first.map { String($0).folded } ?? ""
    }

    /// A word for a sum and a number, and nothing else.
    private static func isSum(_ text: String) -> Bool {
        guard text.utf8.count <= 40, sums.contains(word(text)) else { return false }
        let rest = text.unicodeScalars.split { $0.properties.isWhitespace || $0 == ":" }.dropFirst()
        return rest.count == 1 && rest.allSatisfy { Cell.number(String($0)) != nil }
    }

    private static func startsSum(_ row: DelimitedText.Row) -> Bool {
        guard let text = row.cells.first(where: { !$0.isEmpty }), text.utf8.count <= 20 else { return false }
        // The first two letters tell ids such as "g0001" from the words for sums without folding anything.
        var letters = text.utf8.makeIterator()
        guard let first = letters.next(), let second = letters.next() else { return false }
        switch (first | 0x20, second | 0x20) {
        case (UInt8(ascii: "s"), UInt8(ascii: "u")), (UInt8(ascii: "g"), UInt8(ascii: "e")),
            (UInt8(ascii: "i"), UInt8(ascii: "n")), (UInt8(ascii: "a"), UInt8(ascii: "n")),
            (UInt8(ascii: "t"), UInt8(ascii: "o")):
            return sums.contains(word(text))
        default: return false
        }
    }

    private static func looksLikeNote(_ text: String) -> Bool {
        if text.utf8.first == UInt8(ascii: "*") || text.utf8.count > 120 { return true }
        if text.utf8.count <= 120, text.contains(" = ") { return true }
        return openings.contains(word(text)) || sums.contains(word(text))
    }

    /// Whether a mandatory cell marks the row as the example that comes with a fresh workbook.
    mutating func isExample(_ cells: [String], _ mandatory: [Int]) -> Bool {
        for index in mandatory where index < cells.count && Self.startsAsExample(cells[index]) {
            examples += 1
            return true
        }
        return false
    }

    /// Whether the first row below a header only numbers its columns: "(1)", "(2)", "(3)".
    mutating func isNumbering(_ cells: [String], isFirst: Bool) -> Bool {
        guard isFirst else { return false }
        let filled = cells.map(\.trimmed).filter { !$0.isEmpty }
        guard filled.count >= 3, filled.count <= 200 else { return false }
        let first = filled[0]
        guard first == "(1)" || first == "1)" else { return false }
        let areNumbered = filled.enumerated().allSatisfy { place, text in
            text == "(\(place + 1))" || text == "\(place + 1))"
        }
        if areNumbered { examples += 1 }
        return areNumbered
    }

    static func startsAsExample(_ text: String) -> Bool {
        guard let letter = text.utf8.first, letter == UInt8(ascii: "B") || letter == UInt8(ascii: "E") else {
            return false
        }
        return text.hasPrefix("Beispiel:") || text.hasPrefix("Example:")
    }

    /// Whether a cell shows that its formula failed; "#NV" is an empty answer instead.
    static func isFormulaError(_ text: String) -> Bool {
        switch text.utf8.first {
        case UInt8(ascii: "#"):
            guard text.utf8.count <= 16 else { return false }
            return formulaErrors.contains(text.trimmed)
        case UInt8(ascii: "E"), UInt8(ascii: "F"):
            guard text.utf8.count <= 12 else { return false }
            return (text.hasPrefix("Err:") && Int(text.dropFirst(4)) != nil)
                || (text.hasPrefix("Fehler:") && Int(text.dropFirst(7)) != nil)
        default: return false
        }
    }

    private static let formulaErrors: Set<String> = [
        "#REF!", "#BEZUG!", "#NAME?", "#DIV/0!", "#VALUE!", "#WERT!", "#NUM!", "#ZAHL!", "#NULL!", "#SPILL!",
        "#ÜBERLAUF!", "#CALC!", "#KALK!", "#BLOCKED!", "#BUSY!", "#CONNECT!", "#FIELD!", "#FELD!",
    ]
}
