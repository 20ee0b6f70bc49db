import Diagrams
import Foundation
import GapAnalysis
import LandscapeModel
import LandscapeTesting
import Testing

/// Contrast and colour blindness, computed from the pictures themselves.
@Suite struct ColourTests {
    private let example = ExampleLandscape()

    private func document(_ view: MapView, _ layout: MapLayout, _ isBlackAndWhite: Bool) throws -> SVGDocument
    {
        var landscape = example.landscape
        landscape.boards = (0..<3).map { Board(id: "g\($0)", name: "Runder Tisch \($0)") }
        let roles = Membership.Role.allCases
        landscape.memberships = (0..<24).map {
            Membership(board: $0 % 3, actor: ActorIndex($0 * 5 % 70), role: roles[$0 % roles.count])
        }
        var options = AskedMap()
        options.view = view
        options.layout = layout
        options.isBlackAndWhite = isBlackAndWhite
        options.expectations = (0...4).map {
            ExpectationCell(
                from: "mbe", to: ["school", "employer", "jmd", "sozialamt", "youth"][$0], field: "",
                expected: 4,
                existing: $0, confirmed: 0, missing: 4 - $0)
        }
        return SVGDocument(
            try Diagram(landscape: landscape, index: example.index, gaps: example.gaps, options: options)
                .render().svg())
    }

    private static func colour(_ text: String?) -> Colour? {
        guard let text, text.hasPrefix("#") else { return nil }
        return UInt32(text.dropFirst(), radix: 16).map(Colour.init)
    }

