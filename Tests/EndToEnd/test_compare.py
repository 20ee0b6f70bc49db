"""`compare` and `scenario`: the shapes of the contract, and what is planted in copies of the example."""

import csv
import json
import re
import shutil
import tempfile
import unittest
from pathlib import Path

from netviz import MUSTERAU, run


def compare(old, new):
    return json.loads(run("compare", old, new, "--format", "json")[0])


class Compare(unittest.TestCase):
    def setUp(self):
        place = tempfile.TemporaryDirectory()
        self.addCleanup(place.cleanup)
        self.folder = Path(place.name)

    def test_itself(self):
        data = compare(MUSTERAU, MUSTERAU)
        for key in ("added", "removed", "renamed"):
            self.assertEqual(data["actors"][key], [])
        for key in ("added", "removed", "strengthened", "weakened", "confirmed"):
            self.assertEqual(data["ties"][key], [])
        self.assertEqual(data["jaccard"], 1)
        self.assertEqual(data["jaccard_comparable"], 1)
        self.assertEqual(data["findings"]["resolved"] + data["findings"]["new"], [])
        self.assertGreater(len(data["findings"]["unchanged"]), 50)
        for before, after in data["network"].values():
            self.assertEqual(before, after)

    def test_planted(self):
        gone = self.folder / "ohne"
        shutil.copytree(MUSTERAU, gone)
        rows = (MUSTERAU / "kooperationen.csv").read_text(encoding="utf-8").splitlines()
        # Ten rows less: what they alone say is gone.
        (gone / "kooperationen.csv").write_text("\n".join(rows[:1] + rows[11:]) + "\n", encoding="utf-8")
        data = compare(MUSTERAU, gone)
        back = compare(gone, MUSTERAU)
        pairs = lambda entries: sorted(tuple(sorted((entry["a"], entry["b"]))) for entry in entries)
        self.assertEqual(pairs(data["ties"]["removed"]), pairs(back["ties"]["added"]))
        self.assertEqual(pairs(data["ties"]["weakened"]), pairs(back["ties"]["strengthened"]))
        for entry in data["ties"]["removed"]:
            self.assertIn(entry["outcome"], ("ended", "no_longer_reported", "not_comparable"))
            self.assertIsNone(entry["after"])
        for entry in back["ties"]["added"]:
            self.assertIn(entry["outcome"], ("new", "not_comparable"))
        self.assertLess(data["jaccard"], 1)

    def test_graph_files(self):
        one, two = self.folder / "a.csv", self.folder / "b.csv"
        one.write_text("von,nach,intensitaet\na,b,2\nb,c,1\n")
        two.write_text("von,nach,intensitaet\na,b,3\nc,d,1\n")
        data = compare(one, two)
        self.assertEqual([(e["a"], e["b"], e["before"], e["after"]) for e in data["ties"]["strengthened"]],
                         [("a", "b", 2, 3)])
        self.assertEqual([e["id"] for e in data["actors"]["added"]], ["d"])
        # a–b in both, b–c in the first, c–d in the second.
        self.assertEqual(data["jaccard"], 1 / 3)
        self.assertNotIn("findings", data)

    def test_text_and_csv(self):
        text, _ = run("vergleich", MUSTERAU, MUSTERAU)
        self.assertIn("Empfehlungen: 0 jetzt erfüllt, 0 neu offen", text)
        text, _ = run("compare", MUSTERAU, MUSTERAU, "--format", "csv")
        self.assertEqual(
            text.splitlines()[0],
            "change,a,b,name_a,name_b,before,after,state_before,state_after,outcome,measure,reason")


