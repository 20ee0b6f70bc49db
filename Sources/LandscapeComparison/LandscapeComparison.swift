public import LandscapeModel
public import NetworkGraph

/// Two states of a landscape held against each other: what changed, and what is only another questionnaire.
///
/// Compared are the pairs of the default graphs (all states, `upper` strengths).
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
    /// The two networks of all organisations; nodes are the members of ``union``.
    public let graphs: (before: Graph, after: Graph)
    /// Members that were asked and answered both times, ascending.
    public let comparable: [Int]

    public init(_ old: Side, _ new: Side) {
        self.init(old, new, ActorMatcher(old.landscape, new.landscape).matches, isWhatIf: false)
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
        self.init(old, new, matches, isWhatIf: true)
    }

    private init(_ old: Side, _ new: Side, _ matches: [ActorMatch], isWhatIf: Bool) {
        self.old = old
        self.new = new
        self.isWhatIf = isWhatIf
        let union = ActorUnion(
            oldCount: old.landscape.actors.count, newCount: new.landscape.actors.count, matches)
        self.union = union
        let before = Self.pairs(old, union.oldMembers)
        let after = Self.pairs(new, union.newMembers)
        graphs = (
            Self.graph(before, nodes: union.members.count), Self.graph(after, nodes: union.members.count)
        )
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
        graphs.before.inducedSubgraph(comparable).overlap(with: graphs.after.inducedSubgraph(comparable))
    }

    /// Whether the networks agree more than by chance, over all organisations or those that are comparable.
    public func qap(comparableOnly: Bool, seed: UInt64) -> QAPTest {
        guard comparableOnly else { return graphs.before.qap(with: graphs.after, seed: seed) }
        return graphs.before.inducedSubgraph(comparable).qap(
            with: graphs.after.inducedSubgraph(comparable), seed: seed)
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

    private struct MemberPair: Hashable, Comparable {
        var a: Int
        var b: Int

        init(_ one: Int, _ two: Int) { (a, b) = (min(one, two), max(one, two)) }

        static func < (left: MemberPair, right: MemberPair) -> Bool { (left.a, left.b) < (right.a, right.b) }
    }

    /// The pairs of a state; of actors that are one organisation the strongest counts, and what is inside it does not.
    private static func pairs(_ side: Side, _ members: [Int]) -> [MemberPair: PairChange.State] {
        var states: [MemberPair: PairChange.State] = [:]
        for pair in side.landscape.pairs(side.index) {
            let key = MemberPair(members[Int(pair.a)], members[Int(pair.b)])
            guard key.a != key.b else { continue }
            let state = PairChange.State(
                strength: pair.strength(isLower: false),
                isStrengthOpen: pair.isUpperOpen && pair.weight == nil,
                state: pair.state, isOnRecord: pair.isOnRecord)
            states[key] = states[key].map { united($0, state) } ?? state
        }
        return states
    }

    private static func united(_ one: PairChange.State, _ two: PairChange.State) -> PairChange.State {
        var best = one.strength < two.strength ? two : one
        if one.state == .confirmed || two.state == .confirmed { best.state = .confirmed }
        return best
    }

    private static func graph(_ pairs: [MemberPair: PairChange.State], nodes: Int) -> Graph {
        var builder = GraphBuilder(nodeCount: nodes)
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
    private static func ended(_ side: Side, _ members: [Int]) -> Set<MemberPair> {
        Set(
            side.landscape.claims.lazy.filter { $0.status == .ended }.map {
                MemberPair(members[Int($0.from)], members[Int($0.to)])
            })
    }

    private mutating func sort(
        _ before: [MemberPair: PairChange.State], _ after: [MemberPair: PairChange.State]
    ) {
        let isComparable = Set(comparable)
        let ended = Self.ended(new, union.newMembers)
        for pair in Set(before.keys).union(after.keys).sorted() {
            let isBoth =
                isWhatIf
                || isComparable.contains(pair.a) && isComparable.contains(pair.b) && isSaid(pair)
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
