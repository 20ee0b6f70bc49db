#!/usr/bin/env python3
"""Builds the commit twice, in two folders of different names, and compares the packages byte for byte.

    python3 scripts/reproducible.py [--folder FOLDER]

Both are fresh clones, so that nothing but what is committed gets in. Exit code 1 where anything differs; then the files of the packages that
differ are named. Takes twice the time of `make deb`.
"""

import argparse
import hashlib
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
# Of different length and depth: a path that gets into a program moves everything behind it.
PLACES = ("eins", "anderswo/zwei")


def built(place):
    """The package that a fresh clone makes."""
    if not place.exists():
        subprocess.run(["git", "clone", "--quiet", ROOT, place], check=True)
    subprocess.run(["make", "deb"], cwd=place, check=True)
    (package,) = (place / ".build/package").glob("*.deb")
    return package


def content(package):
    """What each file of a package hashes to, by its path."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["dpkg-deb", "--raw-extract", package, folder], check=True)
        return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
                for path in sorted(Path(folder).rglob("*")) if path.is_file() and not path.is_symlink()}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--folder", type=Path, default=ROOT / ".build/reproducible")
    folder = parser.parse_args().folder.resolve()
    one, other = (built(folder / place) for place in PLACES)
    sums = [hashlib.sha256(package.read_bytes()).hexdigest() for package in (one, other)]
    print(f"{sums[0]}  {one}\n{sums[1]}  {other}")
    if sums[0] == sums[1]:
        return print(f"the same: {one.name}")
    files = [content(package) for package in (one, other)]
    for path in sorted(set(files[0]) | set(files[1])):
        if files[0].get(path) != files[1].get(path):
            print(f"differs: {path}")
    sys.exit(1)


if __name__ == "__main__":
    main()
