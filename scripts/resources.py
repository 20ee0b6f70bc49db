#!/usr/bin/env python3
"""The files that lie in the programs: writes Sources/CResources, through which the compiler takes them in.

    python3 scripts/resources.py          after a file was added, renamed or taken away
    python3 scripts/resources.py --check  what `make lint` asks

SwiftPM's own embedding turns each byte into an element of an array literal, which the compiler optimises for a minute; C's
#embed takes a file as it is.
"""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "Sources"
TARGET = SOURCES / "CResources"
FOLDERS = {"Resources", "Example"}
NOTE = "// Written by scripts/resources.py.\n"

HEADER_START = NOTE + """#ifndef NETVIZ_RESOURCES_H
#define NETVIZ_RESOURCES_H

/// A file that lies in the program. Its bytes are constants, so that any thread may read them.
typedef struct {
    const unsigned char *start;
    unsigned long count;
} netviz_file __attribute__((swift_name("EmbeddedFile"), swift_attr("@Sendable")));
"""

SOURCE_START = NOTE + """#include "resources.h"

#pragma clang diagnostic ignored "-Wc23-extensions"
"""


def modules():
    """The files of each module, by its name."""
    found = {}
    for folder in sorted(SOURCES.rglob("*")):
        if folder.is_dir() and folder.name in FOLDERS:
            files = [path for path in sorted(folder.iterdir()) if path.is_file() and not path.name.startswith(".")]
            found.setdefault(folder.relative_to(SOURCES).parts[0], []).extend(files)
    return found


def word(path):
    return re.sub(r"\W", "_", path.name)


def header(found):
    parts = [HEADER_START]
    for module, files in found.items():
        parts.append(f'\ntypedef struct {{ char none; }} netviz_{module} __attribute__((swift_name("{module}Files")));\n')
        parts += [f'netviz_file netviz_{module}_{word(path)}(void) __attribute__((swift_name("getter:{module}Files.{word(path)}()")));\n'
                  for path in files]
    return "".join([*parts, "\n#endif\n"])


def source(module, files):
    parts = [SOURCE_START]
    for path in files:
        parts.append(f"""
netviz_file netviz_{module}_{word(path)}(void) {{
    static const unsigned char bytes[] = {{
#embed "../{path.relative_to(SOURCES)}"
    }};
    return (netviz_file){{bytes, sizeof bytes}};
}}
""")
    return "".join(parts)


def main():
    found = modules()
    texts = {TARGET / "include/resources.h": header(found)}
    for module, files in found.items():
        words = [word(path) for path in files]
        if twice := {one for one in words if words.count(one) > 1}:
            raise SystemExit(f"resources: {module} has two files called {', '.join(sorted(twice))}")
        texts[TARGET / f"{module}.c"] = source(module, files)
    there = {path for path in TARGET.rglob("*") if path.is_file()} if TARGET.exists() else set()
    if "--check" in sys.argv:
        wrong = (there ^ set(texts)) | {path for path in there & set(texts) if path.read_text(encoding="utf-8") != texts[path]}
        if wrong:
            names = ", ".join(sorted(str(path.relative_to(ROOT)) for path in wrong))
            raise SystemExit(f"resources: {names} not as the files are; run python3 scripts/resources.py")
        print(f"resources: {sum(map(len, found.values()))} files of {len(found)} modules")
        return
    for path in there - set(texts):
        path.unlink()
    for path, text in texts.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
