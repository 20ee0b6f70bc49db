"""The interactive map as people use it: search, filters, keyboard, one actor in view, print, no script."""

import json
import unittest
from pathlib import Path
from tempfile import TemporaryDirectory

from browser import BrowserTest, page_of
from netviz import MUSTERAU, rows, run

ACTORS = {actor["id"]: actor["name"] for actor in rows("akteure.csv")}


def shown(page, selector):
    """How many elements of the picture can be seen."""
    return page.locator(f"{selector}:visible").count()


class SearchTests(BrowserTest):
    def test_finds_by_short_name_type_and_spelling(self):
        page = self.open(page_of())
        for query, name in [
            ("mbe brückenbau", ACTORS["mbe-brueckenbau"]),
            ("MBE BRUECKENBAU", ACTORS["mbe-brueckenbau"]),
            ("Jobcenter", ACTORS["jobcenter"]),
            ("kreisvolkshochschule", None),
        ]:
            page.fill("#suche", query)
            matches = page.locator("#treffer li button").all_text_contents()
            if name is None:
                self.assertEqual(matches, [])
                self.assertIn("Kein Akteur auf dieser Karte passt", page.text_content("#treffer-zahl"))
            else:
                self.assertIn(name, matches)
                self.assertEqual(page.locator("#netz .akteur.treffer").count(), len(matches))

    def test_enter_chooses_the_first_match(self):
        page = self.open(page_of())
        page.fill("#suche", "Jobcenter Landkreis")
        page.keyboard.press("Enter")
        self.assertEqual(page.text_content("#blick-titel"), ACTORS["jobcenter"])
        self.assertEqual(page.input_value("#suche"), "")
        label = page.evaluate("document.activeElement.getAttribute('aria-label')")
        self.assertTrue(label.startswith(ACTORS["jobcenter"]), label)

    def test_escape_empties_the_search(self):
        page = self.open(page_of())
        page.fill("#suche", "amt")
        self.assertTrue(page.is_visible("#treffer"))
        page.keyboard.press("Escape")
        self.assertFalse(page.is_visible("#treffer"))
        self.assertEqual(page.locator("#netz.mit-suche").count(), 0)


class FilterTests(BrowserTest):
    def counts(self, page):
        return {name: shown(page, f"#netz .{name}") for name in ("akteur", "kooperation")}

    def measured(self, *options):
        """Actors and cooperations that the command line counts for the same filter."""
        network = json.loads(run("measures", MUSTERAU, *options, "--format", "json")[0])["network"]
        return {"akteur": network["nodes"], "kooperation": network["edges"]}

    def test_a_field_shows_what_the_command_line_counts(self):
        page = self.open(page_of())
        page.select_option("#nach-feld", label="Wohnen")
        self.assertEqual(self.counts(page), self.measured("--field", "wohnen"))
        rows_shown = {
            "akteur": shown(page, "#akteure tbody tr"), "kooperation": shown(page, "#kooperationen tbody tr")
        }
        self.assertEqual(rows_shown, self.counts(page))
        status = page.text_content("#stand")
        self.assertIn(f"{rows_shown['akteur']} von {len(ACTORS)} Akteuren", status)

    def test_kind_state_and_strength(self):
        page = self.open(page_of())
        page.select_option("#ab-staerke", "3")
        self.assertEqual(self.counts(page), self.measured("--min-strength", "3"))
        page.select_option("#nach-stand", label="bestätigt")
        states = page.locator("#netz .kooperation:visible").evaluate_all(
            "list => list.map(one => one.classList.contains('bestaetigt'))"
        )
        self.assertTrue(states and all(states))
        page.click("button[type=reset]")
        # The page's security policy lets no text be evaluated: what is asked for is awaited as an element.
        page.locator("#netz .weg").first.wait_for(state="detached")
        self.assertIn("Kein Filter gesetzt", page.text_content("#stand"))

    def test_a_sector_comes_with_its_partners(self):
        page = self.open(page_of())
        page.select_option("#nach-sektor", label="Migrantenorganisation")
        cells = page.locator("#kooperationen tbody tr:visible")
        self.assertGreater(cells.count(), 0)
        sector = {
            row["cells"][0]: row["cells"][2]
            for row in page.locator("#akteure tbody tr").evaluate_all(
                "list => list.map(row => ({cells: [...row.cells].map(cell => cell.textContent)}))"
            )
        }
        for row in cells.all():
            ends = row.locator("th, td").all_text_contents()[:2]
            self.assertIn("Migrantenorganisation", [sector[end] for end in ends])

    def test_a_hidden_actor_leaves_the_view(self):
        page = self.open(page_of())
        page.fill("#suche", "IHK")
        page.keyboard.press("Enter")
        self.assertEqual(page.text_content("#blick-titel"), ACTORS["ihk"])
        page.select_option("#nach-feld", label="Wohnen")
        self.assertEqual(page.text_content("#blick-titel"), "Ein Akteur im Blick")


    def test_a_district_comes_with_its_partners(self):
        """Own rows of the table name Seewinkel; the others shown work with one of them."""
        page = self.open(page_of())
        whole = page.evaluate(VIEW)
        page.select_option("#nach-raum", label="Seewinkel")
        own = {actor["name"] for actor in rows("akteure.csv") if "Seewinkel" in actor["sozialraum"].split("|")}
        names = set(page.locator("#akteure tbody tr:visible th").all_text_contents())
        self.assertEqual(len(own), 12)
        self.assertLessEqual(own, names)
        for row in page.locator("#kooperationen tbody tr:visible").all():
            self.assertTrue(own & set(row.locator("th, td").all_text_contents()[:2]))
        ends = {end for row in page.locator("#kooperationen tbody tr:visible").all()
                for end in row.locator("th, td").all_text_contents()[:2]}
        self.assertEqual(names, own | ends)
        # The map shows what is left as large as it fits, and all of it again.
        self.assertLess(page.evaluate(VIEW)[2], whole[2] * 0.8)
        page.click("button[type=reset]")
        page.locator("#netz .weg").first.wait_for(state="detached")
        self.assertEqual(page.evaluate(VIEW), whole)

    def test_a_gremium_shows_its_members(self):
        page = self.open(page_of())
        members = {row["akteur"] for row in rows("mitgliedschaften.csv") if row["gremium"] == "rt-lindental"}
        page.select_option("#nach-gremium", label="Runder Tisch Asyl Lindental")
        names = set(page.locator("#akteure tbody tr:visible th").all_text_contents())
        self.assertEqual(names, {ACTORS[member] for member in members})

    def test_what_the_public_must_not_filter_by(self):
        page = self.open(page_of("--profile", "oeffentlich"))
        self.assertEqual(page.locator("#nach-gremium, #anregungen-zeigen").count(), 0)
        self.assertEqual(page.locator("#netz .anregung").count(), 0)
        self.assertNotIn("boards", page.evaluate("Object.keys(JSON.parse(document.getElementById('daten').textContent))"))


