"""The Synergien report as its readers get it: every form, every number, every program that may be missing."""

import base64
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


# The network, the suggestions, the Gremien, and each field in which somebody has something to do with somebody.
MAPS = 3 + 10


def pages(path):
    """How many pages a PDF has, and which of them lie sideways."""
    facts = subprocess.run(["pdfinfo", "-l", "99", path], capture_output=True, text=True, check=True).stdout
    sizes = re.findall(r"Page +\d+ size: +([\d.]+) x ([\d.]+)", facts)
    return len(sizes), [float(width) > float(height) for width, height in sizes]


class Parts(unittest.TestCase):
    """What is read, what is looked up, and the page for whoever reads no more."""

    def setUp(self):
        self.folder = TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)

    def make(self, name, *options):
        path = Path(self.folder.name) / name
        run("report", MUSTERAU, *options, "-o", path)
        return path

    def test_ten_to_twelve_pages_are_read(self):
        for language in ("de", "en"):
            count, sideways = pages(self.make(language + ".pdf", "--part", "main", "--lang", language))
            self.assertTrue(10 <= count <= 12, count)
            # Its three maps, each on a page of its own, and nothing else.
            self.assertEqual(sum(sideways), 3)

    def test_one_page_for_a_mayor(self):
        for language in ("de", "en"):
            path = self.make(language + ".pdf", "--style", "kurz", "--lang", language)
            self.assertEqual(pages(path)[0], 1)
            text = subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True, check=True).stdout
            self.assertNotRegex(text.split("1 / 1")[0], r"\b[A-Z]{3}-\d+\b")

    def test_the_whole_has_every_chapter_and_the_parts_make_it_up(self):
        texts = {part: self.make(part + ".md", "--part", part).read_text(encoding="utf-8")
                 for part in ("all", "main", "annex")}
        headings = {part: re.findall(r"(?m)^## (.*)$", text) for part, text in texts.items()}
        self.assertEqual(headings["main"] + headings["annex"], headings["all"])
        self.assertEqual(headings["all"], re.findall(r"(?m)^## (.*)$", self.make("ohne.md").read_text(encoding="utf-8")))
        self.assertEqual(len(headings["all"]), 9)
        self.assertIn("Anhang zum Bericht", texts["annex"])
        # In German words, in any spelling.
        for word in ("Anhang", "ANNEX"):
            self.assertEqual(self.make(word + ".md", "--part", word).read_text(encoding="utf-8"), texts["annex"])

    def test_run_writes_both_and_word(self):
        out = Path(self.folder.name) / "aus"
        run("run", MUSTERAU, "-o", out)
        names = {path.name for path in out.iterdir()}
        self.assertLessEqual({"synergien.html", "synergien-anhang.html", "synergien.md", "synergien.docx",
                              "synergien-anhang.docx"}, names)
        main = (out / "synergien.html").read_text(encoding="utf-8")
        self.assertNotIn("<h2 id=\"k8\">", main)
        self.assertIn("„Rückfragen an die Akteure“ und „Anhang“", main)
        # Without pandoc everything else is there.
        bare = Path(self.folder.name) / "ohne"
        subprocess.run([PROGRAM, "run", str(MUSTERAU), "-o", str(bare)], check=True, capture_output=True,
                       env={**os.environ, "PATH": self.folder.name}, timeout=120)
        self.assertEqual({path.name for path in bare.iterdir()},
                         {name for name in names if not name.endswith(".docx")})

    def test_names_take_their_article(self):
        text = self.make("ganz.md", "--part", "main").read_text(encoding="utf-8")
        for words in ("zwischen dem Sprachforum und", "den Heimatverbänden", "zwischen der Ausländerbehörde und dem JMD"):
            self.assertIn(words, text)
        # No article where the gender is not known.
        self.assertRegex(text, r"(?<!der )(?<!dem )(?<!die )Lingua Seewinkel \(Nr")


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


