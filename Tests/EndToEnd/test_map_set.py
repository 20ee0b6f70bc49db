"""All maps for a Runder Tisch in one folder, or none."""

import re
import tempfile
import unittest
from pathlib import Path

from netviz import MUSTERAU, run


class MapSetTests(unittest.TestCase):
    def setUp(self):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.folder = Path(temporary.name)

    def names(self, folder):
        """What lies there beside the record of what was written."""
        return sorted(path.name for path in folder.iterdir() if path.name != ".netviz-ergebnisse")

    def test_overview_fields_gaps_and_boards(self):
        printed, _ = run("map", MUSTERAU, "--all", "-o", "karten/", folder=self.folder)
        names = self.names(self.folder / "karten")
        self.assertEqual(sorted(line.removeprefix("karten/") for line in printed.split()), names)
        sheets = {name.removesuffix(".pdf") for name in names if name.endswith(".pdf")}
        self.assertLessEqual({"ueberblick", "luecken", "gremien", "feld-sprache", "feld-wohnen"}, sheets)
        self.assertEqual({name.removesuffix(".svg") for name in names if name.endswith(".svg")}, sheets)
        # The index leads to every file, and only to those.
        index = (self.folder / "karten/index.html").read_text(encoding="utf-8")
        self.assertEqual(sorted(set(re.findall(r'href="([^"]+)"', index))), sorted(set(names) - {"index.html"}))
        self.assertEqual(len(re.findall("<h1", index)), 1)
        # A3 in points, as ISO 216 has it: 420 × 297 mm.
        box = re.search(rb"/MediaBox \[ ?0 0 ([\d.]+) ([\d.]+)", (self.folder / "karten/luecken.pdf").read_bytes())
        self.assertAlmostEqual(float(box[1]), 420 / 25.4 * 72, delta=1)
        self.assertAlmostEqual(float(box[2]), 297 / 25.4 * 72, delta=1)

    def test_names_stay_german(self):
        run("map", MUSTERAU, "--all", "-o", "de", folder=self.folder)
        run("map", MUSTERAU, "--all", "-o", "en", "--lang", "en", folder=self.folder)
        self.assertEqual(self.names(self.folder / "de"), self.names(self.folder / "en"))

    def test_all_or_nothing(self):
        target = self.folder / "karten"
        # A folder stands where a map belongs.
        (target / "luecken.svg").mkdir(parents=True)
        (target / "ueberblick.svg").write_text("von Hand")
        run("map", MUSTERAU, "--all", "-o", "karten", folder=self.folder, code=1)
        self.assertEqual(self.names(target), ["luecken.svg", "ueberblick.svg"])
        self.assertEqual((target / "ueberblick.svg").read_text(), "von Hand")
        (self.folder / "datei").write_text("x")
        run("map", MUSTERAU, "--all", "-o", "datei", folder=self.folder, code=1)
        self.assertEqual((self.folder / "datei").read_text(), "x")

    def test_what_does_not_go_together(self):
        for wrong in ([], ["-o", "k", "--field", "sprache"], ["-o", "k", "--show", "gaps"], ["-o", "k", "--title", "x"]):
            run("map", MUSTERAU, "--all", *wrong, folder=self.folder, code=64)
        self.assertEqual(self.names(self.folder), [])


if __name__ == "__main__":
    unittest.main()
