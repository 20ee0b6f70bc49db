import Foundation

/// Splits a name into words: at blanks, hyphens, brackets, quotation marks and other signs.
enum NameScanner {
    /// The words as they stand, with the key made from the letters alone; the lexicon has not been asked yet.
    static func words(_ name: String) -> [NameWord] {
        var words: [NameWord] = []
        var letters = String.UnicodeScalarView()
        func close(isDotted: Bool) {
            guard !letters.isEmpty else { return }
            words.append(word(String(letters), isDotted: isDotted))
            letters = String.UnicodeScalarView()
        }
        let text = isComposed(name) ? name : name.precomposedStringWithCanonicalMapping
        for scalar in text.unicodeScalars {
            if isLetter(scalar) {
                letters.append(scalar)
            } else {
                close(isDotted: scalar == ".")
            }
        }
        close(isDotted: false)
        return words
    }

    /// Whether a name has no letters but Latin ones in one piece, so that composing them would change nothing.
    private static func isComposed(_ name: String) -> Bool {
        // U+02FF is the last before the combining marks; 0xE2 0x80 begins dashes and quotation marks.
        var before: UInt8 = 0
        for byte in name.utf8 {
            if byte >= 0xCC, byte != 0xE2 { return false }
            if before == 0xE2, byte != 0x80 { return false }
            before = byte
        }
        return true
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9": true
        case "\u{C0}"..."\u{D6}", "\u{D8}"..."\u{F6}", "\u{F8}"..."\u{17F}": true
        // Dashes, quotation marks, the ellipsis.
        case "\u{2010}"..."\u{2027}": false
        default:
            !scalar.isASCII
                && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                    || scalar.properties.generalCategory == .nonspacingMark)
        }
    }

    private static func word(_ spelling: String, isDotted: Bool) -> NameWord {
        var folded = self.folded(spelling)
        // "Hafenstr." and "Hafenstraße".
        if folded.utf8.count > 5, folded.hasSuffix("str") { folded += "asse" }
        let capitals = spelling.utf8.filter { (0x41...0x5A).contains($0) }.count
        var word = NameWord(key: folded.nameStem, folded: folded, spelling: spelling)
        word.isDotted = isDotted
        word.isAcronym = (2...6).contains(capitals) && capitals == spelling.utf8.count
        return word
    }

    /// Lower case, umlauts as two letters, other accents gone.
    static func folded(_ spelling: String) -> String {
        germanFolded(spelling) ?? slowlyFolded(spelling)
    }

    /// The same on bytes; nil where there are other letters than those of German.
    private static func germanFolded(_ spelling: String) -> String? {
        var isGerman = true
        var spelling = spelling
        let result = spelling.withUTF8 { bytes in
            // No letter becomes longer.
            String(unsafeUninitializedCapacity: bytes.count) { folded in
                var count = 0
                func put(_ letters: StaticString) {
                    for place in 0..<letters.utf8CodeUnitCount {
                        folded[count + place] = letters.utf8Start[place]
                    }
                    count += letters.utf8CodeUnitCount
                }
                var isUmlaut = false
                for byte in bytes {
                    if isUmlaut {
                        isUmlaut = false
                        switch byte {
                        case 0xA4, 0x84: put("ae")
                        case 0xB6, 0x96: put("oe")
                        case 0xBC, 0x9C: put("ue")
                        case 0x9F: put("ss")
                        default: isGerman = false
                        }
                        continue
                    }
                    switch byte {
                    case 0xC3: isUmlaut = true
                    case 0x80...: isGerman = false
                    case UInt8(ascii: "A")...UInt8(ascii: "Z"):
                        folded[count] = byte | 0x20
                        count += 1
                    default:
                        folded[count] = byte
                        count += 1
                    }
                    if !isGerman { return 0 }
                }
                return count
            }
        }
        return isGerman ? result : nil
    }

    private static func slowlyFolded(_ spelling: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in spelling.lowercased().unicodeScalars {
            switch scalar {
            case "a"..."z", "0"..."9": result.append(scalar)
            case "ä": result.append(contentsOf: "ae".unicodeScalars)
            case "ö": result.append(contentsOf: "oe".unicodeScalars)
            case "ü": result.append(contentsOf: "ue".unicodeScalars)
            case "ß": result.append(contentsOf: "ss".unicodeScalars)
            default:
                let base = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars
                result.append(contentsOf: base.filter { $0.properties.generalCategory != .nonspacingMark })
            }
        }
        return String(result)
    }
}
