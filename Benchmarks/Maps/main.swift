import Diagrams
import Foundation
import GapAnalysis
import LandscapeFiles
import LandscapeModel
import PlainText

// Draws maps again and again in one process.
//
//   map-bench LANDSCAPE [rounds] [layout,layout …]     how long each layout takes
//   map-bench growth LANDSCAPE [maps] [format,format …] how much the process grows, all layouts and views in turn

let words = Array(CommandLine.arguments.dropFirst())
let isGrowth = words.first == "growth"
let arguments = isGrowth ? Array(words.dropFirst()) : words
guard let path = arguments.first else {
    print("map-bench [growth] LANDSCAPE [rounds] [layouts or formats]")
    exit(64)
}
let landscape = LandscapeReader.read(at: path).landscape
let index = ClaimIndex(landscape.claims, actorCount: landscape.actors.count)
print("\(landscape.actors.count) actors, \(landscape.claims.count) claims")
let rounds = arguments.count > 1 ? Int(arguments[1]) ?? 1 : 1
do {
    if isGrowth {
        let formats =
            arguments.count > 2
            ? arguments[2].split(separator: ",").compactMap { MapFormat(rawValue: String($0)) } : [.svg]
        try Growth(landscape, index, formats: formats).run(maps: rounds)
    } else {
        let layouts =
            arguments.count > 2
            ? arguments[2].split(separator: ",").compactMap { MapLayout(rawValue: String($0)) }
            : MapLayout.allCases
        try Timing(landscape, index).run(layouts, rounds: rounds)
    }
} catch {
    print((error as? MapError)?.message.english ?? "\(error)")
    exit(1)
}
