import LandscapeModel

// What the tables of a landscape are called and how coordinators head their columns. Synonyms are per
// table: "Art" is the type of an actor in one and the kind of a cooperation in another.
extension TableSpec {
    static let fields = """
        handlungsfeld, handlungsfelder, themenfeld, themenfelder, schwerpunkt, schwerpunkte, \
        aufgabenbereich, aufgabenbereiche, politikbereich, arbeitsfeld, arbeitsfelder, themen, thema, \
        fields, field, fieldofaction
        """
    static let areas = """
        sozialraeume, stadtteil, stadtteile, ortsteil, ortsteile, quartier, quartiere, einzugsgebiet, \
        zustaendigkeitsbereich, gemeinde, district, districts, ort, placename, city, plz
        """
    static let groups = """
        zielgruppe, zielgruppen, adressaten, fuerwen, targetgroups, targetgroup
        """
    static let notes = """
        bemerkung, bemerkungen, notizen, anmerkung, anmerkungen, kommentar, hinweis, note, notes
        """
    private static let organisations = """
        organisation, organization, einrichtung, institution, actor, name
        """

    package static let actors = TableSpec(
        "akteure", mandatory: ["name"], TableColumn<Actor>.all.map(\.header))

    package static let cooperations = TableSpec(
        "kooperationen", mandatory: ["von", "nach"],
        """
        von: akteur, organisation, organization, einrichtung, institution, from, source, actor, name, \
        akteura, akteur1, organisationa, organisation1, einrichtunga, einrichtung1, partnera, partner1, meldet
        nach: kooperationspartner, partner, netzwerkpartner, arbeitetzusammenmit, partnerorganisation, \
        to, target, mit, mitwem, wermitwem, akteurb, akteur2, organisationb, organisation2, einrichtungb, einrichtung2, partnerb, \
        partner2, zusammenarbeitmit, kooperiertmit, kooperationmit, vernetztmit
        art: \(ClaimWords.kindHeaders.dropFirst().joined(separator: ", "))
        richtung: direction
        intensitaet: intensity, staerke, intensitaetderzusammenarbeit, intensitaetderkooperation, \
        staerkederzusammenarbeit, staerkederkooperation, zusammenarbeit(eng/lose), wieeng, enge, strength, weight, gewicht
        haeufigkeit: kontakthaeufigkeit, haeufigkeitderzusammenarbeit, haeufigkeitdeskontakts, wieoft, frequenz, \
        frequency
        formalisierung: formalisierungsgrad, formalisation
        phase: phasen, phases
        zweck: gegenstand, inhalt, anlass, purpose
        handlungsfeld: \(fields)
        status: state
        gemeldet_von: gemeldetdurch, angabevon, reportedby, reporter
        seit: beginn, since
        bis: ende, until
        datum: stand, erhobenam, date
        notiz: \(notes)
        """)

    static let boards = TableSpec(
        "gremien", mandatory: ["name"],
        """
        id: nr, nr., nummer, kennung
        name: gremium, namedesgremiums, gremienname, bezeichnung, titel, arbeitskreis, ak, rundertisch, \
        arbeitskreis/gremium, gremium/arbeitskreis, board, title
        gremientyp: typ, art, gremienart, artdesgremiums, kategorie, form, type
        zweck: ziel, ziele, aufgabe, aufgaben, auftrag, purpose
        handlungsfelder: \(fields)
        sozialraum: \(areas)
        turnus: rhythmus, sitzungsturnus, sitzungsrhythmus, haeufigkeit, tagt, tagung, tagungsrhythmus, sitzungen, \
        treffen, trifftsich, wieoft, termine, rhythm
        federfuehrung: leitung, geschaeftsfuehrung, verantwortlich, vorsitz, federfuehrend, federfuehrendestelle, \
        koordination, organisator, lead
        besteht_seit: seit, gegruendet, gruendung, since
        mitglieder: mitglied, mitgliedsorganisationen, teilnehmende, teilnehmer, teilnehmerinnen, \
        teilnehmerinnenundteilnehmer, teilnehmer/innen, teilnehmer:innen, beteiligte, beteiligteakteure, mitwirkende, \
        weristdabei, werdabei, zusammensetzung, members
        """)

    static let memberships = TableSpec(
        "mitgliedschaften", mandatory: ["gremium", "akteur"],
        """
        gremium: namedesgremiums, arbeitskreis, ak, rundertisch, board
        akteur: mitglied, mitglieder, member, \(organisations)
        rolle: rolleimgremium, funktion, role
        """)

