import Foundation
import LandscapeFiles
import LandscapeModel
import LandscapeTesting
import NetworkGraph
import PlainText
import Testing

/// Nothing is lost in whatever layout the cooperations stand; the sums are counted here, not taken from the merge.
@Suite("A merge keeps what was understood, in every layout") struct MergeLayoutTests {
    /// The ways in which coordinators write their cooperations down.
    private enum Layout: CaseIterable {
        case edges, matrixInFolder, partnersInFolder, matrixAlone, partnersAlone, edgesAlone
    }

    private static let pool = [
        "Jobcenter", "VHS", "Tafel", "Kita Nord", "Amt für Jugend, Schule und Sport", "Caritas", "AWO",
        "Chor",
    ]

    /// An untidy landscape whose names come from one pool, so that two of them share actors.
    private func input(_ layout: Layout, _ random: inout SeededRandom) throws -> MergeInput {
        var names = Self.pool
        random.shuffle(&names)
        names = Array(names.prefix(4 + random.below(4)))
        // Who works with whom, and how closely ("" unknown).
        var ties: [(from: Int, to: Int, level: String)] = []
        for from in names.indices {
            for to in names.indices where from != to && random.below(3) == 0 {
                ties.append((from, to, ["1", "2", "3"][random.below(3)]))
            }
        }
        if ties.isEmpty { ties.append((0, 1, "2")) }
        let list = "name\n" + names.joined(separator: "\n") + "\n"
        let matrix =
            ";" + names.joined(separator: ";") + "\n"
            + names.indices.map { row in
                names[row] + ";"
                    + names.indices.map { column in
                        ties.first { $0.from == row && $0.to == column }?.level ?? ""
                    }.joined(separator: ";")
            }.joined(separator: "\n") + "\n"
        let partners =
            "Einrichtung;Träger;Kooperationspartner\n"
            + names.indices.map { row in
                let cell = ties.filter { $0.from == row }.map { names[$0.to] }.joined(separator: " | ")
                return "\(names[row]);;\"\(cell)\""
            }.joined(separator: "\n") + "\n"
        let edges =
            "von;nach;intensitaet\n"
            + ties.map { "\(names[$0.from]);\(names[$0.to]);\($0.level)" }.joined(separator: "\n") + "\n"
        switch layout {
        case .edges: return try MergeInput(["akteure.csv": list, "kooperationen.csv": edges])
        case .matrixInFolder: return try MergeInput(["akteure.csv": list, "kooperationen.csv": matrix])
        case .partnersInFolder: return try MergeInput(["akteure.csv": partners])
        case .matrixAlone: return try MergeInput(["m.csv": matrix], file: "m.csv")
        case .partnersAlone: return try MergeInput(["p.csv": partners], file: "p.csv")
        case .edgesAlone: return try MergeInput(["k.csv": edges], file: "k.csv")
        }
    }

    @Test("claims(A) + claims(B) = claims(result) + said by both", arguments: 1...60 as ClosedRange<UInt64>)
    func sums(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let layouts = Layout.allCases
        let one = try input(layouts[Int(seed) % layouts.count], &random)
        let two = try input(layouts[random.below(layouts.count)], &random)
        #expect(one.landscape.claims.count > 0 && two.landscape.claims.count > 0)
        let result = one.merged(with: two)
        #expect(result.faults.isEmpty, "\(result.faults.map(\.german))")
        let landscape = try result.landscape()
        let (left, right) = (one.landscape.claimsByName, two.landscape.claimsByName)
        // What both say stands once.
        let same = left.reduce(0) { $0 + min($1.value, right[$1.key] ?? 0) }
        #expect(result.joined.claims == same)
        #expect(one.landscape.claims.count + two.landscape.claims.count == landscape.claims.count + same)
        let both = left.merging(right) { max($0, $1) }
        #expect(landscape.claimsByName == both)
        let names = Set((one.landscape.actors + two.landscape.actors).map(\.name))
        #expect(Set(landscape.actors.map(\.name)) == names && landscape.actors.count == names.count)
    }

