"""The Synergien report as its readers get it: every form, every number, every program that may be missing."""

import json
import os
import re
import subprocess
import unittest
import xml.etree.ElementTree as ElementTree
import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory

import html5lib

from netviz import MUSTERAU, PROGRAM, rows, run

WORDS = {
    word: number
    for number, word in enumerate("zwei drei vier fünf sechs sieben acht neun zehn elf zwölf".split(), start=2)
}


def report(*options, ending="md"):
    """The text of a report."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"bericht.{ending}"
        run("report", MUSTERAU, *options, "-o", path)
        return path.read_text(encoding="utf-8")


def data(*arguments):
    """The answer of a command in JSON."""
    return json.loads(run(arguments[0], MUSTERAU, *arguments[1:], "--format", "json")[0])


def chapter(text, heading):
    """The running text of one chapter, without tables, captions, citations and dates."""
    body = re.split(r"\n## ", text.split(f"## {heading}\n")[1])[0]
    lines = [line for line in body.split("\n") if line and line[0] not in "|:#*["]
    return re.sub(r"\[\^\d+\]|\d+\. [A-Z]\w+ \d{4}", "", " ".join(lines))


def numbers(text):
    """The numbers of a text, in digits or in words; percentages and means with their decimals."""
    digits = {float(token.replace(",", ".")) for token in re.findall(r"\d+(?:,\d+)?", text)}
    words = {float(WORDS[word]) for word in re.findall(r"\w+", text.replace("mal", "").lower()) if word in WORDS}
    return digits | words


class Numbers(unittest.TestCase):
    """Every number in the prose comes from the JSON of the other commands."""

    @classmethod
    def setUpClass(cls):
        cls.text = report()
        cls.network = data("measures")["network"]
        cls.summary = data("check")["summary"]
        cls.gaps = data("gaps")

    def known(self):
        nodes, edges = self.network["nodes"], self.network["edges"]
        # E–I index (Krackhardt & Stern 1988) = (external − internal) / all, over sectors.
        external = round(edges * (1 + self.network["ei_index"]) / 2)
        return {
            float(number)
            for number in [
                nodes, edges, nodes * (nodes - 1) / 2, external, round(100 * external / edges),
                round(100 * self.network["density"], 1), round(self.network["average_degree"], 1),
                round(self.network["average_distance"], 1), self.network["isolates"],
                self.network["largest_component"], len(self.network["articulation_points"]),
                *self.summary.values(),
            ]
        }

    def test_network(self):
        # "Between two connected actors" counts nothing.
        text = chapter(self.text, "Das Netz im Überblick").replace("zwei verbundenen", "verbundenen")
        found = numbers(text)
        self.assertGreater(len(found), 8)
        self.assertEqual(found - self.known(), set())

    def test_summary(self):
        text = chapter(self.text, "Kurzfassung")
        found = numbers(text)
        confirmed = data("measures", "--confirmed")["network"]["edges"]
        recorded = numbers(re.search(r"Bei \w+ davon hat keine Seite", self.text)[0])
        known = self.known() | {confirmed - sum(recorded)}
        known |= {len(self.gaps["gaps"]), sum(gap["priority"] == "high" for gap in self.gaps["gaps"])}
        sectors = re.search(r"### Akteure\n.*?\n\n(\|.*?)\n\n", self.text, re.S)[1].count("\n") - 1
        known.add(sectors)
        titles = re.findall(r"„([^“]*)“", text)
        self.assertEqual(len(titles), 3)
        for title in titles:
            findings = [finding for finding in self.gaps["findings"] if finding["title"] == title]
            self.assertTrue(findings, title)
            outcomes = [finding["outcome"] for finding in findings if finding["outcome"] != "not_applicable"]
            known |= {len(outcomes), len(outcomes) - outcomes.count("fulfilled")}
            known |= {outcomes.count(outcome) for outcome in set(outcomes)}
        self.assertEqual(found - known, set())
        # Five sentences.
        self.assertEqual(len(re.findall(r"[.!?](?:\s|$)", text)), 5)

    def test_proposals(self):
        listed = [int(number) for number in re.findall(r"\n\| (\d+) \| ", self.text.split("### Alle Vorschläge")[1])]
        self.assertEqual(listed[: len(self.gaps["gaps"])], [gap["number"] for gap in self.gaps["gaps"]])
        # Every finding is cited with the words that the JSON carries.
        for finding in self.gaps["findings"]:
            quote = re.sub(r"[„“‚‘”]", "", finding["quote"])
            self.assertIn(quote, re.sub(r"[„“‚‘”]|\\", "", self.text), finding["rule"])


class Forms(unittest.TestCase):
    def setUp(self):
        self.folder = TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)

    def path(self, name):
        return Path(self.folder.name) / name

    def test_html_has_no_error(self):
        """html5lib refuses whatever the HTML standard calls a parse error."""
        for options in [(), ("--profile", "intern"), ("--profile", "oeffentlich"), ("--lang", "en"),
                        ("--style", "einfach"), ("--field", "sprache"), ("--actor", "jmd-lindenhof")]:
            with self.subTest(options=options):
                text = report(*options, ending="html")
                html5lib.HTMLParser(strict=True).parse(text)
                self.assertNotRegex(text, r"(?:src|href)=\"(?!#|data:)")

    def test_word_has_headings_pictures_and_captions(self):
        path = self.path("bericht.docx")
        run("report", MUSTERAU, "-o", path)
        with zipfile.ZipFile(path) as package:
            self.assertIsNone(package.testzip())
            document = package.read("word/document.xml").decode()
            for name in package.namelist():
                if name.endswith((".xml", ".rels")):
                    ElementTree.fromstring(package.read(name))
        for style in ["Title", "Heading1", "Heading2", "Heading3", "BlockText", "TableCaption", "ImageCaption"]:
            self.assertIn(f'w:val="{style}"', document)
        pictures = re.findall(r'<wp:docPr descr="([^"]*)"', document)
        self.assertEqual(len(pictures), 2)
        for words in pictures:
            self.assertRegex(words, r"Netzkarte mit 79 Akteuren")

    def test_missing_programs(self):
        """Without pandoc or WeasyPrint the command says so and leaves nothing behind."""
        for ending, program in [("docx", "pandoc"), ("pdf", "weasyprint")]:
            for search in ["", self.folder.name]:
                path = self.path("bericht." + ending)
                done = subprocess.run(
                    [PROGRAM, "report", str(MUSTERAU), "-o", str(path)], capture_output=True, text=True,
                    env={**os.environ, "PATH": search}, timeout=120,
                )
                self.assertEqual(done.returncode, 1)
                self.assertIn(f"apt-get install {program}", done.stderr)
                self.assertEqual(os.listdir(self.folder.name), [])

    def test_wrong_usage(self):
        for options in [("--only", "foo"), ("--field", "foo"), ("--actor", "foo"), ("--style", "foo"),
                        ("--contacts",), ("--actor", "jmd-lindenhof", "--only", "netz"), ("-o", "x.odt")]:
            with self.subTest(options=options):
                run("report", MUSTERAU, *options, folder=self.folder.name, code=64)
        self.assertEqual(os.listdir(self.folder.name), [])

    def test_template_errors_name_their_line(self):
        template = self.path("vorlage")
        template.mkdir()
        (template / "seite.html.mustache").write_text("<p>\n{{#chapters}}{{{.body}}}\n{{/kapitel}}", encoding="utf-8")
        _, message = run("report", MUSTERAU, "--template", template, "-o", self.path("x.html"), code=1)
        self.assertIn("seite.html.mustache, Zeile 3", message)
        (template / "seite.html.mustache").unlink()
        (template / "lies-mich.txt").write_text("x", encoding="utf-8")
        _, message = run("report", MUSTERAU, "--template", template, "-o", self.path("x.html"))
        self.assertIn("lies-mich.txt", message)

    def test_public_sheet_of_an_actor_who_objected(self):
        hidden = next(row["id"] for row in rows("akteure.csv") if row["veroeffentlichen"].lower() == "nein")
        _, message = run(
            "report", MUSTERAU, "--actor", hidden, "--profile", "oeffentlich", "-o", self.path("x.md"), code=1)
        self.assertIn("nicht zugestimmt", message)
        self.assertFalse(self.path("x.md").exists())


if __name__ == "__main__":
    unittest.main()
