#!/usr/bin/env python3
"""Prüft die Tabellen von Musterau: Kennungen, Verweise, Vokabular, Wertebereiche, Mengen.

Aufruf: python3 pruefen.py [--ueberschneidungen]
Mit --ueberschneidungen werden alle Angebotspaare öffentlich × frei gleicher Leistungsart
aufgelistet. Rückgabe 1, wenn etwas nicht stimmt.
"""

import csv
import sys
from pathlib import Path

HIER = Path(__file__).resolve().parent
VOKABULAR = HIER.parents[1] / "Sources" / "LandscapeModel" / "Resources"
FEHLER = []
WEIT = {"kreisweit", ""}
GREMIENTYPEN = {"Runder Tisch", "Arbeitskreis", "Steuerungsgruppe", "AG", "Konferenz", "Forum", "Beirat"}
EBENEN = {"EU", "Bund", "Land", "Kommune", "Eigenmittel"}
SEKTOREN = {
    "public-municipal": "öffentlich-kommunal", "public-state": "staatlich (Bund/Land)",
    "welfare": "Freie Wohlfahrtspflege", "migrant-org": "Migrantenorganisation",
    "education-provider": "Bildungsträger", "civil-society": "Zivilgesellschaft",
    "business": "Wirtschaft und Kammern"}
# Alle Empfehlungen stehen im Katalog; hier genügt, wie viele jedes Kapitel hat.
REGELN = [f"{kapitel}-{nummer}" for kapitel, anzahl in (
    ("GEL", 3), ("SUB", 8), ("MFD", 11), ("KON", 5), ("AUF", 6), ("ARB", 4), ("WOH", 5), ("SPR", 9))
    for nummer in range(1, anzahl + 1)]
ERGEBNISSE = "fulfilled one_sided not_fulfilled no_evidence not_applicable".split()


def tabelle(name):
    with open(HIER / f"{name}.csv", encoding="utf-8", newline="") as datei:
        return list(csv.DictReader(datei, delimiter=";"))


def liste(zelle):
    return [teil.strip() for teil in zelle.split("|") if teil.strip()]


def vokabular(name):
    """Kennung und Bezeichnung (auch ohne Klammer), Kürzel und Nebenformen zur Kennung."""
    woerter = {}
    with open(VOKABULAR / f"{name}.csv", encoding="utf-8", newline="") as datei:
        for zeile in csv.DictReader(datei, delimiter=";"):
            for wort in (zeile["id"], zeile["label_de"], zeile["label_de"].split(" (")[0],
                         *zeile["label_de"].split(" / "), *liste(zeile.get("aliases") or "")):
                woerter.setdefault(wort.strip(), zeile["id"])
    return woerter


def melde(datei, nummer, text):
    FEHLER.append(f"{datei}.csv, Zeile {nummer}: {text}")


TYPEN, FELDER, ARTEN = (vokabular(n) for n in ("actor_types", "fields", "relation_types"))
LEISTUNGEN, GRUPPEN = vokabular("service_types"), vokabular("target_groups")
AKTEURE = {zeile["id"]: zeile for zeile in tabelle("akteure")}
RAEUME = {}
for yaml_zeile in (HIER / "landschaft.yaml").read_text(encoding="utf-8").split("sozialraeume:")[1].splitlines():
    if yaml_zeile.startswith("  - name:"):
        letzter = yaml_zeile.split(":", 1)[1].strip()
        RAEUME[letzter] = None
    elif yaml_zeile.startswith("    teil_von:"):
        RAEUME[letzter] = yaml_zeile.split(":", 1)[1].strip()


def sektor(kennung):
    """Ausdrücklich angegeben, sonst der des Trägers, sonst der übliche des ersten Typs."""
    zeile = AKTEURE[kennung]
    if zeile["sektor"]:
        return {wort: s for s, bez in SEKTOREN.items() for wort in (s, bez)}.get(zeile["sektor"])
    if zeile["traeger"]:
        return sektor(zeile["traeger"])
    with open(VOKABULAR / "actor_types.csv", encoding="utf-8", newline="") as datei:
        ueblich = {t["id"]: t["default_sector"] for t in csv.DictReader(datei, delimiter=";")}
    return ueblich[TYPEN[liste(zeile["typ"])[0]]]


