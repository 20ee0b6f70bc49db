import Foundation
import LandscapeFiles
import LandscapeModel
import LandscapeTesting
import PlainText
import SourceText
import Testing

/// Groups of names with one target, by hand: who is meant is plain from the lists.
@Suite("Names in groups") struct NameGroupTests {
    /// A list of actors with their partners, one row each: name and partners.
    private func list(_ rows: [(String, String)], _ more: [String: String] = [:]) throws -> ReadResult {
        var files = more
        files["akteure.csv"] =
            "Einrichtung;Kooperationspartner\n" + rows.map { "\"\($0.0)\";\"\($0.1)\"\n" }.joined()
        return try TemporaryLandscape(files).read()
    }

    private func groups(_ result: ReadResult) -> [String] {
        let review = result.nameReview()
        return review.groups.map { group in
            group.members.map(\.variant).sorted().joined(separator: " + ") + " → "
                + result.landscape.actors[Int(group.target)].name + " \(group.cells)"
        }
    }

    @Test("The listed actor is the target, and the group that most cells name comes first") func listed()
        throws
    {
        let result = try list([
            ("Jobcenter Landkreis Lindenau", "VHS"), ("Volkshochschule Lindenau", "JC; Tafel Lindenau"),
            ("Tafel Lindenau e. V.", "JC, VHS; Jobcenter"), ("Kita Sonne", "Job-Center, JC"),
        ])
        // By hand: "JC" stands in three cells, "Jobcenter" in two (one with a hyphen, which is the same word), "VHS" in two,
        // "Tafel Lindenau" in one.
        #expect(
            groups(result) == [
                "JC + Jobcenter → Jobcenter Landkreis Lindenau 5", "VHS → Volkshochschule Lindenau 2",
                "Tafel Lindenau → Tafel Lindenau e. V. 1",
            ])
    }

    @Test("Where nobody is listed the fullest name is the target") func fullest() throws {
        let result = try list([
            ("Kita Sonne", "JC; Jobcenter Landkreis Lindenau"), ("Kita Mond", "Jobcenter Lindenau; JC"),
        ])
        #expect(groups(result) == ["JC + Jobcenter Lindenau → Jobcenter Landkreis Lindenau 3"])
    }

    @Test("A name between two that cannot be one is a question, not a proposal") func doubtful() throws {
        let result = try list([
            ("Jobcenter Lindenau", "JC"), ("Jobcenter Seewinkel", "Kita Sonne"), ("Kita Sonne", "JC"),
            ("Stadt Lindenau", ""), ("Stadt Seewinkel", ""),
        ])
        let review = result.nameReview()
        #expect(!review.proposals.contains { $0.variant == "JC" })
        #expect(review.groups.allSatisfy { $0.members.allSatisfy { $0.variant != "JC" } })
        let question = try #require(review.questions.first { $0.variant == "JC" })
        #expect(
            question.candidates.map { result.landscape.actors[Int($0)].name } == [
                "Jobcenter Lindenau", "Jobcenter Seewinkel",
            ])
        #expect(question.cells == 2)
    }

    @Test("Decisions about partners without a row make the actor that they name") func partnersOnly() throws {
        let rows = [("Kita Sonne", "JC"), ("Kita Mond", "Jobcenter")]
        let plain = try list(
            rows, ["aliase.csv": "variante;akteur\nJC;Jobcenter Lindenau\nJobcenter;Jobcenter Lindenau\n"])
        #expect(plain.errors.isEmpty)
        #expect(plain.landscape.actors.map(\.name) == ["Kita Sonne", "Kita Mond", "Jobcenter Lindenau"])
        #expect(plain.landscape.claims.map(\.to) == [2, 2])
        // A chain leads to its end, whatever the order of its rows.
        for lines in [["JC;Jobcenter", "Jobcenter;Amt"], ["Jobcenter;Amt", "JC;Jobcenter"]] {
            let chain = try list(
                rows, ["aliase.csv": "variante;akteur\n" + lines.joined(separator: "\n") + "\n"])
            #expect(chain.errors.isEmpty)
            #expect(chain.landscape.actors.map(\.name) == ["Kita Sonne", "Kita Mond", "Amt"])
        }
        // In a circle the name that stands first stays.
        let circle = try list(rows, ["aliase.csv": "variante;akteur\nJC;Jobcenter\nJobcenter;JC\n"])
        #expect(circle.errors.isEmpty)
        #expect(circle.landscape.actors.map(\.name) == ["Kita Sonne", "Kita Mond", "JC"])
        // A chain that ends at a row.
        let row = try list(
            rows + [("Amt", "")], ["aliase.csv": "variante;akteur\nJC;Jobcenter\nJobcenter;Amt\n"])
        #expect(row.errors.isEmpty && row.landscape.actors.count == 3)
        // The spelling has the row, the name has none.
        let turned = try list(rows + [("JC", "")], ["aliase.csv": "variante;akteur\nJC;Jobcenter\n"])
        #expect(turned.errors.isEmpty)
        #expect(turned.landscape.actors.map(\.name) == ["Kita Sonne", "Kita Mond", "JC"])
    }

    @Test("A decision about somebody whom no table names, and two that contradict, are errors") func wrong()
        throws
    {
        let rows = [("Kita Sonne", "JC"), ("Kita Mond", "Jobcenter")]
        let lost = try list(rows, ["aliase.csv": "variante;akteur\nXY;Niemandsland\n"])
        #expect(lost.errors.map(\.code) == [.unknownActor])
        let two = try list(rows, ["aliase.csv": "variante;akteur\nJC;Amt Nord\nJC;Amt Süd\n"])
        #expect(two.errors.contains { $0.code == .ambiguousName && $0.row == 3 })
    }

    @Test("Who turns out to be its own partner is no error") func selfTie() throws {
        let result = try list(
            [("Jobcenter Lindenau", "JC"), ("Kita Sonne", "JC")],
            ["aliase.csv": "variante;akteur\nJC;Jobcenter Lindenau\n"])
        #expect(result.errors.isEmpty)
        #expect(result.warnings.contains { $0.code == .selfTie })
        #expect(result.landscape.claims.count == 1)
        let plain = try list([("Jobcenter Lindenau", "Jobcenter Lindenau")])
        #expect(plain.errors.map(\.code) == [.selfTie])
    }

    @Test("Two columns of a matrix that are one actor say what both say") func matrix() throws {
        let files = [
            "akteure.csv": "name\nJobcenter Lindenau\nJC\nKita Sonne\n",
            "kooperationen.csv":
                ";Jobcenter Lindenau;JC;Kita Sonne\nJobcenter Lindenau;;;2\nJC;;;\nKita Sonne;;3;\n",
            "aliase.csv": "variante;akteur\nJC;Jobcenter Lindenau\n",
        ]
        let result = try TemporaryLandscape(files).read()
        #expect(result.errors.isEmpty)
        #expect(result.landscape.actors.count == 2 && result.landscape.claims.count == 2)
    }

    @Test(
        "Memberships find actors that only a list of partners names, by name and by what is written like an id"
    )
    func memberships() throws {
        let result = try list(
            [("Kita Sonne", "Tafel Lindenau, jugendtreff")],
            [
                "gremien.csv": "name\nRunder Tisch\n",
                "mitgliedschaften.csv":
                    "gremium;akteur\nRunder Tisch;Tafel Lindenau\nRunder Tisch;jugendtreff\nRunder Tisch;tafel-lindenau\n",
            ])
        #expect(result.errors.isEmpty)
        #expect(result.landscape.actors.map(\.name) == ["Kita Sonne", "Tafel Lindenau", "jugendtreff"])
        let unknown = try list(
            [("Kita Sonne", "Tafel")],
            [
                "gremien.csv": "name\nRunder Tisch\n",
                "mitgliedschaften.csv": "gremium;akteur\nRunder Tisch;x17\n",
            ])
        #expect(unknown.errors.map(\.code) == [.unknownActor])
    }

    @Test("Types are proposed for whoever stays, and nobody is its own Träger") func consistent() throws {
        let result = try list([
            ("Kita Sonne", "VHS Lindenau; Volkshochschule Lindenau"), ("Kita Mond", "VHS Lindenau"),
        ])
        let proposals = Proposals(result)
        let names = proposals.types.filter { $0.column == .type }.map {
            proposals.landscape.actors[Int($0.actor)].name
        }
        #expect(names.contains("Volkshochschule Lindenau") && !names.contains("VHS Lindenau"))
    }
}

