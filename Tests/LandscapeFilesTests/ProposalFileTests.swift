import Foundation
import LandscapeFiles
import LandscapeModel
import PlainText
import SourceText
import Testing

/// `aliase.csv` as netviz proposes and the coordinator decides.
@Suite struct ProposalFileTests {
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
        let file = try ProposalFile(
            aliases: Array(before.utf8), adding: proposals, to: result.landscape, language: .german)
        #expect((file.addedCount, file.knownCount) == (1, 0))
        let text = String(decoding: file.content, as: UTF8.self)
        #expect(
            text == """
                variante;akteur;bemerkung;status;guete;grund
                "Das ""JC""; alt";jc;seit 2020;;;
                Volkshochshule Musterau;vhs;;offen;\(proposals[0].score.formatted2);\(proposals[0].reason.german)

                """)
        let again = try read(text, cooperations)
        #expect(again.errors.count == 1, "an open proposal counts for nothing")
        let second = try ProposalFile(
            aliases: file.content, adding: again.nameReview().proposals, to: again.landscape,
            language: .german)
        #expect((second.addedCount, second.knownCount) == (0, 1))
        #expect(second.content == file.content)
        let accepted = try read(text.replacing("offen", with: "angenommen"), cooperations)
        #expect(accepted.errors.isEmpty)
        #expect(accepted.nameReview().proposals.isEmpty)
    }

    @Test("A file that cannot be kept is not written") func broken() throws {
        #expect(throws: ProposalFileError.self) {
            try ProposalFile(
                aliases: Array("variante;akteur\n\"offen;jc\n".utf8), adding: [], to: Landscape(),
                language: .german)
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

    @Test("Accepted types, sectors and Träger fill empty cells only") func types() throws {
        let actors =
            "id;name;typ;sektor;traeger\na;MBE der Caritas;;;\nb;VHS Lindental;Schule;kommunal;Gemeinde\n"
        let bare = try landscape("von;nach\n", actors: actors)
        let proposals = TypeProposer(bare.landscape).proposals()
        #expect(proposals.map(\.column) == [.type, .carrier])
        let file = try ProposalFile(types: nil, adding: proposals, to: bare.landscape, language: .german)
        let text = String(decoding: file.content, as: UTF8.self)
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
        let again = try ProposalFile(
            types: file.content, adding: TypeProposer(open.landscape).proposals(), to: open.landscape,
            language: .german)
        #expect((again.addedCount, again.knownCount) == (0, 2))
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
