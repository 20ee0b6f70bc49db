"""Writes the untidy files under Tests/LandscapeFilesTests/Untidy and the table of what they mean.

Each case is modelled on a defect of real lists: how it is written stands beside what a reader must make of it.
The expectations are set by hand here, never taken from netviz. Run with the packages of requirements.txt:

    python3 Tests/Reference/make_untidy.py

Files of LibreOffice are converted only where the program `soffice` is installed.
"""

import datetime
import shutil
import subprocess
import tempfile
import zipfile
from pathlib import Path

import openpyxl
import xlsxwriter
from openpyxl.styles import Alignment, PatternFill
from openpyxl.utils import get_column_letter

OUT = Path(__file__).resolve().parent.parent / "LandscapeFilesTests" / "Untidy"
CASES = []


def case(name, actors="", ties="", errors="", hints="", why=""):
    """Notes what a file means: actors and ties in order, `code@row` for every error and hint."""
    CASES.append([name, actors, ties, errors, hints, why])


def text(name, content, encoding="utf-8", **expected):
    (OUT / name).write_bytes(content.encode(encoding) if isinstance(content, str) else content)
    case(name, **expected)


def fixed(path):
    """The same bytes on every run: entries of a fixed day, and no time of writing inside."""
    with zipfile.ZipFile(path) as old:
        parts = [(info.filename, old.read(info)) for info in old.infolist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name, content in parts:
            if name in ("docProps/core.xml", "meta.xml", "docProps/app.xml"):
                import re

                content = re.sub(rb"\d{4}-\d\d-\d\dT[\d:.]+Z?", b"2026-01-01T00:00:00Z", content)
            new.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)


def book(name, sheets, touch=None, **expected):
    """A workbook by openpyxl; `touch` dresses it up."""
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.active)
    for title, rows in sheets.items():
        sheet = workbook.create_sheet(title)
        for number, row in enumerate(rows, 1):
            for column, value in enumerate(row, 1):
                if value is not None:
                    sheet.cell(number, column, value)
    if touch:
        touch(workbook)
    workbook.save(OUT / name)
    fixed(OUT / name)
    case(name, **expected)


def written(name, body, **expected):
    """A workbook by XlsxWriter; `body` fills it."""
    workbook = xlsxwriter.Workbook(OUT / name)
    workbook.set_properties({"created": datetime.datetime(2026, 1, 1)})
    body(workbook)
    workbook.close()
    case(name, **expected)


def converted(name, source, kind, **expected):
    """A file that LibreOffice saved again in another format."""
    if shutil.which("soffice"):
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run(
                ["soffice", "--headless", "--convert-to", kind, "--outdir", folder, str(OUT / source)],
                check=True, capture_output=True)
            made = next(Path(folder).glob(Path(source).stem + ".*"))
            shutil.copy(made, OUT / name)
            if kind in ("ods", "xlsx"):
                fixed(OUT / name)
    case(name, **expected)


def filled(sheet, columns, rows):
    for column in range(1, columns + 1):
        for row in rows:
            sheet.cell(row, column).fill = PatternFill("solid", fgColor="999999")


# --- Text files -------------------------------------------------------------------------------------------------

EDGES = "von;nach;intensitaet\nCaritas;Jobcenter;3\nVHS;Caritas;2\n"
EDGE_MEANING = dict(actors="Caritas | Jobcenter | VHS", ties="Caritas>Jobcenter:3 | VHS>Caritas:2")

text("kanten-utf8-bom.csv", "\ufeff" + EDGES, why="CSV UTF-8 of Excel", **EDGE_MEANING)
text("kanten-cp1252.csv", "von;nach\nBüro für Ärzte;Größe – „Maß“\n", "cp1252", why="German Excel, dash and quotation marks of cp1252",
     actors="Büro für Ärzte | Größe – „Maß“", ties="Büro für Ärzte>Größe – „Maß“")
text("kanten-utf16.txt", EDGES.replace(";", "\t"), "utf-16", why="Unicode text of Excel", **EDGE_MEANING)
text("kanten-komma.csv", EDGES.replace(";", ","), why="commas", **EDGE_MEANING)
text("kanten-sep.csv", "sep=;\n" + EDGES, why="the hint of Excel", **EDGE_MEANING)
text("kanten-cr.csv", EDGES.replace("\n", "\r"), why="line ends of old Macs", **EDGE_MEANING)
text("kanten-leerspalten.csv", "von;nach;intensitaet;;;\nCaritas;Jobcenter;3;;;\nVHS;Caritas;2;;;\n;;;;;\n;;;;;\n", why="empty columns and rows of an export", **EDGE_MEANING)
text("kanten-titel.csv", "Kooperationen im Landkreis;;\nStand: Mai 2026;;\n;;\n" + EDGES, why="title and date above the header", **EDGE_MEANING)
text("kanten-anmerkung.csv", EDGES + "\nLegende: 3 = formell\n* nur Kurse\n", hints="skipped_row@5, skipped_row@6", why="notes below the table", **EDGE_MEANING)
text("kanten-summe.csv", EDGES + "Summe;;5\n", hints="skipped_row@4", why="a sum below the table", **EDGE_MEANING)
text("kanten-woerter.csv", "Organisation;Kooperationspartner;Intensität (0–4);Häufigkeit\nCaritas;Jobcenter;3 – formell;monatlich\n",
     actors="Caritas | Jobcenter", ties="Caritas>Jobcenter:3", why="scales in words, synonyms as headers")
