package import LandscapeModel
import PlainText
import SourceText

/// What attributes of a tie say beside its strength: whether it exists, of which kind it is, and, in files that netviz
/// wrote, what both ends and the coordination say.
struct TieWords {
    private enum Role {
        case none, state, kind, kinds, onRecord, lower, upper, isOpen
    }

    /// By attribute, so that millions of ties fold each name once.
    private var roles: [ByteKey: Role] = [:]
    private var kindWords: [ByteKey: Kind?] = [:]

    /// Enters what the attributes say into the tie.
    ///
    /// - Returns: what netviz wrote about the two ends; nil in files of other programs.
    mutating func read(
        _ attributes: [(name: String, value: String)], _ edge: inout DraftEdge
    ) -> TieEvidence? {
        var evidence: TieEvidence?
        var lower: Double?
        var upper: Double?
        var isOnRecord = false
        var isOpen = false
        for attribute in attributes where !attribute.value.isEmpty && attribute.name.utf8.count <= 40 {
            let value = attribute.value
            switch role(attribute.name) {
            case .none: continue
            case .state:
                if let state = TieState(rawValue: value) {
                    evidence = TieEvidence(state: state)
                } else if !value.saysNothing, let status = Claim.Status(word: value) {
                    edge.status = status
                }
            case .kind: if let kind = kind(value) { edge.kinds.insert(kind) }
            case .kinds:
                for word in value.split(separator: "|") {
                    if let kind = kind(String(word)) { edge.kinds.insert(kind) }
                }
            case .onRecord: isOnRecord = value == "true"
            case .isOpen: isOpen = value == "true"
            case .lower: lower = Double(value)
            case .upper: upper = Double(value)
            }
        }
        guard evidence != nil else { return nil }
        evidence?.isOnRecord = isOnRecord
        evidence?.isStrengthOpen = isOpen
        evidence?.upper = upper.flatMap { $0.isFinite ? $0 : nil }
        evidence?.lower = lower.flatMap { $0.isFinite ? $0 : nil }
        return evidence
    }

    private mutating func role(_ name: String) -> Role {
        if let known = roles[ByteKey(name)] { return known }
        let role: Role
        let isKind = [name.folded, name.headerCore].contains { ClaimWords.kindHeaders.contains($0) }
        switch name.folded {
        case "status", "state": role = .state
        case "kinds": role = .kinds
        case "onrecord": role = .onRecord
        case "lower": role = .lower
        case "upper": role = .upper
        case "strengthopen": role = .isOpen
        default: role = isKind ? .kind : .none
        }
        roles[ByteKey(name)] = role
        return role
    }

    private mutating func kind(_ word: String) -> Kind? {
        guard word.utf8.count <= 100 else { return nil }
        if let known = kindWords[ByteKey(word)] { return known }
        let kind = Vocabulary.standard.kind(word)
        kindWords[ByteKey(word)] = .some(kind)
        return kind
    }
}

/// What a file that netviz wrote says of a pair: the claims behind it, summed up.
package struct TieEvidence: Sendable, Hashable {
    package var state: TieState
    /// "Laut Koordination".
    package var isOnRecord = false
    /// Nobody stated the strength.
    package var isStrengthOpen = false
    package var lower: Double?
    package var upper: Double?
}
