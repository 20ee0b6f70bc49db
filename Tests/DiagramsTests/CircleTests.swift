import LandscapeModel
import Testing

@testable import Diagrams

/// What a target, a wheel, the matrix and the map of Gremien are drawn for. Expected by hand.
@Suite struct CircleTests {
    /// Three municipal actors, three of the Wohlfahrt, four of business. Between the first two sectors 6 of 9 possible
    /// pairs, between the first and business 1 of 12, between the second and business none of 12.
    private let landscape: Landscape = {
        var landscape = smallLandscape(
            ["M1", "M2", "M3", "W1", "W2", "W3", "B1", "B2", "B3", "B4"],
            ties: [
                (0, 3, 2), (0, 4, 2), (0, 5, 2), (1, 3, 2), (1, 4, 2), (2, 3, 2), (0, 6, 1), (6, 7, 1),
                (7, 8, 1),
                (8, 9, 1),
            ])
        for number in landscape.actors.indices {
            landscape.actors[number].sector =
                number < 3 ? .publicMunicipal : number < 6 ? .welfare : .business
        }
        return landscape
    }()

    private func drawn(_ layout: MapLayout) -> Diagram {
        var options = AskedMap()
        options.layout = layout
        return diagram(landscape, options)
    }

    /// In all 7 of 33: half of that is 3.5 of 33; 1 of 12 is less (2·1·33 < 7·12), 6 of 9 is not.
    @Test func aWheelTellsBetweenWhichSectorsIsLittle() throws {
        let map = drawn(.sectors)
        #expect(map.title == "Zwischen welchen Sektoren ist wenig erfasst?")
        #expect(map.headline == "Zwischen 2 von 3 Paaren von Sektoren ist wenig oder nichts erfasst")
        #expect(map.sectorTies.map { [$0.count, $0.possible] } == [[6, 9], [1, 12], [0, 12]])
        #expect(map.sectorTies.map(\.amount) == [.usual, .little, .none])
        #expect(map.edges.allSatisfy { $0.isFaint })
        let entries = map.legend.flatMap(\.entries)
        #expect(entries.first { $0.text == "keine erfasste Kooperation" }?.count == 1)
        #expect(entries.allSatisfy { if case .line = $0.sample { false } else { true } })
        let document = SVGDocument(try map.render().svg())
        let chords = document.all(class: "sektoren").map { $0.text }
        #expect(chords.contains { $0.contains("öffentlich-kommunal – Wirtschaft und Kammern: 1") })
        #expect(map.description.contains("Freie Wohlfahrtspflege – Wirtschaft und Kammern: 0 Kooperationen"))
    }

    /// A filter hides cooperations: what is not shown is not denied.
    @Test func aFilteredWheelDeniesNothing() {
        var options = AskedMap()
        options.layout = .sectors
        options.filter.minimumStrength = 2
        let texts = diagram(landscape, options).legend.flatMap(\.entries).map(\.text)
        #expect(diagram(landscape, options).headline == nil)
        #expect(texts.contains("keine hier gezeigte Kooperation"))
        #expect(!texts.contains("keine erfasste Kooperation"))
    }

    /// M1 has four cooperations, everybody else three at most.
    @Test func aTargetIsAboutItsMiddle() {
        let map = drawn(.target)
        #expect(map.title == "Wer steht in der Mitte?")
        let clear = map.edges.filter { !$0.isFaint }
        #expect(clear.count == 4)
        #expect(clear.allSatisfy { map.nodes[$0.a].name == "M1" || map.nodes[$0.b].name == "M1" })
    }

    /// Of M1 alone nothing is said. With two more cooperations M2 has four as well: of 12 these two have 8.
    @Test func aTargetIsHeadedByItsMiddle() {
        #expect(drawn(.target).headline?.contains("Mitte") == false)
        var both = landscape
        for partner in [5, 6] {
            var claim = Claim(from: 1, to: ActorIndex(partner), kind: Vocabulary.unspecifiedKind)
            (claim.intensity, claim.reporter) = (2, .both)
            both.claims.append(claim)
        }
        var options = AskedMap()
        options.layout = .target
        #expect(
            diagram(both, options).headline
                == "2 Akteure in der Mitte sind an 8 von 12 Kooperationen beteiligt")
        options.isPseudonymised = true
        #expect(diagram(both, options).headline == nil)
    }

    /// Outline, letters and words of the four kinds of Gremium differ, whatever the colours.
    @Test(arguments: [false, true]) func kindsOfGremienAreToldApart(isBlackAndWhite: Bool) {
        var landscape = smallLandscape(["A", "B"], ties: [(0, 1, 2)])
        for (number, type) in BoardType.allCases.enumerated() {
            var board = Board(id: "g\(number)", name: "Gremium \(number)")
            board.type = type.rawValue
            landscape.boards.append(board)
            landscape.memberships.append(Membership(board: number, actor: 0))
        }
        var options = AskedMap()
        options.view = .boards
        options.isBlackAndWhite = isBlackAndWhite
        let map = diagram(landscape, options)
        let tables = map.nodes.filter { $0.actor == nil }
        #expect(Set(tables.map(\.symbol)).count == 4)
        #expect(Set(tables.map(\.letter)) == ["RT 1", "AK 1", "SG 1", "BR 1"])
        let samples = map.legend.first?.entries.map(\.sample) ?? []
        #expect(Set(samples).count == 4)
    }

    /// The darkest cells are those in which most is not on record.
    @Test func theMatrixColoursWhatIsMissing() {
        func cell(_ expected: Int, _ existing: Int?) -> Matrix.Cell {
            Matrix.Cell(
                row: 0, column: 0, expected: expected, existing: existing, confirmed: existing, title: "")
        }
        #expect(cell(4, 4).step == 0)
        #expect(cell(4, 3).step == 1)
        #expect(cell(1, 0).step == 1)
        #expect(cell(9, 0).step == 4)
        #expect(cell(9, nil).step == nil)
    }
}
