/// Shortest paths from one node, and who dominates whom on them: whoever lies on all shortest paths to a node.
///
/// A node's closest dominator is where the dominators of those before it meet. Nodes are settled in the order of their
/// distance, so these are known by then.
///
/// Reference: Cooper, Harvey & Kennedy 2001, A simple, fast dominance algorithm (Rice University, TR-06-33870).
struct DominatorSearch<Length: PathLength>: ~Copyable {
    let distance: Scratch<Length>
    /// Nodes by distance; the first ``reached`` count.
    let order: Scratch<Int32>
    private(set) var reached = 0
    /// The node before on the shortest paths, if there is only one way to arrive, else -1.
    let only: Scratch<Int32>
    /// Nodes that a node dominates, and itself; they stand side by side in ``members``, from ``place`` on. The place of a
    /// node that is not reached is -1.
    let size: Scratch<Int32>
    let place: Scratch<Int32>
    let members: Scratch<Int32>
    private let dominator: Scratch<Int32>
    private let depth: Scratch<Int32>
    private let next: Scratch<Int32>
    private let starts: Scratch<Int32>
    private let arcs: Scratch<CutArc<Length>>
    /// Arcs of the node at hand that may lead on.
    private let ahead: Scratch<Int32>
    private var queue = LengthQueue<Length>()

    init(_ rows: CutRows<Length>) {
        let n = rows.starts.count - 1
        distance = Scratch(repeating: .none, count: n)
        order = Scratch(repeating: 0, count: n)
        only = Scratch(repeating: -1, count: n)
        size = Scratch(repeating: 1, count: n)
        place = Scratch(repeating: -1, count: n)
        members = Scratch(repeating: 0, count: n)
        dominator = Scratch(repeating: -1, count: n)
        depth = Scratch(repeating: -1, count: n)
        next = Scratch(repeating: 0, count: n)
        starts = Scratch(rows.outStarts)
        arcs = Scratch(rows.outgoing)
        // One more than a node can have, since a place is written before it is known whether it counts.
        ahead = Scratch(repeating: 0, count: n + 1)
    }

    mutating func run(from source: Int) {
        for index in 0..<reached {
            let node = Int(order[index])
            distance[node] = .none
            place[node] = -1
            depth[node] = -1
        }
        reached = 0
        distance[source] = .zero
        dominator[source] = -1
        only[source] = -1
        queue.restart(at: .zero)
        queue.push(.zero, Int32(truncatingIfNeeded: source))
        while let (length, node) = queue.pop() {
            // What was overtaken by a shorter way is left in the queue and skipped here.
            guard depth[Int(node)] < 0 else { continue }
            settle(node)
            relax(Int(node), length)
        }
        arrange(source)
    }

    @inline(__always)
    private mutating func settle(_ node: Int32) {
        let above = Int(dominator[Int(node)])
        depth[Int(node)] = above < 0 ? 0 : depth[above] + 1
        size[Int(node)] = 1
        order[reached] = node
        reached &+= 1
    }

    @inline(__always)
    private mutating func relax(_ node: Int, _ length: Length) {
        // Most arcs lead back; they are sorted out without a branch, which the processor could not foresee.
        var count = 0
        for entry in Int(starts[node])..<Int(starts[node + 1]) {
            let arc = arcs[entry]
            ahead.base[count] = Int32(truncatingIfNeeded: entry)
            count &+= (length + arc.length).isAtMost(distance[Int(arc.node)])
        }
        for index in 0..<count {
            let arc = arcs[Int(ahead[index])]
            let target = Int(arc.node)
            let longer = length + arc.length
            let known = distance[target]
            if longer < known {
                // An arc of no strength is no way.
                guard arc.length < .none else { continue }
                distance[target] = longer
                only[target] = Int32(truncatingIfNeeded: node)
                dominator[target] = Int32(truncatingIfNeeded: node)
                queue.push(longer, arc.node)
            } else if longer < .none {
                only[target] = -1
                // Above the source nothing meets.
                let known = dominator[target]
                if known != order[0] {
                    dominator[target] = Int32(truncatingIfNeeded: meeting(Int(known), node))
                }
            }
        }
    }

    /// The nearest node that dominates both, or is one of them.
    @inline(__always)
    private func meeting(_ a: Int, _ b: Int) -> Int {
        var (a, b) = (a, b)
        while a != b {
            if depth[a] >= depth[b] { a = Int(dominator[a]) } else { b = Int(dominator[b]) }
        }
        return a
    }

    /// Puts what a node dominates side by side.
    private func arrange(_ source: Int) {
        for index in (1..<max(1, reached)).reversed() {
            let node = Int(order[index])
            size[Int(dominator[node])] += size[node]
        }
        place[source] = 0
        next[source] = 1
        members[0] = Int32(truncatingIfNeeded: source)
        for index in 1..<max(1, reached) {
            let node = Int(order[index])
            let above = Int(dominator[node])
            let own = next[above]
            next[above] = own + size[node]
            place[node] = own
            next[node] = own + 1
            members[Int(own)] = Int32(truncatingIfNeeded: node)
        }
    }
}
