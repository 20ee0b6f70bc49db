"""Two years of the example: what `compare` and `report --since` find is what data/musterau-2027/README.md says was planted.

The expectations are written down by hand from that list.
"""

import csv
import io
import json
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from netviz import MUSTERAU, ROOT, rows, run

LATER = ROOT / "data/musterau-2027"

ADDED = {
    ("jmd-lindenhof", "sprachforum-lindental", "new"), ("auenwerk", "lingua-institut", "new"),
    ("migrationsbeirat", "schulamt", "new"), ("hilfswerk-seeblick", "treff-hafenblick", "not_comparable"),
}
REMOVED = {
    ("jmd-kompass", "stadt-musterau", "ended"),
    ("schule-nordviertel", "stadtteilbuero-nordviertel", "no_longer_reported"),
    ("fachstelle-integration", "jugendamt", "not_comparable"), ("ihk", "logistikpark-auental", "not_comparable"),
}
RESOLVED = {
    "ARB-1 jmd-lindenhof", "SPR-1 sprachforum-lindental", "SPR-3 sprachforum-lindental", "MFD-5 bildungsbuero",
    "MFD-6 bildungsbuero", "KON-5 rt-lindental", "AUF-5 rt-lindental", "AUF-2 gemeinde-lindental",
    "SPR-1 bildungswerk-kornhaus", "SPR-2 bildungswerk-kornhaus",
}
FRESH = {
    "MFD-5 stadt-musterau", "MFD-5 jugendamt", "MFD-6 jugendamt", "SUB-6 jugendamt", "MFD-10 jmd-lindenhof",
    "MFD-8 treff-hafenblick",
}
OUTCOMES = {
    "Sprechstunde des JMD Lindenhof im Sprachforum": "done",
    "Den Runden Tisch Lindental erweitern": "done",
    "Gemeinsame Fallgespräche für unter 27-Jährige": "begun",
    "Mitgliederliste des Runden Tischs Seewinkel anlegen": "begun",
    "Wohnlotsen in der GU Oberlinden": "not_on_record",
    "Sprechstunden der Migrationsberatung im Bildungswerk Kornhaus": "not_on_record",
    "Elternarbeit mit Schulamt und Migrationsbeirat": "not_on_record",
    "Wegweiser für Neuzugewanderte drucken": "not_on_record",
    "Die beiden Sprachmittlerpools zusammenlegen": "given_up",
}


def ends(entries, *keys):
    return {tuple(sorted((entry["a"], entry["b"]))) + tuple(entry[key] for key in keys) for entry in entries}


class InAFolder(unittest.TestCase):
    def setUp(self):
        place = tempfile.TemporaryDirectory()
        self.addCleanup(place.cleanup)
        self.folder = Path(place.name)


