public import LandscapeModel
public import PlainText
import SourceText

/// A word for several actors and those that it may mean.
public struct GroupWordProposal: Sendable {
    public struct Member: Sendable {
        public var actor: ActorIndex
        /// Cooperations that accepting it would claim.
        public var claims = 0
    }

    public var word: String
    /// In the order of the landscape.
    public var members: [Member]
    /// Cells that hold the word.
    public var cells = 0
    /// 0...1
    public var score: Double
    public var reason: Bilingual
}

extension ReadResult {
    /// For each word for a group the actors of its types in reach of those who name it, the words first that most cells
    /// hold.
    public func groupWordProposals() -> [GroupWordProposal] {
        if groupMentions.isEmpty { return [] }
        let numbers = Dictionary(
            landscape.actors.enumerated().map { ($0.element.id, ActorIndex(clamping: $0.offset)) },
            uniquingKeysWith: { first, _ in first })
        var order: [String] = []
        var byWord: [String: GroupWordProposal] = [:]
        for mention in groupMentions where !mention.candidates.isEmpty {
            let key = mention.word.folded
            if byWord[key] == nil {
                order.append(key)
                byWord[key] = GroupWordProposal(
                    word: mention.word, members: [], score: mention.group.extent == .all ? 0.85 : 0.75,
                    reason: Self.reason(mention.group, landscape.vocabulary))
            }
            byWord[key]?.cells += 1
            for actor in mention.candidates.compactMap({ numbers[$0] }) {
                if let known = byWord[key]?.members.firstIndex(where: { $0.actor == actor }) {
                    byWord[key]?.members[known].claims += 1
                } else {
                    byWord[key]?.members.append(GroupWordProposal.Member(actor: actor, claims: 1))
                }
            }
        }
        let proposals = order.compactMap { byWord[$0] }.map { proposal in
            var proposal = proposal
            proposal.members.sort { $0.actor < $1.actor }
            return proposal
        }
        return proposals.enumerated().sorted {
            ($1.element.cells, $0.offset) < ($0.element.cells, $1.offset)
        }.map(\.element)
    }

    private static func reason(_ group: GroupWord, _ vocabulary: Vocabulary) -> Bilingual {
        let german = group.types.map { vocabulary.label(type: $0, .german) }.joined(separator: ", ")
        let english = group.types.map { vocabulary.label(type: $0, .english) }.joined(separator: ", ")
        return Bilingual(
            "Akteure dieses Typs in Reichweite: \(german)", "actors of this type in reach: \(english)")
    }
}

extension Reading {
    /// What a name that nobody has says about a group; nil where it is a name.
    func groupWord(_ name: String, takesPlain: Bool) -> GroupWord? {
        if book.keepsWhole(name) { return nil }
        return GroupWord(name, landscape.vocabulary, takesPlain: takesPlain)
    }

    /// The decisions that say whom a word for a group means; such a word is no other spelling of anybody.
    var groupDecisions: [String: [NameDecision]] {
        Dictionary(
            grouping: landscape.nameDecisions.filter { isOfGroup($0) }, by: \.variant.folded)
    }

    /// "alle Schulen" means each school of which a row says so; a plain word that leads to one actor alone is another
    /// spelling like any other.
    func isOfGroup(_ decision: NameDecision) -> Bool {
        guard let group = GroupWord(decision.variant, landscape.vocabulary, takesPlain: true),
            !group.types.isEmpty
        else { return false }
        if GroupWord(decision.variant, landscape.vocabulary) != nil { return true }
        return landscape.nameDecisions.count {
            $0.variant.folded == decision.variant.folded && $0.status == .accepted
        } > 1
    }

    /// Claims what was accepted of words for groups; the rest is a hint and left open.
    ///
    /// Only now, since actors and types may come from the last table.
    mutating func claimGroups() {
        guard !openGroups.isEmpty else { return }
        let decisions = groupDecisions
        for open in openGroups {
            let from = open.stated.claim.from
            let decided = decisions[open.word.folded] ?? []
            let accepted = decided.filter { $0.status == .accepted }.compactMap(\.actor)
            let members = members(of: open.group, from: from)
            // Who accepted somebody of another type ("die Wohlfahrtsverbände" are their Liga) has said who is meant.
            let isSettled = accepted.contains { !isMember($0, of: open.group) }
            claim(
                accepted.filter { $0 != from && (isSettled || isInReach($0, of: open.group, from: from)) },
                open)
            let known = Set(decided.filter { $0.status != .open }.compactMap(\.actor))
            let candidates = isSettled ? [] : members.filter { !known.contains($0) }
            if candidates.isEmpty, !accepted.isEmpty || !members.isEmpty { continue }
            leaveOpen(open.stated.claim.reporter, from, nil)
            reportGroup(open, candidates)
            groupMentions.append(
                GroupMention(
                    word: open.word, group: open.group,
                    candidates: candidates.map { landscape.actors[Int($0)].id }))
        }
        openGroups = []
    }

