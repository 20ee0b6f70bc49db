import Foundation
import LandscapeModel
import LandscapeTesting
import NetworkGraph
import PlainText
import Testing

/// The conventions say what `--raw`, `--weighted` and `--approximate` made of a value, wherever they made anything of it.
@Suite struct MeasureMannerTests {
    private static let plain = MeasureOptions(groups: groups)
    private static let groups = (0..<40).map { $0 % 3 }

    /// Forty nodes, about six ties each, strengths 1 to 4: rich enough that no measure comes out alike by chance.
    private static func graph(isDirected: Bool) -> Graph {
        var random = SeededRandom(seed: 11)
        var builder = GraphBuilder(nodeCount: 40, isDirected: isDirected)
        for _ in 0..<120 {
            builder.addEdge(random.below(40), random.below(40), strength: Double(1 + random.below(4)))
        }
        return builder.build()
    }

    private static func results(_ options: MeasureOptions, isDirected: Bool) -> MeasureResult {
        graph(isDirected: isDirected).measure(
            actors: ActorMeasure.allCases, network: NetworkMeasure.allCases, options: options)
    }

    @Test("Whatever an option changes is said", arguments: [false, true])
    func changesAreSaid(_ isDirected: Bool) {
        var (raw, weighted) = (Self.plain, Self.plain)
        raw.normalized = false
        weighted.weighted = true
        let before = Self.results(Self.plain, isDirected: isDirected)
        for options in [raw, weighted] {
            let after = Self.results(options, isDirected: isDirected)
            let manner = MeasureManner(options, after)
            for (measure, values) in after.actors where values != before.values(measure) {
                let said = manner.convention(measure)
                #expect(said.german.hasPrefix(measure.convention.german + " Mit --"), "\(measure)")
                #expect(
                    said.english.hasPrefix(measure.convention.english + " Computed with --"), "\(measure)")
            }
            for (measure, value) in after.network where value != before.value(measure) {
                #expect(
                    manner.convention(measure).english.contains(" Computed with --weighted: "), "\(measure)")
            }
        }
    }

    @Test("What the pages say of --weighted and --raw is what the conventions say")
    func pagesAgree() throws {
        var (raw, weighted) = (Self.plain, Self.plain)
        raw.normalized = false
        weighted.weighted = true
        for measure in ActorMeasure.allCases where !measure.isDirectedOnly && measure != .strength {
            let page = try Self.page(measure.rawValue)
            let isUnmoved = page.contains("**Gewichtet:** `--weighted` ändert nichts")
            #expect(
                (MeasureManner(weighted).convention(measure).german == measure.convention.german) == isUnmoved
            )
            let hasRaw = page.contains("mit `--raw` ")
            #expect((MeasureManner(raw).convention(measure).german != measure.convention.german) == hasRaw)
        }
        for measure in NetworkMeasure.allCases where !measure.isDirectedOnly {
            let isUnmoved = try Self.page(measure.rawValue).contains(
                "**Gewichtet:** `--weighted` ändert nichts")
            #expect(
                (MeasureManner(weighted).convention(measure).german == measure.convention.german) == isUnmoved
            )
        }
    }

    /// Forty nodes need more paths than there are nodes for an error of 0.01, and fewer for one of 0.5 (by the formula of
    /// `Graph.approximateBetweenness`: 2 · (dimension + ln 100) · (40/38)² = 20 at most for paths of up to ten nodes).
    @Test func estimatesAreToldFromExactValues() {
        func said(_ error: Double, weighted: Bool = false) -> String {
            var options = Self.plain
            (options.approximate, options.weighted) = (error, weighted)
            let result = Self.graph(isDirected: false).measure(
                actors: [.betweenness], network: [.betweennessCentralization, .density], options: options)
            let manner = MeasureManner(options, result)
            #expect(manner.convention(.density).german == NetworkMeasure.density.convention.german)
            #expect(
                manner.convention(.betweennessCentralization).german.contains("Mit --approximate geschätzt")
                    == result.isBetweennessEstimated)
            return manner.convention(.betweenness).german
        }
        #expect(
            said(0.5).contains("Mit --approximate geschätzt") && said(0.5).contains("höchstens 0,5 neben"))
        #expect(said(0.01).contains("Trotz --approximate genau berechnet: Für diesen Fehler"))
        #expect(said(0.5, weighted: true).contains("Mit --approximate geschätzt"))
        #expect(said(0.01, weighted: true).contains("Trotz --approximate genau berechnet: Für diesen Fehler"))
    }

    private static func page(_ name: String) throws -> String {
        try String(contentsOf: Repository.file("docs/measures/\(name).md"), encoding: .utf8)
    }
}
