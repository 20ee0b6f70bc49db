import LandscapeModel
import PlainText
import Yams

/// `jeder_mit_einem`: each actor of a group works with some actor of another, as closely as asked for.
struct EachWithSome: Check {
    static let key = "jeder_mit_einem"

    /// One group of partners, of whom each subject needs one.
    struct Part: Sendable {
        var partners: Selector
        /// What the partners are called in a sentence: "einer MBE oder einem JMD".
        var name: Named
        var demand: Demand
        /// Ids of the kinds that count; empty: those counted by default.
        var kinds: [String]
        var direction: TieDirection
        /// Only claims whose purpose says so, folded; empty: any purpose.
        var purpose: String
        /// The purpose as the catalogue writes it.
        var purposeWords: String
        /// A common Gremium is enough.
        var acceptsSharedBoard: Bool
        /// One of these funding levels on record (`foerdergeber_ebene`, folded) is enough.
        var acceptedFunding: [String]
        /// Whom gaps propose where more partners count than one would ask: the first of these that finds
        /// anybody; empty: all.
        var proposed: [Selector]
    }

    /// A group of subjects and what each of them needs.
    struct Clause: Sendable {
        var subjects: Selector
        var name: Named
        var parts: [Part]
    }

    let clauses: [Clause]

    init(_ node: Node, _ reader: CheckReader) throws(CatalogueError) {
        var clauses: [Clause] = []
        for item in try NodeReader.sequence(node, Self.key) {
            var entry = try NodeReader(item, Self.key)
            let subjects = try reader.selector(&entry, "wer")
            let name = try reader.name(&entry)
            var parts: [Part] = []
            for node in try NodeReader.sequence(try entry.requiredNode("mit"), "mit") {
                parts.append(try Self.part(node, reader))
            }
            try entry.finish()
            clauses.append(Clause(subjects: subjects, name: name, parts: parts))
        }
        self.clauses = clauses
    }

    private static func part(_ node: Node, _ reader: CheckReader) throws(CatalogueError) -> Part {
        var entry = try NodeReader(node, "mit")
        let purpose = try entry.text("zweck")
        let part = Part(
            partners: try reader.selector(&entry, "wen"), name: try reader.name(&entry),
            demand: try reader.demand(&entry), kinds: try reader.kinds(&entry, "arten"),
            direction: try reader.direction(&entry), purpose: purpose.folded, purposeWords: purpose,
            acceptsSharedBoard: try entry.flag("gremium_genuegt") ?? false,
            acceptedFunding: try entry.texts("foerderung_genuegt").map(\.folded),
            proposed: try proposed(&entry, reader))
        try entry.finish()
        return part
    }

    private static func proposed(
        _ entry: inout NodeReader, _ reader: CheckReader
    ) throws(CatalogueError) -> [Selector] {
        guard let list = entry.node("vorschlagen") else { return [] }
        var selectors: [Selector] = []
        for node in try NodeReader.sequence(list, "vorschlagen") {
            selectors.append(try reader.selector(node))
        }
        return selectors
    }

    /// One entry per subject; a subject of several clauses has to meet all their parts.
    func check(_ context: Context) -> [Checked] {
        var order: [ActorIndex] = []
        var parts: [ActorIndex: [Part]] = [:]
        for clause in clauses {
            for subject in context.actors(clause.subjects) {
                if parts[subject] == nil { order.append(subject) }
                parts[subject, default: []] += clause.parts
            }
        }
        guard !order.isEmpty else { return [Checked.noSubjects(clauses.map(\.name), context)] }
        // The partners of a part are the same for every subject: look them up once.
        var partners: [Selector: NearbyGroup] = [:]
        for part in clauses.flatMap(\.parts) where partners[part.partners] == nil {
            partners[part.partners] = NearbyGroup(context.actors(part.partners), context)
        }
        let nobody = NearbyGroup([], context)
        return order.map { subject in
            let results = (parts[subject] ?? []).map { part in
                check(subject, part, &partners[part.partners, default: nobody], context)
            }
            var entry = Checked.all(results)
            entry.subjects = [.actor(subject)] + entry.subjects
            return entry
        }
    }

    private func check(
        _ subject: ActorIndex, _ part: Part, _ candidates: inout NearbyGroup, _ context: Context
    ) -> Checked {
        if candidates.contains(subject) {
            return Checked.sameHouse(subject, context)
        }
        let partners = candidates.nearby(subject)
        guard !partners.isEmpty else {
            return Checked(
                outcome: .notApplicable, subjects: [],
                detail: context.absence(of: part.name, part.partners, anywhere: !candidates.actors.isEmpty))
        }
        return PartCheck(subject: subject, part: part, partners: partners, context: context).result()
    }
}

/// One subject held against one group of partners.
private struct PartCheck {
    let subject: ActorIndex
    let part: EachWithSome.Part
    let partners: [ActorIndex]
    let context: Context

