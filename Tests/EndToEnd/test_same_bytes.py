"""The same data and the same seed give the same bytes, in every process: what depends on addresses in memory or on the
order of a hash table differs from one process to the next."""

import os
import subprocess
import tempfile
import unittest
from pathlib import Path

from netviz import MUSTERAU, PROGRAM, run


class SameBytesTests(unittest.TestCase):
    def test_large_maps(self):
        with tempfile.TemporaryDirectory() as folder:
            land = Path(folder) / "land"
            run("generate", "--municipalities", "11", "-o", land)
            for layout in ("stress", "sfdp", "sectors"):
                pictures = set()
                for number in range(3):
                    path = Path(folder) / f"{layout}-{number}.svg"
                    run("map", land, "--layout", layout, "-o", path)
                    pictures.add(path.read_bytes())
                self.assertEqual(len(pictures), 1, layout)

    def test_time_zones(self):
        """Whoever makes the same document in Tokyo or New York gets the same one."""
        with tempfile.TemporaryDirectory() as folder:
            for name, words in {"karte.pdf": ["map"], "b.pdf": ["report", "--only", "Kurzfassung"],
                                "b.docx": ["report", "--only", "Kurzfassung"], "l.xlsx": ["convert"]}.items():
                documents = set()
                for number, zone in enumerate(["UTC", "Asia/Tokyo", "America/New_York"]):
                    path = Path(folder) / f"{number}-{name}"
                    target = [path] if words[0] == "convert" else ["-o", path]
                    subprocess.run(
                        [PROGRAM, words[0], MUSTERAU, *words[1:], *target], check=True, capture_output=True,
                        env=dict(os.environ, TZ=zone))
                    documents.add(path.read_bytes())
                self.assertEqual(len(documents), 1, name)

    def test_every_view_of_the_example(self):
        with tempfile.TemporaryDirectory() as folder:
            for view in ("cooperation", "gaps", "field", "boards", "matrix", "districts", "types"):
                pictures = set()
                for number in range(2):
                    path = Path(folder) / f"{view}-{number}.svg"
                    run("map", MUSTERAU, "--show", view, "-o", path)
                    pictures.add(path.read_bytes())
                self.assertEqual(len(pictures), 1, view)


if __name__ == "__main__":
    unittest.main()
