"""A small town that keeps no tidy tables: names with quotes and stops, actors without type and sector, nothing asked."""

import re

from served import ServeTest, made

ACTORS = """Name;Typ;Sektor;Handlungsfelder
Café „Zuflucht“ e.V.;;;Sprache
"Verein ""Die Brücke"" (Jugend & Beruf)";Migrantenorganisation;;Arbeit
VHS Kleinstadt;VHS;Bildung;Sprache
Jobcenter Kleinstadt - Außenstelle Süd;Jobcenter;;Arbeit
O'Neill-Stiftung;;;
Ev.-luth. Kirchengemeinde St. Petri/Süd;Kirchengemeinde;;Sprache|Engagement
Frau Müllers Nähstube;;;
AWO MBE;MBE;Wohlfahrt;Sprache
"""
TIES = """von;nach;intensitaet;haeufigkeit;gemeldet_von;status
VHS Kleinstadt;AWO MBE;3;monatlich;beide;
Café „Zuflucht“ e.V.;Ev.-luth. Kirchengemeinde St. Petri/Süd;2;;von;
Jobcenter Kleinstadt - Außenstelle Süd;AWO MBE;2;;nach;
O'Neill-Stiftung;Frau Müllers Nähstube;1;;koordination;
"""
BOX = "[...document.querySelectorAll('#bild svg > text')].map((one) => one.textContent).find((text) => text.includes('ohne erfasste'))"


class UntidyTests(ServeTest):
    def town(self):
        folder = made() / "kleinstadt"
        if not folder.exists():
            folder.mkdir()
            (folder / "akteure.csv").write_text(ACTORS, encoding="utf-8")
            (folder / "kooperationen.csv").write_text(TIES, encoding="utf-8")
        return folder

    def test_a_round_in_plain_words(self):
        self.own_server(landscape=self.town())
        leader, wall = self.moderation(), self.wall()
        self.assertEqual(leader.inner_text("#werkbank .datum"), "", "the title is not said twice")
        self.assertEqual(leader.evaluate(BOX), "ohne erfasste Kooperation (1)")
        bridge, cafe = self.phone("Brücke"), self.phone("zuflucht")
        # Ended, wished for, exists: a name that ends with a stop ends the sentence as well.
        self.press(cafe, "Wunsch")
        cafe.get_by_label("Organisation suchen").fill("nähstube")
        cafe.get_by_label("Organisation suchen").press("Enter")
        self.until_saved(cafe)
        self.assertEqual(self.posted(cafe)[0][0], "Café „Zuflucht“ e.V. – Frau Müllers Nähstube: Kooperation gewünscht, gemeldet von Café „Zuflucht“ e.V.")
        self.add_tie(bridge, "jobcenter", 3, "monatlich")
        self.reads(leader, "monatlich, gemeldet von Verein \"Die Brücke\" (Jugend & Beruf).", "#eintraege")
        # Nobody is shown as without a cooperation any more, on the wall neither.
        for page in (leader, wall):
            self.wait(page, f"{BOX} === 'vorher ohne erfasste Kooperation (1)'")
        # Somebody who is on no list.
        late = self.opened(self.visitor(width=360, height=640, has_touch=True), self.server["participation_url"])
        late.click("summary")
        late.get_by_label("Name der Organisation").fill("Mütterzentrum \"Drei Linden\" & Co.")
        self.press(late, "Aufnehmen")
        late.wait_for_selector(".reiter")
        self.add_tie(late, "neill", 1)
        self.until_saved(late)
        self.reads(leader, "O'Neill-Stiftung: Kooperation, Stärke 1", "#eintraege")
        # What waits for approval is not taken over, and that is said.
        leader.get_by_label("Einträge vom Telefon gelten").select_option("freigabe")
        self.reads(bridge, "Einträge gelten nach Freigabe", "#kopf")
        self.tab(bridge, "Partner")
        self.add_tie(bridge, "vhs", 2)
        self.reads(leader, "Wartet auf Freigabe 1")
        self.step(leader, "closing")
        self.reads(leader, "9 Akteure sind erfasst, 1 mehr als zu Beginn.", "#schritt .stand")
        for page in (leader, wall, bridge, cafe, late):
            self.assertIsNone(re.search(r"\w\.\.(\s|$)", page.inner_text("body")), "one stop ends a sentence")
        self.press(leader, "Übernehmen")
        self.reads(leader, "Übernommen. 4 Einträge sind neu dabei. 1 Eintrag ist nicht dabei: zurückgenommen, abgelehnt oder noch nicht freigegeben.", "#uebernommen")
        # Taken back, the heading of the box is as it was.
        self.tab(bridge, "Einträge")
        bridge.locator(".eintrag", has_text="Jobcenter").get_by_role("button", name="Zurücknehmen").click()
        self.wait(wall, f"{BOX} === 'ohne erfasste Kooperation (1)'")
