"""Aussagen über Kooperationen: die Paare, an denen die geplanten Befunde hängen (frei erfunden)."""

KOOPERATIONEN = []


def k(von, nach, art, staerke, takt, gemeldet="beide", **mehr):
    """Eine Aussage; `gemeldet` leer heißt: von der Koordination notiert."""
    zeile = {
        "von": von,
        "nach": nach,
        "art": art,
        "intensitaet": staerke,
        "haeufigkeit": takt,
        "gemeldet_von": gemeldet,
        "status": "besteht",
        "datum": "2026-05-18" if gemeldet else "2026-03-02",
    }
    zeile.update(mehr)
    KOOPERATIONEN.append(zeile)


def zwei(von, nach, art, sicht_von, sicht_nach, **mehr):
    """Beide Seiten melden dieselbe Kooperation, aber nicht mit denselben Zahlen."""
    k(von, nach, art, *sicht_von, "von", **mehr)
    k(von, nach, art, *sicht_nach, "nach", **mehr)


def wunsch(von, nach, art, gemeldet="von", **mehr):
    """Eine Zusammenarbeit, die sich eine Seite wünscht."""
    k(von, nach, art, "", "", gemeldet, status="gewuenscht", **mehr)


# --- Kursträger und Migrationsberatung (SPR-1, SPR-2) --------------------------------------
S = {"handlungsfeld": "sprache"}
k("vhs-musterau", "mbe-brueckenbau", "case-work", 3, 3, phase="vor|waehrend",
  formalisierung="schriftlich", zweck="Abbruchprävention", seit="2021", **S)
k("jmd-lindenhof", "vhs-musterau", "outreach", 3, 3, phase="waehrend|nach",
  formalisierung="schriftlich", zweck="Sprechstunde im Kurs", seit="2022-09", **S)
k("vhs-musterau", "jmd-kompass", "information-exchange", 2, 2, **S)
k("vhs-musterau", "mbe-lindenhof", "Informationsaustausch", 1, 2, phase="vor", **S)
k("sprachforum-lindental", "mbe-lindenhof", "information-exchange", 1, 1, phase="vor", **S)
wunsch("sprachforum-lindental", "mbe-lindenhof", "outreach", zweck="Sprechstunde im Kurs", **S)
wunsch("sprachforum-lindental", "jmd-lindenhof", "case-work", "beide", zweck="Abbruchprävention", **S)
k("lingua-seewinkel", "mbe-seeblick", "referral", 3, 3, "von", phase="vor|waehrend|nach",
  zweck="Begleitung durch den Kurs", **S)
k("mbe-brueckenbau", "bildungswerk-kornhaus", "outreach", 3, 2, "von", phase="vor|waehrend|nach",
  zweck="Sprechstunde im Kurs", **S)
k("sprachschule-horizont", "mbe-brueckenbau", "referral", 3, "", phase="vor|waehrend", **S)
k("jmd-kompass", "mbe-brueckenbau", "case-work", 2, 3, handlungsfeld="beratung")
k("jmd-kompass", "mbe-seeblick", "information-exchange", 1, 2, handlungsfeld="beratung")
k("mbe-lindenhof", "jmd-lindenhof", "case-work", 3, 4, handlungsfeld="beratung",
  notiz="Dieselbe Einrichtung, gemeinsame Büroräume.")
k("mbe-brueckenbau", "jmd-lindenhof", "referral", 2, 3, handlungsfeld="beratung")

# --- Schlüsseleinrichtungen und Migrationsfachdienste (MFD-5) ------------------------------
k("landratsamt", "mbe-brueckenbau", "planning", 2, 2, handlungsfeld="steuerung")
k("landratsamt", "jmd-lindenhof", "knows", 1, 1)
k("fachstelle-integration", "mbe-brueckenbau", "planning", 4, 4, formalisierung="schriftlich",
  handlungsfeld="beratung|steuerung", seit="2019")
k("fachstelle-integration", "jmd-lindenhof", "fachliche Abstimmung / gemeinsame Planung", 3, 3,
  handlungsfeld="beratung")
k("fachstelle-integration", "jmd-kompass", "information-exchange", 2, 3, handlungsfeld="beratung")
k("auslaenderbehoerde", "mbe-brueckenbau", "case-work", 2, 3, zweck="Klärung von Einzelfragen")
wunsch("auslaenderbehoerde", "jmd-lindenhof", "information-exchange", "nach",
       zweck="feste Ansprechperson für junge Zugewanderte")
k("sozialamt", "mbe-brueckenbau", "information-exchange", 2, 2)
k("jmd-kompass", "sozialamt", "referral", 1, 2, "von")
k("jugendamt", "jmd-lindenhof", "case-work", 3, 3, formalisierung="schriftlich",
  zweck="unbegleitete minderjährige Geflüchtete")
