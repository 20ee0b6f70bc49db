/// Whether a short spelling may stand for a name: "JC" for "Jobcenter", "HK Seew." for "Helferkreis Seewinkel".
public struct NameAbbreviation: Sendable {
    private let lexicon = NameLexicon.standard

    public init() {}

    /// Every word of the short spelling has its word in the name: the same one, one that it begins, or several whose
    /// first letters it is made of.
    public func mayStand(_ short: String, for name: String) -> Bool {
        let shortWords = lexicon.normalised(short)
        let words = lexicon.normalised(name)
        guard !shortWords.isEmpty, shortWords.count <= words.count + 1 else { return false }
        return shortWords.allSatisfy { one in
            words.contains { $0.key == one.key || begins(one, $0) } || isAcronym(one, of: words)
        }
    }

    private func begins(_ short: NameWord, _ word: NameWord) -> Bool {
        let letters = short.folded.utf8.count
        return letters >= (short.isDotted ? 2 : 3) && word.folded.utf8.starts(with: short.folded.utf8)
    }

    /// "SLM" for "Sprachschule Lingua Musterau", the first letters of neighbours; "HK" for "Helferkreis", letters of
    /// one long word in their order.
    private func isAcronym(_ short: NameWord, of words: [NameWord]) -> Bool {
        guard short.isAcronym else { return false }
        let letters = Array(short.folded.utf8)
        if words.contains(where: {
            $0.folded.utf8.count >= 8 && Self.isSubsequence(letters, Array($0.folded.utf8))
        }) {
            return true
        }
        let initials = words.compactMap(\.folded.utf8.first)
        guard letters.count >= 2, letters.count <= initials.count else { return false }
        return (0...(initials.count - letters.count)).contains { start in
            Array(initials[start..<start + letters.count]) == letters
        }
    }

    private static func isSubsequence(_ letters: [UInt8], _ word: [UInt8]) -> Bool {
        guard letters.first == word.first else { return false }
        var rest = word[...]
        for letter in letters {
            guard let place = rest.firstIndex(of: letter) else { return false }
            rest = rest[(place + 1)...]
        }
        return true
    }
}
