/// A type, sector or Träger that an actor probably has, for the coordinator to accept.
public struct TypeProposal: Sendable {
    /// The column of `akteure` that it would fill.
    public enum Column: String, Sendable, CaseIterable {
        case type = "typ"
        case sector = "sektor"
        case carrier = "traeger"
    }

    public var actor: ActorIndex
    public var column: Column
    /// What would stand in the cell: ids of types separated by `|`, the id of a sector, the id or name of a Träger.
    public var value: String
    /// 0...1
    public var score: Double
    public var reason: Bilingual
}

/// Proposes what lists leave out, from the words of a name; applies nothing.
public struct TypeProposer {
    /// Proposals below are left out.
    public static let leastScore = 0.5
    /// Of a name with words for several types, those nearly as sure as the surest are proposed together.
    static let margin = 0.1

    private let landscape: Landscape
    private let lexicon = NameLexicon.standard
    private let rules = TypeRules.standard
    private let carriers: CarrierFinder

    public init(_ landscape: Landscape) {
        self.landscape = landscape
        carriers = CarrierFinder(landscape)
    }

    /// For every actor what its row leaves empty, in the order of the file.
    ///
    /// - Complexity: O(*n* · *r*) for *n* actors and *r* rules.
    public func proposals() -> [TypeProposal] {
        let settled = Set(
            landscape.typeDecisions.filter { $0.status != .open }.map {
                Cell(actor: $0.actor, column: $0.column)
            })
        return landscape.actors.indices.flatMap { proposals(for: ActorIndex(clamping: $0)) }
            .filter { !settled.contains(Cell(actor: $0.actor, column: $0.column)) }
    }

    /// A cell that a proposal would fill.
    private struct Cell: Hashable {
        var actor: ActorIndex
        var column: TypeProposal.Column
    }

    func proposals(for index: ActorIndex) -> [TypeProposal] {
        let actor = landscape.actors[Int(index)]
        let needsType = actor.types.isEmpty || actor.sector == nil
        guard needsType || actor.carrier == nil else { return [] }
        let words = carriers.names[Int(index)]
        let short = actor.shortName.isEmpty || !needsType ? [] : lexicon.normalised(actor.shortName)
        var result: [TypeProposal] = []
        let matches = needsType ? rules.matches(words) + rules.matches(short) : []
        if actor.types.isEmpty, let types = types(index, matches) { result.append(types) }
        if actor.sector == nil, !result.contains(where: { $0.column == .type }),
            let sector = best(matches.filter { $0.rule.column == .sector })
        {
            result.append(
                TypeProposal(
                    actor: index, column: .sector, value: sector.rule.value,
                    score: sector.rule.score, reason: Self.reason([sector])))
        }
        if actor.carrier == nil, let carrier = carriers.carrier(of: index, words) { result.append(carrier) }
        return result
    }

    private func best(_ matches: [TypeMatch]) -> TypeMatch? {
        matches.max { ($0.rule.score, $1.places.first ?? 0) < ($1.rule.score, $0.places.first ?? 0) }
            .flatMap { $0.rule.score >= Self.leastScore ? $0 : nil }
    }

    private func types(_ index: ActorIndex, _ matches: [TypeMatch]) -> TypeProposal? {
        let candidates = matches.filter { match in
            match.rule.column == .type && landscape.vocabulary.actorTypes[match.rule.value] != nil
        }
        guard let best = best(candidates) else { return nil }
        var chosen = [best]
        for match in candidates.sorted(by: { $0.rule.score > $1.rule.score })
        where match.rule.score >= best.rule.score - Self.margin
            && !chosen.contains(where: { $0.rule.value == match.rule.value })
            && Set(match.places).isDisjoint(with: chosen.flatMap(\.places))
        {
            chosen.append(match)
        }
        return TypeProposal(
            actor: index, column: .type, value: chosen.map(\.rule.value).joined(separator: "|"),
            score: best.rule.score, reason: Self.reason(chosen))
    }

    private static func reason(_ matches: [TypeMatch]) -> Bilingual {
        let words = matches.map(\.spelling)
        return Bilingual(
            "im Namen: " + words.map { "„\($0)“" }.joined(separator: ", "),
            "in the name: " + words.map { "“\($0)”" }.joined(separator: ", "))
    }
}
