extension String {
    /// The text without anything that could do more than be read: control characters, direction marks that
    /// would turn what follows them, characters that XML 1.0 forbids; blanks and line breaks become one blank.
    ///
    /// - Complexity: O(length); most names are returned as they are.
    var plain: String {
        if isPlain(self) { return self }
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
///
/// - Complexity: O(length); most texts are copied in one go, since they need no change.
func xmlEscaped(_ text: String) -> String {
    if isHarmless(text) { return text }
    var result = ""
    result.reserveCapacity(text.utf8.count + 16)
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

/// Whether a text holds neither marks of XML nor anything that is not printable; a false alarm costs time only.
private func isHarmless(_ text: String) -> Bool {
    hasOnlyLetters(text) { byte in
        byte != 0x26 && byte != 0x3C && byte != 0x3E && byte != 0x22 && byte != 0x27
    }
}

/// Whether ``String/plain`` would change nothing; a false alarm costs time only.
private func isPlain(_ text: String) -> Bool {
    var wasBlank = true
    let isPlain = hasOnlyLetters(text) { byte in
        let isBlank = byte == 0x20
        defer { wasBlank = isBlank }
        return !(isBlank && wasBlank)
    }
    return isPlain && (!wasBlank || text.isEmpty)
}

/// Whether a text is of printable ASCII, letters up to U+07FF, and the dashes, quotation marks and the ellipsis of
/// U+2010…U+2027, and every byte is accepted.
@inline(__always)
private func hasOnlyLetters(_ text: String, _ accepts: (UInt8) -> Bool) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
        var before: UInt8 = 0
        for byte in bytes {
            guard accepts(byte) else { return false }
            switch byte {
            case 0x20...0x7E: break
            case 0xC3...0xDF, 0xE2: break
            case 0x80...0xBF:
                if before == 0xE2, byte != 0x80 { return false }
                if before == 0x80, byte < 0x90 || byte > 0xA7 { return false }
            default: return false
            }
            before = before == 0xE2 && byte == 0x80 ? 0x80 : byte == 0x80 ? 0 : byte
        }
        return true
    }
}
