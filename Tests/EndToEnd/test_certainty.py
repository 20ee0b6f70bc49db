"""What `measures` says of the certainty of its numbers, held against the same numbers by other ways."""

import csv
import json
import unittest

from netviz import MUSTERAU, run


def measures(*options):
    return json.loads(run("measures", MUSTERAU, "--format", "json", *options)[0])


class Bounds(unittest.TestCase):
    def test_they_are_the_values_of_the_two_networks(self):
        """Below: what --confirmed counts; above: what is counted without it."""
        names = ("degree", "harmonic")
        chosen = ("--measure", ",".join(names))
        below, above = [
            {actor["id"]: actor for actor in measures(*chosen, *more)["actors"]} for more in (("--confirmed",), ())]
        bounds = measures(*chosen, "--also", "bounds")["bounds"]
        self.assertEqual({row["id"] for row in bounds}, set(above))
        differing = 0
        for row in bounds:
            for name in names:
                with self.subTest(row["id"] + " " + name):
                    value = row[name]
                    self.assertAlmostEqual(value["lower"], below[row["id"]][name])
                    self.assertAlmostEqual(value["upper"], above[row["id"]][name])
                    # More cooperations never make these two smaller.
                    self.assertLessEqual(value["lower"], value["upper"])
                    differing += value["lower"] < value["upper"]
                    for side, all_values in (("lower", below), ("upper", above)):
                        better = sum(
                            other[name] > all_values[row["id"]][name] + 1e-9 for other in all_values.values())
                        self.assertEqual(value[f"rank_{side}"], better + 1)
        self.assertGreater(differing, 50, "57 cooperations are not confirmed")


class Persons(unittest.TestCase):
    def test_what_hangs_on_single_contacts(self):
        found = measures("--also", "persons")["persons"]
        with open(MUSTERAU / "kontakte.csv", encoding="utf-8-sig") as file:
            contacts = {row["name"]: row["akteur"] for row in csv.DictReader(file, delimiter=";")}
        partners = {
            actor["id"]: actor["degree"]
            for actor in measures("--measure", "degree", "--raw")["actors"]}
        self.assertEqual(len(contacts), 3)
        self.assertEqual(
            {person["name"]: (person["actors"], person["ties"]) for person in found["persons"]},
            {name: ([actor], partners[actor]) for name, actor in contacts.items()})

    def test_only_the_coordination_is_told(self):
        for profile in ("workshop", "oeffentlich"):
            _, message = run("measures", MUSTERAU, "--also", "persons", "--profile", profile, code=64)
            self.assertIn("intern", message)
        text, _ = run("measures", MUSTERAU)
        self.assertNotIn("Erika Beispiel", text)


if __name__ == "__main__":
    unittest.main()