    private var ask: PairDemand {
        context.ask(part.demand, kinds: part.kinds, direction: part.direction, purpose: part.purpose)
    }

    func result() -> Checked {
        let verdicts = partners.map { partner in
            (partner: partner, verdict: context.verdict(subject, partner, ask))
        }
        func those(_ matches: (PairVerdict) -> Bool) -> [ActorIndex] {
            verdicts.filter { matches($0.verdict) }.map(\.partner)
        }
        let words = PartWords(subject: subject, part: part, context: context)
        let solid = those { if case .solid = $0 { true } else { false } }
        if !solid.isEmpty {
            let confirmed = those { $0 == .solid(isOnRecord: false) }
            return checked(
                .fulfilled,
                words.fulfilled(confirmed.isEmpty ? solid : confirmed, isOnRecord: confirmed.isEmpty))
        }
        let funding = context.landscape.actors[Int(subject)].fundingLevels
            .filter { part.acceptedFunding.contains($0.folded) }
        if !funding.isEmpty { return checked(.fulfilled, words.fundingRecord(funding)) }
        if part.acceptsSharedBoard, let shared = sharedBoard() {
            return checked(.fulfilled, words.sharedBoard(shared.partner, shared.board))
        }
        let oneSided = verdicts.compactMap { entry -> (partner: ActorIndex, claimant: ActorIndex)? in
            guard case .oneSided(let claimant) = entry.verdict else { return nil }
            return (entry.partner, claimant)
        }
        if let first = oneSided.first {
            let detail = words.oneSided(claimant: first.claimant, partner: first.partner)
            return checked(.oneSided, detail, kind: .confirmation, with: oneSided.map(\.partner))
        }
        if let open = openWords(those, words) {
            return checked(.noEvidence, open, kind: .tie, with: partners)
        }
        if let meant = partners.compactMap({ carrierMeant($0) }).first {
            return checked(
                .noEvidence, words.carrier(meant.carrier, meant.partner), kind: .tie, with: partners)
        }
        guard context.hasAnswered(subject) else {
            return checked(.noEvidence, words.notAnswered(), kind: .tie, with: partners)
        }
        guard context.wasAsked(subject, ask.questions) else {
            return checked(.noEvidence, words.notAsked(), kind: .tie, with: partners)
        }
        if let partner = context.unread(subject, about: partners) {
            return checked(.noEvidence, words.unread(partner), kind: .tie, with: partners)
        }
        let weak = partners.filter { context.isOnRecord(subject, $0) }
        return checked(.notFulfilled, words.short(weak), kind: .tie, with: partners)
    }

    /// What may be enough, but is not sure: the surest first.
    private func openWords(
        _ those: ((PairVerdict) -> Bool) -> [ActorIndex], _ words: PartWords
    ) -> Bilingual? {
        let unverified = those { $0 == .unverified }
        if !unverified.isEmpty { return words.unverified(unverified) }
        let unstated = those { $0 == .unstated }
        if !unstated.isEmpty { return words.unstated(unstated) }
        for point in [OpenPoint.direction, .purpose, .kind] {
            let open = those { $0 == .open(point) }
            if !open.isEmpty { return words.open(point, open) }
        }
        return nil
    }

    private func sharedBoard() -> (partner: ActorIndex, board: Int)? {
        for partner in partners {
            if let board = context.shareBoard(subject, partner).first { return (partner, board) }
        }
        return nil
    }

    /// A sufficient claim that names the partner's Träger instead: perhaps the partner is meant.
    private func carrierMeant(_ partner: ActorIndex) -> (partner: ActorIndex, carrier: ActorIndex)? {
        guard case .actor(let carrier) = context.landscape.actors[Int(partner)].carrier, carrier != subject,
            context.landscape.actors[Int(subject)].carrier != .actor(carrier)
        else { return nil }
        switch context.verdict(subject, carrier, ask) {
        case .solid, .oneSided, .unverified: return (partner, carrier)
        case .unstated, .open, .short: return nil
        }
    }

    private func checked(
        _ outcome: Outcome, _ detail: Bilingual, kind: Gap.Kind? = nil, with others: [ActorIndex] = []
    ) -> Checked {
        Checked(
            outcome: outcome, subjects: partners.map { .actor($0) }, detail: detail,
            proposals: kind.map { kind in
                (kind == .tie ? worthProposing(others) : others).map {
                    Proposal(
                        kind: kind, a: .actor(subject), b: .actor($0), outcome: outcome, demand: part.demand)
                }
            } ?? [])
    }

    private func worthProposing(_ others: [ActorIndex]) -> [ActorIndex] {
        for selector in part.proposed {
            let meant = Set(others.filter { context.matches($0, selector) })
            if meant.isEmpty { continue }
            // What is already half known is asked about, whoever it is with.
            return others.filter {
                if meant.contains($0) { return true }
                return context.verdict(subject, $0, ask) != .short(isReported: false)
            }
        }
        return others
    }
}