GRAPHML = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key id="w" for="edge" attr.name="weight" attr.type="int"/>
<graph edgedefault="directed">{nodes}{edges}</graph></graphml>
"""


class Directed(unittest.TestCase):
    """Graph files with directions: pairs unless arcs are asked for, and which of both is said."""

    def setUp(self):
        place = tempfile.TemporaryDirectory()
        self.addCleanup(place.cleanup)
        self.folder = Path(place.name)
        nodes = "".join(f'<node id="{name}"/>' for name in "abcd")
        self.files = []
        # a to b becomes closer, b to a goes, b to c stays, c to b comes, c to d turns round.
        for name, arcs in (("alt", "ab2 ba1 bc3 cd1"), ("neu", "ab3 bc3 cb1 dc1")):
            edges = "".join(
                f'<edge source="{arc[0]}" target="{arc[1]}"><data key="w">{arc[2]}</data></edge>' for arc in arcs.split())
            self.files.append(self.folder / f"{name}.graphml")
            self.files[-1].write_text(GRAPHML.format(nodes=nodes, edges=edges))

    def check(self, data):
        pairs = lambda key: [(entry["a"] + entry["b"], entry["outcome"]) for entry in data["ties"][key]]
        self.assertIs(data["directed"], True)
        self.assertEqual(pairs("added"), [("cb", "new"), ("dc", "new")])
        self.assertEqual(pairs("removed"), [("ba", "no_longer_reported"), ("cd", "no_longer_reported")])
        self.assertEqual(pairs("strengthened"), [("ab", "comparable")])
        self.assertEqual(pairs("weakened"), [])
        # Two of six arcs are in both.
        self.assertEqual((data["jaccard"], data["hamming"]), (1 / 3, 4))
        # Two of four arcs go both ways, before and after.
        self.assertEqual(data["network"]["edges"], [4, 4])
        self.assertEqual(data["network"]["reciprocity"], [0.5, 0.5])
        # Twelve ordered pairs; sums 7 and 8, squares 15 and 20, products 15.
        expected = (15 - 56 / 12) / ((15 - 49 / 12) * (20 - 64 / 12)) ** 0.5
        self.assertAlmostEqual(data["qap"]["correlation"], expected, 12)
        self.assertEqual(data["qap"]["permutations"], 23)

    def test_arcs(self):
        self.check(json.loads(run("compare", *self.files, "--directed", "--format", "json")[0]))
        text, _ = run("compare", *self.files, "--directed")
        self.assertIn("Verglichen mit Richtung", text)
        self.assertIn("b → a: nicht mehr genannt", text)
        self.assertNotIn("gleich in welcher Richtung", text)

    def test_arcs_of_tables(self):
        tables = []
        for file in self.files:
            tables.append(file.with_suffix(".csv"))
            run("convert", file, tables[-1])
        self.check(json.loads(run("compare", *tables, "--directed", "--format", "json")[0]))

    def test_pairs_are_said_to_be_pairs(self):
        data = compare(*self.files)
        self.assertIs(data["directed"], False)
        self.assertEqual(data["ties"]["added"] + data["ties"]["removed"], [])
        self.assertEqual(data["jaccard"], 1)
        self.assertEqual(data["network"]["edges"], [3, 3])
        sentence = "Die Graphdatei hat Richtungen; gezählt ist jedes Paar einmal"
        self.assertIn(sentence, data["note"])
        self.assertEqual(run("compare", *self.files)[0].count(sentence), 1)
        self.assertIn(sentence, run("compare", *self.files, "--format", "csv")[0])
        self.assertIn(sentence, run("compare", *self.files, self.files[0])[0])
        self.assertIn(sentence, run("scenario", self.files[0], "--remove", "b")[0])
        run("compare", *self.files, "-o", self.folder / "k.svg")
        svg = (self.folder / "k.svg").read_text(encoding="utf-8")
        self.assertIn("Richtungen", svg)
        # Nothing is said of what has none.
        plain = self.folder / "ohne.csv"
        plain.write_text("von,nach,intensitaet\na,b,2\n")
        self.assertNotIn("Richtung", run("compare", plain, plain)[0])

    def test_where_there_are_none(self):
        plain = self.folder / "ohne.csv"
        plain.write_text("von,nach,intensitaet\na,b,2\n")
        # A list of two columns can be read as arcs, as in `measures`.
        data = json.loads(run("compare", plain, plain, "--directed", "--format", "json")[0])
        self.assertEqual(data["network"]["reciprocity"], [0, 0])
        both = self.folder / "beide.csv"
        both.write_text("source,target,direction\na,b,undirected\n")
        for arguments in ([both, both], [MUSTERAU, MUSTERAU], [MUSTERAU, self.files[0]],
                          [*self.files, "-o", self.folder / "k.svg"], [*self.files, self.files[0]]):
            _, message = run("compare", *arguments, "--directed", code=64)
            self.assertIn("--directed", message)


class Maps(unittest.TestCase):
    """The map says what the JSON says, under the same numbers."""

    def setUp(self):
        place = tempfile.TemporaryDirectory()
        self.addCleanup(place.cleanup)
        self.folder = Path(place.name)
        self.later = self.folder / "spaeter"
        shutil.copytree(MUSTERAU, self.later)
        rows = (MUSTERAU / "kooperationen.csv").read_text(encoding="utf-8").splitlines()
        # Ten rows less, and two ties that the coordination has on record.
        new = ["landratsamt;bildungsbuero;;;3;;;;;sprache;besteht;beide;;;;",
               "schulamt;wohnbau-musterau;;;2;;;;;sprache;besteht;beide;;;;"]
        (self.later / "kooperationen.csv").write_text(
            "\n".join(rows[:1] + rows[11:] + new) + "\n", encoding="utf-8")

    def draw(self, name, *options):
        run("compare", MUSTERAU, self.later, "-o", self.folder / name, "--overwrite", *options)
        return (self.folder / name).read_bytes()

    def test_numbers_are_those_of_the_json(self):
        ties = compare(MUSTERAU, self.later)["ties"]
        text, _ = run("compare", MUSTERAU, self.later, "--format", "csv")
        names = {}
        for row in csv.DictReader(text.splitlines()):
            names[row["a"]], names[row["b"]] = row["name_a"], row["name_b"]
        expected = {
            entry["number"]: {names[entry["a"]], names[entry["b"]]}
            for entries in ties.values() for entry in entries}
        self.assertEqual(sorted(expected), list(range(1, len(expected) + 1)))
        self.assertGreater(len(ties["added"]), 0)
        self.assertGreater(len(ties["removed"]), 0)
        svg = self.draw("karte.svg").decode()
        drawn = dict(re.findall(r'<g class="kooperation (?:neu|nicht_mehr|enger|loser|jetzt)[^"]*"[^>]*><title>(\d+): (.*?): ', svg))
        self.assertEqual(
            {int(number): set(who.replace("&amp;", "&").split(" – ", 1)) for number, who in drawn.items()
             if who.count(" – ") == 1},
            {number: who for number, who in expected.items() if not any(" – " in name for name in who)})
        self.assertEqual(len(drawn), len(expected))

    def test_words_of_the_options(self):
        difference = self.draw("a.svg")
        for word in ("difference", "Differenz", "änderungen"):
            self.assertEqual(self.draw("b.svg", "--show", word), difference)
        self.assertEqual(self.draw("c.svg", "--show", "vorher"), self.draw("d.svg", "--show", "before"))
        self.assertIn("What changed", self.draw("e.svg", "--lang", "en").decode())
        for name in ("k.pdf", "k.png", "k.html", "k.dot"):
            self.assertGreater(len(self.draw(name)), 1000)
        page = self.draw("k.html").decode()
        self.assertEqual(page.count("<svg"), 2)
        self.assertNotIn("<?xml", page)
        self.assertNotIn("http:", page.replace("http://www.w3.org", ""))

    def test_black_and_white_has_no_colour(self):
        for show in ("difference", "both", "before"):
            svg = self.draw("s.svg", "--bw", "--show", show).decode()
            for red, green, blue in re.findall(r"#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})", svg):
                # Greys, one of them a hair bluish as on every map.
                parts = [int(part, 16) for part in (red, green, blue)]
                self.assertLessEqual(max(parts) - min(parts), 8, (show, red, green, blue))

    def test_itself(self):
        run("compare", MUSTERAU, MUSTERAU, "-o", self.folder / "gleich.svg")
        svg = (self.folder / "gleich.svg").read_text(encoding="utf-8")
        self.assertIn("In beiden Ständen stehen dieselben Kooperationen", svg)
        self.assertNotIn('class="aenderungen"', svg)
        self.assertNotIn('class="nummer"', svg)

    def test_what_is_public_is_refused(self):
        for more in ([], [MUSTERAU]):
            out, message = run(
                "compare", MUSTERAU, self.later, *more, "-o", self.folder / "p.svg", "--profile", "öffentlich", code=64)
            self.assertIn("verriete", message)
            self.assertFalse((self.folder / "p.svg").exists())
        run("scenario", MUSTERAU, "--plan", "-o", self.folder / "p.svg", "--profile", "public", code=64)
        # What is for the map alone is not asked for in vain.
        run("compare", MUSTERAU, self.later, "--show", "after", code=64)
        run("compare", MUSTERAU, self.later, "--bw", "-o", self.folder / "t.csv", code=64)

    def test_whoever_did_not_answer_lost_nothing(self):
        silent = self.folder / "still"
        shutil.copytree(MUSTERAU, silent)
        path = silent / "akteure.csv"
        lines = path.read_text(encoding="utf-8").splitlines()
        head = lines[0].split(";")
        row = next(n for n, line in enumerate(lines) if line.startswith("jobcenter;"))
        cells = lines[row].split(";")
        cells[head.index("geantwortet")] = "nein"
        lines[row] = ";".join(cells)
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        rows = (silent / "kooperationen.csv").read_text(encoding="utf-8").splitlines()
        rows = [line for line in rows if "jobcenter" not in line.split(";")[:2]]
        (silent / "kooperationen.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
        run("compare", MUSTERAU, silent, "-o", self.folder / "still.svg")
        svg = (self.folder / "still.svg").read_text(encoding="utf-8")
        self.assertIn("nicht_mehr_nicht_vergleichbar", svg)
        self.assertNotIn("nicht mehr gemeldet", svg)

    def test_scenario(self):
        run("scenario", MUSTERAU, "--remove", "jobcenter", "-o", self.folder / "s.svg")
        svg = (self.folder / "s.svg").read_text(encoding="utf-8")
        measures = json.loads(run("measures", MUSTERAU, "--format", "json", "--raw")[0])
        ties = next(int(actor["degree"]) for actor in measures["actors"] if actor["id"] == "jobcenter")
        self.assertEqual(svg.count('<g class="kooperation nicht_mehr"'), ties)
        self.assertIn(f"entfielen {ties} Kooperationen", re.sub(r"</text>\s*<text[^>]*>", " ", svg))


class Series(unittest.TestCase):
    def test_more_than_two(self):
        with tempfile.TemporaryDirectory() as place:
            folder = Path(place)
            files = []
            for number, ties in enumerate((["a,b,2", "b,c,1"], ["a,b,3"], ["a,b,3", "b,c,1", "a,c,1"])):
                files.append(folder / f"s{number}.csv")
                files[-1].write_text("von,nach,intensitaet\n" + "\n".join(ties) + "\n")
            data = json.loads(run("compare", *files, "--format", "json")[0])
            self.assertEqual(data["states"], ["s0.csv", "s1.csv", "s2.csv"])
            # By hand: three, two and three actors; of three pairs two and three.
            self.assertEqual(data["network"]["nodes"], [3, 2, 3])
            self.assertEqual(data["network"]["edges"], [2, 1, 3])
            self.assertEqual(data["network"]["density"], [2 / 3, 1, 1])
            self.assertEqual(data["fields"], {})
            text, _ = run("compare", *files, "--format", "csv")
            self.assertIn("network,edges,Kooperationen,2,1,3", text)
            run("compare", *files, "-o", folder / "z.svg")
            svg = (folder / "z.svg").read_text(encoding="utf-8")
            self.assertIn("Kooperationen: s0.csv 2, s1.csv 1, s2.csv 3.", svg)
            for name in ("z.html", "z.dot"):
                run("compare", *files, "-o", folder / name, code=64)
            run("compare", *files, "-o", folder / "z.svg", "--show", "before", "--overwrite", code=64)


def scenario(*options):
    return json.loads(run("scenario", MUSTERAU, "--format", "json", *options)[0])


class Scenario(unittest.TestCase):
    def test_loss(self):
        measures = json.loads(run("measures", MUSTERAU, "--format", "json")[0])
        name = max(measures["actors"], key=lambda actor: actor["betweenness"])["id"]
        ties = next(actor["degree"] for actor in measures["actors"] if actor["id"] == name)
        data = scenario("--remove", name)
        lost = next(actor for actor in data["actors"] if actor["id"] == name)
        self.assertEqual(lost["degree"], [ties, None])
        before, after = data["robustness"]["r"]
        self.assertTrue(0 < after < before <= 0.5)
        self.assertGreater(data["robustness"]["r_random"][0], before)
        self.assertEqual(len(data["robustness"]["targeted"]), len(measures["actors"]) - 1)
        self.assertEqual(data["robustness"]["largest_targeted"][-1], 0)

    def test_plan(self):
        data = scenario("--plan")
        self.assertGreater(len(data["gaps"]["closed"]), 0)
        self.assertGreater(data["network"]["density"][1], data["network"]["density"][0])
        text, _ = run("szenario", MUSTERAU, "--plan")
        self.assertIn("Robustheit R bei gezieltem Ausfall", text)

    def test_journal(self):
        with tempfile.TemporaryDirectory() as place:
            journal = Path(place) / "tisch.jsonl"
            journal.write_text(json.dumps({
                "id": "1", "op": "add", "table": "kooperationen", "becomes": {
                    "von": "baugenossenschaft-seewinkel", "nach": "jobcenter", "gemeldet_von": "beide", "intensitaet": "3"}}) + "\n")
            data = scenario("--journal", journal)
            isolates = data["network"]["isolates"]
            self.assertEqual(isolates[0] - 1, isolates[1])

    def test_wrong_requests(self):
        for options in ([], ["--remove", "gibtesnicht"], ["--add", "nur-einer"], ["--add", "a,b,9"],
                        ["--strengthen", "x,y"]):
            out, _ = run("scenario", MUSTERAU, *options, code=64)
            self.assertEqual(out, "")


if __name__ == "__main__":
    unittest.main()
