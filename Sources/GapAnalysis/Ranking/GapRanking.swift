import LandscapeModel
import NetworkGraph

/// Merges what the recommendations propose, weighs it and numbers it.
struct GapRanking {
    let context: Context
    let catalogue: Catalogue
    let view: LandscapeGraph
    let weights: GapWeights

    /// Networks above this size have no exact gain for every gap; it is left open there.
    static let largestExactGain = 2_000

    func gaps(_ proposals: [(rule: Recommendation, proposal: Proposal)]) -> [Gap] {
        var gaps = merge(proposals)
        addEffect(&gaps)
        let largestGain = gaps.compactMap(\.efficiencyGain).max() ?? 0
        for number in gaps.indices {
            describe(&gaps[number])
            gaps[number].score = score(gaps[number], largestGain: largestGain)
            gaps[number].priority = priority(gaps[number])
        }
        let keys = gaps.map { context.landscape.id(of: $0.a) + "\u{0}" + context.landscape.id(of: $0.b) }
        spread(&gaps, sorted(gaps, keys))
        return sorted(gaps, keys).enumerated().map { rank, number in
            var gap = gaps[number]
            gap.number = rank + 1
            return gap
        }
    }

    /// By priority, then score, then ids.
    private func sorted(_ gaps: [Gap], _ keys: [String]) -> [Int] {
        gaps.indices.sorted { left, right in
            let one = gaps[left]
            let two = gaps[right]
            if one.priority != two.priority { return one.priority.rank < two.priority.rank }
            if one.score != two.score { return one.score > two.score }
            return keys[left] < keys[right]
        }
    }

    /// Keeps one actor from filling the top of the list: beyond the first few proposals each further one for the
    /// same actor loses a little of its score.
    private func spread(_ gaps: inout [Gap], _ order: [Int]) {
        var seen: [Subject: Int] = [:]
        for number in order {
            let ends = [gaps[number].a, gaps[number].b]
            let most = ends.map { seen[$0, default: 0] }.max() ?? 0
            gaps[number].score = max(
                0, gaps[number].score - weights.crowding * Double(max(0, most + 1 - GapWeights.freeProposals))
            )
            for case .actor(let actor) in ends { seen[.actor(actor), default: 0] += 1 }
        }
    }

    // MARK: Merging

    private struct Key: Hashable {
        var a: Subject
        var b: Subject
    }

    /// One gap per pair (or actor and Gremium, actor and concept), with all recommendations that expect it.
    private func merge(_ proposals: [(rule: Recommendation, proposal: Proposal)]) -> [Gap] {
        var numbers: [Key: Int] = [:]
        var gaps: [Gap] = []
        for (rule, proposal) in proposals where !isSettled(rule.id, proposal) {
            let key = Key(a: proposal.a, b: proposal.b)
            let swapped = Key(a: proposal.b, b: proposal.a)
            guard let number = numbers[key] ?? numbers[swapped] else {
                numbers[key] = gaps.count
                gaps.append(
                    Gap(
                        kind: proposal.kind, a: proposal.a, b: proposal.b, rules: [rule.id],
                        field: rule.field,
                        obligation: rule.obligation, outcome: proposal.outcome))
                if proposal.isAboutTie { gaps[gaps.count - 1].demands = [proposal.demand] }
                continue
            }
            if proposal.isAboutTie { gaps[number].demands.insert(proposal.demand) }
            if !gaps[number].rules.contains(rule.id) { gaps[number].rules.append(rule.id) }
            if rule.obligation > gaps[number].obligation {
                gaps[number].obligation = rule.obligation
                gaps[number].field = rule.field
                gaps[number].kind = proposal.kind
                gaps[number].outcome = proposal.outcome
            } else if rule.obligation == gaps[number].obligation,
                proposal.outcome.certainty > gaps[number].outcome.certainty
            {
                gaps[number].outcome = proposal.outcome
                gaps[number].kind = proposal.kind
            }
        }
        for number in gaps.indices {
            gaps[number].rules.sort { one, two in
                let left = catalogue[one]?.obligation ?? 0
                let right = catalogue[two]?.obligation ?? 0
                return left != right ? left > right : catalogue.rank(one) < catalogue.rank(two)
            }
        }
        return gaps
    }

