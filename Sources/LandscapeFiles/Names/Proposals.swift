public import LandscapeModel
public import PlainText

/// Everything that netviz proposes about a landscape and the coordinator decides.
public struct Proposals: Sendable {
    public var landscape: Landscape
    public var names: NameReview
    /// Words for a group of actors in the place of a partner, and whom they may mean.
    public var words: [GroupWordProposal]
    public var types: [TypeProposal]
    public var districts: [DistrictProposal]
    /// What the lines above a table say about the landscape, for `landschaft.yaml`; accepting does not touch it.
    public var settings: [SettingsProposal]

    /// - Parameters:
    ///   - names: where somebody has looked at the names already.
    ///   - types: where somebody has looked for types already.
    ///   - districts: where somebody has looked for districts already.
    public init(
        _ result: ReadResult, names: NameReview? = nil, types: [TypeProposal]? = nil,
        districts: [DistrictProposal]? = nil
    ) {
        landscape = result.landscape
        settings = result.settingsProposals
        let review = names ?? result.nameReview()
        self.names = review
        words = result.groupWordProposals()
        self.districts =
            districts ?? DistrictProposer(landscape, pairs: result.districtPairs).proposals()
        self.types = Self.consistent(
            types ?? TypeProposer(landscape).proposals(), with: review.groups, landscape)
    }

    public var isEmpty: Bool { count == 0 }

    /// How many single proposals there are.
    public var count: Int {
        names.proposals.count + words.reduce(0) { $0 + $1.members.count } + types.count + districts.count
    }

    /// Without what contradicts the groups of names: a partner that probably is another actor needs no type of its own, and
    /// nobody is the Träger of itself.
    private static func consistent(
        _ types: [TypeProposal], with groups: [NameGroup], _ landscape: Landscape
    ) -> [TypeProposal] {
        var targets: [ActorIndex: ActorIndex] = [:]
        for group in groups {
            targets[group.target] = group.target
            for actor in group.members.compactMap(\.actor) { targets[actor] = group.target }
        }
        if targets.isEmpty { return types }
        let numbers = Dictionary(
            landscape.actors.enumerated().map { ($0.element.id, ActorIndex(clamping: $0.offset)) },
            uniquingKeysWith: { first, _ in first })
        return types.filter { proposal in
            guard let target = targets[proposal.actor] else { return true }
            if proposal.actor != target, landscape.actors[Int(proposal.actor)].isNamedOnly { return false }
            guard proposal.column == .carrier, let carrier = numbers[proposal.value] else { return true }
            return targets[carrier] != target
        }
    }
}

/// A row for one of the coordinator's tables, as a proposal was answered.
public struct ProposalDecision: Sendable, Hashable {
    public enum Content: Sendable, Hashable {
        /// A spelling, the actor as the row names it, and all that it is called.
        case name(variant: String, actor: String, spellings: [String])
        case type(actor: String, name: String, column: String, value: String, spellings: [String])
        case district(child: String, parent: String)
    }

    public var content: Content
    public var status: NameDecision.Status
    public var score: Double
    public var reason: Bilingual
    /// What was decided, as a line to read.
    public var line: Bilingual
}

extension Proposals {
    /// What accepting or rejecting a group of names enters: every name of it that is sure enough, and where all are
    /// rejected also that they are not one another.
    public func decisions(
        _ group: NameGroup, _ status: NameDecision.Status, from least: Double = 0
    ) -> [ProposalDecision] {
        var speller = Speller(landscape)
        var result = group.members.filter { $0.score >= least }.map {
            decision($0, group, status, &speller)
        }
        guard status == .rejected else { return result }
        for (one, two) in group.alike {
            guard let actor = group.members[one].actor else { continue }
            let pair = NameGroup(target: actor, members: [group.members[two]])
            result.append(decision(pair.members[0], pair, status, &speller))
        }
        return result
    }

