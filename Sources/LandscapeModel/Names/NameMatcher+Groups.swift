import PlainText

extension NameMatcher {
    /// What the names of a landscape yield, sorted so that every answer stands for itself.
    public struct Sorted: Sendable {
        public var groups: [NameGroup] = []
        public var questions: [NameQuestion] = []
    }

    /// Groups of names that probably mean one actor, those first that most cells name.
    ///
    /// The target is an actor with a row of its own where there is one, else the fullest name, so that accepting any part of
    /// a group leads to a name that is there.
    /// - Parameters:
    ///   - added: actors that a list names as a partner only.
    ///   - cells: how many cells name each actor.
    ///   - cellsOfStrangers: the same for names that no actor has.
    ///   - isSettled: whether the coordinator has decided about an actor and a spelling of another.
    /// - Complexity: that of ``duplicates()``, and O(*p* · *g*²) for *p* proposals in groups of at most *g* names.
    public mutating func groups(
        added: [ActorIndex], cells: [Int] = [], cellsOfStrangers: [String: Int] = [:],
        isSettled: (NameProposal) -> Bool = { _ in false }
    ) -> Sorted {
        let ownNames = self.ownNames
        let pairs = (duplicates() + duplicates(ofAdded: added)).compactMap { proposal in
            proposal.other.map {
                NameGrouping.Pair(
                    one: proposal.actor, two: $0, score: proposal.score, reason: proposal.reason)
            }
        }
        let grouping = NameGrouping(pairs) { one, two in
            let isDecided = isSettled(proposal(of: two, for: one)) || isSettled(proposal(of: one, for: two))
            return isDecided || contradict(one, two, ownNames)
        }
        let counts = cells.isEmpty ? [Int](repeating: 0, count: landscape.actors.count) : cells
        var sorted = Sorted()
        sorted.groups = zip(grouping.groups, grouping.pairsOfGroups).map {
            group(of: $0, $1, counts, ownNames)
        }
        sorted.questions = grouping.questions.map { question in
            NameQuestion(
                variant: landscape.actors[Int(question.name)].name, actor: question.name,
                candidates: question.candidates, cells: counts[Int(question.name)])
        }
        addStrangers(to: &sorted.groups, cellsOfStrangers, ownNames, isSettled)
        for index in sorted.groups.indices { sorted.groups[index].sortMembers() }
        sorted.groups.sort { one, two in
            one.cells != two.cells
                ? one.cells > two.cells
                : one.score != two.score ? one.score > two.score : one.target < two.target
        }
        return sorted
    }

    private func proposal(of other: ActorIndex, for actor: ActorIndex) -> NameProposal {
        NameProposal(
            kind: .duplicate, variant: landscape.actors[Int(other)].name, actor: actor, other: other,
            score: 1,
            reason: Bilingual("", ""))
    }

    private func group(
        of actors: [ActorIndex], _ pairs: [NameGrouping.Pair], _ cells: [Int], _ ownNames: [Int]
    ) -> NameGroup {
        let listed = actors.filter { !landscape.actors[Int($0)].isNamedOnly }
        let candidates = listed.isEmpty ? actors : listed
        let target = candidates.dropFirst().reduce(candidates[0]) { best, other in
            isFuller(other, than: best, cells, ownNames) ? other : best
        }
        let likeness = NameGrouping.likeness(pairs, to: target)
        let members = actors.compactMap { actor in
            likeness[actor].map { pair in
                NameGroup.Member(
                    variant: landscape.actors[Int(actor)].name, actor: actor, score: pair.score,
                    reason: pair.reason, cells: cells[Int(actor)])
            }
        }
        var group = NameGroup(target: target, members: members)
        let places = Dictionary(
            members.enumerated().compactMap { place, member in member.actor.map { ($0, place) } },
            uniquingKeysWith: { first, _ in first })
        group.alike = pairs.compactMap { pair in
            guard let one = places[pair.one], let two = places[pair.two] else { return nil }
            return (min(one, two), max(one, two))
        }
        return group
    }

    /// More telling words, then a longer spelling; of two of nearly the same length the one that more cells name is no slip
    /// of the pen.
    private func isFuller(
        _ one: ActorIndex, than two: ActorIndex, _ cells: [Int], _ ownNames: [Int]
    ) -> Bool {
        let words = (wordCount(ownNames[Int(one)]), wordCount(ownNames[Int(two)]))
        if words.0 != words.1 { return words.0 > words.1 }
        let lengths = (landscape.actors[Int(one)].name.utf8.count, landscape.actors[Int(two)].name.utf8.count)
        let counts = (cells[Int(one)], cells[Int(two)])
        if abs(lengths.0 - lengths.1) <= 2, counts.0 != counts.1 { return counts.0 > counts.1 }
        return lengths.0 > lengths.1
    }

    /// Puts names that no actor has into the group of the actor that they probably mean.
    private mutating func addStrangers(
        to groups: inout [NameGroup], _ cells: [String: Int], _ ownNames: [Int],
        _ isSettled: (NameProposal) -> Bool
    ) {
        var places: [ActorIndex: Int] = [:]
        for (place, group) in groups.enumerated() {
            for actor in [group.target] + group.members.compactMap(\.actor) { places[actor] = place }
        }
        for proposal in partners() {
            let target = places[proposal.actor].map { groups[$0].target } ?? proposal.actor
            var toTarget = proposal
            toTarget.actor = target
            guard !isSettled(proposal), !isSettled(toTarget),
                target == proposal.actor || !contradict(proposal.variant, target, ownNames)
            else { continue }
            var member = NameGroup.Member(
                variant: proposal.variant, actor: nil, score: proposal.score, reason: proposal.reason,
                cells: cells[proposal.variant.folded] ?? 1)
            if let place = places[proposal.actor] {
                let link = groups[place].members.first { $0.actor == proposal.actor }
                member.score = min(member.score, link?.score ?? 1)
                groups[place].members.append(member)
            } else {
                places[proposal.actor] = groups.count
                groups.append(NameGroup(target: proposal.actor, members: [member]))
            }
        }
    }
}

extension NameGroup {
    /// The surest first, of equally sure ones those that more cells name.
    mutating func sortMembers() {
        let order = members.indices.sorted { one, two in
            let (first, second) = (members[one], members[two])
            return first.score != second.score
                ? first.score > second.score
                : first.cells != second.cells ? first.cells > second.cells : one < two
        }
        var places = [Int](repeating: 0, count: members.count)
        for (place, number) in order.enumerated() { places[number] = place }
        members = order.map { members[$0] }
        alike = alike.map { (places[$0.0], places[$0.1]) }
    }
}
