import Foundation

extension String {
    /// The form under which headers, references and vocabulary are compared.
    ///
    /// Case, umlaut spelling (ä = ae, ß = ss), blanks, hyphens, underscores and invisible marks do not
    /// matter: "E-Mail", "e mail" and "E_Mail" are one; so are "Träger" and "Traeger", composed or not.
    /// - Complexity: O(length); plain ASCII takes no detour over Unicode.
    public var folded: String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(utf8.count)
        for byte in utf8 {
            switch byte {
            case 0x41...0x5A: bytes.append(byte | 0x20)
            case 0x20, 0x09, 0x0A, 0x0D, 0x2D, 0x5F: continue
            case 0x80...: return foldedUnicode
            default: bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private var foldedUnicode: String {
        var result = String.UnicodeScalarView()
        for scalar in precomposedStringWithCanonicalMapping.lowercased().unicodeScalars {
            switch scalar {
            case "ä": result.append(contentsOf: "ae".unicodeScalars)
            case "ö": result.append(contentsOf: "oe".unicodeScalars)
            case "ü": result.append(contentsOf: "ue".unicodeScalars)
            case "ß": result.append(contentsOf: "ss".unicodeScalars)
            case "-", "_", "\u{2010}"..."\u{2015}", "\u{2212}", "\u{AD}", "\u{FEFF}", "\u{200B}"..."\u{200D}":
                continue
            default:
                if !scalar.properties.isWhitespace { result.append(scalar) }
            }
        }
        return String(result)
    }

    /// Without blanks and invisible marks at both ends, in Unicode normal form C.
    public var tidied: String {
        let isPlain = utf8.allSatisfy { $0 < 0x80 }
        let scalars = isPlain ? unicodeScalars : precomposedStringWithCanonicalMapping.unicodeScalars
        func isBlank(_ scalar: Unicode.Scalar) -> Bool {
            scalar.properties.isWhitespace || scalar == "\u{FEFF}" || scalar == "\u{200B}" || scalar == "\0"
        }
        guard let first = scalars.firstIndex(where: { !isBlank($0) }),
            let last = scalars.lastIndex(where: { !isBlank($0) })
        else { return "" }
        return String(scalars[first...last])
    }

    /// An identifier made from a name: lower-case ASCII letters, digits and single hyphens.
    public var slug: String {
        var result = ""
        for scalar in precomposedStringWithCanonicalMapping.lowercased().unicodeScalars {
            switch scalar {
            case "ä": result += "ae"
            case "ö": result += "oe"
            case "ü": result += "ue"
            case "ß": result += "ss"
            case "a"..."z", "0"..."9": result.unicodeScalars.append(scalar)
            default:
                if scalar.properties.isAlphabetic, !scalar.isASCII {
                    result.unicodeScalars.append(contentsOf: scalar.asciiBase)
                } else if !result.isEmpty, !result.hasSuffix("-") {
                    result += "-"
                }
            }
        }
        while result.hasSuffix("-") { result.removeLast() }
        return result.isEmpty ? "akteur" : result
    }
}

extension Unicode.Scalar {
    /// The letter without its accent where there is one ("é" → "e"), else the scalar's number in hexadecimal.
    fileprivate var asciiBase: String.UnicodeScalarView {
        let letters = String(self).decomposedStringWithCanonicalMapping.unicodeScalars.filter {
            ("a"..."z").contains($0)
        }
        return letters.isEmpty
            ? String(value, radix: 16).unicodeScalars : String.UnicodeScalarView(letters)
    }
}
