"""Taking away: reports, the set for a round table and tables, made in the background."""

import zipfile

from bench import BenchTest
from netviz import MUSTERAU


class TakeAway(BenchTest):
    def take(self, page, title):
        item = page.locator(".auftrag", has=page.get_by_role("heading", name=title, exact=True))
        link = item.get_by_role("link", name="Herunterladen")
        link.wait_for(timeout=90000)
        with page.expect_download() as download:
            link.click()
        return download.value

    def test_report_maps_and_offline_page(self):
        page = self.visitor("l/musterau/mitnehmen")
        page.select_option("#bericht-teil", "style=kurz")
        self.assertTrue(page.is_disabled("#bericht-feld"), "what does not go together is not offered")
        page.get_by_role("button", name="Bericht machen").press("Enter")
        page.get_by_role("button", name="Alle Karten (Zip)").click()
        page.get_by_role("button", name="Offline-Seite (HTML)").click()
        report = self.take(page, "Bericht, DOCX, Kurzfassung auf einer Seite")
        self.assertEqual(report.suggested_filename, "musterau-report.docx")
        with zipfile.ZipFile(report.path()) as archive:
            self.assertIn("word/document.xml", archive.namelist())
        maps = self.take(page, "Alle Karten, A3")
        with zipfile.ZipFile(maps.path()) as archive:
            self.assertTrue({"index.html", "karte.html", "luecken.pdf", "leer.pdf"} <= set(archive.namelist()))
        offline = self.take(page, "Offline-Seite für den Runden Tisch").path().read_text(encoding="utf-8")
        self.assertIn('id="daten"', offline)
        self.check(page, inside="main")
        # Whoever comes back finds them.
        self.to(page, "l/musterau/karte")
        self.to(page, "l/musterau/mitnehmen")
        self.assertEqual(page.locator(".auftrag").count(), 3)
        self.take(page, "Alle Karten, A3")
        page.locator(".auftrag").first.get_by_role("button", name="Aus der Liste nehmen").click()
        self.assertEqual(page.locator(".auftrag").count(), 2)

    def test_a_long_one_tells_how_it_goes_and_is_cancelled(self):
        page = self.visitor("l/musterau/mitnehmen")
        page.select_option("#bericht-form", "pdf")
        page.get_by_role("button", name="Bericht machen").click()
        item = page.locator(".auftrag").first
        item.get_by_text("Wird gemacht, seit").wait_for(timeout=30000)
        item.get_by_role("button", name="Abbrechen").press("Enter")
        item.get_by_text("Abgebrochen.").wait_for()
        self.assertEqual(item.get_by_role("link").count(), 0)

    def test_tables_are_what_the_commands_write(self):
        page = self.visitor("l/musterau/mitnehmen")
        with page.expect_download() as download:
            page.get_by_role("link", name="Tabellen (.zip)").click()
        with zipfile.ZipFile(download.value.path()) as archive:
            for name in archive.namelist():
                self.assertEqual(archive.read(name), (MUSTERAU / name).read_bytes(), name)
        with page.expect_download() as download:
            page.get_by_role("link", name="Anregungen, PDF A3", exact=True).click()
        self.assertTrue(download.value.path().read_bytes().startswith(b"%PDF"))

    def test_keyboard_alone(self):
        """The order of the focus is that of the page, and it comes to the end."""
        page = self.visitor("l/musterau/mitnehmen")
        seen = []
        for _ in range(120):
            page.keyboard.press("Tab")
            place = page.evaluate("[...document.querySelectorAll('*')].indexOf(document.activeElement)")
            if page.evaluate("document.activeElement === document.body") or (seen and place == seen[0]):
                break
            seen.append(place)
        self.assertEqual(seen, sorted(seen))
        self.assertIn(page.evaluate("[...document.querySelectorAll('*')].indexOf([...document.querySelectorAll('main a')].pop())"), seen)
