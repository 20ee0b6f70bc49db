import Foundation
import GapAnalysis
import LandscapeModel
import PlainText
import Testing

@testable import Reports

@Suite struct MarkupTests {
    static let svg = """
        <?xml version="1.0"?>
        <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" aria-labelledby="t d">
        <title id="t">Karte</title><desc id="d">Zwei Akteure</desc>
        <defs><path id="p" d="M0 0"/></defs><use href="#p"/><g clip-path="url(#p)"/></svg>
        """

    static func withMaps(_ options: inout AskedReport) {
        let map = ReportMap(
            title: Bilingual("Landkarte <1>", "Map <1>"), svg: svg,
            alternative: Bilingual("Zwei \"Akteure\"", "Two actors"))
        options.overviewMap = map
        options.gapMap = map
        options.maps = [map]
    }

    @Test(arguments: Language.allCases) func pageIsWellFormedAndInOrder(_ language: Language) throws {
        let markup = Markup(
            try Town.report {
                Self.withMaps(&$0)
                $0.language = language
            }.html())
        #expect(markup.problem == nil)
        #expect(markup.named("html").first?.attributes["lang"] == language.rawValue)
        #expect(markup.named("h1").count == 1)
        var level = 1
        for heading in markup.named("h2", "h3", "h4") {
            let next = Int(heading.name.dropFirst()) ?? 0
            #expect(next <= level + 1, "\(heading.text)")
            level = next
        }
        #expect(markup.named("script", "link", "img", "iframe").isEmpty)
        let tables = markup.named("table")
        #expect(markup.named("caption").count == tables.count)
        #expect(markup.named("th").allSatisfy { $0.attributes["scope"] != nil && !$0.text.isEmpty })
    }

    @Test func everyLinkHasItsPlaceAndEveryIdIsUnique() throws {
        let markup = Markup(try Town.report { Self.withMaps(&$0) }.html())
        let ids = markup.elements.compactMap { $0.attributes["id"] }
        #expect(Set(ids).count == ids.count)
        for link in markup.elements.compactMap({ $0.attributes["href"] }) {
            #expect(link.hasPrefix("#") && ids.contains(String(link.dropFirst())), "\(link)")
        }
        for names in markup.elements.compactMap({ $0.attributes["aria-labelledby"] }) {
            for name in names.split(separator: " ") { #expect(ids.contains(String(name)), "\(names)") }
        }
    }

    @Test func everyMapHasItsWordsAndItsTable() {
        let blocks = Town.report { Self.withMaps(&$0) }.chapters.flatMap(\.blocks)
        var number = 0
        for (place, block) in blocks.enumerated() {
            guard case .figure(let figure) = block else { continue }
            number += 1
            #expect(figure.number == number)
            #expect(!figure.alternative.isEmpty)
            // The table stands before its map, so that the page before is not left half empty.
            switch (blocks[place - 1], blocks[place + 1]) {
            case (.table, _): break
            // A further map is told by the table of all cooperations in the annex.
            case (_, .paragraph(let prose)): #expect(prose.plain.contains("Anhang"))
            default: Issue.record("figure \(figure.number) stands alone")
            }
        }
        #expect(number == 3)
    }

    @Test func pictureWithoutPicturesIsRefused() {
        #expect(throws: RenderingError.self) {
            try Town.report {
                $0.overviewMap = ReportMap(
                    title: Bilingual("a", "a"), svg: "kein Bild", alternative: Bilingual("a", "a"))
            }.html()
        }
    }

    /// Names, statements and offers may hold anything; none of it may become markup.
    @Test(arguments: [
        "<script>alert(1)</script>", "A & B", "\"quoted\" 'single'", "\"\u{301}onload=x", "<\u{338}b>",
        "zwei\nZeilen", "a|b", "\u{0}\u{1}\u{B}\u{FFFE}", "\u{202E}gnp.exe", "{{title}}", "[x](y)[^1]",
        "1. a",
    ])
    func hostileTextStaysText(_ text: String) throws {
        var landscape = Town.landscape
        landscape.actors[8].name = text + "Z"
        landscape.actors[5].shortName = text
        landscape.statements[0].text = text
        landscape.boards[0].name = text
        landscape.districts.add(text + "Ort", isDeclared: true)
        landscape.settings.region = text
        let index = ClaimIndex(landscape.claims, actorCount: landscape.actors.count)
        let report = Report(
            landscape: landscape, index: index, analysis: landscape.analysed(index), options: AskedReport())
        let page = try report.html()
        let markup = Markup(page)
        #expect(markup.problem == nil)
        #expect(markup.named("script", "b").isEmpty)
        #expect(markup.elements.allSatisfy { $0.attributes["onload"] == nil })
        #expect(!page.unicodeScalars.contains("\u{202E}"))
        let tables = try report.markdown().split(separator: "\n", omittingEmptySubsequences: false)
        var columns = 0
        for (number, line) in tables.enumerated() where line.hasPrefix("|") {
            let bars = line.replacing("\\\\", with: "").replacing("\\|", with: "").count { $0 == "|" }
            if number == 0 || !tables[number - 1].hasPrefix("|") { columns = bars }
            #expect(bars == columns, "\(line)")
        }
    }