def raum_ueberlappt(einer, anderer):
    if einer in WEIT or anderer in WEIT:
        return True
    return any(x == y or RAEUME[x] == y or RAEUME[y] == x for x in liste(einer) for y in liste(anderer))


def pruefe(datei, verweise=(), felder="", eindeutig=False, listen=()):
    """Verweise auf Akteure, Handlungsfelder, Kennungen und Vokabular einer Tabelle."""
    zeilen, gesehen = tabelle(datei), set()
    for nummer, zeile in enumerate(zeilen, 2):
        for spalte in verweise:
            if zeile[spalte] and zeile[spalte] not in AKTEURE:
                melde(datei, nummer, f"{spalte}: unbekannter Akteur {zeile[spalte]}")
        if felder:
            listen_pruefen(datei, nummer, zeile, ((felder, FELDER),))
        listen_pruefen(datei, nummer, zeile, listen)
        if "sozialraum" in zeile:
            for raum in liste(zeile["sozialraum"]):
                if raum not in RAEUME and raum != "kreisweit":
                    melde(datei, nummer, f"unbekannter Sozialraum {raum}")
        if eindeutig:
            if zeile["id"] in gesehen or not zeile["id"].isascii():
                melde(datei, nummer, f"Kennung doppelt oder nicht ASCII: {zeile['id']}")
            gesehen.add(zeile["id"])
    return zeilen


def listen_pruefen(datei, nummer, zeile, listen):
    for spalte, woerter in listen:
        for wort in liste(zeile[spalte]):
            if wort not in woerter:
                melde(datei, nummer, f"{spalte}: nicht im Vokabular: {wort}")


def zahl_im_bereich(datei, nummer, zeile, spalte, bis):
    text = zeile[spalte]
    if text and not (text.isdigit() and int(text) <= bis):
        melde(datei, nummer, f"{spalte} außerhalb von 0 bis {bis}: {text}")


def alles_pruefen():
    """Prüft alle Tabellen und gibt die Mengen zurück."""
    akteure = pruefe("akteure", ("traeger",), "handlungsfelder", True,
                     (("typ", TYPEN), ("zielgruppen", GRUPPEN), ("foerdergeber_ebene", EBENEN)))
    for nummer, zeile in enumerate(akteure, 2):
        if sektor(zeile["id"]) not in SEKTOREN:
            melde("akteure", nummer, f"kein Sektor: {zeile['id']}")
        if not zeile["sozialraum"]:
            melde("akteure", nummer, f"kein Sozialraum: {zeile['id']}")
        if zeile["geantwortet"] == "ja" and zeile["befragt"] != "ja":
            melde("akteure", nummer, "geantwortet, aber nicht befragt")
    kooperationen = pruefe("kooperationen", ("von", "nach"), "handlungsfeld",
                           listen=(("art", ARTEN), ("phase", {"vor", "waehrend", "nach"})))
    for nummer, zeile in enumerate(kooperationen, 2):
        melder = zeile["gemeldet_von"]
        if zeile["von"] == zeile["nach"]:
            melde("kooperationen", nummer, "Kooperation mit sich selbst")
        if melder not in ("von", "nach", "beide", "koordination", "") and melder not in AKTEURE:
            melde("kooperationen", nummer, f"gemeldet_von unbekannt: {melder}")
        enden = {"von": ("von",), "nach": ("nach",), "beide": ("von", "nach")}.get(melder, ())
        for ende in enden:
            if AKTEURE[zeile[ende]]["geantwortet"] != "ja":
                melde("kooperationen", nummer, f"{zeile[ende]} meldet, hat aber nicht geantwortet")
        if zeile["status"] not in ("besteht", "gewuenscht", "beendet"):
            melde("kooperationen", nummer, f"status unbekannt: {zeile['status']}")
        zahl_im_bereich("kooperationen", nummer, zeile, "intensitaet", 4)
        zahl_im_bereich("kooperationen", nummer, zeile, "haeufigkeit", 5)
    gremien = pruefe("gremien", (), "handlungsfelder", True, (("gremientyp", GREMIENTYPEN),))
    kennungen = {zeile["id"] for zeile in gremien}
    mitglieder = pruefe("mitgliedschaften", ("akteur",))
    for nummer, zeile in enumerate(mitglieder, 2):
        if zeile["gremium"] not in kennungen:
            melde("mitgliedschaften", nummer, f"unbekanntes Gremium {zeile['gremium']}")
        if zeile["rolle"] not in ("leitung", "moderation", "mitglied", "gast"):
            melde("mitgliedschaften", nummer, f"unbekannte Rolle {zeile['rolle']}")
    angebote = pruefe("angebote", ("akteur",), "handlungsfeld", True,
                      (("leistungsart", LEISTUNGEN), ("zielgruppen", GRUPPEN)))
    for name in ("unterkuenfte", "kurskennzahlen", "aliase", "kontakte"):
        pruefe(name, ("akteur",))
    pruefe("stellungnahmen", ("akteur", "partner"))
    geplant = tabelle("quelle/geplant")
    for nummer, zeile in enumerate(geplant, 2):
        # Ein leerer Gegenstand meint die ganze Landschaft.
        bekannt = {""} | set(AKTEURE) | kennungen | set(RAEUME) | set(FELDER.values())
        if not all(teil in bekannt for teil in zeile["subject"].split("+")):
            melde("geplant", nummer, f"unbekannt: {zeile['subject']}")
        if zeile["rule"] not in REGELN or zeile["outcome"] not in ERGEBNISSE:
            melde("geplant", nummer, f"Regel oder Ergebnis unbekannt: {zeile}")
    if len({(z["rule"], z["subject"]) for z in geplant}) != len(geplant):
        melde("geplant", 0, "Regel und Gegenstand doppelt")
    return {
        "Akteure": len(akteure),
        "Akteurstypen": len({TYPEN.get(t) for z in akteure for t in liste(z["typ"])}),
        "Sektoren": len({sektor(z["id"]) for z in akteure}),
        "befragt": sum(z["befragt"] == "ja" for z in akteure),
        "geantwortet": sum(z["geantwortet"] == "ja" for z in akteure),
        "Aussagen": len(kooperationen),
        "Arten": len({ARTEN.get(z["art"]) for z in kooperationen}),
        "Wünsche": sum(z["status"] == "gewuenscht" for z in kooperationen),
        "beendet": sum(z["status"] == "beendet" for z in kooperationen),
        "Gremien": len(gremien),
        "Mitgliedschaften": len(mitglieder),
        "Angebote": len(angebote),
        "Sozialräume": len(RAEUME),
        "geplante Befunde": len(geplant),
    }


