import LandscapeModel

extension EachWithSome {
    /// One entry per subject; a subject of several clauses has to meet all their parts.
    func check(_ context: Context) -> [Checked] {
        var order: [ActorIndex] = []
        var parts: [ActorIndex: [Part]] = [:]
        for clause in clauses {
            for subject in context.actors(clause.subjects) {
                if parts[subject] == nil { order.append(subject) }
                parts[subject, default: []] += clause.parts
            }
        }
        guard !order.isEmpty else { return [Checked.noSubjects(clauses.map(\.name), context)] }
        // The partners of a part are the same for every subject: look them up once.
        var partners: [Selector: [ActorIndex]] = [:]
        for part in clauses.flatMap(\.parts) where partners[part.partners] == nil {
            partners[part.partners] = context.actors(part.partners)
        }
        return order.map { subject in
            let results = (parts[subject] ?? []).map { part in
                check(subject, part, partners[part.partners] ?? [], context)
            }
            return Self.combine(subject, results)
        }
    }

    private static func combine(_ subject: ActorIndex, _ results: [Checked]) -> Checked {
        var others: [Subject] = []
        for other in results.flatMap(\.subjects) where !others.contains(other) { others.append(other) }
        let outcome = Outcome.all(of: results.map(\.outcome))
        // What decided the outcome is said first; parts that play no part are left out.
        let told = results.filter { outcome == .notApplicable || $0.outcome != .notApplicable }
            .sorted { ($0.outcome == outcome ? 0 : 1) < ($1.outcome == outcome ? 0 : 1) }
        var german: [String] = []
        var english: [String] = []
        for result in told where !german.contains(result.detail.german) {
            german.append(result.detail.german)
            english.append(result.detail.english)
        }
        return Checked(
            outcome: outcome, subjects: [.actor(subject)] + others,
            detail: Bilingual(german.joined(separator: " "), english.joined(separator: " ")),
            proposals: results.flatMap(\.proposals))
    }

    private func check(
        _ subject: ActorIndex, _ part: Part, _ candidates: [ActorIndex], _ context: Context
    ) -> Checked {
        if candidates.contains(subject) {
            return Checked(
                outcome: .notApplicable, subjects: [],
                detail: Bilingual(
                    "Beide Aufgaben liegen im selben Haus (\(context.name(subject))).",
                    "Both roles are in the same house (\(context.name(subject)))."))
        }
        let partners = context.nearby(subject, candidates)
        guard !partners.isEmpty else {
            return Checked(
                outcome: .notApplicable, subjects: [],
                detail: context.absence(of: part.name, part.partners, anywhere: !candidates.isEmpty))
        }
        return PartCheck(subject: subject, part: part, partners: partners, context: context).result()
    }
}

/// One subject held against one group of partners.
private struct PartCheck {
    let subject: ActorIndex
    let part: EachWithSome.Part
    let partners: [ActorIndex]
    let context: Context

    func result() -> Checked {
        let kinds = context.kinds(part.kinds, demand: part.demand)
        let verdicts = partners.map { partner in
            (partner: partner, verdict: verdict(partner, kinds))
        }
        func those(_ matches: (PairVerdict) -> Bool) -> [ActorIndex] {
            verdicts.filter { matches($0.verdict) }.map(\.partner)
        }
        let words = PartWords(subject: subject, part: part, context: context)
        let solid = those { if case .solid = $0 { true } else { false } }
        if !solid.isEmpty {
            let onRecord = those { $0 == .solid(isOnRecord: true) }
            return checked(.fulfilled, words.fulfilled(solid, isOnRecord: onRecord.count == solid.count))
        }
        if part.acceptsSharedBoard, let shared = sharedBoard() {
            return checked(.fulfilled, words.sharedBoard(shared.partner, shared.board))
        }
        let oneSided = verdicts.compactMap { entry -> (partner: ActorIndex, claimant: ActorIndex)? in
            guard case .oneSided(let claimant) = entry.verdict else { return nil }
            return (entry.partner, claimant)
        }
        if let first = oneSided.first {
            let detail = words.oneSided(claimant: first.claimant, partner: first.partner)
            return checked(.oneSided, detail, kind: .confirmation, with: oneSided.map(\.partner))
        }
        let unverified = those { $0 == .unverified }
        let unstated = those { $0 == .unstated }
        if !unverified.isEmpty {
            return checked(.noEvidence, words.unverified(unverified), kind: .tie, with: partners)
        }
        if !unstated.isEmpty {
            return checked(.noEvidence, words.unstated(unstated), kind: .tie, with: partners)
        }
        if let meant = partners.compactMap({ carrierMeant($0, kinds) }).first {
            return checked(
                .noEvidence, words.carrier(meant.carrier, meant.partner), kind: .tie, with: partners)
        }
        let weak = those { $0 == .short(isReported: true) }
        if context.hasAnswered(subject) {
            return checked(.notFulfilled, words.short(weak), kind: .tie, with: partners)
        }
        return checked(.noEvidence, words.notAnswered(), kind: .tie, with: partners)
    }

    private func verdict(_ partner: ActorIndex, _ kinds: KindSet) -> PairVerdict {
        PairVerdict(context.evidence(subject, partner, kinds: kinds), part.demand, context.thresholds)
    }

    private func sharedBoard() -> (partner: ActorIndex, board: Int)? {
        for partner in partners {
            if let board = context.shareBoard(subject, partner).first { return (partner, board) }
        }
        return nil
    }

    /// A sufficient claim that names the partner's Träger instead: perhaps the partner is meant.
    private func carrierMeant(
        _ partner: ActorIndex, _ kinds: KindSet
    ) -> (partner: ActorIndex, carrier: ActorIndex)? {
        guard case .actor(let carrier) = context.landscape.actors[Int(partner)].carrier, carrier != subject,
            context.landscape.actors[Int(subject)].carrier != .actor(carrier)
        else { return nil }
        switch verdict(carrier, kinds) {
        case .solid, .oneSided, .unverified: return (partner, carrier)
        case .unstated, .short: return nil
        }
    }

    private func checked(
        _ outcome: Outcome, _ detail: Bilingual, kind: Gap.Kind? = nil, with others: [ActorIndex] = []
    ) -> Checked {
        Checked(
            outcome: outcome, subjects: partners.map { .actor($0) }, detail: detail,
            proposals: kind.map { kind in
                others.map { Proposal(kind: kind, a: .actor(subject), b: .actor($0), outcome: outcome) }
            } ?? [])
    }
}
