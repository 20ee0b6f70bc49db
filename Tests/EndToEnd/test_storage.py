"""Nothing is lost, nothing half is left, nothing traps: where results go, and what must not be replaced."""

import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

from netviz import MUSTERAU, PROGRAM, run

ACTORS = "id;name;typ;befragt;geantwortet\njc;Jobcenter Musterau;jobcenter;ja;ja\nmbe;Beratung der Caritas;mbe;;\n" \
    "vhs;Volkshochschule Musterau;;;\nvhs2;Volkshochschule Mustrau;;;\n"
TIES = "von;nach;art;intensitaet\njc;mbe;;2\nmbe;vhs;;3\n"


class StorageTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.place = Path(folder.name)
        self.land = self.place / "l"
        self.land.mkdir()
        (self.land / "akteure.csv").write_text(ACTORS, encoding="utf-8")
        (self.land / "kooperationen.csv").write_text(TIES, encoding="utf-8")

    def tables(self):
        return {file.name: file.read_bytes() for file in self.land.iterdir()}

    def everything(self):
        return sorted(str(path.relative_to(self.place)) for path in self.place.rglob("*"))

    def netviz(self, *arguments, code=0):
        return run(*arguments, folder=self.place, code=code)

    def refused(self, *arguments, words, code=1):
        """A command that must not write: nothing is changed by it, and it says why."""
        before = {path: path.read_bytes() for path in self.place.rglob("*") if path.is_file() and not path.is_symlink()}
        listing = self.everything()
        _, said = self.netviz(*arguments, code=code)
        self.assertIn(words, said)
        self.assertEqual(self.everything(), listing, arguments)
        for path, content in before.items():
            self.assertEqual(path.read_bytes(), content, (arguments, path))

    def shell(self, line):
        return subprocess.run(
            ["bash", "-c", line.replace("netviz", PROGRAM)], cwd=self.place, capture_output=True, text=True, timeout=120
        )


class Streams(StorageTest):
    COMMANDS = [
        "check l", "check l --format json", "measures l --format json", "measures l --format csv", "measures l",
        "gaps l --format json", "plan l", "map l", "report l", "merge l l -o m", "run l -o out", "map l --all -o a",
        "--help", "--version", "new neu", "convert l k.xlsx", "generate --municipalities 1 -o g",
    ]

    def test_full_standard_output_is_an_error(self):
        for command in self.COMMANDS:
            if command.startswith(("merge", "new", "convert", "generate")):
                continue
            done = self.shell(f"netviz {command} > /dev/full")
            self.assertEqual(done.returncode, 1, command)
            self.assertIn("Die Ausgabe konnte nicht vollständig geschrieben werden.", done.stderr, command)

    def test_closed_standard_output_is_an_error_and_spoils_no_file(self):
        done = self.shell("netviz measures l >&-")
        self.assertEqual(done.returncode, 1)
        self.assertIn("Die Ausgabe ist geschlossen.", done.stderr)
        self.netviz("report", "l", "-o", "ganz.md")
        done = self.shell("netviz report l -o b.md <&- >&- 2>&-")
        self.assertEqual(done.returncode, 0)
        self.assertEqual((self.place / "b.md").read_bytes(), (self.place / "ganz.md").read_bytes())

    def test_gone_reader_is_no_error(self):
        done = self.shell("netviz measures " + str(MUSTERAU) + " --format json | head -c 1; echo ${PIPESTATUS[0]}")
        self.assertEqual(done.stdout, "{0\n")
        self.assertEqual(done.stderr, "")

    def test_standard_error_closed_or_full_never_traps(self):
        for command in self.COMMANDS + ["check gibtesnicht", "measures l --measure xyz", "chek l"]:
            codes = set()
            for number, stream in enumerate(("2>/dev/null", "2>&-", "2>/dev/full")):
                place = self.place / f"fall{number}"
                shutil.copytree(self.land, place / "l")
                codes.add(self.shell(f"cd {place}; netviz {command} {stream}").returncode)
                shutil.rmtree(place)
            self.assertEqual(len(codes), 1, (command, codes))
            self.assertTrue(codes <= {0, 1, 64}, (command, codes))

    def test_few_file_descriptors_never_trap(self):
        for limit in (3, 4, 5, 6, 7, 8, 10, 12):
            for command in ("check l", "run l -o out", "report l -o b.docx", "convert l k.xlsx", "survey new l -o s"):
                done = self.shell(f"ulimit -n {limit}; netviz {command}")
                if "error while loading shared libraries" in done.stderr:
                    continue  # The system could not even start the program.
                self.assertIn(done.returncode, (0, 1), (command, limit, done.stderr))
                self.assertTrue(done.returncode == 0 or done.stderr, (command, limit))
                for made in ("out", "s"):
                    shutil.rmtree(self.place / made, ignore_errors=True)
            self.assertFalse([name for name in self.everything() if ".netviz-neu" in name], limit)


    def test_file_that_may_not_grow_is_left_as_it_was(self):
        """A limit for files stands in for the full disk."""
        (self.place / "b.md").write_text("alt")
        listing = self.everything()
        for command in (
            "report l -o b.md", "run l -o out", "convert l f", "convert l b.graphml", "map l -o k.svg",
            "measures l --format json -o m.json", "generate --municipalities 1 -o g", "new n", "merge l l -o z",
        ):
            done = self.shell(f"ulimit -f 0; netviz {command}")
            self.assertEqual(done.returncode, 1, (command, done.stderr))
            self.assertIn("Der Platz reicht nicht.", done.stderr, command)
            # Named is what was wanted, not what lies beside it meanwhile.
            self.assertNotIn(".netviz-neu", done.stderr, command)
            self.assertEqual(self.everything(), listing, command)
        self.assertEqual((self.place / "b.md").read_text(), "alt")


