import LandscapeModel

/// A row of `kooperationen` that an answer makes.
struct SurveyClaim: Hashable {
    enum Status: String, Hashable {
        case exists = "besteht"
        case wished = "gewuenscht"
        /// Neither a yes nor a no: doubted, or not readable.
        case open = "unklar"
    }

    /// Id of the vocabulary; empty for any cooperation.
    var kind = ""
    var direction: ClaimDirection?
    var status = Status.exists
    var intensity: UInt8?
    var frequency: UInt8?
    var phases: Phases = []
    var purpose = ""
    /// It takes the row of a former answer that said something else.
    var isTakingOver = false

    var directionWord: String {
        switch direction {
        case .forward: "von-nach"
        case .backward: "nach-von"
        case .mutual: "beide"
        case nil: ""
        }
    }

    var phaseWords: String {
        [(Phases.before, "vor"), (.during, "waehrend"), (.after, "nach")]
            .filter { phases.contains($0.0) }.map(\.1).joined(separator: ", ")
    }

    /// The rows of an answer: one for each kind, one for a wish, and one without a kind where the kinds that were
    /// ticked do not tell what the levels are about.
    static func claims(_ line: SurveyAnswer.Line, _ vocabulary: Vocabulary) -> [SurveyClaim] {
        var result: [SurveyClaim] = []
        var line = line
        let isCounted = { (kind: SurveyAnswer.Kind) in
            vocabulary.kind(kind.id).map { vocabulary.countedKinds.contains($0) } ?? false
        }
        let counted = line.kinds.filter(isCounted)
        // A cooperation that was ticked is none of strength 0.
        let isMore = !counted.isEmpty || line.isNamed || !line.phases.isEmpty || line.isAgainstDropOut
        if isMore, line.intensity == 0 { line.intensity = nil }
        for kind in counted {
            result.append(claim(line, kind: kind.id, kind.direction))
        }
        let saysMore = line.intensity != nil || line.frequency != nil || isMore
        if counted.isEmpty, saysMore { result.append(claim(line, kind: "", nil)) }
        // Money says nothing about how closely two work together.
        for kind in line.kinds where !isCounted(kind) {
            result.append(SurveyClaim(kind: kind.id, direction: kind.direction))
        }
        if line.isWished { result.append(SurveyClaim(status: .wished)) }
        if line.isOpen { result.append(SurveyClaim(status: .open)) }
        return result
    }

    private static func claim(
        _ line: SurveyAnswer.Line, kind: String, _ direction: ClaimDirection?
    ) -> SurveyClaim {
        SurveyClaim(
            kind: kind, direction: direction, intensity: line.intensity, frequency: line.frequency,
            phases: line.phases, purpose: line.isAgainstDropOut ? SurveyOption.dropOutPurpose : "")
    }
}
