"""What the pages that look at a landscape ask for: its actors and words, its map in a frame, and files made in the background."""

import csv
import io
import json
import re
import shutil
import subprocess
import tempfile
import time
import unittest
import zipfile
from pathlib import Path

from client import Client
from server import JSON, MUSTERAU, NETVIZ, POLICY
from test_landscapes import Place

NAME = "landscapes/musterau"


def rows(table):
    with open(MUSTERAU / f"{table}.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


class Bench(unittest.TestCase):
    """A workbench with the example landscape, a reader's account and one without any right."""

    @classmethod
    def setUpClass(cls):
        cls.folder = Path(tempfile.mkdtemp(prefix="netviz-ansehen-"))
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        cls.process = subprocess.Popen(
            [NETVIZ, "serve", "--data", cls.folder / "daten", "--port", "0", "--format", "json"], stdout=subprocess.PIPE, text=True)
        cls.addClassCleanup(cls.stop)
        said = json.loads(cls.process.stdout.readline())
        cls.place = Place(said["url"])
        cls.client = Client(cls.place, said["token"])
        assert cls.client.api("PUT", f"{NAME}?example").status == 201

    @classmethod
    def stop(cls):
        cls.process.terminate()
        cls.process.wait(10)
        cls.process.stdout.close()

    def get(self, path, client=None):
        return (client or self.client).api("GET", path, timeout=90)

    def send(self, method, path, body=None, client=None):
        return (client or self.client).api(method, path, None if body is None else json.dumps(body).encode(), kind=JSON, timeout=90)

    def command(self, *words):
        return subprocess.run([NETVIZ, *words], capture_output=True, check=True).stdout


class Known(Bench):
    def test_actors_are_those_of_the_tables(self):
        known = self.get(f"{NAME}/actors").json
        self.assertEqual(sorted(one["id"] for one in known["actors"]), sorted(row["id"] for row in rows("akteure")))
        self.assertEqual(len(known["offers"]), len(rows("angebote")))
        self.assertEqual(sorted(one["name"] for one in known["boards"]), sorted(row["name"] for row in rows("gremien")))
        self.assertEqual({(one["rule"], one["actor"], one["partner"], one["status"]) for one in known["statements"]},
                         {(row["empfehlung"], row["akteur"], row["partner"], row["status"]) for row in rows("stellungnahmen")})

    def test_counts_agree_with_check(self):
        known = self.get(f"{NAME}/actors").json
        records = json.loads(self.command("check", MUSTERAU, "--format", "json"))["records"]
        states = {state: sum(one["state"] == state for one in known["pairs"]) for state in ("confirmed", "one_sided", "unverified")}
        self.assertEqual({"all": len(known["pairs"]), **states}, {key: records["pairs"][key] for key in ("all", *states)})
        for field in records["fields"]:
            active = sum(field["field"] in one["active_in"] for one in known["actors"])
            self.assertEqual(active, field["actors"] + field["actors_assumed"], field["field"])

    def test_no_persons_and_no_remarks(self):
        text = self.get(f"{NAME}/actors").text
        persons = [row["name"] for row in rows("kontakte") if row["name"]]
        remarks = [row["notiz"] for row in rows("akteure") if row["notiz"]]
        self.assertTrue(persons and remarks)
        for word in persons + remarks:
            self.assertNotIn(word, text)

    def test_words_are_in_the_language_of_whoever_asks(self):
        german = self.get(f"{NAME}/words").json
        english = self.client.api("GET", f"{NAME}/words", headers={"Accept-Language": "en"}).json
        word = lambda words, key, id: next(one["word"] for one in words[key] if one["id"] == id)
        self.assertEqual(word(german, "sectors", "welfare"), "Freie Wohlfahrtspflege")
        self.assertEqual(word(english, "sectors", "welfare"), "free welfare associations")
        self.assertEqual(word(german, "measures", "betweenness"), "Vermittlung (Betweenness)")
        self.assertEqual({one["id"] for one in german["types"] if one["is_used"]},
                         set(json.loads(self.command("check", MUSTERAU, "--format", "json"))["records"]["types"]))


    def test_the_description_knows_these_addresses(self):
        described = self.get("openapi.json").json["paths"]
        for path in ("actors", "words", "map-page", "table.html", "jobs"):
            self.assertIn("/landscapes/{name}/" + path, list(described))
        kinds = described["/landscapes/{name}/jobs"]["post"]["requestBody"]["content"][JSON]["schema"]["properties"]["what"]["enum"]
        said = self.send("POST", f"{NAME}/jobs", {"what": "nichts"}).json["detail"]
        self.assertEqual(said.split(": ")[1].rstrip(".").split(", "), kinds)


class Framed(Bench):
    def test_the_map_is_the_same_page_with_files_of_its_own(self):
        whole = self.get(f"{NAME}/map.html?show=gaps").text
        page = self.get(f"{NAME}/map-page?show=gaps")
        self.assertEqual((page.status, page.kind), (200, "text/html"))
        self.assertEqual([mark for mark in ("http-equiv", "<style", " style=") if mark in page.text], [])
        self.assertEqual(re.findall("<script[^>]*>", page.text)[0], '<script type="application/json" id="daten">')
        back = page.text
        for pattern, head, foot, kind in [(r'<link rel="stylesheet" href="([^"]+)">', "<style>", "</style>", "text/css"),
                                          (r'<script src="([^"]+)">', "<script>", "", "text/javascript")]:
            found = re.search(pattern, back)
            asset = self.client.raw("GET", found[1])
            self.assertEqual((asset.status, asset.kind), (200, kind))
            back = back.replace(found[0], head + asset.text + foot)
        self.assertTrue(back == re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>\n', "", whole), "byte for byte")

    def test_it_alone_may_be_framed_and_by_this_server_alone(self):
        framed = self.get(f"{NAME}/map-page").headers["content-security-policy"]
        self.assertIn("frame-ancestors 'self'", framed)
        self.assertIn("default-src 'none'", framed)
        self.assertNotIn("unsafe", framed)
        self.assertEqual(self.client.raw("GET", "/l/musterau/karte").headers["content-security-policy"], POLICY + "; frame-src 'self'")
        for path in (f"{NAME}/map.html", f"{NAME}/map.svg", f"{NAME}/actors", f"{NAME}/map-page?show=nirgends"):
            self.assertEqual(self.get(path).headers["content-security-policy"], POLICY, path)

    def test_a_wrong_choice_is_told_in_words_for_a_page(self):
        answer = self.get(f"{NAME}/map-page?district=Atlantis")
        self.assertEqual(answer.status, 422)
        self.assertIn("Den Sozialraum „Atlantis“ kenne ich nicht. Erfasst sind: Kernstadt Musterau, Nordviertel", answer.json["detail"])
        for word in ("Fehler:", "Mehr dazu", "--help", "/tmp"):
            self.assertNotIn(word, answer.json["detail"])
        self.assertEqual(self.get(f"{NAME}/map-page?output=/tmp/x").status, 422)


class Jobs(Bench):
    def begin(self, what, options=None, client=None):
        answer = self.send("POST", f"{NAME}/jobs", {"what": what, "options": options or {}}, client)
        self.assertEqual(answer.status, 201, answer)
        return answer.json

    def until(self, id, *states, seconds=90):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            job = self.get(f"jobs/{id}").json
            if job["state"] in states:
                return job
            time.sleep(0.1)
        self.fail(f"it stays {job}")

    def children(self, groups=None):
        """{group: command lines} of what the server has started, with all that it started in turn; or of groups seen before."""
        lines = [line.split(None, 2) for line in subprocess.run(
            ["ps", "-eo", "pgid=,ppid=,args="], capture_output=True, text=True, check=True).stdout.splitlines()]
        if groups is None:
            groups = {group for group, parent, words in lines if parent == str(self.process.pid) and "ergebnis.pdf" in words}
        found = {group: [words for one, _, words in lines if one == group] for group in groups}
        return {group: words for group, words in found.items() if words}

    def within(self, seconds, condition, why):
        end = time.monotonic() + seconds
        while not condition():
            self.assertLess(time.monotonic(), end, why)
            time.sleep(0.05)

    def test_a_report_is_what_the_command_writes(self):
        job = self.until(self.begin("report.md", {"part": "main"})["id"], "done")
        answer = self.get(f"jobs/{job['id']}/result")
        self.command("report", MUSTERAU, "--part", "main", "-o", self.folder / "bericht.md", "--overwrite")
        self.assertEqual(answer.body, (self.folder / "bericht.md").read_bytes())
        self.assertEqual(job["bytes"], len(answer.body))
        self.assertIn('filename="musterau-report.md"', answer.headers["content-disposition"])

    def test_the_same_wish_is_the_same_job_until_something_changes(self):
        first = self.begin("report.md", {"field": "sprache"})
        self.until(first["id"], "done")
        self.assertEqual(self.begin("report.md", {"field": "sprache"})["id"], first["id"])
        self.assertNotEqual(self.begin("report.md", {"field": "wohnen"})["id"], first["id"])
        change = {"id": "kurz", "op": "change", "table": "akteure", "key": "jobcenter", "was": {"kurzname": "Jobcenter"},
                  "becomes": {"kurzname": "JC"}, "role": "editor"}
        self.assertEqual(self.send("POST", f"{NAME}/entries", change).status, 201)
        self.addCleanup(self.send, "POST", f"{NAME}/undo", {"id": "kurz"})
        self.assertNotEqual(self.begin("report.md", {"field": "sprache"})["id"], first["id"])

    def test_all_maps_come_in_one_archive(self):
        job = self.until(self.begin("maps.zip", {"page": "a3", "bw": True})["id"], "done")
        self.command("map", MUSTERAU, "--all", "--page", "a3", "--bw", "-o", self.folder / "karten")
        with zipfile.ZipFile(io.BytesIO(self.get(f"jobs/{job['id']}/result").body)) as archive:
            self.assertEqual(set(archive.namelist()), {path.name for path in (self.folder / "karten").iterdir() if not path.name.startswith(".")})
            self.assertEqual(archive.read("luecken.svg"), (self.folder / "karten/luecken.svg").read_bytes())

    def test_one_at_a_time_and_cancelling_ends_the_process(self):
        first, second = self.begin("report.pdf"), self.begin("report.docx", {"style": "kurz"})
        self.assertEqual((second["state"], second["before"]), ("waiting", 1))
        self.within(20, self.children, "the report is being made")
        (group,) = self.children()
        # The program that makes a PDF of it is one more process.
        self.within(60, lambda: len(self.children([group])[group]) > 1, "the PDF is being made")
        self.assertEqual(self.get(f"jobs/{first['id']}/result").status, 409)
        self.assertEqual(self.send("DELETE", f"jobs/{first['id']}").status, 204)
        self.within(4, lambda: not self.children([group]), "nothing of it goes on")
        self.assertEqual(self.get(f"jobs/{first['id']}").json["state"], "cancelled")
        self.until(second["id"], "done")
        self.assertEqual(self.get(f"jobs/{first['id']}/result").status, 409)

    def test_what_cannot_be_made_says_why(self):
        job = self.until(self.begin("report.docx", {"part": "main", "style": "kurz"})["id"], "failed")
        self.assertIn("gehen nicht zusammen", job["detail"])
        for body in ({"what": "passwd"}, {}, {"what": "report.md", "options": {"template": "/etc"}}, {"what": "report.md", "options": {"output": "/tmp/x"}}):
            self.assertEqual(self.send("POST", f"{NAME}/jobs", body).status, 422, body)
        self.assertEqual(self.send("POST", f"{NAME}/jobs", {"what": "report.md", "options": {"part": 7}}).status, 400)
        self.assertEqual(self.get("jobs/nie").status, 404)

    def test_nothing_stays_of_a_deleted_landscape(self):
        self.assertEqual(self.client.api("PUT", "landscapes/weg?example").status, 201)
        answer = self.send("POST", "landscapes/weg/jobs", {"what": "table.html"}).json
        self.until(answer["id"], "done")
        self.assertEqual(self.send("DELETE", "landscapes/weg").status, 204)
        self.assertEqual(self.get(f"jobs/{answer['id']}").status, 404)
        self.assertEqual(self.get(f"jobs/{answer['id']}/result").status, 404)


class Roles(Bench):
    def account(self, name, role):
        """Somebody who has come in with an account."""
        invited = self.send("POST", "accounts", {"name": name}).json["invitation"]
        if role:
            self.assertEqual(self.send("POST", f"{NAME}/members", {"account": name, "role": role}).status, 204)
        entered = self.send("POST", "session/password", {"invitation": invited.split("#e=")[1], "password": "ein langer Satz als Passwort"}, Client(self.place))
        self.assertEqual(entered.status, 200, entered)
        return Client(self.place, cookies=entered.cookies[0].split(";")[0])

    def test_readers_look_and_take_away_but_enter_nothing(self):
        reader = self.account("lea", "lesen")
        for path in ("actors", "words", "map-page", "gaps", "map.svg"):
            self.assertEqual(self.get(f"{NAME}/{path}", reader).status, 200, path)
        job = self.send("POST", f"{NAME}/jobs", {"what": "table.html"}, reader)
        self.assertEqual(job.status, 201)
        self.assertEqual(self.get(f"jobs/{job.json['id']}", reader).status, 200)
        said = {"id": "s1", "op": "add", "table": "stellungnahmen", "becomes": {"empfehlung": "SPR-1", "akteur": "vhs-musterau", "status": "offen"}}
        self.assertEqual(self.send("POST", f"{NAME}/entries", said, reader).status, 403)
        # Whoever cancels takes back the own wish, not that of others.
        same = self.send("POST", f"{NAME}/jobs", {"what": "report.pdf"}).json
        self.assertEqual(self.send("POST", f"{NAME}/jobs", {"what": "report.pdf"}, reader).json["id"], same["id"])
        self.assertEqual(self.send("DELETE", f"jobs/{same['id']}", client=reader).status, 204)
        self.assertIn(self.get(f"jobs/{same['id']}").json["state"], ("waiting", "running"))
        self.send("DELETE", f"jobs/{same['id']}")

    def test_for_others_there_is_no_such_landscape(self):
        other = self.account("fremd", None)
        job = self.send("POST", f"{NAME}/jobs", {"what": "table.html"}).json["id"]
        for path in (f"{NAME}/actors", f"{NAME}/words", f"{NAME}/map-page", f"jobs/{job}", f"jobs/{job}/result"):
            self.assertEqual(self.get(path, other).status, 404, path)
            self.assertEqual(self.get(path, Client(self.place)).status, 401, path)
        self.assertEqual(self.send("POST", f"{NAME}/jobs", {"what": "table.html"}, other).status, 404)
        self.assertEqual(self.send("DELETE", f"jobs/{job}", client=other).status, 404)


if __name__ == "__main__":
    unittest.main()
