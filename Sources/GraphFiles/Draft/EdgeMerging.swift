/// Ties without parallels: of those that join the same nodes the greatest strength stays, at the place of
/// the first.
struct EdgeMerging {
    private(set) var edges: [(from: Int32, to: Int32, weight: Double)] = []
    /// For each of them the tie of the file that it was, the first where several were merged.
    private(set) var numbers: [Int32] = []
    /// For each of them its place among the ties that were given.
    private(set) var places: [Int] = []
    private(set) var mergedCount = 0
    /// For each of them whether the file states a strength.
    private(set) var areStated: [Bool] = []

    /// - Parameter isDirected: directions tell ties apart, and an undirected tie becomes two arcs.
    /// - Complexity: O(*m* log *m*), by sorting: a dictionary of millions of pairs would take more room.
    init(_ ties: [DraftEdge], isDirected: Bool) {
        // Ties of the same kind count as parallel; the two arcs of an undirected one do not add to it.
        var items: [(key: UInt64, number: Int32)] = []
        items.reserveCapacity(ties.count)
        var arcs: [DraftEdge] = []
        var origins: [Int] = []
        arcs.reserveCapacity(ties.count)
        origins.reserveCapacity(ties.count)
        for (place, tie) in ties.enumerated() {
            arcs.append(tie)
            origins.append(place)
            if isDirected, !tie.isDirected {
                var back = tie
                (back.from, back.to) = (tie.to, tie.from)
                arcs.append(back)
                origins.append(place)
            }
        }
        for (number, arc) in arcs.enumerated() {
            let (from, to) =
                isDirected ? (arc.from, arc.to) : (min(arc.from, arc.to), max(arc.from, arc.to))
            items.append((UInt64(UInt32(from)) << 32 | UInt64(UInt32(to)), Int32(clamping: number)))
        }
        items.sort { ($0.key, $0.number) < ($1.key, $1.number) }
        var isKept = [Bool](repeating: true, count: arcs.count)
        var first = 0
        for index in items.indices.dropFirst() {
            if items[index].key != items[first].key {
                first = index
                continue
            }
            let kept = Int(items[first].number)
            let other = Int(items[index].number)
            // What somebody states goes before the 1 of a tie without a strength.
            if arcs[kept].isStated == arcs[other].isStated {
                arcs[kept].weight = max(arcs[kept].weight, arcs[other].weight)
            } else if arcs[other].isStated {
                arcs[kept].weight = arcs[other].weight
            }
            arcs[kept].isStated = arcs[kept].isStated || arcs[other].isStated
            isKept[other] = false
            // Of an undirected tie that meets an arc only one of its two halves has a parallel.
            if !isDirected || arcs[other].isDirected || arcs[kept].isDirected
                || arcs[other].from < arcs[other].to
            {
                mergedCount += 1
            }
        }
        edges.reserveCapacity(arcs.count)
        numbers.reserveCapacity(arcs.count)
        for (number, arc) in arcs.enumerated() where isKept[number] {
            edges.append((arc.from, arc.to, arc.weight))
            numbers.append(arc.number)
            areStated.append(arc.isStated)
            places.append(origins[number])
        }
    }
}
