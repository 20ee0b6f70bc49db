/// What the public is told of counts: a group, or a part of one, of one or two actors could be recognised.
///
/// Whoever knows the size of the whole subtracts. So the rest of a whole is guarded like the part, and where one count
/// of several is untold the zeros are untold, too: with them and the sum the others could be worked out.
public enum SmallCounts {
    /// Whether a number of actors or suggestions could point at single ones.
    public static func isSmall(_ count: Int) -> Bool { (1..<Profile.smallestPublicGroup).contains(count) }

    /// Whether a part of a whole may be told: neither it nor what is left over is small.
    public static func tells(_ part: Int, of whole: Int) -> Bool {
        whole >= Profile.smallestPublicGroup && !isSmall(part) && !isSmall(whole - part)
    }

    /// The parts of a whole that may be told, in their order; nil for the others.
    ///
    /// All of them where none is small. Else the small ones are untold, with them the zeros and the smallest of the
    /// others, in every place that has it: which ones are untold depends on the numbers alone, so any of them could
    /// stand in the place of another.
    public static func told(_ parts: [Int]) -> [Int?] {
        guard parts.reduce(0, +) >= Profile.smallestPublicGroup else { return parts.map { _ in nil } }
        guard parts.contains(where: isSmall) else { return parts }
        let next = parts.filter { $0 >= Profile.smallestPublicGroup }.min() ?? .max
        return parts.map { $0 > next ? $0 : nil }
    }
}
