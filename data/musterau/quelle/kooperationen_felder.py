"""Aussagen über Kooperationen: Bildung, Arbeit, Wohnen, Engagement, Verbände (frei erfunden)."""

from quelle.kooperationen import k, wunsch, zwei

# --- Bildung und Jugend --------------------------------------------------------------------
D = {"handlungsfeld": "bildung"}
k("bildungsbuero", "schulamt", "planning", 3, 3, **D)
k("bildungsbuero", "vhs-musterau", "planning", 2, 3, handlungsfeld="bildung|sprache")
k("bildungsbuero", "berufsschule", "planning", 2, 2, "von", **D)
k("bildungsbuero", "schule-nordviertel", "training", 1, 1, "von", **D)
k("schulamt", "schule-nordviertel", "information-exchange", 2, 3, **D)
k("schule-nordviertel", "elternverein-nordviertel", "joint-offer", 2, 3, **D)
k("schule-nordviertel", "stadtteilbuero-nordviertel", "joint-event", 2, 2, handlungsfeld="engagement")
k("jmd-lindenhof", "schule-nordviertel", "outreach", 2, 3, "von", **D)
k("jmd-lindenhof", "berufsschule", "outreach", 2, 4, "von", **D)
k("jmd-lindenhof", "jobwerkstatt", "case-work", 3, 4, notiz="Dienste eines Trägers.")
k("jmd-kompass", "solidarhilfe", "resources", 3, 4, notiz="Dienste eines Trägers.")
k("sozialwerk-lindenhof", "mbe-lindenhof", "resources", 3, 4, notiz="Dienste eines Trägers.")
k("sozialwerk-lindenhof", "gu-oberlinden", "resources", 3, 5, notiz="Dienste eines Trägers.")

# --- Sprache -------------------------------------------------------------------------------
S = {"handlungsfeld": "sprache"}
k("jobcenter", "vhs-musterau", "assignment", 3, 3, **S)
k("jobcenter", "sprachschule-horizont", "assignment", 2, 3, **S)
k("jobcenter", "lingua-seewinkel", "assignment", 2, 2, "nach", **S)
k("jobcenter", "bildungswerk-kornhaus", "Zusteuerung / Zuweisung", 2, 3, "von", **S)
k("auslaenderbehoerde", "vhs-musterau", "assignment", 2, 3, "nach", **S)
k("auslaenderbehoerde", "sprachforum-lindental", "assignment", 1, 2, "nach", **S)
k("reko-musterau", "vhs-musterau", "information-exchange", 2, 3, **S)
k("reko-musterau", "sprachforum-lindental", "information-exchange", 1, 2, "von", **S)
k("reko-musterau", "bildungswerk-kornhaus", "information-exchange", 1, 2, "von", **S)
k("vhs-musterau", "stadtbibliothek", "joint-offer", 2, 2, **S)
k("vhs-musterau", "sprachpaten", "referral", 2, 3, **S)
k("vhs-musterau", "bildungswerk-kornhaus", "resources", 1, 1, "", status="beendet", bis="2024-07", **S)

# --- Ausbildung und Beschäftigung ----------------------------------------------------------
B = {"handlungsfeld": "arbeit"}
k("jobcenter", "agentur-arbeit", "planning", 3, 3, **B)
k("jobcenter", "auenwerk", "assignment", 3, 3, **B)
k("jobcenter", "anerkennungsberatung-musterau", "referral", 2, 3, **B)
k("agentur-arbeit", "ihk", "planning", 2, 2, **B)
k("agentur-arbeit", "auenwerk", "assignment", 2, 3, **B)
k("agentur-arbeit", "aufwind", "information-exchange", 1, 1, "von", **B)
k("auenwerk", "anerkennungsberatung-musterau", "joint-offer", 3, 4, notiz="Dienste eines Trägers.", **B)
k("ihk", "kreishandwerkerschaft", "planning", 3, 3, "von", **B)
k("ihk", "metallbau-hollergrund", "information-exchange", 2, 3, "von", **B)
k("ihk", "logistikpark-auental", "information-exchange", 2, 2, "von", **B)
k("kreishandwerkerschaft", "metallbau-hollergrund", "training", 2, 2, "nach", **B)
k("kreishandwerkerschaft", "berufsschule", "joint-offer", 3, 3, "", **B)
k("jobwerkstatt", "auenwerk", "joint-offer", 2, 2, "", status="beendet", bis="2025-12", **B)
wunsch("jobwerkstatt", "metallbau-hollergrund", "joint-offer", zweck="Einstiegspraktika", **B)
wunsch("metallbau-hollergrund", "sprachforum-lindental", "joint-offer",
       zweck="Deutsch am Arbeitsplatz", handlungsfeld="arbeit|sprache")

