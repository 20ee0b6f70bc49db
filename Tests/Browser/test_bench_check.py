"""From an untidy list to a clean landscape in the browser: upload, questions, cells, the workbook, steps, versions, accounts."""

import io

from bench import LISTS, BenchTest


class StartTests(BenchTest):
    def test_the_printed_address_lets_in_and_is_forgotten(self):
        page = self.visitor()
        self.assertNotIn("#", page.url)
        self.assertEqual(page.inner_text("h1"), "Meine Landschaften")
        # A second visit needs no token, a stranger does.
        page.goto(self.bench.url)
        page.wait_for_selector("#datei", state="attached")
        stranger = self.visitor(is_stranger=True, expects=("401",))
        stranger.goto(self.bench.url)
        stranger.wait_for_selector("#passwort")

    def test_the_example(self):
        page = self.visitor()
        name = self.example(page)
        self.assertEqual(page.inner_text("#noch"), "Nichts ist offen.")
        page.goto(self.at("l/" + name))
        page.wait_for_selector(".karten")
        self.assertIn("79 Akteure, 186 Kooperationen", page.inner_text("main"))
        page.get_by_text("Löschen", exact=True).click()
        page.get_by_role("button", name="Landschaft löschen").click()
        page.get_by_role("button", name="Ja, endgültig löschen").click()
        page.wait_for_selector("#datei", state="attached")
        self.assertEqual(page.locator(f".karten a[href='{page.evaluate('location.pathname')}l/{name}']").count(), 0)

    def test_a_file_is_dropped(self):
        page = self.visitor()
        content = list((LISTS / "01-amt.xlsx").read_bytes())
        handle = page.evaluate_handle("""(bytes) => { const data = new DataTransfer();
            data.items.add(new File([new Uint8Array(bytes)], 'Liste Öffentl. & Freie.xlsx')); return data; }""", content)
        page.dispatch_event(".ablage", "drop", {"dataTransfer": handle})
        self.assertEqual(page.input_value("#adressname"), "liste-oeffentl-freie")

    def test_what_is_no_landscape_is_told(self):
        page = self.visitor(expects=("422",))
        page.set_input_files("#datei", {"name": "leer.csv", "mimeType": "text/csv", "buffer": b"x"})
        page.get_by_role("button", name="Landschaft anlegen").click()
        page.wait_for_selector(".kasten.fehler")
        self.assertIn("Spalte", page.inner_text(".kasten.fehler"))

    def test_english(self):
        page = self.visitor(locale="en-GB")
        self.assertEqual(page.inner_text("h1"), "My landscapes")
        page.get_by_role("button", name="Deutsch").click()
        self.wait(page, "document.querySelector('h1')?.innerText === 'Meine Landschaften'")


