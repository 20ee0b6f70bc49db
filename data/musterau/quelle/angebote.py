"""Die Angebote der Akteure (frei erfunden)."""

from quelle.akteure import KERN, KREIS, LIND, NORD, OBER, SEE

ANGEBOTE = []


def o(akteur, name, leistungsart, feld, ziel, raum, **mehr):
    """Ein Angebot; die Kennung ist der Akteur mit laufender Nummer."""
    nummer = 1 + sum(1 for zeile in ANGEBOTE if zeile["akteur"] == akteur)
    zeile = {"id": f"{akteur}-{nummer}", "akteur": akteur, "name": name,
             "leistungsart": leistungsart, "handlungsfeld": feld, "zielgruppen": ziel,
             "sozialraum": raum, "freiwillig": "ja", "hoheitlich": "nein"}
    zeile.update(mehr)
    ANGEBOTE.append(zeile)


AMT = {"hoheitlich": "ja", "freiwillig": "nein"}

# --- Öffentliche Stellen -------------------------------------------------------------------
o("landratsamt", "Sprachmittlerpool des Landkreises", "dolmetschen", "oeffnung", "alle", KREIS,
  ebene="Kommune", von="2017-01-01", bis="2025-12-31", sprachen="ar|fa|tr|ru|uk")
o("fachstelle-integration", "Ehrenamtskoordination Flucht und Integration", "ehrenamtskoordination",
  "engagement", "ehrenamtliche", KREIS, ebene="Kommune", von="2016")
o("im-kreis", "Integrationsmanagement in den Unterkünften der Kernstadt", "sozialberatung",
  "beratung", "gefluechtete", KERN, ebene="Land", von="2018", sprachen="de|ar|en")
o("im-seewinkel", "Integrationsmanagement für Geflüchtete in Seewinkel", "sozialberatung", "beratung",
  "gefluechtete", SEE, ebene="Land", von="2019")
o("auslaenderbehoerde", "Aufenthaltsrechtliche Entscheidungen und Einbürgerung", "aufenthaltsrecht",
  "oeffnung", "alle", KREIS, ebene="Land", **AMT)
o("sozialamt", "Leistungen nach dem Asylbewerberleistungsgesetz", "leistungsgewaehrung", "aufnahme",
  "gefluechtete", KREIS, ebene="Land", **AMT)
o("unterbringung", "Vorläufige Unterbringung und Belegung", "unterbringung", "aufnahme",
  "gefluechtete", KREIS, ebene="Land", **AMT)
o("stadt-seewinkel", "Anschlussunterbringung Seewinkel", "unterbringung", "aufnahme", "gefluechtete",
  SEE, ebene="Kommune", **AMT)
o("gemeinde-lindental", "Anschlussunterbringung im Lindental", "unterbringung", "aufnahme",
  "gefluechtete", LIND, ebene="Kommune", **AMT)
o("gu-nordviertel", "Gemeinschaftsunterkunft Nordviertel", "unterbringung", "aufnahme|wohnen",
  "gefluechtete", NORD, kapazitaet="140", **AMT)
o("jugendamt", "Vormundschaften für unbegleitete Minderjährige", "leistungsgewaehrung", "bildung",
  "jugendliche", KREIS, ebene="Kommune", **AMT)
o("wohnungsamt", "Beratung zur Wohnungssuche und Wohnraumsicherung", "wohnraumvermittlung", "wohnen",
  "alle", KREIS, ebene="Kommune", von="2020")
o("gesundheitsamt", "Erstuntersuchung und Impfberatung", "", "gesundheit",
  "gefluechtete", KREIS, ebene="Land", **AMT)
o("bildungsbuero", "Bildungslotsen für neu zugewanderte Familien", "", "bildung",
  "familien|kinder", KREIS, ebene="Kommune")
o("bildungsbuero", "Wegweiser Schule und Kita in zehn Sprachen", "", "bildung",
  "familien", KREIS, ebene="Kommune", sprachen="ar|fa|uk|ru|tr|ro|en|fr|ti|so")
o("integrationslotsin-kernstadt", "Lotsensprechstunde im Rathaus", "", "engagement",
  "alle", KERN, ebene="Land")
o("stadtteilbuero-nordviertel", "Begegnungscafé im Stadtteilbüro", "begegnung", "engagement", "alle",
  NORD, ebene="Kommune", von="2021")
o("migrationsbeirat", "Sprechstunde des Migrationsbeirats", "", "engagement",
  "alle", KREIS, ebene="Kommune")
o("wohnbau-musterau", "Wohnungen für Haushalte mit Berechtigungsschein", "", "wohnen",
  "alle", KERN, ebene="Kommune")
o("stadtbibliothek", "Sprachcafé in der Stadtbibliothek", "sprachkurs", "sprache", "alle", KERN,
  ebene="Kommune", von="2019")
o("jobcenter", "Bürgergeld", "leistungsgewaehrung", "arbeit", "leistungsbeziehende", KREIS,
  ebene="Bund", **AMT)
o("agentur-arbeit", "Berufsberatung nach dem SGB III", "arbeitsmarktberatung", "arbeit",
  "jugendliche|fachkraefte", KREIS, ebene="Bund", **AMT)
o("schulamt", "Zuweisung in Vorbereitungsklassen", "", "bildung",
  "kinder|jugendliche", KREIS, ebene="Land", **AMT)
o("berufsschule", "Vorbereitungsklasse mit Sprachförderung", "", "bildung",
  "jugendliche", KERN, ebene="Land")