class Targets(StorageTest):
    def test_devices_pipes_links_and_folders_are_refused(self):
        os.mkfifo(self.place / "rohr")
        dose = socket.socket(socket.AF_UNIX)
        self.addCleanup(dose.close)
        dose.bind(str(self.place / "dose"))
        (self.place / "ordner").mkdir()
        (self.place / "fremd.txt").write_text("fremd")
        (self.place / "verweis").symlink_to("fremd.txt")
        for command in ("measures", "check", "gaps", "plan"):
            for target in ("/dev/full", "/dev/zero", "rohr", "dose"):
                for more in ([], ["--overwrite"]):
                    self.refused(command, "l", "-o", target, *more, words="ein Gerät, eine Pipe oder ein Socket")
            self.refused(command, "l", "-o", "ordner", "--ueberschreiben", words="ist ein Ordner")
            self.refused(command, "l", "-o", "verweis", words="--ueberschreiben")
        self.netviz("measures", "l", "-o", "verweis", "--overwrite")
        self.assertTrue((self.place / "verweis").is_symlink())
        self.assertIn("Jobcenter", (self.place / "fremd.txt").read_text(encoding="utf-8"))
        (self.place / "v2").symlink_to("/dev/full")
        self.refused("measures", "l", "-o", "v2", "--overwrite", words="ein Gerät, eine Pipe oder ein Socket")

    def test_every_command_refuses_links(self):
        for name in ("k.svg", "b.md", "k.xlsx", "n.graphml", "neu.xlsx"):
            (self.place / name).symlink_to("woanders")
        (self.place / "f").symlink_to("l")
        for command in (
            "map l -o k.svg", "report l -o b.md", "convert l k.xlsx", "convert l n.graphml", "new --xlsx neu.xlsx",
            "merge l l -o f", "generate --municipalities 1 -o f", "survey new l -o f", "new f",
            "map l -o x.svg --positions k.svg", "map l -o x.svg --pseudonyms --key k.svg",
        ):
            self.refused(*command.split(), words="ist eine Verknüpfung")

    def test_few_devices_may_be_written_to(self):
        table, said = self.netviz("measures", "l")
        self.assertEqual(self.netviz("measures", "l", "-o", "/dev/null"), ("", said))
        self.assertEqual(self.netviz("measures", "l", "-o", "/dev/stdout")[0], table)
        self.assertEqual(self.netviz("measures", "l", "-o", "/dev/stderr")[1], said + table)
        done = self.shell("netviz measures l -o /dev/fd/7 7>sieben")
        self.assertEqual((done.returncode, done.stderr), (0, said))
        self.assertEqual((self.place / "sieben").read_text(encoding="utf-8"), table)
        self.refused("measures", "l", "-o", "/dev/fd/77", words="Die Ausgabe ist geschlossen.")

    def test_empty_name_is_wrong_usage(self):
        for command in (
            "measures l -o", "check l -o", "gaps l -o", "plan l -o", "map l -o", "map l --all -o", "report l -o",
            "run l -o", "convert l", "merge l l -o", "generate --municipalities 1 -o", "survey new l -o", "new",
            "survey import l --into l -o", "map l --positions", "map l --pseudonyms --key",
        ):
            self.refused(*command.split(), "", words="Der Name für das Ergebnis ist leer.", code=64)

    def test_input_is_never_replaced(self):
        self.netviz("convert", "l", "w.xlsx")
        self.netviz("convert", "l", "g.graphml")
        os.link(self.land / "akteure.csv", self.place / "hart.csv")
        (self.place / "regeln.yaml").write_text("[]\n")
        for command in (
            "convert w.xlsx w.xlsx", "convert w.xlsx ./l/../w.xlsx", "convert g.graphml g.graphml",
            "check l -o l/akteure.csv", "check l -o hart.csv", "measures l -o l/kooperationen.csv",
            "measures g.graphml -o g.graphml", "gaps l --rules regeln.yaml -o regeln.yaml",
            "map l -o x.svg --positions l/akteure.csv",
        ):
            for more in ([], ["--overwrite"]):
                self.refused(*command.split(), *more, words="gehört zur Eingabe")

    def test_other_files_in_the_folder_of_the_input(self):
        (self.land / "notiz.csv").write_text("meins")
        self.refused("check", "l", "-o", "l/notiz.csv", words="liegt im Ordner der Eingabe und ist schon da")
        self.netviz("check", "l", "-o", "l/neu.txt")
        self.netviz("check", "l", "-o", "l/notiz.csv", "--overwrite")
        self.assertNotEqual((self.land / "notiz.csv").read_text(), "meins")
        # What netviz wrote and nobody has touched is its own; places and keys are carried on.
        for _ in range(2):
            self.netviz("report", "l", "-o", "l/bericht.md")
            self.netviz("map", "l", "-o", "k.svg", "--positions", "l/orte.json")

    def test_edited_results_are_kept(self):
        for arguments, result in (
            (["run", "l", "-o", "out"], "out/synergien.md"), (["report", "l", "-o", "b.md"], "b.md"),
            (["map", "l", "--all", "-o", "alle"], "alle/ueberblick.svg"),
        ):
            self.netviz(*arguments)
            self.netviz(*arguments)
            file = self.place / result
            content = file.read_bytes()
            file.write_bytes(content + b"Unser Satz")
            self.refused(*arguments, words="--ueberschreiben")
            self.assertIn(file.name, self.netviz(*arguments, code=1)[1])
            self.netviz(*arguments, "--ueberschreiben")
            self.assertEqual(file.read_bytes(), content)

    def test_public_results_do_not_stand_beside_others(self):
        """Whoever passes a folder on would pass on the tables of an earlier run for the round table."""
        self.netviz("run", "l", "-o", "out")
        for more in ([], ["--overwrite"]):
            self.refused("run", "l", "-o", "out", "--profile", "oeffentlich", *more, words="luecken.csv")
            self.refused("map", "l", "--all", "-o", "out", "--profile", "oeffentlich", *more, words="luecken.csv")
        self.netviz("run", "l", "-o", "web", "--profile", "oeffentlich")
        self.netviz("run", "l", "-o", "web", "--profile", "oeffentlich")
        self.netviz("run", "l", "-o", "web")

    def test_run_needs_a_folder_of_its_own(self):
        for target in ("l", "l/", "./l/../l"):
            for more in ([], ["--overwrite"]):
                self.refused("run", "l", "-o", target, *more, words="liegen die Tabellen der Landschaft")
                self.refused("map", "l", "--all", "-o", target, *more, words="liegen die Tabellen der Landschaft")
        self.refused("run", "l", "-o", ".", words="liegt über dem Ordner der Landschaft")
        self.netviz("convert", "l", "buch/w.xlsx", code=1)
        (self.place / "buch").mkdir()
        self.netviz("convert", "l", "buch/w.xlsx")
        self.refused("run", "buch/w.xlsx", "-o", "buch", words="liegen die Tabellen der Landschaft")
        self.refused("run", "buch", "-o", "buch", words="liegen die Tabellen der Landschaft")
        self.netviz("run", "l", "-o", "l/out")
        self.netviz("run", "l", "-o", "l/out")

    def test_workbook_that_is_there_is_not_made_anew(self):
        self.netviz("new", "--xlsx", "w.xlsx")
        self.refused("new", "--xlsx", "w.xlsx", words="--ueberschreiben")
        self.netviz("new", "--xlsx", "w.xlsx", "--overwrite")


