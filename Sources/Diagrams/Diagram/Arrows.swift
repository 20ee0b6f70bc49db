/// Which ends of a line have an arrowhead.
public struct Arrows: OptionSet, Sendable, Hashable {
    public var rawValue: UInt8

    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// At `a`: a directed cooperation leads there.
    public static let atA = Arrows(rawValue: 1)
    public static let atB = Arrows(rawValue: 2)
}
