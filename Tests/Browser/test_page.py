"""What holds for the page as a whole: its policy, its accessibility, narrow screens, print, no script."""

import re
import subprocess
import unittest
from pathlib import Path
from tempfile import TemporaryDirectory

from browser import BrowserTest, page_of
from contrast import UNREADABLE
from netviz import MUSTERAU, rows

ACTORS = rows("akteure.csv")

# Every element that takes the keyboard, with the name that assistive technology hears.
NAMELESS = """() => [...document.querySelectorAll(
    'a[href], button, input, select, summary, [tabindex="0"], [role=region], [role=group], section')]
  .filter((e) => e.checkVisibility())
  .filter((e) => {
    const by = e.getAttribute('aria-labelledby');
    const name = e.getAttribute('aria-label')
      || (by && by.split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' '))
      || [...(e.labels ?? [])].map((label) => label.textContent).join(' ')
      || (['A', 'BUTTON', 'SUMMARY'].includes(e.tagName) && e.textContent);
    return !(name || '').trim();
  }).map((e) => e.outerHTML.slice(0, 120))"""

DUPLICATES = """() => {
  const ids = [...document.querySelectorAll('[id]')].map((e) => e.id);
  return ids.filter((id, place) => ids.indexOf(id) !== place);
}"""

BROKEN_REFERENCES = """() => [...document.querySelectorAll('[aria-labelledby], [aria-describedby], label[for]')]
  .flatMap((e) => ['aria-labelledby', 'aria-describedby', 'for'].flatMap((name) => (e.getAttribute(name) ?? '').split(' ')))
  .filter((id) => id && !document.getElementById(id))"""

HEADINGS = """() => [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
  .filter((e) => e.checkVisibility()).map((e) => Number(e.tagName[1]))"""


class PolicyTests(BrowserTest):
    def test_the_policy_is_there_and_works(self):
        page = self.open(page_of())
        failed = []
        page.on("requestfailed", lambda request: failed.append((request.url, request.failure)))
        policy = page.get_attribute("meta[http-equiv='Content-Security-Policy']", "content")
        self.assertTrue(policy.startswith("default-src 'none'; script-src 'sha256-"), policy)
        self.assertNotIn("unsafe", policy)
        blocked = page.evaluate(
            """async () => {
              const refused = [];
              document.addEventListener('securitypolicyviolation', (event) => refused.push(event.effectiveDirective));
              const script = document.createElement('script');
              script.textContent = 'window.broken = true';
              document.body.append(script);
              document.body.setAttribute('style', 'color: red');
              document.body.append(Object.assign(new Image(), { src: 'https://example.org/x.png' }));
              await fetch('https://example.org/').catch(() => {});
              await new Promise((done) => setTimeout(done, 200));
              return { refused: [...new Set(refused)].sort(), broken: window.broken === true };
            }"""
        )
        self.assertFalse(blocked["broken"])
        self.assertEqual(
            blocked["refused"], ["connect-src", "img-src", "script-src-elem", "style-src-attr"]
        )
        # These attempts were ours, and what they say on the console is the point.
        asked = {note for note in self.noted if note.startswith("http")}
        self.assertEqual(asked, {url for url, reason in failed if reason == "csp"}, "nothing went out")
        del self.noted[1:]

    def test_hostile_names_are_text(self):
        from hostile import NAMES, landscape

        folder = landscape()
        self.addCleanup(folder.cleanup)
        page = self.open(page_of(landscape=folder.name))
        self.assertIsNone(page.evaluate("window.broken ?? null"))
        self.assertEqual(page.locator("script").count(), 2)
        self.assertEqual(page.locator("main img, main b, main iframe, main a").count(), 0)
        names = page.locator("#akteure tbody th").all_text_contents()
        for name in NAMES:
            self.assertIn(name, names)
            page.fill("#suche", name[:200])
            page.keyboard.press("Enter")
            self.assertEqual(page.text_content("#blick-titel"), name)
        self.assertLessEqual(page.evaluate("document.scrollingElement.scrollWidth"), 1400)


