"""What somebody gets who mistypes a command or names an actor in another way."""

import os
import re
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

from netviz import MUSTERAU, PROGRAM, run
from terminal import at_terminal

# All there is to choose from, by command: the option, its fixed names (PRODUCT §3, §5), and how people write them.
CHOICES = (
    ("map", "--page", ("screen", "a4", "a3", "a0"), ("A3", "Din A4", "Bildschirm")),
    ("map", "--profile", ("intern", "workshop", "oeffentlich"), ("Öffentlich", "OEFFENTLICH", "public", "Intern")),
    ("map", "--show", ("cooperation", "gaps", "field", "boards", "matrix", "districts", "types", "list", "blank"),
     ("Kooperation", "Anregungen", "Lücken", "Gremien", "Sozialräume", "Typen")),
    ("map", "--layout", ("auto", "stress", "sfdp", "dot", "circo", "twopi", "target", "sectors"),
     ("Zielscheibe", "Sektoren", "AUTO")),
    ("map", "--color-by", ("sector", "community", "field", "type"), ("Sektor", "Gruppe", "Handlungs-Feld", "TYP")),
    ("measures", "--groups", ("sector", "type", "field", "district"), ("Sektor", "Sozialraum")),
    ("measures", "--format", ("table", "csv", "json"), ("Tabelle", "CSV")),
    ("measures", "--also", ("key-players", "mixing", "brokerage", "boards", "bounds"),
     ("Schlüsselakteure", "key players,Gremien", "Grenzen")),
    ("measures", "--measure", ("degree", "density"), ("Grad", "Betweenness,Dichte", "DEGREE")),
    ("check", "--layout", ("auto",), ("Auto",)),
    ("check", "--lang", ("de", "en"), ("DE", "Englisch", "german")),
    ("report", "--style", ("voll", "kurz", "einfach"), ("Einfach", "plain")),
)

# The argument parser's own words, of which a German reader sees none.
ENGLISH = re.compile(
    r"\b(or|and|the|is|for|of|with|one|please|provide|missing|value|values|unknown|option|options|unexpected|argument"
    r"|arguments|error|help|usage|overview|default|show|see|more|information|detailed|subcommand|subcommands|invalid"
    r"|did|you|mean|does|not|take|any|but|specified)\b", re.IGNORECASE)
# Names of options and commands, which are English, and words that German has as well.
NAMES = re.compile(r"--?[a-z][a-z-]*|netviz [a-z]+( [a-z]+)?|„[^“]*“|^  [a-z]+, [a-z]+|^  (import|new)\b|[<\[][^>\]]*[>\]]"
                   r"|\bOption\b|\bin\b", re.MULTILINE)


def english(text):
    """English words outside names and what the user wrote."""
    return ENGLISH.findall(NAMES.sub(" ", text))


def values(command, option, language):
    """What help says is possible."""
    shown = " ".join(run(command, "--help", "--lang", language)[0].split())
    entry = re.search(rf" {option} <[^>]*> .*?\((?:möglich|values): ([^);]*)[);]", shown)
    return entry[1].split(", ")


