"""A whole country: what one machine carries in one night.

    python3 Benchmarks/country.py .build/release/netviz [LANDSCAPES] [MUNICIPALITIES] [--jobs N]

Makes LANDSCAPES (400) invented districts of about 300 actors, and has GNU parallel run `netviz run` on all of them, as a nightly job
would; then one invented landscape of MUNICIPALITIES (11,000, about half a million actors), on which each command runs alone. Printed:
seconds, and the most memory of a process, as a table for docs/benchmarks.md. The first district's files have to be the same bytes as those
of a run alone.
"""

import argparse
import filecmp
import os
import resource
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

LIMIT = 3600  # seconds for one command
DISTRICT_LIMIT = 60  # seconds for each district, all together
DISTRICT = 7  # municipalities: about 300 actors


def measured(words, limit=LIMIT):
    """Seconds, processor seconds, megabytes at most, and whether it took longer than the limit and was ended."""
    begin = time.monotonic()
    process = subprocess.Popen([*map(str, words)], stdout=subprocess.DEVNULL)
    alarm = threading.Timer(limit, process.terminate)
    alarm.start()
    _, status, usage = os.wait4(process.pid, 0)
    alarm.cancel()
    process.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.monotonic() - begin
    if process.returncode and seconds < limit:
        raise SystemExit(f"{' '.join(map(str, words))}: exit code {process.returncode}")
    return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, seconds >= limit


def said(what, figures):
    seconds, processor, memory, is_ended = figures
    print(f"| {what} | {seconds:.1f} s{', ended' if is_ended else ''} | {processor:.0f} s | {memory:.0f} MB |", flush=True)


def size(folder):
    files = [path for path in folder.rglob("*") if path.is_file()]
    return len(files), sum(path.stat().st_size for path in files) / 1e6


def actors(folder):
    return sum(1 for _ in open(folder / "akteure.csv", encoding="utf-8")) - 1


def districts(netviz, place, count, jobs):
    begin = time.monotonic()
    for number in range(1, count + 1):
        subprocess.run([netviz, "generate", "--municipalities", str(DISTRICT), "--seed", str(number), "-o", place / f"kreise/{number:03}"],
                       check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    sizes = [actors(folder) for folder in (place / "kreise").iterdir()]
    print(f"{count} districts of {min(sizes)} to {max(sizes)} actors, {sum(sizes)} in all, made in {time.monotonic() - begin:.0f} s\n", flush=True)
    folders = sorted((place / "kreise").iterdir())
    # `netviz run` shares its work among the cores by itself; several at once use what one of them leaves.
    words = ["parallel", "--jobs", str(jobs), "--joblog", place / "log", "--halt", "now,fail=1",
             netviz, "run", "{}", "-o", str(place / "ausgabe") + "/{/}", ":::", *folders]
    figures = measured(words, max(LIMIT, count * DISTRICT_LIMIT))
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    said(f"`netviz run` of {count} districts, {jobs} at a time", (*figures[:2], memory, figures[3]))
    files, megabytes = size(place / "ausgabe")
    print(f"\n{figures[0] / count:.2f} s per district; {files} files, {megabytes / 1000:.1f} GB\n", flush=True)
    subprocess.run([netviz, "run", folders[0], "-o", place / "allein"], check=True, stdout=subprocess.DEVNULL)
    names = [path.name for path in (place / "allein").iterdir() if path.is_file()]
    same, other, missing = filecmp.cmpfiles(place / "allein", place / f"ausgabe/{folders[0].name}", names, shallow=False)
    print(f"the first one alone: {len(same)} files the same, {len(other)} others, {len(missing)} missing\n", flush=True)
    if other or missing:
        raise SystemExit(f"not the same: {other + missing}")


def country(netviz, place, municipalities):
    folder = place / "land"
    said(f"`generate --municipalities {municipalities}`", measured([netviz, "generate", "--municipalities", municipalities, "-o", folder]))
    files, megabytes = size(folder)
    print(f"| {actors(folder):,} actors, {files} files, {megabytes:.0f} MB | | | |", flush=True)
    for words in (["check"], ["measures"], ["gaps", "--format", "csv"], ["measures", "--format", "csv"],
                  ["convert", place / "land.graphml"], ["map", "--show", "types", "-o", place / "land.svg"]):
        said(f"`{' '.join(Path(str(word)).name for word in words)}`", measured([netviz, words[0], folder, *words[1:]]))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("netviz", type=Path)
    parser.add_argument("landscapes", type=int, nargs="?", default=400)
    parser.add_argument("municipalities", type=int, nargs="?", default=11_000)
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    given = parser.parse_args()
    netviz = given.netviz.resolve()
    print(f"{os.cpu_count()} cores, {os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / 2**30:.0f} GiB\n")
    print("| | time | processor | memory of a process |\n|---|---|---|---|")
    with tempfile.TemporaryDirectory(prefix="netviz-land-") as folder:
        place = Path(folder)
        if given.landscapes:
            (place / "kreise").mkdir()
            districts(netviz, place, given.landscapes, given.jobs)
        if given.municipalities:
            country(netviz, place, given.municipalities)


if __name__ == "__main__":
    sys.exit(main())
