"""What somebody gets who mistypes a command or names an actor in another way."""

import shutil
import tempfile
import unittest
from pathlib import Path

from netviz import MUSTERAU, run


class CommandLine(unittest.TestCase):
    def test_unknown_command(self):
        _, said = run("chek", "land", code=64)
        self.assertIn("Den Befehl „chek“ gibt es nicht. Meinten Sie „check“?", said)
        _, said = run("qqqqqq", code=64)
        self.assertIn("netviz --help", said)

    def test_wrong_usage_of_a_command_is_told_as_before(self):
        _, said = run("check", MUSTERAU, "noch", "etwas", code=64)
        self.assertNotIn("Den Befehl", said)

    def test_aliases_name_actors(self):
        with tempfile.TemporaryDirectory() as folder:
            land = Path(folder) / "land"
            shutil.copytree(MUSTERAU, land)
            with open(land / "aliase.csv", encoding="utf-8") as file:
                lines = file.read().splitlines()
            width = lines[0].count(";")
            lines.append("Quartiersfunk;jobcenter" + ";" * (width - 1))
            (land / "aliase.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
            run("map", land, "--ego", "quartiersfunk", "-o", Path(folder) / "ego.svg")
            self.assertIn("<svg", (Path(folder) / "ego.svg").read_text(encoding="utf-8"))
            _, said = run("map", land, "--ego", "Jobcentr Landkreis Musterau", "-o", Path(folder) / "x.svg", code=64)
            self.assertIn("Meinten Sie „", said)


if __name__ == "__main__":
    unittest.main()
