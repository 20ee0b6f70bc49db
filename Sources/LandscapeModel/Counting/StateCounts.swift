/// Pairs by the state of what is known about them. The three states of the contract add up to `all`; those "laut
/// Koordination" are a part of the unverified ones that maps and reports print apart.
public struct StateCounts: Sendable, Hashable {
    public var all = 0
    public var confirmed = 0
    public var oneSided = 0
    public var unverified = 0
    public var onRecord = 0
    public var isInternal = 0

    public init(_ pairs: some Sequence<Pair>) {
        for pair in pairs {
            all += 1
            switch pair.state {
            case .confirmed: confirmed += 1
            case .oneSided: oneSided += 1
            case .unverified: unverified += 1
            }
            if pair.isOnRecord { onRecord += 1 }
            if pair.isInternal { isInternal += 1 }
        }
    }

    /// Unverified, and not even on the coordination's record for want of a survey.
    public var open: Int { unverified - onRecord }
}
