"""The pages of the server on every size of screen, by keys alone, in English, with hostile names, and what axe-core says."""

from pathlib import Path

from hostile import landscape
from served import ServeTest
from test_axe import AxeTest

ORGANISATION = "vhs"


class PhoneLookTests(ServeTest):
    def walk(self, page):
        """Every view of a phone, one after the other."""
        yield "partners"
        self.tab(page, "Anregungen")
        yield "hints"
        page.get_by_role("button", name="Kein Bedarf").first.click()
        yield "no need"
        self.press(page, "‹ Zurück")
        self.tab(page, "Einträge")
        yield "posted"
        self.press(page, "Partner dazu")
        yield "pick"
        page.locator("#partner-suche-liste button").nth(2).click()
        yield "say"
        page.locator(".staerken label").nth(1).click()
        self.press(page, "Eintragen")
        yield "home again"
        self.press(page, "Wechseln")
        yield "leave"

    def test_nothing_scrolls_sideways(self):
        """320 px is also 1280 px at 400 % (WCAG 1.4.10); 256 px high is a desktop at 400 %."""
        for width, height in ((320, 568), (320, 256), (360, 640), (390, 844), (1280, 800)):
            page = self.phone(ORGANISATION, width=width, height=height)
            for view in self.walk(page):
                with self.subTest(view, width=width, height=height):
                    wide = page.evaluate("""() => {
                        const own = document.documentElement.clientWidth;
                        return [document.documentElement.scrollWidth > own ? 'page' : '', ...[...document.querySelectorAll('body *')].filter((one) =>
                          one.getBoundingClientRect().right > own + 1 && !one.closest('.nur-vorgelesen')).map((one) => one.outerHTML.slice(0, 80))].filter(Boolean); }""")
                    self.assertEqual(wide, [])

    def test_fingers_find_the_buttons(self):
        page = self.phone(ORGANISATION, width=360)
        for view in self.walk(page):
            with self.subTest(view):
                small = page.evaluate("""() => [...document.querySelectorAll('button, select, input, textarea, summary')].map((one) => [one, (one.type === 'radio' ? one.closest('label') : one).getBoundingClientRect()])
                    .filter(([one, box]) => box.width > 0 && (box.height < 44 || box.width < 44)).map(([one, box]) => `${one.outerHTML.slice(0, 80)} ${box.width}×${box.height}`)""")
                self.assertEqual(small, [])

    def test_by_keys_alone(self):
        page = self.opened(self.visitor(width=1280, height=800), self.server["participation_url"])
        page.wait_for_selector("#suche")
        self.tab_to(page, "#suche")
        page.keyboard.type("jmd lind")
        page.keyboard.press("Enter")
        page.wait_for_selector(".reiter")
        self.tab_to(page, "button[aria-label='Stimmt: Bildungsbüro']")
        page.keyboard.press("Enter")
        self.until_saved(page)
        self.assertEqual(page.evaluate("document.activeElement.closest('[data-partner]').querySelector('h3').textContent"), "Bildungsbüro",
                         "the focus stays at the card")
        self.tab_to(page, "#leiste button")
        page.keyboard.press("Enter")
        self.tab_to(page, "#partner-suche")
        page.keyboard.type("horizont")
        page.keyboard.press("Enter")
        self.tab_to(page, ".staerken input")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        self.until_saved(page)
        self.assertIn("JMD Lindenhof – Horizont: Kooperation, Stärke", self.posted(page)[0][0])
        self.tab_to(page, ".eintrag button")
        page.keyboard.press("Enter")
        self.wait(page, "document.querySelector('.eintrag.undone') !== null")

    def tab_to(self, page, selector):
        for _ in range(300):
            if page.evaluate("selector => document.activeElement.matches(selector)", selector):
                return
            page.keyboard.press("Tab")
        self.fail(f"no key leads to {selector}")

    def test_the_way_back_of_the_phone(self):
        page = self.phone(ORGANISATION)
        self.press(page, "Partner dazu")
        page.locator("#partner-suche-liste button").first.click()
        page.go_back()
        page.wait_for_selector("#partner-suche")
        page.go_back()
        page.wait_for_selector(".reiter")
        self.assertEqual(page.url, self.server["url"])