class CheckTests(BenchTest):
    def answer_all(self, page):
        clicks = 0
        while page.locator(".frage").count():
            before = page.inner_text("#noch")
            page.locator(".frage button.haupt:enabled").first.click()
            clicks += 1
            self.wait(page, "(before) => document.querySelector('#noch')?.innerText !== before", before)
        return clicks

    def test_from_untidy_to_clean_in_few_clicks(self):
        page = self.visitor()
        self.uploaded(page, "04-zusammenkopiert.xlsx", "viele")
        self.assertRegex(page.inner_text("#noch"), r"noch \d+ von \d+ Stellen")
        self.assertLessEqual(self.answer_all(page), 15)
        # An actor without a type is no question any more, and yet not nothing.
        self.assertRegex(page.inner_text("#noch"), r"^Keine Frage ist offen; \d+ Hinweise? steh")
        self.assertGreater(page.locator("td.hinweis-zelle, section li").count(), 0)

    def test_a_step_is_taken_back(self):
        page = self.visitor()
        self.uploaded(page, "01-amt.xlsx", "zurueck")
        before = page.inner_text("#noch")
        page.locator(".frage button.haupt:enabled").first.click()
        page.wait_for_selector(".schritte button")
        self.assertNotEqual(page.inner_text("#noch"), before)
        page.locator(".schritte button").first.click()
        self.wait(page, "(before) => document.querySelector('#noch')?.innerText === before", before)
        self.wait(page, "document.querySelector('.schritte').innerText.includes('zurückgenommen')")

    def test_an_invalid_value_stays_in_its_cell(self):
        page = self.visitor(expects=("422",))
        name = self.example(page)
        page.get_by_role("button", name="Kooperationen").click()
        page.wait_for_selector("button.zelle[aria-label^='von, Zeile 2']")
        page.click("button.zelle[aria-label^='von, Zeile 2']")
        page.keyboard.type("Gibt es nicht")
        page.keyboard.press("Enter")
        page.wait_for_selector(".zelle-form .kasten.fehler")
        page.reload()
        page.wait_for_selector("#noch")
        page.get_by_role("button", name="Kooperationen").click()
        page.wait_for_selector("td.falsch")
        self.assertIn("Gibt es nicht", page.inner_text("td.falsch"))
        self.assertIn("nicht gespeichert", page.inner_text("td.falsch"))
        page.click("td.falsch button.zelle")
        page.get_by_role("button", name="Abbrechen").click()
        page.goto(self.at(f"l/{name}/pruefen"))
        page.wait_for_selector("#noch")
        page.get_by_role("button", name="Kooperationen").click()
        page.wait_for_selector("button.zelle[aria-label^='von, Zeile 2']")
        self.assertEqual(page.locator("td.falsch").count(), 0)

    def test_a_row_comes_and_goes(self):
        page = self.visitor()
        self.example(page)
        page.get_by_role("button", name="Zeile hinzufügen").click()
        page.locator(".neue-zeile").get_by_label("name", exact=True).fill("Nachbarschaftshaus Erdacht")
        page.get_by_role("button", name="Zeile eintragen").click()
        self.wait(page, "document.querySelector('.schritte')?.textContent.includes('Neuer Akteur: Nachbarschaftshaus Erdacht')")
        self.wait(page, "document.querySelector('.stand') !== null && !document.querySelector('main .warten')")
        page.get_by_role("button", name="Nächste", exact=True).click()
        page.click("button.zelle[aria-label*='Nachbarschaftshaus Erdacht']")
        page.get_by_role("button", name="Zeile löschen").click()
        self.wait(page, "document.querySelector('.schritte').textContent.includes('Gelöscht aus akteure')")
        self.check(page, inside="main")

    def test_two_at_one_cell_see_both_values(self):
        page = self.visitor(expects=("409",))
        name = self.example(page)
        other = self.visitor()
        for one in (page, other):
            one.goto(self.at(f"l/{name}/pruefen"))
            one.wait_for_selector("button.zelle[aria-label^='kurzname, Zeile 2']")
            one.click("button.zelle[aria-label^='kurzname, Zeile 2']")
        for one, text in ((other, "Dort"), (page, "Hier")):
            one.keyboard.press("Control+a")
            one.keyboard.type(text)
            one.keyboard.press("Enter")
            if one is other:
                self.wait(one, "[...document.querySelectorAll('.schritte p')].some((p) => p.innerText.includes('Dort'))")
        page.wait_for_selector(".zelle-form .kasten.warnung")
        told = page.inner_text(".zelle-form .kasten.warnung")
        self.assertIn("„Dort“", told)
        self.assertIn("„Hier“", told)

    def test_the_workbook_comes_back(self):
        import openpyxl
        page = self.visitor()
        self.example(page)
        with page.expect_download() as taken:
            page.get_by_text("Arbeitsmappe mit Kommentaren").click()
        book = openpyxl.load_workbook(io.BytesIO(taken.value.path().read_bytes()))
        sheet = book["akteure"]
        heads = {cell.value: cell.column for cell in sheet[1]}
        sheet.cell(sheet.max_row + 1, heads["name"]).value = "Nachbarschaftshaus Erdacht"
        sheet.cell(2, heads["kurzname"]).value = "Neu"
        file = io.BytesIO()
        book.save(file)
        page.set_input_files("#zurueck-datei", {"name": "m.xlsx", "mimeType": "application/octet-stream", "buffer": file.getvalue()})
        page.wait_for_selector(".aenderungen")
        self.assertEqual([one.inner_text() for one in page.locator("h3", has_text="(").all()][-2:], ["Neu (1)", "Geändert (1)"])
        page.get_by_role("button", name="Angekreuztes übernehmen").click()
        page.wait_for_selector(".kasten.gut")
        self.assertIn("2 Änderungen sind übernommen", page.inner_text(".kasten.gut"))
        self.wait(page, "document.querySelector('.schritte')?.textContent.includes('Nachbarschaftshaus Erdacht')")

    def test_a_version_comes_back(self):
        page = self.visitor()
        name = self.example(page)
        page.click("button.zelle[aria-label^='kurzname, Zeile 2']")
        page.keyboard.press("Control+a")
        page.keyboard.type("Anders")
        page.keyboard.press("Enter")
        page.wait_for_selector(".schritte")
        page.goto(self.at(f"l/{name}/versionen"))
        page.get_by_role("button", name="Zurückholen").last.click()
        page.get_by_role("button", name="Ja, zurückholen").click()
        self.wait(page, "document.querySelectorAll('main table tbody tr').length === 3")
        page.goto(self.at(f"l/{name}/pruefen"))
        page.wait_for_selector("button.zelle[aria-label^='kurzname, Zeile 2']")
        self.assertNotIn("Anders", page.get_attribute("button.zelle[aria-label^='kurzname, Zeile 2']", "aria-label"))

    def test_title_date_and_keeping_are_set_here(self):
        page = self.visitor()
        name = self.example(page)
        page.goto(self.at(f"l/{name}"))
        page.get_by_text("Einstellungen: Titel, Stichtag, Aufbewahrung").click()
        page.fill("#einstellung-titel", 'Musterau: "Gemeinsam"')
        page.fill("#einstellung-bis", "31.12.2020")
        self.check(page, inside="main")
        page.get_by_role("button", name="Speichern").click()
        page.wait_for_selector("h1:text('Musterau: \"Gemeinsam\"')")
        self.assertIn("sollte bis 31.12.2020 aufbewahrt werden", page.inner_text(".kasten.warnung"))
        self.assertEqual(self.bench.api("GET", "landscapes/" + name)[1]["actors"], 79)

    def test_the_round_table_begins_with_what_was_cleared_up(self):
        page = self.visitor()
        self.uploaded(page, "01-amt.xlsx", "klar")
        self.answer_all(page)
        pairs = self.bench.api("GET", "landscapes/klar")[1]["pairs"]
        page.goto(self.at("l/klar/tisch"))
        page.get_by_role("button", name="Runden Tisch öffnen").click()
        page.wait_for_selector(".kasten.gut a")
        bench = self.visitor(is_stranger=True, expects=("401",))
        bench.goto(page.get_attribute(".kasten.gut a.haupt", "href"))
        bench.get_by_label("Schnelleingabe").wait_for()
        self.assertNotIn("Namensvorschläge offen", bench.inner_text("body"))
        self.assertEqual(self.bench.api("GET", "landscapes/klar")[1]["pairs"], pairs)
        page.get_by_role("button", name="Runden Tisch schließen").click()
        self.wait(page, "document.querySelector('main').innerText.includes('geschlossen')")
        # Whoever still has it open is told, and what they say next stays with them.
        self.wait(bench, "document.getElementById('sicherung').innerText.includes('kein Runder Tisch geöffnet')")
        # A telephone that comes back is told, in words.
        late = self.visitor(is_stranger=True, expects=("404",))
        late.goto(self.at("tisch/klar/"))
        self.assertEqual(late.inner_text("h1"), "Kein offener Runder Tisch")
        self.check(late)

    def test_the_round_table_opens_from_here(self):
        page = self.visitor()
        name = self.example(page)
        page.goto(self.at(f"l/{name}/tisch"))
        page.get_by_role("button", name="Runden Tisch öffnen").click()
        page.wait_for_selector(".kasten.gut a")
        bench = self.visitor(is_stranger=True, expects=("401",))
        bench.goto(page.get_attribute(".kasten.gut a.haupt", "href"))
        bench.get_by_label("Schnelleingabe").wait_for()
        self.assertIn("In der Landschaft", bench.inner_text("#uebernahme"))
        page.get_by_role("button", name="Runden Tisch schließen").click()
        self.wait(page, "document.querySelector('main').innerText.includes('geschlossen')")


