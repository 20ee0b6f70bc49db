/// Losses of Σ 1/d by the tie that was cut, as ``CutLosses`` has them, for up to 512 sources at once: steps, without
/// direction.
struct CutBatch: ~Copyable {
    private let byEntry: Scratch<Double>
    /// By entry of a bridge and distance: sources that arrive by it.
    private let beyond: Scratch<Int32>
    /// By entry the place among all entries of bridges, -1 for other ties.
    private let bridge: Scratch<Int32>
    private let levels: Int
    private var steps: CutSteps
    private var region: CutRegion
    /// 1/d of the first distances.
    private let inverses = Scratch((0..<1024).map { 1 / Double($0) })

    struct Result: Sendable {
        var losses: [Double]
        var beyond: [Int32]
    }

    /// - Parameter levels: the greatest distance there can be.
    init(_ rows: CutRows<Int32>, _ sides: BridgeSides, levels: Int) {
        self.levels = levels
        byEntry = Scratch(repeating: 0, count: rows.incoming.count)
        bridge = Scratch(sides.places)
        beyond = Scratch(repeating: 0, count: sides.count * (levels + 1))
        steps = CutSteps(offsets: rows.starts, targets: rows.incoming.map(\.node))
        region = CutRegion(nodeCount: rows.starts.count - 1, levels: levels)
    }

    @inline(__always)
    private func nearness(_ steps: Int) -> Double {
        steps < inverses.count ? inverses[steps] : 1 / Double(steps)
    }

    /// Sums over all sources so far.
    var result: Result { Result(losses: byEntry.array, beyond: beyond.array) }

    /// Forgets the sums.
    mutating func removeAll() {
        byEntry.fill(0)
        beyond.fill(0)
    }

    /// Adds what is lost by a run of at most 512 sources.
    mutating func add(from sources: Range<Int>) {
        steps.run(from: sources)
        for node in 0..<steps.lastVisit.count { add(node) }
    }

    private mutating func add(_ node: Int) {
        var cut = steps.once[node]
        if cut.isZero { return }
        for entry in steps.row(node) where bridge[entry] >= 0 {
            let arriving = steps.arrive(from: Int(steps.targets[entry]), at: node)
            cut &= ~arriving
            countBeyond(entry, node, arriving)
        }
        if cut.isZero { return }
        region.begin(at: node, for: cut, in: steps)
        repeat { addLosses(of: node, cut) } while region.goOn(steps)
    }

    private func addLosses(of node: Int, _ cut: SourceBits) {
        for entry in steps.row(node) {
            let arriving = cut & steps.arrive(from: Int(steps.targets[entry]), at: node)
            if !arriving.isZero { byEntry[entry] += loss(of: node, arriving) }
        }
    }

    private func countBeyond(_ entry: Int, _ node: Int, _ arriving: SourceBits) {
        let first = Int(bridge[entry]) * (levels + 1)
        var visit = steps.lastVisit[node]
        while visit >= 0 {
            let found = steps.visits[Int(visit)]
            beyond[first + Int(found.level)] += Int32(truncatingIfNeeded: (found.found & arriving).bitCount)
            visit = found.previous
        }
    }

    /// What the sources lose in the region's round.
    private func loss(of node: Int, _ arriving: SourceBits) -> Double {
        var loss = 0.0
        var visit = steps.lastVisit[node]
        while visit >= 0 {
            let found = steps.visits[Int(visit)]
            visit = found.previous
            let sources = found.found & arriving
            if sources.isZero { continue }
            let distance = Int(found.level)
            for depth in 0..<min(distance, region.countedDepths) {
                // A pair counts twice from the end that is farther from the tie.
                let weight = depth < distance - 1 ? 2.0 : 1.0
                let near = nearness(distance + depth)
                for more in 1...2 {
                    let count = region.counts.sum(of: 2 * depth + more - 1, over: sources)
                    let far = nearness(distance + depth + 2 * region.round + more)
                    loss += weight * Double(count) * (near - far)
                }
            }
        }
        return loss
    }
}

extension Graph {
    /// Most levels of a search up to which sources are bundled: the ways anew may take as many rounds.
    private static var mostCutLevels: Int { 32 }

    /// A bound of all distances in steps, where cuts are worth working out for 512 sources at once.
    var bundledCutLevels: Int? {
        guard !isDirected && nodeCount > 64 else { return nil }
        let swept = sweptDiameter()
        // One sweep of each part began at an end of its path: no node is farther from there, no pair than twice that.
        return swept <= Self.mostCutLevels ? 2 * swept : nil
    }

    /// Losses of Σ 1/d over all sources, by entry of the rows, from 512 sources at once.
    ///
    /// - Parameter levels: ``bundledCutLevels``.
    /// - Returns: nil where there are too many bridges.
    func bundledCutLosses(_ rows: CutRows<Int32>, levels: Int) -> [Double]? {
        let sides = BridgeSides(offsets: rows.starts, targets: rows.incoming.map(\.node)) { _, entry in
            rows.isBridge[entry]
        }
        guard sides.isFewEnough(most: levels) else { return nil }
        // Small networks are cut into smaller batches, so that there is work for more cores.
        let width = max(64, min(SourceBits.width, (nodeCount / 8 + 7) / 8 * 8))
        let batches = (nodeCount + width - 1) / width
        let slots = Slots.count(for: batches)
        let parts = Slots.mapEach(slots) {
            CutBatch(rows, sides, levels: levels)
        } _: { batch, slot in
            batch.removeAll()
            for index in Slots.range(slot, of: slots, items: batches) {
                batch.add(from: (index * width)..<min((index + 1) * width, nodeCount))
            }
            return batch.result
        }
        var losses = [Double](repeating: 0, count: rows.incoming.count)
        var beyond = [Int32](repeating: 0, count: parts.first?.beyond.count ?? 0)
        for part in parts {
            for entry in losses.indices { losses[entry] += part.losses[entry] }
            for index in beyond.indices { beyond[index] += part.beyond[index] }
        }
        for pair in sides.pairs {
            losses[pair.entry] += sides.nearness(across: pair, beyond, most: levels, length: 1)
        }
        return losses
    }
}