class AccessibilityTests(BrowserTest):
    def check(self, page):
        self.assertEqual(page.evaluate(NAMELESS), [])
        self.assertEqual(page.evaluate(DUPLICATES), [])
        self.assertEqual(page.evaluate(BROKEN_REFERENCES), [])
        levels = page.evaluate(HEADINGS)
        self.assertEqual(levels.count(1), 1)
        self.assertEqual(levels[0], 1)
        for above, below in zip(levels, levels[1:]):
            self.assertLessEqual(below, above + 1)
        self.assertEqual(page.evaluate(UNREADABLE), [])

    def test_names_roles_headings_ids_contrast(self):
        for options in (["--show", "boards"], ["--show", "field"], ["--show", "matrix"], ["--ego", "jobcenter"]):
            with self.subTest(options):
                self.check(self.open(page_of(*options)))
        for options in ([], ["--show", "gaps"], ["--lang", "en"], ["--profile", "oeffentlich"]):
            with self.subTest(options):
                page = self.open(page_of(*options))
                self.check(page)
                page.locator("#akteure button").first.click()
                page.click(".hilfe summary")
                page.wait_for_timeout(250)
                self.check(page)

    def test_the_language_is_told(self):
        self.assertEqual(self.open(page_of()).get_attribute("html", "lang"), "de")
        self.assertEqual(self.open(page_of("--lang", "en")).get_attribute("html", "lang"), "en")

    def test_options_of_the_list_and_live_regions(self):
        page = self.open(page_of())
        options = page.locator("#netz [role=listbox] > [role=option]")
        self.assertEqual(options.count(), len(ACTORS))
        labels = options.evaluate_all("list => list.map(one => one.getAttribute('aria-label'))")
        for actor in ACTORS:
            self.assertTrue(any(label.startswith(actor["name"]) for label in labels), actor["name"])
        self.assertEqual(page.locator("[aria-live=polite]").count(), 2)
        self.assertEqual(page.locator("main, header, footer").count(), 3)

    def test_focus_can_be_seen(self):
        page = self.open(page_of())
        for _ in range(40):
            page.keyboard.press("Tab")
            seen = page.evaluate(
                """() => {
                  const element = document.activeElement;
                  if (element === document.body) return 'end';
                  if (element.closest('#netz')) return document.querySelector('.ring').getAttribute('visibility') === 'visible';
                  const style = getComputedStyle(element);
                  return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
                }"""
            )
            if seen == "end":
                break
            self.assertTrue(seen, page.evaluate("document.activeElement.outerHTML.slice(0, 100)"))

    def test_targets_are_large_enough(self):
        page = self.open(page_of())
        page.locator("#akteure button").first.click()
        small = page.locator("button:visible:not(.tabellen button), select:visible, input:visible").evaluate_all(
            "list => list.filter(one => one.getBoundingClientRect().height < 24).map(one => one.outerHTML.slice(0, 80))"
        )
        self.assertEqual(small, [])


class NarrowTests(BrowserTest):
    def test_320_pixels(self):
        for options in ([], ["--show", "gaps"]):
            page = self.open(page_of(*options), width=320, height=640)
            page.fill("#suche", "Jobcenter Landkreis")
            page.keyboard.press("Enter")
            self.assertLessEqual(page.evaluate("document.scrollingElement.scrollWidth"), 320)
            cut = page.evaluate(
                """() => [...document.querySelectorAll('h1, h2, h3, p, li, dd, dt, label, button, select, caption')]
                  .filter((e) => e.checkVisibility() && !e.closest('.rolle') && !e.matches('.nur-vorgelesen, .sprung'))
                  .filter((e) => e.getBoundingClientRect().right > 320.5).map((e) => e.outerHTML.slice(0, 100))"""
            )
            self.assertEqual(cut, [])

    def test_skip_links(self):
        page = self.open(page_of())
        page.keyboard.press("Tab")
        self.assertEqual(page.evaluate("document.activeElement.getAttribute('href')"), "#karte")
        self.assertGreaterEqual(page.evaluate("document.activeElement.getBoundingClientRect().left"), 0)
        page.keyboard.press("Enter")
        self.assertEqual(page.evaluate("document.activeElement.id"), "karte")


