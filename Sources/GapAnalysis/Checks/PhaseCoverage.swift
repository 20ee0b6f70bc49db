import LandscapeModel
import PlainText
import Yams

/// `phasen`: each actor of a group cooperates with another group before, during and after.
struct PhaseCoverage: Check {
    static let key = "phasen"

    let subjects: Selector
    let name: Named
    let partners: Selector
    let partnerName: Named
    /// Of what the phases are: "dem Kurs".
    let occasion: Bilingual?

    init(_ node: Node, _ reader: CheckReader) throws(CatalogueError) {
        var entry = try NodeReader(node, Self.key)
        subjects = try reader.selector(&entry, "wer")
        name = try reader.name(&entry)
        var partner = try NodeReader(try entry.requiredNode("mit"), "mit")
        partners = try reader.selector(&partner, "wen")
        partnerName = try reader.name(&partner)
        try partner.finish()
        occasion = try reader.remark(&entry, "wovon")
        try entry.finish()
    }

    /// Whether each subject's ties with the partners cover before, during and after, taken together.
    func check(_ context: Context) -> [Checked] {
        let subjects = context.actors(subjects)
        guard !subjects.isEmpty else { return [Checked.noSubjects([name], context)] }
        var candidates = NearbyGroup(context.actors(partners), context)
        return subjects.map { check($0, &candidates, context) }
    }

    private func check(
        _ subject: ActorIndex, _ candidates: inout NearbyGroup, _ context: Context
    ) -> Checked {
        if candidates.contains(subject) {
            return Checked(
                outcome: .notApplicable, subjects: [.actor(subject)],
                detail: Bilingual(
                    "Beide Aufgaben liegen im selben Haus (\(context.name(subject))).",
                    "Both roles are in the same house (\(context.name(subject)))."))
        }
        let partners = candidates.nearby(subject)
        let all = [Subject.actor(subject)] + partners.map { .actor($0) }
        guard !partners.isEmpty else {
            return Checked(
                outcome: .notApplicable, subjects: all,
                detail: context.absence(of: partnerName, self.partners, anywhere: !candidates.actors.isEmpty))
        }
        let found = phases(subject, partners, context)
        func checked(_ outcome: Outcome, _ german: String, _ english: String) -> Checked {
            Checked(outcome: outcome, subjects: all, detail: Bilingual(german, english))
        }
        let three = Bilingual(
            "vor, während und nach \(of.german)", "before, during and after \(of.english)")
        if found.solid == .all {
            return checked(
                .fulfilled, "Die Begleitung \(three.german) ist belegt.",
                "Support \(three.english) is on record.")
        }
        if found.withOneSided == .all {
            return checked(
                .oneSided, "Alle drei Phasen sind genannt, aber teils nur von einer Seite.",
                "All three phases are reported, but partly by one side only.")
        }
        if found.withUnverified == .all {
            return checked(
                .noEvidence, "Alle drei Phasen sind erfasst, aber noch nicht von beiden Seiten bestätigt.",
                "All three phases are on record, but not yet confirmed by both sides.")
        }
        if found.isOpen {
            return checked(
                .noEvidence,
                "Eine Zusammenarbeit ist erfasst, aber nicht durchweg, ob \(three.german.replacing(" und ", with: " oder ")).",
                "A cooperation is on record, but not throughout whether \(three.english.replacing(" and ", with: " or "))."
            )
        }
        guard context.hasAnswered(subject) else {
            let unheard = context.unheard(subject)
            return checked(
                .noEvidence,
                "\(context.name(subject)) \(unheard.german); nicht erfasst ist Begleitung \(missing(found).german).",
                "\(context.name(subject)) \(unheard.english); support \(missing(found).english) is not on record."
            )
        }
        if let partner = context.unread(subject, about: partners) {
            let words = context.unread(subject, partner)
            return checked(.noEvidence, words.german, words.english)
        }
        guard context.wasAsked(subject, .phase) else {
            let words = context.notAsked(subject, .phase)
            return checked(.noEvidence, words.german, words.english)
        }
        return checked(
            .notFulfilled, "Nicht genannt: Begleitung \(missing(found).german).",
            "Not reported: support \(missing(found).english).")
    }

    private var of: Bilingual { occasion ?? Bilingual("einer Maßnahme", "a measure") }

    private func missing(_ found: Found) -> Bilingual {
        let phases = Phases.all.subtracting(found.withUnverified)
        return Bilingual(
            "\(phases.words(.german)) \(of.german)", "\(phases.words(.english)) \(of.english)")
    }

    private struct Found {
        var solid: Phases = []
        var withOneSided: Phases = []
        var withUnverified: Phases = []
        /// Some claim leaves the phase open: it may be about the one that is missing.
        var isOpen = false
    }

    private func phases(_ subject: ActorIndex, _ partners: [ActorIndex], _ context: Context) -> Found {
        var found = Found()
        for partner in partners {
            let evidence = context.evidence(subject, partner, kinds: context.countedKinds)
            guard evidence.isReported else { continue }
            for phase in [Phases.before, .during, .after] {
                switch verdict(phase, evidence) {
                case .solid:
                    found.solid.insert(phase)
                    fallthrough
                case .oneSided:
                    found.withOneSided.insert(phase)
                    fallthrough
                case .unverified: found.withUnverified.insert(phase)
                case .unstated, .open, .short: break
                }
            }
            let voices = [evidence.fromA, evidence.fromB, evidence.fromCoordination, evidence.fromThird]
            if voices.contains(where: { $0.isReported && $0.isPhaseOpen }) { found.isOpen = true }
        }
        return found
    }

    /// What is said of one phase: both ends have to name it. An end that leaves it open does not deny it; one that
    /// does not name the other at all does.
    private func verdict(_ phase: Phases, _ evidence: Evidence) -> PairVerdict {
        func says(_ reading: Reading, answered: Bool) -> Verdict? {
            guard reading.isReported else { return answered ? .short : nil }
            if reading.phases.contains(phase) { return .sufficient }
            return reading.isPhaseOpen ? .open : .short
        }
        let a = says(evidence.fromA, answered: evidence.hasAAnswered)
        let b = says(evidence.fromB, answered: evidence.hasBAnswered)
        if a == .sufficient, b == .sufficient { return .solid(isOnRecord: false) }
        if evidence.isOnRecord, evidence.fromCoordination.phases.contains(phase) {
            return .solid(isOnRecord: true)
        }
        if a == .sufficient, b == .short { return .oneSided(claimant: evidence.a) }
        if b == .sufficient, a == .short { return .oneSided(claimant: evidence.b) }
        let isSaid =
            a == .sufficient || b == .sufficient || evidence.fromCoordination.phases.contains(phase)
            || evidence.fromThird.phases.contains(phase)
        return isSaid ? .unverified : .short(isReported: evidence.isReported)
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