class SuggestionTests(BrowserTest):
    def test_the_switch(self):
        page = self.open(page_of())
        drawn = page.locator("#netz .anregung").count()
        self.assertGreater(drawn, 10)
        self.assertEqual(shown(page, "#netz .anregung"), 0)
        page.select_option("#anregungen-zeigen", "10")
        self.assertEqual(shown(page, "#netz .anregung"), 10)
        self.assertEqual(shown(page, "#netz .nummer"), 10)
        numbers = sorted(int(text) for text in page.locator("#netz .nummer:visible text").all_text_contents())
        listed = [int(text) for text in page.locator("#anregungen tbody tr th").all_text_contents()]
        self.assertLessEqual(set(numbers), set(listed))
        page.select_option("#anregungen-zeigen", "")
        self.assertEqual(shown(page, "#netz .anregung"), drawn)
        page.select_option("#nach-feld", label="Wohnen")
        self.assertLess(shown(page, "#netz .anregung"), drawn)

    def test_whoever_is_in_view_shows_its_own(self):
        page = self.open(page_of())
        page.locator("#akteure button", has_text=ACTORS["mbe-brueckenbau"]).click()
        self.assertGreater(shown(page, "#netz .anregung"), 0)
        page.keyboard.press("Escape")
        page.mouse.move(700, 8)
        page.locator("#suche").focus()
        self.assertEqual(shown(page, "#netz .anregung"), 0)

    def test_a_map_of_suggestions_shows_them_at_once(self):
        page = self.open(page_of("--show", "gaps"))
        self.assertEqual(shown(page, "#netz .anregung"), page.locator("#netz .anregung").count())


# Every name that can be seen: its box on the screen and the height of its letters in pixels.
NAMES = """() => [...document.querySelectorAll('#netz .etikett')].filter((one) => one.getClientRects().length > 0
  && getComputedStyle(one).display !== 'none').map((one) => {
    const text = one.querySelector('text');
    const box = text.getBoundingClientRect();
    return { left: box.left, right: box.right, top: box.top, bottom: box.bottom, words: text.textContent,
      size: parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a };
  })"""
VIEW = "[...'xywh'].map((_, i) => { const b = document.querySelector('#netz').viewBox.baseVal; return [b.x, b.y, b.width, b.height][i] })"


