"""The check of the order of rooms (`scripts/check_house.py`) finds what it is there for: tried on a small house, since a
check that never complains proves nothing."""

import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "scripts"))

import check_house

ROOMS = {"House": [["Cellar"], ["Ground"], ["Left", "Right"], ["."]]}


def complaints(*uses, rooms=None):
    """What is said of uses, each as (user, line, home of what it uses)."""
    definitions = {f"symbol {number}": home for number, (_, _, home) in enumerate(uses)}
    references = {f"symbol {number}": {(user, line, f"name{number}")} for number, (user, line, _) in enumerate(uses)}
    count, found = check_house.looking_up(definitions, references, rooms or ROOMS)
    return count, sorted(found)


class House(unittest.TestCase):
    def test_looking_down_and_across_one_room_is_allowed(self):
        count, found = complaints(
            ("House/Ground/A.swift", 1, "House/Cellar/B.swift"), ("House/Ground/A.swift", 2, "House/Ground/C.swift"),
            ("House/Main.swift", 3, "House/Left/D.swift"), ("House/Ground/Deeper/E.swift", 4, "House/Cellar/B.swift"))
        self.assertEqual((count, found), (4, []))

    def test_looking_up_is_named_with_file_line_and_home(self):
        _, found = complaints(("House/Cellar/B.swift", 7, "House/Ground/A.swift"))
        self.assertEqual(
            found, ["Sources/House/Cellar/B.swift:7: Cellar looks up at Ground (name0 in House/Ground/A.swift)"])

    def test_a_circle_looks_up_once_whatever_the_order(self):
        circle = [("House/Cellar/B.swift", 1, "House/Ground/A.swift"), ("House/Ground/A.swift", 2, "House/Cellar/B.swift")]
        for order in ([["Cellar"], ["Ground"]], [["Ground"], ["Cellar"]]):
            _, found = complaints(*circle, rooms={"House": order})
            self.assertEqual(len(found), 1, order)

    def test_rooms_of_one_level_do_not_look_at_each_other(self):
        _, found = complaints(("House/Left/D.swift", 5, "House/Right/F.swift"))
        self.assertEqual(found, ["Sources/House/Left/D.swift:5: Left looks up at Right (name0 in House/Right/F.swift)"])

    def test_files_outside_every_folder_are_a_room(self):
        _, found = complaints(("House/Left/D.swift", 5, "House/Main.swift"))
        self.assertEqual(found, ["Sources/House/Left/D.swift:5: Left looks up at . (name0 in House/Main.swift)"])

    def test_the_table_names_every_module(self):
        table = check_house.rooms()
        folders = {folder.name for folder in check_house.SOURCES.iterdir() if any(folder.rglob("*.swift"))}
        self.assertEqual(set(table), folders)


class Decisions(unittest.TestCase):
    def test_all_have_one_form(self):
        files = sorted((check_house.ROOT / "docs/decisions").glob("*.md"))
        self.assertGreater(len(files), 20)
        for file in files:
            number = int(file.name[:4])
            self.assertRegex(
                file.read_text(encoding="utf-8"), rf"\A# {number}\. \S.*\n\nDecided 20\d\d-\d\d-\d\d\.\n\n\S", file.name)


if __name__ == "__main__":
    unittest.main()
