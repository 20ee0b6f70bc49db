"""A server of a Runder Tisch of its own, and browsers that come to it as the people in the room do."""

import json
import re
import shutil
import signal
import subprocess
import time
from itertools import count
from pathlib import Path

from browser import made, new_context
from netviz import MUSTERAU, PROGRAM, rows, run  # noqa: F401
from table import PATIENCE, TableTest, table_of  # noqa: F401

_number = count(1)


class Served:
    """A running server over a copy of a landscape; it can be stopped and started again on the same port."""

    def __init__(self, *options, landscape=MUSTERAU):
        folder = made() / f"tisch-{next(_number)}"
        folder.mkdir()
        self.landscape = Path(shutil.copytree(landscape, folder / landscape.name))
        self.options = options
        self.port = 0
        self.program = None
        self.start()

    def start(self):
        self.program = subprocess.Popen(
            [PROGRAM, "serve", self.landscape, "--port", str(self.port), "--format", "json", *self.options], stdout=subprocess.PIPE, text=True)
        line = self.program.stdout.readline()
        if not line:
            raise AssertionError(f"netviz serve said nothing and ended with {self.program.wait(10)}")
        self.addresses = json.loads(line)
        self.port = int(re.search(r":(\d+)", self.addresses["url"])[1])

    def stop(self):
        if self.program.poll() is None:
            self.program.send_signal(signal.SIGTERM)
        code = self.program.wait(10)
        self.program.stdout.close()
        return code

    def __getitem__(self, name):
        return self.addresses[name]


class ServeTest(TableTest):
    """Each class has a server; each test may have one of its own."""

    OPTIONS = ()

    @classmethod
    def setUpClass(cls):
        cls.server = Served(*cls.OPTIONS)
        cls.addClassCleanup(lambda: cls.server.stop())

    def own_server(self, *options, **more):
        server = Served(*options, **more)
        self.addCleanup(server.stop)
        self.server = server
        return server

    def visitor(self, width=1366, height=768, is_cut=False, is_stranger=False, **options):
        """A browser profile; whatever goes wrong in it fails the test, and nothing is loaded from elsewhere."""
        context = new_context(viewport={"width": width, "height": height}, **options)
        context.set_default_timeout(8000)
        self.addCleanup(context.close)
        noted = []

        def on_console(message):
            # A refusal is what some tests want, and a cut; only a stranger is told that there is no session.
            is_expected = any(code in message.text for code in ("403", "409", "423", *(["401"] if is_stranger else [])))
            if not is_expected and not (is_cut and "net::" in message.text):
                noted.append(f"{message.type}: {message.text}")

        def on_request(request):
            if not request.url.startswith((self.server["url"], "blob:", "data:")):
                noted.append(request.url)

        context.on("request", on_request)
        context.on("console", on_console)
        context.on("weberror", lambda problem: noted.append(str(problem.error)))
        self.addCleanup(lambda: self.assertEqual(noted, [], "nothing goes wrong, nothing is loaded from elsewhere"))
        return context

    def opened(self, context, address):
        page = context.new_page()
        page.goto(address)
        return page

    def moderation(self, **options):
        page = self.opened(self.visitor(**options), self.server["moderation_url"])
        page.wait_for_selector("#werkbank:not([hidden])")
        self.wait(page, "document.getElementById('beitrittscode').textContent.length > 3")
        return page

    def wall(self, **options):
        page = self.opened(self.visitor(**{"width": 1920, "height": 1080} | options), self.server["projector_url"])
        page.wait_for_selector("#einladung:not([hidden]), #wand-text p")
        return page

    def phone(self, organisation, width=360, height=640, context=None, **options):
        """A phone that is in for an organisation, found by what is typed."""
        page = self.opened(context or self.visitor(width=width, height=height, has_touch=True, **options), self.server["participation_url"])
        page.fill("#suche", organisation)
        page.locator("#suche-liste button").first.click()
        page.wait_for_selector(".reiter")
        return page

    # What somebody does on a phone.

    def tab(self, page, name):
        page.locator(".reiter button", has_text=name).click()

    def card(self, page, partner):
        return page.locator(".karte", has=page.get_by_role("heading", name=partner, exact=True))

    def reads(self, page, text, inside="body"):
        self.wait(page, "([place, text]) => document.querySelector(place).innerText.includes(text)", [inside, text])

    def add_tie(self, page, partner, strength, often=None):
        self.press(page, "Partner dazu")
        page.get_by_label("Organisation suchen").fill(partner)
        page.locator("#partner-suche-liste button").first.click()
        self.choose(page, strength, often)

    def choose(self, page, strength, often=None):
        page.locator(".staerken label").nth(strength - 1).click()
        if often:
            page.get_by_label("Wie oft?").select_option(label=often)
        self.press(page, "Eintragen")

    def posted(self, page):
        """(sentence, what became of it) of the entries of this organisation, the newest first."""
        self.tab(page, "Einträge")
        return page.eval_on_selector_all(".eintrag", "all => all.map(one => [one.querySelector('.satz, s').textContent, one.querySelector('.zustand').textContent.trim()])")

    def until_saved(self, page):
        self.wait(page, "!document.getElementById('stand').classList.contains('offen')")

    def seconds_until(self, condition):
        start = time.monotonic()
        while not condition():
            if time.monotonic() - start > PATIENCE:
                self.fail("it does not come true")
            time.sleep(0.02)
        return time.monotonic() - start
