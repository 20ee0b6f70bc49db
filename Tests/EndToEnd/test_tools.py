"""Exports of other programs through the program as a user runs it: one command each, and what is said about it."""

import json
import re
import tempfile
import unittest
from pathlib import Path

from netviz import ROOT, run

TOOLS = ROOT / "Tests/LandscapeFilesTests/Tools"


def words(svg):
    """The words of a picture, line by line of each label joined."""
    text = Path(svg).read_text(encoding="utf-8")
    return [" ".join(re.sub(r"<[^>]*>", " ", label).split()) for label in re.findall(r"<text[^>]*>(.*?)</text>", text, re.S)]


class ToolTests(unittest.TestCase):
    def setUp(self):
        place = tempfile.TemporaryDirectory()
        self.addCleanup(place.cleanup)
        self.place = Path(place.name)

    def exports(self):
        table = (TOOLS / "inhalt.tsv").read_text(encoding="utf-8").splitlines()[1:]
        return [line.split("\t") for line in table]

    def test_each_becomes_a_map_with_one_command(self):
        for file, actors, *_ in self.exports():
            with self.subTest(file):
                run("map", TOOLS / file, "-o", "k.svg", "--overwrite", folder=self.place)
                found = words(self.place / "k.svg")
                for actor in actors.split(" | "):
                    name = re.split(r"[\[{]", actor)[0]
                    # Two of one name bear numbers.
                    self.assertTrue(any(label == name or label.startswith(name + " (") for label in found), name)

    def test_check_and_map_read_the_same(self):
        for file, actors, ties, *_ in self.exports():
            with self.subTest(file):
                figures = json.loads(run("check", TOOLS / file, "--format", "json")[0])
                self.assertEqual(figures["errors"], [])
                self.assertEqual(figures["summary"]["actors"], len(actors.split(" | ")))
                measured = json.loads(run("measures", TOOLS / file, "--format", "json", "--measure", "degree")[0])
                # Counted by hand: each pair ends at two actors.
                pairs = len([tie for tie in ties.split(" | ") if tie])
                degrees = json.loads(
                    run("measures", TOOLS / file, "--format", "json", "--measure", "degree", "--raw")[0])["actors"]
                self.assertEqual(sum(actor["degree"] for actor in degrees), 2 * pairs)
                self.assertEqual(len(measured["actors"]), len(actors.split(" | ")))

    def test_nothing_of_it_is_public(self):
        """No program says who agreed to be published: only a landscape of one's own can."""
        for file, *_ in self.exports():
            with self.subTest(file):
                for command in (["map", "-o", "o.svg"], ["gaps"], ["measures"]):
                    name, *rest = command
                    run(name, TOOLS / file, "--profile", "oeffentlich", *rest, folder=self.place, code=64)
        self.assertEqual(list(self.place.iterdir()), [])

    def test_run_makes_everything(self):
        for file in ("kumu.xlsx", "gephi", "nodexl.xlsx", "graphology.json", "kumu.json", "cytoscape.cyjs"):
            with self.subTest(file):
                run("run", TOOLS / file, "-o", "aus-" + file, folder=self.place)
                self.assertTrue((self.place / ("aus-" + file) / "index.html").exists())

    def test_weights_are_numbers(self):
        run("map", TOOLS / "graphology.json", "-o", "k.svg", folder=self.place)
        text = (self.place / "k.svg").read_text(encoding="utf-8")
        self.assertIn("Gewicht (aus der Datei): 1 · 20", text)
        self.assertNotIn("Informationsaustausch", text)
        _, said = run("map", TOOLS / "graphology.json", "-o", "k2.svg", folder=self.place)
        self.assertIn("keine Stärken", said)

    def test_only_strength_one(self):
        run("map", TOOLS / "yed.graphml", "-o", "k.svg", folder=self.place)
        self.assertIn("1 nur Informationsaustausch (2)", words(self.place / "k.svg"))

    def test_places_and_colours_of_the_file(self):
        def places(*options):
            run("map", TOOLS / "yed.graphml", "-o", "k.dot", "--overwrite", *options, folder=self.place)
            text = (self.place / "k.dot").read_text(encoding="utf-8")
            return {
                node: tuple(map(float, at.split(",")))
                for node, at in re.findall(r'^ *"?(n\d)"? \[.*?pos="([^"]*)"', text, re.M)}

        for name in ("file", "datei"):
            at = places("--layout", name)
            # The file has n1 300 to the right of n0 and n2 200 below; DOT counts from below.
            across, down = at["n1"][0] - at["n0"][0], at["n0"][1] - at["n2"][1]
            self.assertGreater(across, 0)
            self.assertAlmostEqual(across / down, 300 / 200, places=2)
            self.assertAlmostEqual(at["n0"][1], at["n1"][1], delta=0.5)
        run("map", TOOLS / "yed.graphml", "-o", "k.svg", "--color-by", "file", folder=self.place)
        text = (self.place / "k.svg").read_text(encoding="utf-8").lower()
        self.assertIn("#ffcc00", text)
        self.assertIn("#99ccff", text)

    def test_what_is_not_there_is_said(self):
        _, said = run("map", TOOLS / "kumu.xlsx", "--layout", "file", "-o", "k.svg", folder=self.place, code=1)
        self.assertIn("--layout file", said)
        _, said = run("map", TOOLS / "cytoscape.cyjs", "--color-by", "file", "-o", "k.svg", folder=self.place, code=1)
        self.assertIn("--color-by file", said)
        self.assertEqual(list(self.place.iterdir()), [])

    def test_foreign_formats(self):
        for name, words_ in (("n.vna", "UCINET"), ("n.gdf", "Gephi"), ("n.tgf", "yEd"), ("n.pdf", "Tabelle"), ("n.xyz", "Formate")):
            (self.place / name).write_text("*node data\n")
            for command in ("map", "check", "measures", "run"):
                with self.subTest(name, command=command):
                    output = ["-o", "out"] if command == "run" else []
                    table, said = run(command, name, *output, folder=self.place, code=1)
                    self.assertIn("Dieses Format liest netviz nicht", table + said)
                    self.assertIn(words_, table + said)

    def test_positions_are_written_when_the_map_stands(self):
        graph = TOOLS / "yed.graphml"
        (self.place / "k.svg").mkdir()
        run("map", graph, "-o", "k.svg", "--positions", "orte.json", folder=self.place, code=1)
        self.assertFalse((self.place / "orte.json").exists())
        run("map", graph, "-o", "gibtesnicht/k.svg", "--positions", "orte.json", folder=self.place, code=1)
        self.assertFalse((self.place / "orte.json").exists())
        run("map", graph, "--layout", "file", "-o", "k2.svg", "--positions", "orte.json", folder=self.place)
        self.assertEqual(set(json.loads((self.place / "orte.json").read_text())["positions"]), {"n0", "n1", "n2"})

    def test_positions_under_pseudonyms_hold_numbers_only(self):
        graph = TOOLS / "yed.graphml"
        numbers = ["--pseudonyms", "--key", "k.csv", "--positions", "nummern.json"]
        run("map", graph, "-o", "p.svg", *numbers, folder=self.place)
        stored = json.loads((self.place / "nummern.json").read_text())
        self.assertEqual(set(stored["positions"]), {"A-01", "A-02", "A-03"})
        first = (self.place / "p.svg").read_bytes()
        run("map", graph, "-o", "p.svg", "--overwrite", *numbers, folder=self.place)
        self.assertEqual((self.place / "p.svg").read_bytes(), first, "everybody stays")
        # Names in the places of numbers would tell who is meant.
        run("map", graph, "-o", "n.svg", "--positions", "nummern.json", folder=self.place, code=1)
        self.assertFalse((self.place / "n.svg").exists())
        run("map", graph, "-o", "n.svg", "--positions", "namen.json", folder=self.place)
        named = (self.place / "namen.json").read_bytes()
        run("map", graph, "-o", "p2.svg", "--pseudonyms", "--key", "k.csv", "--positions", "namen.json", folder=self.place)
        self.assertEqual((self.place / "namen.json").read_bytes(), named, "a file with names stays as it is")


if __name__ == "__main__":
    unittest.main()
