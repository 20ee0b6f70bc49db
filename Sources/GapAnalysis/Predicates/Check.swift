import LandscapeModel

/// A gap as a predicate sees it, before gaps of all recommendations are merged and ranked.
struct Proposal {
    var kind: Gap.Kind
    var a: Subject
    var b: Subject
    var outcome: Outcome
}

/// A finding with what it proposes.
struct Checked {
    var outcome: Outcome
    var subjects: [Subject]
    var detail: Bilingual
    var proposals: [Proposal] = []
}

extension Predicate {
    /// Holds the landscape against the predicate: one entry per subject, or a single one without subjects.
    func check(_ rule: Recommendation, _ context: Context) -> [Checked] {
        switch self {
        case .eachWithSome(let check): check.check(context)
        case .phases(let check): check.check(context)
        case .membership(let check): check.check(context)
        case .districtCoverage(let check): check.check(context)
        case .composition(let check): check.check(context)
        case .participation(let check): check.check(context)
        case .offerRecord(let check): check.check(context)
        case .overlap(let check): check.check(context)
        }
    }
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
