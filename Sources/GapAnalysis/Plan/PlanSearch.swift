import LandscapeModel
import NetworkGraph

/// Looks for the set of ties that fulfils most findings, and among those the one with the shortest paths.
struct PlanSearch {
    let candidates: [Gap]
    private let budget: Int
    private let perActor: Int
    private let view: LandscapeGraph
    private let ends: [(Int32, Int32)]
    /// For each candidate the parts it meets, numbered over all requirements.
    private let meets: [[Int]]
    /// The requirement of each part, and how many parts each requirement has.
    private let requirementOfPart: [Int]
    private let partsOfRequirement: [Int]

    /// Above so many sets they are not all compared …
    static let mostSets = 600_000
    /// … and above so many equally good ones, efficiency is judged step by step.
    static let mostTies = 3_000

    init(analysis: Analysis, view: LandscapeGraph, budget: Int, perActor: Int) {
        self.budget = budget
        self.perActor = perActor
        self.view = view
        candidates = analysis.gaps.filter { $0.kind == .tie && $0.pair != nil }
        ends = candidates.map { ($0.pair?.a ?? -1, $0.pair?.b ?? -1) }
        var numbers: [ActorPair: Int] = [:]
        for (number, gap) in candidates.enumerated() { gap.pair.map { numbers[$0] = number } }
        var meets = [[Int]](repeating: [], count: candidates.count)
        var requirementOfPart: [Int] = []
        var partsOfRequirement: [Int] = []
        for requirement in analysis.requirements {
            for part in requirement.parts {
                for pair in part {
                    if let number = numbers[pair] { meets[number].append(requirementOfPart.count) }
                }
                requirementOfPart.append(partsOfRequirement.count)
            }
            partsOfRequirement.append(requirement.parts.count)
        }
        self.meets = meets
        self.requirementOfPart = requirementOfPart
        self.partsOfRequirement = partsOfRequirement
    }

    /// How many findings a set of candidates fulfils.
    func fulfilled(by chosen: [Int]) -> Int {
        var met = partsOfRequirement
        var isMet: Set<Int> = []
        for part in chosen.flatMap({ meets[$0] }) where isMet.insert(part).inserted {
            met[requirementOfPart[part]] -= 1
        }
        return met.count { $0 == 0 }
    }

    func best() -> ([Int], Plan.Method) {
        let size = min(budget, candidates.count)
        if setCount(size) <= Self.mostSets, let exact = exhaustive(size) { return (exact, .exact) }
        return (greedy(size), .greedy)
    }

    /// The number of sets of `size` candidates, as far as it stays below the limit.
    private func setCount(_ size: Int) -> Int {
        var count = 1.0
        for step in 0..<size {
            count = count * Double(candidates.count - step) / Double(step + 1)
            if count > Double(Self.mostSets) { return Self.mostSets + 1 }
        }
        return Int(count)
    }

    // MARK: Every set

    private struct Cursor {
        var chosen: [Int] = []
        var met: [Int]
        var hits: [Int]
        var load: [Int32: Int] = [:]
        var fulfilled = 0
        var best = -1
        var sets: [[Int]] = []
    }

    /// All sets within the limits; nil where too many of them are equally good to compare their efficiency.
    private func exhaustive(_ size: Int) -> [Int]? {
        var cursor = Cursor(
            met: partsOfRequirement, hits: [Int](repeating: 0, count: requirementOfPart.count))
        extend(&cursor, from: 0, size)
        // Where the cap leaves no set of the full size, smaller ones are compared.
        var size = size
        while cursor.sets.isEmpty, size > 1 {
            size -= 1
            cursor.best = -1
            extend(&cursor, from: 0, size)
        }
        guard cursor.sets.count <= Self.mostTies else { return nil }
        return cursor.sets.map { (set: $0, efficiency: efficiency($0)) }
            .max { $0.efficiency < $1.efficiency }.map { ordered($0.set) } ?? []
    }

    private func extend(_ cursor: inout Cursor, from start: Int, _ size: Int) {
        if cursor.chosen.count == size {
            if cursor.fulfilled > cursor.best {
                cursor.best = cursor.fulfilled
                cursor.sets = []
            }
            if cursor.fulfilled == cursor.best, cursor.sets.count <= Self.mostTies {
                cursor.sets.append(cursor.chosen)
            }
            return
        }
        let last = candidates.count - (size - cursor.chosen.count)
        guard start <= last else { return }
        for candidate in start...last {
            guard place(candidate, &cursor) else { continue }
            extend(&cursor, from: candidate + 1, size)
            remove(candidate, &cursor)
        }
    }