class NginxTests(CheckTests):
    """The same behind nginx at /netviz/."""

    STARTED = {"is_behind_nginx": True}


class LookTests(BenchTest):
    PAGES = ("", "l/{}", "l/{}/pruefen", "l/{}/versionen", "l/{}/tisch", "konten", "passwort")

    def walk(self, page, name):
        for path in self.PAGES:
            page.goto(self.at(path.format(name)))
            page.wait_for_selector("main h1")
            page.wait_for_load_state("networkidle")
            yield path

    def test_axe_has_no_findings(self):
        page = self.visitor()
        self.uploaded(page, "01-amt.xlsx", "blick")
        for path in self.walk(page, "blick"):
            with self.subTest(path):
                self.check(page)

    def test_nothing_scrolls_sideways(self):
        for width in (320, 375, 1280):
            page = self.visitor(width=width)
            if width == 320:
                self.uploaded(page, "01-amt.xlsx", "schmal")
            for path in self.walk(page, "schmal"):
                with self.subTest(path, width=width):
                    self.fits(page)

    def test_by_keys_alone(self):
        page = self.visitor()
        self.uploaded(page, "01-amt.xlsx", "tasten")
        before = page.inner_text("#noch")
        page.evaluate("document.activeElement.blur()")
        for _ in range(60):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.matches('.frage button.haupt')"):
                break
        page.keyboard.press("Enter")
        self.wait(page, "(before) => document.querySelector('#noch')?.innerText !== before", before)
        self.wait(page, "Boolean(document.activeElement.closest('.frage'))")


