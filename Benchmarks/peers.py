"""How each peer is asked for a measure, and what its answer is in the engine's convention (docs/measures).

A peer is a pair: what makes its graph of a Network, and its measures. A measure is a pair: the call that is timed, and what
becomes of its result afterwards (values by node, or a single one); None where the values are another quantity.
"""
import igraph
import networkit
import networkx
import numpy
import rustworkx


def reachable_share(network, values):
    """igraph's closeness leaves out the factor r/(n-1) and is nan for whoever reaches nobody."""
    graph = igraph.Graph(network.n, network.edges, directed=network.directed)
    if network.directed:
        raise ValueError("counts weak components")
    parts = graph.connected_components()
    sizes = numpy.array(parts.sizes())[numpy.array(parts.membership)]
    return numpy.nan_to_num(numpy.array(values, dtype=float)) * (sizes - 1) / (network.n - 1)


def near(convert):
    """Lengths are whole multiples of the engine's, so its nearness is that many times theirs."""
    return lambda network, values: convert(network, values) * network.unit


def by_node(network, values):
    return numpy.array([values[node] for node in range(network.n)], dtype=float)


def plain(network, values):
    return numpy.array(values, dtype=float)


def count(network, values):
    return numpy.array([len(values)], dtype=float)


class Igraph:
    def make(network):
        graph = igraph.Graph(network.n, network.edges, directed=network.directed)
        if network.strengths:
            graph.es["strength"] = network.strengths
            graph.es["length"] = network.lengths
        return graph

    def measures(network):
        length = "length" if network.strengths else None
        strength = "strength" if network.strengths else None
        mode = "out" if network.directed else "all"
        return {
            "betweenness": (lambda g: g.betweenness(weights=length), plain),
            "harmonic": (lambda g: g.harmonic_centrality(weights=length, mode=mode), near(plain)),
            "closeness": (lambda g: g.closeness(weights=length, mode=mode),
                          None if network.directed else near(reachable_share)),
            "pagerank": (lambda g: g.pagerank(weights=strength), plain),
            "coreness": (lambda g: g.coreness(), plain),
            "components": (lambda g: g.connected_components(mode="weak"), count),
            "cutpoints": (lambda g: g.articulation_points(), count),
            "constraint": (lambda g: g.constraint(weights=strength), plain),
            "leiden": (lambda g: g.community_leiden(objective_function="modularity", n_iterations=2),
                       lambda network, found: numpy.array([found.modularity])),
        }


class NetworKit:
    """Timed with its default number of threads, one per core."""

    def make(network):
        graph = networkit.Graph(network.n, weighted=bool(network.strengths), directed=network.directed)
        for (a, b), length in zip(network.edges, network.lengths or [1] * len(network.edges)):
            graph.addEdge(a, b, length)
        return graph

    def pagerank(graph):
        rank = networkit.centrality.PageRank(graph, damp=0.85, tol=1e-12)
        rank.norm = networkit.centrality.Norm.L1_NORM
        return rank.run()

    def measures(network):
        variant = networkit.centrality.ClosenessVariant.GENERALIZED

        def scores(network, done):
            return numpy.array(done.scores())

        def pairs(network, done):
            return scores(network, done) / (1 if network.directed else 2)

        def partition(network, done):
            graph = NetworKit.make(network)
            return numpy.array([networkit.community.Modularity().getQuality(done.getPartition(), graph)])

        found = {
            "betweenness": (lambda g: networkit.centrality.Betweenness(g).run(), pairs),
            "harmonic": (lambda g: networkit.centrality.HarmonicCloseness(g).run(), near(scores)),
            "closeness": (lambda g: networkit.centrality.Closeness(g, True, variant).run(), near(scores)),
        }
        if not network.strengths:
            # The graph's weights are lengths, and these take them for strengths or not at all.
            # What whoever ties nobody would pass on evenly is lost here; to scale it makes up for that.
            found["pagerank"] = (NetworKit.pagerank,
                                 lambda network, done: scores(network, done) / numpy.sum(done.scores()))
        if not network.directed:
            found["coreness"] = (lambda g: networkit.centrality.CoreDecomposition(g).run(), scores)
            found["components"] = (lambda g: networkit.components.ConnectedComponents(g).run(),
                                   lambda network, done: numpy.array([done.numberOfComponents()]))
            found["cutpoints"] = (lambda g: networkit.components.BiconnectedComponents(g).run(), None)
            if not network.strengths:
                found["leiden"] = (lambda g: networkit.community.ParallelLeiden(g, iterations=2).run(), partition)
        else:
            found["components"] = (lambda g: networkit.components.WeaklyConnectedComponents(g).run(),
                                   lambda network, done: numpy.array([done.numberOfComponents()]))
        return found


class Networkx:
    def make(network):
        graph = networkx.DiGraph() if network.directed else networkx.Graph()
        graph.add_nodes_from(range(network.n))
        if network.strengths:
            graph.add_edges_from(
                (a, b, {"strength": s, "length": l})
                for (a, b), s, l in zip(network.edges, network.strengths, network.lengths))
        else:
            graph.add_edges_from(network.edges)
        return graph

    def measures(network):
        length = "length" if network.strengths else None
        strength = "strength" if network.strengths else None
        found = {
            "betweenness": (lambda g: networkx.betweenness_centrality(g, normalized=False, weight=length), by_node),
            # Paths lead towards the node here: of arcs turned round they are the engine's.
            "harmonic": (lambda g: networkx.harmonic_centrality(g.reverse(copy=False) if network.directed else g,
                                                                distance=length),
                         near(lambda network, values: by_node(network, values) / (network.n - 1))),
            "closeness": (lambda g: networkx.closeness_centrality(g.reverse(copy=False) if network.directed else g,
                                                                  distance=length), near(by_node)),
            "pagerank": (lambda g: networkx.pagerank(g, tol=1e-12 / network.n, max_iter=500, weight=strength), by_node),
            "components": (lambda g: list(networkx.weakly_connected_components(g) if network.directed
                                          else networkx.connected_components(g)), count),
        }
        if not network.directed:
            found["coreness"] = (networkx.core_number, by_node)
            found["cutpoints"] = (lambda g: list(networkx.articulation_points(g)), count)
            found["constraint"] = (lambda g: networkx.constraint(g, weight=strength), by_node)
        return found


class Rustworkx:
    """It has weighted lengths for a closeness of another definition (Newman's) only."""

    def make(network):
        graph = (rustworkx.PyDiGraph if network.directed else rustworkx.PyGraph)(multigraph=False)
        graph.add_nodes_from(range(network.n))
        graph.add_edges_from_no_data(network.edges)
        return graph

    def measures(network):
        if network.strengths:
            return {}
        weak = rustworkx.weakly_connected_components if network.directed else rustworkx.connected_components
        found = {
            "betweenness": (lambda g: rustworkx.betweenness_centrality(g, normalized=False), by_node),
            "components": (weak, count),
        }
        if network.directed:
            found["pagerank"] = (lambda g: rustworkx.pagerank(g, alpha=0.85, tol=1e-12 / network.n, max_iter=500), by_node)
        else:
            # Of arcs it takes the paths towards the node.
            found["closeness"] = (lambda g: rustworkx.closeness_centrality(g), by_node)
            found["coreness"] = (rustworkx.core_number, by_node)
            found["cutpoints"] = (rustworkx.articulation_points, count)
        return found


PEERS = {"igraph": Igraph, "NetworKit": NetworKit, "networkx": Networkx, "rustworkx": Rustworkx}
