"""The page that `run` leads with, on a laptop and on a phone: its picture is there, nothing hangs over the edge."""

import unittest
from pathlib import Path
from tempfile import TemporaryDirectory

from browser import BrowserTest
from netviz import MUSTERAU, run


class IndexPageTests(BrowserTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.place = TemporaryDirectory()
        cls.folder = Path(cls.place.name) / "out"
        run("run", MUSTERAU, "-o", cls.folder)

    @classmethod
    def tearDownClass(cls):
        cls.place.cleanup()
        super().tearDownClass()

    def test_on_a_laptop_and_on_a_phone(self):
        for width, height in ((1280, 720), (390, 844)):
            page = self.open(self.folder / "index.html", width=width, height=height, beside=["karte.svg"])
            # The policy of the page lets the picture beside it in, from the disk as well.
            self.assertGreater(page.evaluate("document.querySelector('img').naturalWidth"), 0)
            self.assertLessEqual(page.evaluate("document.documentElement.scrollWidth"), width)
            box = page.locator("img").bounding_box()
            self.assertLess(box["y"] + box["height"], height)
            # What to open first is told without scrolling on a laptop.
            if width == 1280:
                first = page.get_by_role("link", name="Karte zum Suchen und Filtern").bounding_box()
                self.assertLess(first["y"] + first["height"], height)

    def test_the_picture_leads_to_the_map(self):
        page = self.open(self.folder / "index.html", beside=["karte.svg", "karte.html"])
        page.locator("figure a").click()
        page.wait_for_url("**/karte.html")


if __name__ == "__main__":
    unittest.main()
