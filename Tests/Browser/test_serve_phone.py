"""The page of a phone: what it shows, what it keeps, and what it does when the line is cut or another phone was faster."""

from served import ServeTest

OFFLINE = "Keine Verbindung – Ihre Einträge bleiben auf diesem Gerät und werden nachgereicht."


class SayingTests(ServeTest):
    def setUp(self):
        self.own_server()

    def test_four_things_in_three_taps(self):
        page = self.phone("jmd lindenhof")
        # Agree: one tap.
        self.card(page, "Bildungsbüro").get_by_role("button", name="Stimmt").click()
        self.reads(page, "Alles beantwortet, danke.")
        # Otherwise, and how often.
        self.card(page, "Sprachforum").get_by_role("button", name="Anders").click() if self.card(page, "Sprachforum").count() else None
        if page.get_by_role("heading", name="Zusammenarbeit mit").count():
            self.choose(page, 2, "monatlich")
        # It has ended; it is not so.
        self.card(page, "VHS Musterau").get_by_role("button", name="Ändern").click()
        self.press(page, "Ist beendet")
        self.reads(page, "Sie: beendet", "main")
        self.card(page, "MBE Brückenbau").get_by_role("button", name="Ändern").click()
        self.press(page, "Stimmt nicht")
        self.reads(page, "Sie: keine Zusammenarbeit", "main")
        # A wish.
        self.press(page, "Wunsch")
        page.get_by_label("Organisation suchen").fill("horizont")
        page.get_by_label("Organisation suchen").press("Enter")
        self.reads(page, "Wunsch eingetragen: Horizont")
        self.until_saved(page)
        sentences = [sentence for sentence, _ in self.posted(page)]
        self.assertIn("JMD Lindenhof – Horizont: Kooperation gewünscht, gemeldet von JMD Lindenhof.", sentences)
        self.assertTrue(any("Kooperation beendet" in one and "VHS Musterau" in one for one in sentences), sentences)
        self.assertTrue(any("keine Kooperation" in one and "MBE Brückenbau" in one for one in sentences), sentences)
        self.assertTrue(all("gemeldet von JMD Lindenhof" in one or one.startswith("Was Sie mit") for one in sentences), sentences)
        # What both had said together stays as the partner's word; the server takes all of it.
        self.assertEqual(page.locator("#banner, .karte.fehler").all_inner_texts(), [""])
        self.tab(page, "Partner")
        self.reads(page, "Sie: beendet", "[data-partner=vhs-musterau]")
        self.reads(page, "VHS Musterau: 3", "[data-partner=vhs-musterau]")
        self.tab(page, "Einträge")
        # What is taken back is not there any more, and stays in the list.
        page.locator(".eintrag", has_text="Horizont").get_by_role("button", name="Zurücknehmen").click()
        self.wait(page, "document.querySelector('.eintrag.undone s').textContent.includes('Horizont')")

    def test_both_values_stand_there(self):
        one, two = self.phone("Fachstelle"), self.phone("vhs")
        self.card(one, "VHS Musterau").get_by_role("button", name="Ändern").click()
        self.choose(one, 4)
        self.card(two, "Fachstelle Integration").get_by_role("button", name="Ändern").click()
        self.choose(two, 2)
        for page, own, other in ((one, "4 – formelle Zusammenarbeit in mehreren Projekten", "VHS Musterau: 2 – informelle Zusammenarbeit"),
                                 (two, "2 – informelle Zusammenarbeit", "Fachstelle Integration: 4 – formelle Zusammenarbeit in mehreren Projekten")):
            self.reads(page, f"Sie: {own}")
            self.reads(page, other)
            self.reads(page, "✓ Von beiden genannt, verschieden eng")

    def test_suggestions_are_answered(self):
        page = self.phone("Sprachforum")
        self.tab(page, "Anregungen")
        self.card(page, "Nr. 5: MBE Brückenbau").get_by_role("button", name="Gibt es schon").click()
        self.choose(page, 3, "monatlich")
        self.tab(page, "Anregungen")
        self.reads(page, "Heute genannt; von beiden Seiten bestätigt ist es noch nicht.")
        self.card(page, "Nr. 2: MBE Lindenhof").get_by_role("button", name="Kein Bedarf").click()
        self.press(page, "Eintragen")
        self.reads(page, "Bitte einen Satz dazu schreiben.")
        page.get_by_label("Warum?").fill("Läuft über das Quartiersbüro.")
        self.press(page, "Eintragen")
        self.reads(page, "Heute beantwortet: kein Bedarf.")
        self.until_saved(page)
        self.assertEqual(len(self.posted(page)), 2)

    def test_a_newcomer(self):
        page = self.opened(self.visitor(width=360, height=640), self.server["participation_url"])
        page.fill("#suche", "Nähcafé Oststadt")
        self.reads(page, "Niemand heißt so.")
        page.click("summary:has-text('Nicht dabei?')")
        page.get_by_label("Name der Organisation").fill("Nähcafé Oststadt")
        self.press(page, "Aufnehmen")
        self.reads(page, "Nähcafé Oststadt", "#wer")
        self.add_tie(page, "vhs", 1)
        self.until_saved(page)
        other = self.phone("vhs")
        self.reads(other, "Nähcafé Oststadt: 1 – nur Informationsaustausch")

    def test_a_partner_who_is_not_on_the_list(self):
        page = self.phone("vhs")
        self.press(page, "Partner dazu")
        page.click("summary:has-text('Nicht dabei?')")
        page.get_by_label("Name der Organisation").fill("Chor der Vielfalt")
        self.press(page, "Aufnehmen")
        self.choose(page, 2)
        self.reads(page, "Chor der Vielfalt", "main")
        self.until_saved(page)
        self.assertEqual({state.split()[0] for _, state in self.posted(page)}, {"✓"})


