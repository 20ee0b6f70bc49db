"""Maps of a part of the example: a district, a Gremium, a Handlungsfeld, one actor. What they must show is counted from
the tables here, row by row, and held against what the map says."""

import csv
import json
import re
import unittest
from pathlib import Path
from tempfile import TemporaryDirectory

from netviz import MUSTERAU, run
from test_same_numbers import Map

# Kinds that are no cooperation by default (contract §2), as the tables of the example write them.
NOT_COUNTED = {"knows", "funding", "commissioning", "umbrella", "committee"}


def table(name):
    with open(MUSTERAU / name, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def cells(text):
    return [part.strip() for part in text.replace(",", "|").split("|") if part.strip()]


def names_of_actors():
    """Every word that a cell may use for an actor, and its id."""
    words = {}
    for row in table("akteure.csv"):
        for word in [row["id"], row["name"], row["kurzname"], *cells(row["namensvarianten"])]:
            words.setdefault(word.casefold(), row["id"])
    for row in table("aliase.csv"):
        words.setdefault(row["variante"].casefold(), row["akteur"])
    return words


def pairs():
    """The pairs of the default graph, by hand: what exists, is counted and is not zero."""
    words = names_of_actors()
    found = set()
    for row in table("kooperationen.csv"):
        if row["status"] in ("gewuenscht", "gewünscht", "beendet") or row["intensitaet"] == "0":
            continue
        if row["art"] in NOT_COUNTED:
            continue
        ends = [words.get(row[column].casefold()) for column in ("von", "nach")]
        if None not in ends:
            found.add(frozenset(ends))
    return found


def gaps():
    found = json.loads(run("gaps", MUSTERAU, "--format", "json")[0])["gaps"]
    return [gap for gap in found if gap["kind"] in ("tie", "confirmation")]


class Parts(unittest.TestCase):
    def drawn(self, *options):
        return Map(MUSTERAU, *options)

    def test_a_district(self):
        """Seewinkel: twelve rows name it."""
        own = {row["id"] for row in table("akteure.csv") if "Seewinkel" in cells(row["sozialraum"])}
        self.assertEqual(len(own), 12)
        partners = {end for pair in pairs() if pair & own for end in pair} - own
        drawn = self.drawn("--district", "Seewinkel")
        self.assertEqual(drawn.count("Akteure"), len(own))
        shown = {key for key, _, _ in drawn.nodes}
        self.assertLessEqual(own | partners, shown)
        told = next(line for line in drawn.caption if "Akteure dort" in line)
        self.assertIn(f"12 Akteure dort, dazu {len(partners)}, die mit ihnen zusammenarbeiten", told)
        # Whoever else is there is so for a suggestion to an actor of the district.
        suggested = {end for gap in gaps() if {gap["a"], gap["b"]} & own for end in (gap["a"], gap["b"])}
        self.assertLessEqual(shown - own - partners, suggested)
        self.assertLess(len(shown), 44)

    def test_a_gremium(self):
        words = names_of_actors()
        members = {words[row["akteur"].casefold()] for row in table("mitgliedschaften.csv")
                   if row["gremium"] == "rt-lindental"}
        self.assertGreater(len(members), 2)
        for option, word in (("--board", "rt-lindental"), ("--gremium", "Runder Tisch Asyl Lindental"),
                             ("--board", "asyl lindental")):
            drawn = self.drawn(option, word)
            self.assertEqual({key for key, _, _ in drawn.nodes}, members)
        measured = json.loads(run("measures", MUSTERAU, "--board", "rt-lindental", "--format", "json")[0])
        self.assertEqual({actor["id"] for actor in measured["actors"]}, members)

    def test_a_gremium_that_is_not_there(self):
        with TemporaryDirectory() as folder:
            _, said = run("map", MUSTERAU, "--board", "Runder Tisch", "-o", Path(folder) / "x.svg", code=64)
        self.assertIn("Gemeint sein können", said)
        self.assertIn("Runder Tisch Asyl Lindental", said)

    def test_around_one_actor(self):
        """Its partners, and everybody whom a suggestion names beside it, known or not."""
        own = "jobcenter"
        partners = {end for pair in pairs() if own in pair for end in pair} - {own}
        wanted = [gap for gap in gaps() if own in (gap["a"], gap["b"])]
        suggested = {end for gap in wanted for end in (gap["a"], gap["b"])} - {own}
        drawn = self.drawn("--ego", own)
        self.assertEqual({key for key, _, _ in drawn.nodes}, partners | suggested | {own})
        self.assertEqual(drawn.count("Akteure"), len(partners) + 1)
        self.assertEqual(drawn.count("Anregungen"), len(wanted))

    def test_a_field_shows_its_own_suggestions(self):
        own = {gap["number"] for gap in gaps() if gap["field"] == "sprache"}
        with TemporaryDirectory() as folder:
            path = Path(folder) / "feld.svg"
            run("map", MUSTERAU, "--show", "field", "--field", "sprache", "-o", path)
            text = path.read_text(encoding="utf-8")
        shown = {int(number) for number in re.findall(r"<title>Anregung (\d+):", text)}
        self.assertTrue(shown)
        self.assertLessEqual(shown, own)

    def test_an_empty_part_has_no_sheet_but_a_line(self):
        """Nobody works in a field that only one actor names; the page says so."""
        with TemporaryDirectory() as folder:
            out = Path(folder) / "out"
            run("run", MUSTERAU, "-o", out)
            names = {path.name for path in out.iterdir()}
            index = (out / "index.html").read_text(encoding="utf-8")
        absent = "feld-antidiskriminierung.svg"
        self.assertNotIn(absent, names)
        self.assertRegex(index, r"Ohne eigenes Blatt[^<]*Antidiskriminierung")
        self.assertIn("sozialraum-seewinkel.svg", names)

    def test_sheets_for_the_table(self):
        """The numbers and the blank map lie in both sets; in public nobody is named beside a number."""
        wanted = {gap["number"]: (gap["a"], gap["b"])
                  for gap in json.loads(run("gaps", MUSTERAU, "--format", "json")[0])["gaps"]}
        with TemporaryDirectory() as folder:
            for name, options in (("set", ["map", MUSTERAU, "--all"]), ("run", ["run", MUSTERAU]),
                                  ("public", ["run", MUSTERAU, "--profile", "oeffentlich"])):
                run(*options, "-o", Path(folder) / name)
            names = {name: {path.name for path in (Path(folder) / name).iterdir()} for name in ("set", "run", "public")}
            text = (Path(folder) / "run" / "nummern.svg").read_text(encoding="utf-8")
        self.assertLessEqual({"nummern.pdf", "leer.pdf", "nummern.svg", "leer.svg"}, names["set"])
        self.assertLessEqual({"nummern.svg", "leer.svg"}, names["run"])
        self.assertIn("leer.svg", names["public"])
        self.assertNotIn("nummern.svg", names["public"])
        actors = {row["id"]: row["name"] for row in table("akteure.csv")}
        told = dict(re.findall(r"<title>(\d+): (.*?); ", text))
        self.assertGreater(len(told), 100)
        for number, words in told.items():
            ends = [actors[end] for end in wanted[int(number)] if end in actors]
            for name in ends:
                self.assertIn(name.replace("&", "&amp;"), words.replace("&#34;", '"').replace("&quot;", '"'))
        for word in ("liste", "nummern", "list"):
            with TemporaryDirectory() as folder:
                run("map", MUSTERAU, "--show", word, "-o", Path(folder) / "n.svg")


if __name__ == "__main__":
    unittest.main()
