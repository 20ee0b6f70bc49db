"""An organisation or a person is taken out of everything: no byte of the name in the whole folder, nor in its backups."""

import base64
import json
import os
import random
import shutil
import sqlite3
import subprocess
import tempfile
import time
from pathlib import Path

from bench import BenchTest
from client import entry
from server import MUSTERAU, NETVIZ

ACTOR, NAME = "jmd-lindenhof", "Jugendmigrationsdienst Lindenhof"
OTHER_NAMES = ("JMD Lindenhof", "Jugendmigrationsdienst Lindental")
PERSON = "Erika Beispiel"
KILLS = int(os.environ.get("NETVIZ_DELETION_KILLS", "8"))


class DeletionTests(BenchTest):
    def setUp(self):
        self.place = Path(tempfile.mkdtemp(prefix="netviz-loeschen-"))
        self.addCleanup(shutil.rmtree, self.place, True)
        self.data = self.folder / "daten"
        self.name = self.made()

    def stop(self):
        self.process.terminate()
        self.process.wait(10)
        self.process.stdout.close()
        self.addCleanup(lambda: self.process.poll() is None or type(self).start())

    def again(self):
        type(self).start()

    def netviz(self, *words, code=0):
        done = subprocess.run([NETVIZ, *map(str, words), "--format", "json"], capture_output=True, text=True)
        self.assertEqual(done.returncode, code, done.stderr)
        return json.loads(done.stdout) if code == 0 else done.stderr

    def backup(self, name):
        self.netviz("backup", "--data", self.data, "-o", self.place / "sicherungen" / name)

    def rows(self, table):
        answer = self.got(f"landscapes/{self.name}/rows?table={table}&count=500")
        keys = [one["key"] for one in answer["columns"]]
        return [dict(zip(keys, row["cells"])) for row in answer["rows"]]

    def enter(self, op, table, **rest):
        one = entry(op, **({"table": table} if table else {}), **rest)
        return self.posted(f"landscapes/{self.name}/entries", one)

    def texts(self, folder):
        """All that a folder's files hold, and what is wrapped up in them."""
        for path in folder.rglob("*"):
            if not path.is_file():
                continue
            yield path, path.read_bytes()
            if path.name.endswith(".landschaft.sqlite"):
                with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as file:
                    stored = file.execute("SELECT tables FROM version UNION ALL SELECT value FROM setting WHERE key = 'grundlage'").fetchall()
                for (text,) in stored:
                    tables = json.loads(text)
                    for kept in tables.get("tables", tables)["files"].values():
                        yield path, base64.b64decode(kept[1])
                for line in self.dump(path):
                    yield path, line

    def dump(self, path):
        with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as file:
            return [line.encode() for line in file.iterdump()]

    def assertNowhere(self, *words):
        for folder in (self.data, self.place):
            for path, content in self.texts(folder):
                for word in words:
                    self.assertNotIn(word.encode().lower(), content.lower(), path)

    def fill(self):
        """The name in every place that keeps anything."""
        self.enter("note", None, text=f"Gespräch mit {NAME} und {PERSON}")
        self.posted(f"landscapes/{self.name}/versions", {"label": f"vor dem Termin mit {OTHER_NAMES[0]} ({PERSON})"})
        self.enter("add", "kooperationen", becomes={"von": ACTOR, "nach": "jobcenter", "intensitaet": "3", "zweck": "Übergabe"})
        self.enter("add", "kooperationen", becomes={"von": "vhs-musterau", "nach": "jobcenter", "intensitaet": "2", "zweck": f"mit {NAME}"})
        self.enter("add", "kontakte", becomes={"akteur": "vhs-musterau", "name": PERSON, "telefon": "0123 456789"})
        before = self.rows("akteure")[0]
        self.enter("change", "akteure", key=before["id"], was={"notiz": before["notiz"]}, becomes={"notiz": f"siehe {OTHER_NAMES[0]}, {PERSON}"})
        self.posted(f"landscapes/{self.name}/survey/links", {"actors": [ACTOR, "vhs-musterau"], "ends": time.strftime("%Y-12-31")}, status=201)

    def test_an_organisation(self):
        self.fill()
        self.backup("eins")
        self.assertIn(NAME.encode(), b"".join(text for _, text in self.texts(self.place)))
        kept = self.rows("kooperationen")
        self.stop()
        said = self.netviz("delete", NAME, "--data", self.data, "--backups", self.place / "sicherungen")
        self.assertEqual((said["landscapes"], said["backups"]), (2, 1))
        self.assertGreater(said["rows"], 40)
        self.assertNowhere(NAME, *OTHER_NAMES, ACTOR)
        record = (self.data / "loeschungen.csv").read_text(encoding="utf-8-sig").splitlines()
        self.assertEqual(record[-1].split(";")[1:], ["akteur", *(str(said[key]) for key in (
            "landscapes", "rows", "cells", "entries", "versions", "answers", "accounts", "backups"))])
        # Everything else is there, and the landscape is a landscape.
        self.again()
        self.assertEqual(self.got(f"landscapes/{self.name}")["actors"], 78)
        self.assertEqual(self.got(f"landscapes/{self.name}/check")["errors"], [])
        left = self.rows("kooperationen")
        told = [row for row in kept if ACTOR not in (row["von"], row["nach"])]
        self.assertEqual([{**row, "zweck": row["zweck"].replace(NAME, "(gelöscht)")} for row in told], left)
        self.assertEqual(self.rows("akteure")[0]["notiz"], f"siehe (gelöscht), {PERSON}")
        for version in self.got(f"landscapes/{self.name}/versions"):
            self.got(f"landscapes/{self.name}/compare?with={version['number']}")
        self.enter("note", None, text="geht weiter")
        self.stop()
        self.netviz("restore", self.place / "sicherungen/eins", "--data", self.place / "zurueck")
        self.assertNowhere(NAME, *OTHER_NAMES, ACTOR)

    def test_a_person(self):
        self.posted("accounts", {"name": "e.beispiel", "title": PERSON, "is_administrator": False})
        self.fill()
        self.backup("eins")
        self.stop()
        said = self.netviz("delete", PERSON, "--person", "--data", self.data, "--backups", self.place / "sicherungen/eins")
        self.assertEqual((said["what"], said["accounts"]), ("person", 2))
        self.assertNowhere(PERSON, "0123 456789")
        self.again()
        self.assertEqual(self.got(f"landscapes/{self.name}")["actors"], 79)
        self.assertIn("Max Platzhalter", [row["name"] for row in self.rows("kontakte")])
        self.assertEqual(self.rows("akteure")[0]["notiz"], f"siehe {OTHER_NAMES[0]}")

    def test_what_is_not_there_or_in_use_changes_nothing(self):
        one = self.enter("note", None, text="bleibt")
        tables = self.call("GET", f"landscapes/{self.name}/landscape.zip").body
        files = {path: path.read_bytes() for path in self.data.glob("loeschungen.csv")}
        self.assertIn("läuft eine Werkbank", self.netviz("delete", NAME, "--data", self.data, code=1))
        self.stop()
        self.assertIn("steht in keiner Landschaft", self.netviz("delete", "Gibt es nicht", "--data", self.data, code=1))
        self.assertIn("gibt es dort nicht", self.netviz("delete", NAME, "--data", self.data, "--landscape", "andere", code=1))
        self.assertIn("keine Sicherung", self.netviz("delete", NAME, "--data", self.data, "--backups", MUSTERAU, code=1))
        self.assertEqual({path: path.read_bytes() for path in self.data.glob("loeschungen.csv")}, files)
        self.again()
        # It can still be taken back.
        self.assertFalse(next(step for step in self.got(f"landscapes/{self.name}/history")["steps"] if step["id"] == one["id"])["is_fixed"])
        self.assertEqual(self.call("GET", f"landscapes/{self.name}/landscape.zip").body, tables)

    def test_a_damaged_backup_keeps_everything_as_it_is(self):
        self.backup("eins")
        self.backup("zwei")
        self.stop()
        file = self.place / "sicherungen/zwei" / f"{self.name}.landschaft.sqlite"
        content = bytearray(file.read_bytes())
        content[len(content) // 2] ^= 1
        file.write_bytes(content)
        files = lambda: {path: path.read_bytes() for folder in (self.data, self.place) for path in folder.rglob("*.landschaft.sqlite")}
        before = files()
        self.assertIn("nicht mehr so, wie es gesichert", self.netviz("delete", NAME, "--data", self.data, "--backups", self.place / "sicherungen", code=1))
        self.assertEqual(len(before), 3)
        self.assertEqual([path for path, one in files().items() if before.get(path) != one], [])
        self.again()

    def test_cut_off_in_a_backup_leaves_it_whole(self):
        self.backup("eins")
        backup = self.place / "sicherungen/eins"
        (backup / "zettel.txt").write_text("Schrank 3, Fach 2\n")
        self.stop()
        dice = random.Random(3)
        words = ("delete", NAME, "--data", self.data, "--backups", self.place / "sicherungen")
        begin = time.monotonic()
        self.netviz("delete", "Jobcenter Landkreis Musterau", *words[2:])
        longest = time.monotonic() - begin
        for number in range(KILLS):
            process = subprocess.Popen([NETVIZ, *map(str, words)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(dice.uniform(0.3, 1) * longest)
            process.kill()
            process.wait()
            # Under its name, or beside it for the moment between two renames.
            whole = next(path for path in (backup, backup.with_name("eins.vor-dem-Loeschen")) if path.exists())
            self.netviz("restore", whole, "--data", self.place / f"neu{number}")
            shutil.rmtree(self.place / f"neu{number}")
        subprocess.run([NETVIZ, *map(str, words)], capture_output=True)
        self.assertNowhere(NAME, *OTHER_NAMES, ACTOR)
        self.assertEqual([path.name for path in (self.place / "sicherungen").iterdir()], ["eins"])
        self.assertEqual((backup / "zettel.txt").read_text(), "Schrank 3, Fach 2\n")
        self.again()

    def test_what_was_cut_off_between_two_names_is_finished(self):
        """Both moments of a replacement: the old backup has gone aside and the new one has no name yet, or has it already."""
        self.backup("eins")
        self.backup("zwei")
        self.stop()
        place = self.place / "sicherungen"
        (place / "eins").rename(place / "eins.vor-dem-Loeschen")
        shutil.copytree(place / "zwei", place / "zwei.vor-dem-Loeschen")
        said = self.netviz("delete", NAME, "--data", self.data, "--backups", place)
        self.assertEqual(said["backups"], 2)
        self.assertEqual(sorted(path.name for path in place.iterdir()), ["eins", "zwei"])
        self.assertNowhere(NAME, *OTHER_NAMES, ACTOR)
        self.again()

    def test_one_landscape_alone(self):
        self.made("andere")
        self.stop()
        self.netviz("delete", NAME, "--data", self.data, "--landscape", self.name)
        self.again()
        self.assertEqual([self.got(f"landscapes/{name}")["actors"] for name in (self.name, "andere")], [78, 79])

    def test_what_is_to_be_kept_no_longer_goes_as_a_whole(self):
        other = self.made("bleibt")
        for name, day in ((self.name, "2020-12"), (other, "2999")):
            text = self.got(f"landscapes/{name}/settings")["text"]
            self.posted(f"landscapes/{name}/settings", {"text": f"aufbewahren_bis: {day}\n{text}"}, status=200)
        self.assertEqual(self.got(f"landscapes/{self.name}")["keep_until"], "2020-12")
        self.stop()
        said = self.netviz("delete", "--expired", "--data", self.data)
        self.assertEqual((said["what"], said["landscapes"]), ("landschaft", 1))
        self.assertIsNone(self.netviz("delete", "--expired", "--data", self.data))
        self.assertEqual(list(self.data.glob(self.name + ".*")), [])
        self.again()
        self.assertEqual([one["name"] for one in self.got("landscapes")], [other])

    def test_the_names_of_others_stay_whole(self):
        """An organisation whose name is part of another's, in a list whose ids are numbers."""
        name = "nummern"
        folder = self.place / "liste"
        folder.mkdir()
        (folder / "akteure.csv").write_text(
            "id;name;notiz\n1;Haus Ring;\n2;Haus Ring Nord;Termin bei Haus Ring Nord und Haus Ring\n12;Tafel Süd;\n", encoding="utf-8")
        (folder / "kooperationen.csv").write_text("von;nach\n", encoding="utf-8")
        self.assertEqual(self.put(name, self.zipped(folder)).status, 201)
        shutil.rmtree(folder)
        for one, two in (("Haus Ring Nord", "Tafel Süd"), ("Haus Ring", "Tafel Süd")):
            self.posted(f"landscapes/{name}/entries", entry("add", table="kooperationen", becomes={"von": one, "nach": two}))
        self.stop()
        self.netviz("delete", "Haus Ring", "--data", self.data, "--landscape", name)
        self.again()
        rows = lambda table: [row["cells"] for row in self.got(f"landscapes/{name}/rows?table={table}")["rows"]]
        self.assertEqual(rows("akteure"), [["2", "Haus Ring Nord", "Termin bei Haus Ring Nord und (gelöscht)"], ["12", "Tafel Süd", ""]])
        self.assertEqual([row[:2] for row in rows("kooperationen")], [["Haus Ring Nord", "Tafel Süd"]])
        said = [json.loads(line) for line in self.call("GET", f"landscapes/{name}/journal.jsonl").text.splitlines()]
        self.assertEqual([one["op"] for one in said], ["add", "note"])

    def test_a_short_name_leaves_others_alone(self):
        """"VHS" is part of other words and names; who bears it goes, the others keep theirs."""
        self.enter("add", "akteure", becomes={"name": "Ring"})
        self.enter("note", None, text="Der Ring tagt, der Sitzungsring nicht.")
        self.stop()
        self.netviz("delete", "Ring", "--data", self.data)
        self.again()
        lines = self.call("GET", f"landscapes/{self.name}/journal.jsonl").text
        self.assertNotIn("Ring", lines)
        self.assertEqual(self.got(f"landscapes/{self.name}")["actors"], 79)


if __name__ == "__main__":
    import unittest
    unittest.main()