text("kanten-leerzeichen.csv", "von;nach\n Caritas ;\u00a0Jobcenter\nJobcenter\u200b;Caritas\ufeff\n", actors="Caritas | Jobcenter", ties="Caritas>Jobcenter | Jobcenter>Caritas",
     why="blanks and invisible marks around names")
text("kanten-nfd.csv", "von;nach\nBu\u0308ro;Cafe\u0301\nBüro;Café\n", actors="Büro | Café", ties="Büro>Café | Büro>Café", why="decomposed letters of macOS")
text("kanten-selbst.csv", "von;nach\nCaritas;Caritas\nCaritas;VHS\n", actors="Caritas | VHS", ties="Caritas>VHS", errors="self_tie@2", why="a tie with itself")
text("kanten-zahl.csv", "von;nach;intensitaet\nCaritas;VHS;7\nVHS;Caritas;eng\n", actors="Caritas | VHS", ties="VHS>Caritas", errors="out_of_range@2", hints="unknown_value@3", why="levels that are none")
text("kanten-formelfehler.csv", "von;nach\nCaritas;#BEZUG!\nCaritas;VHS\n", actors="Caritas | VHS", ties="Caritas>VHS", errors="formula_error@2", why="a formula that failed, saved as text")
text("kanten-anfuehrung.csv", "von;nach;zweck\nCaritas;VHS;\"offen\nVHS;JC;gut\n", actors="VHS | JC", ties="VHS>JC", errors="broken_quotes@2", why="a quotation mark that is never closed")
text("kanten-umbruch.csv", "von;nach;zweck\nCaritas;VHS;\"Zeile 1\nZeile 2\"\nVHS;JC;\n", actors="Caritas | VHS | JC", ties="Caritas>VHS | VHS>JC", why="a line break inside a cell")
text("kanten-personen.csv", "von;nach;Ansprechpartnerin;Telefon\nCaritas;VHS;Erika Muster;01234\n", actors="Caritas | VHS", ties="Caritas>VHS",
     hints="person_column@1, person_column@1", why="columns about persons")
text("kanten-nv.csv", "von;nach;intensitaet\nCaritas;VHS;#NV\n", actors="Caritas | VHS", ties="Caritas>VHS", why="“not available” is no answer")
text("partner-klammer.csv", "Einrichtung;Kürzel;Kooperationspartner\nCaritas;;\"JC, VHS (nur Kurse)\"\nJobcenter;JC;\nVolkshochschule;VHS;Caritas und JC\n",
     actors="Caritas | Jobcenter | Volkshochschule", ties="Caritas>Jobcenter | Caritas>Volkshochschule | Volkshochschule>Caritas | Volkshochschule>Jobcenter", hints="partner_words@2", why="many partners in a cell")
text("partner-umbruch.csv", "Name;Stadtteil;Netzwerkpartner\nCaritas;Nord;\"- JC\n- VHS\"\nJC;;\nVHS;;\n", actors="Caritas | JC | VHS", ties="Caritas>JC | Caritas>VHS", why="a list with dashes and line breaks")
text("partner-schraegstrich.csv", "Name;Träger;arbeitet zusammen mit\nCaritas;;JC/VHS\nJC;;k. A.\nVHS;;-\n", actors="Caritas | JC | VHS", ties="Caritas>JC | Caritas>VHS", why="slashes, “k. A.”, a dash")
text("partner-unbekannt.csv", "Name;Träger;Partner\nCaritas;;Tafel; \n".replace("; \n", "\n") + "JC;;Caritas\n", actors="Caritas | JC | Tafel", ties="Caritas>Tafel | JC>Caritas",
     hints="actor_added@2", why="a partner that is not in the list")
text("partner-sieheoben.csv", "Name;Träger;Partner\nCaritas;;JC\nJC;;siehe oben\n", actors="Caritas | JC", ties="Caritas>JC", errors="unknown_value@3", why="“siehe oben”")
text("partner-namen-mit-und.csv", "Name;Träger;Partner\nAmt für Jugend und Familie;;\"Haus, Hof und Garten\"\nHaus, Hof und Garten;;\n".replace("\nHaus, Hof und Garten;", "\n\"Haus, Hof und Garten\";"),
     actors="Amt für Jugend und Familie | Haus, Hof und Garten", ties="Amt für Jugend und Familie>Haus, Hof und Garten", why="names with “und” and commas")
