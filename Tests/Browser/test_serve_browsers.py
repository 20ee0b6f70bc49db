"""The round in three browsers at once: Chromium leads, Firefox ESR and WebKit are phones; and behind a path of another server."""

import json
import time
import unittest

from firefox import Firefox
from served import Served, ServeTest
from webkit import ENTER, WebKit

SECONDS = 30


class FirefoxTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = Served()
        cls.addClassCleanup(cls.server.stop)
        cls.firefox = Firefox()
        cls.addClassCleanup(cls.firefox.close)

    def tearDown(self):
        self.firefox.listen()
        self.assertEqual([entry["text"] for entry in self.firefox.heard("log.entryAdded") if "favicon" not in entry["text"]], [])
        asked = [event["request"]["url"] for event in self.firefox.heard("network.beforeRequestSent") if event["context"]]
        self.assertEqual([url for url in asked if not url.startswith((self.server["url"], "data:", "blob:", "about:"))], [])

    def test_phone_and_moderation(self):
        phone = self.firefox.open(self.server["participation_url"])
        phone.wait("document.getElementById('suche') !== null")
        phone.click("#suche")
        phone.type("jmd lindenhof", "Enter")
        phone.wait("document.querySelector('.reiter') !== null")
        phone.click("button[aria-label='Stimmt: Bildungsbüro']")
        phone.wait("document.getElementById('stand').textContent === '✓ alles gesichert'")
        leader = self.firefox.open(self.server["moderation_url"])
        leader.wait("document.querySelectorAll('#eintraege > li').length === 1")
        leader.click("#schnelleingabe")
        leader.type("7 14 3", "Enter")
        leader.wait("document.getElementById('sicherung').textContent.includes('Alles gesichert (2 Einträge)')")
        self.firefox.events.clear()
        leader.click("#beamerfenster")
        leader.wait("document.hidden || true")
        for _ in range(200):
            if self.firefox.heard("browsingContext.contextCreated"):
                break
            self.firefox.listen()
        created, = self.firefox.heard("browsingContext.contextCreated")
        wall = type(leader)(self.firefox, created["context"])
        wall.wait("document.getElementById('einladung') !== null && !document.getElementById('einladung').hidden")
        leader.click("#schritte [data-schritt=suggestions]")
        wall.wait("document.getElementById('wand').innerText.includes('Nr. ')")
        wall.close()
        # The phone has slept and comes back.
        self.firefox.command("browsingContext.activate", context=phone.context)
        leader.click("#rueckgaengig")
        phone.wait("document.querySelector('.karte') !== null")


class WebKitTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = Served()
        cls.addClassCleanup(cls.server.stop)
        cls.webkit = WebKit()
        cls.addClassCleanup(cls.webkit.close)

    def wait(self, expression):
        end = time.monotonic() + SECONDS
        while not self.webkit.evaluate(expression):
            self.assertLess(time.monotonic(), end, expression)
            time.sleep(0.05)

    def test_a_phone(self):
        self.webkit.open(self.server["participation_url"])
        self.wait("document.getElementById('suche') !== null")
        self.webkit.type("#suche", f"jmd lindenhof{ENTER}")
        self.wait("document.querySelector('.reiter') !== null")
        self.webkit.click("button[aria-label='Stimmt: Bildungsbüro']")
        self.wait("document.getElementById('stand').textContent === '✓ alles gesichert'")
        self.webkit.click("#leiste button")
        self.webkit.type("#partner-suche", f"horizont{ENTER}")
        self.wait("document.querySelector('.staerken') !== null")
        self.webkit.click("#staerke-3")
        self.webkit.click(".sagen button.haupt")
        self.wait("document.getElementById('stand').textContent === '✓ alles gesichert'")
        # What was said is there again after the page was opened again.
        self.webkit.open(self.server["url"])
        self.wait("document.body.innerText.includes('3 – formelle Zusammenarbeit')")
        self.wait("[...document.querySelectorAll('.karte h3')].some((one) => one.textContent === 'Horizont')")


class ThreeBrowserTests(ServeTest):
    def test_a_round_together(self):
        server = self.own_server()
        leader = self.moderation()
        firefox, webkit = Firefox(), WebKit()
        self.addCleanup(firefox.close)
        self.addCleanup(webkit.close)
        one = firefox.open(server["participation_url"])
        one.wait("document.getElementById('suche') !== null")
        one.click("#suche")
        one.type("sprachforum", "Enter")
        one.wait("document.querySelector('.reiter') !== null")
        webkit.open(server["participation_url"])
        self.until(lambda: webkit.evaluate("document.getElementById('suche') !== null"))
        webkit.type("#suche", f"jmd lindenhof{ENTER}")
        self.until(lambda: webkit.evaluate("document.querySelector('.reiter') !== null"))
        one.click("#leiste button")
        one.click("#partner-suche")
        one.type("jmd lindenhof", "Enter")
        one.wait("document.querySelector('.staerken') !== null")
        one.click("label[for=staerke-3]")
        one.click(".sagen button.haupt")
        self.until(lambda: webkit.evaluate("document.querySelector('button[aria-label=\"Stimmt: Sprachforum\"]') !== null"))
        webkit.click("button[aria-label='Stimmt: Sprachforum']")
        self.wait(leader, "[...document.querySelectorAll('#netz .schild text')].some((one) => one.textContent === 'heute: 3 ✓')")
        one.wait("document.querySelector('main').innerText.includes('✓ Von beiden genannt')")
        entries = [json.loads(line) for line in self.save(leader).read_text(encoding="utf-8").splitlines()]
        self.assertEqual([entry["reported_by"] for entry in entries], ["sprachforum-lindental", "jmd-lindenhof"])

    def until(self, condition):
        self.seconds_until(condition)


class BehindAPathTests(ServeTest):
    """As behind another web server: everything lies below /netviz."""

    OPTIONS = ("--base-path", "/netviz")

    def test_three_roles(self):
        leader, wall, page = self.moderation(), self.wall(), self.phone("vhs")
        self.assertTrue(page.url.endswith("/netviz/"))
        self.add_tie(page, "horizont", 2)
        self.until_saved(page)
        self.reads(leader, "VHS Musterau – Horizont", "#eintraege")
        self.step(leader, "closing")
        self.reads(wall, "Heute: 1 Kooperation genannt", "#wand")
        with leader.expect_popup() as waiting:
            self.press(leader, "Beamerfenster")
        second = waiting.value
        second.wait_for_url("**/netviz/beamer")
        self.reads(second, "Heute: 1 Kooperation genannt", "#wand")
