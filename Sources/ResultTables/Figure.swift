import PlainText

extension Language {
    /// A figure of a table: whole numbers without decimals, others with three; a dash where there is none.
    func figure(_ value: Double?) -> String {
        guard let value else { return "–" }
        let isWhole = value == value.rounded() && abs(value) < 1e9
        return number(value, digits: isWhole ? 0 : 3)
    }
}
