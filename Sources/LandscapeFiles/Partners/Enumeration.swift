import SourceText

/// A list inside a cell whose items are numbered: "1. Jobcenter ⏎ 2. VHS", "a) Caritas; b) AWO", "1) Jobcenter 2) VHS".
///
/// Numbers count up from 1 or a; "1. FC Musterau" alone and "50.1 Sozialamt" are names.
enum Enumeration {
    /// The items without their numbers; nil where the text is no such list.
    static func items(_ text: String, _ isKnown: (String) -> Bool) -> [String]? {
        guard let first = text.unicodeScalars.first, "1aA(".unicodeScalars.contains(first),
            text.utf8.count <= 20_000
        else { return nil }
        let scalars = Array(text.unicodeScalars)
        var starts: [(mark: Int, text: Int)] = []
        var index = 0
        while index < scalars.count {
            if isStart(index, scalars), let end = marker(at: index, scalars, number: starts.count + 1) {
                starts.append((index, end))
                index = end
            } else if starts.isEmpty {
                return nil
            } else {
                index += 1
            }
        }
        guard let only = starts.first else { return nil }
        func part(_ range: Range<Int>) -> String {
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars[range])
            let text = String(view).trimmed
            return text.unicodeScalars.reversed().drop { ",;| ".unicodeScalars.contains($0) }.reversed()
                .string
        }
        if starts.count == 1 {
            let rest = part(only.text..<scalars.count)
            return isKnown(rest) && !isKnown(text) ? [rest] : nil
        }
        return starts.indices.map { number in
            let end = number + 1 < starts.count ? starts[number + 1].mark : scalars.count
            let whole = part(starts[number].mark..<end)
            return isKnown(whole) ? whole : part(starts[number].text..<end)
        }
    }

    /// Items begin at the beginning, behind a blank, a line break or a separator.
    private static func isStart(_ index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
        index == 0 || scalars[index - 1].properties.isWhitespace
            || ",;|".unicodeScalars.contains(scalars[index - 1])
    }

    /// Where the text behind the marker of an item begins: "2.", "2)", "2.)", "(2)", "b)"; nil where there is none.
    private static func marker(at start: Int, _ scalars: [Unicode.Scalar], number: Int) -> Int? {
        var index = start
        let isBracketed = scalars[index] == "("
        if isBracketed { index += 1 }
        let digits = Array("\(number)".unicodeScalars)
        var isLetter = false
        if scalars.dropFirst(index).starts(with: digits) {
            index += digits.count
        } else if number <= 26, index < scalars.count,
            scalars[index].value | 0x20 == UInt32(0x60 + number)
        {
            isLetter = true
            index += 1
        } else {
            return nil
        }
        var hasPoint = false
        if !isBracketed, !isLetter, index < scalars.count, scalars[index] == "." {
            hasPoint = true
            index += 1
        }
        let hasBracket = index < scalars.count && scalars[index] == ")"
        if hasBracket { index += 1 }
        guard hasPoint || hasBracket, index < scalars.count else { return nil }
        // "1.FC" may be meant; "50.1" is a number of an office.
        let next = scalars[index]
        guard next.properties.isWhitespace || next.properties.isAlphabetic else { return nil }
        while index < scalars.count, scalars[index].properties.isWhitespace { index += 1 }
        return index
    }
}

extension Sequence<Unicode.Scalar> {
    fileprivate var string: String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: self)
        return String(view)
    }
}

/// Words around the names of a list that name nobody: "u. a. Caritas", "VHS etc.", "sowie AWO".
enum ListWords {
    /// A piece without them, and the word that says that there are others.
    static func stripped(_ text: String) -> (name: String, others: String?) {
        var name = text
        var others: String?
        var hasChanged = true
        while hasChanged, !name.isEmpty {
            hasChanged = false
            for (word, opens) in leading where name.startsAsWord(word) {
                if opens {
                    others = others ?? String(name.unicodeScalars.prefix(word.unicodeScalars.count)).trimmed
                }
                name = String(name.unicodeScalars.dropFirst(word.unicodeScalars.count)).trimmed
                hasChanged = true
            }
            for word in trailing where name.endsAsWord(word) {
                let count = word.unicodeScalars.count
                others = others ?? String(name.unicodeScalars.suffix(count)).trimmed
                name = String(name.unicodeScalars.dropLast(count)).trimmed
                while let last = name.unicodeScalars.last, ",;".unicodeScalars.contains(last) {
                    name.unicodeScalars.removeLast()
                    name = name.trimmed
                }
                hasChanged = true
            }
        }
        if let word = others, word.unicodeScalars.allSatisfy({ ".…".unicodeScalars.contains($0) }) {
            others = "usw."
        }
        return (name, others)
    }

    /// The words that say that there are others, as ``PartnerCell/saysNobody(_:)`` compares them.
    static let cores: Set<String> = Set(
        leading.filter(\.opens).map(\.word.headerCore) + trailing.map(\.headerCore)
    )
    .subtracting([""])

    /// In small letters only: a name may well begin with "Mit".
    private static let leading: [(word: String, opens: Bool)] = [
        ("u. a. mit ", true), ("u.a. mit ", true), ("u. a. ", true), ("u.a. ", true),
        ("unter anderem ", true),
        ("z. B. ", true), ("z.B. ", true), ("zum Beispiel ", true), ("bspw. ", true),
        ("beispielsweise ", true),
        ("v. a. ", true), ("v.a. ", true), ("vor allem ", true), ("insb. ", true), ("insbes. ", true),
        ("insbesondere ", true), ("sowie ", false), ("und ", false), ("außerdem ", false),
        ("mit dem ", false),
        ("mit der ", false), ("mit den ", false), ("mit ", false), ("auch ", false), ("wie ", true),
        ("e.g. ", true),
    ]
    private static let trailing = [
        "u. v. a. m.", "u.v.a.m.", "u. v. m.", "u.v.m.", "uvm.", "uvm", "u. v. a.", "u.v.a.", "u. a. m.",
        "u.a.m.",
        "u. a.", "u.a.", "usw.", "usw", "etc.", "etc", "u. ä.", "u.ä.", "o. ä.", "o.ä.", "und weitere",
        "u. weitere",
        "und weiteren", "und andere", "und anderen", "u. andere", "und viele mehr", "und viele weitere",
        "und viele andere", "et al.", "...", "…",
    ]
}

extension String {
    /// Whether it begins with a word and a blank, in that spelling.
    fileprivate func startsAsWord(_ word: String) -> Bool {
        utf8.count > word.utf8.count && utf8.starts(with: word.utf8)
    }

    /// Whether it ends with a word that stands apart from what is before it.
    fileprivate func endsAsWord(_ word: String) -> Bool {
        guard utf8.count > word.utf8.count, utf8.suffix(word.utf8.count).elementsEqual(word.utf8) else {
            return false
        }
        let before = unicodeScalars.dropLast(word.unicodeScalars.count).last
        let isSign = word.utf8.first.map { $0 == UInt8(ascii: ".") || $0 >= 0x80 } ?? false
        return before.map { isSign || $0.properties.isWhitespace || ",;(".unicodeScalars.contains($0) }
            ?? false
    }
}