# --- Wohnen und Quartier -------------------------------------------------------------------
k("wohnlotsen", "wohnbau-musterau", "planning", 2, 2, "von", handlungsfeld="wohnen")
k("wohnbau-musterau", "stadt-musterau", "planning", 3, 3, handlungsfeld="wohnen")
k("stadt-musterau", "stadtteilbuero-nordviertel", "planning", 3, 4, handlungsfeld="engagement|wohnen")
k("stadt-musterau", "integrationslotsin-kernstadt", "planning", 3, 3, handlungsfeld="engagement")
k("stadt-musterau", "stadtbibliothek", "resources", 2, 3)
k("gwo-nordlicht", "helferkreis-nordviertel", "joint-offer", 3, 3, handlungsfeld="engagement")
k("gwo-nordlicht", "elternverein-nordviertel", "joint-event", 2, 2, handlungsfeld="engagement")
k("stadtteilbuero-nordviertel", "sportverein-nordviertel", "resources", 2, 3, "von",
  handlungsfeld="engagement")
k("stadtteilbuero-nordviertel", "helferkreis-nordviertel", "resources", 2, 3,
  handlungsfeld="engagement")
k("helferkreis-nordviertel", "gu-nordviertel", "joint-offer", 2, 4, handlungsfeld="engagement")

# --- Engagement und Migrantenorganisationen ------------------------------------------------
E = {"handlungsfeld": "engagement"}
zwei("verbund-mo", "deutsch-syrischer-kulturkreis", "joint-event", (3, 3), (2, 3), **E)
k("verbund-mo", "ukrainische-familien", "training", 2, 3, **E)
k("verbund-mo", "afrikanische-gemeinschaft", "joint-offer", 3, 3, **E)
k("verbund-mo", "moscheegemeinde", "information-exchange", 2, 2, "von", **E)
k("verbund-mo", "elternverein-nordviertel", "information-exchange", 1, 2, "von", **E)
k("verbund-mo", "wohlfahrtsverband-brueckenbau", "joint-event", 2, 1, **E)
k("verbund-mo", "migrationsbeirat", "feedback", 2, 3, handlungsfeld="engagement|steuerung")
k("deutsch-syrischer-kulturkreis", "verbund-mo", "umbrella", "", "")
k("deutsch-syrischer-kulturkreis", "afrikanische-gemeinschaft", "joint-event", 2, 1, **E)
k("freiwilligenagentur", "sprachpaten", "resources", 2, 3, **E)
k("kirchengemeinde-markt", "helferkreis-nordviertel", "resources", 2, 3, **E)
k("kirchengemeinde-markt", "sprachpaten", "Räume, Personal, Sachmittel", 2, 4, **E)
wunsch("migrationsbeirat", "schulamt", "feedback", zweck="Elternarbeit", handlungsfeld="bildung")

# --- Verbände der Freien Wohlfahrtspflege --------------------------------------------------
V = {"handlungsfeld": "steuerung"}
k("liga", "wohlfahrtsverband-brueckenbau", "planning", 3, 3, **V)
k("liga", "solidarhilfe", "planning", 2, 3, **V)
k("liga", "hilfswerk-seeblick", "planning", 2, 2, **V)
k("liga", "naechstenwege", "planning", 2, 2, "von", **V)
