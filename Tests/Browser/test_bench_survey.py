"""A survey in browsers: an organisation answers on a telephone, the coordination asks and takes over."""

import re
import zipfile
from pathlib import Path

from asked import AskedTest
from browser import made
from netviz import MUSTERAU, run


class Answering(AskedTest):
    def level(self, page, line):
        return page.locator(f'[data-zeile="{line}"]').get_by_label("Wie eng arbeiten Sie zusammen?")

    def test_answered_on_a_telephone_and_resumed_on_another_device(self):
        link = self.server.link("jobcenter", fresh=True)
        page = self.answering(link)
        self.level(page, "aufwind").select_option("3")
        line = page.locator('[data-zeile="aufwind"]')
        line.get_by_label("Informationen austauschen").check()
        line.get_by_label("Menschen weitervermitteln").select_option("wir → sie")
        line.get_by_label("Anmerkung").fill("seit 2021 – jede Woche")
        self.level(page, "vhs-musterau").select_option("?")
        page.get_by_label("Name der Organisation").first.fill("Neue Initiative")
        self.saved(page)
        self.assertEqual(self.server.cells(link), {
            ("aufwind", "intensitaet"): "3", ("aufwind", "information"): "x", ("aufwind", "weitervermittlung"): "wir → sie",
            ("aufwind", "anmerkung"): "seit 2021 – jede Woche", ("vhs-musterau", "intensitaet"): "?", ("+1", "organisation"): "Neue Initiative"})
        self.assertEqual(page.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('netviz-antwort'))"), [])
        # The same link elsewhere.
        other = self.answering(link)
        self.assertEqual(self.level(other, "aufwind").input_value(), "3")
        line = other.locator('[data-zeile="aufwind"]')
        line.get_by_role("button").click()
        self.assertEqual(line.get_by_label("Anmerkung").input_value(), "seit 2021 – jede Woche")
        other.click("#abgeben")
        other.wait_for_selector("text=Vielen Dank! Abgegeben")
        standing = self.server.api("GET", "landscapes/musterau/survey")
        self.assertIn(("jobcenter", True), [(one["actor"], one["by_browser"]) for one in standing["returned"]])

    def test_a_cut_connection_loses_no_letter(self):
        link = self.server.link("ihk", fresh=True)
        context = self.visitor(is_cut=True)
        page = self.answering(link, context)
        context.set_offline(True)
        self.level(page, "aufwind").select_option("2")
        page.locator('[data-zeile="aufwind"]').get_by_label("Anmerkung").press_sequentially("Wort für Wort, ohne Netz", delay=20)
        self.says(page, "^Noch nicht gesichert – keine Verbindung")
        self.assertEqual(self.server.cells(link), {})
        # Even where the page is closed before anybody answers again: a page that closes would try once more.
        self.server.stop()
        page.close()
        self.server.start()
        context.set_offline(False)
        page = self.answering(link, context)
        self.saved(page)
        self.assertEqual(self.server.cells(link), {("aufwind", "intensitaet"): "2", ("aufwind", "anmerkung"): "Wort für Wort, ohne Netz"})
        self.assertEqual(page.evaluate("localStorage.length"), 0)

    def test_a_server_that_dies_while_somebody_types_loses_no_letter(self):
        link = self.server.link("vhs-musterau", fresh=True)
        page = self.answering(link, self.visitor(is_cut=True))
        self.level(page, "aufwind").select_option("2")
        field = page.locator('[data-zeile="aufwind"]').get_by_label("Anmerkung")
        field.press_sequentially("vor dem Ausfall", delay=30)
        self.server.program.kill()
        self.server.stop()
        self.level(page, "jobcenter").select_option("1")
        self.says(page, "^Noch nicht gesichert – keine Verbindung")
        field.press_sequentially(", während", delay=30)
        self.server.start()
        field.press_sequentially(", danach", delay=30)
        page.evaluate("window.dispatchEvent(new Event('online'))")
        self.saved(page)
        self.assertEqual(self.server.cells(link), {
            ("aufwind", "intensitaet"): "2", ("jobcenter", "intensitaet"): "1", ("aufwind", "anmerkung"): "vor dem Ausfall, während, danach"})

    def test_the_keyboard_is_enough(self):
        link = self.server.link("aufwind", fresh=True)
        page = self.answering(link)
        page.focus("#suche")
        page.keyboard.type("jobcenter")
        self.assertEqual(page.locator("#liste > li:visible").count(), 1)
        for _ in range(2):
            page.keyboard.press("Tab")
        self.assertEqual(page.evaluate("document.activeElement.tagName"), "SELECT")
        page.keyboard.press("3")
        page.keyboard.press("Tab")
        page.keyboard.press("Space")
        self.saved(page)
        self.assertEqual(self.server.cells(link), {("jobcenter", "intensitaet"): "3", ("jobcenter", "gewuenscht"): "ja"})

    def test_axe_and_width(self):
        link = self.server.link("mbe-lindenhof", fresh=True)
        for width in (320, 1280):
            page = self.answering(link, width=width)
            self.level(page, "aufwind").select_option("3")
            self.assertLessEqual(page.evaluate("document.documentElement.scrollWidth"), width)
            self.check(page, with_contrast=width == 320)

    def test_a_withdrawn_link_says_so_and_names_nobody(self):
        link = self.server.link("jobcenter")
        self.server.api("POST", "landscapes/musterau/survey/links/withdraw", {"actors": ["jobcenter"]})
        page = self.visitor().new_page()
        page.goto(link)
        page.wait_for_selector("text=Dieser Link gilt nicht mehr")
        self.assertNotIn("Aufwind", page.inner_text("body"))
        self.check(page)
        page.goto(link.split("#")[0])
        page.wait_for_selector("text=In der Adresse fehlt der Teil hinter #")

    def test_the_secret_goes_nowhere_but_to_the_server_and_never_in_an_address(self):
        link = self.server.link("jobcenter")
        secret = link.split("#f=")[1]
        context = self.visitor()
        seen = []
        context.on("request", lambda request: seen.append((request.url.split("#")[0], request.headers.get("referer", ""))))
        page = self.answering(link, context)
        self.level(page, "vhs-musterau").select_option("1")
        self.saved(page)
        self.assertGreater(len(seen), 3)
        self.assertFalse([one for one in seen if secret in "".join(one)])
        self.assertEqual(page.evaluate("JSON.stringify(localStorage) + JSON.stringify(sessionStorage) + document.cookie").count(secret), 0)


