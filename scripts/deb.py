"""Makes the Debian package of netviz from programs that are built already (`make deb`).

    python3 scripts/deb.py --built .build/release -o .build/package

Lays the programs, what they say of themselves (manual pages, completions), the handbook and packaging/debian side by
side and lets debhelper make a package of it. The same commit and the same programs give the same bytes: every time in
it is that of the commit (or SOURCE_DATE_EPOCH).
"""

import argparse
import datetime
import email.utils
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import deb_copyright
import sbom

ROOT = Path(__file__).resolve().parent.parent
MAINTAINER = "The netviz contributors <netviz@localhost>"
COPIED = ("docs", "data", "CONTRIBUTING.md", "SECURITY.md")
# The tables of the examples, and not the programs that once made them.
LEFT_OUT = shutil.ignore_patterns("*.py", "quelle", "__pycache__", ".*")
COMPLETIONS = {"bash": "netviz", "zsh": "_netviz", "fish": "netviz.fish"}


def git(*words):
    done = subprocess.run(["git", *words], cwd=ROOT, capture_output=True, text=True)
    return done.stdout.strip() if done.returncode == 0 else None


def moment():
    """Seconds: of the commit, unless somebody says otherwise."""
    return int(os.environ.get("SOURCE_DATE_EPOCH") or git("log", "-1", "--format=%ct") or 0)


def version():
    """The number of the release where the commit has its tag; before that one that sorts below it, with day, time and commit."""
    number = sbom.netviz_version(ROOT)
    if git("tag", "--points-at", "HEAD", f"v{number}"):
        return number
    commit = git("rev-parse", "--short=8", "HEAD")
    when = datetime.datetime.fromtimestamp(moment(), datetime.timezone.utc)
    return f"{number}~git{when:%Y%m%d.%H%M%S}" + (f".{commit}" if commit else "")


def changelog(name):
    """What Debian asks for; what changed is told in the changelog of the house."""
    when = email.utils.formatdate(moment(), localtime=False)
    entry = "  * What changed is in /usr/share/doc/netviz/CHANGELOG.md."
    return f"netviz ({name}) unstable; urgency=medium\n\n{entry}\n\n -- {MAINTAINER}  {when}\n"


def lay_out(place, built, name):
    made = place / "made"
    made.mkdir(parents=True)
    for program in sbom.PROGRAMS:
        shutil.copyfile(built / program, made / program)
        (made / program).chmod(0o755)
    for one in COPIED:
        if (ROOT / one).is_dir():
            shutil.copytree(ROOT / one, place / one, ignore=LEFT_OUT)
        else:
            shutil.copyfile(ROOT / one, place / one)
    # Beside debian/ debhelper would take it for Debian's own.
    shutil.copyfile(ROOT / "CHANGELOG.md", made / "CHANGELOG.md")
    shutil.copytree(ROOT / "packaging/debian", place / "debian")
    (place / "debian/changelog").write_text(changelog(name), encoding="utf-8")
    deb_copyright.write(place / "debian/copyright.head", built.parent, place / "debian")
    day = datetime.datetime.fromtimestamp(moment(), datetime.timezone.utc).date().isoformat()
    number = sbom.netviz_version(ROOT)
    subprocess.run([sys.executable, ROOT / "scripts/man_pages.py", made / "netviz", made / "man",
                    "--version", number, "--date", day], check=True)
    (made / "completions").mkdir()
    for shell, file in COMPLETIONS.items():
        words = [made / "netviz", "--generate-completion-script", shell]
        said = subprocess.run(words, capture_output=True, text=True, check=True).stdout
        # Shells read these into themselves; nobody runs them.
        (made / "completions" / file).write_text(said.removeprefix("#!/bin/bash\n"), encoding="utf-8")
    # What is older than the commit would keep its own time.
    for path in [*place.rglob("*")]:
        path.chmod(0o755 if path.is_dir() or os.access(path, os.X_OK) else 0o644)
        os.utime(path, (moment(), moment()))


def build(place, compression):
    environment = {
        **os.environ, "SOURCE_DATE_EPOCH": str(moment()), "NETVIZ_COMPRESSION": compression, "LC_ALL": "C.UTF-8",
        "DEB_BUILD_OPTIONS": "noautodbgsym nocheck"}
    # -d: what builds the programs is no matter of this package, and debhelper is looked for by make.
    done = subprocess.run(["dpkg-buildpackage", "--build=binary", "-d", "-us", "-uc"], cwd=place, env=environment,
                          capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(done.stdout[-3000:] + done.stderr[-3000:])
    warnings = re.findall(r"^.*warning.*$", done.stdout + done.stderr, re.M)
    print("\n".join(warnings), file=sys.stderr, end="\n" if warnings else "")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--built", type=Path, default=ROOT / ".build/release", help="the folder of the built programs")
    parser.add_argument("-o", "--output", type=Path, default=ROOT / ".build/package")
    parser.add_argument("--version", help="another version than that of the commit")
    parser.add_argument("--compression", default="xz", help="xz, or none where it has to be quick")
    arguments = parser.parse_args()
    begin, name = time.monotonic(), arguments.version or version()
    with tempfile.TemporaryDirectory(prefix="netviz-deb-") as folder:
        place = Path(folder) / f"netviz-{name}"
        lay_out(place, arguments.built.absolute(), name)
        build(place, arguments.compression)
        arguments.output.mkdir(parents=True, exist_ok=True)
        (package,) = Path(folder).glob("*.deb")
        target = arguments.output / package.name
        shutil.move(package, target)
    print(f"{target}: {target.stat().st_size / 1e6:.1f} MB, {time.monotonic() - begin:.0f} s")


if __name__ == "__main__":
    main()
