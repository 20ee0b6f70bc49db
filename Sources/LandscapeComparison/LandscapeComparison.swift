public import LandscapeModel
public import NetworkGraph

/// Two states of a landscape held against each other: what changed, and what is only another questionnaire.
///
/// Compared are the pairs of the default graphs (all states, `upper` strengths), or their arcs where directions are asked for.
public struct LandscapeComparison: Sendable {
    /// One state, with its claims sorted by pair.
    public struct Side: Sendable {
        public var landscape: Landscape
        public var index: ClaimIndex
        /// Nobody was asked, since what is there is all that there is: a graph file.
        public var isWhole: Bool

        public init(_ landscape: Landscape, _ index: ClaimIndex, isWhole: Bool = false) {
            self.landscape = landscape
            self.index = index
            self.isWhole = isWhole
        }
    }

    public let old: Side
    public let new: Side
    public let union: ActorUnion
    /// Cooperations of the new state alone.
    public private(set) var added: [PairChange] = []
    /// Cooperations of the old state alone.
    public private(set) var removed: [PairChange] = []
    /// Of both, with a greater strength now, where both strengths are stated.
    public private(set) var strengthened: [PairChange] = []
    /// Of both, with a smaller strength now, where both strengths are stated.
    public private(set) var weakened: [PairChange] = []
    /// Of both, confirmed now and not before.
    public private(set) var confirmed: [PairChange] = []
    /// Every pair of either state, by each of its members.
    private var changesOfMember: [Int: [PairChange]] = [:]
    /// All pairs that are on record in either state, by their members.
    public private(set) var pairs: [PairChange] = []
    /// Everything that changed, under the numbers that texts and maps print: what can be told first, then what is not
    /// comparable, each by kind and members.
    public private(set) var changes: [NumberedChange] = []
    /// Nobody was asked again: the second state is what would be (a scenario).
    public let isWhatIf: Bool
    /// Every pair is an arc from `a` to `b`, and what goes the other way is another.
    public let isDirected: Bool
    /// The two networks of all organisations; nodes are the members of ``union``.
    public let graphs: (before: Graph, after: Graph)
    /// Members that were asked and answered both times, ascending.
    public let comparable: [Int]

    /// - Parameter isDirected: hold arcs against each other; what has no direction is one each way.
    public init(_ old: Side, _ new: Side, isDirected: Bool = false) {
        self.init(
            old, new, ActorMatcher(old.landscape, new.landscape).matches, isWhatIf: false,
            isDirected: isDirected)
    }

    /// What is and what would be: who has one id is one actor, and every difference is one.
    public init(whatIs old: Side, whatWouldBe new: Side) {
        let later = Dictionary(
            new.landscape.actors.indices.map { (new.landscape.actors[$0].id, $0) },
            uniquingKeysWith: { first, _ in first })
        let matches = old.landscape.actors.indices.compactMap { number in
            later[old.landscape.actors[number].id].map {
                ActorMatch(old: ActorIndex(clamping: number), new: ActorIndex(clamping: $0), reason: nil)
            }
        }
        self.init(old, new, matches, isWhatIf: true, isDirected: false)
    }

    private init(_ old: Side, _ new: Side, _ matches: [ActorMatch], isWhatIf: Bool, isDirected: Bool) {
        self.old = old
        self.new = new
        self.isWhatIf = isWhatIf
        self.isDirected = isDirected
        let union = ActorUnion(
            oldCount: old.landscape.actors.count, newCount: new.landscape.actors.count, matches)
        self.union = union
        let sides = [(old, union.oldMembers), (new, union.newMembers)]
        let found = Slots.map(2, parallel: union.members.count > 1_000) { range in
            range.map { number in
                let pairs = Self.pairs(sides[number].0, sides[number].1, isDirected: isDirected)
                return (pairs, Self.graph(pairs, nodes: union.members.count, isDirected: isDirected))
            }
        }.flatMap { $0 }
        let (before, after) = (found[0].0, found[1].0)
        graphs = (found[0].1, found[1].1)
        comparable = union.members.indices.filter { number in
            let member = union.members[number]
            return !member.old.isEmpty && !member.new.isEmpty
                && member.old.allSatisfy { Self.hasSpoken(old, $0) }
                && member.new.allSatisfy { Self.hasSpoken(new, $0) }
        }
        sort(before, after)
        changes = numbered()
    }

