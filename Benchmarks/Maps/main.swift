import Diagrams
import Foundation
import GapAnalysis
import LandscapeFiles
import LandscapeModel

// Draws maps again and again in one process, and says how long each takes and how much the process grew.
//
// Usage: map-bench LANDSCAPE [rounds] [layout,layout …]
//
// With more than 100 rounds the memory after the first tenth is compared with that at the end: caches are full by
// then, and what still grows is a leak.

/// Resident memory of this process in kilobytes; 0 where the system does not tell.
func residentKilobytes() -> Int {
    guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
        let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmRSS:") })
    else { return 0 }
    return line.split(separator: " ").compactMap { Int($0) }.first ?? 0
}

let arguments = Array(CommandLine.arguments.dropFirst())
guard let path = arguments.first else {
    print("map-bench LANDSCAPE [rounds] [layouts]")
    exit(64)
}
let rounds = arguments.count > 1 ? Int(arguments[1]) ?? 1 : 1
let layouts =
    arguments.count > 2
    ? arguments[2].split(separator: ",").compactMap { MapLayout(rawValue: String($0)) } : MapLayout.allCases
let landscape = LandscapeReader.read(at: path).landscape
let index = ClaimIndex(landscape.claims, actorCount: landscape.actors.count)
print("\(landscape.actors.count) actors, \(landscape.claims.count) claims")

for layout in layouts {
    var options = MapOptions()
    options.layout = layout
    let warmUp = max(1, rounds / 10)
    var before = 0
    var bytes = 0
    let start = ContinuousClock.now
    for round in 0..<rounds {
        if round == warmUp { before = residentKilobytes() }
        let diagram = Diagram(landscape: landscape, index: index, gaps: [], options: options)
        do {
            bytes = try diagram.render().data(.svg).count
        } catch {
            print("\(layout.rawValue): \(error.message.english)")
            exit(1)
        }
    }
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    let each = (seconds / Double(rounds) * 1_000).rounded()
    var line = "\(layout.rawValue): \(each) ms a map, \(bytes) bytes"
    if rounds > 100 { line += ", grew by \(residentKilobytes() - before) KB in \(rounds - warmUp) maps" }
    print(line)
}
