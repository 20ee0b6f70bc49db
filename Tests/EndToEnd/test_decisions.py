"""Proposals of `check`, taken over as a whole and one by one: nothing breaks, nothing is lost, every answer is kept."""

import csv
import hashlib
import json
import os
import pty
import select
import signal
import subprocess
import time
import unittest
import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory

from netviz import PROGRAM, run

# Who is meant is plain to a reader; "JC" stands in three cells, "Jobcenter" in one.
ACTORS = """Einrichtung;Ort;Ansehen;Kooperationspartner
Jobcenter Landkreis Lindenau;Lindenau;gut;VHS, alle Sprachkursträger
Volkshochschule Lindenau e.V.;Lindenau;;JC, Jobcenter, Ausländerbehörde
Caritasverband Lindenau - Migrationsberatung;Lindenau;;JC, ABH Lindenau
Grundschule am Markt;Lindenau;;VHS, JC
Sprachschule Lingua;Lindenau;;Ausländerbehörde Lindenau, alle
"""


def aliases(folder):
    with open(folder / "aliase.csv", encoding="utf-8-sig", newline="") as file:
        return {(row["variante"], row["akteur"]): row["status"] for row in csv.DictReader(file, delimiter=";")}


class Decisions(unittest.TestCase):
    def setUp(self):
        self.temporary = TemporaryDirectory()
        self.place = Path(self.temporary.name)
        self.land = self.place / "land"
        self.land.mkdir()
        (self.land / "akteure.csv").write_text(ACTORS, encoding="utf-8")

    def tearDown(self):
        self.temporary.cleanup()

    def check(self, landscape):
        return json.loads(run("check", landscape, "--format", "json")[0])

    def answer(self, lines, *arguments, code=0):
        done = subprocess.run(
            [PROGRAM, "check", "land", *arguments, "--decide"], cwd=self.place, input=lines, capture_output=True,
            text=True, timeout=120,
        )
        self.assertEqual(done.returncode, code, done.stderr)
        return done.stdout


