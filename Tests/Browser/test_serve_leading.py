"""What the one who leads has besides: the invitation, what the server refused, an offline journal, taking over."""

import json
import shutil
import subprocess

from served import ServeTest, rows, table_of
from table import made


class InvitationTests(ServeTest):
    def setUp(self):
        self.own_server()

    def test_codes_can_be_read(self):
        leader = self.moderation()
        leader.click("#einladen summary")
        image = leader.locator("#einladung-hier img[alt='QR-Code für die Seite']")
        self.wait(leader, "[...document.querySelectorAll('#einladung-hier img')].every((one) => one.complete && one.naturalWidth > 0)")
        if shutil.which("zbarimg"):
            path = made() / "code.png"
            image.scroll_into_view_if_needed()
            image.screenshot(path=path)
            text = subprocess.run(["zbarimg", "--raw", "-q", path], capture_output=True, text=True, check=True).stdout.strip()
            self.assertEqual(text, self.server["participation_url"])

    def test_wifi_and_a_new_code(self):
        leader, wall = self.moderation(), self.wall()
        page = self.phone("vhs")
        leader.click("#einladen summary")
        leader.get_by_label("Name des WLAN").fill("Runder Tisch")
        leader.get_by_label("Passwort").fill("musterau26")
        leader.locator("#wlan").get_by_role("button", name="Übernehmen").click()
        self.reads(leader, "Mobile Daten aus.", "#einladung-hier")
        self.press(leader, "Neuer Code")
        leader.locator(".nachfrage").get_by_role("button", name="Neuer Code").click()
        old = self.server["join_code"]
        self.wait(leader, "old => document.getElementById('beitrittscode').textContent.replace(' ', '') !== old", old)
        code = leader.inner_text("#beitrittscode")
        self.reads(wall, code, "#einladung")
        self.reads(wall, "musterau26", "#einladung")
        # Who is in stays in; who has only the old code stays out.
        self.add_tie(page, "horizont", 2)
        self.until_saved(page)
        late = self.opened(self.visitor(width=360, height=640), self.server["participation_url"])
        self.reads(late, "Diesen Code gibt es nicht oder nicht mehr.")

    def test_the_number_is_not_shown_unless_asked_for(self):
        leader = self.moderation()
        page = self.phone("vhs")
        self.add_tie(page, "horizont", 2)
        self.reads(leader, "Horizont", "#eintraege")
        leader.click("#einladen summary")
        self.assertTrue(leader.locator("#zahl").is_hidden())
        leader.get_by_label("Zeigen, wie viele").check()
        self.reads(leader, "1 Organisation hat mit dem Telefon etwas gesagt.")


class RefusedTests(ServeTest):
    def test_what_the_server_refuses_stays_and_blocks_nothing(self):
        self.own_server()
        leader = self.moderation()
        problem = {"type": "about:blank", "title": "Konflikt", "status": 409, "detail": "Dazu wurde inzwischen etwas anderes eingetragen.",
                   "conflicts": [{"column": "intensitaet", "seen": "2", "stated": "4"}]}
        leader.route("**/table/entries", lambda route: route.fulfill(status=409, content_type="application/problem+json", body=json.dumps(problem)), times=1)
        self.enter(leader, "7 14 3 monatlich")
        self.enter(leader, "7 22 wunsch")
        self.reads(leader, "intensitaet: gesehen wurde „2“, inzwischen steht dort „4“.", "#zurueckgewiesen")
        self.reads(leader, "Alles gesichert (1 Eintrag).", "#sicherung")
        self.assertEqual(leader.locator("#netz .schild").count(), 1, "what is refused is not on the map")
        # It outlives a reload, and can be taken into the field again.
        leader.reload()
        self.reads(leader, "Dazu wurde inzwischen etwas anderes eingetragen.", "#zurueckgewiesen")
        self.press(leader, "Zurück ins Eingabefeld")
        self.assertEqual(leader.input_value("#schnelleingabe").strip(), "7 14 3 monatlich")
        leader.get_by_label("Schnelleingabe").press("Enter")
        self.reads(leader, "Alles gesichert (2 Einträge).", "#sicherung")
        self.assertTrue(leader.locator("#zurueckgewiesen").is_hidden())

    def test_a_cut_while_leading(self):
        self.own_server()
        leader = self.opened(self.visitor(is_cut=True), self.server["moderation_url"])
        self.wait(leader, "document.getElementById('beitrittscode').textContent.length > 3")
        self.server.stop()
        self.enter(leader, "7 14 3")
        self.enter(leader, "7 22 wunsch")
        self.reads(leader, "2 Einträge noch nicht gesichert", "#sicherung")
        self.assertIn("noch nicht gesichert", leader.inner_text("#eintraege"))
        self.assertEqual(leader.locator("#netz .schild").count(), 2, "what waits counts here")
        self.server.start()
        self.reads(leader, "Alles gesichert (2 Einträge).", "#sicherung")
        self.assertNotIn("noch nicht gesichert", leader.inner_text("#eintraege"))


