"""Writes ten workbooks as offices keep them under Tests/LandscapeEditingTests/Lists, and what a person reads in them.

Everything is fictional: the places Lindenau, Seewinkel and Talheim do not exist. What each workbook means was written
down by hand, from the cells below and before any reading by netviz, and goes into `inhalt.json` unchanged. Run with
the packages of requirements.txt:

    python3 Tests/Reference/make_lists.py

`actors` are those that a person counts, each with the further spellings in which the workbook names it; `pairs` work
together today (neither wished, ended nor doubtful); `wishes` are pairs, too; `offers` by actor; `boards` with members.
"""

import json
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

import openpyxl
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Alignment, Font, PatternFill

OUT = Path(__file__).resolve().parent.parent / "LandscapeEditingTests" / "Lists"
BOLD = Font(bold=True)
GREY = PatternFill("solid", fgColor="DDDDDD")
STRUCK = Font(strike=True)
MEANINGS = []


def meaning(file, actors, pairs, wishes=(), offers=None, boards=None):
    MEANINGS.append({
        "file": file, "actors": actors, "pairs": sorted(sorted(pair) for pair in pairs),
        "wishes": sorted(sorted(pair) for pair in wishes), "offers": offers or {}, "boards": boards or {}})


def fixed(path):
    """The same bytes on every run."""
    with zipfile.ZipFile(path) as old:
        parts = [(info.filename, old.read(info)) for info in old.infolist() if info.filename != "docProps/core.xml"]
        core = old.read("docProps/core.xml")
    import re
    core = re.sub(rb"\d{4}-\d\d-\d\dT[\d:.]+Z?", b"2026-01-01T00:00:00Z", core)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name, content in parts + [("docProps/core.xml", core)]:
            new.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)


def book(file, sheets, dress=None):
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.active)
    for title, rows in sheets.items():
        sheet = workbook.create_sheet(title)
        for number, row in enumerate(rows, 1):
            for column, value in enumerate(row, 1):
                if value is not None:
                    sheet.cell(number, column, value).alignment = Alignment(wrap_text=True, vertical="top")
    if dress:
        dress(workbook)
    workbook.save(OUT / file)
    fixed(OUT / file)


def ods(file, sheets):
    """A workbook as LibreOffice writes it, as far as its cells go."""
    def cell(value):
        if value is None:
            return "<table:table-cell/>"
        lines = "".join(f"<text:p>{escape(line)}</text:p>" for line in str(value).split("\n"))
        if isinstance(value, (int, float)):
            return f'<table:table-cell office:value-type="float" office:value="{value!r}">{lines}</table:table-cell>'
        return f'<table:table-cell office:value-type="string">{lines}</table:table-cell>'
    tables = "".join(
        f'<table:table table:name="{escape(title)}">'
        + "".join("<table:table-row>" + "".join(map(cell, row)) + "</table:table-row>" if row else
                  "<table:table-row><table:table-cell/></table:table-row>" for row in rows)
        + "</table:table>" for title, rows in sheets.items())
    names = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in
                     ("office", "table", "text", "style"))
    content = (f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {names} office:version="1.2">'
               f"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>")
    with zipfile.ZipFile(OUT / file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in (("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", content)):
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), text, zipfile.ZIP_DEFLATED)


# 1. The list of an office: a title, merged headings of groups, abbreviations among the partners, offers.

def office(workbook):
    sheet = workbook["Liste"]
    sheet["A1"].font = Font(bold=True, size=14)
    for row in (4, 8, 12):
        sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=6)
        sheet.cell(row, 1).font = BOLD
    for cell in sheet[3]:
        cell.font = BOLD


