#!/usr/bin/env python3
"""Writes data/uebung/netzwerkliste.xlsx: an invented list as offices have them, with 32 organisations, to practise with.

    .build/browser/bin/python scripts/practice_list.py
"""

from pathlib import Path

import openpyxl
from openpyxl.styles import Font, PatternFill

OUT = Path(__file__).resolve().parent.parent / "data/uebung/netzwerkliste.xlsx"

ORGANISATIONS = [
    ("Landratsamt Erlengrund, Integrationsbeauftragte", "Integrationsbeauftragte", "Koordination; Runder Tisch", "Erlenbach"),
    ("Jobcenter Erlengrund", "Jobcenter", "Vermittlung, Leistungen", "Erlenbach"),
    ("Agentur für Arbeit Erlengrund", "", "Berufsberatung", "Erlenbach"),
    ("Ausländerbehörde Erlengrund", "Behörde", "", "Erlenbach"),
    ("Sozialamt Erlengrund", "", "", "Erlenbach"),
    ("Jugendamt Erlengrund", "", "", "Erlenbach"),
    ("Gesundheitsamt Erlengrund", "", "Impfberatung", "Erlenbach"),
    ("Staatliches Schulamt Erlengrund", "", "", "Erlenbach"),
    ("VHS Erlengrund", "Sprachkursträger", "Integrationskurse, Alphabetisierung, Berufssprachkurs", "ganzer Kreis"),
    ("Sprachschule Lingua Viva", "Sprachkursträger", "Integrationskurse", "Erlenbach"),
    ("Migrationsberatung Caritas Erlenbach", "MBE", "Beratung Erwachsene", "Erlenbach"),
    ("Migrationsberatung AWO Wiesental", "MBE", "Beratung Erwachsene", "Wiesental"),
    ("JMD Diakonie Erlenbach", "JMD", "Beratung U27", "Erlenbach"),
    ("Caritasverband Erlengrund", "Wohlfahrtsverband", "", "ganzer Kreis"),
    ("Diakonisches Werk Erlengrund", "Wohlfahrtsverband", "", "ganzer Kreis"),
    ("AWO Kreisverband Erlengrund", "", "", "ganzer Kreis"),
    ("DRK Kreisverband Erlengrund", "", "Suchdienst", "ganzer Kreis"),
    ("Freundeskreis Asyl Erlenbach", "Ehrenamt", "Begleitung zu Ämtern; Sprachcafé", "Erlenbach"),
    ("Helferkreis Wiesental", "Ehrenamt", "Fahrdienst, Sprachcafé", "Wiesental"),
    ("Deutsch-Syrischer Verein Erlengrund e. V.", "MO", "Nachhilfe", "Erlenbach"),
    ("Türkischer Elternverein Wiesental e. V.", "MO", "Elternarbeit", "Wiesental"),
    ("Moscheeverein Erlenbach", "", "", "Erlenbach"),
    ("Ev. Kirchengemeinde Wiesental", "", "Kleiderkammer", "Wiesental"),
    ("Grundschule am Erlenbach", "", "Vorbereitungsklasse", "Erlenbach"),
    ("Berufliche Schule Erlengrund", "", "VABO", "Erlenbach"),
    ("Kita Regenbogen", "", "", "Wiesental"),
    ("Stadtbücherei Erlenbach", "", "Lesestart", "Erlenbach"),
    ("TSV Wiesental", "Verein", "Offene Sportgruppe", "Wiesental"),
    ("Psychosoziales Zentrum Erlengrund", "", "Traumaberatung", "Erlenbach"),
    ("Handwerkskammer Erlengrund", "", "Anerkennungsberatung", "Erlenbach"),
    ("Frauenhaus Erlengrund", "", "", "Erlenbach"),
    ("Gemeinschaftsunterkunft Talstraße", "Unterkunft", "", "Wiesenthal"),
]

