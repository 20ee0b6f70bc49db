import Foundation
import LandscapeFiles
import LandscapeModel
import LandscapeTesting
import NetworkGraph
import PlainText
import Testing

@Suite("Two landscapes become one") struct MergingTests {
    /// A landscape of files, read both ways.
    private struct Side {
        var read: ReadResult
        var tables: LandscapeTables?

        var landscape: Landscape { read.landscape }

        init(_ files: [String: String]) throws {
            let folder = try TemporaryLandscape(files)
            let result = folder.read()
            #expect(result.errors.isEmpty, "\(result.errors)")
            read = result
            tables = LandscapeTables.read(at: folder.path)
        }
    }

    private func merge(_ one: Side, _ two: Side) -> MergeResult {
        LandscapeMerger(one.read, tables: one.tables, with: two.read, tables: two.tables).merged()
    }

    /// The result as a landscape; it must have no errors.
    private func read(_ result: MergeResult) throws -> Landscape {
        var files: [String: [UInt8]] = [:]
        for (name, content) in FolderWriter.files(result.tables) { files[name] = Array(content) }
        let read = try TemporaryLandscape(files).read()
        #expect(read.errors.isEmpty, "\(read.errors)")
        return read.landscape
    }

    /// Names, types and pairs: what does not depend on ids and order.
    private func content(_ landscape: Landscape) -> [String] {
        func name(_ actor: ActorIndex) -> String { landscape.actors[Int(actor)].name }
        let actors = landscape.actors.map { "\($0.name) \($0.types.sorted())" }
        let claims = landscape.claims.map { claim in
            let reporter: String
            switch claim.reporter {
            case .third(let actor): reporter = name(actor)
            default: reporter = "\(claim.reporter)"
            }
            return
                "\(name(claim.from)) → \(name(claim.to)) \(claim.kind.index) \(claim.intensity ?? 9) \(reporter)"
        }
        let seats = landscape.memberships.map {
            "\(landscape.boards[$0.board].name): \(name($0.actor)) \($0.role)"
        }
        return (actors + claims + seats + landscape.offers.map { "\(name($0.actor)): \($0.name)" }).sorted()
    }

    private static let small: [String: String] = [
        "akteure.csv":
            "id;name;typ;farbe\njc;Jobcenter Musterau;jobcenter;rot\nvhs;VHS Musterau;Volkshochschule;\nt;Tafel;;\n",
        "kooperationen.csv":
            "von;nach;intensitaet;laune\njc;vhs;3;gut\nVHS Musterau;Tafel;;\njc;vhs|t;1;\n",
        "gremien.csv": "id;name\nrt;Runder Tisch\n", "mitgliedschaften.csv": "gremium;akteur\nrt;jc\n",
        "angebote.csv": "id;akteur;name\no1;vhs;Deutschkurs\n",
        "landschaft.yaml": "# Kommentar\ntitel: A\nsozialraeume:\n  - name: Nord\n",
    ]
    private static let other: [String: String] = [
        "akteure.csv":
            "Nr;Einrichtung;Träger;typ\n1;Volkshochschule Musterau e. V.;Stadt;vhs\n2;jobcenter  musterau;;\n"
            + "3;Kita Süd;Stadt;Kita\n",
        "kooperationen.csv": "von;nach;intensitaet\n2;1;3\n3;2;2\n1;3;\n",
        "gremien.csv": "id;name;turnus\nrt;Runder Tisch;monatlich\n",
        "mitgliedschaften.csv": "gremium;akteur\nrt;2\nrt;3\n",
        "aliase.csv": "variante;akteur\nVHS Musterau;1\n",
        "landschaft.yaml": "titel: B\nland: Hessen\nsozialraeume:\n  - name: Süd\n",
    ]

    @Test("With itself a landscape is itself", arguments: [small, other])
    func itself(files: [String: String]) throws {
        let side = try Side(files)
        let result = merge(side, side)
        #expect(result.tables == side.tables)
        #expect(result.conflicts.isEmpty && result.joined.actors == result.first.actors)
    }

    @Test func exampleWithItself() throws {
        let landscape = LandscapeReader.read(at: musterauFolder)
        let tables = try #require(LandscapeTables.read(at: musterauFolder))
        let result = LandscapeMerger(landscape, tables: tables, with: landscape, tables: tables).merged()
        #expect(result.tables == tables)
        #expect(result.conflicts.isEmpty)
    }

    @Test("With an empty one it is itself, on either side")
    func empty() throws {
        let side = try Side(Self.small)
        let nothing = try Side(["akteure.csv": "id;name\n", "kooperationen.csv": "von;nach\n"])
        #expect(merge(side, nothing).tables == side.tables)
        #expect(try content(read(merge(nothing, side))) == content(side.landscape))
    }