    /// What accepting or rejecting one name of a group enters.
    public func decision(
        _ member: NameGroup.Member, of group: NameGroup, _ status: NameDecision.Status
    ) -> ProposalDecision {
        var speller = Speller(landscape)
        return decision(member, group, status, &speller)
    }

    private func decision(
        _ member: NameGroup.Member, _ group: NameGroup, _ status: NameDecision.Status,
        _ speller: inout Speller
    ) -> ProposalDecision {
        nameDecision(
            member.variant, group.target, status, member.score, member.reason, isOf: false, &speller)
    }

    /// What accepting or rejecting an actor behind a word for several enters.
    public func decision(
        _ member: GroupWordProposal.Member, of word: GroupWordProposal, _ status: NameDecision.Status
    ) -> ProposalDecision {
        var speller = Speller(landscape)
        return nameDecision(
            word.word, member.actor, status, word.score, word.reason, isOf: true, &speller)
    }

    private func nameDecision(
        _ variant: String, _ actor: ActorIndex, _ status: NameDecision.Status, _ score: Double,
        _ reason: Bilingual, isOf: Bool, _ speller: inout Speller
    ) -> ProposalDecision {
        let name = landscape.actors[Int(actor)].name
        let shown = speller.shown(variant)
        return ProposalDecision(
            content: .name(
                variant: variant, actor: speller.text(actor), spellings: speller.spellings(of: actor)),
            status: status, score: score, reason: reason,
            line: status == .rejected
                ? Bilingual("\(shown.german) ist nicht „\(name)“", "\(shown.english) is not “\(name)”")
                : isOf
                    ? Bilingual("„\(variant)“ meint auch „\(name)“", "“\(variant)” means “\(name)”, too")
                    : Bilingual("\(shown.german) → „\(name)“", "\(shown.english) → “\(name)”"))
    }

    public func decision(_ proposal: TypeProposal, _ status: NameDecision.Status) -> ProposalDecision {
        var speller = Speller(landscape)
        return decision(proposal, status, &speller)
    }

    private func decision(
        _ proposal: TypeProposal, _ status: NameDecision.Status, _ speller: inout Speller
    ) -> ProposalDecision {
        let actor = landscape.actors[Int(proposal.actor)]
        let value = speller.value(of: proposal)
        let carrier = proposal.column == .carrier ? speller.actor(withID: proposal.value) : nil
        let shown = proposal.shown(landscape.vocabulary, carrier)
        return ProposalDecision(
            content: .type(
                actor: speller.text(proposal.actor), name: actor.name, column: proposal.column.rawValue,
                value: value, spellings: speller.spellings(of: proposal.actor)),
            status: status, score: proposal.score, reason: proposal.reason,
            line: Bilingual(
                "„\(actor.name)“, \(proposal.column.rawValue): \(shown.german)",
                "“\(actor.name)”, \(proposal.column.rawValue): \(shown.english)"))
    }

    public func decision(_ proposal: DistrictProposal, _ status: NameDecision.Status) -> ProposalDecision {
        ProposalDecision(
            content: .district(child: proposal.child, parent: proposal.parent), status: status,
            score: proposal.score, reason: proposal.reason,
            line: Bilingual(
                "„\(proposal.child)“ liegt in „\(proposal.parent)“",
                "“\(proposal.child)” lies in “\(proposal.parent)”"))
    }

    /// Everything that is at least so sure, accepted; in lots that belong together.
    public func accepted(from least: Double) -> [[ProposalDecision]] {
        var speller = Speller(landscape)
        var lots: [[ProposalDecision]] = names.groups.map { group in
            group.members.filter { $0.score >= least }.map { decision($0, group, .accepted, &speller) }
        }
        lots += words.filter { $0.score >= least }.map { word in
            word.members.map { decision($0, of: word, .accepted) }
        }
        lots += types.filter { $0.score >= least }.map { [decision($0, .accepted, &speller)] }
        lots += districts.filter { $0.score >= least }.map { [decision($0, .accepted)] }
        return lots.filter { !$0.isEmpty }
    }

