import LandscapeFiles
import LandscapeModel
import LandscapeTesting
import PlainText
import SourceText
import Testing

/// Rows of a list that head the block below them, and what they say about its actors.
@Suite("Headings inside lists of actors") struct GroupHeadingTests {
    private func read(_ actors: String) throws -> ReadResult {
        try landscape("von;nach\n", actors: actors)
    }

    private func proposals(_ result: ReadResult) -> [String] {
        TypeProposer(result.landscape).proposals().map { proposal in
            let id = result.landscape.actors[Int(proposal.actor)].id
            return
                "\(id) \(proposal.column.rawValue)=\(proposal.value) \((proposal.score * 100).rounded() / 100)"
        }
    }

    @Test("A heading is no actor, and what stands below remembers it") func headings() throws {
        let result = try read(
            """
            name;stadtteil;notiz
            Beratungsstellen;;
            MBE Brückenbau;Nord;
            2. Schulen und Kitas:;;
            Haus Regenbogen;Süd;
            Lindenhof;Süd;

            """)
        #expect(result.landscape.actors.map(\.name) == ["MBE Brückenbau", "Haus Regenbogen", "Lindenhof"])
        #expect(
            result.landscape.actors.map(\.group) == [
                "Beratungsstellen", "2. Schulen und Kitas:", "2. Schulen und Kitas:",
            ])
        let hints = result.problems.filter { $0.code == .groupHeading }
        #expect(hints.map(\.row) == [2])
        #expect(hints[0].message.german.contains("„2. Schulen und Kitas:“ (Zeile 4)"))
        #expect(result.errors.isEmpty)
    }

    @Test("A name alone stays an actor")
    func actors() throws {
        // A type in the singular, a heading in a list of names alone, and one with nothing fuller below it.
        #expect(try read("name;typ\nJobcenter;\nCaritas;mbe\n").landscape.actors.count == 2)
        #expect(try read("name\nSchulen\nCaritas\n").landscape.actors.count == 2)
        #expect(try read("name;typ\nCaritas;mbe\nSchulen;\nJobcenter;\n").landscape.actors.count == 3)
        #expect(try read("name;typ\nHaus der Vereine;\nCaritas;mbe\n").landscape.actors.count == 2)
    }

    @Test("A text beside the names heads the numbered rows below it") func besideNames() throws {
        let result = try read("nr;name;stadtteil\n1;Caritas;Nord\nEhrenamt & Co.;;\n2;Tafel;Süd\n")
        #expect(result.landscape.actors.map(\.name) == ["Caritas", "Tafel"])
        #expect(result.landscape.actors.map(\.group) == ["", "Ehrenamt & Co."])
        // Without numbers a lone id is a row whose name is missing.
        #expect(
            try read("id;name;typ\nvhs;;\njc;Jobcenter;jobcenter\n").errors.map(\.code) == [.missingValue])
    }

    @Test("Headings are evidence for type and sector, beside the words of the name") func evidence() throws {
        let result = try read(
            """
            id;name;stadtteil
            ;Beratungsstellen;
            mbe;MBE Brückenbau;Nord
            haus;Haus am Markt;Nord
            ;Sprachkursträger;
            akademie;Akademie am Fluss;Süd
            vhs;VHS Musterau;Süd
            ;Behörden;
            abh;Ausländerbehörde;Süd

            """)
        // A word of the name with a fitting heading: 0.95 + 0.1, at most 0.98. A heading that names one type alone:
        // 0.65. One that covers many types proposes none.
        #expect(
            proposals(result) == [
                "mbe typ=mbe 0.98", "akademie typ=integration-course-provider 0.65",
                "vhs typ=adult-education-centre 0.95",
                "vhs weiterer_typ=integration-course-provider 0.75", "abh typ=immigration-office 0.98",
            ])
        let reasons = TypeProposer(result.landscape).proposals().map(\.reason.german)
        #expect(reasons[0] == "im Namen: „MBE“; Überschrift „Beratungsstellen“")
        #expect(reasons[1] == "Überschrift „Sprachkursträger“")
    }

    @Test("A column of groups says the same, and the group survives being written") func written() throws {
        let result = try read("name;Rubrik\nAkademie am Fluss;Sprachkursträger\n")
        #expect(proposals(result) == ["akademie-am-fluss typ=integration-course-provider 0.65"])
        let table = try #require(LandscapeTables(result.landscape)["akteure"])
        let column = try #require(table.header.firstIndex(of: "gruppe"))
        #expect(table.rows[0][column] == "Sprachkursträger")
        #expect(result.warnings.allSatisfy { $0.code != .unknownColumn })
        // Lists without groups do not get the column.
        let plain = LandscapeTables(try read("name;typ\nCaritas;mbe\n").landscape)["akteure"]
        #expect(plain?.header.contains("gruppe") == false)
    }
}
