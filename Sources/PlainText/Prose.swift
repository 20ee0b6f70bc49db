extension Language {
    /// "A", "A und B", "A, B und C"; beyond `limit` the rest is counted: "A, B und 3 weitere".
    ///
    /// - Parameter isDative: after "mit", "von" and the like: "A, B und 3 weiteren".
    public func list(_ items: [String], limit: Int = 4, isDative: Bool = false) -> String {
        let and = self == .german ? "und" : "and"
        if items.count > limit {
            let rest = items.count - limit + 1
            let others = self == .german ? "\(rest) \(isDative ? "weiteren" : "weitere")" : "\(rest) others"
            return items.prefix(limit - 1).joined(separator: ", ") + " \(and) \(others)"
        }
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        // "A, B und C und D" would leave open which belong together.
        let holdsAnd = items.suffix(2).contains { $0.holds(" \(and) ") }
        let english = items.count == 2 ? " as well as " : ", and "
        let link = !holdsAnd ? " \(and) " : self == .german ? " sowie " : english
        return items.dropLast().joined(separator: ", ") + link + last
    }

    /// "A oder B" for alternatives.
    public func alternatives(_ items: [String]) -> String {
        let or = self == .german ? "oder" : "or"
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        return items.dropLast().joined(separator: ", ") + " \(or) \(last)"
    }

    /// What every output of a provisional reading says.
    ///
    /// - Parameter others: places that belong to no row, such as a column that is missing.
    public func provisional(rows: Int, others: Int = 0) -> String {
        let isGerman = self == .german
        let places = isGerman ? (others == 1 ? "Stelle" : "Stellen") : (others == 1 ? "place" : "places")
        if rows == 0, others > 0 {
            return isGerman
                ? "vorläufig: \(others) \(places) nicht verstanden"
                : "provisional: \(others) \(places) not understood"
        }
        let first =
            isGerman
            ? "vorläufig: \(rows) Zeilen nicht verstanden" : "provisional: \(rows) rows not understood"
        guard others > 0 else { return first }
        return first
            + (isGerman ? ", dazu \(others) \(places) ohne Zeile" : ", and \(others) \(places) without a row")
    }

    /// In quotation marks of the language.
    public func quoted(_ text: String) -> String { self == .german ? "„\(text)“" : "“\(text)”" }

    /// Numbers up to twelve as words, as books print them; above that in digits.
    public func numeral(_ number: Int) -> String {
        let german = [
            "null", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf",
            "zwölf",
        ]
        let english = [
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
            "twelve",
        ]
        guard (0...12).contains(number) else { return digits(number) }
        return (self == .german ? german : english)[number]
    }

    /// Digits with the thousands set apart: "12.345" or "12,345".
    public func digits(_ number: Int) -> String {
        var text = String(number.magnitude)
        var groups: [String] = []
        while text.utf8.count > 3 {
            groups.insert(String(text.suffix(3)), at: 0)
            text = String(text.dropLast(3))
        }
        groups.insert(text, at: 0)
        let mark = self == .german ? "." : ","
        // Four digits stay together, as in a year.
        let plain = groups.count == 2 && groups[0].utf8.count == 1
        return (number < 0 ? "−" : "") + groups.joined(separator: plain ? "" : mark)
    }

    /// A number with the decimal mark of the language and at most `digits` places: "0,42" or "0.42".
    public func number(_ value: Double, digits: Int = 2) -> String {
        var factor = 1.0
        for _ in 0..<digits { factor *= 10 }
        // Beyond this the digits are no longer those of the value, and soon no integer holds them.
        guard value.isFinite, abs(value) < 1e15, abs(value) * factor < 9e18 else { return "–" }
        let scaled = Int((abs(value) * factor).rounded())
        let whole = scaled / Int(factor)
        let rest = scaled % Int(factor)
        let sign = value < 0 && scaled > 0 ? "−" : ""
        guard digits > 0 else { return sign + "\(whole)" }
        let text = String(rest)
        let zeros = String(repeating: "0", count: digits - text.utf8.count)
        return sign + "\(whole)" + (self == .german ? "," : ".") + zeros + text
    }

    /// A weight as a file states it: "120", "0,37"; at most six places behind the mark, and the power of ten where the
    /// number is too large or too small to be written out.
    public func weight(_ value: Double) -> String {
        guard value.isFinite else { return "–" }
        let size = abs(value)
        if size >= 1e9 || (size > 0 && size < 1e-4) { return marked("\(value)") }
        var text = number(value, digits: size >= 1000 ? 2 : size >= 1 ? 4 : 6)
        while text.hasSuffix("0") { text.removeLast() }
        if text.hasSuffix(",") || text.hasSuffix(".") { text.removeLast() }
        return text
    }

    private func marked(_ text: String) -> String {
        self == .german ? String(text.map { $0 == "." ? "," : $0 }) : text
    }
}
