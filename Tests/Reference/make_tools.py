"""Writes exports as other programs make them under Tests/LandscapeFilesTests/Tools, and the table of what they mean.

The shapes are those of the programs (Kumu's workbook and blueprint, Gephi's two tables, NodeXL's sheets, the JSON of
graphology, Cytoscape and Gephi, the GraphML of yEd and visone); names and words are made up. The expectations are set
by hand here, never taken from netviz. Run with the packages of requirements.txt:

    python3 Tests/Reference/make_tools.py
"""

import json
import re
import shutil
import zipfile
from pathlib import Path

import openpyxl

OUT = Path(__file__).resolve().parent.parent / "LandscapeFilesTests" / "Tools"
CASES = []


def case(name, actors="", ties="", errors="", hints="", why=""):
    """Notes what an export means.

    Actors in order as `name[type]{group}`; ties by pair as `A–B`, or `A>B` where one direction is claimed, with
    `:strength` or `~weight` and the kinds behind a blank; `code` of every error, and of hints that must be there.
    """
    CASES.append([name, actors, ties, errors, hints, why])


def fixed(path):
    """The same bytes on every run."""
    with zipfile.ZipFile(path) as old:
        parts = [(info.filename, old.read(info)) for info in old.infolist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name, content in parts:
            if name.startswith("docProps/"):
                content = re.sub(rb"\d{4}-\d\d-\d\dT[\d:.]+Z?", b"2026-01-01T00:00:00Z", content)
            new.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)


def book(name, sheets, **expected):
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.active)
    for title, rows in sheets.items():
        sheet = workbook.create_sheet(title)
        for number, row in enumerate(rows, 1):
            for column, value in enumerate(row, 1):
                if value is not None:
                    sheet.cell(number, column, value)
    workbook.save(OUT / name)
    fixed(OUT / name)
    case(name, **expected)


def text(name, content, **expected):
    (OUT / name).write_text(content, encoding="utf-8")
    case(name, **expected)


def folder(name, files, **expected):
    (OUT / name).mkdir()
    for file, content in files.items():
        (OUT / name / file).write_text(content, encoding="utf-8")
    case(name, **expected)


def tree(name, value, **expected):
    text(name, json.dumps(value, ensure_ascii=False, indent=1) + "\n", **expected)


if OUT.exists():
    shutil.rmtree(OUT)
OUT.mkdir()

# --- Kumu ---------------------------------------------------------------------------------------------------------

book("kumu.xlsx", {
    "Elements": [["Label", "Type", "Tags", "Description"], ["Lotsenhaus", "MBE", "Beratung|Sprache", "offen für alle"],
                 ["Jobcenter Aue", "Jobcenter"], ["Haus am Deich", "Volkshochschule"]],
    "Connections": [["From", "To", "Direction", "Label", "Type", "Strength"],
                    ["Lotsenhaus", "Jobcenter Aue", "mutual", None, "Informationsaustausch", 2],
                    ["Haus am Deich", "Jobcenter Aue", "directed", None, "Verweisberatung", 3]],
}, actors="Lotsenhaus[mbe] | Jobcenter Aue[jobcenter] | Haus am Deich[adult-education-centre]",
    ties="Lotsenhaus–Jobcenter Aue:2 information-exchange | Haus am Deich>Jobcenter Aue:3 referral",
    why="elements, connections, types, strengths and directions")
book("kumu-allein.xlsx", {
    "Elements": [["Label", "Type"], ["Lotsenhaus", "MBE"], ["Jobcenter Aue", "Jobcenter"], ["Allein", "MBE"]],
    "Connections": [["From", "To", "Strength"], ["Lotsenhaus", "Jobcenter Aue", 3]],
}, actors="Lotsenhaus[mbe] | Jobcenter Aue[jobcenter] | Allein[mbe]", ties="Lotsenhaus–Jobcenter Aue:3",
    why="elements without a connection stay")
