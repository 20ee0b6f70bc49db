/// Losses of Σ 1/d over the targets of one source after the other, by the tie that was cut.
struct CutLosses<Length: PathLength>: ~Copyable {
    /// By entry of ``CutRows/incoming``.
    let byEntry: Scratch<Double>
    private let starts: Scratch<Int32>
    private let incoming: Scratch<CutArc<Length>>
    private let outStarts: Scratch<Int32>
    private let outgoing: Scratch<CutArc<Length>>
    private let isBridge: Scratch<Bool>
    private var search: DominatorSearch<Length>
    /// Distances without the tie, of those that it matters to.
    private let anew: Scratch<Length>
    private var queue = LengthQueue<Length>()
    private var heap = DistanceHeap()
    private var counting = Stack<Int32>()
    private var touched = Stack<Int32>()
    /// Whether lengths there and back are the same to the last digit.
    private let isSeenFromBothEnds: Bool
    /// 1/d of the first whole distances.
    private let inverses = Scratch((0..<4096).map { 1 / Double($0) })

    init(_ rows: CutRows<Length>) {
        byEntry = Scratch(repeating: 0, count: rows.incoming.count)
        starts = Scratch(rows.starts)
        incoming = Scratch(rows.incoming)
        outStarts = Scratch(rows.outStarts)
        outgoing = Scratch(rows.outgoing)
        isBridge = Scratch(rows.isBridge)
        search = DominatorSearch(rows)
        isSeenFromBothEnds = Length.isWhole && !rows.isDirected
        anew = Scratch(repeating: .none, count: rows.starts.count - 1)
    }

    /// 0 where no path leads.
    @inline(__always)
    private func nearness(_ length: Length) -> Double {
        if Length.isWhole && length.whole < inverses.count { return inverses[length.whole] }
        return 1 / length.number
    }

    mutating func add(from source: Int) {
        search.run(from: source)
        for index in 1..<max(1, search.reached) {
            let node = Int(search.order[index])
            if search.only[node] < 0 { continue }
            let cut = arrival(at: node, from: search.only[node])
            byEntry[cut.entry] +=
                search.size[node] == 1
                ? weight(of: node, cut) * (nearness(search.distance[node]) - nearness(cut.other))
                : isBridge[cut.entry] ? nearnessOfMembers(cut) : lossOfMembers(cut)
        }
    }

    /// A tie by which alone a node is reached.
    private struct Cut {
        let node: Int
        let before: Int32
        var entry = 0
        /// The best way that arrives by another tie, from a node that this one does not dominate.
        var other = Length.none
        /// The shortest tie from a node that it dominates.
        var inside = Length.none
        /// How far the tie is from the source.
        var lead = Length.zero
    }

    @inline(__always)
    private func isMember(_ node: Int32, of first: Int32, _ count: UInt32) -> Bool {
        UInt32(bitPattern: search.place[Int(node)] &- first) < count
    }

    @inline(__always)
    private func arrival(at node: Int, from before: Int32) -> Cut {
        let first = search.place[node]
        let count = UInt32(bitPattern: search.size[node])
        var cut = Cut(node: node, before: before)
        cut.lead = search.distance[Int(before)]
        for entry in Int(starts[node])..<Int(starts[node + 1]) {
            let arc = incoming[entry]
            if arc.node == before {
                cut.entry = entry
                continue
            }
            let isInside = isMember(arc.node, of: first, count)
            let way = isInside ? Length.none : search.distance[Int(arc.node)] + arc.length
            let inner = isInside ? arc.length : Length.none
            cut.other = way < cut.other ? way : cut.other
            cut.inside = inner < cut.inside ? inner : cut.inside
        }
        return cut
    }

    /// How often the pair of the source and a node counts: with whole lengths and without direction both ends of a pair
    /// see the same loss, so it counts twice from the end that is farther from the tie, which is far less work.
    @inline(__always)
    private func weight(of node: Int, _ cut: Cut) -> Double {
        guard isSeenFromBothEnds else { return 1 }
        let beyond = search.distance[node] - search.distance[cut.node]
        return beyond < cut.lead ? 2 : beyond == cut.lead ? 1 : 0
    }

    private func nearnessOfMembers(_ cut: Cut) -> Double {
        var sum = 0.0
        let first = Int(search.place[cut.node])
        for index in first..<(first + Int(search.size[cut.node])) {
            let member = Int(search.members[index])
            sum += weight(of: member, cut) * nearness(search.distance[member])
        }
        return sum
    }

