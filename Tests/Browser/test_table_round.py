"""The guided round from the question to the closing page, with the mouse on the map, and with the keys alone."""

from table import FIELD, TableTest, facts, table_of

STEPS = {"question": "Frage", "actors": "Wer ist da?", "ties": "Kooperationen", "wishes": "Wünsche",
         "suggestions": "Anregungen", "measures": "Vereinbarungen", "closing": "Abschluss"}


def chapters(page):
    return {page.locator(".kapitel h3").nth(number).inner_text(): page.locator(".kapitel").nth(number).inner_text()
            for number in range(page.locator(".kapitel").count())}


class RoundTests(TableTest):
    def test_through_all_steps(self):
        page = self.table()
        page.get_by_label("Handlungsfeld").select_option("sprache")
        self.assertIn("Wer arbeitet im Handlungsfeld Sprache", page.inner_text("#schritt"))
        for key, title in list(STEPS.items())[1:]:
            if key == "actors":
                page.get_by_role("button", name=f"Weiter: {title}").click()
                self.assertEqual(page.evaluate("document.activeElement.id"), "schritt-titel", "the keys go on there")
                page.click("summary:has-text('Aus anderen Handlungsfeldern')")
                for name in ("VHS Musterau", "MBE Brückenbau", "Kornhaus"):
                    page.get_by_role("checkbox", name=name).check()
                self.assertEqual(page.inner_text("#da-zahl"), "3 Organisationen sind da.")
            elif key == "ties":
                page.get_by_role("button", name=f"Weiter: {title}").click()
                # Reported by the MBE alone; the Kornhaus is here and has not spoken of it.
                question = page.locator(".fragen li", has_text="Kornhaus – MBE Brückenbau").or_(
                    page.locator(".fragen li", has_text="MBE Brückenbau – Kornhaus"))
                self.assertIn("Kornhaus: Stimmt das?", question.inner_text())
                question.get_by_role("button", name="Stimmt", exact=True).click()
                self.assertEqual(question.count(), 0)
                self.assertEqual(self.ties(page)[frozenset(["Kornhaus", "MBE Brückenbau"])][1:], ("bestätigt", "heute"))
            elif key == "wishes":
                page.get_by_role("button", name=f"Weiter: {title}").click()
                self.enter(page, "vhs 14 wunsch")
                self.step(page, "wishes")
                page.get_by_label("Handlungsfeld").select_option("")
                self.assertIn("VHS Musterau heute", page.inner_text("#schritt").replace("Deutsch-Syrischer Kulturkreis – ", "")
                              .replace(" – Deutsch-Syrischer Kulturkreis", ""))
                page.get_by_label("Handlungsfeld").select_option("sprache")
            elif key == "suggestions":
                page.get_by_role("button", name=f"Weiter: {title}").click()
                self.suggestions(page)
            elif key == "measures":
                page.fill("#m-bis", "2027-03-31")
                self.press(page, "Vereinbarung festhalten")
                self.assertIn("bis 31.3.2027", page.inner_text("#schritt"))
                page.click("summary:has-text('Notiz')")
                page.fill("#notiz", "Beim nächsten Treffen über Kursabbrüche sprechen")
                self.press(page, "Notiz festhalten")
        page.get_by_role("button", name="Weiter: Abschluss").click()
        self.closing(page)

    def suggestions(self, page):
        field = [one["number"] for one in facts(table_of())["suggestions"] if one["field"] == "sprache"]
        # That the Kornhaus agreed settled the suggestion to have this tie confirmed.
        self.assertEqual(page.inner_text("#schritt > .leise"), f"Anregung 1 von {len(field)}, davon offen {len(field) - 1}")
        self.assertTrue(page.inner_text("#anregung-titel").startswith("Nr. 1: Sprachforum – JMD Lindenhof"))
        self.assertEqual(page.locator("#netz .anregung.dran").count(), 1, "the one discussed stands out on the map")
        # There already, as close as is asked for.
        self.press(page, "Gibt es schon")
        self.assertEqual(page.inner_text(".erledigt >> nth=0"), "Heute genannt; von beiden Seiten bestätigt ist es noch nicht.")
        # No need: only with a sentence.
        self.press(page, "Nächste")
        page.click("summary:has-text('Kein Bedarf')")
        self.press(page, "Als Stellungnahme festhalten")
        self.assertEqual(page.inner_text("#ansage"), "Bitte einen Satz dazu schreiben.")
        page.fill("#kein-bedarf", "Dafür gibt es den Arbeitskreis.")
        self.press(page, "Als Stellungnahme festhalten")
        self.assertEqual(page.inner_text(".anregung-karte .erledigt"), "Heute beantwortet: kein Bedarf.")
        # We want it: a wish does not settle it.
        self.press(page, "Nächste")
        self.press(page, "Wollen wir")
        self.assertIn("Notiert: ", page.inner_text(".anregung-karte .gesagt"))
        self.assertEqual(page.locator(".anregung-karte .erledigt").count(), 0)
        self.assertEqual(page.inner_text("#schritt > .leise"), f"Anregung 3 von {len(field)}, davon offen {len(field) - 3}")
        # Agreed on: the form knows what it is about.
        self.press(page, "Vereinbaren …")
        self.assertEqual(page.input_value("#m-was"), "Sprachforum und MBE Brückenbau sprechen über eine Zusammenarbeit")
        self.assertEqual(page.input_value("#m-wer"), "sprachforum-lindental")
        self.assertEqual(page.input_value("#m-mit"), "MBE Brückenbau")

    def closing(self, page):
        self.assertEqual(page.inner_text(".frage"), "Heute: 2 Kooperationen genannt, 2 Wünsche, 3 Anregungen beantwortet und 1 Vereinbarung.")
        said = chapters(page)
        for title, text in (("Anwesend", "Kornhaus, MBE Brückenbau, VHS Musterau"), ("Heute genannte Kooperationen", "MBE Brückenbau"),
                            ("Heute genannte Wünsche", "Deutsch-Syrischer Kulturkreis"), ("Beantwortete Anregungen", "Nr. 1: Sprachforum – JMD Lindenhof"),
                            ("Stellungnahmen", "Dafür gibt es den Arbeitskreis."), ("Vereinbarungen", "31.3.2027"),
                            ("Notizen", "Beim nächsten Treffen über Kursabbrüche sprechen")):
            self.assertIn(text, said.get(title, ""), title)
        self.assertNotIn("Neue Akteure", said, "no chapter without content")
        before, after = (page.get_by_role("img", name=name) for name in ("Karte vorher", "Karte nachher"))
        self.assertEqual(before.locator(".heute.neu").count(), 0)
        self.assertEqual(after.locator(".heute.neu").count(), 2)
        self.assertEqual(page.get_by_label(FIELD).is_visible(), False)


