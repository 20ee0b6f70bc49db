"""A network that was written is a landscape again: the same actors and cooperations in every form."""

import subprocess
import tempfile
import unittest
import zipfile
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
                # A list of edges knows no actors that answered: who denies a pair stands there with a 0.
                sizes.add(sum(row["intensitaet"] != "0" for row in rows("kooperationen.csv", land)))
            self.assertEqual(len(sizes), 1, sizes)

    def test_workbooks_of_either_format(self):
        with tempfile.TemporaryDirectory() as folder:
            place = Path(folder)
            run("convert", MUSTERAU, place / "aus-dem-ordner")
            for ending in ("ods", "xlsx"):
                run("convert", MUSTERAU, place / f"mappe.{ending}")
                run("convert", place / f"mappe.{ending}", place / ending)
                self.assertEqual(tables(place / ending), tables(place / "aus-dem-ordner"), ending)
            # LibreOffice opens it and keeps everything.
            office = subprocess.run(
                ["soffice", "--headless", f"-env:UserInstallation=file://{place}/profil", "--convert-to", "xlsx",
                 "--outdir", place / "buero", place / "mappe.ods"], capture_output=True, text=True, timeout=180)
            self.assertTrue((place / "buero/mappe.xlsx").exists(), office.stderr)
            run("convert", place / "buero/mappe.xlsx", place / "zurueck")
            self.assertEqual(tables(place / "zurueck"), tables(place / "aus-dem-ordner"))
            with zipfile.ZipFile(place / "buero/mappe.xlsx") as package:
                book = package.read("xl/workbook.xml").decode()
                rules = sum(package.read(name).decode().count("<dataValidation ") for name in package.namelist()
                            if name.startswith("xl/worksheets/sheet"))
            self.assertRegex(book, 'name="Listen"[^>]*state="hidden"')
            self.assertGreater(rules, 30)

    def test_fresh_workbooks(self):
        with tempfile.TemporaryDirectory() as folder:
            place = Path(folder)
            for arguments, name in ((["--ods", "a.ods"], "a.ods"), (["b.ods"], "b.ods"), (["c.xlsx"], "c.xlsx"),
                                    (["--xlsx", "d.ods"], "d.ods")):
                run("new", *arguments, folder=place)
                kind = "opendocument.spreadsheet" if name.endswith("ods") else "openxmlformats"
                with zipfile.ZipFile(place / name) as package:
                    inside = b"".join(package.read(part) for part in ("mimetype", "[Content_Types].xml")
                                      if part in package.namelist())
                self.assertIn(kind.encode(), inside, name)
                # Months of work may be in it by now.
                run("new", *arguments, folder=place, code=1)
            run("new", "--ods", "e.xlsx", folder=place, code=64)
            run("new", "--ods", "f.ods", "--xlsx", "f.xlsx", folder=place, code=64)
            run("new", "ordner", folder=place)
            self.assertTrue((place / "ordner/akteure.csv").exists())


def tables(folder):
    """The tables of a folder, without the note that goes with it."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.name != "hinweise.txt"}


if __name__ == "__main__":
    unittest.main()
