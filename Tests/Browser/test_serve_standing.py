"""How network and recommendations stand: counted by hand on a landscape of four, before and after what the room says."""

import csv
import json
import re
import urllib.request

from served import ServeTest, made, run

# Two cooperations, one of them confirmed by both; Dora has none.
ACTORS = ("Anna", "Bertha", "Cora", "Dora")
TIES = (("anna", "bertha", "3", "beide"), ("anna", "cora", "2", "von"))


def landscape(name, ties=TIES, actors=ACTORS):
    folder = made() / name
    folder.mkdir()
    for table, head, lines in (("akteure", ("id", "name", "typ", "sektor"), [(one.lower(), one, "welfare-association", "welfare") for one in actors]),
                               ("kooperationen", ("von", "nach", "intensitaet", "gemeldet_von"), ties)):
        with open(folder / f"{table}.csv", "w", encoding="utf-8", newline="") as file:
            csv.writer(file, delimiter=";").writerows([head, *lines])
    return folder


class StandingTests(ServeTest):
    number = 0

    def setUp(self):
        StandingTests.number += 1
        self.own_server(landscape=landscape(f"vier-{self.number}"))
        self.leader = self.moderation()

    def sentences(self, inside):
        return self.leader.locator(f"{inside} .stand-saetze li").all_inner_texts()

    def until(self, inside, *expected):
        self.wait(self.leader, "([place, all]) => all.join('|') === [...document.querySelectorAll(`${place} .stand-saetze li`)].map((one) => one.textContent).join('|')",
                  [inside, list(expected)])

    def open_standing(self):
        self.leader.locator("#stand-jetzt > summary").click()

    def test_counts_before_and_after(self):
        self.assertTrue(self.leader.locator("#stand-jetzt").is_visible())
        self.assertFalse(self.leader.locator("#stand-jetzt .stand-inhalt").is_visible(), "closed until somebody looks")
        self.open_standing()
        self.until("#stand-jetzt", "4 Akteure sind erfasst.", "2 Kooperationen sind erfasst.", "1 davon haben beide Seiten bestätigt.",
                   "1 Akteur ist ohne erfasste Kooperation. Das heißt nicht, dass es keine gibt.")
        # Cora agrees; Dora names Bertha; somebody new comes in.
        cora, dora = self.phone("cora"), self.phone("dora")
        self.card(cora, "Anna").get_by_role("button", name="Stimmt").click()
        self.add_tie(dora, "bertha", 2)
        self.until("#stand-jetzt", "4 Akteure sind erfasst, so viele wie zu Beginn.", "3 Kooperationen sind erfasst, 1 mehr als zu Beginn.",
                   "2 davon haben beide Seiten bestätigt, 1 mehr als zu Beginn.", "0 Akteure sind ohne erfasste Kooperation, 1 weniger als zu Beginn.")
        # A wish is no cooperation.
        self.press(dora, "Wunsch")
        dora.get_by_label("Organisation suchen").fill("anna")
        dora.get_by_label("Organisation suchen").press("Enter")
        self.until_saved(dora)
        self.reads(self.leader, "Dora – Anna", "#eintraege")
        # It is the same on the last page, and on a page that was opened later: the beginning is that of the table, not of the page.
        self.step(self.leader, "closing")
        after = ("4 Akteure sind erfasst, so viele wie zu Beginn.", "3 Kooperationen sind erfasst, 1 mehr als zu Beginn.",
                 "2 davon haben beide Seiten bestätigt, 1 mehr als zu Beginn.", "0 Akteure sind ohne erfasste Kooperation, 1 weniger als zu Beginn.")
        self.until("#schritt", *after)
        self.assertTrue(self.leader.locator("#stand-jetzt").is_hidden(), "once is enough")
        self.leader.reload()
        self.until("#schritt", *after)

    def test_what_ends_is_fewer(self):
        bertha = self.phone("bertha")
        self.card(bertha, "Anna").get_by_role("button", name="Ändern").click()
        self.press(bertha, "Stimmt nicht")
        anna = self.phone("anna")
        self.card(anna, "Bertha").get_by_role("button", name="Ändern").click()
        self.press(anna, "Ist beendet")
        self.step(self.leader, "closing")
        self.until("#schritt", "4 Akteure sind erfasst, so viele wie zu Beginn.", "1 Kooperation ist erfasst, 1 weniger als zu Beginn.",
                   "0 davon haben beide Seiten bestätigt, 1 weniger als zu Beginn.",
                   "2 Akteure sind ohne erfasste Kooperation, 1 mehr als zu Beginn. Das heißt nicht, dass es keine gibt.")
        # Taken back, all is as it was.
        while self.leader.locator("#eintraege > li:not(.zurueck):not(.ungueltig)").count():
            self.press(self.leader, "Rückgängig")
        self.until("#schritt", "4 Akteure sind erfasst, so viele wie zu Beginn.", "2 Kooperationen sind erfasst, so viele wie zu Beginn.",
                   "1 davon haben beide Seiten bestätigt, wie zu Beginn.",
                   "1 Akteur ist ohne erfasste Kooperation, wie zu Beginn. Das heißt nicht, dass es keine gibt.")

    def test_the_beginning_outlives_a_restart(self):
        self.add_tie(self.phone("dora"), "bertha", 2)
        self.reads(self.leader, "Dora – Bertha", "#eintraege")
        self.server.stop()
        self.server.start()
        self.leader = self.moderation()
        self.open_standing()
        self.until("#stand-jetzt", "4 Akteure sind erfasst, so viele wie zu Beginn.", "3 Kooperationen sind erfasst, 1 mehr als zu Beginn.",
                   "1 davon haben beide Seiten bestätigt, wie zu Beginn.", "0 Akteure sind ohne erfasste Kooperation, 1 weniger als zu Beginn.")


