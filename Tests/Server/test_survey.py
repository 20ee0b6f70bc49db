"""A survey over the API: questionnaires as files and in the browser, what comes back, and what a link must not open."""

import io
import json
import os
import re
import shutil
import signal
import subprocess
import tempfile
import time
import unittest
import zipfile
from datetime import date, timedelta
from pathlib import Path
from urllib.parse import quote, urlsplit

from client import Client
from server import JSON, MUSTERAU, NETVIZ, POLICY, ROOT
from test_landscapes import BYTES, Place

TODAY = date.today().isoformat()
SOON = (date.today() + timedelta(days=30)).isoformat()


def cells(workbook, sheet):
    """The texts of a sheet as the writer of netviz lays them down: rows of shared strings."""
    with zipfile.ZipFile(io.BytesIO(workbook)) as archive:
        strings = []
        if "xl/sharedStrings.xml" in archive.namelist():
            text = archive.read("xl/sharedStrings.xml").decode()
            strings = [re.sub(r"<[^>]+>", "", one) for one in re.findall(r"<si>(.*?)</si>", text, re.S)]
        return archive.read(f"xl/worksheets/sheet{sheet}.xml").decode(), strings


def letters(number):
    """0 is A, 26 is AA."""
    name = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        name = chr(65 + rest) + name
    return name


def filled(workbook, answers, facts=None):
    """A questionnaire with answers typed into it: {id of a row: {column: text}}; a name in the place of an id is a free one.

    facts: values of the sheet Angaben by their keys."""
    table, strings = cells(workbook, 2)
    text = lambda reference: strings[int(m[1])] if (m := re.search(rf'<c r="{reference}"[^>]*t="s"[^>]*><v>(\d+)</v>', table)) else ""
    header = {}
    while name := text(f"{letters(len(header))}1"):
        header[name] = letters(len(header))
    rows = {}
    for number in range(2, 400):
        rows.setdefault(text(f"A{number}") or f"+{sum(key.startswith('+') for key in rows) + 1}", number)
    given, free = {}, 0
    for who, row in answers.items():
        if who not in rows:
            free += 1
            row, who = {"organisation": who, **row}, f"+{free}"
        given.update({f"{header[column]}{rows[who]}": value for column, value in row.items()})
    told, told_strings = cells(workbook, 1)
    stated = {}
    for key, value in (facts or {}).items():
        for number in range(1, 20):
            found = re.search(rf'<c r="A{number}"[^>]*t="s"[^>]*><v>(\d+)</v>', told)
            if found and told_strings[int(found[1])] == key:
                stated[f"B{number}"] = value
    return rewritten(workbook, {2: given, 1: stated})