class Planted(InAFolder):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        cls.data = json.loads(run("compare", MUSTERAU, LATER, "--format", "json")[0])

    def test_the_tables_are_those_that_the_program_writes(self):
        subprocess.run([sys.executable, LATER / "erzeugen.py", self.folder], check=True)
        for file in sorted(LATER.glob("*.csv")) + [LATER / "landschaft.yaml"]:
            self.assertEqual((self.folder / file.name).read_bytes(), file.read_bytes(), file.name)
        summary = json.loads(run("check", LATER, "--format", "json")[0])
        self.assertEqual(summary["errors"] + summary["warnings"], [])

    def test_actors(self):
        actors = self.data["actors"]
        self.assertEqual([entry["id"] for entry in actors["added"]], ["treff-hafenblick"])
        self.assertEqual({entry["id"] for entry in actors["removed"]},
                         {"kulturverein-dreiklang", "logistikpark-auental"})
        self.assertEqual({(entry["kind"], tuple(entry["before"]), tuple(entry["after"])) for entry in actors["renamed"]}, {
            ("renamed", ("Qualifizierungszentrum Auenwerk GmbH",), ("Auenwerk Bildung und Beruf gGmbH",)),
            ("merged", ("Kirchengemeinde Am Markt Musterau", "Kirchengemeinde Oberlinden"),
             ("Gesamtkirchengemeinde Musterau",)),
            ("split", ("Lingua Seewinkel – Institut für Sprache und Beruf",),
             ("Lingua Institut", "Lingua Seewinkel – Institut für Sprache und Beruf")),
        })

    def test_pairs(self):
        ties = self.data["ties"]
        self.assertEqual(ends(ties["added"], "outcome"), ADDED)
        self.assertEqual(ends(ties["removed"], "outcome"), REMOVED)
        self.assertEqual(ends(ties["strengthened"], "before", "after"), {("jmd-lindenhof", "jobcenter", 1, 3)})
        self.assertEqual(ends(ties["weakened"], "before", "after"), {("stadtbibliothek", "vhs-musterau", 2, 1)})
        self.assertEqual(ends(ties["confirmed"], "outcome"), {
            ("bildungsbuero", "jmd-lindenhof", "comparable"),
            ("bildungswerk-kornhaus", "mbe-brueckenbau", "not_comparable")})

    def test_boards(self):
        boards = self.data["boards"]
        self.assertEqual([board["id"] for board in boards["added"]], ["ak-seewinkel"])
        self.assertEqual(boards["removed"], [])
        self.assertEqual([(board["id"], sorted(board["joined"]), board["left"]) for board in boards["changed"]], [
            ("rt-lindental", ["jobcenter", "mbe-lindenhof", "metallbau-hollergrund"], ["ak-asyl-oberlinden"])])

    def test_findings(self):
        found = {key: {" ".join([entry["rule"], *entry["subjects"]]) for entry in entries}
                 for key, entries in self.data["findings"].items()}
        self.assertEqual(found["resolved"], RESOLVED)
        self.assertEqual(found["new"], FRESH)

    def test_measures(self):
        measures = {entry["measure"]: entry for entry in self.data["measures"]}
        self.assertEqual({text: entry["outcome"] for text, entry in measures.items()}, OUTCOMES)
        said = {
            "Sprechstunde des JMD Lindenhof im Sprachforum": "(Sprachforum Lindental gGmbH): war offen, ist jetzt erfüllt",
            "Den Runden Tisch Lindental erweitern": "so in der Maßnahmenliste eingetragen (umgesetzt)",
            "Gemeinsame Fallgespräche für unter 27-Jährige": "Zusammenarbeit enger als beim letzten Mal",
            "Wohnlotsen in der GU Oberlinden": "dazu liegt nichts Neues vor",
            "Sprechstunden der Migrationsberatung im Bildungswerk Kornhaus": "ob das neu ist, lässt sich nicht sagen",
            "Elternarbeit mit Schulamt und Migrationsbeirat": "bisher von einer Seite genannt",
            "Wegweiser für Neuzugewanderte drucken": "weder zwei Beteiligte noch eine Empfehlung",
        }
        for text, words in said.items():
            self.assertIn(words, measures[text]["reason"])
        # The round table of the Lindental says nothing of that of Seewinkel.
        self.assertEqual(measures["Mitgliederliste des Runden Tischs Seewinkel anlegen"]["reason"],
                         "so in der Maßnahmenliste eingetragen (begonnen)")

    def test_text_and_csv(self):
        text, _ = run("compare", MUSTERAU, LATER)
        self.assertIn("Beim letzten Mal vereinbarte Maßnahmen: 2 umgesetzt, 2 begonnen, 4 nicht nachgewiesen, 1 aufgegeben", text)
        self.assertIn("getan worden sein kann es trotzdem", text)
        table = list(csv.DictReader(io.StringIO(run("compare", MUSTERAU, LATER, "--format", "csv")[0])))
        self.assertEqual({row["measure"]: row["outcome"] for row in table if row["change"] == "measure"}, OUTCOMES)
        row = next(row for row in table if row["measure"].startswith("Gemeinsame Fall"))
        self.assertEqual((row["a"], row["b"]), ("jobcenter", "jmd-lindenhof"))

    def test_the_other_way_round(self):
        back = json.loads(run("compare", LATER, MUSTERAU, "--format", "json")[0])
        # Of one that was split the first of its actors gives the id: today's there, last year's here.
        gone = {("auenwerk", "lingua-seewinkel") if pair == ("auenwerk", "lingua-institut") else pair
                for pair in (entry[:2] for entry in ADDED)}
        self.assertEqual(ends(back["ties"]["removed"]), gone)
        self.assertEqual({pair[:2] for pair in ends(back["ties"]["added"])}, {pair[:2] for pair in REMOVED})

    def test_itself(self):
        same = json.loads(run("compare", LATER, LATER, "--format", "json")[0])
        for key in ("added", "removed", "strengthened", "weakened", "confirmed"):
            self.assertEqual(same["ties"][key], [])
        self.assertEqual(same["boards"], {"added": [], "removed": [], "changed": []})
        # Only what somebody entered.
        self.assertEqual({entry["outcome"] for entry in same["measures"] if entry["status"] == "offen"}, {"not_on_record"})


