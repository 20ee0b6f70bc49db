"""`netviz apply --show JOURNAL LANDSCAPE -o niederschrift.docx`: what a facilitator sends round after a Runder Tisch."""

import json
import re
import subprocess
import tempfile
import unittest
from pathlib import Path

from netviz import MUSTERAU, found, run
from test_apply import ACTOR, BAD, TIE, WISH, entry


class MinutesTest(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.place = Path(self.folder.name)

    def minutes(self, *entries, name="n.md", language="de"):
        journal = self.place / "p.jsonl"
        journal.write_text("".join(json.dumps(entry) + "\n" for entry in entries), encoding="utf-8")
        run("apply", journal, MUSTERAU, "--show", "-o", name, "--overwrite", "--lang", language, folder=self.place)
        return self.place / name

    def closed(self, *entries):
        text = self.minutes(*entries).read_text(encoding="utf-8")
        part = re.search(r"### Anregungen, die nicht mehr offen sind\n\n(.*?)(?=\n###|\Z)", text, re.S)
        return part[1] if part else ""

    def gaps(self):
        return json.loads(run("gaps", MUSTERAU, "--format", "json")[0])["gaps"]

    def test_a_suggestion_closes_by_its_number_and_no_other_is_said_to(self):
        gap = next(gap for gap in self.gaps() if gap["kind"] == "tie")
        ends = gap["a"], gap["b"]
        both = [entry(n, table="kooperationen", reported_by=one, becomes={
            "von": one, "nach": two, "intensitaet": "4", "haeufigkeit": "4", "art": "case-work"})
            for n, (one, two) in enumerate((ends, ends[::-1]), 1)]
        said = self.closed(*both)
        self.assertRegex(said, rf"(?m)^(- )?Nr\. {gap['number']}, ")
        self.assertIn("am Tisch ist dazu eine Kooperation genannt worden", said)
        # One end alone confirms nothing, and a wish is no cooperation.
        self.assertNotRegex(self.closed({**both[0], "becomes": {"von": ends[0], "nach": ends[1], "status": "gewuenscht"}}),
                            rf"Nr\. {gap['number']},")
        # What is taken back closes nothing.
        self.assertEqual(self.closed(*both, entry(3, "undo", undoes=both[0]["id"]), entry(4, "undo", undoes=both[1]["id"])), "")

    def test_a_statement_answers_a_suggestion(self):
        gap = next(gap for gap in self.gaps() if gap["kind"] == "tie" and len(gap["rules"]) == 1)
        said = self.closed(entry(1, table="stellungnahmen", becomes={
            "empfehlung": gap["rules"][0], "akteur": gap["a"], "partner": gap["b"], "status": "kein_bedarf", "text": "läuft"}))
        self.assertRegex(said, rf"Nr\. {gap['number']}, .*: mit der Stellungnahme beantwortet")
        # "Open" answers nothing.
        self.assertEqual(self.closed(entry(1, table="stellungnahmen", becomes={
            "empfehlung": gap["rules"][0], "akteur": gap["a"], "partner": gap["b"], "status": "offen", "text": "läuft"})), "")

    def test_every_form_says_the_same_and_nothing_is_changed(self):
        before = {path.name: path.read_bytes() for path in MUSTERAU.glob("*.csv")}
        for name in ("n.docx", "n.html", "n.md"):
            path = self.minutes(TIE, ACTOR, WISH, BAD, name=name)
            wanted = ["Feuerwehr Musterau", "Neu genannte Kooperationen", "Gewünschte Kooperationen",
                      "Konnte nicht übernommen werden", "Gibt es nicht", "29. November 2026"]
            self.assertEqual(found(path, wanted), wanted, name)
            self.assertEqual(found(path, ["Wartet auf Freigabe", "Vereinbarungen"]), [], name)
        self.assertEqual(before, {path.name: path.read_bytes() for path in MUSTERAU.glob("*.csv")})

    def test_markup_in_names_stays_text(self):
        hostile = entry(5, table="akteure", becomes={"name": "<img src=x onerror=alert(1)> *fett* [x](y)"})
        page = self.minutes(hostile, name="n.html").read_text(encoding="utf-8")
        self.assertNotIn("<img src=x", page)
        words = subprocess.run(["pandoc", self.minutes(hostile, name="n.docx"), "-t", "plain", "--wrap=none"],
                               capture_output=True, text=True, check=True).stdout
        self.assertIn("<img src=x onerror=alert(1)> *fett* [x](y)", words)

    def test_in_english(self):
        text = self.minutes(TIE, ACTOR, language="en").read_text(encoding="utf-8")
        self.assertIn("Minutes of 29 November 2026", text)
        self.assertNotRegex(text, r"Niederschrift|gemeldet|Stärke")


if __name__ == "__main__":
    unittest.main()
