import Foundation
import LandscapeFiles
import LandscapeModel
import LandscapeTesting
import PlainText
import SourceText
import Testing

@Suite("Lists of partners and matrices as they are kept")
struct LayoutTests {
    private func read(_ text: String, layout: TableLayout? = nil) throws -> ReadResult {
        let place = try TemporaryLandscape(["netz.csv": text])
        return LandscapeReader.read(at: place.path + "/netz.csv", layout: layout)
    }

    private func ties(_ result: ReadResult) -> [String] {
        let names = result.landscape.actors.map(\.name)
        return result.landscape.claims.map { "\(names[Int($0.from)]) – \(names[Int($0.to)])" }
    }

    @Test(
        "One partner per cell: a column of types tells a list of actors from one of cooperations",
        arguments: [
            (
                "Name;Typ;Kooperationspartner\nAlpha;Schule;Beta\nBeta;Jobcenter;Alpha\n",
                ["school", "jobcenter"]
            ),
            (
                "Einrichtung;Kategorie;Partner\nAlpha;Verwaltung;Beta\nBeta;Jobcenter;Alpha\n",
                ["", "jobcenter"]
            ),
            ("Name;Art;Partner\nAlpha;Fallarbeit;Beta\nBeta;Verweisberatung;Alpha\n", ["", ""]),
            ("von;nach;Typ\nAlpha;Beta;Jobcenter\n", ["", ""]),
        ])
    func typesBesideOnePartner(text: String, types: [String]) throws {
        let result = try read(text)
        #expect(result.landscape.actors.map { $0.types.first ?? "" } == types)
        #expect(
            result.landscape.claims.count == text.split(separator: "\n").count - 1 || !result.errors.isEmpty)
    }

    @Test("Many partners in one cell, with remarks in brackets")
    func partners() throws {
        let result = try read(
            """
            Einrichtung;Kürzel;Typ;Kooperationspartner
            Jobcenter Musterau;JC;Jobcenter;"Caritas, VHS (nur Kurse)"
            Volkshochschule Musterau;VHS;VHS;"JC und Caritas; Tafel"
            Caritas;;mbe;k. A.
            Amt für Jugend, Schule und Sport;;Jugendamt;"- Caritas
            - JC/VHS"

            """)
        #expect(result.errors.isEmpty)
        #expect(
            ties(result) == [
                "Jobcenter Musterau – Caritas", "Jobcenter Musterau – Volkshochschule Musterau",
                "Volkshochschule Musterau – Jobcenter Musterau", "Volkshochschule Musterau – Caritas",
                "Volkshochschule Musterau – Tafel", "Amt für Jugend, Schule und Sport – Caritas",
                "Amt für Jugend, Schule und Sport – Jobcenter Musterau",
                "Amt für Jugend, Schule und Sport – Volkshochschule Musterau",
            ])
        #expect(result.landscape.claimTexts[1]?.note == "nur Kurse")
        #expect(result.warnings.filter { $0.code == .actorAdded }.map(\.text) == ["Tafel"])
        #expect(result.readings.map(\.layout) == [.table, .partners])
        // What the coordination keeps is the coordination's claim.
        #expect(result.landscape.claims.allSatisfy { $0.reporter == .coordination })
    }

    @Test("Names with commas, slashes and „und“ stay together where they are known")
    func knownNames() throws {
        let result = try read(
            """
            Name;Träger;Partner
            Amt für Jugend, Schule und Sport;Kreis;Haus Nord/Süd
            Haus Nord/Süd;Kreis;"Amt für Jugend, Schule und Sport, Bund der Vertriebenen"
            """)
        #expect(
            ties(result) == [
                "Amt für Jugend, Schule und Sport – Haus Nord/Süd",
                "Haus Nord/Süd – Amt für Jugend, Schule und Sport", "Haus Nord/Süd – Bund der Vertriebenen",
            ])
    }

    @Test("„siehe oben“ in a list of partners is an error with a remedy")
    func elsewhere() throws {
        let result = try read("Name;Träger;Partner\nA;X;B\nB;X;siehe oben\nC;X;A, s.o.\n")
        #expect(result.errors.map(\.code) == [.unknownValue, .unknownValue])
        #expect(
            result.errors.compactMap(\.row) == [3, 4] && result.errors.allSatisfy { $0.column == "Partner" })
        #expect(result.errors.allSatisfy { $0.message.german.contains("ausschreiben") })
    }

    @Test("A partner column in a landscape's table of actors")
    func partnersInFolder() throws {
        let result = try TemporaryLandscape([
            "akteure.csv": "name;typ;Kooperationspartner\nA;mbe;\"B, C\"\nB;vhs;\nC;jmd;\n"
        ]).read()
        #expect(result.errors.isEmpty && ties(result) == ["A – B", "A – C"])
        let strict = try TemporaryLandscape([
            "akteure.csv": "name;typ;Kooperationspartner\nA;mbe;\"B, D\"\nB;vhs;\n",
            "kooperationen.csv": "von;nach\nB;A\n",
        ]).read()
        #expect(strict.errors.map(\.code) == [.unknownActor] && ties(strict) == ["B – A", "A – B"])
    }

    @Test("Crosses, dots, numbers; filled diagonal, sums and notes")
    func matrix() throws {
        let result = try read(
            """
            Wer arbeitet mit wem?;;;;
            ;A-Haus;B-Haus;C-Haus;Summe
            A-Haus;■;x;;1
            B-Haus;●;-;3;2
            C-Haus;0;2;■;1
            Summe;1;2;1;

            Stand: Mai 2026
            """)
        #expect(ties(result) == ["A-Haus – B-Haus", "B-Haus – A-Haus", "B-Haus – C-Haus", "C-Haus – B-Haus"])
        #expect(result.landscape.claims.map(\.intensity) == [nil, nil, 3, 2])
        #expect(result.errors.isEmpty)
        #expect(result.readings.map(\.layout) == [.matrix] && result.readings.first?.headerRow == 2)
    }

    @Test("Letters mean what the legend says, in one cell or two")
    func legend() throws {
        let result = try read(
            """
            ;A;B;C
            A;;I;P/I
            B;I;;
            C;V;;
            Legende: I = Informationsaustausch, P = gemeinsames Projekt
            V;Verweisberatung
            """)
        let kinds = result.landscape.claims.map { result.landscape.vocabulary.kindTerm($0.kind).term.id }
        #expect(result.errors.isEmpty)
        #expect(
            kinds == [
                "information-exchange", "joint-offer", "information-exchange", "information-exchange",
                "referral",
            ])
    }

    @Test("Letters without a legend are errors that say what helps")
    func noLegend() throws {
        let result = try read(";A;B;C\nA;;I;\nB;;;Q\nC;;;\nQ = Quatsch\n")
        #expect(result.errors.map(\.text) == ["I", "Q"])
        #expect(
            result.errors[0].message.german.contains("Legende")
                && result.errors[1].message.german.contains("Quatsch"))
    }

    @Test("Numbered heads, abbreviations above full names, a second line of heads")
    func heads() throws {
        let numbered = try read(";;1;2;3\n1;Caritas Musterau;;x;\n2;Jobcenter;x;;2\n3;Volkshochschule;;;\n")
        #expect(
            ties(numbered) == [
                "Caritas Musterau – Jobcenter", "Jobcenter – Caritas Musterau", "Jobcenter – Volkshochschule",
            ])
        let doubled = try read(
            ";;Träger;;\n;;Car;JC;VHS\nCaritas Musterau;Car;;x;\nJobcenter;JC;;;2\nVolkshochschule;VHS;;;\n")
        #expect(ties(doubled) == ["Caritas Musterau – Jobcenter", "Jobcenter – Volkshochschule"])
    }

    @Test("A matrix in place of kooperationen.csv")
    func matrixInFolder() throws {
        let result = try TemporaryLandscape([
            "akteure.csv": plainActors,
            "kooperationen.csv": ";JC;VHS;MBE Caritas\nJC;;x;2\nVHS;;;\nMBE Caritas;;1;\n",
        ]).read()
        #expect(
            result.errors.isEmpty && result.landscape.claims.count == 3 && result.landscape.actors.count == 3)
        let unknown = try TemporaryLandscape([
            "akteure.csv": plainActors, "kooperationen.csv": ";JC;VHS;Tafel\nJC;;x;2\nVHS;;;\nTafel;;1;\n",
        ]).read()
        #expect(unknown.errors.map(\.code) == [.unknownActor] && unknown.landscape.claims.count == 1)
    }

    @Test("The layout can be said where it cannot be guessed")
    func forced() throws {
        let text = "von;nach;x\nnach;1;2\nx;2;1\n"
        #expect(try ties(read(text)) == ["nach – 1", "x – 2"])
        #expect(try ties(read(text, layout: .matrix)) == ["nach – x", "x – nach"])
        let list = "Name;Partner\nA;B und C\nB;A\n"
        #expect(try read(list, layout: .partners).landscape.claims.count == 3)
        #expect(try read("Name;Typ\nA;mbe\n").errors.map(\.code) == [.missingColumn])
    }

    @Test("A hint on the encoding of a table comes once")
    func hintsOnce() throws {
        let result = try TemporaryLandscape([
            "akteure.csv": "name;typ;Partner\nBÃ¼ro;mbe;\nHaus;jmd;BÃ¼ro\n",
            "kooperationen.csv": "von;nach;zweck\nHaus;BÃ¼ro;fÃ¼r alle\n",
        ]).read()
        #expect(result.errors.isEmpty && result.landscape.claims.count == 2)
        #expect(
            result.warnings.filter { $0.code == .wrongEncoding }.map(\.file) == [
                "akteure.csv", "kooperationen.csv",
            ])
    }

    @Test("A short head may stand for a name beside the matrix") func abbreviations() {
        let names = NameAbbreviation()
        for (short, name) in [
            ("JC", "Jobcenter Musterau"), ("AWO KV", "AWO Kreisverband"),
            ("HK Seew.", "Helferkreis Seewinkel"),
            ("SLM", "Sprachschule Lingua Musterau"), ("Diak.", "Diakonie"),
        ] {
            let mayStand = names.mayStand(short, for: name)
            #expect(mayStand, "\(short)")
        }
        for (short, name) in [
            ("VHS", "Jobcenter"), ("AWO OV", "AWO Kreisverband"), ("3", "Jobcenter"), ("", "Jobcenter"),
            ("x", "Caritas"),
        ] {
            let mayStand = names.mayStand(short, for: name)
            #expect(!mayStand, "\(short)")
        }
    }

    @Test("A row of levels is no header") func levels() throws {
        let result = try read(";;JC;VHS;Car\n1;Amt A;;1;2\n2;Amt B;3;;1\n3;Amt C;1;2;\n")
        #expect(!result.landscape.actors.contains { $0.name == "1" })
    }
}
