import Diagrams
import Foundation
import GapAnalysis
import LandscapeModel
import LandscapeTesting
import PlainText
import Testing

@Suite struct SVGTests {
    private let example = ExampleLandscape()

    @Test(arguments: [MapView.cooperation, .gaps], [false, true])
    func isWellFormedAndSpeaksForItself(view: MapView, isBlackAndWhite: Bool) throws {
        let map = try example.diagram {
            $0.view = view
            $0.isBlackAndWhite = isBlackAndWhite
            $0.provisionalNote = "vorläufig: 2 Zeilen nicht verstanden"
        }.render()
        let document = SVGDocument(map.svg())
        #expect(document.isWellFormed)
        let root = try #require(document.root)
        #expect(root.name == "svg")
        #expect(root.attributes["lang"] == "de")
        #expect(root.attributes["role"] == "img")
        let named = (root.attributes["aria-labelledby"] ?? "").split(separator: " ").map(String.init)
        #expect(named.count == 2)
        let title = try #require(document.elements.first { $0.attributes["id"] == named.first })
        let description = try #require(document.elements.first { $0.attributes["id"] == named.last })
        #expect(title.name == "title")
        #expect(title.text == map.diagram.title)
        #expect(description.name == "desc")
        #expect(description.text.contains("70 Akteuren"))
        #expect(description.text.contains("Stand: 30. September 2026."))
        let texts = document.texts("text")
        for line in [
            "Legende", "Stand: 30. September 2026", map.diagram.title, "vorläufig: 2 Zeilen nicht verstanden",
        ] {
            #expect(texts.contains(line), "\(line)")
        }
        #expect(
            Set(document.elements.compactMap { $0.attributes["id"] }).count
                == document.elements.compactMap { $0.attributes["id"] }.count)
    }

    @Test func everyActorHasATitleAndALabel() throws {
        let document = SVGDocument(try example.diagram().render().svg())
        let titles = document.texts("title")
        for actor in example.landscape.actors {
            #expect(titles.contains { $0.hasPrefix(actor.name + " (") }, "\(actor.name)")
        }
        #expect(document.all(class: "akteur").count == 70)
        #expect(document.all(class: "kooperation").count == example.landscape.pairs(example.index).count)
        // "Wort-" + "Teil" of a label that was broken is one word again without its hyphen or with it.
        let label = try #require(document.all(class: "akteur").first)
        #expect(label.text.contains("beauftragte des Landkreises Auental"))
    }

    /// Many rounds with other work in between: what depends on addresses in memory shows only then.
    @Test(arguments: [MapLayout.stress, .sfdp, .dot, .twopi, .target, .sectors])
    func theSameBytesEveryTime(layout: MapLayout) throws {
        func draw(_ layout: MapLayout) throws -> RenderedMap {
            try example.diagram {
                $0.view = .gaps
                $0.layout = layout
            }.render()
        }
        let first = try draw(layout)
        let pdf = layout == .stress ? try first.data(.pdf) : nil
        for round in 0..<4 {
            _ = try ExampleLandscape(seed: UInt64(round)).diagram { $0.layout = .stress }.render()
            let ballast = (0..<round * 80).map { [UInt8](repeating: 1, count: $0 * 17) }
            let again = try draw(layout)
            // Rounding hides small differences in the text of the picture.
            #expect(again.nodeBoxes == first.nodeBoxes)
            #expect(again.svg() == first.svg())
            #expect(again.dot() == first.dot())
            #expect(ballast.count == round * 80)
        }
        if let pdf { #expect(try draw(layout).data(.pdf) == pdf) }
    }

    @Test(arguments: MapLayout.allCases.filter { $0 != .file })
    func noTwoNodesOverlap(layout: MapLayout) throws {
        for seed in (layout == .circo ? [2] : [1, 2, 3]) as [UInt64] {
            let map = try ExampleLandscape(seed: seed + 40).diagram {
                $0.layout = layout
                $0.seed = seed
                $0.view = seed == 2 ? .gaps : .cooperation
            }.render()
            let boxes = map.nodeBoxes
            let clashes = boxes.indices.flatMap { one in
                boxes.indices.filter { $0 > one && boxes[one].overlaps(boxes[$0]) }.map { (one, $0) }
            }
            #expect(clashes.isEmpty)
        }
    }

    @Test(arguments: Page.allCases)
    func everythingLiesOnThePage(page: Page) throws {
        let map = try example.diagram {
            $0.page = page
            $0.view = .gaps
        }.render()
        let document = SVGDocument(map.svg())
        let view = (document.root?.attributes["viewBox"] ?? "").split(separator: " ").compactMap {
            Double($0)
        }
        try #require(view.count == 4)
        for box in map.nodeBoxes {
            #expect(box.x >= 0 && box.y >= 0 && box.right <= view[2] && box.bottom <= view[3])
        }
        for text in document.all("text") {
            let x = try #require(text.attributes["x"].flatMap(Double.init))
            let y = try #require(text.attributes["y"].flatMap(Double.init))
            #expect(x >= 0 && x <= view[2] && y >= 0 && y <= view[3])
        }
        if page == .a3 {
            #expect(document.root?.attributes["width"] == "420mm")
            #expect(abs(view[2] / view[3] - 420.0 / 297) < 0.001)
        }
    }

    @Test func badgesDoNotHideEachOther() throws {
        let document = SVGDocument(try example.diagram { $0.view = .gaps }.render().svg())
        let badges = document.elements.filter { $0.name == "rect" && $0.attributes["stroke"] == "#ffffff" }
            .compactMap { rect -> Box? in
                guard let x = rect.attributes["x"].flatMap(Double.init),
                    let y = rect.attributes["y"].flatMap(Double.init),
                    let width = rect.attributes["width"].flatMap(Double.init),
                    let height = rect.attributes["height"].flatMap(Double.init)
                else { return nil }
                return Box(x: x, y: y, width: width, height: height)
            }
        // Ten on the map, ten in the list beside it.
        #expect(badges.count == 20)
        let clashes = badges.indices.filter { one in
            badges.indices.contains { $0 > one && badges[one].overlaps(badges[$0]) }
        }
        #expect(clashes.isEmpty)
    }

    @Test(arguments: [
        "\"Anführung\"", "back\\slash\\N", "<b>fett</b>", "]]> <!-- -->", "\u{1}\u{8}Steuer\u{7F}",
        "&amp; &#x3C;",
        "\u{202E}rückwärts", "🌻 Sonne 👩‍👩‍👧", "javascript:alert(1)", "' onload='x", "مركز الاستشارات",
        String(repeating: "Donaudampfschifffahrtsgesellschaft", count: 15),
        String(repeating: "Verein zur Förderung ", count: 24), "\u{FFFE}\u{FFFF}", " ", "",
    ])
    func hostileNamesComeOutAsText(name: String) throws {
        let landscape = smallLandscape([name, "Jobcenter", name], ties: [(0, 1, 2), (1, 2, 1)])
        let map = try diagram(landscape).render()
        let document = SVGDocument(map.svg())
        #expect(document.isWellFormed)
        #expect(document.all(class: "akteur").count == 3)
        let allowed = Set(["svg", "title", "desc", "g", "rect", "path", "polygon", "circle", "text", "tspan"])
        #expect(Set(document.elements.map(\.name)).isSubset(of: allowed))
        #expect(
            !document.elements.contains {
                $0.attributes.keys.contains { $0.hasPrefix("on") || $0.contains("href") }
            })
        #expect(!map.svg().contains("<!--"))
        let shown = name.split(whereSeparator: \.isWhitespace).joined(separator: " ").unicodeScalars.filter {
            $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value) && $0 != "\u{202E}"
                && $0.value & 0xFFFE != 0xFFFE
        }
        let title = String(String.UnicodeScalarView(shown))
        #expect(document.texts("title").contains { $0.hasPrefix(title + " (") })
        let widest = map.nodeBoxes.map(\.width).max() ?? 0
        #expect(widest < 130)
        _ = map.dot()
    }

    /// A chain has to stay a chain: its ends are far apart, neighbours near.
    @Test func stressOfLargeMapsKeepsDistances() throws {
        let chain = smallLandscape((0..<520).map { "A\($0)" }, ties: (1..<520).map { ($0 - 1, $0, 2) })
        var options = AskedMap()
        options.layout = .stress
        let map = try diagram(chain, options).render()
        let middles = map.nodeBoxes.map(\.centre)
        func distance(_ one: Int, _ two: Int) -> Double {
            let (dx, dy) = (middles[one].x - middles[two].x, middles[one].y - middles[two].y)
            return (dx * dx + dy * dy).squareRoot()
        }
        let steps = (1..<520).map { distance($0 - 1, $0) }.sorted()
        #expect(distance(0, 519) > 8 * steps[260])
        let isSame = try diagram(chain, options).render().nodeBoxes == map.nodeBoxes
        #expect(isSame)
        options.layout = .dot
        #expect(throws: MapError.tooManyForLayout(.dot, 520)) { try diagram(chain, options).render() }
    }

    /// What nobody can read is not begun.
    @Test func mapsOfMoreThanAnybodyCanReadAreRefused() throws {
        let many = smallLandscape((0...50_000).map { "A\($0)" }, ties: [(0, 1, 2)])
        #expect(throws: MapError.tooMany(50_001)) { try diagram(many).render() }
        var options = AskedMap()
        options.view = .types
        #expect(diagram(many, options).refusal == nil)
        #expect(MapError.tooMany(50_001).message.german.contains("50.001"))
    }

    @Test func mapsOfAnySizeAreDrawn() throws {
        #expect(throws: MapError.nothingToDraw) { try diagram(Landscape()).render() }
        for count in [1, 2, 3, 9] {
            let map = try diagram(smallLandscape((0..<count).map { "Akteur \($0)" })).render()
            #expect(SVGDocument(map.svg()).all(class: "akteur").count == count)
        }
        let pair = try diagram(smallLandscape(["A", "B"], ties: [(0, 1, 1)])).render()
        #expect(pair.nodeBoxes[0].overlaps(pair.nodeBoxes[1]) == false)
        let many = smallLandscape(
            (0..<330).map { "Akteur mit langem Namen \($0)" },
            ties: (1..<330).map { ($0, $0 * 7 % $0 / 2, 2) })
        let large = try diagram(many).render()
        #expect(SVGDocument(large.svg()).isWellFormed)
        let boxes = large.nodeBoxes
        #expect(
            !boxes.indices.contains { one in
                boxes.indices.contains { $0 > one && boxes[one].overlaps(boxes[$0]) }
            })
    }
}
