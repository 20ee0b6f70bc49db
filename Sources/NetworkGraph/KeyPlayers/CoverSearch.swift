/// The set of nodes that reaches most in one step, by branch and bound.
///
/// A node covers no more than itself and its neighbours. Going through the nodes by descending number of those, a set can be
/// given up, and all that would follow, once what it covers and what the next nodes could add do not exceed the best known.
///
/// Reference: Land & Doig 1960, doi:10.2307/1910129
struct CoverSearch {
    private let graph: Graph
    private let count: Int
    /// Nodes by descending size, that is neighbours and itself; sums of the sizes before each place.
    private let order: [Int]
    private let sums: [Int]
    /// How many of the set each node is within a step of.
    private var covers: [Int32]
    private var best: (set: [Int], covered: Int) = ([], 0)
    private var looks = 0
    private let mostLooks: Int

    /// - Parameters:
    ///   - graph: undirected.
    ///   - count: size of the set, at least 1.
    ///   - mostLooks: ties looked at until it gives up.
    init(_ graph: Graph, _ count: Int, mostLooks: Int = 1_000_000_000) {
        self.graph = graph
        self.count = count
        self.mostLooks = mostLooks
        order = graph.nodes.sorted {
            let (left, right) = (graph.outgoing.count($0), graph.outgoing.count($1))
            return left > right || (left == right && $0 < $1)
        }
        sums = order.reduce(into: [0]) { $0.append($0[$0.count - 1] + graph.outgoing.count($1) + 1) }
        covers = [Int32](repeating: 0, count: graph.nodeCount)
    }

    /// - Parameter known: a set of that size that is good already.
    /// - Returns: the best set; of equal ones the first in ascending order where it finds out in time.
    mutating func run(from known: [Int]) -> KeyPlayerSearch.Found {
        best = (known, known.reduce(0) { $0 + add($1) })
        for node in known { remove(node) }
        let open = explore([], 0, from: 0)
        let isExhaustive = (open ?? 0) <= best.covered
        if isExhaustive {
            looks = 0
            best.set = first([], 0, from: 0) ?? best.set
        }
        return KeyPlayerSearch.Found(
            nodes: best.set, isExhaustive: isExhaustive,
            bound: Double(max(open ?? 0, best.covered)) / Double(graph.nodeCount))
    }

    /// What the next nodes from a place on can cover at most.
    private func most(_ nodes: Int, from place: Int) -> Int { sums[place + nodes] - sums[place] }

    /// Tries what can be better from a place on. Returns what is still possible where it gives up, nil where it does not.
    private mutating func explore(_ set: [Int], _ covered: Int, from place: Int) -> Int? {
        let missing = count - set.count
        for next in place..<max(place, order.count - missing + 1) {
            let possible = min(graph.nodeCount, covered + most(missing, from: next))
            if possible <= best.covered { return nil }
            if looks > mostLooks { return possible }
            let node = order[next]
            if missing == 1 {
                let all = covered + gain(of: node)
                if all > best.covered { best = ((set + [node]).sorted(), all) }
                continue
            }
            let more = add(node)
            let open = explore(set + [node], covered + more, from: next + 1)
            remove(node)
            if open != nil { return possible }
        }
        return nil
    }

    /// The first set in ascending order that covers as much as the best.
    private mutating func first(_ set: [Int], _ covered: Int, from start: Int) -> [Int]? {
        let missing = count - set.count
        // Whatever the others are, they cover no more than the greatest.
        let wanted = best.covered - most(missing - 1, from: 0)
        for node in start..<max(start, graph.nodeCount - missing + 1) {
            guard covered + graph.outgoing.count(node) + 1 >= wanted else { continue }
            guard looks <= mostLooks else { return nil }
            guard covered + gain(of: node) >= wanted else { continue }
            if missing == 1 { return set + [node] }
            let more = add(node)
            let found = first(set + [node], covered + more, from: node + 1)
            remove(node)
            if let found { return found }
        }
        return nil
    }

    private mutating func gain(of node: Int) -> Int {
        looks += graph.outgoing.count(node) + 1
        return graph.targets(of: node).reduce(covers[node] == 0 ? 1 : 0) {
            $0 + (covers[Int($1)] == 0 ? 1 : 0)
        }
    }

    private mutating func add(_ node: Int) -> Int {
        let more = gain(of: node)
        covers[node] += 1
        for near in graph.targets(of: node) { covers[Int(near)] += 1 }
        return more
    }

    private mutating func remove(_ node: Int) {
        covers[node] -= 1
        for near in graph.targets(of: node) { covers[Int(near)] -= 1 }
    }
}
