import Foundation
import LandscapeFiles
import LandscapeModel
import LandscapeTesting
import PlainText
import SourceText
import Testing

/// Files and folders as they lie about. The expected values are set by hand from the files.
@Suite("Files with names of their own, titles, headings that only look like ones")
struct FilesLyingAboutTests {
    private let list = "Name;Kürzel;Kategorie\nJobcenter;JC;Jobcenter\nVolkshochschule;VHS;VHS\n"
    private let boards =
        "Name des Gremiums;Vorsitz;Teilnehmer;Kategorie;Tagt\nRunde Linde;Jobcenter;\"JC, VHS\";Runder Tisch;monatlich\n"

    @Test(
        "CSV files with names of their own are found by a word of the name or by their heads",
        arguments: [
            ("Akteursliste 2026.csv", "Gremien_neu.csv", "wer mit wem.csv"),
            ("Liste.csv", "AK.csv", "Netzwerk Stand Mai.csv"),
        ])
    func found(_ names: (String, String, String)) throws {
        let result = try TemporaryLandscape([
            names.0: list, names.1: boards, names.2: "Von;Nach;Stärke\nJC;VHS;2\n",
        ]).read()
        #expect(result.errors.isEmpty)
        // Whatever is guessed is said.
        let hints = result.warnings.filter { $0.code == .unknownFile }
        #expect(Set(hints.map(\.file)) == [names.0, names.1, names.2])
        #expect(
            hints.contains { $0.file == names.1 && $0.message.german.contains("als „gremien.csv“ gelesen") })
        #expect(result.landscape.actors.map(\.shortName) == ["JC", "VHS"])
        #expect(result.landscape.claims.map(\.intensity) == [2])
        let board = try #require(result.landscape.boards.first)
        #expect(board.name == "Runde Linde" && board.rhythm == "monatlich" && board.lead == 0)
        #expect(Set(result.landscape.memberships.map(\.actor)) == [0, 1])
        #expect(Set(result.readings.map(\.file)) == [names.0, names.1, names.2])
    }

    @Test("The table's own name goes first, and notes are no table") func ownNames() throws {
        let result = try TemporaryLandscape([
            "akteure.csv": list, "Akteure_alt.csv": "name\nFalsch\n",
            "kooperationen.csv": "von;nach\nJC;VHS\n",
            "Einkauf.csv": "Was;Wann\nMilch;morgen\n", "Telefonliste.csv": "Name;Telefon\nFrau Kurz;1\n",
        ]).read()
        #expect(result.landscape.actors.map(\.shortName) == ["JC", "VHS"])
        let strangers = result.warnings.filter { $0.code == .unknownFile }
        #expect(strangers.map(\.file) == ["Akteure_alt.csv", "Einkauf.csv", "Telefonliste.csv"])
        #expect(strangers[0].message.german.contains("akteure.csv ist dieselbe Tabelle"))
        let alone = try TemporaryLandscape([
            "Telefonliste.csv": "Name;Telefon\nFrau Kurz;1\n", "kooperationen.csv": "von;nach\nA;B\n",
        ]).read()
        #expect(alone.errors.contains { $0.code == .missingFile })
    }

    @Test("A matrix under a name of its own") func matrix() throws {
        let result = try TemporaryLandscape([
            "Akteure Kreis.csv": list, "Matrix.csv": ";JC;VHS\nJC;;3\nVHS;1;\n",
        ]).read()
        #expect(result.errors.isEmpty && result.landscape.claims.map(\.intensity) == [3, 1])
    }

    @Test("A folder given one level too high is named") func level() throws {
        let place = try TemporaryLandscape([String: String]())
        let inner = place.path + "/landschaft"
        try FileManager.default.createDirectory(atPath: inner, withIntermediateDirectories: true)
        try Data(list.utf8).write(to: URL(fileURLWithPath: inner + "/akteure.csv"))
        let result = place.read()
        #expect(result.errors.map(\.code) == [.missingFile])
        #expect(result.errors.first?.message.german.hasSuffix("Meinten Sie „\(inner)“?") == true)
        #expect(result.errors.first?.message.english.hasSuffix("Did you mean “\(inner)”?") == true)
        let empty = try TemporaryLandscape([String: String]()).read()
        #expect(
            !empty.errors.isEmpty && empty.errors.allSatisfy { !$0.message.german.contains("Meinten Sie") })
    }

    // MARK: Titles

    @Test(
        "A title line is proposed as title and date",
        arguments: [
            ("Akteursliste Landkreis Lindenau, Stand 03/2026", "Akteursliste Landkreis Lindenau", "2026-03"),
            ("Netzwerk Integration (Stand: Mai 2026)", "Netzwerk Integration", "2026-05"),
            ("Stand 1. 3. 2026", "", "2026-03-01"), ("Akteure im Quartier", "Akteure im Quartier", ""),
            ("Stand: 12.05.2026 – Runde Linde", "Runde Linde", "2026-05-12"), ("Tabelle 1", "", ""),
        ])
    func titles(_ line: String, _ title: String, _ date: String) throws {
        let result = try landscape("von;nach\nJC;VHS\n", actors: line + "\n\n" + list)
        #expect(result.errors.isEmpty && result.landscape.actors.count == 2)
        #expect(result.settingsProposals.first { $0.key == "titel" }?.value ?? "" == title)
        #expect(result.settingsProposals.first { $0.key == "stichtag" }?.value ?? "" == date)
        let settled = try landscape(
            "von;nach\nJC;VHS\n", actors: line + "\n\n" + list,
            ["landschaft.yaml": "titel: X\nstichtag: 2025\n"])
        #expect(settled.settingsProposals.isEmpty)
    }

    @Test("A title with a comma above semicolons, and a name that Numbers gives") func separators() throws {
        for title in ["Liste, Stand 03/2026", "Tabelle 1", "Akteure, Partner, Angebote"] {
            let result = try landscape("von;nach\nJC;VHS\n", actors: title + "\n" + list)
            #expect(
                result.errors.isEmpty && result.landscape.actors.map(\.shortName) == ["JC", "VHS"], "\(title)"
            )
        }
        // Lists in the cells of a table with commas are no columns.
        let commas = try landscape("von,nach\nJC,VHS;MBE\nVHS,JC;MBE\n", actors: "name\nJC\nVHS\nMBE\n")
        #expect(commas.landscape.claims.count == 4)
    }

    // MARK: Headings

    @Test("A heading that only its look tells is still one in the folder that convert writes") func headings()
        throws
    {
        let rows =
            SmallWorkbook.rows([["Netz Seewinkel, Stand Mai 2026"], [], ["Name", "Kürzel", "Ort"]])
            + "<row r=\"4\"><c r=\"A4\" s=\"1\" t=\"str\"><v>Rund um den Markt</v></c></row>"
            + "<row r=\"5\"><c r=\"A5\" t=\"str\"><v>Haus Linde</v></c><c r=\"B5\" t=\"str\"><v>HL</v></c></row>"
            + "<row r=\"6\"><c r=\"A6\" t=\"str\"><v>Am Bach</v></c></row>"
            + "<row r=\"7\"><c r=\"A7\" t=\"str\"><v>Werkhof</v></c><c r=\"C7\" t=\"str\"><v>Nord</v></c></row>"
        let styles =
            "<fonts><font/><font><b/></font></fonts><cellXfs><xf fontId=\"0\"/><xf fontId=\"1\"/></cellXfs>"
        let place = try TemporaryLandscape([
            "netz.xlsx": SmallWorkbook.xlsx(
                [
                    ("Akteure", rows),
                    ("Kooperationen", SmallWorkbook.rows([["von", "nach"], ["HL", "Werkhof"]])),
                ],
                tail: "<mergeCells><mergeCell ref=\"A6:C6\"/></mergeCells>", styles: styles)
        ])
        let before = LandscapeReader.read(at: place.path + "/netz.xlsx")
        #expect(before.errors.isEmpty && before.landscape.actors.map(\.name) == ["Haus Linde", "Werkhof"])
        #expect(before.landscape.actors.map(\.group) == ["Rund um den Markt", "Am Bach"])
        let tables = try #require(LandscapeTables.read(at: place.path + "/netz.xlsx"))
        try FolderWriter.write(tables, to: place.path + "/ordner")
        let after = LandscapeReader.read(at: place.path + "/ordner")
        #expect(after.errors.isEmpty && after.landscape.actors.map(\.name) == ["Haus Linde", "Werkhof"])
        #expect(after.landscape.actors.map(\.group) == ["Rund um den Markt", "Am Bach"])
        #expect(after.landscape.claims.count == 1)
        // What stood above the table stays as a remark, and the proposal only needs its sign removed.
        let settings = try #require(tables.settings)
        #expect(settings.hasPrefix("# Netz Seewinkel, Stand Mai 2026\n"))
        #expect(settings.hasSuffix("# titel: \"Netz Seewinkel\"\n# stichtag: 2026-05\n"))
    }
}
