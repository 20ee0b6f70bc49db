"""The script of the round table as far as it needs no page, with landscapes made of a few rows."""

import json
import re
from pathlib import Path
from tempfile import TemporaryDirectory

from browser import BrowserTest
from netviz import ROOT, run

SCRIPTS = ROOT / "Sources/RoundTable/Resources"
CORE = ["text", "names", "journal", "cells", "tables", "landscape", "suggestions", "quick"]


def facts(landscape):
    """What the page of a landscape knows: the JSON inside of it, as text."""
    with TemporaryDirectory() as folder:
        page = Path(folder) / "tisch.html"
        run("table", landscape, "-o", page)
        text = page.read_text(encoding="utf-8")
    return re.search(r'<script type="application/json" id="daten">(.*?)</script>', text, re.S)[1]


def facts_of(tables):
    """The same of tables as rows of cells."""
    with TemporaryDirectory() as folder:
        for table, rows in tables.items():
            lines = [";".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows]
            (Path(folder) / f"{table}.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
        return facts(folder)


class CoreTest(BrowserTest):
    def core(self, *scripts):
        """A blank page with the script in it."""
        blank = Path(self.enterContext(TemporaryDirectory())) / "leer.html"
        blank.write_text("<!DOCTYPE html><meta charset=utf-8><title>leer</title>", encoding="utf-8")
        page = self.open(blank)
        for path in [*(SCRIPTS / f"{name}.js" for name in CORE), *scripts]:
            page.add_script_tag(path=path)
        return page

    def load(self, page, name, text):
        """Makes JSON a variable of the page."""
        page.evaluate("([name, text]) => { window[name] = JSON.parse(text); }", [name, text])


CASES = ROOT / "Tests/Reference/entries"


def base_tables():
    return json.loads((CASES / "tables.json").read_text(encoding="utf-8"))


def entry_cases():
    """The cases of `Tests/Reference/entries`; Tests/LandscapeEditingTests/EntryCases.swift says what they hold."""
    base = base_tables()
    for path in sorted(CASES.glob("*.json")):
        if path.name == "tables.json":
            continue
        for case in json.loads(path.read_text(encoding="utf-8"))["cases"]:
            lines = [line if isinstance(line, str) else json.dumps(line, ensure_ascii=False) for line in case["journal"]]
            yield {
                **case, "name": f"{path.stem}: {case['name']}", "tables": {**base, **case.get("tables", {})},
                "journal": "\n".join(lines) + case.get("end", "\n"),
            }
