import GapAnalysis
import LandscapeModel
import PlainText

/// Holds a measure against the record of two states.
struct MeasureRecord {
    private typealias Ground = MeasureReview.Ground

    private let comparison: LandscapeComparison
    /// By ``Swift/String/recommendationKey``.
    private let findings: [String: [(change: FindingChanges.Change, isResolved: Bool)]]
    private let comparable: Set<Int>
    private let leaders: [String: Set<Int>]

    init(_ comparison: LandscapeComparison, _ changes: FindingChanges) {
        self.comparison = comparison
        comparable = Set(comparison.comparable)
        leaders = Self.leaders(comparison)
        let all =
            changes.resolved.map { (change: $0, isResolved: true) }
            + (changes.unchanged + changes.new).map { (change: $0, isResolved: false) }
        findings = Dictionary(grouping: all) { $0.change.rule.recommendationKey }
    }

    func members(_ measure: AgreedMeasure, isOld: Bool) -> [Int] {
        let places = isOld ? comparison.union.oldMembers : comparison.union.newMembers
        var seen: Set<Int> = []
        return measure.parties.map { places[Int($0)] }.filter { seen.insert($0).inserted }
    }

    /// Somebody's word first; where nobody says more than that it is open, what the record shows.
    func entry(_ measure: AgreedMeasure, isOld: Bool, status: AgreedMeasure.Status) -> MeasureReview.Entry {
        let members = members(measure, isOld: isOld)
        let pairs = pairs(among: Set(members))
        let rules = rules(measure.rules, members, Self.bonds(pairs.changes))
        let signs = rules.resolved + pairs.signs
        let outcome: MeasureReview.Outcome
        var grounds: [MeasureReview.Ground]
        switch status {
        case .done, .begun, .givenUp:
            outcome = status == .done ? .done : status == .begun ? .begun : .givenUp
            grounds = [.stated(status)] + (status == .givenUp ? [] : signs)
        case .open where !signs.isEmpty:
            outcome = !rules.resolved.isEmpty && !rules.isAnyOpen ? .done : .begun
            grounds = signs
        case .open:
            outcome = .notOnRecord
            grounds = rules.others + pairs.others
            if grounds.isEmpty { grounds = [silence(measure, members)] }
        }
        return MeasureReview.Entry(
            measure: measure, isOld: isOld, members: members, status: status, outcome: outcome,
            grounds: grounds)
    }

    private func silence(_ measure: AgreedMeasure, _ members: [Int]) -> MeasureReview.Ground {
        if members.count < 2, measure.rules.isEmpty { return .nothingToHold }
        return .nothing(someSilent: !members.allSatisfy(comparable.contains))
    }

    // MARK: Pairs

    private func pairs(
        among members: Set<Int>
    ) -> (changes: [PairChange], signs: [MeasureReview.Ground], others: [MeasureReview.Ground]) {
        let changes = comparison.changes(among: members)
        var signs: [MeasureReview.Ground] = []
        var others: [MeasureReview.Ground] = []
        for change in changes {
            guard let after = change.after else { continue }
            let isComparable = change.outcome != .notComparable
            guard let growth = growth(change.before, after) else {
                if after.state == .confirmed { others.append(.asBefore(change.a, change.b)) }
                continue
            }
            if after.isOnRecord {
                // Both name it, but nobody was asked: that tells of no step since.
                if growth == .confirmed {
                    others.append(.unclearPair(change.a, change.b))
                } else {
                    signs.append(.recorded(change.a, change.b, growth))
                }
            } else if after.state != .confirmed {
                if after.state == .oneSided { others.append(.oneSided(change.a, change.b)) }
            } else if isComparable {
                signs.append(.pair(change.a, change.b, growth))
            } else {
                others.append(.unclearPair(change.a, change.b))
            }
        }
        return (changes, signs, others)
    }

    /// nil where there is no more of it than before.
    private func growth(
        _ before: PairChange.State?, _ after: PairChange.State
    ) -> MeasureReview.Ground.Growth? {
        guard let before else { return .new }
        if before.state != .confirmed, after.state == .confirmed { return .confirmed }
        let areStated = !before.isStrengthOpen && !after.isStrengthOpen
        return areStated && before.strength < after.strength ? .closer : nil
    }

    /// Members that work with another of those who take part, by what both ends say or by the coordination's record.
    private static func bonds(_ changes: [PairChange]) -> Set<Int> {
        Set(
            changes.filter { $0.after.map { $0.state == .confirmed || $0.isOnRecord } ?? false }
                .flatMap { [$0.a, $0.b] })
    }

    // MARK: Recommendations

    /// Whether a finding is one of those who take part: about one of them, or about a Gremium that one of them leads. Of
    /// a field or a district nobody knows whether the measure means it.
    private func concerns(_ change: FindingChanges.Change, _ members: [Int]) -> Bool {
        switch change.about {
        case .member(let member): members.isEmpty || members.contains(member)
        case .board: change.subjects.contains { !leaders[$0, default: []].isDisjoint(with: members) }
        case .part: false
        case .whole: true
        }
    }

    /// Who leads a Gremium in either state, by its id.
    private static func leaders(_ comparison: LandscapeComparison) -> [String: Set<Int>] {
        var result: [String: Set<Int>] = [:]
        for (landscape, members) in [
            (comparison.old.landscape, comparison.union.oldMembers),
            (comparison.new.landscape, comparison.union.newMembers),
        ] {
            for board in landscape.boards {
                if let lead = board.lead { result[board.id, default: []].insert(members[Int(lead)]) }
            }
            for seat in landscape.memberships where seat.role == .lead {
                result[landscape.boards[seat.board].id, default: []].insert(members[Int(seat.actor)])
            }
        }
        return result
    }

    /// - Parameter bonds: who works with another of those who take part.
    private func rules(
        _ rules: [String], _ members: [Int], _ bonds: Set<Int>
    ) -> (resolved: [MeasureReview.Ground], isAnyOpen: Bool, others: [MeasureReview.Ground]) {
        var resolved: [MeasureReview.Ground] = []
        var others: [MeasureReview.Ground] = []
        var isAnyOpen = false
        for key in Set(rules.map(\.recommendationKey)).sorted() {
            for (change, isResolved) in findings[key] ?? [] {
                guard concerns(change, members) else { continue }
                let rule = change.rule
                guard isResolved else {
                    isAnyOpen = true
                    continue
                }
                var subject: Int?
                if case .member(let member) = change.about { subject = member }
                if let subject, members.count > 1, !bonds.contains(subject) {
                    others.append(.elsewhere(rule: rule, member: subject))
                } else if change.before == .noEvidence {
                    others.append(.unclearRule(rule: rule, member: subject))
                } else {
                    resolved.append(.resolved(rule: rule, member: subject))
                }
            }
        }
        return (resolved, isAnyOpen, others)
    }
}