class Processes(StorageTest):
    def test_proposals_are_entered_once(self):
        shutil.copytree(self.land, self.place / "allein")
        self.netviz("check", "allein", "--write-aliases", "--write-types")
        many = [
            subprocess.Popen(
                [PROGRAM, "check", "l", "--write-aliases", "--write-types"], cwd=self.place,
                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            )
            for _ in range(6)
        ]
        self.assertEqual([process.wait(120) for process in many], [0] * 6)
        alone = {file.name: file.read_bytes() for file in (self.place / "allein").iterdir()}
        self.assertIn("aliase.csv", alone)
        self.assertEqual(self.tables(), alone)

    def test_decided_change_is_finished_by_the_next_reader(self):
        decided = self.land / ".netviz-fertig"
        decided.mkdir()
        (decided / "akteure.csv").write_text(ACTORS.replace("Jobcenter Musterau", "Jobcenter Neu"), encoding="utf-8")
        shown, _ = self.netviz("measures", "l", "--format", "csv")
        self.assertIn("Jobcenter Neu", shown)
        self.assertEqual(sorted(self.tables()), ["akteure.csv", "kooperationen.csv"])

    def test_signal_removes_what_is_half_written(self):
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            process = self.generating()
            process.send_signal(number)
            self.assertEqual(process.wait(60), 128 + number)
            self.assertEqual(self.everything(), ["l", "l/akteure.csv", "l/kooperationen.csv"])

    def test_next_run_removes_what_a_killed_one_left(self):
        process = self.generating()
        process.kill()
        process.wait(60)
        self.assertTrue(any(".netviz-neu-" in name for name in self.everything()))
        self.netviz("measures", "l", "-o", "m.csv")
        self.assertEqual(self.everything(), ["l", "l/akteure.csv", "l/kooperationen.csv", "m.csv"])

    def generating(self):
        """A process in the midst of writing a large landscape."""
        process = subprocess.Popen(
            [PROGRAM, "generate", "--municipalities", "5000", "-o", "viel"], cwd=self.place,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )
        for _ in range(600):
            if any(path.stat().st_size for path in self.place.glob(".netviz-neu-*/akteure.csv")):
                return process
            time.sleep(0.05)
        raise AssertionError("nothing was written")

    def test_files_for_other_programs_are_private_and_go(self):
        """A stand-in for pandoc says where it works and waits there."""
        tools, temporary = self.place / "bin", self.place / "tmp"
        tools.mkdir()
        temporary.mkdir()
        (tools / "pandoc").write_text('#!/bin/bash\nstat -c %a . > "$BEIDE/modus"\nmktemp > /dev/null\nsleep 20\n')
        (tools / "pandoc").chmod(0o755)
        environment = {
            **os.environ, "PATH": f"{tools}:{os.environ['PATH']}", "TMPDIR": str(temporary), "BEIDE": str(self.place)
        }
        for number in (signal.SIGTERM, signal.SIGKILL):
            (self.place / "modus").unlink(missing_ok=True)
            process = subprocess.Popen(
                [PROGRAM, "report", "l", "-o", "b.docx"], cwd=self.place, env=environment, start_new_session=True,
                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            )
            for _ in range(600):
                if (self.place / "modus").exists() and (self.place / "modus").read_text():
                    break
                time.sleep(0.05)
            self.assertEqual((self.place / "modus").read_text(), "700\n")
            time.sleep(0.3)
            process.send_signal(number)
            process.wait(60)
            self.assertEqual(any(temporary.iterdir()), number == signal.SIGKILL)
            os.killpg(process.pid, signal.SIGKILL)
        subprocess.run([PROGRAM, "convert", "l", "k.xlsx"], cwd=self.place, env=environment, check=True, timeout=60,
                       stderr=subprocess.DEVNULL)
        self.assertEqual(list(temporary.iterdir()), [])


if __name__ == "__main__":
    unittest.main()
