import Foundation
import GapAnalysis
import LandscapeModel
import LandscapeTesting
import PlainText
import Testing

@testable import Diagrams

@Suite struct InteractiveMapTests {
    private let example = ExampleLandscape()

    private func page(
        _ landscape: Landscape? = nil, _ change: (inout AskedMap) -> Void = { _ in }
    ) throws -> String {
        let landscape = landscape ?? example.landscape
        var options = AskedMap()
        change(&options)
        let index = ClaimIndex(landscape.claims, actorCount: landscape.actors.count)
        // The suggestions are about the actors of the example.
        let gaps = landscape.actors.count == example.landscape.actors.count ? example.gaps : []
        return try InteractiveMap(landscape: landscape, index: index, gaps: gaps, options: options).html()
    }

    private func data(_ page: String) throws -> [String: Any] {
        let match = try #require(
            page.firstMatch(of: /(?s)<script type="application\/json"[^>]*>(.*?)<\/script>/))
        let parsed = try JSONSerialization.jsonObject(with: Data(match.1.utf8))
        return try #require(parsed as? [String: Any])
    }

    @Test func thePolicyAllowsExactlyThisStyleAndScript() throws {
        let page = try page()
        let style = try #require(page.firstMatch(of: /(?s)<style>(.*?)<\/style>/)).1
        let script = try #require(page.firstMatch(of: /(?s)<script>(.*?)<\/script>/)).1
        let policy = try #require(page.firstMatch(of: /Content-Security-Policy" content="([^"]*)"/)).1
        #expect(
            policy
                == "default-src 'none'; script-src \(SHA256.source(String(script))); "
                + "style-src \(SHA256.source(String(style))); base-uri 'none'; form-action 'none'")
        // Neither attribute would pass the policy.
        #expect(page.firstMatch(of: /<[^>]* (style|on\w+)="/) == nil)
        #expect(page.matches(of: /(src|href)="(?!#)/).isEmpty)
    }

    @Test func theTablesAreComplete() throws {
        let page = try page()
        func rows(_ id: String) -> Int? {
            page.firstMatch(of: try! Regex("(?s)<table id=\"\(id)\">.*?</table>"))  // A pattern of ours.
                .map { String(page[$0.range]).matches(of: /<tr data-n=/).count }
        }
        #expect(rows("akteure") == example.landscape.actors.count)
        #expect(rows("kooperationen") == example.landscape.pairs(example.index).count)
        #expect(rows("anregungen") == example.gaps.count)
        let heads = page.matches(of: /<th[ >]/).count
        #expect(page.matches(of: /<th scope="(col|row)"/).count == heads)
        #expect(page.matches(of: /<caption/).count == 3)
    }

    @Test func oneHeadingOfTheFirstOrderAndNoneLeftOut() throws {
        let levels = try page().matches(of: /<h([1-6])[ >]/).compactMap { Int($0.1) }
        #expect(levels.count { $0 == 1 } == 1)
        #expect(levels.first == 1)
        for (above, below) in zip(levels, levels.dropFirst()) { #expect(below <= above + 1) }
    }

    @Test func idsAreUniqueAndReferencesLead() throws {
        let page = try page()
        let ids = page.matches(of: /\sid="([^"]*)"/).map { String($0.1) }
        #expect(Set(ids).count == ids.count)
        for reference in page.matches(of: /\s(?:for|aria-labelledby|aria-describedby|href)="#?([^"]*)"/) {
            #expect(ids.contains(String(reference.1)), "\(reference.1)")
        }
    }

    @Test func fieldsFilterAsTheCommandLineDoes() throws {
        let facts = try data(page())
        let labels = try #require(facts["fields"] as? [String])
        let field = try #require(labels.firstIndex(of: "Sprache und Integrationskurse"))
        var filter = TieFilter()
        filter.field = "sprache"
        func count(_ key: String) throws -> Int {
            try #require(facts[key] as? [[String: Any]]).count {
                ($0["fields"] as? [Int])?.contains(field) == true
            }
        }
        #expect(try count("actors") == example.landscape.actorChoice(filter).count { $0 })
        #expect(try count("ties") == example.landscape.pairs(example.index, filter).count)
    }

    /// Names may hold anything; it comes out as text, in the data and in the tables.
    @Test(arguments: [
        "</script><script>alert(1)</script>", "<!--<script>", "]]>", "\"quoted\" & 'single'",
        "javascript:alert(1)",
        "\u{202E}gnp.exe", "👩🏽‍🏫 Schule مدرسة", String(repeating: "Überlang", count: 63), "\\u003c\\N\\n",
        "\"\u{301}x",
    ])
    func hostileNamesStayText(name: String) throws {
        var landscape = smallLandscape(["A", "B", "C", "D"], ties: [(0, 1, 2), (2, 3, 1)])
        landscape.actors[3].name = name
        landscape.actors[3].shortName = "k" + name
        let page = try page(landscape)
        let actors = try #require(try data(page)["actors"] as? [[String: Any]])
        #expect(actors[3]["name"] as? String == name.plain)
        #expect(page.matches(of: /<script/).count == 2)
        #expect(page.matches(of: /<!--/).isEmpty)
        #expect(!page.unicodeScalars.contains("\u{202E}"))
        #expect(page.contains("<th scope=\"row\">\(xmlEscaped(name.plain))</th>"))
    }

    @Test func thePublicPageKeepsToItsProfile() throws {
        let page = try page { $0.profile = .oeffentlich }
        let hidden = try #require(example.landscape.actors.first { !$0.mayBePublished })
        #expect(!page.contains(hidden.name))
        for word in ["einseitig", "nicht überprüft", "Fragebogen", "paper names both"] {
            #expect(!page.contains(word), "\(word)")
        }
        let facts = try data(page)
        #expect((facts["suggestions"] as? [Any])?.isEmpty == true)
        #expect((facts["kinds"] as? [Any])?.isEmpty == true)
        #expect(!page.contains("<table id=\"anregungen\">"))
    }

    /// Every view becomes a page: with a script where there is something to walk through, else without.
    /// (The example has no Gremien and no matrix; `Tests/EndToEnd` makes those pages of data/musterau.)
    @Test(arguments: [MapView.cooperation, .gaps, .field, .types, .districts]) func everyViewIsAPage(
        _ view: MapView
    ) throws {
        let page = try page { $0.view = view }
        let isStill = view == .field
        #expect(page.matches(of: /<script/).count == (isStill ? 0 : 2))
        #expect(page.contains("<table id=\"akteure\">"))
        #expect(page.matches(of: />Legende</).count == 1)
    }

    @Test func aMapWithNothingIsRefused() {
        #expect(throws: MapError.nothingToDraw) { try page { $0.filter.type = "nobody" } }
    }

    @Test func theSameBytesAgain() throws {
        #expect(try page() == page())
    }

    @Test func englishThroughout() throws {
        let page = try page { $0.language = .english }
        #expect(page.contains("<html lang=\"en\">"))
        let words = try #require(try data(page)["words"] as? [String: String])
        let visible = page.matches(
            of: /<(?:h2|h3|label|button|summary|caption|option|th scope="col")[^>]*>([^<]+)</
        ).map { String($0.1) }
        for text in visible + words.values {
            for german in [
                "Akteur", "Kooperation", "Anregung", "Stärke", "Sektor", "alle", "Karte", "größer",
            ] {
                #expect(!text.contains(german), "\(text)")
            }
        }
    }

    /// Every word that the script asks for is there, in both languages.
    @Test(arguments: Language.allCases) func noWordIsMissing(_ language: Language) throws {
        let known = Set(PageWords(language: language).script.map(\.key))
        let page = try page { $0.language = language }
        let script = try #require(page.firstMatch(of: /(?s)<script>(.*?)<\/script>/)).1
        let asked = Set(script.matches(of: /say\('(\w+)'/).map { String($0.1) })
        #expect(asked.isSubset(of: known))
        #expect(asked.count > 15)
    }
}
