import LandscapeModel
import Yams

/// `phasen`: each actor of a group cooperates with another group before, during and after.
struct PhaseCoverage: Check {
    static let key = "phasen"

    let subjects: Selector
    let name: Named
    let partners: Selector
    let partnerName: Named

    init(_ node: Node, _ reader: CheckReader) throws(CatalogueError) {
        var entry = try NodeReader(node, Self.key)
        subjects = try reader.selector(&entry, "wer")
        name = try reader.name(&entry)
        var partner = try NodeReader(try entry.requiredNode("mit"), "mit")
        partners = try reader.selector(&partner, "wen")
        partnerName = try reader.name(&partner)
        try partner.finish()
        try entry.finish()
    }

    /// Whether each subject's ties with the partners cover before, during and after, taken together.
    func check(_ context: Context) -> [Checked] {
        let subjects = context.actors(subjects)
        guard !subjects.isEmpty else { return [Checked.noSubjects([name], context)] }
        let candidates = context.actors(partners)
        return subjects.map { check($0, candidates, context) }
    }

    private func check(_ subject: ActorIndex, _ candidates: [ActorIndex], _ context: Context) -> Checked {
        if candidates.contains(subject) {
            return Checked(
                outcome: .notApplicable, subjects: [.actor(subject)],
                detail: Bilingual(
                    "Beide Aufgaben liegen im selben Haus (\(context.name(subject))).",
                    "Both roles are in the same house (\(context.name(subject)))."))
        }
        let partners = context.nearby(subject, candidates)
        let all = [Subject.actor(subject)] + partners.map { .actor($0) }
        guard !partners.isEmpty else {
            return Checked(
                outcome: .notApplicable, subjects: all,
                detail: context.absence(of: partnerName, self.partners, anywhere: !candidates.isEmpty))
        }
        let found = phases(subject, partners, context)
        if found.solid == .all {
            return Checked(
                outcome: .fulfilled, subjects: all,
                detail: Bilingual(
                    "Die Begleitung vor, während und nach dem Kurs ist belegt.",
                    "Support before, during and after the course is on record."))
        }
        if found.withOneSided == .all {
            return Checked(
                outcome: .oneSided, subjects: all,
                detail: Bilingual(
                    "Alle drei Phasen sind genannt, aber teils nur von einer Seite.",
                    "All three phases are reported, but partly by one side only."))
        }
        if found.withUnverified == .all {
            return Checked(
                outcome: .noEvidence, subjects: all,
                detail: Bilingual(
                    "Alle drei Phasen sind erfasst, aber noch nicht von beiden Seiten bestätigt.",
                    "All three phases are on record, but not yet confirmed by both sides."))
        }
        if found.withUnverified.isEmpty, found.hasTie {
            return Checked(
                outcome: .noEvidence, subjects: all,
                detail: Bilingual(
                    "Eine Zusammenarbeit ist erfasst, aber ohne Angabe, ob vor, während oder nach dem Kurs.",
                    "A cooperation is on record, but not whether before, during or after the course."))
        }
        let missing = Phases.all.subtracting(found.withUnverified)
        return Checked(
            outcome: context.hasAnswered(subject) ? .notFulfilled : .noEvidence, subjects: all,
            detail: Bilingual(
                "Nicht genannt: Begleitung \(missing.words(.german)) dem Kurs.",
                "Not reported: support \(missing.words(.english)) the course."))
    }

    private struct Found {
        var solid: Phases = []
        var withOneSided: Phases = []
        var withUnverified: Phases = []
        var hasTie = false
    }

    private func phases(_ subject: ActorIndex, _ partners: [ActorIndex], _ context: Context) -> Found {
        var found = Found()
        for partner in partners {
            let evidence = context.evidence(
                subject, partner, kinds: context.landscape.vocabulary.countedKinds)
            guard evidence.isReported else { continue }
            found.hasTie = true
            let said = [evidence.fromA, evidence.fromB, evidence.fromCoordination, evidence.fromThird]
                .reduce(into: Phases()) { $0.formUnion($1.phases) }
            found.withUnverified.formUnion(said)
            if evidence.isSolid || evidence.state == .oneSided { found.withOneSided.formUnion(said) }
            if evidence.isSolid { found.solid.formUnion(said) }
        }
        return found
    }
}

extension Phases {
    /// "vor und nach"
    func words(_ language: Language) -> String {
        var words: [String] = []
        if contains(.before) { words.append(language == .german ? "vor" : "before") }
        if contains(.during) { words.append(language == .german ? "während" : "during") }
        if contains(.after) { words.append(language == .german ? "nach" : "after") }
        return language.list(words)
    }
}
