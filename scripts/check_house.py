"""Holds the code against the order of rooms in docs/architecture.md: nobody looks up.

The table under "Which room may look into which" names the rooms (folders) of each module from the bottom up. Whatever a
file uses has to be defined in its own room or in one below; so there can be no circle between rooms. Exact, since it is
read from the index that the compiler leaves beside a debug build (`swift build`). Exit code 1 names every reference
that looks up; 2: there is no index.
"""

import collections
import ctypes
import os
import re
import shutil
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "Sources"
HEADING = "Which room may look into which"
DEFINITION, REFERENCE, RECORD = 2, 4, 2


class Text(ctypes.Structure):
    _fields_ = [("data", ctypes.c_void_p), ("length", ctypes.c_size_t)]

    def __str__(self):
        return ctypes.string_at(self.data, self.length).decode("utf-8", "replace") if self.length else ""


POINTER = ctypes.c_void_p
VISIT = ctypes.CFUNCTYPE(ctypes.c_bool, POINTER, POINTER)
VISIT_TEXT = ctypes.CFUNCTYPE(ctypes.c_bool, POINTER, Text)


class Index:
    """What is defined and used in which file of Sources, from the compiler's index store."""

    def __init__(self, store):
        compiler = Path(os.path.realpath(shutil.which("swiftc")))
        self.library = ctypes.CDLL(str(compiler.parent.parent / "lib/libIndexStore.so"))
        self.definitions = {}
        self.references = collections.defaultdict(set)
        self.read_records = set()
        create = self.function("indexstore_store_create", POINTER, ctypes.c_char_p, POINTER)
        self.store = create(str(store).encode(), None)
        if not self.store:
            raise OSError(f"{store} cannot be opened")
        units = []
        self.function("indexstore_store_units_apply_f", ctypes.c_bool, POINTER, ctypes.c_uint, POINTER, VISIT_TEXT)(
            self.store, 1, None, VISIT_TEXT(lambda _, name: units.append(str(name)) or True))
        for unit in units:
            self.read_unit(unit)

    def function(self, name, result, *arguments):
        function = getattr(self.library, name)
        function.restype, function.argtypes = result, list(arguments)
        return function

    def text(self, name, of):
        return str(self.function(name, Text, POINTER)(of))

    def read_unit(self, name):
        unit = self.function("indexstore_unit_reader_create", POINTER, POINTER, ctypes.c_char_p, POINTER)(
            self.store, name.encode(), None)
        if not unit or not self.is_ours(self.text("indexstore_unit_reader_get_main_file", unit)):
            return
        records = []

        def dependency(_, entry):
            if self.function("indexstore_unit_dependency_get_kind", ctypes.c_int, POINTER)(entry) == RECORD:
                records.append((self.text("indexstore_unit_dependency_get_name", entry),
                                self.text("indexstore_unit_dependency_get_filepath", entry)))
            return True

        self.function("indexstore_unit_reader_dependencies_apply_f", ctypes.c_bool, POINTER, POINTER, VISIT)(
            unit, None, VISIT(dependency))
        for record, path in records:
            if self.is_ours(path) and record not in self.read_records:
                self.read_records.add(record)
                self.read_record(record, str(Path(path).relative_to(SOURCES)))

    def read_record(self, name, path):
        record = self.function("indexstore_record_reader_create", POINTER, POINTER, ctypes.c_char_p, POINTER)(
            self.store, name.encode(), None)
        symbol_of = self.function("indexstore_occurrence_get_symbol", POINTER, POINTER)
        roles_of = self.function("indexstore_occurrence_get_roles", ctypes.c_uint64, POINTER)
        place_of = self.function("indexstore_occurrence_get_line_col", None, POINTER,
                                 ctypes.POINTER(ctypes.c_uint), ctypes.POINTER(ctypes.c_uint))

        def occurrence(_, entry):
            symbol, roles = symbol_of(entry), roles_of(entry)
            identity = self.text("indexstore_symbol_get_usr", symbol)
            if roles & DEFINITION:
                self.definitions.setdefault(identity, path)
            if roles & REFERENCE:
                line, column = ctypes.c_uint(), ctypes.c_uint()
                place_of(entry, line, column)
                self.references[identity].add((path, line.value, self.text("indexstore_symbol_get_name", symbol)))
            return True

        self.function("indexstore_record_reader_occurrences_apply_f", ctypes.c_bool, POINTER, POINTER, VISIT)(
            record, None, VISIT(occurrence))

    @staticmethod
    def is_ours(path):
        # Of files that have moved or gone an old build may still tell.
        return path.startswith(f"{SOURCES}/") and os.path.exists(path)


def rooms():
    """Module → its rooms from the bottom up; `.` is the files that lie in no folder of it."""
    lines = (ROOT / "docs/architecture.md").read_text(encoding="utf-8").splitlines()
    start = next(number for number, line in enumerate(lines) if line.startswith("#") and HEADING in line)
    table = {}
    for line in lines[start + 1:]:
        if line.startswith("#"):
            break
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("|") and len(cells) == 2 and (SOURCES / cells[0]).is_dir():
            table[cells[0]] = [[name.strip().strip("`") for name in level.split("+")] for level in cells[1].split("<")]
    return table


def room_of(path, levels):
    """Number of the level of a file, and the name of its room; the longest folder that fits."""
    folder = str(Path(path).parent.relative_to(Path(path).parts[0]))
    while True:
        for number, names in enumerate(levels):
            if folder in names:
                return number, folder
        if folder == ".":
            return None
        folder = str(Path(folder).parent)


def looking_up(definitions, references, table):
    """How many references lead from one file of a module to another, and a line for each that looks up.

    A circle between rooms needs no search of its own: whatever their order, one of its references looks up.
    """
    count, complaints = 0, []
    for identity, uses in references.items():
        home = definitions.get(identity)
        if home is None:
            continue
        for path, line, name in uses:
            module = Path(path).parts[0]
            if path == home or Path(home).parts[0] != module or module not in table:
                continue
            count += 1
            user, owner = room_of(path, table[module]), room_of(home, table[module])
            if user and owner and (owner[0] > user[0] or owner[0] == user[0] and owner[1] != user[1]):
                complaints.append(f"Sources/{path}:{line}: {user[1]} looks up at {owner[1]} ({name} in {home})")
    return count, complaints


def main():
    store = Path(os.environ.get("NETVIZ_BUILT", ROOT / ".build/debug")) / "index/store"
    if not store.is_dir():
        print("There is no index yet: `swift build` makes it.")
        return 2
    table = rooms()
    complaints = []
    for module in sorted(folder.name for folder in SOURCES.iterdir() if any(folder.rglob("*.swift"))):
        if module not in table:
            complaints.append(f"Sources/{module}: not in the table “{HEADING}” of docs/architecture.md")
        for file in sorted((SOURCES / module).rglob("*.swift")):
            if module in table and room_of(file.relative_to(SOURCES), table[module]) is None:
                complaints.append(f"{file.relative_to(ROOT)}: in no room of the table")
    index = Index(store)
    count, found = looking_up(index.definitions, index.references, table)
    complaints += found
    if count == 0:
        complaints.append("The index tells of no reference at all: is it of another checkout?")
    print("\n".join(sorted(complaints)) if complaints else
          f"house: {len(table)} modules, {count} references, none looks up")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
