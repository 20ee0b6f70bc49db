"""Backups of a workbench: made while it runs and is written to, cut off in the middle, put back, and equal afterwards.

NETVIZ_BACKUP_KILLS says how often the making is cut off (5; 20 for the record).
"""

import hashlib
import io
import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import tempfile
import threading
import time
import unittest
import zipfile
from pathlib import Path

from bench import BenchTest
from client import entry
from server import NETVIZ

KILLS = int(os.environ.get("NETVIZ_BACKUP_KILLS", "5"))


def netviz(*words, check=True):
    done = subprocess.run([NETVIZ, *map(str, words), "--format", "json"], capture_output=True, text=True)
    if check and done.returncode:
        raise AssertionError(done.stderr)
    return json.loads(done.stdout) if check else done


class Writers:
    """Enters as fast as it is answered."""

    def __init__(self, test, name):
        self.test, self.name, self.going, self.names = test, name, True, []
        self.thread = threading.Thread(target=self.run)
        self.thread.start()

    def run(self):
        while self.going:
            one = entry("add", table="akteure", becomes={"name": f"Haus {len(self.names)}"})
            if self.test.call("POST", f"landscapes/{self.name}/entries", json.dumps(one).encode(), "application/json").status == 201:
                self.names.append(one["becomes"]["name"])

    def stop(self):
        self.going = False
        self.thread.join()


