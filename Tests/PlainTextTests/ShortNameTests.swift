import PlainText
import Testing

/// Expected texts by hand.
@Suite("Names that are shortened stay distinguishable") struct ShortNameTests {
    @Test func whatFitsStays() {
        #expect(ShortNames.cut(["VHS", "Jobcenter"], to: 9) == ["VHS", "Jobcenter"])
        #expect(ShortNames.cut([], to: 9) == [])
    }

    @Test func aLongNameKeepsItsBeginning() {
        #expect(ShortNames.cut(["Volkshochschule Musterau", "VHS"], to: 16) == ["Volkshochschule…", "VHS"])
        // No blank before the mark.
        #expect(ShortNames.cut(["Amt für Migration"], to: 9) == ["Amt für…"])
    }

    @Test func theWordsThatTellApartStay() {
        let names = ["Gemeinschaftsunterkunft Nordviertel", "Gemeinschaftsunterkunft Seewinkel"]
        #expect(ShortNames.cut(names, to: 20) == ["Gemeinsc…Nordviertel", "Gemeinscha…Seewinkel"])
        #expect(ShortNames.cut(names.reversed(), to: 20) == ShortNames.cut(names, to: 20).reversed())
    }

    @Test func equalNamesStayEqual() {
        let name = "Arbeitskreis Asyl Oberlinden"
        let cut = ShortNames.cut([name, name], to: 12)
        #expect(cut[0] == cut[1])
    }

    @Test("Whatever the width, two different names read differently and none is longer", arguments: 8...40)
    func neverAlike(_ width: Int) {
        let places = ["Nord", "Süd", "Südost", "Nordviertel am alten Güterbahnhof", ""]
        let bodies = ["Caritasverband", "Kreisverband der Arbeiterwohlfahrt", "AWO"]
        let kinds = ["Migrationsberatung für erwachsene Zugewanderte", "Migrationsfachdienst", "MBE"]
        let names =
            kinds.flatMap { kind in bodies.flatMap { body in places.map { "\(kind) \(body) \($0)" } } }
            + ["x", String(repeating: "ä", count: 60), String(repeating: "ä", count: 61)]
        let cut = ShortNames.cut(names, to: width)
        #expect(Set(cut).count == Set(names).count, "of \(names.count) names")
        #expect(cut.filter { $0.count > width } == [])
    }
}