class FieldTests(TableTest):
    def test_the_field_of_the_round_stands_out(self):
        page = self.table()
        outside = [one["id"] for one in facts(table_of())["actors"] if "sprache" not in one["fields"]]
        self.assertEqual(page.locator("#netz .akteur.ausser").count(), 0)
        page.get_by_label("Handlungsfeld").select_option("sprache")
        self.assertEqual(page.locator("#netz .akteur.ausser").count(), len(outside))
        page.get_by_label("Handlungsfeld").select_option("")
        self.assertEqual(page.locator("#netz .akteur.ausser").count(), 0)


class MouseTests(TableTest):
    def click(self, page, actor):
        node = next(one["node"] for one in facts(table_of())["actors"] if one["id"] == actor)
        place = page.evaluate("""id => { const box = document.querySelector(`#${id} :is(polygon, circle)`).getBoundingClientRect();
            return [box.left + box.width / 2, box.top + box.height / 2]; }""", f"karte-akteur-{node}")
        page.mouse.click(*place)

    def test_an_actor_the_other_and_how_closely(self):
        page = self.table()
        self.click(page, "jobcenter")
        self.assertEqual(page.inner_text("#ansage"), "Jobcenter Landkreis Musterau gewählt. Mit wem? Bitte den zweiten Akteur wählen.")
        self.click(page, "auenwerk")
        self.assertEqual(page.get_by_label(FIELD).input_value(), "41 7 ")
        self.press(page, "3")
        self.assertEqual(len(self.listed(page)), 1)
        self.assertIn("Jobcenter – Auenwerk: Kooperation, Stärke 3", self.listed(page)[0])
        self.assertEqual(page.locator("#netz .schild.neu").count(), 1)
        # The same one again is a change of mind.
        self.click(page, "jobcenter")
        self.click(page, "jobcenter")
        self.assertEqual(page.get_by_label(FIELD).input_value(), "")