class NothingTests(ServeTest):
    def test_nothing_yet(self):
        self.own_server(landscape=landscape("ohne", ties=()))
        self.leader = self.moderation()
        self.leader.locator("#stand-jetzt > summary").click()
        self.reads(self.leader, "Noch ist keine Kooperation erfasst.", "#stand-jetzt")
        self.assertNotIn("ohne erfasste", self.leader.inner_text("#stand-jetzt"), "where there is none, nobody is without one")
        self.assertNotIn("zu Beginn", self.leader.inner_text("#stand-jetzt .stand-saetze"))


class RulesTests(ServeTest):
    def ask(self, path):
        request = urllib.request.Request(self.server["url"].rstrip("/") + "/api/v1/" + path, headers={"Authorization": f"Bearer {self.server['moderation_token']}"})
        with urllib.request.urlopen(request, timeout=30) as answer:
            return json.load(answer)

    def test_recommendations(self):
        self.own_server()
        leader = self.moderation()
        leader.get_by_label("Wer sagt das?").select_option("beide")
        self.enter(leader, "Sprachforum JMD Lindenhof 3 monatlich")
        self.step(leader, "closing")
        self.reads(leader, "davon haben beide Seiten bestätigt, 1 mehr als zu Beginn", "#schritt .stand")
        leader.locator("#schritt .stand summary").click()
        shown = leader.eval_on_selector_all("#schritt .empfehlungen tbody tr", "all => all.map((row) => [...row.cells].map((cell) => cell.textContent))")
        findings = self.ask("table/findings")
        before = {rule["rule"]: rule for rule in findings["start"]["outcomes"]}
        share = lambda rule: f"{rule['fulfilled']} von {rule['checked']}" if rule and rule["checked"] else "–"  # noqa: E731
        expected = [[f"{rule['rule']} {rule['title']}", share(rule), share(before.get(rule["rule"])), str(rule["counts"].get("no_evidence", 0))]
                    for rule in findings["outcomes"] if rule["checked"]]
        self.assertEqual(shown, expected)
        # Of a recommendation nobody is graded: words of school or blame stand nowhere.
        text = leader.inner_text("#schritt .stand")
        self.assertNotRegex(text, re.compile(r"\b(mangelhaft|schlecht|versäumt|Note|unzureichend)\b", re.I))
        # What is bold differs from the beginning, and only that.
        bold = leader.eval_on_selector_all("#schritt .empfehlungen .anders", "all => all.map((row) => row.cells[0].textContent)")
        self.assertEqual(bold, [line[0] for line in expected if line[1] != line[2]])
        # SPR-1: 3 of 10 before, 4 of 10 after (`netviz gaps` says so of both landscapes, below).
        (line,) = [line for line in expected if line[0].startswith("SPR-1 ")]
        self.assertEqual((bold, line[1:3]), ([line[0]], ["4 von 10", "3 von 10"]))
        # The open table stays open when the next entry comes.
        page = self.phone("vhs")
        self.add_tie(page, "horizont", 2)
        self.reads(leader, "2 mehr als zu Beginn", "#schritt .stand")
        self.assertTrue(leader.locator("#schritt .empfehlungen").is_visible())

    def test_counts_are_those_of_the_program(self):
        """At the beginning those of the landscape, now those of the landscape after the journal."""
        server = self.own_server()
        leader = self.moderation()
        leader.get_by_label("Wer sagt das?").select_option("beide")
        self.enter(leader, "Sprachforum JMD Lindenhof 3 monatlich")
        self.reads(leader, "Alles gesichert (1 Eintrag).", "#sicherung")
        journal, after = self.save(leader), server.landscape.parent / "danach"
        run("apply", journal, server.landscape, "-o", after)
        findings = self.seconds_until_findings(1)
        for stand, landscape in ((findings["start"], server.landscape), (findings, after)):
            text, _ = run("gaps", landscape, "--format", "json")
            expected = {rule["rule"]: (rule["fulfilled"], rule["no_evidence"], rule["not_fulfilled"] + rule["one_sided"] + rule["no_evidence"] + rule["fulfilled"])
                        for rule in json.loads(text)["outcomes"]}
            told = {rule["rule"]: (rule["fulfilled"], rule["counts"].get("no_evidence", 0), rule["checked"]) for rule in stand["outcomes"]}
            self.assertEqual(told, {rule: numbers for rule, numbers in expected.items() if rule in told})
            self.assertEqual([rule for rule, numbers in expected.items() if numbers[2] and rule not in told], [])

    def seconds_until_findings(self, revision):
        self.seconds_until(lambda: self.ask("table/findings")["revision"] >= revision)
        return self.ask("table/findings")