class AccountTests(BenchTest):
    def test_an_account_from_invitation_to_sign_in(self):
        page = self.visitor()
        page.goto(self.at("konten"))
        page.fill("#konto-name", "a.yilmaz")
        page.fill("#konto-titel", "A. Yılmaz")
        page.get_by_role("button", name="Konto anlegen und einladen").click()
        page.wait_for_selector("#einladung-adresse")
        invited = self.visitor(is_stranger=True, expects=("401", "403"))
        invited.goto(page.input_value("#einladung-adresse"))
        invited.fill("#passwort-neu", "ein Satz ist leicht zu merken")
        invited.fill("#passwort-nochmal", "ein Satz ist leicht zu merken")
        invited.get_by_role("button", name="Passwort speichern").click()
        invited.wait_for_selector("#datei", state="attached")
        self.assertIn("A. Yılmaz", invited.inner_text("#kopf"))
        invited.get_by_role("button", name="Abmelden").click()
        invited.fill("#konto", "a.yilmaz")
        invited.fill("#passwort", "falsch")
        invited.get_by_role("button", name="Anmelden").click()
        invited.wait_for_selector(".kasten.fehler")
        invited.fill("#passwort", "ein Satz ist leicht zu merken")
        invited.get_by_role("button", name="Anmelden").click()
        invited.wait_for_selector("#datei", state="attached")


if __name__ == "__main__":
    import unittest
    unittest.main()