class WindowTests(BrowserTest):
    @classmethod
    def setUpClass(cls):
        cls.made = TemporaryDirectory()
        cls.addClassCleanup(cls.made.cleanup)
        cls.large = Path(cls.made.name) / "gross"
        run("generate", "--municipalities", "7", "-o", cls.large)

    def names(self, page):
        page.wait_for_timeout(120)
        names = page.evaluate(NAMES)
        for name in names:
            self.assertGreaterEqual(name["size"], 11, name)
        for number, one in enumerate(names):
            for two in names[number + 1:]:
                apart = (one["right"] <= two["left"] + 1 or two["right"] <= one["left"] + 1
                         or one["bottom"] <= two["top"] + 1 or two["bottom"] <= one["top"] + 1)
                self.assertTrue(apart, f"{one['words']} / {two['words']}")
        self.assertEqual(len({name["words"] for name in names}), len(names))
        return names

    def test_the_map_fills_the_window(self):
        for width, height in ((1280, 720), (1920, 1080)):
            page = self.open(page_of(), width=width, height=height)
            box = page.locator("#bild").bounding_box()
            self.assertEqual(box["width"], width)
            self.assertGreater(box["height"], 0.8 * height)
            self.assertLessEqual(box["y"] + box["height"], height)

    def test_names_can_be_read(self):
        """At 1280 × 720 nearly all of the example's 79, none on another; no name is lost to a closer look."""
        page = self.open(page_of(), width=1280, height=720)
        self.assertGreater(len(self.names(page)), 70)
        for _ in range(3):
            page.click("#groesser")
            self.names(page)
        page.click("#ganz")
        page.select_option("#nach-feld", label="Wohnen")
        self.assertEqual(len(self.names(page)), shown(page, "#netz .akteur"))

    def test_names_of_a_large_map(self):
        page = self.open(page_of(landscape=self.large), width=1280, height=720)
        count = page.locator("#netz .akteur").count()
        self.assertGreater(count, 250)
        first = len(self.names(page))
        self.assertGreater(first, 30)
        # The name of whoever is chosen stands in any case, and its partners' before those of others.
        page.locator("#akteure button").last.click()
        chosen = page.locator("#netz .akteur[aria-selected=true] .etikett")
        page.wait_for_timeout(120)
        self.assertTrue(chosen.is_visible())

    def test_the_legend_is_a_click_away(self):
        page = self.open(page_of(), width=1280, height=720)
        self.assertFalse(page.is_visible("#legende"))
        page.click("#legende-zeigen")
        self.assertTrue(page.is_visible("#legende"))
        self.assertEqual(page.get_attribute("#legende-zeigen", "aria-expanded"), "true")
        small = self.open(page_of(), width=640, height=900)
        self.assertTrue(small.is_visible("#legende"), "on a small screen it stands below")


class PanelTests(BrowserTest):
    def test_ties_and_suggestions_of_an_actor(self):
        page = self.open(page_of("--show", "gaps"))
        page.locator("#akteure button", has_text=ACTORS["mbe-brueckenbau"]).click()
        self.assertEqual(page.text_content("#blick-titel"), ACTORS["mbe-brueckenbau"])
        ties = page.locator("#kooperationen tbody tr", has=page.get_by_text(ACTORS["mbe-brueckenbau"], exact=True))
        self.assertEqual(page.locator("#blick ul").first.locator("li").count(), ties.count())
        self.assertEqual(page.text_content("#blick h3 >> nth=0"), f"Kooperationen ({ties.count()})")
        suggested = page.locator("#anregungen tbody tr", has=page.get_by_text(ACTORS["mbe-brueckenbau"], exact=True))
        self.assertEqual(page.text_content("#blick h3 >> nth=1"), f"Anregungen ({suggested.count()})")
        numbers = page.locator("#blick .nr").all_text_contents()
        self.assertEqual(
            sorted(f"Nr. {row.locator('th').first.text_content()}" for row in suggested.all()), sorted(numbers)
        )

    def test_a_partner_leads_on_and_escape_ends(self):
        page = self.open(page_of())
        page.locator("#akteure button").first.click()
        partner = page.locator("#blick li button").first
        name = partner.text_content()
        partner.click()
        self.assertEqual(page.text_content("#blick-titel"), name)
        self.assertIn(name, page.text_content("#ansage"))
        near = page.locator("#netz .akteur.nah").count()
        self.assertEqual(near, page.locator("#blick ul").first.locator("li").count())
        page.keyboard.press("Escape")
        self.assertEqual(page.text_content("#blick-titel"), "Ein Akteur im Blick")
        self.assertEqual(page.locator("#netz.mit-blick .mitte").count(), 1, "the actor has the keyboard again")

    def test_clicking_on_the_map(self):
        page = self.open(page_of())
        box = page.locator("#netz .akteur polygon, #netz .akteur circle").nth(3).bounding_box()
        page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        self.assertEqual(page.locator("#netz .akteur[aria-selected=true]").count(), 1)
        page.mouse.click(*self.corner(page))
        self.assertEqual(page.locator("#netz .akteur[aria-selected=true]").count(), 0)

    def corner(self, page):
        box = page.locator("#netz").bounding_box()
        return box["x"] + 4, box["y"] + 4


