"""What an older netviz kept goes on under this one; what a newer one keeps is left alone.

`older/` holds files as they were: of a landscape of the workbench before surveys had tables of their own (schema 2), and of a
round table before there was a workbench (schema 1), each as the statements that make it. Whoever changes the schema adds the one
before.
"""

import io
import json
import shutil
import sqlite3
import subprocess
import tempfile
import time
import unittest
import zipfile
from pathlib import Path

from bench import BenchTest
from client import entry
from server import NETVIZ, Server

OLDER = Path(__file__).resolve().parent / "older"


def made(path, statements):
    with sqlite3.connect(path) as file:
        file.executescript((OLDER / statements).read_text(encoding="utf-8"))
    file.close()


def migrations(path):
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as file:
        return [row[0] for row in file.execute("SELECT identifier FROM grdb_migrations ORDER BY 1")]


class UpgradeTests(BenchTest):
    def setUp(self):
        self.data = self.folder / "daten"
        self.file = self.data / "kleinstadt.landschaft.sqlite"
        self.addCleanup(self.file.unlink, True)

    def tables(self):
        with zipfile.ZipFile(io.BytesIO(self.call("GET", "landscapes/kleinstadt/landscape.zip").body)) as archive:
            return {name: archive.read(name).decode("utf-8-sig").splitlines() for name in archive.namelist()}

    def test_a_landscape_of_an_older_netviz_goes_on(self):
        made(self.file, "landschaft-2.sql")
        self.assertEqual(migrations(self.file), ["1", "2"])
        self.addCleanup(lambda: self.call("DELETE", "landscapes/kleinstadt"))
        tables = self.tables()
        # What was uploaded, and what the four entries of the old journal say.
        actors = (OLDER / "kleinstadt/akteure.csv").read_text(encoding="utf-8").splitlines()
        actors[2] = actors[2].replace("erste Anlaufstelle", "seit Mai im Bahnhof")
        self.assertEqual(tables["akteure.csv"][:5], actors)
        self.assertIn("Sportverein Kleinstadt", tables["akteure.csv"][5])
        ties = (OLDER / "kleinstadt/kooperationen.csv").read_text(encoding="utf-8").splitlines()
        self.assertEqual(tables["kooperationen.csv"], [*ties, "mbe;vhs;2;mbe"])
        self.assertEqual([one["label"] for one in self.got("landscapes/kleinstadt/versions")], ["", "nach der Befragung"])
        steps = self.got("landscapes/kleinstadt/history")["steps"]
        self.assertIn("Der Sportverein kommt beim nächsten Mal.", json.dumps(steps, ensure_ascii=False))
        # What came since can be used, and the old steps can be taken back.
        links = self.posted("landscapes/kleinstadt/survey/links", {"actors": ["job"], "ends": time.strftime("%Y-12-31")}, status=201)
        self.assertEqual(len(links["links"]), 1)
        self.posted("landscapes/kleinstadt/entries", entry("undo", undoes=steps[0]["id"]))
        self.assertEqual(len(self.tables()["akteure.csv"]), 6)
        self.assertEqual(self.tables()["akteure.csv"][:5], (OLDER / "kleinstadt/akteure.csv").read_text(encoding="utf-8").splitlines())
        self.assertEqual(migrations(self.file), ["1", "2", "3"])

    def test_a_landscape_of_a_newer_netviz_stays_as_it_is(self):
        self.made("andere")
        made(self.file, "landschaft-2.sql")
        with sqlite3.connect(self.file) as file:
            file.executescript("INSERT INTO grdb_migrations VALUES ('3'), ('99'); CREATE TABLE von_morgen (x TEXT);")
        file.close()
        dump = lambda: list(sqlite3.connect(f"file:{self.file}?mode=ro", uri=True).iterdump())
        before = dump()
        listed = {one["name"]: one for one in self.got("landscapes")}
        self.assertIn("problem", listed["kleinstadt"])
        self.assertEqual(listed["andere"]["actors"], 79)
        one = entry("note", text="bleibt draußen")
        self.assertEqual(self.call("POST", "landscapes/kleinstadt/entries", json.dumps(one).encode(), "application/json").status, 503)
        self.assertEqual(dump(), before)


class NewerTests(unittest.TestCase):
    def setUp(self):
        self.place = Path(tempfile.mkdtemp(prefix="netviz-aelter-"))
        self.addCleanup(shutil.rmtree, self.place, True)

    def test_accounts_of_a_newer_netviz_let_nobody_in(self):
        data = self.place / "daten"
        data.mkdir()
        with sqlite3.connect(data / "konten.sqlite") as file:
            file.executescript("CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY); INSERT INTO grdb_migrations VALUES ('accounts 99');")
        file.close()
        done = subprocess.run([NETVIZ, "serve", "--data", data, "--port", "0"], capture_output=True, text=True, timeout=60)
        self.assertEqual(done.returncode, 1)
        self.assertIn("konten.sqlite“ ist von einem neueren netviz", done.stderr)

    def test_a_round_table_of_an_older_netviz_goes_on(self):
        shutil.copytree(OLDER / "kleinstadt", self.place / "kleinstadt")
        made(self.place / "kleinstadt.tisch.sqlite", "tisch-1.sql")
        server = Server(folder=self.place, landscape=self.place / "kleinstadt")
        self.addCleanup(server.close)
        # The address on the wall stays, and so do the entries and the numbers of suggestions.
        self.assertEqual(server.code, "7ZRWVB")
        lines = server.moderation.get("table/journal.jsonl").text.splitlines()
        self.assertEqual([json.loads(line)["becomes"] for line in lines], [
            {"intensitaet": "1", "nach": "mbe", "von": "tafel"},
            {"gemeldet_von": "job", "intensitaet": "2", "nach": "mbe", "von": "job"}])
        self.assertEqual(server.participant("vhs").enter("vhs", "tafel", 2).status, 201)
        server.stop()
        with sqlite3.connect(server.journal) as file:
            self.assertEqual(file.execute("SELECT number, subject FROM suggestion WHERE number = 1").fetchall(), [(1, "vhs|mbe")])
        file.close()
        self.assertEqual(migrations(server.journal), ["1", "2", "3"])


if __name__ == "__main__":
    unittest.main()
