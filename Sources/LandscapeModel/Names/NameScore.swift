import Foundation

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
    init(
        _ comparison: NameComparison, _ corpus: NameCorpus, one: NameEvidence, two: NameEvidence,
        isSameType: (String, String) -> Bool, isSameSector: (String, String) -> Bool, districts: Districts
    ) {
        var value = comparison.cosine
        var reasons = NameReasons()
        reasons.add(comparison)
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
                reasons.sameType()
            } else if isNear, left.isEmpty, right.isEmpty, !comparison.sharesCarrier {
                // One Volkshochschule entered once as course provider and once as training provider; the
                // services of a Verband are as many actors.
                value -= 0.05
                reasons.otherType()
            } else {
                value -= 0.25
            }
        }
        if one.area != .unknown, two.area != .unknown, one.area != .everywhere, two.area != .everywhere {
            let isShared = districts.overlap(one.area, two.area)
            value += isShared ? 0.03 : -0.4
            if isShared { reasons.sameArea() }
        }
        self.value = max(0, min(1, value))
        reasons.leftOver(comparison, corpus)
        reason = reasons.text
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
        if isSame { reasons.sameCarrier() }
        return isSame ? 0.05 : -0.45
    }
}

/// The grounds of a proposal in words.
struct NameReasons {
    private var german: [String] = []
    private var english: [String] = []

    var text: Bilingual {
        Bilingual(german.joined(separator: "; "), english.joined(separator: "; "))
    }

    private mutating func add(_ one: String, _ two: String) {
        german.append(one)
        english.append(two)
    }

    mutating func add(_ comparison: NameComparison) {
        if comparison.nearPairs.isEmpty, comparison.left.isEmpty, comparison.right.isEmpty {
            add("bis auf Schreibweise und Rechtsform gleich", "equal but for spelling and legal form")
        }
        for pair in comparison.nearPairs.prefix(3) {
            let words = ("„\(pair.one)“ / „\(pair.two)“", "“\(pair.one)” / “\(pair.two)”")
            switch pair.kind {
            case .slip: add("fast gleich geschrieben: " + words.0, "nearly the same spelling: " + words.1)
            case .abbreviation: add("Abkürzung: " + words.0, "abbreviation: " + words.1)
            case .compound: add("zusammen oder getrennt: " + words.0, "written as one or two: " + words.1)
            }
        }
    }

    mutating func sameCarrier() { add("gleicher Träger", "same Träger") }
    mutating func sameType() { add("gleicher Typ", "same type") }
    mutating func otherType() { add("Typ verschieden angegeben", "types stated differently") }
    mutating func sameArea() { add("gleicher Sozialraum", "same district") }

    mutating func leftOver(_ comparison: NameComparison, _ corpus: NameCorpus) {
        let words = (comparison.left + comparison.right).prefix(4).map {
            corpus.words[Int($0)].word.spelling
        }
        guard !words.isEmpty else { return }
        add(
            "nur in einem der Namen: " + words.map { "„\($0)“" }.joined(separator: ", "),
            "in one of the names only: " + words.map { "“\($0)”" }.joined(separator: ", "))
    }
}