text("partner-selbst.csv", "Name;Träger;Partner\nCaritas;;\"Caritas, JC\"\nJC;;\n", actors="Caritas | JC", ties="Caritas>JC", errors="self_tie@2", why="an actor among its own partners")
text("matrix-kreuze.csv", ";A;B;C\nA;-;x;●\nB;;-;X\nC;;✓;-\n", actors="A | B | C", ties="A>B | A>C | B>C | C>B", why="crosses, dots, ticks")
text("matrix-zahlen.csv", ";A;B;C\nA;4;1;0\nB;2;4;\nC;;3;4\n", actors="A | B | C", ties="A>B:1 | B>A:2 | C>B:3", why="levels with a filled diagonal")
text("matrix-summe.csv", ";A;B;C;Summe\nA;;x;;1\nB;x;;x;2\nC;;;;0\nSumme;1;1;1;\n", actors="A | B | C", ties="A>B | B>A | B>C", hints="unknown_actor@5", why="sums beside and below")
text("matrix-buchstaben.csv", ";A;B;C\nA;;I;P\nB;I;;\nC;;I,P;\n\nI = Informationsaustausch;;;\nP = gemeinsames Projekt/Angebot;;;\n", actors="A | B | C",
     ties="A>B | A>C | B>A | C>B | C>B", hints="unknown_actor@6, unknown_actor@7", why="letters with a legend")
text("matrix-ohne-legende.csv", ";A;B;C\nA;;I;\nB;;;\nC;x;;\n", actors="A | B | C", ties="C>A", errors="unknown_value@2", why="letters without a legend")
text("matrix-nummern.csv", "Nr.;Name;1;2;3\n1;Caritas Musterau;;x;\n2;Jobcenter;x;;2\n3;Volkshochschule;;;\n", actors="Caritas Musterau | Jobcenter | Volkshochschule",
     ties="Caritas Musterau>Jobcenter | Jobcenter>Caritas Musterau | Jobcenter>Volkshochschule:2", why="numbered heads")
text("matrix-zwei-koepfe.csv", "Wer mit wem?;;;;\n;;öffentlich;;frei\n;;JC;VHS;Car\nJobcenter;JC;;x;\nVolkshochschule;VHS;;;1\nCaritas;Car;;;\n", actors="Jobcenter | Volkshochschule | Caritas",
     ties="Jobcenter>Volkshochschule | Volkshochschule>Caritas:1", why="title, group heads, abbreviations")
text("matrix-fremde-zeile.csv", ";A;B;C\nA;;x;\nB;;;\nC;;;\nD;x;;\n", actors="A | B | C", ties="A>B", hints="unknown_actor@5", why="a row without a column")
text("matrix-woerter.csv", "Wer mit wem?;;;;\n\n;Car;JC;VHS;ABH\nCaritasverband;-;eng;eng;lose\nJobcenter;eng;;x;?\nVolkshochschule;eng;x;-;eng\nAusländerbehörde;lose;;eng;\n\neng = regelmäßig;;;;\n", actors="Caritasverband | Jobcenter | Volkshochschule | Ausländerbehörde",
     ties="Caritasverband>Jobcenter | Caritasverband>Volkshochschule | Caritasverband>Ausländerbehörde | Jobcenter>Caritasverband | Jobcenter>Volkshochschule | Volkshochschule>Caritasverband | Volkshochschule>Jobcenter | Volkshochschule>Ausländerbehörde | Ausländerbehörde>Caritasverband | Ausländerbehörde>Volkshochschule",
     hints="heads_matched@3, unknown_value@4, unknown_value@4, unknown_value@5, unknown_actor@9", why="words in the cells, abbreviations above them")
text("partner-art.csv", "Einrichtung;Art;Ort;Partner;Stärke\nCaritas;MBE;Au;\"JC, VHS\";eng\nJC;Jobcenter;Au;VHS;lose\nVHS;Volkshochschule;Au;;\n", actors="Caritas | JC | VHS",
     ties="Caritas>JC | Caritas>VHS | JC>VHS",
     hints="unknown_value@2, unknown_value@3", why="“Art” that is about the actors")
text("liste-ohne-partner.csv", "Name;Typ\nCaritas;mbe\n", errors="missing_column@1", why="a list of actors alone is no landscape")
text("leer.csv", "\n\n", errors="empty_file@0", why="an empty file")
text("bild.csv", b"\x89PNG\r\n\x1a\n" + bytes(range(256)), errors="not_text@0", why="a picture with the wrong ending")
text("arbeitsmappe.csv", b"PK\x03\x04" + b"\x07" * 200, errors="not_text@0", why="a workbook with the wrong ending")

# --- Workbooks by openpyxl ----------------------------------------------------------------------------------------

ACTORS = [["id", "name", "typ"], ["jc", "Jobcenter", "Jobcenter"], ["vhs", "Volkshochschule", "Volkshochschule"], ["mbe", "Caritas", "mbe"]]
CLAIMS = [["von", "nach", "intensitaet"], ["jc", "vhs", 3], ["mbe", "jc", None]]
NAMES = "Jobcenter | Volkshochschule | Caritas"
TIES = "Jobcenter>Volkshochschule:3 | Caritas>Jobcenter"
PLAIN = dict(actors=NAMES, ties=TIES)