o("schule-nordviertel", "Elterncafé der Gemeinschaftsschule", "", "bildung", "familien",
  NORD, ebene="Land")

# --- Freie Wohlfahrtspflege ----------------------------------------------------------------
o("wohlfahrtsverband-brueckenbau", "Kulturmittlerinnen und Kulturmittler", "dolmetschen", "oeffnung",
  "alle", KREIS, von="2026-02-01", sprachen="ar|fa|uk|ru|tr|ti")
o("hilfswerk-seeblick", "Begegnungsgarten am See", "begegnung", "engagement", "alle", SEE)
o("solidarhilfe", "Patenschaften für geflüchtete Familien", "ehrenamtskoordination", "engagement",
  "ehrenamtliche|gefluechtete", KREIS, von="2018")
o("solidarhilfe", "Sprachcafé der Solidarhilfe", "Sprachcafé", "sprache", "alle", KERN, von="2020")
o("solidarhilfe", "Bewerbungstreff", "ausbildungsbegleitung", "arbeit", "erwachsene", KREIS)
o("sozialwerk-lindenhof", "Kinderbetreuung während der Kurse", "kinderbetreuung", "bildung",
  "familien|kinder", "")
o("mbe-brueckenbau", "Migrationsberatung für Erwachsene", "migrationsberatung", "beratung",
  "erwachsene", KREIS, ebene="Bund", sprachen="de|en|ar|ru", phase="vor|waehrend|nach")
o("mbe-brueckenbau", "Offene Sprechstunde in der Volkshochschule", "migrationsberatung", "beratung",
  "kursteilnehmende", KERN, ebene="Bund", phase="waehrend")
o("mbe-lindenhof", "Migrationsberatung im Lindental", "migrationsberatung", "beratung", "erwachsene",
  LIND, ebene="Bund")
o("mbe-seeblick", "Migrationsberatung Seewinkel", "migrationsberatung", "beratung", "erwachsene", SEE,
  ebene="Bund")
o("jmd-lindenhof", "Beratung und Begleitung junger Zugewanderter", "jugendmigrationsberatung",
  "beratung", "jugendliche", f"{LIND}|{KERN}", ebene="Bund", phase="waehrend|nach")
o("jmd-lindenhof", "Mentoring Schule – Ausbildung", "ausbildungsbegleitung", "arbeit", "jugendliche",
  LIND)
o("jmd-kompass", "Jugendmigrationsberatung Kompass", "jugendmigrationsberatung", "beratung",
  "jugendliche", f"{KERN}|{SEE}", ebene="Bund")
o("jmd-kompass", "Jugendintegrationskurs", "Jugendintegrationskurs", "sprache", "jugendliche", KERN,
  ebene="Bund", kursart="Jugendintegrationskurs", kapazitaet="20")
o("avb-naechstenwege", "Unabhängige Asylverfahrensberatung", "asylverfahrensberatung", "beratung",
  "gefluechtete", KREIS, ebene="Bund")
o("fsa-brueckenbau", "Soziale Beratung in den Unterkünften der Kernstadt", "Flüchtlingssozialarbeit",
  "beratung|aufnahme", "gefluechtete", KERN, ebene="Land", von="2017")
o("fsa-seeblick", "Soziale Beratung für Geflüchtete in Seewinkel", "sozialberatung",
  "beratung|aufnahme", "gefluechtete", SEE, ebene="Land", von="2016")
o("psz-musterau", "Traumaberatung und therapeutische Gruppen", "psychosoziale-beratung", "gesundheit",
  "traumatisierte", KREIS, ebene="Land")
o("psz-musterau", "Krisentelefon in vier Sprachen", "psychosoziale-beratung", "", "gefluechtete",
  KREIS, sprachen="ar|fa|uk|en")
o("gwo-nordlicht", "Nachbarschaftstreff Nordviertel", "Treffpunkt", "engagement", "alle", NORD,
  ebene="Bund", von="2022")
o("gwo-nordlicht", "Zusammen im Nordviertel", "gemeinwesenprojekt", "engagement|beratung", "alle",
  NORD, ebene="Bund", von="2022", bis="2027-12")
o("im-lindental", "Integrationsmanagement für Geflüchtete im Lindental", "sozialberatung", "beratung",
  "gefluechtete", LIND, ebene="Land")
o("gu-oberlinden", "Gemeinschaftsunterkunft Oberlinden", "unterbringung", "aufnahme|wohnen",
  "gefluechtete", OBER, kapazitaet="60")
o("gu-kornspeicher", "Wohnheim am Kornspeicher", "unterbringung", "aufnahme|wohnen", "gefluechtete",
  KERN, kapazitaet="85")
o("gu-kornspeicher", "Begleitung beim Auszug", "auszugsbegleitung", "wohnen", "gefluechtete", KERN)
o("wohnlotsen", "Wohnungssuche mit Ehrenamtlichen", "wohnraumvermittlung", "wohnen", "alle", KREIS,
  von="2021")
o("wohnlotsen", "Auszugsbegleitung aus Unterkünften", "auszugsbegleitung", "wohnen", "gefluechtete",
  KREIS, von="2021")
o("jobwerkstatt", "Bewerbungswerkstatt und Praktika", "arbeitsmarktberatung", "arbeit", "jugendliche",
  f"{LIND}|{KERN}", von="2019")
o("aufwind", "Wiedereinstieg für zugewanderte Frauen", "Jobcoaching", "arbeit", "frauen", KERN,
  kinderbetreuung="ja")
