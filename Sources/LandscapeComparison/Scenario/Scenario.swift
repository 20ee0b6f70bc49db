public import LandscapeModel

/// What if: actors that fall away, cooperations that come or become closer.
public struct Scenario: Sendable, Hashable {
    /// A cooperation as it would be: both ends name it.
    public struct Tie: Sendable, Hashable {
        public var pair: ActorPair
        /// 1...4.
        public var strength: Int

        public init(_ pair: ActorPair, strength: Int) {
            self.pair = pair
            self.strength = strength
        }
    }

    /// The strength of a cooperation of which nobody says how strong: *eng*, as close as any recommendation asks for.
    public static let usualStrength = 3

    /// Who falls away.
    public var removed: Set<ActorIndex> = []
    /// New cooperations, and those that become as strong as this; none becomes weaker.
    public var ties: [Tie] = []

    public init() {}

    public var isEmpty: Bool { removed.isEmpty && ties.isEmpty }

    /// How strong each cooperation is today.
    private func strengths(_ landscape: Landscape) -> [ActorPair: Int] {
        let index = ClaimIndex(landscape.claims, actorCount: landscape.actors.count)
        let pairs = landscape.pairs(index).map { (ActorPair($0.a, $0.b), Int($0.upper.rounded(.up))) }
        return Dictionary(pairs, uniquingKeysWith: { max($0, $1) })
    }

    /// The landscape as it would be.
    ///
    /// - Returns: with it, for each actor its number there; nil for those that fall away.
    public func applied(to landscape: Landscape) -> (landscape: Landscape, places: [ActorIndex?]) {
        var result = landscape
        // What both ends name counts before what the coordination has on record: it must not be less.
        let known = ties.isEmpty ? [:] : strengths(landscape)
        for tie in ties where !removed.contains(tie.pair.a) && !removed.contains(tie.pair.b) {
            var claim = Claim(from: tie.pair.a, to: tie.pair.b, kind: Vocabulary.unspecifiedKind)
            claim.reporter = .both
            claim.intensity = UInt8(clamping: max(tie.strength, known[tie.pair] ?? 0))
            result.claims.append(claim)
        }
        var places: [ActorIndex?] = []
        var next: ActorIndex = 0
        for actor in landscape.actors.indices {
            let isKept = !removed.contains(ActorIndex(clamping: actor))
            places.append(isKept ? next : nil)
            if isKept { next += 1 }
        }
        return (result.keeping(places.map { $0 != nil }), places)
    }
}
