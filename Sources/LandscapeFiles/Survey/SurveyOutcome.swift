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

    /// Something that an organisation says about another.
    public struct Named: Sendable, Hashable {
        public var from: String
        public var to: String
        /// The kind as the table has it; empty for any.
        public var kind: String
    }

    /// Two organisations that say different things about their cooperation.
    public struct Contradiction: Sendable, Hashable {
        public var a: String
        public var b: String
        /// The strongest intensity that each reports; 0 where it answered and named no cooperation, nil where it
        /// named one without saying how strong it is.
        public var byA: Int?
        public var byB: Int?
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
    /// Lines on which questionnaires of one organisation differ: the first level and the other.
    public var disagreements: [Change] = []
    /// Places that a provisional import left out.
    public var notUnderstood = 0
    /// Questionnaires without any answer.
    public var empty: [String] = []
    public var claims = 0
    public var wishes = 0
    public var changed: [Change] = []
    /// What an organisation said before and its new answer does not.
    public var withdrawn: [Named] = []
    /// Pairs about which an answer is doubted or could not be read: neither a yes nor a no.
    public var open: [Named] = []
    /// Ids of those in whose answers somebody is meant that nobody knows: they do not count as having answered.
    public var unsettled: [String] = []
    /// What was recorded as asked (`erhebung.gefragt`); nil where nothing was.
    public var recorded: SurveyQuestions?
    /// Names that were nominated and are new in the landscape.
    public var nominated: [String] = []
    /// Names of actors that stood in a list of partners only and have a row in `akteure` now.
    public var listed: [String] = []
    public var responses: [Response] = []
    /// How many actors the landscape has; usually more were asked than those who answered.
    public var actorCount = 0
    public var contradictions: [Contradiction] = []

    public init() {}

    /// Whether nothing in the landscape had to change.
    public var isUnchanged: Bool {
        claims == 0 && wishes == 0 && changed.isEmpty && withdrawn.isEmpty && nominated.isEmpty
            && listed.isEmpty && recorded == nil
    }

    /// Fills in the response rate and the contradictions of a landscape.
    mutating func evaluate(_ landscape: Landscape) {
        actorCount = landscape.actors.count
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
        /// By whom; nil: without a strength.
        var said: [Pair: [ActorIndex: Int?]] = [:]
        let counted = landscape.vocabulary.countedKinds
        for claim in landscape.claims where claim.isCurrent && counted.contains(claim.kind) {
            let pair = Pair(low: min(claim.from, claim.to), high: max(claim.from, claim.to))
            for end in [claim.from, claim.to] where claim.isReported(by: end) {
                let before = said[pair]?[end] ?? nil
                said[pair, default: [:]].updateValue(
                    [before, claim.intensity.map(Int.init)].compactMap { $0 }.max(), forKey: end)
            }
        }
        var result: [Contradiction] = []
        for (pair, levels) in said.sorted(by: { ($0.key.low, $0.key.high) < ($1.key.low, $1.key.high) }) {
            let low = landscape.actors[Int(pair.low)]
            let high = landscape.actors[Int(pair.high)]
            guard landscape.hasAnswered(pair.low, about: pair.high),
                landscape.hasAnswered(pair.high, about: pair.low)
            else { continue }
            let byLow = levels[pair.low] ?? 0
            let byHigh = levels[pair.high] ?? 0
            guard differ(byLow, byHigh) else { continue }
            result.append(Contradiction(a: low.name, b: high.name, byA: byLow, byB: byHigh))
        }
        return result
    }

    /// One names a cooperation and the other does not, or the levels are two or more apart; a level that nobody
    /// stated is not apart from any.
    private static func differ(_ one: Int?, _ other: Int?) -> Bool {
        guard let one, let other else { return one == 0 || other == 0 }
        return (one == 0) != (other == 0) || abs(one - other) >= 2
    }
}
