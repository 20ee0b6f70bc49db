/// What a node dominates, and how much farther away that is without the tie by which the node is reached, for up to 512
/// sources at once that reach it by one tie only.
///
/// A source reaches what the node dominates through it alone, so a member lies as many steps below the node, its depth,
/// whoever the source is. By which tie the node is reached does not matter to the ways anew: they come in from outside
/// over a neighbour as far from the source as the member (one step more than before), or one step farther (two more), and
/// go on among the members: down at no cost, along a depth for one step more, up for two.
///
/// As in ``CutLosses`` a pair counts from the end that is farther from the tie: the members that count for a source at
/// distance d are those of depth d - 1 at most. They are looked for first, and one depth more in each round for those
/// sources some of whose members have not been reached anew.
struct CutRegion: ~Copyable {
    /// By node how far it is below the node at hand, -1 unless it was met.
    private let depth: Scratch<Int32>
    /// By node the sources for which it is a member, as far as it matters.
    private let member: Scratch<SourceBits>
    /// Members at most 2k + 1 and 2k + 2 steps farther without the tie, in their k-th round.
    private let odd: Scratch<SourceBits>
    private let even: Scratch<SourceBits>
    /// Sources that come to a node from one member, and from two, while a depth is looked for.
    private let come: Scratch<SourceBits>
    private let comeAgain: Scratch<SourceBits>
    /// By depth the node met last, and by node the one met before it, -1 for none.
    private let first: Scratch<Int32>
    private let next: Scratch<Int32>
    private var depths = 0
    /// By depth the sources for which it counts.
    private let counting: Scratch<SourceBits>
    private var countingDepths = 0
    private var met = Stack<Int32>()
    private var coming = Stack<Int32>()
    /// Sources some of whose members that count have not been reached anew.
    private var open = SourceBits.zero
    private(set) var round = 0
    /// Members of each depth that the round has reached anew: at twice the depth those 2·round + 1 steps farther, one
    /// place on those 2·round + 2.
    private(set) var counts: PlaneCounts

    /// - Parameter levels: the greatest distance there can be.
    init(nodeCount n: Int, levels: Int) {
        depth = Scratch(repeating: -1, count: n)
        member = Scratch(repeating: .zero, count: n)
        odd = Scratch(repeating: .zero, count: n)
        even = Scratch(repeating: .zero, count: n)
        come = Scratch(repeating: .zero, count: n)
        comeAgain = Scratch(repeating: .zero, count: n)
        first = Scratch(repeating: -1, count: n + 1)
        next = Scratch(repeating: -1, count: n)
        counting = Scratch(repeating: .zero, count: levels + 1)
        counts = PlaneCounts(counters: 2 * (levels + 1))
    }

    /// Depths that count for some source.
    var countedDepths: Int { min(depths, countingDepths) }

    /// Begins anew, with the first round.
    ///
    /// - Parameters:
    ///   - sources: those that reach the node by one tie, which is no bridge, so that there are ways anew to all members.
    mutating func begin(at node: Int, for sources: SourceBits, in steps: borrowing CutSteps) {
        forget()
        start(at: node, sources, steps)
        reachNear(steps)
    }

    /// A further round, if some source needs one.
    mutating func goOn(_ steps: borrowing CutSteps) -> Bool {
        if open.isZero { return false }
        counts.removeAll()
        round += 1
        reachFarther(steps)
        return true
    }

    private mutating func start(at node: Int, _ sources: SourceBits, _ steps: borrowing CutSteps) {
        round = 0
        depths = 0
        meet(node, at: 0)
        member[node] = sources
        var visit = steps.lastVisit[node]
        countingDepths = visit < 0 ? 0 : Int(steps.visits[Int(visit)].level)
        var farther = SourceBits.zero
        var depth = countingDepths
        while depth > 0 {
            if visit >= 0 && Int(steps.visits[Int(visit)].level) == depth {
                farther |= steps.visits[Int(visit)].found & sources
                visit = steps.visits[Int(visit)].previous
            }
            depth -= 1
            counting[depth] = farther
        }
    }

    @inline(__always)
    private mutating func meet(_ node: Int, at depth: Int) {
        self.depth[node] = Int32(truncatingIfNeeded: depth)
        member[node] = .zero
        odd[node] = .zero
        even[node] = .zero
        if depth == depths {
            depths += 1
            first[depth] = -1
        }
        next[node] = first[depth]
        first[depth] = Int32(truncatingIfNeeded: node)
        met.append(Int32(truncatingIfNeeded: node))
    }

    private mutating func forget() {
        for index in 0..<met.count { depth[Int(met[index])] = -1 }
        met.removeAll()
        counts.removeAll()
    }

    /// The first round: members one or two steps farther. The next depth is looked for only where it counts, or where
    /// a way over it may be needed.
    private mutating func reachNear(_ steps: borrowing CutSteps) {
        open = .zero
        var depth = 0
        while depth < countedDepths {
            let sources = counting[depth]
            let left = depth == 0 ? reachFirst(steps) : reachOdd(depth, sources, steps)
            let below = left | (depth + 1 < countingDepths ? counting[depth + 1] : .zero)
            if !below.isZero { descend(from: depth, below, steps) }
            open |= reachEven(depth, sources, steps)
            depth += 1
        }
    }

