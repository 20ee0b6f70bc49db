extension Graph {
    /// Strongly connected components: label of each node and the number of labels, in reverse topological
    /// order.
    ///
    /// - Complexity: O(*n* + *m*), without recursion.
    /// - Reference: Tarjan 1972, doi:10.1137/0201010
    func strongComponents() -> (labels: [Int], count: Int) {
        var labels = [Int](repeating: -1, count: nodeCount)
        var met = labels
        var low = labels
        var next = Array(outgoing.offsets.dropLast())
        var open: [Int] = []
        var walk: [Int] = []
        var time = 0
        var count = 0
        for root in 0..<nodeCount where met[root] < 0 {
            walk.append(root)
            while let node = walk.last {
                if met[node] < 0 {
                    met[node] = time
                    low[node] = time
                    time += 1
                    open.append(node)
                }
                if next[node] < outgoing.offsets[node + 1] {
                    let target = Int(outgoing.targets[next[node]])
                    next[node] += 1
                    if met[target] < 0 {
                        walk.append(target)
                    } else if labels[target] < 0 {
                        low[node] = min(low[node], met[target])
                    }
                    continue
                }
                walk.removeLast()
                if let above = walk.last { low[above] = min(low[above], low[node]) }
                if low[node] == met[node] {
                    while let member = open.popLast() {
                        labels[member] = count
                        if member == node { break }
                    }
                    count += 1
                }
            }
        }
        return (labels, count)
    }
}
