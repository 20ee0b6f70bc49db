"""Whatever is public is computed from what is public (PRODUCT.md §6).

One secret of a landscape is changed at a time – an answer, a denial, a silent actor, a note, a person, a hidden actor, a
strength that only one end states, a wish, a statement – and every public output must have the same bytes. So nobody
who has all of them, or those of two years, can subtract his way to a secret. Each change is first shown to matter in
the profile `intern`: a test that changes nothing would prove nothing.
"""

import csv
import filecmp
import io
import os
import shutil
import subprocess
import tempfile
import unittest
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from netviz import MUSTERAU, PROGRAM, run


COMMANDS = {
    "gaps.json": ["gaps", "--format", "json"],
    "gaps.txt": ["gaps"],
    "soll.json": ["gaps", "--matrix", "--format", "json"],
    "measures.json": ["measures", "--format", "json"],
    "community.svg": ["map", "--color-by", "community", "-o"],
    "gaps.svg": ["map", "--show", "gaps", "-o"],
    "matrix.svg": ["map", "--show", "matrix", "-o"],
    "districts.svg": ["map", "--show", "districts", "-o"],
    "types.svg": ["map", "--show", "types", "-o"],
    "boards.dot": ["map", "--show", "boards", "-o"],
    "map.dot": ["map", "-o"],
    "einfach.html": ["report", "--style", "einfach", "-o"],
    "pseudonyms.dot": ["map", "--pseudonyms", "--key", "KEY", "-o"],
}


class Folder:
    """A landscape as tables of dictionaries, written where it is wanted."""

    def __init__(self, path):
        self.tables = {}
        self.others = {}
        for file in sorted(Path(path).glob("*.csv")):
            text = file.read_text(encoding="utf-8-sig")
            separator = ";" if ";" in text.split("\n")[0] else ","
            self.tables[file.stem] = list(csv.DictReader(io.StringIO(text), delimiter=separator))
        for file in Path(path).glob("*.yaml"):
            self.others[file.name] = file.read_text(encoding="utf-8")

    def write(self, path):
        path.mkdir(parents=True)
        for name, table in self.tables.items():
            columns = list(dict.fromkeys(column for row in table for column in row))
            with open(path / f"{name}.csv", "w", encoding="utf-8", newline="") as file:
                writer = csv.DictWriter(file, columns, delimiter=";", restval="")
                writer.writeheader()
                writer.writerows(table)
        for name, text in self.others.items():
            (path / name).write_text(text, encoding="utf-8")
        return path

    def actor(self, **wanted):
        return next(a for a in self.tables["akteure"] if all(a.get(k, "") == v for k, v in wanted.items()))

    def partners(self, identifier):
        return {row["nach"] if row["von"] == identifier else row["von"]
                for row in self.tables["kooperationen"] if identifier in (row["von"], row["nach"])}


# MARK: Secrets, each a change of a copy


def an_answer(folder):
    """One end of a pair takes back that it named the other, or names one that does not name it."""
    claims = folder.tables["kooperationen"]
    row = next(r for r in claims if r.get("gemeldet_von") == "von" and r.get("status", "") in ("", "besteht")
               and not any({r["von"], r["nach"]} == {o["von"], o["nach"]} and o is not r for o in claims))
    claims.remove(row)


def a_new_answer(folder):
    """An actor that answered names one that answered and does not name it."""
    answered = [a["id"] for a in folder.tables["akteure"] if a.get("geantwortet") == "ja"]
    for one in answered:
        for two in answered:
            if one != two and two not in folder.partners(one):
                folder.tables["kooperationen"].append(
                    {"von": one, "nach": two, "art": "case-work", "intensitaet": "4", "haeufigkeit": "4",
                     "gemeldet_von": "von", "status": "besteht"})
                return
    raise AssertionError("nobody left to name")


def a_denial(folder):
    answered = [a["id"] for a in folder.tables["akteure"] if a.get("geantwortet") == "ja"]
    one = answered[0]
    two = next(a for a in answered if a != one and a not in folder.partners(one))
    folder.tables["kooperationen"].append(
        {"von": one, "nach": two, "intensitaet": "0", "gemeldet_von": "von", "status": "besteht"})


def a_silent_actor(folder):
    """Somebody that was asked and is nowhere an end that reports: silent, or answered with an empty page."""
    reporting = set()
    for row in folder.tables["kooperationen"]:
        by = row.get("gemeldet_von", "")
        if by in ("von", "beide"):
            reporting.add(row["von"])
        if by in ("nach", "beide"):
            reporting.add(row["nach"])
        reporting.add(by)
    actor = next(a for a in folder.tables["akteure"]
                 if a.get("befragt") == "ja" and a["id"] not in reporting and a["geantwortet"] != "ja")
    actor["geantwortet"] = "ja"


def a_note(folder):
    folder.tables["akteure"][3]["notiz"] = "Wird im Herbst neu besetzt."
    folder.tables["akteure"][3]["quelle"] = "Anruf"
    folder.tables["kooperationen"][5]["notiz"] = "Läuft nicht gut."