    /// Both are networks of other programs, which say all that there is.
    public var areBothWhole: Bool { old.isWhole && new.isWhole }
    public var isAnyWhole: Bool { old.isWhole || new.isWhole }

    // MARK: Figures

    /// Common ties and others, over all organisations.
    public var overlap: GraphOverlap { graphs.before.overlap(with: graphs.after) }

    /// The same over the organisations that are comparable in both.
    public var comparableOverlap: GraphOverlap {
        let (before, after) = comparableGraphs
        return before.overlap(with: after)
    }

    private var comparableGraphs: (before: Graph, after: Graph) {
        areAllComparable
            ? graphs
            : (graphs.before.inducedSubgraph(comparable), graphs.after.inducedSubgraph(comparable))
    }

    /// What is told of the comparable organisations is told of all.
    public var areAllComparable: Bool { comparable.count == union.members.count }

    /// Whether the networks agree more than by chance, over all organisations or those that are comparable.
    public func qap(comparableOnly: Bool, seed: UInt64) -> QAPTest {
        let (before, after) = comparableOnly ? comparableGraphs : graphs
        return before.qap(with: after, seed: seed)
    }

    /// Members without an actor before.
    public var addedActors: [Int] { union.members.indices.filter { union.members[$0].old.isEmpty } }
    /// Members without an actor after.
    public var removedActors: [Int] { union.members.indices.filter { union.members[$0].new.isEmpty } }
    /// Members whose names differ, or of which there were or are several.
    public var renamedActors: [Int] {
        union.members.indices.filter { number in
            let member = union.members[number]
            guard let one = member.old.first, let two = member.new.first else { return false }
            return member.old.count > 1 || member.new.count > 1
                || old.landscape.actors[Int(one)].name != new.landscape.actors[Int(two)].name
        }
    }

    /// The id of a member: the new one, of those that are gone the old one.
    public func id(_ member: Int) -> String { actor(member)?.id ?? "" }

    /// The name of a member as it is now.
    public func name(_ member: Int) -> String { actor(member)?.name ?? "" }

    private func actor(_ number: Int) -> Actor? {
        let member = union.members[number]
        return member.new.first.map { new.landscape.actors[Int($0)] }
            ?? member.old.first.map { old.landscape.actors[Int($0)] }
    }

    /// What became of the pairs of which both ends are among these members, ascending.
    public func changes(among members: Set<Int>) -> [PairChange] {
        members.sorted().flatMap { member in
            (changesOfMember[member] ?? []).filter { $0.a == member && members.contains($0.b) }
        }
    }

    // MARK: Pairs

    /// An unordered pair, or an arc from `a` to `b`.
    private struct MemberPair: Hashable, Comparable, Sendable {
        var a: Int
        var b: Int

        init(_ one: Int, _ two: Int) { (a, b) = (min(one, two), max(one, two)) }
        init(from: Int, to: Int) { (a, b) = (from, to) }

        static func < (left: MemberPair, right: MemberPair) -> Bool { (left.a, left.b) < (right.a, right.b) }
    }

    /// The pairs of a state; of actors that are one organisation the strongest counts, and what is inside it does not.
    private static func pairs(
        _ side: Side, _ members: [Int], isDirected: Bool
    ) -> [MemberPair: PairChange.State] {
        var states: [MemberPair: PairChange.State] = [:]
        for pair in side.landscape.pairs(side.index) {
            let (one, two) = (members[Int(pair.a)], members[Int(pair.b)])
            guard one != two else { continue }
            func add(_ key: MemberPair, _ strength: Double, isOpen: Bool) {
                let state = PairChange.State(
                    strength: strength, isStrengthOpen: isOpen, state: pair.state,
                    isOnRecord: pair.isOnRecord)
                states[key] = states[key].map { united($0, state) } ?? state
            }
            guard isDirected else {
                add(
                    MemberPair(one, two), pair.strength(isLower: false),
                    isOpen: pair.isUpperOpen && pair.weight == nil)
                continue
            }
            if pair.isForward {
                add(MemberPair(from: one, to: two), pair.forward, isOpen: pair.isForwardOpen)
            }
            if pair.isBackward {
                add(MemberPair(from: two, to: one), pair.backward, isOpen: pair.isBackwardOpen)
            }
        }
        return states
    }

