import LandscapeModel
public import PlainText
import SourceText

/// Two actors that may be one, for the coordinator to decide; the merge keeps them apart.
public struct MergeProposal: Sendable {
    /// The id of the first landscape's actor in the result.
    public var first: String
    /// The id of the second landscape's actor in the result.
    public var second: String
    public var firstName: String
    public var secondName: String
    public var reason: Bilingual
}

/// Which actor of the second landscape is which of the first.
///
/// One name is one actor, unless places, Träger or several actors of that name speak against it; an equal id counts
/// where the other name is on record as a variant. Everything else – an id with another name, a variant, an alias – is
/// proposed and decided by people: what "Gemeinde" means in one landscape it need not mean in the other.
struct ActorMatching {
    /// For each actor of the second landscape the actor of the first that it is.
    private(set) var matches: [ActorIndex?]
    /// The ids of the second landscape's actors in the result.
    private(set) var ids: [String] = []
    private(set) var proposals: [MergeProposal] = []
    /// Proposals that the coordinator has rejected.
    private(set) var rejected: [MergeProposal] = []
    /// Actors that are one because the coordinator says so.
    private(set) var decidedCount = 0

    private let ones: [Actor]
    private let twos: [Actor]
    private var isTaken: [Bool]
    private let places: ActorPlaces
    /// Why two actors may be one, by their numbers.
    private var doubts: [[Int]: Bilingual] = [:]
    /// The same in the order in which they were found.
    private var order: [[Int]] = []

    init(_ first: Landscape, _ second: Landscape, _ decisions: MergeDecisions = MergeDecisions()) {
        ones = first.actors
        twos = second.actors
        places = ActorPlaces(first, second)
        isTaken = [Bool](repeating: false, count: ones.count)
        matches = [ActorIndex?](repeating: nil, count: twos.count)
        matchNames()
        matchIDs()
        proposeSpellings(first, second)
        var fresh = FreshIDs(taken: Set(ones.map(\.id)))
        for (number, actor) in twos.enumerated() {
            ids.append(matches[number].map { ones[Int($0)].id } ?? fresh.next(actor.id))
        }
        decide(decisions)
    }

    /// Whether any actor of the second landscape goes by another id in the result.
    var needsIDs: Bool { ids.indices.contains { ids[$0] != twos[$0].id } }

    // MARK: What is sure

    /// Actors of one name, where either landscape has one of it only, or where the ids tell which is which.
    private mutating func matchNames() {
        let byName = Dictionary(grouping: ones.indices) { ones[$0].name.folded }
        let others = Dictionary(grouping: twos.indices) { twos[$0].name.folded }
        for (number, actor) in twos.enumerated() {
            for same in byName[actor.name.folded] ?? [] where ones[same].id == actor.id {
                take(number, same)
            }
        }
        for (number, actor) in twos.enumerated() where matches[number] == nil {
            let candidates = byName[actor.name.folded] ?? []
            if candidates.count == 1, others[actor.name.folded]?.count == 1 {
                take(number, candidates[0])
                continue
            }
            for same in candidates.prefix(5) {
                doubt(
                    number, same,
                    Bilingual(
                        "mehrere Akteure dieses Namens, und die ids sagen nicht, welcher welcher ist",
                        "several actors of this name, and the ids do not tell which is which"))
            }
        }
    }

    /// Actors of one id: one where either knows the other's name, else a question.
    private mutating func matchIDs() {
        var byID: [String: Int] = [:]
        for (number, actor) in ones.enumerated() { byID[actor.id] = number }
        let areBareIDs = Self.areBareIDs(ones, in: twos) || Self.areBareIDs(twos, in: ones)
        for (number, actor) in twos.enumerated() where matches[number] == nil {
            guard let same = byID[actor.id], !actor.hasNumberAsID else { continue }
            let one = ones[same]
            if Self.knows(one, actor.name) || Self.knows(actor, one.name) || areBareIDs {
                take(number, same)
            } else {
                doubt(
                    number, same,
                    Bilingual("gleiche id „\(one.id)“, anderer Name", "same id “\(one.id)”, another name"))
            }
        }
    }

