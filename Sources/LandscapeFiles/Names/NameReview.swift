public import LandscapeModel
import PlainText
public import SourceText

extension ReadResult {
    /// Names that probably mean the same actor, without those that `aliase` has settled.
    ///
    /// - Complexity: O(*n*) for *n* names, up to a block size; not part of reading, since it takes longer.
    ///
    /// - Parameter names: the words of the actors' names, where somebody has them already.
    public func nameReview(names: NormalisedNames? = nil) -> NameReview { NameReview(self, names) }

    /// Actors that a list names as a partner only: no row of `akteure` is theirs.
    var partnersOnly: [ActorIndex] {
        landscape.actors.indices.filter { landscape.actors[$0].isNamedOnly }.map { ActorIndex(clamping: $0) }
    }

    /// How many cells name each actor.
    ///
    /// The partners of a row share its cell for the actor; that of a list of actors is the row of the actor itself.
    var cellsByActor: [Int] {
        var counts = landscape.actors.map { $0.isNamedOnly ? 0 : 1 }
        let ownFile = readings.contains { $0.layout == .partners }
        var last: [Int32?] = counts.map { _ in nil }
        for claim in landscape.claims {
            counts[Int(claim.to)] += 1
            let from = Int(claim.from)
            guard last[from] != claim.row, !(ownFile && Int(claim.row) == landscape.actors[from].row) else {
                continue
            }
            last[from] = claim.row
            counts[from] += 1
        }
        for membership in landscape.memberships where !membership.isImplied {
            counts[Int(membership.actor)] += 1
        }
        for offer in landscape.offers { counts[Int(offer.actor)] += 1 }
        return counts
    }
}

/// What a look at the names of a landscape yields; nothing of it is applied.
public struct NameReview: Sendable {
    /// Names that probably mean one actor, those first that most cells name.
    public var groups: [NameGroup] = []
    /// Names that are as near to one actor as to another.
    public var questions: [NameQuestion] = []
    /// Each name of a group with the actor that it probably means, in the order of the groups.
    public var proposals: [NameProposal] = []
    /// The duplicates as warnings, and decisions that several rows fit.
    public var problems: [Problem] = []

    init(_ result: ReadResult, _ names: NormalisedNames?) {
        let landscape = result.landscape
        var unresolved = result.problems.filter { $0.code == .unknownActor && $0.severity == .error }
            .map(\.text).filter { !$0.isEmpty }
        if !unresolved.isEmpty {
            // A name that an actor has by now is no other spelling of it, wherever it was not understood.
            let book = ReferenceBook(landscape)
            unresolved.removeAll { book.isKnown($0) }
        }
        var cellsOfStrangers: [String: Int] = [:]
        for text in unresolved { cellsOfStrangers[text.folded, default: 0] += 1 }
        var matcher = NameMatcher(landscape, unresolved: unresolved, names: names)
        let settled = Settled(landscape)
        let sorted = matcher.groups(
            added: result.partnersOnly, cells: result.cellsByActor, cellsOfStrangers: cellsOfStrangers
        ) { settled.contains($0, landscape) }
        (groups, questions) = (sorted.groups, sorted.questions)
        // Most landscapes have no such names; a book of all costs as much as looking for them.
        var speller = groups.isEmpty ? nil : Proposals.Speller(landscape)
        for index in groups.indices {
            for number in groups[index].members.indices {
                // A name that several have says nothing about which row is meant.
                guard let actor = groups[index].members[number].actor else { continue }
                if speller?.isName(groups[index].members[number].variant, of: actor) ?? true { continue }
                groups[index].members[number].variant = landscape.actors[Int(actor)].id
            }
        }
        proposals = groups.flatMap { group in
            group.members.map { member in
                NameProposal(
                    kind: member.actor == nil ? .partner : .duplicate, variant: member.variant,
                    actor: group.target, other: member.actor, score: member.score, reason: member.reason)
            }
        }
        let file = result.actorsFile
        problems = proposals.filter { $0.kind == .duplicate }.map { Self.warning($0, landscape, file) }
        problems += Self.unfinished(landscape, file)
    }