    /// WCAG 2.1, 1.4.3 and 1.4.11: 4.5:1 for text, 3:1 for lines and symbols that carry meaning. A letter stands on
    /// the fill of its symbol, other words on white or on the palest ground.
    @Test(
        arguments: MapView.allCases.map { ($0, MapLayout.auto) } + [
            (.cooperation, .target), (.cooperation, .sectors),
        ],
        [false, true])
    func everythingInAPictureHasContrast(picture: (MapView, MapLayout), isBlackAndWhite: Bool) throws {
        let document = try document(picture.0, picture.1, isBlackAndWhite)
        var fill = Colour.white
        for element in document.elements {
            if let own = Self.colour(element.attributes["fill"]),
                ["polygon", "circle", "rect"].contains(element.name)
            {
                // Paper behind words is nearly white and comes after the symbol.
                fill = own
            }
            switch element.name {
            case "text":
                guard let colour = Self.colour(element.attributes["fill"] ?? "#1a1a1a") else { continue }
                let isInside =
                    element.attributes["text-anchor"] == "middle"
                    && (element.attributes["font-weight"] != nil || element.path.count > 2)
                let ground = isInside || element.path.count > 3 ? fill : .white
                #expect(
                    max(colour.contrast(to: ground), isInside ? 0 : colour.contrast(to: .white)) >= 4.5,
                    "\(element.text) \(colour.hex) on \(ground.hex)")
            case "path":
                guard let colour = Self.colour(element.attributes["stroke"]), colour != .white else {
                    continue
                }
                let palette = Palette(isBlackAndWhite: isBlackAndWhite)
                // What only hints at lines that the picture is not about carries no meaning of its own.
                let isBackground = colour == palette.context || colour == palette.faint
                #expect(isBackground || colour.contrast(to: .white) >= 3, "\(colour.hex)")
            case "polygon", "circle":
                let stroke = Self.colour(element.attributes["stroke"]) ?? .white
                #expect(stroke.contrast(to: .white) >= 3)
            default: break
            }
        }
        #expect(document.all("text").count > 5)
    }

    /// A colour as people without red or green cones see it (Viénot, Brettel, Mollon 1999, linear RGB).
    private func seen(_ colour: Colour, _ matrix: [[Double]]) -> [Double] {
        func linear(_ channel: UInt8) -> Double {
            let value = Double(channel) / 255
            return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
        }
        let rgb = [linear(colour.red), linear(colour.green), linear(colour.blue)]
        return matrix.map { row in min(1, max(0, zip(row, rgb).reduce(0) { $0 + $1.0 * $1.1 })) }
    }

    /// CIE 1976 L*a*b* under D65.
    private func lab(_ rgb: [Double]) -> [Double] {
        let xyz = [
            (0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.9505,
            0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2],
            (0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.089,
        ].map { $0 > 0.008856 ? cbrt($0) : 7.787 * $0 + 16.0 / 116 }
        return [116 * xyz[1] - 16, 500 * (xyz[0] - xyz[1]), 200 * (xyz[1] - xyz[2])]
    }

    private static let kinds: [(name: String, matrix: [[Double]])] = [
        ("normal", [[1, 0, 0], [0, 1, 0], [0, 0, 1]]),
        ("protanopia", [[0.11238, 0.88762, 0], [0.11238, 0.88762, 0], [0.00401, -0.00401, 1]]),
        ("deuteranopia", [[0.29275, 0.70725, 0], [0.29275, 0.70725, 0], [-0.02234, 0.02234, 1]]),
    ]

    /// A distance of 10 is plainly visible side by side (2.3 is just noticeable); shape and letter tell the sectors
    /// apart besides.
    @Test func sectorsStayApartForTheColourBlind() {
        let palette = Palette(isBlackAndWhite: false)
        let fills = Sector.allCases.map { palette.paint($0).fill }
        for kind in Self.kinds {
            for one in fills.indices {
                for two in fills.indices where two > one {
                    let first = lab(seen(fills[one], kind.matrix))
                    let second = lab(seen(fills[two], kind.matrix))
                    let distance = zip(first, second).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
                        .squareRoot()
                    #expect(
                        distance >= 10,
                        "\(kind.name): \(Sector.allCases[one]) – \(Sector.allCases[two]) \(distance)")
                }
            }
        }
    }

    /// Every name of every kind of thing tries to break out, in every view and format.
    @Test(arguments: MapView.allCases, [MapLayout.auto, .target])
    func hostileWordsStayWordsInEveryView(view: MapView, layout: MapLayout) throws {
        let evil = [
            "\" onload=\"x", "\\N\\G back\\slash", "<b>fett</b><script>", "]]> <!-- x -->",
            "javascript:alert(1)",
            "\u{202E}rückwärts \u{1}", "🌻 مركز", String(repeating: "Wohnungsnotfallhilfe", count: 30),
        ]
        var landscape = smallLandscape(
            evil, ties: [(0, 1, 2), (1, 2, 3), (2, 3, 1), (3, 4, 4), (4, 5, 2), (6, 7, 1)])
        landscape.settings.region = evil[2]
        for number in evil.indices {
            landscape.actors[number].shortName = number % 2 == 0 ? evil[number] : ""
            landscape.actors[number].types = [evil[number]]
            landscape.actors[number].fields = [evil[(number + 1) % evil.count]]
            landscape.actors[number].area = .districts([
                landscape.districts.add(evil[number], isDeclared: true)
            ])
            landscape.boards.append(Board(id: evil[number], name: evil[number]))
            landscape.boards[number].type = evil[number]
            landscape.memberships.append(Membership(board: number, actor: ActorIndex(number)))
        }
        var options = AskedMap()
        options.view = view
        options.layout = layout
        options.title = evil[2]
        options.filterText = evil[3]
        options.expectations = [
            ExpectationCell(
                from: evil[2], to: evil[0], field: evil[1], expected: 2, existing: 1, confirmed: 0, missing: 1
            )
        ]
        guard layout == .auto || options.hasSectors else {
            #expect(throws: MapError.layoutDoesNotFit(layout, view: view.rawValue)) {
                try diagram(landscape, options).render()
            }
            return
        }
        let map = try diagram(landscape, options).render()
        let document = SVGDocument(map.svg())
        #expect(document.isWellFormed)
        let allowed: Set = [
            "svg", "title", "desc", "g", "rect", "path", "polygon", "circle", "ellipse", "text", "tspan",
        ]
        #expect(Set(document.elements.map(\.name)).isSubset(of: allowed))
        let attributes = document.elements.flatMap { $0.attributes.keys }
        #expect(!attributes.contains { $0.hasPrefix("on") || $0.contains("href") || $0 == "style" })
        #expect(!map.svg().contains("<!--"))
        for format in MapFormat.allCases { #expect(try map.data(format).count > (view == .list ? 200 : 500)) }
    }
}
