import Foundation
import LandscapeFiles
import LandscapeModel
import LandscapeTesting
import Testing

/// Who is who in a merge; all cases by hand.
@Suite("Nobody is joined silently") struct MergeIdentityTests {
    private func side(
        _ actors: String, _ ties: String, region: String = "", _ more: [String: String] = [:]
    ) throws -> MergeInput {
        var files = more
        files["akteure.csv"] = actors
        files["kooperationen.csv"] = "von;nach\n" + ties
        if !region.isEmpty {
            files["landschaft.yaml"] = "gebiet: \(region)\n" + (more["landschaft.yaml"] ?? "")
        }
        return try MergeInput(files)
    }

    @Test("What “Gemeinde” means in one landscape it does not mean in the other")
    func alias() throws {
        let one = try side(
            "id;name\nsee;Gemeinde Seewinkel\njc;Jobcenter\n", "jc;Gemeinde\n",
            ["aliase.csv": "variante;akteur\nGemeinde;see\n"])
        let two = try side(
            "id;name\nlin;Gemeinde Lindental\ntaf;Tafel\n", "taf;Gemeinde\n",
            ["aliase.csv": "variante;akteur\nGemeinde;lin\n"])
        let result = one.merged(with: two)
        #expect(result.faults.isEmpty)
        let landscape = try result.landscape()
        #expect(
            landscape.linksByName == ["Jobcenter → Gemeinde Seewinkel", "Tafel → Gemeinde Lindental"])
        // Neither alias can stand for both.
        #expect(landscape.nameDecisions.isEmpty)
        #expect(result.conflicts.map(\.first) == ["Gemeinde Seewinkel", "Gemeinde Seewinkel"])
        #expect(result.conflicts.map(\.second) == ["Gemeinde Lindental", "Gemeinde Lindental"])
    }

    @Test("An alias of one landscape is not the other's actor of that name")
    func aliasOfAnActor() throws {
        let one = try side(
            "id;name\nsee;Gemeinde Seewinkel\njc;Jobcenter\n", "jc;Gemeinde\n",
            ["aliase.csv": "variante;akteur\nGemeinde;see\n"])
        let two = try side("id;name\ng;Gemeinde\ntaf;Tafel\n", "taf;Gemeinde\n")
        for result in [one.merged(with: two), two.merged(with: one)] {
            #expect(result.faults.isEmpty && result.joined.actors == 0)
            #expect(
                try result.landscape().linksByName == ["Jobcenter → Gemeinde Seewinkel", "Tafel → Gemeinde"])
            // It is asked whether they are one.
            #expect(
                result.proposals.map { Set([$0.firstName, $0.secondName]) } == [
                    ["Gemeinde", "Gemeinde Seewinkel"]
                ])
        }
    }

    @Test("An alias that nothing in the other landscape reads stays")
    func harmlessAlias() throws {
        let one = try side(
            "id;name\nsee;Gemeinde Seewinkel\njc;Jobcenter\n", "jc;Seewinkel\n",
            ["aliase.csv": "variante;akteur;grund\nSeewinkel;see;kurz\n"])
        let two = try side("id;name\njc;Jobcenter\ntaf;Tafel\n", "taf;jc\n")
        let result = one.merged(with: two)
        #expect(result.tables["aliase"]?.rows == [["Seewinkel", "see", "kurz"]])
        #expect(result.conflicts.isEmpty && result.joined.actors == 1)
        #expect(result.tables["kooperationen"]?.rows == [["jc", "Seewinkel"], ["taf", "jc"]])
    }

    @Test("A Träger that is only named is not what the other landscape calls so")
    func aliasOfACarrier() throws {
        let one = try side(
            "id;name\nsee;Stadt Seewinkel\njc;Jobcenter\n", "jc;Stadt\n",
            ["aliase.csv": "variante;akteur\nStadt;see\n"])
        let two = try side("id;name;traeger\nk;Kita;Stadt\ntaf;Tafel;\n", "taf;k\n")
        let result = one.merged(with: two)
        #expect(result.faults.isEmpty)
        #expect(try result.landscape().actor(named: "Kita")?.carrier == .named("Stadt"))
    }

    @Test("Two Gesundheitsämter stay two", arguments: ["gesundheitsamt", ""])
    func areas(id: String) throws {
        let actors = "id;name\n\(id);Gesundheitsamt\njc;"
        let one = try side(
            actors + "Jobcenter Musterau\n", "jc;Gesundheitsamt\n", region: "Landkreis Musterau")
        let two = try side(
            actors + "Jobcenter Hohenfeld\n", "jc;Gesundheitsamt\n", region: "Landkreis Hohenfeld")
        let result = one.merged(with: two)
        #expect(result.faults.isEmpty && result.joined.actors == 0)
        let landscape = try result.landscape()
        #expect(
            landscape.actors.map(\.id) == ["gesundheitsamt", "jc", "gesundheitsamt-2", "jc-2"])
        let ties = landscape.claims.map {
            [landscape.actors[Int($0.from)].id, landscape.actors[Int($0.to)].id]
        }
        #expect(ties == [["jc", "gesundheitsamt"], ["jc-2", "gesundheitsamt-2"]])
        // Both are asked about: the one name, and the one id.
        #expect(landscape.nameDecisions.map(\.status) == [.open, .open])
        #expect(Set(landscape.nameDecisions.map(\.variant)) == ["gesundheitsamt-2", "jc-2"])
    }

    @Test(
        "Another district, another Träger, another name under one id: two, and a question",
        arguments: [
            ("id;name;sozialraum\nm;Mädchentreff;Nord\n", "id;name;sozialraum\nm;Mädchentreff;Süd\n"),
            ("id;name;traeger\nm;Mädchentreff;AWO\n", "id;name;traeger\nm;Mädchentreff;Caritas\n"),
            ("id;name\nm;Mädchentreff\n", "id;name\nm;Museum\n"),
            ("id;name\n;Mädchentreff\n;Mädchentreff\n", "id;name\nx;Mädchentreff\n"),
        ])
    func doubts(one: String, two: String) throws {
        let (one, two) = (try side(one + "t;Tafel\n", ""), try side(two + "t;Tafel\n", ""))
        let result = one.merged(with: two)
        #expect(result.faults.isEmpty && result.joined.actors == 1)
        #expect(result.total.actors == one.landscape.actors.count + 1)
        #expect(!result.proposals.isEmpty)
        let landscape = try result.landscape()
        #expect(landscape.nameDecisions.allSatisfy { $0.status == .open && $0.actor != nil })
    }

    @Test(
        "A district and its part, one known and one unknown, the same Träger: one",
        arguments: [
            ("id;name;sozialraum\nm;Mädchentreff;Nord\n", "id;name;sozialraum\nm;Mädchentreff;Nordhang\n"),
            ("id;name;sozialraum\nm;Mädchentreff;Nord\n", "id;name;sozialraum\nm;Mädchentreff;\n"),
            ("id;name;traeger\nm;Mädchentreff;AWO\n", "id;name;traeger\nm;Mädchentreff;awo\n"),
            ("id;name;namensvarianten\nm;Mädchentreff;Treff\n", "id;name\nm;Treff\n"),
        ])
    func sure(one: String, two: String) throws {
        let yaml = [
            "landschaft.yaml": "sozialraeume:\n  - name: Nord\n  - name: Nordhang\n    teil_von: Nord\n"
        ]
        let (one, two) = (try side(one + "t;Tafel\n", "", yaml), try side(two + "t;Tafel\n", "", yaml))
        let result = one.merged(with: two)
        #expect(result.faults.isEmpty && result.joined.actors == 2 && result.proposals.isEmpty)
    }

    @Test("What was decided holds again: accepted is one, rejected is not asked again")
    func decisions() throws {
        let one = try side("id;name\na;Amt\nb;Beirat\nt;Tafel\n", "a;t\n", region: "Musterau")
        let two = try side("id;name\na;Amt\nb;Beirat\n", "a;b\n", region: "Hohenfeld")
        let first = one.merged(with: two)
        #expect(first.proposals.map(\.second) == ["a-2", "b-2"])
        let folder = try TemporaryLandscape([
            "aliase.csv": "variante;akteur;status\na-2;a;angenommen\nb-2;b;abgelehnt\n"
        ])
        let again = one.merged(
            with: two, decisions: try MergeDecisions(contentsOf: folder.path + "/aliase.csv"))
        #expect(again.faults.isEmpty && again.decidedCount == 1 && again.proposals.isEmpty)
        let landscape = try again.landscape()
        #expect(landscape.actors.map(\.id) == ["a", "b", "t", "b-2"])
        #expect(landscape.nameDecisions.map(\.status) == [.rejected])
        #expect(again.joined.actors == 1 && again.total.claims == 2)
    }

    @Test("In the result itself an accepted question makes two rows one")
    func accepted() throws {
        let one = try side("id;name\na;Amt\nt;Tafel\n", "a;t\n", region: "Musterau")
        let two = try side("id;name\na;Amt\nv;Verein\n", "a;v\n", region: "Hohenfeld")
        var tables = one.merged(with: two).tables
        let index = try #require(tables.tables.firstIndex { $0.name == "aliase" })
        try #require(tables.tables[index].rows.count == 1)
        tables.tables[index].rows[0][2] = "angenommen"
        let landscape = LandscapeReader.read(tables).landscape
        #expect(landscape.linksByName == ["Amt → Tafel", "Amt → Verein"])
        #expect(landscape.actors.count == 3)
    }

    @Test("Gremien and offers of one id and another name are not one")
    func boardsAndOffers() throws {
        func one(_ board: String, _ offer: String) throws -> MergeInput {
            try side(
                "id;name\na;Amt\nt;Tafel\n", "a;t\n",
                [
                    "gremien.csv": "id;name\ng1;\(board)\n", "mitgliedschaften.csv": "gremium;akteur\ng1;a\n",
                    "angebote.csv": "id;akteur;name\no1;a;\(offer)\n",
                ])
        }
        let result = try one("Runder Tisch", "Kurs").merged(with: try one("Beirat", "Café"))
        #expect(result.faults.isEmpty && result.conflicts.isEmpty)
        let landscape = try result.landscape()
        #expect(landscape.boards.map(\.name) == ["Runder Tisch", "Beirat"])
        #expect(landscape.offers.map(\.name) == ["Kurs", "Café"])
        #expect(landscape.members(of: 1).count == 1)
    }

    @Test("konflikte.csv shows names")
    func conflictNames() throws {
        func one(_ role: String, _ carrier: String) throws -> MergeInput {
            try side(
                "id;name;traeger\n1;Amt;\n2;Kita;\(carrier)\n3;Kreis;\n", "1;2\n",
                [
                    "gremien.csv": "id;name;federfuehrung\n7;Runder Tisch;\(carrier)\n",
                    "mitgliedschaften.csv": "gremium;akteur;rolle\n7;1;\(role)\n",
                ])
        }
        let result = try one("mitglied", "1").merged(with: try one("gast", "3"))
        let lines = result.conflicts.map { "\($0.subject) \($0.column): \($0.first) / \($0.second)" }
        #expect(lines.contains("Runder Tisch / Amt rolle: mitglied / gast"))
        #expect(lines.contains("Runder Tisch federfuehrung: Amt / Kreis"))
    }

    @Test("landschaft.yaml names whom it named before")
    func settings() throws {
        let yaml = """
            konzept:
              vorhanden: ja
              beteiligung:
                - akteur: Amt
            zusteuerung:
              gremium: Runder Tisch
              beteiligte: [Amt, t]

            """
        func one(_ region: String) throws -> MergeInput {
            try side(
                "id;name\n;Amt\nt;Tafel\n", "Amt;t\n", region: region,
                ["gremien.csv": "name\nRunder Tisch\n", "landschaft.yaml": yaml])
        }
        let result = try one("Musterau").merged(with: try one("Hohenfeld"))
        #expect(result.faults.isEmpty)
        let landscape = try result.landscape()
        let taking = landscape.settings.concept.participation ?? []
        #expect(taking.map { landscape.actors[Int($0.actor)].id } == ["amt", "amt-2"])
        #expect(
            landscape.settings.courseAssignment?.participants.map { landscape.actors[Int($0)].id }
                == ["amt", "t", "amt-2", "t-2"])
        #expect(landscape.settings.courseAssignment?.board == 0)
    }

    @Test("“kreisweit” stays in its own Kreis, “Nord” in its own town")
    func districts() throws {
        func one(_ region: String, _ names: [String]) throws -> MergeInput {
            try side(
                "id;name;sozialraum\n" + names[0] + ";" + names[0] + ";kreisweit\n" + names[1] + ";"
                    + names[1]
                    + ";Nord\n", "", region: region)
        }
        let result = try one("Landkreis Musterau", ["a", "b"]).merged(
            with: try one("Landkreis Hohenfeld", ["c", "d"]))
        #expect(result.faults.isEmpty)
        let landscape = try result.landscape()
        #expect(landscape.settings.region == "Landkreis Musterau und Landkreis Hohenfeld")
        func overlap(_ one: Int, _ two: Int) -> Bool {
            landscape.districts.overlap(landscape.actors[one].area, landscape.actors[two].area)
        }
        #expect(overlap(0, 1) && overlap(2, 3))
        #expect(!overlap(0, 2) && !overlap(0, 3) && !overlap(1, 2) && !overlap(1, 3))
    }

    @Test("What one knows not to have, the other has; what one did not ask, nobody denied")
    func claimsOfOne() throws {
        let one = try side(
            "id;name;typ;geantwortet\na;Amt;;ja\nb;Bad;;\n", "a;b\n",
            [
                "landschaft.yaml":
                    "fehlanzeigen: [MBE, JMD]\nerhebung:\n  gefragt: [intensitaet, art]\n"
            ])
        let two = try side(
            "id;name;typ;geantwortet\nm;Beratung;mbe;ja\n", "",
            ["landschaft.yaml": "erhebung:\n  gefragt: [intensitaet]\n"])
        for result in [one.merged(with: two), two.merged(with: one)] {
            #expect(result.faults.isEmpty)
            let landscape = try result.landscape()
            #expect(landscape.settings.knownAbsentTypes == ["jmd"])
            #expect(landscape.settings.survey.asked == nil)
            #expect(Set(result.conflicts.map(\.subject)) == ["fehlanzeigen", "erhebung.gefragt"])
        }
        // Where they agree it stays.
        #expect(try one.merged(with: one).landscape().settings.survey.asked == [.intensity, .kind])
    }

    @Test("What one Kreis knows not to have, another may have") func absentElsewhere() throws {
        func one(_ region: String, _ types: String) throws -> MergeInput {
            try side(
                "name\na\nb\n", "a;b\n", region: region, ["landschaft.yaml": "fehlanzeigen: [\(types)]\n"])
        }
        let result = try one("Musterau", "MBE, JMD").merged(with: try one("Hohenfeld", "JMD"))
        #expect(result.faults.isEmpty)
        #expect(try result.landscape().settings.knownAbsentTypes == ["jmd"])
        #expect(result.conflicts.contains { $0.subject == "fehlanzeigen" && $0.first == "MBE" })
    }

    @Test("A matrix that knows actors by their ids only is about those actors, from either side")
    func bareIDs() throws {
        let one = try side("id;name;typ\njc;Jobcenter;jobcenter\nvhs;Volkshochschule;vhs\n", "jc;vhs\n")
        let two = try MergeInput(["m.csv": ";jc;vhs;neu\njc;;;2\nvhs;1;;\nneu;;;\n"], file: "m.csv")
        for result in [one.merged(with: two), two.merged(with: one)] {
            #expect(result.faults.isEmpty && result.joined.actors == 2 && result.proposals.isEmpty)
            let landscape = try result.landscape()
            #expect(Set(landscape.actors.map(\.name)) == ["Jobcenter", "Volkshochschule", "neu"])
            #expect(landscape.actor(named: "Jobcenter")?.id == "jc")
            #expect(
                landscape.linksByName == [
                    "Jobcenter → Volkshochschule", "Jobcenter → neu", "Volkshochschule → Jobcenter",
                ])
        }
        // Where names stand beside some ids, an id is no name.
        let named = try side("id;name\njc;jc\nx;Verein\n", "jc;x\n")
        #expect(one.merged(with: named).joined.actors == 0)
    }
}