    static let offers = TableSpec(
        "angebote", mandatory: ["akteur"],
        """
        id: nr, nr., nummer, kennung
        akteur: anbieter, organisation, organization, einrichtung, institution, traeger, provider, actor
        name: angebot, leistung, massnahme, projekt, angebotsname, bezeichnung, titel, title, \
        kurzbeschreibung, beschreibung, description
        leistungsart: angebotsart, art, kategorie, typ, service, category
        handlungsfeld: \(fields)
        zielgruppen: \(groups)
        sozialraum: \(areas)
        sprachen: sprache, angebotssprachen, languages, spokenlanguages
        kursart: kurstyp, coursetype
        kinderbetreuung: childcare
        phase: phasen, phases
        freiwillig: voluntary
        hoheitlich: sovereign
        ebene: level
        von: zeitraumvon, laufzeitvon, beginn, from
        bis: zeitraumbis, laufzeitbis, ende, until
        kapazitaet: plaetze, capacity
        """)

    static let accommodations = TableSpec(
        "unterkuenfte", mandatory: ["akteur"],
        """
        akteur: unterkunft, betreiber, \(organisations)
        art: typ, form, unterkunftsart, type
        plaetze: kapazitaet, places
        belegung: belegt, belegteplaetze, occupied
        prognose: forecast
        eroeffnet: eroeffnung, seit, opened
        stand: datum, date
        """)

    static let courseFigures = TableSpec(
        "kurskennzahlen", mandatory: ["akteur"],
        """
        akteur: kurstraeger, traeger, \(organisations)
        jahr: kursjahr, year
        abschlussquote: bestehensquote, completionrate
        abbruchquote: abbrecherquote, dropoutrate
        """)

    static let statements = TableSpec(
        "stellungnahmen", mandatory: ["empfehlung", "status"],
        """
        empfehlung: regel, recommendation, rule
        akteur: \(organisations)
        partner: kooperationspartner
        status: state
        text: stellungnahme, antwort, bemerkung, anmerkung, statement
        datum: stand, date
        """)

    package static let agreedMeasures = TableSpec(
        "massnahmen", mandatory: ["massnahme"],
        """
        ziel: ziele, zielsetzung, wozu, aim, goal
        massnahme: massnahmen, vorhaben, aktivitaet, wasistzutun, measure, action
        verantwortlich: verantwortung, zustaendig, zustaendigkeit, federfuehrung, federfuehrend, \
        verantwortlichestelle, responsible
        beteiligte: beteiligteakteure, partner, kooperationspartner, mitwirkende, mitwem, participants
        bis: zeitraum, frist, termin, biswann, faellig, faelligam, umsetzungbis, until, deadline, period
        indikator: indikatoren, messgroesse, woranerkennbar, erfolgskriterium, indicator
        status: stand, umsetzungsstand, sachstand, umsetzung, state
        empfehlung: empfehlungen, regel, recommendation, recommendations, rule
        beschlossen_am: beschlossen, beschluss, vereinbartam, vereinbart, datum, agreedon, date
        notiz: \(notes)
        """)

    package static let aliases = TableSpec(
        "aliase", mandatory: ["variante", "akteur"],
        """
        variante: alias, schreibweise, namensvariante, variant
        akteur: stehtfuer, bedeutet, \(organisations)
        status: entscheidung, state
        guete: score, wert
        grund: begruendung, reason
        """)

    package static let typeDecisions = TableSpec(
        "typvorschlaege", mandatory: ["akteur", "spalte", "vorschlag"],
        """
        akteur: organisation, organization, einrichtung, institution, actor
        name: bezeichnung
        spalte: feld, column
        vorschlag: wert, value, proposal
        status: entscheidung, state
        guete: score
        grund: begruendung, reason
        """)

    static let contacts = TableSpec(
        "kontakte", mandatory: ["akteur"], holdsPersons: true,
        """
        akteur: organisation, organization, einrichtung, institution, actor
        name: ansprechpartner, ansprechpartnerin, ansprechperson, kontakt, person
        funktion: position, function
        telefon: tel, tel., telefonnummer, phone
        email: mail, mailadresse, emailadresse
        """)

    /// Every table of a landscape, in the order in which they are read and reported.
    package static let all = [
        actors, aliases, typeDecisions, boards, memberships, cooperations, offers, accommodations,
        courseFigures,
        statements, agreedMeasures, contacts,
    ]
}