class Coordination(AskedTest):
    def questionnaire(self):
        folder = made() / f"fragebogen-{self.id()}"
        run("survey", "new", MUSTERAU, "-o", folder)
        return folder

    def test_links_are_made_once_and_taken_away(self):
        page = self.coordination()
        page.get_by_label("Jobcenter Landkreis Musterau auswählen").check()
        page.click("text=Links erstellen")
        page.wait_for_selector("#neue-links")
        self.assertEqual(page.evaluate("document.activeElement.id"), "neue-links")
        link = page.inner_text("#neue-links code")
        self.assertRegex(link, r"/antwort#f=[\w-]{43}$")
        with page.expect_download() as made_file:
            page.click("text=Als Tabelle speichern")
        text = Path(made_file.value.path()).read_text(encoding="utf-8-sig")
        self.assertIn(link, text)
        self.check(page, with_contrast=False)
        page.reload()
        page.wait_for_selector("h1:has-text('Befragung')")
        page.wait_for_selector("text=gilt bis")
        self.assertNotIn(link, page.content())
        self.answering(link)

    def test_many_files_are_dropped_looked_at_and_taken_over_in_one_step(self):
        folder = self.questionnaire()
        page = self.coordination()
        books = [self.filled(folder, name, level) for name, level in (("jobcenter-landkreis-musterau", "3"), ("aufwind", "2"))]
        letter = made() / "brief.xlsx"
        letter.write_bytes(b"Sehr geehrte Damen und Herren")
        page.set_input_files("#rueckgabe", [*books, letter])
        page.wait_for_selector("fieldset.liegt-vor", timeout=60000)
        self.assertIn("brief.xlsx", page.inner_text("#rueckgabe-meldung"))
        self.assertEqual(page.locator("fieldset.liegt-vor input:checked").count(), 2)
        page.click("text=Ansehen, was daraus wird")
        page.wait_for_selector("#uebernehmen", timeout=60000)
        self.assertIn("in einem Schritt, der sich zurücknehmen lässt", page.inner_text("#vorschau"))
        self.check(page, with_contrast=False)
        page.click("#uebernehmen")
        page.wait_for_selector("text=Diesen Schritt zurücknehmen", timeout=60000)
        self.assertEqual(page.locator(".uebernommen").count(), 1)
        page.click("text=Diesen Schritt zurücknehmen")
        page.wait_for_selector("text=wurde zurückgenommen", timeout=60000)

    def filled(self, folder, name, level):
        """A questionnaire with one answer in it."""
        (path,) = [path for path in folder.glob("*.xlsx") if name in path.name]
        target = made() / f"{name}-{self.id()}.xlsx"
        with zipfile.ZipFile(path) as old, zipfile.ZipFile(target, "w") as new:
            for item in old.namelist():
                data = old.read(item)
                if item == "xl/worksheets/sheet2.xml":
                    data = re.sub(rb'(<row r="2".*?<c r="C2".*?</c>)(?:<c r="D2"[^>]*/>)?', rb'\1<c r="D2" t="inlineStr"><is><t>' + level.encode() + rb"</t></is></c>", data, count=1, flags=re.S)
                new.writestr(item, data)
        return target

    def test_narrow(self):
        page = self.coordination(width=320, height=700)
        self.assertLessEqual(page.evaluate("document.documentElement.scrollWidth"), 320)
        self.check(page)
