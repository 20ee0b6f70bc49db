#!/usr/bin/env python3
"""Schreibt das zweite Jahr des frei erfundenen Landkreises Musterau neben diese Datei.

Aufruf: python3 erzeugen.py [ZIELORDNER]
Grundlage sind die Tabellen in ../musterau; was sich bis 2027 geändert hat, steht unten, Zeile für Zeile.
README.md sagt, was ein Vergleich der beiden Jahre daraus zu erkennen hat.
"""

import csv
import sys
from pathlib import Path

HIER = Path(__file__).resolve().parent
VORJAHR = HIER.parent / "musterau"

TABELLEN = ("akteure", "aliase", "angebote", "gremien", "kooperationen", "kurskennzahlen", "mitgliedschaften",
            "stellungnahmen", "unterkuenfte")
TAG = "2027-06-15"

# Akteure: was an einer Zeile anders ist; None heißt: die Zeile ist weg.
AKTEURE = {
    "auenwerk": {"name": "Auenwerk Bildung und Beruf gGmbH"},
    "bildungswerk-kornhaus": {"geantwortet": "ja", "quelle": "Erhebung 2027"},
    "jugendamt": {"geantwortet": "nein"},
    "kulturverein-dreiklang": None,
    "logistikpark-auental": None,
    "kirchengemeinde-markt": None,
    "kirchengemeinde-oberlinden": None,
}
NEUE_AKTEURE = [
    {"id": "kirchengemeinde-musterau", "name": "Gesamtkirchengemeinde Musterau", "typ": "church-parish",
     "freier_traeger": "nein", "handlungsfelder": "engagement", "sozialraum": "Kernstadt Musterau|Oberlinden",
     "befragt": "ja", "geantwortet": "ja", "veroeffentlichen": "ja",
     "namensvarianten": "Kirchengemeinde Am Markt Musterau|Kirchengemeinde Oberlinden"},
    # 2026 war „Lingua Institut“ eine Schreibweise von Lingua Seewinkel (aliase.csv); jetzt ist es ein eigenes Haus.
    {"id": "lingua-institut", "name": "Lingua Institut", "typ": "vocational-language-provider",
     "freier_traeger": "nein", "handlungsfelder": "arbeit", "sozialraum": "Seewinkel",
     "befragt": "ja", "geantwortet": "ja", "veroeffentlichen": "ja"},
    {"id": "treff-hafenblick", "name": "Nachbarschaftstreff Hafenblick", "typ": "volunteer-initiative",
     "freier_traeger": "nein", "handlungsfelder": "engagement", "sozialraum": "Seewinkel",
     "befragt": "ja", "geantwortet": "ja", "veroeffentlichen": "ja"},
]

# Kooperationen: (von, nach, art) einer Zeile des Vorjahrs und was daran anders ist; None: die Zeile ist weg.
KOOPERATIONEN = {
    # enger: aus Informationsaustausch wird Fallarbeit
    ("jobcenter", "jmd-lindenhof", "information-exchange"):
        {"art": "case-work", "intensitaet": "3", "haeufigkeit": "3", "zweck": "Fallgespräche U27"},
    ("jmd-lindenhof", "jobcenter", "case-work"): None,
    # loser
    ("vhs-musterau", "stadtbibliothek", "joint-offer"): {"intensitaet": "1"},
    # neu bestätigt
    ("bildungsbuero", "jmd-lindenhof", "joint-event"): {"gemeldet_von": "beide"},
    # neu: der Wunsch ist Wirklichkeit geworden
    ("sprachforum-lindental", "jmd-lindenhof", "case-work"):
        {"status": "besteht", "intensitaet": "3", "haeufigkeit": "3", "seit": "2027-02"},
    # neu, bisher von einer Seite
    ("migrationsbeirat", "schulamt", "feedback"): {"status": "besteht", "intensitaet": "1"},
    # beendet
    ("stadt-musterau", "jmd-kompass", "information-exchange"): {"status": "beendet", "bis": "2027-03"},
    # nicht mehr gemeldet: beide haben beide Male geantwortet
    ("schule-nordviertel", "stadtteilbuero-nordviertel", "joint-event"): None,
    # nicht vergleichbar: das Jugendamt hat 2027 nicht geantwortet
    ("fachstelle-integration", "jugendamt", "information-exchange"): None,
    ("jugendamt", "jmd-lindenhof", "case-work"): {"gemeldet_von": "nach"},
    ("jugendamt", "mbe-brueckenbau", "kennt"): {"gemeldet_von": "nach"},
    # nicht vergleichbar: nicht mehr auf der Liste
    ("ihk", "logistikpark-auental", "information-exchange"): None,
    # bestätigt, aber nicht vergleichbar: Kornhaus hatte 2026 nicht geantwortet
    ("mbe-brueckenbau", "bildungswerk-kornhaus", "outreach"): {"gemeldet_von": "beide"},
}
NEUE_KOOPERATIONEN = [
    {"von": "lingua-institut", "nach": "auenwerk", "art": "joint-offer", "intensitaet": "2", "haeufigkeit": "3",
     "status": "besteht", "gemeldet_von": "beide", "datum": TAG},
    {"von": "treff-hafenblick", "nach": "hilfswerk-seeblick", "art": "resources", "intensitaet": "2",
     "haeufigkeit": "3", "status": "besteht", "gemeldet_von": "beide", "datum": TAG},
]

