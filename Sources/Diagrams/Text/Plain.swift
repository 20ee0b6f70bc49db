extension String {
    /// The text without anything that could do more than be read: control characters, direction marks that
    /// would turn what follows them, characters that XML 1.0 forbids; blanks and line breaks become one blank.
    var plain: String {
        var result = String.UnicodeScalarView()
        var wasBlank = true
        for scalar in unicodeScalars {
            if scalar.properties.isWhitespace {
                if !wasBlank { result.append(" ") }
                wasBlank = true
            } else if scalar.isPrintable {
                result.append(scalar)
                wasBlank = false
            }
        }
        if wasBlank, !result.isEmpty { result.removeLast() }
        return String(result)
    }
}

extension Unicode.Scalar {
    fileprivate var isPrintable: Bool {
        switch value {
        case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: false
        // Embeddings, overrides and isolates: a name must not mirror the line it stands in.
        case 0x202A...0x202E, 0x2066...0x2069, 0x200E, 0x200F, 0xFEFF: false
        // The last two of every plane are no characters.
        case 0x1_0000...: value & 0xFFFE != 0xFFFE
        default: true
        }
    }
}

/// Text for the inside of an XML 1.0 element or attribute.
func xmlEscaped(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
        switch scalar {
        case "&": result += "&amp;"
        case "<": result += "&lt;"
        case ">": result += "&gt;"
        case "\"": result += "&quot;"
        case "'": result += "&#39;"
        default:
            if scalar.isPrintable || scalar == "\n" { result.unicodeScalars.append(scalar) }
        }
    }
    return result
}
