"""The interactive map as people use it: search, filters, keyboard, one actor in view, print, no script."""

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

    def dot(self, *options):
        """Actors and cooperations that the command line draws for the same filter."""
        with TemporaryDirectory() as folder:
            path = Path(folder) / "k.dot"
            run("map", MUSTERAU, *options, "-o", path)
            text = path.read_text(encoding="utf-8")
        lines = text.splitlines()
        return {
            "akteur": sum(" [name=" in line for line in lines),
            "kooperation": sum(" -- " in line for line in lines),
        }

    def test_a_field_shows_what_the_command_line_draws(self):
        page = self.open(page_of())
        page.select_option("#nach-feld", label="Wohnen")
        self.assertEqual(self.counts(page), self.dot("--field", "wohnen"))
        rows_shown = {
            "akteur": shown(page, "#akteure tbody tr"), "kooperation": shown(page, "#kooperationen tbody tr")
        }
        self.assertEqual(rows_shown, self.counts(page))
        status = page.text_content("#stand")
        self.assertIn(f"{rows_shown['akteur']} von {len(ACTORS)} Akteuren", status)

    def test_kind_state_and_strength(self):
        page = self.open(page_of())
        page.select_option("#ab-staerke", "3")
        self.assertEqual(self.counts(page), self.dot("--min-strength", "3"))
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
