package import PlainText

/// What a cell with one value turned out to be.
package enum CellValue<Value> {
    case nothing
    case value(Value)
    case outOfRange
    case notUnderstood
}

extension CellValue: Sendable where Value: Sendable {}

/// Reads the values that cells hold; what a cell means, never where it stands.
package enum Cell {
    // MARK: Yes and no

    /// nil where the text is neither; "unbekannt", "?" and the like are no answer and read as `.nothing`.
    package static func flag(_ text: String) -> CellValue<Bool> {
        if text.saysNothing || text.isOpenStatus { return .nothing }
        guard text.utf8.count <= 40 else { return .notUnderstood }
        switch text.folded {
        case "ja", "j", "yes", "y", "x", "1", "true", "wahr", "richtig", "✓", "✔", "●", "☑", "☒":
            return .value(true)
        case "nein", "n", "no", "0", "false", "falsch", "☐": return .value(false)
        default: return .notUnderstood
        }
    }

    // MARK: Words of a vocabulary

    /// What a word means, or the parts of "Sprache/Bildung" and "Beratung und Wohnen" where each of them means
    /// something; nil where it means nothing.
    package static func alternatives<Value>(_ text: String, _ find: (String) -> Value?) -> [Value]? {
        if let whole = find(text) { return [whole] }
        guard text.utf8.count <= 200 else { return nil }
        for mark in ["/", " und ", " & ", " u. ", "+"] where text.holds(mark) {
            let parts = text.split(separator: mark).map { String($0).trimmed }
            guard parts.count > 1 else { continue }
            let found = parts.compactMap { find($0) }
            if found.count == parts.count { return found }
        }
        return nil
    }

    // MARK: Numbers

    /// A number as people write it: `71373`, `19.308,98`, `75,453.00`, `3,0`, `65 %`, `ca. 40`.
    package static func number(_ text: String) -> Double? {
        guard text.utf8.count <= 40 else { return nil }
        var digits: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: ","),
                UInt8(ascii: "-"):
                digits.append(byte)
            case UInt8(ascii: " "), UInt8(ascii: "%"), UInt8(ascii: "'"), UInt8(ascii: "+"): continue
            case UInt8(ascii: "c"), UInt8(ascii: "a"), UInt8(ascii: "~"):
                // "ca." in front, nowhere else.
                if !digits.isEmpty { return nil }
            default: return nil
            }
        }
        if digits.first == UInt8(ascii: "."), text.utf8.first == UInt8(ascii: "c") { digits.removeFirst() }
        return Double(String(decoding: decimal(digits), as: UTF8.self)).flatMap { $0.isFinite ? $0 : nil }
    }

    /// The same digits with a point before the decimals and no other separators.
    private static func decimal(_ digits: [UInt8]) -> [UInt8] {
        let point = UInt8(ascii: ".")
        let comma = UInt8(ascii: ",")
        let lastPoint = digits.lastIndex(of: point)
        let lastComma = digits.lastIndex(of: comma)
        var decimalMark: Int?
        if let lastPoint, let lastComma {
            decimalMark = max(lastPoint, lastComma)
        } else if let mark = lastPoint ?? lastComma {
            let isRepeated = digits.count { $0 == point || $0 == comma } > 1
            // A single point before exactly three digits separates thousands in German ("1.234").
            let isThousand =
                digits[mark] == point && digits.count - mark == 4 && mark > 0 && digits[0] != 0x30
            decimalMark = isRepeated || isThousand ? nil : mark
        }
        var result: [UInt8] = []
        for (index, byte) in digits.enumerated() {
            if index == decimalMark {
                result.append(point)
            } else if byte != point, byte != comma {
                result.append(byte)
            }
        }
        return result
    }

    /// A whole number within bounds.
    package static func whole(_ text: String, in range: ClosedRange<Int>) -> CellValue<Int> {
        if text.saysNothing { return .nothing }
        guard let number = number(text) else { return .notUnderstood }
        // Scripts write 2.9999999999999996 where a spreadsheet shows 3.
        guard let whole = Int(exactly: number) ?? Int(exactly: number.shownByExcel) else {
            return .outOfRange
        }
        return range.contains(whole) ? .value(whole) : .outOfRange
    }

    package static func share(_ text: String) -> CellValue<Double> {
        if text.saysNothing { return .nothing }
        guard let number = number(text) else { return .notUnderstood }
        return (0...100).contains(number) ? .value(number) : .outOfRange
    }

    /// A level of a scale: its number, its word, or both ("3 – formell").
    package static func level(_ text: String, in range: ClosedRange<Int>, _ word: (String) -> Int?)
        -> CellValue<
            UInt8
        >
    {
        if text.isEmpty || text.saysNothing { return .nothing }
        guard text.utf8.count <= 200 else { return .notUnderstood }
        if let level = word(text) { return .value(UInt8(level)) }
        if case .notUnderstood = whole(text, in: range) {
            // "3 – formell", "3 (formell)", "3 = formell": the number in front counts.
            let rest = text.unicodeScalars.drop { ("0"..."9").contains($0) }
            let head = String(text.unicodeScalars[..<rest.startIndex])
            let sign = rest.first { !$0.properties.isWhitespace }
            guard !head.isEmpty, let sign, "-–—=(:".unicodeScalars.contains(sign) else {
                return .notUnderstood
            }
            // "2-3" is two levels, and nobody knows which.
            let words = rest.drop { $0.properties.isWhitespace || "-–—=(:".unicodeScalars.contains($0) }
            if let next = words.first, ("0"..."9").contains(next) { return .notUnderstood }
            return level(head, in: range, word)
        }
        switch whole(text, in: range) {
        case .value(let level): return .value(UInt8(level))
        case .outOfRange: return .outOfRange
        case .nothing: return .nothing
        case .notUnderstood: return .notUnderstood
        }
    }

    // MARK: Dates

    package static func date(_ text: String) -> CellValue<PartialDate> {
        if text.saysNothing { return .nothing }
        guard text.utf8.count <= 40 else { return .notUnderstood }
        if let date = PartialDate(text) { return .value(date) }
        // Exports add the time of day: "2026-09-30T00:00:00", "30.09.2026 00:00".
        let head = text.unicodeScalars.prefix { $0 != "T" && $0 != " " }
        if head.count >= 8, head.endIndex < text.endIndex, let date = PartialDate(String(head)) {
            return .value(date)
        }
        return .notUnderstood
    }

    /// Whether a text consists of digits and date signs only, so that it means a date and nothing else.
    package static func looksLikeDate(_ text: String) -> Bool {
        text.utf8.count <= 20 && text.utf8.contains { (0x30...0x39).contains($0) }
            && text.utf8.allSatisfy { (0x2D...0x39).contains($0) }
    }

    // MARK: Lists

    /// The parts of a list cell: `|`, `;` and line breaks separate, a comma does where `isKnown` says that
    /// the whole is no single value; the longest run of parts that is a known value stays together.
    package static func list(_ text: String, _ isKnown: (String) -> Bool) -> [String] {
        if text.isEmpty || text.saysNothing { return [] }
        if isKnown(text) { return [text] }
        var result: [String] = []
        for piece in split(text, "|;\n\r\u{2028}") {
            if isKnown(piece) {
                result.append(piece)
            } else {
                result += rejoined(split(piece, ","), isKnown)
            }
        }
        return result
    }

    /// Parts at commas, joined again where several of them are one value ("Bildung, Schule und Kita").
    package static func rejoined(_ parts: [String], _ isKnown: (String) -> Bool) -> [String] {
        guard parts.count > 1 else { return parts }
        var result: [String] = []
        var start = 0
        while start < parts.count {
            var end = min(parts.count, start + 4)
            while end > start + 1, !isKnown(parts[start..<end].joined(separator: ", ")) { end -= 1 }
            result.append(parts[start..<end].joined(separator: ", "))
            start = end
        }
        return result
    }

    package static func split(_ text: String, _ separators: String) -> [String] {
        let marks = Array(separators.unicodeScalars)
        return text.unicodeScalars.split { marks.contains($0) }
            .map { String($0).trimmed }.filter { !$0.isEmpty }
    }
}
