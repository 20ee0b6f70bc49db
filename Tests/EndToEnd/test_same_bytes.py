"""The same data and the same seed give the same bytes, in every process: what depends on addresses in memory or on the
order of a hash table differs from one process to the next."""

import tempfile
import unittest
from pathlib import Path

from netviz import MUSTERAU, run


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
