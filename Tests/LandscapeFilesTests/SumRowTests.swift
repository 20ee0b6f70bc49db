import LandscapeModel
import LandscapeTesting
import SourceText
import Testing

@testable import LandscapeFiles

/// Lists as offices close them; what a person reads in them, by hand.
@Suite struct SumRowTests {
    @Test("A sum in one cell is no actor", arguments: ["Gesamt: 2", "Summe 2", "Anzahl: 2", "insgesamt 2"])
    func sum(_ text: String) throws {
        let place = try TemporaryLandscape([
            "akteure.csv": "Nr;Name\n1;Amt\n2;Beratung\n\(text);\n",
            "kooperationen.csv": "von;nach\nAmt;Beratung\n",
        ])
        let result = LandscapeReader.read(at: place.path)
        #expect(result.errors.isEmpty)
        #expect(result.landscape.actors.map(\.name) == ["Amt", "Beratung"])
    }

    @Test("A name that only begins so is an actor") func name() throws {
        let place = try TemporaryLandscape([
            "akteure.csv": "name;typ\nGesamtschule 2;\nGesamt Beratung 2;\n",
            "kooperationen.csv": "von;nach\n",
        ])
        #expect(
            LandscapeReader.read(at: place.path).landscape.actors.map(\.name) == [
                "Gesamtschule 2", "Gesamt Beratung 2",
            ])
    }

    @Test(
        "“mit wem” and “wie eng” head partners and strength, in a list of actors and in one of cooperations",
        arguments: [
            "Amt;Nord;Beratung, Schule;2\nBeratung;Nord;;\nSchule;Süd;;\n",
            "Amt;;Beratung;2\nAmt;;Schule;2\n",
        ])
    func partners(_ rows: String) throws {
        let place = try TemporaryLandscape(["liste.csv": "Name;Ort;mit wem;wie eng\n" + rows])
        let result = LandscapeReader.read(at: place.path + "/liste.csv")
        #expect(result.errors.isEmpty)
        let landscape = result.landscape
        let index = ClaimIndex(landscape.claims, actorCount: landscape.actors.count)
        #expect(landscape.pairs(index).map { $0.strength(isLower: false) } == [2, 2])
    }
}
