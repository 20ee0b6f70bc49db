import LandscapeFiles
import LandscapeModel
import LandscapeTesting
import PlainText
import SourceText
import Testing

/// Two rows that the coordinator declares to be one actor.
@Suite("Accepted duplicates") struct ActorUnitingTests {
    private let actors = """
        id;name;kurzname;typ;sektor;traeger;zielgruppen;sozialraum;website;befragt;geantwortet;veroeffentlichen;notiz;Etage
        jc;Jobcenter;JC;jobcenter;;;;;;;;;;
        t1;Tafel Musterau e. V.;;food-bank;;Tafelverband;Familien;Nord;www.tafel.example;ja;;;alt;2
        t2;Musterauer Tafel;MT;volunteer-initiative;zivilgesellschaft;Kirche;Frauen;Süd;tafel.example;;ja;nein;neu;3

        """
    private let cooperations = """
        von;nach;intensitaet;gemeldet_von
        t1;jc;1;von
        Musterauer Tafel;jc;3;nach
        MT;t1;1;

        """

    private func read(_ aliases: String, _ extra: [String: String] = [:]) throws -> ReadResult {
        var files = extra
        files["aliase.csv"] = "variante;akteur;status\n" + aliases
        return try landscape(cooperations, actors: actors, files)
    }

    @Test("What both rows say stays; what excludes each other is told") func united() throws {
        let result = try read("Musterauer Tafel;t1;angenommen\n")
        #expect(result.errors.isEmpty)
        #expect(result.landscape.actors.map(\.id) == ["jc", "t1"])
        let actor = result.landscape.actors[1]
        #expect(actor.name == "Tafel Musterau e. V." && actor.shortName == "MT")
        #expect(actor.types == ["food-bank", "volunteer-initiative"])
        #expect(actor.sector == .civilSociety && actor.carrier == .named("Tafelverband"))
        #expect(actor.area == .districts([0, 1]) && actor.targetGroups.count == 2)
        #expect(actor.website == "www.tafel.example" && actor.note == "alt\nneu")
        #expect(actor.wasAsked && actor.hasAnswered && !actor.mayBePublished)
        #expect(actor.extra.map(\.text) == ["2; 3"])
        #expect(actor.nameVariants == ["Musterauer Tafel", "t2"])
        let hint = try #require(result.problems.first { $0.code == .actorsUnited })
        #expect(hint.row == 4)
        #expect(hint.message.german.contains("website: „www.tafel.example“ statt „tafel.example“"))
        #expect(hint.message.german.contains("traeger: „Tafelverband“ statt „Kirche“"))
    }

    @Test("References to either row mean the one actor, and their claims are one tie") func references()
        throws
    {
        let extra = [
            "gremien.csv": "id;name\nrt;Runder Tisch\n",
            "mitgliedschaften.csv": "gremium;akteur\nrt;t1\nrt;t2\nrt;jc\n",
            "kontakte.csv": "akteur;name\nt2;Erika Muster\n",
            "typvorschlaege.csv": "akteur;spalte;vorschlag;status\nt2;typ;mbe;abgelehnt\n",
        ]
        let result = try read("Musterauer Tafel;t1;angenommen\n", extra)
        #expect(result.landscape.claims.map { [$0.from, $0.to] } == [[1, 0], [1, 0]])
        // A tie between the two rows is one of the actor with itself: told, not an error.
        #expect(result.problems.filter { $0.code == .selfTie }.map(\.severity) == [.warning])
        #expect(CheckSummary(result.landscape).ties == 1)
        #expect(result.landscape.memberships.count == 2)
        #expect(result.landscape.contacts.map(\.actor) == [1])
        #expect(result.landscape.typeDecisions.map(\.actor) == [1])
        #expect(result.nameReview().proposals.isEmpty && result.nameReview().problems.isEmpty)
    }

    @Test("By id, in chains and in circles") func chains() throws {
        for row in ["t2;t1;", "MUSTERAUER TAFEL;t1;ja"] {
            #expect(try read(row + "\n").landscape.actors.count == 2)
        }
        let chain = try read("t2;t1;\nt1;jc;\n")
        #expect(chain.landscape.actors.map(\.id) == ["jc"])
        let circle = try read("t2;t1;\nt1;t2;\n")
        #expect(circle.landscape.actors.map(\.id) == ["jc", "t1"])
    }

    @Test("Nothing else unites rows") func others() throws {
        for row in ["Musterauer Tafel;t1;offen", "Musterauer Tafel;t1;abgelehnt", "Tafelladen;t1;angenommen"]
        {
            #expect(try read(row + "\n").landscape.actors.count == 3)
        }
        // A name of two rows: the alias says which of them it means, and each row stays.
        let twins = "id;name;typ\na;Caritas;mbe\nb;Caritas;jmd\nc;Caritasverband;\n"
        let one = try landscape(
            "von;nach\nCaritas;c\n", actors: twins, ["aliase.csv": "variante;akteur\nCaritas;a\n"])
        #expect(one.landscape.actors.count == 3 && one.errors.isEmpty)
        let many = try landscape("von;nach\n", actors: twins, ["aliase.csv": "variante;akteur\nCaritas;c\n"])
        #expect(many.landscape.actors.count == 3)
        #expect(many.nameReview().problems.filter { $0.code == .decisionPending }.map(\.row) == [2])
    }
}
