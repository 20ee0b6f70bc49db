/// Writing DOT text from data that may hold anything.
public enum DOT {
    /// What ends a line inside a label.
    public enum LineEnd: String, Sendable {
        case centred = "\\n"
        case left = "\\l"
    }

    /// A text as a quoted DOT string that stands for exactly that text, line breaks included.
    ///
    /// Quotes and backslashes are escaped, so that `\N`, `\G` and the like stay what somebody typed; it is
    /// never an HTML label, since those are written without quotes. Characters that XML 1.0 forbids are left
    /// out, so that every format Graphviz writes stays readable.
    public static func quoted(_ text: String, lineEnd: LineEnd = .centred) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": result += lineEnd.rawValue
            case "\t": result += " "
            // Graphviz reads entities in labels: an ampersand of the data has to be one.
            case "&": result += "&amp;"
            default: if isAllowed(scalar) { result.unicodeScalars.append(scalar) }
            }
        }
        // Without an end of its own the last line would be centred.
        return result + (lineEnd == .left ? lineEnd.rawValue : "") + "\""
    }

    /// A name of a node, or an attribute that is no label: quoted, but without entities and line breaks.
    ///
    /// cgraph keeps both backslashes of `\\\\`, so two texts that differ still differ as names.
    public static func name(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars where isAllowed(scalar) {
            if scalar == "\"" || scalar == "\\" { result += "\\" }
            result.unicodeScalars.append(scalar)
        }
        return result + "\""
    }

    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: false
        default: true
        }
    }
}