# Gremien
NEUE_GREMIEN = [
    {"id": "ak-seewinkel", "name": "Arbeitskreis Ankommen in Seewinkel", "gremientyp": "Arbeitskreis",
     "handlungsfelder": "engagement", "sozialraum": "Seewinkel", "turnus": "vierteljährlich",
     "federfuehrung": "stadt-seewinkel", "besteht_seit": "2027-04"},
]
OHNE_SITZ = {("rt-lindental", "ak-asyl-oberlinden")}
NEUE_SITZE = [
    ("rt-lindental", "mbe-lindenhof"), ("rt-lindental", "jobcenter"), ("rt-lindental", "metallbau-hollergrund"),
    ("ak-seewinkel", "im-seewinkel"),
]

UMBENANNT = {"kirchengemeinde-markt": "kirchengemeinde-musterau",
             "kirchengemeinde-oberlinden": "kirchengemeinde-musterau"}
# „Lingua Institut“ ist keine Schreibweise mehr: Die Koordination hat entschieden, dass es zwei sind.
ALIASE = {"Lingua Institut": {"status": "abgelehnt"}}

# Was nach dem Bericht von 2026 vereinbart wurde, und eines vom Herbst 2027.
MASSNAHMEN = [
    {"ziel": "Weniger Abbrüche in Integrationskursen",
     "massnahme": "Sprechstunde des JMD Lindenhof im Sprachforum", "verantwortlich": "jmd-lindenhof",
     "beteiligte": "sprachforum-lindental", "bis": "2027-03",
     "indikator": "Beide Seiten nennen eine enge Zusammenarbeit", "empfehlung": "SPR-1"},
    {"ziel": "Junge Erwachsene schneller in Ausbildung",
     "massnahme": "Gemeinsame Fallgespräche für unter 27-Jährige", "verantwortlich": "jobcenter",
     "beteiligte": "jmd-lindenhof", "bis": "2027-06"},
    {"ziel": "Wege aus der Unterkunft", "massnahme": "Wohnlotsen in der GU Oberlinden",
     "verantwortlich": "wohnlotsen", "beteiligte": "gu-oberlinden", "bis": "2027-09", "empfehlung": "WOH-1"},
    {"ziel": "Alle Gruppen an einem Tisch", "massnahme": "Den Runden Tisch Lindental erweitern",
     "verantwortlich": "gemeinde-lindental", "bis": "2027-04", "status": "umgesetzt", "empfehlung": "KON-5"},
    {"ziel": "Wissen, wer am Tisch sitzt", "massnahme": "Mitgliederliste des Runden Tischs Seewinkel anlegen",
     "verantwortlich": "stadt-seewinkel", "bis": "2027-12", "status": "begonnen", "empfehlung": "AUF-5"},
    {"ziel": "Sprachmittlung aus einer Hand", "massnahme": "Die beiden Sprachmittlerpools zusammenlegen",
     "verantwortlich": "landratsamt", "beteiligte": "mbe-brueckenbau", "status": "aufgegeben",
     "notiz": "Die Förderung des zweiten Pools lief aus."},
    {"ziel": "Beratung im Kurs", "massnahme": "Sprechstunden der Migrationsberatung im Bildungswerk Kornhaus",
     "verantwortlich": "mbe-brueckenbau", "beteiligte": "bildungswerk-kornhaus", "bis": "2027-03"},
    {"ziel": "Eltern erreichen", "massnahme": "Elternarbeit mit Schulamt und Migrationsbeirat",
     "verantwortlich": "migrationsbeirat", "beteiligte": "schulamt", "bis": "2027-09"},
    {"ziel": "Ein Name, eine Anlaufstelle", "massnahme": "Wegweiser für Neuzugewanderte drucken", "bis": "2027"},
    {"ziel": "Treffpunkte am Hafen", "massnahme": "Deutsch-Tandems im Nachbarschaftstreff Hafenblick",
     "verantwortlich": "treff-hafenblick", "beteiligte": "hilfswerk-seeblick|willkommen-seewinkel",
     "bis": "2028-06", "beschlossen_am": "2027-10-14"},
]
SPALTEN_MASSNAHMEN = ("ziel massnahme verantwortlich beteiligte bis indikator status empfehlung beschlossen_am "
                      "notiz").split()


