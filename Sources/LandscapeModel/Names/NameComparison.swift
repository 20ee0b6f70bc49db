import Foundation

/// What two names have in common and what is left over.
struct NameComparison {
    /// Soft TF–IDF: the cosine of the two names, where words that are nearly equal count by their likeness.
    ///
    /// - Reference: Cohen, Ravikumar & Fienberg 2003, "A comparison of string distance metrics for name-matching
    ///   tasks"
    var cosine = 0.0
    /// Pairs of words that differ by a slip of the pen, an abbreviation or the way they are put together.
    var nearPairs: [(one: String, two: String, kind: NearKind)] = []
    /// Words that only one of the names has.
    var left: [Int32] = []
    var right: [Int32] = []
    /// A word of each name that contradict each other.
    var conflict: (one: String, two: String)?
    /// The least likeness among the pairs.
    var likeness = 1.0
    /// Whether the names share a word that tells organisations apart.
    var sharesProperWord = false
    /// Whether they share the name of a body with many services ("Caritas").
    var sharesCarrier = false

    enum NearKind {
        case slip, abbreviation, compound
    }
}

/// Compares names of a corpus; keeps its room from one comparison to the next.
struct NameComparer {
    private var similarity = TextSimilarity()

    /// - Complexity: O(*a* · *b*) for names of *a* and *b* words, and letters only where words are left over.
    mutating func compare(_ one: [Int32], _ two: [Int32], _ corpus: NameCorpus) -> NameComparison {
        var result = NameComparison()
        var shared = 0.0
        var right = two
        for word in one {
            let key = corpus.words[Int(word)].key
            if let found = right.firstIndex(where: { corpus.words[Int($0)].key == key }) {
                let other = right.remove(at: found)
                noteSpelling(word, other, corpus, &result)
                note(word, corpus, &result)
                shared += corpus.weight(word) * corpus.weight(word)
            } else {
                result.left.append(word)
            }
        }
        result.right = right
        if !result.left.isEmpty, !result.right.isEmpty {
            result.conflict = Self.conflict(result.left, result.right, corpus)
            shared += matchNear(&result, corpus)
            shared += matchCompounds(&result.left, &result.right, corpus, &result.nearPairs)
            shared += matchCompounds(&result.right, &result.left, corpus, &result.nearPairs)
            shared += matchAcronyms(&result.left, &result.right, corpus, &result.nearPairs)
            shared += matchAcronyms(&result.right, &result.left, corpus, &result.nearPairs)
        }
        let lengths = Self.length(one, corpus) * Self.length(two, corpus)
        result.cosine = lengths > 0 ? min(1, shared / lengths) : 0
        return result
    }

    private static func length(_ name: [Int32], _ corpus: NameCorpus) -> Double {
        name.reduce(0) { $0 + corpus.weight($1) * corpus.weight($1) }.squareRoot()
    }

    private func note(_ word: Int32, _ corpus: NameCorpus, _ result: inout NameComparison) {
        if corpus.wordClass(word) == .carrier { result.sharesCarrier = true }
        switch corpus.wordClass(word) {
        case .proper, .carrier, .contrast, .service: result.sharesProperWord = true
        default: break
        }
    }

    /// An abbreviation that the lexicon knows is worth saying.
    private func noteSpelling(
        _ word: Int32, _ other: Int32, _ corpus: NameCorpus, _ result: inout NameComparison
    ) {
        guard word != other else { return }
        let one = corpus.words[Int(word)].word
        let two = corpus.words[Int(other)].word
        if one.folded.nameStem != two.folded.nameStem {
            result.nearPairs.append((one.spelling, two.spelling, .abbreviation))
        }
    }

    private static func conflict(
        _ left: [Int32], _ right: [Int32], _ corpus: NameCorpus
    ) -> (one: String, two: String)? {
        for one in left {
            let word = corpus.words[Int(one)].word
            for two in right {
                let other = corpus.words[Int(two)].word
                let isOpposite = !word.group.isEmpty && word.group == other.group
                let arePlaces = word.wordClass == .place && other.wordClass == .place
                if isOpposite || arePlaces { return (word.spelling, other.spelling) }
            }
        }
        return nil
    }

