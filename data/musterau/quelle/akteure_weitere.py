"""Bildungsträger, Zivilgesellschaft, Wirtschaft und Kammern (frei erfunden)."""

from quelle.akteure import KERN, KREIS, LIND, NORD, OBER, SEE, a

N = {"freier_traeger": "nein"}

# --- Bildungsträger ------------------------------------------------------------------------
a("vhs-musterau", "Volkshochschule Musterau e. V.",
  "adult-education-centre|integration-course-provider|vocational-language-provider", KREIS,
  "sprache|bildung", "VHS Musterau", zielgruppen="kursteilnehmende", foerdergeber_ebene="Bund|Land",
  namensvarianten="VHS|Volkshochschule", sektor="education-provider", **N)
a("sprachforum-lindental", "Sprachforum Lindental gGmbH", "integration-course-provider", LIND,
  "sprache", "Sprachforum", zielgruppen="kursteilnehmende", **N)
a("lingua-seewinkel", "Lingua Seewinkel – Institut für Sprache und Beruf",
  "integration-course-provider|vocational-language-provider", SEE, "sprache|arbeit",
  "Lingua Seewinkel", zielgruppen="kursteilnehmende", **N)
a("bildungswerk-kornhaus", "Bildungswerk Kornhaus e. V.", "integration-course-provider", KERN,
  "sprache|bildung", "Kornhaus", zielgruppen="kursteilnehmende|frauen", geantwortet="nein", **N)
a("sprachschule-horizont", "Sprachschule Horizont GmbH", "Integrationskursträger", KERN, "sprache",
  "Horizont", zielgruppen="kursteilnehmende", **N)
a("auenwerk", "Qualifizierungszentrum Auenwerk GmbH",
  "training-provider|vocational-language-provider", KREIS, "arbeit|sprache", "Auenwerk",
  zielgruppen="leistungsbeziehende|fachkraefte", **N)
a("anerkennungsberatung-musterau", "Regionale Anerkennungs- und Qualifizierungsberatung Musterau",
  "iq-network", KREIS, "arbeit", "Anerkennungsberatung", traeger="auenwerk",
  zielgruppen="fachkraefte", foerdergeber_ebene="EU|Bund", **N)

# --- Zivilgesellschaft ---------------------------------------------------------------------
a("helferkreis-nordviertel", "Helferkreis Nordviertel", "volunteer-initiative", NORD,
  "engagement|aufnahme", "", zielgruppen="gefluechtete", sektor="Zivilgesellschaft", **N)
a("ak-asyl-oberlinden", "Arbeitskreis Asyl Oberlinden", "volunteer-initiative", OBER,
  "engagement|aufnahme", "AK Asyl Oberlinden", zielgruppen="gefluechtete", **N)
a("willkommen-seewinkel", "Willkommen in Seewinkel", "volunteer-initiative", SEE, "engagement", "",
  zielgruppen="gefluechtete", geantwortet="nein", **N)
a("sprachpaten", "Sprachpatinnen und Sprachpaten Musterau", "volunteer-initiative", KERN,
  "engagement|sprache", "Sprachpaten", zielgruppen="alle", **N)
a("kirchengemeinde-markt", "Kirchengemeinde Am Markt Musterau", "church-parish", KERN,
  "engagement", "Kirchengemeinde Am Markt", **N)
a("kirchengemeinde-oberlinden", "Kirchengemeinde Oberlinden", "church-parish", OBER, "engagement", "",
  geantwortet="nein", **N)
a("freiwilligenagentur", "Freiwilligenagentur Musterau e. V.", "volunteer-agency", KREIS,
  "engagement", "Freiwilligenagentur", zielgruppen="ehrenamtliche", **N)
a("sportverein-nordviertel", "Sportverein Grün-Weiß Nordviertel e. V.", "sports-culture-club", NORD,
  "engagement|gesundheit", "Grün-Weiß Nordviertel", zielgruppen="alle|kinder",
  geantwortet="nein", **N)
a("heimatverbaende", "Kreisvereinigung der Heimatverbände Musterau e. V.",
  "expellee-association|mbe", KREIS, "beratung|engagement", "Heimatverbände",
  zielgruppen="spaetaussiedler|erwachsene", geantwortet="nein", foerdergeber_ebene="Bund", **N)
a("kulturverein-dreiklang", "Kulturverein Dreiklang Oberlinden e. V.", "sports-culture-club", OBER,
  "engagement", "Dreiklang", befragt="nein", **N)

# --- Wirtschaft und Kammern ----------------------------------------------------------------
a("ihk", "Industrie- und Handelskammer Musterau", "chamber-industry", KREIS, "arbeit", "IHK Musterau",
  zielgruppen="fachkraefte", **N)
a("kreishandwerkerschaft", "Kreishandwerkerschaft Musterau", "chamber-crafts", KREIS, "arbeit", "",
  zielgruppen="fachkraefte|jugendliche", rollen="ausbilder",
  geantwortet="nein", **N)
a("metallbau-hollergrund", "Metallbau Hollergrund GmbH", "employer", LIND, "arbeit",
  "Metallbau Hollergrund", rollen="arbeitgeber|ausbilder", **N)
a("logistikpark-auental", "Logistikpark Auental Betriebs-GmbH", "employer", KERN, "arbeit",
  "Logistikpark Auental", rollen="arbeitgeber", geantwortet="nein", **N)
a("baugenossenschaft-seewinkel", "Baugenossenschaft Seewinkel eG", "private-landlord", SEE, "wohnen",
  "Baugenossenschaft", befragt="nein", **N)
a("domizil-service", "Domizil Service Unterkünfte GmbH", "accommodation-operator-commercial", SEE,
  "aufnahme", "Domizil Service", befragt="nein", **N)
a("gu-seewinkel", "Gemeinschaftsunterkunft Seewinkel Hafenstraße", "accommodation-shared", SEE,
  "aufnahme|wohnen", "GU Seewinkel", traeger="domizil-service", zielgruppen="gefluechtete",
  geantwortet="nein", veroeffentlichen="nein", **N)
