import Foundation
import LandscapeFiles
import LandscapeModel
import LandscapeTesting
import PlainText
import SourceText
import Testing

/// Lists as they are kept for years: everyday words, abbreviations, partners without a row of their own.
@Suite struct MessyListTests {
    private func read(_ text: String) throws -> ReadResult {
        let place = try TemporaryLandscape(["netz.csv": text])
        return LandscapeReader.read(at: place.path + "/netz.csv")
    }

    @Test("Accepted proposals hold for actors that are named as partners only") func lateTypes() throws {
        let actors = "name;typ;partner\nBildungshaus;vhs;Tafel\n"
        let result = try TemporaryLandscape([
            "akteure.csv": actors,
            "typvorschlaege.csv": """
            akteur;spalte;vorschlag;status
            tafel;typ;mbe;angenommen
            tafel;traeger;Stadt Musterau;angenommen
            Tafle;typ;mbe;angenommen

            """,
        ]).read()
        let partner = try #require(result.landscape.actors.last)
        #expect(partner.name == "Tafel" && partner.types == ["mbe"])
        #expect(partner.carrier == .named("Stadt Musterau") && partner.sector == .publicMunicipal)
        #expect(result.landscape.typeDecisions.map(\.actor) == [1, 1])
        #expect(result.errors.map(\.code) == [.unknownActor] && result.errors.first?.row == 4)
    }

    @Test("A Gremium may have members that are named as partners only") func lateMembers() throws {
        let result = try TemporaryLandscape([
            "akteure.csv": "name;typ;partner\nBildungshaus;vhs;Tafel\n",
            "gremien.csv": "name;mitglieder\nRunder Tisch;\"Tafel, Bildungshaus\"\n",
        ]).read()
        #expect(result.errors.isEmpty && result.landscape.memberships.map(\.actor) == [1, 0])
    }

    @Test(
        "Short names however they are headed", arguments: ["Kürzel", "Abk.", "Abk", "Kurzform", "Abkürzung"])
    func shortNames(_ header: String) throws {
        let result = try landscape("von;nach\nA1;B1\n", actors: "name;\(header)\nHaus A;A1\nHaus B;B1\n")
        #expect(result.errors.isEmpty && result.landscape.claims.count == 1)
    }

