"""The workbench dies in the middle of an upload, an edit, a job, a restored version, a landscape that is deleted.

Nothing acknowledged is lost, nothing is there by half, nothing is left behind. NETVIZ_BENCH_KILLS says how often (5; 50 for the
record), NETVIZ_KILL_SEED when.
"""

import collections
import http.client
import io
import json
import os
import random
import threading
import time
import unittest
import zipfile

from bench import BYTES, BenchTest
from client import entry
from server import MUSTERAU

KILLS = int(os.environ.get("NETVIZ_BENCH_KILLS", "5"))
GONE = (OSError, ValueError, http.client.HTTPException)


class Kills(BenchTest):
    """Each kind of work returns what it found after the new start: `done` or `undone`, and fails the test at anything between."""

    def cut_off(self, work, longest):
        """Begins some work, kills the server after a while, and starts it again; returns the answer, or None where there was none."""
        answers = []

        def run():
            try:
                answers.append(work())
            except GONE:
                pass
        thread = threading.Thread(target=run)
        thread.start()
        time.sleep(self.dice.uniform(0, longest))
        self.kill()
        thread.join(20)
        self.assertFalse(thread.is_alive())
        return answers[0] if answers else None

    def seconds(self, work):
        begin = time.monotonic()
        answer = work()
        self.assertIn(answer.status, (200, 201, 204), answer)
        return 1.3 * (time.monotonic() - begin)

    def files(self, name):
        """What the landscape says it is; None where there is none."""
        answer = self.call("GET", f"landscapes/{name}/landscape.zip")
        if answer.status == 404:
            return None
        self.assertEqual(answer.status, 200, answer)
        with zipfile.ZipFile(io.BytesIO(answer.body)) as archive:
            return {one.rsplit("/", 1)[-1]: archive.read(one) for one in archive.namelist()}

    def versions(self, name):
        """Every version there is opens."""
        versions = self.got(f"landscapes/{name}/versions")
        for one in versions:
            self.got(f"landscapes/{name}/compare?with={one['number']}")
        return [one["number"] for one in versions]

    def upload(self):
        body = self.zipped()
        answer = self.cut_off(lambda: self.call("PUT", "landscapes/neu?name=x.zip", body), self.longest["upload"])
        files = self.files("neu")
        if files is None:
            self.assertIsNone(answer)
            return "undone"
        self.assertEqual(files, self.whole)
        self.assertEqual(self.versions("neu"), [1])
        return "done"

    def edit(self):
        before = self.files("musterau")["akteure.csv"]
        said, answered = [], []

        def enter():
            while True:
                one = entry("add", table="akteure", becomes={"name": f"Haus {len(said)} {self.dice.random()}"})
                said.append(one)
                answer = self.call("POST", "landscapes/musterau/entries", json.dumps(one).encode(), "application/json")
                if answer.status == 201:
                    answered.append(one)
        self.cut_off(enter, 1)
        after = self.files("musterau")["akteure.csv"].decode()
        self.assertTrue(after.startswith(before.decode()))
        names = [one["becomes"]["name"] for one in said if one["becomes"]["name"] in after]
        self.assertEqual(names[:len(answered)], [one["becomes"]["name"] for one in answered])
        self.assertLessEqual(len(names), len(answered) + 1)
        return "done" if answered else "undone"

    def job(self):
        wish = json.dumps({"what": "maps.zip", "options": {}}).encode()
        before = self.files("musterau")
        answer = self.cut_off(lambda: self.call("POST", "landscapes/musterau/jobs", wish, "application/json"), 0.5)
        self.assertEqual(self.files("musterau"), before)
        if answer is None:
            return "undone"
        self.assertEqual(answer.status, 201, answer)
        # It ended with the server, and says so rather than never coming to an end.
        self.assertEqual(self.call("GET", f"jobs/{answer.json['id']}").status, 404)
        return "done"

    def restore(self):
        kept = self.files("musterau")
        number = self.posted("landscapes/musterau/versions", {"label": "so"})["number"]
        one = entry("add", table="akteure", becomes={"name": f"Später {self.dice.random()}"})
        self.posted("landscapes/musterau/entries", one)
        later = self.files("musterau")
        self.assertNotEqual(later, kept)
        numbers = self.versions("musterau")
        body = json.dumps({"number": number}).encode()
        answer = self.cut_off(
            lambda: self.call("POST", "landscapes/musterau/versions/restore", body, "application/json"), self.longest["restore"])
        files, now = self.files("musterau"), self.versions("musterau")
        if files == later:
            self.assertIsNone(answer)
            self.assertEqual(now, numbers)
            return "undone"
        self.assertEqual(files, kept)
        # The state before is kept, and so is the new one.
        self.assertEqual(len(now), len(numbers) + 2)
        return "done"

    def delete(self):
        self.call("PUT", "landscapes/weg?example")
        answer = self.cut_off(lambda: self.call("DELETE", "landscapes/weg"), self.longest["delete"])
        files = self.files("weg")
        if answer is not None:
            self.assertIsNone(files)
        # Another one of the same name has nothing of the old one.
        if files is None:
            self.assertEqual(self.call("PUT", "landscapes/weg?name=x.csv", "von;nach\nA;B\n".encode(), BYTES).status, 201)
            self.assertEqual(self.got("landscapes/weg")["actors"], 2)
        self.call("DELETE", "landscapes/weg")
        return "undone" if files else "done"

    def test_old_or_new(self):
        self.dice = random.Random(int(os.environ.get("NETVIZ_KILL_SEED", "1")))
        self.made()
        body = self.zipped()
        number = self.posted("landscapes/musterau/versions", {"label": "erste"})["number"]
        back = json.dumps({"number": number}).encode()
        upload = self.seconds(lambda: self.call("PUT", "landscapes/neu?name=x.zip", body))
        self.whole = self.files("neu")
        self.assertEqual(self.whole["kooperationen.csv"], (MUSTERAU / "kooperationen.csv").read_bytes())
        self.longest = {
            "upload": upload,
            "delete": self.seconds(lambda: self.call("DELETE", "landscapes/neu")),
            "restore": self.seconds(lambda: self.call("POST", "landscapes/musterau/versions/restore", back, "application/json"))}
        works = (self.upload, self.edit, self.job, self.restore, self.delete)
        found = collections.Counter()
        for kill in range(KILLS):
            work = works[kill % len(works)]
            found[work.__name__, work()] += 1
            self.call("DELETE", "landscapes/neu")
            names = sorted(path.name for path in (self.folder / "daten").iterdir() if not path.name.endswith(("-wal", "-shm")))
            self.assertEqual(names, ["konten.sqlite", "musterau.landschaft.sqlite"], "nothing is left behind")
        print(f"\n{KILLS} kills: " + ", ".join(f"{work} {how} {times}" for (work, how), times in sorted(found.items())))


if __name__ == "__main__":
    unittest.main()
