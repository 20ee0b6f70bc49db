#!/usr/bin/env python3
"""Schreibt die Tabellen des frei erfundenen Landkreises Musterau neben diese Datei.

Aufruf: python3 erzeugen.py [ZIELORDNER]
Die Inhalte stehen lesbar in `quelle/`; von einem festen Startwert hängen nur das Meldedatum
und die Formalisierung ab, wo die Quelle beides nicht festlegt. Gleiche Quelle, gleiche Dateien.
"""

import csv
import datetime
import random
import shutil
import sys
from pathlib import Path

sys.dont_write_bytecode = True
HIER = Path(__file__).resolve().parent
sys.path.insert(0, str(HIER))

from quelle import akteure, akteure_frei, akteure_weitere  # noqa: E402, F401
from quelle import angebote, angebote_weitere, gremien, zahlen  # noqa: E402, F401
from quelle import kooperationen, kooperationen_felder, kooperationen_weitere  # noqa: E402, F401

STARTWERT = 2026

SPALTEN = {
    "akteure": "id name kurzname typ sektor traeger dachverband freier_traeger foerdergeber_ebene "
               "handlungsfelder rollen sozialraum zielgruppen website befragt geantwortet "
               "veroeffentlichen stand quelle namensvarianten notiz",
    "kooperationen": "von nach art richtung intensitaet haeufigkeit formalisierung phase zweck "
                     "handlungsfeld status gemeldet_von seit bis datum notiz",
    "gremien": "id name gremientyp zweck handlungsfelder sozialraum turnus federfuehrung "
               "besteht_seit",
    "mitgliedschaften": "gremium akteur rolle",
    "angebote": "id akteur name leistungsart handlungsfeld zielgruppen sozialraum sprachen kursart "
                "kinderbetreuung phase freiwillig hoheitlich ebene von bis kapazitaet",
    "unterkuenfte": "akteur art plaetze belegung prognose eroeffnet stand",
    "kurskennzahlen": "akteur jahr abschlussquote abbruchquote",
    "stellungnahmen": "empfehlung akteur partner status text datum",
    "aliase": "variante akteur",
    "kontakte": "akteur name funktion telefon email",
}


def ergaenzt(zeilen):
    """Die Aussagen mit Meldedatum im Erhebungszeitraum und üblicher Formalisierung."""
    zufall = random.Random(STARTWERT)
    beginn = datetime.date(2026, 5, 4)
    fertig = []
    for zeile in zeilen:
        zeile = dict(zeile)
        tag = beginn + datetime.timedelta(days=zufall.randrange(54))
        los = zufall.random()
        if zeile["gemeldet_von"]:
            zeile["datum"] = tag.isoformat()
        if zeile["status"] == "besteht" and not zeile.get("formalisierung"):
            staerke = zeile["intensitaet"]
            if staerke in (2, 3) and los < 0.6:
                zeile["formalisierung"] = "mündlich"
            elif staerke == 1 and los < 0.4:
                zeile["formalisierung"] = "keine"
        fertig.append(zeile)
    return fertig


def schreiben(ziel, name, zeilen):
    """Eine Tabelle als CSV mit den kanonischen Spalten."""
    spalten = SPALTEN[name].split()
    for zeile in zeilen:
        unbekannt = set(zeile) - set(spalten)
        if unbekannt:
            raise SystemExit(f"{name}: unbekannte Spalten {sorted(unbekannt)} in {zeile}")
    with open(ziel / f"{name}.csv", "w", encoding="utf-8", newline="") as datei:
        ausgabe = csv.DictWriter(datei, spalten, restval="", delimiter=";", lineterminator="\n")
        ausgabe.writeheader()
        ausgabe.writerows(zeilen)


def main():
    ziel = Path(sys.argv[1]) if len(sys.argv) > 1 else HIER
    ziel.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(HIER / "quelle" / "landschaft.yaml", ziel / "landschaft.yaml")
    tabellen = {
        "akteure": akteure.AKTEURE,
        "kooperationen": ergaenzt(kooperationen.KOOPERATIONEN),
        "gremien": gremien.GREMIEN,
        "mitgliedschaften": gremien.MITGLIEDSCHAFTEN,
        "angebote": angebote.ANGEBOTE,
        "unterkuenfte": zahlen.UNTERKUENFTE,
        "kurskennzahlen": zahlen.KURSKENNZAHLEN,
        "stellungnahmen": zahlen.STELLUNGNAHMEN,
        "aliase": zahlen.ALIASE,
        "kontakte": zahlen.KONTAKTE,
    }
    for name, zeilen in tabellen.items():
        schreiben(ziel, name, zeilen)


if __name__ == "__main__":
    main()
