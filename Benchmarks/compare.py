"""Times the engine, igraph, NetworKit and networkx on the same graphs, one after the other.

Usage: python3 Benchmarks/compare.py ENGINE [--large] [--only TEXT] [--runs N] > table.md
ENGINE is the built engine-bench. Only the measure is timed, not reading the graph; igraph gets a new graph object for
each run, since it caches components. Two figures are taken for each: elapsed and processor seconds (all cores). The
ratios are of elapsed seconds; on a machine that is busy with other things the processor seconds tell more. `--large`
takes the graphs of half a million actors and the near-linear measures only, and says how far each PageRank is from
the true one (L1), since solvers stop at different places.
"""
import argparse
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time

import igraph
import networkit
import networkx
import numpy
import scipy.sparse

SMALL = ["betweenness", "harmonic", "closeness", "efficiency", "leiden"]
LARGE = ["pagerank", "coreness", "components", "cutpoints", "leiden"]


def landscape(actors, ties, seed=2):
    """Municipalities of 30 to 60 actors with a hub each, Kreis and Land levels above them."""
    rng = random.Random(seed)
    edges, n, hubs = set(), 0, []
    while n < actors * 0.97:
        size = rng.randint(30, 60)
        nodes = range(n, n + size)
        n += size
        hubs.append(nodes[: rng.randint(3, 6)])
        for v in nodes:
            edges.update((min(v, h), max(v, h)) for h in hubs[-1] if h != v and rng.random() < 0.5)
        edges.update(tuple(sorted(rng.sample(nodes, 2))) for _ in range(2 * size))
    levels = []
    for first in range(0, len(hubs), 30):
        kreis = range(n, n + 12)
        n += 12
        levels.append(kreis)
        edges.update((h, v) for v in kreis for group in hubs[first : first + 30] for h in group if rng.random() < 0.25)
        edges.update((a, b) for a in kreis for b in kreis if a < b and rng.random() < 0.6)
    edges.update((a, v) for v in range(n, n + 20) for kreis in levels for a in kreis if rng.random() < 0.2)
    n += 20
    while len(edges) < ties:
        a = rng.randrange(n)
        b = min(n - 1, max(0, a + rng.randint(-60, 60)))
        if a != b:
            edges.add((min(a, b), max(a, b)))
    return n, sorted(edges)


def attachment(actors, each):
    random.seed(1)
    graph = igraph.Graph.Barabasi(actors, each).simplify()
    return graph.vcount(), graph.get_edgelist()


def timed(make, run, runs):
    """Median elapsed and processor seconds."""
    elapsed, used = [], []
    for _ in range(runs):
        graph = make()
        start, cpu = time.perf_counter(), time.process_time()
        run(graph)
        used.append(time.process_time() - cpu)
        elapsed.append(time.perf_counter() - start)
    return statistics.median(elapsed), statistics.median(used)


def pagerank_of_networkit(graph):
    rank = networkit.centrality.PageRank(graph, damp=0.85, tol=1e-12)
    rank.norm = networkit.centrality.Norm.L1_NORM
    rank.run()


PEERS = {
    "igraph": {
        "betweenness": lambda g: g.betweenness(),
        "harmonic": lambda g: g.harmonic_centrality(),
        "closeness": lambda g: g.closeness(),
        "pagerank": lambda g: g.pagerank(),
        "coreness": lambda g: g.coreness(),
        "components": lambda g: g.connected_components(),
        "cutpoints": lambda g: g.articulation_points(),
        "leiden": lambda g: g.community_leiden(objective_function="modularity", n_iterations=2),
    },
    "NetworKit": {
        "betweenness": lambda g: networkit.centrality.Betweenness(g).run(),
        "harmonic": lambda g: networkit.centrality.HarmonicCloseness(g).run(),
        "closeness": lambda g: networkit.centrality.Closeness(
            g, True, networkit.centrality.ClosenessVariant.GENERALIZED).run(),
        "pagerank": pagerank_of_networkit,
        "coreness": lambda g: networkit.centrality.CoreDecomposition(g).run(),
        "components": lambda g: networkit.components.ConnectedComponents(g).run(),
        "cutpoints": lambda g: networkit.components.BiconnectedComponents(g).run(),
        "leiden": lambda g: networkit.community.ParallelLeiden(g, iterations=2).run(),
    },
    "networkx": {
        "efficiency": lambda g: networkx.global_efficiency(g),
        "coreness": lambda g: networkx.core_number(g),
        "cutpoints": lambda g: list(networkx.articulation_points(g)),
    },
}


