extension Graph {
    /// Greatest k for which an actor belongs to a part where everyone has at least k ties; direction is
    /// ignored.
    ///
    /// - Returns: one whole number per node, 0 for isolates.
    /// - Complexity: O(*n* + *m*).
    /// - Reference: Seidman 1983, doi:10.1016/0378-8733(83)90028-X; peeled level by level as in Kabir & Madduri
    ///   2017, doi:10.1109/IPDPSW.2017.151
    public func coreness() -> [Int] { coreNumbers().map { Int($0) } }

    /// Core numbers as integers.
    ///
    /// Takes away, level by level, whoever has k ties left, and whoever has no more than k because of it. All that is
    /// written on the way is the number of ties left; nodes lie in no order that would have to be kept (Batagelj &
    /// Zaveršnik's buckets write four places for each tie). Each level looks at every node that is left, so a node of
    /// core number c is looked at c + 1 times at most: no more often than it has ties, and once.
    func coreNumbers() -> [Int32] {
        // What is written lies in the caches: a wrong guess costs more than a store.
        nodeCount <= 50_000 ? peeled(byGuess: false) : peeled(byGuess: true)
    }

    /// - Parameter byGuess: whether the number of ties left is written for those only that are not taken away yet.
    @inline(__always)
    private func peeled(byGuess: Bool) -> [Int32] {
        let rows = undirected.outgoing
        let n = nodeCount
        let left = Scratch((0..<n).map { Int32(truncatingIfNeeded: rows.count($0)) })
        // Nodes not taken away by the level before, ascending, and those that the current level takes away.
        let remaining = Scratch((0..<n).map { Int32(truncatingIfNeeded: $0) })
        let taken = Scratch<Int32>(repeating: 0, count: n + 1)
        var remains = n
        var level: Int32 = -1
        rows.offsets.withUnsafeBufferPointer { offsets in
            rows.targets.withUnsafeBufferPointer { targets in
                while true {
                    var next = Int32.max
                    var kept = 0
                    for index in 0..<remains {
                        let node = remaining[index]
                        let value = left[Int(node)]
                        guard value > level else { continue }
                        remaining[kept] = node
                        kept += 1
                        next = min(next, value)
                    }
                    if kept == 0 { return }
                    (remains, level) = (kept, next)
                    var tail = 0
                    for index in 0..<remains {
                        taken[tail] = remaining[index]
                        tail &+= left[Int(remaining[index])] == level ? 1 : 0
                    }
                    var head = 0
                    while head < tail {
                        let node = Int(taken[head])
                        head += 1
                        for entry in offsets[node]..<offsets[node + 1] {
                            let other = targets[entry]
                            let value = left[Int(other)]
                            if byGuess {
                                // Who has been taken away keeps its core number.
                                guard value > level else { continue }
                                left[Int(other)] = value &- 1
                                guard value &- 1 == level else { continue }
                                taken[tail] = other
                                tail += 1
                            } else {
                                left[Int(other)] = value &- (value > level ? 1 : 0)
                                taken[tail] = other
                                tail &+= value &- 1 == level ? 1 : 0
                            }
                        }
                    }
                }
            }
        }
        return left.array
    }
}

extension ActorMeasure {
    public static let coreness = ActorMeasure("coreness") { $0.graph.coreNumbers().map { Double($0) } }
}
