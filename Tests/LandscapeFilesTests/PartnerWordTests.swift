import Foundation
import LandscapeModel
import LandscapeTesting
import PlainText
import SourceText
import Testing

@testable import LandscapeFiles

/// Lists of partners as people write them. What each cell means is set by hand here.
@Suite("Partners in a cell, and the words beside them")
struct PartnerWordTests {
    private let known = [
        "Jobcenter", "JC", "VHS", "Caritas", "AWO", "Sozialamt", "Medien", "50.1 Sozialamt", "1. FC Musterau",
    ]

    private func names(_ cell: String, addsActors: Bool = true) -> [String] {
        PartnerCell.partners(cell, addsActors: addsActors, words: PartnerWords(.standard)) {
            known.contains($0)
        }
        .map { $0.note.isEmpty ? $0.name : "\($0.name) [\($0.note)]" }
    }

    @Test(
        "Numbers, letters and signs of a list fall out",
        arguments: [
            ("1. Jobcenter\n2. VHS\n3. Sozialamt", ["Jobcenter", "VHS", "Sozialamt"]),
            ("1) Jobcenter 2) VHS", ["Jobcenter", "VHS"]), ("(1) Jobcenter, (2) VHS", ["Jobcenter", "VHS"]),
            ("1.) Jobcenter; 2.) Tafel", ["Jobcenter", "Tafel"]), ("a) Caritas; b) AWO", ["Caritas", "AWO"]),
            ("1.Jobcenter\n2.VHS", ["Jobcenter", "VHS"]), ("1. Jobcenter", ["Jobcenter"]),
            ("- Jobcenter\n- VHS", ["Jobcenter", "VHS"]), ("• Jobcenter • VHS", ["Jobcenter", "VHS"]),
            ("► Jobcenter\n► VHS", ["Jobcenter", "VHS"]), ("Jobcenter + VHS", ["Jobcenter", "VHS"]),
            ("Jobcenter & VHS", ["Jobcenter", "VHS"]), ("Tafel sowie Helferkreis", ["Tafel", "Helferkreis"]),
        ])
    func lists(_ cell: String, _ expected: [String]) { #expect(names(cell) == expected) }

    @Test(
        "Names that begin with a number stay whole",
        arguments: [
            ("1. FC Musterau", ["1. FC Musterau"]), ("50.1 Sozialamt", ["50.1 Sozialamt"]),
            ("1. SV Seewinkel", ["1. SV Seewinkel"]),
            ("51.2 Jugendamt, 50.1 Sozialamt", ["51.2 Jugendamt", "50.1 Sozialamt"]),
            ("VHS, 1. FC Musterau", ["VHS", "1. FC Musterau"]),
            ("1. FC Musterau, VHS", ["1. FC Musterau", "VHS"]),
            ("4. Grundschule", ["4. Grundschule"]), ("1. 1. FC Musterau\n2. VHS", ["1. FC Musterau", "VHS"]),
        ])
    func numberedNames(_ cell: String, _ expected: [String]) { #expect(names(cell) == expected) }

    @Test(
        "Words around a list name nobody, and say that there are others",
        arguments: [
            ("u. a. Caritas", ["Caritas", "u. a."]), ("VHS etc.", ["VHS", "etc."]),
            ("VHS, JC usw.", ["VHS", "JC", "usw."]),
            ("z. B. Caritas, AWO", ["Caritas", "z. B.", "AWO"]), ("VHS …", ["VHS", "usw."]),
            ("VHS u.v.m.", ["VHS", "u.v.m."]),
            ("JC sowie VHS, u.a. Caritas", ["JC", "VHS", "Caritas", "u.a."]),
            (
                "Medien (Artikel, Anzeige, TV etc.), Jobcenter",
                ["Medien [Artikel, Anzeige, TV etc.]", "Jobcenter"]
            ),
        ])
    func others(_ cell: String, _ expected: [String]) {
        #expect(names(cell) == expected)
        #expect(names(cell).allSatisfy { !PartnerCell.saysNobody($0) || $0.hasSuffix(".") })
    }

    @Test(
        "What stands beside a name",
        arguments: [
            ("JC (tägl.)", ["JC [tägl.]"]), ("JC [eng]", ["JC [eng]"]), ("(monatl.) VHS", ["VHS [monatl.]"]),
            ("JC monatlich", ["JC [monatlich]"]), ("VHS: nur Kurse", ["VHS [nur Kurse]"]),
            ("AWO – eng", ["AWO [eng]"]),
            ("JC, monatlich; VHS", ["JC [monatlich]", "VHS"]),
            ("VHS (nur Kurse) (monatl.)", ["VHS [nur Kurse, monatl.]"]),
            ("Tafel (wöchentlich)", ["Tafel [wöchentlich]"]), ("Caritas Seewinkel", ["Caritas Seewinkel"]),
            ("JC: Fallkonferenz", ["JC [Fallkonferenz]"]), ("Caritas Beratung", ["Caritas Beratung"]),
            ("MBE (Caritas/AWO)", ["MBE [Caritas/AWO]"]),
        ])
    func beside(_ cell: String, _ expected: [String]) { #expect(names(cell) == expected) }

    @Test("What the words say") func meanings() {
        let words = PartnerWords(.standard)
        func kinds(_ text: String) -> [String] {
            words.meaning(text).kinds.map { words.vocabulary.kindTerm($0).term.id }
        }
        #expect(words.meaning("tägl.").frequency == 5 && words.meaning("1x mtl.").frequency == 3)
        #expect(
            words.meaning("monatliche Treffen").frequency == 3
                && words.meaning("alle 2 Wochen").frequency == 3)
        #expect(
            words.meaning("monatl. Sprechstunde").frequency == 3
                && kinds("monatl. Sprechstunde") == ["outreach"])
        #expect(!words.meaning("monatl. Sprechstunde").leavesRest)
        #expect(
            kinds("Zuweisung") == ["assignment"]
                && kinds("Fallkonferenz, Verweis") == ["case-work", "referral"])
        #expect(words.meaning("nur Kurse").fields == ["sprache"] && words.meaning("nur Kurse").leavesRest)
        #expect(words.meaning("formell").intensity == 3 && words.meaning("eng").vagueStrength == "eng")
        #expect(words.meaning("bei Bedarf").frequency == nil && !words.meaning("bei Bedarf").leavesRest)
        #expect(words.meaning("geplant").status == .wished && words.meaning("ehemals").status == .ended)
        #expect(words.meaning("nicht mehr").status == .ended && words.meaning("keine").intensity == 0)
        #expect(words.meaning("schriftliche Vereinbarung").formalisation == .written)
        #expect(
            words.meaning("seit 2021").since == "2021" && words.meaning("bis Mai 2026").until == "Mai 2026")
        #expect(words.meaning("?").isDoubted && words.meaning("evtl. monatlich").isDoubted)
        // Turned round would be worse than left alone.
        for text in ["nicht monatlich", "keine Sprechstunde", "ohne Zuweisung", "Frau Kurz", "Raum 12"] {
            let meaning = words.meaning(text)
            #expect(meaning.found.isEmpty && meaning.leavesRest, "\(text)")
        }
    }

    private let list = """
        name;typ;Partner;Wunschpartner
        VHS;vhs;"JC (Zuweisung, monatl.), MBE Linde (monatl. Sprechstunde)";Tafel
        JC;jobcenter;"VHS?, Tafel (geplant)";
        MBE Linde;mbe;VHS (bei Bedarf), u. a. Tafel;"JC; VHS"
        Tafel;;;

        """

    @Test("Words become claims, wishes and open questions, and one hint says how many") func claims() throws {
        let result = try TemporaryLandscape(["akteure.csv": list]).read()
        let landscape = result.landscape
        #expect(result.errors.isEmpty)
        func claim(_ from: Int, _ to: Int, _ status: Claim.Status = .exists) -> Claim? {
            landscape.claims.first { $0.from == from && $0.to == to && $0.status == status }
        }
        let assignment = try #require(claim(0, 1))
        #expect(
            landscape.vocabulary.kindTerm(assignment.kind).term.id == "assignment"
                && assignment.frequency == 3)
        let outreach = try #require(claim(0, 2))
        #expect(landscape.vocabulary.kindTerm(outreach.kind).term.id == "outreach" && outreach.frequency == 3)
        #expect(claim(1, 0) == nil && landscape.openStatements.contains(by: 1, about: 0))
        #expect(claim(1, 3) == nil && claim(1, 3, .wished) != nil)
        #expect(claim(2, 0)?.frequency == nil && claim(2, 0) != nil && claim(2, 3) != nil)
        #expect(claim(0, 3, .wished) != nil && claim(2, 1, .wished) != nil && claim(2, 0, .wished) != nil)
        #expect(landscape.claims.count == 8)
        let hint = try #require(result.warnings.first { $0.code == .partnerWords })
        #expect(
            hint.message.german.hasPrefix(
                "Neben 4 Partnern steht mehr als der Name. Gelesen wurde: Häufigkeit 3-mal "))
        #expect(hint.message.german.contains("Art 2-mal („Zuweisung“ = Zusteuerung / Zuweisung)"))
        #expect(hint.message.english.hasPrefix("Beside 4 partners stands more than the name."))
    }

    @Test("A tie in a cell with several actors keeps its words in an edge list, too") func edges() throws {
        let result = try landscape(
            "von;nach;notiz\njc;\"VHS (monatl.), MBE Caritas etc.\";gut\nmbe;vhs (?);\n")
        #expect(result.errors.isEmpty && result.landscape.claims.count == 2)
        #expect(result.landscape.claims[0].frequency == 3 && result.landscape.claims[1].frequency == nil)
        #expect(
            result.landscape.claimTexts[0]?.note == "gut; monatl."
                && result.landscape.claimTexts[1]?.note == "gut")
        #expect(result.landscape.openStatements.contains(by: 1, about: 2))
        #expect(result.warnings.contains { $0.text == "etc." && $0.row == 2 })
    }

    @Test(
        "Wishes under heads of their own",
        arguments: [
            "Wunsch", "Wünsche", "Gewünschte Partner", "Gewünschte Kooperationspartner", "würde gern mit",
            "Mit wem würden Sie gern mehr zusammenarbeiten?", "Kooperationswünsche", "Wunschpartner*innen",
        ])
    func wishes(_ head: String) throws {
        let result = try landscape(
            "von;nach\njc;vhs\n",
            actors: "id;name;\"\(head)\"\njc;Jobcenter;vhs, mbe\nvhs;Schule;\nmbe;Beratung;\n")
        #expect(result.errors.isEmpty && !result.warnings.contains { $0.code == .unknownColumn })
        #expect(result.landscape.claims.map(\.status) == [.exists, .wished, .wished])
    }

    @Test("Members in doubt are not seated, roles beside members count") func members() throws {
        let result = try landscape(
            "von;nach\njc;vhs\n", [:], boards: "name;mitglieder\nRunde;\"JC (Leitung), VHS?, MBE Caritas\"\n")
        #expect(result.landscape.memberships.map(\.role) == [.lead, .member])
        #expect(result.warnings.contains { $0.text == "VHS?" })
    }
}

