"""The pages that look at a landscape: map, suggestions, actors, analysis."""

import json
import re

from bench import Bench, BenchTest, rows
from browser import made
from netviz import MUSTERAU, run

PAGES = ["karte", "anregungen", "anregungen?teil=plan", "anregungen?teil=rueckfragen", "anregungen?teil=stellungnahmen", "akteure",
         "akteure?teil=felder", "akteure?teil=gremien", "akteure/jobcenter", "auswertung", "auswertung?teil=angebote", "auswertung?teil=masse",
         "auswertung?teil=vergleich", "auswertung?teil=szenario&remove=jobcenter&add=vhs-musterau,ihk,3", "mitnehmen"]


def said(*words):
    return json.loads(run(*words, "--format", "json")[0])


class EveryPage(BenchTest):
    def test_axe_finds_nothing(self):
        page = self.visitor()
        for path in PAGES:
            with self.subTest(path):
                self.to(page, f"l/musterau/{path}")
                self.check(page, with_contrast="teil" not in path or "plan" in path)

    def test_the_framed_map_has_no_fault_of_its_own(self):
        page = self.visitor()
        page.goto(f"{self.bench.url}api/v1/landscapes/musterau/map-page?show=gaps")
        page.wait_for_selector("#werkzeug:not([hidden])")
        self.check(page, with_contrast=False)

    def test_a_narrow_screen_shows_everything(self):
        page = self.visitor(width=320, height=640)
        for path in PAGES:
            with self.subTest(path):
                self.to(page, f"l/musterau/{path}")
                self.fits(page)
        self.to(page, "l/musterau/anregungen")
        self.check(page, inside="main")

    def test_both_languages(self):
        page = self.visitor("l/musterau/karte")
        page.click(".sprache")
        page.wait_for_selector("h1:text('Map')")
        page.frame_locator("iframe").locator("h1", has_text="Cooperation").wait_for()
        for path, heading in [("anregungen", "Suggestions"), ("akteure", "Actors"), ("auswertung", "Analysis"), ("mitnehmen", "Take away")]:
            self.to(page, f"l/musterau/{path}")
            self.assertEqual(page.inner_text("h1"), heading)


class Map(BenchTest):
    def title(self, page):
        return page.frame_locator("iframe").locator("h1")

    def test_choices_change_map_and_address(self):
        page = self.visitor("l/musterau/karte")
        self.title(page).wait_for()
        page.select_option("#wahl-show", "gaps")
        page.click("summary:text('Filtern')")
        page.select_option("#wahl-district", "Kernstadt Musterau")
        self.wait(page, "location.search.includes('show=gaps') && location.search.includes('district=Kernstadt')")
        self.title(page).filter(has_text="Kernstadt Musterau").wait_for()
        self.settled(page)
        # The address alone brings the same again, for a colleague too.
        other = self.visitor()
        other.goto(page.url)
        self.title(other).filter(has_text="Kernstadt Musterau").wait_for()
        self.assertEqual(other.input_value("#wahl-show"), "gaps")
        with other.expect_download() as download:
            other.click("#karten-dateien ~ p a:text('SVG')")
        path = made() / "karte-im-vergleich.svg"
        run("map", MUSTERAU, "--show", "gaps", "--district", "Kernstadt Musterau", "-o", path)
        self.assertEqual(download.value.path().read_bytes(), path.read_bytes())

    def test_the_framed_map_works_with_its_own_script(self):
        page = self.visitor("l/musterau/karte")
        frame = page.frame_locator("iframe")
        frame.locator("#suche").fill("jobcenter")
        frame.locator("#treffer button, #treffer li").first.wait_for()
        frame.locator("#suche").press("Enter")
        frame.locator("#blick-titel", has_text="Jobcenter").wait_for()

    def test_around_one_actor_by_keyboard(self):
        page = self.visitor("l/musterau/karte")
        page.focus("#wahl-ego")
        page.keyboard.type("Jobcenter Landkreis Musterau")
        page.keyboard.press("Tab")
        self.wait(page, "location.search === '?ego=jobcenter'")
        self.title(page).filter(has_text="Jobcenter").wait_for()
        self.assertEqual(page.evaluate("document.activeElement.id"), "wahl-radius", "the focus stays where it is while the map comes")

    def test_every_view_and_layout_is_drawn_or_told(self):
        page = self.visitor("l/musterau/karte", expects=[422])
        for key in ("show", "layout", "color-by", "profile"):
            values = page.eval_on_selector_all(f"#wahl-{key} option", "all => all.map(one => one.value)")
            for value in values[1:]:
                with self.subTest(f"{key}={value}"):
                    self.to(page, f"l/musterau/karte?{key}={value}")
                    if value == "file":
                        self.assertIn("braucht eine Datei", page.inner_text(".kasten.fehler"))
                    else:
                        page.frame_locator("iframe").locator("svg#netz").wait_for()

    def test_a_wrong_address_is_told_in_words(self):
        page = self.visitor("l/musterau/karte?district=Atlantis", expects=[422])
        self.assertIn("Den Sozialraum „Atlantis“ kenne ich nicht", page.inner_text(".kasten.fehler"))
        self.assertEqual(page.locator("iframe").count(), 0)


