"""Opens pages of a round table, talks to them as the facilitator does, and reads what they say."""

import json
import re
import shutil
import time
from itertools import count
from pathlib import Path

from browser import BrowserTest, made, new_context
from netviz import MUSTERAU, rows, run  # noqa: F401
from playwright.sync_api import Error

FIELD = "Schnelleingabe"
# Seconds; a machine that builds beside the tests is slow.
PATIENCE = 30
_pages = {}
_number = count(1)


def table_of(*options, landscape=MUSTERAU):
    """The path of a page, made once for each choice of options."""
    key = (str(landscape), *options)
    if key not in _pages:
        path = made() / f"tisch-{len(_pages)}.html"
        run("table", landscape, *options, "-o", path)
        _pages[key] = path
    return _pages[key]


def copy_of(path):
    """The same page under another path."""
    folder = made() / f"kopie-{next(_number)}"
    folder.mkdir()
    return Path(shutil.copy(path, folder / "tisch kopie.html"))


def facts(path):
    """What the page knows of the landscape."""
    text = path.read_text(encoding="utf-8")
    return json.loads(re.search(r'<script type="application/json" id="daten">(.*?)</script>', text, re.S)[1])


def profile_of(cleanup, width=1366, height=768, before=None, **options):
    """A browser profile of its own, in which only pages of round tables may be loaded. `before`: a script in each page."""
    context = new_context(viewport={"width": width, "height": height}, **options)
    context.set_default_timeout(8000)
    cleanup(context.close)
    noted = []

    def on_request(request):
        # A file that is saved comes from the page itself.
        if not re.fullmatch(r"file:///.*/tisch[^/]*\.html(#beamer)?|blob:null/[-0-9a-f]+", request.url):
            noted.append(request.url)

    def check():
        if noted:
            raise AssertionError(f"nothing is loaded, nothing goes wrong; but: {noted}")

    context.on("request", on_request)
    context.on("console", lambda message: noted.append(f"{message.type}: {message.text}"))
    context.on("weberror", lambda problem: noted.append(str(problem.error)))
    cleanup(check)
    if before:
        context.add_init_script(before)
    return context


class TableTest(BrowserTest):
    """Talks to pages; each test has a profile of its own, but for those that ask for the page of their class."""

    def profile(self, **options):
        return profile_of(self.addCleanup, **options)

    @classmethod
    def shared(cls):
        """A page for all tests of a class: for those that leave no entry behind."""
        if "_shared" not in cls.__dict__:
            cls._shared = profile_of(cls.addClassCleanup).new_page()
            cls._shared.goto(f"file://{table_of()}")
        return cls._shared

    def table(self, path=None, profile=None, **options):
        """A page, in a new profile unless one is given."""
        path = path or table_of()
        page = (profile or self.profile(**options)).new_page()
        page.goto(f"file://{path}".replace(" ", "%20"))
        return page

    def wait(self, page, expression, arg=None):
        """Until a function without arguments, or of `arg`, is true (Playwright's own waiting needs eval, which pages forbid)."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            try:
                if page.evaluate(expression, arg):
                    return
            except Error:
                # A window that is just being opened has no page yet.
                pass
            page.wait_for_timeout(20)
        self.fail(f"{expression} {arg or ''} does not come true")

    # What the facilitator does.

    def type(self, page, text):
        """Types into the quick entry; returns what is understood."""
        page.get_by_label(FIELD).fill(text)
        return self.understood(page)

    def understood(self, page):
        return page.inner_text("#verstanden")

    def enter(self, page, text):
        self.type(page, text)
        page.get_by_label(FIELD).press("Enter")
        return self.understood(page)

    def press(self, page, name):
        page.get_by_role("button", name=name, exact=True).click()

    def step(self, page, key):
        page.click(f"#schritte [data-schritt={key}]")

    def agree(self, page, what):
        """The Jobcenter does it with two others, until the end of March."""
        self.step(page, "measures")
        page.fill("#m-was", what)
        page.select_option("#m-wer", "jobcenter")
        page.fill("#m-mit", "14, vhs")
        page.fill("#m-bis", "2027-03-31")
        self.press(page, "Vereinbarung festhalten")

    def talk_about(self, page, number):
        """Goes to a suggestion, whatever its field."""
        self.step(page, "suggestions")
        for _ in range(200):
            if page.inner_text("#anregung-titel").startswith(f"Nr. {number}:"):
                return
            self.press(page, "Nächste")
        self.fail(f"suggestion {number} is not there")

    def projector(self, page):
        """The second window, as soon as it shows something."""
        with page.expect_popup() as waiting:
            self.press(page, "Beamerfenster")
        wall = waiting.value
        wall.wait_for_load_state()
        self.wait(wall, "(document.getElementById('wand-schritt') || {textContent: ''}).textContent !== ''")
        return wall

    def save(self, page, button="Protokoll sichern"):
        """The path of what a button saves."""
        with page.expect_download() as waiting:
            self.press(page, button)
        path = made() / f"gesichert-{next(_number)}" / waiting.value.suggested_filename
        waiting.value.save_as(path)
        return path

    def entries(self, page):
        return [json.loads(line) for line in self.save(page).read_text(encoding="utf-8").splitlines()]

    def open_journal(self, page, path):
        with page.expect_file_chooser() as waiting:
            self.press(page, "Protokoll öffnen")
        waiting.value.set_files(path)
        self.wait(page, "/geöffnet|kein Protokoll/.test(document.getElementById('hinweis').textContent)")

    # What the page says.

    def listed(self, page):
        """The entries of the list, the newest first, without the clock and the buttons."""
        return page.eval_on_selector_all("#eintraege > li", "all => all.map(one => one.querySelector('span:not(.uhr), s').textContent)")

    def ties(self, page):
        """{pair of names: (strength, state, "heute" or "")} of the list of all cooperations."""
        if not page.locator("#alle").evaluate("element => element.open"):
            page.click("#alle > summary")
            page.wait_for_selector("#alle-zeilen tr")
        rows = page.eval_on_selector_all("#alle-zeilen tr", "all => all.map(one => [...one.cells].map(cell => cell.textContent))")
        return {frozenset(row[:2]): tuple(row[2:]) for row in rows}

    def is_closed(self, page, number):
        return page.evaluate("number => [...document.querySelectorAll('#netz .nummer text')].some(one => one.textContent === `✓${number}`)", number)
