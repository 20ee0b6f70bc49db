package import LandscapeModel

/// What makes two ties between the same nodes say the same thing.
struct StatementKind: Hashable {
    let relation: Int16
    let kinds: KindSet
    let status: Claim.Status
    let isZero: Bool
    let isDirected: Bool

    init(_ edge: DraftEdge) {
        relation = edge.relation
        kinds = edge.kinds
        status = edge.status
        isZero = edge.weight == 0
        isDirected = edge.isDirected
    }
}

/// A tie as read; its ends are references, then nodes.
package struct DraftEdge: Sendable {
    package var from: Int32
    package var to: Int32
    package var isDirected: Bool
    package var weight: Double
    /// Whether the file states the strength; else it counts 1.
    package var isStated = false
    package var status = Claim.Status.exists
    /// The kinds that its attributes name.
    package var kinds: KindSet = []
    /// The relation of the file, -1 where it has one only.
    package var relation: Int16 = 0
    /// Which tie of the file it is.
    package var number: Int32 = 0
}
