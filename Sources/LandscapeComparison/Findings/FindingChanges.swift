public import GapAnalysis
import LandscapeModel

/// What became of the findings between two states: fulfilled since, newly open, open as before.
public struct FindingChanges: Sendable {
    /// What a finding is about.
    public enum About: Sendable, Hashable {
        /// A member of ``ActorUnion``.
        case member(Int)
        case board
        /// A field of action or a district.
        case part
        /// The landscape or its concept.
        case whole
    }

    /// A recommendation and its subject, with what became of it.
    public struct Change: Sendable, Hashable {
        public var rule: String
        /// Ids, those of the new state where the subject is there.
        public var subjects: [String]
        /// What the subject is.
        public var about: About
        /// nil where the state has no such finding.
        public var before: Outcome?
        public var after: Outcome?
    }

    /// Open before, fulfilled now.
    public private(set) var resolved: [Change] = []
    /// Open now and not before.
    public private(set) var new: [Change] = []
    /// Open both times.
    public private(set) var unchanged: [Change] = []

    /// - Parameters:
    ///   - before: the findings of the old state.
    ///   - after: the findings of the new state.
    public init(_ comparison: LandscapeComparison, before: [Finding], after: [Finding]) {
        let old = Self.byKey(before) {
            Self.key($0, comparison.old.landscape, comparison.union.oldMembers, comparison)
        }
        let new = Self.byKey(after) {
            Self.key($0, comparison.new.landscape, comparison.union.newMembers, comparison)
        }
        for key in Set(old.keys).union(new.keys).sorted(by: { ($0.rule, $0.subject) < ($1.rule, $1.subject) })
        {
            let (one, two) = (old[key], new[key])
            let change = Change(
                rule: key.rule, subjects: key.subject.isEmpty ? [] : [key.subject], about: key.about,
                before: one, after: two)
            switch (one?.isOpen ?? false, two?.isOpen ?? false) {
            case (true, true): unchanged.append(change)
            case (false, true): self.new.append(change)
            case (true, false) where two == .fulfilled: resolved.append(change)
            default: break
            }
        }
    }

    private struct Key: Hashable {
        var rule: String
        var subject: String
        var about: About
    }

    /// Of several findings about one subject (an actor and each of its counterparts) the most open counts.
    private static func byKey(_ findings: [Finding], _ key: (Finding) -> Key) -> [Key: Outcome] {
        let order: [Outcome] = [.notApplicable, .fulfilled, .noEvidence, .oneSided, .notFulfilled]
        var result: [Key: Outcome] = [:]
        for finding in findings {
            let key = key(finding)
            let known = result[key].flatMap { order.firstIndex(of: $0) } ?? -1
            if order.firstIndex(of: finding.outcome) ?? 0 > known { result[key] = finding.outcome }
        }
        return result
    }

    private static func key(
        _ finding: Finding, _ landscape: Landscape, _ members: [Int], _ comparison: LandscapeComparison
    ) -> Key {
        guard let subject = finding.subjects.first else {
            return Key(rule: finding.rule, subject: "", about: .whole)
        }
        switch subject {
        case .actor(let actor):
            let member = members[Int(actor)]
            return Key(rule: finding.rule, subject: comparison.id(member), about: .member(member))
        case .board: return Key(rule: finding.rule, subject: landscape.id(of: subject), about: .board)
        case .field, .district:
            return Key(rule: finding.rule, subject: landscape.id(of: subject), about: .part)
        case .concept: return Key(rule: finding.rule, subject: landscape.id(of: subject), about: .whole)
        }
    }
}