/// Words for groups of actors in the place of a partner.
@Suite("Words for groups") struct GroupWordTests {
    private let actors = """
        name;typ;sozialraum;Kooperationspartner
        Jobcenter Lindenau;jobcenter;Lindenau;alle Sprachkursträger, alle MBE
        VHS Lindenau;integration-course-provider;Lindenau;
        Sprachschule Lingua;integration-course-provider;;
        Sprachschule Fern;integration-course-provider;Seewinkel;
        MBE Caritas;mbe;Lindenau;sämtliche Sprachkursträger

        """

    private func read(_ actors: String, _ aliases: String = "") throws -> ReadResult {
        var files = ["akteure.csv": actors]
        if !aliases.isEmpty { files["aliase.csv"] = "variante;akteur;status\n" + aliases }
        return try TemporaryLandscape(files).read()
    }

    private func words(_ result: ReadResult) -> [String] {
        result.groupWordProposals().map { word in
            word.word + ": "
                + word.members.map { "\(result.landscape.actors[Int($0.actor)].name) \($0.claims)" }
                .joined(separator: ", ")
        }
    }

    @Test("Members of the type whose district overlaps are proposed, and nothing is claimed") func proposed()
        throws
    {
        let result = try read(actors)
        #expect(result.errors.isEmpty && result.landscape.claims.isEmpty)
        #expect(result.landscape.actors.count == 5)
        #expect(
            words(result) == [
                "alle Sprachkursträger: VHS Lindenau 1, Sprachschule Lingua 1", "alle MBE: MBE Caritas 1",
                "sämtliche Sprachkursträger: VHS Lindenau 1, Sprachschule Lingua 1",
            ])
        let hints = result.warnings.filter { $0.code == .groupNamed }
        #expect(hints.map(\.row) == [2, 2, 6])
        #expect(!result.landscape.hasAnswered(0, about: 1))
    }

    @Test("Each accepted member is one claim; the rejected do not come back") func decided() throws {
        let result = try read(
            actors,
            "alle Sprachkursträger;VHS Lindenau;angenommen\nalle Sprachkursträger;Sprachschule Lingua;abgelehnt\n"
        )
        #expect(result.errors.isEmpty)
        #expect(result.landscape.claims.map { [$0.from, $0.to] } == [[0, 1]])
        #expect(result.landscape.claimTexts[0]?.note == "„alle Sprachkursträger“")
        #expect(!words(result).contains { $0.hasPrefix("alle Sprachkursträger") })
        let both = try read(
            actors, "alle Sprachkursträger;VHS Lindenau;\nalle Sprachkursträger;Sprachschule Lingua;\n")
        #expect(both.errors.isEmpty && both.landscape.claims.count == 2)
    }

    @Test("A row of kooperationen is a hint as well") func table() throws {
        let files = [
            "akteure.csv": "name;typ\nA;jobcenter\nB;school\nC;school\n",
            "kooperationen.csv": "von;nach;intensitaet\nA;alle Schulen;3\nA;B;2\nB;alle;1\n",
        ]
        let result = try TemporaryLandscape(files).read()
        #expect(result.landscape.claims.count == 1)
        #expect(result.warnings.filter { $0.code == .groupNamed }.map(\.row) == [2])
        var more = files
        more["aliase.csv"] = "variante;akteur\nalle Schulen;B\nalle Schulen;C\n"
        let accepted = try TemporaryLandscape(more).read()
        #expect(accepted.landscape.claims.filter { $0.row == 2 }.map(\.intensity) == [3, 3])
    }

    @Test(
        "Words that say nothing about a type ask which, and names stay names",
        arguments: [
            ("alle Kollegen", 0), ("einige Schulen", 0), ("alle", 0), ("die Tafel", 1),
            ("Alle Kinder e. V.", 1),
            ("die Ausländerbehörde", 1), ("alle Schulen in Nirgendwo", 0), ("die Wohlfahrtsverbände", 0),
            ("sämtliche Migrantenorganisationen", 0), ("alle Moscheen", 0), ("Alle Jobcenter", 0),
        ])
    func unclear(word: String, added: Int) throws {
        let result = try read("name;Kooperationspartner\nKita Sonne;\"\(word)\"\n")
        #expect(result.errors.isEmpty)
        #expect(result.landscape.actors.count == 1 + added)
        let asks = result.warnings.contains { $0.text == word && $0.message.german.contains("Welche") }
        #expect(asks == (added == 0))
    }
}
