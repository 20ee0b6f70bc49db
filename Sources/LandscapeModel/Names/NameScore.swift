import Foundation
import PlainText

/// What is known about an actor beside its name, as far as it helps to tell actors apart.
struct NameEvidence {
    var carrier: Carrier?
    var carrierWords: [Int32] = []
    var types: [String] = []
    var area: Area = .unknown
}

/// How probable it is that two names mean one actor, and why.
struct NameScore {
    var value: Double
    var reason: Bilingual

    /// Weighs what the comparison left over, then what else is known.
    ///
    /// The steps are netviz's own, chosen on one half of a labelled list and measured on the other
    /// (docs/decisions).
    /// - Parameter least: the reason for a lower score stays empty, since writing reasons takes longer than scoring.
    init(
        _ comparison: NameComparison, _ corpus: NameCorpus, one: NameEvidence, two: NameEvidence,
        least: Double = 0,
        isSameType: (String, String) -> Bool, isSameSector: (String, String) -> Bool, districts: Districts
    ) {
        var value = comparison.cosine
        var reasons = NameReasons()
        let left = Self.telling(comparison.left, corpus, explainedBy: two)
        let right = Self.telling(comparison.right, corpus, explainedBy: one)
        let isOneSided = left.isEmpty || right.isEmpty
        if comparison.conflict != nil {
            value *= 0.3
        } else if !isOneSided {
            value *= 0.6
        } else if left.isEmpty, right.isEmpty, comparison.sharesProperWord {
            // Only legal forms, places or general words are left over.
            value = max(value, 0.86 * comparison.likeness)
        } else {
            value *= Self.oneSided(left + right, corpus)
        }
        value += Self.carrierEvidence(one, two, corpus, &reasons)
        if !one.types.isEmpty, !two.types.isEmpty {
            let isShared = one.types.contains { type in two.types.contains { isSameType(type, $0) } }
            let isNear = one.types.contains { type in two.types.contains { isSameSector(type, $0) } }
            if isShared {
                value += 0.03
                reasons.add(.sameType)
            } else if isNear, left.isEmpty, right.isEmpty, !comparison.sharesCarrier {
                // One Volkshochschule entered once as course provider and once as training provider; the
                // services of a Verband are as many actors.
                value -= 0.05
                reasons.add(.otherType)
            } else {
                value -= 0.25
            }
        }
        if one.area != .unknown, two.area != .unknown, one.area != .everywhere, two.area != .everywhere {
            let isShared = districts.overlap(one.area, two.area)
            value += isShared ? 0.03 : -0.4
            if isShared { reasons.add(.sameArea) }
        }
        self.value = max(0, min(1, value))
        reason = self.value < least ? Bilingual("", "") : reasons.text(comparison, corpus)
    }

    /// The words that speak for another organisation: neither a place nor general nor the other's Träger.
    private static func telling(
        _ words: [Int32], _ corpus: NameCorpus, explainedBy other: NameEvidence
    ) -> [Int32] {
        let carrier = Set(other.carrierWords.map { corpus.words[Int($0)].key })
        return words.filter { word in
            switch corpus.wordClass(word) {
            case .legal, .filler, .generic, .territory, .place, .level: false
            case .contrast, .service, .carrier, .proper: !carrier.contains(corpus.words[Int(word)].key)
            }
        }
    }

    /// What words that only one name has leave of the likeness: "Kita 2" is not "Kita", a service not its Träger.
    private static func oneSided(_ words: [Int32], _ corpus: NameCorpus) -> Double {
        if words.contains(where: { corpus.words[Int($0)].word.group == NameLexicon.numbers }) { return 0.6 }
        if words.contains(where: { corpus.wordClass($0) == .service }) { return 0.75 }
        return words.contains { corpus.wordClass($0) == .contrast } ? 0.85 : 1
    }

    private static func carrierEvidence(
        _ one: NameEvidence, _ two: NameEvidence, _ corpus: NameCorpus, _ reasons: inout NameReasons
    ) -> Double {
        guard let first = one.carrier, let second = two.carrier else { return 0 }
        func keys(_ words: [Int32]) -> Set<Int32> {
            Set(
                words.filter { ![.place, .generic, .territory, .level].contains(corpus.wordClass($0)) }
                    .map { corpus.words[Int($0)].key })
        }
        let isSame =
            first == second
            || (!keys(one.carrierWords).isEmpty && keys(one.carrierWords) == keys(two.carrierWords))
        if isSame { reasons.add(.sameCarrier) }
        return isSame ? 0.05 : -0.45
    }
}

/// The grounds of a proposal, put into words when they are wanted.
struct NameReasons {
    enum Ground {
        case sameCarrier, sameType, otherType, sameArea

        var words: Bilingual {
            switch self {
            case .sameCarrier: Bilingual("gleicher Träger", "same Träger")
            case .sameType: Bilingual("gleicher Typ", "same type")
            case .otherType: Bilingual("Typ verschieden angegeben", "types stated differently")
            case .sameArea: Bilingual("gleicher Sozialraum", "same district")
            }
        }
    }

    private var grounds: [Ground] = []

    mutating func add(_ ground: Ground) { grounds.append(ground) }

    /// What the names have in common, what else speaks for one actor, and what only one of the names has.
    func text(_ comparison: NameComparison, _ corpus: NameCorpus) -> Bilingual {
        let all = Self.likenesses(comparison) + grounds.map(\.words) + Self.leftOver(comparison, corpus)
        return Bilingual(
            all.map(\.german).joined(separator: "; "), all.map(\.english).joined(separator: "; "))
    }

    private static func likenesses(_ comparison: NameComparison) -> [Bilingual] {
        if comparison.nearPairs.isEmpty, comparison.left.isEmpty, comparison.right.isEmpty {
            return [
                Bilingual(
                    "bis auf Schreibweise und Rechtsform gleich", "equal but for spelling and legal form")
            ]
        }
        return comparison.nearPairs.prefix(3).map { pair in
            let words = ("„\(pair.one)“ / „\(pair.two)“", "“\(pair.one)” / “\(pair.two)”")
            return switch pair.kind {
            case .slip:
                Bilingual("fast gleich geschrieben: " + words.0, "nearly the same spelling: " + words.1)
            case .abbreviation: Bilingual("Abkürzung: " + words.0, "abbreviation: " + words.1)
            case .compound:
                Bilingual("zusammen oder getrennt: " + words.0, "written as one or two: " + words.1)
            }
        }
    }

    private static func leftOver(_ comparison: NameComparison, _ corpus: NameCorpus) -> [Bilingual] {
        let words = (comparison.left + comparison.right).prefix(4).map {
            corpus.words[Int($0)].word.spelling
        }
        guard !words.isEmpty else { return [] }
        return [
            Bilingual(
                "nur in einem der Namen: " + words.map { "„\($0)“" }.joined(separator: ", "),
                "in one of the names only: " + words.map { "“\($0)”" }.joined(separator: ", "))
        ]
    }
}
