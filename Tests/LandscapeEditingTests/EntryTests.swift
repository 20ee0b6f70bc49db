import LandscapeEditing
import LandscapeModel
import PlainText
import Testing

/// Lines of a journal (PRODUCT.md §8).
@Suite("Entries as lines of a journal") struct EntryTests {
    private func entry(_ line: String) throws(EntryProblem) -> Entry { try Entry(line: Array(line.utf8)) }

    @Test("A line and its entry are the same") func roundTrip() throws {
        let entry = Entry(
            id: "5f0c", at: "2026-11-29T18:42:10+01:00", .change, table: "kooperationen",
            was: ["von": "a", "nach": "\u{FFFD} \"b\"\n;"], becomes: ["intensitaet": "3"],
            reportedBy: "a", role: .participant, status: .proposed)
        #expect(!entry.line.contains("\n"))
        #expect(try self.entry(entry.line) == entry)
        let undo = Entry(id: "u", .undo, role: .producer, undoes: "5f0c", text: "doch nicht")
        #expect(try self.entry(undo.line) == undo)
    }

    @Test("What is absent has the value of the contract; numbers are their text") func defaults() throws {
        let entry = try entry(
            #"{"id":"e","op":"add","table":"kooperationen","becomes":{"von":"a","intensitaet":3,"notiz":null}}"#
        )
        #expect(entry.status == .accepted)
        #expect(entry.reportedBy == "koordination")
        #expect(entry.becomes == ["von": "a", "intensitaet": "3", "notiz": ""])
        #expect(entry.was == nil && entry.key == nil)
    }

