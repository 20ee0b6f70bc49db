"""axe-core on the round table: each step, the projector window, and at 320 px."""

from table import FIELD, TableTest
from test_axe import AxeTest

STEPS = ["question", "actors", "ties", "wishes", "suggestions", "measures", "closing"]
# The map is the same in each step; on it axe needs a minute for the contrast.
BENCH = "#werkbank"


class TableAxeTests(AxeTest, TableTest):
    def walk(self, page):
        self.enter(page, "7 14 3 monatlich")
        self.step(page, "actors")
        page.locator("#da-vhs-musterau").check()
        for step in STEPS:
            with self.subTest(step):
                self.step(page, step)
                self.check(page, inside=BENCH, with_contrast=step != "closing")
        self.check(page, with_contrast=False)

    def test_every_step(self):
        self.walk(self.table())

    def test_small_screen(self):
        self.walk(self.table(width=320, height=640))

    def test_in_use(self):
        page = self.table()
        self.type(page, "vhs mbe 2")
        page.keyboard.press("ArrowDown")
        self.check(page, inside=BENCH)
        self.enter(page, "vhs Xylem 2")
        self.check(page, inside=BENCH)
        page.get_by_label("Name", exact=True).press("Enter")
        page.get_by_label(FIELD).press("Enter")
        self.enter(page, "80 jc 2")
        page.locator("#eintraege > li", has_text="Neuer Akteur").get_by_role("button", name="Zurücknehmen").click()
        page.click("#alle > summary")
        page.click(".zeichen summary")
        self.check(page)

    def test_projector_window(self):
        page = self.table()
        self.step(page, "suggestions")
        wall = self.projector(page)
        self.enter(page, "7 14 3 monatlich")
        self.check(wall, with_contrast=False)
        self.check(wall, inside="#wand")
