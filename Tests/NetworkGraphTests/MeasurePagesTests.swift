import Foundation
import NetworkGraph
import Testing

/// Every measure has its page in `docs/measures`, named after its raw value.
@Suite struct MeasurePagesTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/measures")

    private static let headings = [
        "## Was sie sagt", "## Formel", "## Festlegung", "## Abweichungen", "## Aufwand", "## Literatur",
    ]

    /// Incoming and outgoing variants share the page of the measure they belong to.
    private static func page(of measure: ActorMeasure) -> String {
        switch measure {
        case .inDegree, .outDegree: ActorMeasure.degree.rawValue
        case .inStrength, .outStrength: ActorMeasure.strength.rawValue
        default: measure.rawValue
        }
    }

    private static let furtherPages = [
        "approximate_betweenness", "key_players", "link_prediction", "two_mode",
    ]

    private static func text(_ page: String) throws -> String {
        try String(contentsOf: folder.appending(path: "\(page).md"), encoding: .utf8)
    }

    @Test(arguments: ActorMeasure.allCases) func actorMeasureHasItsPage(_ measure: ActorMeasure) throws {
        let text = try Self.text(Self.page(of: measure))
        #expect(text.contains("`\(measure.rawValue)`"))
        if Self.page(of: measure) == measure.rawValue { #expect(text.hasPrefix("# \(measure.title())\n")) }
        expectHeadings(in: text)
    }

    @Test(arguments: NetworkMeasure.allCases) func networkMeasureHasItsPage(
        _ measure: NetworkMeasure
    ) throws {
        let text = try Self.text(measure.rawValue)
        #expect(text.hasPrefix("# \(measure.title())\n"))
        #expect(text.contains("`\(measure.rawValue)`"))
        expectHeadings(in: text)
    }

    @Test(arguments: furtherPages) func furtherPage(_ page: String) throws {
        expectHeadings(in: try Self.text(page))
    }

    @Test func indexLinksEveryPageAndNoOther() throws {
        let index = try Self.text("README")
        let pages = Set(
            ActorMeasure.allCases.map(Self.page) + NetworkMeasure.allCases.map(\.rawValue)
                + Self.furtherPages)
        for page in pages { #expect(index.contains("(\(page).md)"), "\(page) is not in the index") }
        let files = try FileManager.default.contentsOfDirectory(
            atPath: Self.folder.path(percentEncoded: false))
        #expect(Set(files) == Set(pages.map { "\($0).md" } + ["README.md"]))
    }

    /// The headings stand in their order, each with something under it.
    private func expectHeadings(in text: String) {
        let lines = text.split(separator: "\n").map(String.init)
        #expect(lines.filter { $0.hasPrefix("## ") } == Self.headings)
        for (line, next) in zip(lines, lines.dropFirst()) where line.hasPrefix("## ") {
            #expect(!next.hasPrefix("#"), "nothing under \(line)")
        }
        #expect(lines.last?.hasPrefix("## ") == false)
    }
}