book("mappe.xlsx", {"akteure": ACTORS, "kooperationen": CLAIMS}, why="sheets by name", **PLAIN)
book("mappe-namenlos.xlsx", {"Tabelle1": [["Einrichtung", "Kürzel", "Akteurstyp", "Träger"]] + [[r[1], r[0], r[2], None] for r in ACTORS[1:]],
                             "Tabelle2": [["Organisation", "Kooperationspartner", "Intensität"]] + CLAIMS[1:], "Tabelle3": []}, why="sheets by their headers", **PLAIN)


def with_dates(workbook):
    sheet = workbook["akteure"]
    sheet["D1"] = "stand"
    sheet["D2"] = datetime.date(2026, 5, 4)
    sheet["D2"].number_format = "dd.mm.yyyy"
    sheet["D3"] = datetime.date(2024, 5, 1)
    sheet["D3"].number_format = "mmm yyyy"
    sheet["E1"] = "befragt"
    sheet["E2"] = True
    workbook.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904


book("mappe-1904.xlsx", {"akteure": ACTORS, "kooperationen": CLAIMS}, with_dates, why="dates of the 1904 calendar, booleans", **PLAIN)


def merged(workbook):
    sheet = workbook["Akteure"]
    sheet.merge_cells("A1:D1")
    sheet.merge_cells("C3:D3")
    sheet.merge_cells("A3:A4")
    sheet.merge_cells("A7:A8")


book("mappe-verbunden.xlsx", {
    "Akteure": [["Akteure im Landkreis Musterau"], [], ["Einrichtung", "Akteurstyp", "Kontakt", None], [None, None, "Telefon", "E-Mail"],
                ["Jobcenter", "Jobcenter", "1", "a@b.example"], ["VHS", "VHS"], ["Caritas", "mbe"], [None, "jmd"]],
    "Kooperationen": [["von", "nach"], ["Jobcenter", "VHS"]]}, merged,
    actors="Jobcenter | VHS | Caritas | Caritas", ties="Jobcenter>VHS", hints="person_column@4, person_column@4", why="title, two header lines, merged cells")


def hidden(workbook):
    workbook["akteure"].row_dimensions[4].hidden = True
    workbook["alt"].sheet_state = "hidden"


book("mappe-ausgeblendet.xlsx", {"akteure": ACTORS, "kooperationen": CLAIMS, "alt": [["name", "typ", "traeger"], ["Alter Verein", "mbe", "x"]]}, hidden,
     hints="hidden_content@0", why="hidden rows count, hidden sheets do not", **PLAIN)
book("mappe-anmerkungen.xlsx", {"akteure": ACTORS + [[], ["Stand: Mai 2026"], ["erstellt vom Bildungsbüro"]], "kooperationen": CLAIMS},
     hints="skipped_row@6, skipped_row@7", why="notes below the table", **PLAIN)
book("mappe-formelfehler.xlsx", {"akteure": ACTORS, "kooperationen": CLAIMS + [["#REF!", "jc", 1]]}, errors="formula_error@4", why="a failed formula", **PLAIN)
book("mappe-partner.xlsx", {"Akteursliste": [["Name", "Träger", "Kooperationspartner"], ["Jobcenter", "Bund", "VHS, Caritas (nur Sprechstunde)"], ["VHS", "Kreis", "Jobcenter; Tafel"], ["Caritas", None, None]]},
     actors="Jobcenter | VHS | Caritas | Tafel", ties="Jobcenter>VHS | Jobcenter>Caritas | VHS>Jobcenter | VHS>Tafel", hints="actor_added@3, partner_words@2", why="one sheet with partners in a cell")


def rotated(workbook):
    sheet = workbook["Matrix"]
    for column in range(2, 6):
        sheet.cell(2, column).alignment = Alignment(textRotation=90)
    for number in range(3, 6):
        sheet.cell(number, number - 1).fill = PatternFill("solid", fgColor="808080")
    sheet.merge_cells("A1:E1")


book("mappe-matrix.xlsx", {"Matrix": [["Wer arbeitet mit wem?"], [None, "JC", "VHS", "Car"], ["JC", None, "x", 3], ["VHS", "x", None, None], ["Car", 2, None, None], [],
                                      ["Legende:"], ["x = ja"]]}, rotated,
     actors="JC | VHS | Car", ties="JC>VHS | JC>Car:3 | VHS>JC | Car>JC:2", hints="unknown_actor@7, unknown_actor@8", why="rotated heads, grey diagonal, legend")
book("mappe-akteure-und-matrix.xlsx", {"akteure": ACTORS, "kooperationen": [[None, "jc", "vhs", "mbe"], ["jc", None, 3, None], ["vhs", None, None, None], ["mbe", "x", None, None]]},
     actors=NAMES, ties="Jobcenter>Volkshochschule:3 | Caritas>Jobcenter", why="a matrix of known actors")