def a_person(folder):
    folder.tables.setdefault("kontakte", []).append(
        {"akteur": folder.tables["akteure"][0]["id"], "name": "Erika Beispiel", "email": "erika@example.org"})


def a_hidden_actor(folder):
    """One more actor that does not want to be public, with ties to everybody, a seat, an offer and a place of its own."""
    ids = [a["id"] for a in folder.tables["akteure"]][:12]
    folder.tables["akteure"].insert(0, {
        "id": "verborgen", "name": "Zuflucht im Verborgenen", "typ": "mbe", "veroeffentlichen": "nein",
        "befragt": "ja", "geantwortet": "ja", "sozialraum": "Geheimwinkel", "handlungsfelder": "Geheimfeld|sprache"})
    for other in ids:
        folder.tables["kooperationen"].insert(0, {
            "von": "verborgen", "nach": other, "intensitaet": "4", "gemeldet_von": "beide", "status": "besteht",
            "art": "case-work", "handlungsfeld": "sprache"})
    for board in folder.tables.get("gremien", [])[:1]:
        folder.tables["mitgliedschaften"].append({"gremium": board["id"], "akteur": "verborgen"})
    if "angebote" in folder.tables:
        folder.tables["angebote"].insert(0, {
            "id": "ang-verborgen", "akteur": "verborgen", "name": "Beratung im Verborgenen",
            "leistungsart": "migrationsberatung", "handlungsfeld": "sprache", "sozialraum": "Geheimwinkel"})


def a_strength(folder):
    """One end of a confirmed pair says more than the other: only what both say is public."""
    claims = folder.tables["kooperationen"]
    row = next(r for r in claims if r.get("gemeldet_von") == "beide" and r.get("intensitaet") == "2"
               and not any({r["von"], r["nach"]} == {o["von"], o["nach"]} and o is not r for o in claims))
    other = dict(row)
    row["gemeldet_von"], other["gemeldet_von"] = "von", "nach"
    other["intensitaet"] = "4"
    claims.insert(claims.index(row) + 1, other)


def a_wish(folder):
    one, two = folder.tables["akteure"][0]["id"], folder.tables["akteure"][-1]["id"]
    folder.tables["kooperationen"].append(
        {"von": one, "nach": two, "status": "gewuenscht", "gemeldet_von": "von"})


def a_statement(folder):
    folder.tables.setdefault("stellungnahmen", []).append(
        {"empfehlung": "MFD-5", "akteur": folder.tables["akteure"][2]["id"], "status": "kein_bedarf",
         "text": "Kein Bedarf, sagt die Leitung."})


def an_agreed_measure(folder):
    ids = [actor["id"] for actor in folder.tables["akteure"]]
    folder.tables.setdefault("massnahmen", []).append(
        {"ziel": "Mehr Vertrauen", "massnahme": "Gespräch über offene Fragen", "verantwortlich": ids[0],
         "beteiligte": f"{ids[1]}|{ids[2]}", "status": "begonnen", "empfehlung": "MFD-5"})


SECRETS = [an_answer, a_new_answer, a_denial, a_silent_actor, a_note, a_person, a_hidden_actor, a_strength, a_wish,
           a_statement, an_agreed_measure]


def small_town(path):
    """Few actors, one silent, one without any pair: counts that are easily subtracted (all invented)."""
    folder = Folder.__new__(Folder)
    folder.others = {"landschaft.yaml": "titel: Kleinstadt\ngebiet: Kleinstadt\nstichtag: 2026-06-30\n"}
    names = ["Sozialamt", "MBE Nord", "MBE Süd", "JMD Nord", "Sprachschule", "Verein Hafen", "Verein Ufer"]
    types = ["social-welfare-office", "mbe", "mbe", "jmd", "integration-course-provider", "migrant-organisation",
             "migrant-organisation"]
    folder.tables = {
        "akteure": [
            {"id": f"a{number}", "name": name, "typ": kind, "befragt": "ja", "notiz": "", "quelle": "",
             "geantwortet": "nein" if name == "Verein Ufer" else "ja", "veroeffentlichen": "",
             "handlungsfelder": "sprache", "sozialraum": ""}
            for number, (name, kind) in enumerate(zip(names, types))],
        "kooperationen": [
            {"von": one, "nach": two, "art": kind, "intensitaet": strength, "haeufigkeit": "3", "status": "besteht",
             "gemeldet_von": by, "notiz": "", "handlungsfeld": ""}
            for one, two, kind, strength, by in [
                ("a0", "a1", "case-work", "3", "beide"), ("a0", "a3", "planning", "2", "beide"),
                ("a1", "a4", "referral", "2", "von"), ("a4", "a2", "outreach", "3", "beide"),
                ("a2", "a5", "", "1", "nach"), ("a3", "a4", "referral", "3", "beide"),
                ("a6", "a0", "", "2", "")]],
    }
    return folder.write(path)


