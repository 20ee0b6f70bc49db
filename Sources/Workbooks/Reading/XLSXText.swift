/// Texts as OOXML escapes them.
enum XLSXText {
    /// Control characters, and what looks like an escape, as escapes: XML has no room for the former.
    static func escaped(_ text: String) -> String {
        let needsNone = text.utf8.allSatisfy {
            ($0 >= 0x20 || $0 == 0x09 || $0 == 0x0A) && $0 != UInt8(ascii: "_")
        }
        if needsNone { return text }
        let scalars = Array(text.unicodeScalars)
        var result = String.UnicodeScalarView()
        for (index, scalar) in scalars.enumerated() {
            switch scalar {
            case "\t", "\n": result.append(scalar)
            case "\u{0}"..."\u{1F}":
                let digits = String(scalar.value, radix: 16, uppercase: true)
                result.append(
                    contentsOf: ("_x" + String(repeating: "0", count: 4 - digits.utf8.count) + digits + "_")
                        .unicodeScalars)
            case "_" where looksLikeEscape(scalars[index...].prefix(7)):
                result.append(contentsOf: "_x005F_".unicodeScalars)
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    private static func looksLikeEscape(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
        let start = scalars.startIndex
        return scalars.count == 7 && scalars[start + 1] == "x" && scalars[start + 6] == "_"
            && scalars[(start + 2)..<(start + 6)].allSatisfy { $0.properties.isASCIIHexDigit }
    }

    /// `_x000D_` and the like as the characters that they stand for; carriage returns fall out.
    static func unescaped(_ bytes: [UInt8]) -> String {
        guard bytes.contains(UInt8(ascii: "_")) || bytes.contains(0x0D) else {
            return String(decoding: bytes, as: UTF8.self)
        }
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "_"), index + 6 < bytes.count,
                bytes[index + 1] == UInt8(ascii: "x"),
                bytes[index + 6] == UInt8(ascii: "_"),
                let value = UInt32(
                    String(decoding: bytes[(index + 2)..<(index + 6)], as: UTF8.self), radix: 16),
                let scalar = Unicode.Scalar(value)
            {
                if scalar != "\r" { result.append(contentsOf: String(scalar).utf8) }
                index += 7
            } else {
                if bytes[index] != 0x0D { result.append(bytes[index]) }
                index += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
