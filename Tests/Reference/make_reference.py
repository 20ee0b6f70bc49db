"""Writes reference.txt: graphs and the values of all measures as computed by networkx, igraph, numpy or brute force.

None of this shares code with the package. Usage: python3 make_reference.py > reference.txt
(versions in requirements.txt). Strengths are powers of two, so that sums of 1/strength are exact and equal path
lengths are equal in networkx, too. The source of each line is its third word.
"""
import itertools
import math

import igraph
import networkx as nx
import numpy as np

igraph_random = __import__("random")
igraph_random.seed(1)


def relabelled(graph):
    return nx.convert_node_labels_to_integers(graph)


def with_strengths(graph, seed):
    rng = igraph_random.Random(seed)
    for _, _, data in graph.edges(data=True):
        data["weight"] = float(rng.choice([1, 1, 2, 4]))
    return graph


def plain(graph):
    result = type(graph)()
    result.add_nodes_from(range(graph.number_of_nodes()))
    result.add_edges_from(graph.edges(), weight=1.0)
    return result


def graphs():
    florentine = relabelled(nx.florentine_families_graph())
    florentine.add_node(15)
    scattered = nx.Graph([(0, 1), (0, 2), (1, 2), (2, 3), (3, 4), (3, 5), (4, 5), (6, 7)])
    scattered.add_nodes_from(range(10))
    twins = nx.disjoint_union_all([nx.complete_graph(4), nx.complete_graph(4), nx.path_graph(3), nx.empty_graph(2)])
    unequal = nx.disjoint_union_all([nx.star_graph(4), nx.complete_bipartite_graph(2, 2), nx.path_graph(4)])
    yield "single", plain(nx.empty_graph(1))
    yield "pair", plain(nx.path_graph(2))
    yield "isolates", plain(nx.empty_graph(4))
    yield "path-7", plain(nx.path_graph(7))
    yield "star-8", plain(nx.star_graph(7))
    yield "complete-6", plain(nx.complete_graph(6))
    yield "cycle-9", plain(nx.cycle_graph(9))
    yield "bipartite-3-4", plain(nx.complete_bipartite_graph(3, 4))
    yield "kite", plain(nx.krackhardt_kite_graph())
    yield "karate", plain(nx.karate_club_graph())
    yield "florentine", plain(florentine)
    yield "scattered", plain(scattered)
    yield "twin-components", plain(twins)
    yield "equal-eigenvalues", plain(unequal)
    yield "davis", plain(relabelled(nx.davis_southern_women_graph()))
    yield "tree", plain(nx.balanced_tree(2, 4))
    yield "grid-5-6", plain(relabelled(nx.grid_2d_graph(5, 6)))
    yield "attachment-60", plain(nx.barabasi_albert_graph(60, 2, seed=3))
    yield "long-path", plain(nx.path_graph(90))
    yield "weighted-20", with_strengths(plain(nx.gnp_random_graph(20, 0.2, seed=7)), 1)
    yield "weighted-karate", with_strengths(plain(nx.karate_club_graph()), 2)
    yield "directed-15", plain(nx.gnp_random_graph(15, 0.15, seed=5, directed=True))
    yield "directed-strong", plain(nx.gnp_random_graph(12, 0.35, seed=2, directed=True))
    yield "directed-weighted", with_strengths(plain(nx.gnp_random_graph(18, 0.14, seed=9, directed=True)), 3)


def matrix(graph, weighted):
    return nx.to_numpy_array(graph, nodelist=range(len(graph)), weight="weight" if weighted else None)


def distances(graph, weighted):
    """All distances by Floyd and Warshall."""
    a = matrix(graph, True)
    with np.errstate(divide="ignore"):
        d = np.where(a > 0, (1 / a) if weighted else 1.0, np.inf)
    np.fill_diagonal(d, 0)
    for k in range(len(graph)):
        d = np.minimum(d, d[:, k, None] + d[None, k, :])
    return d


