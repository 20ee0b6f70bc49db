"""Kills netviz while it writes, and looks at what is left.

Half of the kills come just before a call that changes a file (scripts/stop_after.c, loaded before the program), spread
evenly over the calls of all writing commands; half at random moments, SIGKILL mostly and now and then a signal that
can be caught. After each kill every table and every result is as it was before or as it is after a whole run, never
half; after the next run of the same command nothing hidden is left. Exit code 1 names what was not so.

    python3 scripts/kill_test.py [--kills 1000] [--seed 1] [--only apply]
"""

import argparse
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = os.environ.get("NETVIZ") or os.environ.get("NETVIZ_BUILT", str(ROOT / ".build/debug")) + "/netviz"
DECIDED = ".netviz-fertig"
HIDDEN = (".netviz-neu-", DECIDED)

ACTORS = "id;name;typ;befragt;geantwortet\r\n" + "".join(
    f"{id};{name};{type};ja;\r\n"
    for id, name, type in (
        ("jc", "Jobcenter Musterau", "jobcenter"),
        ("mbe", "Migrationsberatung der Caritas", "mbe"),
        ("vhs", "Volkshochschule Musterau", ""),
        ("vhs2", "Volkshochschule Mustrau", ""),
    )
)
TIES = "von;nach;art;intensitaet;gemeldet_von\r\njc;mbe;;2;von\r\nmbe;vhs;;3;von\r\n"


class Command:
    """A writing command: what is there before it, how it is called, and what it writes."""

    def __init__(self, name, arguments, units, prepare=None, again=(0,), cost=1, final=None):
        """
        again: the exit codes that the next run may have; some commands refuse what is there.
        cost: how rarely it is killed.
        final: the units that the next run makes anew alike; all unless said otherwise.
        """
        self.final = units if final is None else final
        self.name, self.arguments, self.units = name, arguments, units
        self.prepare, self.again, self.cost = prepare, again, cost


def earlier_run(*arguments):
    def prepare(place):
        done = call(place, arguments)
        if done.returncode:
            raise SystemExit(f"{arguments}: {done.stderr.decode()}")
        # So that the new version differs from the old one.
        with open(place / "l/akteure.csv", "a", encoding="utf-8") as file:
            file.write("neu;Neue Beratung;mbe;ja;ja\r\n")

    return prepare


def survey(place):
    """The answer of an actor: two tables change."""
    made = call(place, ["survey", "new", "l", "-o", "boegen"])
    if made.returncode:
        raise SystemExit(made.stderr.decode())
    (place / "antworten").mkdir()
    fill(place / "boegen/fragebogen-migrationsberatung-der-caritas.xlsx", place / "antworten/mbe.xlsx")
    shutil.rmtree(place / "boegen")


