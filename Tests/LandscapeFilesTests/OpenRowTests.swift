import LandscapeFiles
import LandscapeModel
import LandscapeTesting
import PlainText
import SourceText
import Testing

/// By docs/handbuch/landschaft.md: a cell that cannot be read, or a row left out by `--provisional`, is never a denial.
@Suite("Rows that were not understood stay open")
struct OpenRowTests {
    private static let actors = """
        id;name;geantwortet
        jc;Jobcenter;ja
        mbe;Beratung;ja
        vhs;Volkshochschule;ja

        """

    /// The state of the pair Jobcenter – Beratung, of which the Beratung reports strength 3, beside another row.
    private func state(_ row: String, _ columns: String = "intensitaet") throws -> TieState? {
        let header = "von;nach;gemeldet_von;\(columns)\n"
        let rest = String(repeating: ";", count: columns.split(separator: ";").count - 1)
        let claims =
            header + "mbe;jc;von;" + (columns.hasPrefix("intensitaet") ? "3" : "") + rest + "\n" + row + "\n"
        let result = try netvizLandscape(claims)
        return result.landscape.pairs(ClaimIndex(result.landscape.claims, actorCount: 3)).first.map(\.state)
    }

    private func netvizLandscape(_ claims: String, actors: String = actors) throws -> ReadResult {
        try landscape(claims, actors: actors)
    }

    @Test("Without such a row the other end's silence is an answer") func silence() throws {
        #expect(try state("jc;vhs;von;2") == .oneSided)
    }

