"""Writes one small network with networkx and igraph in every format they have, for the tests of the readers.

    python3 -m pip install -r requirements.txt
    python3 make_graph_files.py

The files land in ../LandscapeFilesTests/Graphs; what the readers must find in them stands in the tests.
Files of the same folder that begin with neither `networkx` nor `igraph` are written by hand.
"""

import json
import re
from pathlib import Path

import igraph
import networkx as nx

OUT = Path(__file__).resolve().parent.parent / "LandscapeFilesTests/Graphs"

# Names hold what formats stumble over: umlauts, entities, quotation marks, a line break.
NODES = [
    ("fachstelle", "Fachstelle Integration", "integration-office"),
    ("jc", "Jobcenter & Agentur <Süd>", "jobcenter"),
    ("vhs", 'VHS "Musterau"', "adult-education-centre"),
    ("mbe", "Migrationsberatung\nder Caritas", "mbe"),
    ("tafel", "Tafel", ""),
]
EDGES = [("fachstelle", "jc", 3.0), ("fachstelle", "vhs", 2.5), ("jc", "mbe", 1.0), ("vhs", "mbe", 4.0)]


def networkx_graph(kind):
    graph = kind()
    for node, name, form in NODES:
        graph.add_node(node, name=name)
        if form:
            graph.nodes[node]["type"] = form
    for a, b, weight in EDGES:
        graph.add_edge(a, b, weight=weight)
    return graph


def plain(graph):
    """Pajek and DOT have no line breaks inside names."""
    for node in graph.nodes:
        graph.nodes[node]["name"] = graph.nodes[node]["name"].replace("\n", " ")
    return graph


def write_gexf(graph, name):
    """Without the day on which it was written, so that the files stay the same."""
    nx.write_gexf(graph, OUT / name)
    text = (OUT / name).read_text(encoding="utf-8")
    (OUT / name).write_text(re.sub(r' lastmodifieddate="[^"]*"', "", text), encoding="utf-8")


def write_networkx():
    graph = networkx_graph(nx.Graph)
    nx.write_graphml(graph, OUT / "networkx.graphml")
    write_gexf(graph, "networkx.gexf")
    # networkx calls a node of GML by its label; the name stands beside it.
    nx.write_gml(graph, str(OUT / "networkx.gml"))
    nx.write_pajek(nx.relabel_nodes(plain(networkx_graph(nx.Graph)), {n: m for n, m, _ in NODES if "\n" not in m}),
                   str(OUT / "networkx.net"))
    for key in ("links", "edges"):
        data = nx.node_link_data(graph, edges=key)
        (OUT / f"networkx-{key}.json").write_text(json.dumps(data, indent=1) + "\n", encoding="utf-8")
    arcs = networkx_graph(nx.MultiDiGraph)
    arcs.add_edge("jc", "fachstelle", weight=1.5)
    arcs.add_edge("fachstelle", "jc", weight=3.5)
    arcs.add_edge("tafel", "tafel", weight=2.0)
    nx.write_graphml(arcs, OUT / "networkx-arcs.graphml")
    write_gexf(arcs, "networkx-arcs.gexf")
    nx.write_gml(arcs, str(OUT / "networkx-arcs.gml"))
    nx.write_pajek(arcs, str(OUT / "networkx-arcs.net"))
    (OUT / "networkx-arcs.json").write_text(json.dumps(nx.node_link_data(arcs, edges="links")), encoding="utf-8")


def write_igraph():
    graph = igraph.Graph()
    for node, name, form in NODES:
        graph.add_vertex(name=name, type=form, id=node)
    for a, b, weight in EDGES:
        ids = [node for node, _, _ in NODES]
        graph.add_edge(ids.index(a), ids.index(b), weight=weight)
    graph.write_graphml(str(OUT / "igraph.graphml"))
    del graph.vs["id"]
    graph.write_gml(str(OUT / "igraph.gml"), creator="igraph")
    graph.write_pajek(str(OUT / "igraph.net"))
    graph.write_dot(str(OUT / "igraph.dot"))


if __name__ == "__main__":
    OUT.mkdir(parents=True, exist_ok=True)
    write_networkx()
    write_igraph()
