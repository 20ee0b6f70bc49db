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
        let text = name.utf8.allSatisfy { $0 < 0x80 } ? name : name.precomposedStringWithCanonicalMapping
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

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9": true
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
