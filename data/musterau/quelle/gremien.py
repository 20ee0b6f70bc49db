"""Gremien und ihre Mitglieder (frei erfunden)."""

GREMIEN = []
MITGLIEDSCHAFTEN = []


def g(id, name, gremientyp, raum, felder, leitung, mitglieder, **mehr):
    """Ein Gremium; `leitung` ist zugleich Mitglied, wo überhaupt Mitglieder bekannt sind."""
    zeile = {"id": id, "name": name, "gremientyp": gremientyp, "sozialraum": raum,
             "handlungsfelder": felder, "federfuehrung": leitung}
    zeile.update(mehr)
    GREMIEN.append(zeile)
    for eintrag in mitglieder:
        akteur, _, rolle = eintrag.partition(":")
        MITGLIEDSCHAFTEN.append({"gremium": id, "akteur": akteur, "rolle": rolle or "mitglied"})


g("rt-kernstadt", "Runder Tisch Integration Kernstadt Musterau", "Runder Tisch",
  "Kernstadt Musterau", "engagement|wohnen|steuerung", "stadt-musterau",
  ["stadt-musterau:leitung", "fachstelle-integration:moderation", "jobcenter",
   "schule-nordviertel", "mbe-brueckenbau", "fsa-brueckenbau", "gwo-nordlicht", "verbund-mo",
   "deutsch-syrischer-kulturkreis", "vhs-musterau", "helferkreis-nordviertel",
   "kirchengemeinde-markt", "ihk"],
  zweck="Austausch aller gesellschaftlichen Gruppen zur Integration in der Kernstadt",
  turnus="vierteljährlich", besteht_seit="2016")
g("rt-lindental", "Runder Tisch Asyl Lindental", "Runder Tisch", "Lindental",
  "aufnahme|engagement", "gemeinde-lindental",
  ["gemeinde-lindental:leitung", "ak-asyl-oberlinden", "kirchengemeinde-oberlinden",
   "ukrainische-familien", "sprachforum-lindental"],
  zweck="Aufnahme und Ehrenamt in den Gemeinden des Lindentals", turnus="halbjährlich",
  besteht_seit="2015")
g("rt-seewinkel", "Runder Tisch Zusammenleben Seewinkel", "Runder Tisch", "Seewinkel",
  "engagement|wohnen", "Stadt Seewinkel", [],
  zweck="Zusammenleben rund um die Unterkunft Hafenstraße", turnus="nach Bedarf",
  besteht_seit="2025")
g("steuerungsgruppe", "Steuerungsgruppe Integrationskonzept", "Steuerungsgruppe", "kreisweit",
  "steuerung", "fachstelle-integration",
  ["landratsamt:leitung", "fachstelle-integration:moderation", "stadt-musterau", "bildungsbuero",
   "jobcenter", "liga", "wohlfahrtsverband-brueckenbau", "migrationsbeirat", "verbund-mo"],
  zweck="Fortschreibung und Umsetzung des Integrationskonzepts", turnus="vierteljährlich",
  besteht_seit="2022-03")
g("ak-sprache", "Arbeitskreis Sprache und Zusteuerung", "Arbeitskreis", "kreisweit", "sprache",
  "fachstelle-integration",
  ["fachstelle-integration:leitung", "reko-musterau", "jobcenter", "auslaenderbehoerde",
   "vhs-musterau", "lingua-seewinkel", "sprachschule-horizont", "bildungswerk-kornhaus:gast",
   "mbe-brueckenbau", "bildungsbuero"],
  zweck="Abstimmung der Kursplanung und der Zusteuerung", turnus="vierteljährlich",
  besteht_seit="2018")
g("ak-arbeit", "Arbeitskreis Arbeitsmarktintegration", "Arbeitskreis", "kreisweit", "arbeit",
  "jobcenter",
  ["jobcenter:leitung", "agentur-arbeit", "ihk", "kreishandwerkerschaft", "auenwerk",
   "anerkennungsberatung-musterau", "jobwerkstatt", "berufsschule"],
  zweck="Wege in Ausbildung und Beschäftigung", turnus="vierteljährlich", besteht_seit="2017")
g("ag-unterbringung", "Arbeitsgruppe Unterbringung und Auszug", "AG", "kreisweit",
  "aufnahme|wohnen", "unterbringung",
  ["unterbringung:leitung", "sozialamt", "im-kreis", "fsa-brueckenbau", "wohnlotsen",
   "wohnbau-musterau"],
  zweck="Belegung, Auszug und Wohnungssuche", turnus="monatlich", besteht_seit="2023")
g("konferenz-wohlfahrt", "Konferenz der freien Wohlfahrtsverbände", "Konferenz", "kreisweit",
  "steuerung|beratung", "liga",
  ["liga:leitung", "wohlfahrtsverband-brueckenbau", "hilfswerk-seeblick", "solidarhilfe",
   "naechstenwege", "sozialwerk-lindenhof:gast"],
  zweck="Abstimmung der Verbände", turnus="monatlich", besteht_seit="2009")
g("beirat", "Sitzung des Migrationsbeirats", "Beirat", "kreisweit", "steuerung|antidiskriminierung",
  "migrationsbeirat",
  ["migrationsbeirat:leitung", "verbund-mo", "afrikanische-gemeinschaft", "elternverein-nordviertel",
   "fachstelle-integration:gast"],
  zweck="Beratung des Kreistags in Fragen der Integration", turnus="vierteljährlich",
  besteht_seit="2014")
g("runde-ehrenamt", "Austauschrunde Ehrenamt und Flucht", "Forum", "kreisweit", "engagement",
  "fachstelle-integration",
  ["fachstelle-integration:leitung", "freiwilligenagentur", "helferkreis-nordviertel",
   "ak-asyl-oberlinden", "sprachpaten", "integrationslotsin-kernstadt"],
  zweck="Begleitung der Ehrenamtlichen", turnus="halbjährlich", besteht_seit="2016")
g("runde-gemeinden", "Verwaltungsrunde der Städte und Gemeinden", "Arbeitskreis", "kreisweit",
  "steuerung|aufnahme", "landratsamt",
  ["landratsamt:leitung", "stadt-musterau", "stadt-seewinkel", "gemeinde-lindental",
   "unterbringung"],
  zweck="Verteilung und Anschlussunterbringung", turnus="vierteljährlich", besteht_seit="2015")
