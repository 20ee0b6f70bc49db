/// One Handlungsfeld beside the others: the same actors in the same places, only its own drawn in colour.
public struct Panel: Sendable, Hashable {
    /// The class of its group in SVG.
    var name = "handlungsfeld"
    public var heading: String
    /// "24 Akteure, 31 Kooperationen".
    public var subline: String
    /// Places in the diagram's `nodes`, the best connected in this field first.
    public var nodes: [Int]
    /// Their ends are places in the diagram's `nodes`.
    public var edges: [Diagram.Edge]
}
