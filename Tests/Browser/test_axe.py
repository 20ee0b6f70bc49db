"""Deque's axe-core on every kind of page that netviz makes: no violation of WCAG 2.1 A and AA or of its best practices."""

from pathlib import Path
from tempfile import TemporaryDirectory

from axe_playwright_python.sync_playwright import Axe
from browser import BrowserTest, page_of
from netviz import MUSTERAU, run

OPTIONS = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]}


class AxeTest(BrowserTest):
    def violations(self, page, with_contrast=True, inside=None):
        """What axe complains about, with the first places; and how much it looked at. `inside`: a selector, for a part of the page."""
        options = OPTIONS if with_contrast else {**OPTIONS, "rules": {"color-contrast": {"enabled": False}}}
        found = Axe().run(page, context=inside, options=options).response
        self.assertGreater(len(found["passes"]), 8 if inside else 15, "axe looked at the page")
        return [
            f"{one['id']}: {one['help']} ({len(one['nodes'])}) {[node['html'][:140] for node in one['nodes'][:3]]}"
            for one in found["violations"]
        ]

    def check(self, page, with_contrast=True, inside=None):
        self.assertEqual(self.violations(page, with_contrast, inside), [])


class InteractiveMapTests(AxeTest):
    def test_axe_finds_what_is_wrong(self):
        page = self.open(page_of())
        page.evaluate("document.getElementById('suche').labels[0].remove()")
        self.assertIn("label", " ".join(self.violations(page)))

    def test_every_view(self):
        # Contrast takes axe a minute a page; the views share one style, and test_page computes it for each.
        for options in (["--show", "boards"], ["--show", "field"], ["--show", "matrix"], ["--ego", "jobcenter"],
                        ["--profile", "oeffentlich"], ["--lang", "en"]):
            with self.subTest(" ".join(options)):
                self.check(self.open(page_of(*options)), with_contrast="oeffentlich" in options)

    def test_in_use(self):
        page = self.open(page_of("--show", "gaps"))
        page.fill("#suche", "amt")
        self.check(page, with_contrast=False)
        page.keyboard.press("Enter")
        self.check(page)
        page.keyboard.press("ArrowRight")
        page.select_option("#nach-feld", index=2)
        self.check(page, with_contrast=False)

    def test_small_screen_and_no_script(self):
        self.check(self.open(page_of(), width=320, height=640))
        # axe is a script: what the page is without its own one is looked at after that one was taken out.
        text = page_of().read_text(encoding="utf-8")
        with TemporaryDirectory() as folder:
            bare = Path(folder) / "ohne.html"
            bare.write_text(text[: text.rindex("<script>")] + "</body></html>", encoding="utf-8")
            self.check(self.open(bare))


class OtherPageTests(AxeTest):
    @classmethod
    def setUpClass(cls):
        cls.folder = TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        cls.place = Path(cls.folder.name)
        run("run", MUSTERAU, "-o", cls.place / "alles")

    def test_index_pages_and_report(self):
        pages = sorted((self.place / "alles").glob("*.html"))
        self.assertGreater(len(pages), 2)
        for page in pages:
            with self.subTest(page.name):
                self.check(self.open(page, beside=["karte.svg"] if page.name == "index.html" else []))


class FocusTests(BrowserTest):
    def test_tab_leads_through_the_page_and_out_again(self):
        """WCAG 2.1.2 and 2.4.3: no trap, and the order of the focus is that of the page."""
        page = self.open(page_of("--show", "gaps"))
        seen = []
        for _ in range(400):
            page.keyboard.press("Tab")
            place = page.evaluate(
                "(() => { const e = document.activeElement; if (e === document.body) return -1;"
                " return [...document.querySelectorAll('*')].indexOf(e); })()")
            if place < 0 or (seen and place == seen[0]):
                break
            seen.append(place)
        self.assertLess(len(seen), 400, "the focus leaves the page at its end")
        self.assertGreater(len(seen), 80, "all actors in the table, tools, links")
        self.assertEqual(seen, sorted(seen))