book("mappe-fremde-blaetter.xlsx", {"Deckblatt": [["Netzwerk 2026"]], "akteure": ACTORS, "kooperationen": CLAIMS, "Notizen": [["Milch kaufen"]]}, hints="unknown_file@0",
     why="other sheets", **PLAIN)
book("mappe-fehler.xlsx", {"akteure": ACTORS, "kooperationen": CLAIMS + [["jc", "Tafel", 1], ["jc", "mbe", 9]]}, errors="unknown_actor@4, out_of_range@5", why="wrong names and numbers", **PLAIN)
book("mappe-leer.xlsx", {"Tabelle1": []}, errors="missing_file@0, missing_file@0", why="an empty workbook")
book("mappe-kanten.xlsx", {"Tabelle1": [["von", "nach", "weight"], ["Caritas", "Jobcenter", 3], ["VHS", "Caritas", 2]]}, why="an edge list in a workbook", **EDGE_MEANING)

# --- Workbooks as coordinators really keep them: several defects in each ------------------------------------------


def heading(sheet, row, columns, text, is_merged):
    sheet.cell(row, 1, text)
    if is_merged:
        sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=columns)
    else:
        sheet.cell(row, 1).fill = PatternFill("solid", fgColor="FFFF00")


def long_list(workbook):
    """Title, two header lines, numbered columns, merged headings of groups, a hidden row, notes below."""
    sheet = workbook["Akteure Stand Mai"]
    sheet.merge_cells("A1:H1")
    for area in ("B4:C4", "D4:E4", "F4:G4"):
        sheet.merge_cells(area)
    for row, text in ((7, "Behörden"), (11, "Sprachkursträger"), (14, "Rund um Beratung"), (17, "Ehrenamt")):
        heading(sheet, row, 8, text, True)
    sheet.row_dimensions[19].hidden = True


LONG_LIST = {
    "Akteure Stand Mai": [
        ["Netzwerk Integration – Akteursliste"], ["Stand: Mai 2026"], [],
        ["Lfd.", "Einrichtung", None, "Ort", None, "Kontakt", None, "Bemerkungen"],
        ["Nr.", "Bezeichnung", "Abkürzung", "Gemeinde", "Ortsteil", "Ansprechpartner/in", "Tel./Mail"],
        [f"({number})" for number in range(1, 9)], [],
        [1, "Jobcenter Landkreis Musterau", "JC", "Musterstadt", "Altstadt", "Frau Weber", "0123/456", "dienstags"],
        [2, "Ausländerbehörde", "ABH", "Musterstadt", "Altstadt"],
        [3, "Amt fu\u0308r Soziales, Sta\u0308dtisches Bu\u0308ro", None, "Musterstadt", "Altstadt"], [],
        [4, "Volkshochschule Landkreis Musterau e. V.", "VHS", "Musterstadt", "Neustadt"],
        [5, "Sprachschule Lingua GmbH", None, "Seewinkel"], [],
        [6, "AWO Kreisverband Musterau e.V.", "AWO KV", "Musterstadt", "Altstadt"],
        [7, "MBE der Caritas", "MBE", "kreisweit"], [],
        [8, "Helferkreis Seewinkel", None, "Seewinkel", None, "Hr. Müller (privat)", "0170 1234567"],
        [9, "Moscheeverein Musterstadt e. V.", None, "Musterstadt", "Neustadt"], [],
        ["Legende: fett = Gründungsmitglied"], ["Quelle: eigene Erhebung"]],
    "wer mit wem": [
        ["Akteur", "arbeitet zusammen mit", "Art", "wie oft?", "seit"],
        ["JC", "VHS, ABH; AWO KV", "Zuweisung", "monatl.", "2019"],
        ["VHS", "MBE / Sprachschule Lingua GmbH", "Verweis", "alle 2 Wochen", "seit Herbst 2023"],
        ["AWO KV", "Helferkreis Seewinkel u. Moscheeverein", "Projekt", "unregelmäßig", "01.03.24"],
        ["Sprachschule Lingua GmbH", "JC (nur BSK)", None, "wöchentl.", datetime.date(2024, 5, 1)],
        ["MBE", "Frau Weber, JC", "Fallbesprechung", "nach Bedarf"]]}
LONG_MEANING = dict(
    actors="Jobcenter Landkreis Musterau | Ausländerbehörde | Amt für Soziales, Städtisches Büro | Volkshochschule Landkreis Musterau e. V. | "
    "Sprachschule Lingua GmbH | AWO Kreisverband Musterau e.V. | MBE der Caritas | Helferkreis Seewinkel | Moscheeverein Musterstadt e. V.",
    ties="Jobcenter Landkreis Musterau>Volkshochschule Landkreis Musterau e. V. | Jobcenter Landkreis Musterau>Ausländerbehörde | "
    "Jobcenter Landkreis Musterau>AWO Kreisverband Musterau e.V. | Volkshochschule Landkreis Musterau e. V.>MBE der Caritas | "
    "Volkshochschule Landkreis Musterau e. V.>Sprachschule Lingua GmbH | Sprachschule Lingua GmbH>Jobcenter Landkreis Musterau",
    errors="unknown_actor@4, unknown_actor@6",
    hints="person_column@5, person_column@5, skipped_row@21, skipped_row@22, invalid_date@3, group_heading@7, hidden_content@0, unknown_value@4, unknown_value@6, partner_words@5")
