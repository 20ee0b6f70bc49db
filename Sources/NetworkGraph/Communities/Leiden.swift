/// A division of the actors into communities.
public struct Communities: Sendable, Hashable {
    /// Community of each node, 1...count by size, then by first member.
    public let labels: [Int]
    /// Number of communities, isolates included.
    public let count: Int
    /// Q of the division with γ = 1 (or the resolution asked for); nil without ties.
    public let modularity: Double?
}

extension Graph {
    /// Communities of high modularity by the Leiden method; direction is ignored.
    ///
    /// - Parameters:
    ///   - resolution: γ; above 1 gives smaller communities.
    ///   - weighted: strengths instead of ties.
    ///   - seed: start of every random choice; the same seed gives the same communities on every machine.
    ///   - starts: runs of which the best is taken, 1 or more; nil: 50 up to 1,000 actors, 10 up to 100,000, then 1. Above
    ///     10,000 actors only the two that are best after two passes go on.
    ///   - rounds: most passes of a run over all levels; nil: 20 up to 100,000 actors, then 2. A run ends
    ///     when a pass finds nothing better.
    /// - Returns: connected communities; isolates are communities of their own.
    /// - Complexity: about O(*m*) per start, O(*n* + *m*) space per core.
    /// - Reference: Traag, Waltman & van Eck 2019, doi:10.1038/s41598-019-41695-z
    public func communities(
        resolution: Double = 1, weighted: Bool = false, seed: UInt64 = 1, starts: Int? = nil,
        rounds: Int? = nil
    ) -> Communities {
        let base = LevelGraph((weighted ? undirected.evened : undirected).outgoing, weighted: weighted)
        let runs = starts ?? (nodeCount <= 1_000 ? 50 : nodeCount <= 100_000 ? 10 : 1)
        let passes = rounds ?? (nodeCount <= 100_000 ? 20 : 2)
        precondition(runs > 0, "no starts")
        guard base.total > 0 else {
            return Communities(labels: (0..<nodeCount).map { $0 + 1 }, count: nodeCount, modularity: nil)
        }
        // Where a pass takes long all starts make two, which is most of the way, and the two best of them go on.
        let first = nodeCount > Leiden.manyNodes && runs > 2 ? min(2, passes) : passes
        var found = Slots.map(runs, parallel: runs > 1 && nodeCount > 20) { starts in
            starts.map { start in
                // A generator of its own for every start, so that the cores do not share one.
                var mixer = SeededRandom(seed: seed &+ UInt64(start) &* 0x9E37_79B9_7F4A_7C15)
                var leiden = Leiden(base, resolution: resolution, seed: mixer.next())
                leiden.advance(rounds: first)
                return leiden
            }
        }.flatMap { $0 }
        if first < passes {
            // Sorting keeps the order of starts among equal ones.
            let ahead = Array(found.sorted { $0.quality > $1.quality }.prefix(2))
            found = Slots.map(ahead.count) { range in
                range.map { index in
                    var leiden = ahead[index]
                    leiden.advance(rounds: passes - first)
                    return leiden
                }
            }.flatMap { $0 }
        }
        let best = found.dropFirst().reduce(found[0]) { $1.quality > $0.quality + 1e-12 ? $1 : $0 }
        let (labels, count) = Self.ordered(best.labels)
        let quality = modularity(communities: labels, resolution: resolution, weighted: weighted)
        // All in one community would be worth 0, and a division that no two communities would better by joining is no worse.
        return Communities(
            labels: labels, count: count,
            modularity: resolution == 1 ? quality?.rounded(into: 0...1) : quality)
    }

    /// Labels 1...k by size, then by first member.
    static func ordered(_ labels: [Int32]) -> (labels: [Int], count: Int) {
        let most = Int(labels.max() ?? -1) + 1
        var sizes = [Int](repeating: 0, count: most)
        var first = sizes
        for (node, label) in labels.enumerated() {
            if sizes[Int(label)] == 0 { first[Int(label)] = node }
            sizes[Int(label)] += 1
        }
        let order = (0..<most).filter { sizes[$0] > 0 }.sorted {
            sizes[$0] == sizes[$1] ? first[$0] < first[$1] : sizes[$0] > sizes[$1]
        }
        var rank = [Int](repeating: 0, count: most)
        for (index, label) in order.enumerated() { rank[label] = index + 1 }
        return (labels.map { rank[Int($0)] }, order.count)
    }
}

extension SharedWork where Value == Communities {
    static var communities: SharedWork {
        SharedWork(name: "communities") {
            $0.graph.communities(weighted: $0.options.weighted, seed: $0.options.seed)
        }
    }
}

extension ActorMeasure {
    public static let community = ActorMeasure("community") {
        $0.shared(.communities).labels.map { Double($0) }
    }
}

extension NetworkMeasure {
    public static let modularity = NetworkMeasure("modularity") {
        .number($0.shared(.communities).modularity)
    }
    public static let communities = NetworkMeasure("communities") { .count($0.shared(.communities).count) }
}
