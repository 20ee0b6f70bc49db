import PlainText

/// A table for people: it opens in columns in the spreadsheet of an office, and nothing in it is a formula.
///
/// In German with semicolons and a decimal comma, as a German Excel expects them; in English with commas and a point.
/// The mark at the beginning says that it is UTF-8. Scripts read ``CSVText`` instead.
struct SheetText {
    /// A cell: numbers stay numbers, whatever they begin with.
    enum Cell {
        case text(String)
        case number(Double?)
    }

    private let language: Language
    private(set) var text = "\u{FEFF}"

    init(_ language: Language, header: [String]) {
        self.language = language
        append(header.map { .text($0) })
    }

    mutating func append(_ cells: [Cell]) {
        let separator: Character = language == .german ? ";" : ","
        text += cells.map { written($0) }.joined(separator: String(separator)) + "\r\n"
    }

    private func written(_ cell: Cell) -> String {
        switch cell {
        case .text(let text):
            let mark = language == .german ? UInt8(ascii: ";") : UInt8(ascii: ",")
            return DelimitedText.quoted(text.withoutFormula, separator: mark)
        case .number(let value):
            let number = CSVText.number(value)
            return language == .german ? number.replacing(".", with: ",") : number
        }
    }
}