class Accepting(Decisions):
    def test_groups_are_told_once(self):
        text = run("check", self.land)[0]
        group = [line for line in text.splitlines() if "→ „Jobcenter Landkreis Lindenau“" in line]
        self.assertEqual(len(group), 1)
        self.assertIn("betrifft 4 Zellen", group[0])
        self.assertIn("„JC“", group[0])
        # No hint says what the proposal says.
        self.assertNotIn("„JC“ steht nur als Partner", text)
        found = self.check(self.land)
        of_group = [entry for entry in found["proposals"] if entry["actor_name"] == "Jobcenter Landkreis Lindenau"]
        self.assertEqual(sorted(entry["variant"] for entry in of_group), ["JC", "Jobcenter"])
        self.assertEqual(sum(entry["cells"] for entry in of_group), 4)
        self.assertEqual({entry["group"] for entry in of_group}, {1})

    def test_folder(self):
        before = self.check(self.land)
        shown, _ = run("check", self.land, "--accept", "0")
        self.assertIn("„JC“ → „Jobcenter Landkreis Lindenau“", shown)
        self.assertEqual((self.land / "akteure.csv").read_text(encoding="utf-8"), ACTORS)
        self.assertEqual(sorted(os.listdir(self.land)), ["akteure.csv", "aliase.csv", "typvorschlaege.csv"])
        after = self.check(self.land)
        self.assertEqual(after["errors"], before["errors"])
        for key in ("proposals", "type_proposals", "district_proposals", "group_word_proposals"):
            self.assertEqual(after[key], [], key)
        # By hand: five rows and the immigration office, which only partners name.
        self.assertEqual(after["summary"]["actors"], 6)
        # Two course providers; the Jobcenter itself is not its own partner.
        self.assertEqual(aliases(self.land)[("alle Sprachkursträger", "Sprachschule Lingua")], "angenommen")
        # A second time nothing is left to take.
        files = {file.name: file.read_bytes() for file in self.land.iterdir()}
        self.assertIn("Angenommen: nichts.", run("check", self.land, "--accept", "0")[0])
        self.assertEqual(files, {file.name: file.read_bytes() for file in self.land.iterdir()})

    def test_certainty(self):
        proposals = self.check(self.land)["proposals"]
        run("check", self.land, "--annehmen", "0,9")
        taken = {variant for variant, _ in aliases(self.land)}
        for entry in proposals:
            self.assertEqual(entry["variant"] in taken, entry["score"] >= 0.9, entry)
        for word in ("1.1", "-0.1", "x", "nan", ""):
            run("check", self.land, f"--accept={word}", code=64)
        run("check", self.land, "--accept", "1", "--decide", code=64)

    def test_existing_tables_keep_their_form(self):
        text = "Notiz;Variante;Akteur\r\nvon früher;Größe;Grundschule am Markt\r\n"
        (self.land / "aliase.csv").write_bytes(text.encode("cp1252"))
        run("check", self.land, "--accept", "0")
        content = (self.land / "aliase.csv").read_bytes()
        lines = content.decode("cp1252").split("\r\n")
        self.assertEqual(lines[0], "Notiz;Variante;Akteur;status;guete;grund")
        self.assertEqual(lines[1], "von früher;Größe;Grundschule am Markt;;;")
        self.assertTrue(any(line.startswith(";JC;") for line in lines))
        self.assertNotIn(b"\n", content.replace(b"\r\n", b""))

    def test_open_rows_get_their_answer(self):
        run("check", self.land, "--write-aliases", "--write-types")
        rows = len(aliases(self.land))
        run("check", self.land, "--accept", "0.8")
        statuses = aliases(self.land)
        self.assertEqual(statuses[("JC", "Jobcenter Landkreis Lindenau")], "angenommen")
        self.assertEqual(len([key for key in statuses if not key[0].startswith("alle")]), rows)

    def test_workbook(self):
        book = self.place / "mappe.xlsx"
        run("convert", self.land, book)
        digest = hashlib.sha256(book.read_bytes()).hexdigest()
        _, message = run("check", book, "--accept", "0.9", code=1)
        self.assertIn("-o", message)
        run("check", book, "--accept", "0", "-o", book, code=1)
        run("check", book, "--accept", "0", "-o", self.place / "neu.csv", code=64)
        run("check", book, "--accept", "0", "-o", self.place / "neu.ods")
        self.assertEqual(self.check(self.place / "neu.ods")["proposals"], [])
        run("check", book, "--accept", "0", "-o", self.place / "neu.xlsx")
        self.assertEqual(hashlib.sha256(book.read_bytes()).hexdigest(), digest)
        after = self.check(self.place / "neu.xlsx")
        self.assertEqual((after["errors"], after["proposals"], after["type_proposals"]), ([], [], []))
        with zipfile.ZipFile(self.place / "neu.xlsx") as package:
            self.assertIn("Ansehen", package.read("xl/sharedStrings.xml").decode("utf-8"))

    def test_single_list(self):
        run("check", self.land / "akteure.csv", "--accept", "0.9", code=1)
        run("check", self.land / "akteure.csv", "--accept", "0", "-o", self.place / "neu")
        after = self.check(self.place / "neu")
        self.assertEqual((after["errors"], after["proposals"]), ([], []))
        self.assertEqual(after["summary"]["actors"], 6)
        # Alone in a folder it is the same list; what is not accepted stays a question.
        alone = self.place / "allein"
        alone.mkdir()
        (alone / "kooperationen.csv").write_text(ACTORS, encoding="utf-8")
        (alone / "landschaft.yaml").write_text("titel: Lindenau\n", encoding="utf-8")
        run("check", alone, "--accept", "0.99", code=1)
        run("check", alone, "--accept", "0.99", "-o", self.place / "neu2")
        self.assertIn("alle Sprachkursträger", [entry["text"] for entry in self.check(self.place / "neu2")["warnings"]])
        self.assertIn("titel: Lindenau", (self.place / "neu2/landschaft.yaml").read_text(encoding="utf-8"))

    def test_words_of_an_edge_list_are_named(self):
        (self.place / "kanten.csv").write_text("von;nach\nA;B\nA;alle Schulen\n", encoding="utf-8")
        _, message = run("check", self.place / "kanten.csv", "--accept", "0", "-o", self.place / "neu")
        self.assertIn("„alle Schulen“", message)

    def test_districts(self):
        (self.land / "akteure.csv").write_text(
            "name;Gemeinde;Ortsteil\nA;Musterstadt;Altstadt\nB;Musterstadt;Altstadt\nC;Seewinkel;\n", encoding="utf-8")
        (self.land / "kooperationen.csv").write_text("von;nach\nA;B\n", encoding="utf-8")
        (self.land / "landschaft.yaml").write_text("# unser Kreis\ntitel: Test # kurz\n", encoding="utf-8")
        run("check", self.land, "--accept", "0")
        after = self.check(self.land)
        self.assertEqual((after["errors"], after["district_proposals"]), ([], []))
        self.assertNotIn("unknown_district", [warning["code"] for warning in after["warnings"]])
        settings = (self.land / "landschaft.yaml").read_text(encoding="utf-8")
        self.assertTrue(settings.startswith("# unser Kreis\ntitel: Test # kurz\nsozialraeume:\n"))


