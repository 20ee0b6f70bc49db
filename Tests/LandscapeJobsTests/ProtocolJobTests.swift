import Foundation
import LandscapeEditing
import LandscapeFiles
import LandscapeJobs
import LandscapeModel
import PlainText
import Reports
import Testing

/// The minutes of a Runder Tisch: each sentence with the rows that make it true, worked out by hand from PRODUCT.md §2 and §8.
@Suite struct ProtocolJobTests {
    private static let actors = """
        id;name;kurzname;typ;geantwortet
        a;Amt A;A;;ja
        b;Büro B;B;;ja
        c;Club C;C;;
        d;Dienst D;D;;ja
        e;Einrichtung E;E;;

        """
    private static let ties = """
        von;nach;intensitaet;haeufigkeit;status;gemeldet_von
        a;b;3;;;a
        a;c;2;;;beide
        a;d;2;;;beide
        b;c;1;;;b
        b;d;2;;;beide

        """

    private static func line(_ id: String, _ op: String, _ rest: String) -> String {
        #"{"id":"\#(id)","at":"2026-11-30T18:42:10+01:00","op":"\#(op)",\#(rest)}"#
    }

    private static func tie(_ id: String, by reporter: String, _ cells: String, _ rest: String = "") -> String
    {
        line(
            id, "add", #""table":"kooperationen","reported_by":"\#(reporter)","becomes":{\#(cells)}\#(rest)"#)
    }

    private static func minutes(_ lines: [String], _ language: Language = .german) throws -> ProtocolJob {
        let tables = try Tables(["akteure.csv": actors, "kooperationen.csv": ties])
        let journal = tables.path + "-protokoll.jsonl"
        defer { try? FileManager.default.removeItem(atPath: journal) }
        try lines.map { $0 + "\n" }.joined().write(toFile: journal, atomically: true, encoding: .utf8)
        return try ApplyJob(journal, to: tables.path, changesLandscape: false)
            .minutes(JobContext(language: language)).job
    }

    /// Heading and lines of each section of the minutes, of their Markdown.
    private static func sections(_ lines: [String], _ language: Language = .german) throws -> [String:
        [String]]
    {
        let text = try minutes(lines, language).report().markdown()
        var sections: [String: [String]] = [:]
        var heading = ""
        for line in text.split(separator: "\n").map(String.init) {
            if line.hasPrefix("#") {
                heading = line.trimmingCharacters(in: ["#", " "])
                sections[heading] = []
            } else {
                sections[heading, default: []].append(line.hasPrefix("- ") ? String(line.dropFirst(2)) : line)
            }
        }
        return sections
    }

    @Test("Who reports a new cooperation is told; only what both ends report is confirmed")
    func newTies() throws {
        let said = try Self.sections([
            Self.tie("1", by: "c", #""von":"c","nach":"d","intensitaet":"3","haeufigkeit":"3""#),
            Self.tie("2", by: "koordination", #""von":"c","nach":"e","intensitaet":"1""#),
            Self.tie("3", by: "a", #""von":"a","nach":"e","intensitaet":"2""#),
            Self.tie("4", by: "e", #""von":"e","nach":"a","intensitaet":"4""#),
            Self.tie("5", by: "a", #""von":"b","nach":"e""#),
        ])
        #expect(
            said["Neu genannte Kooperationen"] == [
                "C – D: gemeldet von C (Stärke 3, formelle Zusammenarbeit, Kontakt monatlich)",
                "C – E: laut Koordination (Stärke 1, nur Informationsaustausch)",
                "A – E: von beiden gemeldet (A: Stärke 2, informelle Zusammenarbeit; E: Stärke 4, formelle Zusammenarbeit in mehreren Projekten)",
                "B – E: genannt von A",
            ])
        #expect(said.keys.contains("Heute bestätigt") == false)
    }

    @Test("What was on record is confirmed, changed or named again, and with both values where they differ")
    func knownTies() throws {
        let said = try Self.sections([
            Self.tie("1", by: "b", #""von":"b","nach":"a","intensitaet":"3""#),
            Self.tie("2", by: "a", #""von":"a","nach":"c","intensitaet":"4""#),
            Self.tie("3", by: "a", #""von":"a","nach":"d","intensitaet":"2","gemeldet_von":"beide""#),
            Self.tie("4", by: "koordination", #""von":"b","nach":"d","intensitaet":"1""#),
        ])
        #expect(
            said["Heute bestätigt"] == ["B – A: von beiden gemeldet (Stärke 3, formelle Zusammenarbeit)"])
        #expect(
            said["Geändert oder ergänzt"] == [
                "A – C: von beiden gemeldet (A: Stärke 4, formelle Zusammenarbeit in mehreren Projekten; C: Stärke 2, informelle Zusammenarbeit); vorher: von beiden gemeldet (Stärke 2, informelle Zusammenarbeit)",
                "B – D: von beiden gemeldet (Stärke 2, informelle Zusammenarbeit); laut Koordination: Stärke 1, nur Informationsaustausch; vorher: von beiden gemeldet (Stärke 2, informelle Zusammenarbeit)",
            ])
        #expect(
            said["Genannt, wie schon erfasst"] == [
                "A – D: von beiden gemeldet (Stärke 2, informelle Zusammenarbeit)"
            ])
        #expect(said["Neu genannte Kooperationen"] == nil)
    }

    @Test("A wish is none of the cooperations; what ended stays on record as far as others report it")
    func wishesAndEnds() throws {
        let said = try Self.sections([
            Self.tie("1", by: "c", #""von":"c","nach":"e","status":"gewuenscht""#),
            Self.tie("2", by: "b", #""von":"b","nach":"c","status":"beendet""#),
            Self.tie("3", by: "d", #""von":"d","nach":"c","intensitaet":"0""#),
        ])
        #expect(said["Gewünschte Kooperationen"] == ["C – E: gewünscht von C"])
        let gone = said["Besteht nach Auskunft der Runde nicht oder nicht mehr"] ?? []
        #expect(
            gone == ["B – C: beendet nach Angabe von B", "D – C: keine Kooperation nach Angabe von D"])
        #expect(said["Neu genannte Kooperationen"] == nil)
    }

    @Test("Present is who the last note says; agreements, notes and statements have their chapters")
    func theRest() throws {
        let said = try Self.sections([
            Self.line("1", "note", #""text":"Anwesend (1): Amt A","present":["a"]"#),
            Self.line("2", "note", #""text":"Anwesend (2): Büro B, Amt A","present":["b","a"]"#),
            Self.line("3", "note", #""text":"Nächstes Treffen im März <b>hier</b>""#),
            Self.line(
                "4", "add",
                #""table":"massnahmen","becomes":{"massnahme":"Sprechstunde","verantwortlich":"a","beteiligte":"b|c","bis":"2027-03-31"}"#
            ),
            Self.line(
                "5", "add",
                #""table":"stellungnahmen","becomes":{"empfehlung":"ARB-1","akteur":"a","partner":"b","status":"kein_bedarf","text":"läuft über C"}"#
            ),
            Self.line("6", "add", #""table":"akteure","becomes":{"name":"Feuerwehr F","sektor":"public"}"#),
        ])
        #expect(said["Anwesend"] == ["A, B"])
        #expect(said["Notizen"]?.first?.contains("Nächstes Treffen im März") == true)
        #expect(said["Notizen"]?.contains { $0.contains("<b>") } == false)
        #expect(said["Vereinbarungen"]?.contains { $0.hasPrefix("| Sprechstunde | A | B, C | 31") } == true)
        #expect(
            said["Stellungnahmen zu Anregungen"] == [
                "A – B, „Dienste der Freien Wohlfahrtspflege und Jobcenter vernetzen“ (ARB-1): kein Bedarf, „läuft über C“"
            ])
        #expect(said["Neue Akteure"]?.first?.hasPrefix("Feuerwehr F (") == true)
        #expect(said["Niederschrift vom 30. November 2026"]?.first?.hasPrefix("Was hier steht") == true)
    }

    @Test(
        "What waits, what could not be taken over; nothing of what was refused, taken back, noted for the desk or of persons"
    )
    func whatDoesNotHold() throws {
        let lines = [
            Self.tie("1", by: "c", #""von":"c","nach":"d","intensitaet":"3""#, #","status":"proposed""#),
            Self.tie("2", by: "c", #""von":"c","nach":"e","intensitaet":"3""#, #","status":"refused""#),
            Self.tie("3", by: "koordination", #""von":"d","nach":"e","intensitaet":"4""#),
            Self.line("4", "undo", #""undoes":"3""#),
            Self.tie("5", by: "a", #""von":"a","nach":"Niemand","intensitaet":"1""#),
            Self.tie("6", by: "c", #""von":"c","nach":"d","intensitaet":"1""#, #","status":"proposed""#),
            Self.line("7", "undo", #""undoes":"6""#),
            Self.line("8", "add", #""table":"kontakte","becomes":{"akteur":"a","name":"Erika Beispiel"}"#),
            Self.line("9", "change", #""table":"akteure","key":"a","becomes":{"notiz":"streng geheim"}"#),
        ]
        let said = try Self.sections(lines)
        #expect(
            said["Wartet auf Freigabe"] == [
                "C – D: Kooperation (Stärke: 3 (formelle Zusammenarbeit)), gemeldet von C."
            ])
        #expect(said["Konnte nicht übernommen werden"]?.count == 1)
        #expect(said["Konnte nicht übernommen werden"]?.first?.hasPrefix("A – Niemand: Kooperation") == true)
        let all = said.values.joined().joined(separator: "\n")
        #expect(!all.contains("Erika") && !all.contains("geheim") && !all.contains("mehreren Projekten"))
        let expected: Set = [
            "Runder Tisch", "Niederschrift vom 30. November 2026", "Wartet auf Freigabe",
            "Konnte nicht übernommen werden", "",
        ]
        #expect(Set(said.keys) == expected)
    }

    @Test("A Word document with real headings, in both languages")
    func word() async throws {
        try #require(Report.canBeWord)
        let lines = [
            Self.tie("1", by: "c", #""von":"c","nach":"d","intensitaet":"3""#),
            Self.tie("2", by: "d", #""von":"d","nach":"c","intensitaet":"3""#),
        ]
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let expected: [(Language, String, String)] = [
            (
                .german, "Neu genannte Kooperationen",
                "von beiden gemeldet (Stärke 3, formelle Zusammenarbeit)"
            ),
            (
                .english, "Cooperations named for the first time",
                "reported by both (strength 3, formal cooperation)"
            ),
        ]
        for (language, heading, sentence) in expected {
            let file = folder.appendingPathComponent("niederschrift.docx")
            try await Self.minutes(lines, language).data(.docx).write(to: file)
            let document = try Self.unzipped(file, "word/document.xml")
            #expect(document.contains("Heading2") && document.contains(heading))
            #expect(document.replacing(/<[^>]*>/, with: "").contains("C – D: " + sentence))
            #expect(!document.contains("PAGEREF"))
        }
    }

    private static func unzipped(_ file: URL, _ part: String) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["unzip", "-p", file.path, part]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }
}