class PaperTests(BrowserTest):
    def test_print_leaves_out_the_controls(self):
        page = self.open(page_of())
        page.emulate_media(media="print")
        for selector in ("#werkzeug", "#leiste", "#blick", ".sprung"):
            self.assertFalse(page.locator(selector).first.is_visible(), selector)
        for selector in ("h1", "#netz", "#legende", "#akteure", "p.nur-papier"):
            self.assertTrue(page.is_visible(selector), selector)
        # Hundreds of rows would bury the map; on the screen they are there.
        for selector in ("#kooperationen", "#anregungen"):
            self.assertFalse(page.is_visible(selector), selector)
        self.assertGreater(len(page.pdf()), 50_000)
        page.emulate_media(media="screen")
        self.assertFalse(page.is_visible("p.nur-papier"))
        self.assertTrue(page.is_visible("#anregungen"))

    def test_a_printed_map_of_gaps_explains_its_numbers(self):
        page = self.open(page_of("--show", "gaps"))
        page.emulate_media(media="print")
        drawn = page.locator("#netz .nummer").all_text_contents()
        rows = page.locator("#anregungen tbody tr:visible td:first-child, #anregungen tbody tr:visible th:first-child")
        printed = [text.strip() for text in rows.all_text_contents()]
        self.assertEqual(printed, sorted(printed, key=int))
        self.assertEqual(len(printed), len(drawn))
        self.assertTrue(all(any(text.endswith(number) for text in drawn) for number in printed))

    def test_the_map_has_the_first_page_and_print_is_readable(self):
        """Map, legend, one table: four pages of A4 at most, no text below 7 points but in the map."""
        page = self.open(page_of())
        with TemporaryDirectory() as folder:
            path = Path(folder) / "karte.pdf"
            page.pdf(path=path, prefer_css_page_size=True, print_background=True)
            info = subprocess.run(["pdfinfo", path], capture_output=True, text=True, check=True).stdout
            self.assertLessEqual(int(re.search(r"Pages:\s+(\d+)", info)[1]), 5, info)
            self.assertIn("841.", info)
            first = subprocess.run(["pdftotext", "-l", "1", path, "-"], capture_output=True, text=True, check=True)
            self.assertIn("Jobcenter", first.stdout)
            self.assertNotIn("Legende", first.stdout)
        page.emulate_media(media="print")
        small = page.evaluate(
            """[...document.querySelectorAll('header, #legende, .tabellen, footer')]
              .flatMap(e => [e, ...e.querySelectorAll('*')]).filter(e => e.checkVisibility() && !e.closest('svg'))
              .map(e => parseFloat(getComputedStyle(e).fontSize) * 0.75).reduce((a, b) => Math.min(a, b))""")
        self.assertGreaterEqual(small, 7)

    def test_reduced_motion(self):
        page = self.open(page_of(), reduced_motion="reduce")
        moving = page.evaluate(
            "[...document.querySelectorAll('.akteur')].filter(e => parseFloat(getComputedStyle(e).transitionDuration) > 0).length"
        )
        self.assertEqual(moving, 0)


class NoScriptTests(BrowserTest):
    def test_picture_and_tables_without_script(self):
        path = page_of()
        page = self.open(path, script=False)
        self.assertFalse(page.is_visible("#werkzeug"))
        self.assertFalse(page.is_visible("#leiste"))
        self.assertTrue(page.is_visible("#netz"))
        self.assertEqual(page.get_attribute("#netz", "role"), "img")
        self.assertTrue(page.is_visible("#legende"))
        with_script = self.open(path)
        for table, least in [("akteure", len(ACTORS)), ("kooperationen", 100), ("anregungen", 100)]:
            count = page.locator(f"#{table} tbody tr").count()
            self.assertGreaterEqual(count, least)
            self.assertEqual(count, with_script.locator(f"#{table} tbody tr:visible").count())
            self.assertTrue(page.is_visible(f"#{table} caption"))
        names = page.locator("#akteure tbody th").all_text_contents()
        self.assertEqual(sorted(names), sorted(actor["name"] for actor in ACTORS))
        self.assertEqual(page.locator("th:not([scope])").count(), 0)
        text = path.read_text(encoding="utf-8")
        self.assertFalse(re.search(r"https?://(?!www\.w3\.org/2000/svg)", text))


if __name__ == "__main__":
    unittest.main()