class Deciding(Decisions):
    def test_answers(self):
        shown = self.answer("j\nn\nEnde\n")
        self.assertIn("[1/", shown)
        self.assertIn("Ist das derselbe Akteur?", shown)
        statuses = aliases(self.land)
        self.assertEqual(statuses[("JC", "Jobcenter Landkreis Lindenau")], "angenommen")
        self.assertEqual(statuses[("Jobcenter", "Jobcenter Landkreis Lindenau")], "angenommen")
        rejected = [key for key, status in statuses.items() if status == "abgelehnt"]
        self.assertTrue(rejected)
        after = self.check(self.land)
        variants = {entry["variant"] for entry in after["proposals"]}
        self.assertTrue(variants.isdisjoint({variant for variant, _ in rejected}))

    def test_everything_refused_stays_refused(self):
        self.answer("n\n" * 60)
        after = self.check(self.land)
        for key in ("proposals", "type_proposals", "group_word_proposals"):
            self.assertEqual(after[key], [], key)
        self.assertEqual(after["errors"], [])

    def test_everything_accepted_leaves_nothing(self):
        self.answer("y\n" * 60, "--lang", "en")
        after = self.check(self.land)
        for key in ("proposals", "type_proposals", "group_word_proposals"):
            self.assertEqual(after[key], [], key)
        self.assertEqual(after["errors"], [])

    def test_one_by_one_and_back(self):
        self.answer("einzeln\nj\nn\nzurück\nj\nq\n")
        statuses = aliases(self.land)
        self.assertEqual(
            {variant: status for (variant, _), status in statuses.items()},
            {"JC": "angenommen", "Jobcenter": "angenommen"})
        self.answer("")
        self.assertEqual(aliases(self.land), statuses)

    def test_back_to_the_beginning_leaves_the_tables_as_they_were(self):
        text = "variante;akteur\nSchule;Grundschule am Markt\n"
        (self.land / "aliase.csv").write_text(text, encoding="utf-8")
        before = self.check(self.land)
        self.answer("j\nz\nEnde\n")
        self.assertEqual(self.check(self.land)["proposals"], before["proposals"])
        self.assertEqual(list(aliases_plain(self.land)), [("Schule", "Grundschule am Markt")])

    def test_workbook_is_written_anew(self):
        book = self.place / "mappe.xlsx"
        run("convert", self.land, book)
        run("check", book, "--decide", code=1)
        done = subprocess.run(
            [PROGRAM, "check", book, "--decide", "-o", self.place / "neu.xlsx"], input="j\nj\nEnde\n",
            capture_output=True, text=True, timeout=120,
        )
        self.assertEqual(done.returncode, 0, done.stderr)
        before, after = self.check(book), self.check(self.place / "neu.xlsx")
        self.assertLess(len(after["proposals"]), len(before["proposals"]))

    def test_killed_in_the_middle_every_answer_stays(self):
        process = subprocess.Popen(
            [PROGRAM, "check", "land", "--decide"], cwd=self.place, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        process.stdin.write(b"j\n")
        process.stdin.flush()
        shown = b""
        while b"[2/" not in shown:
            shown += os.read(process.stdout.fileno(), 65536)
        process.send_signal(signal.SIGKILL)
        process.wait(60)
        process.stdin.close()
        process.stdout.close()
        self.assertEqual(aliases(self.land)[("JC", "Jobcenter Landkreis Lindenau")], "angenommen")
        self.assertEqual(self.check(self.land)["errors"], [])

    def test_terminal(self):
        main, side = pty.openpty()
        process = subprocess.Popen(
            [PROGRAM, "check", "land", "--decide"], cwd=self.place, stdin=side, stdout=side, stderr=side)
        os.close(side)
        os.write(main, b"j\nEnde\n")
        end = time.time() + 60
        while process.poll() is None and time.time() < end:
            if select.select([main], [], [], 0.2)[0]:
                try:
                    os.read(main, 65536)
                except OSError:
                    break
        self.assertEqual(process.wait(60), 0)
        os.close(main)
        self.assertIn(("JC", "Jobcenter Landkreis Lindenau"), aliases(self.land))


def aliases_plain(folder):
    """Rows of a table that has no status yet, or has one."""
    with open(folder / "aliase.csv", encoding="utf-8-sig", newline="") as file:
        return [(row["variante"], row["akteur"]) for row in csv.DictReader(file, delimiter=";")]


if __name__ == "__main__":
    unittest.main()
