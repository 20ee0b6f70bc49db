"""Keeps the public interface of the engine in docs/api, a line per declaration, and says when it changes.

Usage: python3 scripts/public_interface.py [--check]
Reads what the debug build has compiled. Without --check the files are written anew (`make api`). With it, exit code 1 tells
every line that came or went: lines that went break whoever wrote them down, and ask for the version that CONTRIBUTING names.
"""

import argparse
import difflib
import json
import os
import platform
import subprocess
import sys
import tempfile
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BUILT = Path(os.environ.get("NETVIZ_BUILT", ROOT / ".build/debug")) / "Modules"
# The targets of the product NetworkGraph.
MODULES = ["NetworkGraph", "GraphFiles"]
# What the compiler adds by itself to every type that may have it.
IMPLIED = {"Swift.Copyable", "Swift.Escapable", "Swift.SendableMetatype"}


def symbol_graphs(module: str):
    """What swift-symbolgraph-extract says of a module and of what it adds to others' types."""
    with tempfile.TemporaryDirectory() as folder:
        command = ["swift-symbolgraph-extract", "-module-name", module, "-I", str(BUILT), "-output-dir", folder,
                   "-target", f"{platform.machine()}-unknown-linux-gnu", "-minimum-access-level", "public",
                   "-skip-synthesized-members"]
        # What is C below these modules: one library of the system, and the files that lie in the program.
        flags = subprocess.run(["pkg-config", "--cflags", "libgvc"], capture_output=True, text=True).stdout.split()
        maps = [ROOT / "Sources/CGraphviz/module.modulemap", BUILT.parent / "CResources.build/module.modulemap"]
        for flag in [*(f"-fmodule-map-file={path}" for path in maps), *flags]:
            command += ["-Xcc", flag]
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode != 0:
            sys.exit(f"{module}: {done.stderr.strip()}\nBuild first: swift build --product netviz")
        for path in sorted(Path(folder).glob("*.symbols.json")):
            yield json.loads(path.read_text(encoding="utf-8"))


def interface(module: str) -> list[str]:
    """A line per declaration and a line per conformance, sorted."""
    lines, names, conformances = set(), {}, defaultdict(set)
    graphs = list(symbol_graphs(module))
    for graph in graphs:
        for symbol in graph["symbols"]:
            path = symbol["pathComponents"]
            names[symbol["identifier"]["precise"]] = ".".join(path)
            words = "".join(fragment["spelling"] for fragment in symbol["declarationFragments"])
            owner = ".".join(path[:-1])
            lines.add(f"{owner}: {' '.join(words.split())}" if owner else " ".join(words.split()))
    for graph in graphs:
        for relation in graph["relationships"]:
            target = relation.get("targetFallback") or names.get(relation["target"])
            if relation["kind"] == "conformsTo" and target and target not in IMPLIED:
                source = names.get(relation["source"]) or relation.get("sourceFallback") or relation["source"]
                conformances[source].add(target)
    lines |= {f"{source} conforms to {', '.join(sorted(targets))}" for source, targets in conformances.items()}
    return sorted(lines)


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    changed = False
    for module in MODULES:
        file = ROOT / f"docs/api/{module}.txt"
        found = interface(module)
        if not options.check:
            file.parent.mkdir(exist_ok=True)
            file.write_text("\n".join(found) + "\n", encoding="utf-8")
            continue
        kept = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
        moved = [line for line in difflib.ndiff(kept, found) if line[0] in "+-"]
        if moved:
            changed = True
            print(f"The public interface of {module} is not that of docs/api/{module}.txt:")
            print("\n".join(moved))
    if changed:
        print("`make api` writes it anew. What went (-) breaks whoever uses it: CONTRIBUTING says which version that takes.")
    return 1 if changed else 0


sys.exit(main())
