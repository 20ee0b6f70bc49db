"""Computes the measures of data/musterau with networkx, independently of the product.

Reads the tables itself, builds the default graph by the definitions of the handbook (upper strengths, all
states, isolates included) and writes musterau.txt: one line per value, `actor <id> <measure> <number>` or
`network <measure> <number>`. Run: python3 make_musterau.py (networkx 3.6.1, see requirements.txt).
"""

import csv
from pathlib import Path

import networkx as nx

HERE = Path(__file__).resolve().parent
DATA = HERE.parent.parent / "data/musterau"
UNCOUNTED = {"knows", "funding", "commissioning", "umbrella", "committee"}


def table(name):
    with open(DATA / f"{name}.csv", encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def kinds_by_word():
    words = {}
    path = HERE.parent.parent / "Sources/LandscapeModel/Resources/relation_types.csv"
    with open(path, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter=";"):
            for word in [row["id"], row["label_de"], *row["label_de"].split("/")]:
                words[word.strip().lower()] = row["id"]
    return words


def default_graph():
    actors = table("akteure")
    by_word = {}
    for row in actors:
        for word in [row["id"], row["name"], row["kurzname"], *row["namensvarianten"].split("|")]:
            by_word.setdefault(word.strip(), row["id"])
    for row in table("aliase"):
        by_word.setdefault(row["variante"].strip(), by_word[row["akteur"].strip()])
    kinds = kinds_by_word()
    ends, others = {}, {}
    for row in table("kooperationen"):
        a, b = by_word[row["von"].strip()], by_word[row["nach"].strip()]
        kind = kinds[row["art"].strip().lower()] if row["art"].strip() else ""
        status = row["status"].strip().lower() or "besteht"
        if kind in UNCOUNTED or status != "besteht" or row["intensitaet"].strip() == "0":
            continue
        strength = int(row["intensitaet"]) if row["intensitaet"].strip() else None
        reporter = row["gemeldet_von"].strip()
        who = {"von": [a], "nach": [b], "beide": [a, b]}.get(reporter)
        if who is None:
            who = [by_word[reporter]] if reporter not in ("", "koordination") else []
        pair = frozenset((a, b))
        voices = [end for end in who if end in pair]
        for end in voices:
            ends.setdefault(pair, {}).setdefault(end, []).append(strength)
        if not voices:
            others.setdefault(pair, []).append(strength)

    def value(claims):
        stated = [c for c in claims if c is not None]
        return max(stated) if stated else 1

    graph = nx.Graph()
    graph.add_nodes_from(row["id"] for row in actors)
    for pair in set(ends) | set(others):
        voices = [value(v) for v in ends.get(pair, {}).values()]
        if len(voices) < 2 and pair in others:
            voices.append(value(others[pair]))
        graph.add_edge(*pair, weight=max(voices))
    return graph


def main():
    graph = default_graph()
    n = graph.number_of_nodes()
    actors = {
        "degree": nx.degree_centrality(graph),
        "strength": dict(graph.degree(weight="weight")),
        "betweenness": nx.betweenness_centrality(graph),
        "closeness": nx.closeness_centrality(graph),
        "harmonic": {v: h / (n - 1) for v, h in nx.harmonic_centrality(graph).items()},
        "pagerank": nx.pagerank(graph, alpha=0.85, tol=1e-15, max_iter=10_000, weight=None),
        "coreness": nx.core_number(graph),
        "clustering": {v: c for v, c in nx.clustering(graph).items() if graph.degree(v) > 1},
        "constraint": {v: c for v, c in nx.constraint(graph).items() if graph.degree(v) > 0},
        "effective_size": {v: s for v, s in nx.effective_size(graph).items() if graph.degree(v) > 0},
    }
    largest = max(nx.connected_components(graph), key=len)
    distances = [d for _, row in nx.all_pairs_shortest_path_length(graph) for d in row.values() if d > 0]
    network = {
        "nodes": n,
        "edges": graph.number_of_edges(),
        "density": nx.density(graph),
        "components": nx.number_connected_components(graph),
        "isolates": nx.number_of_isolates(graph),
        "largest_component": len(largest),
        "average_degree": 2 * graph.number_of_edges() / n,
        "average_distance": sum(distances) / len(distances),
        "diameter": max(distances),
        "global_efficiency": nx.global_efficiency(graph),
        "transitivity": nx.transitivity(graph),
    }
    with open(HERE / "musterau.txt", "w", encoding="utf-8") as file:
        file.write(f"# networkx {nx.__version__}, written by make_musterau.py\n")
        for measure, value in network.items():
            file.write(f"network {measure} {float(value)!r}\n")
        for measure, values in actors.items():
            for node in graph.nodes:
                if node in values:
                    file.write(f"actor {node} {measure} {float(values[node])!r}\n")
        cuts = sorted(nx.articulation_points(graph))
        file.write(f"list articulation_points {' '.join(cuts)}\n")
        bridges = sorted("+".join(sorted(pair)) for pair in nx.bridges(graph))
        file.write(f"list bridges {' '.join(bridges)}\n")


if __name__ == "__main__":
    main()
