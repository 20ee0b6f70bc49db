"""A network that was written is a landscape again: the same actors and cooperations in every form."""

import tempfile
import unittest
from pathlib import Path

from netviz import MUSTERAU, rows, run


class ConvertTests(unittest.TestCase):
    def test_networks_become_landscapes(self):
        actors = {row["id"] for row in rows("akteure.csv")}
        with tempfile.TemporaryDirectory() as folder:
            sizes = set()
            for ending in ("csv", "graphml", "json"):
                network, land = Path(folder) / f"netz.{ending}", Path(folder) / ending
                run("convert", MUSTERAU, network)
                run("convert", network, land)
                self.assertEqual({row["id"] for row in rows("akteure.csv", land)}, actors, ending)
                sizes.add(len(rows("kooperationen.csv", land)))
            self.assertEqual(len(sizes), 1, sizes)


if __name__ == "__main__":
    unittest.main()
