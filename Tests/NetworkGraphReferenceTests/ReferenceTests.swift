import Foundation
import NetworkGraph
import Testing

/// One graph of `Tests/Reference/reference.txt` with the values that networkx, igraph, numpy or brute force
/// gave.
struct ReferenceGraph: CustomTestStringConvertible, Sendable {
    struct Value: Sendable {
        let measure: String
        let source: String
        /// Plain, weighted, or both (the same with and without weights).
        let kind: String
        let numbers: [Double?]
    }

    let name: String
    let graph: Graph
    let groups: [Int]
    let actors: [Value]
    let network: [Value]

    var testDescription: String { name }

    static let all: [ReferenceGraph] = {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../Reference/reference.txt")
        guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
        let lines = text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
        let starts = lines.indices.filter { lines[$0][0] == "graph" }
        return zip(starts, starts.dropFirst() + [lines.count]).map { parse(Array(lines[$0..<$1])) }
    }()

    private static func parse(_ lines: [[String]]) -> ReferenceGraph {
        var builder = GraphBuilder(nodeCount: Int(lines[0][2]) ?? 0, isDirected: lines[0][3] == "directed")
        for line in lines where line[0] == "edge" {
            builder.addEdge(Int(line[1]) ?? -1, Int(line[2]) ?? -1, strength: Double(line[3]) ?? -1)
        }
        let groups = lines.first { $0[0] == "groups" }?.dropFirst().compactMap { Int($0) } ?? []
        func values(_ kind: String) -> [Value] {
            lines.filter { $0[0] == kind }.map {
                Value(measure: $0[1], source: $0[2], kind: $0[3], numbers: $0.dropFirst(4).map { Double($0) })
            }
        }
        return ReferenceGraph(
            name: lines[0][1], graph: builder.build(), groups: groups, actors: values("actor"),
            network: values("network"))
    }
}

@Suite struct ReferenceTests {
    @Test func thereAreEnoughGraphs() {
        #expect(ReferenceGraph.all.count >= 20)
        #expect(Set(ReferenceGraph.all.flatMap { $0.actors.map(\.measure) }).count >= 26)
    }

    @Test(arguments: ReferenceGraph.all)
    func measuresEqualTheReference(_ reference: ReferenceGraph) {
        for weighted in [false, true] {
            let result = reference.graph.measure(
                actors: ActorMeasure.allCases, network: NetworkMeasure.allCases,
                options: MeasureOptions(weighted: weighted, groups: reference.groups))
            let other = weighted ? "plain" : "weighted"
            for value in reference.actors where value.kind != other {
                guard let measure = ActorMeasure(rawValue: value.measure), let ours = result.values(measure)
                else {
                    Issue.record("\(value.measure) is missing")
                    continue
                }
                #expect(
                    agree(ours, value.numbers),
                    "\(value.measure) (\(value.source), \(value.kind)): \(ours) is not \(value.numbers)")
            }
            for value in reference.network where value.kind != other {
                // What depends on the fit or on modularity was computed without weights.
                if weighted && ["modularity", "core_periphery_fit", "core_size"].contains(value.measure) {
                    continue
                }
                guard let measure = NetworkMeasure(rawValue: value.measure), let ours = result.value(measure)
                else {
                    Issue.record("\(value.measure) is missing")
                    continue
                }
                #expect(
                    agree([ours.number], value.numbers),
                    "\(value.measure) (\(value.source), \(value.kind)): \(ours) is not \(value.numbers)")
            }
        }
    }

    private func agree(_ a: [Double?], _ b: [Double?]) -> Bool {
        a.count == b.count
            && zip(a, b).allSatisfy { x, y in
                switch (x, y) {
                case (nil, nil): true
                case (let x?, let y?): abs(x - y) <= 1e-9 * max(1, abs(y))
                default: false
                }
            }
    }
}