book("01-amt.xlsx", {"Liste": [
    ["Akteursliste Landkreis Lindenau, Stand 03/2026"], [],
    ["Nr.", "Einrichtung", "Ansprechpartner/in", "Telefon", "Kooperationspartner", "Angebote"],
    ["Ämter und Behörden"],
    [1, "Jobcenter Lindenau", "Frau Kurz", "0123 456", "Ausländerbehörde, VHS, Agentur für Arbeit Lindenau", None],
    [2, "Ausländerbehörde Landkreis Lindenau", "Herr Lang", "0123 457", "JC", None],
    [3, "Agentur für Arbeit Lindenau", "N. N.", "-", "JC; VHS (nur Kurse)", "Berufsberatung"],
    ["Beratung"],
    [4, "Migrationsberatung Caritas Lindenau", "Frau Groß", "0123 11", "VHS, JC und Ausländerbehörde", "Beratung 27+"],
    [5, "Jugendmigrationsdienst Lindenau", "Team", "0123 12", "Gemeinschaftsschule Lindenau, JC", "Beratung U27, Hausaufgabenhilfe"],
    [6, "Haus der Familie e. V.", "Frau Klein", "0123 13", "JMD", "Elterncafé"],
    ["Sprache und Schule"],
    [7, "Volkshochschule Lindenau", "Frau Bach", "0123 14", "JC, Agentur für Arbeit Lindenau", "Integrationskurse, BSK"],
    [8, "Gemeinschaftsschule Lindenau", "Herr Feld", "0123 15", "JMD, Haus der Familie", "VABO"],
    [], ["Stand: März 2026, zusammengestellt vom Landratsamt"],
]}, office)
meaning("01-amt.xlsx", {
    "Jobcenter Lindenau": ["JC"], "Ausländerbehörde Landkreis Lindenau": ["Ausländerbehörde"],
    "Agentur für Arbeit Lindenau": [], "Migrationsberatung Caritas Lindenau": [],
    "Jugendmigrationsdienst Lindenau": ["JMD"], "Haus der Familie e. V.": ["Haus der Familie"],
    "Volkshochschule Lindenau": ["VHS"], "Gemeinschaftsschule Lindenau": []},
    [("Jobcenter Lindenau", "Ausländerbehörde Landkreis Lindenau"), ("Jobcenter Lindenau", "Volkshochschule Lindenau"),
     ("Jobcenter Lindenau", "Agentur für Arbeit Lindenau"), ("Agentur für Arbeit Lindenau", "Volkshochschule Lindenau"),
     ("Migrationsberatung Caritas Lindenau", "Volkshochschule Lindenau"),
     ("Migrationsberatung Caritas Lindenau", "Jobcenter Lindenau"),
     ("Migrationsberatung Caritas Lindenau", "Ausländerbehörde Landkreis Lindenau"),
     ("Jugendmigrationsdienst Lindenau", "Gemeinschaftsschule Lindenau"),
     ("Jugendmigrationsdienst Lindenau", "Jobcenter Lindenau"), ("Jugendmigrationsdienst Lindenau", "Haus der Familie e. V."),
     ("Gemeinschaftsschule Lindenau", "Haus der Familie e. V.")],
    offers={"Agentur für Arbeit Lindenau": ["Berufsberatung"], "Migrationsberatung Caritas Lindenau": ["Beratung 27+"],
            "Jugendmigrationsdienst Lindenau": ["Beratung U27", "Hausaufgabenhilfe"], "Haus der Familie e. V.": ["Elterncafé"],
            "Volkshochschule Lindenau": ["Integrationskurse", "BSK"], "Gemeinschaftsschule Lindenau": ["VABO"]})

# 2. Numbered partners, one below the other, and words that name nobody.

book("02-nummern.xlsx", {"Akteure": [
    ["Organisation", "Kürzel", "arbeitet zusammen mit"],
    ["Landratsamt Seewinkel, Sozialamt", "SozA", "1. Jobcenter\n2. Helferkreis Seewinkel\n3. AWO"],
    ["Jobcenter Seewinkel", "Jobcenter", "1) SozA 2) Bildungswerk Seewinkel"],
    ["AWO Kreisverband Seewinkel", "AWO", "a) Helferkreis Seewinkel; b) 1. FC Seewinkel"],
    ["Bildungswerk Seewinkel", "BWS", "u. a. Jobcenter, AWO etc."],
    ["Helferkreis Seewinkel", None, "- 1. FC Seewinkel\n- Tafel Seewinkel\n- 50.1 Wohngeld"],
    ["1. FC Seewinkel", "FCS", "z. B. AWO, Tafel Seewinkel usw."],
    ["Tafel Seewinkel", None, "diverse"],
    ["50.1 Wohngeld", None, "Jobcenter + SozA"],
]})
meaning("02-nummern.xlsx", {
    "Landratsamt Seewinkel, Sozialamt": ["SozA"], "Jobcenter Seewinkel": ["Jobcenter"], "AWO Kreisverband Seewinkel": ["AWO"],
    "Bildungswerk Seewinkel": ["BWS"], "Helferkreis Seewinkel": [], "1. FC Seewinkel": ["FCS"], "Tafel Seewinkel": [],
    "50.1 Wohngeld": []},
    [("Landratsamt Seewinkel, Sozialamt", "Jobcenter Seewinkel"), ("Landratsamt Seewinkel, Sozialamt", "Helferkreis Seewinkel"),
     ("Landratsamt Seewinkel, Sozialamt", "AWO Kreisverband Seewinkel"), ("Jobcenter Seewinkel", "Bildungswerk Seewinkel"),
     ("AWO Kreisverband Seewinkel", "Helferkreis Seewinkel"), ("AWO Kreisverband Seewinkel", "1. FC Seewinkel"),
     ("Bildungswerk Seewinkel", "AWO Kreisverband Seewinkel"), ("Helferkreis Seewinkel", "1. FC Seewinkel"),
     ("Helferkreis Seewinkel", "Tafel Seewinkel"), ("Helferkreis Seewinkel", "50.1 Wohngeld"),
     ("1. FC Seewinkel", "Tafel Seewinkel"), ("50.1 Wohngeld", "Jobcenter Seewinkel"),
     ("50.1 Wohngeld", "Landratsamt Seewinkel, Sozialamt")])