def fill(source, target):
    """Enters a strength in the first row of a questionnaire."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "xl/worksheets/sheet2.xml":
                text = content.decode()
                text, count = re.subn(
                    r'(<row r="2"[^>]*>.*?)(</row>)', r'\1<c r="D2"><v>3</v></c>\2', text, count=1, flags=re.S
                )
                assert count == 1
                content = text.encode()
            new.writestr(name, content)


JOURNAL = """\
{"id": "a", "op": "add", "table": "akteure", "becomes": {"name": "Tafel", "typ": "mso"}}
{"id": "b", "op": "add", "table": "kooperationen", "becomes": {"von": "Tafel", "nach": "jc"}, "reported_by": "Tafel"}
{"id": "c", "op": "change", "table": "kooperationen", "was": {"von": "jc", "nach": "mbe", "gemeldet_von": "von"}, \
"becomes": {"intensitaet": "4"}}
"""


def journal(place):
    (place / "p.jsonl").write_text(JOURNAL, encoding="utf-8")


COMMANDS = [
    Command("new", ["new", "neu"], ["neu"], again=(0, 1)),
    Command("new --xlsx", ["new", "--xlsx", "neu.xlsx"], ["neu.xlsx"], again=(0, 1)),
    Command(
        "check --write",
        ["check", "l", "--write-aliases", "--write-types", "-o", "c.json", "--format", "json"],
        ["l", "c.json"],
        # Where the proposals are entered already, the next run says so.
        final=["l"],
    ),
    Command("measures", ["measures", "l", "-o", "m.csv"], ["m.csv"], earlier_run("measures", "l", "-o", "m.csv")),
    Command("gaps", ["gaps", "l", "-o", "g.json"], ["g.json"], earlier_run("gaps", "l", "-o", "g.json")),
    Command("plan", ["plan", "l", "-o", "p.json"], ["p.json"]),
    Command(
        "map --pseudonyms --positions",
        ["map", "l", "-o", "karten/k.svg", "--pseudonyms", "--key", "k.csv", "--positions", "pos.json"],
        ["karten", "k.csv", "pos.json"],
        lambda place: (
            (place / "karten").mkdir(),
            call(place, ["map", "l", "-o", "alt.svg", "--pseudonyms", "--key", "k.csv"]),
        ),
    ),
    Command("map --all", ["map", "l", "--all", "-o", "alle"], ["alle"], cost=4),
    Command("report md", ["report", "l", "-o", "b.md"], ["b.md"], earlier_run("report", "l", "-o", "b.md")),
    Command("report docx", ["report", "l", "-o", "b.docx"], ["b.docx"], cost=6),
    Command("run, fresh", ["run", "l", "-o", "out"], ["out"], cost=4),
    Command("run, again", ["run", "l", "-o", "out"], ["out"], earlier_run("run", "l", "-o", "out"), cost=4),
    Command("survey new", ["survey", "new", "l", "-o", "boegen"], ["boegen"], again=(0, 1)),
    Command("survey import", ["survey", "import", "antworten", "--into", "l"], ["l"], survey),
    # The former tables are kept before the new ones stand.
    Command("apply", ["apply", "p.jsonl", "l"], ["l", "l.sicherung"], journal),
    Command("apply -o", ["apply", "p.jsonl", "l", "-o", "neu"], ["neu"], journal, again=(0, 1)),
    Command("convert to folder", ["convert", "l", "kopie"], ["kopie"], again=(0, 1)),
    Command("convert to workbook", ["convert", "l", "kopie.xlsx"], ["kopie.xlsx"]),
    Command("convert to graph", ["convert", "l", "netz.graphml"], ["netz.graphml"]),
    Command("merge", ["merge", "l", "l", "-o", "beide"], ["beide"], again=(0, 1)),
    Command("generate", ["generate", "--municipalities", "2", "-o", "viel"], ["viel"], again=(0, 1)),
]


def call(place, arguments, **environment):
    return subprocess.run(
        [PROGRAM, *arguments], cwd=place, capture_output=True, timeout=300, env=surroundings(place, **environment)
    )


def surroundings(place, **more):
    return {**os.environ, "TMPDIR": str(place / "tmp"), "SOURCE_DATE_EPOCH": "0", **more}


def prepared(command, base):
    """A fresh place with what the command finds."""
    place = Path(tempfile.mkdtemp(dir=base))
    (place / "tmp").mkdir()
    (place / "l").mkdir()
    (place / "l/akteure.csv").write_text(ACTORS, encoding="utf-8", newline="")
    (place / "l/kooperationen.csv").write_text(TIES, encoding="utf-8", newline="")
    if command.prepare:
        command.prepare(place)
    return place


def finish(folder):
    """What netviz does with a step that is decided; only here nothing of netviz's is trusted."""
    decided = folder / DECIDED
    if decided.is_dir():
        for file in sorted(decided.iterdir()):
            os.replace(file, folder / file.name)
        decided.rmdir()


def state(place, unit):
    """The files of a unit that a user sees, with their contents; None where there is nothing."""
    path = place / unit
    if path.is_file():
        return path.read_bytes()
    if not path.is_dir():
        return None
    finish(path)
    return {
        str(file.relative_to(path)): file.read_bytes()
        for file in sorted(path.rglob("*"))
        if file.is_file() and not file.relative_to(path).parts[0].startswith(HIDDEN)
    }


def hidden(place):
    left = [str(path.relative_to(place)) for path in place.rglob("*") if path.name.startswith(HIDDEN)]
    return left + [str(path.relative_to(place)) for path in (place / "tmp").iterdir()]


