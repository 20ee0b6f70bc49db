"""Where most actors could not be checked, no output says that all is well; each says what was left out."""

import html
import json
import re
import unittest
from pathlib import Path
from tempfile import TemporaryDirectory

import untidy
from netviz import run

# What a reader would take for a result of the check.
FORBIDDEN = {
    "de": ["keine Anregung", "keine offenen", "gezeigt: alle", "aus zwei Sektoren", "aus 2 Sektoren", "aus einem Sektor",
           "aus 1 Sektor", "keine Auffälligkeiten", "gibt es keine offene"],
    "en": ["no suggestion between", "no open", "shown: all", "from two sectors", "from 2 sectors", "from one sector",
           "from 1 sector", "nothing to remark"],
}
NOTE = {"de": "nicht prüfbar: {} von {} Akteuren ohne Typ", "en": "not checkable: {} of {} actors without type"}
OPEN = {"oedheim": (16, 18), "grenzau": (15, 15)}


def words(text):
    return html.unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", text))).replace("**", "")


class Reassurance(unittest.TestCase):
    def outputs(self, folder, name, language):
        """Every output that speaks of suggestions or groups, with its words."""
        landscape = untidy.LANDSCAPES[name](folder / name)
        texts = {}

        def printed(label, *arguments):
            texts[label] = run(*arguments, "--lang", language)[0]

        def written(label, file, *arguments):
            run(*arguments, "--lang", language, "-o", folder / file)
            texts[label] = (folder / file).read_text(encoding="utf-8")

        run("run", landscape, "--lang", language, "-o", folder / "aus")
        for path in sorted((folder / "aus").iterdir()):
            if path.name not in ("kennzahlen.csv", ".netviz-ergebnisse"):
                # The Word files hold what the pages hold.
                if path.suffix == ".docx":
                    continue
                texts["run " + path.name] = path.read_text(encoding="utf-8")
        printed("gaps", "gaps", landscape)
        printed("gaps csv", "gaps", landscape, "--format", "csv")
        printed("gaps matrix", "gaps", landscape, "--matrix")
        printed("plan", "plan", landscape)
        for view in ("gaps", "cooperation", "types", "districts"):
            written("map " + view, f"{view}.svg", "map", landscape, "--show", view)
        written("map gaps public", "o.svg", "map", landscape, "--show", "gaps", "--profile", "oeffentlich")
        written("map pseudonyms", "p.svg", "map", landscape, "--pseudonyms", "--key", folder / "k.csv")
        written("page", "seite.html", "map", landscape)
        for profile in ("intern", "workshop", "oeffentlich"):
            written("report " + profile, profile + ".md", "report", landscape, "--profile", profile)
        actor = "a5" if name == "oedheim" else "verein-aberg"
        written("sheet", "blatt.md", "report", landscape, "--actor", actor)
        return {label: words(text) for label, text in texts.items()}

    def test_every_output_says_what_was_left_out(self):
        for name, (missing, actors) in OPEN.items():
            for language in ("de", "en"):
                with TemporaryDirectory() as folder:
                    outputs = self.outputs(Path(folder), name, language)
                for label, text in outputs.items():
                    with self.subTest(landscape=name, language=language, output=label):
                        self.assertIn(NOTE[language].format(missing, actors).lower(), text.lower())
                        for phrase in FORBIDDEN[language]:
                            # The plan is about new ties only and says so; its note stands below. On a map of a
                            # field the sectors of all that are drawn may be known.
                            if label != "plan" and not (re.search("[Ss]e[ck]tor", phrase) and "feld-" in label):
                                self.assertNotIn(phrase.lower(), text.lower())

    def test_names_that_nobody_resolved(self):
        """Six of 15 stand only as partners; two pairs of them look alike (untidy.py)."""
        with TemporaryDirectory() as folder:
            outputs = self.outputs(Path(folder), "grenzau", "de")
            check = json.loads(run("check", Path(folder) / "grenzau", "--format", "json")[0])
        self.assertEqual(check["not_checkable"]["named_only"], 6)
        self.assertEqual(check["not_checkable"]["open_name_proposals"], len(check["proposals"]))
        for label, text in outputs.items():
            with self.subTest(label):
                self.assertIn("6 von 15 Akteuren nur als Partner genannt", text)
                if "public" not in label and "oeffentlich" not in label:
                    self.assertIn(f"{len(check['proposals'])} Namensvorschläge offen", text)

    def test_the_plain_version_says_so(self):
        with TemporaryDirectory() as folder:
            landscape = untidy.oedheim(Path(folder) / "l")
            run("report", landscape, "--style", "einfach", "-o", Path(folder) / "einfach.md")
            text = (Path(folder) / "einfach.md").read_text(encoding="utf-8")
        self.assertIn("Bei 16 von 18 Stellen war das nicht prüfbar.", text)
        self.assertNotIn("Offene Ratschläge haben wir nicht gefunden", text)

    def test_measures_by_groups(self):
        with TemporaryDirectory() as folder:
            landscape = untidy.oedheim(Path(folder) / "l")
            for options in (["--measure", "ei_index"], ["--also", "brokerage"], ["--also", "mixing"]):
                self.assertIn("nicht prüfbar: 16 von 18 Akteuren ohne Sektor",
                              run("measures", landscape, *options)[0], options)
            found = json.loads(run("measures", landscape, "--measure", "ei_index", "--format", "json")[0])
            self.assertEqual(found["not_checkable"], {"actors": 18, "without_group": 16})
            self.assertNotIn("nicht prüfbar", run("measures", landscape, "--measure", "degree")[0])
            self.assertIn("Wie viele Kooperationen verschiedene Sektoren verbinden, lässt sich nicht sagen",
                          self.report(landscape, folder))

    @staticmethod
    def report(landscape, folder):
        run("report", landscape, "-o", Path(folder) / "bericht.md")
        return (Path(folder) / "bericht.md").read_text(encoding="utf-8")

    def test_a_table_that_is_not_there(self):
        """No row is wrong, yet a table is missing: what goes on without it says so."""
        with TemporaryDirectory() as folder:
            landscape = untidy.oedheim(Path(folder) / "l")
            (landscape / "kooperationen.csv").unlink()
            errors = json.loads(run("check", landscape, "--format", "json", code=1)[0])["errors"]
            self.assertEqual([error["row"] for error in errors], [None])
            run("map", landscape, "--provisional", "-o", Path(folder) / "karte.svg")
            self.assertIn("vorläufig: 1 Stelle nicht verstanden",
                          words((Path(folder) / "karte.svg").read_text(encoding="utf-8")))


if __name__ == "__main__":
    unittest.main()
