import PlainText

/// Dates that a spreadsheet made of what somebody typed: "2-3" becomes 2 March, "Mär 1" 1 March.
extension Cell {
    /// Whether a text that should be a name or a level is a day or a month and nothing else.
    package static func isMistakenDate(_ text: String) -> Bool {
        guard (4...24).contains(text.utf8.count), text.utf8.contains(where: { (0x30...0x39).contains($0) })
        else {
            return false
        }
        if case .value(let date) = date(text), date.month != nil { return true }
        // "01. Mrz", "1-Mar", "Mrz 26", "02.03.": as Excel shows them and saves them in CSV.
        let parts = text.unicodeScalars.split { ". -/\u{A0}".unicodeScalars.contains($0) }.map { String($0) }
        guard parts.count == 2 else { return false }
        let numbers = parts.compactMap { $0.utf8.count <= 2 ? Int($0) : nil }
        if numbers.count == 2 {
            return text.utf8.last == UInt8(ascii: ".") && (1...31).contains(numbers[0])
                && (1...12).contains(numbers[1])
        }
        return numbers.count == 1 && (0...99).contains(numbers[0])
            && parts.contains { months.contains($0.folded) }
    }

    private static let months: Set<String> = [
        "jan", "feb", "mrz", "maerz", "mar", "apr", "mai", "may", "jun", "juni", "jul", "juli", "aug", "sep",
        "sept",
        "okt", "oct", "nov", "dez", "dec",
    ]
}
