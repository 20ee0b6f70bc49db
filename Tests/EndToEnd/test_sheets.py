"""Sheets of paper: how small the print is, and that a headline counts what the tables say."""

import json
import re
import subprocess
import tempfile
import unittest
from pathlib import Path

from netviz import MUSTERAU, run

# Height of the box of a word relative to its size: ascent and descent of Liberation Sans (its `hhea` table, 0.905 and 0.212).
BOX = 0.905 + 0.212


class SheetTests(unittest.TestCase):
    def setUp(self):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.folder = Path(temporary.name)

    def pdf(self, *options):
        path = self.folder / f"{len(list(self.folder.iterdir()))}.pdf"
        run("map", MUSTERAU, *options, "-o", path)
        return path

    def sizes(self, path):
        """Sizes of all words of a PDF, in points."""
        boxes = subprocess.run(["pdftotext", "-bbox", path, "-"], capture_output=True, text=True, check=True).stdout
        return [(float(bottom) - float(top)) / BOX
                for top, bottom in re.findall(r'yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)"', boxes)]

    def words(self, path):
        text = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True).stdout
        return re.sub(r"\s+", " ", text)

    def test_print_is_made_for_the_distance(self):
        """8 pt on A4, 12 on A3, 24 on A0; measured in the PDF, to a twentieth of a point."""
        for page, least in (("a4", 8), ("a3", 12), ("a0", 24)):
            for options in ([], ["--show", "gaps"], ["--show", "field", "--field", "sprache"]):
                sizes = self.sizes(self.pdf("--page", page, *options))
                self.assertGreater(len(sizes), 100)
                self.assertGreaterEqual(min(sizes), least - 0.05, f"{page} {options}")

    def test_headline_and_list_count_what_gaps_counts(self):
        gaps = json.loads(run("gaps", MUSTERAU, "--format", "json")[0])["gaps"]
        kinds = {"tie", "confirmation"}
        between = [gap for gap in gaps if gap["kind"] in kinds]
        words = self.words(self.pdf("--show", "gaps", "--page", "a3"))
        self.assertIn(f"10 von {len(gaps)} Anregungen", words)
        self.assertIn(f"10 von {len(between)} Anregungen zwischen Akteuren", words)
        headline = re.search(r"(\d+) von (\d+) Anregungen zwischen Akteuren verbinden", words)
        self.assertEqual(int(headline[2]), len(between))
        path = self.folder / "karte.dot"
        run("map", MUSTERAU, "-o", path)
        sector = dict(re.findall(r'^  "([^"]+)" \[.*?sektor="([^"]*)"', path.read_text(encoding="utf-8"), re.M))
        count = sum({sector[gap["a"]], sector[gap["b"]]} == {"öffentlich-kommunal", "Freie Wohlfahrtspflege"}
                    for gap in between)
        self.assertEqual(int(headline[1]), count)

    def test_top_says_how_many(self):
        for top, shown in ((3, 3), (12, 12)):
            words = self.words(self.pdf("--show", "gaps", "--top", top, "--page", "a3"))
            self.assertRegex(words, rf"{shown} von \d+ Anregungen")
        run("map", MUSTERAU, "--show", "gaps", "--top", "0", "-o", self.folder / "x.svg", code=64)


if __name__ == "__main__":
    unittest.main()