class BackupTests(BenchTest):
    def setUp(self):
        self.place = Path(tempfile.mkdtemp(prefix="netviz-sicherung-"))
        self.addCleanup(shutil.rmtree, self.place, True)
        self.data = self.folder / "daten"

    def exported(self, name):
        answer = self.call("GET", f"landscapes/{name}/landscape.zip")
        self.assertEqual(answer.status, 200, answer)
        with zipfile.ZipFile(io.BytesIO(answer.body)) as archive:
            return {one: archive.read(one) for one in archive.namelist()}

    def started(self, folder):
        """The exports of all landscapes of a folder, by a workbench of its own."""
        other = type("Other", (BackupTests,), {"folder": folder.parent})
        process = subprocess.Popen([NETVIZ, "serve", "--data", folder, "--port", "0", "--format", "json"], stdout=subprocess.PIPE, text=True)
        self.addCleanup(process.stdout.close)
        self.addCleanup(process.wait, 10)
        self.addCleanup(process.kill)
        said = json.loads(process.stdout.readline())
        from bench import Place
        from client import Client
        other.client = Client(Place(said["url"].rstrip("/")), said["token"])
        return other("setUp")

    def test_exports_are_equal_after_a_backup_under_load(self):
        name = self.made()
        self.posted(f"landscapes/{name}/versions", {"label": "vor der Sicherung"})
        writers = Writers(self, name)
        time.sleep(0.5)
        before = len(writers.names)
        said = netviz("backup", "--data", self.data, "-o", self.place / "eins")
        after = len(writers.names) + 1
        writers.stop()
        self.assertEqual(said["landscapes"], [name])
        self.assertGreater(len(writers.names), before, "the workbench goes on")
        netviz("restore", self.place / "eins", "--data", self.place / "neu")
        other = self.started(self.place / "neu")
        there, here = other.exported(name), self.exported(name)
        self.assertEqual(there.keys(), here.keys())
        for file in there:
            if not file.endswith("akteure.csv"):
                self.assertEqual(there[file], here[file], file)
        held = [line for line in there[next(one for one in there if one.endswith("akteure.csv"))].decode().splitlines() if "Haus " in line]
        # One moment of the journal: what was acknowledged before is there, and nothing has a hole.
        self.assertEqual([f"Haus {n}" in line for n, line in enumerate(held)], [True] * len(held))
        self.assertGreaterEqual(len(held), before)
        self.assertLessEqual(len(held), after)
        self.assertEqual([one["label"] for one in other.got(f"landscapes/{name}/versions")][-1], "vor der Sicherung")

    def test_quiet_exports_are_equal_byte_for_byte(self):
        name = self.made()
        netviz("backup", "--data", self.data, "-o", self.place / "eins")
        netviz("restore", self.place / "eins", "--data", self.place / "neu")
        other = self.started(self.place / "neu")
        self.assertEqual(other.exported(name), self.exported(name))
        journal = f"landscapes/{name}/journal.jsonl"
        self.assertEqual(other.call("GET", journal).body, self.call("GET", journal).body)

    def test_a_backup_is_nobody_elses_and_lets_nobody_in(self):
        self.made()
        netviz("backup", "--data", self.data, "-o", self.place / "eins")
        for path in (self.place / "eins", *(self.place / "eins").iterdir()):
            self.assertEqual(path.stat().st_mode & 0o077, 0, path)
        with sqlite3.connect(self.place / "eins/konten.sqlite") as accounts:
            self.assertEqual(accounts.execute("SELECT count(*) FROM login").fetchone(), (0,))

    def test_cut_off_backups_leave_nothing_and_harm_nothing(self):
        name = self.made()
        dice = random.Random(1)
        begin = time.monotonic()
        netviz("backup", "--data", self.data, "-o", self.place / "erste")
        longest = time.monotonic() - begin
        writers = Writers(self, name)
        whole = 0
        for number in range(KILLS):
            target = self.place / f"s{number}"
            process = subprocess.Popen([NETVIZ, "backup", "--data", self.data, "-o", target], stdout=subprocess.DEVNULL)
            time.sleep(dice.uniform(0, longest))
            process.send_signal(signal.SIGKILL)
            process.wait()
            if target.exists():
                whole += 1
                netviz("restore", target, "--data", self.place / f"neu{number}")
                shutil.rmtree(target)
        writers.stop()
        netviz("backup", "--data", self.data, "-o", self.place / "letzte")
        # The next run takes away what was left.
        self.assertEqual([one.name for one in self.place.iterdir() if not one.name.startswith(("neu", "erste", "letzte"))], [])
        netviz("restore", self.place / "letzte", "--data", self.place / "zurueck")
        self.assertEqual(self.started(self.place / "zurueck").exported(name), self.exported(name))
        print(f"\n{KILLS} backups cut off, {whole} of them already whole")

    def test_what_is_damaged_is_not_put_back(self):
        self.made()
        backup = self.place / "eins"
        netviz("backup", "--data", self.data, "-o", backup)
        file = backup / "musterau.landschaft.sqlite"
        content = bytearray(file.read_bytes())
        content[len(content) // 2] ^= 1
        file.write_bytes(content)
        done = netviz("restore", backup, "--data", self.place / "neu", check=False)
        self.assertEqual(done.returncode, 1)
        self.assertIn("nicht mehr so, wie es gesichert wurde", done.stderr)
        self.assertFalse((self.place / "neu").exists())
        # A damaged page that the list of sums agrees with.
        content[4096:8192] = bytes(4096)
        file.write_bytes(content)
        manifest = json.loads((backup / "sicherung.json").read_text())
        for one in manifest["files"]:
            if one["name"] == file.name:
                one["sha256"] = hashlib.sha256(content).hexdigest()
        (backup / "sicherung.json").write_text(json.dumps(manifest))
        done = netviz("restore", backup, "--data", self.place / "neu", check=False)
        self.assertEqual(done.returncode, 1)
        self.assertIn("beschädigt", done.stderr)

    def test_a_manifest_names_files_of_its_folder_alone(self):
        self.made()
        backup = self.place / "eins"
        netviz("backup", "--data", self.data, "-o", backup)
        manifest = json.loads((backup / "sicherung.json").read_text())
        manifest["files"].append({**manifest["files"][0], "name": "../fremd.landschaft.sqlite"})
        (backup / "sicherung.json").write_text(json.dumps(manifest))
        done = netviz("restore", backup, "--data", self.place / "neu", check=False)
        self.assertEqual((done.returncode, (self.place / "fremd.landschaft.sqlite").exists()), (1, False))

    def test_nothing_is_replaced_unasked(self):
        self.made()
        backup = self.place / "eins"
        netviz("backup", "--data", self.data, "-o", backup)
        self.assertEqual(netviz("backup", "--data", self.data, "-o", backup, check=False).returncode, 1)
        done = netviz("restore", backup, "--data", self.data, check=False)
        self.assertEqual(done.returncode, 1)
        done = netviz("restore", backup, "--data", self.data, "--overwrite", check=False)
        self.assertEqual(done.returncode, 1)
        self.assertIn("läuft eine Werkbank", done.stderr)
        self.assertEqual(netviz("backup", "--data", self.place / "leer", "-o", self.place / "x", check=False).returncode, 1)
        netviz("restore", backup, "--data", self.place / "neu")
        said = netviz("restore", backup, "--data", self.place / "neu", "--overwrite")
        self.assertTrue((Path(said["before"]) / "musterau.landschaft.sqlite").exists())


if __name__ == "__main__":
    unittest.main()
