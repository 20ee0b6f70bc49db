"""Freie Träger, Migrantenorganisationen, Bildung, Zivilgesellschaft, Wirtschaft (frei erfunden)."""

from quelle.akteure import KERN, KREIS, LIND, NORD, OBER, SEE, a

# --- Freie Wohlfahrtspflege ----------------------------------------------------------------
W = {"freier_traeger": "ja"}
a("wohlfahrtsverband-brueckenbau", "Wohlfahrtsverband Brückenbau Musterau e. V.",
  "welfare-association", KREIS, "beratung|engagement|oeffnung", "Brückenbau",
  rollen="arbeitgeber", foerdergeber_ebene="Bund|Land|Kommune|Eigenmittel",
  namensvarianten="Brückenbau e.V.|WV Brückenbau", **W)
a("hilfswerk-seeblick", "Hilfswerk Seeblick e. V.", "welfare-association", SEE,
  "beratung|engagement|aufnahme", "", foerdergeber_ebene="Land|Eigenmittel", **W)
a("solidarhilfe", "Kreisverband Solidarhilfe Musterau e. V.", "Wohlfahrtsverband (Kreis-/Ortsebene)",
  KREIS, "engagement|sprache|gesundheit", "Solidarhilfe", **W)
a("naechstenwege", "Wohlfahrtsverband Nächstenwege – Regionalverband Musterau-Seewinkel e. V.",
  "welfare-association", KREIS, "beratung|gesundheit", "Nächstenwege", geantwortet="nein", **W)
a("liga", "Arbeitsgemeinschaft der freien Wohlfahrtsverbände im Landkreis Musterau",
  "welfare-league", KREIS, "steuerung", "AG Wohlfahrt", namensvarianten="Liga Musterau", **W)
a("sozialwerk-lindenhof", "Sozialwerk Lindenhof gGmbH", "independent-provider", LIND,
  "beratung|bildung|aufnahme", "Sozialwerk Lindenhof", rollen="traeger_gu|arbeitgeber|ausbilder", **W)
a("mbe-brueckenbau", "Migrationsberatung für erwachsene Zugewanderte Brückenbau", "mbe", KREIS,
  "beratung", "MBE Brückenbau", traeger="wohlfahrtsverband-brueckenbau",
  dachverband="wohlfahrtsverband-brueckenbau", zielgruppen="erwachsene", foerdergeber_ebene="Bund", **W)
a("mbe-lindenhof", "Migrationsberatung Lindental des Sozialwerks Lindenhof", "mbe", LIND, "beratung",
  "MBE Lindenhof", traeger="sozialwerk-lindenhof", zielgruppen="erwachsene",
  foerdergeber_ebene="Bund", **W)
a("mbe-seeblick", "Migrationsberatung für erwachsene Zugewanderte Seewinkel",
  "Migrationsberatung für erwachsene Zugewanderte", SEE, "beratung", "MBE Seeblick",
  traeger="hilfswerk-seeblick", zielgruppen="erwachsene", foerdergeber_ebene="Bund",
  stand="2024-03-15", quelle="Trägerverzeichnis 2024", **W)
a("jmd-lindenhof", "Jugendmigrationsdienst Lindenhof", "jmd", f"{LIND}|{KERN}",
  "beratung|arbeit", "JMD Lindenhof", traeger="sozialwerk-lindenhof", zielgruppen="jugendliche",
  foerdergeber_ebene="Bund", **W)
a("jmd-kompass", "Jugendmigrationsdienst Kompass mit Jugendintegrationskursen",
  "jmd|integration-course-provider", f"{KERN}|{SEE}", "beratung|sprache", "JMD Kompass",
  traeger="solidarhilfe", zielgruppen="jugendliche", foerdergeber_ebene="Bund", **W)
a("avb-naechstenwege", "Unabhängige Asylverfahrensberatung Musterau", "asylum-procedure-counselling",
  KREIS, "beratung|aufnahme", "Asylverfahrensberatung", traeger="naechstenwege",
  zielgruppen="gefluechtete", foerdergeber_ebene="Bund", stand="", **W)
a("fsa-brueckenbau", "Flüchtlingssozialarbeit Kernstadt des Wohlfahrtsverbands Brückenbau",
  "refugee-social-work", KERN, "beratung|aufnahme", "Flüchtlingssozialarbeit Kernstadt",
  traeger="wohlfahrtsverband-brueckenbau", zielgruppen="gefluechtete",
  foerdergeber_ebene="Land|Kommune", **W)
