import Foundation
import LandscapeModel
import LandscapeTesting
import NetworkGraph
import PlainText
import Testing

/// Every measure has its words, and its page in `docs/measures`, named after its raw value.
@Suite struct MeasurePagesTests {
    private static let folder = Repository.file("docs/measures")

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

    @Test func everyMeasureHasWordsInBothLanguages() {
        let words =
            ActorMeasure.allCases.map { ($0.title, $0.convention, $0.rawValue) }
            + NetworkMeasure.allCases.map { ($0.title, $0.convention, $0.rawValue) }
        for (title, convention, name) in words {
            for sentence in [convention.german, convention.english] {
                #expect(sentence.hasSuffix(".") && sentence.count > 20, "\(name)")
            }
            #expect(title.german != name && title.english != name)
        }
        #expect(Set(words.map(\.0.german)).count == words.count)
    }

    @Test(arguments: ActorMeasure.allCases) func actorMeasureHasItsPage(_ measure: ActorMeasure) throws {
        let text = try Self.text(Self.page(of: measure))
        #expect(text.contains("`\(measure.rawValue)`"))
        if Self.page(of: measure) == measure.rawValue {
            #expect(text.hasPrefix("# \(measure.title.german)\n"))
        }
        expectHeadings(in: text)
    }

    @Test(arguments: NetworkMeasure.allCases) func networkMeasureHasItsPage(
        _ measure: NetworkMeasure
    ) throws {
        let text = try Self.text(measure.rawValue)
        #expect(text.hasPrefix("# \(measure.title.german)\n"))
        #expect(text.contains("`\(measure.rawValue)`"))
        expectHeadings(in: text)
    }

    @Test(arguments: furtherPages) func furtherPage(_ page: String) throws {
        expectHeadings(in: try Self.text(page))
    }

    /// The last section of the index is the list of the pages; `NETVIZ_RECORD=1` writes it anew.
    @Test func indexListsEveryPage() throws {
        let files = try FileManager.default.contentsOfDirectory(
            atPath: Self.folder.path(percentEncoded: false))
        let pages = files.filter { $0 != "README.md" }.map { String($0.dropLast(3)) }.sorted()
        let known = Set(
            ActorMeasure.allCases.map(Self.page) + NetworkMeasure.allCases.map(\.rawValue)
                + Self.furtherPages)
        #expect(Set(pages) == known && files.allSatisfy { $0.hasSuffix(".md") })
        let lines = try pages.map { page in
            let title = try Self.text(page).prefix { $0 != "\n" }.dropFirst(2)
            return "- [\(title)](\(page).md), `\(page)`"
        }
        let index = try Self.text("README")
        let heading = "## Alle Seiten\n"
        let rest = try #require(index.range(of: heading)).lowerBound
        let wanted = index[..<rest] + heading + "\n" + lines.joined(separator: "\n") + "\n"
        if Recording.isOn {
            try wanted.write(
                to: Self.folder.appending(path: "README.md"), atomically: true, encoding: .utf8)
        } else {
            #expect(index == wanted, "docs/measures/README.md: record it with NETVIZ_RECORD=1")
        }
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
