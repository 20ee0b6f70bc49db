"""Five editors enter, take back, lose their connections and come again, the server dies now and then: in the end all have
the same, and it is what `netviz apply` makes of the journal.

NETVIZ_SERVER_ROUNDS says how many entries are tried (300; 10000 for the record), NETVIZ_FUZZ_SEED which ones.
"""

import http.client
import json
import os
import random
import subprocess
import time
import unittest
import zipfile
from io import BytesIO

from server import MUSTERAU, NETVIZ, Server, entry, tie

ROUNDS = int(os.environ.get("NETVIZ_SERVER_ROUNDS", "300"))
SEED = int(os.environ.get("NETVIZ_FUZZ_SEED", "1"))
ACTORS = ["jobcenter", "vhs-musterau", "aufwind", "sozialamt", "verbund-mo", "mbe-brueckenbau"]


class Editor:
    """Somebody at the table, with what he has entered, what he has heard, and how far."""

    def __init__(self, server, dice, actor=None):
        self.server, self.dice, self.actor = server, dice, actor
        self.token = server.moderation.token if actor is None else server.participant(actor).token
        self.outbox, self.own = [], []
        self.heard = {}
        self.revision = 0
        self.listener = None
        self.connect()

    @property
    def client(self):
        return self.server.client(self.token)

    def connect(self):
        try:
            self.listener = self.client.listen(last=self.revision)
        except (OSError, http.client.HTTPException, ValueError, IndexError):
            self.listener = None

    def cut(self):
        self.take()
        if self.listener:
            self.listener.close()
        self.listener = None

    def take(self):
        """Hears what has come; each entry by its last word."""
        if self.listener is None:
            return
        while not self.listener.news.empty():
            news = self.listener.news.get()
            if news is None:
                self.listener = None
                return
            _, id, data = news
            if int(id) <= self.revision:
                raise AssertionError(f"revision {id} after {self.revision}")
            self.revision = int(id)
            for one in data["entries"]:
                self.heard[one["id"]] = one

    def draw(self):
        dice = self.dice
        kind = dice.random()
        if self.actor is not None:
            other = dice.choice([id for id in ACTORS if id != self.actor])
            if kind < 0.2 and self.own:
                return entry("undo", undoes=dice.choice(self.own))
            if kind < 0.3:
                return entry(table="stellungnahmen", becomes={
                    "empfehlung": dice.choice(["ARB-1", "SPR-1"]), "akteur": self.actor, "partner": other,
                    "status": dice.choice(["offen", "geklaert", "kein_bedarf"]), "text": f"Satz {dice.randrange(9)}"})
            if kind < 0.4:
                return tie(self.actor, other, status="gewuenscht")
            return tie(self.actor, other, dice.randrange(5), **({"haeufigkeit": str(dice.randrange(6))} if dice.random() < 0.5 else {}))
        one, two = dice.sample(ACTORS, 2)
        if kind < 0.25 and self.heard:
            return entry("undo", undoes=dice.choice(sorted(self.heard)))
        if kind < 0.3:
            return entry(table="akteure", becomes={"name": f"Verein {dice.randrange(6)}"})
        if kind < 0.35:
            return tie(f"Verein {dice.randrange(6)}", one, 2, "koordination")
        if kind < 0.42:
            return entry("note", text=f"Notiz {dice.randrange(99)}", **({"present": [one]} if dice.random() < 0.3 else {}))
        if kind < 0.5:
            return entry("change", table="kooperationen", was={"von": one, "nach": two, "gemeldet_von": "koordination", "intensitaet": str(dice.randrange(5))},
                         becomes={"von": one, "nach": two, "gemeldet_von": "koordination", "intensitaet": str(dice.randrange(5))})
        if kind < 0.55:
            return entry("remove", table="kooperationen", was={"von": one, "nach": two, "gemeldet_von": "koordination"})
        return tie(one, two, dice.randrange(5), dice.choice(["koordination", "beide", "von"]))

    def send(self):
        """The outbox, one after the other, as the pages do; what is not answered stays in it."""
        while self.outbox:
            one = self.outbox[0]
            try:
                answer = self.client.post("table/entries", one, timeout=5)
            except (OSError, http.client.HTTPException):
                return
            if answer.status in (423, 429, 503):
                return
            self.outbox.pop(0)
            if answer.status in (200, 201):
                self.own.append(one["id"])
            elif answer.status not in (403, 404, 409, 422):
                raise AssertionError(f"{answer} to {one}")
            if self.dice.random() < 0.05 and answer.status in (200, 201):
                again = self.client.post("table/entries", one, timeout=5)
                if again.status != 200 or again.json["id"] != one["id"]:
                    raise AssertionError(f"sent again: {again}")


