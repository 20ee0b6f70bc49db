import PlainText

extension Language {
    /// "einmal", "zweimal", "13-mal"; in English the bare number word.
    func times(_ number: Int) -> String {
        guard self == .german else { return numeral(number) }
        return number <= 12 ? numeral(number) + "mal" : digits(number) + "-mal"
    }

    /// A percentage of fewer would say more than is known.
    package static let fewestForPercentage = 5

    /// "47 %" or "47%", without its n. All and none are said of all and none only.
    func percent(_ number: Int, of total: Int) -> String {
        guard total > 0 else { return "–" }
        let value = (Double(number) * 100 / Double(total)).rounded()
        let sign = self == .german ? "\u{A0}%" : "%"
        if value == 100, number < total { return (self == .german ? "über 99" : "over 99") + sign }
        if value == 0, number > 0 { return (self == .german ? "unter 1" : "below 1") + sign }
        return "\(Int(value))\(sign)"
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
}
