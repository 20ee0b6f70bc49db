"""The report in a real browser: on a small screen, at high zoom, and on paper."""

import re
from pathlib import Path
from tempfile import TemporaryDirectory

from browser import BrowserTest
from netviz import MUSTERAU, run

CHAPTERS = [
    "Kurzfassung", "Datengrundlage und Grenzen", "Akteure und Angebote", "Das Netz im Überblick",
    "Handlungsfelder", "Gremien und Runde Tische", "Überschneidungen öffentlich/frei",
    "Rückfragen an die Akteure", "Anhang",
]


class Report(BrowserTest):
    @classmethod
    def setUpClass(cls):
        cls.folder = TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        cls.path = Path(cls.folder.name) / "bericht.html"
        run("report", MUSTERAU, "-o", cls.path)

    def test_small_screen_and_zoom(self):
        """WCAG 1.4.10: at 320 CSS pixels, which is 1280 at 400 %, only tables and maps scroll sideways."""
        for width in (320, 1280):
            page = self.open(self.path, width=width, height=640)
            self.assertLessEqual(page.evaluate("document.documentElement.scrollWidth"), width)
        page = self.open(self.path, width=320, height=640)
        # What scrolls can be reached with the keyboard and has a name.
        regions = page.evaluate(
            """[...document.querySelectorAll('*')]
               .filter(e => e.scrollWidth > e.clientWidth + 1 && ['auto', 'scroll'].includes(getComputedStyle(e).overflowX))
               .map(e => [e.tabIndex, e.getAttribute('aria-labelledby') || e.getAttribute('aria-label')])"""
        )
        self.assertTrue(regions)
        for tab, name in regions:
            self.assertEqual(tab, 0)
            self.assertTrue(name)

    def test_reading_order(self):
        page = self.open(self.path, width=320, height=640)
        headings = page.evaluate("[...document.querySelectorAll('main h2')].map(e => e.textContent)")
        self.assertEqual(headings, CHAPTERS + ["Fußnoten"])
        tops = page.evaluate(
            "[...document.querySelectorAll('main h2, main h3, main p, main table')].map(e => e.getBoundingClientRect().top)"
        )
        self.assertEqual(tops, sorted(tops))

    def test_contents_lead_to_their_chapters(self):
        page = self.open(self.path)
        for chapter in CHAPTERS:
            link = page.get_by_role("navigation").get_by_role("link", name=chapter, exact=True)
            target = link.get_attribute("href")
            self.assertEqual(page.locator(f"h2{target}").inner_text(), chapter)

    def test_printed_length(self):
        """The chapters fit thirty pages; the registers of the annex come on top."""
        page = self.open(self.path, bypass_csp=True)
        page.add_style_tag(content=".annex, .footnotes { display: none }")
        pages = page.pdf(format="A4", prefer_css_page_size=True).count(b"/Type /Page\n")
        self.assertGreater(pages, 10)
        self.assertLessEqual(pages, 30)


PAPERS = {
    "bericht": (), "report": ("--lang", "en"), "intern": ("--profile", "intern"),
    "oeffentlich": ("--profile", "oeffentlich"), "feld": ("--field", "sprache"),
    "steckbrief": ("--actor", "jmd-lindenhof"), "einfach": ("--style", "einfach"),
    "kapitel": ("--only", "kurzfassung,netz"),
}
# WCAG 1.4.12: what a reader may set must not cut any text.
SPACING = """* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
    p { margin-bottom: 2em !important; }"""
# Text that sticks out of the page, unless it stands in something that scrolls, and text that is cut off.
CUT = """() => [...document.querySelectorAll('body *')].filter(e => {
    if (e.closest('svg') || e.closest('.skip') || !e.textContent.trim()) return false
    const style = getComputedStyle(e), box = e.getBoundingClientRect()
    const isCut = ['hidden', 'clip'].includes(style.overflowX) && e.scrollWidth > e.clientWidth + 1
    const scrolls = e.closest('.scroll, .map')
    return isCut || (!scrolls && box.width > 0 && (box.right > innerWidth + 1 || box.left < -1))
}).map(e => e.tagName + ': ' + e.textContent.slice(0, 60))"""
# Everything that is read, in the order of the document; cells of one row stand side by side.
READ = "main h2, main h3, main h4, main p, main li, main blockquote, main figure, main caption, main tr"


class Papers(BrowserTest):
    """Every paper on a small screen, at 400 % and with wide spacing, under its policy."""

    @classmethod
    def setUpClass(cls):
        cls.folder = TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        cls.paths = {}
        for name, options in PAPERS.items():
            cls.paths[name] = Path(cls.folder.name) / f"{name}.html"
            run("report", MUSTERAU, *options, "-o", cls.paths[name])

    def test_nothing_is_cut_at_400_per_cent(self):
        """1280 × 1024 pixels at 400 % are 320 × 256 CSS pixels of four dots each."""
        for name, path in self.paths.items():
            for spacing in (False, True):
                with self.subTest(name, spacing=spacing):
                    # Only a test may add style: the policy of the page forbids it.
                    page = self.open(path, width=320, height=256, device_scale_factor=4, bypass_csp=spacing)
                    if spacing:
                        page.add_style_tag(content=SPACING)
                    self.assertLessEqual(page.evaluate("document.documentElement.scrollWidth"), 320)
                    self.assertEqual(page.evaluate(CUT), [])

    def test_reading_order_is_that_of_the_page(self):
        for name, path in self.paths.items():
            for width in (320, 1280):
                with self.subTest(name, width=width):
                    page = self.open(path, width=width, height=800)
                    tops = page.evaluate(
                        f"[...document.querySelectorAll('{READ}')].map(e => Math.round(e.getBoundingClientRect().top))")
                    self.assertGreater(len(tops), 20)
                    self.assertEqual(tops, sorted(tops))

    def test_policy_is_strict_and_lets_the_style_through(self):
        """BrowserTest fails on any message of the console: nothing of the page's own may be blocked."""
        for name, path in self.paths.items():
            with self.subTest(name):
                self.assertNotIn("unsafe", path.read_text(encoding="utf-8"))
                page = self.open(path)
                self.assertEqual(page.evaluate("getComputedStyle(document.body).maxWidth"), "960px")

    def test_a_changed_style_is_blocked(self):
        """Proof that the hash counts: a page with a style that is not its own stays bare."""
        path = self.paths["steckbrief"].with_name("fremd.html")
        path.write_text(
            re.sub("max-width: 60rem", "max-width: 61rem", self.paths["steckbrief"].read_text(encoding="utf-8"), count=1),
            encoding="utf-8")
        page = self.open(path)
        self.assertEqual(page.evaluate("getComputedStyle(document.body).maxWidth"), "none")
        self.assertTrue(any("Content Security Policy" in message for message in self.noted))
        del self.noted[1:]

    def test_index_of_a_run(self):
        folder = Path(self.folder.name) / "alles"
        run("run", MUSTERAU, "-o", folder)
        self.assertNotIn("unsafe", (folder / "index.html").read_text(encoding="utf-8"))
        page = self.open(folder / "index.html", width=320, height=640, beside=["karte.svg"])
        self.assertLessEqual(page.evaluate("document.documentElement.scrollWidth"), 320)
        self.assertEqual(page.evaluate("getComputedStyle(document.body).backgroundColor"), "rgb(255, 255, 255)")
        self.assertEqual(page.evaluate("getComputedStyle(document.querySelector('h2')).borderBottomWidth"), "2px")
        for link in page.get_by_role("link").all():
            self.assertTrue((folder / link.get_attribute("href")).is_file())
