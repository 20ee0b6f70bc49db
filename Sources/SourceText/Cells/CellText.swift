import PlainText

extension String {
    /// Without blanks and invisible marks around it; plain text that needs nothing comes back as it is.
    package var trimmed: String { isTidy ? self : tidied }

    /// Whether ``tidied`` would change nothing; a false alarm costs time only.
    package var isTidy: Bool {
        var text = self
        return text.withUTF8 { bytes in
            guard let first = bytes.first, let last = bytes.last else { return true }
            guard first > 0x20, first != 0x7F, last > 0x20, last != 0x7F else { return false }
            // Blanks and marks beyond ASCII begin with other bytes than western European letters do.
            if first >= 0x80, !(0xC3...0xC5).contains(first) { return false }
            if last >= 0x80, bytes.count < 2 || !(0xC3...0xC5).contains(bytes[bytes.count - 2]) {
                return false
            }
            // Beyond these letters the text may want its normal form; 0xC2 may begin a blank or a soft hyphen.
            return !bytes.contains { $0 >= 0xCC || $0 == 0xC2 }
        }
    }

    /// Line breaks and runs of blanks as one blank.
    package var onOneLine: String {
        var isPlain = true
        var previous: UInt8 = 0
        for byte in utf8 {
            // Blanks beyond ASCII begin with these bytes: no-break, narrow, ideographic.
            if byte < 0x20 || (byte == 0x20 && previous == 0x20) || byte == 0xC2
                || (0xE1...0xE3).contains(byte)
            {
                isPlain = false
            }
            previous = byte
        }
        if isPlain { return self }
        var result = String.UnicodeScalarView()
        var isBlank = false
        var isBreak = false
        let scalars = unicodeScalars
        for place in scalars.indices {
            let scalar = scalars[place]
            if scalar.properties.isWhitespace || scalar.value < 0x20 {
                isBlank = true
                isBreak = isBreak || scalar == "\n" || scalar == "\r"
                continue
            }
            if isBreak, result.endsWithHyphen {
                // "Jugend-⏎amt" was divided to fit; "Kinder-⏎und Jugendhilfe" was not.
                switch Self.afterHyphen(scalars[place...]) {
                case .rest: result.removeLast()
                case .name: break
                case .other: result.append(" ")
                }
            } else if isBlank, !result.isEmpty {
                result.append(" ")
            }
            (isBlank, isBreak) = (false, false)
            result.append(scalar)
        }
        return String(result)
    }

    private enum AfterHyphen { case rest, name, other }

    /// What stands on the line after a hyphen: the rest of a word, a name that it joins, or something else.
    private static func afterHyphen(_ scalars: Substring.UnicodeScalarView) -> AfterHyphen {
        guard let first = scalars.first, first.properties.isAlphabetic else { return .other }
        guard first.properties.isLowercase else { return .name }
        let word = String(Substring(scalars.prefix { $0.properties.isAlphabetic }))
        return ["und", "u", "oder", "o", "bzw", "sowie", "and", "or"].contains(word) ? .other : .rest
    }

    /// A header folded, without what stands in brackets and without signs such as `*` and `:` at its end.
    package var headerCore: String {
        var depth = 0
        var result = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            switch scalar {
            case "(", "[": depth += 1
            case ")", "]": depth = max(0, depth - 1)
            default: if depth == 0 { result.append(scalar) }
            }
        }
        while let last = result.last, "*:?.=".unicodeScalars.contains(last) || last.properties.isWhitespace {
            result.removeLast()
        }
        return String(result).folded
    }

    /// Whether it is written as ids are: one word that begins with a small letter or a digit.
    package var looksLikeID: Bool {
        guard let first = utf8.first, utf8.count <= 60 else { return false }
        let isSmall = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first)
        let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first)
        return (isSmall || isDigit) && !utf8.contains(0x20)
    }

    /// Whether it says that nothing is known: empty, a dash, "k. A.", "unbekannt", "?".
    package var saysNothing: Bool {
        guard let first = utf8.first else { return true }
        guard utf8.count <= 24 else { return false }
        // Nearly every cell begins with another letter or a digit; folding it would cost more than reading it.
        switch first | 0x20 {
        case UInt8(ascii: "k"), UInt8(ascii: "n"), UInt8(ascii: "u"): break
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): return false
        default: break
        }
        switch folded {
        case "", "?", "/", "k.a.", "ka", "k.a", "n/a", "n.a.", "unbekannt", "unknown", "keineangabe",
            "keineangaben", "null", "nan", "#nv", "#n/a":
            return true
        default: return false
        }
    }

    /// Whether a status or a yes-or-no cell is left open: "?", "unklar". Other words that they do not know are told.
    package var isOpenStatus: Bool {
        // Most cells begin and end otherwise and need no folding.
        guard let first = utf8.first, let last = utf8.last, utf8.count <= 24,
            first | 0x20 == UInt8(ascii: "u") || last == UInt8(ascii: "?") || last == UInt8(ascii: ")")
        else { return false }
        var key = folded
        if key.hasPrefix("("), key.hasSuffix(")") { key = String(key.dropFirst().dropLast()) }
        return key == "unklar" || key == "unclear" || key.hasSuffix("?")
    }

    /// Whether it points to another row, which means nothing once the table is sorted.
    package var pointsElsewhere: Bool {
        guard utf8.count <= 60, let first = utf8.first else { return false }
        // Most cells begin with a letter that none of these has.
        switch first | 0x20 {
        case UInt8(ascii: "s"), UInt8(ascii: "d"), UInt8(ascii: "w"), UInt8(ascii: "e"): break
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): return false
        default: break
        }
        let key = folded
        switch key {
        case "s.o.", "s.u.", "dito", "ditto", "dto.", "dto", "wieoben", "\"", "''", "〃", "„", "ebenda",
            "ebd.":
            return true
        default: return key.hasPrefix("sieheoben") || key.hasPrefix("sieheunten") || key.hasPrefix("s.oben")
        }
    }
}

extension [String] {
    /// The first of them, separated by commas, and a mark where there are more.
    package func beginning(_ most: Int) -> String {
        prefix(most).joined(separator: ", ") + (count > most ? ", …" : "")
    }
}

extension String.UnicodeScalarView {
    /// Whether the text ends in a hyphen behind a letter.
    fileprivate var endsWithHyphen: Bool {
        guard let last, last == "-" || last == "\u{2010}", let before = dropLast().last else { return false }
        return before.properties.isAlphabetic
    }
}