def invented(path):
    """A generated landscape of 60 actors with its survey."""
    run("generate", "--actors", "60", "--seed", "7", "-o", path)
    return path


class PublicTests(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        cls.temporary = tempfile.TemporaryDirectory()
        base = Path(cls.temporary.name)
        cls.landscapes = {
            "musterau": Folder(MUSTERAU),
            "kleinstadt": Folder(small_town(base / "kleinstadt")),
        }

    @classmethod
    def tearDownClass(cls):
        cls.temporary.cleanup()

    def outputs(self, landscape, target, profile="oeffentlich"):
        """Every public output of a landscape, in one folder."""
        target.mkdir()
        key = target.parent / "schluessel" / "key.csv"
        key.parent.mkdir(exist_ok=True)

        def write(name):
            command, *rest = [key if a == "KEY" else a for a in COMMANDS[name]]
            writes = rest and rest[-1] == "-o"
            done = subprocess.run(
                [PROGRAM, command, str(landscape), "--profile", profile, *map(str, rest)]
                + ([str(target / name)] if writes else []),
                capture_output=True, text=True, timeout=300)
            # A map of a small place may have nothing to draw: that it has not is an output as well.
            (target / f"{name}.code").write_text(f"{done.returncode}\n{done.stdout}", encoding="utf-8")

        # Hundreds of processes: as many at a time as there are processors. Each writes a file of its own.
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            whole = pool.submit(run, "run", landscape, "-o", target / "run", "--profile", profile)
            for done in [whole, *(pool.submit(write, name) for name in COMMANDS)]:
                done.result()
        return target

    def differences(self, one, two):
        result = []
        names = sorted({str(p.relative_to(f)) for f in (one, two) for p in f.rglob("*") if p.is_file()})
        for name in names:
            if not (one / name).exists() or not (two / name).exists():
                result.append(f"{name} is there once only")
            elif not filecmp.cmp(one / name, two / name, shallow=False):
                result.append(name)
        return result

    def inner(self, landscape, target):
        """What the coordination's own desk shows."""
        target.mkdir()
        run("report", landscape, "--profile", "intern", "--contacts", "-o", target / "bericht.md")
        run("map", landscape, "--profile", "intern", "-o", target / "karte.dot")
        # That somebody says no who has said nothing before is told by the counts of the tables.
        (target / "pruefung.json").write_text(run("check", landscape, "--format", "json")[0], encoding="utf-8")
        return target

    def changed(self, folder, secret):
        copy = Folder.__new__(Folder)
        copy.tables = {name: [dict(row) for row in table] for name, table in folder.tables.items()}
        copy.others = dict(folder.others)
        secret(copy)
        return copy

    def test_every_secret_is_one(self):
        """Each change shows in the profile intern: a change that shows nowhere would prove nothing."""
        folder = self.landscapes["musterau"]
        with tempfile.TemporaryDirectory() as temporary:
            base = Path(temporary)
            plain = self.inner(folder.write(base / "l"), base / "plain")
            for secret in SECRETS:
                with self.subTest(secret=secret.__name__):
                    shutil.rmtree(base / "l")
                    shutil.rmtree(base / "changed", ignore_errors=True)
                    self.changed(folder, secret).write(base / "l")
                    self.assertNotEqual(
                        self.differences(plain, self.inner(base / "l", base / "changed")), [])

    def test_nobody_learns_where_people_are_housed(self):
        """Neither from the houses nor from the companies that run them; an office has its place like others."""

        def moved(kind):
            def change(folder):
                actors = [a for a in folder.tables["akteure"] if kind in a["typ"].split("|")]
                self.assertTrue(actors, kind)
                for actor in actors:
                    actor["sozialraum"] = "oberlinden"

            return change

        folder = self.landscapes["musterau"]
        with tempfile.TemporaryDirectory() as temporary:
            base = Path(temporary)
            plain = self.outputs(folder.write(base / "l"), base / "plain")
            for kind, shows in [("accommodation-shared", False), ("accommodation-operator-commercial", False),
                                ("integration-course-provider", True)]:
                with self.subTest(kind):
                    shutil.rmtree(base / "l")
                    shutil.rmtree(base / "changed", ignore_errors=True)
                    self.changed(folder, moved(kind)).write(base / "l")
                    self.assertEqual(self.differences(plain, self.outputs(base / "l", base / "changed")) != [], shows)

    def test_no_secret_changes_a_public_byte(self):
        for name, folder in self.landscapes.items():
            with tempfile.TemporaryDirectory() as temporary:
                base = Path(temporary)
                plain = self.outputs(folder.write(base / "l"), base / "plain")
                for secret in SECRETS:
                    with self.subTest(landscape=name, secret=secret.__name__):
                        shutil.rmtree(base / "l")
                        shutil.rmtree(base / "changed", ignore_errors=True)
                        self.changed(folder, secret).write(base / "l")
                        self.assertEqual(
                            self.differences(plain, self.outputs(base / "l", base / "changed")), [])


if __name__ == "__main__":
    unittest.main()
