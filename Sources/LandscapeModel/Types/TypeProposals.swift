internal import NetworkGraph
public import PlainText

/// A type, sector or Träger that an actor probably has, for the coordinator to accept.
public struct TypeProposal: Sendable {
    public typealias Column = TypeColumn

    public var actor: ActorIndex
    public var column: Column
    /// What would stand in the cell: ids of types separated by `|`, the id of a sector, the id or name of a Träger.
    public var value: String
    /// 0...1
    public var score: Double
    public var reason: Bilingual

    /// The cell that a proposal would fill, or the offer that it would add.
    public struct Key: Hashable, Sendable {
        var actor: ActorIndex
        var column: Column
        /// The offer's name, folded; empty for the others, of which an actor has one each.
        var name: String

        init(_ actor: ActorIndex, _ column: Column, _ value: String) {
            self.actor = actor
            self.column = column
            name = column == .offer ? OfferProposalText(value).name.folded : ""
        }

        /// The same as a text.
        public var text: String { "\(actor)\n\(column.rawValue)\n\(name)" }
    }

    /// What makes two proposals be about the same.
    public var key: Key { Key(actor, column, value) }
}

/// Proposes what lists leave out, from the words of a name; applies nothing.
public struct TypeProposer: Sendable {
    /// Proposals below are left out.
    public static let leastScore = 0.5
    /// Of a name with words for several types, those nearly as sure as the surest are proposed together.
    static let margin = 0.1

    private let landscape: Landscape
    private let lexicon = NameLexicon.standard
    private let rules = TypeRules.standard
    private let carriers: CarrierFinder

    /// - Parameter names: the words of the actors' names, where somebody has them already.
    public init(_ landscape: Landscape, names: NormalisedNames? = nil) {
        self.landscape = landscape
        carriers = CarrierFinder(landscape, names: names)
    }

    /// For every actor what its row leaves empty, in the order of the file.
    ///
    /// - Complexity: O(*n* · *r*) for *n* actors and *r* rules.
    public func proposals() -> [TypeProposal] {
        let settled = Set(landscape.typeDecisions.filter { $0.status != .open }.map(\.key))
        let all = Slots.map(landscape.actors.count, parallel: landscape.actors.count > 500) { range in
            range.flatMap { proposals(for: ActorIndex(clamping: $0)) }
        }
        return all.flatMap { $0 }.filter { !settled.contains($0.key) }
    }

    func proposals(for index: ActorIndex) -> [TypeProposal] {
        let actor = landscape.actors[Int(index)]
        let words = carriers.names[Int(index)]
        var result: [TypeProposal] = []
        let needsType = actor.types.isEmpty || actor.sector == nil
        if needsType {
            let short = actor.shortName.isEmpty ? [] : lexicon.normalised(actor.shortName)
            let clues = clues(rules.matches(words) + rules.matches(short), under: actor.group)
            if actor.types.isEmpty, let types = types(index, clues) { result.append(types) }
            if actor.sector == nil, !result.contains(where: { $0.column == .type }),
                let sector = best(clues.filter { $0.column == .sector })
            {
                result.append(
                    TypeProposal(
                        actor: index, column: .sector, value: sector.value, score: sector.score,
                        reason: reason([sector], actor.group)))
            }
        }
        if let further = furtherType(index, result) { result.append(further) }
        if actor.carrier == nil, let carrier = carriers.carrier(of: index, words) { result.append(carrier) }
        if !actor.statedOffers.isEmpty { result += offers(of: index) }
        return result
    }

    // MARK: Offers beside the actor

    /// The offers that the list names beside an actor, but for those that `angebote` has.
    private func offers(of index: ActorIndex) -> [TypeProposal] {
        let words = OfferWords(landscape.vocabulary)
        var seen = Set(landscape.offers.filter { $0.actor == index }.map(\.name.folded))
        return landscape.actors[Int(index)].statedOffers.compactMap { stated in
            guard seen.insert(stated.text.folded).inserted else { return nil }
            let meaning = words.meaning(stated.text)
            let score = meaning.service.isEmpty ? (meaning.isEmpty ? 0.6 : 0.75) : 0.9
            return TypeProposal(
                actor: index, column: .offer,
                value: OfferProposalText(name: stated.text, meaning: meaning).cell,
                score: score,
                reason: Bilingual(
                    "steht in der Spalte „\(stated.column)“", "stands in the column “\(stated.column)”"))
        }
    }

    // MARK: What a Volkshochschule is besides

    /// A Volkshochschule is a provider of integration courses more often than not, and the recommendations ask about
    /// those by that type. Its offers can show it; otherwise it is a question.
    private func furtherType(_ index: ActorIndex, _ proposals: [TypeProposal]) -> TypeProposal? {
        let (school, provider) = ("adult-education-centre", "integration-course-provider")
        let proposed =
            proposals.first { $0.column == .type }?.value.split(separator: "|").map(String.init) ?? []
        let types = landscape.actors[Int(index)].types + proposed
        guard types.contains(where: { landscape.vocabulary.isType($0, school) }),
            !types.contains(where: { landscape.vocabulary.isType($0, provider) }),
            !landscape.settings.knownAbsentTypes.contains(provider)
        else { return nil }
        let (score, reason) = furtherReason(index, provider)
        return TypeProposal(
            actor: index, column: .furtherType, value: provider, score: score, reason: reason)
    }

