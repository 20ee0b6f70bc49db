"""The quick entry: what people call out is understood, and what was understood stands there before and after Enter."""

from table import FIELD, TableTest, facts, rows, table_of

THREE = "Kooperation, Stärke 3 (formelle Zusammenarbeit)"


def alphabetical():
    """{id: number}: the place in the alphabet of what the map calls them, as a German list sorts."""
    def key(actor):
        name = (actor["kurzname"] or actor["name"]).lower()
        for letter, plain in (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss")):
            name = name.replace(letter, plain)
        return "".join(sign for sign in name if sign not in " -–"), actor["id"]
    return {actor["id"]: place for place, actor in enumerate(sorted(rows("akteure.csv"), key=key), 1)}


class UnderstandingTests(TableTest):
    def setUp(self):
        self.page = self.shared()

    def check(self, *cases):
        for text, expected in cases:
            with self.subTest(text):
                self.assertIn(expected, self.type(self.page, text))

    def test_numbers_are_places_in_the_alphabet(self):
        numbers = {actor["id"]: actor["number"] for actor in facts(table_of())["actors"]}
        self.assertEqual(numbers, alphabetical())

    def test_the_examples(self):
        number = alphabetical()
        names = {number["deutsch-syrischer-kulturkreis"]: 14, number["auenwerk"]: 7, number["gemeinde-lindental"]: 22}
        self.assertEqual(list(names), list(names.values()), "the numbers below are those of these actors")
        self.check(
            ("VHS MBE Brückenbau 3 monatlich", f"VHS Musterau – MBE Brückenbau: {THREE}, monatlich, laut Koordination."),
            ("jc 14 wunsch", "Jobcenter – Deutsch-Syrischer Kulturkreis: Kooperation gewünscht, laut Koordination."),
            ("7: 14 3, 22 wunsch", f"Auenwerk – Deutsch-Syrischer Kulturkreis: {THREE}, gemeldet von Auenwerk."),
            ("7: 14 3, 22 wunsch", "Auenwerk – Gemeinden Lindental: Kooperation gewünscht, gemeldet von Auenwerk."),
        )

    def test_words_stand_in_any_order(self):
        sentence = f"VHS Musterau – Jobcenter: {THREE}, monatlich, laut Koordination."
        self.check(*((text, sentence) for text in (
            "VHS Jobcenter 3 monatlich", "monatlich 3 vhs jobcenter", "vhs 3 jc monatlich", "vhs mit jc Stärke 3 monatlich",
            "VHS – Jobcenter, 3, Monatlich.", "volkshochschule jc monatlich formelle Zusammenarbeit")))

    def test_numbers(self):
        self.check(
            ("14 41 2", "Deutsch-Syrischer Kulturkreis – Jobcenter: Kooperation, Stärke 2"),
            ("4 12 3", "Anerkennungsberatung – Bildungsbüro: Kooperation, Stärke 3"),
            # Without a second large number the first small ones are actors, the last one is a strength.
            ("1 2 3", "Afrikanische Gemeinschaft – AG Wohlfahrt: Kooperation, Stärke 3"),
            ("vhs 3", "VHS Musterau – AK Asyl Oberlinden: Kooperation, laut Koordination."),
            ("vhs 800", "Die Nummer 800 hat niemand."),
            ("14 14 2", "Das ist zweimal derselbe Akteur."),
            ("14 41 74", "Das sind mehr als zwei Akteure."),
        )

    def test_words_that_are_no_level(self):
        self.check(
            ("vhs jc sehr eng", "„sehr eng“: Bitte als Stärke 1 bis 4 angeben."),
            ("vhs jc oft", "„oft“: Bitte genauer"),
        )

    def test_names_short_names_variants_and_aliases(self):
        self.check(*((f"{text} vhs 2", f"{name} – VHS Musterau: Kooperation, Stärke 2") for text, name in (
            ("Jobcenter Landkreis Musterau", "Jobcenter"), ("JC Musterau", "Jobcenter"), ("jobcenter", "Jobcenter"),
            # From aliase.csv.
            ("Amt für Integration Musterau", "Fachstelle Integration"), ("Lingua Institut", "Lingua Seewinkel"),
            ("auslaenderbehoerde", "Ausländerbehörde"), ("abh", "Ausländerbehörde"),
            ("Zusammen im Nordviertel", "Zusammen im Nordviertel"), ("„Sozialamt“", "Sozialamt"))))

    def test_one_of_several_is_chosen(self):
        said = self.type(self.page, "VHS MBE 3 monatlich")
        self.assertEqual(said, "„MBE“ passt auf mehrere: Wer ist gemeint?")
        offers = self.page.locator("#vorschlaege li")
        self.assertEqual([text.split(" ", 1)[1][:14] for text in offers.all_inner_texts()],
                         ["MBE Brückenbau", "MBE Lindenhof ", "MBE Seeblick M"])
        field = self.page.get_by_label(FIELD)
        field.press("Enter")
        self.assertEqual(self.listed(self.page), [], "nothing is guessed")
        field.press("ArrowDown")
        field.press("Enter")
        self.assertIn(f"VHS Musterau – MBE Lindenhof: {THREE}, monatlich", self.understood(self.page))
        self.assertEqual(self.listed(self.page), [], "a choice is no entry yet")

    def test_completion_while_typing(self):
        self.type(self.page, "jobw")
        self.assertEqual(self.page.locator("#vorschlaege li").all_inner_texts(), ["42 Jobwerkstatt Lindenhof"])
        self.page.get_by_label(FIELD).press("ArrowDown")
        self.assertEqual(self.page.get_by_label(FIELD).get_attribute("aria-activedescendant"), "vorschlag-0")
        self.page.get_by_label(FIELD).press("Tab")
        self.assertEqual(self.page.get_by_label(FIELD).input_value(), "Jobwerkstatt Lindenhof ")
        self.page.locator("#vorschlaege").wait_for(state="hidden")


class EnteringTests(TableTest):
    def setUp(self):
        self.page = self.table()

    def test_before_and_after_enter(self):
        sentence = f"Auenwerk – Deutsch-Syrischer Kulturkreis: {THREE}, laut Koordination."
        self.assertEqual(self.type(self.page, "7 14 3"), f"{sentence} Bisher: keine Kooperation genannt.")
        self.page.get_by_label(FIELD).press("Enter")
        self.assertEqual(self.understood(self.page), f"Notiert: {sentence}")
        self.assertEqual(self.page.get_by_label(FIELD).input_value(), "")
        self.assertEqual(self.listed(self.page), [sentence])
        self.assertIn("Bisher: Stärke 3", self.type(self.page, "7 14 2"))
        self.assertEqual(self.enter(self.page, "7 14 3"), f"Stand schon so da: {sentence}")

    def test_several_at_once(self):
        self.enter(self.page, "7: 14 3, 22 wunsch")
        self.assertEqual(self.listed(self.page), [
            "Auenwerk – Gemeinden Lindental: Kooperation gewünscht, gemeldet von Auenwerk.",
            f"Auenwerk – Deutsch-Syrischer Kulturkreis: {THREE}, gemeldet von Auenwerk."])

    def test_buttons_and_who_says_it(self):
        self.type(self.page, "7 14")
        self.press(self.page, "3")
        self.page.select_option("#wer-sagt-es", "zweiter")
        self.assertIn(f"{THREE}, gemeldet von Deutsch-Syrischer Kulturkreis.", self.understood(self.page))
        self.page.click("#eintragen")
        self.assertIn("gemeldet von Deutsch-Syrischer Kulturkreis", self.listed(self.page)[0])


class NewActorTests(TableTest):
    def add(self, page, text, name):
        self.assertEqual(self.type(page, text), f"„{name}“ steht nicht auf der Liste. Ein neuer Akteur?")
        page.get_by_label(FIELD).press("Enter")
        self.assertEqual(page.get_by_label("Name", exact=True).input_value(), name)
        page.get_by_label("Sektor").select_option("welfare")
        page.get_by_label("Name", exact=True).press("Enter")

    def test_an_unknown_name_is_asked_for_and_then_entered(self):
        for text, name in (("vhs Kulturverein Alpha 2", "Kulturverein Alpha"), ("vhs „Haus der Hoffnung“ 2", "Haus der Hoffnung"),
                           ("Xylem  e.V.  vhs 2", "Xylem e.V.")):
            with self.subTest(text):
                page = self.table()
                before = page.locator("#netz .akteur").count()
                self.add(page, text, name)
                self.assertIn("Kooperation, Stärke 2", self.understood(page))
                self.assertIn(name, self.understood(page))
                page.get_by_label(FIELD).press("Enter")
                self.assertEqual(len(self.listed(page)), 2)
                self.assertTrue(self.listed(page)[1].startswith(f"Neuer Akteur: {name} ("), self.listed(page))
                self.assertEqual(page.locator("#netz .akteur").count(), before + 1)
                self.assertIn(name, self.type(page, "80 jc 2"), "a newcomer has the next number")

    def test_nothing_happens_without_an_answer(self):
        page = self.table()
        self.enter(page, "vhs Xylem 2")
        self.press(page, "Abbrechen")
        self.assertEqual(self.listed(page), [])
        self.assertEqual(page.get_by_label(FIELD).input_value(), "vhs Xylem 2")

    def test_newcomers_stand_beside_their_partner_and_cover_nobody(self):
        page = self.table()
        for name in ("Xylem", "Xylon", "Xymox"):
            self.add(page, f"vhs {name} 2", name)
            page.get_by_label(FIELD).press("Enter")
        page.wait_for_timeout(100)
        covered = page.evaluate("""() => {
            const boxOf = (element) => element.getBoundingClientRect();
            const [first] = document.querySelectorAll('.akteur.neu');
            const own = [...first.querySelectorAll('text, circle, polygon, path')].map(boxOf);
            const others = [...document.querySelectorAll('#netz .akteur')].filter((actor) => actor !== first).flatMap((actor) =>
              [actor.querySelector('polygon, circle'), actor.querySelector('.etikett:not(.stumm) text')].filter(Boolean).map(boxOf));
            return others.filter((other) => own.some((one) => one.left < other.right && other.left < one.right
              && one.top < other.bottom && other.top < one.bottom && other.width > 0)).length; }""")
        self.assertEqual(covered, 0)


class SlipTests(TableTest):
    def setUp(self):
        self.page = self.table()

    def test_a_slip_is_asked_about(self):
        field = self.page.get_by_label(FIELD)
        for slip in ("jobcnter", "jobcentre", "Jobcentter"):
            with self.subTest(slip):
                self.assertIn(f"„{slip}“ steht nicht auf der Liste. Meinten Sie Jobcenter?", self.type(self.page, f"vhs {slip} 3"))
        field.press("Enter")
        self.assertFalse(self.page.locator("#neuer-akteur").is_visible(), "not taken for a new actor at once")
        field.press("ArrowDown")
        field.press("Enter")
        field.press("Enter")
        self.assertEqual(len(self.listed(self.page)), 1)
        self.assertTrue(self.listed(self.page)[0].startswith("VHS Musterau – Jobcenter: Kooperation, Stärke 3"))

    def test_somebody_may_be_called_nearly_the_same(self):
        field = self.page.get_by_label(FIELD)
        self.type(self.page, "vhs jobcentr 3")
        field.press("Enter")
        field.press("Enter")
        self.assertEqual(self.page.input_value("#neu-name"), "jobcentr")

    def test_who_said_this_does_not_say_the_next(self):
        self.page.select_option("#wer-sagt-es", "beide")
        self.assertIn("von beiden gemeldet", self.enter(self.page, "7 14 3"))
        self.assertIn("laut Koordination", self.enter(self.page, "22 7 2"))

    def test_what_one_side_says_is_not_said_of_both(self):
        """VHS and Jobcenter both report 3 (kooperationen.csv); the Jobcenter alone says 4 now."""
        claims = [tie for tie in rows("kooperationen.csv") if {tie["von"], tie["nach"]} == {"vhs-musterau", "jobcenter"}]
        self.assertEqual({tie["intensitaet"] for tie in claims if tie["status"] == "besteht"} - {""}, {"3"})
        self.enter(self.page, "jobcenter: vhs 4")
        self.assertEqual(self.page.locator("#netz .schild.neu text").all_text_contents(), ["heute: 3–4 ✓"])
        self.assertIn("Bisher: Stärke 3 bis 4, je nach Seite, bestätigt.", self.type(self.page, "vhs jobcenter"))
