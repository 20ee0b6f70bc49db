import Foundation
import LandscapeEditing
import LandscapeFiles
import LandscapeModel
import PlainText
import Testing

/// Tables of a small office, written by hand.
enum SmallOffice {
    static let actors = """
        id;name;kurzname;typ;Farbe
        jc;Jobcenter Musterau;JC;jobcenter;rot
        vhs;"Volkshochschule; Haus 1";VHS;integration-course-provider;
        ;Café Süd;;migrant-organisation;grün

        Stand: Mai 2026

        """
    static let cooperations = """
        von;nach;intensitaet;haeufigkeit;status;gemeldet_von;notiz
        jc;vhs;2;;;von;"alt; so"
        Café Süd;jc;;monatlich;gewuenscht;von;
        vhs;Café Süd;1;;beendet;;

        """

    static func texts(
        actors: String = actors, cooperations: String? = cooperations, _ more: [String: String] = [:]
    ) -> LandscapeTexts {
        var files: [String: LandscapeTexts.File] = [:]
        files["akteure"] = LandscapeTexts.File(name: "akteure.csv", bytes: Array(actors.utf8))
        if let cooperations {
            files["kooperationen"] = LandscapeTexts.File(
                name: "kooperationen.csv", bytes: Array(cooperations.utf8))
        }
        for (table, text) in more {
            files[table] = LandscapeTexts.File(name: table + ".csv", bytes: Array(text.utf8))
        }
        return LandscapeTexts(files)
    }

    static func workspace() -> Workspace { Workspace(texts()) }

    static func tie(
        _ from: String, _ to: String, _ cells: [String: String] = [:], by: String = "koordination",
        was: [String: String]? = nil, _ operation: Entry.Operation = .add, id: String = "e"
    ) -> Entry {
        Entry(
            id: id, operation, table: "kooperationen", was: was,
            becomes: cells.merging(["von": from, "nach": to]) { $1 }, reportedBy: by)
    }
}

extension Workspace {
    func text(_ table: String) -> String { String(decoding: texts.files[table]?.bytes ?? [], as: UTF8.self) }
}

/// What the tables say after an entry. Expected by hand from PRODUCT.md §8 and decision 9.
@Suite("A workspace takes entries") struct WorkspaceTests {
    private typealias Office = SmallOffice

