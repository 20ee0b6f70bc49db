"""What is taken along: minutes, tables, the closing page and the sheet with blank lines on paper."""

import csv
import io
import re
import subprocess

import html5lib
from table import FIELD, TableTest, facts, made, table_of


class PaperTests(TableTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        test = cls()
        page = cls.shared()
        test.step(page, "actors")
        page.locator("#da-vhs-musterau").check()
        for text in ("7 14 3 monatlich", "22: 7 wunsch", "vhs 41 beendet", "vhs „Haus & <b>Hof</b>“ 2"):
            test.enter(page, text)
        page.get_by_label("Name", exact=True).press("Enter")
        page.get_by_label(FIELD).press("Enter")
        test.agree(page, 'Sprechstunde "offen"; wöchentlich')
        test.step(page, "closing")

    def setUp(self):
        self.page = self.shared()

    def test_minutes(self):
        path = self.save(self.page, "Niederschrift für Word")
        self.assertEqual(path.suffix, ".html")
        text = path.read_text(encoding="utf-8-sig")
        document = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(text)
        self.assertEqual(document.find(".//h1").text, "Runder Tisch: Landkreis Musterau")
        self.assertEqual([element.text for element in document.iter("h2")], [
            "Anwesend", "Neue Akteure", "Heute genannte Kooperationen", "Heute genannte Wünsche",
            "Besteht nach heutiger Auskunft nicht oder nicht mehr", "Vereinbarungen", "Offene Fragen an die Anwesenden",
            "Alle Einträge"])
        self.assertEqual([cell.text for cell in document.iter("td")], [
            'Sprechstunde "offen"; wöchentlich', "Jobcenter", "Deutsch-Syrischer Kulturkreis, VHS Musterau", "31.3.2027"])
        items = ["".join(item.itertext()) for item in document.iter("li")]
        self.assertIn("Auenwerk – Deutsch-Syrischer Kulturkreis: Stärke 3 (formelle Zusammenarbeit), nicht überprüft", items)
        self.assertIn("VHS Musterau – Haus & <b>Hof</b>", " ".join(items))
        self.assertEqual([element.tag for element in document.iter() if element.tag in ("b", "script", "img", "link")], [])

    def test_tables(self):
        saved = {}
        self.page.on("download", keep := lambda download: saved.__setitem__(download.suggested_filename, download))
        self.press(self.page, "Tabellen (.csv)")
        names = {"akteure.csv", "kooperationen.csv", "massnahmen.csv"}
        for _ in range(200):
            if names <= set(saved):
                break
            self.page.wait_for_timeout(20)
        self.page.remove_listener("download", keep)
        self.assertEqual(set(saved), names)
        tables = {}
        for name, download in saved.items():
            path = made() / "tabellen" / name
            download.save_as(path)
            raw = path.read_bytes()
            self.assertTrue(raw.startswith(b"\xef\xbb\xbf"), "Excel reads it as UTF-8")
            tables[name] = list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig"), newline=""), delimiter=";"))
        known = facts(table_of())["columns"]
        for name, table in tables.items():
            self.assertLessEqual(set(table[0]), set(known[name.removesuffix(".csv")]), name)
        self.assertEqual([row["name"] for row in tables["akteure.csv"]], ["Haus & <b>Hof</b>"])
        self.assertEqual([[row[key] for key in ("von", "nach", "intensitaet", "haeufigkeit", "status", "gemeldet_von")]
                          for row in tables["kooperationen.csv"]], [
            ["auenwerk", "deutsch-syrischer-kulturkreis", "3", "3", "", ""],
            ["gemeinde-lindental", "auenwerk", "", "", "gewuenscht", "von"],
            ["vhs-musterau", "jobcenter", "", "", "beendet", ""],
            ["vhs-musterau", "haus-b-hof-b", "2", "", "", ""]])
        measure = dict(tables["massnahmen.csv"][0])
        self.assertRegex(measure.pop("beschlossen_am"), r"^20\d\d-\d\d-\d\d$")
        self.assertEqual(measure, {"massnahme": 'Sprechstunde "offen"; wöchentlich', "verantwortlich": "jobcenter", "status": "offen",
                                   "beteiligte": "deutsch-syrischer-kulturkreis|vhs-musterau", "bis": "2027-03-31"})

    def paper(self, name):
        """The pages that are printed, as text."""
        path = made() / name
        self.page.emulate_media(media="print")
        self.page.pdf(path=path, prefer_css_page_size=True, format="A4")
        self.page.emulate_media(media="screen")
        return subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True).stdout.split("\f")[:-1], path

    def test_the_closing_page_on_paper(self):
        pages, path = self.paper("abschluss.pdf")
        text = " ".join(" ".join(pages).split())
        for part in ("Landkreis Musterau", "Heute genannte Kooperationen", "Auenwerk – Deutsch-Syrischer Kulturkreis", "Haus & <b>Hof</b>",
                     "Sprechstunde \"offen\"; wöchentlich", "31.3.2027", "Karte vorher", "Karte nachher"):
            self.assertIn(part, text)
        for part in ("Schnelleingabe", "Rückgängig", "Protokoll sichern", "Zurücknehmen", "Im Browser"):
            self.assertNotIn(part, text, "controls are not printed")
        sizes = subprocess.run(["pdfinfo", "-l", "9", path], capture_output=True, text=True, check=True).stdout
        self.assertEqual(len(pages), 3, "the text, and each map on a page of its own")
        self.assertEqual(re.findall(r"size: +(\d{3})\S* x (\d{3})", sizes), [("595", "842"), ("842", "595"), ("842", "595")], "maps lie across")

    def test_the_sheet_with_blank_lines(self):
        self.page.evaluate("window.print = () => { window.asked = document.getElementById('strichliste') !== null; }")
        self.page.locator("header").get_by_role("button", name="Strichliste drucken").click()
        self.assertTrue(self.page.evaluate("window.asked"))
        pages, _ = self.paper("strichliste.pdf")
        text = " ".join(" ".join(pages).split())
        self.page.evaluate("window.dispatchEvent(new Event('afterprint'))")
        self.assertEqual(self.page.locator("#strichliste").count(), 0)
        for part in ("Strichliste – Landkreis Musterau", "Wir sind Nr.", "Partner Nr.", "Stärke 1–4", "Wunsch (x)", "7: 14 3 monatlich, 22 wunsch"):
            self.assertIn(part, text)
        for actor in facts(table_of())["actors"]:
            self.assertIn(f"{actor['number']}. {actor['short']}"[:18], text)
        self.assertNotIn("Heute genannte", text)
        self.assertLessEqual(len(pages), 2, "one sheet of paper")
