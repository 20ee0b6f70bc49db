"""The commands of README and handbook run as they stand there, and their links lead somewhere.

Every `netviz …` in a block of README.md and docs/handbuch/*.md is run in the order of its page, in a folder of its own with
the files that the page speaks of. A command that cannot run says why beside it, after `# läuft nicht: …`.
"""

import re
import shlex
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

from netviz import MUSTERAU, PROGRAM, ROOT, run
from terminal import at_terminal

TOOLS = ROOT / "Tests/LandscapeFilesTests/Tools"
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs/handbuch").glob("*.md"))]
REASON = "# läuft nicht: "

# What a page calls its files, and what stands for them here. Of the exports there is one for each program.
EXPORTS = {
    "export.xlsx": "kumu.xlsx", "kumu.xlsx": "kumu.xlsx", "nodexl.xlsx": "nodexl.xlsx", "netz.cyjs": "cytoscape.cyjs",
    "netz.gexf": "gephi.gexf", "netz.graphml": "yed.graphml", "netz.json": "graphology.json", "mein-gephi-ordner": "gephi",
}


def commands(page):
    """The commands of a page: in fenced blocks, also inside lists, and in indented ones that begin with the program."""
    found, fenced = [], False
    for line in page.read_text(encoding="utf-8").splitlines():
        if line.strip().startswith("```"):
            fenced = not fenced
            continue
        match = re.match(r"\s*(?:\.build/release/)?netviz\s+(.*)", line)
        if match and (fenced or line.startswith("    ")):
            found.append(match[1])
    return found


