"""Whatever two outputs of a landscape both count, they count alike, and alike to the tables themselves.

The example is counted from its tables here, by the definitions of docs/decisions/0016. The two untidy landscapes of
`untidy.py` have what the example lacks: districts inside districts, actors of several types and of none, seats held
twice, rows that cannot be understood. There the outputs are held against each other.
"""

import csv
import html
import json
import re
import unittest
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

import untidy
from netviz import MUSTERAU, ROOT, rows, run

SECTORS = {
    "public-municipal": "öffentlich-kommunal", "public-state": "staatlich (Bund/Land)",
    "welfare": "Freie Wohlfahrtspflege", "migrant-org": "Migrantenorganisation",
    "education-provider": "Bildungsträger", "civil-society": "Zivilgesellschaft",
    "business": "Wirtschaft und Kammern", None: "nicht angegeben",
}


def vocabulary(name):
    with open(ROOT / "Sources/LandscapeModel/Resources" / name, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


class Map:
    """What a map as DOT says: its caption, its nodes and what their tooltips count."""

    def __init__(self, landscape, *options):
        with TemporaryDirectory() as folder:
            path = Path(folder) / "karte.dot"
            run("map", landscape, "--provisional", *options, "-o", path)
            text = path.read_text(encoding="utf-8")
        self.caption = re.search(r'graph \[label="((?:[^"\\]|\\.)*)"', text, re.S)[1].split("\\l")
        self.nodes = re.findall(r'^  "((?:[^"\\]|\\.)*)" \[.*?name="((?:[^"\\]|\\.)*)".*?tooltip="((?:[^"\\]|\\.)*)"',
                                text, re.M)
        self.nodes = [node for node in self.nodes if " -- " not in node[0]]
        self.lines = len(re.findall(r'^  ".*?" -- ', text, re.M))

    def count(self, text):
        """The count of a legend entry or heading; 0 where the legend does not have it."""
        for line in self.caption:
            match = re.fullmatch(rf"\s*(?:\S+ = )?{re.escape(text)} \((\d+)\)(?:,.*)?", line)
            if match:
                return int(match[1])
        return 0

    @property
    def sizes(self):
        return {name: int(number[1]) for _, name, tooltip in self.nodes
                if (number := re.search(r": (\d+) Akteure?,", tooltip))}


class Report:
    """Tables and sentences of the report in Markdown."""

    def __init__(self, landscape, *options):
        with TemporaryDirectory() as folder:
            path = Path(folder) / "bericht.md"
            run("report", landscape, "--provisional", *options, "-o", path)
            self.text = path.read_text(encoding="utf-8").replace("\xa0", " ")

    def table(self, caption):
        """The rows of the table above a caption that begins so; None where there is none."""
        lines = self.text.split("\n")
        for place, line in enumerate(lines):
            if line.startswith(": " + caption):
                end = place - 1
                while not lines[end].startswith("|"):
                    end -= 1
                start = end
                while lines[start - 1].startswith("|"):
                    start -= 1
                return [[cell.strip() for cell in row.strip("|").split("|")] for row in lines[start + 2:end + 1]]
        return None

    def column(self, caption, number=1):
        return {row[0]: int(row[number]) for row in self.table(caption) or []}

    def field(self, label):
        """Actors, sectors and cooperations of the section on a Handlungsfeld."""
        section = re.search(rf"^### {re.escape(label)}\n(.*?)(?=^#{{2,3}} )", self.text, re.M | re.S)
        if not section:
            # A field with nothing to tell beyond its figures stands in the table of all fields only.
            rows = self.table("Was in den Handlungsfeldern erfasst ist") or []
            row = next((row for row in rows if row[0] == label), None)
            return (figure(row[1]), None, figure(row[3])) if row else (0, {}, 0)
        actors = re.search(r"Im Handlungsfeld „[^“]*“ (?:ist|sind) (\w+) Akteure? tätig: ([^\n]*?)\.", section[1])
        pairs = re.search(r"(\w+) Kooperation(?:en)? betr(?:ifft|effen) dieses Feld", section[1])
        sectors = re.split(rf"(?:, | und | sowie )(?={COUNT} )", actors[2]) if actors else []
        return (number(actors[1]) if actors else 0,
                {name: number(count) for count, name in (words.split(" ", 1) for words in sectors)},
                number(pairs[1]) if pairs else 0)


NUMERALS = {word: place for place, word in enumerate(
    "null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf".split())}
NUMERALS |= dict.fromkeys(("eine", "einer", "einem", "eines"), 1)
COUNT = rf"(?:\d+|{'|'.join(NUMERALS)})"


def number(word):
    return int(word) if word.isdigit() else NUMERALS[word.lower()]


def figure(cell):
    return 0 if cell == "–" else int(cell)


def sheet_rows(text):
    """The rows of a table for people, without its head and the remarks below it, which stand alone in their row."""
    return [row for row in csv.reader(text.removeprefix("\ufeff").splitlines(), delimiter=";") if len(row) > 1][1:]


class Outputs:
    """Every output of one landscape that counts something."""

    def __init__(self, landscape):
        self.landscape = landscape
        self.check = json.loads(run("check", landscape, "--provisional", "--format", "json")[0])
        self.summary, self.records = self.check["summary"], self.check["records"]
        self.measures = json.loads(run("measures", landscape, "--provisional", "--format", "json")[0])
        self.gaps = json.loads(run("gaps", landscape, "--provisional", "--format", "json")[0])
        self.report = Report(landscape)
        self.map = Map(landscape)
        with TemporaryDirectory() as folder:
            out = Path(folder) / "aus"
            run("run", landscape, "--provisional", "-o", out)
            self.files = {path.name: path.read_text(encoding="utf-8") for path in out.glob("[!.]*")
                      if path.suffix != ".docx"}

    def words(self, name):
        return html.unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", self.files[name])))


def for_each(test):
    """Runs a test with the outputs of one landscape after the other."""

    def run_all(self):
        for name, outputs in self.all.items():
            with self.subTest(name):
                test(self, outputs)

    return run_all


class SameNumbers(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = TemporaryDirectory()
        folder = Path(cls.folder.name)
        cls.all = {"musterau": Outputs(MUSTERAU)}
        for name, make in untidy.LANDSCAPES.items():
            cls.all[name] = Outputs(make(folder / name))
        cls.fields = {row["id"]: row["label_de"] for row in vocabulary("fields.csv")}

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    @for_each
    def test_actors_and_pairs(self, out):
        actors, pairs = out.summary["actors"], out.summary["pairs"]
        self.assertEqual(out.measures["network"]["nodes"], actors)
        self.assertEqual(out.measures["network"]["edges"], pairs)
        self.assertEqual(out.records["pairs"]["all"], pairs)
        self.assertEqual(out.map.count("Akteure"), actors)
        self.assertEqual(out.map.count("Kooperationen"), pairs)
        self.assertEqual((len(out.map.nodes), out.map.lines), (actors, pairs))
        self.assertIn(f"(n = {actors} Akteure)", out.report.text)
        self.assertEqual(len(sheet_rows(out.files["kennzahlen.csv"])), actors)
        self.assertEqual(len(out.report.table("Akteure (n =")), actors)
        if pairs:
            self.assertIn(f"(n = {pairs} Kooperationen, jede steht bei beiden Akteuren)", out.report.text)
        page = out.words("karte.html")
        self.assertIn(f"Akteure ( {actors} )", page)
        self.assertIn(f"Kooperationen ( {pairs} )", page)

    @for_each
    def test_states(self, out):
        states = out.records["pairs"]
        self.assertEqual(states["confirmed"] + states["one_sided"] + states["unverified"], states["all"])
        told = {"bestätigt": states["confirmed"], "einseitig gemeldet": states["one_sided"],
                "nicht überprüft": states["unverified"] - states["on_record"],
                "laut Koordination": states["on_record"]}
        for word, count in told.items():
            self.assertEqual(out.map.count(word), count, word)
        if out.summary["answered"]:
            table = out.report.column("Kooperationen nach dem Stand")
            self.assertEqual({word: table.get(word, 0) for word in told}, told)

    @for_each
    def test_sectors(self, out):
        table = out.report.column("Akteure und Angebote nach Sektor")
        for sector in out.records["sectors"]:
            label = SECTORS[sector["sector"]]
            drawn = label if sector["sector"] else "Sektor " + label
            self.assertEqual(out.map.count(drawn), sector["actors"], label)
            self.assertEqual(table[label], sector["actors"], label)
        self.assertEqual(sum(table.values()), out.summary["actors"])
        # Half of the matrix, its diagonal included: each pair once.
        matrix = [[int(cell) if cell.isdigit() else 0 for cell in row[1:]]
                  for row in out.report.table("Kooperationen innerhalb der Sektoren")]
        half = sum(matrix[row][column] for row in range(len(matrix)) for column in range(row + 1))
        self.assertEqual(half, out.summary["pairs"])

    @for_each
    def test_fields(self, out):
        panels = {}
        description = re.search(r"<desc[^>]*>(.*?)</desc>", self.field_map(out.landscape), re.S)[1]
        for label, actors, pairs in re.findall(
                r"([^.:]+): (\d+) Akteure?, (\d+) Kooperation(?:en)?\.", html.unescape(description)):
            panels[label.strip()] = (int(actors), int(pairs))
        for field in out.records["fields"]:
            label = self.fields.get(field["field"], field["field"])
            counted = field["actors"], field["pairs"]["all"]
            one = Map(out.landscape, "--field", field["field"], "--show", "field") if field["actors"] else None
            with self.subTest(field=label):
                actors, sectors, pairs = out.report.field(label)
                self.assertEqual((actors, pairs), counted)
                if sectors is not None:
                    self.assertEqual(sum(sectors.values()), actors)
                self.assertEqual(panels.get(label, (0, 0)), counted)
                if one:
                    self.assertEqual((one.count("Akteure"), one.count("Kooperationen")), counted)
                    measured = json.loads(run("measures", out.landscape, "--provisional", "--field",
                                              field["field"], "--format", "json")[0])["network"]
                    self.assertEqual((measured["nodes"], measured["edges"]), counted)

    @staticmethod
    def field_map(landscape):
        with TemporaryDirectory() as folder:
            path = Path(folder) / "felder.svg"
            run("map", landscape, "--provisional", "--show", "field", "-o", path)
            return path.read_text(encoding="utf-8")

    @for_each
    def test_districts(self, out):
        counts = {entry["district"]: entry["actors"] for entry in out.records["districts"]}
        if not counts:
            return
        everywhere, unknown = out.records["active_everywhere"], out.records["without_district"]
        table = out.report.column("Akteure und Angebote nach Sozialraum")
        self.assertEqual(table, counts | {"im gesamten Gebiet": everywhere, "ohne Angabe": unknown})
        drawn = Map(out.landscape, "--show", "districts")
        self.assertEqual(drawn.sizes, {name: count for name, count in (counts | {
            "kreisweit tätig": everywhere, "Sozialraum nicht angegeben": unknown}).items() if count})
        self.assertEqual(drawn.count("Sozialräume"), sum(count > 0 for count in counts.values()))
        for name, count in counts.items():
            if count:
                # Whom they work with stands beside them and is counted apart.
                one = Map(out.landscape, "--district", name)
                self.assertEqual(one.count("Akteure"), count, name)

    def test_a_district_holds_its_parts(self):
        parts = {"musterau": [("Kernstadt Musterau", "Nordviertel"), ("Lindental", "Oberlinden")],
                 "talheim": [("Mitte", "Nord"), ("Mitte", "Süd")]}
        for name, pairs in parts.items():
            counts = {entry["district"]: entry["actors"] for entry in self.all[name].records["districts"]}
            for whole, part in pairs:
                self.assertGreaterEqual(counts[whole], counts[part], f"{whole} – {part}")

    @for_each
    def test_types(self, out):
        types = out.records["types"]
        drawn = Map(out.landscape, "--show", "types")
        sizes = dict((node, int(re.search(r": (\d+) Akteur", tooltip)[1])) for node, _, tooltip in drawn.nodes)
        untyped = out.check["not_checkable"]["without_type"]
        self.assertEqual(sizes.pop("ohne-typ", 0), untyped)
        self.assertEqual(sizes, types)
        self.assertEqual(drawn.count("Akteurstypen"), len(types))
        table = out.report.column("Arten von Akteuren")
        self.assertEqual(sorted(table.values()), sorted(count for count in types.values() if count > 1))
        for name, count in list(types.items())[:12]:
            self.assertEqual(Map(out.landscape, "--type", name).count("Akteure"), count, name)

    @for_each
    def test_boards(self, out):
        boards = out.summary["boards"]
        if not boards:
            return
        drawn = Map(out.landscape, "--show", "boards")
        self.assertEqual(drawn.count("Gremien"), boards)
        self.assertEqual(drawn.count("Rolle im Gremium"), out.summary["seats"])
        self.assertEqual(out.records["boards"]["seats"], out.summary["seats"])
        roles = sum(drawn.count(role) for role in ("Leitung", "Moderation", "Mitglied", "Gast"))
        self.assertEqual(roles, out.summary["seats"])
        rows_ = out.report.table("Mitglieder der Gremien nach Sektor")
        cells = [[int(cell) if cell.isdigit() else 0 for cell in row[1:]] for row in rows_]
        self.assertEqual(sum(row[0] for row in cells), out.summary["seats"])
        for row in cells:
            self.assertEqual(row[0], sum(row[1:]))
        seated = drawn.count("Akteure")
        self.assertEqual(out.summary["actors"] - seated, out.records["boards"]["actors_without_seat"])

    @for_each
    def test_gaps(self, out):
        gaps = out.gaps["gaps"]
        self.assertEqual(len(sheet_rows(out.files["luecken.csv"])), len(gaps))
        self.assertEqual(len(out.report.table("Alle Vorschläge (n =") or []), len(gaps))
        words = out.words("luecken.svg")
        between = re.search(r"(?:von|alle) (\d+) Anregungen|prüfen ließ, (\d+) Anregung", words)
        elsewhere = re.search(r"(\d+) zu Gremien und Konzept", words)
        if between:
            ends = [gap for gap in gaps if gap["kind"] in ("tie", "confirmation")]
            self.assertEqual(int(between[1] or between[2]), len(ends))
            self.assertEqual(int(elsewhere[1]) if elsewhere else 0, len(gaps) - len(ends))
        for field in {gap["field"] for gap in gaps} - {""}:
            of_field = [gap for gap in gaps if gap["field"] == field]
            line = " ".join(Map(out.landscape, "--show", "gaps", "--field", field).caption[:5])
            told = re.findall(r"\d+(?= zu Gremien| mit Akteuren)|(?:(?<=von )|(?<=alle )|(?<=ließ, ))\d+(?= Anreg)", line)
            self.assertEqual(sum(map(int, told)) + ("einzige Anregung" in line), len(of_field), (field, line))
        if gaps and "step" in gaps[0]:
            steps = Counter(gap["step"] for gap in gaps)
            self.assertEqual(sum(steps.values()), len(gaps))

    @for_each
    def test_the_public_version(self, out):
        """What is shown to the public is counted alike in report and maps."""
        public = "--profile", "oeffentlich"
        report, drawn = Report(out.landscape, *public), Map(out.landscape, *public)
        self.assertIn(f"(n = {drawn.count('Akteure')} Akteure)", report.text)
        self.assertEqual(len(report.table("Akteure (n =")), drawn.count("Akteure"))
        pairs = drawn.count("Kooperationen")
        if pairs:
            self.assertIn(f"Kooperationen innerhalb der Sektoren und zwischen ihnen (n = {pairs};", report.text)
        for field in out.records["fields"]:
            actors, sectors, ties = report.field(self.fields.get(field["field"], field["field"]))
            if actors:
                one = Map(out.landscape, "--show", "field", "--field", field["field"], *public)
                self.assertEqual((actors, ties), (one.count("Akteure"), one.count("Kooperationen")), field["field"])

    @for_each
    def test_one_actor(self, out):
        """The best connected: its sheet, its place on the map and its measures."""
        degrees = json.loads(run("measures", out.landscape, "--provisional", "--measure", "degree", "--raw",
                                 "--format", "json")[0])["actors"]
        best = max(degrees, key=lambda actor: actor["degree"])
        count = int(best["degree"])
        tooltip = next(text for key, _, text in out.map.nodes if key == best["id"])
        self.assertIn(f" {count} Kooperation", tooltip)
        sheet = Report(out.landscape, "--actor", best["id"]).text
        told = re.search(r"## Kooperationen\s+(\w+) Kooperation", sheet)
        self.assertEqual(number(told[1]), count)
        around = Map(out.landscape, "--ego", best["id"])
        self.assertEqual(around.count("Akteure"), count + 1)

    @for_each
    def test_rows_that_were_not_understood(self, out):
        left = out.check["provisional_rows"]
        places = {(error["file"], error["row"]) for error in out.check["errors"] if error["row"]}
        self.assertEqual(left, len(places))
        self.assertEqual(out.check["not_checkable"]["rows_not_understood"], left)
        for name in out.files:
            if left:
                self.assertIn(f"{left} Zeilen nicht verstanden", out.words(name), name)
        if left:
            self.assertIn(f"({len(out.check['errors'])} Fehler in {left} Zeilen)", out.files["pruefung.txt"])

    @for_each
    def test_remarks_of_run_and_check(self, out):
        """What `check` says of the tables is in the folder of `run`, whatever order either looks at them in."""

        def remarks(text):
            """Without the note that stands on every output, where `check` repeats it."""
            return sorted(line for line in text.splitlines() if line and not line.startswith("vorläufig:"))

        said = run("check", out.landscape, "--provisional")[0]
        self.assertEqual(remarks(out.files["pruefung.txt"]), remarks(said))

    def test_what_cannot_be_checked(self):
        """The same note on every output; none in the example, where everything is known."""
        for name, out in self.all.items():
            with self.subTest(name):
                self.assertEqual(out.gaps["not_checkable"], out.check["not_checkable"])
                missing = out.check["not_checkable"]
                note = f"nicht prüfbar: {missing['without_type']} von {missing['actors']} Akteuren ohne Typ"
                for file in out.files:
                    if file == "kennzahlen.csv":
                        continue
                    words = out.words(file).lower()
                    if name == "musterau":
                        self.assertNotIn("nicht prüfbar", words, file)
                        self.assertNotIn("nicht geklärt", words, file)
                    else:
                        self.assertIn(note.lower(), words, file)


class MusterauByHand(unittest.TestCase):
    """The example counted from its own tables."""

    @classmethod
    def setUpClass(cls):
        cls.records = json.loads(run("check", MUSTERAU, "--format", "json")[0])["records"]
        cls.actors = rows("akteure.csv")

    @staticmethod
    def items(cell):
        return {item.strip() for item in re.split(r"[|,;\n]", cell) if item.strip()}

    def test_fields(self):
        counted = {row["id"] for row in vocabulary("relation_types.csv")} - {
            "knows", "funding", "commissioning", "umbrella", "committee"} | {""}
        active = {}
        for actor in self.actors:
            for field in self.items(actor["handlungsfelder"]):
                active.setdefault(field, set()).add(actor["id"])
        for offer in rows("angebote.csv"):
            for field in self.items(offer["handlungsfeld"]):
                active.setdefault(field, set()).add(offer["akteur"])
        for row in rows("kooperationen.csv"):
            if row["status"] in ("", "besteht") and row["intensitaet"] != "0" and row["art"] in counted:
                for field in self.items(row["handlungsfeld"]):
                    active.setdefault(field, set()).update((row["von"], row["nach"]))
        self.assertEqual({field["field"]: field["actors"] for field in self.records["fields"]},
                         {field: len(active[field]) for field in active})

    def test_districts(self):
        part_of = {"Nordviertel": "Kernstadt Musterau", "Oberlinden": "Lindental"}
        counts = Counter()
        for actor in self.actors:
            own = self.items(actor["sozialraum"])
            reached = own | {part_of[name] for name in own & set(part_of)}
            reached |= {part for part, whole in part_of.items() if whole in own}
            counts.update(reached)
        for entry in self.records["districts"]:
            self.assertEqual(entry["actors"], counts[entry["district"]], entry["district"])

    def test_types(self):
        meaning = {}
        for row in vocabulary("actor_types.csv"):
            label = re.sub(r" *\(.*?\)", "", row["label_de"])
            words = [row["id"], row["label_de"], label, *re.split(" */ *", label), *row["aliases"].split("|")]
            meaning |= {word: row["id"] for word in words + row["abbr"].split(", ")}
        counts = Counter()
        for actor in self.actors:
            own = {meaning[word] for word in self.items(actor["typ"])}
            # The two forms of Jobcenter are the only types that are forms of another.
            counts.update(own | {"jobcenter" for name in own if name.startswith("jobcenter-")})
        for name, count in self.records["types"].items():
            self.assertEqual(count, counts[name], name)


if __name__ == "__main__":
    unittest.main()