book("kumu-fremd.xlsx", {
    "Connections": [["Strength", "Type", "To", "Tags", "From", "Since"], [7.5, "Freundschaft", "Aue", "neu", "Werft", 2020],
                    [120, None, "Neu e. V.", None, "Aue", None]],
    "Elements": [["Image", "Type", "Label", "E-Mail", "Stadtteil"], ["http://x.example/a.png", "Feuerwache", "Werft", "a@x.example", "Nord"],
                 [None, None, "Aue", None, "Süd"]],
}, actors="Werft{Feuerwache} | Aue | Neu e. V.", ties="Werft–Aue~7.5 | Aue–Neu e. V.~120",
    hints="groupHeading, unknownKind, actorAdded, ignoredContent, personColumn, unknownColumn",
    why="columns in another order, words of one's own, weights, an element that only a connection names")
book("kumu-nummern.xlsx", {
    "Elements": [["ID", "Label", "Type"], [1, "Haus", "MBE"], [2, "Haus", "JMD"], [3, "Amt", "Jobcenter"]],
    "Connections": [["From", "To", "Direction", "Type"], [1, 3, "undirected", "Verweisberatung"], [2, 3, None, None]],
}, actors="Haus[mbe] | Haus[jmd] | Amt[jobcenter]", ties="Haus–Amt referral | Haus–Amt",
    why="two elements of one label, told apart by their numbers")
text("kumu-verbindungen.csv", "From,To,Direction,Type,Strength\nWerft,Aue,mutual,Projekt,2\nAue,Deich,directed,,\n",
     actors="Werft | Aue | Deich", ties="Werft–Aue:2 joint-offer | Aue–Deich", why="connections alone, as CSV")
folder("kumu-ordner", {
    "elements.csv": "Label;Type;Description\nWerft;Jobcenter;\nAue;;x\nRand;;\n",
    "connections.csv": "To;From;Strength;Label\nAue;Werft;4;Runde\n",
}, actors="Werft[jobcenter] | Aue | Rand", ties="Werft–Aue:4", why="two CSV tables in a folder")
tree("kumu.json", {
    "elements": [{"label": "Werft", "type": "Jobcenter", "tags": ["a", "b"], "description": "x"}, {"label": "Aue"}, {"label": "Rand"}],
    "connections": [{"from": "Werft", "to": "Aue", "direction": "directed", "type": "Zuweisung", "strength": 3}],
}, actors="Werft[jobcenter] | Aue | Rand", ties="Werft>Aue:3 assignment", why="a blueprint")
tree("kumu-kopie.json", {
    "elements": [{"_id": "elem-1", "attributes": {"label": "Werft", "element type": "Jobcenter"}},
                 {"_id": "elem-2", "attributes": {"label": "Aue", "element type": "Lotsenstelle"}}],
    "connections": [{"_id": "conn-1", "from": "elem-2", "to": "elem-1", "direction": "mutual",
                     "attributes": {"connection type": "Fallbesprechung", "label": "dienstags"}}],
    "maps": [],
}, actors="Werft[jobcenter] | Aue{Lotsenstelle}", ties="Werft–Aue case-work", hints="groupHeading",
    why="a copy of a project, with attributes one level deeper")
tree("kumu-leer.json", {"elements": ["Werft", "Aue"], "connections": []}, actors="Werft | Aue", ties="", why="no connection at all")

book("kumu-schleifen.xlsx", {
    "Elements": [["Label", "Type"], ["Werft", "JMD"], ["Aue", "MBE"]],
    "Connections": [["From", "To", "Type", "Strength"], ["Werft", "Werft", None, 2], ["Werft", "Aue|Deich", None, 1], ["Aue", "Deich", None, -1],
                    ["Aue", "Rand", None, 0]],
}, actors="Werft[jmd] | Aue[mbe] | Deich | Rand", ties="Werft–Aue:1 | Werft–Deich:1", hints="loopDropped, outOfRange, actorAdded",
    why="a loop, two partners in a cell, a negative strength, and 0 for no tie")

# --- Gephi --------------------------------------------------------------------------------------------------------

folder("gephi", {
    "nodes.csv": "Id,Label,timeset,modularity_class,typ\n1,Werft,,0,Jobcenter\n2,Aue,,1,\n3,Deich,,1,Schule\n4,Rand,,2,\n",
    "edges.csv": "Source,Target,Type,Id,Label,timeset,Weight\n1,2,Undirected,0,Runde,,2.0\n2,3,Directed,1,,,3.0\n",
}, actors="Werft[jobcenter] | Aue | Deich[school] | Rand", ties="Werft–Aue:2 | Aue–Deich:3", hints="unknownColumn",
    why="both tables in a folder")