    private func isMember(_ actor: ActorIndex, of group: GroupWord) -> Bool {
        landscape.actors[Int(actor)].types.contains { type in
            group.types.contains { landscape.vocabulary.isType(type, $0) }
        }
    }

    private func isInReach(_ actor: ActorIndex, of group: GroupWord, from: ActorIndex) -> Bool {
        let (one, two) = (landscape.actors[Int(from)], landscape.actors[Int(actor)])
        guard actor != from, landscape.districts.overlap(one.area, two.area) else { return false }
        guard let place = landscape.districts.index(of: group.place) else { return true }
        return landscape.districts.overlap(.districts([place]), two.area)
    }

    private func members(of group: GroupWord, from: ActorIndex) -> [ActorIndex] {
        // A place that nobody knows says nothing about who is meant.
        if !group.place.isEmpty, landscape.districts.index(of: group.place) == nil,
            !landscape.districts.isWhole(group.place)
        {
            return []
        }
        return landscape.actors.indices.map { ActorIndex(clamping: $0) }.filter {
            isMember($0, of: group) && isInReach($0, of: group, from: from)
        }
    }

    private mutating func claim(_ actors: [ActorIndex], _ open: OpenGroup) {
        guard open.stated.counts else { return }
        for actor in actors {
            var claim = open.stated.claim
            claim.to = actor
            // Who is named beside the word, too, is claimed once.
            let isNamed = landscape.claims.contains {
                $0.row == claim.row && $0.kind == claim.kind
                    && ActorPair($0.from, $0.to) == ActorPair(claim.from, claim.to)
            }
            if isNamed { continue }
            if open.stated.isOpen { leaveOpen(claim.reporter, claim.from, actor) }
            if let row = open.row {
                append(claim, row.row, row.columns, row.table)
            } else {
                landscape.claims.append(claim)
            }
            let number = landscape.claims.count - 1
            var words = landscape.claimTexts[number] ?? ClaimText()
            words.note = ["„\(open.word)“", words.note].filter { !$0.isEmpty }.joined(separator: "; ")
            landscape.claimTexts[number] = words
        }
    }

    private mutating func reportGroup(_ open: OpenGroup, _ candidates: [ActorIndex]) {
        let word = quoted(open.word)
        let names = candidates.prefix(6).map { landscape.actors[Int($0)].displayName }
        guard !names.isEmpty else {
            reportWhich(open.word, open.group, open.place)
            return
        }
        let list = names.joined(separator: ", ") + (candidates.count > names.count ? " …" : "")
        log.warning(
            .groupNamed, open.place, open.word,
            "\(word.german) meint vermutlich \(candidates.count == 1 ? "einen Akteur" : "\(candidates.count) Akteure") "
                + "(\(list)). Es zählt erst, was Sie davon annehmen („netviz check --decide“ fragt danach).",
            "\(word.english) probably means \(candidates.count == 1 ? "one actor" : "\(candidates.count) actors") "
                + "(\(list)). Only what you accept of it counts (“netviz check --decide” asks).")
    }

    /// Says that nobody knows who is meant.
    mutating func reportWhich(_ text: String, _ group: GroupWord, _ place: Place) {
        let word = quoted(text)
        let isKnownType = !group.types.isEmpty
        log.warning(
            .groupNamed, place, text,
            isKnownType
                ? "\(word.german): Welche sind es? netviz kennt keinen Akteur in Reichweite, der gemeint sein kann, und zählt "
                    + "die Angabe nicht. Bitte nennen Sie die Partner einzeln, oder ergänzen Sie deren Typ."
                : "\(word.german) sagt nicht, wer gemeint ist, und zählt nicht. Welche sind es? Bitte nennen Sie die "
                    + "Partner einzeln.",
            isKnownType
                ? "\(word.english): Which are they? netviz knows no actor in reach that may be meant and does not count "
                    + "it. Please name each partner, or add their type."
                : "\(word.english) does not say who is meant and does not count. Which are they? Please name each "
                    + "partner.")
    }
}
