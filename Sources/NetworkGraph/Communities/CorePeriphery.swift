/// A division into a core and a periphery.
public struct CorePeriphery: Sendable, Hashable {
    /// Whether each node is in the core.
    public let isCore: [Bool]
    /// Correlation of the network with the ideal pattern; nil where it is not defined (no ties, or all of
    /// them).
    public let fit: Double?

    /// Number of nodes in the core.
    public var size: Int { isCore.count { $0 } }
}

extension Graph {
    /// The core whose pattern (every pair with an end in the core tied, no other pair) fits the network best.
    ///
    /// The fit is Pearson's correlation over all pairs. Up to 20 actors all divisions are tried; above, the best of
    /// several starts (by degree, by coreness, by cover, and shaken ones) is improved by moving and exchanging actors.
    /// Of equal fits the smaller core is taken. Direction is ignored.
    ///
    /// - Parameters:
    ///   - weighted: correlate strengths instead of ties.
    ///   - seed: start of the shaking.
    /// - Returns: fit −1...1; a star fits 1 with its hub as the core.
    /// - Complexity: O(*n* log *n* + *m*) per start and pass, for exchanges O(*n*²) up to 400 actors.
    /// - Reference: Borgatti & Everett 1999, doi:10.1016/S0378-8733(99)00019-2, eq. 1
    public func corePeriphery(weighted: Bool = false, seed: UInt64 = 1) -> CorePeriphery {
        var search = CoreSearch(weighted ? undirected.evened : undirected, weighted: weighted)
        guard search.isDefined else {
            return CorePeriphery(isCore: [Bool](repeating: false, count: nodeCount), fit: nil)
        }
        if nodeCount <= 20 { return search.exhaustive() }
        let cores = coreNumbers()
        let byDegree = (0..<nodeCount).sorted {
            search.reach[$0] == search.reach[$1] ? $0 < $1 : search.reach[$0] > search.reach[$1]
        }
        let byCoreness = byDegree.enumerated().sorted {
            let (a, b) = (cores[$0.element], cores[$1.element])
            return a == b ? $0.offset < $1.offset : a > b
        }.map(\.element)
        for order in [byDegree, byCoreness] {
            search.startFromBestPrefix(of: order)
            search.improve()
        }
        if nodeCount <= 20_000 {
            search.startFromBestPrefix(of: search.coverOrder())
            search.improve()
        }
        var random = SeededRandom(seed: seed)
        for _ in 0..<(nodeCount <= 400 ? 30 : nodeCount <= 5_000 ? 5 : 0) {
            search.shake(&random)
            search.improve()
        }
        return search.best
    }
}

extension SharedWork where Value == CorePeriphery {
    static var core: SharedWork {
        SharedWork(name: "core") {
            $0.graph.corePeriphery(weighted: $0.options.weighted, seed: $0.options.seed)
        }
    }
}

extension ActorMeasure {
    public static let core = ActorMeasure("core") {
        let core = $0.shared(.core)
        return core.fit == nil ? $0.undefined : core.isCore.map { $0 ? 1 : 0 }
    }
}

extension NetworkMeasure {
    public static let corePeripheryFit = NetworkMeasure("core_periphery_fit") {
        .number($0.shared(.core).fit)
    }
    public static let coreSize = NetworkMeasure("core_size") { .count($0.shared(.core).size) }
}
