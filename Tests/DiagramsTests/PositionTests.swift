import Diagrams
import Foundation
import LandscapeModel
import LandscapeTesting
import Testing

@Suite struct PositionTests {
    private let example = ExampleLandscape()

    private func middles(_ map: RenderedMap) -> [String: Point] { map.storedPositions.positions }

    @Test func theSameMapAgainHasTheSameBytes() throws {
        let first = try example.diagram().render()
        let json = first.storedPositions.json()
        let stored = try #require(StoredPositions(json: json))
        let isSame = stored == first.storedPositions
        #expect(isSame)
        let second = try example.diagram { $0.positions = stored }.render()
        let hasSameBytes = second.svg() == first.svg()
        #expect(hasSameBytes)
        #expect(second.storedPositions.json() == json)
    }

    @Test func afterAnEditAtMostTheNewActorsMove() throws {
        let first = try example.diagram().render()
        var landscape = example.landscape
        let count = landscape.actors.count
        for number in 0..<3 {
            var actor = Actor(id: "neu\(number)", name: "Neuer Verein Nummer \(number)")
            actor.sector = .civilSociety
            landscape.actors.append(actor)
        }
        // Two join the network, one stands alone; another tie goes, and one actor loses its only one.
        for (one, two) in [(0, count), (1, count), (2, count + 1)] {
            var claim = Claim(from: ActorIndex(one), to: ActorIndex(two), kind: Vocabulary.unspecifiedKind)
            claim.intensity = 2
            claim.reporter = .both
            landscape.claims.append(claim)
        }
        landscape.claims.removeFirst()
        var options = AskedMap()
        options.positions = first.storedPositions
        let map = try diagram(landscape, options).render()
        let before = middles(first)
        let after = middles(map)
        #expect(after.count == before.count + 3)
        let displacement = before.map { id, place in
            let now = after[id] ?? Point(x: -1_000, y: -1_000)
            return abs(now.x - place.x) + abs(now.y - place.y)
        }
        #expect(displacement.max() == 0)
        let boxes = map.nodeBoxes
        for one in (boxes.count - 3)..<boxes.count {
            #expect(!boxes.indices.contains { $0 != one && boxes[$0].overlaps(boxes[one]) })
        }
        // Without the file everybody would move.
        let free = middles(try diagram(landscape).render())
        #expect(before.contains { id, place in free[id] != place })
    }

    @Test func aFilteredMapKeepsThePlacesOfTheOthers() throws {
        let first = try example.diagram().render()
        let field = try example.diagram {
            $0.positions = first.storedPositions
            $0.filter.field = "sprache"
        }.render()
        #expect(field.diagram.nodes.count < first.diagram.nodes.count)
        for (id, place) in middles(field) { #expect(middles(first)[id] == place, "\(id)") }
        let kept = field.storedPositions.adding(first.storedPositions)
        #expect(kept.positions == first.storedPositions.positions)
    }

    @Test func whoGetsAFirstCooperationLeavesTheBox() throws {
        let first = try diagram(smallLandscape(["A", "B", "C", "D"], ties: [(0, 1, 2)])).render()
        #expect(first.storedPositions.isolated == ["a2", "a3"])
        var options = AskedMap()
        options.positions = first.storedPositions
        let second = try diagram(
            smallLandscape(["A", "B", "C", "D"], ties: [(0, 1, 2), (1, 2, 1)]), options
        ).render()
        #expect(second.storedPositions.isolated == ["a3"])
        #expect(middles(second)["a0"] == middles(first)["a0"])
        #expect(middles(second)["a3"] == middles(first)["a3"])
        #expect(middles(second)["a2"] != middles(first)["a2"])
    }

    @Test(arguments: [
        "", "kein JSON", "[]", "{}",
        #"{"width": 1000, "height": 700, "positions": {"a": [1]}, "isolated": []}"#,
        #"{"width": 1000, "height": 700, "positions": {"a": [1, 1e300]}, "isolated": []}"#,
        #"{"width": -5, "height": 700, "positions": {}, "isolated": []}"#,
        #"{"width": 1000, "height": 700, "positions": {"a": ["x", 2]}, "isolated": []}"#,
    ])
    func brokenFilesAreNotRead(text: String) {
        #expect(StoredPositions(json: Data(text.utf8)) == nil)
    }
}
