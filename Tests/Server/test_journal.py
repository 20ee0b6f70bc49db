"""What is kept: the journal over a restart, in and out as the offline page has it, and what Übernehmen makes of the tables."""

import json
import shutil
import socket
import subprocess
import unittest
import zipfile
from io import BytesIO
from pathlib import Path

from server import MUSTERAU, NETVIZ, Server, ServerTest, entry, tie


def tables(folder):
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.suffix in (".csv", ".yaml")}


class Own(ServerTest):
    """A fresh server for each test."""

    @classmethod
    def setUpClass(cls):
        pass

    def setUp(self):
        self.server = self.own()
        self.moderation = self.server.moderation

    def round(self):
        """Some entries of several kinds, one taken back, one only proposed."""
        phone = self.server.participant("jobcenter")
        sent = [
            (self.moderation, entry(table="akteure", becomes={"name": "Fahrradwerkstatt Süd", "sektor": "civil_society"})),
            (phone, tie("jobcenter", "Fahrradwerkstatt Süd", 2)),
            (phone, tie("jobcenter", "aufwind", status="gewuenscht")),
            (self.moderation, tie("vhs-musterau", "aufwind", 3, "koordination")),
            (self.moderation, entry("note", text="Anwesend: zwei", present=["jobcenter", "aufwind"])),
            (self.moderation, tie("sozialamt", "aufwind", 1, "koordination")),
        ]
        for client, one in sent:
            self.status(client.post("table/entries", one), 201)
        self.status(self.moderation.post("table/undo"), 200)
        self.status(self.moderation.put("table/mode", {"mode": "freigabe"}), 200)
        self.status(phone.post("table/entries", tie("jobcenter", "verbund-mo", 1)), 201)
        self.status(self.moderation.put("table/mode", {"mode": "sofort"}), 200)
        return phone

    def saved(self, name="tisch.jsonl"):
        path = self.server.folder / name
        path.write_bytes(self.status(self.moderation.get("table/journal.jsonl"), 200).body)
        return path

    def applied(self, journal, to="mit-apply"):
        target = self.server.folder / to
        subprocess.run([NETVIZ, "apply", journal, MUSTERAU, "-o", target], check=True, capture_output=True, cwd=self.server.folder)
        return target


class Landscape(Own):
    def test_entering_never_touches_the_landscape(self):
        before = tables(self.server.landscape)
        self.round()
        self.assertEqual(tables(self.server.landscape), before)
        self.assertTrue(self.server.journal.exists())

    def test_the_tables_of_the_server_are_those_of_apply(self):
        self.round()
        made = tables(self.applied(self.saved()))
        with zipfile.ZipFile(BytesIO(self.status(self.moderation.get("table/landscape.zip"), 200).body)) as archive:
            sent = {name.split("/")[-1]: archive.read(name) for name in archive.namelist() if name.endswith((".csv", ".yaml"))}
        self.assertEqual(sent, made)

    def test_taking_over(self):
        before = tables(self.server.landscape)
        self.round()
        made = tables(self.applied(self.saved()))
        report = self.status(self.moderation.post("table/apply", {"partial": False}), 200).json
        self.assertEqual((report["conflicts"], report["invalid"]), (0, 0))
        self.assertGreaterEqual(report["applied"], 4)
        self.assertEqual(tables(self.server.landscape), made)
        backup = self.server.landscape.with_name("musterau.sicherung")
        self.assertEqual(tables(backup), before)
        self.assertTrue(report["backup"].endswith("musterau.sicherung"), report)
        # The same once more changes nothing and makes no backup.
        again = self.status(self.moderation.post("table/apply", {}), 200).json
        self.assertEqual((again["applied"], again["backup"]), (0, None))
        self.assertEqual(tables(self.server.landscape), made)
        self.assertFalse(self.server.landscape.with_name("musterau.sicherung-1").exists())
        # The table goes on, and what comes then is taken over as well.
        self.status(self.moderation.post("table/entries", tie("sozialamt", "verbund-mo", 2, "koordination")), 201)
        self.assertEqual(self.status(self.moderation.post("table/apply", {}), 200).json["applied"], 1)
        self.assertIn(b"sozialamt;verbund-mo", (self.server.landscape / "kooperationen.csv").read_bytes())

    def test_what_was_taken_over_can_be_taken_back(self):
        before = tables(self.server.landscape)
        self.status(self.moderation.post("table/entries", tie("sozialamt", "verbund-mo", 2, "koordination")), 201)
        self.status(self.moderation.post("table/apply", {}), 200)
        self.status(self.moderation.post("table/undo"), 200)
        self.status(self.moderation.post("table/apply", {}), 200)
        self.assertEqual(tables(self.server.landscape), before)

    def test_a_conflict_writes_nothing(self):
        row = {"von": "vhs-musterau", "nach": "mbe-brueckenbau", "gemeldet_von": "beide", "art": "case-work"}
        self.status(self.moderation.post("table/entries", entry(
            "change", table="kooperationen", was={**row, "intensitaet": "3"}, becomes={**row, "intensitaet": "4"})), 201)
        self.status(self.moderation.post("table/entries", tie("sozialamt", "verbund-mo", 2, "koordination")), 201)
        # Meanwhile somebody corrects the table by hand.
        path = self.server.landscape / "kooperationen.csv"
        text = path.read_text(encoding="utf-8")
        self.assertIn("vhs-musterau;mbe-brueckenbau;case-work;;3;3", text)
        path.write_text(text.replace("vhs-musterau;mbe-brueckenbau;case-work;;3;3", "vhs-musterau;mbe-brueckenbau;case-work;;2;3"), encoding="utf-8")
        before = tables(self.server.landscape)
        self.problem(self.moderation.post("table/apply", {"partial": False}), 409)
        self.assertEqual(tables(self.server.landscape), before)
        self.assertFalse(self.server.landscape.with_name("musterau.sicherung").exists())
        report = self.status(self.moderation.post("table/apply", {"partial": True}), 200).json
        self.assertEqual((report["applied"], report["conflicts"]), (1, 1))
        self.assertIn(b"sozialamt;verbund-mo", path.read_bytes())