# 3. A matrix with crosses, doubts, two levels in a cell, a sum and a legend.

book("03-matrix.xlsx", {"Matrix": [
    ["Wer arbeitet mit wem? – Runder Tisch Talheim"], [],
    [None, "Amt für Migration", "Jobcenter", "Volkshochschule", "Kirche am Markt", "Frauenhaus", "Summe"],
    ["Amt für Migration", "-", 3, "x", "(x)", None, 2], ["Jobcenter", 3, "-", "2-3", None, None, 2],
    ["Volkshochschule", "●", 2, "-", None, "x", 3], ["Kirche am Markt", None, None, "?", "-", 1, 1],
    ["Frauenhaus", None, 0, "x", "1", "-", 2], ["Summe", 2, 2, 3, 1, 2, None], [],
    ["x = Zusammenarbeit, Zahl = Stärke"],
]})
meaning("03-matrix.xlsx", {"Amt für Migration": [], "Jobcenter": [], "Volkshochschule": [], "Kirche am Markt": [], "Frauenhaus": []},
        [("Amt für Migration", "Jobcenter"), ("Amt für Migration", "Volkshochschule"), ("Jobcenter", "Volkshochschule"),
         ("Volkshochschule", "Frauenhaus"), ("Kirche am Markt", "Frauenhaus")])

# 4. Two sheets: actors with wishes, and rows of several people pasted below each other.

def pasted(workbook):
    for cell in workbook["Netzwerk"][7]:
        cell.font = STRUCK


book("04-zusammenkopiert.xlsx", {
    "Akteure": [["Name", "Typ", "Wunschpartner"],
                ["Fachstelle Integration Talheim", "Integrationsbeauftragte", "Betriebsrat Werk Süd; Moscheeverein Talheim"],
                ["Jobcenter Talheim", "Jobcenter", None], ["Kita Sonnenhof", "Kita", "Jobcenter Talheim"],
                ["Name", "Typ", "Wunschpartner"], ["Moscheeverein Talheim", None, "Kita Sonnenhof"],
                ["Betriebsrat Werk Süd", None, None], ["Gesundheitsamt Talheim", "Gesundheitsamt", None]],
    "Netzwerk": [["Von", "Nach", "Stärke", "Häufigkeit"],
                 ["Fachstelle Integration Talheim", "Jobcenter Talheim", "formell", "monatl."],
                 ["Fachstelle Integration Talheim", "Kita Sonnenhof", 2, None], ["Von", "Nach", "Stärke", "Häufigkeit"],
                 ["Gesundheitsamt Talheim", "Kita Sonnenhof", 2.9999999999999996, "vierteljährlich"],
                 ["Nach", "Von", "Stärke", None], ["Jobcenter Talheim", "Gesundheitsamt Talheim", 1, None],
                 ["Moscheeverein Talheim", "Fachstelle Integration Talheim", "eng", None]],
}, pasted)
meaning("04-zusammenkopiert.xlsx", {
    "Fachstelle Integration Talheim": [], "Jobcenter Talheim": [], "Kita Sonnenhof": [], "Moscheeverein Talheim": [],
    "Betriebsrat Werk Süd": [], "Gesundheitsamt Talheim": []},
    [("Fachstelle Integration Talheim", "Jobcenter Talheim"), ("Fachstelle Integration Talheim", "Kita Sonnenhof"),
     ("Gesundheitsamt Talheim", "Kita Sonnenhof"), ("Jobcenter Talheim", "Gesundheitsamt Talheim"),
     ("Moscheeverein Talheim", "Fachstelle Integration Talheim")],
    wishes=[("Fachstelle Integration Talheim", "Betriebsrat Werk Süd"),
            ("Fachstelle Integration Talheim", "Moscheeverein Talheim"), ("Kita Sonnenhof", "Jobcenter Talheim"),
            ("Moscheeverein Talheim", "Kita Sonnenhof")])

