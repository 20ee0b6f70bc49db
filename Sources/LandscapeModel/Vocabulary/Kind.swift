/// A kind of cooperation, by its place in the vocabulary of kinds (0...63).
public struct Kind: Sendable, Hashable, Comparable {
    public var index: UInt8

    public init(index: UInt8) { self.index = index }

    public static func < (left: Kind, right: Kind) -> Bool { left.index < right.index }
}

/// A set of kinds of cooperation.
public struct KindSet: OptionSet, Sendable, Hashable {
    public var rawValue: UInt64
    /// So many kinds can be told apart.
    public static let capacity = 64

    public init(rawValue: UInt64) { self.rawValue = rawValue }

    public init(_ kinds: some Sequence<Kind>) {
        rawValue = kinds.reduce(0) { $0 | 1 << UInt64($1.index) }
    }

    public func contains(_ kind: Kind) -> Bool { rawValue & (1 << UInt64(kind.index)) != 0 }

    public mutating func insert(_ kind: Kind) { rawValue |= 1 << UInt64(kind.index) }

    /// In the order of the vocabulary.
    public var kinds: [Kind] {
        (0..<64).filter { rawValue & (1 << UInt64($0)) != 0 }.map { Kind(index: UInt8($0)) }
    }
}

/// What the vocabulary says of a kind of cooperation.
public struct KindTerm: Sendable, Hashable {
    public var term: Term
    public var isDirected: Bool
    /// Whether measures, maps and recommendations count it unless told otherwise.
    public var isCounted: Bool
}
