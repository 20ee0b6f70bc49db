import LandscapeComparison
import LandscapeModel
import LandscapeTesting
import Testing

@testable import Diagrams

/// Two states in one picture: everybody keeps the place, every sign is true, and nothing lies on a name.
@Suite("Maps of what changed") struct ChangeMapTests {
    private static let names = [
        "Amt", "Beratung", "Chor", "Dorfladen", "Elternrat", "Fachdienst", "Garten", "Haus",
    ]

    private func side(_ landscape: Landscape) -> LandscapeComparison.Side {
        LandscapeComparison.Side(
            landscape, ClaimIndex(landscape.claims, actorCount: landscape.actors.count))
    }

    private func map(_ old: Landscape, _ new: Landscape) -> ChangeMap {
        ChangeMap(
            LandscapeComparison(side(old), side(new)), titles: ("2026", "2027"), notes: (nil, nil))
    }

    private let old = smallLandscape(
        names, ties: [(0, 1, 3), (1, 2, 2), (2, 3, 2), (3, 4, 1), (4, 5, 2), (5, 6, 3), (0, 6, 2)])

    /// Gone: 1–2. Came: 0–3. Closer: 3–4. Looser: 4–5. Of the last actor nobody answered in 2027.
    private var new: Landscape {
        var landscape = smallLandscape(
            Self.names, ties: [(0, 1, 3), (2, 3, 2), (3, 4, 2), (4, 5, 1), (5, 6, 3), (0, 3, 2)])
        landscape.actors[6].hasAnswered = false
        return landscape
    }

    private func signs(_ map: RenderedMap) -> Set<String> {
        Set(
            map.diagram.edges.filter { $0.mark != nil }.map { edge in
                let ends = [map.diagram.nodes[edge.a].name, map.diagram.nodes[edge.b].name].sorted()
                return ends.joined(separator: "–") + " " + (edge.mark?.sign ?? "")
            })
    }

