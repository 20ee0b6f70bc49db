"""What a row says decides, never its place: sorting a table changes no suggestion, no plan, no map and no report.

The tables of the example are shuffled row by row, each with three seeds; every result must have the same bytes.
"""

import csv
import io
import json
import random
import shutil
import tempfile
import unittest
from pathlib import Path

from netviz import MUSTERAU, run


def shuffled(folder, seed):
    """The example with the rows of every table in another order."""
    folder.mkdir()
    shutil.copy(MUSTERAU / "landschaft.yaml", folder)
    order = random.Random(seed)
    for file in sorted(MUSTERAU.glob("*.csv")):
        head, *rows = list(csv.reader(io.StringIO(file.read_text(encoding="utf-8")), delimiter=";"))
        order.shuffle(rows)
        with open(folder / file.name, "w", encoding="utf-8", newline="") as target:
            csv.writer(target, delimiter=";").writerows([head, *rows])
    return folder


class RowOrderTests(unittest.TestCase):
    def outputs(self, landscape, folder):
        folder.mkdir()
        result = {}
        for name, arguments in {
            "gaps.json": ["gaps", "--format", "json"],
            "plan.json": ["plan", "--budget", "8", "--per-actor", "2", "--format", "json"],
        }.items():
            result[name] = run(arguments[0], landscape, *arguments[1:])[0]
        for name, arguments in {
            "karte.svg": ["map"], "luecken.svg": ["map", "--show", "gaps"], "gremien.svg": ["map", "--show", "boards"],
            "gruppen.svg": ["map", "--color-by", "community", "--layout", "sfdp"],
            "bericht.md": ["report"], "offen.md": ["report", "--profile", "oeffentlich"],
        }.items():
            run(arguments[0], landscape, *arguments[1:], "-o", folder / name)
            result[name] = (folder / name).read_bytes()
        return result

    def test_what_answers_missing_would_change(self):
        """Whose answers are drawn is decided by who they are, not by their rows."""
        def stability(landscape):
            text, _ = run("measures", landscape)
            data = json.loads(run("measures", landscape, "--format", "json")[0])
            verdicts = [line for line in text.splitlines() if "Antwort" in line]
            return data["ranking_stability"], verdicts

        with tempfile.TemporaryDirectory() as temporary:
            plain = stability(MUSTERAU)
            self.assertTrue(any("mindestens" in line for line in plain[1]))
            for seed in (1, 2, 3):
                self.assertEqual(stability(shuffled(Path(temporary) / f"l{seed}", seed)), plain)

    def test_shuffled_tables_give_the_same_results(self):
        with tempfile.TemporaryDirectory() as temporary:
            base = Path(temporary)
            plain = self.outputs(MUSTERAU, base / "plain")
            for seed in (1, 2, 3):
                found = self.outputs(shuffled(base / f"l{seed}", seed), base / f"o{seed}")
                for name, content in plain.items():
                    with self.subTest(seed=seed, output=name):
                        self.assertTrue(content == found[name], f"{name} depends on the order of the rows")


if __name__ == "__main__":
    unittest.main()
