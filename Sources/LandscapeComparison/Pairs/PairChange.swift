public import LandscapeModel

/// What became of the cooperation of two organisations between two states of a landscape.
public struct PairChange: Sendable, Hashable {
    /// Why a cooperation is there in one state only, or whether its change can be told from another way of asking.
    public enum Outcome: String, Sendable, CaseIterable {
        /// Somebody says that it has ended.
        case ended
        /// Both ends were asked and answered both times, and nobody names it any more.
        case noLongerReported = "no_longer_reported"
        /// An end was not asked, did not answer or was no actor in one of the two states.
        case notComparable = "not_comparable"
        /// Both ends were asked and answered both times, and it is named now.
        case new
        /// Both ends were asked and answered both times.
        case comparable
    }

    /// A pair as one state knows it.
    public struct State: Sendable, Hashable {
        /// What measures count.
        public var strength: Double
        /// Nobody stated the strength: it counts 1.
        public var isStrengthOpen: Bool
        public var state: TieState
        public var isOnRecord: Bool
    }

    /// Numbers of the members of ``ActorUnion``; `a < b`, or from `a` to `b` where directions are compared.
    public var a: Int
    public var b: Int
    public var before: State?
    public var after: State?
    public var outcome: Outcome
}
