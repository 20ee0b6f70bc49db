"""The page on small screens, in English, with hostile names, and with many actors and entries."""

import json
from pathlib import Path

import html5lib
from hostile import NAMES, landscape
from table import FIELD, TableTest, facts, made, run, table_of

STEPS = ["question", "actors", "ties", "wishes", "suggestions", "measures", "closing"]


class SmallScreenTests(TableTest):
    def test_nothing_scrolls_sideways(self):
        """320 px wide, and 1280 px at 200 and 400 %, which is as wide as 640 and 320 px (WCAG 1.4.10)."""
        for width, height in ((320, 640), (640, 480)):
            page = self.table(width=width, height=height)
            self.enter(page, "7 14 3 monatlich")
            self.type(page, "vhs Donaudampfschifffahrtsgesellschaftskapitänswitwenverein 2")
            page.get_by_label(FIELD).press("Enter")
            for step in STEPS:
                with self.subTest(step, width=width):
                    self.step(page, step)
                    wide = page.evaluate("""() => {
                        const own = document.documentElement.clientWidth;
                        return [document.documentElement.scrollWidth > own ? 'page' : '', ...[...document.querySelectorAll('#werkbank *')].filter((one) =>
                          one.getBoundingClientRect().right > own + 1 && !one.closest('.rolle, .nur-vorgelesen, svg')).map((one) => one.outerHTML.slice(0, 80))]
                          .filter(Boolean); }""")
                    self.assertEqual(wide, [])

    def test_fingers_find_the_buttons(self):
        """WCAG 2.5.8: 24 px at least."""
        page = self.table(width=390, height=844)
        self.enter(page, "7 14 3")
        self.step(page, "suggestions")
        small = page.evaluate("""() => [...document.querySelectorAll('button, select, input, summary')].map((one) => [one, one.getBoundingClientRect()])
            .filter(([one, box]) => box.width > 0 && one.type !== 'checkbox' && (box.height < 24 || box.width < 24)).map(([one]) => one.outerHTML.slice(0, 80))""")
        self.assertEqual(small, [])


class EnglishTests(TableTest):
    def test_the_page_speaks_english(self):
        page = self.table(table_of("--lang", "en"))
        page.get_by_label("Quick entry").fill("7: 14 3 monthly, 22 wish")
        page.get_by_label("Quick entry").press("Enter")
        self.assertIn("Noted: Auenwerk – Deutsch-Syrischer Kulturkreis: cooperation, strength 3", self.understood(page))
        self.assertIn("monthly, reported by Auenwerk.", self.understood(page))
        self.assertIn("(2 changes)", page.inner_text("#sicherung"))
        for step in STEPS:
            self.step(page, step)
            words = set(page.inner_text("#werkbank").replace(":", " ").split())
            self.assertEqual(words & {"und", "oder", "der", "nicht", "bitte", "heute", "Eintrag", "Anregung", "Kooperation"}, set(), step)
        self.assertEqual(self.save(page, "Minutes for Word").suffix, ".html")


class StandardTests(TableTest):
    def test_the_page_is_what_the_standard_says(self):
        html5lib.HTMLParser(strict=True).parse(table_of().read_text(encoding="utf-8"))


class HostileTests(TableTest):
    def test_names_are_text(self):
        with landscape() as folder:
            page = self.table(table_of(landscape=Path(folder)))
            self.step(page, "actors")
            shown = page.inner_text("#schritt")
            for name in NAMES:
                self.assertIn(name, shown)
            numbers = {actor["id"]: actor["number"] for actor in facts(table_of(landscape=Path(folder)))["actors"]}
            for other in range(1, len(NAMES)):
                self.enter(page, f"{numbers['a0']} {numbers[f'a{other}']} wunsch" if other > 4 else f"{numbers[f'a{other}']} mit {numbers['a0']} wunsch")
            self.assertEqual(len(self.listed(page)), len(NAMES) - 1)
            self.enter(page, f"{numbers['a0']} \"<img src=y onerror='window.broken = true'>\" 2")
            page.get_by_label("Name", exact=True).press("Enter")
            page.get_by_label(FIELD).press("Enter")
            page.click("summary:has-text('Notiz')")
            page.fill("#notiz", "</script><script>window.broken = true</script>")
            self.press(page, "Notiz festhalten")
            wall = self.projector(page)
            self.wait(wall, "document.getElementById('wand-zuletzt').textContent.includes('<img src=y')")
            for step in STEPS:
                self.step(page, step)
            for one in (page, wall):
                self.assertIsNone(one.evaluate("window.broken || null"))
                self.assertEqual(one.locator("#werkbank img, #netz img, #netz script, #wand img").count(), 0)
            minutes = self.table(self.save(page, "Niederschrift für Word"))
            self.assertIsNone(minutes.evaluate("window.broken || null"))
            self.assertEqual(minutes.locator("img, script").count(), 0)
            again = self.table(table_of(landscape=Path(folder)), page.context)
            self.assertEqual(len(self.listed(again)), len(self.listed(page)))


class LargeTests(TableTest):
    """300 actors and 500 entries."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.place = made() / "gross"
        run("generate", "--municipalities", "7", "-o", cls.place)
        cls.path = table_of(landscape=cls.place)
        cls.actors = [actor["id"] for actor in facts(cls.path)["actors"]]

    def journal(self, count):
        pairs = [(self.actors[number % 290], self.actors[(number * 7 + 3 + number // 290) % 290]) for number in range(count + 20)]
        entries = [{"id": f"e{number}", "at": f"2026-11-30T18:{number // 60 % 60:02}:{number % 60:02}+01:00", "op": "add", "table": "kooperationen",
                    "key": None, "was": None, "becomes": {"von": one, "nach": two, "intensitaet": str(number % 4 + 1)}, "reported_by": "koordination",
                    "role": "moderation", "status": "accepted", "undoes": None, "text": None}
                   for number, (one, two) in enumerate(pair for pair in pairs if pair[0] != pair[1])][:count]
        path = made() / "gross.jsonl"
        path.write_text("".join(json.dumps(entry) + "\n" for entry in entries), encoding="utf-8")
        return path

    def test_an_entry_draws_itself_and_nothing_else(self):
        self.assertGreaterEqual(len(self.actors), 290)
        page = self.table(self.path)
        self.open_journal(page, self.journal(500))
        self.assertIn("500 Einträge, davon neu 500", page.inner_text("#hinweis"))
        page.evaluate("""() => { window.added = 0; window.replaced = 0;
            new MutationObserver((all) => { for (const one of all) { window.added += one.addedNodes.length; window.replaced += one.removedNodes.length; } })
              .observe(document.getElementById('netz'), { childList: true, subtree: true }); }""")
        self.enter(page, "294 295 3")
        self.wait(page, "() => window.added > 0")
        # A line, a sign, and what the sign is made of.
        self.assertLessEqual(page.evaluate("window.added"), 8)
        self.assertEqual(page.evaluate("window.replaced"), 0, "the lines of before stay as they are")
        self.assertLessEqual(page.locator("#eintraege > li").count(), 61, "the list shows the newest")
