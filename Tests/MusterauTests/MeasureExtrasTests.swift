import Foundation
import LandscapeModel
import NetworkGraph
import PlainText
import Reports
import ResultTables
import Testing

/// What `measures --also` prints of the example.
@Suite struct MeasureExtrasTests {
    private static let landscape = Musterau.shared.landscape
    private static let view = landscape.graph(Musterau.shared.index)

    private static func json(_ extras: MeasureExtras) throws -> [String: Any] {
        let table = MeasuresTable(
            ids: view.actors.map { landscape.actors[Int($0)].id },
            names: view.actors.map { landscape.actors[Int($0)].name }, actors: [], network: [],
            result: view.graph.measure(actors: [], network: []), extras: extras, note: nil)
        let object = try JSONSerialization.jsonObject(with: Data(table.json(.german).utf8))
        return try #require(object as? [String: Any])
    }

    /// Every actor is in one group and every tie in one cell, whatever the groups.
    @Test(arguments: ActorGrouping.allCases) func mixingCountsEveryTieOnce(by grouping: ActorGrouping) throws
    {
        let groups = Self.landscape.groups(Self.view, by: grouping)
        var extras = MeasureExtras()
        extras.mixing = (Self.view.graph.mixingMatrix(groups: groups.labels), groups)
        let mixing = try #require(try Self.json(extras)["mixing"] as? [String: Any])
        let sizes = try #require(mixing["groups"] as? [[String: Any]])
        let ties = try #require(mixing["ties"] as? [[Int]])
        #expect(sizes.compactMap { $0["actors"] as? Int }.reduce(0, +) == Self.landscape.actors.count)
        let once = ties.indices.reduce(0) { sum, row in sum + ties[row][row...].reduce(0, +) }
        #expect(once == Self.view.graph.edgeCount)
        #expect(sizes.count > 2)
    }

    /// One actor reaches itself and its neighbours: (1 + greatest degree) / n.
    @Test func bestReachOfOneIsThatOfTheGreatestDegree() throws {
        var extras = MeasureExtras()
        extras.keyPlayers = [(.reach, Self.view.graph.keyPlayers(1, by: .reach))]
        let found = try #require(try Self.json(extras)["key_players"] as? [[String: Any]])
        let degrees = (0..<Self.view.graph.nodeCount).map { Self.view.graph.degree(of: $0) }
        let most = try #require(degrees.max())
        let value = try #require(found[0]["value"] as? Double)
        #expect(abs(value - Double(most + 1) / Double(degrees.count)) < 1e-12)
        let hub = Self.landscape.actors[Int(Self.view.actors[degrees.firstIndex(of: most)!])].id
        #expect(found[0]["actors"] as? [String] == [hub])
    }

    /// The seats as the table lists them, guests left out.
    @Test func boardsHaveTheSeatsOfTheTable() throws {
        var extras = MeasureExtras()
        extras.boards = MeasureExtras.BoardMeasures(Self.landscape, normalized: false)
        let boards = try #require(try Self.json(extras)["boards"] as? [String: Any])
        let found = try #require(boards["boards"] as? [[String: Any]])
        var seats: [String: Double] = [:]
        for row in try Musterau.rows("data/musterau/mitgliedschaften.csv", separator: ";").dropFirst()
        where row[2] != "gast" { seats[row[0], default: 0] += 1 }
        for board in found {
            let id = try #require(board["id"] as? String)
            #expect(board["degree"] as? Double == seats[id, default: 0], "\(id)")
        }
        #expect(found.count == 11)
    }

    /// Pieces of a stream are the table, whole.
    @Test func streamedTableIsTheWholeTable() {
        let graph = Self.view.graph
        let result = graph.measure(actors: [.degree, .betweenness], network: [])
        let ids = (0..<graph.nodeCount).map { "a\($0)" }
        let table = MeasuresTable(
            ids: ids, names: ids.map { "Name, „\($0)“" }, actors: [.degree, .betweenness], network: [],
            result: result, note: "vorläufig")
        var bytes: [UInt8] = []
        table.csv { bytes += $0 }
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        #expect(lines.count == graph.nodeCount + 2)
        #expect(lines[1].hasPrefix("a0,\"Name, „a0“\","))
        #expect(lines.last == "# vorläufig")
    }
}