class BelowABase(BenchTest):
    """As behind a proxy that shows netviz below a path."""

    @classmethod
    def setUpClass(cls):
        cls.bench = Bench("--base-path", "/netviz")
        cls.addClassCleanup(cls.bench.stop)
        cls.bench.api("PUT", "landscapes/musterau?example")

    def test_map_links_and_jobs(self):
        page = self.visitor("l/musterau/karte?show=boards")
        page.frame_locator("iframe").locator("svg#netz").wait_for()
        self.assertIn("/netviz/api/v1/", page.get_attribute("iframe", "src"))
        self.to(page, "l/musterau/akteure")
        page.click("tbody a >> nth=0")
        page.wait_for_selector(".angaben")
        self.assertIn("/netviz/l/musterau/akteure/", page.url)
        self.to(page, "l/musterau/mitnehmen")
        page.get_by_role("button", name="Offline-Seite (HTML)").click()
        link = page.locator(".auftrag").get_by_role("link", name="Herunterladen")
        link.wait_for()
        with page.expect_download() as download:
            link.click()
        self.assertIn("<!DOCTYPE html>", download.value.path().read_text(encoding="utf-8"))


class Suggestions(BenchTest):
    def numbers(self, page):
        while page.locator("button", has_text="Weitere zeigen").count():
            page.locator("button", has_text="Weitere zeigen").first.click()
        return [int(text) for text in page.locator(".anregung .nummer").all_inner_texts()]

    def test_filters_agree_with_the_command(self):
        gaps = said("gaps", MUSTERAU)["gaps"]
        page = self.visitor("l/musterau/anregungen")
        self.assertEqual(self.numbers(page), [one["number"] for one in gaps])
        for key, value, fits in [("feld", "sprache", lambda one: one["field"] == "sprache"), ("schritt", "clarify", lambda one: one["step"] == "clarify"),
                                 ("gewissheit", "one_sided", lambda one: one["outcome"] == "one_sided"),
                                 ("akteur", "jobcenter", lambda one: "jobcenter" in [one["a"], one["b"], *one["introducers"]])]:
            page.select_option(f"#nach-{key}", value)
            expected = [one["number"] for one in gaps if fits(one)]
            self.assertTrue(expected, key)
            self.assertEqual(self.numbers(page), expected, key)
            self.assertIn(f"{len(expected)} von {len(gaps)}", page.inner_text("#anregungen-zahl"))
            self.assertIn(f"{key}={value}", page.url)
            page.select_option(f"#nach-{key}", "")

    def test_quotation_and_source_stand_with_each(self):
        result = said("gaps", MUSTERAU)
        first = result["gaps"][0]
        finding = next(one for one in result["findings"] if one["rule"] == first["rules"][0])
        page = self.visitor("l/musterau/anregungen")
        item = page.locator("#anregung-1")
        item.locator("summary").click()
        text = item.inner_text()
        for word in (first["reason"], finding["quote"], finding["title"], finding["section"]):
            self.assertIn(word, text)
        item.locator("h3 a").first.click()
        page.wait_for_selector("h1:text('Sprachforum')")

    def test_a_statement_is_entered_and_taken_back(self):
        page = self.visitor("l/musterau/anregungen?feld=sprache")
        before = page.inner_text("#anregungen-zahl")
        first = page.locator(".anregung").first
        ends = first.locator("h3").inner_text()
        first.get_by_role("button", name="Stellungnahme").press("Enter")
        self.assertEqual(page.evaluate("document.activeElement.type"), "radio")
        page.get_by_label("kein Bedarf").check()
        page.get_by_label("In ihren Worten").fill("Das läuft über die <b>Fachstelle</b>.")
        self.check(page, inside="main")
        page.get_by_role("button", name="Eintragen").click()
        page.wait_for_selector(".kasten.gut")
        self.assertNotIn(ends[2:], page.inner_text(".anregungen"), "what has been settled does not come again")
        self.assertNotEqual(page.inner_text("#anregungen-zahl"), before)
        self.assertIn("feld=sprache", page.url)
        entered = [row for row in self.bench.api("GET", "landscapes/musterau/actors")[1]["statements"] if "<b>" in row["text"]]
        self.assertEqual([(one["rule"], one["actor"], one["partner"], one["status"]) for one in entered], [("SPR-1", "sprachforum-lindental", "jmd-lindenhof", "kein_bedarf")])
        self.to(page, "l/musterau/anregungen?teil=stellungnahmen")
        self.assertIn("<b>Fachstelle</b>", page.inner_text("table"))
        page.goto(self.bench.url + "l/musterau/pruefen")
        page.wait_for_selector(".schritte li")
        page.locator(".schritte li").first.get_by_role("button", name="Zurücknehmen").click()
        page.wait_for_selector("text=(zurückgenommen)")
        self.to(page, "l/musterau/anregungen?feld=sprache")
        self.assertEqual(page.inner_text("#anregungen-zahl"), before)

    def test_taking_back_at_once(self):
        page = self.visitor("l/musterau/anregungen")
        item = page.locator("#anregung-2")
        item.get_by_role("button").click()
        page.get_by_label("In ihren Worten").fill("Wir sprechen im März darüber.")
        page.get_by_role("button", name="Eintragen").click()
        page.wait_for_selector("#anregung-2 .gesagt")
        self.assertIn("Wir sprechen im März darüber.", page.inner_text("#anregung-2 .gesagt"))
        # Said again it is the same statement, changed.
        page.locator("#anregung-2").get_by_role("button", name="Stellungnahme").click()
        self.assertEqual(page.get_by_label("In ihren Worten").input_value(), "Wir sprechen im März darüber.")
        page.get_by_label("In ihren Worten").fill("Erst im Mai.")
        page.get_by_role("button", name="Eintragen").click()
        self.wait(page, "document.querySelector('#anregung-2 .gesagt').textContent.includes('Erst im Mai.')")
        self.assertEqual(page.locator("#anregung-2 .gesagt").count(), 1)
        for _ in range(2):
            self.bench.api("POST", "landscapes/musterau/undo", {})

    def test_the_plan_follows_its_sliders(self):
        page = self.visitor("l/musterau/anregungen?teil=plan")
        for budget, each in ((5, 2), (8, 1)):
            page.focus("#plan-zahl")
            while int(page.input_value("#plan-zahl")) < budget:
                page.keyboard.press("ArrowRight")
            page.focus("#plan-je")
            while int(page.input_value("#plan-je")) > each:
                page.keyboard.press("ArrowLeft")
            self.wait(page, f"location.search.includes('schritte={budget}&je={each}')")
            self.settled(page)
            plan = said("plan", MUSTERAU, "--budget", str(budget), "--per-actor", str(each))
            self.assertEqual([int(text) for text in page.locator("ol .nummer").all_inner_texts()], [one["number"] for one in plan["ties"]])
            self.assertIn(f"{plan['after']['fulfilled']} statt {plan['before']['fulfilled']}", page.inner_text(".fazit"))

    def test_reading_only_offers_no_statement(self):
        page = self.visitor()
        page.route("**/api/v1/landscapes/musterau", lambda route: route.fulfill(json={**route.fetch().json(), "role": "lesen"}))
        self.to(page, "l/musterau/anregungen")
        self.assertGreater(page.locator(".anregung").count(), 5)
        self.assertEqual(page.get_by_role("button", name="Stellungnahme").count(), 0)


