import Foundation
import LandscapeFiles
import LandscapeJobs
import LandscapeModel
import PlainText
import RoundTable
import Testing

/// What a server hands out: pages that are empty, scripts and styles of their own, and facts for each role.
@Suite("The table of a server") struct ServedTableTests {
    private static let hostile = "</script><script>alert(1)</script> & \"Söhne\" 'x'"

    private func served(_ input: LandscapeInput, _ language: Language = .german) throws -> ServedTable {
        var context = Example.context
        context.language = language
        return try TableJob(input, context).served([])
    }

    private func served(actors: [String]) throws -> ServedTable {
        func quoted(_ text: String) -> String { "\"\(text.replacing("\"", with: "\"\""))\"" }
        let folder = try Tables([
            "akteure.csv": "name\n" + actors.map(quoted).joined(separator: "\n") + "\n",
            "kooperationen.csv": "von;nach\n\(quoted(actors[0]));\(quoted(actors[1]))\n",
        ])
        return try served(LandscapeInput(InputOptions(folder.path)).ordered)
    }

    private func script(_ table: ServedTable) -> String {
        table.assets.filter { $0.name.hasSuffix(".js") }.map { String(decoding: $0.content, as: UTF8.self) }
            .joined(separator: "\n")
    }

    @Test(
        "Pages hold nothing inline and nothing of the landscape",
        arguments: ServedTable.Page.allCases, ["", "/netviz", "/a\"><b>"])
    func shells(_ page: ServedTable.Page, _ base: String) throws {
        let input = try Example.input()
        let table = try served(input)
        let html = table.page(page, base: base)
        #expect(!html.contains(try Regex("<script(?![^>]*\\ssrc=)")))
        #expect(!html.contains(try Regex("<style|\\sstyle=|\\son[a-z]+\\s*=|javascript:").ignoresCase()))
        for actor in input.landscape.actors {
            #expect(!html.contains(actor.name), "\(actor.name)")
        }
        #expect(!html.contains(table.title))
        #expect(!html.contains("<b>"), "the path is a text")
        // What it loads is there, under the path.
        let prefix = base.replacing("\"", with: "&quot;").replacing("<", with: "&lt;").replacing(
            ">", with: "&gt;")
        let loaded = html.matches(of: /(?:src|href)="([^"]*\.(?:js|css))"/).map { String($0.1) }
        #expect(loaded.count == 2)
        for address in loaded {
            #expect(table.assets.contains { "\(prefix)/assets/\($0.name)" == address }, "\(address)")
        }
    }

    @Test("The phone gets no picture; moderation and projector do")
    func pictures() throws {
        let table = try served(Example.input())
        for page in ServedTable.Page.allCases {
            let facts = try object(table.factsJSON(page, server: "{\"role\":\"x\"}"))
            let texts = facts.values.compactMap { $0 as? String }
            let isPhone = page == .participation
            #expect(texts.contains { $0.contains("<svg") } == !isPhone, "\(page)")
            #expect((facts["map"] == nil) == isPhone && (facts["legend"] == nil) == isPhone)
            #expect((facts["server"] as? [String: String])?["role"] == "x")
            #expect(facts["id"] as? String == table.id)
        }
    }

    @Test("No map carries a style or an event")
    func maps() throws {
        let facts = try object(served(Example.input()).factsJSON(.moderation, server: "{}"))
        let drawn = ["map", "legend"].compactMap { facts[$0] as? String }.joined()
        #expect(drawn.contains("<svg"))
        #expect(!drawn.contains(try Regex("<style|<script|\\sstyle=|\\son[a-z]+\\s*=")))
    }

    @Test("Names of scripts and styles change with what they say, and with nothing else")
    func names() throws {
        let german = try served(Example.input())
        let again = try served(actors: ["A", "B"])
        let english = try served(Example.input(), .english)
        #expect(german.assets.map(\.name) == again.assets.map(\.name), "they hold nothing of a landscape")
        #expect(german.assets.map(\.content) == again.assets.map(\.content))
        for (one, other) in zip(german.assets, english.assets) {
            #expect((one.name == other.name) == (one.content == other.content), "\(one.name) \(other.name)")
            #expect(one.name.contains(/^[a-z]+-[0-9a-f]{16}\.(js|css)$/))
            #expect(one.contentType.hasPrefix(one.name.hasSuffix(".js") ? "text/javascript" : "text/css"))
        }
        #expect(zip(german.assets, english.assets).contains { $0.name != $1.name }, "the scripts speak")
        #expect(Set(german.assets.map(\.name)).count == german.assets.count)
    }

    @Test("Hostile names stay names")
    func hostileNames() throws {
        let table = try served(actors: [Self.hostile, "B"])
        for page in ServedTable.Page.allCases {
            let text = table.factsJSON(page, server: "{}")
            #expect(!text.contains("</script"), "it may stand inside of a page")
            let actors = try #require(try object(text)["actors"] as? [[String: Any]])
            #expect(actors.contains { $0["name"] as? String == Self.hostile })
            #expect(!table.page(page, base: "").contains("alert(1)"))
        }
        #expect(!script(table).contains("alert(1)"))
    }

    // MARK: Words

    /// Keys of words that a script asks for by name, and beginnings of those that it puts together.
    private func asked(_ script: String) -> (keys: Set<String>, beginnings: Set<String>) {
        var keys: Set<String> = []
        var beginnings: Set<String> = []
        for match in script.matches(of: /\b(?:say|word)\(([^\n]*)/) {
            // The first argument: a text, or a choice between texts.
            let rest = match.1
            if let text = rest.prefixMatch(of: /'(\w+)'/) {
                keys.insert(String(text.1))
            } else if let start = rest.prefixMatch(of: /`(\w+)\$/) {
                beginnings.insert(String(start.1))
            } else if let choice = rest.prefixMatch(of: /[^'`,]*(?:\[[^\]]*\][^'`,]*)?\? '(\w+)' : '(\w+)'/) {
                keys.formUnion([String(choice.1), String(choice.2)])
            }
        }
        for match in script.matches(of: /\bcounted\((?:[^()'\n]|\([^()\n]*\))*, '(\w+)'\)/) {
            keys.formUnion(["\(match.1)One", "\(match.1)Many"])
        }
        return (keys, beginnings)
    }

    private func words(_ table: ServedTable) throws -> [String: String] {
        let facts = try object(table.factsJSON(.moderation, server: "{}"))
        let match = try #require(script(table).firstMatch(of: /const servedWords = (\{.*\});/))
        let own = try object(String(match.1)).compactMapValues { $0 as? String }
        return try #require(facts["words"] as? [String: String]).merging(own) { $1 }
    }

    @Test("Every word that a script asks for is there in both languages")
    func allWords() throws {
        let german = try served(Example.input())
        let english = try served(Example.input(), .english)
        let (keys, beginnings) = asked(script(german))
        #expect(keys.count > 250 && beginnings.count >= 5, "\(keys.count) \(beginnings)")
        let known = [try words(german), try words(english)]
        for words in known {
            for key in keys { #expect(words[key]?.isEmpty == false, "\(key)") }
            for start in beginnings { #expect(words.keys.contains { $0.hasPrefix(start) }, "\(start)") }
        }
        #expect(Set(known[0].keys) == Set(known[1].keys))
        // The same places are filled in.
        for (key, text) in known[0] {
            let places = { (text: String) in Set(text.matches(of: /\{(\w+)\}/).map { String($0.1) }) }
            #expect(places(text) == places(known[1][key] ?? ""), "\(key)")
        }
        // Nobody forgot to translate a sentence.
        let same = known[0].filter { key, text in
            text == known[1][key] && text.replacing(/\{\w+\}/, with: "").contains(/\p{L}+ \p{L}+/)
        }
        #expect(same.keys.sorted() == [])
    }
}