    private func place(_ candidate: Int, _ cursor: inout Cursor) -> Bool {
        let (a, b) = ends[candidate]
        guard cursor.load[a, default: 0] < perActor, cursor.load[b, default: 0] < perActor else {
            return false
        }
        cursor.load[a, default: 0] += 1
        cursor.load[b, default: 0] += 1
        cursor.chosen.append(candidate)
        for part in meets[candidate] {
            cursor.hits[part] += 1
            guard cursor.hits[part] == 1 else { continue }
            cursor.met[requirementOfPart[part]] -= 1
            if cursor.met[requirementOfPart[part]] == 0 { cursor.fulfilled += 1 }
        }
        return true
    }

    private func remove(_ candidate: Int, _ cursor: inout Cursor) {
        let (a, b) = ends[candidate]
        cursor.load[a, default: 1] -= 1
        cursor.load[b, default: 1] -= 1
        cursor.chosen.removeLast()
        for part in meets[candidate] {
            cursor.hits[part] -= 1
            guard cursor.hits[part] == 0 else { continue }
            if cursor.met[requirementOfPart[part]] == 0 { cursor.fulfilled -= 1 }
            cursor.met[requirementOfPart[part]] += 1
        }
    }

    // MARK: Explaining

    /// No open finding becomes fulfilled through this tie, alone or with others.
    func isIdle(_ candidate: Int) -> Bool { meets[candidate].isEmpty }

    /// Every part that it would meet is met by the given ones.
    func isMet(_ candidate: Int, by chosen: [Int]) -> Bool {
        let met = Set(chosen.flatMap { meets[$0] })
        return meets[candidate].allSatisfy(met.contains)
    }

    // MARK: Step by step

    /// Each step takes the tie that fulfils most, then meets most parts, then brings the network closest together.
    private func greedy(_ size: Int) -> [Int] {
        var cursor = Cursor(
            met: partsOfRequirement, hits: [Int](repeating: 0, count: requirementOfPart.count))
        var graph = view.graph
        while cursor.chosen.count < size {
            var front: [Int] = []
            var best = (fulfilled: -1, parts: -1)
            for candidate in candidates.indices where !cursor.chosen.contains(candidate) {
                let before = cursor.fulfilled
                let parts = meets[candidate].count { cursor.hits[$0] == 0 }
                guard place(candidate, &cursor) else { continue }
                let value = (fulfilled: cursor.fulfilled - before, parts: parts)
                remove(candidate, &cursor)
                if value > best {
                    best = value
                    front = []
                }
                if value == best { front.append(candidate) }
            }
            guard !front.isEmpty else { break }
            let gains = graph.efficiencyGains(of: front.map { nodes($0) })
            let pick = zip(front, gains).max { ($0.1, $1.0) < ($1.1, $0.0) }?.0 ?? front[0]
            _ = place(pick, &cursor)
            let (a, b) = nodes(pick)
            graph = graph.addingEdge(a, b, strength: 3)
        }
        return cursor.chosen
    }

    // MARK: Efficiency

    private func nodes(_ candidate: Int) -> (Int, Int) {
        let (a, b) = ends[candidate]
        return (view.node(of: a) ?? 0, view.node(of: b) ?? 0)
    }

    private func efficiency(_ set: [Int]) -> Double {
        var graph = view.graph
        for candidate in set {
            let (a, b) = nodes(candidate)
            graph = graph.addingEdge(a, b, strength: 3)
        }
        return graph.globalEfficiency() ?? 0
    }

    /// The ties of a set in the order in which they do the most, for the list.
    private func ordered(_ set: [Int]) -> [Int] {
        var rest = set
        var result: [Int] = []
        while !rest.isEmpty {
            let next = rest.max { one, two in
                let left = fulfilled(by: result + [one])
                let right = fulfilled(by: result + [two])
                return left != right ? left < right : one > two
            }
            guard let next else { break }
            result.append(next)
            rest.removeAll { $0 == next }
        }
        return result
    }
}
