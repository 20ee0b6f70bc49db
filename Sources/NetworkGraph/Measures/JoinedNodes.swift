/// Parts that grow together: a forest in which every node points to one of its own part with a lower number, or to itself.
///
/// The root of a part is its first node, in whatever order ties come.
struct JoinedNodes: ~Copyable {
    /// Where each node points; after ``flatten()`` the first node of its part.
    let root: Scratch<Int32>

    init(count: Int) { root = Scratch((0..<count).map { Int32(truncatingIfNeeded: $0) }) }

    /// Makes the parts of `a` and `b` one.
    ///
    /// - Complexity: O(log *n*) on average over many calls (Tarjan & van Leeuwen 1984, doi:10.1145/62.2160).
    func join(_ a: Int, _ b: Int) {
        var a = root[a]
        var b = root[b]
        while a != b {
            if a < b { swap(&a, &b) }
            // `a` is the higher number: where it is a root, it hangs under the lower one from now on.
            let above = root[Int(a)]
            if above == a {
                root[Int(a)] = b
                return
            }
            // Halves the way for whoever comes next.
            let next = root[Int(above)]
            root[Int(a)] = next
            a = next
        }
    }

    /// Has every node point to the first one of its part.
    ///
    /// - Complexity: O(*n*): whatever a node points to has a lower number and is done.
    func flatten() {
        for node in 0..<root.count { root[node] = root[Int(root[node])] }
    }

    /// The root of more than half of a thousand nodes that lie evenly, if one has so many; else of any part. After
    /// ``flatten()``.
    ///
    /// - Reference: Boyer & Moore 1991, doi:10.1007/978-94-011-3488-0_5
    func prevailingRoot() -> Int32? {
        var found: Int32?
        var lead = 0
        for node in stride(from: 0, to: root.count, by: max(1, root.count / 1000)) {
            if lead == 0 { found = root[node] }
            lead += root[node] == found ? 1 : -1
        }
        return found
    }

    /// The parts, numbered by their first nodes. After ``flatten()``.
    func components() -> Components {
        var labels = [Int](repeating: 0, count: root.count)
        var sizes: [Int] = []
        for node in 0..<root.count {
            let first = Int(root[node])
            if first == node {
                labels[node] = sizes.count
                sizes.append(1)
            } else {
                // Parts are numbered in the order of their first nodes, and this one's came before.
                labels[node] = labels[first]
                sizes[labels[first]] += 1
            }
        }
        return Components(labels: labels, sizes: sizes)
    }
}
