import LandscapeModel
import PlainText
import Yams

/// `weg`: from each actor of a group a short chain of cooperations leads to some actor of another.
struct Path: Check {
    static let key = "weg"

    let subjects: Selector
    let name: Named
    let targets: Selector
    let targetName: Named
    let kinds: [String]
    let longest: Int

    init(_ node: Node, _ reader: CheckReader) throws(CatalogueError) {
        var entry = try NodeReader(node, Self.key)
        subjects = try reader.selector(&entry, "wer")
        name = try reader.name(&entry)
        var target = try NodeReader(try entry.requiredNode("zu"), "zu")
        targets = try reader.selector(&target, "wen")
        targetName = try reader.name(&target)
        try target.finish()
        kinds = try reader.kinds(&entry, "arten")
        longest = try entry.number("schritte", in: 1...6)
        try entry.finish()
    }

    func check(_ context: Context) -> [Checked] {
        let subjects = context.actors(subjects)
        guard !subjects.isEmpty else { return [Checked.noSubjects([name], context)] }
        var targets = NearbyGroup(context.actors(targets), context)
        return subjects.map { check($0, &targets, context) }
    }

    private func check(_ subject: ActorIndex, _ group: inout NearbyGroup, _ context: Context) -> Checked {
        let targets = group.actors
        guard !targets.isEmpty else {
            return Checked(
                outcome: .notApplicable, subjects: [.actor(subject)],
                detail: context.absence(of: targetName, self.targets, anywhere: false))
        }
        guard !group.contains(subject) else {
            var entry = Checked.sameHouse(subject, context)
            entry.subjects = [.actor(subject)]
            return entry
        }
        let ask = context.ask(kinds: kinds, direction: .toPartner)
        for (level, outcome) in [(2, Outcome.fulfilled), (1, .oneSided), (0, .noEvidence)] {
            if let way = way(from: subject, to: group, ask, level, context) {
                let names = way.map { context.name($0) }.joined(separator: " → ")
                return Checked(
                    outcome: outcome, subjects: [.actor(subject)] + way.dropFirst().map { .actor($0) },
                    detail: Bilingual("Der Weg: \(names).", "The way: \(names)."),
                    proposals: outcome == .fulfilled ? [] : open(way, ask, context))
            }
        }
        if let target = targets.first(where: { context.verdict(subject, $0, ask) == .open(.direction) }) {
            return askedBack(subject, target, context)
        }
        let outcome: Outcome = context.hasAnswered(subject, ask, about: targets) ? .notFulfilled : .noEvidence
        return Checked(
            outcome: outcome, subjects: [.actor(subject)] + targets.map { .actor($0) },
            detail: Bilingual(
                "\(context.name(subject))\(outcome == .noEvidence ? " hat dazu noch nichts angegeben" : ""): Keine erfasste Kette führt in höchstens \(Language.german.numeral(longest)) Schritten zu \(targetName.oneDative.german)\(counted(.german, context)).",
                "\(context.name(subject))\(outcome == .noEvidence ? " has not told yet" : ""): no recorded chain of at most \(Language.english.numeral(longest)) steps leads to \(targetName.oneDative.english)\(counted(.english, context))."
            ),
            proposals: context.nearestPairs([subject], &group, limit: 3).map {
                Proposal(kind: .tie, a: .actor($0.a), b: .actor($0.b), outcome: outcome)
            })
    }

    /// Which kinds were looked at: a chain of others may well exist.
    private func counted(_ language: Language, _ context: Context) -> String {
        let named = kinds.filter { $0 != Vocabulary.unspecifiedKindID }
        guard !named.isEmpty else { return "" }
        let labels = named.compactMap { context.landscape.vocabulary.kind($0) }
            .map { context.landscape.vocabulary.kindTerm($0).term.firstLabel(language) }
        let list = language.list(labels, limit: labels.count)
        return language == .german
            ? " (gezählt: \(list); was eine Richtung hat, nur in dieser)"
            : " (counted: \(list); what has a direction, only that way)"
    }

    /// The target comes to the subject: whether a way leads out as well is a question, not a no.
    private func askedBack(_ subject: ActorIndex, _ target: ActorIndex, _ context: Context) -> Checked {
        let one = context.name(subject)
        let two = context.name(target)
        return Checked(
            outcome: .noEvidence, subjects: [.actor(subject), .actor(target)],
            detail: Bilingual(
                "Zwischen \(one) und \(two) ist eine Kooperation in der anderen Richtung erfasst; ob auch ein Weg hinaus führt, ist offen.",
                "Between \(one) and \(two) a cooperation is on record the other way round; whether a way leads out as well is open."
            ),
            proposals: [
                Proposal(kind: .tie, a: .actor(subject), b: .actor(target), outcome: .noEvidence)
            ])
    }

    /// The shortest chain over steps of at least the given certainty (2 solid, 1 one-sided, 0 any claim); steps
    /// of directed kinds go their way only.
    private func way(
        from subject: ActorIndex, to goals: NearbyGroup, _ ask: PairDemand, _ level: Int,
        _ context: Context
    ) -> [ActorIndex]? {
        var before: [ActorIndex: ActorIndex] = [subject: subject]
        var front = [subject]
        for _ in 0..<longest {
            var next: [ActorIndex] = []
            for actor in front {
                for entry in context.index.entries(of: actor) {
                    let other = entry.a == actor ? entry.b : entry.a
                    guard before[other] == nil, leads(actor, to: other, ask, level, context) else {
                        continue
                    }
                    before[other] = actor
                    if goals.contains(other) {
                        var way = [other]
                        while let last = way.last, last != subject, let previous = before[last] {
                            way.append(previous)
                        }
                        return way.reversed()
                    }
                    next.append(other)
                }
            }
            front = next
        }
        return nil
    }

    private func leads(
        _ from: ActorIndex, to other: ActorIndex, _ ask: PairDemand, _ level: Int, _ context: Context
    ) -> Bool {
        switch context.verdict(from, other, ask) {
        case .solid: return true
        case .oneSided: return level <= 1
        case .unverified, .unstated: return level == 0
        case .open, .short: return false
        }
    }

    /// The steps of a way that are not sure yet: what to confirm.
    private func open(_ way: [ActorIndex], _ ask: PairDemand, _ context: Context) -> [Proposal] {
        zip(way, way.dropFirst()).enumerated().compactMap { number, ends in
            let (from, other) = ends
            return switch context.verdict(from, other, ask) {
            case .solid: nil
            case .oneSided:
                Proposal(kind: .confirmation, a: .actor(from), b: .actor(other), outcome: .oneSided)
            case .unverified, .unstated, .open, .short:
                Proposal(kind: .tie, a: .actor(from), b: .actor(other), outcome: .noEvidence, part: number)
            }
        }
    }
}