def rewritten(workbook, changes):
    """The workbook with cells as inline text: {sheet: {reference: text}}."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(workbook)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            sheet = re.fullmatch(r"xl/worksheets/sheet(\d)\.xml", name)
            if sheet and int(sheet[1]) in changes:
                data = with_cells(data.decode(), changes[int(sheet[1])]).encode()
            new.writestr(name, data)
    return made.getvalue()


def with_cells(xml, given):
    for reference, value in given.items():
        row = re.search(r"\d+", reference)[0]
        cell = f'<c r="{reference}" t="inlineStr"><is><t>{value.replace("&", "&amp;").replace("<", "&lt;")}</t></is></c>'
        def put(match):
            kept = re.findall(r"<c [^>]*?/>|<c .*?</c>", match[2], re.S)
            kept = [one for one in kept if f'r="{reference}"' not in one] + [cell]
            place = lambda one: (len(re.search(r'r="([A-Z]+)', one)[1]), re.search(r'r="([A-Z]+)', one)[1])
            return match[1] + "".join(sorted(kept, key=place)) + "</row>"
        xml, count = re.subn(rf'(<row r="{row}"[^>]*>)(.*?)</row>', put, xml, flags=re.S)
        assert count == 1, reference
    return xml


class SurveyTest(unittest.TestCase):
    """A workbench with the example in it, and its questionnaires."""

    @classmethod
    def setUpClass(cls):
        cls.folder = Path(tempfile.mkdtemp(prefix="netviz-befragung-"))
        cls.addClassCleanup(lambda: shutil.rmtree(cls.folder, ignore_errors=True))
        cls.start()
        cls.addClassCleanup(lambda: cls.end())
        subprocess.run([NETVIZ, "survey", "new", MUSTERAU, "-o", cls.folder / "fragebogen"], check=True, capture_output=True)

    @classmethod
    def start(cls, port="0"):
        cls.process = subprocess.Popen(
            [NETVIZ, "serve", "--data", cls.folder / "daten", "--port", port, "--format", "json"],
            stdout=subprocess.PIPE, text=True)
        cls.said = json.loads(cls.process.stdout.readline())
        cls.client = Client(Place(cls.said["url"]), cls.said["token"])

    @classmethod
    def end(cls):
        if cls.process.poll() is None:
            cls.process.terminate()
        cls.process.wait(10)
        cls.process.stdout.close()

    def setUp(self):
        self.name = re.sub(r"[^a-z0-9]+", "-", self.id().rsplit(".", 1)[-1].lower())[:60].strip("-")
        answer = self.call("PUT", f"landscapes/{self.name}?example")
        self.assertEqual(answer.status, 201, answer)
        self.addCleanup(lambda: self.call("DELETE", f"landscapes/{self.name}"))

    def call(self, method, path, body=None, kind=JSON, client=None, **rest):
        return (client or self.client).api(method, path, body, kind=kind, timeout=90, **rest)

    def survey(self, method="GET", path="", body=None, **rest):
        return self.call(method, f"landscapes/{self.name}/survey{path}", body, **rest)

    def ok(self, answer, *statuses):
        self.assertIn(answer.status, statuses or (200, 201, 204), answer)
        return answer

    # MARK: As the coordination

    def standing(self):
        return self.ok(self.survey()).json

    def actor(self, id):
        (one,) = [one for one in self.standing()["actors"] if one["id"] == id]
        return one

    def workbook(self, id):
        for path in (self.folder / "fragebogen").glob("*.xlsx"):
            table, strings = cells(path.read_bytes(), 1)
            texts = [strings[int(one)] for one in re.findall(r't="s"[^>]*><v>(\d+)</v>', table)]
            if texts[texts.index("kennung") + 1] == id:
                return path.read_bytes()
        raise AssertionError(f"no questionnaire of {id}")

    def give_back(self, workbook, name="antwort.xlsx"):
        return self.survey("POST", f"/returned?name={quote(name)}", workbook, kind=BYTES)

    def preview(self, *numbers, **rest):
        return self.ok(self.survey("POST", "/preview", {"numbers": numbers, **rest})).json

    def take(self, *numbers, **rest):
        return self.survey("POST", "/take", {"numbers": numbers, **rest})

    def tables(self):
        answer = self.ok(self.call("GET", f"landscapes/{self.name}/landscape.zip"))
        with zipfile.ZipFile(io.BytesIO(answer.body)) as archive:
            return {name: archive.read(name) for name in archive.namelist()}

    # MARK: As an organisation

    def links(self, *actors, ends=SOON, **rest):
        """The secrets of new links."""
        made = self.ok(self.survey("POST", "/links", {"actors": actors, "ends": ends, **rest}), 201).json
        self.assertEqual([one["actor"] for one in made["links"]], list(actors))
        return [urlsplit(one["url"]).fragment.removeprefix("f=") for one in made["links"]]

    def holder(self, secret):
        return Client(self.client.server, secret)

    def asked(self, secret, path="", body=None, **rest):
        return self.holder(secret).post(f"questionnaire{path}", {} if body is None else body, **rest)

    def enter(self, secret, *entered, **rest):
        return self.asked(secret, "/cells", {"cells": [{"line": l, "column": c, "text": t} for l, c, t in entered]}, **rest)


ANSWER = {
    "aufwind": {"intensitaet": "3", "haeufigkeit": "4", "information": "x", "weitervermittlung": "wir → sie", "anmerkung": "seit 2021"},
    "verbund-mo": {"intensitaet": "0"},
    "vhs-musterau": {"gewuenscht": "ja"},
    "auslaenderbehoerde": {"intensitaet": "?"},
    "Neue Initiative Musterau": {"intensitaet": "1", "andere_art": "Veranstaltung"},
}


class Files(SurveyTest):
    def test_questionnaires_are_those_of_the_command(self):
        path = f"landscapes/{self.name}/questionnaires.zip?deadline=30.%20Oktober&contact=B%C3%BCro"
        with zipfile.ZipFile(io.BytesIO(self.ok(self.call("GET", path)).body)) as archive:
            names = sorted(archive.namelist())
            page = archive.read("fragebogen-jobcenter-landkreis-musterau.html").decode()
        self.assertEqual(names, sorted(path.name for path in (self.folder / "fragebogen").iterdir()))
        self.assertTrue("30. Oktober" in page and "Büro" in page)
        self.assertEqual(self.call("GET", f"landscapes/{self.name}/questionnaires.zip?output=/tmp/x").status, 422)

    def test_a_returned_workbook_becomes_what_the_command_makes_of_it_and_is_taken_back(self):
        before = self.tables()
        workbook = filled(self.workbook("berufsschule"), ANSWER, {"ausgefuellt_am": "2026-10-01"})
        number = self.ok(self.give_back(workbook), 201).json["number"]
        self.assertEqual(self.ok(self.give_back(workbook, "noch einmal.xlsx"), 200).json["number"], number)
        self.assertTrue(self.actor("berufsschule")["waits"])
        preview = self.preview(number)
        self.assertEqual((preview["sound"], preview["questions"]), (True, []))
        self.assertEqual(self.tables(), before, "telling changes nothing")
        self.assertIn("berufsschule", [group["actor"] for group in preview["becomes"]])
        self.assertEqual(preview["outcome"]["nominated"], ["Neue Initiative Musterau"])
        step = self.ok(self.take(number), 201).json["step"]
        # The same by the command.
        landscape, answers = self.folder / self.name, self.folder / f"{self.name}-antworten"
        shutil.copytree(MUSTERAU, landscape)
        answers.mkdir()
        (answers / "antwort.xlsx").write_bytes(workbook)
        subprocess.run([NETVIZ, "survey", "import", answers, "--into", landscape], check=True, capture_output=True)
        after = self.tables()
        for name, content in after.items():
            self.assertEqual(content.decode(), (landscape / name).read_text(encoding="utf-8"), name)
        self.assertNotEqual(after["kooperationen.csv"], before["kooperationen.csv"])
        # One step, and back.
        newest = self.call("GET", f"landscapes/{self.name}/history").json["steps"][0]
        self.assertEqual(newest["id"], step)
        self.ok(self.call("POST", f"landscapes/{self.name}/steps/undo", {"step": step}))
        for name in ("kooperationen.csv", "akteure.csv"):
            self.assertEqual(self.tables()[name], before[name])
        self.assertEqual(self.standing()["returned"][0]["state"], "undone")

    def test_again_changes_nothing(self):
        workbook = filled(self.workbook("berufsschule"), ANSWER)
        first = self.ok(self.give_back(workbook)).json["number"]
        self.ok(self.take(first))
        again = self.ok(self.give_back(workbook), 201).json["number"]
        self.assertEqual(self.preview(again)["entries"], 0)
        self.assertEqual(self.ok(self.take(again)).json["step"], "")

    def test_a_wrong_code_is_asked_about(self):
        workbook = filled(self.workbook("berufsschule"), ANSWER, {"organisation": "VHS Musterau"})
        number = self.ok(self.give_back(workbook)).json["number"]
        preview = self.preview(number)
        self.assertFalse(preview["sound"])
        (question,) = preview["questions"]
        self.assertEqual((question["row"], question["about_whom"]), (None, True))
        self.assertEqual(self.take(number).status, 422)
        self.ok(self.survey("POST", "/correct", {"number": number, "actor": "berufsschule"}))
        self.assertTrue(self.preview(number)["sound"])
        self.ok(self.take(number), 201)
        self.assertTrue(self.actor("berufsschule")["has_answered"])

    def test_an_unknown_code_is_asked_about(self):
        workbook = filled(self.workbook("berufsschule"), ANSWER, {"kennung": "gibt-es-nicht", "organisation": "Niemand"})
        number = self.ok(self.give_back(workbook)).json["number"]
        self.assertEqual([q["row"] for q in self.preview(number)["questions"]], [None])
        self.ok(self.survey("POST", "/correct", {"number": number, "actor": "aufwind"}))
        self.ok(self.take(number), 201)
        self.assertTrue(self.actor("aufwind")["has_answered"])

    def test_what_cannot_be_read_is_asked_about_and_never_dropped(self):
        workbook = filled(self.workbook("berufsschule"), {**ANSWER, "aufwind": {"intensitaet": "neun"}})
        number = self.ok(self.give_back(workbook)).json["number"]
        (question,) = self.preview(number)["questions"]
        self.assertEqual((question["column"], question["text"]), ("intensitaet", "neun"))
        self.assertEqual(self.take(number).status, 422)
        # What was understood can be told without it ...
        partly = self.preview(number, provisional=True)
        self.assertIn({"a": "berufsschule", "b": "aufwind", "kind": ""}, partly["outcome"]["open"])
        # ... and who asked back writes what it should say.
        cell = {"row": question["row"], "column": "intensitaet", "text": "4"}
        self.ok(self.survey("POST", "/correct", {"number": number, "cells": [cell]}))
        self.ok(self.take(number), 201)
        self.assertRegex(self.tables()["kooperationen.csv"].decode(), r"berufsschule;aufwind;[^\n]*;4;")
        self.assertEqual(self.survey("POST", "/correct", {"number": number, "cells": [{"row": 1, "column": "x", "text": "y"}]}).status, 422)

    def test_several_of_one_organisation_and_contradictions_are_told(self):
        numbers = []
        for level in ("2", "3"):
            workbook = filled(self.workbook("berufsschule"), {"aufwind": {"intensitaet": level}})
            numbers.append(self.ok(self.give_back(workbook), 201).json["number"])
        files = [one["file"] for one in self.standing()["returned"]]
        self.assertEqual(len(set(files)), 2, "two files of one name are told apart")
        outcome = self.preview(*numbers)["outcome"]
        self.assertEqual([(one["before"], one["after"]) for one in outcome["disagreements"]], [("2", "3")])

    def test_what_is_no_questionnaire_is_refused_in_words(self):
        for body, word in [(b"", "leer"), (b"Sehr geehrte Damen", ""), (b"PK\x03\x04" + b"x" * 500, "")]:
            answer = self.give_back(body)
            self.assertEqual(answer.status, 422, answer)
            self.assertIn(word, answer.json["detail"])
            self.assertNotIn("/tmp", answer.json["detail"])
        book = self.call("GET", f"landscapes/{self.name}/landscape.xlsx").body
        answer = self.give_back(book, "../../etc/landschaft.xlsx")
        self.assertEqual(answer.status, 422)
        self.assertIn("landschaft.xlsx ist kein Fragebogen", answer.json["detail"])
        self.assertNotIn("..", answer.json["detail"])
        self.assertEqual(self.standing()["returned"], [])

    def test_deleted_is_gone(self):
        number = self.ok(self.give_back(filled(self.workbook("berufsschule"), ANSWER))).json["number"]
        self.ok(self.survey("POST", "/remove", {"numbers": [number]}))
        self.assertEqual(self.standing()["returned"], [])
        self.assertEqual(self.take(number).status, 422)


class Browser(SurveyTest):
    def fill(self, secret, answers=ANSWER):
        free = iter(("+1", "+2", "+3"))
        known = {one["line"] for one in self.ok(self.asked(secret)).json["lines"]}
        for who, row in answers.items():
            line = who if who in known else next(free)
            given = [(line, column, text) for column, text in row.items()]
            if line != who:
                given.append((line, "organisation", who))
            saved = self.ok(self.enter(secret, *given)).json
            self.assertEqual(saved["refused"], [])

    def test_it_becomes_the_same_rows_as_the_workbook(self):
        (secret,) = self.links("berufsschule")
        self.fill(secret)
        self.ok(self.asked(secret, "/submit"))
        (one,) = self.standing()["returned"]
        self.assertEqual((one["actor"], one["by_browser"], one["state"]), ("berufsschule", True, "waiting"))
        self.ok(self.take(one["number"]), 201)
        in_browser = self.tables()
        # The same as a workbook, in a landscape of its own.
        self.ok(self.call("PUT", f"landscapes/{self.name}-2?example"), 201)
        self.addCleanup(lambda: self.call("DELETE", f"landscapes/{self.name}-2"))
        first, self.name = self.name, f"{self.name}-2"
        workbook = filled(self.workbook("berufsschule"), ANSWER, {"ausgefuellt_am": TODAY})
        self.ok(self.take(self.ok(self.give_back(workbook)).json["number"]), 201)
        self.assertEqual(in_browser, self.tables())
        self.name = first

    def test_resumed_on_another_device_and_handed_in_again(self):
        (secret,) = self.links("berufsschule")
        self.ok(self.enter(secret, ("aufwind", "intensitaet", "2")))
        self.ok(self.enter(secret, ("aufwind", "intensitaet", "3"), ("vhs-musterau", "gewuenscht", "ja")))
        self.ok(self.enter(secret, ("vhs-musterau", "gewuenscht", "")))
        form = self.ok(self.asked(secret)).json
        self.assertEqual(form["cells"], [{"line": "aufwind", "column": "intensitaet", "text": "3"}])
        self.assertEqual((form["revision"], form["submitted"]), (3, ""))
        self.ok(self.asked(secret, "/submit"))
        self.ok(self.enter(secret, ("aufwind", "intensitaet", "4")))
        self.ok(self.asked(secret, "/submit"))
        (one,) = self.standing()["returned"]
        self.ok(self.take(one["number"]))
        self.assertRegex(self.tables()["kooperationen.csv"].decode(), r"berufsschule;aufwind;[^\n]*;4;")

    def test_taken_over_at_once_where_nothing_is_to_be_asked(self):
        self.ok(self.survey("POST", "/manner", {"takes_at_once": True}), 204)
        (secret,) = self.links("berufsschule")
        self.fill(secret)
        self.ok(self.asked(secret, "/submit"))
        self.assertTrue(self.actor("berufsschule")["has_answered"])
        self.assertEqual([one["state"] for one in self.standing()["returned"]], ["taken"])

    def test_an_empty_one_is_not_handed_in(self):
        (secret,) = self.links("berufsschule")
        self.assertEqual(self.asked(secret, "/submit").status, 422)
        self.assertEqual(self.standing()["returned"], [])

    def test_nothing_but_names_and_title_is_told(self):
        (secret,) = self.links("berufsschule")
        self.ok(self.survey("POST", "/manner", {"contact": "Bildungsbüro", "notice": "Es fragt das Landratsamt."}))
        form = self.ok(self.asked(secret)).json
        self.assertEqual(set(form), {
            "title", "organisation", "about_courses", "lines", "nominations", "levels", "frequencies", "kinds", "other", "ends",
            "contact", "notice", "draft", "revision", "saved", "submitted", "cells"})
        self.assertEqual({key for line in form["lines"] for key in line}, {"line", "name"})
        self.assertEqual(len(form["lines"]), len(self.standing()["actors"]) - 1)
        self.assertEqual(form["cells"], [])

    def test_an_answer_never_shows_what_others_said(self):
        one, two = self.links("berufsschule", "aufwind")
        self.fill(one)
        self.ok(self.asked(one, "/submit"))
        self.assertEqual(self.ok(self.asked(two)).json["cells"], [])
        self.ok(self.enter(two, ("berufsschule", "intensitaet", "1")))
        self.assertNotIn("1", [cell["text"] for cell in self.ok(self.asked(one)).json["cells"] if cell["line"] == "berufsschule"])


class Attacks(SurveyTest):
    def test_a_link_opens_no_other_address(self):
        """Every address that the server describes or knows, with the secret in the place of a token."""
        (secret,) = self.links("berufsschule")
        text = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "Sources/TableServer/Routes").glob("*.swift"))
        routes = re.findall(r'Route\(\s*\.(\w+), "([^"]+)", for: \.(\w+)\)', text)
        paths = {(method.upper(), path.replace("*", self.name)) for method, path, who in routes if who != "everybody"}
        paths |= {("GET", f"landscapes/{self.name}/{word}") for word in ("check", "gaps", "map.svg", "landscape.zip", "journal.jsonl")}
        self.assertGreater(len(paths), 30)
        for method, path in sorted(paths):
            if path.startswith("table") or "\\(" in path:
                continue
            for headers in ({}, {"Cookie": f"netviz_konto={secret}"}):
                client = Client(self.client.server, None if headers else secret, headers=headers)
                answer = client.api(method, path, b"{}" if method in ("POST", "PUT") else None, patient=False)
                self.assertIn(answer.status, (401, 403, 404), (method, path, answer))
                self.assertNotIn(b"aufwind", answer.body)
        self.assertEqual(self.call("POST", "session", {"token": secret}, client=Client(self.client.server)).status, 401)

    def test_only_the_hash_is_kept(self):
        secrets = self.links("berufsschule", "aufwind")
        self.ok(self.enter(secrets[0], ("aufwind", "intensitaet", "2")))
        told = json.dumps(self.standing()) + self.call("GET", f"landscapes/{self.name}/journal.jsonl").text
        kept = b"".join(path.read_bytes() for path in (self.folder / "daten").iterdir())
        for secret in secrets:
            self.assertEqual(len(secret), 43)
            self.assertNotIn(secret, told)
            self.assertNotIn(secret.encode(), kept)

    def test_withdrawn_ended_and_replaced_links_say_so_kindly(self):
        self.ok(self.survey("POST", "/manner", {"contact": "Frau Beispiel, 01234"}))
        first, other = self.links("berufsschule", "aufwind")
        self.ok(self.enter(first, ("aufwind", "intensitaet", "2")))
        (second,) = self.links("berufsschule")
        for path in ("", "/cells", "/submit"):
            answer = self.asked(first, path)
            self.assertEqual(answer.status, 410, answer)
            self.assertIn("nicht verloren", answer.json["detail"])
            self.assertIn("01234", answer.json["detail"])
        self.assertEqual(len(self.ok(self.asked(second)).json["cells"]), 1)
        self.ok(self.survey("POST", "/links/withdraw", {"actors": ["aufwind"]}), 204)
        self.assertEqual(self.asked(other).status, 410)
        self.assertEqual((self.actor("aufwind")["link"]["state"], self.actor("berufsschule")["link"]["state"]), ("withdrawn", "open"))
        (third,) = self.links("berufsschule", fresh=True)
        self.assertEqual(self.ok(self.asked(third)).json["cells"], [])

    def test_a_link_ends_with_its_day(self):
        import sqlite3
        (secret,) = self.links("berufsschule", ends=TODAY)
        self.ok(self.asked(secret))
        for day in ("2020-01-01", "morgen", "2026-13-01", "", (date.today() + timedelta(days=800)).isoformat()):
            self.assertEqual(self.survey("POST", "/links", {"actors": ["berufsschule"], "ends": day}).status, 422, day)
        with sqlite3.connect(self.folder / "daten" / f"{self.name}.landschaft.sqlite") as file:
            file.execute("UPDATE link SET ends = '2020-01-31'")
        answer = self.asked(secret)
        self.assertEqual(answer.status, 410)
        self.assertIn("31.01.2020", answer.json["detail"])
        self.assertEqual(self.actor("berufsschule")["link"]["state"], "ended")

    def test_nobody_makes_links_for_whom_the_landscape_does_not_have(self):
        for actors in ([], ["niemand"], ["berufsschule", "berufsschule"], [""], ["berufsschule", 3]):
            self.assertEqual(self.survey("POST", "/links", {"actors": actors, "ends": SOON}).status, 422, actors)

    def test_only_the_questions_of_the_form_can_be_answered(self):
        (secret,) = self.links("berufsschule")
        wrong = [
            ("niemand", "intensitaet", "2"), ("berufsschule", "intensitaet", "2"), ("aufwind", "intensitaet", "9"),
            ("aufwind", "kennung", "vhs-musterau"), ("aufwind", "organisation", "anders"), ("aufwind", "gewuenscht", "vielleicht"),
            ("aufwind", "information", "wir → sie"), ("aufwind", "anmerkung", "x" * 1001), ("aufwind", "anmerkung", "a\u0000b"),
            ("+4", "organisation", "Vierte"), ("aufwind", "notiz", "x"), ("aufwind", "weitervermittlung", "x"),
        ]
        answer = self.ok(self.enter(secret, *wrong, ("aufwind", "intensitaet", "2"))).json
        self.assertEqual(len(answer["refused"]), len(wrong))
        self.assertEqual([cell["text"] for cell in self.ok(self.asked(secret)).json["cells"]], ["2"])
        for body in ({}, {"cells": []}, {"cells": [1]}, {"cells": [{"line": "aufwind"}]}, {"cells": "x"},
                     {"cells": [{"line": "aufwind", "column": "anmerkung", "text": "x"}] * 301}):
            self.assertEqual(self.asked(secret, "/cells", body).status, 422, body)
        self.assertEqual(self.asked(secret, "/cells", b"[" * 1000).status, 400)
        self.assertEqual(self.asked(secret, "/cells", b'{"cells":"' + b"x" * 70_000 + b'"}').status, 413)

    def test_secrets_are_not_guessed(self):
        (secret,) = self.links("berufsschule")
        guesser = Client(self.client.server, None, source="127.0.0.9")
        seen = []
        for number in range(40):
            guesser.token = f"{number:043d}"
            seen.append(guesser.post("questionnaire", {}, patient=False).status)
        self.assertEqual(set(seen[:10]), {401})
        self.assertEqual(set(seen[-20:]), {429})
        # Whoever holds a link notices nothing of it.
        self.ok(self.asked(secret))

    def test_too_fast_is_told_and_others_go_on(self):
        one, two = self.links("berufsschule", "aufwind")
        seen = [self.enter(one, ("aufwind", "intensitaet", "2"), patient=False).status for _ in range(150)]
        self.assertIn(429, seen)
        self.ok(self.enter(two, ("berufsschule", "intensitaet", "2"), patient=False))

    def test_every_answer_bears_the_policy_and_the_page_tells_nothing(self):
        (secret,) = self.links("berufsschule")
        for answer in (self.asked(secret), self.asked("x" * 43), Client(self.client.server).page("/antwort")):
            self.assertEqual(answer.headers["content-security-policy"], POLICY)
            self.assertEqual(answer.headers["referrer-policy"], "no-referrer")
            self.assertIn(answer.headers["cache-control"], ("no-store",))
        self.assertNotIn("Musterau", Client(self.client.server).page("/antwort").text)
        # Not with GET, where an address might carry it.
        self.assertEqual(self.holder(secret).get("questionnaire").status, 405)

    def test_a_page_of_another_site_cannot_ask(self):
        (secret,) = self.links("berufsschule")
        answer = self.asked(secret, headers={"Origin": "https://boese.example"})
        self.assertEqual(answer.status, 403)


class Roles(SurveyTest):
    def member(self, name, role):
        """Somebody with a password and a role in the landscape; nil: with none."""
        invitation = self.ok(self.call("POST", "accounts", {"name": name})).json["invitation"]
        self.addCleanup(lambda: self.call("DELETE", f"accounts/{name}"))
        if role:
            self.ok(self.call("POST", f"landscapes/{self.name}/members", {"account": name, "role": role}))
        secret = urlsplit(invitation).fragment.removeprefix("e=")
        answer = self.ok(self.call("POST", "session/password", {"invitation": secret, "password": "ein ganzer Satz als Passwort"}, client=Client(self.client.server)))
        return Client(self.client.server, cookies=answer.cookies[0].split(";")[0])

    CHANGES = [
        ("POST", "/links", {"actors": ["berufsschule"], "ends": SOON}), ("POST", "/links/withdraw", {"actors": ["berufsschule"]}),
        ("POST", "/returned?name=x.xlsx", {}), ("POST", "/correct", {"number": 1, "actor": "vhs-musterau"}), ("POST", "/remove", {"numbers": [1]}),
        ("POST", "/take", {"numbers": [1]}),
    ]

    def test_nobody_without_a_session(self):
        stranger = Client(self.client.server)
        for method, path, body in [("GET", "", None), ("POST", "/manner", {}), ("POST", "/preview", {}), *self.CHANGES]:
            self.assertEqual(self.survey(method, path, body, client=stranger).status, 401, path)

    def test_whoever_may_read_changes_nothing(self):
        reader, editor, other = self.member("liest", "lesen"), self.member("hilft", "bearbeitung"), self.member("fremd", None)
        self.assertEqual(self.survey(client=reader).status, 200)
        for method, path, body in self.CHANGES:
            self.assertEqual(self.survey(method, path, body, client=reader).status, 403, path)
            self.assertEqual(self.survey(method, path, body, client=other).status, 404, path)
        self.assertEqual(self.survey(client=other).status, 404)
        self.ok(self.survey("POST", "/links", {"actors": ["berufsschule"], "ends": SOON}, client=editor), 201)
        self.assertEqual(self.survey("POST", "/manner", {"takes_at_once": True}, client=editor).status, 403)
        self.assertFalse(self.standing()["takes_at_once"])


class Small(SurveyTest):
    """A landscape that knows no survey yet."""

    ACTORS = "id;name;typ;befragt;geantwortet\njc;Jobcenter;Jobcenter;ja;\nvhs;Volkshochschule;VHS;ja;\nmbe;Beratung;mbe;ja;\n"
    TIES = "von;nach;art;intensitaet;gemeldet_von;notiz\njc;vhs;;2;koordination;alt\n"

    def setUp(self):
        self.name = "klein"
        archive = io.BytesIO()
        with zipfile.ZipFile(archive, "w") as file:
            file.writestr("akteure.csv", self.ACTORS)
            file.writestr("kooperationen.csv", self.TIES)
            file.writestr("landschaft.yaml", "titel: Klein\n")
        self.ok(self.call("PUT", "landscapes/klein?name=x.zip", archive.getvalue(), kind=BYTES), 201)
        self.addCleanup(lambda: self.call("DELETE", "landscapes/klein"))

    def test_what_was_asked_is_noted_and_the_step_is_taken_back(self):
        (secret,) = self.links("jc")
        self.ok(self.enter(secret, ("vhs", "intensitaet", "3"), ("vhs", "information", "x"), ("mbe", "intensitaet", "0")))
        self.ok(self.asked(secret, "/submit"))
        number = self.standing()["returned"][0]["number"]
        self.assertTrue(self.preview(number)["notes_settings"])
        step = self.ok(self.take(number), 201).json["step"]
        self.assertEqual(self.standing()["asked"], "intensitaet, haeufigkeit, art, richtung")
        # The same by the command, from a workbook.
        folder = self.folder / "klein"
        folder.mkdir()
        for name, text in (("akteure.csv", self.ACTORS), ("kooperationen.csv", self.TIES), ("landschaft.yaml", "titel: Klein\n")):
            (folder / name).write_text(text, encoding="utf-8")
        subprocess.run([NETVIZ, "survey", "new", folder, "-o", self.folder / "klein-f"], check=True, capture_output=True)
        answers = self.folder / "klein-r"
        answers.mkdir()
        book = filled((self.folder / "klein-f" / "fragebogen-jobcenter.xlsx").read_bytes(),
                      {"vhs": {"intensitaet": "3", "information": "x"}, "mbe": {"intensitaet": "0"}}, {"ausgefuellt_am": TODAY})
        (answers / "x.xlsx").write_bytes(book)
        subprocess.run([NETVIZ, "survey", "import", answers, "--into", folder], check=True, capture_output=True)
        tables = self.tables()
        self.assertEqual(set(tables), {"akteure.csv", "kooperationen.csv", "landschaft.yaml"})
        for name, content in tables.items():
            self.assertEqual(content.decode(), (folder / name).read_text(encoding="utf-8"), name)
        self.ok(self.call("POST", "landscapes/klein/steps/undo", {"step": step}))
        self.assertEqual(self.tables()["kooperationen.csv"].decode(), self.TIES)
        self.assertEqual(self.standing()["returned"][0]["state"], "undone")
        # Taken back is not lost.
        self.ok(self.take(number), 201)
        self.assertEqual(self.tables(), tables)

    def test_a_file_of_before_gets_room_for_a_survey(self):
        import sqlite3
        entry = {"id": "e1", "op": "note", "text": "vorher", "role": "editor"}
        self.ok(self.call("POST", "landscapes/klein/entries", entry), 201)
        self.end()
        with sqlite3.connect(self.folder / "daten/klein.landschaft.sqlite") as file:
            for table in ("link", "draft", "draft_cell", "answer"):
                file.execute(f"DROP TABLE {table}")
            file.execute("DELETE FROM grdb_migrations WHERE identifier = '3'")
        file.close()
        type(self).start()
        # A link of nobody looks into the file as well, which has no links yet.
        self.assertEqual(self.asked("x" * 43).status, 401)
        self.assertEqual(len(self.call("GET", "landscapes/klein/journal.jsonl").text.splitlines()), 1)
        (secret,) = self.links("jc")
        self.ok(self.enter(secret, ("vhs", "intensitaet", "3")))
        self.ok(self.asked(secret, "/submit"))
        self.assertEqual(len(self.standing()["returned"]), 1)


class Kills(SurveyTest):
    def test_an_acknowledged_draft_is_there_after_a_kill(self):
        rounds = int(os.environ.get("NETVIZ_SERVER_KILLS", "5"))
        (secret,) = self.links("berufsschule")
        for number in range(rounds):
            text = f"Runde {number}"
            self.ok(self.enter(secret, ("aufwind", "anmerkung", text), ("vhs-musterau", "intensitaet", str(number % 5))))
            children = subprocess.run(["pgrep", "-P", str(self.process.pid)], capture_output=True, text=True).stdout.split()
            for pid in {self.process.pid, *map(int, children)}:
                os.kill(pid, signal.SIGKILL)
            self.process.wait()
            self.process.stdout.close()
            time.sleep(0.1)
            type(self).start()
            found = {(c["line"], c["column"]): c["text"] for c in self.ok(self.asked(secret)).json["cells"]}
            self.assertEqual(found, {("aufwind", "anmerkung"): text, ("vhs-musterau", "intensitaet"): str(number % 5)})


if __name__ == "__main__":
    unittest.main()
