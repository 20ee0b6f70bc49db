"""What every output says of where the cooperations come from: rows that were not understood, and cooperations that
stand on the coordination's word alone. Both are planted by hand, and every command writes every form."""

import csv
import itertools
import json
import re
import shutil
import tempfile
import unittest
import zipfile
from pathlib import Path

from netviz import MUSTERAU, folded, run, texts

PROVISIONAL = "vorläufig: 1 Zeilen nicht verstanden"
RECORD = "laut Koordination"
# Of four pairs one is confirmed by two ends that answered; of the others nobody was asked.
COUNTED = "laut Koordination, ohne Antwort der Beteiligten: 3 von 4 Kooperationen"

ACTORS = """id;name;typ;handlungsfelder;sozialraum;befragt;geantwortet
amt;Gesundheitsamt Neustadt;gesundheitsamt;sprache;Nord;ja;ja
schule;Volkshochschule Neustadt;vhs;sprache;Nord;ja;ja
berater;Migrationsberatung Neustadt;migrationsberatung;sprache;Süd;;
jugend;Jugendmigrationsdienst Neustadt;jugendmigrationsdienst;sprache;Süd;;
arbeit;Jobcenter Neustadt;jobcenter;sprache;Nord;;
gruppe;Freie Gruppe;;;;;
"""
COOPERATIONS = """von;nach;intensitaet;gemeldet_von
amt;schule;3;beide
berater;jugend;2;koordination
arbeit;jugend;2;
gruppe;arbeit;;koordination
amt;niemand;2;von
"""
VIEWS = ["cooperation", "gaps", "field", "boards", "matrix", "districts", "types"]
PROFILES = ["intern", "workshop", "oeffentlich"]


def landscape(folder, name="land"):
    place = Path(folder) / name
    place.mkdir()
    (place / "akteure.csv").write_text(ACTORS, encoding="utf-8")
    (place / "kooperationen.csv").write_text(COOPERATIONS, encoding="utf-8")
    (place / "gremien.csv").write_text("id;name\nrunde;Runder Tisch\n", encoding="utf-8")
    (place / "mitgliedschaften.csv").write_text("gremium;akteur;rolle\nrunde;amt;leitung\nrunde;schule;mitglied\n"
                                                "runde;berater;mitglied\n", encoding="utf-8")
    return place