    @Test("A row is added below the others, above remarks; nothing else changes a byte") func adding() throws
    {
        var work = Office.workspace()
        let change = try work.apply(Office.tie("jc", "Café Süd"))
        #expect(change != nil)
        #expect(work.text("kooperationen") == Office.cooperations + "jc;Café Süd;;;;;\n")
        #expect(work.text("akteure") == Office.actors)
        let actor = Entry(id: "a", .add, table: "akteure", becomes: ["name": "Tafel", "Farbe": "blau"])
        _ = try work.apply(actor)
        #expect(
            work.text("akteure")
                == Office.actors.replacing("grün\n", with: "grün\n;Tafel;;;blau\n"))
        #expect(work.landscape.actors.map(\.name).last == "Tafel")
    }

    @Test("Added in the journal, an actor can be named at once") func named() throws {
        var work = Office.workspace()
        _ = try work.apply(Entry(id: "a", .add, table: "akteure", becomes: ["name": "Tafel"]))
        _ = try work.apply(Office.tie("Tafel", "jc", by: "Tafel"))
        #expect(work.text("kooperationen").hasSuffix("Tafel;jc;;;;von;\n"))
    }

    @Test(
        "A cooperation that is stated already is changed, whichever end it begins with",
        arguments: [
            ("jc", "vhs", "von"), ("vhs", "JC", "nach"),
            ("Volkshochschule; Haus 1", "Jobcenter Musterau", "jc"),
        ])
    func stated(_ from: String, _ to: String, _ reporter: String) throws {
        var work = Office.workspace()
        _ = try work.apply(
            Office.tie(from, to, ["intensitaet": "3", "gemeldet_von": reporter], by: "jc"))
        #expect(
            work.text("kooperationen")
                == Office.cooperations.replacing("jc;vhs;2", with: "jc;vhs;3"))
        // The same in words says nothing new.
        #expect(try work.apply(Office.tie(from, to, ["intensitaet": "formell"], by: "jc")) == nil)
    }

    @Test("Another reporter, another kind, a wish and what ended are rows of their own") func others() throws
    {
        let rows = Office.cooperations.split(separator: "\n").count
        for entry in [
            Office.tie("jc", "vhs", by: "vhs"), Office.tie("jc", "vhs"),
            Office.tie("jc", "vhs", ["art": "case-work"], by: "jc"),
            Office.tie("jc", "vhs", ["status": "gewuenscht"], by: "jc"), Office.tie("vhs", "Café Süd"),
        ] {
            var work = Office.workspace()
            #expect(try work.apply(entry) != nil)
            #expect(work.text("kooperationen").split(separator: "\n").count == rows + 1, "\(entry)")
        }
    }

    @Test("What the enterer saw is held against the table; both values are told") func conflict() throws {
        var work = Office.workspace()
        let seen = ["von": "jc", "nach": "vhs", "gemeldet_von": "von", "intensitaet": "1"]
        let entry = Entry(
            id: "e", .change, table: "kooperationen", was: seen, becomes: ["intensitaet": "4"],
            reportedBy: "jc")
        let problem = #expect(throws: EntryProblem.self) { try work.apply(entry) }
        #expect(problem?.kind == .conflict)
        #expect(
            problem?.disagreements == [
                EntryProblem.Disagreement(column: "intensitaet", seen: "1", stated: "2")
            ])
        #expect(work.text("kooperationen") == Office.cooperations)
        var fits = entry
        fits.was?["intensitaet"] = "informell"
        _ = try work.apply(fits)
        #expect(work.text("kooperationen") == Office.cooperations.replacing("jc;vhs;2", with: "jc;vhs;4"))
    }

    @Test("A row of ids is found by its id, also by one that was made from the name") func keys() throws {
        var work = Office.workspace()
        let id = try #require(work.landscape.actors.first { $0.name == "Café Süd" }?.id)
        _ = try work.apply(
            Entry(id: "e", .change, table: "akteure", key: id, becomes: ["kurzname": "Café", "typ": "mso"]))
        #expect(
            work.text("akteure")
                == Office.actors.replacing(";Café Süd;;migrant-organisation;", with: ";Café Süd;Café;mso;"))
        let nobody = Entry(id: "e", .change, table: "akteure", key: "niemand", becomes: ["kurzname": "x"])
        #expect(throws: EntryProblem.self) { try work.apply(nobody) }
    }

    @Test(
        "What check would call an error is invalid, with its words",
        arguments: [
            (Office.tie("jc", "Gibt es nicht"), "Gibt es nicht"),
            (Office.tie("jc", "jc"), "beiden Seiten"),
            (Office.tie("jc", "Café Süd", ["intensitaet": "9"]), "9"),
            (Office.tie("jc", "Café Süd", ["art": "Zauberei"]), "Zauberei"),
            (Office.tie("jc", "Café Süd", ["status": "nie"]), "nie"),
            (Office.tie("jc", "Café Süd", ["augenfarbe": "blau"]), "augenfarbe"),
            (Office.tie("jc", "Café Süd", ["notiz": "=1+1"]), "Formel"),
            (Office.tie("jc", ""), "nach"),
            (
                Entry(id: "e", .add, table: "akteure", becomes: ["name": "Neu", "typ": "Raumschiff"]),
                "Raumschiff"
            ),
            (Entry(id: "e", .add, table: "planeten", becomes: ["name": "Mars"]), "planeten"),
            (Entry(id: "e", .remove, table: "akteure", key: "jc"), "jc"),
            (Entry(id: "e", .add, table: "akteure"), "becomes"),
        ])
    func invalid(_ entry: Entry, _ word: String) {
        var work = Office.workspace()
        let problem = #expect(throws: EntryProblem.self) { try work.apply(entry) }
        #expect(problem?.kind == .invalid)
        #expect(problem?.message.german.contains(word) == true, "\(problem?.message.german ?? "")")
        #expect(work.texts == Office.texts())
    }

    @Test(
        "An actor with nothing but a name is an actor, alone and in a journal",
        arguments: ["akteure", "Akteure"])
    func bareName(_ table: String) throws {
        let entry = Entry(id: "a", .add, table: table, becomes: ["name": "Tafel"])
        let second = Entry(id: "b", .add, table: "akteure", becomes: ["name": "Runder Tisch", "typ": "mso"])
        var work = Office.workspace()
        _ = try work.apply(entry)
        _ = try work.apply(second)
        #expect(work.text("akteure").contains("\ntafel;Tafel;;;\n;Runder Tisch;;mso;\n"))
        let journal = JournalText(Array(MemoryJournal([entry, second]).text.utf8))
        let replay = Replay(journal, on: Office.workspace())
        #expect(replay.workspace.texts == work.texts)
        // Where the id is another's, the next one is free.
        let taken = Office.actors.replacing(
            "jc;Jobcenter Musterau;JC", with: "tafel-e-v;Jobcenter Musterau;JC")
        var other = Workspace(Office.texts(actors: taken, cooperations: "von;nach\nvhs;Café Süd\n"))
        _ = try other.apply(Entry(id: "a", .add, table: table, becomes: ["name": "Tafel e. V."]))
        #expect(other.text("akteure").contains("\ntafel-e-v-2;Tafel e. V.;;;\n"))
    }

    @Test("A new short name means its actor for the entries after it") func renamed() throws {
        let entries = [
            Entry(id: "1", .change, table: "akteure", key: "vhs", becomes: ["kurzname": "Abendschule"]),
            Office.tie("jc", "Abendschule", ["intensitaet": "4"], by: "jc", id: "2"),
        ]
        let replay = Replay(JournalText(Array(MemoryJournal(entries).text.utf8)), on: Office.workspace())
        #expect(replay.isSound)
        #expect(
            replay.workspace.text("kooperationen")
                == Office.cooperations.replacing("jc;vhs;2", with: "jc;vhs;4"))
    }

    @Test("Of several rows about the same the one is meant that says what was seen; without that none is")
    func several() throws {
        let rows = "von;nach;intensitaet;handlungsfeld\njc;vhs;2;sprache\njc;vhs;3;arbeit\n"
        func work() -> Workspace { Workspace(Office.texts(cooperations: rows)) }
        let seen = ["von": "vhs", "nach": "jc", "handlungsfeld": "arbeit", "intensitaet": "3"]
        var one = work()
        _ = try one.apply(
            Entry(id: "e", .change, table: "kooperationen", was: seen, becomes: ["intensitaet": "4"]))
        #expect(one.text("kooperationen") == rows.replacing("3;arbeit", with: "4;arbeit"))
        var two = work()
        _ = try two.apply(Office.tie("jc", "vhs", ["handlungsfeld": "arbeit", "intensitaet": "1"]))
        #expect(two.text("kooperationen") == rows.replacing("3;arbeit", with: "1;arbeit"))
        var three = work()
        let blind = Office.tie("jc", "vhs", ["intensitaet": "1"], .change)
        let problem = #expect(throws: EntryProblem.self) { try three.apply(blind) }
        #expect(problem?.kind == .conflict && problem?.message.german.contains("2 Zeilen") == true)
    }

    @Test("Changes are taken back in their order only; out of it nothing happens") func outOfOrder() throws {
        var work = Office.workspace()
        let first = try #require(try work.apply(Office.tie("jc", "Café Süd", ["intensitaet": "1"], by: "jc")))
        _ = try work.apply(Office.tie("jc", "Café Süd", ["intensitaet": "3"], by: "jc"))
        let before = work.texts
        let isReverted = work.revert(first)
        #expect(!isReverted && work.texts == before)
        var other = Office.workspace()
        let isTaken = other.revert(first)
        #expect(!isTaken && other.texts == Office.texts())
    }

    @Test("An actor that is there already is not added over what its row says") func actorThere() throws {
        var work = Office.workspace()
        let same = Entry(
            id: "e", .add, table: "akteure", becomes: ["id": "jc", "name": "Jobcenter Musterau"])
        #expect(try work.apply(same) == nil)
        let other = Entry(id: "e", .add, table: "akteure", becomes: ["name": "Café Süd", "typ": "school"])
        let problem = #expect(throws: EntryProblem.self) { try work.apply(other) }
        #expect(problem?.kind == .conflict)
    }

    @Test("A removed row is gone; removed once more it stays gone") func removing() throws {
        var work = Office.workspace()
        let entry = Office.tie("Café Süd", "jc", ["status": "gewuenscht"], by: "Café Süd", .remove)
        var removal = entry
        removal.was = removal.becomes?.merging(["gemeldet_von": "von"]) { $1 }
        removal.becomes = nil
        let change = try #require(try work.apply(removal))
        #expect(
            work.text("kooperationen")
                == Office.cooperations.replacing("Café Süd;jc;;monatlich;gewuenscht;von;\n", with: ""))
        #expect(try work.apply(removal) == nil)
        work.revert(change)
        #expect(work.texts == Office.texts())
    }

    @Test("Encoding, line ends, marks and quotation marks stay") func bytes() throws {
        let actors =
            "sep=,\r\n\"name\",typ,bemerkung\r\n\"Jobcenter\",jobcenter,\r\nTräger,mso,\"ß, €\"\r\n"
        let legacy =
            Data(actors.utf8).isEmpty ? [] : try #require(actors.data(using: .windowsCP1252)).map { $0 }
        var texts = Office.texts(cooperations: "von\tnach\nJobcenter\tTräger")
        texts.files["akteure"]?.bytes = legacy
        var work = Workspace(texts)
        _ = try work.apply(Office.tie("Träger", "Jobcenter", by: "Träger"))
        #expect(
            work.text("kooperationen")
                == "von\tnach\tgemeldet_von\nJobcenter\tTräger\t\nTräger\tJobcenter\tvon\n")
        #expect(work.texts.files["akteure"]?.bytes == legacy)
        _ = try work.apply(Entry(id: "e", .add, table: "akteure", becomes: ["name": "Café", "typ": "mso"]))
        let expected = try #require((actors + "Café,mso,\r\n").data(using: .windowsCP1252))
        #expect(work.texts.files["akteure"]?.bytes == Array(expected))
    }

    @Test("Where partners stand beside actors, cooperations begin a table of their own") func partners()
        throws
    {
        let actors = "name;Partner\nJobcenter;VHS, Tafel\nVHS;\n"
        var work = Workspace(Office.texts(actors: actors, cooperations: nil))
        #expect(work.landscape.actors.count == 3)
        _ = try work.apply(Office.tie("Tafel", "VHS", ["intensitaet": "2"], by: "Tafel"))
        #expect(work.reading.errors.isEmpty)
        #expect(work.landscape.actors.count == 3)
        #expect(work.text("kooperationen").contains("Tafel;VHS;2;von"))
    }

    @Test("A matrix is not changed row by row") func matrix() {
        var work = Workspace(
            Office.texts(actors: "name\nA1\nB1\n", cooperations: ";A1;B1\nA1;;1\nB1;1;\n"))
        #expect(work.reading.errors.isEmpty)
        let problem = #expect(throws: EntryProblem.self) { try work.apply(Office.tie("A1", "B1")) }
        #expect(problem?.message.german.contains("Matrix") == true)
    }
}
