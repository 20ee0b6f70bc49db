import Foundation

extension String {
    /// The form under which headers, references and vocabulary are compared.
    ///
    /// Case, umlaut spelling (ä = ae, ß = ss), blanks, hyphens, underscores and invisible marks do not
    /// matter: "E-Mail", "e mail" and "E_Mail" are one; so are "Träger" and "Traeger", composed or not.
    /// - Complexity: O(length); plain ASCII takes no detour over Unicode.
    public var folded: String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(utf8.count + 4)
        var iterator = utf8.makeIterator()
        while let byte = iterator.next() {
            switch byte {
            case 0x41...0x5A: bytes.append(byte | 0x20)
            case 0x20, 0x09, 0x0A, 0x0D, 0x2D, 0x5F: continue
            case 0x00...0x7F: bytes.append(byte)
            case 0xC3:
                // Western European letters; a combining mark that follows takes the long way.
                guard let next = iterator.next() else { return foldedUnicode }
                Self.appendFolded(latin: next, to: &bytes)
            case 0xE2:
                guard iterator.next() == 0x80, let next = iterator.next() else { return foldedUnicode }
                // Dashes and invisible marks vanish, quotation marks stay, blanks take the long way.
                switch next {
                case 0x8B...0x95, 0xAA...0xAE: continue
                case 0x98...0x9F, 0xA6: bytes.append(contentsOf: [0xE2, 0x80, next])
                default: return foldedUnicode
                }
            default: return foldedUnicode
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Folds the letter U+00C0...U+00FF whose second byte in UTF-8 is `byte`.
    private static func appendFolded(latin byte: UInt8, to bytes: inout [UInt8]) {
        switch byte {
        case 0xA4, 0x84: bytes.append(contentsOf: [0x61, 0x65])
        case 0xB6, 0x96: bytes.append(contentsOf: [0x6F, 0x65])
        case 0xBC, 0x9C: bytes.append(contentsOf: [0x75, 0x65])
        case 0x9F: bytes.append(contentsOf: [0x73, 0x73])
        case 0x80...0x96, 0x98...0x9E: bytes.append(contentsOf: [0xC3, byte | 0x20])
        default: bytes.append(contentsOf: [0xC3, byte])
        }
    }

    private var foldedUnicode: String {
        var result = String.UnicodeScalarView()
        for scalar in precomposedStringWithCanonicalMapping.lowercased().unicodeScalars {
            switch scalar {
            case "ä": result.append(contentsOf: "ae".unicodeScalars)
            case "ö": result.append(contentsOf: "oe".unicodeScalars)
            case "ü": result.append(contentsOf: "ue".unicodeScalars)
            case "ß": result.append(contentsOf: "ss".unicodeScalars)
            case "-", "_", "\u{2010}"..."\u{2015}", "\u{2212}": continue
            case _ where scalar.isInvisible || scalar.isJoiner: continue
            default:
                if !scalar.properties.isWhitespace { result.append(scalar) }
            }
        }
        return String(result)
    }

    /// Without blanks at both ends, in Unicode normal form C; without marks that nobody sees, and with plain blanks.
    ///
    /// Word leaves soft hyphens in what is copied from it, browsers zero-width and narrow blanks: names that look alike
    /// are one.
    public var tidied: String {
        let text = isComposed ? self : precomposedStringWithCanonicalMapping
        let scalars = text.holdsUnseen ? text.withoutUnseen : text.unicodeScalars
        func isBlank(_ scalar: Unicode.Scalar) -> Bool {
            scalar.properties.isWhitespace || scalar.isJoiner || scalar == "\0"
        }
        guard let first = scalars.firstIndex(where: { !isBlank($0) }),
            let last = scalars.lastIndex(where: { !isBlank($0) })
        else { return "" }
        return String(scalars[first...last])
    }

    /// Whether some byte may begin a mark that nobody sees or a blank that is none of ASCII.
    private var holdsUnseen: Bool {
        utf8.contains { $0 == 0xC2 || (0xE1...0xE3).contains($0) || $0 == 0xEF }
    }

    /// Without marks that nobody sees; blanks of any width are plain ones.
    ///
    /// Joiners stay between letters of scripts that need them (Persian, Hindi) and in signs made of several.
    private var withoutUnseen: String.UnicodeScalarView {
        var result = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            if scalar.isInvisible { continue }
            if scalar.isJoiner, (result.last?.value ?? 0) < 0x300 { continue }
            let isWideBlank = scalar.value >= 0x80 && scalar.properties.generalCategory == .spaceSeparator
            result.append(isWideBlank ? " " : scalar)
        }
        return result
    }

    /// Whether the text is certainly in normal form C: nothing beyond U+02FF but dashes, quotation marks and
    /// their like. Normalising is dear, and names with umlauts come by the hundred thousand.
    private var isComposed: Bool {
        var previous: UInt8 = 0
        for byte in utf8 {
            if byte >= 0xCC, byte != 0xE2 { return false }
            if previous == 0xE2, byte != 0x80 { return false }
            previous = byte
        }
        return true
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
    /// Marks without width that stand for nothing a reader would miss: soft hyphens, zero-width blanks, byte order
    /// marks, marks of direction.
    var isInvisible: Bool {
        switch value {
        case 0xAD, 0x180E, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFEFF:
            true
        default: false
        }
    }

    /// Marks that join or part the letters beside them.
    var isJoiner: Bool { value == 0x200C || value == 0x200D }

    /// The letter without its accent where there is one ("é" → "e"), else the scalar's number in hexadecimal.
    fileprivate var asciiBase: String.UnicodeScalarView {
        let letters = String(self).decomposedStringWithCanonicalMapping.unicodeScalars.filter {
            ("a"..."z").contains($0)
        }
        return letters.isEmpty
            ? String(value, radix: 16).unicodeScalars : String.UnicodeScalarView(letters)
    }
}