book("mappe-lange-liste.xlsx", LONG_LIST, long_list, why="header lines, numbered columns, headings of groups, notes, partners in a cell", **LONG_MEANING)


def short_heads(workbook):
    sheet = workbook["Matrix"]
    sheet.merge_cells("A1:J1")
    for column in range(3, 10):
        sheet.cell(3, column).alignment = Alignment(textRotation=90)
    for number in range(7):
        sheet.cell(4 + number, 3 + number).fill = PatternFill("solid", fgColor="999999")


book("mappe-matrix-kuerzel.xlsx", {"Matrix": [
    ["Kooperationsmatrix (0 = keine bis 4 = mehrere Projekte)"], [None, "meldet ↓ / Partner →"],
    ["Nr.", "Akteur", "JC", "ABH", "VHS", "AWO KV", "MBE", "JMD", "HK Seew.", "Anzahl"],
    [1, "Jobcenter", None, 3, "2-3", 1, None, 0, None, 4], [2, "Ausländerbehörde", 3, None, 1, None, "x", None, None, 3],
    [3, "Volkshochschule", 2, None, None, "2", None, 1, None, 3], [4, "AWO Kreisverband", None, None, None, None, 4, "?", 1, 3],
    [5, "MBE Caritas", "3 ", 1, None, 4, None, 2, None, 4], [6, "JMD IB", 0, None, "k.A.", 2, 2, None, "-", 5],
    [7, "Helferkreis Seewinkel", None, None, None, 1, None, None, None, 1], [], [None, "Summe"], [], [None, "? = bitte nachfragen"]]}, short_heads,
    actors="Jobcenter | Ausländerbehörde | Volkshochschule | AWO Kreisverband | MBE Caritas | JMD IB | Helferkreis Seewinkel",
    ties="Jobcenter>Ausländerbehörde:3 | Jobcenter>Volkshochschule | Jobcenter>AWO Kreisverband:1 | Ausländerbehörde>Jobcenter:3 | Ausländerbehörde>Volkshochschule:1 | "
    "Ausländerbehörde>MBE Caritas | Volkshochschule>Jobcenter:2 | Volkshochschule>AWO Kreisverband:2 | Volkshochschule>JMD IB:1 | "
    "AWO Kreisverband>MBE Caritas:4 | AWO Kreisverband>Helferkreis Seewinkel:1 | MBE Caritas>Jobcenter:3 | MBE Caritas>Ausländerbehörde:1 | "
    "MBE Caritas>AWO Kreisverband:4 | MBE Caritas>JMD IB:2 | JMD IB>AWO Kreisverband:2 | JMD IB>MBE Caritas:2 | Helferkreis Seewinkel>AWO Kreisverband:1",
    hints="heads_matched@3, unknown_value@4, unknown_value@7, unknown_actor@12, unknown_actor@14", why="abbreviated heads beside numbered full names, two levels in a cell")


def coloured(workbook):
    for row, text in ((2, "FREIE TRÄGER"), (5, "KREIS UND STÄDTE")):
        heading(workbook["Tabelle1"], row, 6, text, False)


PARTNERS = {"Tabelle1": [
    ["Träger/Einrichtung", "Angebot", "Zielgruppe", "Kooperationspartner", "Finanzierung", "Stand"], [],
    ["Caritas", "MBE", "Frauen", "JC, VHS (nur Kurse), „Runder Tisch“", "BAMF", "März 24"], ["Diakonie", "Ehrenamtskoordination", None, "diverse", "Land", "12.3.2025"], [],
    ["Jobcenter", "Vermittlung", None, "Caritas u. Diakonie; VHS Musterstadt", "Bund/Kommune"], ["VHS Musterstadt", "Integrationskurse", None, "Jobcenter\n- Caritas", "BAMF", 2025],
    ["Ausländerbehörde", "Aufenthaltsrecht", None, "siehe oben", "Kreis"], [], ["* ohne Gewähr"]]}
PARTNERS_MEANING = dict(
    actors="Caritas | Diakonie | Jobcenter | VHS Musterstadt | Ausländerbehörde | JC | VHS | Runder Tisch",
    ties="Caritas>JC | Caritas>VHS | Caritas>Runder Tisch | Jobcenter>Caritas | Jobcenter>Diakonie | Jobcenter>VHS Musterstadt | VHS Musterstadt>Jobcenter | VHS Musterstadt>Caritas",
    errors="unknown_value@8", hints="unknown_column@1, skipped_row@10, group_heading@2, actor_added@3, actor_added@3, actor_added@3, unknown_actor@4, likely_duplicate@3, likely_duplicate@3, partner_words@3")
