import LandscapeModel
import PlainText
import Yams

/// A gap as a check sees it, before gaps of all recommendations are merged and ranked.
struct Proposal {
    var kind: Gap.Kind
    var a: Subject
    var b: Subject
    var outcome: Outcome
    /// Which part of the finding it would meet; one proposal per part is enough.
    var part = 0
    /// How close the cooperation would have to be.
    var demand = Demand.any

    var isAboutTie: Bool { kind == .tie || kind == .confirmation }
}

/// A finding with what it proposes.
struct Checked {
    var outcome: Outcome
    var subjects: [Subject]
    var detail: Bilingual
    var proposals: [Proposal] = []
}

extension Outcome {
    /// The outcome of a recommendation that asks for several things at once: the weakest decides, and what is
    /// known to be short weighs more than what is not known.
    static func all(of outcomes: [Outcome]) -> Outcome {
        let applicable = outcomes.filter { $0 != .notApplicable }
        if applicable.isEmpty { return .notApplicable }
        for outcome in [Outcome.notFulfilled, .oneSided, .noEvidence] where applicable.contains(outcome) {
            return outcome
        }
        return .fulfilled
    }
}

extension Checked {
    /// One entry per subject: where several checks of a recommendation speak of the same subject, it has to
    /// meet all of them.
    static func merged(_ entries: [Checked]) -> [Checked] {
        var order: [Subject] = []
        var groups: [Subject: [Checked]] = [:]
        var others: [Checked] = []
        for entry in entries {
            guard let subject = entry.subjects.first else {
                others.append(entry)
                continue
            }
            if groups[subject] == nil { order.append(subject) }
            groups[subject, default: []].append(entry)
        }
        let merged = order.map { all(groups[$0] ?? []) }
        // An entry about nobody in particular says nothing beside entries about somebody.
        let isNeeded = merged.isEmpty || others.contains { $0.outcome != .notApplicable }
        return merged + (isNeeded && !others.isEmpty ? [all(others)] : [])
    }

    /// What decided the outcome is said first; parts that play no part are left out.
    static func all(_ parts: [Checked]) -> Checked {
        guard var result = parts.first, parts.count > 1 else { return parts.first ?? Checked.nothing }
        let outcome = Outcome.all(of: parts.map(\.outcome))
        var subjects: [Subject] = []
        var seen: Set<Subject> = []
        for subject in parts.flatMap(\.subjects) where seen.insert(subject).inserted {
            subjects.append(subject)
        }
        let told = parts.filter { outcome == .notApplicable || $0.outcome != .notApplicable }
            .sorted { ($0.outcome == outcome ? 0 : 1) < ($1.outcome == outcome ? 0 : 1) }
        var german: [String] = []
        var english: [String] = []
        for part in told where !german.contains(part.detail.german) {
            german.append(part.detail.german)
            english.append(part.detail.english)
        }
        result.outcome = outcome
        result.subjects = subjects
        result.detail = Bilingual(german.joined(separator: " "), english.joined(separator: " "))
        result.proposals = parts.enumerated().flatMap { number, part in
            part.proposals.map { proposal in
                var proposal = proposal
                proposal.part += number * 1_000
                return proposal
            }
        }
        return result
    }

    private static let nothing = Checked(
        outcome: .notApplicable, subjects: [],
        detail: Bilingual("Nichts zu prüfen.", "Nothing to check."))
}
