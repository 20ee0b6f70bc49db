#!/usr/bin/env python3
"""Builds the commit twice from fresh clones, one after the other in the same folder, and compares byte for byte.

    python3 scripts/reproducible.py             the Debian packages
    python3 scripts/reproducible.py --program   the program netviz alone, in half the time

Exit code 1 where anything differs; then the files of the packages that differ are named. The folder has to be the same: the compiler keeps
its paths out of the programs, but not out of the sums that it writes into them (`.swift_modhash`, build-id).
"""

import argparse
import hashlib
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def built(place, is_program_only):
    """What a fresh clone makes."""
    shutil.rmtree(place, ignore_errors=True)
    subprocess.run(["git", "clone", "--quiet", ROOT, place], check=True)
    subprocess.run(["make", "build" if is_program_only else "deb"], cwd=place, check=True)
    (made,) = [place / ".build/release/netviz"] if is_program_only else (place / ".build/package").glob("*.deb")
    return made


def content(package):
    """What each file of a package hashes to, by its path."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["dpkg-deb", "--raw-extract", package, folder], check=True)
        return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
                for path in sorted(Path(folder).rglob("*")) if path.is_file() and not path.is_symlink()}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--folder", type=Path, default=ROOT / ".build/reproducible")
    parser.add_argument("--program", action="store_true")
    given = parser.parse_args()
    folder = given.folder.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    results = []
    for number in ("1", "2"):
        made = built(folder / "netviz", given.program)
        results.append(folder / f"{number}-{made.name}")
        shutil.copyfile(made, results[-1])
    sums = [hashlib.sha256(path.read_bytes()).hexdigest() for path in results]
    for one, path in zip(sums, results):
        print(f"{one}  {path}")
    if sums[0] == sums[1]:
        return print("the same")
    if not given.program:
        files = [content(package) for package in results]
        for path in sorted(set(files[0]) | set(files[1])):
            if files[0].get(path) != files[1].get(path):
                print(f"differs: {path}")
    sys.exit(1)


if __name__ == "__main__":
    main()
