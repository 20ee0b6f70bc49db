extension String {
    /// The same text for a cell of a spreadsheet that people open: what a program would take for a formula gets an
    /// apostrophe in front, which the program reads as "text" (OWASP, "CSV Injection").
    ///
    /// Only for tables that nothing reads back: those of a landscape keep every text as it is.
    public var withoutFormula: String {
        // Blanks in front do not keep a program from seeing a formula.
        let first = unicodeScalars.first { $0 != " " && $0 != "\u{A0}" }
        switch first {
        case "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}":
            return "'" + self
        default: return self
        }
    }
}
