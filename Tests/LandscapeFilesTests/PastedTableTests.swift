import Foundation
import LandscapeFiles
import LandscapeModel
import LandscapeTesting
import PlainText
import SourceText
import Testing

/// Tables that several people put together. The expected values are set by hand from the texts.
@Suite("Repeated headers, invisible characters, ids in other spellings")
struct PastedTableTests {
    private func read(_ text: String) throws -> ReadResult {
        let place = try TemporaryLandscape(["netz.csv": text])
        return LandscapeReader.read(at: place.path + "/netz.csv")
    }

    @Test(
        "A repeated header is passed over with a hint",
        arguments: [
            "von;nach;intensitaet\njc;vhs;2\nvon;nach;intensitaet\nmbe;vhs;3\n",
            "von;nach;intensitaet\njc;vhs;2\nVon;Nach;Intensität\nmbe;vhs;3\n",
            "von;nach;intensitaet\njc;vhs;2\nAkteur;Partner;Stärke\nmbe;vhs;3\n",
            "von;nach;intensitaet\njc;vhs;2\nvon;nach;\nmbe;vhs;3\n",
            "von;nach;intensitaet\njc;vhs;2\nnach;intensitaet;von\nvhs;3;mbe\n",
        ])
    func cooperations(_ text: String) throws {
        let result = try landscape(text)
        #expect(result.errors.isEmpty)
        #expect(
            result.landscape.claims.map(\.from) == [0, 1] && result.landscape.claims.map(\.to) == [2, 2])
        #expect(result.landscape.claims.map(\.intensity) == [2, 3])
        let hints = result.warnings.filter { $0.code == .skippedRow }
        #expect(hints.map(\.row) == [3] && result.readings.last?.skipped == 1)
    }

    @Test("In every table and layout") func everywhere() throws {
        let result = try TemporaryLandscape([
            "akteure.csv": "name;typ;Partner\nHaus Linde;mbe;Amt Nord\nName;Typ;Partner\nAmt Nord;;\n",
            "gremien.csv": "name;mitglieder\nRunde A;Haus Linde\nname;mitglieder\nRunde B;Amt Nord\n",
            "mitgliedschaften.csv": "gremium;akteur\nGremium;Akteur\nRunde A;Amt Nord\n",
            "angebote.csv": "akteur;name\nakteur;name\nHaus Linde;Café\n",
            "aliase.csv": "variante;akteur;status\nvariante;akteur;status\nLinde;Haus Linde;angenommen\n",
        ]).read()
        #expect(result.errors.isEmpty)
        #expect(result.landscape.actors.map(\.name) == ["Haus Linde", "Amt Nord"])
        #expect(result.landscape.claims.count == 1 && result.landscape.boards.count == 2)
        #expect(result.landscape.offers.count == 1 && result.landscape.memberships.count == 3)
        #expect(Set(result.warnings.filter { $0.code == .skippedRow }.map(\.file)).count == 5)
        let alone = try landscape("von;nach\n", actors: "name\nHaus Linde\nname\nAmt Nord\n")
        #expect(alone.landscape.actors.map(\.name) == ["Haus Linde", "Amt Nord"])
        let edges = try read("von;nach\nA;B\nvon;nach\nC;B\n")
        #expect(edges.landscape.actors.map(\.name) == ["A", "B", "C"] && edges.landscape.claims.count == 2)
        let matrix = try read(";A;B;C\nA;;1;\nB;1;;\n;A;B;C\nC;;2;\n")
        #expect(matrix.landscape.claims.count == 3 && matrix.errors.isEmpty)
        #expect(matrix.warnings.filter { $0.code == .skippedRow }.map(\.row) == [4])
        let twoLines = try landscape(
            "von;nach\n",
            actors: "Einrichtung;Art;Kontakt;\n;;Telefon;Mail\nHaus Linde;mbe;;\nEinrichtung;Art;Kontakt;\n"
                + ";;Telefon;Mail\nAmt Nord;jmd;;\n")
        #expect(
            twoLines.landscape.actors.map(\.name) == ["Haus Linde", "Amt Nord"] && twoLines.errors.isEmpty)
    }

    @Test("Names that look like headers stay names") func names() throws {
        let result = try landscape(
            "von;nach\nInstitution;Partner e. V.\n",
            actors: "name;typ\nInstitution;mbe\nPartner e. V.;jmd\nTräger;jmd\n")
        #expect(
            result.errors.isEmpty && result.landscape.claims.count == 1 && result.landscape.actors.count == 3)
    }

    @Test(
        "Marks that nobody sees and blanks of any width do not make two actors",
        arguments: [
            "\u{AD}", "\u{200B}", "\u{2060}", "\u{FEFF}", "\u{200E}", "\u{200D}",
        ])
    func invisible(_ mark: String) throws {
        let result = try read("von;nach\nBildungs\(mark)haus;Amt\nBildungshaus;Werkhof\n")
        #expect(result.landscape.actors.map(\.name) == ["Bildungshaus", "Amt", "Werkhof"])
    }

    @Test("Narrow and no-break blanks", arguments: ["\u{202F}", "\u{A0}", "\u{2009}", "\u{3000}"])
    func blanks(_ blank: String) throws {
        let result = try read("von;nach\nAmt\(blank)Nord;Hof\nAmt Nord;Werk\n")
        #expect(result.landscape.actors.map(\.name) == ["Amt Nord", "Hof", "Werk"])
        // Joiners belong to the spelling of Persian and of signs made of several.
        #expect("می\u{200C}شود".tidied == "می\u{200C}شود" && "\u{AD}a\u{200B}".tidied == "a")
    }

    @Test(
        "1.0 and 001 are the id 1, with a hint; two such ids are a question",
        arguments: ["1.0", "001", "1,0", "01,00"])
    func numbers(_ spelling: String) throws {
        let result = try landscape(
            "von;nach\n\"\(spelling)\";2\n\"\(spelling)\";3\n",
            actors: "id;name\n1;Haus Linde\n2;Amt Nord\n3;Werkhof\n")
        #expect(result.errors.isEmpty && result.landscape.claims.map(\.from) == [0, 0])
        #expect(result.warnings.filter { $0.code == .sameNumber }.map(\.row) == [2])
        let two = try landscape(
            "von;nach\n\"\(spelling)\";2\n", actors: "id;name\n1;Haus Linde\n0001;Amt Nord\n2;Werkhof\n")
        #expect(two.errors.map(\.code) == [.unknownActor])
        #expect(
            two.errors.first?.message.german.contains("Meinten Sie „1“ (Haus Linde) oder „0001“ (Amt Nord)?")
                == true)
    }

    @Test("In an edge list alone, too; 1.5 is another number") func numbersAlone() throws {
        let result = try read("source;target;weight\n1.0;2.0;1\n1;3;2\n1.5;3;1\n")
        #expect(result.landscape.actors.map(\.name) == ["1", "2.0", "3", "1.5"])
        #expect(
            result.landscape.claims.count == 3 && result.warnings.contains { $0.code == .sameNumber })
    }
}