class Actors(BenchTest):
    def test_the_list_is_searched_and_leads_to_each(self):
        page = self.visitor("l/musterau/akteure")
        self.assertEqual(page.locator("tbody tr").count(), len(rows("akteure.csv")))
        page.fill("#akteur-suche", "jobcenter")
        self.wait(page, "document.querySelectorAll('tbody tr').length === 1")
        self.assertIn("suche=jobcenter", page.url)
        page.click("tbody a")
        page.wait_for_selector("h1:text('Jobcenter Landkreis Musterau')")
        self.assertTrue(page.url.endswith("/l/musterau/akteure/jobcenter"))
        page.go_back()
        page.wait_for_selector("#akteur-suche")
        self.assertEqual(page.input_value("#akteur-suche"), "jobcenter")

    def test_a_page_tells_what_the_tables_hold(self):
        page = self.visitor("l/musterau/akteure/jobcenter")
        raw = said("measures", MUSTERAU, "--measure", "degree", "--raw")
        partners = next(one["degree"] for one in raw["actors"] if one["id"] == "jobcenter")
        self.assertIn(f"Partner ({partners})", page.inner_text("main"))
        seats = [row for row in rows("mitgliedschaften.csv") if row["akteur"] == "jobcenter"]
        self.assertIn(f"Gremien ({len(seats)})", page.inner_text("main"))
        offers = [row for row in rows("angebote.csv") if row["akteur"] == "jobcenter"]
        self.assertIn(offers[0]["name"], page.inner_text("main"))

    def test_unknown_ones_are_told(self):
        page = self.visitor("l/musterau/akteure/niemand")
        self.assertEqual(page.inner_text("h1"), "Diesen Akteur gibt es nicht")


