import LandscapeModel
import PlainText

/// Finds which actor after is which before.
///
/// In this order: the same name, the same id, a name that the other state knows as another spelling, a name that is probably
/// meant (`NameMatcher`, as in `check`). Every step looks only at those whom the steps before left over, but for names:
/// somebody who is gone may have become part of somebody who was there all along.
struct ActorMatcher {
    /// Two names below this are not taken for one organisation.
    static let leastCertainty = NameMatcher.leastPartnerScore

    private let old: Landscape
    private let new: Landscape
    private(set) var matches: [ActorMatch] = []
    private var isOldTaken: [Bool]
    private var isNewTaken: [Bool]

    init(_ old: Landscape, _ new: Landscape) {
        self.old = old
        self.new = new
        isOldTaken = [Bool](repeating: false, count: old.actors.count)
        isNewTaken = [Bool](repeating: false, count: new.actors.count)
        matchNames()
        matchIDs()
        matchSpellings()
        matchLikeNames()
    }

    private mutating func take(_ one: Int, _ two: Int, _ reason: Bilingual?, _ certainty: Double = 1) {
        matches.append(
            ActorMatch(
                old: ActorIndex(clamping: one), new: ActorIndex(clamping: two), reason: reason,
                certainty: certainty))
        isOldTaken[one] = true
        isNewTaken[two] = true
    }

    /// Actors of one name; of several of a name those with one id.
    private mutating func matchNames() {
        let before = Dictionary(grouping: old.actors.indices) { old.actors[$0].name.folded }
        let after = Dictionary(grouping: new.actors.indices) { new.actors[$0].name.folded }
        for (number, actor) in new.actors.enumerated() {
            let candidates = before[actor.name.folded] ?? []
            let isOnly = candidates.count == 1 && after[actor.name.folded]?.count == 1
            if let same = candidates.first(where: { isOnly || old.actors[$0].id == actor.id }),
                !isOldTaken[same]
            {
                take(same, number, nil)
            }
        }
    }

    /// Actors of one id, which somebody gave them: made of a name it would be another. The number of a row is none.
    private mutating func matchIDs() {
        var byID: [String: Int] = [:]
        for (number, actor) in old.actors.enumerated() where !isOldTaken[number] { byID[actor.id] = number }
        for (number, actor) in new.actors.enumerated() where !isNewTaken[number] {
            guard !actor.hasNumberAsID, let same = byID[actor.id], !isOldTaken[same] else { continue }
            take(same, number, Bilingual("gleiche id „\(actor.id)“", "same id “\(actor.id)”"))
        }
    }

    /// Names that the other state knows as a variant, a short name or an accepted alias.
    private mutating func matchSpellings() {
        let after = Self.spellings(new)
        for (number, actor) in old.actors.enumerated() where !isOldTaken[number] {
            for same in after[actor.name.folded] ?? [] { take(number, same, Self.asSpelling(actor.name)) }
        }
        let before = Self.spellings(old)
        for (number, actor) in new.actors.enumerated() where !isNewTaken[number] {
            for same in before[actor.name.folded] ?? [] { take(same, number, Self.asSpelling(actor.name)) }
        }
    }

    private static func asSpelling(_ name: String) -> Bilingual {
        Bilingual(
            "„\(name)“ ist dort als weitere Schreibweise erfasst",
            "“\(name)” is on record there as another spelling")
    }

    /// Actors by spellings that are not their names; one that several share points at none of them.
    private static func spellings(_ landscape: Landscape) -> [String: [Int]] {
        var found: [String: Set<Int>] = [:]
        for (number, actor) in landscape.actors.enumerated() {
            for text in [actor.shortName] + actor.nameVariants where !text.folded.isEmpty {
                found[text.folded, default: []].insert(number)
            }
        }
        for decision in landscape.nameDecisions where decision.status == .accepted {
            if let actor = decision.actor { found[decision.variant.folded, default: []].insert(Int(actor)) }
        }
        return found.filter { $0.value.count == 1 }.mapValues { Array($0) }
    }

    /// Names that are probably meant, each for its likeliest actor.
    private mutating func matchLikeNames() {
        let left = old.actors.indices.filter { !isOldTaken[$0] }
        let isFresh = isNewTaken.map { !$0 }
        guard !left.isEmpty, isFresh.contains(true) else { return }
        var matcher = NameMatcher(new, unresolved: left.map { old.actors[$0].name })
        let numbers = Dictionary(grouping: left) { old.actors[$0].name }
        let proposals = matcher.partners()
            .sorted { ($1.score, $0.variant) < ($0.score, $1.variant) }
        for proposal in proposals {
            guard let same = numbers[proposal.variant], same.count == 1, !isOldTaken[same[0]],
                isFresh[Int(proposal.actor)], !isNewTaken[Int(proposal.actor)]
            else { continue }
            take(same[0], Int(proposal.actor), proposal.reason, proposal.score)
        }
    }
}
