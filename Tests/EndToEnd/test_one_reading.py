"""One file has one reading: whatever the command, the same actors and cooperations.

Expected numbers are counted from the generated data, before they are written in any of the forms."""

import csv
import json
import random
import re
import tempfile
import unittest
from pathlib import Path

from netviz import MUSTERAU, PROGRAM, run


def figures(path, *options):
    """Actors and cooperating pairs as each command tells them."""
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        checked = json.loads(run("check", path, *options, "--format", "json")[0])["summary"]
        measured = json.loads(run("measures", path, *options, "--format", "json")[0])
        run("convert", path, folder / "kanten.csv", *options)
        rows = list(csv.DictReader((folder / "kanten.csv").read_text(encoding="utf-8").splitlines()))
        listed = {row["source"] for row in rows} | {row["target"] for row in rows if row["target"]}
        pairs = {frozenset((row["source"], row["target"])) for row in rows if row["target"]}
        run("map", path, *options, "-o", folder / "karte.dot")
        drawn = (folder / "karte.dot").read_text(encoding="utf-8")
        run("convert", path, folder / "land", *options)
        again = json.loads(run("check", folder / "land", "--format", "json")[0])["summary"]
    lines = drawn.splitlines()
    return {
        "check": (checked["actors"], checked["pairs"]),
        "measures": (len(measured["actors"]), measured["network"]["edges"]),
        "convert": (len(listed), len(pairs)),
        "map": (len(measured["actors"]), sum(" -- " in line for line in lines)),
        "folder": (again["actors"], again["pairs"]),
    }


def rows_of(count, ties, kind, generator):
    """The same network in one of the forms in which people and programs write it down."""
    names = [f"Haus {chr(65 + number)}" for number in range(count)]
    pairs = sorted(ties)
    if kind == "edges":
        lines = [f"{names[a]};{names[b]};{ties[a, b]}" for a, b in pairs]
        generator.shuffle(lines)
        return "csv", "\n".join(["von;nach;intensitaet"] + lines)
    if kind == "words":
        return "csv", "\n".join(["From,To,Weight"] + [f"{names[a]},{names[b]},{ties[a, b]}" for a, b in pairs])
    if kind == "lists":
        lines = []
        for a in range(count):
            partners = [names[b] for b in range(count) if ties.get((a, b), 0) > 0]
            if partners:
                lines.append(f"{names[a]};{'|'.join(partners)}")
        return "csv", "\n".join(["von;nach"] + lines)
    if kind == "matrix":
        lines = [";" + ";".join(names) + ";Summe"]
        for a in range(count):
            cells = [str(ties.get((min(a, b), max(a, b)), 0)) if a != b else "-" for b in range(count)]
            lines.append(";".join([names[a]] + cells + ["9"]))
        return "csv", "\n".join(["Netz im Mai"] + [""] + lines + ["Summe" + ";1" * (count + 1)])
    if kind == "bare":
        lines = [",".join(names)]
        for a in range(count):
            lines.append(",".join("0" if a == b else str(ties.get((min(a, b), max(a, b)), 0)) for b in range(count)))
        return "csv", "\n".join(lines)
    if kind == "graphml":
        nodes = "".join(f"<node id='n{number}'/>" for number in range(count))
        edges = "".join(
            f"<edge source='n{a}' target='n{b}'><data key='w'>{ties[a, b]}</data></edge>" for a, b in pairs)
        key = "<key id='w' for='edge' attr.name='weight' attr.type='double'/>"
        return "graphml", f"<graphml>{key}<graph edgedefault='undirected'>{nodes}{edges}</graph></graphml>"
    if kind == "gexf":
        nodes = "".join(f"<node id='{number}' label='{name}'/>" for number, name in enumerate(names))
        edges = "".join(f"<edge source='{a}' target='{b}' weight='{ties[a, b]}'/>" for a, b in pairs)
        return "gexf", f"<gexf><graph><nodes>{nodes}</nodes><edges>{edges}</edges></graph></gexf>"
    if kind == "gml":
        nodes = "".join(f'node [ id {number} label "{name}" ]\n' for number, name in enumerate(names))
        edges = "".join(f"edge [ source {a} target {b} weight {ties[a, b]} ]\n" for a, b in pairs)
        return "gml", f"graph [\n{nodes}{edges}]"
    if kind == "pajek":
        nodes = "".join(f'{number + 1} "{name}"\n' for number, name in enumerate(names))
        edges = "".join(f"{a + 1} {b + 1} {ties[a, b]}\n" for a, b in pairs)
        return "net", f"*Vertices {count}\n{nodes}*Edges\n{edges}"
    if kind == "dl":
        rows = "".join(
            " ".join("0" if a == b else str(ties.get((min(a, b), max(a, b)), 0)) for b in range(count)) + "\n"
            for a in range(count))
        labels = ",".join(f'"{name}"' for name in names)
        return "dl", f"dl n={count}\nlabels:\n{labels}\ndata:\n{rows}"
    if kind == "json":
        links = [{"source": a, "target": b, "weight": ties[a, b]} for a, b in pairs]
        return "json", json.dumps({"nodes": [{"id": a, "name": names[a]} for a in range(count)], "links": links})
    if kind == "dot":
        edges = "".join(f"  n{a} -- n{b} [weight={ties[a, b]}];\n" for a, b in pairs)
        hidden = "  n0 -- n1 [style=invis];\n"
        return "dot", "graph {\n" + "".join(f"  n{a};\n" for a in range(count)) + edges + hidden + "}"
    raise AssertionError(kind)


