"""The report in a real browser: on a small screen, at high zoom, and on paper."""

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
        page = self.open(self.path)
        page.add_style_tag(content=".annex, .footnotes { display: none }")
        pages = page.pdf(format="A4", prefer_css_page_size=True).count(b"/Type /Page\n")
        self.assertGreater(pages, 10)
        self.assertLessEqual(pages, 30)
