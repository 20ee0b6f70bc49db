public import LandscapeModel

/// What the import of a survey brought.
public struct SurveyOutcome: Sendable {
    /// An answer that took the place of a former one.
    public struct Change: Sendable, Hashable {
        public var from: String
        public var to: String
        /// The intensities; empty where none was stated.
        public var old: String
        public var new: String
    }

    /// Two organisations that say different things about their cooperation.
    public struct Contradiction: Sendable, Hashable {
        public var a: String
        public var b: String
        /// The strongest intensity that each reports; 0 where it answered and named no cooperation.
        public var byA: Int
        public var byB: Int
    }

    /// How many of a sector were asked and answered.
    public struct Response: Sendable, Hashable {
        public var sector: Sector?
        public var asked: Int
        public var answered: Int
    }

    /// Ids of those whose answers were taken in.
    public var respondents: [String] = []
    /// Ids of those of which several questionnaires came.
    public var several: [String] = []
    /// Questionnaires without any answer.
    public var empty: [String] = []
    public var claims = 0
    public var wishes = 0
    public var changed: [Change] = []
    /// Names that were nominated and are new in the landscape.
    public var nominated: [String] = []
    public var responses: [Response] = []
    public var contradictions: [Contradiction] = []

    public init() {}

    /// Whether nothing in the landscape had to change.
    public var isUnchanged: Bool { claims == 0 && wishes == 0 && changed.isEmpty && nominated.isEmpty }

    /// Fills in the response rate and the contradictions of a landscape.
    mutating func evaluate(_ landscape: Landscape) {
        for sector in Sector.allCases.map({ Optional($0) }) + [nil] {
            let actors = landscape.actors.filter { $0.sector == sector && $0.wasAsked }
            guard !actors.isEmpty else { continue }
            responses.append(
                Response(sector: sector, asked: actors.count, answered: actors.count { $0.hasAnswered }))
        }
        contradictions = Self.contradictions(landscape)
    }

    /// Pairs of which both ends answered and one names a cooperation that the other does not, or both name one
    /// with levels that differ by two or more.
    private static func contradictions(_ landscape: Landscape) -> [Contradiction] {
        struct Pair: Hashable {
            var low: ActorIndex
            var high: ActorIndex
        }
        var said: [Pair: [ActorIndex: Int]] = [:]
        let counted = landscape.vocabulary.countedKinds
        for claim in landscape.claims where claim.isCurrent && counted.contains(claim.kind) {
            let pair = Pair(low: min(claim.from, claim.to), high: max(claim.from, claim.to))
            for end in [claim.from, claim.to] where claim.isReported(by: end) {
                let level = Int(claim.intensity ?? 1)
                said[pair, default: [:]][end] = max(said[pair]?[end] ?? 0, level)
            }
        }
        var result: [Contradiction] = []
        for (pair, levels) in said.sorted(by: { ($0.key.low, $0.key.high) < ($1.key.low, $1.key.high) }) {
            let low = landscape.actors[Int(pair.low)]
            let high = landscape.actors[Int(pair.high)]
            guard low.hasAnswered, high.hasAnswered else { continue }
            let byLow = levels[pair.low] ?? 0
            let byHigh = levels[pair.high] ?? 0
            if byLow == byHigh || (byLow > 0 && byHigh > 0 && abs(byLow - byHigh) < 2) { continue }
            result.append(Contradiction(a: low.name, b: high.name, byA: byLow, byB: byHigh))
        }
        return result
    }

    // MARK: As text

    public func text(_ language: Language) -> String {
        let isGerman = language == .german
        var lines: [String] = []
        let asked = responses.reduce(0) { $0 + $1.asked }
        let answered = responses.reduce(0) { $0 + $1.answered }
        lines.append(
            isGerman
                ? "Rücklauf: \(answered) von \(asked) befragten Akteuren\(Self.share(answered, asked))"
                : "Response: \(answered) of \(asked) actors asked\(Self.share(answered, asked))")
        for response in responses {
            let sector = response.sector?.label(language) ?? (isGerman ? "ohne Sektor" : "no sector")
            lines.append(
                "  \(sector): \(response.answered) \(isGerman ? "von" : "of") \(response.asked)"
                    + Self.share(response.answered, response.asked))
        }
        lines.append("")
        lines.append(
            isGerman
                ? "Eingelesen: \(respondents.count) Antworten · neu: \(claims) Kooperationen, \(wishes) Wünsche · geändert: \(changed.count)"
                : "Read: \(respondents.count) answers · new: \(claims) cooperations, \(wishes) wishes · changed: \(changed.count)"
        )
        for change in changed {
            let none = isGerman ? "ohne Angabe" : "not stated"
            let old = change.old.isEmpty ? none : change.old
            let new = change.new.isEmpty ? none : change.new
            lines.append("  \(change.from) → \(change.to): \(old) → \(new)")
        }
        lines += part(
            several,
            isGerman
                ? "Mehrere Fragebögen, die höchste Angabe zählt"
                : "Several questionnaires, the highest level counts")
        lines += part(
            empty, isGerman ? "Leere Fragebögen, nicht gezählt" : "Empty questionnaires, not counted")
        lines += part(nominated, isGerman ? "Frei genannt und neu aufgenommen" : "Nominated and added")
        if !contradictions.isEmpty {
            lines.append("")
            lines.append(
                isGerman
                    ? "Verschieden gemeldet (\(contradictions.count)), zum Nachfragen:"
                    : "Reported differently (\(contradictions.count)), to ask about:")
            for entry in contradictions {
                lines.append("  \(entry.a) (\(entry.byA)) – \(entry.b) (\(entry.byB))")
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func part(_ names: [String], _ heading: String) -> [String] {
        names.isEmpty ? [] : ["\(heading): " + names.joined(separator: ", ")]
    }

    private static func share(_ part: Int, _ whole: Int) -> String {
        whole == 0 ? "" : " (\((part * 100 + whole / 2) / whole) %)"
    }

    public func json() -> String {
        var json = JSONWriter()
        json.object { json in
            json.key("respondents")
            json.array { json in respondents.forEach { json.value($0) } }
            json.key("empty")
            json.array { json in empty.forEach { json.value($0) } }
            json.key("several")
            json.array { json in several.forEach { json.value($0) } }
            json.key("claims")
            json.value(claims)
            json.key("wishes")
            json.value(wishes)
            json.key("nominated")
            json.array { json in nominated.forEach { json.value($0) } }
            json.key("changed")
            json.array { json in
                for change in changed {
                    json.object { json in
                        for (key, value) in [
                            ("a", change.from), ("b", change.to), ("before", change.old),
                            ("after", change.new),
                        ] {
                            json.key(key)
                            json.value(value)
                        }
                    }
                }
            }
            json.key("response")
            json.array { json in
                for response in responses {
                    json.object { json in
                        json.key("sector")
                        if let sector = response.sector { json.value(sector.rawValue) } else { json.null() }
                        json.key("asked")
                        json.value(response.asked)
                        json.key("answered")
                        json.value(response.answered)
                    }
                }
            }
            json.key("contradictions")
            json.array { json in
                for entry in contradictions {
                    json.object { json in
                        json.key("a")
                        json.value(entry.a)
                        json.key("b")
                        json.value(entry.b)
                        json.key("by_a")
                        json.value(entry.byA)
                        json.key("by_b")
                        json.value(entry.byB)
                    }
                }
            }
        }
        return String(decoding: json.bytes, as: UTF8.self) + "\n"
    }
}