    /// By hand: three claims in the matrix, two in the list.
    @Test func matrixAndPartners() throws {
        let one = try MergeInput([
            "akteure.csv": "name;farbe\nA;rot\nB;\nC;\n",
            "kooperationen.csv": ";A;B;C\nA;;x;2\nB;;;\nC;1;;\n",
        ])
        let two = try MergeInput(["akteure.csv": "name;Kooperationspartner\nB;\"C, D\"\nC;\n"])
        let result = one.merged(with: two)
        #expect(result.faults.isEmpty)
        let landscape = try result.landscape()
        #expect(landscape.linksByName == ["A → B", "A → C", "C → A", "B → C", "B → D"])
        #expect(result.first.claims == 3 && result.second.claims == 2 && result.total.claims == 5)
        #expect(landscape.actors.map(\.name) == ["A", "B", "C", "D"])
        // A column that netviz does not know stays.
        #expect(landscape.actors[0].extra.map(\.text) == ["rot"])
    }

    @Test("Members in a cell beside their Gremium stay members")
    func members() throws {
        let one = try MergeInput([
            "akteure.csv": "name\nA\nB\n", "kooperationen.csv": "von;nach\nA;B\n",
            "gremien.csv": "name;mitglieder\nRunder Tisch;\"A, B\"\n",
        ])
        let two = try MergeInput([
            "akteure.csv": "name\nB\nC\n", "kooperationen.csv": "von;nach\nB;C\n",
            "gremien.csv": "name;mitglieder\nRunder Tisch;\"B, C\"\n",
        ])
        let result = one.merged(with: two)
        #expect(result.faults.isEmpty && result.joined.boards == 1 && result.joined.memberships == 1)
        let landscape = try result.landscape()
        #expect(landscape.members(of: 0).map { landscape.actors[Int($0)].name } == ["A", "B", "C"])
    }

    @Test("Several members in a cell of mitgliedschaften are so many memberships")
    func memberLists() throws {
        // The numbers of the rows are the other way round in the second list.
        func files(_ a: Int, _ b: Int) -> [String: String] {
            [
                "akteure.csv": "id;name\n\(a);A\n\(b);B\n", "kooperationen.csv": "von;nach\nA;B\n",
                "gremien.csv": "name\nRT\n", "mitgliedschaften.csv": "gremium;akteur\nRT;\"\(a), \(b)\"\n",
            ]
        }
        let result = try MergeInput(files(1, 2)).merged(with: try MergeInput(files(2, 1)))
        #expect(result.faults.isEmpty && result.joined.memberships == 2 && result.total.memberships == 2)
    }

    @Test("A row that one landscape has twice stays twice")
    func twice() throws {
        let once = ["akteure.csv": "name\nA\nB\n", "kooperationen.csv": "von;nach\nA;B\n"]
        let twice = ["akteure.csv": "name\nA\nB\n", "kooperationen.csv": "von;nach\nA;B\nA;B\n"]
        for (one, two) in [(once, twice), (twice, once), (twice, twice)] {
            let result = try MergeInput(one).merged(with: try MergeInput(two))
            #expect(result.faults.isEmpty && result.total.claims == 2)
        }
    }

    @Test("With --provisional what was not understood is left out and reads nothing into the other landscape")
    func provisional() throws {
        // "Tafel" is nobody in the first landscape; in the second it is somebody.
        let one = try MergeInput(
            ["akteure.csv": "name\nA\nB\n", "kooperationen.csv": "von;nach\nA;B\nA;Tafel\n"],
            isProvisional: true)
        let two = try MergeInput([
            "akteure.csv": "name\nTafel\nB\n", "kooperationen.csv": "von;nach\nB;Tafel\n",
        ])
        let result = one.merged(with: two)
        #expect(result.faults.isEmpty && one.landscape.rowsNotUnderstood == 1)
        #expect(try result.landscape().linksByName == ["A → B", "B → Tafel"])
    }
}