a("fsa-seeblick", "Flüchtlings- und Integrationsberatung Seewinkel", "refugee-social-work", SEE,
  "beratung|aufnahme", "Flüchtlingsberatung Seewinkel", traeger="hilfswerk-seeblick",
  zielgruppen="gefluechtete", foerdergeber_ebene="Land", **W)
a("psz-musterau", "Psychosoziales Zentrum Musterau für traumatisierte Geflüchtete",
  "Psychosoziales Zentrum", KREIS, "gesundheit|beratung", "PSZ Musterau", traeger="naechstenwege",
  zielgruppen="traumatisierte|gefluechtete", foerdergeber_ebene="Land|Eigenmittel", **W)
a("gwo-nordlicht", "Gemeinwesenprojekt „Zusammen im Nordviertel“", "community-integration-project",
  NORD, "engagement|beratung", "Zusammen im Nordviertel", traeger="wohlfahrtsverband-brueckenbau",
  zielgruppen="alle", foerdergeber_ebene="Bund", **W)
a("im-lindental", "Integrationsmanagement Lindental", "integration-management", LIND,
  "beratung|aufnahme", "", traeger="sozialwerk-lindenhof", zielgruppen="gefluechtete",
  foerdergeber_ebene="Land|Kommune",
  notiz="Öffentliches Programm in freier Trägerschaft (Delegation durch die Gemeinden).", **W)
a("gu-oberlinden", "Gemeinschaftsunterkunft Oberlinden", "accommodation-shared", OBER,
  "aufnahme|wohnen", "GU Oberlinden", traeger="sozialwerk-lindenhof", zielgruppen="gefluechtete",
  veroeffentlichen="nein", **W)
a("gu-kornspeicher", "Wohnheim am Kornspeicher", "accommodation-shared", KERN,
  "aufnahme|wohnen", "GU Kornspeicher", traeger="wohlfahrtsverband-brueckenbau",
  zielgruppen="gefluechtete", veroeffentlichen="nein", **W)
a("wohnlotsen", "Wohnlotsen Musterau – Begleitung in die eigene Wohnung", "housing-placement", KREIS,
  "wohnen", "Wohnlotsen", traeger="wohlfahrtsverband-brueckenbau", zielgruppen="alle",
  foerdergeber_ebene="Kommune|Eigenmittel", **W)
a("jobwerkstatt", "Jobwerkstatt Lindenhof", "youth-vocational-assistance", f"{LIND}|{KERN}",
  "arbeit|bildung", "", traeger="sozialwerk-lindenhof", zielgruppen="jugendliche", **W)
a("aufwind", "Aufwind – Frauen in Arbeit e. V.", "independent-provider", KERN, "arbeit", "Aufwind",
  sektor="welfare", zielgruppen="frauen", geantwortet="nein", **W)

# --- Migrantenorganisationen ---------------------------------------------------------------
M = {"freier_traeger": "nein"}
a("verbund-mo", "Verbund der Migrantenorganisationen im Landkreis Musterau e. V.",
  "migrant-org-network", KREIS, "engagement|antidiskriminierung|steuerung",
  "Verbund Migrantenorganisationen", zielgruppen="alle", foerdergeber_ebene="Bund|Land", **M)
a("deutsch-syrischer-kulturkreis", "Deutsch-Syrischer Kulturkreis Musterau e. V.",
  "migrant-organisation", KERN, "engagement|bildung", "Deutsch-Syrischer Kulturkreis",
  dachverband="verbund-mo", **M)
a("ukrainische-familien", "Verein Ukrainischer Familien Lindental e. V.", "migrant-organisation", LIND,
  "engagement|bildung", "Ukrainische Familien", dachverband="verbund-mo",
  zielgruppen="familien|kinder", **M)
a("afrikanische-gemeinschaft", "Afrikanische Gemeinschaft Musterau e. V.", "Migrantenorganisation",
  KREIS, "engagement|antidiskriminierung", "Afrikanische Gemeinschaft", dachverband="verbund-mo", **M)
a("elternverein-nordviertel", "Türkisch-Deutscher Elternverein Nordviertel e. V.",
  "migrant-organisation", NORD, "bildung|engagement", "Elternverein Nordviertel",
  zielgruppen="familien|kinder", **M)
a("moscheegemeinde", "Moscheegemeinde am Kanal Musterau e. V.", "religious-migrant-community", KERN,
  "engagement", "Moscheegemeinde am Kanal", geantwortet="nein", veroeffentlichen="nein", **M)
a("eritreischer-verein", "Eritreischer Verein Selam Seewinkel e. V.", "migrant-organisation", SEE,
  "engagement", "Verein Selam", geantwortet="nein", **M)