book("mappe-partner-farbig.xlsx", PARTNERS, coloured, why="coloured headings, quotation marks, “diverse”, abbreviations of listed actors", **PARTNERS_MEANING)
book("mappe-adressen.xlsx", {
    "Adressen": [["Organisation", "Kategorie", "Stadtteil", "PLZ", "Ort", "Telefon", "spricht"], ["Caritasverband Musterau e.V.", "Beratung", "Nord", 1234, "Musterstadt", 1, "de, ar"],
                 ["Jobcenter Musterau", "Behörde", None, 1234, "Musterstadt"], ["AWO KV Musterau", "Beratung, Ehrenamt", "Süd", 1235, "Musterstadt"],
                 ["AWO Kreisverband Musterau e. V.", "Beratung", "Süd", "01235", "Musterstadt"], ["Agentur f. Arbeit", "Behörde"]],
    "Vernetzung": [["Organisation A", "Organisation B", "Stärke der Zusammenarbeit", "Bemerkung"], ["Caritas", "Jobcenter Musterau", "formell", "guter Draht zu Fr. Weber"],
                   ["AWO KV Musterau", "Jobcenter Musterau", 3], ["Agentur f. Arbeit", "Jobcenter Musterau", "1-2"], ["Agentur f. Arbeit", "Caritasverband Musterau e.V.", "informell"]]},
    actors="Caritasverband Musterau e.V. | Jobcenter Musterau | AWO KV Musterau | AWO Kreisverband Musterau e. V. | Agentur f. Arbeit",
    ties="AWO KV Musterau>Jobcenter Musterau:3 | Agentur f. Arbeit>Jobcenter Musterau | Agentur f. Arbeit>Caritasverband Musterau e.V.:2", errors="unknown_actor@2",
    hints="unknown_column@1, unknown_column@1, person_column@1, group_heading@2, group_heading@3, group_heading@4, likely_duplicate@5, unknown_value@4", why="groups for types, half of the names written in another way")
book("mappe-gremien-mitglieder.xlsx", {
    "Gremien": [["Arbeitskreis", "Mitglieder", "Turnus", "Federführung"], ["Runder Tisch Asyl", "JC, VHS und Caritas", "1/4-jährlich", "Landratsamt"], ["AK Sprache", "VHS; Tafel; JC", "2x im Jahr", "VHS"]],
    "Akteursliste": [["Name", "Art", "Abkürzung", "Handlungsfelder", "Stadtteil"], ["Jobcenter Musterau", "Jobcenter", "JC", "Arbeit", "Mitte"], ["Volkshochschule", "Volkshochschule", "VHS", "Sprache/Bildung", "Altstadt, Musterstadt"],
                     ["Caritas", "Wohlfahrtsverband, Migrationsberatung", None, "Beratung, Wohnen", "Neustadt, Musterstadt"]],
    "Vernetzung": [["Wer?", "Mit wem?"], ["JC", "VHS"]]},
    actors="Jobcenter Musterau | Volkshochschule | Caritas | Landratsamt | Tafel", errors="missing_column@0", hints="actor_added@2, actor_added@3", why="members beside their Gremium, a sheet of cooperations with heads of its own")

# --- Workbooks by XlsxWriter --------------------------------------------------------------------------------------


def fill(workbook, name, rows, formats=None):
    sheet = workbook.add_worksheet(name)
    for number, row in enumerate(rows):
        for column, value in enumerate(row):
            if value is not None:
                sheet.write(number, column, value, (formats or {}).get((number, column)))
    return sheet


def rich(workbook):
    sheet = fill(workbook, "akteure", ACTORS)
    bold = workbook.add_format({"bold": True})
    sheet.write_rich_string(1, 1, "Job", bold, "center")
    sheet.write_comment(1, 1, "Eine Notiz an der Zelle")
    fill(workbook, "kooperationen", CLAIMS)


written("geschrieben-reich.xlsx", rich, why="rich text, a note pinned to a cell", **PLAIN)


def formulas(workbook):
    fill(workbook, "akteure", ACTORS)
    sheet = fill(workbook, "kooperationen", CLAIMS)
    sheet.write_formula(1, 0, "=akteure!A2", None, "jc")
    sheet.write_formula(1, 2, "=1+2", None, 3)


written("geschrieben-formeln.xlsx", formulas, why="results of formulas", **PLAIN)


def formats(workbook):
    share = workbook.add_format({"num_format": "0%"})
    postcode = workbook.add_format({"num_format": "00000"})
    fill(workbook, "akteure", [["id", "name", "typ", "plz"]] + [row + [1067 + number] for number, row in enumerate(ACTORS[1:])],
         {(row, 3): postcode for row in range(1, 4)})
    fill(workbook, "kooperationen", CLAIMS)
    fill(workbook, "kurskennzahlen", [["akteur", "jahr", "abschlussquote"], ["vhs", 2025, 0.65]], {(1, 2): share})


