import Foundation
import NetworkGraph

// Times the engine on one graph: `engine-bench FILE RUNS [--values] MEASURE…` (the file: BenchGraph.swift).
// Prints a line per measure: name, median seconds, median processor seconds of all cores, the sum of its values; with
// `--values` a second line: name, "values", and one value per node, to be held against others'.

let arguments = CommandLine.arguments
guard arguments.count > 3, let runs = Int(arguments[2]), let bench = BenchGraph(path: arguments[1]) else {
    print("engine-bench FILE RUNS [--values] MEASURE…")
    exit(64)
}
let graph = bench.graph
let weighted = bench.isWeighted
let rankings: [ActorMeasure] = [
    .degree, .strength, .betweenness, .harmonic, .eigenvector, .pageRank, .katz, .coreness, .reach2,
]

let measures: [String: () -> [Double?]] = [
    // As many draws as it takes.
    "stability": { bench.reported.caseDropping(rankings).rankings.map(\.coefficient) },
    "build": { [Double(bench.builder.build().edgeCount)] },
    "betweenness": { graph.betweenness(normalized: false, weighted: weighted) },
    "approximate": { graph.approximateBetweenness(error: 0.01) },
    "harmonic": { graph.harmonic(weighted: weighted) },
    "closeness": { graph.closeness(weighted: weighted) },
    "efficiency": { [graph.globalEfficiency(weighted: weighted)] },
    "pagerank": { graph.pageRank(weighted: weighted) },
    "coreness": { graph.coreness().map { Double($0) } },
    "components": { [Double(graph.components().count)] },
    "cutpoints": { [Double(graph.articulationPoints().count)] },
    "transitivity": { [graph.transitivity()] },
    "constraint": { graph.constraint(weighted: weighted) },
    "eigenvector": { graph.eigenvector(weighted: weighted) },
    "katz": { graph.katz(weighted: weighted) },
    "core": { [graph.corePeriphery(weighted: weighted).fit] },
    "bridging": { graph.bridging(weighted: weighted) },
    "reach2": { graph.reach2() },
    "leiden": { [graph.communities(starts: 1, rounds: graph.nodeCount > 100_000 ? 3 : 2).modularity] },
    "communities": { [graph.communities().modularity] },
]

for name in arguments[3...] where name != "--values" {
    guard let measure = measures[name] else { continue }
    var times: [Double] = []
    var processor: [Double] = []
    var result: [Double?] = []
    for _ in 0..<runs {
        let start = DispatchTime.now().uptimeNanoseconds
        let used = clock()
        result = measure()
        processor.append(Double(clock() - used) / Double(CLOCKS_PER_SEC))
        times.append(Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9)
    }
    times.sort()
    processor.sort()
    print(name, times[times.count / 2], processor[processor.count / 2], result.reduce(0) { $0 + ($1 ?? 0) })
    if arguments.contains("--values") {
        print(name, "values", result.map { $0.map { "\($0)" } ?? "nan" }.joined(separator: " "))
    }
}
