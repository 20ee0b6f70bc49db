/// The members of each group side by side.
struct MemberLists: Sendable {
    /// By group where its members begin, and where the last one's end.
    let starts: [Int32]
    /// Ascending within a group.
    let members: [Int32]

    var count: Int { starts.count - 1 }

    /// - Parameter labels: numbers `0..<count` by node.
    init(_ labels: [Int32], count: Int) {
        var starts = [Int32](repeating: 0, count: count + 1)
        for label in labels { starts[Int(label) + 1] += 1 }
        for group in 0..<count { starts[group + 1] += starts[group] }
        var members = [Int32](repeating: 0, count: labels.count)
        var next = starts
        for (node, label) in labels.enumerated() {
            members[Int(next[Int(label)])] = Int32(truncatingIfNeeded: node)
            next[Int(label)] += 1
        }
        self.starts = starts
        self.members = members
    }

    @inline(__always)
    func places(of group: Int) -> Range<Int> { Int(starts[group])..<Int(starts[group + 1]) }

    /// The groups in a few runs of about as many members, for several cores; the same on every machine.
    ///
    /// - Parameter shared: false for what is too small to be shared out: one run.
    func portions(shared: Bool) -> [Range<Int>] {
        guard shared else { return count > 0 ? [0..<count] : [] }
        let most = Slots.count(for: count)
        var portions: [Range<Int>] = []
        var first = 0
        for group in 0..<count where Int(starts[group + 1]) * most >= members.count * (portions.count + 1) {
            portions.append(first..<(group + 1))
            first = group + 1
        }
        if first < count { portions.append(first..<count) }
        return portions
    }
}