class Journals(Own):
    def test_the_journal_is_that_of_the_offline_page(self):
        self.round()
        journal = self.saved()
        lines = [json.loads(line) for line in journal.read_text(encoding="utf-8").splitlines()]
        self.assertEqual(len({line["id"] for line in lines}), 8)
        self.assertEqual([line["present"] for line in lines if line.get("present")], [["jobcenter", "aufwind"]])
        shown = subprocess.run([NETVIZ, "apply", journal, MUSTERAU, "--show"], capture_output=True, text=True, check=True)
        self.assertEqual(len(shown.stdout.splitlines()), len(lines))
        # Another server takes it as its own, and gives out the same.
        other = self.own()
        took = self.status(other.moderation.api("POST", "table/journal", journal.read_bytes(), kind="application/jsonl"), 200).json
        self.assertEqual((took["taken"], took["problems"]), (8, []))
        self.assertEqual(other.moderation.get("table/journal.jsonl").body, journal.read_bytes())
        mine, theirs = ({key: client.get("table").json[key] for key in ("actors", "ties", "wishes")}
                        for client in (self.moderation, other.moderation))
        self.assertEqual(mine, theirs)

    def test_an_offline_journal_comes_in_once(self):
        said = [{**tie("jobcenter", "aufwind", 2, "jobcenter"), "role": "moderation"}, entry("note", text="offline", present=["aufwind"])]
        body = "".join(json.dumps(one) + "\n" for one in said).encode()
        listener = self.moderation.listen()
        self.addCleanup(listener.close)
        took = self.status(self.moderation.api("POST", "table/journal", body, kind="application/jsonl"), 200).json
        self.assertEqual((took["taken"], took["known"], took["problems"]), (2, 0, []))
        listener.until(lambda heard: len(heard.entries) == 2)
        again = self.status(self.moderation.api("POST", "table/journal", body, kind="application/jsonl"), 200).json
        self.assertEqual((again["taken"], again["known"]), (0, 2))
        self.assertEqual([line["id"] for line in self.journal()], [one["id"] for one in said])

    def test_what_is_wrong_in_a_journal_is_told_by_line(self):
        good, bad = tie("jobcenter", "aufwind", 2, "jobcenter"), tie("jobcenter", "Gibt es nicht", 2, "jobcenter")
        body = "\n".join(["{nicht", json.dumps(bad), json.dumps(good), "[]", ""]).encode()
        took = self.status(self.moderation.api("POST", "table/journal", body, kind="application/jsonl"), 200).json
        self.assertEqual(took["taken"], 1, took)
        self.assertLessEqual({1, 2, 4}, {problem["line"] for problem in took["problems"]})
        for problem in took["problems"]:
            self.assertTrue(problem["message"])
        self.problem(self.moderation.api("POST", "table/journal", body, kind="text/html"), 415)
        self.problem(self.moderation.api("POST", "table/journal", b"\n" * (5 * 1024 * 1024 + 100), kind="application/jsonl"), 413)