def ueberschneidungen():
    """Alle Angebotspaare öffentlich × frei mit gleicher Leistungsart und warum sie (nicht) zählen."""
    oeffentlich, frei = [], []
    for zeile in tabelle("angebote"):
        art = LEISTUNGEN.get(zeile["leistungsart"])
        bereich = sektor(zeile["akteur"])
        if art and bereich.startswith("public"):
            oeffentlich.append((art, zeile))
        elif art and (bereich == "welfare" or AKTEURE[zeile["akteur"]]["freier_traeger"] == "ja"):
            frei.append((art, zeile))
    for art, einer in oeffentlich:
        for andere_art, anderer in frei:
            if art != andere_art:
                continue
            gruende = []
            gruppen = [{GRUPPEN[g] for g in liste(z["zielgruppen"])} for z in (einer, anderer)]
            if all(gruppen) and not gruppen[0] & gruppen[1] and "alle" not in gruppen[0] | gruppen[1]:
                gruende.append("andere Zielgruppe")
            if not raum_ueberlappt(einer["sozialraum"], anderer["sozialraum"]):
                gruende.append("anderer Sozialraum")
            if "ja" in (einer["hoheitlich"], anderer["hoheitlich"]):
                gruende.append("hoheitlich")
            for x, y in ((einer, anderer), (anderer, einer)):
                if x["bis"] and y["von"] and x["bis"] < y["von"]:
                    gruende.append("andere Zeit")
            urteil = "zählt nicht: " + ", ".join(gruende) if gruende else "Überschneidung"
            print(f"{einer['akteur']}+{anderer['akteur']} ({art}): {urteil}")


if __name__ == "__main__":
    mengen = alles_pruefen()
    if "--ueberschneidungen" in sys.argv:
        ueberschneidungen()
    for wort, anzahl in mengen.items():
        print(f"{wort}: {anzahl}")
    for fehler in FEHLER:
        print(fehler, file=sys.stderr)
    sys.exit(1 if FEHLER else 0)
