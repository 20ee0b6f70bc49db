#!/usr/bin/env python3
"""Builds the commit twice from fresh clones, one after the other in the same folder, and compares byte for byte.

    python3 scripts/reproducible.py             the Debian packages
    python3 scripts/reproducible.py --program   the program netviz alone, in half the time

Exit code 1 where anything differs but for what is listed below; all of it is printed. The folder has to be the same: the compiler keeps
its path out of the programs, but not out of the sums that it writes into them.
"""

import argparse
import hashlib
import re
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


# What may differ. The compiler's record of C headers holds the time at which a clone wrote them: it gets into the information for
# debuggers, from there into a sum for each module, into the sum over all of them, and into that over the file of debugging information that a
# package names. Nothing of it is run, nor read by the program.
LISTED = {".debug_info", ".gnu_debuglink", ".swift_modhash", ".note.gnu.build-id"}


def sections(program):
    """What each section of a program hashes to, by its name."""
    content = program.read_bytes()
    said = subprocess.run(["readelf", "--sections", "--wide", program], capture_output=True, text=True, check=True).stdout
    found = {}
    for name, kind, offset, size in re.findall(r"^ +\[ *\d+\] (\S+) +(\w+) +[0-9a-f]+ ([0-9a-f]+) ([0-9a-f]+)", said, re.M):
        if kind not in ("NOBITS", "NULL"):
            found[name] = hashlib.sha256(content[int(offset, 16):][:int(size, 16)]).hexdigest()
    return found


def different(one, other, name):
    """What differs in two files that should be the same."""
    if one.read_bytes() == other.read_bytes():
        return set()
    if not one.read_bytes().startswith(b"\x7fELF"):
        return {name}
    parts = [sections(path) for path in (one, other)]
    return {f"{name} {part}" for part in set(parts[0]) | set(parts[1]) if parts[0].get(part) != parts[1].get(part)} or {name}


def extracted(package, folder):
    subprocess.run(["dpkg-deb", "--raw-extract", package, folder], check=True)
    return {str(path.relative_to(folder)): path for path in Path(folder).rglob("*") if path.is_file() and not path.is_symlink()}


def differences(one, other):
    """What differs in two programs or packages."""
    if one.suffix != ".deb":
        return different(one, other, one.name)
    with tempfile.TemporaryDirectory() as first, tempfile.TemporaryDirectory() as second:
        files = [extracted(one, first), extracted(other, second)]
        found = set(files[0]) ^ set(files[1])
        for name in set(files[0]) & set(files[1]):
            found |= different(files[0][name], files[1][name], name)
    # It follows from the others.
    return found - {"DEBIAN/md5sums"}


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
        (folder / number).mkdir(exist_ok=True)
        results.append(folder / number / made.name)
        shutil.copyfile(made, results[-1])
        print(f"{hashlib.sha256(made.read_bytes()).hexdigest()}  {results[-1]}")
    found = differences(*results)
    for one in sorted(found):
        print(f"differs{' as listed' if one.split()[-1] in LISTED else ''}: {one}")
    print("the same" if not found else "")
    sys.exit(1 if any(one.split()[-1] not in LISTED for one in found) else 0)


if __name__ == "__main__":
    main()