class BackInTests(ServeTest):
    def setUp(self):
        self.own_server()

    def leader_in(self, context):
        page = self.opened(context, self.server["moderation_url"])
        page.wait_for_selector("#werkbank:not([hidden])")
        return page

    def test_without_a_session_the_way_in_is_told(self):
        context = self.visitor(is_stranger=True)
        page = self.leader_in(context)
        context.clear_cookies()
        page.reload()
        self.reads(page, "Der Link dafür steht in dem Fenster, in dem der Tisch gestartet wurde")
        self.assertTrue(page.locator("#werkbank").is_hidden())
        self.press(page, "Noch einmal versuchen")
        self.reads(page, "Der Link dafür steht in dem Fenster", "#tor")
        # Whoever opens the link in another window is in with both.
        self.leader_in(context)
        self.press(page, "Noch einmal versuchen")
        page.wait_for_selector("#werkbank:not([hidden])")

    def test_a_session_that_ends_under_way(self):
        context = self.visitor(is_stranger=True)
        page = self.leader_in(context)
        context.clear_cookies()
        self.enter(page, "7 14 3")
        self.reads(page, "Der Server kennt diese Anmeldung nicht mehr.", "#sicherung")
        self.leader_in(context)
        self.press(page, "Noch einmal versuchen")
        self.reads(page, "Alles gesichert (1 Eintrag).", "#sicherung")
        self.assertEqual(page.locator("#sicherung button").count(), 0)


class OutboxTests(ServeTest):
    """What was not sent yet belongs to the journal, whatever becomes of the tables meanwhile."""

    def setUp(self):
        self.own_server()

    def cut(self, context):
        """Nothing reaches the server any more, as when the router is unplugged."""
        context.route("**/api/**", lambda route: route.abort())

    def test_it_outlives_taking_over_a_restart_and_changed_tables(self):
        leader = self.moderation()
        contexts = [self.visitor(is_cut=True), self.visitor(is_cut=True, width=360, height=640)]
        late = self.opened(contexts[0], self.server["moderation_url"])
        late.wait_for_selector("#werkbank:not([hidden])")
        phone = self.phone("vhs", context=contexts[1])
        self.enter(leader, "Sprachforum JMD Lindenhof 3 monatlich")
        self.reads(late, "Alles gesichert (1 Eintrag).", "#sicherung")
        for context in contexts:
            self.cut(context)
        self.enter(late, "7 14 3")
        self.reads(late, "1 Eintrag noch nicht gesichert", "#sicherung")
        self.add_tie(phone, "horizont", 2)
        self.reads(phone, "1 Eintrag noch nicht gesichert", "#kopf")
        late.close()
        phone.close()
        self.step(leader, "closing")
        self.press(leader, "Übernehmen")
        self.reads(leader, "Die Tabellen von vorher liegen in:", "#uebernommen")
        leader.close()
        self.server.stop()
        # Somebody works on the tables before the table goes on: what the pages know of the landscape is another.
        path = self.server.landscape / "akteure.csv"
        path.write_text(path.read_text(encoding="utf-8-sig").replace("Volkshochschule Musterau", "Volkshochschule der Stadt Musterau"), encoding="utf-8")
        self.server.start()
        for context in contexts:
            context.unroute("**/api/**")
        late = self.opened(contexts[0], self.server["moderation_url"])
        phone = self.opened(contexts[1], self.server["url"])
        self.reads(late, "Alles gesichert (3 Einträge).", "#sicherung")
        phone.wait_for_selector(".reiter")
        self.until_saved(phone)
        self.assertIn("VHS Musterau – Horizont", self.posted(phone)[0][0])
        self.assertIn("VHS Musterau – Horizont", late.inner_text("#eintraege"))


class HandoverTests(ServeTest):
    def setUp(self):
        self.own_server()

    def test_an_offline_journal_is_opened(self):
        offline = self.table(table_of())
        self.enter(offline, "7 14 3 monatlich")
        self.enter(offline, "22 7 wunsch")
        journal = self.save(offline)
        leader = self.moderation()
        with leader.expect_file_chooser() as waiting:
            self.press(leader, "Protokoll öffnen")
        waiting.value.set_files(journal)
        self.reads(leader, "geöffnet: 2 neu, 0 standen schon hier.", "#hinweis")
        self.wait(leader, "document.querySelectorAll('#netz .schild').length === 2")
        # And the other way round.
        page = self.phone("vhs")
        self.add_tie(page, "horizont", 2)
        self.reads(leader, "Horizont", "#eintraege")
        back = self.save(leader)
        again = self.table(table_of())
        self.open_journal(again, back)
        self.assertEqual(len(self.listed(again)), 3)

    def test_taking_over(self):
        leader = self.moderation()
        self.enter(leader, "Sprachforum JMD Lindenhof 3 monatlich")
        self.reads(leader, "Alles gesichert (1 Eintrag).", "#sicherung")
        self.step(leader, "closing")
        self.press(leader, "Übernehmen")
        self.reads(leader, "Die Tabellen von vorher liegen in:", "#uebernommen")
        self.assertTrue([row for row in rows("kooperationen.csv", self.server.landscape) if {row["von"], row["nach"]} == {"sprachforum-lindental", "jmd-lindenhof"}
                         and row["intensitaet"] == "3"])
        self.assertTrue(any("sicherung" in path.name for path in self.server.landscape.parent.iterdir()))
        # The table goes on.
        self.step(leader, "ties")
        self.enter(leader, "7 14 3")
        self.reads(leader, "Alles gesichert (2 Einträge).", "#sicherung")

    def test_downloads(self):
        leader = self.moderation()
        self.enter(leader, "7 14 3")
        self.reads(leader, "Alles gesichert (1 Eintrag).", "#sicherung")
        for name, head in (("Niederschrift (.docx)", b"PK"), ("Landschaft (.zip)", b"PK")):
            self.assertEqual(self.save(leader, name).read_bytes()[:2], head)
