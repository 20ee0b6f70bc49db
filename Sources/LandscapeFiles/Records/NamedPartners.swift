import LandscapeModel
import PlainText
import SourceText

// Partners as cells name them: whom a name means, and the claim about them.
extension Reading {
    /// Adds a claim with what stands beside the partner, which is about this partner and so goes before what the row
    /// says about all of them.
    mutating func append(
        _ claim: Claim, _ meaning: PartnerWords.Meaning, _ note: String, texts: ClaimText = ClaimText(),
        at place: Place
    ) {
        var claim = claim
        var texts = texts
        claim.frequency = meaning.frequency ?? claim.frequency
        claim.intensity = meaning.intensity ?? claim.intensity
        claim.phases.formUnion(meaning.phases)
        if let status = meaning.status { claim.status = status }
        if meaning.formalisation != .unknown { claim.formalisation = meaning.formalisation }
        if !meaning.vagueStrength.isEmpty, claim.intensity == nil {
            unstated.note(meaning.vagueStrength, place)
        }
        if !meaning.fields.isEmpty {
            let fields = landscape.fields(of: claim)
            let list = fields + meaning.fields.filter { !fields.contains($0) }
            claim.fieldList = fieldListNumber(list)
        }
        if !meaning.since.isEmpty { texts.since = meaning.since }
        if !meaning.until.isEmpty { texts.until = meaning.until }
        if !note.isEmpty { texts.note = texts.note.isEmpty ? note : texts.note + "; " + note }
        for kind in meaning.kinds.isEmpty ? [claim.kind] : meaning.kinds {
            claim.kind = kind
            landscape.claims.append(claim)
            if texts.isEmpty { continue }
            let count = landscape.claimTexts.count
            // Most tables have a text in every row or in hardly any: growing in larger steps saves moving all of them.
            if count == landscape.claimTexts.capacity, count > 1000, count < 200_000 {
                landscape.claimTexts.reserveCapacity(4 * count)
            }
            landscape.claimTexts[landscape.claims.count - 1] = texts
        }
    }

    private mutating func fieldListNumber(_ list: [String]) -> Int32 {
        if let known = landscape.fieldLists.firstIndex(of: list) { return Int32(clamping: known) }
        landscape.fieldLists.append(list)
        return Int32(clamping: landscape.fieldLists.count - 1)
    }

    /// Keeps a word for a group until everybody is known; where nobody can know who is meant, asks.
    mutating func note(
        _ group: GroupWord, _ word: String, _ stated: StatedClaim, _ place: Place,
        _ row: (row: TableRow, columns: ClaimColumns, table: Table)? = nil
    ) {
        if group.types.isEmpty {
            leaveOpen(stated.claim.reporter, stated.claim.from, nil)
            return reportWhich(word, group, place)
        }
        openGroups.append(OpenGroup(word: word, group: group, stated: stated, place: place, row: row))
    }

    /// The actor that a piece of a cell names; a new one where that is allowed.
    mutating func partner(_ name: String, addsActors: Bool, at place: Place) -> ActorIndex? {
        if reportElsewhere(name, place) { return nil }
        if !book.isKnown(name), PartnerCell.saysNobody(name) {
            log.warning(
                .unknownActor, place, name,
                "\(quoted(name).german) sagt nicht, wer gemeint ist, und zählt nicht. Welche sind es? Bitte nennen Sie "
                    + "die Partner einzeln.",
                "\(quoted(name).english) does not say who is meant and does not count. Which are they? Please name "
                    + "each partner."
            )
            return nil
        }
        if name.looksLikePerson { return actor(name, at: place) }
        guard addsActors, !book.isKnown(name), !name.folded.isEmpty else { return actor(name, at: place) }
        return added(
            name, at: place, "steht nur als Partner in der Liste", "stands in the list as a partner only")
    }

    /// An actor without a type for a name that has no row, with a hint and whom else it may mean.
    ///
    /// - Parameter where: why netviz knows the name, as a part of the hint.
    mutating func added(
        _ name: String, at place: Place, _ whereGerman: String, _ whereEnglish: String
    ) -> ActorIndex {
        let stated = name
        let name = book.expectedName(stated) ?? stated
        if case .actor(let known) = book.find(name) { return known }
        let index = ActorIndex(clamping: landscape.actors.count)
        var ids = FreshIDs(taken: Set(landscape.actors.map(\.id)))
        var added = Actor(id: ids.next(name.slug), name: name)
        added.row = place.row ?? 0
        added.isNamedOnly = true
        if Cell.isMistakenDate(name) { reportMistakenDate(name, place) }
        let proposal = book.proposal(for: name, among: landscape.actors)
        landscape.actors.append(added)
        book.add(name, .name, index)
        book.add(added.id, .derivedID, index)
        enterLateNames(of: index, named: name)
        let german = proposal.map { " Ist „\($0)“ gemeint, schreiben Sie bitte diesen Namen." } ?? ""
        let english = proposal.map { " If “\($0)” is meant, please write that name." } ?? ""
        log.warning(
            .actorAdded, place, name,
            "\(quoted(name).german) \(whereGerman) und wird als Akteur ohne Typ geführt.\(german)",
            "\(quoted(name).english) \(whereEnglish) and is kept as an actor without a type.\(english)")
        return index
    }
}
