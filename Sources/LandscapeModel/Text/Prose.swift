extension Language {
    /// "A", "A und B", "A, B und C"; beyond `limit` the rest is counted: "A, B und 3 weitere".
    public func list(_ items: [String], limit: Int = 4) -> String {
        let and = self == .german ? "und" : "and"
        if items.count > limit {
            let rest = items.count - limit + 1
            let others = self == .german ? "\(rest) weitere" : "\(rest) others"
            return items.prefix(limit - 1).joined(separator: ", ") + " \(and) \(others)"
        }
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        return items.dropLast().joined(separator: ", ") + " \(and) \(last)"
    }

    /// "A oder B" for alternatives.
    public func alternatives(_ items: [String]) -> String {
        let or = self == .german ? "oder" : "or"
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        return items.dropLast().joined(separator: ", ") + " \(or) \(last)"
    }

    /// A number with the decimal mark of the language and at most `digits` places: "0,42" or "0.42".
    public func number(_ value: Double, digits: Int = 2) -> String {
        guard value.isFinite, abs(value) < 1e15 else { return "–" }
        var factor = 1.0
        for _ in 0..<digits { factor *= 10 }
        let scaled = Int((abs(value) * factor).rounded())
        let whole = scaled / Int(factor)
        let rest = scaled % Int(factor)
        let sign = value < 0 && scaled > 0 ? "−" : ""
        guard digits > 0 else { return sign + "\(whole)" }
        let text = String(rest)
        let zeros = String(repeating: "0", count: digits - text.utf8.count)
        return sign + "\(whole)" + (self == .german ? "," : ".") + zeros + text
    }
}