class NoteTests(unittest.TestCase):
    def setUp(self):
        self.temporary = tempfile.TemporaryDirectory()
        self.addCleanup(self.temporary.cleanup)
        self.place = Path(self.temporary.name)
        self.land = landscape(self.place)

    @property
    def town(self):
        """The example landscape with a row that nobody understands."""
        town = self.place / "stadt"
        if not town.exists():
            shutil.copytree(MUSTERAU, town)
            with open(town / "kooperationen.csv", "a", encoding="utf-8") as file:
                file.write("niemand;nirgends\r\n")
        return town

    def assertSays(self, path, *words):
        inside = texts(path)
        for word in words:
            self.assertTrue(any(folded(word) in text for text in inside), f"{path.name}: {word}")

    def test_tables_in_every_form(self):
        commands = [["check"], ["measures"], ["measures", "--measure", "degree"], ["gaps"], ["gaps", "--matrix"],
                    ["plan"], ["measures", "--profile", "workshop"]]
        for command, form in itertools.product(commands, ["table", "csv", "json"]):
            with self.subTest(command=command, form=form):
                found, _ = run(command[0], self.land, *command[1:], "--provisional", "--format", form)
                self.assertIn(PROVISIONAL, found)
                self.assertIn(COUNTED, found)
                if form == "json":
                    # The words stand under a key, not only inside some sentence.
                    note = json.loads(found)["note"]
                    self.assertIn(PROVISIONAL, note)
                    self.assertIn(COUNTED, note)

    def test_public_tables_say_it_without_counts(self):
        for command, form in itertools.product([["measures"], ["gaps"], ["gaps", "--matrix"]], ["table", "csv", "json"]):
            with self.subTest(command=command, form=form):
                found, _ = run(command[0], self.land, *command[1:], "--provisional", "--profile", "oeffentlich",
                               "--format", form)
                self.assertIn(PROVISIONAL, found)
                self.assertIn("nur bestätigte Kooperationen, ohne Befragung auch laut Koordination", found)
                self.assertNotIn("ohne Antwort der Beteiligten", found)

    def test_a_part_counts_its_own_cooperations(self):
        # In the field that all but the free group work in there are three pairs, two of them on record.
        found, _ = run("measures", self.land, "--provisional", "--field", "sprache")
        self.assertIn("ohne Antwort der Beteiligten: 2 von 3 Kooperationen", found)

    def test_what_is_confirmed_is_not_on_record(self):
        (self.land / "kooperationen.csv").write_text("von;nach;gemeldet_von\namt;schule;beide\n", encoding="utf-8")
        for command, form in itertools.product(["check", "measures", "plan"], ["table", "csv", "json"]):
            found, _ = run(command, self.land, "--format", form)
            self.assertNotIn(RECORD, found, (command, form))
            self.assertNotIn("vorläufig", found, (command, form))

    def test_maps_in_every_view_form_and_profile(self):
        for view, profile in itertools.product(VIEWS, PROFILES):
            # A matrix needs types that a recommendation speaks of; in public three actors of each.
            land = self.town if view == "matrix" else self.land
            for ending in ("svg", "pdf", "html", "dot"):
                with self.subTest(view=view, profile=profile, ending=ending):
                    path = self.place / f"{view}-{profile}.{ending}"
                    run("map", land, "--provisional", "--show", view, "--profile", profile, "-o", path)
                    self.assertSays(path, PROVISIONAL, RECORD)

    def test_pictures_in_dots_have_the_line(self):
        # A PNG has no words; it is drawn from the same lines: without the note it is another picture.
        strict = landscape(self.place, "ohne")
        (strict / "kooperationen.csv").write_text(COOPERATIONS.replace("amt;niemand;2;von\n", ""), encoding="utf-8")
        pictures = []
        for land in (self.land, strict):
            path = land / "karte.png"
            run("map", land, "--provisional", "-o", path)
            pictures.append(path.read_bytes())
        self.assertNotEqual(*pictures)

    def test_reports_and_everything_at_once(self):
        for number, options in enumerate(
            ([], ["--actor", "berater"], ["--style", "einfach"], ["--only", "netz"], ["--field", "sprache"])
        ):
            for ending in ("html", "md", "docx", "pdf"):
                with self.subTest(options=options, ending=ending):
                    path = self.place / f"bericht{number}.{ending}"
                    run("report", self.land, "--provisional", *options, "-o", path)
                    self.assertSays(path, PROVISIONAL, COUNTED)
        for profile in PROFILES:
            out = self.place / f"aus-{profile}"
            run("run", self.land, "--provisional", "--profile", profile, "-o", out)
            for path in sorted(out.glob("[!.]*.*")):
                with self.subTest(profile=profile, file=path.name):
                    # What shows no cooperation need not say on whose word they stand.
                    shows = path.name not in ("leer.svg", "nummern.svg")
                    self.assertSays(path, PROVISIONAL, *([RECORD] if shows else []))

    def test_networks_in_every_format(self):
        for ending in ("graphml", "gexf", "gml", "net", "json", "dot"):
            with self.subTest(ending=ending):
                path = self.place / f"netz.{ending}"
                run("convert", self.land, "--provisional", path)
                text = path.read_text(encoding="utf-8")
                for number in set(re.findall("&#(\\d+);", text)):
                    text = text.replace(f"&#{number};", chr(int(number)))
                self.assertIn(PROVISIONAL, text)
                self.assertIn(COUNTED, text)
                self.assertFalse((self.place / f"netz.{ending}.hinweise.txt").exists())
                # The note is no node and no tie.
                network = json.loads(run("measures", path, "--measure", "nodes,edges", "--format", "json")[0])["network"]
                self.assertEqual(network, {"nodes": 6, "edges": 4})

    def test_formats_without_comments(self):
        for name in ("netz.dl", "netz.csv", "netzmatrix.csv"):
            with self.subTest(name):
                path = self.place / name
                _, messages = run("convert", self.land, "--provisional", path)
                beside = self.place / f"{name}.hinweise.txt"
                self.assertIn(beside.name, messages)
                self.assertSays(beside, PROVISIONAL)
                network = json.loads(run("measures", path, "--measure", "nodes,edges", "--format", "json")[0])["network"]
                self.assertEqual(network, {"nodes": 6, "edges": 4})
                if name == "netz.csv":
                    with open(path, encoding="utf-8") as file:
                        marked = [(row["source"], row["target"]) for row in csv.DictReader(file)
                                  if row["note"] == RECORD]
                    self.assertEqual(sorted(map(sorted, marked)),
                                     [["arbeit", "gruppe"], ["arbeit", "jugend"], ["berater", "jugend"]])
                else:
                    self.assertSays(beside, COUNTED)

    def test_notes_beside_a_file_go_with_it(self):
        path, beside = self.place / "netzmatrix.csv", self.place / "netzmatrix.csv.hinweise.txt"
        run("convert", self.land, "--provisional", path)
        sound = landscape(self.place, "fertig")
        (sound / "kooperationen.csv").write_text("von;nach;gemeldet_von\namt;schule;beide\n", encoding="utf-8")
        run("convert", sound, path)
        self.assertNotIn("vorläufig", beside.read_text(encoding="utf-8"))
        # Somebody else's file of that name stays.
        beside.write_text("Mein Zettel\n", encoding="utf-8")
        before = path.read_bytes()
        run("convert", self.land, "--provisional", path, code=1)
        self.assertEqual((beside.read_text(encoding="utf-8"), path.read_bytes()), ("Mein Zettel\n", before))

    def test_folder_and_workbook(self):
        folder, workbook = self.place / "kopie", self.place / "mappe.xlsx"
        run("convert", self.land, "--provisional", folder)
        self.assertSays(folder / "hinweise.txt", PROVISIONAL, COUNTED)
        run("convert", self.land, "--provisional", workbook)
        with zipfile.ZipFile(workbook) as package:
            self.assertIn('name="Hinweise"', package.read("xl/workbook.xml").decode())
        self.assertSays(workbook, PROVISIONAL, COUNTED)
        # They are no tables: the copies say what the landscape says, and have no remark more.
        def figures(path):
            found = json.loads(run("check", path, "--provisional", "--format", "json")[0])
            return found["summary"], [problem["code"] for problem in found["warnings"]]
        self.assertEqual(figures(folder), figures(self.land))
        self.assertEqual(figures(workbook), figures(self.land))

    def test_graph_files_and_their_faults(self):
        path = self.place / "kanten.csv"
        path.write_text("source,target,weight\na,b,2\nc,,2\n", encoding="utf-8")
        for form in ("table", "csv", "json"):
            self.assertIn(PROVISIONAL, run("measures", path, "--provisional", "--format", form)[0])
        for name in ("netz.svg", "netz.dot", "netz.html"):
            run("map", path, "--provisional", "-o", self.place / name)
            self.assertSays(self.place / name, PROVISIONAL)
        for name in ("netz.graphml", "netz.gexf", "netz.net", "netz.json"):
            run("convert", path, "--provisional", self.place / name)
            self.assertSays(self.place / name, PROVISIONAL)
        run("convert", path, "--provisional", self.place / "netz.dl")
        self.assertSays(self.place / "netz.dl.hinweise.txt", PROVISIONAL)

    def test_merged_and_asked(self):
        other = landscape(self.place, "andere")
        (other / "kooperationen.csv").write_text("von;nach\namt;arbeit\n", encoding="utf-8")
        found, _ = run("merge", self.land, other, "--provisional", "-o", self.place / "beide")
        self.assertIn(PROVISIONAL, found)
        self.assertSays(self.place / "beide/hinweise.txt", PROVISIONAL, RECORD)
        run("survey", "new", self.land, "--provisional", "-o", self.place / "boegen")
        self.assertSays(self.place / "boegen/hinweise.txt", PROVISIONAL)
        # What the actors get says nothing of it.
        for page in (self.place / "boegen").glob("fragebogen-*.html"):
            self.assertNotIn("vorläufig", page.read_text(encoding="utf-8"))

    def test_english(self):
        for command in ("check", "measures", "gaps", "plan"):
            found, _ = run(command, self.land, "--provisional", "--lang", "en")
            self.assertIn("provisional: 1 rows not understood", found)
            self.assertIn("on the coordination’s record, without an answer of those involved: 3 of 4 cooperations", found)


if __name__ == "__main__":
    unittest.main()