class Analysis(BenchTest):
    def test_the_matrix_says_what_the_command_says(self):
        cells = [one for one in said("gaps", MUSTERAU, "--matrix")["matrix"] if one["field"] == "sprache"]
        page = self.visitor("l/musterau/auswertung?feld=sprache")
        self.assertEqual(sorted(page.locator("td.soll").all_inner_texts()), sorted(f"{one['existing']}/{one['expected']}" for one in cells))

    def test_every_offer_is_counted(self):
        page = self.visitor("l/musterau/auswertung?teil=angebote")
        counted = sum(int(text) for text in page.locator(".zahl-knopf").all_inner_texts())
        # Each place that an offer names counts it once.
        expected = sum(max(1, len([word for word in re.split(r"[|,;]", row["sozialraum"]) if word.strip()])) for row in rows("angebote.csv"))
        self.assertEqual(counted, expected)
        page.locator(".zahl-knopf").first.press("Enter")
        shown = page.locator(".auswahl tbody tr").count()
        self.assertEqual(shown, int(page.locator(".zahl-knopf").first.inner_text()))

    def test_measures_come_with_meaning_and_how_far_they_stand(self):
        measures = said("measures", MUSTERAU)
        page = self.visitor("l/musterau/auswertung?teil=masse&mass=betweenness")
        verdict = next(one for one in measures["ranking_stability"]["rankings"] if one["measure"] == "betweenness")["verdict"]
        self.assertIn(verdict, page.inner_text("main"))
        best = max(measures["actors"], key=lambda one: one["betweenness"])["name"]
        self.assertEqual(page.locator(".rangfolge tbody th").first.inner_text(), best)
        page.select_option("#mass", "clustering")
        self.assertIn("nehmen Sie die Reihenfolge nicht genau", page.inner_text("main"))
        meanings = page.locator("main table").nth(1).locator("tbody tr td:last-child").all_inner_texts()
        self.assertTrue(meanings and all(meanings), "each measure has its meaning")

    def test_measures_of_a_list_of_which_nobody_was_asked(self):
        page = self.visitor()
        self.uploaded(page, "01-amt.xlsx", "ungefragt")
        self.to(page, "l/ungefragt/auswertung?teil=masse")
        self.assertIn("Noch niemand: Die Kooperationen sind Angaben der Koordination", page.inner_text("main"))
        self.assertEqual(page.locator(".kasten.fehler").count(), 0)

    def test_a_change_shows_in_the_comparison(self):
        tie = {"id": "k1", "op": "add", "table": "kooperationen", "role": "editor",
               "becomes": {"von": "ihk", "nach": "vhs-musterau", "art": "austausch", "gemeldet_von": "koordination", "intensitaet": "2"}}
        self.bench.api("POST", "landscapes/musterau/entries", tie)
        self.addCleanup(self.bench.api, "POST", "landscapes/musterau/undo", {"id": "k1"})
        page = self.visitor("l/musterau/auswertung?teil=vergleich")
        self.assertIn("Kooperationen: Neu (1)", page.inner_text("main"))
        self.assertIn("IHK Musterau – VHS Musterau", page.inner_text("main").replace("VHS Musterau – IHK Musterau", "IHK Musterau – VHS Musterau"))

    def test_a_scenario_is_put_together_and_stays_in_the_address(self):
        page = self.visitor("l/musterau/auswertung?teil=szenario")
        page.get_by_label("Wer fällt aus?").fill("Jobcenter Landkreis Musterau")
        page.get_by_role("button", name="Ausfall dazunehmen").press("Enter")
        page.wait_for_selector("h3:text('Was sich ändert')")
        self.assertIn("remove=jobcenter", page.url)
        scenario = said("scenario", MUSTERAU, "--remove", "jobcenter")
        cells = page.locator("main table tbody tr", has_text="Kooperationen").first.locator("td").all_inner_texts()
        self.assertEqual(cells[:2], [str(value) for value in scenario["network"]["edges"]])
        page.get_by_role("button", name="Entfernen: Jobcenter fällt aus").click()
        self.wait(page, "!location.search.includes('remove')")
        page.get_by_role("button", name="Kooperation dazunehmen").click()
        self.assertIn("Bitte wählen Sie einen Akteur", page.inner_text(".kasten.fehler"))