k("jugendamt", "mbe-brueckenbau", "kennt", 1, 1)
k("mbe-brueckenbau", "wohnungsamt", "referral", 1, 2, "von", handlungsfeld="wohnen")
k("gesundheitsamt", "mbe-brueckenbau", "knows", 1, "", "", notiz="Hinweis aus dem Arbeitskreis.")
k("bildungsbuero", "mbe-brueckenbau", "information-exchange", 1, 2, handlungsfeld="bildung")
k("bildungsbuero", "jmd-lindenhof", "joint-event", 2, 1, "von", handlungsfeld="bildung")
k("schulamt", "jmd-lindenhof", "information-exchange", 1, 2, handlungsfeld="bildung")
k("schulamt", "mbe-brueckenbau", "information-exchange", 0, 0, "von",
  notiz="Auf Nachfrage: bislang kein Kontakt.")
k("jobcenter", "mbe-brueckenbau", "case-work", 3, 3, formalisierung="schriftlich",
  handlungsfeld="arbeit|beratung")
k("jobcenter", "jmd-lindenhof", "information-exchange", 1, 2, handlungsfeld="arbeit")
k("stadt-musterau", "mbe-brueckenbau", "feedback", 2, 2, handlungsfeld="beratung")
k("stadt-musterau", "jmd-kompass", "information-exchange", 1, 2)
k("stadt-seewinkel", "mbe-seeblick", "referral", 2, 2, handlungsfeld="beratung")
k("gemeinde-lindental", "mbe-lindenhof", "information-exchange", 1, 2)
k("gemeinde-lindental", "jmd-lindenhof", "knows", 1, 1)

# --- Integrationsmanagement und Ehrenamt mit Migrationsberatung (MFD-8) --------------------
k("im-kreis", "mbe-brueckenbau", "case-work", 3, 4, formalisierung="schriftlich",
  handlungsfeld="beratung")
k("im-kreis", "jmd-lindenhof", "referral", 2, 2, handlungsfeld="beratung")
k("im-lindental", "mbe-lindenhof", "case-work", 3, 4, handlungsfeld="beratung",
  notiz="Dienste eines Trägers.")
k("im-lindental", "jmd-lindenhof", "information-exchange", 1, 1, handlungsfeld="beratung")
k("im-seewinkel", "jmd-kompass", "referral", 2, 2, handlungsfeld="beratung")
k("im-seewinkel", "hilfswerk-seeblick", "case-work", 3, 3, handlungsfeld="beratung",
  notiz="Gemeint ist womöglich die Migrationsberatung des Hilfswerks.")
k("integrationslotsin-kernstadt", "mbe-brueckenbau", "referral", 2, 3, handlungsfeld="beratung")
zwei("integrationslotsin-kernstadt", "jmd-kompass", "joint-event", (2, 2), (1, 1),
     handlungsfeld="engagement")
k("helferkreis-nordviertel", "mbe-brueckenbau", "referral", 2, 3, handlungsfeld="engagement")
k("sprachpaten", "mbe-brueckenbau", "information-exchange", 1, 2, "von", handlungsfeld="engagement")
wunsch("ak-asyl-oberlinden", "mbe-lindenhof", "training", zweck="Fortbildung für Ehrenamtliche",
       handlungsfeld="engagement")

# --- Jobcenter und Dienste der Wohlfahrtspflege (ARB-1) ------------------------------------
B = {"handlungsfeld": "arbeit"}
k("jobcenter", "jobwerkstatt", "case-work", 3, 3, formalisierung="schriftlich", **B)
k("solidarhilfe", "jobcenter", "joint-event", 2, 2, "von", zweck="Bewerbungstage", **B)
wunsch("jmd-lindenhof", "jobcenter", "case-work", zweck="gemeinsame Fallgespräche U27", **B)

# --- Unterbringung, Wohnen, Überschneidungen (AUF-2, WOH-1, SUB-2) -------------------------
U = {"handlungsfeld": "aufnahme"}
k("unterbringung", "fsa-brueckenbau", "planning", 3, 3, formalisierung="schriftlich", **U)
k("gemeinde-lindental", "sozialwerk-lindenhof", "planning", 2, 2, "von", **U)
k("stadt-seewinkel", "fsa-seeblick", "information-exchange", 1, 2, **U)
wunsch("fsa-seeblick", "stadt-seewinkel", "planning", zweck="Belegungsplanung Hafenstraße", **U)
k("gu-nordviertel", "wohnlotsen", "referral", 3, 3, handlungsfeld="wohnen")
wunsch("gu-oberlinden", "wohnlotsen", "outreach", zweck="Sprechstunde zur Wohnungssuche",
       handlungsfeld="wohnen")
k("fachstelle-integration", "solidarhilfe", "agreement", 3, 2, formalisierung="schriftlich",
  zweck="Abgrenzung Ehrenamtskoordination und Patenschaften", handlungsfeld="engagement")
k("im-kreis", "fsa-brueckenbau", "planning", 3, 3, formalisierung="schriftlich",
  zweck="Zuständigkeiten in den Unterkünften", **U)
k("im-seewinkel", "fsa-seeblick", "information-exchange", 1, 2, **U)
k("stadtteilbuero-nordviertel", "gwo-nordlicht", "joint-event", 2, 2, zweck="Stadtteilfest",
  handlungsfeld="engagement")
k("stadtbibliothek", "solidarhilfe", "joint-offer", 2, 3, "von", zweck="Sprachcafé", **S)
k("wohnlotsen", "wohnungsamt", "planning", 2, 2, "von", handlungsfeld="wohnen")