# Written down by several hands: short names and slips of the keyboard.
COOPERATIONS = [
    ("Landratsamt Erlengrund, Integrationsbeauftragte", "Jobcenter", 3),
    ("Landratsamt Erlengrund, Integrationsbeauftragte", "VHS", 4),
    ("Landratsamt Erlengrund, Integrationsbeauftragte", "Ausländerbehörde", 3),
    ("Landratsamt Erlengrund, Integrationsbeauftragte", "Freundeskreis Asyl", 2),
    ("Landratsamt Erlengrund, Integrationsbeauftragte", "Helferkreis Wiesental", 2),
    ("Jobcenter Erlengrund", "Agentur f. Arbeit Erlengrund", 4),
    ("Jobcenter Erlengrund", "VHS Erlengrund", 3),
    ("Jobcenter Erlengrund", "Lingua Viva", 3),
    ("Jobcenter Erlengrund", "Migrationsberatung Caritas", 2),
    ("Jobcenter Erlengrund", "Sozialamt", 3),
    ("Job-Center Erlengrund", "Handwerkskammer Erlengrund", 2),
    ("Agentur für Arbeit Erlengrund", "Berufliche Schule Erlengrund", 3),
    ("Ausländerbehörde Erlengrund", "Sozialamt Erlengrund", 3),
    ("Auslaenderbehörde Erlengrund", "JMD Diakonie Erlenbach", 2),
    ("Jugendamt Erlengrund", "JMD Diakonie", 3),
    ("Jugendamt Erlengrund", "Kita Regenbogen", 3),
    ("Jugendamt Erlengrund", "Grundschule am Erlenbach", 2),
    ("Staatliches Schulamt Erlengrund", "Grundschule am Erlenbach", 3),
    ("Schulamt Erlengrund", "Berufliche Schule Erlengrund", 3),
    ("VHS Erlengrund", "Sprachschule Lingua Viva", 2),
    ("VHS Erlengrund", "Migrationsberatung AWO Wiesental", 3),
    ("VHS Erlengrund", "Stadtbücherei Erlenbach", 3),
    ("Migrationsberatung Caritas Erlenbach", "Caritasverband Erlengrund", 4),
    ("Migrationsberatung Caritas Erlenbach", "JMD Diakonie Erlenbach", 3),
    ("Migrationsberatung AWO Wiesental", "AWO Kreisverband Erlengrund", 4),
    ("Migrationsberatung AWO Wiesental", "Helferkreis Wiesental", 3),
    ("JMD Diakonie Erlenbach", "Diakonisches Werk Erlengrund", 4),
    ("JMD Diakonie Erlenbach", "Berufliche Schule Erlengrund", 3),
    ("Freundeskreis Asyl Erlenbach", "Ev. Kirchengemeinde Wiesental", 2),
    ("Freundeskreis Asyl Erlenbach", "Gemeinschaftsunterkunft Talstraße", 3),
    ("Helferkreis Wiesental", "TSV Wiesental", 2),
    ("Helferkreis Wiesenthal", "Kirchengemeinde Wiesental", 3),
    ("Deutsch-Syrischer Verein", "Freundeskreis Asyl Erlenbach", 3),
    ("Türkischer Elternverein Wiesental", "Kita Regenbogen", 2),
    ("Psychosoziales Zentrum Erlengrund", "Gesundheitsamt Erlengrund", 2),
    ("Psychosoziales Zentrum Erlengrund", "Frauenhaus Erlengrund", 3),
    ("DRK Kreisverband", "Gemeinschaftsunterkunft Talstraße", 3),
    ("DRK Kreisverband Erlengrund", "Sozialamt Erlengrund", 3),
]


def main():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Akteure"
    sheet.append(["Netzwerk Integration im (erfundenen) Landkreis Erlengrund – alle Namen sind ausgedacht"])
    sheet["A1"].font = Font(bold=True, size=14)
    sheet.append([])
    head = ["Nr.", "Organisation", "Art", "Angebote", "Ort"]
    sheet.append(head)
    for number, row in enumerate(ORGANISATIONS, start=1):
        sheet.append([number, *row])
    ties = book.create_sheet("Wer mit wem")
    ties.append(["Organisation", "arbeitet zusammen mit", "wie eng"])
    for row in COOPERATIONS:
        ties.append(list(row))
    for each, line in ((sheet, 3), (ties, 1)):
        for cell in each[line]:
            cell.font, cell.fill = Font(bold=True), PatternFill("solid", fgColor="DDE6F0")
        for column, width in zip("ABCDE", (6, 48, 24, 52, 16) if each is sheet else (48, 40, 12, 10, 10)):
            each.column_dimensions[column].width = width
    OUT.parent.mkdir(exist_ok=True)
    book.save(OUT)


if __name__ == "__main__":
    main()
