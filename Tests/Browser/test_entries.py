"""Entries mean the same on the page of the round table as for `netviz apply`: the same cases, and the same for chance journals."""

import json
import os
import random
import subprocess
import unittest
from pathlib import Path
from tempfile import TemporaryDirectory

from core import CoreTest, base_tables, entry_cases, facts_of
from netviz import ROOT

HERE = Path(__file__).resolve().parent
REPLAYED = HERE / "replayed.js"
CHANCE = HERE / "chance.js"
SWIFT_TESTS = Path(os.environ.get("NETVIZ_BUILT", ROOT / ".build/debug")) / "netvizPackageTests.xctest"

# A few hundred rounds at each change; `NETVIZ_ENTRY_ROUNDS=10000` for a long run, of which `netviz apply` sees every tenth.
ROUNDS = int(os.environ.get("NETVIZ_ENTRY_ROUNDS", "400"))
SEED = int(os.environ.get("NETVIZ_ENTRY_SEED", "1"))
SAMPLE = 5 if ROUNDS <= 1000 else 10


class CaseTests(CoreTest):
    def test_each_case_comes_out_as_the_contract_says(self):
        page = self.core(REPLAYED)
        known = {}
        for case in entry_cases():
            key = json.dumps(case["tables"])
            if key not in known:
                known[key] = f"facts{len(known)}"
                self.load(page, known[key], facts_of(case["tables"]))
            rows = case.get("rows", {})
            columns = {table: sorted({column for row in rows[table] for column in row}) for table in rows}
            with self.subTest(case["name"]):
                found = page.evaluate("([facts, text, columns]) => runCase(window[facts], text, columns)",
                                      [known[key], case["journal"], columns])
                self.assertEqual(found["results"], case["results"], found["words"])
                self.assertEqual(found["pairs"], case["pairs"])
                for table, names in columns.items():
                    expected = [{name: row.get(name, "") for name in names} for row in rows[table]]
                    self.assertEqual(found["rows"][table], expected, table)


class ChanceTests(CoreTest):
    """Entering, undoing, repeating, reopening, lines that were cut off, two windows: the journal is the truth."""

    def test_the_page_the_file_and_apply_agree(self):
        page = self.core(REPLAYED, CHANCE)
        batches, entries = [], 0
        for number, tables in enumerate([base_tables(), *(chance_tables(SEED + number) for number in range(3))]):
            self.load(page, "facts", facts_of(tables))
            found = page.evaluate(
                "([first, count, sample]) => runRounds(window.facts, first, count, sample)",
                [SEED + number * 1_000_000, ROUNDS // 4, SAMPLE])
            shortest = sorted(found["problems"], key=lambda one: len(one["journal"]))[:2]
            self.assertEqual(len(found["problems"]), 0, "\n".join(
                "\n".join([f"tables {number}, seed {one['seed']}", *one["problems"], one["journal"]]) for one in shortest))
            entries += found["totals"]["entries"]
            for result in ("applied", "already", "withdrawn", "conflict", "invalid"):
                self.assertGreater(found["totals"]["results"].get(result, 0), 0, result)
            batches.append({"tables": tables, "rounds": found["journals"]})
        self.assertGreater(entries, ROUNDS * 3)
        differences, seen = [], 0
        for batch, answers in zip(batches, swift_answers(batches), strict=True):
            for one, answer in zip(batch["rounds"], answers, strict=True):
                seen += 1
                if one["pairs"] != answer["pairs"] or [result or "" for result in one["results"]] != answer["results"]:
                    differences.append({**one, "apply": answer})
        if differences and "NETVIZ_ENTRY_DIFFERENCES" in os.environ:
            Path(os.environ["NETVIZ_ENTRY_DIFFERENCES"]).write_text(json.dumps(differences), encoding="utf-8")
        self.assertEqual(seen, sum(len(batch["rounds"]) for batch in batches))
        self.assertGreaterEqual(seen, ROUNDS // SAMPLE)
        self.assertEqual(len(differences), 0, told(differences[:3]))


def swift_answers(batches):
    """What `netviz apply` makes of the same journals: the Swift test that replays them all in one process."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "journals.json"
        path.write_text(json.dumps([{"tables": batch["tables"], "journals": [one["journal"] for one in batch["rounds"]]}
                                    for batch in batches]), encoding="utf-8")
        done = subprocess.run(
            [SWIFT_TESTS, "--testing-library", "swift-testing", "--filter", "EntryCaseTests/journalsOfThePage"],
            env={**os.environ, "NETVIZ_PAGE_JOURNALS": str(path)}, capture_output=True, text=True, timeout=3000)
        if done.returncode != 0:
            raise AssertionError(done.stdout[-3000:] + done.stderr[-3000:])
        return json.loads(Path(f"{path}.swift").read_text(encoding="utf-8"))


def told(differences):
    parts = []
    for one in differences:
        lines = [line for line in one["journal"].split("\n") if line]
        page = [f"{result} {line}" for result, line in zip(one["results"], lines)]
        parts.append("\n".join([f"seed {one['seed']}", *page, f"page  {one['pairs']}", f"apply {one['apply']['pairs']}",
                                *one["apply"]["messages"]]))
    return "\n\n".join(parts)


def chance_tables(seed):
    """The same actors with other cooperations: rows of every reporter, kind, state and strength, some alike."""
    chance = random.Random(seed)
    tables = base_tables()
    head, *actors = tables["akteure"]
    for actor in actors:
        actor[head.index("geantwortet")] = chance.choice(["ja", "nein", ""])
    ids = [actor[0] for actor in actors]
    rows = [["von", "nach", "art", "richtung", "intensitaet", "haeufigkeit", "status", "gemeldet_von"]]
    for _ in range(chance.randrange(18)):
        a, b = chance.sample(ids, 2)
        rows.append([a, b, chance.choice(["", "", "", "case-work", "referral", "knows", "funding"]), chance.choice(["", "", "beide", "nach-von"]),
                     chance.choice(["", "0", "1", "2", "3", "4"]), chance.choice(["", "3"]),
                     chance.choice(["", "", "", "", "gewuenscht", "beendet"]),
                     chance.choice(["", "von", "nach", "beide", a, b, chance.choice(ids)])])
    return {**tables, "kooperationen": rows}


if __name__ == "__main__":
    unittest.main()