    @Test(
        "A row left out speaks for whoever may have said it",
        arguments: [
            "jc;mbe;von;7", "jc;mbe;von;mittelstark", "mbe;jc;nach;7", "jc;mbe;beide;7",
            "jc;mbe;koordination;7",
            "jc;mbe;;siehe oben", "jc;Beratungsstele;von;2", "Jobzenter;mbe;von;2",
            "Jobzenter;Beratungsstele;von;2",
            "jc;jc;von;2", "jc;mbe;Niemandsamt;2", "jc;;von;2", ";mbe;von;2", "jc;mbe;von;2;zu viel",
            "jc;mbe;von;\"2", "jc;mbe;von;#BEZUG!", "jc;\"mbe, Tavel\";von;2",
        ])
    func leftOut(_ row: String) throws { #expect(try state(row) == .unverified) }

    @Test(
        "Rows about others leave the pair as it is",
        arguments: ["jc;vhs;von;7", "vhs;mbe;von;7", "mbe;vhs;von;7"])
    func others(_ row: String) throws { #expect(try state(row) == .oneSided) }

    @Test("An unknown kind, status or direction, and phases that nobody understands, leave it open too")
    func otherCells() throws {
        #expect(try state("jc;mbe;von;Zauberei", "art") == .unverified)
        #expect(try state("jc;mbe;von;irgendwie", "status") == .unverified)
        #expect(try state("jc;mbe;von;schräg", "richtung") == .unverified)
        let result = try netvizLandscape("von;nach;gemeldet_von;phase\njc;mbe;von;zwischendurch\n")
        #expect(result.errors.isEmpty && result.landscape.claims.count == 1)
        #expect(result.landscape.isOpen(0, about: 1) && !result.landscape.isOpen(1, about: 0))
    }

    @Test("A doubt is neither a yes nor a no", arguments: ["?", "(?)", "unklar", "vielleicht", "2?", "ja?"])
    func doubts(_ word: String) throws {
        let row = "jc;mbe;von;\(word)"
        #expect(try state(row) == .unverified)
        let result = try netvizLandscape("von;nach;gemeldet_von;intensitaet\n" + row + "\n")
        #expect(
            result.errors.isEmpty && result.landscape.claims.isEmpty && result.landscape.isOpen(0, about: 1))
        let hints = result.warnings.filter { $0.code != .typeMissing }
        #expect(hints.map(\.code) == [.unknownValue])
        #expect(hints.first?.message.german.contains("weder als Kooperation noch als Antwort") == true)
    }

    @Test("A “?” in the status doubts the cooperation; beside a kind a “?” doubts the strength only")
    func doubtBesideMore() throws {
        #expect(try state("jc;mbe;von;3;?", "intensitaet;status") == .unverified)
        #expect(try state("jc;mbe;von;?;planning", "intensitaet;art") == .confirmed)
        #expect(try state("jc;mbe;von;?;3", "intensitaet;haeufigkeit") == .confirmed)
        #expect(try state("jc;mbe;von;k. A.", "intensitaet") == .confirmed, "only the strength is not stated")
    }

    @Test("A table of cooperations that cannot be read denies nothing") func noTable() throws {
        let unread = try netvizLandscape("wer;wann\na;b\n")
        #expect(unread.landscape.isOpen(0, about: 1))
        let missing = try TemporaryLandscape(["akteure.csv": Self.actors]).read()
        #expect(missing.landscape.isOpen(0, about: 1))
    }

    @Test("In doubt nobody is published, and nobody has answered") func flags() throws {
        for word in ["?", "unklar"] {
            let actors =
                "id;name;geantwortet;veroeffentlichen\njc;Jobcenter;\(word);\(word)\nmbe;Beratung;ja;\n"
            let result = try netvizLandscape("von;nach\njc;mbe\n", actors: actors)
            #expect(result.landscape.actors.map(\.mayBePublished) == [false, true])
            #expect(result.landscape.actors.map(\.hasAnswered) == [false, true])
        }
    }

    @Test("Doubts survive being written down") func written() throws {
        let place = try TemporaryLandscape([
            "akteure.csv": Self.actors,
            "kooperationen.csv": ";Jobcenter;Beratung;Volkshochschule\n"
                + "Jobcenter;;?;2\nBeratung;3;;\nVolkshochschule;1;;\n",
        ])
        let before = place.read().landscape
        let after = LandscapeReader.read(LandscapeTables(before)).landscape
        for landscape in [before, after] {
            #expect(landscape.isOpen(0, about: 1) && !landscape.isOpen(1, about: 0))
            #expect(landscape.claims.count == 3)
        }
    }

    @Test(
        "The same words count in a list, a matrix and a questionnaire",
        arguments: [
            ("0", StatedLevel.level(0)), ("nein", .level(0)), ("keine", .level(0)), ("n", .level(0)),
            ("3", .level(3)), ("3 – formelle Zusammenarbeit", .level(3)), ("informell", .level(2)),
            ("x", .unstated), ("X", .unstated), ("ja", .unstated), ("✓", .unstated), ("eng", .unstated),
            ("regelmäßig", .unstated), ("", .nothing), ("–", .nothing), ("k. A.", .unknown),
            ("unbekannt", .unknown), ("weiß nicht", .unknown), ("?", .doubt), ("ggf.", .doubt),
            ("9", .outOfRange),
            ("2-3", .unstated), ("2 bis 3", .unstated), ("0-1", .doubt), ("(x)", .doubt), ("(2)", .doubt),
            ("4-7", .notUnderstood), ("blau", .notUnderstood),
        ])
    func words(_ text: String, _ meaning: StatedLevel) throws {
        #expect(Cell.stated(text, .intensity) == meaning)
        // By what becomes of the pair: yes with a level or without, no, open, or nothing said.
        let list = try netvizLandscape("von;nach;gemeldet_von;intensitaet\njc;mbe;von;\(text)\n").landscape
        let matrix = try netvizLandscape(
            ";Jobcenter;Beratung;Volkshochschule\nJobcenter;;\(text);1\nBeratung;1;;\nVolkshochschule;1;;\n"
        ).landscape
        let place = try SurveyPlace()
        try place.fill("jc", [("mbe", text, "", ""), ("vhs", "1", "", "")])
        _ = try place.take(isProvisional: true)
        let survey = place.landscape()
        func become(_ landscape: Landscape, _ one: Int, _ two: Int) -> String {
            let (one, two) = (ActorIndex(one), ActorIndex(two))
            let claim = landscape.claims.first { $0.from == one && $0.to == two && $0.isReported(by: one) }
            if let claim, !claim.isDenial { return claim.intensity.map { "\($0)" } ?? "ja" }
            if landscape.openStatements.contains(by: one, about: two) { return "offen" }
            return "nein"
        }
        let expected =
            switch meaning {
            case .level(0), .nothing: "nein"
            case .level(let level): "\(level)"
            case .unstated: "ja"
            case .unknown, .doubt, .outOfRange, .notUnderstood: "offen"
            }
        #expect(become(matrix, 0, 1) == expected)
        #expect(become(survey, 0, 2) == expected)
        // A row of a list names both ends: only what is said of the strength is missing.
        let isStrengthOnly = meaning == .nothing || meaning == .unknown
        #expect(become(list, 0, 1) == (isStrengthOnly ? "ja" : expected))
    }
}