class KeyboardTests(BrowserTest):
    def name(self, page):
        return page.evaluate("document.activeElement.querySelector('title')?.textContent ?? ''").split(" (")[0]

    def enter_map(self, page):
        page.focus(".hilfe summary")
        page.keyboard.press("Tab")

    def test_the_map_is_one_stop(self):
        page = self.open(page_of())
        self.enter_map(page)
        self.assertIn("akteur", page.evaluate("document.activeElement.getAttribute('class')"))
        self.assertEqual(page.locator("#netz .akteur[tabindex='0']").count(), 1)
        page.keyboard.press("Tab")
        self.assertFalse(page.evaluate("document.activeElement.closest('#netz') !== null"))

    def test_arrows_walk_in_their_direction(self):
        page = self.open(page_of())
        self.enter_map(page)
        middle = "(() => { const b = document.activeElement.getBBox(); return [b.x + b.width / 2, b.y + b.height / 2] })()"
        page.keyboard.press("Home")
        seen = {self.name(page)}
        down, right, up, left = ("ArrowDown", 1, 1), ("ArrowRight", 0, 1), ("ArrowUp", 1, -1), ("ArrowLeft", 0, -1)
        for _ in range(2):
            for key, axis, sign in [down, down, right, down, right, up, left]:
                before, was = page.evaluate(middle), self.name(page)
                page.keyboard.press(key)
                after = page.evaluate(middle)
                if self.name(page) != was:
                    self.assertGreater(sign * (after[axis] - before[axis]), 0, key)
                seen.add(self.name(page))
        self.assertGreater(len(seen), 5)

    def test_every_actor_can_be_reached(self):
        page = self.open(page_of())
        self.enter_map(page)
        reached = page.evaluate(
            """() => {
              const names = new Set();
              const stack = [document.activeElement];
              const press = (element, key) => {
                if (document.activeElement !== element) element.focus();
                element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
                return document.activeElement;
              };
              while (stack.length > 0) {
                const element = stack.pop();
                if (names.has(element.id)) continue;
                names.add(element.id);
                for (const key of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']) stack.push(press(element, key));
              }
              return names.size;
            }"""
        )
        self.assertEqual(reached, len(ACTORS))

    def test_from_partner_to_partner(self):
        page = self.open(page_of())
        self.enter_map(page)
        page.keyboard.press("End")
        start = self.name(page)
        page.keyboard.press("Enter")
        partners = page.locator("#blick ul").first.locator("button").all_text_contents()
        self.assertEqual(page.text_content("#blick-titel"), start)
        walked = []
        for _ in partners:
            page.keyboard.press("PageDown")
            walked.append(self.name(page))
        self.assertEqual(sorted(walked), sorted(partners))
        page.keyboard.press("PageUp")
        self.assertEqual(self.name(page), walked[-2] if len(walked) > 1 else walked[0])
        self.assertEqual(page.text_content("#blick-titel"), start, "walking does not choose")
        page.keyboard.press("Escape")
        self.assertEqual(self.name(page), start)

    def test_zoom_and_pan(self):
        page = self.open(page_of())
        box = "[...'xywh'].map((_, i) => { const b = document.querySelector('#netz').viewBox.baseVal; return [b.x, b.y, b.width, b.height][i] })"
        whole = page.evaluate(box)
        self.enter_map(page)
        page.keyboard.press("+")
        page.keyboard.press("+")
        closer = page.evaluate(box)
        self.assertLess(closer[2], whole[2] / 1.5)
        self.assertIn("Vergrößerung", page.text_content("#ansage"))
        page.keyboard.press("Shift+ArrowRight")
        self.assertGreater(page.evaluate(box)[0], closer[0])
        # An actor outside of the view is brought into it.
        page.keyboard.press("End")
        page.keyboard.press("Home")
        inside = page.evaluate(
            """() => {
              const [one, all] = [document.activeElement, document.querySelector('#bild')].map((e) => e.getBoundingClientRect());
              return one.left >= all.left - 1 && one.right <= all.right + 1 && one.top >= all.top - 1;
            }"""
        )
        self.assertTrue(inside)
        page.keyboard.press("0")
        self.assertEqual(page.evaluate(box), whole)
        page.click("#groesser")
        self.assertLess(page.evaluate(box)[2], whole[2])
        page.mouse.move(500, 600)
        page.mouse.down()
        page.mouse.move(560, 640, steps=4)
        page.mouse.up()
        self.assertEqual(page.locator("#netz .akteur[aria-selected=true]").count(), 0, "dragging is no click")


if __name__ == "__main__":
    unittest.main()
