"""A survey over the API: questionnaires as files and in the browser, what comes back and what becomes of it."""

import io
import os
import shutil
import signal
import sqlite3
import subprocess
import time
import unittest
import zipfile

from server import MUSTERAU, NETVIZ
from surveyed import ANSWER, TODAY, SurveyTest, filled
from test_landscapes import BYTES


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
