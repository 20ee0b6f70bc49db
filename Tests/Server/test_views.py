"""What each role gets to see, and the invitation as a camera reads it."""

import json
import re
import subprocess
import unittest
import zipfile
from io import BytesIO

from server import MUSTERAU, NETVIZ, ROOT, ServerTest, entry


class Views(ServerTest):
    def test_who_may_see_what(self):
        phone = self.server.participant("jobcenter")
        nobody = self.server.client()
        expected = {
            "table": (200, 200, 200), "table/facts": (200, 200, 200), "table/findings": (200, 200, 200), "table/map.svg": (200, 200, 200),
            "table/invitation": (200, 200, 403), "table/qr/join.svg": (200, 200, 403), "table/journal.jsonl": (200, 403, 403),
            "table/landscape.zip": (200, 403, 403), "table/protocol.docx": (200, 403, 403),
        }
        for path, codes in expected.items():
            for client, code in zip((self.moderation, self.projector, phone), codes):
                answer = client.get(path, timeout=60)
                self.secured(self.status(answer, code))
                self.assertEqual(answer.headers["cache-control"], "no-store")
            self.secured(nobody.get(path))
            self.problem(nobody.get(path), 401)
        changing = ["POST table/undo", "POST table/redo", "PUT table/mode", "PUT table/stage", "PUT table/wifi", "POST table/code",
                    "POST table/journal", "POST table/apply", "POST table/entries/x/accept", "POST table/entries/x/refuse"]
        for method, path in (line.split() for line in changing):
            for client, code in ((self.projector, 403), (phone, 403), (nobody, 401)):
                self.secured(self.problem_of(client.api(method, path, {}), code))

    def problem_of(self, answer, code):
        self.problem(answer, code)
        return answer

    def test_the_table(self):
        table = self.settled()
        self.assertLessEqual({"revision", "title", "mode", "actors", "ties", "wishes", "gaps", "proposals", "can_undo", "can_redo", "you"}, set(table))
        self.assertEqual(len(table["actors"]), len((MUSTERAU / "akteure.csv").read_text(encoding="utf-8-sig").strip().splitlines()) - 1)
        self.assertEqual({tie["state"] for tie in table["ties"]} - {"confirmed", "one_sided", "unverified"}, set())
        # The numbers are those of the printed list.
        printed = json.loads(subprocess.run([NETVIZ, "gaps", self.server.landscape, "--format", "json"], capture_output=True, check=True).stdout)
        self.assertEqual({(gap["number"], gap["a"], gap["b"]) for gap in table["gaps"]},
                         {(gap["number"], gap["a"], gap["b"]) for gap in printed["gaps"]})

    def test_facts_hold_no_persons_and_the_phone_no_map(self):
        phone = self.server.participant("jobcenter")
        for client, role in ((self.moderation, "moderation"), (self.projector, "projector"), (phone, "participant")):
            answer = client.get("table/facts")
            self.assertEqual(answer.json["server"]["role"], role)
            self.assertNotRegex(answer.text, r"Erika Beispiel|example\.org|Max Platzhalter")
        self.assertNotIn("<svg", phone.get("table/facts").text)

    def test_findings_are_those_of_the_tables(self):
        self.settled()
        findings = self.moderation.get("table/findings").json
        self.assertLessEqual({"revision", "gaps", "measures", "outcomes"}, set(findings))
        printed = json.loads(subprocess.run([NETVIZ, "gaps", self.server.landscape, "--format", "json"], capture_output=True, check=True).stdout)
        self.assertEqual({gap["number"] for gap in findings["gaps"] if gap["open"]}, {gap["number"] for gap in printed["gaps"]})
        outcomes = {one["rule"]: one["fulfilled"] for one in findings["outcomes"]}
        self.assertTrue(outcomes)
        self.assertEqual(outcomes, {one["rule"]: one["fulfilled"] for one in printed["outcomes"]})

    def test_the_minutes_are_a_word_document(self):
        self.moderation.post("table/entries", entry("note", text="Nächstes Treffen im März"))
        answer = self.status(self.moderation.get("table/protocol.docx", timeout=60), 200)
        with zipfile.ZipFile(BytesIO(answer.body)) as archive:
            self.assertIn("Nächstes Treffen im März", archive.read("word/document.xml").decode())


class Invitations(ServerTest):
    def read(self, svg):
        """What the camera of a phone reads off a QR code."""
        folder = self.server.folder
        (folder / "code.svg").write_bytes(svg)
        browser = ROOT / ".build/browser/bin/python"
        script = ("import sys\nfrom playwright.sync_api import sync_playwright\nwith sync_playwright() as p:\n"
                  " b = p.chromium.launch(executable_path='/usr/bin/chromium', args=['--no-sandbox']); g = b.new_page(viewport={'width': 600, 'height': 600})\n"
                  " g.set_content('<body style=\"margin:40px;background:#fff\"><div style=\"width:480px\">' + open(sys.argv[1]).read() + '</div>')\n"
                  " g.screenshot(path=sys.argv[2]); b.close()\n")
        subprocess.run([browser, "-c", script, folder / "code.svg", folder / "code.png"], check=True, capture_output=True, timeout=60)
        return subprocess.run(["zbarimg", "--raw", "-q", folder / "code.png"], capture_output=True, text=True, check=True).stdout.rstrip("\n")

    def test_the_codes_say_what_they_should(self):
        invitation = self.moderation.get("table/invitation").json
        self.assertEqual(invitation["join_code"], self.server.code)
        self.assertEqual(invitation["participation_url"], self.server.said["participation_url"])
        self.assertIsNone(invitation["wifi"])
        self.problem(self.moderation.get("table/qr/wifi.svg"), 404)
        svg = self.status(self.moderation.get("table/qr/join.svg"), 200)
        self.assertEqual(svg.kind, "image/svg+xml")
        self.assertEqual(self.read(svg.body), self.server.said["participation_url"])
        name, password = 'Runder "Tisch"; Raum:1, Ost\\West', 'ge;heim:"1\\2",3'
        self.assertLess(self.moderation.put("table/wifi", {"name": name, "password": password}).status, 300)
        self.assertEqual(self.moderation.get("table/invitation").json["wifi"], {"name": name, "password": password})
        escaped = lambda text: re.sub(r'([\\;,:"])', r"\\\1", text)
        said = self.read(self.status(self.projector.get("table/qr/wifi.svg"), 200).body)
        self.assertRegex(said, r"^WIFI:.*;;$")
        self.assertIn(f"S:{escaped(name)};", said)
        self.assertIn(f"P:{escaped(password)};", said)
        self.assertLess(self.moderation.put("table/wifi", {"name": None}).status, 300)
        self.problem(self.moderation.get("table/qr/wifi.svg"), 404)
        for bad in ({"name": 1}, {"name": "x" * 500}, {"name": "a", "password": ["x"]}):
            self.assertIn(self.moderation.put("table/wifi", bad).status, (400, 422), bad)

    def test_a_new_code(self):
        server = self.own()
        inside = server.participant("jobcenter")
        new = self.status(server.moderation.post("table/code"), 200).json["join_code"]
        self.assertNotEqual(new, server.code)
        self.problem(server.client().post("table/join", {"code": server.code, "actor": "jobcenter"}), 403)
        self.status(server.client().post("table/join", {"code": new, "actor": "jobcenter"}), 200)
        self.status(inside.get("table"), 200)
        self.assertTrue(server.moderation.get("table/invitation").json["participation_url"].endswith(new))


if __name__ == "__main__":
    unittest.main()
