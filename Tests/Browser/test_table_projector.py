"""The second window: it follows, shows the map and the step in large type, and no controls, notes or persons."""

from table import TableTest


class ProjectorTests(TableTest):
    def setUp(self):
        self.page = self.table()
        self.wall = self.projector(self.page)
        self.wall.set_viewport_size({"width": 1920, "height": 1080})

    def reads(self, text):
        self.wait(self.wall, "text => document.getElementById('wand').innerText.includes(text)", text)

    def test_it_follows(self):
        self.page.get_by_label("Handlungsfeld").select_option("sprache")
        self.reads("Wer arbeitet im Handlungsfeld Sprache")
        self.step(self.page, "suggestions")
        self.reads("Nr. 1: Sprachforum – JMD Lindenhof")
        self.assertEqual(self.wall.locator("#netz .anregung.dran").count(), 1)
        self.enter(self.page, "Sprachforum JMD Lindenhof 3 monatlich")
        self.reads("Sprachforum – JMD Lindenhof: Kooperation, Stärke 3 (formelle Zusammenarbeit), monatlich")
        self.reads("Heute genannt; von beiden Seiten bestätigt ist es noch nicht.")
        self.assertTrue(self.is_closed(self.wall, 1))
        self.assertEqual(self.wall.locator("#netz .schild.neu text").all_text_contents(), ["heute: 3"])
        self.press(self.page, "Rückgängig")
        self.wait(self.wall, "document.querySelectorAll('#netz .schild').length === 0")
        self.press(self.page, "Nächste")
        self.reads("Nr. 2:")

    def test_no_controls_no_notes(self):
        self.enter(self.page, "7 14 3")
        self.reads("Auenwerk – Deutsch-Syrischer Kulturkreis")
        self.page.click("summary:has-text('Notiz')")
        self.page.fill("#notiz", "Frau Beispiel ruft an")
        self.press(self.page, "Notiz festhalten")
        self.page.wait_for_timeout(200)
        self.assertNotIn("Beispiel", self.wall.inner_text("body"))
        self.assertEqual([element for element in self.wall.locator("button, input, select, textarea, summary, a").all()
                          if element.is_visible()], [])

    def test_the_large_type_fits(self):
        self.step(self.page, "suggestions")
        self.reads("Nr. 1:")
        self.enter(self.page, "Wohnraumsicherung Unterbringung 3 wöchentlich")
        self.reads("Wohnraumsicherung")
        for width, height in ((1920, 1080), (1280, 720), (1024, 768)):
            with self.subTest(width):
                self.wall.set_viewport_size({"width": width, "height": height})
                cut = self.wall.evaluate("""() => [document.documentElement, ...document.querySelectorAll('#wand, #wand-text')].filter((one) =>
                    one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1).map((one) => one.id || 'html')""")
                self.assertEqual(cut, [])
                self.assertGreaterEqual(self.wall.evaluate(
                    "parseFloat(getComputedStyle(document.querySelector('.gross')).fontSize) / innerHeight"), 0.025)

    def test_the_first_window_loads_anew(self):
        self.enter(self.page, "7 14 3")
        self.reads("Auenwerk")
        self.page.reload()
        self.enter(self.page, "22 7 wunsch")
        self.press(self.page, "Beamerfenster")
        self.reads("Gemeinden Lindental – Auenwerk: Kooperation gewünscht")
        self.assertEqual(len(self.page.context.pages), 2, "the same window goes on")

    def test_it_takes_nothing_from_strangers(self):
        self.wall.evaluate("""() => window.postMessage({ netviz: JSON.parse(document.getElementById('daten').textContent).id, entries: [],
            field: '', step: 'measures', suggestion: null, numbers: '' }, '*')""")
        self.wall.wait_for_timeout(200)
        self.assertIn("Frage", self.wall.inner_text("#wand-schritt"))

    def test_alone_it_says_what_it_is(self):
        alone = self.page.context.new_page()
        alone.goto(f"{self.page.url}#beamer")
        self.assertIn("Bitte von dort öffnen.", alone.inner_text("#wand"))