def efficiency(graph, weighted):
    d = distances(graph, weighted)
    n = len(graph)
    with np.errstate(divide="ignore"):
        inverse = np.where((d > 0) & np.isfinite(d), 1 / d, 0)
    return inverse.sum() / (n * (n - 1)) if n > 1 else None


def eigenvector(graph, weighted):
    a = matrix(graph, weighted)
    if graph.number_of_edges() == 0:
        return [None] * len(graph)
    if not graph.is_directed():
        values, vectors = np.linalg.eigh(a)
        top = vectors[:, values > values[-1] - 1e-9]
        x = top @ (top.T @ np.ones(len(graph)))
        x[np.abs(x) < 1e-11] = 0
    else:
        m = a.T + np.eye(len(graph))
        for _ in range(60):  # squares, so the power is 2 to the 60
            m = m @ m
            m /= m.max()
        x = m @ np.ones(len(graph))
        x[x < 1e-12 * x.max()] = 0
    return list(x / x.max())


def pagerank(graph, weighted):
    a = matrix(graph, weighted)
    n = len(graph)
    out = a.sum(axis=1)
    p = np.array([a[i] / out[i] if out[i] > 0 else np.full(n, 1 / n) for i in range(n)])
    x = np.linalg.solve(np.eye(n) - 0.85 * p.T, np.full(n, 0.15 / n))
    return list(x / x.sum())


def katz(graph, weighted):
    a = matrix(graph, weighted)
    radius = max(abs(np.linalg.eigvals(a)))
    if graph.number_of_edges() == 0 or radius < 1e-9:
        return [None] * len(graph)
    x = np.linalg.solve(np.eye(len(graph)) - 0.85 / radius * a.T, np.ones(len(graph)))
    return list(x / x.max())


def holes(graph, weighted):
    a = matrix(graph, weighted)
    n = len(graph)
    z = a + a.T
    constraint, hierarchy, size = [], [], []
    for i in range(n):
        mine = [j for j in range(n) if z[i, j] > 0]
        k = len(mine)
        if k == 0:
            constraint.append(None), hierarchy.append(None), size.append(None)
            continue
        p = lambda x, y: z[x, y] / z[x].sum() if z[x].sum() else 0
        c = [(p(i, j) + sum(p(i, q) * p(q, j) for q in range(n) if q not in (i, j))) ** 2 for j in mine]
        constraint.append(sum(c))
        mean = sum(c) / k
        hierarchy.append(sum(x / mean * math.log(x / mean) for x in c) / (k * math.log(k)) if k > 1 else None)
        size.append(sum(
            1 - sum(p(i, q) * z[j, q] / z[j].max() for q in range(n) if q not in (i, j)) for j in mine))
    return constraint, hierarchy, size


def bridging(graph, weighted):
    before = efficiency(graph, weighted)
    loss = {}
    for e in list(graph.edges()):
        data = dict(graph.edges[e])
        graph.remove_edge(*e)
        loss[e] = before - efficiency(graph, weighted)
        graph.add_edge(*e, **data)
    result = []
    for v in range(len(graph)):
        own = [x for e, x in loss.items() if v in e]
        result.append(sum(own) / len(own) if own else None)
    return result


def brokerage(graph, groups):
    roles = {r: [0] * len(graph) for r in ("coordinator", "itinerant", "gatekeeper", "representative", "liaison")}
    a = matrix(graph, False)
    for i, b, k in itertools.permutations(range(len(graph)), 3):
        if a[i, b] and a[b, k] and not a[i, k]:
            x, y, z = groups[i], groups[b], groups[k]
            if x == y == z:
                role = "coordinator"
            elif x == z:
                role = "itinerant"
            elif y == z:
                role = "gatekeeper"
            elif x == y:
                role = "representative"
            else:
                role = "liaison"
            roles[role][b] += 1
    return roles