class Fuzz(unittest.TestCase):
    def setUp(self):
        self.dice = random.Random(SEED)
        self.server = Server()
        self.addCleanup(self.server.close)
        self.editors = [Editor(self.server, self.dice), *(Editor(self.server, self.dice, actor) for actor in ACTORS[:4])]

    def decide(self):
        """The facilitator: other modes, and proposals decided on."""
        moderation = self.server.client(self.editors[0].token)
        try:
            if self.dice.random() < 0.3:
                moderation.put("table/mode", {"mode": self.dice.choice(["sofort", "freigabe", "freigabe", "halt"])})
            waiting = moderation.get("table").json["proposals"]
            for one in self.dice.sample(waiting, min(3, len(waiting))):
                answer = moderation.post(f"table/entries/{one['id']}/{self.dice.choice(['accept', 'refuse'])}")
                self.assertIn(answer.status, (200, 409), answer)
            if self.dice.random() < 0.3:
                self.assertIn(moderation.post(f"table/{self.dice.choice(['undo', 'redo'])}").status, (200, 409))
        except (OSError, http.client.HTTPException):
            pass

    def test_all_converge(self):
        restarts = 0
        for number in range(ROUNDS):
            editor = self.dice.choice(self.editors)
            editor.outbox.append(editor.draw())
            event = self.dice.random()
            if event < 0.05:
                editor.cut()
            elif event < 0.12 and editor.listener is None:
                editor.connect()
            elif event < 0.15:
                self.decide()
            elif event < 0.155 or number == ROUNDS // 2:
                restarts += 1
                if self.dice.random() < 0.6:
                    self.server.kill()
                else:
                    self.server.stop()
                self.server.start()
                for one in self.editors:
                    one.cut()
            if self.dice.random() < 0.7:
                editor.send()
            editor.take()
            if number % 500 == 499:
                self.settle()
                self.compare(full=False)
        self.settle()
        entries = self.compare(full=True)
        print(f"\n{ROUNDS} rounds with seed {SEED}, {restarts} restarts, {entries} entries in the journal: all the same")

    def settle(self):
        """The storm is over: everybody is connected, everything is sent."""
        self.server.client(self.editors[0].token).put("table/mode", {"mode": "sofort"})
        for editor in self.editors:
            if editor.listener is None:
                editor.connect()
        end = time.monotonic() + 60
        while any(editor.outbox for editor in self.editors) and time.monotonic() < end:
            for editor in self.editors:
                editor.send()
        self.assertFalse([editor.outbox for editor in self.editors if editor.outbox])
        revision = self.server.moderation.get("table").json["revision"]
        for editor in self.editors:
            while editor.revision < revision and time.monotonic() < end:
                if editor.listener is None:
                    editor.connect()
                editor.take()
                time.sleep(0.002)
            self.assertEqual(editor.revision, revision, editor.actor)

    def compare(self, full):
        text = self.server.moderation.get("table/journal.jsonl").text
        held = {}
        for line in text.splitlines():
            one = json.loads(line)
            held[one["id"]] = one
        counted = {id for id, one in held.items() if one.get("status", "accepted") == "accepted"}
        for editor in self.editors:
            if editor.actor is None:
                self.assertEqual(editor.heard, held)
            else:
                mine = {id: one for id, one in editor.heard.items() if one.get("status", "accepted") == "accepted"}
                self.assertEqual(set(mine), counted, editor.actor)
                for id, one in editor.heard.items():
                    self.assertEqual(one, held[id])
                    self.assertTrue(one.get("status") == "accepted" or one["reported_by"] == editor.actor, one)
            # What was acknowledged is there.
            self.assertLessEqual(set(editor.own), set(held))
        if full:
            self.compare_with_apply(text)
        return len(held)

    def compare_with_apply(self, text):
        """What the server holds is what the journal makes of the landscape, by another program."""
        journal, target = self.server.folder / "alles.jsonl", self.server.folder / "nachgespielt"
        journal.write_text(text, encoding="utf-8")
        done = subprocess.run([NETVIZ, "apply", journal, MUSTERAU, "-o", target, "--partial", "--format", "json"],
                              capture_output=True, text=True, timeout=600)
        self.assertEqual(done.returncode, 0, done.stderr)
        with zipfile.ZipFile(BytesIO(self.server.moderation.get("table/landscape.zip", timeout=60).body)) as archive:
            sent = {name.split("/")[-1]: archive.read(name) for name in archive.namelist() if name.endswith(".csv")}
        self.assertEqual(sent, {path.name: path.read_bytes() for path in target.glob("*.csv")})


if __name__ == "__main__":
    unittest.main()
