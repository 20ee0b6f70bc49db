"""The round table in Firefox ESR, opened from the disk, with the rules that Firefox has for files."""

import json
import re
import time
import unittest

from firefox import Firefox
from table import MUSTERAU, copy_of, made, run, table_of

FIRST = "Auenwerk – Deutsch-Syrischer Kulturkreis: Kooperation, Stärke 3 (formelle Zusammenarbeit), laut Koordination."


class FirefoxTests(unittest.TestCase):
    """Firefox keeps what it stores by the path of the file: each test has a copy of the page."""

    @classmethod
    def setUpClass(cls):
        cls.firefox = Firefox()
        cls.addClassCleanup(lambda: cls.firefox.close())

    def setUp(self):
        self.addCleanup(self.check)
        self.firefox.events.clear()

    def check(self, firefox=None):
        firefox = firefox or self.firefox
        firefox.listen()
        self.assertEqual([entry["text"] for entry in firefox.heard("log.entryAdded")], [])
        asked = [event["request"]["url"] for event in firefox.heard("network.beforeRequestSent") if event["context"]]
        # The font is that of Firefox's own calendar for dates.
        allowed = r"file:///.*/tisch[^/]*\.html(#beamer)?|blob:(null|file:).*|data:font/woff2;.*"
        self.assertEqual([url for url in asked if not re.fullmatch(allowed, url)], [], "nothing is loaded")

    def enter(self, page, text):
        page.click("#schnelleingabe")
        page.type(text, "Enter")

    def newest(self, page):
        return page.evaluate("document.querySelector('#eintraege > li > span:not(.uhr), #eintraege > li > s').textContent")

    def save(self, page):
        folder = page.firefox.downloads
        before = set(folder.glob("*.jsonl"))
        page.click("#protokoll-sichern")
        end = time.monotonic() + 20
        while time.monotonic() < end:
            for path in set(folder.glob("*.jsonl")) - before:
                if path.stat().st_size > 0 and not list(folder.glob("*.part")):
                    return path
            page.firefox.listen()
        self.fail("no file was saved")

    def test_a_short_round_and_opening_it_again(self):
        path = copy_of(table_of())
        page = self.firefox.open(path)
        self.assertIn("Noch nichts eingetragen.", page.text("#sicherung"))
        self.enter(page, "7 14 3")
        self.assertEqual(page.text("#verstanden"), f"Notiert: {FIRST}")
        self.enter(page, "Sprachforum MBE Brückenbau 3 monatlich")
        self.assertIn("Anregung 5 ist damit beantwortet.", page.text("#verstanden"))
        self.enter(page, "22: 7 wunsch")
        page.click("#rueckgaengig")
        self.assertEqual(page.count("#eintraege s"), 1)
        self.assertEqual(page.count("#netz .schild"), 2)
        page.click("#schritte [data-schritt=measures]")
        page.click("#m-was")
        page.type("Sprechstunde", "Enter")
        self.assertIn("Im Browser", page.text("#sicherung"))
        journal = self.save(page)
        page.wait("document.getElementById('sicherung').textContent.includes('alles enthalten')")
        said = json.loads(run("apply", journal, MUSTERAU, "-o", made() / "aus-firefox", "--format", "json")[0])
        self.assertEqual(said["summary"], {"applied": 4, "already": 0, "withdrawn": 1, "conflict": 0, "invalid": 0})
        page.close()

        # The next day.
        self.check()
        self.firefox.close()
        type(self).firefox = Firefox(self.firefox.profile)
        page = self.firefox.open(path)
        self.assertIn("Fortgesetzt: 5 Einträge aus diesem Browser", page.text("#hinweis"))
        self.assertEqual(page.text("#schritt-titel"), "Vereinbarungen")
        self.assertEqual(page.count("#netz .schild"), 2)
        page.click("#eintraege .zurueck button")
        self.assertEqual(page.count("#eintraege s"), 0)

        # Elsewhere Firefox knows nothing; the page says how to go on, and the file has everything.
        moved = self.firefox.open(copy_of(path))
        self.assertEqual(moved.count("#eintraege > li"), 0)
        self.assertIn("Zum Weitermachen: „Protokoll öffnen“", moved.text("#sicherung"))
        moved.set_files("#protokoll-datei", journal)
        moved.wait("document.querySelectorAll('#eintraege > li').length === 4")
        self.assertIn("5 Einträge, davon neu 5", moved.text("#hinweis"))
        self.assertEqual(moved.count("#netz .schild"), 2)

    def test_two_windows_of_one_page(self):
        path = copy_of(table_of())
        one, two = self.firefox.open(path), self.firefox.open(path)
        self.enter(one, "7 14 1")
        self.enter(two, "22 7 wunsch")
        for page in (one, two):
            page.wait("document.querySelectorAll('#eintraege > li').length === 2")
        self.assertEqual(self.newest(one), self.newest(two))

    def test_projector_window(self):
        page = self.firefox.open(copy_of(table_of()))
        self.enter(page, "7 14 3")
        self.firefox.events.clear()
        page.click("#beamerfenster")
        for _ in range(100):
            if self.firefox.heard("browsingContext.contextCreated"):
                break
            self.firefox.listen()
        created, = self.firefox.heard("browsingContext.contextCreated")
        self.assertEqual(created["originalOpener"], page.context)
        wall = type(page)(self.firefox, created["context"])
        wall.wait(f"document.getElementById('wand-zuletzt')?.textContent === {json.dumps(FIRST)}")
        self.assertFalse(wall.evaluate("document.getElementById('werkbank').offsetParent !== null"))
        page.click("#schritte [data-schritt=suggestions]")
        wall.wait("document.getElementById('wand').innerText.includes('Nr. 1: Sprachforum – JMD Lindenhof')")
        wall.close()

    def test_storage_refused(self):
        """"Block all cookies" in the settings refuses storage, too."""
        firefox = Firefox(**{"network.cookie.cookieBehavior": 2})
        try:
            page = firefox.open(table_of())
            self.enter(page, "7 14 3")
            self.assertIn("Der Browser speichert hier nichts", page.text("#sicherung"))
            self.assertTrue(page.evaluate("document.getElementById('sicherung').classList.contains('laut')"))
            self.assertEqual(self.newest(page), FIRST)
            self.assertEqual(len(self.save(page).read_text(encoding="utf-8").splitlines()), 1)
            page.wait("!document.getElementById('sicherung').classList.contains('laut')")
            self.check(firefox)
        finally:
            firefox.close()