    /// Whether actors have no names but the ids of the others, as in an edge list or a matrix that was made of them.
    private static func areBareIDs(_ actors: [Actor], in others: [Actor]) -> Bool {
        guard actors.count > 1, actors.allSatisfy(\.hasNoName) else { return false }
        let ids = Set(others.map(\.id))
        return actors.count { ids.contains($0.id) } * 2 > actors.count
    }

    private mutating func take(_ two: Int, _ one: Int) {
        guard matches[two] == nil, !isTaken[one] else { return }
        if let difference = places.difference(ones[one], twos[two]) {
            return doubt(
                two, one,
                ones[one].name.folded == twos[two].name.folded
                    ? Bilingual(
                        "gleicher Name, aber " + difference.german, "same name, but " + difference.english)
                    : Bilingual("gleiche id, aber " + difference.german, "same id, but " + difference.english)
            )
        }
        matches[two] = ActorIndex(clamping: one)
        isTaken[one] = true
    }

    /// Whether a name is on record as another spelling of an actor.
    private static func knows(_ actor: Actor, _ name: String) -> Bool {
        actor.nameVariants.contains { $0.folded == name.folded }
    }

    // MARK: What people decide

    /// A name of one that is a variant or an alias of the other.
    private mutating func proposeSpellings(_ first: Landscape, _ second: Landscape) {
        let left = Self.spellings(first)
        let right = Self.spellings(second)
        let names = Dictionary(grouping: ones.indices) { ones[$0].name.folded }
        // A spelling that several share points at none of them.
        func only(_ numbers: [Int]?) -> Int? { numbers?.count == 1 ? numbers?[0] : nil }
        for (number, actor) in twos.enumerated() where matches[number] == nil {
            if let same = only(left[actor.name.folded]) { doubt(number, same, Self.asVariant(actor.name)) }
        }
        for key in right.keys.sorted() {
            guard let two = only(right[key]), let one = only(names[key]), matches[two] == nil else {
                continue
            }
            doubt(two, one, Self.asVariant(ones[one].name))
        }
    }

    private static func asVariant(_ name: String) -> Bilingual {
        Bilingual(
            "„\(name)“ ist in der anderen Landschaft eine weitere Schreibweise",
            "“\(name)” is another spelling in the other landscape")
    }

    /// Actors by the spellings of their names that are not the names themselves.
    private static func spellings(_ landscape: Landscape) -> [String: [Int]] {
        var found: [String: [Int]] = [:]
        func add(_ spelling: String, _ number: Int) {
            let key = spelling.folded
            if !key.isEmpty, found[key]?.contains(number) != true { found[key, default: []].append(number) }
        }
        for (number, actor) in landscape.actors.enumerated() {
            for spelling in [actor.shortName] + actor.nameVariants { add(spelling, number) }
        }
        for decision in landscape.nameDecisions where decision.status == .accepted {
            if let actor = decision.actor { add(decision.variant, Int(actor)) }
        }
        return found
    }

    private mutating func doubt(_ two: Int, _ one: Int, _ reason: Bilingual) {
        guard doubts[[two, one]] == nil else { return }
        doubts[[two, one]] = reason
        order.append([two, one])
    }

    /// Holds the doubts against what the coordinator has decided.
    private mutating func decide(_ decisions: MergeDecisions) {
        var numbers: [String: Int] = [:]
        for (number, id) in ids.enumerated() where matches[number] == nil { numbers[id] = number }
        var byID: [String: Int] = [:]
        for (number, actor) in ones.enumerated() { byID[actor.id] = number }
        for (variant, meant) in decisions.accepted {
            guard let two = numbers[variant], let one = byID[meant], matches[two] == nil, !isTaken[one]
            else { continue }
            matches[two] = ActorIndex(clamping: one)
            isTaken[one] = true
            ids[two] = ones[one].id
            decidedCount += 1
        }
        for pair in order where matches[pair[0]] == nil && !isTaken[pair[1]] {
            guard let reason = doubts[pair] else { continue }
            let proposal = MergeProposal(
                first: ones[pair[1]].id, second: ids[pair[0]], firstName: ones[pair[1]].name,
                secondName: twos[pair[0]].name, reason: reason)
            if decisions.isRejected(proposal.second, proposal.first) {
                rejected.append(proposal)
            } else {
                proposals.append(proposal)
            }
        }
    }
}

extension Actor {
    /// Whether nothing but an id stands where the name should be.
    var hasNoName: Bool { name == id }
}
