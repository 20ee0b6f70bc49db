/// What changed about a pair, under the number that texts, JSON and map print.
public struct NumberedChange: Sendable, Hashable {
    public enum Kind: String, Sendable, CaseIterable {
        case added, removed, strengthened, weakened, confirmed
    }

    /// From 1.
    public var number: Int
    public var change: PairChange
    public var kind: Kind
    /// Beside becoming closer or looser it is confirmed now.
    public var isAlsoConfirmed: Bool

    /// Whether the change can be told from another way of asking.
    public var isComparable: Bool { change.outcome != .notComparable }
}