    private static func united(_ one: PairChange.State, _ two: PairChange.State) -> PairChange.State {
        var best = one.strength < two.strength ? two : one
        if one.state == .confirmed || two.state == .confirmed { best.state = .confirmed }
        return best
    }

    private static func graph(
        _ pairs: [MemberPair: PairChange.State], nodes: Int, isDirected: Bool
    ) -> Graph {
        var builder = GraphBuilder(nodeCount: nodes, isDirected: isDirected)
        for (pair, state) in pairs { builder.addEdge(pair.a, pair.b, strength: state.strength) }
        return builder.build()
    }

    /// Whether silence of an actor about somebody says anything.
    private static func hasSpoken(_ side: Side, _ actor: ActorIndex) -> Bool {
        let record = side.landscape.actors[Int(actor)]
        return side.isWhole || (record.wasAsked && record.hasAnswered)
    }

    /// Whether neither end left open, in neither state, how it works with the other: a cell that cannot be read is no denial.
    private func isSaid(_ pair: MemberPair) -> Bool {
        func isOpen(_ landscape: Landscape, _ ones: [ActorIndex], _ twos: [ActorIndex]) -> Bool {
            if landscape.openStatements.isEmpty { return false }
            return ones.contains { one in
                twos.contains { landscape.isOpen(one, about: $0) || landscape.isOpen($0, about: one) }
            }
        }
        let (one, two) = (union.members[pair.a], union.members[pair.b])
        return !isOpen(old.landscape, one.old, two.old) && !isOpen(new.landscape, one.new, two.new)
    }

    /// Pairs of which somebody says that their cooperation has ended.
    private static func ended(_ side: Side, _ members: [Int], isDirected: Bool) -> Set<MemberPair> {
        Set(
            side.landscape.claims.lazy.filter { $0.status == .ended }.flatMap { claim in
                let (one, two) = (members[Int(claim.from)], members[Int(claim.to)])
                guard isDirected else { return [MemberPair(one, two)] }
                let isOneWay = side.landscape.claimsAreArcs && !claim.isMutual
                return [MemberPair(from: one, to: two)] + (isOneWay ? [] : [MemberPair(from: two, to: one)])
            })
    }

    private mutating func sort(
        _ before: [MemberPair: PairChange.State], _ after: [MemberPair: PairChange.State]
    ) {
        var isComparable = [Bool](repeating: false, count: union.members.count)
        for member in comparable { isComparable[member] = true }
        let ended = Self.ended(new, union.newMembers, isDirected: isDirected)
        for pair in Set(before.keys).union(after.keys).sorted() {
            let isBoth =
                isWhatIf
                || isComparable[pair.a] && isComparable[pair.b] && isSaid(pair)
            var change = PairChange(
                a: pair.a, b: pair.b, before: before[pair], after: after[pair],
                outcome: isBoth ? .comparable : .notComparable)
            switch (change.before, change.after) {
            case (nil, _):
                if isBoth { change.outcome = .new }
                added.append(change)
            case (_, nil):
                if ended.contains(pair) {
                    change.outcome = .ended
                } else if isBoth {
                    change.outcome = .noLongerReported
                }
                removed.append(change)
            case (let one?, let two?):
                if !one.isStrengthOpen, !two.isStrengthOpen {
                    if one.strength < two.strength { strengthened.append(change) }
                    if one.strength > two.strength { weakened.append(change) }
                }
                if one.state != .confirmed, two.state == .confirmed { confirmed.append(change) }
            }
            pairs.append(change)
            changesOfMember[change.a, default: []].append(change)
        }
    }
}