    // MARK: Words that are nearly equal

    private mutating func matchNear(_ result: inout NameComparison, _ corpus: NameCorpus) -> Double {
        var shared = 0.0
        for word in result.left {
            let one = corpus.words[Int(word)]
            guard one.word.group.isEmpty else { continue }
            for (index, other) in result.right.enumerated() {
                let two = corpus.words[Int(other)]
                guard two.word.group.isEmpty, let kind = near(one, two) else { continue }
                let likeness = kind == .slip ? TextSimilarity.jaroWinkler(one.letters, two.letters) : 0.97
                result.nearPairs.append((one.word.spelling, two.word.spelling, kind))
                result.likeness = min(result.likeness, likeness)
                note(word, corpus, &result)
                shared += likeness * one.weight * two.weight
                result.right.remove(at: index)
                result.left.removeAll { $0 == word }
                break
            }
        }
        return shared
    }

    private mutating func near(
        _ one: NameCorpus.Word, _ two: NameCorpus.Word
    ) -> NameComparison.NearKind? {
        if one.word.isDotted, one.letters.count >= 3, two.letters.starts(with: one.letters) {
            return .abbreviation
        }
        if two.word.isDotted, two.letters.count >= 3, one.letters.starts(with: two.letters) {
            return .abbreviation
        }
        return similarity.isSlip(one.letters, two.letters) ? .slip : nil
    }

    /// "Frauen-Café" and "Frauencafé": a word of one side made of neighbours of the other.
    private mutating func matchCompounds(
        _ wholes: inout [Int32], _ parts: inout [Int32], _ corpus: NameCorpus,
        _ pairs: inout [(one: String, two: String, kind: NameComparison.NearKind)]
    ) -> Double {
        var shared = 0.0
        for word in wholes {
            let whole = corpus.words[Int(word)]
            guard parts.count >= 2, whole.letters.count >= 6, whole.word.group.isEmpty else { continue }
            search: for count in [2, 3] where parts.count >= count {
                for start in 0...(parts.count - count) {
                    let piece = parts[start..<start + count]
                    let joined = piece.flatMap { corpus.words[Int($0)].letters }
                    guard joined == whole.letters || similarity.isSlip(joined, whole.letters) else {
                        continue
                    }
                    let spelled = piece.map { corpus.words[Int($0)].word.spelling }.joined(separator: " ")
                    pairs.append((whole.word.spelling, spelled, .compound))
                    shared += 0.97 * whole.weight * Self.length(Array(piece), corpus)
                    parts.removeSubrange(start..<start + count)
                    wholes.removeAll { $0 == word }
                    break search
                }
            }
        }
        return shared
    }

    /// "DAA" and "Deutsche Angestellten-Akademie": capitals that are the first letters of neighbours.
    private mutating func matchAcronyms(
        _ acronyms: inout [Int32], _ words: inout [Int32], _ corpus: NameCorpus,
        _ pairs: inout [(one: String, two: String, kind: NameComparison.NearKind)]
    ) -> Double {
        var shared = 0.0
        for acronym in acronyms {
            let short = corpus.words[Int(acronym)]
            let count = short.letters.count
            guard short.word.isAcronym, short.word.wordClass == .proper, count >= 3, words.count >= count
            else { continue }
            let initials = words.map { corpus.words[Int($0)].letters.first ?? 0 }
            guard
                let start = (0...(words.count - count)).first(where: {
                    initials[$0..<$0 + count].elementsEqual(short.letters)
                })
            else { continue }
            let piece = Array(words[start..<start + count])
            let spelled = piece.map { corpus.words[Int($0)].word.spelling }.joined(separator: " ")
            pairs.append((short.word.spelling, spelled, .abbreviation))
            // The letters stand for all of the words, whatever a word of that rarity weighs by itself.
            shared += 0.95 * max(short.weight, Self.length(piece, corpus)) * Self.length(piece, corpus)
            words.removeSubrange(start..<start + count)
            acronyms.removeAll { $0 == acronym }
        }
        return shared
    }
}
