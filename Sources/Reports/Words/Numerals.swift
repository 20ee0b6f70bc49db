import LandscapeModel

extension Language {
    /// Numbers up to twelve as words, as books print them; above that in digits.
    func numeral(_ number: Int) -> String {
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

    /// "einmal", "zweimal", "13-mal"; in English the bare number word.
    func times(_ number: Int) -> String {
        guard self == .german else { return numeral(number) }
        return number <= 12 ? numeral(number) + "mal" : digits(number) + "-mal"
    }

    /// Digits with the thousands set apart: "12.345" or "12,345".
    func digits(_ number: Int) -> String {
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

    /// "47 %" or "47%", without its n.
    func percent(_ number: Int, of total: Int) -> String {
        guard total > 0 else { return "–" }
        let value = (Double(number) * 100 / Double(total)).rounded()
        return self == .german ? "\(Int(value))\u{A0}%" : "\(Int(value))%"
    }

    /// One word for one, another for zero or many: `plural(3, "ist", "sind")`.
    func plural(_ number: Int, _ one: String, _ many: String) -> String {
        number == 1 || (number == 0 && self == .german) ? one : many
    }

    /// The text with a capital at its start, be it in brackets: "(Noch) nicht erfüllt".
    func capitalised(_ text: String) -> String {
        guard let place = text.firstIndex(where: { $0 != "(" }) else { return text }
        return text[..<place] + text[place].uppercased() + text[text.index(after: place)...]
    }

    /// "A, B und drei weitere": like `list`, with the rest in words.
    func enumeration(_ items: [String], limit: Int) -> String {
        guard items.count > limit else { return list(items, limit: items.count) }
        let rest = items.count - limit + 1
        let others = self == .german ? "\(numeral(rest)) weitere" : "\(numeral(rest)) others"
        return list(Array(items.prefix(limit - 1)) + [others], limit: limit)
    }

    /// In quotation marks of the language.
    func quoted(_ text: String) -> String { self == .german ? "„\(text)“" : "“\(text)”" }
}