folder("gephi-semikolon", {
    "Knoten.csv": "Label;Id;X;Y;Color\nWerft;a;0;0;#ff0000\nAue;b;10;5;#00ff00\n",
    "Kanten.csv": "Weight;Target;Source;Type\n0.37;b;a;Undirected\n",
}, actors="Werft | Aue", ties="Werft–Aue~0.37", why="semicolons, other names, other order, no label of ties")
text("gephi-kanten.csv", "Source,Target,Type,Id,Label,timeset,Weight\nWerft,Aue,Undirected,0,,,1\nAue,Deich,Undirected,1,,,4\n",
     actors="Werft | Aue | Deich", ties="Werft–Aue:1 | Aue–Deich:4", why="the table of edges alone")
text("gephi-knoten.csv", "Id,Label,timeset\n1,Werft,\n2,Aue,\n", actors="Werft | Aue", ties="", hints="missingFile",
     why="the table of nodes alone")
tree("gephi-sigma.json", {
    "nodes": [{"id": "1", "label": "Werft", "x": 1.5, "y": -2, "size": 3, "color": "rgb(255,0,0)", "attributes": {"type": "Jobcenter"}},
              {"id": "2", "label": "Aue", "x": 9, "y": 4, "size": 3, "color": "rgb(0,0,255)", "attributes": {}}],
    "edges": [{"id": "0", "source": "1", "target": "2", "attributes": {"Weight": "3"}, "color": "rgb(1,1,1)", "size": 1.0}],
}, actors="Werft[jobcenter] | Aue", ties="Werft–Aue:3", why="Gephi's exporter for Sigma")

book("gephi-mappe.xlsx", {
    "Nodes": [["Id", "Label", "Interval"], [1, "Werft"], [2, "Aue"], [3, "Rand"]],
    "Edges": [["Source", "Target", "Type", "Id", "Weight"], [1, 2, "Undirected", 0, 1.5]],
}, actors="Werft | Aue | Rand", ties="Werft–Aue~1.5", why="both tables in a workbook")
folder("gephi-mehr", {
    "nodes.csv": "Id,Label\n1,Werft\n2,Aue\n", "edges.csv": "Source,Target,Type\n1,2,Undirected\n",
    "edges2.csv": "Source,Target,Type\n2,1,Undirected\n", "notiz.csv": "Datum,Wer\n1.1.,ich\n",
}, actors="Werft | Aue", ties="Werft–Aue", hints="unknownFile", why="a second table of edges, and one of something else")

# --- Sigma and Gephi Lite (graphology) ----------------------------------------------------------------------------

GRAPHOLOGY = {
    "attributes": {"name": "Aue"}, "options": {"type": "undirected", "multi": False, "allowSelfLoops": True},
    "nodes": [{"key": "w", "attributes": {"label": "Werft", "x": 0, "y": 0, "size": 4, "color": "#d55e00", "type": "Jobcenter"}},
              {"key": "a", "attributes": {"label": "Aue", "x": 10, "y": 0}}, {"key": "r", "attributes": {"label": "Rand", "x": 0, "y": 5}},
              {"key": "ohne"}],
    "edges": [{"key": "e0", "source": "w", "target": "a", "attributes": {"weight": 20}},
              {"source": "a", "target": "r", "attributes": {"weight": 1}}],
}
tree("graphology.json", GRAPHOLOGY, actors="Werft[jobcenter] | Aue | Rand | ohne", ties="Werft–Aue~20 | Aue–Rand~1",
     why="keys and attributes, a node without any")
tree("graphology-gerichtet.json", {
    "options": {"type": "mixed"}, "nodes": [{"key": 1, "attributes": {"label": "Werft"}}, {"key": 2, "attributes": {"label": "Aue"}}],
    "edges": [{"source": 1, "target": 2, "undirected": True, "attributes": {"weight": 2}}],
}, actors="Werft | Aue", ties="Werft–Aue:2", why="numbers as keys, an undirected tie in a mixed graph")
tree("gephi-lite.json", {"type": "gephi-lite", "version": "1.0", "graphDataset": {"fullGraph": GRAPHOLOGY}},
     actors="Werft[jobcenter] | Aue | Rand | ohne", ties="Werft–Aue~20 | Aue–Rand~1", why="a workspace of Gephi Lite")