    /// Only the nodes that this one dominates are farther away without the tie. Where few of them count, each looks for
    /// its own way, else all are reached anew.
    private mutating func lossOfMembers(_ cut: Cut) -> Double {
        let first = Int(search.place[cut.node])
        let range = first..<(first + Int(search.size[cut.node]))
        counting.removeAll()
        for index in range where counting.count <= Self.few {
            let member = search.members[index]
            if weight(of: Int(member), cut) > 0 { counting.append(member) }
        }
        if counting.count <= Self.few, let loss = lossOfFew(cut) { return loss }
        reachAnew(cut)
        var loss = 0.0
        for index in range {
            let member = Int(search.members[index])
            loss += weight(of: member, cut) * (nearness(search.distance[member]) - nearness(anew[member]))
            anew[member] = .none
        }
        return loss
    }

    /// Members up to which each looks for its own way, and nodes that it may look at.
    private static var few: Int { 16 }
    private static var mostSteps: Int { 48 }

    private mutating func lossOfFew(_ cut: Cut) -> Double? {
        var loss = 0.0
        for index in 0..<counting.count {
            let member = Int(counting[index])
            guard let length = wayAnew(to: member, cut) else { return nil }
            loss += weight(of: member, cut) * (nearness(search.distance[member]) - nearness(length))
        }
        return loss
    }

    /// Looks back from a member, through members only, for the nearest one that is reached from outside; nil where that
    /// takes too many steps.
    private mutating func wayAnew(to member: Int, _ cut: Cut) -> Length? {
        // Through any member the way is longer than to the node and back over its shortest tie inside.
        if member == cut.node && cut.other <= search.distance[member] + cut.inside + cut.inside {
            return cut.other
        }
        let first = search.place[cut.node]
        let count = UInt32(bitPattern: search.size[cut.node])
        var best = Length.none
        var steps = 0
        touched.removeAll()
        anew[member] = .zero
        touched.append(Int32(truncatingIfNeeded: member))
        heap.push(0, Int32(truncatingIfNeeded: member))
        while let (number, node) = heap.pop() {
            let back = Length(number: number)
            guard back == anew[Int(node)] else { continue }
            // All that is left lies at least as far back, and no member is nearer to the source than the cut.
            if back + search.distance[cut.node] >= best { break }
            steps += 1
            if steps > Self.mostSteps { break }
            for entry in Int(starts[Int(node)])..<Int(starts[Int(node) + 1]) where entry != cut.entry {
                let arc = incoming[entry]
                let way = back + arc.length
                if way + search.distance[Int(arc.node)] >= best { continue }
                if !isMember(arc.node, of: first, count) {
                    best = way + search.distance[Int(arc.node)]
                } else if way < anew[Int(arc.node)] {
                    anew[Int(arc.node)] = way
                    touched.append(arc.node)
                    heap.push(way.number, arc.node)
                }
            }
        }
        heap.removeAll()
        for index in 0..<touched.count { anew[Int(touched[index])] = .none }
        return steps > Self.mostSteps ? nil : best
    }

    /// New distances of all members: from outside, then among each other in the order of these distances.
    private mutating func reachAnew(_ cut: Cut) {
        let first = search.place[cut.node]
        let size = search.size[cut.node]
        let count = UInt32(bitPattern: size)
        var least = cut.other
        anew[cut.node] = cut.other
        for index in (Int(first) + 1)..<Int(first + size) {
            let member = Int(search.members[index])
            var best = Length.none
            for entry in Int(starts[member])..<Int(starts[member + 1]) {
                let arc = incoming[entry]
                let isInside = isMember(arc.node, of: first, count)
                let length = isInside ? Length.none : search.distance[Int(arc.node)] + arc.length
                best = length < best ? length : best
            }
            anew[member] = best
            least = min(least, best)
        }
        if least < .none { spread(first, size, from: least) }
    }

    private mutating func spread(_ first: Int32, _ size: Int32, from least: Length) {
        let count = UInt32(bitPattern: size)
        queue.restart(at: least)
        for index in Int(first)..<Int(first + size) {
            let member = search.members[index]
            if anew[Int(member)] < .none { queue.push(anew[Int(member)], member) }
        }
        while let (length, member) = queue.pop() {
            guard length == anew[Int(member)] else { continue }
            for entry in Int(outStarts[Int(member)])..<Int(outStarts[Int(member) + 1]) {
                let arc = outgoing[entry]
                let target = Int(arc.node)
                guard isMember(arc.node, of: first, count) else { continue }
                let longer = length + arc.length
                if longer < anew[target] {
                    anew[target] = longer
                    queue.push(longer, arc.node)
                }
            }
        }
    }
}