class Handbook(unittest.TestCase):
    def prepare(self, folder):
        """The files that pages speak of, but for those that an earlier command of the page makes."""
        for name, source in EXPORTS.items():
            if (TOOLS / source).is_dir():
                shutil.copytree(TOOLS / source, folder / name)
            else:
                shutil.copy(TOOLS / source, folder / name)
        shutil.copytree(MUSTERAU, folder / "meine-landschaft")
        run("convert", MUSTERAU, folder / "netzwerk.xlsx")
        (folder / "partnerliste.csv").write_text(
            "Einrichtung;Kürzel;Kooperationspartner\nCaritas;;JC, VHS (nur Kurse)\nJobcenter;JC;\nVolkshochschule;VHS;Caritas und JC\n",
            encoding="utf-8")
        shutil.copytree(ROOT / "data/musterau-2027", folder / "meine-landschaft-2027")
        shutil.copytree(MUSTERAU, folder / "kreis-b")
        shutil.copy(folder / "netzwerk.xlsx", folder / "kreis-a.xlsx")
        (folder / "protokoll.jsonl").write_text(
            '{"id": "a3bb189e-8bf9-3888-9912-ace4e6543002", "at": "2026-10-01T10:00:00Z", "op": "add", "table": "akteure", '
            '"key": null, "was": null, "becomes": {"id": "neu", "name": "Neue Beratung"}, "reported_by": "koordination", '
            '"role": "moderation", "status": "accepted", "undoes": null, "text": ""}\n', encoding="utf-8")
        # The answers to a survey: its questionnaires as they came back, untouched.
        run("survey", "new", folder / "meine-landschaft", "-o", folder / "antworten")
        for path in list((folder / "antworten").iterdir())[4:]:
            path.unlink()

    def test_every_command_runs(self):
        with tempfile.TemporaryDirectory() as place:
            ready = Path(place) / "bereit"
            ready.mkdir()
            self.prepare(ready)
            number = 0
            for page in PAGES:
                folder = Path(place) / str(PAGES.index(page))
                shutil.copytree(ready, folder)
                for line in commands(page):
                    command, _, remark = line.partition(" #")
                    if (REASON.strip("# ")) in remark:
                        continue
                    words = shlex.split(command)
                    if words[0] == "serve":
                        # The server is a program of its own and runs until it is ended: Tests/Server start it.
                        words.append("--help")
                    with self.subTest(page=page.name, command=command):
                        made = self.target(words, folder)
                        # Where the page makes anew what stands here for the reader's own work, it is out of the way first.
                        if made and words[0] in ("new", "neu", "convert", "umwandeln", "generate", "merge") and made.exists():
                            shutil.rmtree(made) if made.is_dir() else made.unlink()
                        number += 1
                        if "--decide" in words:
                            shown, code = at_terminal(100, *words, folder=folder, typed="\x04")
                        else:
                            done = subprocess.run(
                                [PROGRAM, *words], cwd=folder, capture_output=True, text=True, stdin=subprocess.DEVNULL)
                            shown, code = done.stderr, done.returncode
                        self.assertEqual(code, 0, shown)
                        if made:
                            self.assertTrue(made.exists(), made)
                        if words[0] in ("new", "neu"):
                            self.fill_in(made)
            self.assertGreater(number, 30)

    @staticmethod
    def fill_in(made):
        """What the page asks the reader to do next."""
        if made.is_dir():
            shutil.copytree(MUSTERAU, made, dirs_exist_ok=True)
        else:
            made.unlink()
            run("convert", MUSTERAU, made)

    @staticmethod
    def target(words, folder):
        for option in ("-o", "--xlsx", "--ods"):
            if option in words:
                return folder / words[words.index(option) + 1]
        return folder / words[-1] if words[0] in ("new", "neu", "convert", "umwandeln") else None

    def test_pages_hold_commands_in_running_text_that_exist(self):
        names = re.findall(r"^  ([a-z]+)(?:, ([a-z]+))?", run("--help")[0].split("BEFEHLE:")[1], re.M)
        known = {name for pair in names for name in pair if name} | {"help", "--version"}
        for page in PAGES:
            for word in re.findall(r"`netviz ([a-z-]+)", page.read_text(encoding="utf-8")):
                self.assertIn(word, known, page.name)

    def test_ten_questions_have_their_sheets(self):
        """Every sheet that the page for facilitators names is in the folders that its commands write."""
        page = ROOT / "docs/handbuch/zehn-fragen.md"
        rows = [line for line in page.read_text(encoding="utf-8").splitlines() if re.match(r"\| \d+ \|", line)]
        self.assertEqual(len(rows), 10)
        with tempfile.TemporaryDirectory() as place:
            shutil.copytree(MUSTERAU, Path(place) / "meine-landschaft")
            for line in commands(page):
                run(*shlex.split(line.partition(" #")[0]), folder=place)
            report = "".join(
                path.read_text(encoding="utf-8") for path in sorted((Path(place) / "ausgabe").glob("synergien*.html")))
            listed = (Path(place) / "ausgabe/luecken.csv").read_text(encoding="utf-8-sig").splitlines()[0]
            for row in rows:
                sheets = row.split("|")[3]
                named = re.findall(r"`((?:karten|ausgabe)/[^`]*)`", row)
                self.assertTrue(re.search(r"`(karten|ausgabe)/", sheets), row)
                for name in named:
                    self.assertTrue(list(Path(place).glob(name.replace("…", "*"))), name)
                for word in re.findall(r"„([^“]*)“", sheets):
                    self.assertTrue(word in (report if "synergien" in sheets else listed), word)

    def test_links_lead_somewhere(self):
        for page in PAGES:
            text = page.read_text(encoding="utf-8")
            for link in re.findall(r"\]\(([^)\s]+)\)", text):
                if "://" in link:
                    continue
                path, _, place = link.partition("#")
                target = (page.parent / path) if path else page
                with self.subTest(page=page.name, link=link):
                    self.assertTrue(target.exists())
                    if place:
                        heads = re.findall(r"^#+ (.*)$", target.read_text(encoding="utf-8"), re.M)
                        self.assertIn(place, {anchor(head) for head in heads})


def anchor(head):
    """As GitHub makes it of a heading."""
    return re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-")


if __name__ == "__main__":
    unittest.main()
