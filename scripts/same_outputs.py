"""Says whether two builds of the program write the same: every output, byte for byte.

    python3 scripts/same_outputs.py OLD NEW [--inputs FOLDER] [--only PATTERN]

OLD and NEW are two programs. Landscapes are the example, two generated ones and a workbook of the example; for each the
whole folder of `run` in its three profiles, the four formats of the report, all maps, every other form of `convert`, the
tables of `check`, `measures`, `gaps` and `plan` in three forms, questionnaires and their import, and a merger. With
--inputs also every file and folder in FOLDER as `check` and `convert` read it, messages and exit codes included;
--only takes the jobs whose name fits a regular expression ("^example" is the quick look).
DOCX, XLSX, ODS and ZIP count by the parts inside, PDF by its text and pages. Exit code 1 names what differs.
"""

import argparse
import hashlib
import os
import re
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
EXAMPLE = ROOT / "data/musterau"
PROFILES = ["intern", "workshop", "oeffentlich"]
GRAPHS = ["graphml", "gexf", "gml", "net", "dl", "json", "dot", "xlsx", "ods"]
ZIPPED = {".docx", ".xlsx", ".ods", ".zip"}
# LibreOffice and pandoc are not at work here, but the time of writing stands in a few parts of a workbook.
WRITTEN_AT = re.compile(rb"<(dcterms:created|dcterms:modified|dc:date|meta:creation-date)[^>]*>[^<]*<")


class Build:
    """One program, and what it made of each job."""

    def __init__(self, program, folder, only):
        self.program, self.folder, self.results = str(Path(program).resolve()), folder, {}
        self.only = re.compile(only)

    def run(self, name, *arguments):
        """Runs in a folder of its own; the paths of both builds read alike."""
        if not self.only.search(name):
            return
        place = self.folder / re.sub(r"[^A-Za-z0-9.]+", "-", name)[:120]
        place.mkdir(parents=True, exist_ok=True)
        done = subprocess.run([self.program, *map(str, arguments)], cwd=place, capture_output=True, timeout=900,
                              env={**os.environ, "SOURCE_DATE_EPOCH": "1700000000", "LC_ALL": "C.UTF-8"})
        self.results[f"{name} · exit code"] = done.returncode
        self.results[f"{name} · standard output"] = digest(done.stdout)
        self.results[f"{name} · standard error"] = digest(done.stderr)
        for file in sorted(path for path in place.rglob("*") if path.is_file()):
            self.results[f"{name} · {file.relative_to(place)}"] = content(file)


def digest(data):
    return hashlib.sha256(data).hexdigest()


def content(file):
    """What counts of a file."""
    data = file.read_bytes()
    if file.suffix in ZIPPED and zipfile.is_zipfile(file):
        with zipfile.ZipFile(file) as parts:
            return digest("".join(
                name + digest(WRITTEN_AT.sub(b"", parts.read(name))) for name in sorted(parts.namelist())).encode())
    if file.suffix == ".pdf":
        text = subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, check=True).stdout
        pages = subprocess.run(["pdfinfo", file], capture_output=True, check=True).stdout
        return digest(text + b"".join(line for line in pages.splitlines() if line.startswith((b"Pages", b"Page size"))))
    return digest(data)


