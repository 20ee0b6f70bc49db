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


def report(*options, ending="md"):
    """The text of a report."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"bericht.{ending}"
        run("report", MUSTERAU, *options, "-o", path)
        return path.read_text(encoding="utf-8")


def data(*arguments):
    """The answer of a command in JSON."""
    return json.loads(run(arguments[0], MUSTERAU, *arguments[1:], "--format", "json")[0])


class Citations(unittest.TestCase):
    """What is found and proposed is what the other commands say, in the words of the paper."""

    @classmethod
    def setUpClass(cls):
        cls.text = report()
        cls.gaps = data("gaps")

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
            self.assertRegex(words, r"186 Kooperationen")

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
