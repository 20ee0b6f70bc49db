public import GapAnalysis
public import LandscapeModel

/// The suggestions of one sheet: high in the ranking, and as different from one another as it allows.
///
/// One after the other is taken whose rank is best after it was lowered for everything that it has in common with those
/// taken before: an actor, a recommendation, a Handlungsfeld, a Sozialraum, a step.
public struct GapChoice {
    private let background: Background
    private var taken: [Trait: Int] = [:]

    /// Something that two suggestions can have in common.
    private enum Trait: Hashable {
        case actor(ActorIndex)
        case rule(String)
        case field(String)
        case district(Int)
        case step(Gap.Step)

        /// How much a suggestion loses for each other that has it; the score of a suggestion is 0...1.
        var weight: Double {
            switch self {
            case .actor: 0.3
            case .rule, .field: 0.08
            case .district, .step: 0.06
            }
        }
    }

    private init(_ background: Background) { self.background = background }

    /// What suggestions may have in common and a map with pseudonyms does not tell: kept from the one with names, so that
    /// both show the same suggestions.
    public struct Background: Sendable {
        /// The districts of each actor; none for those who are everywhere or of whom it is not stated.
        public var homes: [[Int]]
        /// The recommendation of each suggestion by its number.
        var rules: [Int: String]

        public init(_ landscape: Landscape, _ gaps: [Gap]) {
            homes = landscape.actors.map { actor in
                if case .districts(let own) = actor.area { own.sorted() } else { [] }
            }
            rules = Dictionary(
                gaps.compactMap { gap in gap.rules.first.map { (gap.number, $0) } },
                uniquingKeysWith: { first, _ in first })
        }
    }

    /// At most so many of the suggestions, by number; equal ones in the order of their numbers.
    ///
    /// - Complexity: O(most · gaps).
    static func chosen(_ gaps: [Gap], most: Int, _ background: Background) -> [Gap] {
        guard gaps.count > most else { return gaps.sorted { $0.number < $1.number } }
        var choice = GapChoice(background)
        var left = gaps.sorted { $0.number < $1.number }
        var chosen: [Gap] = []
        for _ in 0..<max(0, most) {
            // The first of the best: left is in the order of the numbers.
            var best = 0
            var greatest = -Double.infinity
            for (place, gap) in left.enumerated() where choice.value(gap) > greatest + 1e-12 {
                (best, greatest) = (place, choice.value(gap))
            }
            let gap = left.remove(at: best)
            for trait in choice.traits(gap) { choice.taken[trait, default: 0] += 1 }
            chosen.append(gap)
        }
        return chosen.sorted { $0.number < $1.number }
    }

    private func value(_ gap: Gap) -> Double {
        let rank: Double =
            switch gap.priority {
            case .high: 0.4
            case .medium: 0.2
            case .low: 0
            }
        return traits(gap).reduce(gap.score + rank) { $0 - $1.weight * Double(taken[$1] ?? 0) }
    }

    private func traits(_ gap: Gap) -> [Trait] {
        var traits: [Trait] = [.step(gap.step), .field(gap.field)]
        if let rule = background.rules[gap.number] { traits.append(.rule(rule)) }
        guard let pair = gap.pair else { return traits }
        var districts: Set<Int> = []
        for actor in [pair.a, pair.b] {
            traits.append(.actor(actor))
            districts.formUnion(background.homes[Int(actor)])
        }
        return traits + districts.sorted().map(Trait.district)
    }
}
