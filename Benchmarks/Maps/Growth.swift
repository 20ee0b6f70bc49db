import Diagrams
import Foundation
import GapAnalysis
import Glibc
import LandscapeModel

/// Draws every layout and every view in turn and watches what the process keeps.
///
/// Two figures: what is resident as it is, and what is left of it when the allocator gives back every page that it
/// holds in reserve. The second one rises only by what the program keeps: a leak or a cache.
struct Growth {
    private let landscape: Landscape
    private let index: ClaimIndex
    private let gaps: [Gap]
    private let formats: [MapFormat]

    init(_ landscape: Landscape, _ index: ClaimIndex, formats: [MapFormat]) {
        self.landscape = landscape
        self.index = index
        self.formats = formats
        gaps = landscape.analysed(index).gaps
    }

    /// One map of each kind that a Runder Tisch may ask for.
    private var kinds: [(options: MapOptions, profile: Profile)] {
        func options(_ change: (inout MapOptions) -> Void) -> MapOptions {
            var options = MapOptions()
            change(&options)
            return options
        }
        var kinds = MapLayout.allCases.map { layout in options { $0.layout = layout } }
        kinds += MapView.allCases.map { view in options { $0.view = view } }
        kinds += Page.allCases.map { page in options { $0.page = page } }
        kinds.append(options { $0.ego = 0 })
        kinds.append(
            options {
                $0.view = .field
                $0.filter.field = landscape.actors.lazy.flatMap(\.fields).first
            })
        return kinds.map { ($0, .workshop) } + [(options { $0.view = .gaps }, .oeffentlich)]
    }

    /// - Parameter maps: how many are drawn after the warm-up, which is every kind twice.
    func run(maps: Int) throws {
        let kinds = kinds
        print("\(kinds.count) kinds of map as \(formats.map(\.rawValue).joined(separator: ", "))")
        print("| maps | resident KB | without reserve KB |\n|---|---|---|")
        let warmUp = 2 * kinds.count * formats.count
        var first = (resident: 0, kept: 0)
        var next = 500
        for number in 0...(maps + warmUp) {
            if number == 0 || number == warmUp { print(line(number - warmUp)) }
            if number == warmUp { first = Self.memory() }
            if number - warmUp == next || number == maps + warmUp {
                print(line(number - warmUp))
                next += next < 2_000 ? 500 : 2_000
            }
            let kind = kinds[number % kinds.count]
            var options = kind.options
            // Circles take a hundred times as long as the others: they take part in every twentieth turn.
            if options.layout == .circo, number / kinds.count % 20 > 0 { options.layout = .auto }
            let format = formats[number / kinds.count % formats.count]
            let diagram = Diagram(
                ShownLandscape(asIs: landscape, index: index, for: kind.profile), gaps: gaps, options: options
            )
            _ = try diagram.render().data(format)
        }
        let last = Self.memory()
        print(
            "After the warm-up \(maps) maps grew by \(last.resident - first.resident) KB resident, "
                + "\(last.kept - first.kept) KB without reserve")
    }

    private func line(_ maps: Int) -> String {
        let memory = Self.memory()
        return "| \(maps) | \(memory.resident) | \(memory.kept) |"
    }

    private static func memory() -> (resident: Int, kept: Int) {
        let before = residentKilobytes()
        _ = giveBack?(0)
        return (before, residentKilobytes())
    }

    private static func residentKilobytes() -> Int {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") } ?? ""
        return line.split(separator: " ").compactMap { Int($0) }.first ?? 0
    }

    /// glibc's `malloc_trim`, which Swift's module of it leaves out; the type is that of its manual page.
    private static let giveBack: (@convention(c) (Int) -> Int32)? = dlsym(nil, "malloc_trim").map {
        unsafeBitCast($0, to: (@convention(c) (Int) -> Int32).self)
    }
}