# 5. Gremien with heads of their own, members by abbreviation, beside a list of actors.

book("05-gremien.xlsx", {
    "Akteure 2026": [["Name der Einrichtung", "Abk.", "Partner"],
                     ["Stadtverwaltung Lindenau, Integrationsbeauftragte", "IB Lindenau", "JC Lindenau (tägl.), Sprachhaus"],
                     ["Jobcenter Lindenau", "JC Lindenau", "Sprachhaus (Zuweisung)"],
                     ["Sprachhaus Lindenau gGmbH", "Sprachhaus", "IB Lindenau, Moscheegemeinde Lindenau?"],
                     ["Moscheegemeinde Lindenau", None, "IB Lindenau (bei Bedarf)"],
                     ["Freiwilligenagentur Lindenau", "FWA", "IB Lindenau/Moscheegemeinde Lindenau"]],
    "Runde Tische": [["Name des Gremiums", "Vorsitz", "Teilnehmer", "Kategorie", "Tagt"],
                     ["Runder Tisch Integration", "IB Lindenau", "JC Lindenau, Sprachhaus, FWA", "Runder Tisch", "vierteljährlich"],
                     ["AK Sprache", "Sprachhaus", "1. JC Lindenau\n2. IB Lindenau", "Arbeitskreis", "monatlich"]],
})
meaning("05-gremien.xlsx", {
    "Stadtverwaltung Lindenau, Integrationsbeauftragte": ["IB Lindenau"], "Jobcenter Lindenau": ["JC Lindenau"],
    "Sprachhaus Lindenau gGmbH": ["Sprachhaus"], "Moscheegemeinde Lindenau": [], "Freiwilligenagentur Lindenau": ["FWA"]},
    [("Stadtverwaltung Lindenau, Integrationsbeauftragte", "Jobcenter Lindenau"),
     ("Stadtverwaltung Lindenau, Integrationsbeauftragte", "Sprachhaus Lindenau gGmbH"),
     ("Jobcenter Lindenau", "Sprachhaus Lindenau gGmbH"),
     ("Stadtverwaltung Lindenau, Integrationsbeauftragte", "Moscheegemeinde Lindenau"),
     ("Stadtverwaltung Lindenau, Integrationsbeauftragte", "Freiwilligenagentur Lindenau"),
     ("Freiwilligenagentur Lindenau", "Moscheegemeinde Lindenau")],
    boards={"Runder Tisch Integration": ["Stadtverwaltung Lindenau, Integrationsbeauftragte", "Jobcenter Lindenau",
                                         "Sprachhaus Lindenau gGmbH", "Freiwilligenagentur Lindenau"],
            "AK Sprache": ["Sprachhaus Lindenau gGmbH", "Jobcenter Lindenau",
                           "Stadtverwaltung Lindenau, Integrationsbeauftragte"]})

# 6. The same sort of list in .ods, with names spelled in several ways.

ods("06-schreibweisen.ods", {"Akteure": [
    ["Netzwerk Seewinkel (Stand: Mai 2026)"], [],
    ["Einrichtung", "Netzwerkpartner", "Bemerkung"],
    ["Caritasverband Seewinkel e. V.", "Volkshochschule Seewinkel, Jugendamt", None],
    ["Volkshochschule Seewinkel", "Caritasverband Seewinkel e.V.; Stadtbücherei Seewinkel", "Frau Bach fragen"],
    ["Jugendamt Seewinkel", "Caritasverband Seewinkel, Grundschule am See", None],
    ["Stadtbücherei Seewinkel", "VHS Seewinkel – lose", None],
    ["Grundschule am See", "Jugendamt Seewinkel\nStadtbücherei Seewinkel", None],
    ["Sportverein Seewinkel 1912 e. V.", "Grundschule am See, Jugendamt Seewinkel (geplant)", "hat viele Mitglieder"],
]})
meaning("06-schreibweisen.ods", {
    "Caritasverband Seewinkel e. V.": ["Caritasverband Seewinkel e.V.", "Caritasverband Seewinkel"],
    "Volkshochschule Seewinkel": ["VHS Seewinkel"], "Jugendamt Seewinkel": ["Jugendamt"], "Stadtbücherei Seewinkel": [],
    "Grundschule am See": [], "Sportverein Seewinkel 1912 e. V.": []},
    [("Caritasverband Seewinkel e. V.", "Volkshochschule Seewinkel"), ("Caritasverband Seewinkel e. V.", "Jugendamt Seewinkel"),
     ("Volkshochschule Seewinkel", "Stadtbücherei Seewinkel"), ("Jugendamt Seewinkel", "Grundschule am See"),
     ("Grundschule am See", "Stadtbücherei Seewinkel"), ("Sportverein Seewinkel 1912 e. V.", "Grundschule am See")],
    wishes=[("Sportverein Seewinkel 1912 e. V.", "Jugendamt Seewinkel")])

