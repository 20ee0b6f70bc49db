"""Reads the graph files that netviz writes with networkx and igraph and compares them with what they should hold.

    python3 -m venv .venv && .venv/bin/pip install -r Tests/Reference/requirements.txt
    .venv/bin/python Tests/Reference/read_graph_files.py .build/debug/netviz

Writes data/musterau in every format, reads each file with the peers that know the format, and holds nodes, names,
ties and strengths against the node-link JSON. What a peer cannot do is printed, everything else must agree.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

import igraph
import networkx as nx

ROOT = Path(__file__).resolve().parent.parent.parent


def write(program, folder):
    files = {}
    for name in ["netz.json", "netz.graphml", "netz.gexf", "netz.gml", "netz.net", "netz.dl", "netz.csv",
                 "netz-matrix.csv", "netz.dot"]:
        path = Path(folder) / name
        subprocess.run([program, "convert", str(ROOT / "data/musterau"), str(path)], check=True, capture_output=True)
        files[name] = path
    return files


def expected(path):
    data = json.loads(path.read_text(encoding="utf-8"))
    nodes = {node["id"]: node for node in data["nodes"]}
    ties = {frozenset((e["source"], e["target"])): e for e in data["edges"]}
    assert len(nodes) == len(data["nodes"]) and len(ties) == len(data["edges"])
    return nodes, ties


def from_networkx(graph):
    """Nodes with their attributes, and ties with theirs, by the identifier that networkx keeps."""
    nodes = {str(node): values for node, values in graph.nodes(data=True)}
    ties = {frozenset((str(a), str(b))): values for a, b, values in graph.edges(data=True)}
    return nodes, ties


def from_igraph(graph, key):
    nodes = {v[key]: v.attributes() for v in graph.vs}
    ties = {frozenset((graph.vs[e.source][key], graph.vs[e.target][key])): e.attributes() for e in graph.es}
    return nodes, ties


def compare(what, wanted, found, identity=lambda node: node["id"], node_keys=(), tie_keys=("weight",)):
    wanted_nodes, wanted_ties = wanted
    nodes, ties = found
    identities = {key: identity(node) for key, node in wanted_nodes.items()}
    assert set(identities.values()) == set(nodes), f"{what}: nodes differ"
    for key, node in wanted_nodes.items():
        for attribute in node_keys:
            value = nodes[identities[key]].get(attribute)
            same = value == node.get(attribute) or (not value and attribute not in node)
            assert same, f"{what}: {key}.{attribute} is {value!r}, not {node.get(attribute)!r}"
    renamed = {frozenset(identities[end] for end in pair): tie for pair, tie in wanted_ties.items()}
    assert set(renamed) == set(ties), f"{what}: ties differ"
    for pair, tie in renamed.items():
        for attribute in tie_keys:
            value = ties[pair].get(attribute)
            assert value == tie[attribute], f"{what}: {sorted(pair)}.{attribute} is {value!r}, not {tie[attribute]!r}"
    print(f"{what}: {len(nodes)} nodes, {len(ties)} ties as written")


def edge_list(path):
    import csv
    graph = nx.Graph()
    with open(path, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["target"]:
                graph.add_edge(row["source"], row["target"], weight=float(row["weight"]), state=row["state"])
            else:
                graph.add_node(row["source"])
    return graph


def matrix(path):
    import csv
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    graph = nx.Graph()
    graph.add_nodes_from(rows[0][1:])
    for row in rows[1:]:
        for name, cell in zip(rows[0][1:], row[1:]):
            if float(cell):
                graph.add_edge(row[0], name, weight=float(cell))
    return graph


def main(program):
    keys = ("name", "type", "sector", "carrier", "district", "answered")
    ties = ("weight", "state", "lower", "upper", "kinds", "internal")
    with tempfile.TemporaryDirectory() as folder:
        files = write(program, folder)
        wanted = expected(files["netz.json"])
        data = json.loads(files["netz.json"].read_text(encoding="utf-8"))
        compare("JSON, networkx", wanted, from_networkx(nx.node_link_graph(data, edges="edges")), node_keys=keys,
                tie_keys=ties)
        compare("GraphML, networkx", wanted, from_networkx(nx.read_graphml(files["netz.graphml"])), node_keys=keys,
                tie_keys=ties)
        graph = igraph.Graph.Read_GraphML(str(files["netz.graphml"]))
        compare("GraphML, igraph", wanted, from_igraph(graph, "id"), node_keys=keys, tie_keys=ties)
        graph = nx.read_gexf(files["netz.gexf"])
        for _, values in graph.nodes(data=True):
            values["name"] = values["label"]
            assert set(values["viz"]) == {"color", "position"}
        compare("GEXF, networkx", wanted, from_networkx(graph), node_keys=keys, tie_keys=ties)
        text = ("name", "type", "sector", "carrier", "district")
        ties_without_flags = ("weight", "state", "lower", "upper", "kinds")
        compare("GML, networkx", wanted, from_networkx(nx.read_gml(files["netz.gml"])), node_keys=text,
                tie_keys=ties_without_flags)
        graph = igraph.Graph.Read_GML(str(files["netz.gml"]))
        compare("GML, igraph (names keep their entities)", wanted, from_igraph(graph, "label"), node_keys=("type", "sector"),
                tie_keys=ties_without_flags)
        graph = nx.Graph(nx.read_pajek(str(files["netz.net"])))
        compare("Pajek, networkx", wanted, from_networkx(graph), identity=lambda node: node["name"])
        graph = igraph.Graph.Read_Pajek(str(files["netz.net"]))
        compare("Pajek, igraph", wanted, from_igraph(graph, "name" if "name" in graph.vs.attributes() else "id"),
                identity=lambda node: node["name"])
        graph = igraph.Graph.Read_DL(str(files["netz.dl"]), directed=False)
        graph.simplify(combine_edges="max")
        compare("DL, igraph", wanted, from_igraph(graph, "name"))
        compare("edge list", wanted, from_networkx(edge_list(files["netz.csv"])), tie_keys=("weight", "state"))
        compare("matrix", wanted, from_networkx(matrix(files["netz-matrix.csv"])))


if __name__ == "__main__":
    main(sys.argv[1])