    /// What the actors themselves settled does not come back as a gap.
    private func isSettled(_ rule: String, _ proposal: Proposal) -> Bool {
        context.landscape.statements.contains { statement in
            guard statement.isSettled, statement.isAbout(rule: rule), let actor = statement.actor else {
                return false
            }
            let ends = [proposal.a, proposal.b]
            guard ends.contains(.actor(actor)) else { return false }
            return statement.partner.map { ends.contains(.actor($0)) } ?? true
        }
    }

    // MARK: Weighing

    private func addEffect(_ gaps: inout [Gap]) {
        guard view.graph.nodeCount <= Self.largestExactGain else { return addLocalEffect(&gaps) }
        var asked: [(gap: Int, pair: (Int, Int))] = []
        for (number, gap) in gaps.enumerated() where gap.kind == .tie {
            guard let pair = gap.pair, let a = view.node(of: pair.a), let b = view.node(of: pair.b) else {
                continue
            }
            if view.graph.contains(a, b) {
                gaps[number].efficiencyGain = 0
            } else {
                asked.append((number, (a, b)))
            }
        }
        let gains = view.graph.efficiencyGains(of: asked.map(\.pair))
        for (entry, gain) in zip(asked, gains) { gaps[entry.gap].efficiencyGain = gain }
    }

    /// In larger networks the gain is that of the district: the network of all actors of a Sozialraum that both
    /// ends name. Pairs without a common Sozialraum are left open.
    private func addLocalEffect(_ gaps: inout [Gap]) {
        var members: [Int: [Int]] = [:]
        for (node, actor) in view.actors.enumerated() {
            guard case .districts(let districts) = context.landscape.actors[Int(actor)].area else { continue }
            for district in districts { members[district, default: []].append(node) }
        }
        var byDistrict: [Int: [Int]] = [:]
        for (number, gap) in gaps.enumerated() where gap.kind == .tie {
            guard let pair = gap.pair, let district = commonDistrict(pair) else { continue }
            byDistrict[district, default: []].append(number)
        }
        for (district, numbers) in byDistrict {
            guard let nodes = members[district], nodes.count <= Self.largestExactGain else { continue }
            let places = Dictionary(uniqueKeysWithValues: nodes.enumerated().map { ($1, $0) })
            let local = view.graph.inducedSubgraph(nodes)
            let pairs = numbers.map { number -> (Int, Int) in
                guard let pair = gaps[number].pair, let a = view.node(of: pair.a),
                    let b = view.node(of: pair.b)
                else { return (0, 0) }
                return (places[a] ?? 0, places[b] ?? 0)
            }
            let isNew = pairs.map { $0.0 != $0.1 && !local.contains($0.0, $0.1) }
            let asked = zip(numbers, zip(pairs, isNew)).filter { $0.1.1 }.map { ($0.0, $0.1.0) }
            for (number, isNew) in zip(numbers, isNew) where !isNew { gaps[number].efficiencyGain = 0 }
            for (entry, gain) in zip(asked, local.efficiencyGains(of: asked.map(\.1))) {
                gaps[entry.0].efficiencyGain = gain
            }
        }
    }

    private func commonDistrict(_ pair: ActorPair) -> Int? {
        guard case .districts(let one) = context.landscape.actors[Int(pair.a)].area,
            case .districts(let two) = context.landscape.actors[Int(pair.b)].area
        else { return nil }
        return one.first(where: two.contains)
    }

    private func step(_ gap: Gap) -> Gap.Step {
        switch gap.outcome {
        case .oneSided: .confirm
        case .notFulfilled: isBegun(gap) ? .deepen : .new
        case .noEvidence, .fulfilled, .notApplicable: .clarify
        }
    }

