/// How the actors are placed.
public enum MapLayout: String, Sendable, CaseIterable {
    case auto, stress, sfdp, dot, circo, twopi, target, sectors
    /// As the file of another program has them.
    case file

    /// Layers and circles take minutes for 2,000 nodes.
    static let mostNodesForSlowEngines = 500
    /// Nobody can read a map of more, and it would take minutes and a file of a hundred megabytes.
    static let mostNodes = 50_000

    var isSlow: Bool { self == .dot || self == .circo }
}
