import Diagrams
import LandscapeModel
import PlainText
import Testing

@Suite struct StyleTests {
    /// WCAG 2.1: black on white is 21:1; #777777 on white is 4.48:1 (WebAIM's contrast checker).
    @Test func contrastIsThatOfTheGuideline() {
        #expect(abs(Colour(0x000000).contrast(to: .white) - 21) < 0.01)
        #expect(abs(Colour(0x777777).contrast(to: .white) - 4.48) < 0.005)
    }

    @Test(arguments: [false, true])
    func textIsReadableAndLinesAreVisible(isBlackAndWhite: Bool) {
        let palette = Palette(isBlackAndWhite: isBlackAndWhite)
        for sector in Sector.allCases.map(Optional.some) + [nil] {
            let paint = palette.paint(sector)
            #expect(paint.text.contrast(to: paint.fill) >= 4.5, "\(String(describing: sector))")
        }
        for group in 0..<8 {
            let paint = palette.paint(group: group)
            #expect(paint.text.contrast(to: paint.fill) >= 4.5, "group \(group)")
        }
        for text in [palette.ink, palette.quiet] { #expect(text.contrast(to: .white) >= 4.5) }
        // White numbers stand on these.
        let steps = [Diagram.LineStyle.new, .deepen, .confirm, .clarify].map(palette.suggestion)
        for badge in steps { #expect(badge.contrast(to: .white) >= 4.5) }
        for line in [
            palette.tie, palette.unsureTie, palette.internalTie, palette.quiet,
        ] {
            #expect(line.contrast(to: .white) >= 3)
        }
    }

    /// Claims of which one states a strength and two do not; the contract counts those as 1 for drawing only.
    @Test(arguments: [false, true])
    func whatNobodyStatedIsNotDrawnAsAFact(isConfirmedOnly: Bool) throws {
        var landscape = smallLandscape(["A", "B", "C", "D"], ties: [(0, 1, 1), (1, 2, 3), (2, 3, 3)])
        landscape.claims[1].intensity = nil
        // B says 3, C works with D without saying how closely.
        landscape.claims[2].reporter = .from
        var other = landscape.claims[2]
        (other.reporter, other.intensity) = (.to, nil)
        landscape.claims.append(other)
        var options = AskedMap()
        options.filter.isConfirmedOnly = isConfirmedOnly
        let drawn = diagram(landscape, options)
        #expect(drawn.edges.map(\.strength) == [1, 0, isConfirmedOnly ? 0 : 3])
        #expect(drawn.edges[0].title == "A – B: nur Informationsaustausch; bestätigt.")
        #expect(drawn.edges[1].title == "B – C: Stärke nicht angegeben; bestätigt.")
        let entries = drawn.legend.flatMap(\.entries)
        let open = entries.first { $0.text == "Stärke nicht angegeben" }
        #expect(open?.count == (isConfirmedOnly ? 2 : 1))
        let dot = try String(decoding: drawn.render().data(.dot), as: UTF8.self)
        #expect(!dot.contains("intensitaet=0"))
    }

    @Test func sectorsDifferInShapeLetterAndColour() {
        let sectors = Sector.allCases
        #expect(Set(sectors.map { Symbol($0) }).count == 7)
        let palette = Palette(isBlackAndWhite: false)
        #expect(Set(sectors.map { palette.paint($0).fill }).count == 7)
        for language in Language.allCases {
            let landscape = smallLandscape((0..<7).map { "Akteur \($0)" })
            var options = AskedMap()
            options.language = language
            #expect(Set(diagram(landscape, options).nodes.map(\.letter)).count == 7)
        }
    }

    /// Shoelace formula over the corners.
    @Test(arguments: Symbol.allCases)
    func allSymbolsOfAValueHaveTheSameArea(symbol: Symbol) {
        let corners = symbol.corners(area: 500)
        guard !corners.isEmpty else { return }
        var doubled = 0.0
        for (one, two) in zip(corners, corners.dropFirst() + corners.prefix(1)) {
            doubled += one.x * two.y - two.x * one.y
        }
        #expect(abs(abs(doubled) / 2 - 500) < 1e-6)
    }
}
