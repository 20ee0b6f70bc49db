"""`compare` and `scenario`: the shapes of the contract, and what is planted in copies of the example."""

import json
import shutil
import tempfile
import unittest
from pathlib import Path

from netviz import MUSTERAU, run


def compare(old, new):
    return json.loads(run("compare", old, new, "--format", "json")[0])


class Compare(unittest.TestCase):
    def setUp(self):
        place = tempfile.TemporaryDirectory()
        self.addCleanup(place.cleanup)
        self.folder = Path(place.name)

    def test_itself(self):
        data = compare(MUSTERAU, MUSTERAU)
        for key in ("added", "removed", "renamed"):
            self.assertEqual(data["actors"][key], [])
        for key in ("added", "removed", "strengthened", "weakened", "confirmed"):
            self.assertEqual(data["ties"][key], [])
        self.assertEqual(data["jaccard"], 1)
        self.assertEqual(data["jaccard_comparable"], 1)
        self.assertEqual(data["findings"]["resolved"] + data["findings"]["new"], [])
        self.assertGreater(len(data["findings"]["unchanged"]), 50)
        for before, after in data["network"].values():
            self.assertEqual(before, after)

    def test_planted(self):
        gone = self.folder / "ohne"
        shutil.copytree(MUSTERAU, gone)
        rows = (MUSTERAU / "kooperationen.csv").read_text(encoding="utf-8").splitlines()
        # Ten rows less: what they alone say is gone.
        (gone / "kooperationen.csv").write_text("\n".join(rows[:1] + rows[11:]) + "\n", encoding="utf-8")
        data = compare(MUSTERAU, gone)
        back = compare(gone, MUSTERAU)
        pairs = lambda entries: sorted(tuple(sorted((entry["a"], entry["b"]))) for entry in entries)
        self.assertEqual(pairs(data["ties"]["removed"]), pairs(back["ties"]["added"]))
        self.assertEqual(pairs(data["ties"]["weakened"]), pairs(back["ties"]["strengthened"]))
        for entry in data["ties"]["removed"]:
            self.assertIn(entry["outcome"], ("ended", "no_longer_reported", "not_comparable"))
            self.assertIsNone(entry["after"])
        for entry in back["ties"]["added"]:
            self.assertIn(entry["outcome"], ("new", "not_comparable"))
        self.assertLess(data["jaccard"], 1)

    def test_graph_files(self):
        one, two = self.folder / "a.csv", self.folder / "b.csv"
        one.write_text("von,nach,intensitaet\na,b,2\nb,c,1\n")
        two.write_text("von,nach,intensitaet\na,b,3\nc,d,1\n")
        data = compare(one, two)
        self.assertEqual([(e["a"], e["b"], e["before"], e["after"]) for e in data["ties"]["strengthened"]],
                         [("a", "b", 2, 3)])
        self.assertEqual([e["id"] for e in data["actors"]["added"]], ["d"])
        # a–b in both, b–c in the first, c–d in the second.
        self.assertEqual(data["jaccard"], 1 / 3)
        self.assertNotIn("findings", data)

    def test_text_and_csv(self):
        text, _ = run("vergleich", MUSTERAU, MUSTERAU)
        self.assertIn("Empfehlungen: 0 jetzt erfüllt, 0 neu offen", text)
        text, _ = run("compare", MUSTERAU, MUSTERAU, "--format", "csv")
        self.assertEqual(
            text.splitlines()[0],
            "change,a,b,name_a,name_b,before,after,state_before,state_after,outcome,measure,reason")


def scenario(*options):
    return json.loads(run("scenario", MUSTERAU, "--format", "json", *options)[0])


class Scenario(unittest.TestCase):
    def test_loss(self):
        measures = json.loads(run("measures", MUSTERAU, "--format", "json")[0])
        name = max(measures["actors"], key=lambda actor: actor["betweenness"])["id"]
        ties = next(actor["degree"] for actor in measures["actors"] if actor["id"] == name)
        data = scenario("--remove", name)
        lost = next(actor for actor in data["actors"] if actor["id"] == name)
        self.assertEqual(lost["degree"], [ties, None])
        before, after = data["robustness"]["r"]
        self.assertTrue(0 < after < before <= 0.5)
        self.assertGreater(data["robustness"]["r_random"][0], before)
        self.assertEqual(len(data["robustness"]["targeted"]), len(measures["actors"]) - 1)
        self.assertEqual(data["robustness"]["largest_targeted"][-1], 0)

    def test_plan(self):
        data = scenario("--plan")
        self.assertGreater(len(data["gaps"]["closed"]), 0)
        self.assertGreater(data["network"]["density"][1], data["network"]["density"][0])
        text, _ = run("szenario", MUSTERAU, "--plan")
        self.assertIn("Robustheit R bei gezieltem Ausfall", text)

    def test_journal(self):
        with tempfile.TemporaryDirectory() as place:
            journal = Path(place) / "tisch.jsonl"
            journal.write_text(json.dumps({
                "id": "1", "op": "add", "table": "kooperationen", "becomes": {
                    "von": "baugenossenschaft-seewinkel", "nach": "jobcenter", "gemeldet_von": "beide", "intensitaet": "3"}}) + "\n")
            data = scenario("--journal", journal)
            isolates = data["network"]["isolates"]
            self.assertEqual(isolates[0] - 1, isolates[1])

    def test_wrong_requests(self):
        for options in ([], ["--remove", "gibtesnicht"], ["--add", "nur-einer"], ["--add", "a,b,9"],
                        ["--strengthen", "x,y"]):
            out, _ = run("scenario", MUSTERAU, *options, code=64)
            self.assertEqual(out, "")


if __name__ == "__main__":
    unittest.main()
