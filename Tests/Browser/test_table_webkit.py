"""The round table in WebKit: a short round, the projector window, and opening the page again."""

import time
import unittest

from table import copy_of, table_of
from webkit import ENTER, WebKit


class WebKitTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.webkit = WebKit()
        cls.addClassCleanup(cls.webkit.close)

    def text(self, selector):
        return self.webkit.evaluate(f"document.querySelector('{selector}').innerText")

    def count(self, selector):
        return self.webkit.evaluate(f"document.querySelectorAll('{selector}').length")

    def test_a_short_round_and_opening_it_again(self):
        path = copy_of(table_of())
        self.webkit.open(path)
        self.webkit.type("#schnelleingabe", f"7: 14 3, 22 wunsch{ENTER}")
        self.assertIn("Notiert: Auenwerk – Deutsch-Syrischer Kulturkreis: Kooperation, Stärke 3", self.text("#verstanden"))
        self.webkit.type("#schnelleingabe", f"Sprachforum MBE Brückenbau 3 monatlich{ENTER}")
        self.assertIn("Anregung 5 ist damit beantwortet.", self.text("#verstanden"))
        self.assertEqual(self.count("#netz .schild"), 3)
        self.webkit.click("#rueckgaengig")
        self.assertEqual(self.count("#netz .schild"), 2)
        for step in ("actors", "ties", "wishes", "suggestions", "measures", "closing"):
            self.webkit.click(f"#schritte [data-schritt={step}]")
        self.webkit.click("#beamerfenster")
        own = self.webkit.call("GET", "/window")
        wall, = [window for window in self.webkit.call("GET", "/window/handles") if window != own]
        self.webkit.call("POST", "/window", handle=wall)
        for _ in range(100):
            if "Gemeinden Lindental" in self.text("#wand"):
                break
            time.sleep(0.05)
        self.assertIn("Auenwerk – Gemeinden Lindental: Kooperation gewünscht", self.text("#wand"))
        self.webkit.call("POST", "/window", handle=own)
        self.assertIn("Heute: 1 Kooperation genannt und 1 Wunsch.", self.text("#schritt"))
        self.webkit.open(path)
        self.assertIn("Fortgesetzt: 4 Einträge aus diesem Browser", self.text("#hinweis"))
        self.assertEqual(self.text("#schritt-titel"), "Abschluss")
        self.webkit.click("#wiederholen")
        self.assertEqual(self.count("#netz .schild"), 3)