class Restart(Own):
    def test_everything_goes_on(self):
        phone = self.round()
        before, said = self.settled(), self.server.said
        journal = self.saved().read_bytes()
        self.status(self.moderation.put("table/mode", {"mode": "freigabe"}), 200)
        code, seconds = self.server.stop()
        self.assertEqual(code, 0)
        port = self.server.port
        self.server.start(port)
        # Of tokens the disk has only what cannot be turned back: new ones are printed, and the old ones stay good.
        for key in ("url", "participation_url", "join_code"):
            self.assertEqual(self.server.said[key], said[key])
        self.assertNotEqual(self.server.said["moderation_token"], said["moderation_token"])
        self.status(self.server.client(said["moderation_token"]).get("table"), 200)
        after = self.settled()
        self.assertEqual(after["mode"], "freigabe")
        for key in ("revision", "actors", "ties", "wishes", "gaps", "proposals", "can_undo", "can_redo"):
            self.assertEqual(after[key], before[key], key)
        self.assertEqual(self.moderation.get("table/journal.jsonl").body, journal)
        # The phone needs not join again, and a listener goes on where it was.
        self.assertEqual(phone.get("session").json["actor"], "jobcenter")
        listener = phone.listen(last=before["revision"] - 1)
        self.addCleanup(listener.close)
        listener.until(lambda heard: len(heard.messages) >= 1)
        self.assertEqual(self.server.participant("aufwind").get("session").json["actor"], "aufwind")

    def test_a_second_table_after_work_on_the_tables_begins_from_them(self):
        """Applied, then corrected by hand: what the first table entered is there already, is not of today, and undoes no correction."""
        first = tie("vhs-musterau", "jobcenter", 2, "koordination", art="information")
        self.status(self.moderation.post("table/entries", first), 201)
        self.status(self.moderation.post("table/apply", {}), 200)
        self.server.stop()
        table = Path(self.server.landscape) / "kooperationen.csv"
        text = table.read_text(encoding="utf-8")
        row = next(line for line in text.splitlines() if "vhs-musterau" in line and "jobcenter" in line and ";2;" in line and line not in
                   (MUSTERAU / "kooperationen.csv").read_text(encoding="utf-8").splitlines())
        table.write_text(text.replace(row, row.replace(";2;", ";4;", 1)), encoding="utf-8")
        self.server.start()
        moderation = self.server.moderation
        (pair,) = [one for one in moderation.get("table").json["ties"] if {one["a"], one["b"]} == {"vhs-musterau", "jobcenter"}]
        self.assertFalse(pair["today"])
        self.assertIn(first["id"], moderation.get("table/facts").json["server"]["before"])
        with zipfile.ZipFile(BytesIO(moderation.get("table/landscape.zip").body)) as archive:
            self.assertEqual(archive.read("kooperationen.csv"), table.read_bytes())
        report = self.status(moderation.post("table/apply", {}), 200).json
        self.assertEqual((report["applied"], report["conflicts"], report["invalid"]), (0, 0, 0))

    def test_numbers_of_suggestions_stay(self):
        gap = next(gap for gap in self.settled()["gaps"] if gap["open"] and gap["b"] in self.actors() and gap["a"] in self.actors())
        for one, two in ((gap["a"], gap["b"]), (gap["b"], gap["a"])):
            self.moderation.post("table/entries", tie(one, two, 4, one, haeufigkeit="5", art="case-work"))
        numbers = lambda: {(one["number"], one["a"], one["b"]) for one in self.settled()["gaps"]}
        before = numbers()
        self.server.stop()
        self.server.start()
        self.assertEqual(numbers(), before)
        self.status(self.server.moderation.post("table/apply", {}), 200)
        self.assertEqual(numbers(), before)
        self.server.stop()
        self.server.start()
        self.assertEqual(numbers(), before)

    def test_a_second_server_on_the_same_table_is_refused(self):
        done = subprocess.run([NETVIZ, "serve", self.server.landscape, "--port", "0", "--format", "json"],
                              capture_output=True, text=True, timeout=20)
        self.assertNotEqual(done.returncode, 0)
        self.assertTrue(done.stderr.strip())
        self.status(self.moderation.get("table"), 200)

    def test_the_journal_in_another_folder(self):
        folder = self.server.folder / "daten"
        folder.mkdir()
        shutil.copytree(MUSTERAU, self.server.folder / "zwei")
        other = Server("--data", folder, landscape=self.server.folder / "zwei", folder=self.server.folder)
        self.addCleanup(other.close)
        self.status(other.moderation.post("table/entries", entry("note", text="x")), 201)
        self.assertTrue((folder / "zwei.tisch.sqlite").exists())
        self.assertFalse((self.server.folder / "zwei.tisch.sqlite").exists())

    def test_files_are_for_their_owner_only(self):
        self.round()
        for path in self.server.folder.glob("musterau.tisch.sqlite*"):
            self.assertEqual(path.stat().st_mode & 0o077, 0, path)