    @Test("By name; conflicts are listed, columns and rows stay, an alias is a question")
    func two() throws {
        let (one, two) = (try Side(Self.small), try Side(Self.other))
        let result = merge(one, two)
        #expect(result.faults.isEmpty && result.joined.actors == 1 && result.total.actors == 5)
        #expect(
            result.conflicts.map { "\($0.table) \($0.subject) \($0.column): \($0.first) / \($0.second)" } == [
                "aliase VHS Musterau akteur: VHS Musterau / Volkshochschule Musterau e. V.",
                "landschaft titel : A / B",
            ])
        let actors = try #require(result.tables["akteure"])
        #expect(actors.header == ["id", "name", "typ", "farbe", "Träger"])
        #expect(actors.rows[1] == ["vhs", "VHS Musterau", "Volkshochschule"])
        #expect(actors.rows[3].prefix(2) == ["1", "Volkshochschule Musterau e. V."])
        let claims = try #require(result.tables["kooperationen"])
        #expect(claims.header == ["von", "nach", "intensitaet", "laune"])
        #expect(
            claims.rows.map { ($0 + ["", ""]).prefix(3).joined(separator: ",") } == [
                "jc,vhs,3", "VHS Musterau,Tafel,", "jc,vhs|t,1", "jc,1,3", "3,jc,2", "1,3,",
            ])
        #expect(claims.rows[0].last == "gut")
        let landscape = try read(result)
        #expect(landscape.settings.title == "A" && landscape.settings.state == "Hessen")
        #expect(landscape.districts.names == ["Nord", "Süd"])
        #expect(landscape.members(of: 0).count == 2)
        #expect(landscape.nameDecisions.map(\.status) == [.open])
        #expect(landscape.nameDecisions.map(\.variant) == ["1"])
    }

    @Test("Numbers of rows are no names: two actors with the id 1 stay two")
    func numbers() throws {
        func side(_ name: String) throws -> Side {
            try Side(["akteure.csv": "id;name\n1;\(name)\n2;Treff\n", "kooperationen.csv": "von;nach\n1;2\n"])
        }
        let result = try merge(side("Alpha"), side("Beta"))
        let landscape = try read(result)
        #expect(landscape.actors.map(\.name) == ["Alpha", "Treff", "Beta"])
        #expect(Set(landscape.actors.map(\.id)).count == 3)
        #expect(landscape.claims.map { landscape.actors[Int($0.from)].name } == ["Alpha", "Beta"])
    }

    @Test(
        "Random landscapes: nothing is lost, and the order only changes who wins",
        arguments: 1...20 as ClosedRange<UInt64>)
    func random(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let pool = [
            "Jobcenter", "VHS", "Tafel", "Kita Nord", "Kita Süd", "Caritas", "AWO", "Amt", "Verein", "Chor",
        ]
        func files() -> [String: String] {
            var names = pool
            random.shuffle(&names)
            names = Array(names.prefix(3 + random.below(6)))
            var actors = "id;name;kurzname;typ;website\n"
            for name in names {
                // Ids are those of the name, a number, or none.
                let id = ["\(name.slug)", "\(names.firstIndex(of: name) ?? 0)", ""][random.below(3)]
                actors +=
                    "\(id);\(name);;\(["", "mbe", "jmd"][random.below(3)]);\(["", "a", "b"][random.below(3)])\n"
            }
            var claims = "von;nach;art;intensitaet;gemeldet_von;notiz\n"
            for _ in 0..<random.below(12) {
                let (from, to) = (names[random.below(names.count)], names[random.below(names.count)])
                guard from != to else { continue }
                let level = ["", "1", "3"][random.below(3)]
                claims +=
                    "\(from);\(to);;\(level);\(["", "von", "nach", "beide"][random.below(4)]);n\(random.below(3))\n"
            }
            return ["akteure.csv": actors, "kooperationen.csv": claims]
        }
        let (one, two) = (try Side(files()), try Side(files()))
        let forward = merge(one, two)
        let backward = merge(two, one)
        let (left, right) = (try read(forward), try read(backward))
        func claims(_ landscape: Landscape) -> Set<String> {
            Set(content(landscape).filter { $0.contains("→") })
        }
        #expect(claims(left) == claims(one.landscape).union(claims(two.landscape)))
        #expect(claims(left) == claims(right))
        let names = Set((one.landscape.actors + two.landscape.actors).map(\.name))
        #expect(Set(left.actors.map(\.name)) == names && left.actors.count == names.count)
        func swapped(_ conflicts: [MergeConflict]) -> Set<String> {
            Set(conflicts.map { [$0.first, $0.second].sorted().joined(separator: "/") + $0.column })
        }
        #expect(swapped(forward.conflicts) == swapped(backward.conflicts))
        #expect(
            try content(read(merge(Side(sideFiles(forward)), one))) == content(left),
            "merging again adds nothing")
    }

    private func sideFiles(_ result: MergeResult) -> [String: String] {
        Dictionary(
            FolderWriter.files(result.tables).map { ($0.name, String(decoding: $0.content, as: UTF8.self)) },
            uniquingKeysWith: { first, _ in first })
    }
}
