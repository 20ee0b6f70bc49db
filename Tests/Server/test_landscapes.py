"""All landscapes of a folder over the API: uploads, what the commands say, entries, and what must not be possible."""

import io
import json
import subprocess
import sys
import unittest
import zipfile
from pathlib import Path

from bench import BYTES, BenchTest, Place
from client import Client
from server import JSON, MUSTERAU


class Workbench(BenchTest):
    def test_a_file_of_more_rows_than_any_district_has_is_refused(self):
        answer = self.put("riesig", b"von;nach\n" + b"A;B\n" * 100_001, "csv")
        self.assertEqual(answer.status, 422, answer)
        self.assertIn("mehr als 100.000 Zeilen", answer.json["detail"])
        self.assertEqual(self.call("GET", "landscapes/riesig").status, 404)

    def test_the_line_names_address_and_token(self):
        self.assertEqual(set(self.said), {"url", "token"})

    def test_an_upload_is_a_landscape_and_answers_with_check(self):
        answer = self.put("musterau")
        self.assertEqual(answer.status, 201, answer)
        self.assertEqual(answer.json["summary"], self.printed("check", MUSTERAU)["summary"])
        (one,) = [one for one in self.call("GET", "landscapes").json if one["name"] == "musterau"]
        self.assertEqual((one["actors"], one["pairs"], one["errors"]), (79, 186, 0))
        self.assertEqual(self.put("musterau").status, 409)

    def test_the_commands_say_the_same_as_in_a_terminal(self):
        self.put("landkreis")
        for path, words in [
            ("gaps?field=sprache", ["gaps", MUSTERAU, "--field", "sprache"]),
            ("measures?measure=degree", ["measures", MUSTERAU, "--measure", "degree"]),
            ("plan?budget=3", ["plan", MUSTERAU, "--budget", "3"]),
        ]:
            self.assertEqual(self.call("GET", f"landscapes/landkreis/{path}").json, self.printed(*words), path)

    def test_files_are_made(self):
        self.put("landkreis")
        self.assertIn(b"<svg", self.call("GET", "landscapes/landkreis/map.svg?show=gaps").body)
        self.assertTrue(self.call("GET", "landscapes/landkreis/report.md").text.startswith("---"))
        book = self.call("GET", "landscapes/landkreis/landscape.xlsx").body
        (self.folder / "zurueck.xlsx").write_bytes(book)
        self.assertEqual(self.printed("check", self.folder / "zurueck.xlsx")["summary"]["actors"], 79)
        with zipfile.ZipFile(io.BytesIO(self.call("GET", "landscapes/landkreis/landscape.zip").body)) as archive:
            for name in archive.namelist():
                self.assertEqual(archive.read(name), (MUSTERAU / name).read_bytes(), name)

    def test_an_entry_changes_and_is_taken_back(self):
        self.put("landkreis")
        entry = {"id": "e1", "op": "change", "table": "akteure", "key": "jobcenter", "was": {"kurzname": "Jobcenter"},
                 "becomes": {"kurzname": "JC"}, "role": "editor"}
        send = lambda path, body: self.call("POST", f"landscapes/landkreis/{path}", json.dumps(body).encode(), kind=JSON)
        self.assertEqual(send("entries", entry).status, 201)
        self.assertEqual(send("entries", entry).status, 200)
        stale = {**entry, "id": "e2", "was": {"kurzname": "Amt"}, "becomes": {"kurzname": "X"}}
        answer = send("entries", stale)
        self.assertEqual((answer.status, answer.json["conflicts"][0]["stated"]), (409, "JC"))
        self.assertEqual(send("undo", {}).json["entry"]["undoes"], "e1")
        with zipfile.ZipFile(io.BytesIO(self.call("GET", "landscapes/landkreis/landscape.zip").body)) as archive:
            self.assertEqual(archive.read("akteure.csv"), (MUSTERAU / "akteure.csv").read_bytes())
        self.assertEqual(len(self.call("GET", "landscapes/landkreis/journal.jsonl").text.splitlines()), 2)
        self.assertEqual(self.call("GET", "landscapes/landkreis/compare?with=1").status, 200)

    def test_a_restart_knows_everything(self):
        self.put("landkreis")
        before = self.call("GET", "landscapes/landkreis/landscape.zip").body
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()
        self.start()
        self.assertEqual(self.call("GET", "landscapes/landkreis/landscape.zip").body, before)

    def test_what_cannot_be_is_refused_in_words(self):
        for name, body, ending, status in [
            ("Gross", b"x", "csv", 422), ("leer", b"", "csv", 422), ("brief", b"Sehr geehrte Damen und Herren", "csv", 422),
            ("kaputt", b"PK\x03\x04" + b"x" * 500, "xlsx", 422), ("nichts", b"<html></html>", "graphml", 422),
        ]:
            answer = self.put(name, body, ending)
            self.assertEqual(answer.status, status, (name, answer))
            self.assertTrue(answer.json["detail"], name)
            self.assertNotIn("/tmp", answer.json["detail"])
        self.assertEqual(self.call("GET", "landscapes/nie/check").status, 404)
        self.assertEqual(self.call("GET", "landscapes/..%2f..%2fetc/check").status, 404)

    def test_no_option_reads_or_writes_a_file_of_the_server(self):
        self.put("landkreis")
        for option in ["rules=/etc/passwd", "output=/tmp/x", "o=/tmp/x", "positions=/etc/passwd", "template=/etc", "key=/etc/passwd",
                       "decide=/etc/passwd", "since=/etc"]:
            self.assertEqual(self.call("GET", f"landscapes/landkreis/gaps?{option}").status, 422, option)
            self.assertEqual(self.call("GET", f"landscapes/landkreis/map.svg?{option}").status, 422, option)

    def test_paths_in_a_zip_name_no_file(self):
        archive = io.BytesIO()
        with zipfile.ZipFile(archive, "w") as file:
            file.writestr("../../../../tmp/netviz-boese/akteure.csv", "name;typ\nVHS;vhs\nJobcenter;jobcenter\n")
        answer = self.put("pfade", archive.getvalue())
        self.assertEqual(answer.status, 201, answer)
        self.assertFalse(Path("/tmp/netviz-boese").exists())

    def test_a_bomb_is_refused_and_others_go_on(self):
        archive = io.BytesIO()
        with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as file:
            file.writestr("akteure.csv", b"0" * (300 << 20))
        answer = self.put("bombe", archive.getvalue())
        self.assertEqual(answer.status, 422, answer)
        self.assertEqual(self.call("GET", "landscapes").status, 200)

    def test_the_description_knows_every_address(self):
        described = self.call("GET", "openapi.json").json
        validator = subprocess.run([sys.executable, "-c", "import json,sys; from openapi_spec_validator import validate; validate(json.load(sys.stdin))"],
                                   input=json.dumps(described), capture_output=True, text=True)
        self.assertEqual(validator.returncode, 0, validator.stderr[-500:])
        for path in ["check", "measures", "gaps", "plan", "compare", "scenario", "map.svg", "map.pdf", "map.png", "map.html", "report.docx",
                     "report.html", "report.pdf", "report.md", "landscape.xlsx", "landscape.zip", "journal.jsonl", "entries", "undo", "redo"]:
            self.assertIn("/landscapes/{name}/" + path, described["paths"])

    def test_a_damaged_file_takes_no_other_away(self):
        self.put("heil")
        broken = self.folder / "daten/kaputt.landschaft.sqlite"
        broken.write_bytes(b"no database at all" * 400)
        self.addCleanup(broken.unlink)
        listed = {one["name"]: one for one in self.call("GET", "landscapes").json}
        self.assertEqual(listed["heil"]["actors"], 79)
        self.assertIn("lässt sich gerade nicht öffnen", listed["kaputt"]["problem"])
        answer = self.call("GET", "landscapes/kaputt/desk")
        self.assertEqual(answer.status, 503, answer)
        self.assertNotIn(str(self.folder), answer.text + listed["kaputt"]["problem"])
        self.assertEqual(broken.read_bytes(), b"no database at all" * 400)

    def test_without_a_token_nothing(self):
        stranger = Client(Place(self.said["url"]))
        for method, path in [("GET", "landscapes"), ("PUT", "landscapes/x"), ("DELETE", "landscapes/x"), ("GET", "landscapes/x/check")]:
            self.assertEqual(stranger.api(method, path, b"x" if method == "PUT" else None, kind=BYTES).status, 401, path)


if __name__ == "__main__":
    unittest.main()
