"""A workbench whose survey is asked: questionnaires filled in as workbooks, links, and answers entered by them."""

import io
import json
import re
import shutil
import subprocess
import tempfile
import unittest
import zipfile
from datetime import date, timedelta
from pathlib import Path
from urllib.parse import quote, urlsplit

from client import Client
from server import JSON, MUSTERAU, NETVIZ
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
