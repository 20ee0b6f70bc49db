"""Every number in the report's prose is found in the JSON of check, measures and gaps, in both languages."""

import re
import unittest
from pathlib import Path
from tempfile import TemporaryDirectory

from netviz import MUSTERAU, run
from report_numbers import CHAPTERS, Checker
from report_patterns import PATTERNS
from report_text import passages

# Passages that count something, at the least; a check that sees none would find no error.
LEAST = 150


class ReportNumbers(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.checkers, cls.texts = {}, {}
        with TemporaryDirectory() as folder:
            for language in CHAPTERS:
                path = Path(folder) / f"{language}.md"
                run("report", MUSTERAU, "--lang", language, "-o", path)
                cls.texts[language] = path.read_text(encoding="utf-8")
                cls.checkers[language] = Checker(language, PATTERNS)

    def test_every_number_is_in_the_json(self):
        for language, checker in self.checkers.items():
            with self.subTest(language):
                self.assertEqual(checker.errors(self.texts[language]), [])
                self.assertGreater(sum(checker.used.values()), LEAST)
                self.assertEqual({passage.chapter for passage in passages(self.texts[language])},
                                 set(CHAPTERS[language]))

    def test_a_wrong_number_is_found(self):
        """Each number in digits is made wrong once, in its own passage."""
        for language, checker in self.checkers.items():
            changed = 0
            for passage in passages(self.texts[language]):
                checker.follow(passage)
                before = (checker.rule, checker.outcome, checker.shown)
                words = checker.masked(passage, CHAPTERS[language].index(passage.chapter))
                for token in set(re.findall(r"(?<![\d.,:-])\d+(?![\d:-]|[.,]\d)", words)):
                    if words.count(token) > 1 or passage.text.count(token) > 1:
                        continue
                    text = passage.text
                    passage.text = re.sub(rf"(?<!\d){token}(?!\d)", str(int(token) + 1000), text)
                    checker.rule, checker.outcome, checker.shown = before
                    checker.shown -= passage.kind == "item"
                    self.assertTrue(checker.check(passage), f"{text!r}: {token} can be changed")
                    passage.text = text
                    changed += 1
                checker.rule, checker.outcome, checker.shown = before
            self.assertGreater(changed, LEAST)


if __name__ == "__main__":
    unittest.main()
