"""The graphs on which the engine and its peers are timed, each the same in every run."""
import random

import igraph


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


def attachment(actors, ties):
    random.seed(1)
    graph = igraph.Graph.Barabasi(actors, ties // actors).simplify()
    return graph.vcount(), graph.get_edgelist()


def uniform(actors, ties):
    random.seed(3)
    graph = igraph.Graph.Erdos_Renyi(n=actors, m=ties)
    return graph.vcount(), graph.get_edgelist()


KINDS = {"attachment": attachment, "random": uniform, "landscape": landscape}


class Network:
    """A graph as it is handed to everybody: ends, strengths 1 to 4 where weighted, arcs either way where directed."""

    def __init__(self, n, edges, variant):
        rng = random.Random(4)
        self.n = n
        self.directed = variant == "directed"
        self.edges = [(b, a) if rng.random() < 0.5 else (a, b) for a, b in edges] if self.directed else edges
        self.unit = 12 if variant == "weighted" else 1
        self.strengths = [rng.randint(1, 4) for _ in edges] if variant == "weighted" else None

    @property
    def lengths(self):
        """Twelve times the engine's: 12, 6, 4 and 3 are whole, so that paths of one length are so to the last bit everywhere
        (1/3 + 1/3 + 1/3 and 1/2 + 1/2 are not, and only igraph and the engine take them for equal then)."""
        return [self.unit / strength for strength in self.strengths] if self.strengths else None

    def write(self, file):
        """As engine-bench reads it."""
        words = [str(self.n), str(len(self.edges))]
        words += ["directed"] * self.directed + ["weighted"] * (self.strengths is not None)
        file.write(" ".join(words) + "\n")
        if self.strengths:
            file.writelines(f"{a} {b} {s}\n" for (a, b), s in zip(self.edges, self.strengths))
        else:
            file.writelines(f"{a} {b}\n" for a, b in self.edges)
        file.flush()