# --- Cytoscape ----------------------------------------------------------------------------------------------------

tree("cytoscape.json", {"elements": {
    "nodes": [{"data": {"id": "w", "label": "Werft", "type": "Jobcenter"}, "position": {"x": 10, "y": 20}}, {"data": {"id": "a", "label": "Aue"}}],
    "edges": [{"data": {"id": "wa", "source": "w", "target": "a", "weight": 3}}],
}, "style": [], "zoom": 1}, actors="Werft[jobcenter] | Aue", ties="Werft–Aue:3", why="two lists")
tree("cytoscape-flach.json", [
    {"data": {"id": "w", "label": "Werft"}}, {"group": "nodes", "data": {"id": "a", "label": "Aue"}},
    {"group": "edges", "data": {"id": "e", "source": "w", "target": "a"}}, {"data": {"id": "allein"}},
], actors="Werft | Aue | allein", ties="Werft–Aue", why="one flat list")
tree("cytoscape-flach-in-elements.json", {"elements": [
    {"data": {"id": 1, "name": "Werft"}}, {"data": {"id": 2, "name": "Aue"}}, {"data": {"source": 1, "target": 2, "weight": 0.5}},
]}, actors="Werft | Aue", ties="Werft–Aue~0.5", why="a flat list under `elements`, numbers as ids")
tree("cytoscape.cyjs", {
    "format_version": "1.0", "generated_by": "cytoscape-3.10.1", "target_cytoscapejs_version": "~2.1",
    "data": {"shared_name": "Netz", "name": "Netz", "SUID": 52, "selected": True},
    "elements": {
        "nodes": [{"data": {"id": "66", "shared_name": "Werft", "name": "Werft", "SUID": 66, "selected": False}, "position": {"x": -10.5, "y": 3}},
                  {"data": {"id": "64", "shared_name": "Aue", "name": "Aue", "SUID": 64}, "position": {"x": 90, "y": 3}}],
        "edges": [{"data": {"id": "70", "source": "66", "target": "64", "shared_interaction": "pp", "interaction": "pp", "weight": 1}}],
    }}, actors="Werft | Aue", ties="Werft–Aue:1", why="the program on the desktop")

# --- NodeXL -------------------------------------------------------------------------------------------------------

EDGES = ["Vertex 1", "Vertex 2", "Color", "Width", "Style", "Opacity", "Visibility", "Label", "Relationship", "Edge Weight"]
VERTICES = ["Vertex", "Color", "Shape", "Size", "Label", "X", "Y", "Degree"]
book("nodexl.xlsx", {
    "Edges": [[None, None, "Visual Properties"], EDGES,
              ["Werft", "Aue", "Red", 2, None, None, None, "dienstags", "Projekt", 3],
              ["Aue", "Deich", None, None, None, None, "Skip", None, None, 1],
              ["Deich", "Werft", None, None, None, None, "Show", None, None, 2]],
    "Vertices": [[None, "Visual Properties"], VERTICES,
                 ["Werft", "128, 0, 0", None, 1.5, "Alte Werft", 100, 200, 2], ["Aue", "Blue", "Disk", None, None, 900, 200, 1],
                 ["Deich", None, None, None, None, 500, 900, 1], ["Rand", None, None, None, None, 10, 10, 0]],
    "Groups": [["Group"], ["G1"]],
}, actors="Alte Werft | Aue | Deich | Rand", ties="Alte Werft–Aue:3 joint-offer | Alte Werft–Deich:2",
    hints="skippedRow, ignoredContent, unknownFile", why="headers in row 2, a row that is skipped there")