    @Test func markdownEscapesWhatWouldBeMarkup() {
        let escape = MarkdownText()
        #expect(escape.escapeText("1. Mai") == "1\\. Mai")
        #expect(escape.escapeText("(a) Punkt") == "(a\\) Punkt")
        #expect(escape.escapeText("- Strich") == "\\- Strich")
        #expect(escape.escapeText("Nr. 4, e. V.") == "Nr. 4, e. V.")
        #expect(escape.escapeText("a|b*c_d[e]<f>") == "a\\|b\\*c\\_d\\[e\\]\\<f\\>")
        #expect(escape.escapeText("zwei\r\nZeilen") == "zwei  Zeilen")
    }

    /// What is left out or stands for a blank must not hide the start of a list.
    @Test func markdownSeesListsBehindUnusualBlanks() {
        let escape = MarkdownText()
        #expect(escape.escapeText("\u{2003}- Strich") == " \\- Strich")
        #expect(escape.escapeText("\u{202E}- Strich") == "\\- Strich")
        #expect(escape.escapeText("\u{1}1. Mai") == "1\\. Mai")
        #expect(escape.escapeText("Am 1. Mai - und +") == "Am 1. Mai - und +")
    }

    /// Scalars between two letters are kept, replaced or left out as their Unicode properties say: those of the
    /// first plane, and the last ones of every plane.
    @Test func escapesKnowEveryScalar() {
        let planes = (1...16).flatMap { [$0 << 16, $0 << 16 | 0xFFFD, $0 << 16 | 0xFFFE, $0 << 16 | 0xFFFF] }
        let scalars = (Array(0...0xFFFF) + planes).compactMap { Unicode.Scalar(UInt32($0)) }
        let markdown = scalars.filter { scalar in
            let text = "a\(scalar)ä"
            let escaped = MarkdownText().escapeText(text)
            if Self.isBlank(scalar) { return escaped != "a ä" }
            if Self.isLeftOut(scalar) { return escaped != "aä" }
            return escaped != text && escaped != "a\\" + text.dropFirst()
        }
        #expect(markdown.isEmpty, "\(markdown.map { String($0.value, radix: 16) })")
        let markup = scalars.filter { scalar in
            let text = "a\(scalar)ä"
            let escaped = MarkupText().escapeText(text)
            let isLineEnd = [0x9, 0xA, 0xD].contains(scalar.value)
            if Self.isLeftOut(scalar), !isLineEnd { return escaped != "aä" }
            return escaped != text && !"&<>\"'".unicodeScalars.contains(scalar)
        }
        #expect(markup.isEmpty, "\(markup.map { String($0.value, radix: 16) })")
    }

    /// A blank at which a line may be broken.
    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace && scalar != "\u{A0}"
    }

    /// Controls, non-characters and marks that turn the direction of the text.
    private static func isLeftOut(_ scalar: Unicode.Scalar) -> Bool {
        let isTurning = [0x202A...0x202E, 0x2066...0x2069].contains { $0.contains(scalar.value) }
        return isTurning || scalar.properties.generalCategory == .control
            || scalar.properties.isNoncharacterCodePoint
    }

    @Test func numbersStayWithWhatTheyCount() {
        var out = TextBytes()
        out.add(markup: "Anteil (n = 5), Nr. 7, n=1, Datn = x, n", keepsNumbers: true)
        #expect(
            out.text == "Anteil (n\u{A0}=\u{A0}5), Nr.\u{A0}7, n=1, Datn\u{A0}=\u{A0}x, n")
    }

    @Test func markdownFootnotesAllExist() throws {
        let text = try Town.report().markdown()
        let defined = Set(text.matches(of: /(?m)^\[\^(\d+)\]:/).map(\.1))
        let used = Set(text.matches(of: /\[\^(\d+)\]/).map(\.1))
        #expect(!defined.isEmpty)
        #expect(defined == used)
    }
}
