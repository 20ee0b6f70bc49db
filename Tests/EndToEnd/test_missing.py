"""Only what is nowhere on record is called a missing cooperation: each output is held against the rows of the tables."""

import csv
import json
import re
import unittest
from pathlib import Path
from tempfile import TemporaryDirectory

from netviz import MUSTERAU, rows, run

MISSING = "fehlende Kooperation"


class Missing(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = TemporaryDirectory()
        out = Path(cls.folder.name) / "aus"
        run("run", MUSTERAU, "-o", out)
        cls.map = (out / "luecken.svg").read_text(encoding="utf-8")
        cls.page = (out / "karte.html").read_text(encoding="utf-8")
        cls.report = (out / "synergien.md").read_text(encoding="utf-8")
        with open(out / "luecken.csv", encoding="utf-8-sig", newline="") as file:
            cls.sheet = list(csv.DictReader(file, delimiter=";"))
        cls.gaps = json.loads(run("gaps", MUSTERAU, "--format", "json")[0])["gaps"]
        cls.list = run("gaps", MUSTERAU)[0]
        cls.numbers = {gap["number"]: gap for gap in cls.gaps}
        # Whatever kind it is and whoever says so: the two have to do with each other. A wish does not say so, what has
        # ended neither, and a strength of 0 says that there is nothing.
        cls.on_record = {frozenset((row["von"], row["nach"])) for row in rows("kooperationen.csv")
                         if row["status"] in ("", "besteht") and row["intensitaet"] != "0"}

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def hold(self, numbers, whole):
        """Those called missing are the ones that are, and all of them."""
        for number in numbers:
            gap = self.numbers[number]
            self.assertEqual((gap["kind"], gap["step"]), ("tie", "new"), number)
            self.assertNotIn(frozenset((gap["a"], gap["b"])), self.on_record, number)
        if whole:
            wanted = {gap["number"] for gap in self.gaps if gap["kind"] == "tie" and gap["step"] == "new"}
            self.assertEqual(set(numbers), wanted)
        self.assertTrue(numbers)

    def test_what_is_on_record_is_not_new(self):
        self.assertGreater(len(self.on_record), 180)
        self.hold([gap["number"] for gap in self.gaps if gap["kind"] == "tie" and gap["step"] == "new"], whole=True)
        # The other way round: of what is to be deepened something is on record.
        for gap in self.gaps:
            if gap["step"] == "deepen":
                self.assertIn(frozenset((gap["a"], gap["b"])), self.on_record, gap["number"])

    def test_map(self):
        named = [int(number) for number in
                 re.findall(rf'<g class="anregung[^>]*><title>Anregung (\d+):[^<]*; {MISSING}', self.map)]
        styled = [int(number) for number in
                  re.findall(r'<g class="anregung neu_knuepfen"[^>]*><title>Anregung (\d+)', self.map)]
        self.assertEqual(named, styled)
        self.hold(named, whole=False)

    def test_table(self):
        self.hold([int(row["Nr."]) for row in self.sheet if row["Anregung"] == MISSING], whole=True)

    def test_report(self):
        """Every table of the report whose rows begin with a number and say what is suggested."""
        named = re.findall(rf"^\| (\d+) \|.*\| {MISSING} \|", self.report, re.M)
        self.hold([int(number) for number in named], whole=True)
        # Elsewhere the words stand for nothing that is on record: headings and captions speak of suggestions.
        for line in self.report.splitlines():
            if not line.startswith("|"):
                self.assertNotIn("fehlende Kooperationen:", line)

    def test_list(self):
        named = re.findall(rf"^(\d+)\. .*\n +{MISSING},", self.list, re.M)
        self.hold([int(number) for number in named], whole=False)


if __name__ == "__main__":
    unittest.main()
