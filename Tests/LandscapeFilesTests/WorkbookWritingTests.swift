import Foundation
import LandscapeFiles
import LandscapeModel
import LandscapeTesting
import NetworkGraph
import PlainText
import SourceText
import Testing
import Workbooks

@Suite("What is written can be read again without loss")
struct WorkbookWritingTests {
    /// Tables with everything that spreadsheets like to change: long numbers, leading zeros, formulas, blanks,
    /// line breaks, control characters, escapes of OOXML.
    static func tables(seed: UInt64) -> LandscapeTables {
        var generator = SeededRandom(seed: seed)
        let texts = [
            "", "", "ja", "3", "007", "-5", "1.234,50", "=1+1", "+49 1", "@x", "a;b", "\"q\"", "x\ny",
            " vorn",
            "hinten ", "_x000A_", "_x_", "\u{1}", "12345678901234567890", "2026-09-30", "Größe & Maß <b>",
            "'", "TRUE",
            "#Eins",
            "😀 Café", "1e5", "ﬀ", "\t",
        ]
        func text() -> String { texts.randomElement(using: &generator) ?? "" }
        let actors = (0..<Int.random(in: 1...30, using: &generator)).map { number in
            var row = ["a\(number)", "Akteur \(number)", text(), "", text(), text()]
            while row.last?.isEmpty == true { row.removeLast() }
            return row
        }
        let claims = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
            ["a0", "a\(Int.random(in: 0..<actors.count, using: &generator))", "", "x" + text()]
        }
        return LandscapeTables(
            settings: "# Anmerkung\ntitel: \"Test: \(seed)\"\n\nsozialraeume:\n  - name: Nord\n",
            tables: [
                RawTable(
                    name: "akteure", header: ["id", "name", "Farbe", "typ", "notiz", "Form"], rows: actors),
                RawTable(name: "kooperationen", header: ["von", "nach", "art", "notiz"], rows: claims),
            ])
    }

    @Test("Folder → workbook → folder, on generated tables", arguments: 1...20, WorkbookFormat.allCases)
    func roundTrip(_ seed: UInt64, _ format: WorkbookFormat) throws {
        let tables = Self.tables(seed: seed)
        let place = try TemporaryLandscape([String: String]())
        try FolderWriter.write(tables, to: place.path + "/a")
        let folder = try #require(LandscapeTables.read(at: place.path + "/a"))
        // Compared beforehand: a message with all cells in it helps nobody.
        let isFolderSame = folder == tables
        #expect(isFolderSame)
        let data = try WorkbookWriter.data(folder, as: format)
        let path = place.path + "/b." + format.rawValue
        try data.write(to: URL(fileURLWithPath: path))
        let workbook = try #require(LandscapeTables.read(at: path))
        let isWorkbookSame = workbook == tables
        #expect(isWorkbookSame)
        let isSameData = try WorkbookWriter.data(workbook, as: format) == data
        #expect(isSameData, "same tables, same bytes")
    }

    @Test(
        "The landscape of a workbook is that of its folder, problem by problem",
        arguments: WorkbookFormat.allCases)
    func sameLandscape(_ format: WorkbookFormat) throws {
        let files = RobustnessTests.seeds
        let place = try TemporaryLandscape(files)
        let folder = place.read()
        let tables = try #require(LandscapeTables.read(at: place.path))
        let path = place.path + "/n." + format.rawValue
        try WorkbookWriter.data(tables, as: format).write(to: URL(fileURLWithPath: path))
        let workbook = LandscapeReader.read(at: path)
        #expect(LandscapeTables(workbook.landscape) == LandscapeTables(folder.landscape))
        #expect(workbook.problems.map(\.code) == folder.problems.map(\.code))
        #expect(workbook.problems.map(\.row) == folder.problems.map(\.row))
    }

    @Test("A landscape that is written down and read again is the same landscape")
    func landscapeTables() throws {
        let first = try TemporaryLandscape(RobustnessTests.seeds).read()
        let tables = LandscapeTables(first.landscape)
        let place = try TemporaryLandscape([String: String]())
        try FolderWriter.write(tables, to: place.path + "/a")
        let second = LandscapeReader.read(at: place.path + "/a")
        #expect(second.errors.isEmpty)
        let isSame = LandscapeTables(second.landscape) == tables
        #expect(isSame)
        #expect(second.landscape.claims.count == first.landscape.claims.count)
        #expect(
            second.landscape.settings.concept.participation == first.landscape.settings.concept.participation)
        #expect(second.landscape.settings.thresholds == first.landscape.settings.thresholds)
    }

    @Test("Every choice of a drop-down list means itself")
    func choices() {
        let vocabulary = Vocabulary.standard
        for language in [Language.german, .english] {
            for term in vocabulary.actorTypeTerms.all {
                #expect(vocabulary.actorType(term.label(language))?.term.id == term.id)
            }
            for term in vocabulary.fields.all {
                #expect(vocabulary.fields.find(term.label(language))?.id == term.id)
            }
            for term in vocabulary.serviceTerms.all {
                #expect(vocabulary.service(term.label(language))?.term.id == term.id)
            }
            for term in vocabulary.targetGroups.all {
                #expect(vocabulary.targetGroups.find(term.label(language))?.id == term.id)
            }
            for kind in vocabulary.kinds.dropFirst() {
                #expect(
                    vocabulary.kind(kind.term.label(language)).map { vocabulary.kindTerm($0).term.id }
                        == kind.term.id)
            }
        }
    }

    @Test(
        "A fresh workbook: lists, comments, a frozen header, examples that are no data",
        arguments: [Language.german, .english])
    func fresh(_ language: Language) throws {
        let data = try WorkbookScaffold.data(title: "Kreis \"Nord\"", language: language)
        let place = try TemporaryLandscape(["neu.xlsx": Array(data)])
        let result = LandscapeReader.read(at: place.path + "/neu.xlsx")
        #expect(result.errors.isEmpty)
        #expect(
            result.landscape.actors.isEmpty && result.landscape.claims.isEmpty
                && result.landscape.boards.isEmpty)
        #expect(result.landscape.settings.title == "Kreis \"Nord\"")
        // Sheet 3 is that of the actors, after guide and settings.
        let sheet = try Self.unzipped(place.path + "/neu.xlsx", "xl/worksheets/sheet3.xml")
        #expect(sheet.contains("<dataValidation ") && sheet.contains("Listen"))
        #expect(sheet.contains("state=\"frozen\""))
        #expect(try Self.unzipped(place.path + "/neu.xlsx", "xl/comments1.xml").contains("<t"))
        #expect(
            try WorkbookScaffold.data(title: "Kreis \"Nord\"", language: language) == data,
            "same input, same bytes")
    }

    @Test(
        "A fresh .ods: what it is comes first and unpacked; lists, notes, a frozen header, examples that are no data",
        arguments: [Language.german, .english])
    func freshForLibreOffice(_ language: Language) throws {
        let data = try WorkbookScaffold.data(as: .ods, title: "Kreis \"Nord\"", language: language)
        // Local header of 30 bytes, the name "mimetype", then the type itself (OpenDocument 1.3, part 2, 3.3).
        let type = "application/vnd.oasis.opendocument.spreadsheet"
        #expect(String(decoding: data[30..<38], as: UTF8.self) == "mimetype")
        #expect(String(decoding: data[38..<(38 + type.utf8.count)], as: UTF8.self) == type)
        let place = try TemporaryLandscape(["neu.ods": Array(data)])
        let result = LandscapeReader.read(at: place.path + "/neu.ods")
        #expect(result.errors.isEmpty)
        #expect(result.landscape.actors.isEmpty && result.landscape.claims.isEmpty)
        #expect(result.landscape.settings.title == "Kreis \"Nord\"")
        let content = try Self.unzipped(place.path + "/neu.ods", "content.xml")
        #expect(content.contains("of:cell-content-is-in-list([$'Listen'.$A$2:.$A$"))
        #expect(content.contains("of:cell-content-is-in-list(&quot;ja&quot;;&quot;nein&quot;)"))
        #expect(content.contains("<office:annotation "))
        #expect(content.contains("netviz pruefen DATEI.ods") == (language == .german))
        let settings = try Self.unzipped(place.path + "/neu.ods", "settings.xml")
        #expect(settings.contains("config:name=\"VerticalSplitPosition\" config:type=\"int\">1<"))
        #expect(
            try WorkbookScaffold.data(as: .ods, title: "Kreis \"Nord\"", language: language) == data,
            "same input, same bytes")
    }

    @Test("Whatever no workbook can hold is refused in either format", arguments: WorkbookFormat.allCases)
    func tooLong(_ format: WorkbookFormat) {
        let tables = LandscapeTables(tables: [
            RawTable(
                name: "akteure", header: ["name", "notiz"],
                rows: [["A", String(repeating: "x", count: 32_768)]])
        ])
        #expect(throws: ScaffoldError.self) { try WorkbookWriter.data(tables, as: format) }
    }

    /// A part of a workbook, through the program that Debian's Python brings along.
    static func unzipped(_ path: String, _ part: String) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
        process.arguments = [
            "-c",
            "import sys, zipfile; sys.stdout.write(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]).decode())",
            path, part,
        ]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }

    @Test("What does not fit into a workbook is refused, and nothing is written")
    func limits() throws {
        let long = RawTable(
            name: "akteure", header: ["name", "notiz"], rows: [["A", String(repeating: "x", count: 32_768)]])
        #expect(throws: ScaffoldError.self) { try WorkbookWriter.data(LandscapeTables(tables: [long])) }
        let place = try TemporaryLandscape(["x.csv": "a\n"])
        #expect(throws: ScaffoldError.self) {
            try FolderWriter.write(LandscapeTables(tables: [long]), to: place.path)
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: place.path) == ["x.csv"])
    }
}
