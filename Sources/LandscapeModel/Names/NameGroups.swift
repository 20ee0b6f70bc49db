public import PlainText

/// Names that probably mean one actor, with the one name that stays.
public struct NameGroup: Sendable {
    /// A name of the group that would become another spelling of its target.
    public struct Member: Sendable {
        /// The spelling as it stands; the id where several rows bear the name.
        public var variant: String
        /// The actor whose name it is; nil for a name that no actor has.
        public var actor: ActorIndex?
        /// 0...1: the weakest of the likenesses that lead from it to the target, along the surest way.
        public var score: Double
        public var reason: Bilingual
        /// Cells that name it.
        public var cells = 0
    }

    /// The actor that stays.
    public var target: ActorIndex
    /// The surest first.
    public var members: [Member]
    /// Pairs of members that are like each other, by their place in `members`.
    public var alike: [(Int, Int)] = []

    public init(target: ActorIndex, members: [Member]) {
        self.target = target
        self.members = members
    }

    /// Cells that would be understood otherwise.
    public var cells: Int { members.reduce(0) { $0 + $1.cells } }
    /// How sure all of it is.
    public var score: Double { members.map(\.score).min() ?? 0 }
}

/// A name that may mean several actors, of which no two are one: only the coordinator knows which.
public struct NameQuestion: Sendable {
    public var variant: String
    public var actor: ActorIndex
    /// In the order of the landscape.
    public var candidates: [ActorIndex]
    public var cells = 0
}

/// Sorts pairs of like names into groups that can be accepted as a whole.
///
/// A pair alone says too little: "JC" is like "Jobcenter Nord" and like "Jobcenter Süd", and accepting both would make one
/// actor of two. So two groups become one only where no name of the one speaks against a name of the other, the
/// surest pair first; and a name that is as near to one as to another that speaks against it is a question.
///
/// - Complexity: O(*p* · *g*²) for *p* pairs and groups of at most *g* names.
struct NameGrouping {
    /// A pair of actors whose names are alike.
    struct Pair {
        var one: ActorIndex
        var two: ActorIndex
        var score: Double
        var reason: Bilingual
    }

    /// Two likenesses that differ by less say nothing about which is meant.
    static let margin = 0.05
    /// Pairs of names held against each other before two groups become one; more would be no group of names.
    private static let mostCompared = 900

    private(set) var groups: [[ActorIndex]] = []
    private(set) var questions: [(name: ActorIndex, candidates: [ActorIndex])] = []
    /// The pairs that each group rests on, the surest first.
    private(set) var pairsOfGroups: [[Pair]] = []
    private var pairs: [Pair]

    /// - Parameter contradict: whether two actors cannot be one, by their names or by a decision.
    init(_ pairs: [Pair], contradict: (ActorIndex, ActorIndex) -> Bool) {
        self.pairs = pairs.filter { !contradict($0.one, $0.two) }
            .sorted { ($1.score, $0.one, $0.two) < ($0.score, $1.one, $1.two) }
        var memory: [ActorPair: Bool] = [:]
        func speaksAgainst(_ one: ActorIndex, _ two: ActorIndex) -> Bool {
            let pair = ActorPair(one, two)
            if let known = memory[pair] { return known }
            let answer = contradict(one, two)
            memory[pair] = answer
            return answer
        }
        leaveOutDoubtful(speaksAgainst)
        unite(speaksAgainst)
    }

    /// Takes out the pairs of names that are as near to one actor as to another.
    private mutating func leaveOutDoubtful(_ speaksAgainst: (ActorIndex, ActorIndex) -> Bool) {
        var neighbours: [ActorIndex: [(other: ActorIndex, score: Double)]] = [:]
        for pair in pairs {
            neighbours[pair.one, default: []].append((pair.two, pair.score))
            neighbours[pair.two, default: []].append((pair.one, pair.score))
        }
        var doubtful: Set<ActorIndex> = []
        for (name, found) in neighbours.sorted(by: { $0.key < $1.key }) {
            guard let best = found.first else { continue }
            let near = found.filter { best.score - $0.score < Self.margin }
            let rivals = near.filter { speaksAgainst(best.other, $0.other) }
            if rivals.isEmpty { continue }
            doubtful.insert(name)
            questions.append((name, ([best] + rivals).map(\.other).sorted()))
        }
        pairs.removeAll { doubtful.contains($0.one) || doubtful.contains($0.two) }
    }

    private mutating func unite(_ speaksAgainst: (ActorIndex, ActorIndex) -> Bool) {
        var places: [ActorIndex: Int] = [:]
        var sets: [[ActorIndex]] = []
        func place(of actor: ActorIndex) -> Int {
            if let known = places[actor] { return known }
            places[actor] = sets.count
            sets.append([actor])
            return sets.count - 1
        }
        var kept: [Pair] = []
        for pair in pairs {
            let (one, two) = (place(of: pair.one), place(of: pair.two))
            if one == two {
                kept.append(pair)
                continue
            }
            guard sets[one].count * sets[two].count <= Self.mostCompared,
                !sets[one].contains(where: { first in sets[two].contains { speaksAgainst(first, $0) } })
            else { continue }
            let (stays, goes) = (min(one, two), max(one, two))
            for actor in sets[goes] { places[actor] = stays }
            sets[stays] += sets[goes]
            sets[goes] = []
            kept.append(pair)
        }
        let numbers = sets.indices.filter { sets[$0].count > 1 }
        groups = numbers.map { sets[$0].sorted() }
        var inside: [Int: [Pair]] = [:]
        for pair in kept { inside[places[pair.one] ?? -1, default: []].append(pair) }
        pairsOfGroups = numbers.map { inside[$0] ?? [] }
    }

    /// For each actor of a group how surely it is the target, and why.
    ///
    /// - Parameter pairs: those of the group, the surest first.
    static func likeness(_ pairs: [Pair], to target: ActorIndex) -> [ActorIndex: Pair] {
        var result: [ActorIndex: Pair] = [:]
        var reached: Set<ActorIndex> = [target]
        var strength: [ActorIndex: Double] = [target: 1]
        // The widest path: the surest pair that leads out of what is reached, again and again.
        while let next = pairs.first(where: { reached.contains($0.one) != reached.contains($0.two) }) {
            let (from, to) = reached.contains(next.one) ? (next.one, next.two) : (next.two, next.one)
            var step = next
            step.score = min(next.score, strength[from] ?? 1)
            // A direct likeness says more to a reader than one by way of a third name.
            if let direct = pairs.first(where: { ActorPair($0.one, $0.two) == ActorPair(to, target) }) {
                step.reason = direct.reason
            }
            result[to] = step
            strength[to] = step.score
            reached.insert(to)
        }
        return result
    }
}
