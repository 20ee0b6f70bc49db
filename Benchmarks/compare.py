"""Times the engine, igraph, NetworKit, networkx and rustworkx on the same graphs, one after the other.

Usage: python3 Benchmarks/compare.py ENGINE [--size small|medium|large] [--only TEXT] [--peers NAME,…] [--runs N] > table.md
ENGINE is the built engine-bench. Only the measure is timed, not reading the graph; igraph gets a new graph object for
each run, since it caches components. Two figures are taken for each, elapsed and processor seconds of all cores: on a
machine that is busy with other things the processor seconds tell more. The last column is how far the peer's values lie
from the engine's, at most, relative to the value (or to a billionth of the greatest, where that is more).
`large` takes near-linear measures only, and says how far each PageRank is from the true one (L1), since solvers stop
at different places.
"""
import argparse
import statistics
import subprocess
import sys
import tempfile
import time

import numpy
import scipy.sparse

from graphs import KINDS, Network
from peers import PEERS

PATHS = ["betweenness", "harmonic", "closeness"]
LINEAR = ["pagerank", "coreness", "components", "cutpoints", "leiden"]
SIZES = {"tiny": (500, 2_500), "small": (5_000, 20_000), "medium": (20_000, 80_000), "large": (500_000, 3_000_000)}
# In weighted and directed graphs what depends on it, and what a peer has there.
VARIANTS = {"unweighted": PATHS + ["constraint"] + LINEAR, "weighted": PATHS + ["pagerank", "constraint"],
            "directed": PATHS + ["pagerank", "components"]}


def timed(make, run, runs):
    """Median elapsed and processor seconds, and the last result."""
    elapsed, used = [], []
    for _ in range(runs):
        graph = make()
        start, cpu = time.perf_counter(), time.process_time()
        result = run(graph)
        used.append(time.process_time() - cpu)
        elapsed.append(time.perf_counter() - start)
    return statistics.median(elapsed), statistics.median(used), result


def ours(engine, network, measures, runs):
    """Elapsed seconds, processor seconds and values by measure."""
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as file:
        network.write(file)
        lines = subprocess.run([engine, file.name, str(runs), "--values", *measures], check=True, capture_output=True,
                               text=True).stdout.splitlines()
    found = {}
    for times, values in zip(lines[::2], lines[1::2]):
        name, elapsed, used, _ = times.split()
        found[name] = float(elapsed), float(used), numpy.array(values.split()[2:], dtype=float)
    return found


def deviation(ours, theirs):
    """The greatest relative difference; nan agrees with nan."""
    known = ~(numpy.isnan(ours) & numpy.isnan(theirs))
    ours, theirs = ours[known], theirs[known]
    if not len(ours):
        return 0.0
    scale = numpy.maximum(abs(ours), 1e-9 * max(abs(ours).max(), 1e-300))
    return (abs(ours - theirs) / scale).max()


def true_ranks(network):
    """PageRank after 300 rounds of the power method, by which it moves less than 1e-15."""
    ends = numpy.array(network.edges)
    n = network.n
    ties = scipy.sparse.csr_matrix(
        (numpy.ones(2 * len(ends)), (numpy.r_[ends[:, 0], ends[:, 1]], numpy.r_[ends[:, 1], ends[:, 0]])), (n, n))
    degree = numpy.asarray(ties.sum(axis=0)).ravel()
    share = numpy.divide(1, degree, out=numpy.zeros(n), where=degree > 0)
    true = numpy.full(n, 1 / n)
    for _ in range(300):
        true = 0.15 / n + 0.85 * (ties @ (true * share) + true[degree == 0].sum() / n)
    return true


def rows(options, name, network, measures):
    """Prints a row per measure and peer; returns everybody's PageRank."""
    mine = ours(options.engine, network, measures, options.runs)
    ranks = {"netviz": mine["pagerank"][2]} if "pagerank" in mine else {}
    for peer in options.peers:
        # Its loops are in Python: hours for what others do in minutes.
        if peer == "networkx" and network.n > 6_000:
            continue
        known = PEERS[peer].measures(network)
        # Built anew for igraph alone; elsewhere building leaves nothing behind that helps a measure.
        kept = None if peer == "igraph" else PEERS[peer].make(network)
        make = (lambda: PEERS["igraph"].make(network)) if peer == "igraph" else (lambda: kept)
        for measure in measures:
            if measure not in known:
                continue
            call, convert = known[measure]
            slow = measure in PATHS and (network.n > 6_000 or measure == "betweenness") or peer == "networkx"
            elapsed, used, result = timed(make, call, 1 if slow else options.runs)
            own = mine[measure]
            values = convert(network, result) if convert else None
            if measure == "pagerank" and values is not None:
                ranks[peer] = values
            if values is None:
                apart = "–"
            elif measure == "leiden":
                apart = f"modularity {own[2][0]:.4f} / {values[0]:.4f}"
            else:
                apart = f"{deviation(own[2], values):.1e}"
            print(f"| {name} | {measure} | {own[0]:.4g} ({own[1]:.4g}) | {peer} | {elapsed:.4g} ({used:.4g}) | "
                  f"{elapsed / own[0]:.2g} | {used / own[1]:.2g} | {apart} |", flush=True)
    return ranks


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("engine")
    parser.add_argument("--size", choices=SIZES, default="small")
    parser.add_argument("--only", default="", help="graphs whose name contains this")
    parser.add_argument("--peers", type=lambda text: text.split(","), default=list(PEERS))
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    print("| graph | measure | netviz s (processor s) | peer | s (processor s) | ratio | of processor s | deviation |")
    print("|---|---|---|---|---|---|---|---|")
    actors, ties = SIZES[options.size]
    for kind, build in KINDS.items():
        for variant, measures in VARIANTS.items():
            name = f"{kind}, {variant}"
            if options.only not in name:
                continue
            if options.size == "large":
                measures = [measure for measure in measures if measure in LINEAR]
            network = Network(*build(actors, ties), variant)
            ranks = rows(options, name, network, measures)
            if options.size == "large" and variant == "unweighted":
                true = true_ranks(network)
                errors = {who: abs(found / found.sum() - true).sum() for who, found in ranks.items()}
                print(f"\nPageRank, L1 error on {name}: " + ", ".join(f"{k} {v:.1e}" for k, v in errors.items()) + "\n")


main()
