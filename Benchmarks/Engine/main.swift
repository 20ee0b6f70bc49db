import Foundation
import NetworkGraph

// Times the engine on one graph: `engine-bench FILE RUNS MEASURE…`, FILE with "n m" and then "a b" by line.
// A measure "pagerank-values" prints "pagerank-values" and then one value per node, to be held against others'.
// Prints one line per other measure: name, median seconds, median processor seconds of all
// cores, and a checksum that other libraries' values can be held against.

let arguments = CommandLine.arguments
guard arguments.count > 3, let runs = Int(arguments[2]),
    let text = FileManager.default.contents(atPath: arguments[1])
else {
    print("engine-bench FILE RUNS MEASURE…")
    exit(64)
}

var numbers: [Int] = []
var value = 0
var inNumber = false
for byte in text {
    if byte >= 48 && byte <= 57 {
        value = value * 10 + Int(byte - 48)
        inNumber = true
    } else if inNumber {
        numbers.append(value)
        value = 0
        inNumber = false
    }
}
var builder = GraphBuilder(nodeCount: numbers[0])
for index in stride(from: 2, to: numbers.count - 1, by: 2) {
    builder.addEdge(numbers[index], numbers[index + 1])
}
let graph = builder.build()

func checksum(_ values: [Double?]) -> Double { values.reduce(0) { $0 + ($1 ?? 0) } }

/// Every tie reported by one of its ends at least, two thirds of the ends.
func reported(_ graph: Graph) -> ReportedNetwork {
    var random = SeededRandom(seed: 5)
    let ties = graph.edges.map { edge in
        var reports = [edge.a, edge.b].filter { _ in random.below(3) > 0 }
            .map { ReportedNetwork.Report(respondent: $0) }
        if reports.isEmpty { reports = [ReportedNetwork.Report(respondent: edge.a)] }
        return ReportedNetwork.Tie(edge.a, edge.b, reports: reports)
    }
    return ReportedNetwork(nodeCount: graph.nodeCount, respondentCount: graph.nodeCount, ties: ties)
}

let rankings: [ActorMeasure] = [
    .degree, .strength, .betweenness, .harmonic, .eigenvector, .pageRank, .katz, .coreness, .reach2,
]

let measures: [String: () -> Double] = [
    // As many draws as it takes; the checksum is the sum of the CS coefficients.
    "stability": { checksum(reported(graph).caseDropping(rankings).rankings.map(\.coefficient)) },
    "build": { Double(builder.build().edgeCount) },
    "betweenness": { checksum(graph.betweenness(normalized: false)) },
    "approximate": { checksum(graph.approximateBetweenness(error: 0.01)) },
    "harmonic": { checksum(graph.harmonic()) },
    "closeness": { checksum(graph.closeness()) },
    "efficiency": { graph.globalEfficiency() ?? 0 },
    "pagerank": { graph.pageRank().max() ?? 0 },
    "coreness": { checksum(graph.coreness().map { Double($0) }) },
    "components": { Double(graph.components().count) },
    "cutpoints": { Double(graph.articulationPoints().count) },
    "transitivity": { graph.transitivity() ?? 0 },
    "constraint": { checksum(graph.constraint()) },
    "eigenvector": { checksum(graph.eigenvector()) },
    "katz": { checksum(graph.katz()) },
    "core": { graph.corePeriphery().fit ?? 0 },
    "bridging": { checksum(graph.bridging()) },
    "reach2": { checksum(graph.reach2()) },
    "leiden": { graph.communities(starts: 1, rounds: 2).modularity ?? 0 },
    "communities": { graph.communities().modularity ?? 0 },
]
for name in arguments[3...] {
    if name == "pagerank-values" {
        print(name, graph.pageRank().map { "\($0)" }.joined(separator: " "))
        continue
    }
    guard let measure = measures[name] else { continue }
    var times: [Double] = []
    var processor: [Double] = []
    var result = 0.0
    for _ in 0..<runs {
        let start = DispatchTime.now().uptimeNanoseconds
        let used = clock()
        result = measure()
        processor.append(Double(clock() - used) / Double(CLOCKS_PER_SEC))
        times.append(Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9)
    }
    times.sort()
    processor.sort()
    print(name, times[times.count / 2], processor[processor.count / 2], result)
}