    @Test(
        "A line that is no entry says why",
        arguments: [
            ("", "JSON"), ("[]", "JSON"), ("{", "JSON"), (#"{"op":"add"}"#, "id"),
            (#"{"id":"e","op":"delete"}"#, "op"), (#"{"id":"e"}"#, "op"),
            (#"{"id":"e","op":"add","becomes":[1]}"#, "becomes"),
            (#"{"id":"e","op":"add","becomes":{"von":{"x":1}}}"#, "von"),
            (#"{"id":"e","op":"add","status":"vielleicht"}"#, "status"),
            (#"{"id":["e"],"op":"add"}"#, "id"),
        ])
    func broken(_ line: String, _ word: String) {
        let problem = #expect(throws: EntryProblem.self) { try entry(line) }
        #expect(problem?.kind == .invalid)
        #expect(problem?.message.german.contains(word) == true)
    }

    @Test("A journal is read up to a last line that was cut off") func cutOff() {
        let whole = Entry(id: "a", .note, text: "eins").line
        let cut = JournalText(Array((whole + "\n" + whole.prefix(20)).utf8))
        #expect(cut.entries.map(\.id) == ["a"])
        #expect(cut.cutOff == 2)
        // A whole line without its end is an entry; a broken one in the middle is told.
        #expect(JournalText(Array(whole.utf8)).cutOff == nil)
        let broken = JournalText(Array("\u{FEFF}\(whole)\r\n\nkaputt\n\(whole)\n".utf8))
        #expect(broken.cutOff == nil)
        #expect(broken.lines.map(\.number) == [1, 3, 4])
        #expect(broken.entries.count == 2)
    }

    @Test("Entries are sentences") func sentences() throws {
        var landscape = Landscape()
        landscape.actors = [
            Actor(id: "jc", name: "Jobcenter Musterau"), Actor(id: "vhs", name: "Volkshochschule"),
        ]
        let tie = Entry(
            id: "1", at: "2026-11-29T18:42:10+01:00", .add, table: "kooperationen",
            becomes: [
                "von": "jc", "nach": "volkshochschule", "intensitaet": "3", "haeufigkeit": "monatlich",
            ],
            reportedBy: "jc")
        let wish = Entry(
            id: "2", .add, table: "kooperationen",
            becomes: ["von": "vhs", "nach": "jc", "status": "wunsch", "art": "case-work"], status: .proposed)
        let change = Entry(
            id: "3", .change, table: "akteure", key: "vhs", was: ["sozialraum": "Nord"],
            becomes: ["sozialraum": "Süd"])
        let undo = Entry(id: "4", .undo, undoes: "1")
        let entries = [tie, wish, change, undo]
        let german = EntryWords(landscape, entries, .german)
        #expect(
            entries.map { german.sentence($0) } == [
                "29.11.2026 18:42  Jobcenter Musterau – Volkshochschule: Kooperation (Kontakt: monatlich, "
                    + "Stärke: 3 (formelle Zusammenarbeit)), gemeldet von Jobcenter Musterau.",
                "Volkshochschule – Jobcenter Musterau: Wunsch nach einer Kooperation (Art: "
                    + "\(landscape.vocabulary.label(kind: landscape.vocabulary.kind("case-work") ?? Vocabulary.unspecifiedKind, .german))"
                    + "), laut Koordination. (vorgeschlagen, noch nicht angenommen)",
                "Geändert in akteure, Volkshochschule: Sozialraum „Süd“ statt „Nord“.",
                "Zurückgenommen: Jobcenter Musterau – Volkshochschule: Kooperation (Kontakt: monatlich, "
                    + "Stärke: 3 (formelle Zusammenarbeit)), gemeldet von Jobcenter Musterau.",
            ])
        let again = Entry(id: "5", .undo, undoes: "4")
        #expect(
            EntryWords(landscape, entries + [again], .german).sentence(again)
                == "Gilt wieder: " + german.sentence(tie).dropFirst("29.11.2026 18:42  ".count))
        let english = EntryWords(landscape, entries, .english)
        #expect(
            english.sentence(change)
                == "Changed in akteure, Volkshochschule: sozialraum “Süd” instead of “Nord”.")
    }

    @Test(
        "The row tells who reports it, whoever entered it",
        arguments: [
            ("beide", "von beiden gemeldet"), ("von", "gemeldet von Jobcenter"), ("nach", "gemeldet von VHS"),
            ("vhs", "gemeldet von VHS"), ("koordination", "laut Koordination"), ("", "gemeldet von VHS"),
        ])
    func reporters(stated: String, words: String) {
        var landscape = Landscape()
        landscape.actors = [Actor(id: "jc", name: "Jobcenter"), Actor(id: "vhs", name: "VHS")]
        let entry = Entry(
            id: "1", .add, table: "kooperationen",
            becomes: ["von": "jc", "nach": "vhs", "gemeldet_von": stated], reportedBy: "vhs")
        #expect(
            EntryWords(landscape, [entry], .german).sentence(entry)
                == "Jobcenter – VHS: Kooperation, \(words).")
    }

    @Test("What somebody left open is told as neither a yes nor a no") func leftOpen() {
        var landscape = Landscape()
        landscape.actors = [Actor(id: "jc", name: "Jobcenter"), Actor(id: "vhs", name: "VHS")]
        let entry = Entry(
            id: "1", .add, table: "kooperationen",
            becomes: ["von": "jc", "nach": "vhs", "gemeldet_von": "jc", "status": "unklar"])
        #expect(
            EntryWords(landscape, [entry], .german).words(entry)
                == "Jobcenter – VHS: offen, ob sie zusammenarbeiten, gemeldet von Jobcenter.")
    }

    @Test(
        "An answer to a proposal is told as what it means; what is left open is not",
        arguments: [
            (
                "aliase", ["variante": "Job-Center", "akteur": "jc", "status": "angenommen"],
                "„Job-Center“ ist derselbe Akteur wie „Jobcenter“."
            ),
            (
                "aliase", ["variante": "Job-Center", "akteur": "jc", "status": "abgelehnt"],
                "„Job-Center“ und „Jobcenter“ sind verschiedene Akteure."
            ),
            (
                "typvorschlaege",
                ["akteur": "jc", "spalte": "typ", "vorschlag": "jobcenter", "status": "angenommen"],
                "Jobcenter: Typ „Jobcenter“."
            ),
            (
                "typvorschlaege",
                [
                    "akteur": "jc", "spalte": "angebot", "vorschlag": "Sprechstunde | handlungsfeld=arbeit",
                    "status": "abgelehnt",
                ], "Jobcenter: Angebot „Sprechstunde“ trifft nicht zu."
            ),
            (
                "aliase", ["variante": "Job-Center", "akteur": "jc", "status": "offen"],
                "Neu in aliase: Job-Center, Jobcenter (Akteur: Jobcenter, Status: offen, Variante: Job-Center)."
            ),
        ])
    func decisions(table: String, cells: [String: String], sentence: String) {
        var landscape = Landscape()
        landscape.actors = [Actor(id: "jc", name: "Jobcenter")]
        let entry = Entry(id: "1", .add, table: table, becomes: cells)
        #expect(EntryWords(landscape, [entry], .german).words(entry) == sentence)
        // The row as it was, and the status alone changed.
        let change = Entry(
            id: "2", .change, table: table, was: cells.merging(["status": "offen"]) { $1 },
            becomes: ["status": cells["status"] ?? ""])
        if cells["status"] != "offen" {
            #expect(EntryWords(landscape, [change], .german).words(change) == sentence)
        }
    }

    @Test("A new actor is told with labels") func newActor() {
        let entry = Entry(
            id: "1", .add, table: "akteure",
            becomes: ["id": "cafe-welcome", "name": "Café Welcome", "sektor": "civil-society"])
        #expect(
            EntryWords(Landscape(), [entry], .german).sentence(entry)
                == "Neuer Akteur: Café Welcome (Sektor: Zivilgesellschaft).")
    }
}