    /// A further round for the sources that are left. What lies deeper than what counts for a source is as many rounds
    /// behind as it is deeper: a way up takes two steps more for each depth.
    private mutating func reachFarther(_ steps: borrowing CutSteps) {
        let sources = open
        open = .zero
        var depth = 0
        while depth < depths {
            let explored = explored(depth, sources)
            if !explored.isZero { descend(from: depth, explored, steps) }
            depth += 1
        }
        for depth in stride(from: depths - 1, to: 0, by: -1) {
            let deeper = explored(depth, sources) & ~(depth < countingDepths ? counting[depth] : .zero)
            if deeper.isZero { continue }
            _ = reachOdd(depth, deeper, steps, isCounted: false)
            _ = reachEven(depth, deeper, steps, isCounted: false)
        }
        for depth in 0..<countedDepths {
            _ = reachOdd(depth, sources & counting[depth], steps)
            open |= reachEven(depth, sources & counting[depth], steps)
        }
    }

    /// Sources for which a depth is at most as far below what counts as the round says.
    private func explored(_ depth: Int, _ sources: SourceBits) -> SourceBits {
        let above = max(0, depth - round)
        return above < countingDepths ? sources & counting[above] : .zero
    }

    /// Finds the members one deeper: those at which all paths arrive from members.
    private mutating func descend(from depth: Int, _ sources: SourceBits, _ steps: borrowing CutSteps) {
        coming.removeAll()
        var link = first[depth]
        while link >= 0 {
            let node = Int(link)
            link = next[node]
            let own = member[node] & sources
            if own.isZero { continue }
            for entry in steps.row(node) {
                let target = Int(steps.targets[entry])
                let arriving = own & steps.arrive(from: node, at: target)
                if !arriving.isZero { come(to: target, arriving, at: depth + 1) }
            }
        }
        for index in 0..<coming.count {
            let node = Int(coming[index])
            var found = come[node] & steps.once[node]
            let several = comeAgain[node] & ~steps.once[node]
            if !several.isZero { found |= several & ~fromOutside(node, depth, steps) }
            member[node] |= found
            come[node] = .zero
            comeAgain[node] = .zero
        }
    }

    @inline(__always)
    private mutating func come(to node: Int, _ sources: SourceBits, at depth: Int) {
        if self.depth[node] < 0 { meet(node, at: depth) }
        let before = come[node]
        if before.isZero { coming.append(Int32(truncatingIfNeeded: node)) }
        comeAgain[node] |= before & sources
        come[node] = before | sources
    }

    /// Sources that arrive at a node from others than members of the depth above.
    private func fromOutside(_ node: Int, _ above: Int, _ steps: borrowing CutSteps) -> SourceBits {
        var outside = SourceBits.zero
        for entry in steps.row(node) {
            let neighbour = Int(steps.targets[entry])
            let arriving = steps.arrive(from: neighbour, at: node)
            outside |= Int(depth[neighbour]) == above ? arriving & ~member[neighbour] : arriving
        }
        return outside
    }

    /// The node itself in the first round, which all that are on its level are outside of.
    ///
    /// - Returns: those that are left.
    private mutating func reachFirst(_ steps: borrowing CutSteps) -> SourceBits {
        let node = Int(first[0])
        let sources = member[node] & counting[0]
        odd[node] = steps.level[node] & sources
        counts.add(odd[node], to: 0)
        return sources & ~odd[node]
    }

    /// Reaches members of a depth that are at most 2·round + 1 steps farther: from outside over neighbours on their level.
    ///
    /// - Returns: those that are left.
    private mutating func reachOdd(
        _ depth: Int, _ sources: SourceBits, _ steps: borrowing CutSteps, isCounted: Bool = true
    ) -> SourceBits {
        reach(odd.base, after: even.base, depth, sources, steps, counter: isCounted ? 2 * depth : nil) {
            steps.level($0, $1)
        }
    }

    /// Reaches those that are at most 2·round + 2 steps farther: from outside over neighbours not above them.
    ///
    /// - Returns: those that are left.
    private mutating func reachEven(
        _ depth: Int, _ sources: SourceBits, _ steps: borrowing CutSteps, isCounted: Bool = true
    ) -> SourceBits {
        reach(even.base, after: odd.base, depth, sources, steps, counter: isCounted ? 2 * depth + 1 : nil) {
            ~steps.arrive(from: $0, at: $1)
        }
    }

    /// - Parameters:
    ///   - found: by node the sources for which it is reached, one step farther than by `before`.
    ///   - counter: of those that are new; nil where they are not to be counted.
    ///   - enter: sources for which a node is reached from a neighbour that is no member.
    @inline(__always)
    private mutating func reach(
        _ found: UnsafeMutablePointer<SourceBits>, after before: UnsafeMutablePointer<SourceBits>,
        _ depth: Int,
        _ sources: SourceBits, _ steps: borrowing CutSteps, counter: Int?,
        enter: (_ neighbour: Int, _ node: Int) -> SourceBits
    ) -> SourceBits {
        var left = SourceBits.zero
        var link = first[depth]
        while link >= 0 {
            let node = Int(link)
            link = next[node]
            let own = member[node] & sources
            if own.isZero { continue }
            let known = before[node] & own
            var reached = known
            // The only one above it, which is often enough.
            if depth == 1 { reached |= found[Int(first[0])] }
            if !(own & ~reached).isZero {
                for entry in steps.row(node) {
                    let neighbour = Int(steps.targets[entry])
                    let entering = enter(neighbour, node)
                    let other = Int(self.depth[neighbour])
                    if other < 0 {
                        reached |= entering
                    } else {
                        reached |= entering & ~member[neighbour]
                        // Along a depth it costs a step, down from above nothing, up from below two.
                        reached |= other == depth ? before[neighbour] : found[neighbour]
                    }
                }
            }
            reached &= own
            found[node] = (found[node] & ~sources) | reached
            left |= own & ~reached
            if let counter { counts.add(reached & ~known, to: counter) }
        }
        return left
    }
}