def core_fit(graph):
    """Every core tried; Pearson by numpy."""
    n = len(graph)
    a = matrix(graph, False)
    upper = np.triu_indices(n, 1)
    best, core = None, None
    if n < 3 or a[upper].std() == 0:
        return None, 0
    for size in range(1, n - 1):
        for chosen in itertools.combinations(range(n), size):
            c = np.zeros(n, bool)
            c[list(chosen)] = True
            ideal = (c[:, None] | c[None, :])[upper].astype(float)
            r = np.corrcoef(a[upper], ideal)[0, 1]
            if best is None or r > best + 1e-12:
                best, core = r, size
    return best, core


def numbers(values):
    return " ".join("nil" if v is None else repr(float(v)) for v in values)


def write(name, graph):
    n, directed = len(graph), graph.is_directed()
    weights = {graph.edges[e]["weight"] for e in graph.edges()}
    print(f"graph {name} {n} {'directed' if directed else 'undirected'}")
    for a, b, data in graph.edges(data=True):
        print(f"edge {a} {b} {data['weight']!r}")
    groups = [-1 if i % 7 == 3 else (i * i) % 3 for i in range(n)]
    print("groups", *groups)
    skeleton = nx.Graph(graph.to_undirected()) if directed else graph
    if directed:
        for a, b in skeleton.edges():
            skeleton.edges[a, b]["weight"] = max(
                graph.edges[x]["weight"] for x in ((a, b), (b, a)) if graph.has_edge(*x))

    def actor(measure, source, values, kind="both"):
        print(f"actor {measure} {source} {kind} {numbers(values)}")

    def net(measure, source, value, kind="both"):
        print(f"network {measure} {source} {kind} {numbers([value])}")

    others = n - 1
    actor("degree", "networkx", [graph.degree(v) / others if others else None for v in range(n)])
    actor("strength", "networkx", [graph.degree(v, weight="weight") for v in range(n)])
    if directed:
        actor("in_degree", "networkx", [graph.in_degree(v) / others for v in range(n)])
        actor("out_degree", "networkx", [graph.out_degree(v) / others for v in range(n)])
        actor("in_strength", "networkx", [graph.in_degree(v, weight="weight") for v in range(n)])
        actor("out_strength", "networkx", [graph.out_degree(v, weight="weight") for v in range(n)])
    turned = graph.reverse() if directed else graph
    for kind in ["plain"] + (["weighted"] if weights - {1.0} else []):
        weighted = kind == "weighted"
        for a, b, data in graph.edges(data=True):
            data["length"] = 1 / data["weight"]
        for a, b, data in turned.edges(data=True):
            data["length"] = 1 / data["weight"]
        length = "length" if weighted else None
        weight = "weight" if weighted else None
        between = nx.betweenness_centrality(graph, weight=length)
        between = [between[v] if n > 2 else None for v in range(n)]
        actor("betweenness", "networkx", between, kind)
        close = nx.closeness_centrality(turned, distance=length)
        actor("closeness", "networkx", [close[v] for v in range(n)], kind)
        harmonic = nx.harmonic_centrality(turned, distance=length)
        actor("harmonic", "networkx", [harmonic[v] / others if others else None for v in range(n)], kind)
        d = distances(graph, weighted)
        finite = np.where(np.isfinite(d), d, 0)
        actor("eccentricity", "numpy", finite.max(axis=1), kind)
        actor("eigenvector", "numpy", eigenvector(graph, weighted), kind)
        actor("pagerank", "numpy", pagerank(graph, weighted), kind)
        actor("katz", "numpy", katz(graph, weighted), kind)
        constraint, hierarchy, size = holes(skeleton, weighted)
        if not directed and n > 1:
            theirs = nx.constraint(graph, weight=weight)
            for v in range(n):
                assert constraint[v] is None or abs(constraint[v] - theirs[v]) < 1e-12
            theirs = igraph.Graph.from_networkx(graph).constraint(weights="weight" if weighted else None)
            for v in range(n):
                assert constraint[v] is None or abs(constraint[v] - theirs[v]) < 1e-12
            # Node by node: without a list of nodes networkx 3.6.1 takes a matrix route that differs with weights.
            theirs = nx.effective_size(graph, nodes=list(graph), weight=weight)
            for v in range(n):
                assert size[v] is None or abs(size[v] - theirs[v]) < 1e-12
        actor("constraint", "networkx=igraph", constraint, kind)
        actor("effective_size", "networkx", size, kind)
        actor("efficiency", "networkx", [s and s / skeleton.degree(v) for v, s in enumerate(size)], kind)
        actor("hierarchy", "numpy", hierarchy, kind)
        actor("bridging", "brute-force", bridging(graph, weighted), kind)
        pairs = [d[i, j] for i in range(n) for j in range(n) if i != j and np.isfinite(d[i, j])]
        net("average_distance", "numpy", sum(pairs) / len(pairs) if pairs else None, kind)
        net("diameter", "numpy", max(pairs) if pairs else None, kind)
        net("global_efficiency", "numpy", efficiency(graph, weighted), kind)
        if n > 2:
            net("betweenness_centralization", "networkx", sum(max(between) - b for b in between) / (n - 1), kind)
            most = max(close.values())
            net("closeness_centralization", "networkx",
                sum(most - c for c in close.values()) / ((n - 1) * (n - 2) / (2 * n - 3)), kind)
    steps = distances(graph, False)
    actor("reach2", "numpy", [((steps[v] > 0) & (steps[v] <= 2)).sum() / others if others else None for v in range(n)])
    core = nx.core_number(skeleton)
    actor("coreness", "networkx", [core[v] for v in range(n)])
    local = nx.clustering(skeleton)
    actor("clustering", "networkx", [local[v] if skeleton.degree(v) > 1 else None for v in range(n)])
    cuts = set(nx.articulation_points(skeleton))
    actor("articulation", "networkx", [v in cuts for v in range(n)])
    for role, counts in brokerage(graph, groups).items():
        actor(role, "brute-force", counts)

    m = graph.number_of_edges()
    parts = list(nx.connected_components(skeleton))
    net("nodes", "networkx", n)
    net("edges", "networkx", m)
    net("density", "networkx", nx.density(graph) if n > 1 else None)
    net("components", "networkx", len(parts))
    net("isolates", "networkx", nx.number_of_isolates(graph))
    net("largest_component", "networkx", max(map(len, parts)))
    net("average_degree", "networkx", sum(k for _, k in graph.degree()) / n)
    triples = sum(k * (k - 1) for _, k in skeleton.degree())
    net("transitivity", "networkx", nx.transitivity(skeleton) if triples else None)
    if directed:
        net("reciprocity", "networkx", nx.overall_reciprocity(graph))
    if n > 2:
        degrees = [k for _, k in graph.degree()]
        most = (n - 1) * (n - 2) * (2 if directed else 1)
        net("degree_centralization", "networkx", sum(max(degrees) - k for k in degrees) / most)
    net("fragmentation", "networkx",
        1 - sum(len(p) * (len(p) - 1) for p in parts) / (n * (n - 1)) if n > 1 else None)
    across = sum(groups[a] != groups[b] for a, b in graph.edges())
    net("ei_index", "brute-force", (2 * across - m) / m if m else None)
    pairs = list(itertools.combinations(range(n), 2))
    differ = sum(groups[a] != groups[b] for a, b in pairs)
    net("ei_expected", "brute-force", (2 * differ - len(pairs)) / len(pairs) if pairs else None)
    nx.set_node_attributes(graph, dict(enumerate(groups)), "group")
    ends = {groups[v] for e in graph.edges() for v in e}
    net("assortativity", "networkx",
        nx.attribute_assortativity_coefficient(graph, "group") if m and len(ends) > 1 else None)
    net("articulation_points", "networkx", len(cuts))
    net("bridges", "networkx", len(list(nx.bridges(skeleton))))
    if n <= 12:
        fit, size = core_fit(skeleton)
        net("core_periphery_fit", "brute-force", fit)
        net("core_size", "brute-force", size)
    if n <= 34 and skeleton.number_of_edges():
        best = igraph.Graph.from_networkx(skeleton).community_optimal_modularity()
        net("modularity", "igraph-optimal", best.modularity)


for name, graph in graphs():
    write(name, graph)
