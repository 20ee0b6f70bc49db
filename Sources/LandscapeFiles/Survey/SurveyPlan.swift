import LandscapeModel

/// What becomes of the rows that an organisation reported about a partner once it answers anew.
struct SurveyPlan {
    /// Rows of the table that go on with these words.
    private(set) var updates: [(row: Int, claim: SurveyClaim)] = []
    private(set) var additions: [SurveyClaim] = []
    /// Rows that the answer no longer says.
    private(set) var withdrawn: Set<Int> = []
    /// Rows of the former answer that said that there is a cooperation, or none.
    private(set) var former: [Int]
    let isOpen: Bool

    init(
        _ wanted: [SurveyClaim], _ rows: [OwnClaims.Row], _ line: SurveyAnswer.Line, _ vocabulary: Vocabulary
    ) {
        former = rows.filter { $0.status == .exists }.map(\.number)
        isOpen = wanted.contains { $0.status == .open }
        var left = rows
        var rest: [SurveyClaim] = []
        for claim in wanted {
            if let same = left.firstIndex(where: { $0.says(claim) }) {
                updates.append((left.remove(at: same).number, claim))
            } else {
                rest.append(claim)
            }
        }
        for claim in rest where !keepKinds(claim, &left, vocabulary) {
            takeOver(claim, &left)
        }
        withdraw(left, line, vocabulary)
    }

    private static func isCounted(_ row: OwnClaims.Row, _ vocabulary: Vocabulary) -> Bool {
        row.status == .exists
            && (vocabulary.kind(row.kind).map { vocabulary.countedKinds.contains($0) } ?? row.kind.isEmpty)
    }

    /// Whoever names levels and no kinds does not take back the kinds of a former answer: its rows get the levels.
    private mutating func keepKinds(
        _ claim: SurveyClaim, _ left: inout [OwnClaims.Row], _ vocabulary: Vocabulary
    ) -> Bool {
        guard claim.status == .exists, claim.kind.isEmpty, claim.intensity != 0 else { return false }
        let kept = left.filter { Self.isCounted($0, vocabulary) }
        if kept.isEmpty { return false }
        updates += kept.map { (row: $0.number, claim: claim) }
        left.removeAll { kept.contains($0) }
        return true
    }

    /// A kind takes the row that named none before, and "none at all" whichever there is.
    private mutating func takeOver(_ claim: SurveyClaim, _ left: inout [OwnClaims.Row]) {
        let place = left.firstIndex {
            $0.status == .exists && claim.status == .exists && ($0.kind.isEmpty || claim.intensity == 0)
        }
        guard let place else { return additions.append(claim) }
        var claim = claim
        claim.isTakingOver = true
        updates.append((left.remove(at: place).number, claim))
    }

    private mutating func withdraw(
        _ left: [OwnClaims.Row], _ line: SurveyAnswer.Line, _ vocabulary: Vocabulary
    ) {
        let isDenial = line.intensity == 0 && !line.isPositive && !line.isOpen
        for row in left {
            let isReplaced = !line.kinds.isEmpty || (isDenial && Self.isCounted(row, vocabulary))
            if row.status == .open || (row.status == .exists && isReplaced) { withdrawn.insert(row.number) }
        }
    }
}