class CommandLine(unittest.TestCase):
    def test_unknown_command(self):
        _, said = run("chek", "land", code=64)
        self.assertIn("Den Befehl „chek“ gibt es nicht. Meinten Sie „check“?", said)
        _, said = run("qqqqqq", code=64)
        self.assertIn("netviz --help", said)
        _, said = run("survey", "nex", code=64)
        self.assertIn("Den Befehl „survey nex“ gibt es nicht. Meinten Sie „survey new“?", said)

    def test_values_in_any_case_and_language(self):
        with tempfile.TemporaryDirectory() as folder:
            land = Path(folder) / "land"
            land.mkdir()
            (land / "akteure.csv").write_text("id;name;typ;sozialraum\na;Amt;Jobcenter;Nord\nb;Beratung;mbe;Nord\nc;Kurse;integration-course-provider;Nord\n")
            (land / "kooperationen.csv").write_text("von;nach\na;b\nb;c\n")
            (land / "gremien.csv").write_text("id;name\ng;Runder Tisch\n")
            (land / "mitgliedschaften.csv").write_text("gremium;akteur\ng;a\ng;b\n")
            for command, option, names, others in CHOICES:
                for word in (*names, *others):
                    with self.subTest(option=option, word=word):
                        file = {"map": "x.svg", "report": "x.html"}.get(command)
                        run(command, land, option, word, *(("-o", Path(folder) / file) if file else ()))

    def test_help_names_every_value_in_its_language(self):
        for command, option, names, _ in CHOICES:
            if len(names) < 2 or option in ("--measure", "--also"):
                continue
            with self.subTest(option=option):
                german = values(command, option, "de")
                self.assertEqual(len(german), len([*names]) + (option in ("--layout", "--color-by")))
                for word in german:
                    # What is shown is understood, and the default is one of them.
                    self.assertNotIn(word, {"gaps", "boards", "screen", "field", "table", "oeffentlich", "target"})
                    run(command, MUSTERAU, option, word, "--help")
                english = values(command, option, "en")
                self.assertFalse([word for word in english if re.search("[äöüß]", word)])

    def test_near_misses_are_answered_in_german(self):
        for command, option, word, meant in (
            ("map", "--page", "A33", "A3"), ("map", "--profile", "öfentlich", "öffentlich"),
            ("map", "--show", "Anregunge", "anregungen"), ("measures", "--groups", "Sektr", "sektor"),
            ("measures", "--format", "tabele", "tabelle"), ("measures", "--measure", "Vermitlung", "Vermittlung"),
        ):
            _, said = run(command, MUSTERAU, option, word, code=64)
            self.assertIn(f"„{word}“", said)
            self.assertIn(f"Meinten Sie „{meant}", said)
            self.assertIn("Möglich sind: ", said.replace("\n", " "))
            self.assertEqual(english(said), [], said)

    def test_no_english_in_german_help_and_errors(self):
        commands = ("run new check measures gaps plan map report survey convert merge apply generate").split()
        for words in [(), *((name,) for name in commands), ("survey", "new"), ("survey", "import")]:
            self.assertEqual(english(run(*words, "--help")[0]), [], words)
        for words in (
            ("map",), ("map", MUSTERAU, "--foo"), ("map", MUSTERAU, "--pagee", "A3"), ("map", MUSTERAU, "-o"),
            ("map", MUSTERAU, "x"), ("map", MUSTERAU, "x", "y"), ("report", MUSTERAU, "--contacts=ja"),
            ("check", MUSTERAU, "-qx"), ("merge", "a"), ("merge",), ("survey", "x"), ("plan", MUSTERAU, "--budget", "x"),
            ("map", MUSTERAU, "--radius", "1,5"), ("map", MUSTERAU, "--seed"), ("--foo",), ("generate",),
            ("new",), ("check", MUSTERAU, "--accept", "2"), ("map", MUSTERAU, "--all"), ("map", MUSTERAU, "-o", "x.xyz"),
            ("--generate-completion-script", "foo"), ("report", MUSTERAU, "--only", "foo"),
            ("measures", MUSTERAU, "--also", "foo"), ("apply", "x"), ("convert", MUSTERAU), ("check", "--layout", "x", MUSTERAU),
        ):
            _, said = run(*words, code=64)
            self.assertEqual(english(said), [], said)
            self.assertTrue(said.startswith(("Fehler: ", "Den Befehl")), said)
        # In English the parser's own words stay.
        self.assertIn("USAGE: ", run("map", "--help", "--lang", "en")[0])
        self.assertIn("Missing expected argument", run("map", "--lang", "en", code=64)[1])

    def test_what_scripts_read_is_left_alone(self):
        script, _ = run("--generate-completion-script", "bash")
        self.assertIn("--help", script)
        self.assertGreater(max(map(len, script.splitlines())), 80)
        self.assertEqual(run("--version")[0].strip().count("."), 2)

    def test_help_keeps_to_the_terminal(self):
        for width in (60, 80, 120):
            done = subprocess.run(
                [PROGRAM, "map", "--help"], capture_output=True, text=True, env={**os.environ, "COLUMNS": str(width)})
            lines = done.stdout.splitlines()
            self.assertLessEqual(max(map(len, lines)), width)
            self.assertGreater(max(map(len, lines)), width - 12)
            # What goes on stands under the text, not under the option.
            self.assertFalse([line for line in lines[6:-1] if line and not line.startswith("  ") and line[-1] != ":"])

    def test_documents_ask_for_a_file_at_a_terminal(self):
        for command, name in (("report", "bericht.html"), ("map", "karte.svg"), ("synergien", "bericht.html")):
            shown, code = at_terminal(80, command, MUSTERAU)
            self.assertEqual(code, 64)
            self.assertIn(f"-o {name}", " ".join(shown.split()))
            self.assertNotIn("<", shown)
        self.assertIn("<html", run("report", MUSTERAU)[0])
        self.assertIn("<svg", run("map", MUSTERAU)[0])

    def test_tables_fit_the_terminal(self):
        for width in (80, 120):
            for words in (("measures", MUSTERAU), ("gaps", MUSTERAU, "--matrix"), ("check", MUSTERAU), ("plan", MUSTERAU),
                          ("gaps", MUSTERAU), ("measures", MUSTERAU, "--also", "mixing,boards,key-players")):
                shown, code = at_terminal(width, *words)
                self.assertEqual(code, 0)
                long = [line for line in shown.splitlines() if len(line) > width and "\r" not in line and "\x1b" not in line]
                self.assertEqual(long, [], words)
        # Nobody's name is that of another, however short it is.
        shown, _ = at_terminal(80, "measures", MUSTERAU)
        rows = shown[shown.index("\nAkteur  ") + 1 :].splitlines()[2:]
        names = [re.split(r" {2,}", row)[0] for row in rows[: rows.index("")]]
        self.assertEqual(len(names), 79)
        self.assertEqual(len(set(names)), 79)
        self.assertTrue([name for name in names if "…" in name])
        # A pipe has no width: no name is cut that was not before, no line broken.
        self.assertIn("Verein Ukrainischer Familien Lindental e. V. – Verbund der Migrantenorganisationen", run("measures", MUSTERAU)[0])

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