class EveryForm(unittest.TestCase):
    """HTML, Markdown and Word: every finding with its citation, every map with its words, caption and table."""

    FORM = {
        "de": r"„[^“]+“, o\. V\., o\. J\., Abschnitt „.+“: „.+“\.?",
        "en": r"“[^”]+”, no author, no date, section “.+”: “.+”\.?",
    }
    WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"

    @classmethod
    def setUpClass(cls):
        cls.folder = TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        cls.paths, cls.citations = {}, {}
        for language in cls.FORM:
            for ending in ("html", "md", "docx"):
                path = Path(cls.folder.name) / f"{language}.{ending}"
                run("report", MUSTERAU, "--lang", language, "-o", path)
                cls.paths[language, ending] = path
            cls.citations[language] = {f["citation"] for f in data("gaps", "--lang", language)["findings"]}

    def word(self, language, part):
        with zipfile.ZipFile(self.paths[language, "docx"]) as package:
            return ElementTree.fromstring(package.read(f"word/{part}.xml"))

    def words(self, element):
        return "".join(text.text or "" for text in element.iter(self.WORD + "t"))

    def page(self, language):
        text = self.paths[language, "html"].read_text(encoding="utf-8")
        return html5lib.parse(text, namespaceHTMLElements=False)

    def footnotes(self, language, ending):
        if ending == "html":
            notes = self.page(language).findall(".//section[@class='footnotes']//li")
            return [re.sub(r"[ ↩]+$", "", "".join(note.itertext())) for note in notes]
        if ending == "md":
            text = self.paths[language, ending].read_text(encoding="utf-8")
            return [re.sub(r"\\(.)", r"\1", note) for note in re.findall(r"(?m)^\[\^\d+\]: (.*)$", text)]
        notes = [self.words(note).strip() for note in self.word(language, "footnotes").iter(self.WORD + "footnote")]
        return [note for note in notes if note]

    def test_every_finding_is_cited_in_full(self):
        for language, ending in self.paths:
            with self.subTest(language=language, form=ending):
                notes = self.footnotes(language, ending)
                self.assertEqual(len(notes), len(set(notes)), "each once")
                self.assertLessEqual(self.citations[language], set(notes))
                for note in notes:
                    self.assertRegex(note, "^" + self.FORM[language] + "$")

    def test_maps_of_the_page(self):
        for language in self.FORM:
            figures = self.page(language).findall(".//figure")
            self.assertEqual(len(figures), MAPS)
            for section in self.page(language).iter("section"):
                children = list(section)
                for place, child in enumerate(children):
                    if child.tag == "figure":
                        self.assertGreater(len(child.find(".//*[@role='img']").get("aria-label")), 60)
                        self.assertRegex(child.findtext("figcaption"), r"^(Abbildung|Figure) \d+: .{10}")
                        # The table stands before its map, or after it in the annex: no page before a map is left half empty.
                        beside = [children[place - 1], *children[place + 1 : place + 2]]
                        self.assertTrue(any(one.find(".//table") is not None for one in beside))

    def test_maps_of_the_text(self):
        for language in self.FORM:
            lines = [line for line in self.paths[language, "md"].read_text(encoding="utf-8").split("\n") if line]
            places = [place for place, line in enumerate(lines) if re.match(r"\*\*(Abbildung|Figure) \d+: .{10}", line)]
            self.assertEqual(len(places), MAPS)
            for place in places:
                self.assertGreater(len(lines[place].split(".** ")[1]), 60)
                self.assertTrue(lines[place - 1].startswith(": ") or lines[place + 1].startswith("| "))

    def test_maps_and_tables_of_the_word_document(self):
        for language in self.FORM:
            body = self.word(language, "document").find(self.WORD + "body")
            elements = list(body)
            pictures = 0
            for place, element in enumerate(elements):
                for picture in element.iter(self.DRAWING):
                    pictures += 1
                    self.assertGreater(len(picture.get("descr")), 60)
                    style = elements[place + 1].find(f".//{self.WORD}pStyle").get(self.WORD + "val")
                    self.assertEqual(style, "ImageCaption")
                    # The table stands before the picture, or its caption and the table after it.
                    beside = [*elements[max(0, place - 3) : place], *elements[place + 2 : place + 5]]
                    self.assertIn(self.WORD + "tbl", [one.tag for one in beside])
            self.assertEqual(pictures, MAPS)
            tables = list(body.iter(self.WORD + "tbl"))
            self.assertGreater(len(tables), 20)
            for place, element in enumerate(elements):
                if element.tag == self.WORD + "tbl":
                    self.assertIsNotNone(element.find(f"{self.WORD}tr/{self.WORD}trPr/{self.WORD}tblHeader"))
                    style = elements[place - 1].find(f".//{self.WORD}pStyle").get(self.WORD + "val")
                    self.assertEqual(style, "TableCaption")


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

    def test_html_passes_tidy(self):
        """tidy knows no SVG: the maps, which XML parsers read elsewhere, are taken out before."""
        for options in [(), ("--profile", "oeffentlich"), ("--lang", "en"), ("--style", "einfach"),
                        ("--actor", "jmd-lindenhof")]:
            with self.subTest(options=options):
                page = re.sub(r"<svg.*?</svg>", "<span>Karte</span>", report(*options, ending="html"), flags=re.S)
                done = subprocess.run(
                    ["tidy", "-quiet", "-errors", "-utf8"], input=page, capture_output=True, text=True, timeout=60)
                self.assertEqual((done.returncode, done.stderr), (0, ""))

    def test_steckbrief_fits_two_pages(self):
        """That of the actor with the most proposals."""
        ends = [end for gap in data("gaps")["gaps"] for end in (gap["a"], gap["b"])]
        actors = {row["id"] for row in rows("akteure.csv")}
        busiest = max(sorted(actors), key=ends.count)
        self.assertGreater(ends.count(busiest), 15)
        path = self.path("steckbrief.pdf")
        run("report", MUSTERAU, "--actor", busiest, "-o", path)
        self.assertEqual(pages(path), (2, [False, False]))
        # In Word, too, as LibreOffice sets it, and in English.
        for language in ("de", "en"):
            path = self.path(f"steckbrief-{language}.docx")
            run("report", MUSTERAU, "--actor", busiest, "--lang", language, "-o", path)
            subprocess.run(
                ["soffice", f"-env:UserInstallation=file://{self.folder.name}/office", "--headless", "--convert-to", "pdf",
                 "--outdir", self.folder.name, path], check=True, capture_output=True, timeout=300)
            self.assertEqual(pages(path.with_suffix(".pdf"))[0], 2)

    def test_logo_of_a_template_in_word(self):
        template = self.path("vorlage")
        template.mkdir()
        (template / "logo.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>', encoding="utf-8")
        only = ("--only", "kurzfassung", "--template", template)
        _, message = run("report", MUSTERAU, *only, "-o", self.path("ohne.docx"))
        self.assertIn("logo.png", message)
        picture = base64.b64decode(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")
        (template / "logo.png").write_bytes(picture)
        _, message = run("report", MUSTERAU, *only, "-o", self.path("mit.docx"))
        self.assertEqual(message, "")
        with zipfile.ZipFile(self.path("mit.docx")) as package:
            self.assertIn(picture, [package.read(name) for name in package.namelist() if name.endswith(".png")])
            document = package.read("word/document.xml").decode()
            core = package.read("docProps/core.xml").decode()
        title = document.split("</w:p>")[0]
        self.assertIn('w:val="Title"', title)
        # Above the words of the title, which stay those of the document.
        self.assertLess(title.index("<w:drawing>"), title.index("Synergien"))
        self.assertRegex(core, "<dc:title>Synergien in der Integrationsarbeit: Landkreis Musterau</dc:title>")

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
        self.assertEqual(len(pictures), MAPS)
        for words in pictures[:2]:
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
                        ("--contacts",), ("--actor", "jmd-lindenhof", "--only", "netz"), ("-o", "x.odt"),
                        ("--part", "foo"), ("--part", "main", "--only", "netz"), ("--part", "annex", "--style", "kurz")]:
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