written("geschrieben-formate.xlsx", formats, why="shares and postcodes by number format", **PLAIN)


def escapes(workbook):
    fill(workbook, "akteure", [["name", "typ"], ["Haus & Hof <Süd>", "mbe"], ["Zeile 1\nZeile 2", "jmd"], ["_x0041_ e. V.", "jmd"]])
    fill(workbook, "kooperationen", [["von", "nach"], ["Haus & Hof <Süd>", "Zeile 1 Zeile 2"]])


written("geschrieben-zeichen.xlsx", escapes, actors="Haus & Hof <Süd> | Zeile 1 Zeile 2 | _x0041_ e. V.", ties="Haus & Hof <Süd>>Zeile 1 Zeile 2", why="signs that XML escapes")


def sparse(workbook):
    sheet = fill(workbook, "akteure", ACTORS)
    grey = workbook.add_format({"bg_color": "#dddddd"})
    for row in range(5, 200):
        sheet.write_blank(row, 0, None, grey)
    sheet.write_blank(3, 900, None, grey)
    fill(workbook, "kooperationen", CLAIMS)


written("geschrieben-formatiert.xlsx", sparse, why="cells with a colour and nothing else", **PLAIN)


def filtered(workbook):
    sheet = fill(workbook, "akteure", ACTORS)
    sheet.autofilter(0, 0, 3, 2)
    sheet.set_row(2, None, None, {"hidden": True})
    fill(workbook, "kooperationen", CLAIMS)


written("geschrieben-gefiltert.xlsx", filtered, hints="hidden_content@0", why="rows that a filter hides", **PLAIN)


def constant(workbook):
    fill(workbook, "Kooperationen 2026", CLAIMS)
    fill(workbook, "Liste der Akteure", ACTORS)


written("geschrieben-namen.xlsx", constant, why="names with more words", **PLAIN)

# --- Files of LibreOffice -----------------------------------------------------------------------------------------

converted("libre.ods", "mappe.xlsx", "ods", why="saved by LibreOffice as .ods", **PLAIN)
converted("libre-verbunden.ods", "mappe-verbunden.xlsx", "ods", actors="Jobcenter | VHS | Caritas | Caritas", ties="Jobcenter>VHS",
          hints="person_column@4, person_column@4", why="merged cells in .ods")
converted("libre-ausgeblendet.ods", "mappe-ausgeblendet.xlsx", "ods", hints="hidden_content@0", why="hidden rows and sheets in .ods", **PLAIN)
converted("libre-formate.ods", "geschrieben-formate.xlsx", "ods", why="shares and postcodes in .ods", **PLAIN)
converted("libre-matrix.ods", "mappe-matrix.xlsx", "ods", actors="JC | VHS | Car", ties="JC>VHS | JC>Car:3 | VHS>JC | Car>JC:2", hints="unknown_actor@7, unknown_actor@8", why="a matrix in .ods")
converted("libre-lange-liste.ods", "mappe-lange-liste.xlsx", "ods", why="the long list saved by LibreOffice", **LONG_MEANING)
converted("libre-partner-farbig.ods", "mappe-partner-farbig.xlsx", "ods", why="coloured headings in .ods", **PARTNERS_MEANING)
converted("libre-1904.xlsx", "mappe-1904.xlsx", "xlsx", why="the 1904 calendar, saved again by LibreOffice", **PLAIN)
converted("libre-reich.ods", "geschrieben-reich.xlsx", "ods", why="rich text and a pinned note in .ods", **PLAIN)
converted("libre-alt.xls", "mappe.xlsx", "xls", errors="unreadable_file@0", why="the format of Excel 97")

# --- Broken and hostile -------------------------------------------------------------------------------------------

whole = (OUT / "mappe.xlsx").read_bytes()
text("kaputt-halb.xlsx", whole[: len(whole) // 2], errors="unreadable_file@0", why="a download that broke off")
text("kaputt-html.xlsx", "<html><table><tr><td>von</td></tr></table></html>", errors="unreadable_file@0", why="a web page that calls itself a workbook")
text("kaputt-kennwort.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "EncryptedPackage".encode("utf-16-le"), errors="unreadable_file@0", why="a workbook with a password")
with zipfile.ZipFile(OUT / "kaputt-bombe.xlsx", "w", zipfile.ZIP_DEFLATED) as bomb:
    with zipfile.ZipFile(OUT / "mappe.xlsx") as source:
        for info in source.infolist():
            content = source.read(info)
            if info.filename == "xl/worksheets/sheet1.xml":
                content = content + b" " * (40 << 20)
            bomb.writestr(zipfile.ZipInfo(info.filename, (1980, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
case("kaputt-bombe.xlsx", errors="unreadable_file@0", why="forty megabytes of blanks in forty kilobytes")

(OUT / "inhalt.tsv").write_text(
    "file\tactors\tties\terrors\thints\twhy\n" + "".join("\t".join(row) + "\n" for row in CASES), encoding="utf-8")
print(f"{len(CASES)} cases")
