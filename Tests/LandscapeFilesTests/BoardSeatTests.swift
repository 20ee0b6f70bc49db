import LandscapeFiles
import LandscapeModel
import LandscapeTesting
import PlainText
import SourceText
import Testing

/// Who leads and who sits on a Gremium; all by hand.
@Suite("Nobody who sits on a Gremium is left out") struct BoardSeatTests {
    private func read(boards: String, members: String = "", more: [String: String] = [:]) throws -> ReadResult
    {
        var files = more
        files["gremien.csv"] = boards
        if !members.isEmpty { files["mitgliedschaften.csv"] = members }
        return try landscape("von;nach\njc;mbe\n", files)
    }

    /// "Runder Tisch: Jobcenter Landkreis Musterau (lead)", implied seats included.
    private func seats(_ landscape: Landscape) -> Set<String> {
        Set(
            landscape.memberships.map {
                "\(landscape.boards[$0.board].name): \(landscape.actors[Int($0.actor)].displayName) (\($0.role))"
            })
    }

    @Test("An unknown member is a hint with a proposal, and sits there", arguments: [true, false])
    func members(inCell: Bool) throws {
        let result =
            inCell
            ? try read(boards: "name;mitglieder\nRT;\"JC, Volkshochshule Musterau, Tafel\"\n")
            : try read(
                boards: "name\nRT\n", members: "gremium;akteur\nRT;JC\nRT;Volkshochshule Musterau\nRT;Tafel\n"
            )
        #expect(result.errors.isEmpty)
        let landscape = result.landscape
        #expect(landscape.actors.dropFirst(3).map(\.name) == ["Volkshochshule Musterau", "Tafel"])
        #expect(
            seats(landscape) == [
                "RT: JC (member)", "RT: Volkshochshule Musterau (member)", "RT: Tafel (member)",
            ])
        let hints = result.warnings.filter { $0.code == .actorAdded }
        #expect(hints.count == 2)
        #expect(hints.first?.message.german.contains("Ist „Volkshochschule Musterau“ gemeint") == true)
        #expect(hints.last?.message.german.contains("Mitglied von „RT“") == true)
        // The names are proposed for a decision, too.
        #expect(result.nameReview().proposals.contains { $0.variant == "Volkshochshule Musterau" })
    }

    @Test("An unknown leader is a hint, leads and sits there") func lead() throws {
        let result = try read(
            boards: "name;federfuehrung\nRT;Amt für Neues\n", members: "gremium;akteur\nRT;JC\n")
        #expect(result.errors.isEmpty && result.warnings.map(\.code) == [.actorAdded])
        #expect(seats(result.landscape) == ["RT: JC (member)", "RT: Amt für Neues (lead)"])
        #expect(result.landscape.boards[0].lead == 3)
        #expect(result.warnings.first?.message.german.contains("Federführung von „RT“") == true)
    }

    @Test("Several lead together; who leads and is a member keeps both") func several() throws {
        let result = try read(
            boards: "name;federfuehrung\nRT;JC und VHS\n",
            members: "gremium;akteur;rolle\nRT;JC;mitglied\nRT;mbe;\n")
        #expect(result.problems.isEmpty)
        #expect(
            seats(result.landscape) == [
                "RT: JC (member)", "RT: JC (lead)", "RT: VHS (lead)", "RT: MBE Caritas (member)",
            ])
        // What no table says is written into none.
        #expect(LandscapeTables(result.landscape)["mitgliedschaften"]?.rows.count == 2)
    }

    @Test(
        "Two roles in one cell are two",
        arguments: ["Leitung, Mitglied", "Leitung und Mitglied", "Leitung/Mitglied"])
    func roles(_ text: String) throws {
        let result = try read(boards: "name\nRT\n", members: "gremium;akteur;rolle\nRT;JC;\"\(text)\"\n")
        #expect(result.problems.isEmpty)
        #expect(seats(result.landscape) == ["RT: JC (lead)", "RT: JC (member)"])
    }

    @Test("Who chairs or moderates by its role leads already", arguments: ["leitung", "moderation"])
    func once(role: String) throws {
        let result = try read(
            boards: "name;federfuehrung\nRT;JC\n", members: "gremium;akteur;rolle\nRT;JC;\(role)\n")
        #expect(result.landscape.memberships.count == 1)
    }

    @Test(
        "Persons, offices and “wechselnd” become no actors",
        arguments: [
            ("Frau Weber", 1), ("Landrätin", 1), ("wechselnd", 0), ("N. N.", 0), ("noch offen", 0), ("?", 0),
        ])
    func persons(text: String, hints: Int) throws {
        let result = try read(
            boards: "name;federfuehrung\nRT;\(text)\n", members: "gremium;akteur\nRT;JC\n")
        #expect(result.errors.isEmpty && result.warnings.count == hints)
        #expect(result.landscape.actors.count == 3 && result.landscape.boards[0].leadText == text)
    }

    @Test(
        "What is written like an id, and a person, is an error as before",
        arguments: ["jx", "a-17", "Frau Weber"])
    func errors(text: String) throws {
        let result = try read(boards: "name\nRT\n", members: "gremium;akteur\nRT;\(text)\nRT;VHS\n")
        #expect(result.errors.map(\.code) == [.unknownActor] && result.errors.map(\.row) == [2])
        #expect(result.landscape.actors.count == 3 && result.landscape.memberships.count == 1)
    }

    @Test("A member without a row is no partner of kooperationen and no provider of an offer")
    func otherTables() throws {
        let result = try landscape(
            "von;nach\njc;mbe\njc;Tafel\n",
            [
                "gremien.csv": "name;mitglieder\nRT;Tafel\n",
                "angebote.csv": "akteur;name\nTafel;Ausgabe\n",
            ])
        #expect(
            result.errors.map { "\($0.file) \($0.code)" } == [
                "kooperationen.csv unknownActor", "angebote.csv unknownActor",
            ])
    }

    @Test("A type that was accepted for such a member counts") func types() throws {
        let result = try read(
            boards: "name;mitglieder\nRT;Tafel\n",
            more: ["typvorschlaege.csv": "akteur;spalte;vorschlag;status\ntafel;typ;food-bank;angenommen\n"])
        #expect(result.errors.isEmpty && result.landscape.actors.last?.types == ["food-bank"])
        #expect(result.landscape.actors.last?.sector == .civilSociety)
    }

    @Test("An alias says who is meant") func alias() throws {
        let result = try read(
            boards: "name;mitglieder;federfuehrung\nRT;Arge;Arge\n",
            more: ["aliase.csv": "variante;akteur\nArge;jc\n"])
        #expect(result.problems.isEmpty && result.landscape.boards[0].lead == 0)
    }

    @Test("The lead of the steering into courses is a hint; with somebody missing the list is not complete")
    func settings() throws {
        let yaml = """
            konzept:
              beteiligung: [jc, Jobcnter]
            zusteuerung:
              federfuehrung: Jobcenter Landkreis Mustrau
              beteiligte: [jc, Niemand]

            """
        let result = try landscape("von;nach\njc;mbe\n", ["landschaft.yaml": yaml])
        #expect(result.errors.map(\.text) == ["Jobcnter", "Niemand"])
        #expect(result.warnings.map(\.text) == ["Jobcenter Landkreis Mustrau"])
        let hint = result.warnings.first?.message.german ?? ""
        #expect(hint.contains("Meinten Sie „Jobcenter Landkreis Musterau“?"))
        let settings = result.landscape.settings
        #expect(settings.courseAssignment?.leadText == "Jobcenter Landkreis Mustrau")
        #expect(settings.concept.participation == nil && settings.courseAssignment?.participants == [])
    }
}