KINDS = ["edges", "words", "lists", "matrix", "bare", "graphml", "gexf", "gml", "pajek", "dl", "json", "dot"]


class OneReadingTests(unittest.TestCase):
    def same(self, ending, text, expected, *options):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / f"netz.{ending}"
            path.write_text(text, encoding="utf-8")
            for command, found in figures(path, *options).items():
                self.assertEqual(found, expected, f"{command} {options}\n{text[:600]}")

    def test_generated(self):
        for seed in range(2):
            for kind in KINDS:
                generator = random.Random(f"{seed}{kind}")
                count = generator.randint(5, 8)
                # A ring, so that every actor stands in every form; beside it zeros and further ties.
                ties = {(min(a, (a + 1) % count), max(a, (a + 1) % count)): generator.randint(1, 4) for a in range(count)}
                for a in range(count):
                    for b in range(a + 2, count):
                        if (a, b) not in ties and generator.random() < 0.4:
                            ties[a, b] = generator.randint(0, 4)
                ending, text = rows_of(count, ties, kind, generator)
                with self.subTest(kind=kind, seed=seed):
                    self.same(ending, text, (count, sum(level > 0 for level in ties.values())))

    def test_untidy(self):
        """What stands in the files, counted by hand."""
        for ending, text, expected in [
            ("csv", "von;nach;art;status\nA;B;;gewuenscht\nA;C;;beendet\nB;C;kennt;\nC;D;;besteht\n", (4, 1)),
            ("csv", "Source,Target\nCaritas,Jobcenter;VHS;Schule\nDiakonie,Jobcenter\n", (5, 4)),
            ("csv", "Einrichtung;Kooperationspartner\nCaritas;JC, VHS (nur Kurse)\nTafel;Caritas und JC\n", (4, 4)),
            ("csv", ";A;B;C\nA;;I;P\nB;I;;\nC;;;\nI = Informationsaustausch\nP = gemeinsames Projekt/Angebot\n", (3, 2)),
            ("csv", "source;target;weight\n1.0;2.0;1\n1;3;2\n", (3, 2)),
            ("csv", "Caritas,VHS\nVHS,Jobcenter\n", (3, 2)),
            ("csv", "# Caritas, VHS, Jobcenter\n0, 1, 1\n1, 0, 0\n1, 0, 0\n", (3, 2)),
            ("csv", "a;b;c\nb;c\nd\n", (4, 3)),
            ("csv", "von,nach,weight\na,b,120\na,c,0\nb,c,0.5\n", (3, 2)),
            ("csv", "source,target,weight,direction\na,b,2,undirected\nc,,,isolated\n", (3, 1)),
            ("tsv", "from\tto\na\tb\nb\tc\n", (3, 2)),
            ("net", "*Vertices 4\n*Arcs\n1: 1 2 1\n2: 3 4 2\n*Edges\n1: 1 4\n", (4, 3)),
            ("dl", "dl n=4 format=edgelist1\nlabels embedded\ndata:\nCaritas VHS 1\nvhs awo 0\nAWO JC 2\n", (4, 2)),
            ("dot", "graph { a; b; c; d [style=invis]; a -- b; b -- c [style=invis]; d -- a }", (3, 1)),
            ("graphml", "<graphml><graph id='X'><node id='1'/><node id='2'/><edge source='1' target='2'/></graph>"
             "<graph id='Y'><node id='1'/><node id='2'/><node id='3'/><edge source='1' target='2'/>"
             "<edge source='2' target='3'/></graph></graphml>", (3, 2)),
        ]:
            with self.subTest(text=text[:60]):
                self.same(ending, text, expected)

    def test_relation(self):
        text = "*Vertices 4\n*Edges :1 \"Rat\"\n1 2\n2 3\n*Edges :2 \"Geld\"\n3 4\n"
        self.same("net", text, (4, 2), "--relation", "Rat")
        self.same("net", text, (4, 1), "--relation", "2")
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "netz.net"
            path.write_text(text)
            _, said = run("measures", path)
            self.assertIn("„Rat“ (2 Kanten), „Geld“ (1 Kante)", said)
            for command in ("measures", "gaps", "plan", "check", "report"):
                self.assertNotEqual(0, self.code(command, path, "--relation", "Klatsch"))
            (Path(folder) / "netz.dot").write_text("graph A { a -- b }\ngraph B { c -- d }")
            _, said = run("map", Path(folder) / "netz.dot", "-o", Path(folder) / "k.svg", code=1)
            self.assertIn("„A“ (2 Knoten), „B“ (2 Knoten)", said)
            self.assertFalse((Path(folder) / "k.svg").exists())

    def code(self, *arguments):
        import subprocess

        return subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True).returncode

    def test_every_command_takes_graph_files(self):
        with tempfile.TemporaryDirectory() as folder:
            folder = Path(folder)
            path = folder / "netz.graphml"
            run("convert", MUSTERAU, path)
            counted = json.loads(run("check", path, "--format", "json")[0])["summary"]
            gaps = json.loads(run("gaps", path, "--format", "json")[0])
            self.assertTrue(gaps["findings"])
            run("plan", path, "--format", "json")
            run("report", path, "-o", folder / "b.md")
            run("run", path, "-o", folder / "out")
            self.assertTrue((folder / "out/karte.svg").exists())
            report = (folder / "b.md").read_text(encoding="utf-8")
            self.assertRegex(report, rf"\b{counted['pairs']}\b")
            run("run", path, "-o", folder / "oeff", "--profile", "oeffentlich", code=64)

    def test_states_come_back(self):
        """The map of a written network shows the states of the landscape it was made of."""
        def drawn(path):
            with tempfile.TemporaryDirectory() as folder:
                picture = Path(folder) / "k.svg"
                run("map", path, "-o", picture)
                words = re.sub(r"<[^>]*>", " ", picture.read_text(encoding="utf-8"))
            return {
                state: re.findall(rf"{state}\D{{0,40}}(\d+)|(\d+)\D{{0,40}}{state}", words)[:1]
                for state in ("bestätigt", "einseitig gemeldet", "nicht überprüft", "laut Koordination")
            }

        expected = drawn(MUSTERAU)
        self.assertTrue(any(expected.values()))
        measured = json.loads(run("measures", MUSTERAU, "--confirmed", "--format", "json")[0])["network"]["edges"]
        with tempfile.TemporaryDirectory() as folder:
            for ending in ("graphml", "gexf", "gml", "json", "dot"):
                path = Path(folder) / f"netz.{ending}"
                run("convert", MUSTERAU, path)
                self.assertEqual(drawn(path), expected, ending)
                again = json.loads(run("measures", path, "--confirmed", "--format", "json")[0])["network"]["edges"]
                self.assertEqual(again, measured, ending)


if __name__ == "__main__":
    unittest.main()
