import LandscapeFiles
import LandscapeModel
import LandscapeTesting
import Testing

/// Sectors by hand, from what the row tells.
@Suite("Nobody is shown as municipal who is not") struct SectorTests {
    private func sector(_ name: String, type: String, carrier: String = "") throws -> Sector? {
        let result = try landscape(
            "von;nach\n", actors: "name;typ;traeger\n\(name);\(type);\(carrier)\nTafel;;\n")
        #expect(result.errors.isEmpty)
        return result.landscape.actors[0].sector
    }

    @Test(
        "Who runs a Kita is who the Träger says",
        arguments: [
            ("Ev. Kirchengemeinde St. Johannis", Sector.civilSociety),
            ("Kath. Pfarrei St. Josef", .civilSociety),
            ("Katholische Kirche Stadt Musterau", .civilSociety),
            ("Evangelische Gemeinde Lindental", .civilSociety),
            ("Kirchenkreis Musterau-Land", .civilSociety), ("Erzbistum", .civilSociety),
            ("Caritasverband für den Landkreis Musterau", .welfare), ("Arbeiter-Samariter-Bund", .welfare),
            ("DRK Kreisverband", .welfare), ("Internationaler Bund e. V.", nil),
            ("Islamische Gemeinde", .migrantOrganisations),
            ("Elterninitiative Zwergenland e. V.", nil), ("Studierendenwerk", nil),
            ("Jüdische Gemeinde", nil),
            ("Förderverein Gemeinde Lindental", nil), ("Zwergenland", nil),
            ("Stadt Musterau", .publicMunicipal),
            ("Gemeinde Lindental", .publicMunicipal), ("Große Kreisstadt Musterau", .publicMunicipal),
            ("Landkreis Musterau", .publicMunicipal), ("Land", .publicState), ("Land Hessen", .publicState),
            ("Stadt Kirchheim", .publicMunicipal), ("Diakonie Stadt und Land", .welfare),
            ("kommunal", .publicMunicipal),
        ] as [(String, Sector?)])
    func carriers(carrier: String, expected: Sector?) throws {
        #expect(try sector("Kita Regenbogen", type: "Kita", carrier: carrier) == expected)
    }

    @Test(
        "A name that speaks of somebody else speaks against the usual sector",
        arguments: [
            "Ev. Kindergarten Arche", "Evangelische Kita Arche", "Kath. KiTa St. Josef", "Kita St. Martin",
            "Kindergarten Sankt Anna", "AWO-Kita Sonnenschein", "Kita der Caritas", "Kita Zwergenland e. V.",
            "Johanniter-Kita", "Kita Löwenzahn gGmbH", "Montessori-Kinderhaus",
        ])
    func names(name: String) throws {
        #expect(try sector(name, type: "Kita") == nil)
        // The coordinator is asked, where the name says who.
        let kinds = TypeProposer(
            try landscape("von;nach\n", actors: "name;typ\n\(name);Kita\nTafel;\n").landscape
        ).proposals().filter { $0.actor == 0 && $0.column == .sector }.map(\.value)
        #expect(!kinds.contains("public-municipal"))
    }

    @Test(
        "What nothing speaks against keeps the usual sector",
        arguments: [
            ("Kita Regenbogen", "Kita", "", Sector.publicMunicipal),
            ("Kindergarten Kirchheim", "Kita", "", .publicMunicipal),
            ("Jugendamt", "Jugendamt", "Dezernat II", .publicMunicipal),
            ("Grundschule St. Georgen", "Schule", "", .publicState),
            ("Wohnbau Musterau GmbH", "Wohnungsbaugesellschaft", "", .publicMunicipal),
            ("MBE", "mbe", "Brückenbau", .welfare), ("VHS Musterau e. V.", "VHS", "", .education),
        ] as [(String, String, String, Sector)])
    func usual(name: String, type: String, carrier: String, expected: Sector) throws {
        #expect(try sector(name, type: type, carrier: carrier) == expected)
    }

    @Test("A Träger that is an actor without a type is read by its name") func untypedCarrier() throws {
        let result = try landscape(
            "von;nach\n",
            actors: "name;typ;traeger\nStadt Musterau;;\nKita A;Kita;Stadt Musterau\nPfarrei St. Josef;;\n"
                + "Kita B;Kita;Pfarrei St. Josef\nZwergenland;;\nKita C;Kita;Zwergenland\n")
        #expect(
            result.landscape.actors.map(\.sector) == [
                nil, .publicMunicipal, nil, .civilSociety, nil, nil,
            ])
    }

    @Test("A further type that was accepted stands behind the first") func further() throws {
        let result = try landscape(
            "von;nach\n", actors: "id;name;typ\nv;VHS Musterau;vhs\nw;VHS Hohenfeld;\n",
            [
                "typvorschlaege.csv":
                    "akteur;spalte;vorschlag;status\nv;weiterer_typ;integration-course-provider;angenommen\n"
                    + "w;weiterer_typ;integration-course-provider;angenommen\nw;typ;vhs;angenommen\n"
            ])
        #expect(result.errors.isEmpty)
        let types = ["adult-education-centre", "integration-course-provider"]
        #expect(result.landscape.actors.map(\.types) == [types, types])
        #expect(TypeProposer(result.landscape).proposals().allSatisfy { $0.column != .furtherType })
    }
}