class KeyboardTests(TableTest):
    def tab_to(self, page, selector, key="Tab"):
        for _ in range(400):
            if page.evaluate("selector => document.activeElement.matches(selector)", selector):
                return
            page.keyboard.press(key)
        self.fail(f"the keys do not lead to {selector}")

    def test_a_whole_round_without_a_mouse(self):
        page = self.table()
        keys = page.keyboard
        self.assertTrue(page.evaluate("document.activeElement.id === 'schnelleingabe'"), "typing starts at once")
        keys.type("7 14 3")
        keys.press("Enter")
        keys.type("vhs mbe 2 monatlich")
        keys.press("ArrowDown")
        keys.press("Enter")
        keys.press("Enter")
        self.assertEqual(len(self.listed(page)), 2)
        self.tab_to(page, "[data-schritt=actors]")
        keys.press("Enter")
        self.tab_to(page, "#da-vhs-musterau")
        keys.press("Space")
        self.tab_to(page, ".weiter button")
        keys.press("Enter")
        self.assertEqual(page.inner_text("#schritt-titel"), "Kooperationen")
        self.tab_to(page, ".weiter button")
        keys.press("Enter")
        self.tab_to(page, ".weiter button")
        keys.press("Enter")
        self.tab_to(page, "#anregung-staerke")
        self.tab_to(page, "#anregung button")
        keys.press("Enter")
        self.assertTrue(page.evaluate("document.activeElement.id === 'anregung'"), "the keys stay at the suggestion")
        self.tab_to(page, "#anregung ~ .knoepfe button:last-child")
        keys.press("Enter")
        self.tab_to(page, ".kein-bedarf summary")
        keys.press("Enter")
        self.tab_to(page, "#kein-bedarf")
        keys.type("Das trägt der Arbeitskreis.")
        self.tab_to(page, ".kein-bedarf button")
        keys.press("Space")
        self.tab_to(page, ".weiter button")
        keys.press("Enter")
        self.tab_to(page, "#m-was")
        keys.type("Sprechstunde")
        keys.press("Enter")
        self.assertTrue(page.evaluate("document.activeElement.id === 'm-was'"))
        self.tab_to(page, "#eintraege button")
        keys.press("Enter")
        self.assertTrue(page.evaluate("document.activeElement.closest('#eintraege > li') !== null"), "the keys stay in the list")
        self.tab_to(page, "#rueckgaengig", "Shift+Tab")
        keys.press("Enter")
        self.tab_to(page, ".weiter button")
        keys.press("Enter")
        self.assertEqual(page.inner_text("#schritt-titel"), "Abschluss")
        self.assertEqual(page.locator("#eintraege s").count(), 2)
        with page.expect_download():
            self.tab_to(page, "#protokoll-sichern", "Shift+Tab")
            keys.press("Enter")

    def test_the_map(self):
        page = self.table()
        self.tab_to(page, "#netz .akteur")
        page.keyboard.press("ArrowRight")
        page.keyboard.press("Home")
        page.keyboard.press("Enter")
        self.assertIn("Afrikanische Gemeinschaft Musterau e. V. gewählt", page.inner_text("#ansage"))
        page.keyboard.press("End")
        page.keyboard.press("Space")
        self.assertEqual(page.get_by_label(FIELD).input_value(), "1 79 ")
        page.keyboard.type("2")
        page.keyboard.press("Enter")
        self.assertIn("Afrikanische Gemeinschaft – Zusammen im Nordviertel: Kooperation, Stärke 2", self.listed(page)[0])
        self.tab_to(page, "#netz .akteur")
        start = page.evaluate("document.activeElement.id")
        page.keyboard.press("ArrowLeft")
        self.assertNotEqual(page.evaluate("document.activeElement.id"), start)
