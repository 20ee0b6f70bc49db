public import LandscapeModel

extension ReadResult {
    /// Names that probably mean the same actor, without those that `aliase` has settled.
    ///
    /// - Complexity: O(*n*) for *n* names, up to a block size; not part of reading, since it takes longer.
    ///
    /// - Parameter names: the words of the actors' names, where somebody has them already.
    public func nameReview(names: NormalisedNames? = nil) -> NameReview { NameReview(self, names) }

    /// Actors that a list names as a partner only: no row of `akteure` is theirs.
    var partnersOnly: [ActorIndex] {
        let names = Set(problems.filter { $0.code == .actorAdded }.map(\.text))
        if names.isEmpty { return [] }
        return landscape.actors.indices.filter { names.contains(landscape.actors[$0].name) }
            .map { ActorIndex(clamping: $0) }
    }
}

/// What a look at the names of a landscape yields; nothing of it is applied.
public struct NameReview: Sendable {
    /// Duplicates first, the surest first; then partners in the order in which they were met.
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
        var matcher = NameMatcher(landscape, unresolved: unresolved, names: names)
        let settled = Settled(landscape.nameDecisions)
        var duplicates = matcher.duplicates().filter { !settled.contains($0, landscape) }
        let found = Set(duplicates.map { [$0.actor, $0.other ?? $0.actor] })
        duplicates += matcher.duplicates(ofAdded: result.partnersOnly).filter { proposal in
            let other = proposal.other ?? proposal.actor
            return !settled.contains(proposal, landscape) && !found.contains([proposal.actor, other])
                && !found.contains([other, proposal.actor])
        }
        proposals = duplicates + matcher.partners().filter { !settled.contains($0, landscape) }
        let file = result.actorsFile
        problems = duplicates.map { Self.warning($0, landscape, file) }
        problems += Self.unfinished(landscape, file)
    }

    /// Pairs of a spelling and an actor that the coordinator has accepted or rejected.
    private struct Settled {
        private var keys: Set<String> = []

        init(_ decisions: [NameDecision]) {
            for decision in decisions where decision.status != .open {
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
        let actor = landscape.actors[Int(proposal.actor)]
        let other = landscape.actors[Int(proposal.other ?? proposal.actor)]
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