    @Test("Everyday words for strength keep the claim and leave its strength open") func everyday() throws {
        let result = try landscape(
            "von;nach;intensitaet\njc;vhs;eng\njc;mbe;Eng\nmbe;vhs;x\nvhs;jc;sehr eng\nvhs;mbe;3\n")
        #expect(result.errors.isEmpty)
        #expect(result.landscape.claims.map(\.intensity) == [nil, nil, nil, nil, 3])
        #expect(result.warnings.map(\.code) == [.unknownValue, .unknownValue, .unknownValue])
        #expect(result.warnings.map(\.text) == ["eng", "x", "sehr eng"])
        #expect(result.warnings.map(\.row) == [2, 4, 5])
        #expect(
            result.warnings[0].message.german.hasPrefix("„eng“ steht in 2 Zeilen: Die Zusammenarbeit ist"))
        #expect(result.warnings[1].message.german.hasPrefix("„x“ steht in einer Zeile: "))
        #expect(result.warnings[0].message.english.hasPrefix("“eng” stands in 2 rows: "))
    }

    @Test(
        "Every such word",
        arguments: [
            "x", "ja", "vorhanden", "✓", "eng", "sehr eng", "lose", "locker", "intensiv", "hoch", "mittel",
            "gering",
            "regelmäßig", "gelegentlich",
        ])
    func words(_ word: String) throws {
        let result = try landscape("von;nach;staerke\njc;vhs;\(word)\n")
        #expect(result.errors.isEmpty && result.warnings.map(\.text) == [word])
        #expect(result.landscape.claims.count == 1 && result.landscape.claims.first?.intensity == nil)
    }

    @Test("Other words stay errors") func otherWords() throws {
        let result = try landscape("von;nach;intensitaet\njc;vhs;toll\njc;mbe;9\n")
        #expect(result.errors.map(\.code) == [.unknownValue, .outOfRange] && result.landscape.claims.isEmpty)
    }

    @Test("„Zusammenarbeit (eng/lose)“ is the strength, in a list of partners as well") func header() throws {
        let edges = try landscape("von;nach;Zusammenarbeit (eng/lose)\njc;vhs;3\n")
        #expect(edges.problems.isEmpty && edges.landscape.claims.first?.intensity == 3)
        let list = try read(
            "Einrichtung;Abk.;Partner;Zusammenarbeit (eng/lose)\nHaus;H;Hof, Amt;lose\nHof;;;\nAmt;;;\n")
        #expect(list.errors.isEmpty && list.landscape.claims.map(\.intensity) == [nil, nil])
        let hints = list.warnings.filter { $0.code == .unknownValue }
        #expect(hints.map(\.text) == ["lose"] && hints[0].message.german.contains("in einer Zeile"))
    }

    @Test("In a list with partners „Art“ is what its values say") func art() throws {
        let types = try read(
            "Einrichtung;Art;Ort;Partner\nJobcenter;Jobcenter;Au;VHS\nVHS;Volkshochschule;Au;\n")
        #expect(
            types.errors.isEmpty
                && types.landscape.actors.map(\.types).map(\.first) == [
                    "jobcenter", "adult-education-centre",
                ])
        #expect(types.landscape.claims.map(\.kind) == [Vocabulary.unspecifiedKind])
        let kinds = try read("Einrichtung;Art;Ort;Partner\nHaus;Informationsaustausch;Au;Hof\nHof;;Au;\n")
        #expect(kinds.errors.isEmpty && kinds.landscape.actors.allSatisfy(\.types.isEmpty))
        #expect(
            kinds.landscape.claims.map(\.kind) == [kinds.landscape.vocabulary.kind("Informationsaustausch")])
        // What fits neither is a slip in a type, and no reason to lose the ties.
        let slip = try read("Einrichtung;Art;Ort;Partner\nHaus;Jobcentre X;Au;Hof\nHof;Jobcenter;Au;\n")
        #expect(slip.errors.map(\.code) == [.unknownType] && slip.landscape.claims.count == 1)
    }

    @Test("A Träger „IB“ is the Internationaler Bund, a type „IB“ the office") func carriers() throws {
        let result = try landscape(
            "von;nach\n", actors: "name;typ;traeger\nA;JMD;IB\nB;IB;\nC;JMD;Internationaler Bund\nD;VHS;AWO\n"
        )
        #expect(result.landscape.actors.map(\.sector) == [.welfare, .publicMunicipal, .welfare, .welfare])
    }

    @Test("A name is never proposed as another spelling of itself") func sameName() throws {
        let result = try TemporaryLandscape([
            "akteure.csv": "name;partner\nJobcenter Seental;VHS\nVHS Seestadt;\n",
            "gremien.csv": "name\nRunde\n",
            "mitgliedschaften.csv": "gremium;akteur\nRunde;VHS\nRunde;VHS Seestdt\n",
        ]).read()
        let names = result.landscape.actors.map(\.name)
        let proposals = result.nameReview().proposals
        #expect(
            proposals.map { "\($0.variant) = \(names[Int($0.actor)])" }.contains("VHS Seestdt = VHS Seestadt")
        )
        #expect(proposals.allSatisfy { $0.variant.folded != names[Int($0.actor)].folded })
    }

    @Test("Whom the command line names is found as in a table") func search() throws {
        let result = try landscape(
            "von;nach\n", ["aliase.csv": "variante;akteur;status\nArge;jc;angenommen\nAmt;jc;offen\n"])
        for word in ["jc", "Jobcenter Landkreis Musterau", "JC", "arge"] {
            guard case .found(0) = ActorSearch(word, in: result.landscape) else {
                Issue.record("\(word)")
                continue
            }
        }
        guard case .found(1) = ActorSearch("caritas-beratung", in: result.landscape),
            case .unknown(nil) = ActorSearch("Amt", in: result.landscape),
            case .unknown("Volkshochschule Musterau") = ActorSearch("Volkshochshule", in: result.landscape)
        else { throw Failed() }
        #expect(closestWord(to: "chek", among: ["check", "map"]) == "check")
    }

    private struct Failed: Error {}

    @Test("Dates that cannot be read are named") func dates() throws {
        let result = try landscape(
            "von;nach;datum;seit;bis\njc;vhs;k.A.;irgendwann;\njc;mbe;3/24;;demnächst\nvhs;mbe;2024;-;?\n")
        #expect(result.errors.isEmpty && result.landscape.claims.count == 3)
        #expect(result.warnings.map(\.code) == [.invalidDate, .invalidDate])
        #expect(result.warnings.map(\.text) == ["irgendwann", "demnächst"])
    }
}
