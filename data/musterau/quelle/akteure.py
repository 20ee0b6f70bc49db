"""Die Akteure des Landkreises Musterau (frei erfunden)."""

AKTEURE = []


def a(id, name, typ, raum, felder, kurz="", **mehr):
    """Ein Akteur; was nicht angegeben ist, erhält die üblichen Werte der Erhebung."""
    zeile = {
        "id": id,
        "name": name,
        "kurzname": kurz,
        "typ": typ,
        "sozialraum": raum,
        "handlungsfelder": felder,
        "befragt": "ja",
        "geantwortet": "ja",
        "veroeffentlichen": "ja",
        "stand": "2026-06-30",
        "quelle": "Erhebung 2026",
    }
    zeile.update(mehr)
    if zeile["befragt"] == "nein":
        zeile["geantwortet"] = "nein"
    if zeile["geantwortet"] == "nein" and zeile["quelle"] == "Erhebung 2026":
        zeile["quelle"] = "Akteursliste der Fachstelle Integration"
    AKTEURE.append(zeile)


KREIS = "kreisweit"
KERN = "Kernstadt Musterau"
NORD = "Nordviertel"
LIND = "Lindental"
OBER = "Oberlinden"
SEE = "Seewinkel"

# --- öffentlich-kommunal -------------------------------------------------------------------
a("landratsamt", "Landratsamt Musterau – Dezernat für Soziales, Jugend, Bildung und Integration",
  "municipal-administration", KREIS, "steuerung|oeffnung", "Landratsamt",
  namensvarianten="Landkreis Musterau Verwaltung|LRA Musterau", foerdergeber_ebene="Kommune")
a("fachstelle-integration", "Fachstelle Integration des Landkreises Musterau",
  "integration-office|language-course-coordination|volunteer-coordination", KREIS,
  "steuerung|sprache|engagement|oeffnung", "Fachstelle Integration", traeger="landratsamt",
  rollen="sprachkurskoordination|ehrenamtskoordination", zielgruppen="alle|ehrenamtliche",
  foerdergeber_ebene="Kommune|Land", website="https://integration.musterau.example",
  namensvarianten="Integrationsstelle Landkreis|Integrationsbeauftragte Musterau")
a("im-kreis", "Integrationsmanagement des Landkreises Musterau", "Integrationsmanagement",
  KREIS, "beratung|aufnahme", "Integrationsmanagement Kreis", traeger="landratsamt",
  zielgruppen="gefluechtete", foerdergeber_ebene="Land|Kommune")
a("auslaenderbehoerde", "Ausländer- und Einbürgerungsbehörde des Landkreises Musterau",
  "Ausländerbehörde|naturalisation-office", KREIS, "oeffnung|steuerung", "Ausländerbehörde",
  traeger="landratsamt", zielgruppen="alle", namensvarianten="ABH Musterau")
a("sozialamt", "Sozialamt des Landkreises Musterau", "social-welfare-office", KREIS,
  "aufnahme|oeffnung", "Sozialamt", traeger="landratsamt", zielgruppen="gefluechtete")
a("unterbringung", "Untere Aufnahmebehörde – Sachgebiet Unterbringung und Unterkunftsverwaltung",
  "accommodation-authority", KREIS, "aufnahme|wohnen", "Unterbringung (Landkreis)",
  traeger="landratsamt", zielgruppen="gefluechtete")
a("jugendamt", "Jugendamt des Landkreises Musterau", "Jugendamt", KREIS, "bildung|oeffnung",
  "Jugendamt", traeger="landratsamt", zielgruppen="kinder|jugendliche|familien")
a("wohnungsamt", "Fachstelle Wohnraumsicherung im Landratsamt Musterau", "housing-office", KREIS,
  "wohnen", "Wohnraumsicherung", traeger="landratsamt", geantwortet="nein",
  namensvarianten="Wohnungsamt Musterau")
a("gesundheitsamt", "Gesundheitsamt des Landkreises Musterau", "health-office", KREIS,
  "gesundheit", "Gesundheitsamt", traeger="landratsamt", befragt="nein",
  notiz="Wurde wegen eines Leitungswechsels nicht befragt; Nacherhebung im Frühjahr geplant.")