class JoiningTests(ServeTest):
    def test_by_typing_the_code(self):
        page = self.opened(self.visitor(width=360, height=640), self.server["url"])
        page.fill("#code", "zzzzzz")
        self.press(page, "Weiter")
        self.reads(page, "Diesen Code gibt es nicht oder nicht mehr.")
        code = self.server["join_code"].lower()
        page.fill("#code", f"{code[:3]} {code[3:]}")
        self.press(page, "Weiter")
        page.wait_for_selector("#suche")

    def test_another_organisation(self):
        page = self.phone("vhs")
        self.press(page, "Wechseln")
        self.press(page, "Ja, wechseln")
        # Whoever is in the room need not type the code again.
        page.wait_for_selector("#suche")
        page.fill("#suche", "jobcenter")
        page.keyboard.press("Enter")
        self.wait(page, "document.getElementById('wer').textContent === 'Jobcenter'")


class KeepingTests(ServeTest):
    def setUp(self):
        self.own_server()

    def test_another_phone_of_the_same_organisation(self):
        one, two = self.phone("vhs"), self.phone("vhs")
        self.add_tie(one, "horizont", 2)
        self.reads(two, "Horizont", "main")
        self.assertEqual(self.posted(two), self.posted(one))
        two.locator(".eintrag").get_by_role("button", name="Zurücknehmen").click()
        self.wait(one, "document.querySelector('.eintrag.undone') !== null")

    def test_typed_letters_outlive_a_reload(self):
        page = self.phone("vhs")
        self.press(page, "Partner dazu")
        page.get_by_label("Organisation suchen").fill("hori")
        page.reload()
        page.wait_for_selector("#partner-suche")
        self.assertEqual(page.input_value("#partner-suche"), "hori")
        page.locator("#partner-suche-liste button").first.click()
        page.locator(".staerken label").nth(2).click()
        page.get_by_label("Wie oft?").select_option(label="wöchentlich")
        page.reload()
        self.reads(page, "Zusammenarbeit mit Horizont")
        self.assertTrue(page.locator(".staerken input").nth(2).is_checked())
        self.press(page, "Eintragen")
        self.until_saved(page)
        self.assertIn("wöchentlich", self.posted(page)[0][0])

    def test_a_cut(self):
        context = self.visitor(width=360, height=640, is_cut=True)
        page, leader = self.phone("vhs", context=context), self.moderation(is_cut=True)
        self.until_saved(page)
        self.server.stop()
        self.add_tie(page, "horizont", 2)
        self.reads(page, OFFLINE, "#banner")
        self.reads(page, "1 Eintrag noch nicht gesichert", "#stand")
        self.assertEqual(self.posted(page)[0][1], "… noch nicht gesichert")
        # Even the page may go meanwhile.
        self.server.start()
        page.reload()
        page.wait_for_selector(".reiter")
        self.until_saved(page)
        self.assertRegex(self.posted(page)[0][1], "gesichert")
        self.reads(leader, "VHS Musterau – Horizont", "#eintraege")
        self.assertEqual(page.inner_text("#banner"), "")

    def test_back_from_a_locked_screen(self):
        """A phone that slept is up to date within a second, and has lost no typed letter."""
        page, other = self.phone("vhs"), self.phone("Horizont")
        self.press(page, "Partner dazu")
        page.get_by_label("Organisation suchen").fill("hor")
        hide = """(isHidden) => { Object.defineProperty(document, 'hidden', { configurable: true, get: () => isHidden });
            document.dispatchEvent(new Event('visibilitychange')); }"""
        page.evaluate(hide, True)
        self.add_tie(other, "vhs", 3)
        self.until_saved(other)
        page.wait_for_timeout(300)
        page.evaluate(hide, False)
        self.assertEqual(page.input_value("#partner-suche"), "hor")
        self.press(page, "‹ Zurück")
        seconds = self.seconds_until(lambda: page.evaluate("document.querySelector('main').innerText.includes('Horizont: 3 – formelle')"))
        self.assertLess(seconds, 1)

    def test_the_stop(self):
        page, leader = self.phone("vhs"), self.moderation()
        self.press(leader, "Halt")
        self.reads(page, "Die Moderation hat kurz angehalten.", "#banner")
        self.add_tie(page, "horizont", 2)
        self.reads(page, "1 Eintrag noch nicht gesichert", "#stand")
        # Whoever leads goes on.
        self.enter(leader, "7 14 3")
        self.reads(leader, "Alles gesichert (1 Eintrag).", "#sicherung")
        self.press(leader, "Weiter")
        self.until_saved(page)
        self.reads(leader, "VHS Musterau – Horizont", "#eintraege")
        self.assertEqual(page.inner_text("#banner"), "")

    def test_the_other_phone_was_faster(self):
        """Two phones of one organisation say different things of the same tie: the later sees both values, and nothing blocks."""
        context = self.visitor(width=360, height=640, is_cut=True)
        slow, fast = self.phone("vhs", context=context), self.phone("vhs")
        for page in (slow, fast):
            self.reads(page, "Fachstelle Integration", "main")
        context.set_offline(True)
        self.card(slow, "Fachstelle Integration").get_by_role("button", name="Ändern").click()
        self.choose(slow, 1)
        self.add_tie(slow, "horizont", 2)
        self.card(fast, "Fachstelle Integration").get_by_role("button", name="Ändern").click()
        self.choose(fast, 4)
        self.until_saved(fast)
        context.set_offline(False)
        slow.evaluate("window.dispatchEvent(new Event('online'))")
        self.reads(slow, "Ein Eintrag wurde nicht angenommen.", "#banner")
        self.reads(fast, "Horizont", "main")
        self.tab(slow, "Einträge")
        self.reads(slow, "gesehen wurde „3“, inzwischen steht dort „4“")
        self.press(slow, "Noch einmal ansehen")
        self.reads(slow, "Sie: 4 – formelle Zusammenarbeit in mehreren Projekten")
        self.assertTrue(slow.locator(".staerken input").nth(0).is_checked(), "what was chosen is still chosen")
        self.press(slow, "Eintragen")
        self.reads(fast, "Sie: 1 – nur Informationsaustausch")
        self.assertEqual(slow.inner_text("#banner"), "")