def lesen(name):
    with open(VORJAHR / f"{name}.csv", encoding="utf-8", newline="") as datei:
        tabelle = csv.DictReader(datei, delimiter=";")
        return list(tabelle.fieldnames), list(tabelle)


def schreiben(ziel, name, spalten, zeilen):
    with open(ziel / f"{name}.csv", "w", encoding="utf-8", newline="") as datei:
        ausgabe = csv.DictWriter(datei, spalten, restval="", delimiter=";", lineterminator="\n")
        ausgabe.writeheader()
        ausgabe.writerows(zeilen)


def geaendert(zeilen, schluessel, aenderungen):
    """Die Zeilen mit ihren Änderungen; jede genannte muss es geben."""
    offen = set(aenderungen)
    ergebnis = []
    for zeile in zeilen:
        kennung = schluessel(zeile)
        if kennung not in aenderungen:
            ergebnis.append(zeile)
            continue
        offen.discard(kennung)
        if aenderungen[kennung] is not None:
            ergebnis.append(zeile | aenderungen[kennung])
    if offen:
        raise SystemExit(f"Im Vorjahr nicht gefunden: {sorted(offen)}")
    return ergebnis


def main():
    ziel = Path(sys.argv[1]) if len(sys.argv) > 1 else HIER
    ziel.mkdir(parents=True, exist_ok=True)
    text = (VORJAHR / "landschaft.yaml").read_text(encoding="utf-8")
    (ziel / "landschaft.yaml").write_text(
        text.replace("stichtag: 2026-09-30", "stichtag: 2027-09-30"), encoding="utf-8")
    for name in TABELLEN:
        spalten, zeilen = lesen(name)
        if name == "akteure":
            zeilen = geaendert(zeilen, lambda zeile: zeile["id"], AKTEURE)
            for zeile in zeilen:
                if zeile["geantwortet"] == "ja" and zeile["stand"] == "2026-06-30":
                    zeile["stand"], zeile["quelle"] = "2027-06-30", "Erhebung 2027"
            zeilen += [zeile | {"stand": "2027-06-30", "quelle": "Erhebung 2027"} for zeile in NEUE_AKTEURE]
        elif name == "kooperationen":
            zeilen = geaendert(zeilen, lambda zeile: (zeile["von"], zeile["nach"], zeile["art"]), KOOPERATIONEN)
            for zeile in zeilen:
                if zeile["gemeldet_von"]:
                    zeile["datum"] = zeile["datum"].replace("2026", "2027")
            zeilen += NEUE_KOOPERATIONEN
        elif name == "gremien":
            zeilen += NEUE_GREMIEN
        elif name == "mitgliedschaften":
            zeilen = [zeile for zeile in zeilen if (zeile["gremium"], zeile["akteur"]) not in OHNE_SITZ]
            zeilen += [{"gremium": gremium, "akteur": akteur, "rolle": "mitglied"} for gremium, akteur in NEUE_SITZE]
        elif name == "aliase":
            spalten.append("status")
            zeilen = geaendert(zeilen, lambda zeile: zeile["variante"], ALIASE)
        for zeile in zeilen:
            for spalte in ("von", "nach", "akteur"):
                if spalte in zeile:
                    zeile[spalte] = UMBENANNT.get(zeile[spalte], zeile[spalte])
        schreiben(ziel, name, spalten, zeilen)
    schreiben(ziel, "massnahmen", SPALTEN_MASSNAHMEN,
              [{"beschlossen_am": "2026-11-05"} | zeile for zeile in MASSNAHMEN])


if __name__ == "__main__":
    main()