    /// Whether there is something to build on: any tie of the pair, or a guest's seat.
    private func isBegun(_ gap: Gap) -> Bool {
        if let pair = gap.pair { return context.isOnRecord(pair.a, pair.b) }
        if case .actor(let actor) = gap.a, case .board(let board) = gap.b {
            return context.members[board].contains(actor)
        }
        return false
    }

    private func describe(_ gap: inout Gap) {
        gap.step = step(gap)
        if let pair = gap.pair {
            gap.isWished = context.wished.contains(pair)
            gap.introducers = introducers(pair)
            gap.sharedBoards = context.shareBoard(pair.a, pair.b)
        } else if case .actor(let actor) = gap.a, case .board(let board) = gap.b {
            gap.introducers = introducers(actor, to: board)
        }
        gap.subject = gap.rules.first.flatMap { catalogue[$0]?.title } ?? gap.subject
        gap.reason = GapWords(gap: gap, context: context, catalogue: catalogue).reason()
    }

    /// Partners of both, those first who work most closely with either.
    private func introducers(_ pair: ActorPair) -> [ActorIndex] {
        guard let a = view.node(of: pair.a), let b = view.node(of: pair.b) else { return [] }
        let others = Set(view.graph.neighbors(of: b))
        return view.graph.neighbors(of: a).filter(others.contains).map { node in
            let closeness = min(view.graph.strength(a, node) ?? 0, view.graph.strength(b, node) ?? 0)
            return (actor: view.actors[node], closeness: closeness, degree: view.graph.degree(of: node))
        }
        .sorted { ($1.closeness, $1.degree, $0.actor) < ($0.closeness, $0.degree, $1.actor) }
        .prefix(5).map(\.actor)
    }

    /// Members of the Gremium who already work with the actor.
    private func introducers(_ actor: ActorIndex, to board: Int) -> [ActorIndex] {
        guard let node = view.node(of: actor) else { return [] }
        return context.members[board].filter { member in
            view.node(of: member).map { view.graph.contains(node, $0) } ?? false
        }.prefix(5).map { $0 }
    }

    private func score(_ gap: Gap, largestGain: Double) -> Double {
        let effect = largestGain > 0 ? (gap.efficiencyGain ?? 0) / largestGain : 0
        let opportunity = min(1, Double(gap.introducers.count + gap.sharedBoards.count) / 3)
        let breadth = min(1, Double(gap.rules.count) / 3)
        return weights.obligation * Double(gap.obligation) / 5
            + weights.certainty * gap.outcome.certainty
            + weights.wish * (gap.isWished ? 1 : 0)
            + weights.effect * effect
            + weights.breadth * breadth
            + weights.opportunity * opportunity
            + weights.proximity * (isSameDistrict(gap) ? 1 : 0)
    }

    private func isSameDistrict(_ gap: Gap) -> Bool {
        guard let pair = gap.pair, case .districts(let one) = context.landscape.actors[Int(pair.a)].area,
            case .districts(let two) = context.landscape.actors[Int(pair.b)].area
        else { return false }
        return one.contains(where: two.contains)
    }

    /// Words of the paper decide; a wish lifts a gap by one step.
    private func priority(_ gap: Gap) -> Gap.Priority {
        switch gap.obligation + (gap.isWished ? 1 : 0) {
        case GapWeights.highFrom...: .high
        case GapWeights.mediumFrom...: .medium
        default: .low
        }
    }
}

extension Outcome {
    /// How sure it is that something is missing, 0...1.
    var certainty: Double {
        switch self {
        case .notFulfilled: 1
        case .oneSided: 0.8
        case .noEvidence: 0.5
        case .fulfilled, .notApplicable: 0
        }
    }
}

extension Gap.Priority {
    var rank: Int {
        switch self {
        case .high: 0
        case .medium: 1
        case .low: 2
        }
    }
}
