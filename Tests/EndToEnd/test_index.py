"""The page that leads to the files: its links, its order, and where its three sentences have their figures from."""

import json
import re
import tempfile
import unittest
from collections import Counter
from pathlib import Path

from netviz import MUSTERAU, run


def parts(folder):
    page = (folder / "index.html").read_text(encoding="utf-8")
    body = page[page.index("<body>") :]
    return {
        "links": re.findall(r'<a href="([^"]*)"', body), "pictures": re.findall(r'<img src="([^"]*)"', body),
        "sentences": re.findall(r"<p>([^<]*)</p>", body), "heads": re.findall(r"<h2>([^<]*)</h2>", body),
        "body": body,
    }


def lands(folder):
    """The example; a matrix without survey; one whose only actors know each other; one in which nothing is open."""
    matrix = folder / "matrix.csv"
    matrix.write_text(";Amt;Beratung;Schule\nAmt;;2;\nBeratung;;;1\nSchule;;;\n", encoding="utf-8")
    two = folder / "zwei"
    two.mkdir()
    (two / "akteure.csv").write_text("id;name\na;Amt\nb;Beratung\n", encoding="utf-8")
    (two / "kooperationen.csv").write_text("von;nach\na;b\n", encoding="utf-8")
    return MUSTERAU, matrix, two


class IndexTest(unittest.TestCase):
    def setUp(self):
        self.place = tempfile.TemporaryDirectory()
        self.folder = Path(self.place.name)

    def tearDown(self):
        self.place.cleanup()

    def test_every_file_has_a_link_and_every_link_a_file(self):
        for number, land in enumerate(lands(self.folder)):
            for profile in ("intern", "workshop") + (("öffentlich",) if land == MUSTERAU else ()):
                for words in (("run",), ("map", "--all")):
                    out = self.folder / f"{number}-{profile}-{words[0]}"
                    with self.subTest(land=land.name, profile=profile, words=words):
                        run(words[0], land, *words[1:], "-o", out, "--profile", profile)
                        found = parts(out)
                        there = {path.name for path in out.iterdir() if not path.name.startswith(".")} - {"index.html"}
                        self.assertEqual(set(found["links"]), there)
                        self.assertEqual(len(found["pictures"]), 1)
                        self.assertIn(found["pictures"][0], there)
                        if words[0] == "run":
                            self.assertEqual(len(found["sentences"]), 3)
                            self.assertEqual(found["heads"][0], "Zuerst öffnen")
                            self.assertEqual(found["links"][1:3], ["karte.html", "synergien.html"])

    def test_the_sentences_are_counted(self):
        run("run", MUSTERAU, "-o", self.folder / "out")
        size, works, follows = parts(self.folder / "out")["sentences"]
        summary = json.loads(run("check", MUSTERAU, "--format", "json")[0])["summary"]
        gaps = json.loads(run("gaps", MUSTERAU, "--format", "json")[0])
        pairs = json.loads(run("measures", MUSTERAU, "--measure", "edges", "--format", "json")[0])["network"]["edges"]
        self.assertEqual(numbers(size), [summary["actors"], pairs, summary["asked"], summary["answered"]])
        checked = [finding for finding in gaps["findings"] if finding["outcome"] != "not_applicable"]
        fulfilled = [finding["field"] for finding in checked if finding["outcome"] == "fulfilled"]
        most = max(Counter(field for field in fulfilled if field).values())
        self.assertEqual(numbers(works), [len(checked), len(fulfilled), most])
        steps = Counter(gap["step"] for gap in gaps["gaps"])
        most = max(Counter(gap["field"] for gap in gaps["gaps"] if gap["field"]).values())
        self.assertEqual(
            numbers(follows), [len(gaps["gaps"]), *(steps[step] for step in ("new", "deepen", "confirm", "clarify")), most])
        run("run", MUSTERAU, "-o", self.folder / "english", "--lang", "en")
        english = parts(self.folder / "english")
        self.assertEqual([numbers(sentence) for sentence in english["sentences"]], [numbers(s) for s in (size, works, follows)])
        self.assertNotRegex(english["body"], "Anregung|Befund|Zuerst")

    def test_what_is_not_known_is_said(self):
        _, matrix, two = lands(self.folder)
        run("run", matrix, "-o", self.folder / "m")
        found = parts(self.folder / "m")
        # Nobody was asked, so nothing is said of answers; without types nothing could be checked.
        self.assertNotIn("geantwortet", found["body"])
        self.assertIn("nicht prüfbar", found["sentences"][1] + found["sentences"][2])
        self.assertNotIn("allein", found["sentences"][1])

    def test_in_public_nothing_open_is_told(self):
        run("run", MUSTERAU, "-o", self.folder / "p", "--profile", "oeffentlich")
        found = parts(self.folder / "p")
        for word in ("geantwortet", "befragt", "erfüllt", "Anregungen", "Arbeitsunterlagen"):
            self.assertNotIn(word, found["body"])
        self.assertIn("was hier nicht steht, kann es trotzdem geben", found["sentences"][2])
        # Of the cooperations that the public map shows.
        pairs = json.loads(
            run("measures", MUSTERAU, "--measure", "edges", "--format", "json", "--profile", "oeffentlich")[0])["network"]["edges"]
        self.assertEqual(numbers(found["sentences"][1])[0], pairs)

    def test_a_provisional_reading_is_said_first(self):
        _, _, two = lands(self.folder)
        (two / "kooperationen.csv").write_text("von;nach\na;b\na;Nirgendwer\n", encoding="utf-8")
        run("run", two, "-o", self.folder / "v", "--provisional")
        body = parts(self.folder / "v")["body"]
        self.assertLess(body.index("vorläufig: 1 Zeilen nicht verstanden"), body.index("<img"))


def numbers(sentence):
    return [int(number.replace(".", "")) for number in re.findall(r"\d[\d.]*\b", sentence)]


if __name__ == "__main__":
    unittest.main()
