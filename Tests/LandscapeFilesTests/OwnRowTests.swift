import Foundation
import LandscapeFiles
import LandscapeModel
import LandscapeTesting
import PlainText
import SourceText
import Testing

/// By docs/handbuch/daten.md: a matrix or list of partners that the actors filled in themselves is an answer.
@Suite("Rows that speak for themselves")
struct OwnRowTests {
    private static let actors = "id;name;befragt;geantwortet\na;Amt;;\nb;Beratung;;\nc;Chor;;\nd;Dorf;;\n"
    /// The Dorf's row is empty, that of the Chor holds zeros only.
    private static let matrix = ";Amt;Beratung;Chor;Dorf\nAmt;;3;;\nBeratung;;;x;2\nChor;0;0;;0\nDorf;;–;;\n"

    private func read(_ files: [String: String]) throws -> ReadResult { try TemporaryLandscape(files).read() }

    private func matrix(_ settings: String?, actors: String = actors) throws -> ReadResult {
        var files = ["akteure.csv": actors, "kooperationen.csv": Self.matrix]
        files["landschaft.yaml"] = settings
        return try read(files)
    }

    private func answered(_ result: ReadResult) -> [Bool] { result.landscape.actors.map(\.hasAnswered) }

    @Test("Where nobody said so, one hint asks, with the line to add") func asks() throws {
        let result = try matrix(nil)
        let hints = result.warnings.filter { $0.code == .speakerUnstated }
        #expect(hints.count == 1)
        #expect(hints.first?.message.german.contains("erhebung: {zeilen_sprechen_selbst: ja}") == true)
        #expect(hints.first?.message.german.contains("landschaft.yaml") == true)
        #expect(answered(result) == [false, false, false, false])
        let other = try matrix("erhebung:\n  gefragt: [intensitaet]\n")
        #expect(
            other.warnings.first { $0.code == .speakerUnstated }?.message.german
                .contains("unter „erhebung:“ die Zeile „  zeilen_sprechen_selbst: ja“") == true)
    }

    @Test("The line that the hint gives does what it says") func line() throws {
        let result = try matrix("erhebung: {zeilen_sprechen_selbst: ja}\n")
        #expect(answered(result) == [true, true, false, false], "zeros alone and an empty row are no answer")
        #expect(result.landscape.actors.map(\.wasAsked) == [true, true, false, false])
        #expect(result.landscape.claims.allSatisfy { $0.reporter == .from })
        let hints = result.warnings.filter { $0.code == .speakerUnstated }
        #expect(hints.map(\.text) == ["Chor"] && hints.first?.message.german.contains("Nullen") == true)
        // Amt says 3 about the Beratung, which answered and does not name it.
        let pair = result.landscape.pairs(ClaimIndex(result.landscape.claims, actorCount: 4)).first
        #expect(pair?.state == .oneSided)
    }

    @Test("“nein” leaves them to the coordination") func coordination() throws {
        let result = try matrix("erhebung:\n  zeilen_sprechen_selbst: nein\n")
        #expect(result.landscape.claims.allSatisfy { $0.reporter == .coordination })
        #expect(answered(result) == [false, false, false, false])
        #expect(!result.warnings.contains { $0.code == .speakerUnstated })
    }

    @Test("What the columns of akteure say wins") func explicit() throws {
        let actors = "id;name;befragt;geantwortet\na;Amt;;nein\nb;Beratung;nein;\nc;Chor;;ja\nd;Dorf;;\n"
        let result = try matrix("erhebung: {zeilen_sprechen_selbst: ja}\n", actors: actors)
        #expect(answered(result) == [false, false, true, false])
    }

    @Test("“?” in a row is doubt: the row answers, the pair stays open") func doubt() throws {
        let files = [
            "akteure.csv": Self.actors, "landschaft.yaml": "erhebung: {zeilen_sprechen_selbst: ja}\n",
            "kooperationen.csv":
                ";Amt;Beratung;Chor;Dorf\nAmt;;3;;\nBeratung;?;;;2\nChor;7;;;\nDorf;monatlich;;;\n",
        ]
        let result = try read(files)
        #expect(answered(result) == [true, true, true, true])
        #expect(result.landscape.isOpen(1, about: 0) && !result.landscape.isOpen(1, about: 2))
        #expect(result.landscape.isOpen(2, about: 0), "7 is no level")
        #expect(result.landscape.claims.last?.frequency == 3, "a word of frequency is understood")
        let states = result.landscape.pairs(ClaimIndex(result.landscape.claims, actorCount: 4)).map(\.state)
        #expect(states == [.unverified, .oneSided, .oneSided], "Amt–Beratung, Amt–Dorf, Beratung–Dorf")
    }

    @Test("Partners in a cell, filled in by their actor") func partners() throws {
        let list =
            "id;name;Kooperationspartner;gemeldet_von\na;Amt;Beratung, Chor;\nb;Beratung;Dorf?;\n"
            + "c;Chor;niemand;\nd;Dorf;diverse;\ne;Eck;Amt;koordination\nf;Fest;;\n"
        let open = try read(["akteure.csv": list])
        #expect(open.warnings.count { $0.code == .speakerUnstated } == 1)
        #expect(open.landscape.claims.allSatisfy { $0.reporter == .coordination })
        let result = try read([
            "akteure.csv": list, "landschaft.yaml": "erhebung: {zeilen_sprechen_selbst: ja}\n",
        ])
        #expect(result.landscape.claims.map(\.reporter) == [.from, .from, .coordination])
        #expect(answered(result) == [true, true, true, true, false, false], "an explicit reporter wins")
        #expect(result.landscape.isOpen(1, about: 3), "“Dorf?”")
        #expect(!result.landscape.isOpen(2, about: 0), "“niemand” is an answer")
        #expect(result.landscape.isOpen(3, about: 0), "“diverse” may mean anybody")
        #expect(
            !result.warnings.contains { $0.code == .unknownColumn }, "gemeldet_von is read with the partners")
    }

    @Test("A matrix by itself: as a file, in a folder with its settings, in a workbook") func alone() throws {
        let place = try TemporaryLandscape(["netz.csv": Self.matrix])
        let file = LandscapeReader.read(at: place.path + "/netz.csv")
        let hint = file.warnings.first { $0.code == .speakerUnstated }
        #expect(hint?.message.german.contains("als kooperationen.csv in einen Ordner") == true)
        let folder = try read([
            "kooperationen.csv": Self.matrix, "landschaft.yaml": "erhebung: {zeilen_sprechen_selbst: ja}\n",
        ])
        #expect(
            folder.errors.isEmpty
                && folder.landscape.actors.map(\.name) == ["Amt", "Beratung", "Chor", "Dorf"])
        #expect(answered(folder) == [true, true, false, false])
        let rows = Self.matrix.split(separator: "\n").map { line in
            line.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
        }
        func workbook(_ settings: [[String]]?) throws -> ReadResult {
            var sheets = [("Matrix", SmallWorkbook.rows(rows))]
            if let settings { sheets.append(("landschaft", SmallWorkbook.rows(settings))) }
            let place = try TemporaryLandscape(["netz.xlsx": SmallWorkbook.xlsx(sheets)])
            return LandscapeReader.read(at: place.path + "/netz.xlsx")
        }
        let asked = try workbook(nil).warnings.first { $0.code == .speakerUnstated }
        #expect(asked?.message.german.contains("Blatt „landschaft“") == true)
        #expect(
            answered(try workbook([["erhebung.zeilen_sprechen_selbst", "ja"]])) == [true, true, false, false])
        #expect(
            answered(try workbook([["landschaft.yaml"], ["erhebung: {zeilen_sprechen_selbst: ja}"]]))
                == [true, true, false, false])
    }
}