def jobs(build, landscapes, more):
    for title, path in landscapes.items():
        small = title == "example"
        for profile in PROFILES:
            build.run(f"{title}: run {profile}", "run", path, "-o", "out", "--profile", profile)
            for kind in ["html", "md"] + (["docx", "pdf"] if small else []):
                build.run(f"{title}: report {profile} {kind}", "report", path, "-o", f"r.{kind}", "--profile", profile)
        build.run(f"{title}: maps", "map", path, "--all", "-o", "maps")
        for view in ["cooperation", "gaps", "field", "boards", "matrix", "districts", "types"]:
            for extra in [[], ["--bw", "--page", "a0"], ["--profile", "oeffentlich"], ["--lang", "en", "--confirmed"]]:
                build.run(f"{title}: map {view} {' '.join(extra)}", "map", path, "--show", view, *extra, "-o", "m.svg")
        for layout in ["dot", "circo", "twopi", "target", "sectors", "sfdp"]:
            build.run(f"{title}: layout {layout}", "map", path, "--layout", layout, "-o", "m.svg", "--positions", "p.csv")
        for kind in ["html", "dot", "png"]:
            build.run(f"{title}: map {kind}", "map", path, "-o", f"m.{kind}")
        for language in ["de", "en"]:
            for form in ["table", "csv", "json"]:
                for command in ["check", "measures", "gaps", "plan"]:
                    build.run(f"{title}: {command} {form} {language}", command, path, "--format", form, "--lang", language)
        for form in ["csv", "json"]:
            build.run(f"{title}: matrix {form}", "gaps", path, "--matrix", "--format", form)
            build.run(f"{title}: public gaps {form}", "gaps", path, "--profile", "oeffentlich", "--format", form)
            build.run(f"{title}: public measures {form}", "measures", path, "--profile", "oeffentlich", "--format", form)
        for kind in GRAPHS + ["csv", "", "matrix.csv"]:
            build.run(f"{title}: convert {kind}", "convert", path, f"c.{kind}" if kind else "folder")
        build.run(f"{title}: survey", "survey", "new", path, "-o", "sheets")
    example = landscapes["example"]
    sheets = build.folder / "example-survey" / "sheets"
    build.run("survey import", "survey", "import", sheets, "--into", example, "-o", "answered")
    build.run("merge", "merge", example, landscapes["generated 2"], "-o", "merged")
    build.run("new", "new", "fresh")
    build.run("new workbook", "new", "--xlsx", "fresh.xlsx")
    for path in more:
        build.run(f"{path}: check", "check", path, "--format", "json")
        build.run(f"{path}: check table", "check", path, "--provisional")
        build.run(f"{path}: convert", "convert", path, "c.graphml")
        build.run(f"{path}: folder", "convert", path, "folder", "--provisional")
        build.run(f"{path}: measures", "measures", path, "--format", "json", "--provisional")


def inputs(folder):
    """Every file below a folder, and every folder that holds tables."""
    if not folder:
        return []
    found = [path for path in sorted(Path(folder).resolve().rglob("*"))
             if path.is_file() and path.suffix != ".md" and path.stat().st_size < 3_000_000]
    return found + sorted({path.parent for path in found if path.stem.startswith(("akteure", "kooperationen"))})


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("old")
    parser.add_argument("new")
    parser.add_argument("--inputs")
    parser.add_argument("--only", default="")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        scratch = Path(scratch)
        landscapes = {"example": EXAMPLE}
        for number, (municipalities, seed) in enumerate([(1, 7), (4, 21)], start=1):
            landscapes[f"generated {number}"] = scratch / f"generated{number}"
            subprocess.run([options.old, "generate", "--municipalities", str(municipalities), "--seed", str(seed), "-o",
                            landscapes[f"generated {number}"]], check=True, capture_output=True)
        workbook = scratch / "workbook.xlsx"
        subprocess.run([options.old, "convert", EXAMPLE, workbook], check=True, capture_output=True)
        more = [workbook, *inputs(options.inputs)]
        builds = []
        # Both builds work in a folder of the same name, one after the other, so that paths in messages agree.
        for name, program in [("old", options.old), ("new", options.new)]:
            work = scratch / "work"
            builds.append(Build(program, work, options.only))
            jobs(builds[-1], landscapes, more)
            work.rename(scratch / name)
    old, new = builds[0].results, builds[1].results
    different = sorted(name for name in old.keys() | new.keys() if old.get(name) != new.get(name))
    for name in different:
        print(f"differs: {name}" if name in old and name in new else f"only {'old' if name in old else 'new'}: {name}")
    print(f"{len(old)} results, {len(different)} differ")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
