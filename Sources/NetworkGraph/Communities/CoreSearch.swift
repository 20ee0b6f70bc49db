/// Looks for the core of best fit. With S the sum and Q the sum of squares over the N pairs, P pairs
/// touching the
/// core and C the ties that touch it, the correlation is (C − SP/N) / √((Q − S²/N)(P − P²/N)).
struct CoreSearch {
    private let rows: Rows
    private let z: [Double]
    private let n: Int
    private let sum: Double
    private let spread: Double
    private var isCore: [Bool]
    private var size = 0
    private var covered = 0.0
    /// For each node the weight of its ties to the periphery.
    private(set) var reach: [Double]
    private var bestCore: [Bool]
    private var bestFit = -Double.infinity
    private var bestSize = 0

    init(_ graph: Graph, weighted: Bool) {
        rows = graph.outgoing
        n = graph.nodeCount
        z = weighted ? rows.strengths : [Double](repeating: 1, count: rows.targets.count)
        let total = z.reduce(0, +) / 2
        let pairs = Double(n) * Double(n - 1) / 2
        sum = total
        spread = pairs > 0 ? z.reduce(0) { $0 + $1 * $1 } / 2 - total * total / pairs : 0
        isCore = [Bool](repeating: false, count: n)
        bestCore = isCore
        reach = []
        reach = (0..<n).map { node in rows.range(node).reduce(0.0) { $0 + z[$1] } }
    }

    /// Whether there are pairs enough, and not all of them alike.
    var isDefined: Bool { n > 2 && spread > 1e-12 * max(1, sum) }

    var best: CorePeriphery { CorePeriphery(isCore: bestCore, fit: min(1, bestFit)) }

    private func fit(_ covered: Double, _ size: Int) -> Double {
        guard size > 0 && size < n - 1 else { return -.infinity }
        let pairs = Double(n) * Double(n - 1) / 2
        let k = Double(size)
        let touched = k * (Double(n) - k) + k * (k - 1) / 2
        return (covered - sum * touched / pairs)
            / (spread * (touched - touched * touched / pairs)).squareRoot()
    }

    private mutating func toggle(_ node: Int) {
        // Ties to the periphery are covered or not by this node alone; the node's own side does not matter
        // to it.
        let change = isCore[node] ? 1.0 : -1.0
        covered -= change * reach[node]
        size -= isCore[node] ? 1 : -1
        isCore[node].toggle()
        for entry in rows.range(node) { reach[Int(rows.targets[entry])] += change * z[entry] }
    }

    private mutating func reset() {
        for node in 0..<n where isCore[node] { toggle(node) }
    }

    private mutating func remember() {
        let now = fit(covered, size)
        guard now > bestFit + 1e-12 || (now > bestFit - 1e-12 && size < bestSize) else { return }
        (bestCore, bestFit, bestSize) = (isCore, now, size)
    }

    /// Adds the nodes in the given order and goes back to where the fit was best.
    mutating func startFromBestPrefix(of order: [Int]) {
        reset()
        var best = (fit: -Double.infinity, size: 1)
        for node in order {
            toggle(node)
            let now = fit(covered, size)
            if now > best.fit + 1e-12 { best = (now, size) }
        }
        for node in order[best.size...].reversed() { toggle(node) }
    }

    /// Moves single nodes, then exchanges pairs, while the fit grows.
    mutating func improve() {
        var passes = n <= 100_000 ? 100 : 3
        repeat {
            var now = fit(covered, size)
            var isBetter = true
            while isBetter && passes > 0 {
                isBetter = false
                passes -= 1
                for node in 0..<n {
                    let change = isCore[node] ? -1.0 : 1.0
                    let moved = fit(covered + change * reach[node], size + (isCore[node] ? -1 : 1))
                    if moved > now + 1e-12 {
                        toggle(node)
                        now = moved
                        isBetter = true
                    }
                }
            }
        } while passes > 0 && n <= 400 && exchange()
        remember()
    }

    /// One exchange of a core node for another that covers more; false if there is none.
    private mutating func exchange() -> Bool {
        for leaving in 0..<n where isCore[leaving] {
            for entering in 0..<n where !isCore[entering] {
                let shared = rows.position(of: entering, in: leaving).map { z[$0] } ?? 0
                // The tie between the two stays covered.
                if reach[entering] - reach[leaving] + shared > 1e-9 * max(1, sum) {
                    toggle(leaving)
                    toggle(entering)
                    return true
                }
            }
        }
        return false
    }

    /// Nodes in the order in which each covers the most ties not covered yet.
    mutating func coverOrder() -> [Int] {
        reset()
        var order: [Int] = []
        var heap = DistanceHeap()
        for node in 0..<n { heap.push(-reach[node], Int32(node)) }
        while let (negative, node32) = heap.pop() {
            let node = Int(node32)
            if isCore[node] { continue }
            if -negative > reach[node] {
                heap.push(-reach[node], node32)
                continue
            }
            toggle(node)
            order.append(node)
        }
        return order
    }

    /// Starts from the best core so far with about a tenth of the nodes moved at random.
    mutating func shake(_ random: inout SeededRandom) {
        for node in 0..<n where isCore[node] != bestCore[node] { toggle(node) }
        for _ in 0..<max(2, n / 10) { toggle(random.below(n)) }
    }

    /// Tries every core, each differing from the one before by one node (Gray code).
    mutating func exhaustive() -> CorePeriphery {
        reset()
        for step in 1..<(1 << n) {
            toggle(step.trailingZeroBitCount)
            let now = fit(covered, size)
            let isEqual = abs(now - bestFit) <= 1e-12
            if isEqual ? size < bestSize || (size == bestSize && precedes(bestCore)) : now > bestFit {
                (bestCore, bestFit, bestSize) = (isCore, now, size)
            }
        }
        return best
    }

    /// Whether the present core names the smaller node where the two first differ.
    private func precedes(_ other: [Bool]) -> Bool {
        for node in 0..<n where isCore[node] != other[node] { return isCore[node] }
        return false
    }
}