# 7. An export of Numbers: a summary, and a title of each table.

book("07-numbers.xlsx", {
    "Exportübersicht": [["Dieses Dokument wurde aus Numbers exportiert."], ["Name des Blatts", "Name der Tabelle"]],
    "Akteure - Tabelle 1": [["Tabelle 1"], ["Nr.", "Name", "Bereich"], [1, "Amt für Soziales Talheim", None],
                            [2, "Diakonisches Werk Talheim", None], [3, "Wohnbau Talheim GmbH", None],
                            [4, "Flüchtlingshilfe Talheim", None]],
    "Kooperationen - Tabelle 1": [["Tabelle 1"], ["Von", "Mit", "Art der Kooperation", "wie oft"],
                                  [1.0, "2", "Fallkonferenz", "monatlich"], ["001", "3", None, "selten"],
                                  ["2", "Flüchtlingshilfe Talheim, Wohnbau Talheim GmbH", "Austausch", "regelmäßig"],
                                  ["4.0", 3, None, None]],
})
meaning("07-numbers.xlsx", {"Amt für Soziales Talheim": [], "Diakonisches Werk Talheim": [], "Wohnbau Talheim GmbH": [],
                            "Flüchtlingshilfe Talheim": []},
        [("Amt für Soziales Talheim", "Diakonisches Werk Talheim"), ("Amt für Soziales Talheim", "Wohnbau Talheim GmbH"),
         ("Diakonisches Werk Talheim", "Flüchtlingshilfe Talheim"), ("Diakonisches Werk Talheim", "Wohnbau Talheim GmbH"),
         ("Flüchtlingshilfe Talheim", "Wohnbau Talheim GmbH")])

# 8. Coloured headings, marks that nobody sees, partners struck through within a cell.

def coloured(workbook):
    sheet = workbook["Partner"]
    for row in (2, 6):
        sheet.cell(row, 1).fill = GREY
        sheet.cell(row, 1).font = BOLD
    sheet["B5"] = CellRichText("Kulturhaus Lindenau, ", TextBlock(InlineFont(strike=True), "Kulturcafé Lindenau"))


book("08-farbig.xlsx", {"Partner": [
    ["Akteur", "Kooperationspartner"], ["Rund um die Schule"],
    ["Schulamt Lindenau", "Realschule Lin\u00adden\u00adau; Elternbeirat\u202fRealschule"],
    ["Realschule Lindenau", "Schulamt\u200b Lindenau, Elternbeirat Realschule"],
    ["Elternbeirat Realschule", "x"], ["Rund um die Kultur"],
    ["Kulturhaus Lindenau", "„Kulturcafé Lindenau“ und Realschule Lindenau"], ["Kulturcafé Lindenau", "niemand"],
    ["Musikschule Lindenau", "KULTURHAUS LINDENAU"],
]}, coloured)
meaning("08-farbig.xlsx", {"Schulamt Lindenau": [], "Realschule Lindenau": [], "Elternbeirat Realschule": [],
                           "Kulturhaus Lindenau": ["KULTURHAUS LINDENAU"], "Kulturcafé Lindenau": [], "Musikschule Lindenau": []},
        [("Schulamt Lindenau", "Realschule Lindenau"), ("Schulamt Lindenau", "Elternbeirat Realschule"),
         ("Realschule Lindenau", "Elternbeirat Realschule"), ("Elternbeirat Realschule", "Kulturhaus Lindenau"),
         ("Elternbeirat Realschule", "Kulturcafé Lindenau"), ("Kulturhaus Lindenau", "Kulturcafé Lindenau"),
         ("Kulturhaus Lindenau", "Realschule Lindenau"), ("Musikschule Lindenau", "Kulturhaus Lindenau")])

