import Diagrams
import Foundation
import LandscapeModel
import PlainText
import Testing

/// Places, colours and weights of other programs' files; expected values by hand.
@Suite("Maps of other programs' files")
struct FileLookTests {
    private func network() -> Landscape {
        smallLandscape(["Werft", "Aue", "Deich", "Rand"], ties: [(0, 1, 2), (1, 2, 3)])
    }

    private func options(_ places: [String: Point]) -> AskedMap {
        var options = AskedMap()
        options.layout = .file
        options.filePlaces = places
        return options
    }

    @Test("Distances keep their proportions, whatever the unit", arguments: [1e-9, 1, 4e8, 1e307])
    func proportions(_ unit: Double) throws {
        let places = [
            "a0": Point(x: 0, y: 0), "a1": Point(x: 4 * unit, y: 0), "a2": Point(x: 0, y: 3 * unit),
            "a3": Point(x: 4 * unit, y: 3 * unit),
        ]
        let found = try diagram(network(), options(places)).render().storedPositions.positions
        let (a, b) = (try #require(found["a0"]), try #require(found["a1"]))
        let (c, d) = (try #require(found["a2"]), try #require(found["a3"]))
        #expect(abs((b.x - a.x) * 3 - (c.y - a.y) * 4) < 0.2)
        #expect(b.x > a.x && c.y > a.y)
        #expect(abs(d.x - b.x) < 0.05 && abs(d.y - c.y) < 0.05)
    }

    @Test("Who has no place stands near its partners, and nobody on another") func newcomers() throws {
        let map = try diagram(
            network(), options(["a0": Point(x: 0, y: 0), "a1": Point(x: 0, y: 0), "a2": Point(x: 5, y: 0)])
        ).render()
        let boxes = map.nodeBoxes
        for one in boxes.indices {
            for two in boxes.indices where two > one { #expect(!boxes[one].overlaps(boxes[two])) }
        }
    }

    @Test("Without places the layout is refused") func refused() {
        #expect(throws: MapError.noPlaces) { try diagram(network(), options([:])).render() }
        let sameSpot = ["a0": Point(x: 7, y: 7), "a1": Point(x: 7, y: 7)]
        #expect(throws: MapError.noPlaces) { try diagram(network(), options(sameSpot)).render() }
        var panels = options(["a0": Point(x: 0, y: 0)])
        panels.view = .field
        var landscape = network()
        for number in landscape.actors.indices { landscape.actors[number].fields = ["wohnen"] }
        #expect(throws: MapError.layoutDoesNotFit(.file, view: "field")) {
            try diagram(landscape, panels).render()
        }
    }

    @Test("Colours are those of the file, and the legend counts them") func colours() throws {
        var options = AskedMap()
        options.colourBy = .file
        options.fileColours = [0xD55E00, 0xD55E00, 0x000080, nil]
        let map = diagram(network(), options)
        #expect(
            map.nodes.map(\.paint.fill) == [Colour(0xD55E00), Colour(0xD55E00), Colour(0x000080), .white])
        // Letters stay readable on any of them.
        #expect(map.nodes.allSatisfy { $0.paint.fill.contrast(to: $0.paint.text) >= 4.5 })
        let section = try #require(map.legend.first { $0.heading == "Farbe: wie in der Datei" })
        #expect(section.entries.map { $0.count } == [2, 1, 1])
        options.isBlackAndWhite = true
        for node in diagram(network(), options).nodes {
            #expect(
                node.paint.fill.red == node.paint.fill.green && node.paint.fill.green == node.paint.fill.blue)
        }
    }

    /// Three ties of weights 1, 20 and 120, and one without.
    private func weighted() -> Landscape {
        var landscape = smallLandscape(
            ["Werft", "Aue", "Deich", "Rand", "Wall"], ties: [(0, 1, 1), (1, 2, 1), (2, 3, 1), (3, 4, 1)],
            reporter: .coordination, hasSurvey: false)
        landscape.weights = [0, 1, 20, 120]
        for number in landscape.claims.indices {
            landscape.claims[number].intensity = nil
            landscape.claims[number].weight = Int32(number < 3 ? number + 1 : 0)
        }
        return landscape
    }

    @Test("Weights are numbers, never words of the scale") func weights() throws {
        let map = diagram(weighted())
        #expect(map.edges.map { $0.weight?.value } == [1, 20, 120, nil])
        #expect(map.edges[2].weight?.share == 1)
        #expect(map.edges[0].title == "Werft – Aue: Gewicht 1; laut Koordination.")
        let svg = try map.render().svg()
        #expect(svg.contains("Gewicht (aus der Datei): 1 · 20 · 120"))
        for level in 1...4 { #expect(!svg.contains(Intensity.label(level).german)) }
        #expect(!svg.contains("Stärke 1 bis 4</"))
        var english = AskedMap()
        english.language = .english
        #expect(
            try diagram(weighted(), english).render().svg().contains("Weight (from the file): 1 · 20 · 120"))
    }

    @Test("The width of a line grows with its weight") func widths() throws {
        let svg = try diagram(weighted()).render().svg()
        // 1 + 3.4 of the share of the greatest weight.
        for width in [1 + 3.4 / 120, 1 + 3.4 * 20 / 120, 4.4] {
            let text = String(format: "stroke-width=\"%.2f", width).replacingOccurrences(
                of: ".40", with: ".4")
            #expect(svg.contains(text), "\(text)")
        }
    }

    @Test("A network of nothing but strength 1 keeps it in the legend") func onlyOnes() throws {
        let map = diagram(smallLandscape(["Werft", "Aue", "Deich"], ties: [(0, 1, 1), (1, 2, 1)]))
        let section = try #require(map.legend.first { $0.heading == "Breite: Stärke 1 bis 4" })
        #expect(section.entries.map(\.text) == ["1 nur Informationsaustausch"])
        #expect(section.entries.map(\.count) == [2])
    }

    @Test(
        "Numbers as they stand in the file",
        arguments: [
            (1, "1"), (120, "120"), (0.37, "0,37"), (2.5, "2,5"), (0.000_25, "0,00025"), (1234.5, "1234,5"),
            (0, "0"),
            (1e300, "1e+300"), (-3, "−3"),
        ] as [(Double, String)])
    func numbers(_ value: Double, _ text: String) {
        #expect(Language.german.weight(value) == text)
    }

    @Test("Pages and tables name the weight") func page() throws {
        let landscape = weighted()
        let html = try InteractiveMap(
            landscape: landscape, index: ClaimIndex(landscape.claims, actorCount: 5), gaps: [],
            options: AskedMap()
        ).html()
        #expect(html.contains("Gewicht (aus der Datei)"))
        #expect(html.contains("\"weight\":\"120\"") || html.contains("\"weight\": \"120\""))
        for level in 1...4 { #expect(!html.contains(Intensity.label(level).german)) }
    }
}