    /// What shows that a Volkshochschule teaches integration courses, and how surely.
    private func furtherReason(_ index: ActorIndex, _ provider: String) -> (Double, Bilingual) {
        let offer = landscape.offers.first { $0.actor == index && $0.service == Self.integrationCourse }
        if let offer { return (0.95, Bilingual("bietet „\(offer.name)“ an", "offers “\(offer.name)”")) }
        let heading = landscape.actors[Int(index)].group
        if !heading.isEmpty, GroupHeadings.standard.meaning(heading).types.contains(provider) {
            return (0.75, Bilingual("Überschrift „\(heading)“", "heading “\(heading)”"))
        }
        return (
            0.6,
            Bilingual(
                "Volkshochschulen sind häufig zugelassene Integrationskursträger; bitte prüfen",
                "adult education centres often are licensed to teach integration courses; please check")
        )
    }

    private static let integrationCourse = "integrationskurs"

    // MARK: Names and headings

    /// What speaks for a type or sector.
    private struct Clue {
        var column: TypeRules.Column
        var value: String
        var score: Double
        /// Places of the words in the name; none where only the heading speaks.
        var places: [Int] = []
        var spelling = ""
        var isInHeading = false
    }

    /// A heading that names one type alone says less than a word of the name, as it covers a whole block.
    private static let headingScore = 0.65
    /// What a heading adds to a word of the name that fits below it.
    private static let headingBonus = 0.1
    private static let highest = 0.98

    private func clues(_ matches: [TypeMatch], under heading: String) -> [Clue] {
        var clues = matches.filter { !isOfTheAssociation($0, matches) }.map { match in
            Clue(
                column: match.rule.column, value: match.rule.value, score: match.rule.score,
                places: match.places,
                spelling: match.spelling)
        }
        guard !heading.isEmpty else { return clues }
        let meaning = GroupHeadings.standard.meaning(heading)
        for index in clues.indices {
            let value = clues[index].value
            let fits =
                clues[index].column == .type
                ? meaning.types.contains { landscape.vocabulary.isType(value, $0) }
                : value == meaning.sector?.rawValue
            guard fits else { continue }
            clues[index].isInHeading = true
            clues[index].score = max(
                clues[index].score, min(Self.highest, clues[index].score + Self.headingBonus))
        }
        func add(_ column: TypeRules.Column, _ value: String) {
            if clues.contains(where: { $0.column == column && $0.value == value }) { return }
            clues.append(Clue(column: column, value: value, score: Self.headingScore, isInHeading: true))
        }
        if meaning.types.count == 1 { add(.type, meaning.types[0]) }
        if let sector = meaning.sector { add(.sector, sector.rawValue) }
        return clues
    }

    /// A word that is less sure for an office says nothing beside the name of an association: "Fachdienst Integration der
    /// AWO".
    private func isOfTheAssociation(_ match: TypeMatch, _ matches: [TypeMatch]) -> Bool {
        guard match.rule.column == .type, match.rule.score < 0.7,
            landscape.vocabulary.actorTypes[match.rule.value]?.defaultSector == .publicMunicipal
        else { return false }
        return matches.contains { $0.rule.column == .sector && $0.rule.value == Sector.welfare.rawValue }
    }

    private func best(_ clues: [Clue]) -> Clue? {
        clues.max { ($0.score, $1.places.first ?? 0) < ($1.score, $0.places.first ?? 0) }
            .flatMap { $0.score >= Self.leastScore ? $0 : nil }
    }

    private func types(_ index: ActorIndex, _ clues: [Clue]) -> TypeProposal? {
        let candidates = clues.filter { clue in
            clue.column == .type && landscape.vocabulary.actorTypes[clue.value] != nil
        }
        guard let best = best(candidates) else { return nil }
        var chosen = [best]
        for clue in candidates.sorted(by: { $0.score > $1.score })
        where clue.score >= best.score - Self.margin
            && !chosen.contains(where: { $0.value == clue.value })
            && Set(clue.places).isDisjoint(with: chosen.flatMap(\.places))
        {
            chosen.append(clue)
        }
        return TypeProposal(
            actor: index, column: .type, value: chosen.map(\.value).joined(separator: "|"),
            score: best.score, reason: reason(chosen, landscape.actors[Int(index)].group))
    }

    private func reason(_ clues: [Clue], _ heading: String) -> Bilingual {
        let words = clues.map(\.spelling).filter { !$0.isEmpty }
        var german: [String] = []
        var english: [String] = []
        if !words.isEmpty {
            german.append("im Namen: " + words.map { "„\($0)“" }.joined(separator: ", "))
            english.append("in the name: " + words.map { "“\($0)”" }.joined(separator: ", "))
        }
        if clues.contains(where: \.isInHeading) {
            german.append("Überschrift „\(heading)“")
            english.append("heading “\(heading)”")
        }
        return Bilingual(german.joined(separator: "; "), english.joined(separator: "; "))
    }
}

extension TypeDecision {
    /// What makes two decisions, or a decision and a proposal, be about the same.
    public var key: TypeProposal.Key { TypeProposal.Key(actor, column, value) }
}
