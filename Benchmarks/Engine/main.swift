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
let measures = BenchMeasures.of(bench)

for name in arguments[3...] where name != "--values" {
    guard let measure = measures[name] else { continue }
    var times: [Double] = []
    var processor: [Double] = []
    var found = BenchMeasures.Found.number(nil)
    for _ in 0..<runs {
        let start = DispatchTime.now().uptimeNanoseconds
        let used = clock()
        found = measure()
        processor.append(Double(clock() - used) / Double(CLOCKS_PER_SEC))
        times.append(Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9)
    }
    let result = found.values
    times.sort()
    processor.sort()
    print(name, times[times.count / 2], processor[processor.count / 2], result.reduce(0) { $0 + ($1 ?? 0) })
    if arguments.contains("--values") {
        print(name, "values", result.map { $0.map { "\($0)" } ?? "nan" }.joined(separator: " "))
    }
}
