"""Taking back and restoring: the last entry, any entry, and what goes with it; and what entries close."""

from table import FIELD, TableTest

OLD = "Stärke 2 (informelle Zusammenarbeit)"


class UndoTests(TableTest):
    def setUp(self):
        self.page = self.table()

    def test_undo_and_redo_without_limit(self):
        undo, redo = (self.page.get_by_role("button", name=name, exact=True) for name in ("Rückgängig", "Wiederholen"))
        self.assertTrue(undo.is_disabled() and redo.is_disabled())
        start = self.ties(self.page)
        states = [start]
        for text in ("7 14 1", "7 14 3", "22 7 wunsch", "vhs 41 beendet", "7 22 4"):
            self.enter(self.page, text)
            states.append(self.ties(self.page))
        self.assertEqual(len({str(sorted(map(str, state.items()))) for state in states}), 6, "each entry shows")
        for state in reversed(states[:-1]):
            undo.click()
            self.assertEqual(self.ties(self.page), state)
        self.assertTrue(undo.is_disabled())
        self.assertEqual(self.page.locator("#netz .heute-linien > *").count(), 0)
        for state in states[1:]:
            redo.click()
            self.assertEqual(self.ties(self.page), state)
        self.assertTrue(redo.is_disabled())

    def test_redo_brings_back_nothing_that_nobody_has_in_mind(self):
        self.enter(self.page, "7 14 3")
        self.press(self.page, "Rückgängig")
        self.assertTrue(self.understood(self.page).startswith("Zurückgenommen: Auenwerk – Deutsch-Syrischer Kulturkreis"))
        self.enter(self.page, "22 7 wunsch")
        redo = self.page.get_by_role("button", name="Wiederholen", exact=True)
        self.assertTrue(redo.is_disabled(), "something else was entered since")
        # Nothing is thrown away: the list restores it.
        self.page.get_by_role("button", name="Gilt doch").click()
        self.assertEqual(self.page.locator("#eintraege s").count(), 0)
        self.assertEqual(self.page.locator("#netz .heute-linien > *").count(), 2)

    def test_an_entry_in_the_middle(self):
        for text in ("7 14 3", "22 7 wunsch", "41 14 2"):
            self.enter(self.page, text)
        item = self.page.locator("#eintraege > li").nth(1)
        item.get_by_role("button", name="Zurücknehmen").click()
        self.assertEqual(self.page.locator("#eintraege s").all_inner_texts(), [
            "Gemeinden Lindental – Auenwerk: Kooperation gewünscht, laut Koordination."])
        self.assertEqual(self.page.locator("#netz .heute-linien > *").count(), 2)
        self.page.locator("#eintraege > li").nth(1).get_by_role("button", name="Gilt doch").click()
        self.assertEqual(self.page.locator("#netz .heute-linien > *").count(), 3)

    def test_what_goes_with_it_is_shown_first(self):
        self.enter(self.page, "vhs Xylem 2")
        self.page.get_by_label("Name", exact=True).press("Enter")
        self.page.get_by_label(FIELD).press("Enter")
        self.enter(self.page, "80 jc 3")
        self.enter(self.page, "7 14 3")
        before = self.ties(self.page)
        newcomer = self.page.locator("#eintraege > li", has_text="Neuer Akteur")
        newcomer.get_by_role("button", name="Zurücknehmen").click()
        question = self.page.locator(".nachfrage")
        self.assertIn("Damit gelten auch 2 weitere Einträge nicht mehr:", question.inner_text())
        self.assertEqual(sorted(text.split(":")[0] for text in question.locator("li").all_inner_texts()),
                         ["VHS Musterau – Xylem", "Xylem – Jobcenter"])
        self.assertEqual(self.ties(self.page), before, "nothing has happened yet")
        self.press(self.page, "Doch nicht")
        self.assertEqual(question.count(), 0)
        newcomer.get_by_role("button", name="Zurücknehmen").click()
        self.press(self.page, "Alle zurücknehmen")
        self.assertEqual(self.page.locator("#eintraege s").count(), 3)
        self.assertEqual(self.page.locator(".akteur.neu").count(), 0)
        self.assertEqual({pair for pair in before if "Xylem" not in pair}, set(self.ties(self.page)))
        for _ in range(3):
            self.press(self.page, "Wiederholen")
        self.assertEqual(self.ties(self.page), before)

    def test_keys(self):
        self.enter(self.page, "7 14 3")
        self.page.keyboard.press("Control+z")
        self.assertEqual(self.page.locator("#eintraege s").count(), 1)
        self.page.keyboard.press("Control+Shift+Z")
        self.assertEqual(self.page.locator("#eintraege s").count(), 0)
        # While somebody types, the keys belong to the field.
        self.page.get_by_label(FIELD).press_sequentially("vhs")
        self.page.keyboard.press("Control+z")
        self.assertEqual(self.page.locator("#eintraege s").count(), 0)


class SuggestionTests(TableTest):
    """Suggestion 5 is SPR-1 between the Sprachforum and the MBE Brückenbau, which do not work together yet: strength 3 and
    contact from once a quarter, or strength 2 and contact from once a month."""

    def setUp(self):
        self.page = self.table()

    def after(self, text):
        self.enter(self.page, text)
        return self.is_closed(self.page, 5)

    def test_it_closes_by_a_tie_as_strong_as_it_asks_for(self):
        self.assertIn("Beantwortet Anregung 5.", self.type(self.page, "Sprachforum MBE Brückenbau 3 monatlich"))
        self.assertNotIn("Beantwortet", self.type(self.page, "Sprachforum MBE Brückenbau 2"))
        self.assertFalse(self.after("Sprachforum MBE Brückenbau 2"))
        self.assertFalse(self.after("Sprachforum MBE Brückenbau 2 selten"))
        self.assertFalse(self.after("Sprachforum MBE Brückenbau wunsch"), "a wish is no tie")
        self.assertFalse(self.after("Sprachforum MBE Lindenhof 3 monatlich"), "somebody else's tie")
        self.assertTrue(self.after("51 64 2 monatlich"), "whoever is named first")
        self.assertIn("Anregung 5 ist damit beantwortet.", self.understood(self.page))
        self.talk_about(self.page, 5)
        self.assertEqual(self.page.inner_text(".anregung-karte .erledigt"), "Heute genannt; von beiden Seiten bestätigt ist es noch nicht.")

    def test_it_opens_again_when_that_is_taken_back(self):
        self.assertTrue(self.after("Sprachforum MBE Brückenbau 3 monatlich"))
        self.press(self.page, "Rückgängig")
        self.assertFalse(self.is_closed(self.page, 5))
        self.press(self.page, "Wiederholen")
        self.assertTrue(self.is_closed(self.page, 5))

    def test_it_opens_again_when_the_tie_turns_out_weaker(self):
        self.assertTrue(self.after("Sprachforum MBE Brückenbau 3 monatlich"))
        self.assertFalse(self.after("Sprachforum MBE Brückenbau 1"))