class InTheReport(InAFolder):
    def text(self, *options):
        path = self.folder / "bericht.md"
        run("report", LATER, "-o", path, *options)
        return path.read_text(encoding="utf-8")

    def test_the_chapter(self):
        text = self.text("--since", MUSTERAU, "--only", "entwicklung")
        for words in (
            "zwischen den 59 Akteuren besteht, die beide Male geantwortet haben",
            "Dort sind seit dem 30. September 2026 drei Kooperationen hinzugekommen",
            "eine davon ist bisher nur von einer Seite genannt", "Enger geworden ist eine, zwischen dem JMD Lindenhof und dem Jobcenter.",
            "Jetzt von beiden Seiten bestätigt ist eine, zwischen dem Bildungsbüro und dem JMD Lindenhof; beim letzten Mal war sie es noch nicht.",
            "ist eine als beendet eingetragen, wird eine nicht mehr genannt und ist eine loser geworden",
            "Drei Kooperationen sind nur damals oder nur jetzt genannt",
            "Auch was niemand nennt, kann es geben.", "sind sieben Punkte jetzt erfüllt, die es beim letzten Mal nicht waren",
            "darunter sechs, die es beim letzten Mal nicht waren; bei vier davon fehlen diesmal Angaben", "Was aus den Maßnahmen wurde",
        ):
            self.assertIn(words, re.sub(r"\s+", " ", text))
        # Read aloud: no codes, no ids, no measures of networks.
        story = text[text.index("Entwicklung"):text.index("Was aus den Maßnahmen wurde")]
        self.assertIsNone(re.search(r"[A-Z]{3}-\d|_|Jaccard|QAP|n = ", story))

    def test_only_with_an_earlier_state(self):
        self.assertNotIn("Entwicklung\n", self.text())
        self.assertIn("Vereinbarte Maßnahmen", self.text())
        for options in (["--only", "entwicklung"], ["--since", MUSTERAU, "--profile", "oeffentlich"],
                        ["--since", MUSTERAU, "--pseudonyms"], ["--since", MUSTERAU, "--actor", "jobcenter"],
                        ["--since", MUSTERAU, "--only", "netz"], ["--measures", "m.csv", "--profile", "oeffentlich"],
                        ["--measures", "m.csv", "--only", "netz"], ["--measures", "m.txt"], ["--measures", "m.csv", "--pseudonyms"],
                        ["--measures", "m.csv", "--style", "kurz"]):
            out, err = run("report", LATER, "-o", "x.md", *options, folder=self.folder, code=64)
            self.assertEqual(out, "")
            self.assertFalse((self.folder / "x.md").exists(), options)
            self.assertFalse((self.folder / "m.csv").exists(), options)

    def test_measures_are_written_and_read_again(self):
        run("report", MUSTERAU, "-o", "b.md", "--measures", "massnahmen.csv", folder=self.folder)
        place = self.folder / "landschaft"
        shutil.copytree(MUSTERAU, place)
        shutil.copy(self.folder / "massnahmen.csv", place)
        before = json.loads(run("check", MUSTERAU, "--format", "json")[0])
        after = json.loads(run("check", place, "--format", "json")[0])
        self.assertEqual([after["errors"], after["warnings"]], [before["errors"], before["warnings"]])
        written = rows("massnahmen.csv", self.folder)
        # As many as the report has rows of measures, each with its recommendations and who takes part.
        report = (self.folder / "b.md").read_text(encoding="utf-8")
        gaps = json.loads(run("gaps", MUSTERAU, "--format", "json")[0])
        rules = {rule for gap in gaps["gaps"] for rule in gap["rules"]}
        for row in written:
            self.assertEqual(row["status"], "offen")
            self.assertTrue(set(row["empfehlung"].split("|")) <= rules)
            self.assertTrue(row["beteiligte"])
            self.assertIn(row["indikator"].split()[0], report)
        self.assertGreater(len(written), 5)
        # Through a workbook and back nothing is lost.
        run("convert", place, "w.xlsx", folder=self.folder)
        run("convert", "w.xlsx", "zurueck", folder=self.folder)
        back = rows("massnahmen.csv", self.folder / "zurueck")
        self.assertEqual([row["massnahme"] for row in back], [row["massnahme"] for row in written])
        self.assertEqual({row["status"] for row in back}, {"offen"})

    def test_what_somebody_filled_in_stays(self):
        options = ("report", MUSTERAU, "-o", "b.md", "--measures", "m.csv")
        run(*options, folder=self.folder)
        first = (self.folder / "m.csv").read_bytes()
        run(*options, folder=self.folder)
        self.assertEqual((self.folder / "m.csv").read_bytes(), first)
        (self.folder / "m.csv").write_bytes(first.replace(b";offen;", b";begonnen;", 1))
        (self.folder / "b.md").unlink()
        run(*options, folder=self.folder, code=1)
        self.assertIn(b";begonnen;", (self.folder / "m.csv").read_bytes())
        self.assertFalse((self.folder / "b.md").exists())
        run(*options, "--overwrite", folder=self.folder)
        self.assertEqual((self.folder / "m.csv").read_bytes(), first)
        # The landscape's own table is never replaced.
        place = self.folder / "landschaft"
        shutil.copytree(LATER, place)
        own = (place / "massnahmen.csv").read_bytes()
        run("report", place, "-o", "c.md", "--measures", place / "massnahmen.csv", folder=self.folder, code=1)
        self.assertEqual((place / "massnahmen.csv").read_bytes(), own)
        run("report", place, "-o", "m.csv", "--measures", "m.csv", folder=self.folder, code=64)


