"""docs/sentences.md names tests and files that exist: a table that points nowhere would hide what is not tested."""

import re
import unittest

from netviz import ROOT

PAGE = (ROOT / "docs/sentences.md").read_text(encoding="utf-8")
LAST = [line.rstrip(" |").rsplit("|", 1)[1] for line in PAGE.splitlines() if line.startswith("|")]
# The suites that hold the planted rows.
SUITES = [*ROOT.glob("Tests/ReportsTests/SentenceTests*.swift"), ROOT / "Tests/DiagramsTests/SentenceTests.swift"]


class Sentences(unittest.TestCase):
    def test_every_test_exists(self):
        code = "\n".join(path.read_text(encoding="utf-8") for path in ROOT.glob("Tests/**/*.swift"))
        named = {name for cell in LAST for name in re.findall(r"`([\w.]+)`", cell)}
        self.assertGreater(len(named), 50)
        for name in named:
            suite, _, test = name.rpartition(".") if "." in name else ("", "", name)
            for word in filter(None, (suite, test)):
                self.assertRegex(code, rf"(?:func|struct) {word}\b", name)

    def test_every_planted_row_is_in_the_table(self):
        for path in SUITES:
            for name in re.findall(r"@Test[^\n]*\bfunc (\w+)", path.read_text(encoding="utf-8")):
                self.assertIn(f"`{name}`", PAGE, path.name)

    def test_every_file_exists(self):
        for heading in re.findall(r"`([\w/+]+\.swift)`", PAGE):
            self.assertTrue(list(ROOT.glob(f"Sources/**/{heading}")), heading)


if __name__ == "__main__":
    unittest.main()
