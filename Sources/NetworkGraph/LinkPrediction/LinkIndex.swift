/// How the likeliness of a missing tie is judged.
public enum LinkIndex: String, CaseIterable, Sendable {
    case commonNeighbors = "common_neighbors"
    case jaccard
    case adamicAdar = "adamic_adar"
    case resourceAllocation = "resource_allocation"
    case localPath = "local_path"
    case katz
    case preferentialAttachment = "preferential_attachment"
    case groupCommonNeighbors = "group_common_neighbors"
    case groupResourceAllocation = "group_resource_allocation"

    /// Whether the index compares groups of actors.
    public var needsGroups: Bool { self == .groupCommonNeighbors || self == .groupResourceAllocation }

    /// Whether pairs without a common partner can score above 0.
    var looksFar: Bool { self == .localPath || self == .katz || self == .preferentialAttachment }

    /// Up to this many actors the indices that look beyond common partners hold all pairs against each other.
    static let farLimit = 3_000
}

extension Graph {
    /// The likeliest missing ties by an index; direction is ignored.
    ///
    /// - Parameters:
    ///   - groups: label of each node for the group-aware indices; negative ones are missing and form a
    ///     group.
    ///   - limit: how many pairs.
    /// - Returns: pairs with a score above 0, descending; nil if the index needs groups and there are none.
    /// - Complexity: that of ``rankNonEdges(limit:reach:score:)``; Katz adds O(*n* · *m*) for the walks.
    ///   Above 3,000
    ///   actors the far-looking indices are held to pairs with a common partner.
    public func predictTies(by index: LinkIndex, groups: [Int]? = nil, limit: Int = 100) -> [ScoredPair]? {
        let graph = undirected
        guard let score = graph.scorer(of: index, groups: groups) else { return nil }
        let isFar = index.looksFar && nodeCount <= LinkIndex.farLimit
        return graph.rankNonEdges(limit: limit, reach: isFar ? nil : 2, score: score)
    }

    /// The function behind an index, for an undirected graph; nil without the groups it needs.
    func scorer(of index: LinkIndex, groups: [Int]?) -> ((Int, Int) -> Double)? {
        switch index {
        case .commonNeighbors: { commonNeighbors($0, $1) }
        case .jaccard: { jaccard($0, $1) }
        case .adamicAdar: { adamicAdar($0, $1) }
        case .resourceAllocation: { resourceAllocation($0, $1) }
        case .localPath: { localPath($0, $1) }
        case .katz: katzScorer()
        case .preferentialAttachment: { preferentialAttachment($0, $1) }
        case .groupCommonNeighbors: groups.map { groupCommonNeighbors($0) }
        case .groupResourceAllocation: groups.map { groupResourceAllocation($0) }
        }
    }
}