class BehindProxy(ServerTest):
    """As nginx hands it on, which speaks https with the browsers and keeps the name."""

    @classmethod
    def setUpClass(cls):
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        cls.server = Server("--base-path", "/netviz", "--origin", "https://netz.example.org", port=port)
        cls.addClassCleanup(cls.server.close)
        cls.said = cls.server.said
        cls.server.host, cls.server.port, cls.server.origin = "127.0.0.1", port, "https://netz.example.org"
        cls.server.base = "/netviz"
        cls.moderation = cls.server.client(cls.said["moderation_token"], headers={
            "Host": "netz.example.org", "X-Forwarded-Proto": "https", "X-Forwarded-For": "192.0.2.7"})

    def test_addresses_are_those_of_the_browser(self):
        self.assertTrue(self.said["url"].startswith("https://netz.example.org/netviz"), self.said)
        self.assertRegex(self.said["participation_url"], r"^https://netz\.example\.org/netviz/#c=[A-Z0-9]{6}$")
        self.status(self.moderation.get("table"), 200)

    def test_cookies_are_secure_and_the_origin_is_that_of_the_browser(self):
        nobody = self.server.client(headers=self.moderation.headers)
        for origin, code in (("https://netz.example.org", 200), ("http://netz.example.org", 403), ("https://evil.example", 403),
                             ("https://netz.example.org.evil.example", 403), ("null", 403)):
            answer = nobody.post("session", {"token": self.moderation.token}, headers={"Origin": origin})
            self.status(answer, code)
            if code == 200:
                self.assertIn("; secure", answer.cookies[0].lower())
                self.assertIn("path=/netviz/", answer.cookies[0].lower())

    def test_guesses_count_by_the_address_that_the_proxy_names(self):
        def guess(address, code="AAAAAA"):
            return self.server.client(headers={**self.moderation.headers, "X-Forwarded-For": address}).post(
                "table/join", {"code": code}, patient=False)
        while guess("192.0.2.66").status != 429:
            pass
        self.status(guess("192.0.2.67", self.said["join_code"]), 200)
        # Whoever writes the header himself is not believed: the proxy's word stands last.
        self.status(guess("192.0.2.67, 192.0.2.66", self.said["join_code"]), 429)


class BasePath(ServerTest):
    arguments = ("--base-path", "/netviz")

    def test_everything_lies_below_it(self):
        self.assertEqual(self.server.base, "/netviz")
        self.secured(self.status(self.server.client().page("/moderation"), 200))
        self.assertIn('content="/netviz"', self.server.client().page("/").text)
        self.status(self.moderation.get("table"), 200)
        for path in ("/", "/moderation", "/api/v1/table", "/netvizx/", "/netviz/../moderation"):
            answer = self.server.client(self.moderation.token).raw("GET", path)
            self.secured(answer)
            self.assertIn(answer.status, (301, 302, 307, 308, 400, 404), path)
        cookie, = self.server.client().post("session", {"token": self.moderation.token}).cookies
        self.assertIn("path=/netviz/", cookie.lower())
        listener = self.moderation.listen(since=0)
        self.addCleanup(listener.close)
        self.assertEqual(listener.status, 200)


if __name__ == "__main__":
    unittest.main()
