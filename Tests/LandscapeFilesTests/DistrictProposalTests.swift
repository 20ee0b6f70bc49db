import LandscapeFiles
import LandscapeModel
import LandscapeTesting
import PlainText
import SourceText
import Testing

/// Which Sozialraum probably lies in which.
@Suite("Sozialräume inside others") struct DistrictProposalTests {
    private func proposals(_ actors: String, settings: String = "titel: X\n") throws -> [String] {
        let result = try landscape("von;nach\n", actors: actors, ["landschaft.yaml": settings])
        return DistrictProposer(result.landscape, pairs: result.districtPairs).proposals().map {
            "\($0.child)<\($0.parent) \($0.score)"
        }
    }

    @Test("Two columns of places: the wider one completes and contains the finer one") func columns() throws {
        let actors = """
            name;Gemeinde;Ortsteil
            A;Musterstadt;Altstadt
            B;Musterstadt;Altstadt
            C;Seewinkel;
            D;kreisweit;
            E;Musterstadt;Mitte
            F;Seewinkel;Mitte

            """
        #expect(try proposals(actors) == ["Altstadt<Musterstadt 0.95"])
        let result = try landscape("von;nach\n", actors: actors)
        let names = result.landscape.districts.names
        #expect(
            result.landscape.actors.map { result.landscape.districts.text($0.area, .german) }
                == ["Altstadt", "Altstadt", "Seewinkel", "kreisweit", "Mitte", "Mitte"])
        #expect(names.contains("Musterstadt") == false)
        #expect(result.warnings.allSatisfy { $0.code == .typeMissing })
        // A column `sozialraum` says all there is; an address does not complete it.
        let plain = try landscape("von;nach\n", actors: "name;sozialraum;Ort\nA;;Musterstadt\n")
        #expect(plain.landscape.actors[0].area == .unknown)
    }

    @Test("Two places in a cell: a town stands behind several others, or an actor calls it one") func cells()
        throws
    {
        let head = "name;sozialraum\n"
        #expect(
            try proposals(head + "A;Altstadt, Musterstadt\nB;Neustadt, Musterstadt\n") == [
                "Altstadt<Musterstadt 0.65", "Neustadt<Musterstadt 0.65",
            ])
        #expect(
            try proposals(head + "A;Altstadt, Musterstadt\nStadt Musterstadt;\n") == [
                "Altstadt<Musterstadt 0.75"
            ])
        #expect(try proposals(head + "A;Nord, Süd\nB;Süd\n") == [])
        #expect(try proposals(head + "A;Nord, Süd\nB;Süd, Nord\nC;Ost, Süd\n") == [])
        #expect(
            try proposals(head + "A;Musterstadt\nB;Musterstadt-Altstadt\n") == [
                "Musterstadt-Altstadt<Musterstadt 0.85"
            ])
    }

    @Test("What is declared is not proposed again") func declared() throws {
        let settings = "sozialraeume:\n  - name: Musterstadt\n  - name: Altstadt\n    teil_von: Musterstadt\n"
        #expect(try proposals("name;Gemeinde;Ortsteil\nA;Musterstadt;Altstadt\n", settings: settings) == [])
    }
}