class Tables(InAFolder):
    """`massnahmen.csv` in the commands that carry tables on."""

    def test_new_has_it(self):
        run("new", "leer", folder=self.folder)
        head = (self.folder / "leer/massnahmen.csv").read_text(encoding="utf-8-sig")
        self.assertEqual(head.strip(), "ziel;massnahme;verantwortlich;beteiligte;bis;indikator;status;empfehlung;beschlossen_am;notiz")

    def test_merge_keeps_each_row_once(self):
        run("merge", MUSTERAU, LATER, "-o", "beide", folder=self.folder)
        self.assertEqual(len(rows("massnahmen.csv", self.folder / "beide")), len(rows("massnahmen.csv", LATER)))
        run("merge", LATER, LATER, "-o", "gleich", folder=self.folder)
        self.assertEqual(len(rows("massnahmen.csv", self.folder / "gleich")), len(rows("massnahmen.csv", LATER)))

    def test_merge_counts_measures(self):
        def line(*arguments):
            text = "".join(run("merge", *arguments, folder=self.folder))
            return next(line.split() for line in text.splitlines() if line.startswith("Maßnahmen"))

        own = len(rows("massnahmen.csv", LATER))
        self.assertEqual(line(MUSTERAU, LATER, "-o", "a"), ["Maßnahmen", "0", f"{own}", "0", f"{own}"])
        self.assertEqual(line(LATER, LATER, "-o", "b"), ["Maßnahmen"] + [f"{own}"] * 4)
        # Another status is the same measure (both rows stay); another text is another one.
        place = self.folder / "anders"
        shutil.copytree(LATER, place)
        path = place / "massnahmen.csv"
        text = path.read_text(encoding="utf-8")
        text = text.replace(";begonnen;", ";umgesetzt;").replace("Wegweiser für", "Faltblatt für")
        path.write_text(text, encoding="utf-8")
        self.assertEqual(line(LATER, place, "-o", "c"), ["Maßnahmen", f"{own}", f"{own}", f"{own - 1}", f"{own + 1}"])
        self.assertEqual(len(rows("massnahmen.csv", self.folder / "c")), own + 2)

    def test_ids_of_recommendations_have_no_case(self):
        place = self.folder / "klein"
        shutil.copytree(LATER, place)
        for name in ("massnahmen.csv", "stellungnahmen.csv"):
            path = place / name
            path.write_text(
                re.sub(r"\b[A-Z]{3}-\d+\b", lambda found: found[0].lower(), path.read_text(encoding="utf-8")),
                encoding="utf-8")
        self.assertIn("spr-1", (place / "massnahmen.csv").read_text(encoding="utf-8"))
        found, plain = (
            json.loads(run("compare", MUSTERAU, later, "--format", "json")[0]) for later in (place, LATER))
        outcomes = lambda data: [(entry["measure"], entry["outcome"], entry["reason"]) for entry in data["measures"]]
        self.assertEqual(outcomes(found), outcomes(plain))
        self.assertEqual(run("gaps", place, "--format", "json")[0], run("gaps", LATER, "--format", "json")[0])
        self.assertNotIn("Die Empfehlung „spr-1“ gibt es nicht", run("check", place)[0])
        # What no recommendation is called is still told.
        with open(place / "stellungnahmen.csv", "a", encoding="utf-8") as file:
            file.write("spr-99;;;offen;;\n")
        self.assertIn("Die Empfehlung „spr-99“ gibt es nicht", run("check", place)[0])

    def test_a_journal_changes_a_status(self):
        place = self.folder / "landschaft"
        shutil.copytree(LATER, place)
        entry = {"id": "1", "op": "change", "table": "massnahmen", "key": None,
                 "was": {"ziel": "Wege aus der Unterkunft", "massnahme": "Wohnlotsen in der GU Oberlinden",
                         "verantwortlich": "wohnlotsen", "status": ""},
                 "becomes": {"status": "begonnen"}}
        (self.folder / "j.jsonl").write_text(json.dumps(entry) + "\n", encoding="utf-8")
        run("apply", "j.jsonl", place, folder=self.folder)
        status = {row["massnahme"]: row["status"] for row in rows("massnahmen.csv", place)}
        self.assertEqual(status["Wohnlotsen in der GU Oberlinden"], "begonnen")
        data = json.loads(run("compare", MUSTERAU, place, "--format", "json")[0])
        outcome = {entry["measure"]: entry["outcome"] for entry in data["measures"]}
        self.assertEqual(outcome["Wohnlotsen in der GU Oberlinden"], "begun")


if __name__ == "__main__":
    unittest.main()