class EnglishTests(ServeTest):
    OPTIONS = ("--lang", "en")

    def test_the_pages_speak_english(self):
        page = self.opened(self.visitor(width=360, height=640), self.server["participation_url"])
        page.fill("#suche", "vhs")
        page.keyboard.press("Enter")
        page.wait_for_selector(".reiter")
        texts = [page.inner_text("body")]
        for tab in ("Suggestions", "Entries"):
            self.tab(page, tab)
            texts.append(page.inner_text("body"))
        self.press(page, "Add a partner")
        page.locator("#partner-suche-liste button").first.click()
        texts.append(page.inner_text("body"))
        leader = self.moderation()
        leader.click("#einladen summary")
        leader.click("#stand-jetzt > summary")
        leader.click("#stand-jetzt .stand-inhalt summary")
        self.reads(leader, "of them were confirmed by both sides", "#stand-jetzt")
        texts.append(leader.inner_text("#werkbank"))
        for text in texts:
            self.assertEqual(set(text.replace(":", " ").split()) & {"und", "oder", "der", "nicht", "bitte", "heute", "Eintrag", "Anregung", "Kooperation", "Sie"}, set())


class HostileTests(ServeTest):
    def test_names_are_only_names(self):
        folder = landscape()
        self.addCleanup(folder.cleanup)
        self.own_server(landscape=Path(folder.name))
        leader, wall = self.moderation(), self.wall()
        page = self.phone("fett")
        self.press(page, "Partner dazu")
        page.click("summary")
        page.get_by_label("Name der Organisation").fill("<img src=x onerror=alert(1)> & „Söhne“")
        self.press(page, "Aufnehmen")
        self.choose(page, 2)
        self.until_saved(page)
        for window in (page, leader, wall):
            self.reads(window, "<img src=x onerror=alert(1)> & „Söhne“")
            self.assertFalse(window.evaluate("'broken' in window"))
            self.assertEqual(window.locator("img[src=x], script:not([src]):not([type='application/json'])").count(), 0)


class ServeAxeTests(AxeTest, PhoneLookTests):
    # Those of the walk run once.
    test_nothing_scrolls_sideways = test_fingers_find_the_buttons = test_by_keys_alone = test_the_way_back_of_the_phone = None

    def test_phone(self):
        fresh = self.opened(self.visitor(width=360, height=640), self.server["url"])
        fresh.wait_for_selector("#code")
        self.check(fresh)
        fresh.goto(self.server["participation_url"])
        fresh.reload()
        fresh.wait_for_selector("#suche")
        self.check(fresh)
        page = self.phone(ORGANISATION)
        for view in self.walk(page):
            with self.subTest(view):
                self.check(page)

    def test_moderation(self):
        self.own_server()
        leader = self.moderation()
        leader.get_by_label("Einträge vom Telefon gelten").select_option("freigabe")
        page = self.phone(ORGANISATION)
        self.reads(page, "Einträge gelten nach Freigabe")
        self.add_tie(page, "horizont", 2)
        leader.wait_for_selector("#freigabe:not([hidden])")
        leader.click("#einladen summary")
        self.press(leader, "Neuer Code")
        self.press(leader, "Halt")
        self.reads(leader, "Angehalten")
        for step in ("question", "suggestions", "closing"):
            with self.subTest(step):
                self.step(leader, step)
                # How things stand, with its table, is looked at as well.
                for place in (["#schritt .stand"] if step == "closing" else ["#stand-jetzt > summary", "#stand-jetzt"]):
                    self.wait(leader, "(place) => document.querySelector(place) !== null", place)
                    details = leader.locator(place if place.endswith("summary") else f"{place} .stand-inhalt details > summary")
                    if not details.evaluate("(one) => one.parentElement.open"):
                        details.click()
                self.check(leader, inside="#werkbank", with_contrast=step != "closing")
        self.check(leader, with_contrast=False)

    def test_wall(self):
        wall = self.wall()
        self.check(wall, inside="#einladung")
        self.check(wall, with_contrast=False)