    @Test("Each change has the sign of what became of it; what one end did not answer is in brackets")
    func signsAreTrue() throws {
        let drawn = try map(old, new).rendered(.difference, MapOptions())
        #expect(
            signs(drawn) == [
                "Beratung–Chor –", "Amt–Dorfladen +", "Dorfladen–Elternrat ▲", "Elternrat–Fachdienst ▼",
                "Amt–Garten (–)",
            ])
        #expect(
            drawn.diagram.headline == "Eine neue Kooperation, eine nicht mehr gemeldet")
        // The same pairs, unchanged, are background.
        #expect(drawn.diagram.edges.count { $0.isContext } == 3)
    }

    /// Amt names Dorfladen, which answered and does not: that is a claim, no new cooperation.
    @Test(
        "What one end alone names is not called a new cooperation", arguments: [Reporter.from, .coordination])
    func unconfirmedIsSaid(reporter: Reporter) throws {
        var claimed = old
        var claim = Claim(from: 0, to: 3, kind: Vocabulary.unspecifiedKind)
        (claim.intensity, claim.reporter) = (2, reporter)
        claimed.claims.append(claim)
        let one = try map(old, claimed).rendered(.difference, MapOptions()).diagram
        #expect(one.headline == "Eine Kooperation neu genannt, aber unbestätigt")
        #expect(one.list?.entries.map(\.who) == ["Amt – Dorfladen, noch unbestätigt"])
        #expect(one.edges.contains { $0.title.contains("neu genannt, noch unbestätigt") })
        claimed.claims[claimed.claims.count - 1].reporter = .both
        let both = try map(old, claimed).rendered(.difference, MapOptions()).diagram
        #expect(both.headline == "Eine neue Kooperation")
        #expect(both.list?.entries.map(\.who) == ["Amt – Dorfladen"])
    }

    @Test("A state held against itself has no sign, whatever the sheet") func nothingChanges() throws {
        for sheet in ChangeMap.Sheet.allCases {
            let drawn = try map(old, old).rendered(sheet, MapOptions())
            #expect(signs(drawn).isEmpty)
            #expect(!drawn.svg().contains("▲"))
        }
        let difference = try map(old, old).rendered(.difference, MapOptions())
        #expect(difference.diagram.headline == "In beiden Ständen stehen dieselben Kooperationen")
    }

    @Test("The other way round every sign is its opposite") func mirror() throws {
        let there = signs(try map(old, new).rendered(.difference, MapOptions()))
        let back = signs(try map(new, old).rendered(.difference, MapOptions()))
        let opposite = ["+": "–", "–": "+", "▲": "▼", "▼": "▲", "(": "(", ")": ")"]
        func mirrored(_ text: String) -> String {
            let parts = text.split(separator: " ")
            return parts[0] + " " + parts[1].map { opposite[String($0)] ?? "" }.joined()
        }
        #expect(Set(there.map(mirrored)) == back)
    }

    /// Eighty actors with thirty changes, on every paper.
    private var many: (old: Landscape, new: Landscape) {
        let names = (0..<80).map { "Beratungsstelle Nummer \($0) Neustadt" }
        var before: [(Int, Int, UInt8)] = []
        for number in 1..<80 { before.append((number, number / 3, UInt8(number % 3 + 1))) }
        var after = before.filter { $0.0 % 9 != 0 }
        for number in after.indices where after[number].0 % 7 == 0 { after[number].2 += 1 }
        for number in stride(from: 4, to: 70, by: 8) { after.append((number, (number * 5 + 11) % 80, 2)) }
        return (smallLandscape(names, ties: before), smallLandscape(names, ties: after))
    }

    @Test(
        "On every paper: no badge on a name or another badge, all of the list on the map, print as large as it asks for",
        arguments: Page.allCases)
    func geometry(page: Page) throws {
        var options = MapOptions()
        options.page = page
        let (old, new) = many
        let drawn = try map(old, new).rendered(.difference, options)
        let labels =
            drawn.nodes.filter { $0.lineCount > 0 }.map(\.labelBox) + drawn.nodes.map(\.symbolBox)
        let badges = drawn.diagram.edges.indices.compactMap { number in
            drawn.badges[number].map {
                Router.badge(at: $0, label: drawn.diagram.edges[number].badge ?? "")
            }
        }
        #expect(badges.count == drawn.diagram.edges.count { $0.mark != nil } && badges.count > 20)
        for (place, badge) in badges.enumerated() {
            #expect(!labels.contains { $0.overlaps(badge) })
            #expect(!badges[..<place].contains { $0.overlaps(badge) })
        }
        let list = try #require(drawn.frame.list)
        #expect(!drawn.nodes.contains { $0.box.overlaps(list.box) })
        #expect(list.box.bottom < drawn.size.height)
        let numbers = drawn.diagram.edges.compactMap(\.number)
        #expect(drawn.diagram.list?.entries.map(\.number) == Array(1...numbers.count))
        #expect(numbers == Array(1...numbers.count))
        if let millimetres = page.millimetres {
            let scale = millimetres.width * 72 / 25.4 / drawn.size.width
            #expect(Style.smallestSize * scale >= page.smallestPrint - 0.02)
        }
    }

    @Test("Everybody stands in the same place on all sheets", arguments: [Page.screen, .a3])
    func places(page: Page) throws {
        var options = MapOptions()
        options.page = page
        let (old, new) = many
        let map = map(old, new)
        let difference = try map.rendered(.difference, options)
        for sheet in [ChangeMap.Sheet.before, .after] {
            let state = try map.rendered(sheet, options)
            // A legend of one line more makes the page a hair larger; nobody moves for it.
            #expect(abs(state.size.width / difference.size.width - 1) < 0.02)
            let places = Dictionary(
                zip(state.diagram.nodes.map(\.id), state.nodes.map(\.centre)), uniquingKeysWith: { $1 })
            for (node, place) in zip(difference.diagram.nodes, difference.nodes) {
                #expect(places[node.id] == place.centre)
            }
        }
        // Side by side: symbols have the same offset in both frames.
        let both = SVGDocument(try map.rendered(.both, options).svg())
        let frames = both.all(class: "stand").count
        #expect(frames == 2)
    }

    @Test(
        "Whoever was there before stands where a map of that state has them, left and right, above and below")
    func earlierPlaces() throws {
        let (old, new) = many
        let before = try diagram(old).render()
        let drawn = try map(old, new).rendered(.difference, MapOptions())
        func places(_ map: RenderedMap) -> [String: Point] {
            Dictionary(zip(map.diagram.nodes.map(\.id), map.nodes.map(\.centre)), uniquingKeysWith: { $1 })
        }
        let (one, two) = (places(before), places(drawn))
        func agreement(_ value: (Point) -> Double) -> Double {
            let ids = one.keys.sorted()
            var same = 0.0
            var all = 0.0
            for (number, id) in ids.enumerated() {
                for other in ids[..<number] {
                    guard let a = one[id], let b = one[other], let c = two[id], let d = two[other] else {
                        continue
                    }
                    // Neighbours may be pushed past each other by their names.
                    guard abs(value(a) - value(b)) > 120 else { continue }
                    all += 1
                    if (value(a) < value(b)) == (value(c) < value(d)) { same += 1 }
                }
            }
            return same / all
        }
        #expect(agreement(\.x) > 0.95)
        #expect(agreement(\.y) > 0.9)
    }

    @Test("In black and white no colour is left, and dash or width tells all changes apart")
    func blackAndWhite() throws {
        let palette = Palette(isBlackAndWhite: true)
        var looks: Set<String> = []
        let changes = LineStyle.allCases.filter(\.isChange)
        for line in changes {
            let look = LineLook(line, strength: 1, isInternal: false, isContext: false, palette)
            looks.insert("\(look.width) \(look.dashes)")
            let (red, green, blue) = (
                look.colour.hex.dropFirst().prefix(2), look.colour.hex.dropFirst(3).prefix(2),
                look.colour.hex.dropFirst(5).prefix(2)
            )
            #expect(red == green && green == blue)
        }
        #expect(looks.count == changes.count)
        for isBlackAndWhite in [true, false] {
            let palette = Palette(isBlackAndWhite: isBlackAndWhite)
            for line in changes {
                #expect(palette.badge(change: line).contrast(to: .white) >= 4.5)
                #expect(palette.change(line).contrast(to: .white) >= 3)
            }
        }
    }

    @Test("What would be: the ties of whoever falls away go, and nobody like it is taken for it")
    func whatIf() throws {
        var landscape = smallLandscape(
            ["Beratung Nord", "Beratung Nord e. V.", "Amt"], ties: [(0, 2, 2), (1, 2, 2)], reporter: .both)
        landscape.actors[0].hasAnswered = false
        var scenario = Scenario()
        scenario.removed = [1]
        let after = scenario.applied(to: landscape).landscape
        let comparison = LandscapeComparison(whatIs: side(landscape), whatWouldBe: side(after))
        #expect(comparison.removedActors.map { comparison.id($0) } == ["a1"])
        #expect(comparison.changes.map(\.kind) == [.removed] && comparison.changes[0].isComparable)
        let map = ChangeMap(comparison, titles: ("heute", "dann"), notes: (nil, nil))
        let drawn = try map.rendered(.difference, MapOptions())
        #expect(drawn.diagram.headline == "Ohne „Beratung Nord e. V.“ entfiele eine Kooperation")
        #expect(signs(drawn) == ["Amt–Beratung Nord e. V. –"])
    }

    /// A falls away, and beside it a cooperation of others ends: that is not for want of A.
    @Test("Only what goes with an actor is said to go without it") func whatIfBesides() throws {
        let landscape = smallLandscape(["A", "B", "C", "D"], ties: [(0, 1, 2), (1, 2, 2), (2, 3, 2)])
        var scenario = Scenario()
        scenario.removed = [0]
        var after = scenario.applied(to: landscape).landscape
        func headline(_ after: Landscape) throws -> String? {
            let comparison = LandscapeComparison(whatIs: side(landscape), whatWouldBe: side(after))
            return try ChangeMap(comparison, titles: ("heute", "dann"), notes: (nil, nil))
                .rendered(.difference, MapOptions()).diagram.headline
        }
        #expect(try headline(after) == "Ohne „A“ entfiele eine Kooperation")
        // C and D: the last row.
        after.claims.removeLast()
        #expect(
            try headline(after) == "Zwei Kooperationen entfielen, ein Akteur hätte keine Kooperation mehr")
    }
}