def makers(n, edges):
    def of_networkit():
        graph = networkit.Graph(n)
        for a, b in edges:
            graph.addEdge(a, b)
        return graph

    def of_networkx():
        graph = networkx.Graph()
        graph.add_nodes_from(range(n))
        graph.add_edges_from(edges)
        return graph

    # Built once where building does not matter to the measure.
    kit, nx = of_networkit(), of_networkx() if n <= 6000 else None
    return {"igraph": lambda: igraph.Graph(n, edges), "NetworKit": lambda: kit, "networkx": lambda: nx}


def ours(engine, n, edges, measures, runs):
    with tempfile.NamedTemporaryFile("w", suffix=".txt", delete=False) as file:
        file.write(f"{n} {len(edges)}\n")
        file.writelines(f"{a} {b}\n" for a, b in edges)
    lines = subprocess.run(
        [engine, file.name, str(runs), *measures], check=True, capture_output=True, text=True).stdout.split("\n")
    os.unlink(file.name)
    return {w[0]: (float(w[1]), float(w[2])) for w in (line.split() for line in lines if line)}


def ranks_of_engine(engine, n, edges):
    """The engine's PageRank, by node."""
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as file:
        file.write(f"{n} {len(edges)}\n")
        file.writelines(f"{a} {b}\n" for a, b in edges)
        file.flush()
        text = subprocess.run(
            [engine, file.name, "1", "pagerank-values"], check=True, capture_output=True, text=True).stdout
    return numpy.array([float(word) for word in text.split()[1:]])


def rank_errors(engine, n, edges, make):
    """L1 distance of each PageRank from 300 rounds of the power method, by which it moves less than 1e-15."""
    ends = numpy.array(edges)
    ties = scipy.sparse.csr_matrix(
        (numpy.ones(2 * len(ends)), (numpy.r_[ends[:, 0], ends[:, 1]], numpy.r_[ends[:, 1], ends[:, 0]])), (n, n))
    degree = numpy.asarray(ties.sum(axis=0)).ravel()
    share = numpy.divide(1, degree, out=numpy.zeros(n), where=degree > 0)
    true = numpy.full(n, 1 / n)
    for _ in range(300):
        true = 0.15 / n + 0.85 * (ties @ (true * share) + true[degree == 0].sum() / n)
    kit = networkit.centrality.PageRank(make["NetworKit"](), damp=0.85, tol=1e-12)
    kit.norm = networkit.centrality.Norm.L1_NORM
    kit.run()
    found = {"netviz": ranks_of_engine(engine, n, edges), "igraph": numpy.array(make["igraph"]().pagerank()),
             "NetworKit": numpy.array(kit.scores())}
    return {name: abs(ranks / ranks.sum() - true).sum() for name, ranks in found.items()}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("engine")
    parser.add_argument("--large", action="store_true")
    parser.add_argument("--tiny", action="store_true", help="a trial of the script itself")
    parser.add_argument("--only", default="", help="graphs whose name contains this")
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    if options.tiny:
        graphs = {"landscape 500/2,500": lambda: landscape(500, 2_500)}
    elif options.large:
        graphs = {"attachment 500,000/3,000,000": lambda: attachment(500_000, 6),
                  "landscape 500,000/3,000,000": lambda: landscape(500_000, 3_000_000)}
    else:
        graphs = {"attachment 5,000/25,000": lambda: attachment(5_000, 5),
                  "landscape 5,000/25,000": lambda: landscape(5_000, 25_000),
                  "attachment 20,000/100,000": lambda: attachment(20_000, 5),
                  "landscape 20,000/100,000": lambda: landscape(20_000, 100_000)}
    measures = LARGE if options.large else SMALL
    print("| graph | measure | netviz s (processor s) | peer | s (processor s) | ratio | ratio of processor s |")
    print("|---|---|---|---|---|---|---|")
    for name, build in graphs.items():
        if options.only not in name:
            continue
        n, edges = build()
        mine = ours(options.engine, n, edges, measures, options.runs)
        make = makers(n, edges)
        for measure in measures:
            for peer, runs in PEERS.items():
                if measure not in runs or (peer == "networkx" and n > 6000):
                    continue
                # What takes minutes is run once.
                times = 1 if n > 6000 or peer == "networkx" or measure == "betweenness" else options.runs
                theirs = timed(make[peer], runs[measure], times)
                own = mine[measure]
                print(f"| {name} | {measure} | {own[0]:.4f} ({own[1]:.4f}) | {peer} | {theirs[0]:.4f} "
                      f"({theirs[1]:.4f}) | {theirs[0] / own[0]:.1f} | {theirs[1] / own[1]:.1f} |")
                sys.stdout.flush()
        if options.large:
            errors = rank_errors(options.engine, n, edges, make)
            print(f"\nPageRank, L1 error on {name}: " + ", ".join(f"{k} {v:.1e}" for k, v in errors.items()) + "\n")


main()
