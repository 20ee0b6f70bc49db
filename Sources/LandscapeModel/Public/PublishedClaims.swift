extension Landscape {
    /// The claims that stand for what is public of each pair, in the order of the pairs.
    ///
    /// A confirmed pair has a claim of both ends for each kind that both report, with the lower of their numbers, and
    /// one without a kind where these do not reach the strength on which they agree. A pair on record has the
    /// coordination's claims. Neither holds anything that only one end says.
    func publishedClaims(_ index: ClaimIndex) -> (claims: [Claim], fieldLists: [[String]]) {
        var lists = FieldLists()
        var claims: [Claim] = []
        for entry in index.entries {
            let numbers = index.order[entry.claims]
            let current = numbers.filter { self.claims[Int($0)].isCurrent && !self.claims[Int($0)].isDenial }
            guard !current.isEmpty else { continue }
            let all = evidence(entry.a, entry.b, claims: numbers)
            if all.state == .confirmed {
                claims += confirmed(entry, current, &lists)
            } else if all.isOnRecord, !actors[Int(entry.a)].wasAsked, !actors[Int(entry.b)].wasAsked {
                claims += onRecord(current, &lists)
            }
        }
        return (claims, lists.all)
    }

    private func onRecord(_ numbers: [Int32], _ lists: inout FieldLists) -> [Claim] {
        numbers.map { claims[Int($0)] }.filter { $0.reporter == .coordination }.map { claim in
            var bare = claim
            bare.fieldList = lists.number(fields(of: claim))
            bare.formalisation = .unknown
            bare.row = 0
            return bare
        }
    }

    /// What one end says about one kind of cooperation.
    private struct Voice {
        var intensity: UInt8?
        var frequency: UInt8?
        var phases: Phases = []
        var fields: Set<String> = []
        var leadsAway = false
        var leadsBack = false
        var isReported = false

        mutating func hear(_ claim: Claim, _ fields: [String], from actor: ActorIndex) {
            isReported = true
            if let stated = claim.intensity { intensity = max(intensity ?? 0, stated) }
            if let stated = claim.frequency { frequency = max(frequency ?? 0, stated) }
            phases.formUnion(claim.phases)
            self.fields.formUnion(fields)
            leadsAway = leadsAway || claim.from == actor || claim.isMutual
            leadsBack = leadsBack || claim.to == actor || claim.isMutual
        }
    }

    private func confirmed(
        _ entry: ClaimIndex.Entry, _ numbers: [Int32], _ lists: inout FieldLists
    ) -> [Claim] {
        var voices: [Kind: (a: Voice, b: Voice)] = [:]
        for number in numbers {
            let claim = claims[Int(number)]
            let fields = fields(of: claim)
            var pair = voices[claim.kind] ?? (Voice(), Voice())
            if claim.isReported(by: entry.a) { pair.a.hear(claim, fields, from: entry.a) }
            if claim.isReported(by: entry.b) { pair.b.hear(claim, fields, from: entry.a) }
            voices[claim.kind] = pair
        }
        var result: [Claim] = []
        for (kind, pair) in voices.sorted(by: { $0.key < $1.key })
        where pair.a.isReported && pair.b.isReported {
            result.append(claim(entry, kind, pair.a, pair.b, &lists))
        }
        let counted = vocabulary.countedKinds
        let shared = evidence(
            entry.a, entry.b, claims: numbers.filter { counted.contains(claims[Int($0)].kind) })
        let reached = result.filter { counted.contains($0.kind) }.map { $0.intensity.map { Int($0) } ?? 1 }
            .max()
        // Both report some counted cooperation: that is confirmed even where they call it by different kinds.
        if shared.state == .confirmed, (reached ?? 0) < Int(shared.lower) {
            var claim = Claim(from: entry.a, to: entry.b, kind: Vocabulary.unspecifiedKind)
            claim.reporter = .both
            claim.intensity = shared.isLowerOpen ? nil : UInt8(clamping: Int(shared.lower))
            let a = voices.values.reduce(into: Set<String>()) { $0.formUnion($1.a.fields) }
            let b = voices.values.reduce(into: Set<String>()) { $0.formUnion($1.b.fields) }
            claim.fieldList = lists.number(a.intersection(b).sorted())
            result.append(claim)
        }
        return result
    }

    /// What both say: the lower number, the common phases and fields; a direction only where both name it.
    private func claim(
        _ entry: ClaimIndex.Entry, _ kind: Kind, _ a: Voice, _ b: Voice, _ lists: inout FieldLists
    ) -> Claim {
        let isAway = a.leadsAway && b.leadsAway
        let isBack = a.leadsBack && b.leadsBack
        var claim = Claim(from: entry.a, to: entry.b, kind: kind)
        if isBack, !isAway { (claim.from, claim.to) = (entry.b, entry.a) }
        claim.isMutual = isAway == isBack && vocabulary.kindTerm(kind).isDirected
        claim.reporter = .both
        claim.intensity = a.intensity.flatMap { one in b.intensity.map { min(one, $0) } }
        claim.frequency = a.frequency.flatMap { one in b.frequency.map { min(one, $0) } }
        claim.phases = a.phases.intersection(b.phases)
        claim.fieldList = lists.number(Array(a.fields.intersection(b.fields)).sorted())
        return claim
    }
}

/// Lists of Handlungsfelder, each once; the first is empty.
private struct FieldLists {
    private(set) var all: [[String]] = [[]]
    private var numbers: [[String]: Int32] = [[]: 0]

    mutating func number(_ list: [String]) -> Int32 {
        if let known = numbers[list] { return known }
        numbers[list] = Int32(all.count)
        all.append(list)
        return Int32(all.count - 1)
    }
}
