import LandscapeModel
import PlainText

/// What is on record about a pair, in the words of the minutes: who says so, and how close it is.
struct PairVoices {
    let landscape: Landscape
    let index: ClaimIndex
    let language: Language
    private let places: [String: ActorIndex]

    init(_ landscape: Landscape, _ index: ClaimIndex, _ language: Language) {
        self.landscape = landscape
        self.index = index
        self.language = language
        places = Dictionary(
            landscape.actors.indices.map { (landscape.actors[$0].id, ActorIndex($0)) },
            uniquingKeysWith: { one, _ in one })
    }

    func place(_ id: String) -> ActorIndex? { places[id] }
    private func name(_ actor: ActorIndex) -> String { landscape.actors[Int(actor)].displayName }
    private func text(_ german: String, _ english: String) -> String {
        language == .german ? german : english
    }

    /// Every claim about the pair, in the order of the table.
    func claims(_ one: String, _ two: String) -> [Int32] {
        guard let a = places[one], let b = places[two], let entry = index.entry(a, b) else { return [] }
        return Array(index.order[entry.claims])
    }

    /// The evidence of the kinds that count; nil where one of the two is not on record.
    func evidence(_ one: String, _ two: String) -> Evidence? {
        guard let a = places[one], let b = places[two] else { return nil }
        let counted = landscape.vocabulary.countedKinds
        return landscape.evidence(
            a, b, claims: claims(one, two).filter { counted.contains(landscape.claims[Int($0)].kind) })
    }

    /// "von beiden gemeldet (Stärke 3 …)", "gemeldet von A (…); laut Koordination"; empty where nobody reports it.
    func words(_ one: String, _ two: String) -> String {
        guard let evidence = evidence(one, two), evidence.isReported else { return "" }
        let denied = [(evidence.fromA, evidence.a), (evidence.fromB, evidence.b)]
            .filter { $0.0.isDenied && !$0.0.isReported }
            .map { text("\(name($0.1)): keine Kooperation", "\(name($0.1)): no cooperation") }
        if evidence.state == .confirmed { return both(evidence) }
        let voices: [(Reading, String)] = [
            (evidence.fromA, text("gemeldet von ", "reported by ") + name(evidence.a)),
            (evidence.fromB, text("gemeldet von ", "reported by ") + name(evidence.b)),
            (evidence.fromCoordination, text("laut Koordination", "according to the coordination")),
            (evidence.fromThird, text("genannt von ", "named by ") + others(one, two)),
        ]
        let said = voices.filter { $0.0.isReported }.map { reading, who in
            let level = level(reading)
            return level.isEmpty ? who : "\(who) (\(level))"
        }
        return (said + denied).joined(separator: "; ")
    }

    private func both(_ evidence: Evidence) -> String {
        let levels = [level(evidence.fromA), level(evidence.fromB)]
        let start = text("von beiden gemeldet", "reported by both")
        let each = zip([evidence.a, evidence.b], levels).map { actor, level in
            "\(name(actor)): " + (level.isEmpty ? text("Stärke offen", "strength open") : level)
        }
        let said =
            levels[0] != levels[1]
            ? "\(start) (\(each.joined(separator: "; ")))"
            : levels[0].isEmpty ? start : "\(start) (\(levels[0]))"
        // What the coordination has on record besides.
        let record = level(evidence.fromCoordination)
        return record.isEmpty || levels == [record, record]
            ? said : said + text("; laut Koordination: ", "; according to the coordination: ") + record
    }

    private func others(_ one: String, _ two: String) -> String {
        var names: [String] = []
        for number in claims(one, two) {
            let claim = landscape.claims[Int(number)]
            guard claim.isCurrent, !claim.isDenial, case .third(let actor) = claim.reporter,
                landscape.vocabulary.countedKinds.contains(claim.kind), !names.contains(name(actor))
            else { continue }
            names.append(name(actor))
        }
        return language.list(names, limit: max(2, names.count), isDative: true)
    }

    private func level(_ reading: Reading) -> String {
        let strength = reading.intensity.map { level in
            text("Stärke ", "strength ") + "\(level), " + Intensity.label(level)(language)
        }
        let contact = reading.frequency.map { level in
            text("Kontakt ", "contact ") + Frequency.label(level)(language)
        }
        let kinds = landscape.vocabulary.kinds(in: reading.kinds)
            .map { landscape.vocabulary.label(kind: $0, language) }
        return [strength, contact, kinds.isEmpty ? nil : kinds.joined(separator: ", ")].compactMap { $0 }
            .joined(separator: ", ")
    }

    /// Who says what of a pair that is wished for, has ended or is denied: "von A gewünscht".
    func reporters(_ one: String, _ two: String, where matches: (Claim) -> Bool) -> String {
        var names: [String] = []
        for number in claims(one, two) {
            let claim = landscape.claims[Int(number)]
            guard matches(claim) else { continue }
            let reporter =
                switch claim.reporter {
                case .coordination: text("Koordination", "the coordination")
                case .from: name(claim.from)
                case .to: name(claim.to)
                case .both: text("beiden", "both")
                case .third(let actor): name(actor)
                }
            if !names.contains(reporter) { names.append(reporter) }
        }
        return language.list(names, limit: max(2, names.count), isDative: true)
    }
}

extension Vocabulary {
    /// Kinds that say something: a claim of no stated kind has none.
    fileprivate func kinds(in set: KindSet) -> [Kind] {
        kinds.indices.map { Kind(index: UInt8($0)) }.filter { set.contains($0) && $0 != Self.unspecifiedKind }
    }
}
