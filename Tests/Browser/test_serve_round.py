"""A whole round with a server: who leads, the wall, and phones; entries that count at once, and entries that are approved."""

import json
import re

from served import ServeTest, rows, run

TIE = "Sprachforum – JMD Lindenhof: Kooperation, Stärke 3 (formelle Zusammenarbeit), monatlich, gemeldet von Sprachforum."


class RoundTests(ServeTest):
    def test_a_round_in_three_roles(self):
        server = self.own_server()
        leader, wall = self.moderation(), self.wall()
        self.reads(wall, "Mit dem Telefon dabei")
        self.assertIn(re.sub(r"^(...)(...)$", r"\1 \2", server["join_code"]), wall.inner_text("#einladung"))
        phone = self.phone("Sprachforum")
        self.add_tie(phone, "jmd lindenhof", 3, "monatlich")
        self.until_saved(phone)
        self.assertEqual([sentence for sentence, _ in self.posted(phone)], [TIE])
        self.assertRegex(self.posted(phone)[0][1], r"^✓ gesichert \d\d:\d\d$")
        self.reads(leader, TIE, "#eintraege")

        # The other end agrees with one tap; only then is it confirmed.
        self.assertEqual(self.ties(leader)[frozenset(["Sprachforum", "JMD Lindenhof"])][1:], ("einseitig gemeldet", "heute"))
        other = self.phone("jmd lindenhof")
        card = self.card(other, "Sprachforum")
        self.assertIn("Sprachforum: 3 – formelle Zusammenarbeit", card.inner_text())
        card.get_by_role("button", name="Stimmt").click()
        self.until_saved(other)
        self.reads(other, "✓ Von beiden genannt", ".karte.bestaetigt:has(h3)")
        self.wait(leader, "[...document.querySelectorAll('#netz .schild text')].some((one) => one.textContent === 'heute: 3 ✓')")
        self.assertEqual(self.ties(leader)[frozenset(["Sprachforum", "JMD Lindenhof"])][1:], ("bestätigt", "heute"))

        # The wall follows the steps of whoever leads, and shows what was entered.
        self.step(leader, "suggestions")
        self.reads(wall, "Nr. ", "#wand")
        self.wait(wall, "document.getElementById('einladung').hidden")
        self.wait(wall, "[...document.querySelectorAll('#netz .schild text')].some((one) => one.textContent === 'heute: 3 ✓')")
        self.talk_about(leader, 1)
        self.reads(wall, "Nr. 1: Sprachforum – JMD Lindenhof", "#wand")
        self.wait(leader, "[...document.querySelectorAll('#netz .nummer text')].some((one) => one.textContent === '✓1')")

        # Undo of the one who leads reaches everybody.
        self.press(leader, "Rückgängig")
        self.tab(other, "Einträge")
        self.wait(other, "document.querySelector('.eintrag .zustand').textContent.trim() === '↩ zurückgenommen'")
        self.press(leader, "Wiederholen")
        self.wait(other, "document.querySelector('.eintrag .zustand').textContent.includes('gesichert')")

        journal = self.save(leader)
        entries = [json.loads(line) for line in journal.read_text(encoding="utf-8").splitlines()]
        self.assertEqual({(entry["reported_by"], entry["role"]) for entry in entries if entry["table"] == "kooperationen"},
                         {("sprachforum-lindental", "participant"), ("jmd-lindenhof", "participant")})
        # Nobody but the two ends says so: no entry of the coordination, nobody answered.
        said, _ = run("apply", journal, server.landscape, "-o", server.landscape.parent / "danach", "--format", "json")
        self.assertEqual(json.loads(said)["summary"], {"applied": 3, "already": 0, "withdrawn": 1, "conflict": 0, "invalid": 0},
                         "two ties, and that the taking back was taken back")
        after = [row for row in rows("kooperationen.csv", server.landscape.parent / "danach") if {row["von"], row["nach"]} == {"sprachforum-lindental", "jmd-lindenhof"}
                 and row["status"] != "gewuenscht"]
        self.assertEqual(sorted(row["gemeldet_von"] for row in after), ["nach", "von"])

    def test_nothing_holds_of_the_landscape_before_a_session(self):
        page = self.visitor(is_stranger=True).new_page()
        for path in ("", "moderation", "beamer"):
            answer = page.goto(self.server["url"].rstrip("/") + "/" + path)
            text = answer.text()
            for word in ("Musterau", "Jobcenter", "Sprachforum", "style=", "<style"):
                self.assertNotIn(word, text)
            self.assertNotRegex(text, r"<script(?![^>]*\ssrc=)")
            self.assertNotRegex(text, r"\son\w+=")
        page.goto(self.server["url"].rstrip("/") + "/moderation")
        self.reads(page, "Diese Seite gehört der Moderation.")

    def test_the_token_leaves_the_address(self):
        page = self.moderation()
        self.assertNotIn("#", page.url)
        page.reload()
        page.wait_for_selector("#werkbank:not([hidden])")
        phone = self.phone("Horizont")
        self.assertNotIn("#", phone.url)


class ApprovalTests(ServeTest):
    def setUp(self):
        self.own_server()
        self.leader = self.moderation()
        self.leader.get_by_label("Einträge vom Telefon gelten").select_option("freigabe")
        self.phone_page = self.phone("Sprachforum")
        self.reads(self.phone_page, "Einträge gelten nach Freigabe", "#kopf")

    def test_accepting_and_refusing(self):
        leader, phone = self.leader, self.phone_page
        self.add_tie(phone, "jmd lindenhof", 3, "monatlich")
        self.add_tie(phone, "Horizont", 2)
        self.reads(leader, "Wartet auf Freigabe 2")
        self.assertEqual([state.split(" · ")[0] for _, state in self.posted(phone)], ["◔ wartet auf Freigabe"] * 2)
        proposal = leader.locator("#freigabe-liste li", has_text="JMD Lindenhof")
        self.assertIn("Bisher: keine Kooperation genannt. Dann: Stärke 3 (formelle Zusammenarbeit)", proposal.inner_text())
        # What waits does not count: not on the map, not for others.
        self.assertEqual(leader.locator("#netz .schild").count(), 0)
        other = self.phone("jmd lindenhof")
        self.assertNotIn("Sprachforum: 3", self.card(other, "Sprachforum").inner_text() if self.card(other, "Sprachforum").count() else "")
        proposal.get_by_role("button", name="Annehmen").click()
        leader.locator("#freigabe-liste li", has_text="Horizont").get_by_role("button", name="Ablehnen").click()
        self.wait(leader, "document.getElementById('freigabe').hidden")
        self.wait(leader, "document.querySelectorAll('#netz .schild').length === 1")
        self.wait(phone, "[...document.querySelectorAll('.eintrag .zustand')].map((one) => one.textContent.trim().replace(/ \\d.*/, '')).join() === '✕ nicht angenommen,✓ gesichert'")
        self.reads(other, "Sprachforum: 3 – formelle Zusammenarbeit")

    def test_accepted_is_not_confirmed(self):
        self.add_tie(self.phone_page, "jmd lindenhof", 3)
        self.leader.locator("#freigabe-liste button", has_text="Annehmen").click()
        self.wait(self.leader, "document.querySelectorAll('#netz .schild').length === 1")
        self.assertEqual(self.leader.locator("#netz .schild text").text_content(), "heute: 3")

    def test_whoever_leads_needs_no_approval(self):
        self.enter(self.leader, "7 14 3")
        self.reads(self.leader, "Alles gesichert (1 Eintrag).", "#sicherung")
        self.assertTrue(self.leader.locator("#freigabe").is_hidden())
