import Foundation
import LandscapeEditing
import LandscapeFiles
import LandscapeModel
import LandscapeTesting
import PlainText
import SourceText
import Testing

/// `aliase.csv` as netviz proposes and the coordinator decides.
@Suite struct OpenProposalsTests {
    private static let actors =
        "id;name;typ\njc;Jobcenter Landkreis Musterau;jobcenter\nvhs;Volkshochschule Musterau;\n"

    private func read(_ aliases: String, _ cooperations: String = "von;nach\n") throws -> ReadResult {
        try landscape(cooperations, actors: Self.actors, ["aliase.csv": aliases])
    }

    @Test("Only accepted rows count, and a row without a status is a decision") func status() throws {
        let cooperations = "von;nach\nArbeitsstelle;vhs\n"
        for word in ["", "angenommen", "Accepted"] {
            let result = try read("variante;akteur;status\nArbeitsstelle;jc;\(word)\n", cooperations)
            #expect(result.problems.allSatisfy { $0.severity == .warning })
            #expect(result.landscape.claims.count == 1)
        }
        for word in ["offen", "abgelehnt", "nein"] {
            let result = try read("variante;akteur;status\nArbeitsstelle;jc;\(word)\n", cooperations)
            #expect(result.errors.map(\.code) == [.unknownActor])
            #expect(result.landscape.nameDecisions.count == 1)
        }
        let odd = try read("variante;akteur;status\nArbeitsstelle;jc;vielleicht\n")
        #expect(odd.errors.map(\.code) == [.unknownStatus])
        // An open row about an actor that is gone is no error: nobody has decided anything yet.
        #expect(try read("variante;akteur;status\nX;weg;offen\n").errors.isEmpty)
    }

