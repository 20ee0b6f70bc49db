"""Checks that every target imports what the table of docs/architecture.md allows: nothing else, and all of it.

An allowance that nobody uses is an invitation. Exit code 1 names every import that does not belong, and every allowance
that is none.
"""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TABLE_ROW = re.compile(r"^\|\s*`?([\w-]+)`?\s*\|\s*(.+?)\s*\|\s*$")
IMPORT = re.compile(
    r"^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:(?:public|package|internal|fileprivate|private)\s+)?import\s+"
    r"(?:(?:struct|class|enum|protocol|func|var|let|typealias)\s+)?(\w+)"
)
ALWAYS = {"Swift"}


def allowed_imports() -> dict[str, set[str]]:
    """Reads the table below the heading 'What may import what'."""
    lines = (ROOT / "docs/architecture.md").read_text(encoding="utf-8").splitlines()
    start = next(i for i, line in enumerate(lines) if line.startswith("#") and "may import" in line)
    table = {}
    for line in lines[start + 1 :]:
        if line.startswith("#"):
            break
        row = TABLE_ROW.match(line)
        if row and row[1] != "module" and not set(row[1]) <= {"-"}:
            table[row[1]] = set(re.findall(r"\w+", row[2])) | ALWAYS
    return table


def imports(path: Path):
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        found = IMPORT.match(line)
        if found:
            yield number, found[1]


def main() -> int:
    table = allowed_imports()
    complaints = []
    targets = sorted(p.name for p in (ROOT / "Sources").iterdir() if any(p.rglob("*.swift")))
    for target in targets:
        if target not in table:
            complaints.append(f"Sources/{target}: not in the table of docs/architecture.md")
            continue
        used = set()
        for path in sorted((ROOT / "Sources" / target).rglob("*.swift")):
            for number, module in imports(path):
                used.add(module)
                if module not in table[target]:
                    complaints.append(f"{path.relative_to(ROOT)}:{number}: {target} must not import {module}")
        for module in sorted(table[target] - used - ALWAYS):
            complaints.append(f"docs/architecture.md: no file of {target} imports {module}")
    for target in table:
        if target not in targets:
            complaints.append(f"docs/architecture.md: the table names {target}, which does not exist")
    print("\n".join(complaints) if complaints else f"imports: {len(targets)} targets as documented")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
