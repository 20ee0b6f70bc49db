"""Unterkünfte, Kurskennzahlen, Stellungnahmen, Namensentscheidungen, Kontakte (frei erfunden)."""

UNTERKUENFTE = [
    {"akteur": "gu-nordviertel", "art": "GU", "plaetze": "140", "belegung": "128",
     "prognose": "135", "eroeffnet": "2015-11", "stand": "2026-08-31"},
    {"akteur": "gu-kornspeicher", "art": "GU", "plaetze": "85", "belegung": "83",
     "prognose": "85", "eroeffnet": "2022-04", "stand": "2026-08-31"},
    {"akteur": "gu-oberlinden", "art": "GU", "plaetze": "60", "belegung": "41",
     "prognose": "50", "eroeffnet": "2016-02", "stand": "2026-08-31"},
    {"akteur": "gu-seewinkel", "art": "GU", "plaetze": "110", "belegung": "",
     "prognose": "", "eroeffnet": "2024-10", "stand": "2025-12-31"},
]

KURSKENNZAHLEN = [
    {"akteur": "vhs-musterau", "jahr": "2024", "abschlussquote": "61", "abbruchquote": "17"},
    {"akteur": "vhs-musterau", "jahr": "2025", "abschlussquote": "64", "abbruchquote": "15"},
    {"akteur": "sprachforum-lindental", "jahr": "2025", "abschlussquote": "55", "abbruchquote": "24"},
    {"akteur": "lingua-seewinkel", "jahr": "2025", "abschlussquote": "58", "abbruchquote": "21"},
    {"akteur": "sprachschule-horizont", "jahr": "2025", "abschlussquote": "60", "abbruchquote": "18"},
    {"akteur": "jmd-kompass", "jahr": "2025", "abschlussquote": "67", "abbruchquote": "12"},
]

STELLUNGNAHMEN = [
    {"empfehlung": "SUB-2", "akteur": "stadtteilbuero-nordviertel", "partner": "gwo-nordlicht",
     "status": "geklaert", "datum": "2026-08-20",
     "text": "Café und Nachbarschaftstreff haben seit Juli verschiedene Öffnungstage; "
             "eine schriftliche Absprache folgt."},
    {"empfehlung": "ARB-1", "akteur": "jmd-lindenhof", "partner": "jobcenter",
     "status": "offen", "datum": "2026-09-02",
     "text": "Wir haben das Jobcenter um ein Gespräch über gemeinsame Fallgespräche für unter "
             "27-Jährige gebeten."},
    {"empfehlung": "MFD-5", "akteur": "schulamt", "partner": "mbe-brueckenbau",
     "status": "kein_bedarf", "datum": "2026-07-15",
     "text": "Anfragen von Eltern laufen über das Bildungsbüro, das die Migrationsberatung kennt."},
]

ALIASE = [
    {"variante": "Amt für Integration Musterau", "akteur": "fachstelle-integration"},
    {"variante": "Brückenbau Beratungsstelle Bahnhofstraße", "akteur": "mbe-brueckenbau"},
    {"variante": "Jugendmigrationsdienst Lindental", "akteur": "jmd-lindenhof"},
    {"variante": "Lingua Institut", "akteur": "lingua-seewinkel"},
    {"variante": "Helfer Nordviertel", "akteur": "helferkreis-nordviertel"},
]

KONTAKTE = [
    {"akteur": "fachstelle-integration", "name": "Erika Beispiel", "funktion": "Leitung",
     "telefon": "", "email": "erika.beispiel@example.org"},
    {"akteur": "mbe-brueckenbau", "name": "Max Platzhalter", "funktion": "Beratung",
     "telefon": "", "email": "max.platzhalter@example.org"},
    {"akteur": "vhs-musterau", "name": "Petra Exempel", "funktion": "Fachbereich Deutsch",
     "telefon": "", "email": "petra.exempel@example.org"},
]