private func landscape(_ text: String, _ more: [String: String], boards: String) throws -> ReadResult {
    var files = more
    files["gremien.csv"] = boards
    return try landscape(text, files)
}

/// Offers in a list of actors. What each cell means is set by hand here.
@Suite struct StatedOfferTests {
    private let list = """
        id;name;typ;Angebote;Schwerpunkt
        vhs;VHS;vhs;"Integrationskurse, BSK";Bildung
        mbe;Beratung Linde;mbe;"Beratung 27+; Kleiderkammer";"Wohnen, Frauencafé"
        bs;Werkschule;;VABO;k. A.

        """

    private func proposals(_ more: [String: String] = [:]) throws -> (result: ReadResult, cells: [String]) {
        var files = more
        files["akteure.csv"] = list
        files["kooperationen.csv"] = files["kooperationen.csv"] ?? "von;nach\nvhs;mbe\n"
        let result = try TemporaryLandscape(files).read()
        let offers = TypeProposer(result.landscape).proposals().filter { $0.column == .offer }
        return (result, offers.map { "\(result.landscape.actors[Int($0.actor)].id): \($0.value)" })
    }

    @Test("A column of offers proposes rows of angebote") func proposed() throws {
        let (result, cells) = try proposals()
        #expect(result.errors.isEmpty && result.landscape.offers.isEmpty)
        #expect(
            cells == [
                "vhs: Integrationskurse | leistungsart=integrationskurs | handlungsfeld=sprache",
                "vhs: BSK | leistungsart=berufssprachkurs | handlungsfeld=sprache",
                "mbe: Beratung 27+ | leistungsart=migrationsberatung | handlungsfeld=beratung | zielgruppen=erwachsene",
                "mbe: Kleiderkammer | handlungsfeld=engagement",
                "mbe: Frauencafé | leistungsart=begegnung | handlungsfeld=engagement | zielgruppen=frauen",
                "bs: VABO | handlungsfeld=bildung | zielgruppen=jugendliche",
            ])
        #expect(result.landscape.actors.map(\.fields) == [["bildung"], ["wohnen"], []])
        let hint = result.warnings.filter { $0.code == .unknownColumn }
        #expect(
            hint.count == 1 && hint[0].message.german.hasPrefix("Die Spalte „Angebote“ nennt 6 Angebote."))
    }

    @Test("An accepted proposal is an offer, a rejected one does not come back") func accepted() throws {
        let (result, cells) = try proposals([
            "typvorschlaege.csv":
                "akteur;spalte;vorschlag;status\nvhs;angebot;BSK | leistungsart=berufssprachkurs | handlungsfeld=sprache"
                + " | zielgruppen=SGB II, UMA;angenommen\nmbe;angebot;Kleiderkammer;abgelehnt\n",
            "angebote.csv": "akteur;name\nbs;Vabo\n",
        ])
        #expect(result.errors.isEmpty && result.landscape.offers.map(\.name) == ["Vabo", "BSK"])
        let offer = try #require(result.landscape.offers.last)
        #expect(offer.service == "berufssprachkurs" && offer.fields == ["sprache"] && offer.actor == 0)
        #expect(
            offer.targetGroups == ["leistungsbeziehende", "gefluechtete", "jugendliche"]
                && offer.id == "vhs-bsk")
        #expect(cells.count == 3 && cells.allSatisfy { !$0.contains("BSK") && !$0.contains("Kleiderkammer") })
    }

    @Test(
        "Shortened target groups are known",
        arguments: [
            ("UMA", "gefluechtete"), ("umA", "gefluechtete"), ("erw. Zugew.", "erwachsene"),
            ("SGB II", "leistungsbeziehende"),
            ("27+", "erwachsene"), ("U27", "jugendliche"), ("Geflücht.", "gefluechtete"),
            ("ALG II", "leistungsbeziehende"),
        ])
    func groups(_ text: String, _ id: String) {
        #expect(Vocabulary.standard.targetGroups.find(text)?.id == id)
    }
}