book("nodexl-gerichtet.xlsx", {
    "Edges": [[None], ["Vertex 1", "Vertex 2", "Relationship"], ["Werft", "Aue", "Verweis"]],
    "Vertices": [[None], ["Vertex", "Typ"], ["Werft", "Jobcenter"], ["Aue", None]],
    "Overall Metrics": [["Graph Metric", "Value"], ["Graph Type", "Directed"]],
}, actors="Werft[jobcenter] | Aue", ties="Werft>Aue referral", hints="ignoredContent", why="a directed graph")
book("nodexl-knapp.xlsx", {"Edges": [["Vertex 1", "Vertex 2"], [101, 102], [102, 103]]},
     actors="101 | 102 | 103", ties="101–102 | 102–103", why="edges alone, numbers as names, header in row 1")

# --- GraphML of yEd and visone, GEXF ------------------------------------------------------------------------------

NAMESPACES = 'xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml" xmlns:visone="http://visone.info/xmlns"'


def shape(x, y, colour, label):
    return (f'<y:ShapeNode><y:Geometry height="30.0" width="40.0" x="{x}" y="{y}"/><y:Fill color="{colour}" transparent="false"/>'
            f"<y:NodeLabel>{label}</y:NodeLabel></y:ShapeNode>")


text("visone.graphml", f"""<?xml version="1.0" encoding="UTF-8"?>
<graphml {NAMESPACES}>
 <key for="node" id="d0" yfiles.type="nodegraphics"/>
 <key attr.name="id" attr.type="string" for="node" id="d1"/>
 <key attr.name="Stärke" attr.type="int" for="edge" id="d2"/>
 <graph edgedefault="undirected" id="G">
  <node id="n0"><data key="d0"><visone:shapeNode>{shape(0, 0, "#FF0000", "Werft")}</visone:shapeNode></data><data key="d1">w</data></node>
  <node id="n1"><data key="d0"><visone:shapeNode>{shape(100, 50, "#00FF00", "Aue")}</visone:shapeNode></data><data key="d1">a</data></node>
  <edge id="e0" source="n0" target="n1"><data key="d2">4</data></edge>
 </graph>
</graphml>
""", actors="Werft | Aue", ties="Werft–Aue:4", why="labels inside the drawing")
text("visone-etikett.graphml", f"""<graphml {NAMESPACES}>
 <key attr.name="label" attr.type="string" for="node" id="d3"/>
 <key attr.name="weight" attr.type="double" for="edge" id="d9"/>
 <graph edgedefault="directed">
  <node id="0"><data key="d3">Werft</data></node><node id="1"><data key="d3">Aue</data></node>
  <edge source="0" target="1" directed="false"><data key="d9">2.0</data></edge>
 </graph>
</graphml>
""", actors="Werft | Aue", ties="Werft–Aue:2", why="labels under a key of any name")
text("yed.graphml", f"""<graphml {NAMESPACES}>
 <key for="node" id="d6" yfiles.type="nodegraphics"/>
 <key attr.name="weight" attr.type="int" for="edge" id="d8"/>
 <graph edgedefault="undirected" id="G">
  <node id="n0"><data key="d6">{shape(10, 20, "#FFCC00", "Werft")}</data></node>
  <node id="n1"><data key="d6">{shape(310, 20, "#99CCFF", "Aue")}</data></node>
  <node id="n2"><data key="d6">{shape(10, 220, "#FFCC00", "Rand")}</data></node>
  <edge source="n0" target="n1"><data key="d8">1</data></edge><edge source="n1" target="n2"><data key="d8">1</data></edge>
 </graph>
</graphml>
""", actors="Werft | Aue | Rand", ties="Werft–Aue:1 | Aue–Rand:1", why="places and colours; strength 1 throughout stays strength 1")
text("gephi.gexf", """<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
 <graph defaultedgetype="undirected"><nodes>
  <node id="w" label="Werft"><viz:size value="10"/><viz:position x="-100" y="40"/><viz:color r="213" g="94" b="0"/></node>
  <node id="a" label="Aue"><viz:position x="100" y="40"/><viz:color hex="#0072b2"/></node>
 </nodes><edges><edge id="0" source="w" target="a" weight="120"/></edges></graph>
</gexf>
""", actors="Werft | Aue", ties="Werft–Aue~120", why="places and colours of Gephi")

(OUT / "inhalt.tsv").write_text(
    "file\tactors\tties\terrors\thints\twhy\n" + "".join("\t".join(row) + "\n" for row in CASES), encoding="utf-8")
print(f"{len(CASES)} cases")