    /// Pairs of a spelling and an actor that the coordinator has accepted or rejected.
    private struct Settled {
        private var keys: Set<String> = []

        init(_ landscape: Landscape) {
            for decision in landscape.nameDecisions where decision.status != .open {
                if let actor = decision.actor { keys.insert("\(actor)\n\(decision.variant.folded)") }
            }
        }

        func contains(_ proposal: NameProposal, _ landscape: Landscape) -> Bool {
            func has(_ actor: ActorIndex, _ spelling: String) -> Bool {
                keys.contains("\(actor)\n\(spelling.folded)")
            }
            if has(proposal.actor, proposal.variant) { return true }
            guard let other = proposal.other else { return false }
            // Whoever decided it the other way round has decided too.
            let (one, two) = (landscape.actors[Int(proposal.actor)], landscape.actors[Int(other)])
            return has(proposal.actor, two.id) || has(other, one.name) || has(other, one.id)
        }
    }

    private static func warning(_ proposal: NameProposal, _ landscape: Landscape, _ file: String) -> Problem {
        // The later of two rows is the one that may be too much, and a partner without a row before any row.
        let pair = [proposal.actor, proposal.other ?? proposal.actor].map { landscape.actors[Int($0)] }
            .sorted { ($0.isNamedOnly ? 1 : 0, $0.row) < ($1.isNamedOnly ? 1 : 0, $1.row) }
        let (actor, other) = (pair[0], pair[1])
        let (one, two) = (quoted(actor.name), quoted(other.name))
        return Problem(
            .warning, .likelyDuplicate, file: file, row: other.row, column: "name", text: other.name,
            Bilingual(
                "\(two.german) (Zeile \(other.row)) und \(one.german) (Zeile \(actor.row)) könnten derselbe Akteur "
                    + "sein: \(proposal.reason.german). netviz führt beide getrennt. Ist es einer, nehmen Sie den "
                    + "Vorschlag in aliase.csv an (Status „angenommen“), sonst setzen Sie ihn auf „abgelehnt“.",
                "\(two.english) (row \(other.row)) and \(one.english) (row \(actor.row)) may be the same actor: "
                    + "\(proposal.reason.english). netviz keeps both apart. If they are one, accept the proposal "
                    + "in aliase.csv (status “angenommen”), else set it to “abgelehnt”."))
    }

    /// Names that were declared to be another actor's and are those of several rows.
    private static func unfinished(_ landscape: Landscape, _ file: String) -> [Problem] {
        guard landscape.nameDecisions.contains(where: { $0.status == .accepted }) else { return [] }
        var actors: [String: [Int]] = [:]
        for (number, actor) in landscape.actors.enumerated() {
            actors[actor.name.folded, default: []].append(number)
        }
        return landscape.nameDecisions.compactMap { decision in
            guard decision.status == .accepted, let meant = decision.actor,
                landscape.actors[Int(meant)].name.folded != decision.variant.folded,
                let rows = actors[decision.variant.folded]?.filter({ $0 != Int(meant) }), rows.count > 1
            else { return nil }
            let other = landscape.actors[rows[0]]
            let (one, two) = (quoted(landscape.actors[Int(meant)].name), quoted(other.name))
            let ids = rows.map { landscape.actors[$0].id }.joined(separator: ", ")
            return Problem(
                .warning, .decisionPending, file: file, row: other.row, column: "name", text: other.name,
                Bilingual(
                    "\(two.german) ist laut aliase.csv (Zeile \(decision.row)) \(one.german), aber \(rows.count) Zeilen "
                        + "heißen so. Bitte tragen Sie in aliase.csv statt des Namens die id ein: \(ids).",
                    "\(two.english) is \(one.english) according to aliase.csv (row \(decision.row)), but \(rows.count) "
                        + "rows bear that name. Please enter the id in aliase.csv instead of the name: \(ids)."
                ))
        }
    }
}