    @Test("Proposals are written as open rows, once; rows that were there stay") func writing() throws {
        let cooperations = "von;nach\nVolkshochshule Musterau;jc\n"
        let before = "variante;akteur;bemerkung\n\"Das \"\"JC\"\"; alt\";jc;seit 2020\n"
        let result = try read(before, cooperations)
        let proposals = result.nameReview().proposals
        #expect(proposals.map(\.variant) == ["Volkshochshule Musterau"])
        let (count, text) = try enter(proposals, into: before, result)
        #expect((count.added, count.known) == (1, 0))
        #expect(
            text == """
                variante;akteur;bemerkung;status;guete;grund
                "Das ""JC""; alt";jc;seit 2020;;;
                Volkshochshule Musterau;vhs;;offen;\(proposals[0].score.formatted2);\(proposals[0].reason.german)

                """)
        let again = try read(text, cooperations)
        #expect(again.errors.count == 1, "an open proposal counts for nothing")
        let second = try enter(again.nameReview().proposals, into: text, again)
        #expect((second.count.added, second.count.known) == (0, 1))
        #expect(second.text == text)
        let accepted = try read(text.replacing("offen", with: "angenommen"), cooperations)
        #expect(accepted.errors.isEmpty)
        #expect(accepted.nameReview().proposals.isEmpty)
    }

    /// What becomes of a file of names, and what it holds then.
    private func enter(
        _ proposals: [NameProposal], into text: String, _ result: ReadResult
    ) throws -> (count: OpenProposals.Count, text: String) {
        let place = try TemporaryLandscape(["aliase.csv": text])
        var open = try OpenProposals(folder: place.path, result)
        let count = try open.add(names: proposals, .german)
        let content = open.changedFiles.first?.content
        return (count, content.map { String(decoding: $0, as: UTF8.self) } ?? text)
    }

    /// The same for types, into a folder that may have none yet.
    private func enterTypes(_ result: ReadResult, into text: String?) throws -> (
        count: OpenProposals.Count, text: String
    ) {
        let place = try TemporaryLandscape(text.map { ["typvorschlaege.csv": $0] } ?? [:])
        var open = try OpenProposals(folder: place.path, result)
        let count = try open.add(types: TypeProposer(result.landscape).proposals(), .german)
        let content = open.changedFiles.first?.content
        return (count, content.map { String(decoding: $0, as: UTF8.self) } ?? text ?? "")
    }

    @Test("A file that cannot be kept is not written") func broken() throws {
        let result = try read("variante;akteur\n", "von;nach\nVolkshochshule Musterau;jc\n")
        let proposals = result.nameReview().proposals
        #expect(proposals.count == 1)
        #expect(throws: EditingError.self) {
            try enter(proposals, into: "variante;akteur\n\"offen;jc\n", result)
        }
    }

    @Test("A rejected duplicate does not come back; an accepted one unites the rows") func decided() throws {
        let actors = "id;name;typ\na;Tafel Musterau e. V.;\nb;Musterauer Tafel;\n"
        func review(_ aliases: String) throws -> NameReview {
            try landscape("von;nach\n", actors: actors, ["aliase.csv": aliases]).nameReview()
        }
        #expect(try review("variante;akteur\n").proposals.count == 1)
        for row in ["Musterauer Tafel;a", "Tafel Musterau e. V.;b"] {
            let rejected = try review("variante;akteur;status\n\(row);abgelehnt\n")
            #expect(rejected.proposals.isEmpty && rejected.problems.isEmpty)
        }
        let accepted = try review("variante;akteur;status\nMusterauer Tafel;a;angenommen\n")
        #expect(accepted.proposals.isEmpty)
        #expect(accepted.problems.isEmpty)
    }

    @Test("The file of proposals holds each offer once") func offers() throws {
        let actors = """
            id;name;typ;Angebote;Schwerpunkt
            vhs;VHS;vhs;"Integrationskurse, BSK";Bildung
            mbe;Beratung Linde;mbe;"Beratung 27+; Kleiderkammer";"Wohnen, Frauencafé"

            """
        let bare = try landscape("von;nach\nvhs;mbe\n", actors: actors)
        let first = try enterTypes(bare, into: nil)
        let open = try landscape(
            "von;nach\nvhs;mbe\n", actors: actors, ["typvorschlaege.csv": first.text])
        #expect(open.errors.isEmpty && first.count.added > 3)
        let second = try enterTypes(open, into: first.text)
        #expect(second.count.added == 0 && second.count.known == first.count.added)
    }

    @Test("Accepted types, sectors and Träger fill empty cells only") func types() throws {
        let actors =
            "id;name;typ;sektor;traeger\na;MBE der Caritas;;;\nb;VHS Lindental;Schule;kommunal;Gemeinde\n"
        let bare = try landscape("von;nach\n", actors: actors)
        let proposals = TypeProposer(bare.landscape).proposals()
        #expect(proposals.map(\.column) == [.type, .carrier])
        let text = try enterTypes(bare, into: nil).text
        #expect(
            text.hasPrefix(
                "akteur;name;spalte;vorschlag;status;guete;grund\na;MBE der Caritas;typ;mbe;offen;"))
        let open = try landscape("von;nach\n", actors: actors, ["typvorschlaege.csv": text])
        #expect(open.landscape.actors[0].types.isEmpty)
        #expect(open.warnings.map(\.code) == [.typeMissing])
        let more =
            text.replacing("offen", with: "angenommen") + "b;;typ;mbe;angenommen;;\nb;;sektor;staatlich;;;\n"
        let accepted = try landscape("von;nach\n", actors: actors, ["typvorschlaege.csv": more])
        #expect(accepted.problems.isEmpty)
        let first = accepted.landscape.actors[0]
        #expect(first.types == ["mbe"] && first.carrier == .named("Caritas") && first.sector == .welfare)
        let second = accepted.landscape.actors[1]
        #expect(second.types == ["school"] && second.sector == .publicMunicipal)
        let rejected = try landscape(
            "von;nach\n", actors: actors, ["typvorschlaege.csv": text.replacing("offen", with: "abgelehnt")])
        #expect(TypeProposer(rejected.landscape).proposals().isEmpty)
        let again = try enterTypes(open, into: text)
        #expect((again.count.added, again.count.known) == (0, 2))
        let odd = try landscape(
            "von;nach\n", actors: actors,
            ["typvorschlaege.csv": "akteur;spalte;vorschlag\na;farbe;rot\nzz;typ;mbe\na;typ;xyz\n"])
        // Who is not known yet may be named by a later table.
        #expect(odd.errors.map(\.code) == [.unknownValue, .unknownType, .unknownActor])
    }
}

extension Double {
    /// Two decimals, without those that are zero.
    fileprivate var formatted2: String { "\((self * 100).rounded() / 100)" }
}
