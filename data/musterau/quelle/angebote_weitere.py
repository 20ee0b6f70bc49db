"""Angebote von Bildungsträgern, Vereinen, Initiativen und Wirtschaft (frei erfunden)."""

from quelle.akteure import KERN, KREIS, LIND, NORD, OBER, SEE
from quelle.angebote import o

o("vhs-musterau", "Allgemeiner Integrationskurs", "integrationskurs", "sprache", "kursteilnehmende",
  KREIS, ebene="Bund", kursart="allgemein", kapazitaet="120")
o("vhs-musterau", "Integrationskurs mit Alphabetisierung", "integrationskurs", "sprache",
  "kursteilnehmende", KERN, ebene="Bund", kursart="Alphabetisierung", kapazitaet="40")
o("vhs-musterau", "Berufssprachkurs B2", "berufssprachkurs", "sprache|arbeit", "fachkraefte", KREIS,
  ebene="Bund", kapazitaet="40")
o("sprachforum-lindental", "Integrationskurs im Lindental", "integrationskurs", "sprache",
  "kursteilnehmende", LIND, ebene="Bund", kursart="allgemein", kapazitaet="40")
o("lingua-seewinkel", "Integrationskurs Seewinkel", "integrationskurs", "sprache",
  "kursteilnehmende", SEE, ebene="Bund", kursart="allgemein", kapazitaet="60")
o("lingua-seewinkel", "Berufssprachkurs Pflege", "berufssprachkurs", "sprache|arbeit", "fachkraefte",
  SEE, ebene="Bund", kapazitaet="18")
o("bildungswerk-kornhaus", "Integrationskurs für Frauen mit Kinderbetreuung",
  "Frauenintegrationskurs", "sprache", "frauen|kursteilnehmende", KERN, ebene="Bund",
  kursart="Frauen", kinderbetreuung="ja", kapazitaet="20")
o("sprachschule-horizont", "Integrationskurs am Abend", "integrationskurs", "sprache",
  "kursteilnehmende", KERN, ebene="Bund", kursart="allgemein (abends)", kapazitaet="40")
o("auenwerk", "Maßnahme Aktivierung und Deutsch", "", "arbeit|sprache",
  "leistungsbeziehende", KREIS, ebene="Bund")
o("auenwerk", "Berufssprachkurs Technik", "berufssprachkurs", "sprache|arbeit", "fachkraefte", KREIS,
  ebene="Bund", kapazitaet="20")
o("anerkennungsberatung-musterau", "Beratung zur Anerkennung von Abschlüssen",
  "anerkennungsberatung", "arbeit", "fachkraefte", KREIS, ebene="Bund")
o("verbund-mo", "Fortbildungen für Vereine", "", "engagement", "ehrenamtliche", KREIS)
o("verbund-mo", "Anlaufstelle bei Diskriminierung", "antidiskriminierungsberatung",
  "antidiskriminierung", "alle", KREIS)
o("deutsch-syrischer-kulturkreis", "Kulturabende und Arabischunterricht", "begegnung", "engagement",
  "alle", KERN)
o("ukrainische-familien", "Samstagsschule", "kinderbetreuung", "bildung", "kinder|familien", LIND)
o("afrikanische-gemeinschaft", "Beratung von Landsleuten", "", "engagement", "alle", KREIS)
o("elternverein-nordviertel", "Hausaufgabenhilfe", "", "bildung", "kinder|familien", NORD)
o("moscheegemeinde", "Offene Teestube", "begegnung", "engagement", "alle", KERN)
o("helferkreis-nordviertel", "Fahrradwerkstatt", "begegnung", "engagement", "gefluechtete", NORD)
o("ak-asyl-oberlinden", "Patenschaften Oberlinden", "Patenschaften", "engagement", "gefluechtete",
  OBER)
o("willkommen-seewinkel", "Willkommenscafé", "begegnung", "engagement", "gefluechtete", SEE)
o("sprachpaten", "Sprachtandems", "sprachkurs", "sprache", "alle", KERN)
o("kirchengemeinde-markt", "Mittagstisch", "begegnung", "engagement", "alle", KERN)
o("freiwilligenagentur", "Vermittlung von Freiwilligen", "", "engagement",
  "ehrenamtliche", KREIS)
o("sportverein-nordviertel", "Sport für alle", "begegnung", "engagement|gesundheit", "alle|kinder",
  NORD)
o("heimatverbaende", "Beratung für Spätaussiedlerfamilien", "migrationsberatung", "beratung",
  "spaetaussiedler", KREIS, ebene="Bund")
o("ihk", "Willkommenslotsin für Betriebe", "", "arbeit", "fachkraefte", KREIS)
o("kreishandwerkerschaft", "Einstiegspraktika im Handwerk", "ausbildungsbegleitung", "arbeit",
  "jugendliche", KREIS)
o("gu-seewinkel", "Gemeinschaftsunterkunft Hafenstraße", "unterbringung", "aufnahme|wohnen",
  "gefluechtete", SEE, kapazitaet="110")
