/// Local moving on all cores, with the same result on any number of them.
///
/// Those who are next are looked at together, in the communities as they are at that moment; then they move one after the
/// other. Whoever has a neighbour that moved meanwhile is looked at again, and so is whose move is no longer the best one,
/// since communities have grown: every move gains, as it does one after the other.
extension LocalMoving {
    /// A 256th of the nodes is looked at together. With a 64th they choose worse, since many of them join the same
    /// community: half a percent of modularity.
    private static let share = 256
    /// So many ties are worth waking the cores for.
    private static let leastTies = 10_000
    /// Where so many had to be looked at again, neighbours wait one behind the other, and for some time it is done without.
    private static let mostAgain = 0.3
    private static let rest = 8

    mutating func moveAhead(_ level: MovingLevel, _ mostVisits: Int) {
        let least = Self.leastTies * count / max(1, level.targets.count)
        var left = mostVisits
        var resting = 0
        while waiting > 0 && left > 0 {
            let size = min(left, waiting, max(least, count / Self.share))
            left -= size
            if resting > 0 || size < least {
                resting -= 1
                move(level, size)
            } else if Double(moveTogether(size, level)) > Self.mostAgain * Double(size) {
                resting = Self.rest
            }
        }
    }

    /// - Returns: how many had to be looked at again.
    private mutating func moveTogether(_ size: Int, _ level: MovingLevel) -> Int {
        var again = 0
        for portion in lookedAt(size, level) {
            for move in portion {
                let node = next()
                if marks[node] == .outdated || !level.isStillBest(move, node) {
                    visit(node, level)
                    again += 1
                } else {
                    settle(node, move, level)
                }
            }
        }
        return again
    }

    /// Where the next ones would gain most, in their order.
    private func lookedAt(_ size: Int, _ level: MovingLevel) -> [[BestMove]] {
        // Nothing of all this changes until everybody has been looked at, but for the mark of each node, which only the
        // core writes that looks at it, and no other one reads.
        nonisolated(unsafe) let (level, queue, marks) = (level, queue.base, marks.base)
        let (head, count) = (head, count)
        return Slots.mapEach(Slots.most, tool: { NarrowTally() }) { tally, slot in
            Slots.range(slot, of: Slots.most, items: size).map { place in
                let place = head + place
                let node = Int(queue[place >= count ? place - count : place])
                // Looked at when it is its turn.
                guard level.row(node).count <= NarrowTally.most else {
                    marks[node] = .outdated
                    return BestMove(label: nil, gain: 0, margin: 0, tiesToOwn: 0, tiesToOther: 0)
                }
                marks[node] = .queued
                return level.bestMove(of: node, tally)
            }
        }
    }
}
