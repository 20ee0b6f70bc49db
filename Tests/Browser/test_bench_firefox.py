"""The main way through the workbench in Firefox ESR: from an untidy workbook to a clean landscape, map, statement, report, and home."""

import base64
import json
import time
import unittest

import openpyxl
from bench import LISTS, Bench
from firefox import Firefox


class FirefoxTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.bench = Bench()
        cls.addClassCleanup(cls.bench.stop)
        # Firefox would open a PDF in a page of its own, which writes its remarks to the console.
        cls.firefox = Firefox(**{"intl.accept_languages": "de-DE, de", "pdfjs.disabled": True})
        cls.addClassCleanup(cls.firefox.close)

    def tearDown(self):
        self.firefox.listen()
        self.assertEqual([entry["text"] for entry in self.firefox.heard("log.entryAdded")], [])
        asked = [event["request"]["url"] for event in self.firefox.heard("network.beforeRequestSent") if event["context"]]
        self.assertEqual([url for url in asked if not url.startswith((self.bench.url, "data:", "blob:", "about:"))], [])

    def to(self, page, path):
        page.go(self.bench.url + path)
        page.wait("document.querySelector('main h1') !== null && document.querySelector('main .warten') === null")

    def choose(self, page, selector, path):
        """A file as the window for choosing one hands it over, which no page from the network can be given by a path."""
        content = base64.b64encode(path.read_bytes()).decode()
        page.evaluate(f"""(() => {{
            const data = new DataTransfer(), field = document.querySelector({json.dumps(selector)});
            data.items.add(new File([Uint8Array.from(atob("{content}"), (one) => one.charCodeAt(0))], {json.dumps(path.name)}));
            field.files = data.files;
            field.dispatchEvent(new Event("change", {{ bubbles: true }}));
        }})()""")

    def downloaded(self, ending, click):
        """What comes when something is pressed."""
        folder = self.firefox.downloads
        before = set(folder.iterdir())
        click()
        end = time.monotonic() + 60
        while time.monotonic() < end:
            for path in set(folder.iterdir()) - before:
                if path.suffix == ending and path.stat().st_size > 0 and not list(folder.glob("*.part")):
                    return path
            self.firefox.listen()
        self.fail(f"no {ending} came")

    def test_from_the_untidy_workbook_to_the_report(self):
        page = self.firefox.open(f"{self.bench.url}#t={self.bench.token}")
        page.wait("document.querySelector('#datei') !== null && location.hash === ''")
        self.choose(page, "#datei", LISTS / "01-amt.xlsx")
        page.wait("document.querySelector('#adressname')?.value === '01-amt'")
        page.press("Landschaft anlegen")
        page.wait("document.querySelector('.frage button.haupt') !== null")
        self.assertRegex(page.text("#noch"), r"noch \d+ von \d+ Stellen")
        clicks = 0
        while page.count(".frage"):
            before = page.text("#noch")
            page.click(".frage button.haupt:enabled")
            clicks += 1
            page.wait(f"document.querySelector('#noch')?.innerText !== {json.dumps(before)}")
        self.assertLessEqual(clicks, 15)

        self.to(page, "l/01-amt/karte")
        frame = "document.querySelector('iframe').contentDocument"
        page.wait(f"Boolean({frame}?.querySelector('svg'))")
        actors = self.bench.api("GET", "landscapes/01-amt")[1]["actors"]
        self.assertIn(f"{actors} Akteure", page.evaluate(f"{frame}.body.innerText"))

        self.to(page, "l/01-amt/anregungen")
        page.wait("document.querySelectorAll('.anregung').length > 0")
        page.press("Stellungnahme")
        page.wait("document.activeElement.type === 'radio'")
        page.click("input[type=radio][value=kein_bedarf]")
        page.click(".anregung textarea")
        page.type("Das läuft über die Fachstelle.")
        page.press("Eintragen")
        page.wait("document.querySelector('.kasten.gut') !== null")
        statements = self.bench.api("GET", "landscapes/01-amt/actors")[1]["statements"]
        self.assertEqual([one["text"] for one in statements], ["Das läuft über die Fachstelle."])

        self.to(page, "l/01-amt/mitnehmen")
        page.press("Bericht machen")
        page.wait("[...document.querySelectorAll('.auftrag a')].some((one) => one.textContent === 'Herunterladen')")
        report = self.downloaded(".docx", lambda: page.press("Herunterladen"))
        self.assertTrue(report.read_bytes().startswith(b"PK"))
        sheet = self.downloaded(".pdf", lambda: page.click("a[aria-label='Anregungen, PDF A3']"))
        self.assertTrue(sheet.read_bytes().startswith(b"%PDF"))

    def test_the_workbook_goes_home_and_comes_back(self):
        self.bench.api("PUT", "landscapes/musterau?example")
        page = self.firefox.open(self.bench.url)
        self.to(page, "l/musterau/pruefen")
        page.wait("document.querySelector('#zurueck-datei') !== null && document.querySelector('button.zelle') !== null")
        path = self.downloaded(".xlsx", lambda: page.press("Arbeitsmappe mit Kommentaren (.xlsx)"))
        book = openpyxl.load_workbook(path)
        sheet = book["akteure"]
        heads = {cell.value: cell.column for cell in sheet[1]}
        sheet.cell(2, heads["kurzname"]).value = "Neu"
        book.save(path)
        self.choose(page, "#zurueck-datei", path)
        page.wait("document.querySelector('.aenderungen') !== null")
        page.press("Angekreuztes übernehmen")
        page.wait("document.querySelector('.kasten.gut')?.innerText.includes('ist übernommen')")
        page.wait("document.querySelector('.schritte')?.textContent.includes('„Neu“')")


if __name__ == "__main__":
    unittest.main()