a("bildungsbuero", "Bildungsbüro und Bildungskoordination für Neuzugewanderte im Landkreis Musterau",
  "education-office|education-coordination", KREIS, "bildung|sprache", "Bildungsbüro",
  traeger="landratsamt", zielgruppen="kinder|jugendliche|familien", foerdergeber_ebene="Kommune")
a("stadt-musterau", "Stadtverwaltung Musterau – Amt für Soziales und Quartiere",
  "municipal-administration", KERN, "steuerung|wohnen|engagement", "Stadt Musterau")
a("stadt-seewinkel", "Stadtverwaltung Seewinkel – Ordnungs- und Sozialamt",
  "municipal-administration|accommodation-authority", SEE, "aufnahme|wohnen|steuerung",
  "Stadt Seewinkel", zielgruppen="gefluechtete")
a("gemeinde-lindental", "Gemeindeverwaltungsverband Lindental – Hauptamt",
  "municipal-administration|accommodation-authority", LIND, "aufnahme|steuerung",
  "Gemeinden Lindental", zielgruppen="gefluechtete")
a("im-seewinkel", "Integrationsmanagement Seewinkel", "integration-management", SEE,
  "beratung|aufnahme", "", traeger="stadt-seewinkel", zielgruppen="gefluechtete",
  foerdergeber_ebene="Land|Kommune")
a("integrationslotsin-kernstadt", "Hauptamtliche Integrationslotsin Kernstadt Musterau",
  "integration-guide", KERN, "engagement|beratung", "Integrationslotsin", traeger="stadt-musterau",
  zielgruppen="alle|ehrenamtliche", foerdergeber_ebene="Land")
a("stadtteilbuero-nordviertel", "Stadtteilbüro Nordviertel", "neighbourhood-management", NORD,
  "engagement|wohnen", "", traeger="stadt-musterau", zielgruppen="alle")
a("migrationsbeirat", "Migrationsbeirat des Landkreises Musterau", "migration-advisory-council",
  KREIS, "engagement|antidiskriminierung|steuerung", "Migrationsbeirat", sektor="public-municipal",
  zielgruppen="alle", namensvarianten="Ausländerbeirat Musterau")
a("wohnbau-musterau", "Wohnbau Musterau GmbH", "municipal-housing-company", KERN, "wohnen",
  "Wohnbau Musterau", traeger="stadt-musterau")
a("stadtbibliothek", "Stadtbibliothek Musterau", "library-culture", KERN, "sprache|engagement",
  "", traeger="stadt-musterau", zielgruppen="alle")
a("gu-nordviertel", "Gemeinschaftsunterkunft Nordviertel", "accommodation-shared", NORD,
  "aufnahme|wohnen", "GU Nordviertel", traeger="unterbringung", zielgruppen="gefluechtete",
  veroeffentlichen="nein", rollen="traeger_gu")

# --- staatlich -----------------------------------------------------------------------------
a("jobcenter", "Jobcenter Landkreis Musterau", "jobcenter-joint", KREIS, "arbeit|sprache",
  "Jobcenter", zielgruppen="leistungsbeziehende", namensvarianten="JC Musterau",
  foerdergeber_ebene="Bund|Kommune")
a("agentur-arbeit", "Agentur für Arbeit Musterau", "employment-agency", KREIS, "arbeit",
  "Arbeitsagentur", zielgruppen="fachkraefte|jugendliche", foerdergeber_ebene="Bund")
a("reko-musterau", "Regionalkoordination Integrationskurse Musterau", "bamf-regional-coordination",
  KREIS, "sprache|steuerung", "Regionalkoordination", foerdergeber_ebene="Bund")
a("schulamt", "Staatliches Schulamt Musterau", "school-authority", KREIS, "bildung", "Schulamt",
  zielgruppen="kinder|jugendliche", foerdergeber_ebene="Land")
a("berufsschule", "Berufliche Schule Musterau – Zentrum für Technik, Pflege und Hauswirtschaft",
  "Berufliche Schule", KERN, "bildung|arbeit", "Berufliche Schule", zielgruppen="jugendliche",
  geantwortet="nein")
a("schule-nordviertel", "Gemeinschaftsschule Nordviertel", "school", NORD, "bildung", "",
  zielgruppen="kinder|jugendliche|familien")
