import LandscapeFiles
import LandscapeModel
import LandscapeTesting
import PlainText
import SourceText
import Testing

@Suite("Actors, Gremien and offers")
struct ActorReadingTests {
    @Test("Every column of an actor") func columns() throws {
        let result = try landscape(
            "von;nach\n",
            actors: """
                id;name;kurzname;typ;sektor;traeger;dachverband;freier_traeger;foerdergeber_ebene;handlungsfelder;\
                rollen;sozialraum;zielgruppen;website;befragt;geantwortet;veroeffentlichen;stand;quelle;\
                namensvarianten;notiz;Raumnummer
                a;Haus A;HA;mbe|jmd;kommunal;Caritas;DCV;ja;Bund, Land;Sprache, Arbeit;traeger_gu;Nord|Süd;\
                Geflüchtete, Frauen;a.de;ja;;nein;30.09.2026;Interview;Haus Alpha|Alpha;intern;12b

                """)
        #expect(result.warnings.map(\.code) == [.unknownColumn] && result.errors.isEmpty)
        let actor = try #require(result.landscape.actors.first)
        #expect(actor.id == "a" && actor.shortName == "HA" && actor.types == ["mbe", "jmd"])
        #expect(actor.sector == .publicMunicipal && actor.isSectorGiven)
        #expect(actor.carrier == .named("Caritas") && actor.umbrella == "DCV")
        #expect(actor.isIndependentProvider == true && actor.fundingLevels == ["Bund", "Land"])
        #expect(actor.fields == ["sprache", "arbeit"] && actor.roles == ["traeger_gu"])
        #expect(actor.area == .districts([0, 1]) && actor.targetGroups == ["gefluechtete", "frauen"])
        #expect(actor.website == "a.de" && actor.wasAsked && !actor.hasAnswered && !actor.mayBePublished)
        #expect(actor.recordDate == PartialDate(year: 2026, month: 9, day: 30) && actor.source == "Interview")
        #expect(actor.nameVariants == ["Haus Alpha", "Alpha"] && actor.note == "intern" && actor.row == 2)
        #expect(actor.extra.map(\.column) == ["Raumnummer"] && actor.extra.map(\.text) == ["12b"])
    }