    /// How a table names an actor so that it is found again.
    package struct Speller {
        private var book: ReferenceBook
        private var names: ReferenceBook
        private let landscape: Landscape
        private lazy var numbers = Dictionary(
            landscape.actors.enumerated().map { ($0.element.id, $0.offset) },
            uniquingKeysWith: { first, _ in first })

        package init(_ landscape: Landscape) {
            book = ReferenceBook(landscape)
            // An id that netviz made of a name must not decide for one of two rows of that name.
            names = ReferenceBook(landscape, hasOwnID: [])
            self.landscape = landscape
        }

        mutating func actor(withID id: String) -> Actor? { numbers[id].map { landscape.actors[$0] } }

        /// The id that the table gives; where netviz made it from the name, the name that people know.
        package mutating func text(_ index: ActorIndex) -> String {
            let actor = landscape.actors[Int(index)]
            let isMade = actor.isNamedOnly || actor.id == actor.name.slug
            return isMade && isName(actor.name, of: index) ? actor.name : actor.id
        }

        /// A spelling in quotation marks; the id of one of several rows of a name as that name and its row.
        mutating func shown(_ variant: String) -> Bilingual {
            let plain = Bilingual("„\(variant)“", "“\(variant)”")
            guard let number = numbers[variant], landscape.actors[number].name != variant else {
                return plain
            }
            let actor = landscape.actors[number]
            if isName(actor.name, of: ActorIndex(clamping: number)) { return plain }
            return Bilingual("„\(actor.name)“ (Zeile \(actor.row))", "“\(actor.name)” (row \(actor.row))")
        }

        /// What a cell would hold; the id of an actor without a row is made anew each time, its name stays.
        package mutating func value(of proposal: TypeProposal) -> String {
            guard proposal.column == .carrier, let carrier = actor(withID: proposal.value),
                carrier.isNamedOnly
            else { return proposal.value }
            return carrier.name
        }

        /// All that a row of a table may call it.
        mutating func spellings(of index: ActorIndex) -> [String] {
            let actor = landscape.actors[Int(index)]
            return isName(actor.name, of: index) ? [actor.id, actor.name] : [actor.id]
        }

        /// Whether a spelling means this actor and no other.
        mutating func isName(_ text: String, of index: ActorIndex) -> Bool {
            guard case .actor(index) = book.find(text), case .actor(index) = names.find(text) else {
                return false
            }
            return true
        }
    }
}

extension TypeProposal {
    /// The value as a reader knows it.
    ///
    /// - Parameter carrier: the actor that the id of a Träger means.
    public func shown(_ vocabulary: Vocabulary, _ carrier: Actor?) -> Bilingual {
        func text(_ language: Language) -> String {
            switch column {
            case .type, .furtherType:
                value.split(separator: "|").map { vocabulary.label(type: String($0), language) }
                    .joined(separator: ", ")
            case .sector: Sector(rawValue: value)?.label(language) ?? value
            case .carrier: carrier?.displayName ?? value
            case .offer: Self.offer(OfferProposalText(value), vocabulary, language)
            }
        }
        return Bilingual(text(.german), text(.english))
    }

    /// "Integrationskurse (Integrationskurs; Sprache und Integrationskurse; Frauen)".
    private static func offer(
        _ offer: OfferProposalText, _ vocabulary: Vocabulary, _ language: Language
    ) -> String {
        var parts: [String] = []
        if !offer.meaning.service.isEmpty {
            parts.append(vocabulary.label(service: offer.meaning.service, language))
        }
        if !offer.meaning.field.isEmpty {
            parts.append(vocabulary.label(field: offer.meaning.field, language))
        }
        parts += offer.meaning.groups.map { vocabulary.label(targetGroup: $0, language) }
        return offer.name + (parts.isEmpty ? "" : " (" + parts.joined(separator: "; ") + ")")
    }
}
