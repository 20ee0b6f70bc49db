import Testing

@testable import NetworkGraph

/// Every value lies in the range that its definition gives, to the last bit: bounds by formula.
@Suite struct RangeTests {
    /// Bounds of each measure of actors.
    static let actors: [ActorMeasure: ClosedRange<Double>] = {
        let unbounded = 0.0...(.infinity)
        var ranges = Dictionary(uniqueKeysWithValues: ActorMeasure.allCases.map { ($0, unbounded) })
        for measure: ActorMeasure in [
            .degree, .inDegree, .outDegree, .betweenness, .closeness, .harmonic, .eigenvector, .pageRank,
            .katz,
            .clustering, .efficiency, .hierarchy, .reach2, .articulation, .core,
        ] { ranges[measure] = 0...1 }
        // Whoever has partners has at least one that the others do not make redundant.
        ranges[.effectiveSize] = 1...(.infinity)
        return ranges
    }()

    static let network: [NetworkMeasure: ClosedRange<Double>] = {
        let unbounded = 0.0...(.infinity)
        var ranges = Dictionary(uniqueKeysWithValues: NetworkMeasure.allCases.map { ($0, unbounded) })
        for measure: NetworkMeasure in [
            .density, .globalEfficiency, .transitivity, .reciprocity, .degreeCentralization,
            .betweennessCentralization, .closenessCentralization, .fragmentation,
        ] { ranges[measure] = 0...1 }
        for measure: NetworkMeasure in [.eiIndex, .eiExpected, .assortativity, .corePeripheryFit] {
            ranges[measure] = -1...1
        }
        // Of the best division; that into a single community is worth 0.
        ranges[.modularity] = 0...1
        ranges[.averageDistance] = 1...(.infinity)
        return ranges
    }()

    /// Nearness goes with strength and has no bound there; arcs in and out make a degree of up to 2, and one actor may be near
    /// to all while nobody is near to it.
    static func isUnbounded(_ name: String, isDirected: Bool, weighted: Bool) -> Bool {
        let near: Set = ["closeness", "harmonic", "global_efficiency", "average_distance"]
        return name == "closeness_centralization"
            ? isDirected || weighted : name == "degree" ? isDirected : weighted && near.contains(name)
    }

    /// Sizes and densities from paths to complete graphs; strengths whose inverses are no binary fractions.
    static func graph(_ seed: UInt64, isDirected: Bool) -> Graph {
        var random = SeededRandom(seed: seed)
        let n = 2 + random.below(24)
        let probability = [0.05, 0.15, 0.4, 0.8, 1][random.below(5)]
        let strengths = [[1.0], [1, 2, 3, 4], [0.1, 0.3, 0.7], [1e-150, 1, 1e150]][random.below(4)]
        var builder = GraphBuilder(nodeCount: n, isDirected: isDirected)
        // A star, a path or nothing below the random ties.
        let base = random.below(3)
        if base < 2 {
            for node in 1..<n { builder.addEdge(base == 0 ? 0 : node - 1, node, strength: strengths[0]) }
        }
        for a in 0..<n {
            for b in 0..<n where a < b || isDirected && a != b {
                if random.unit() < probability {
                    builder.addEdge(a, b, strength: strengths[random.below(strengths.count)])
                }
            }
        }
        return builder.build()
    }

    /// Q = w/w − (2w/2w)², whatever strengths are added up to w.
    @Test func oneCommunityIsWorthNothing() {
        for seed: UInt64 in 1...50 {
            let graph = Self.graph(seed, isDirected: false)
            let one = [Int](repeating: 0, count: graph.nodeCount)
            if let quality = graph.modularity(communities: one, weighted: true) { #expect(quality == 0) }
        }
    }

    @Test(arguments: [false, true], [false, true])
    func valuesLieInTheirRanges(_ isDirected: Bool, _ weighted: Bool) throws {
        for seed: UInt64 in 1...60 {
            let graph = Self.graph(seed, isDirected: isDirected)
            let groups = (0..<graph.nodeCount).map { $0 * Int(seed) % 7 % 3 - 1 }
            let result = graph.measure(
                actors: ActorMeasure.allCases, network: NetworkMeasure.allCases,
                options: MeasureOptions(weighted: weighted, groups: groups))
            for (measure, values) in result.actors {
                if Self.isUnbounded(measure.rawValue, isDirected: isDirected, weighted: weighted) { continue }
                let range = try #require(Self.actors[measure])
                let outside = values.compactMap(\.self).filter { !range.contains($0) || $0.isNegativeZero }
                #expect(outside.isEmpty, "\(measure), seed \(seed)")
            }
            for (measure, value) in result.network {
                if Self.isUnbounded(measure.rawValue, isDirected: isDirected, weighted: weighted) { continue }
                let range = try #require(Self.network[measure])
                guard let number = value.number else { continue }
                #expect(range.contains(number) && !number.isNegativeZero, "\(measure), seed \(seed)")
            }
        }
    }
}

extension Double {
    /// Printed as "-0.0".
    fileprivate var isNegativeZero: Bool { self == 0 && sign == .minus }
}