    @Test("Persons are contacts, not part of an actor") func persons() throws {
        let result = try landscape(
            "von;nach\n", actors: "name;typ;Ansprechpartnerin;Fax\nA;mbe;Frau Muster;0123\n")
        #expect(
            result.landscape.actors[0].extra.isEmpty
                && result.landscape.contacts.map(\.name) == ["Frau Muster"])
        #expect(
            result.problems.allSatisfy {
                !$0.message.german.contains("Muster") && !$0.text.contains("Muster")
            })
    }

    @Test("Identifiers come from names; equal names get numbers") func identifiers() throws {
        let result = try landscape(
            "von;nach\n",
            actors:
                "id;name;typ\n;Beratung Süd;mbe\n;Beratung Süd;mbe\nberatung-sued-2;X;mbe\n;Beratung Süd;mbe\n"
        )
        #expect(
            result.landscape.actors.map(\.id) == [
                "beratung-sued", "beratung-sued-3", "beratung-sued-2", "beratung-sued-4",
            ])
    }

    @Test("Equal names at different Träger or places are several sites, not duplicates") func sites() throws {
        let apart = try landscape(
            "von;nach\n",
            actors:
                "name;typ;traeger;sozialraum\nBeratung;mbe;AWO;\nBeratung;mbe;DRK;\nTreff;mbe;;Nord\nTreff;mbe;;Süd\n"
        )
        #expect(apart.problems.isEmpty)
        #expect(apart.nameReview().proposals.isEmpty)
        let same = try landscape("von;nach\n", actors: "name;typ;traeger\nBeratung;mbe;AWO\nBeratung;mbe;\n")
        #expect(same.nameReview().problems.map(\.code) == [.likelyDuplicate])
    }

    @Test("Sector: given, else the Träger's, else the type's") func sectors() throws {
        let result = try landscape(
            "von;nach\n",
            actors: """
                name;typ;sektor;traeger
                Stadt Musterau;Kommunalverwaltung;;
                IM Stadt;Integrationsmanagement;;Stadt Musterau
                IM Caritas;Integrationsmanagement;;Caritas
                IM Verband;Integrationsmanagement;;Caritasverband Musterau e. V.
                VHS;Volkshochschule;kommunal;
                VHS-Kurse;Integrationskursträger;;VHS
                Kreisel A;mbe;;Kreisel B
                Kreisel B;Volkshochschule;;Kreisel A
                Selbst;Sportverein Süd|mbe;;Selbst
                Ohne alles;;;
                Fremd;mbe;;Firma Unbekannt

                """.replacing("Sportverein Süd|mbe", with: "mbe"))
        #expect(result.errors.isEmpty)
        #expect(
            result.landscape.actors.map(\.sector) == [
                .publicMunicipal, .publicMunicipal, .welfare, .welfare, .publicMunicipal, .publicMunicipal,
                .education, .education, .welfare, nil, .welfare,
            ])
        #expect(result.landscape.actors[1].carrier == .actor(0))
        #expect(result.landscape.actors[8].carrier == nil)
    }

    @Test("Answered implies asked; a date counts as yes") func survey() throws {
        let result = try landscape(
            "von;nach\n",
            actors: "name;typ;befragt;geantwortet\nA;mbe;;ja\nB;mbe;01.03.2026;\nC;mbe;nein;nein\nD;mbe;;\n")
        #expect(result.problems.isEmpty)
        #expect(result.landscape.actors.map(\.wasAsked) == [true, true, false, false])
        #expect(result.landscape.actors.map(\.hasAnswered) == [true, false, false, false])
    }

    @Test("Sozialräume: empty is unknown, kreisweit is all, a district contains its parts") func districts()
        throws
    {
        let result = try landscape(
            "von;nach\n",
            actors:
                "name;typ;Stadtteil\nA;mbe;\nB;mbe;kreisweit\nC;mbe;Kreis Nordau\nD;mbe;Nord\nE;mbe;Hafen\n",
            [
                "landschaft.yaml":
                    "gebiet: Kreis Nordau\nsozialraeume:\n  - name: Nord\n  - name: Hafen\n    teil_von: Nord\n  - Süd\n"
            ])
        #expect(result.problems.isEmpty)
        let areas = result.landscape.actors.map(\.area)
        #expect(areas == [.unknown, .everywhere, .everywhere, .districts([0]), .districts([1])])
        #expect(result.landscape.districts.overlap(areas[3], areas[4]))
        #expect(!result.landscape.districts.overlap(areas[4], .districts([2])))
    }

    @Test("Whoever leads a Gremium sits on it, where others are known to") func leads() throws {
        let result = try landscape(
            "von;nach\njc;mbe\n",
            [
                "gremien.csv": "id;name;federfuehrung;mitglieder\nrt;Tisch;JC;\"mbe, vhs\"\nak;Kreis;JC;\n"
                    + "st;Gruppe;vhs;vhs\nbt;Beirat;Amt für Neues;mbe\n"
            ])
        #expect(result.problems.map(\.code) == [.actorAdded] && result.errors.isEmpty)
        let seats = result.landscape.memberships.map { "\($0.board) \($0.actor) \($0.role)" }
        // Who leads and is listed as a member keeps both; who has no row leads all the same.
        #expect(
            seats.sorted() == [
                "0 0 lead", "0 1 member", "0 2 member", "2 2 lead", "2 2 member", "3 1 member", "3 3 lead",
            ])
        // Tables are written as they were.
        let written = LandscapeTables(result.landscape).tables.first { $0.name == "mitgliedschaften" }
        #expect(written?.rows.count == 4)
    }

    @Test("Gremien, members, offers and the smaller tables") func others() throws {
        let result = try landscape(
            "von;nach\njc;mbe\n",
            [
                "gremien.csv":
                    "id;Gremium;typ;Federführung;besteht_seit\nrt;Runder Tisch Asyl;;JC;2019\n;AK Sprache;AK;;\n",
                "mitgliedschaften.csv":
                    "gremium;Mitglieder;rolle\nRunder Tisch Asyl;\"JC, VHS\";\nak sprache;mbe;Moderation\nrt;mbe;Gast\n",
                "angebote.csv":
                    "anbieter;angebot;leistungsart;kinderbetreuung;von;kapazitaet\nvhs;A1;Integrationskurs;x;09/2025;1.200\n"
                    + "mbe;;Migrationsberatung;nein;;\n",
                "unterkuenfte.csv": "akteur;art;plaetze;belegung\njc;GU;120;98\n",
                "kurskennzahlen.csv": "akteur;jahr;abschlussquote\nvhs;2024;62,5 %\n",
                "stellungnahmen.csv":
                    "empfehlung;akteur;partner;status;text;datum\nSPR-1;vhs;mbe;kein Bedarf;ist gut;2026\n",
                "massnahmen.csv":
                    "Ziel;Maßnahme;Verantwortlich;Beteiligte;bis;Status;Empfehlung;Beschlossen am\nMehr Wege;Sprechstunde;jc;\"MBE, VHS, mbe\";06/2027;in Arbeit;\"SPR-1, BER-2\";2026-09-30\n;Reden;;;;;;\n",
                "kontakte.csv": "akteur;name;telefon;e-mail\njc;N. N.;1;a@b.de\n",
            ])
        #expect(result.problems.isEmpty)
        let landscape = result.landscape
        #expect(landscape.boards.map(\.type) == ["round-table", "working-group"])
        #expect(landscape.boards.map(\.id) == ["rt", "ak-sprache"] && landscape.boards[0].lead == 0)
        let stated = landscape.memberships.filter { !$0.isImplied }
        #expect(stated.map(\.board) == [0, 0, 1, 0])
        #expect(stated.map(\.role) == [.member, .member, .moderation, .guest])
        #expect(landscape.offers.map(\.service) == ["integrationskurs", "migrationsberatung"])
        #expect(landscape.offers.map(\.name) == ["A1", "Migrationsberatung"])
        #expect(landscape.offers[0].hasChildCare == true && landscape.offers[0].capacity == 1200)
        #expect(landscape.offers.map(\.id) == ["vhs-a1", "mbe-migrationsberatung"])
        #expect(landscape.accommodations[0].places == 120 && landscape.accommodations[0].form == .shared)
        #expect(landscape.courseFigures[0].completionRate == 62.5)
        #expect(landscape.statements[0].isSettled && landscape.statements[0].partner == 1)
        let measure = landscape.agreedMeasures[0]
        #expect(
            measure.responsible == 0
                && measure.participants.map { landscape.actors[Int($0)].id } == ["mbe", "vhs"])
        #expect(measure.until?.description == "2027-06" && measure.agreedOn?.description == "2026-09-30")
        #expect(
            measure.status == .begun && measure.rules == ["SPR-1", "BER-2"] && measure.aim == "Mehr Wege")
        #expect(landscape.agreedMeasures[1].status == .open && landscape.agreedMeasures[1].parties.isEmpty)
        #expect(landscape.contacts.map(\.email) == ["a@b.de"])
    }
}
