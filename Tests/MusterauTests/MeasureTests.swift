import LandscapeModel
import NetworkGraph
import Testing

/// The measures of the example equal those of networkx to 1e-9; `Tests/Reference/make_musterau.py` computed
/// them from the tables without any of our code.
@Suite struct MeasureTests {
    @Test func measuresEqualNetworkx() throws {
        let landscape = Musterau.shared.landscape
        let view = landscape.graph(Musterau.shared.index)
        let nodes = Dictionary(uniqueKeysWithValues: view.actors.enumerated().map { ($1, $0) })
        let ids = Dictionary(
            uniqueKeysWithValues: landscape.actors.enumerated().map { ($1.id, nodes[ActorIndex($0)] ?? -1) })
        let result = view.graph.measure(
            actors: ActorMeasure.defaults(nodeCount: view.graph.nodeCount),
            network: NetworkMeasure.defaults(nodeCount: view.graph.nodeCount),
            options: MeasureOptions(groups: landscape.sectorGroups(view)))
        var compared = 0
        for row in try Musterau.rows("Tests/Reference/musterau.txt", separator: " ") {
            switch row[0] {
            case "network":
                let measure = try #require(NetworkMeasure(rawValue: row[1]))
                let value = try #require(result.value(measure)?.number)
                #expect(abs(value - (Double(row[2]) ?? .nan)) < 1e-9, "\(row)")
                compared += 1
            case "actor":
                let measure = try #require(ActorMeasure(rawValue: row[2]))
                let value = result.values(measure)?[try #require(ids[row[1]])]
                #expect(abs((value ?? .nan) - (Double(row[3]) ?? .nan)) < 1e-9, "\(row)")
                compared += 1
            default: break
            }
        }
        #expect(compared > 700)
    }

    @Test func cutPointsAndBridgesEqualNetworkx() throws {
        let landscape = Musterau.shared.landscape
        let view = landscape.graph(Musterau.shared.index)
        func id(_ node: Int) -> String { landscape.actors[Int(view.actors[node])].id }
        let rows = try Musterau.rows("Tests/Reference/musterau.txt", separator: " ").filter {
            $0[0] == "list"
        }
        let cuts = view.graph.articulationPoints().map(id).sorted()
        #expect(cuts == rows.first { $0[1] == "articulation_points" }.map { Array($0.dropFirst(2)) })
        let bridges = view.graph.bridges().map { [id($0.0), id($0.1)].sorted().joined(separator: "+") }
            .sorted()
        #expect(bridges == rows.first { $0[1] == "bridges" }.map { Array($0.dropFirst(2)) })
    }
}
