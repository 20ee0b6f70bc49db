"""`netviz apply`: journals of changes, as PRODUCT.md §8 promises them."""

import json
import os
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
NETVIZ = os.environ.get("NETVIZ") or os.environ.get("NETVIZ_BUILT", str(ROOT / ".build/debug")) + "/netviz"


def entry(number, op="add", **rest):
    return {"id": f"00000000-0000-4000-8000-{number:012}", "at": "2026-11-29T18:42:10+01:00", "op": op, **rest}


TIE = entry(1, table="kooperationen", becomes={"von": "jobcenter", "nach": "feuerwehr", "intensitaet": "2"},
            reported_by="jobcenter", role="participant")
ACTOR = entry(2, table="akteure", becomes={"name": "Feuerwehr Musterau", "kurzname": "feuerwehr"})
WISH = entry(3, table="kooperationen", becomes={"von": "Feuerwehr Musterau", "nach": "jobcenter", "status": "gewuenscht"},
             reported_by="Feuerwehr Musterau")
BAD = entry(4, table="kooperationen", becomes={"von": "jobcenter", "nach": "Gibt es nicht"})


class ApplyTest(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.place = Path(self.folder.name)
        self.landscape = self.place / "L"
        shutil.copytree(ROOT / "data/musterau", self.landscape)

    def journal(self, *entries, end="\n", name="p.jsonl"):
        path = self.place / name
        path.write_text("\n".join(json.dumps(entry, ensure_ascii=False) for entry in entries) + end, encoding="utf-8")
        return path

    def apply(self, journal, *arguments, landscape=None, code=0):
        done = subprocess.run([NETVIZ, "apply", str(journal), str(landscape or self.landscape), *map(str, arguments)],
                              capture_output=True, text=True, cwd=self.place)
        self.assertEqual(done.returncode, code, done.stderr + done.stdout)
        return done

    def results(self, journal, *arguments, **rest):
        report = json.loads(self.apply(journal, "--format", "json", *arguments, **rest).stdout)
        self.assertEqual(set(report["summary"]), {"applied", "already", "withdrawn", "conflict", "invalid"})
        for entry in report["entries"]:
            self.assertTrue({"id", "result", "message"} <= set(entry))
        for result, count in report["summary"].items():
            self.assertEqual(count, sum(entry["result"] == result for entry in report["entries"]))
        return [entry["result"] for entry in report["entries"]]

    def tables(self, folder=None):
        return {path.name: path.read_bytes() for path in (folder or self.landscape).glob("*.csv")}

    def test_applied_at_once_with_a_backup_and_never_twice(self):
        before = self.tables()
        journal = self.journal(TIE, ACTOR, WISH)
        self.assertEqual(self.results(journal), ["applied"] * 3)
        self.assertEqual(self.tables(self.place / "L.sicherung"), before)
        after = self.tables()
        for name in before:
            rows, old = after[name].splitlines(), before[name].splitlines()
            self.assertEqual(rows[:len(old)], old, name)
            self.assertEqual(len(rows) - len(old), {"kooperationen.csv": 2, "akteure.csv": 1}.get(name, 0))
        done = self.apply(journal)
        self.assertEqual(self.tables(), after)
        self.assertNotIn("sicherung", done.stderr)
        self.assertEqual(self.results(journal), ["already"] * 3)
        check = subprocess.run([NETVIZ, "check", self.landscape, "--format", "json"], capture_output=True, text=True)
        self.assertEqual(json.loads(check.stdout)["errors"], [])

    def test_nothing_is_written_with_a_conflict_or_an_invalid_entry(self):
        before = self.tables()
        rows = (self.landscape / "kooperationen.csv").read_text(encoding="utf-8").splitlines()
        head, first = rows[0].split(";"), rows[1].split(";")
        seen = {column: value for column, value in zip(head, first) if value}
        changed = entry(5, "change", table="kooperationen", was={**seen, "intensitaet": "1"},
                        becomes={"intensitaet": "4"})
        journal = self.journal(TIE, ACTOR, BAD, changed)
        done = self.apply(journal, code=1)
        self.assertIn("Gibt es nicht", done.stdout)
        self.assertIn("gesehen „1“, jetzt „3“", done.stdout)
        self.assertEqual(self.tables(), before)
        self.assertFalse((self.place / "L.sicherung").exists())
        self.assertEqual(self.results(journal, "--partial"), ["applied", "applied", "invalid", "conflict"])
        self.assertEqual((self.tables()["kooperationen.csv"]).splitlines()[1], rows[1].encode())

    def test_what_is_taken_back_or_not_accepted_does_not_count(self):
        undo = entry(6, "undo", undoes=TIE["id"])
        redo = entry(7, "undo", undoes=undo["id"])
        proposal = {**WISH, "status": "proposed"}
        self.assertEqual(self.results(self.journal(ACTOR, TIE, undo, proposal), "-o", "N"),
                         ["applied", "withdrawn", "applied", "withdrawn"])
        self.assertEqual(self.tables(self.place / "N")["kooperationen.csv"], self.tables()["kooperationen.csv"])
        self.assertEqual(self.results(self.journal(ACTOR, TIE, undo, redo), "-o", "M"),
                         ["applied", "applied", "withdrawn", "applied"])
        # Applied first, taken back later: the row goes again.
        self.results(self.journal(ACTOR, TIE))
        self.results(self.journal(ACTOR, TIE, undo))
        self.assertEqual(self.tables()["kooperationen.csv"], self.tables(self.place / "N")["kooperationen.csv"])

    def test_a_line_that_was_cut_off_is_told(self):
        text = json.dumps(TIE)
        journal = self.journal(ACTOR, end="\n" + text[:40])
        done = self.apply(journal)
        self.assertIn("Zeile 2", done.stderr)
        self.assertIn("abgeschnitten", done.stderr)
        broken = self.place / "b.jsonl"
        broken.write_text("kaputt\n" + json.dumps(ACTOR) + "\n", encoding="utf-8")
        self.assertEqual(self.results(broken, code=1), ["invalid", "already"])

    def test_shown_as_sentences(self):
        done = self.apply(self.journal(ACTOR, TIE, entry(8, "undo", undoes=TIE["id"])), "--show")
        lines = done.stdout.splitlines()
        self.assertEqual(len(lines), 3)
        self.assertIn("29.11.2026 18:42", lines[1])
        self.assertIn("Jobcenter", lines[1])
        self.assertIn("Zurückgenommen: ", lines[2])
        self.assertFalse((self.place / "L.sicherung").exists())

    def test_workbooks_are_written_elsewhere(self):
        workbook = self.place / "w.xlsx"
        subprocess.run([NETVIZ, "convert", self.landscape, workbook], check=True, capture_output=True)
        before = workbook.read_bytes()
        journal = self.journal(ACTOR, TIE)
        self.assertIn("-o", self.apply(journal, landscape=workbook, code=1).stderr)
        for output in ["n.xlsx", "n.ods", "folder"]:
            self.assertEqual(self.results(journal, "-o", output, landscape=workbook), ["applied"] * 2)
            check = subprocess.run([NETVIZ, "check", self.place / output, "--format", "json"], capture_output=True, text=True)
            self.assertEqual(json.loads(check.stdout)["summary"]["actors"], 80)
            self.assertEqual(self.results(journal, "-o", output + "2" + Path(output).suffix, landscape=self.place / output),
                             ["already"] * 2)
        self.assertEqual(workbook.read_bytes(), before)
        self.assertIn("netviz", self.apply(journal, "-o", "folder", code=1).stderr)

    def test_wrong_usage(self):
        journal = self.journal(ACTOR)
        self.apply(journal, "--format", "csv", code=64)
        self.apply(journal, "--show", "-o", "x", code=64)
        self.apply(self.place / "nirgends.jsonl", code=1)
        self.apply(journal, landscape=self.place / "nirgends", code=1)
        english = self.apply(self.journal(BAD), "--lang", "en", code=1)
        self.assertIn("is not in", english.stdout)


if __name__ == "__main__":
    unittest.main()