# 9. Words beside the partners, and columns for wishes and offers in an actors' own words.

book("09-zusaetze.xlsx", {"Akteure": [
    ["Einrichtung", "Kurzform", "Netzwerkpartner", "Mit wem würden Sie gern mehr zusammenarbeiten?", "Schwerpunkt"],
    ["Migrationsberatung am Markt", "MBE Markt", "VHS Talheim (monatl. Sprechstunde), JC Talheim (eng)", "Hausarztpraxis am Bach",
     "Beratung, Rückkehrberatung"],
    ["Volkshochschule Talheim", "VHS Talheim", "JC Talheim (Zuweisung), MBE Markt?", None, "Integrationskurse und Bildung"],
    ["Jobcenter Talheim", "JC Talheim", "VHS Talheim: Zuweisung; Kammer Talheim (ehemals)", "Kammer Talheim", None],
    ["Kammer Talheim", None, "JC Talheim (beendet), Betriebe in der Region", None, "Ausbildung"],
    ["Hausarztpraxis am Bach", None, "keine", "alle", "Gesundheit"],
    ["Betriebe in der Region", None, "Kammer Talheim (2x im Jahr), VHS Talheim (geplant)", None, "k. A."],
]})
meaning("09-zusaetze.xlsx", {
    "Migrationsberatung am Markt": ["MBE Markt"], "Volkshochschule Talheim": ["VHS Talheim"], "Jobcenter Talheim": ["JC Talheim"],
    "Kammer Talheim": [], "Hausarztpraxis am Bach": [], "Betriebe in der Region": []},
    [("Migrationsberatung am Markt", "Volkshochschule Talheim"), ("Migrationsberatung am Markt", "Jobcenter Talheim"),
     ("Volkshochschule Talheim", "Jobcenter Talheim"), ("Kammer Talheim", "Betriebe in der Region")],
    wishes=[("Migrationsberatung am Markt", "Hausarztpraxis am Bach"), ("Jobcenter Talheim", "Kammer Talheim"),
            ("Betriebe in der Region", "Volkshochschule Talheim")],
    offers={"Migrationsberatung am Markt": ["Rückkehrberatung"], "Volkshochschule Talheim": ["Integrationskurse und Bildung"]})

# 10. Three sheets of an office, short names everywhere, a sum below the list.

book("10-drei-blaetter.xlsx", {
    "Liste der Akteure": [["lfd. Nr.", "Träger/Einrichtung", "Abkürzung", "Ort"], [1, "Internationaler Treff Seewinkel", "ITS", "Nord"],
                          [2, "Ordnungsamt Seewinkel", "OA", "Mitte"], [3, "Berufsschule Seewinkel", "BS", "Süd"],
                          [4, "Kreishandwerkerschaft Seewinkel", "KHS", "Mitte"], ["Summe", 4, None, None]],
    "Kooperationen (Stand Mai)": [["Akteur A", "Akteur B", "Intensität (0–4)", "Status"], ["ITS", "OA", 1, "besteht"],
                                  ["BS", "KHS", 3, None], ["ITS", "BS", "2", "gewünscht"], ["KHS", "OA", 0, None],
                                  ["ITS", "KHS, BS", "x", None], ["OA", "BS", "?", None]],
    "Gremien": [["Gremium", "Leitung", "Mitglieder"], ["Ausbildungsrunde", "KHS", "BS, ITS (Gast)"]],
})
meaning("10-drei-blaetter.xlsx", {
    "Internationaler Treff Seewinkel": ["ITS"], "Ordnungsamt Seewinkel": ["OA"], "Berufsschule Seewinkel": ["BS"],
    "Kreishandwerkerschaft Seewinkel": ["KHS"]},
    [("Internationaler Treff Seewinkel", "Ordnungsamt Seewinkel"), ("Berufsschule Seewinkel", "Kreishandwerkerschaft Seewinkel"),
     ("Internationaler Treff Seewinkel", "Kreishandwerkerschaft Seewinkel"),
     ("Internationaler Treff Seewinkel", "Berufsschule Seewinkel")],
    wishes=[("Internationaler Treff Seewinkel", "Berufsschule Seewinkel")],
    boards={"Ausbildungsrunde": ["Kreishandwerkerschaft Seewinkel", "Berufsschule Seewinkel", "Internationaler Treff Seewinkel"]})

(OUT / "inhalt.json").write_text(json.dumps(MEANINGS, ensure_ascii=False, indent=1) + "\n")
print(f"{len(MEANINGS)} workbooks in {OUT}")
