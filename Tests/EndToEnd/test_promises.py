"""Promises of the commands that no single module keeps: dates, contacts, filters of graph files, public counts."""

import json
import os
import tempfile
import unittest
from pathlib import Path
from unittest import mock

from netviz import MUSTERAU, run


def landscape(folder, **tables):
    """A landscape of two actors and one cooperation, and whatever else is given."""
    path = Path(folder) / "land"
    path.mkdir()
    tables = {"akteure": "name\nA\nB\n", "kooperationen": "von;nach\nA;B\n"} | tables
    for name, text in tables.items():
        (path / f"{name}.csv").write_text(text, encoding="utf-8")
    return path


class PromiseTests(unittest.TestCase):
    def test_date_of_a_map(self):
        with tempfile.TemporaryDirectory() as folder:
            land, picture = landscape(folder), Path(folder) / "karte.svg"
            run("map", land, "-o", picture)
            self.assertNotIn("Stand:", picture.read_text(encoding="utf-8"))
            # 1700000000 seconds after 1970 it was 2023-11-14 22:13 in UTC.
            with mock.patch.dict(os.environ, SOURCE_DATE_EPOCH="1700000000"):
                run("map", land, "-o", picture)
            self.assertIn("Stand: 14. November 2023", picture.read_text(encoding="utf-8"))

    def test_contacts_stop_nothing_else(self):
        with tempfile.TemporaryDirectory() as folder:
            land = landscape(folder, kontakte="akteur;name\nZZZ;N. N.\n")
            run("check", land, code=1)
            for command in ("measures", "gaps"):
                _, messages = run(command, land)
                self.assertIn("kontakte", messages)
            run("run", land, "-o", Path(folder) / "out")
            self.assertNotIn("vorläufig", (Path(folder) / "out/karte.svg").read_text(encoding="utf-8"))

    def test_filters_of_graph_files(self):
        ties = "".join(f"n{number},n{number + 1},10\n" for number in range(10))
        with tempfile.TemporaryDirectory() as folder:
            network = Path(folder) / "netz.csv"
            network.write_text("von,nach,weight\n" + ties + "n0,n10,1\n")
            found, _ = run("measures", network, "--min-strength", "5", "--format", "json")
            self.assertEqual(json.loads(found)["network"]["edges"], 10)
            for option in (["--type", "mbe"], ["--field", "sprache"], ["--confirmed"], ["--kind", "referral"]):
                run("measures", network, *option, code=64)
            run("map", network, "--profile", "oeffentlich", "-o", Path(folder) / "karte.svg", code=64)

    def test_networks_without_weights_state_no_strength(self):
        with tempfile.TemporaryDirectory() as folder:
            network, picture = Path(folder) / "netz.csv", Path(folder) / "karte.svg"
            network.write_text("von,nach\nA,B\nB,C\n")
            run("map", network, "-o", picture)
            drawn = picture.read_text(encoding="utf-8")
            self.assertIn("Stärke nicht angegeben", drawn)
            self.assertNotIn("nur Informationsaustausch", drawn)

    def test_public_counts(self):
        """Few are not told, nor what a sum would give away; all are counted from what is public (test_public.py)."""
        public, _ = run("gaps", MUSTERAU, "--profile", "oeffentlich", "--format", "json")
        outcomes = ["fulfilled", "one_sided", "not_fulfilled", "no_evidence", "not_applicable"]
        told = [[row[key] for key in outcomes] for row in json.loads(public)["outcomes"]]
        self.assertTrue(any(None in counts for counts in told) and any(3 <= (counts[0] or 0) for counts in told))
        for counts in told:
            self.assertTrue(all(count is None or count == 0 or count >= 3 for count in counts), counts)
            # The sum would tell a single one that is missing.
            self.assertNotEqual(counts.count(None), 1, counts)

    def test_ties_of_unknown_sector_are_neither(self):
        with tempfile.TemporaryDirectory() as folder:
            land = landscape(folder, akteure="id;name;sektor\na;A;oeffentlich-kommunal\nb;B;freie Wohlfahrtspflege\n"
                             "c;C;\nd;D;freie Wohlfahrtspflege\n", kooperationen="von;nach\na;b\nb;d\na;c\nc;d\n")
            found = json.loads(run("measures", land, "--format", "json")[0])
            self.assertEqual(found["group_ties"], {"across": 1, "within": 1, "unknown": 2})
            text = run("measures", land)[0].replace("\xa0", " ")
            self.assertIn("zwischen verschiedenen Gruppen (Sektor): 1 von 2 Kooperationen (50 %); 2 weitere zählen "
                          "nicht mit, denn einer Seite fehlt diese Angabe", text)
            run("report", land, "-o", Path(folder) / "bericht.md")
            report = (Path(folder) / "bericht.md").read_text(encoding="utf-8").replace("\xa0", " ")
            self.assertIn("(1 von 2; bei 2 ist der Sektor einer Seite nicht angegeben)", report)

    def test_lists_are_whole(self):
        # A chain of twelve: all but its ends hold it together, and so does every tie.
        with tempfile.TemporaryDirectory() as folder:
            names = [f"Stelle {letter}" for letter in "ABCDEFGHIJKL"]
            land = landscape(folder, akteure="name\n" + "".join(f"{name}\n" for name in names),
                             kooperationen="von;nach\n" + "".join(f"{a};{b}\n" for a, b in zip(names, names[1:])))
            text = run("measures", land)[0]
            for a, b in zip(names, names[1:]):
                self.assertIn(f"  {a} – {b}\n", text)
            for name in names[1:-1]:
                self.assertIn(f"  {name}\n", text)
            self.assertNotIn("… und", text)

    def test_provisional_is_said(self):
        with tempfile.TemporaryDirectory() as folder:
            land = landscape(folder, kooperationen="von;nach\nA;B\nA;Q\n")
            note = "vorläufig: 1 Zeilen nicht verstanden"
            for form in ("table", "csv"):
                self.assertIn(note, run("check", land, "--provisional", "--format", form)[0])
            run("run", land, "--provisional", "-o", Path(folder) / "out")
            for name in ("pruefung.txt", "index.html", "karte.svg", "synergien.html", "synergien.md", "luecken.csv"):
                self.assertIn(note, (Path(folder) / "out" / name).read_text(encoding="utf-8"), name)


if __name__ == "__main__":
    unittest.main()