class Trial:
    """A command with its state before and after, the calls it makes, and how long it takes."""

    def __init__(self, command, base, library):
        self.command, self.base, self.library = command, base, library
        self.pattern = prepared(command, base)
        self.old = [state(self.pattern, unit) for unit in command.units]
        place = self.fresh()
        counted = place / "tmp.zahl"
        begin = time.monotonic()
        done = call(place, command.arguments, LD_PRELOAD=str(library), STOP_COUNT=str(counted))
        self.seconds = time.monotonic() - begin
        if done.returncode:
            raise SystemExit(f"{command.name}: {done.stderr.decode()}")
        self.calls = int(counted.read_text())
        self.new = [state(place, unit) for unit in command.units]
        if self.old == self.new or hidden(place):
            raise SystemExit(f"{command.name}: nothing changes, or something is left: {hidden(place)}")
        shutil.rmtree(place)

    def fresh(self):
        place = Path(tempfile.mkdtemp(dir=self.base))
        shutil.copytree(self.pattern, place, dirs_exist_ok=True)
        return place

    def killed_at(self, number):
        place = self.fresh()
        call(place, self.command.arguments, LD_PRELOAD=str(self.library), STOP_AFTER=str(number))
        return self.judged(place, f"at call {number} of {self.calls}", signal.SIGKILL)

    def killed_after(self, seconds, kind):
        place = self.fresh()
        process = subprocess.Popen(
            [PROGRAM, *self.command.arguments], cwd=place, env=surroundings(place), start_new_session=True,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            process.send_signal(kind)
            process.wait(60)
        orphans_end(process.pid)
        return self.judged(place, f"after {seconds:.3f} s by {kind.name}", kind)

    def judged(self, place, when, kind):
        """What is wrong; nothing where all is well."""
        wrong = []
        if kind != signal.SIGKILL and hidden(place):
            wrong.append(f"left at once: {hidden(place)}")
        for unit, old, new in zip(self.command.units, self.old, self.new):
            found = state(place, unit)
            if found not in (old, new):
                wrong.append(f"{unit} is neither old nor new")
        done = call(place, self.command.arguments)
        if done.returncode not in self.command.again:
            wrong.append(f"the next run ends with {done.returncode}: {done.stderr.decode()[-300:]}")
        for unit, new in zip(self.command.units, self.new):
            if unit in self.command.final and state(place, unit) != new:
                wrong.append(f"{unit} is not new after the next run")
        if hidden(place):
            wrong.append(f"left: {hidden(place)}")
        shutil.rmtree(place)
        return [f"{self.command.name}, killed {when}: {text}" for text in wrong]


def orphans_end(group):
    """Waits for programs that the killed one had started."""
    for _ in range(200):
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return
        time.sleep(0.1)


def chosen(trials, kills, draw):
    """The kills: half at calls, spread over all of them; half at random moments, rarer for long commands."""
    calls = [(trial, number) for trial in trials for number in range(trial.calls)]
    draw.shuffle(calls)
    # Every command in turn, so that those with many calls do not crowd out the others.
    turns = {}
    order = []
    for trial, number in calls:
        turns[trial] = turns.get(trial, 0) + 1
        order.append((turns[trial] * trial.command.cost, len(order), trial, number))
    order.sort(key=lambda entry: entry[:2])
    at_calls = [lambda t=trial, n=number: t.killed_at(n) for _, _, trial, number in order[: kills // 2]]
    kinds = [signal.SIGKILL] * 3 + [signal.SIGINT, signal.SIGTERM, signal.SIGHUP]
    weights = [1 / trial.command.cost for trial in trials]
    at_random = []
    for _ in range(kills - len(at_calls)):
        trial = draw.choices(trials, weights)[0]
        # The end, where the files are written, twice as often.
        part = draw.uniform(0.5, 1.05) if draw.random() < 0.5 else draw.uniform(0, 1.05)
        at_random.append(lambda t=trial, s=part * trial.seconds, k=draw.choice(kinds): t.killed_after(s, k))
    return at_calls, at_random


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default="", help="a regular expression for the names of the commands")
    options = parser.parse_args()
    draw = random.Random(options.seed)
    with tempfile.TemporaryDirectory() as base:
        library = Path(base) / "stop_after.so"
        source = ROOT / "scripts/stop_after.c"
        subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-o", library, source, "-ldl"], check=True)
        commands = COMMANDS if shutil.which("pandoc") else [c for c in COMMANDS if c.name != "report docx"]
        commands = [command for command in commands if re.search(options.only, command.name)]
        trials = [Trial(command, base, library) for command in commands]
        at_calls, at_random = chosen(trials, options.kills, draw)
        wrong = []
        for kill in at_calls + at_random:
            wrong += kill()
        calls = sum(trial.calls for trial in trials)
    print("\n".join(wrong))
    print(
        f"{len(at_calls)} kills at calls that change files (of {calls} in {len(trials)} commands), "
        f"{len(at_random)} at random moments: {len(wrong)} faults"
    )
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
