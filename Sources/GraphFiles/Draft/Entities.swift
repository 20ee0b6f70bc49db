extension String {
    /// The text with `&amp;`, `&quot;`, `&#228;` and their like as the characters they stand for.
    ///
    /// One pass: what an entity stands for is never read again as another.
    var withoutEntities: String {
        guard utf8.contains(UInt8(ascii: "&")) else { return self }
        var result = String.UnicodeScalarView()
        var rest = unicodeScalars[...]
        while let first = rest.first {
            rest.removeFirst()
            guard first == "&", let end = rest.prefix(12).firstIndex(of: ";"),
                let scalar = Self.entity(String(rest[..<end]))
            else {
                result.append(first)
                continue
            }
            result.append(scalar)
            rest = rest[rest.index(after: end)...]
        }
        return String(result)
    }

    private static func entity(_ name: String) -> Unicode.Scalar? {
        switch name {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "apos": return "'"
        case "nbsp": return " "
        case "auml": return "ä"
        case "ouml": return "ö"
        case "uuml": return "ü"
        case "Auml": return "Ä"
        case "Ouml": return "Ö"
        case "Uuml": return "Ü"
        case "szlig": return "ß"
        default: break
        }
        guard name.hasPrefix("#") else { return nil }
        let isHexadecimal = name.hasPrefix("#x") || name.hasPrefix("#X")
        let digits = name.dropFirst(isHexadecimal ? 2 : 1)
        return UInt32(digits, radix: isHexadecimal ? 16 : 10).flatMap { Unicode.Scalar($0) }
    }
}
