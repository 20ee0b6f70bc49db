public import LandscapeModel

/// Soll and Ist between two types of actor in one Handlungsfeld.
public struct ExpectationCell: Sendable, Hashable {
    /// Id of the type that is asked to have a partner, and of the type of the partner.
    public var from: String
    public var to: String
    /// Empty for recommendations that name no field.
    public var field: String
    /// Actors of `from` that a recommendation holds against actors of `to` within reach.
    public var expected: Int
    /// Of these, actors that anybody reports to work with one of `to` closely enough. Like the next two nil where it
    /// may not be told.
    public var existing: Int?
    /// Of these, actors of which both sides say so (or the coordination, where nobody was surveyed).
    public var confirmed: Int?
    /// Of the expected ones, actors whose recommendation is open with every partner it names.
    public var missing: Int?

    public init(
        from: String, to: String, field: String, expected: Int, existing: Int?, confirmed: Int?, missing: Int?
    ) {
        self.from = from
        self.to = to
        self.field = field
        self.expected = expected
        self.existing = existing
        self.confirmed = confirmed
        self.missing = missing
    }
}

extension [ExpectationCell] {
    /// The cells that the public may see: none about a type of fewer than three actors on either side, and no counts
    /// of one or two, nor of all but one or two.
    public func published(in landscape: Landscape) -> [ExpectationCell] {
        var sizes: [String: Int] = [:]
        func isSmall(_ type: String) -> Bool {
            if sizes[type] == nil { sizes[type] = landscape.actors(ofType: type).count }
            return sizes[type, default: 0] < Profile.smallestPublicGroup
        }
        return filter {
            $0.expected >= Profile.smallestPublicGroup && !isSmall($0.from) && !isSmall($0.to)
        }.map { cell in
            let counts = [cell.existing, cell.confirmed, cell.missing].compactMap { $0 }
            guard !counts.allSatisfy({ SmallCounts.tells($0, of: cell.expected) }) else { return cell }
            return ExpectationCell(
                from: cell.from, to: cell.to, field: cell.field, expected: cell.expected, existing: nil,
                confirmed: nil, missing: nil)
        }
    }
}

extension Landscape {
    /// Expected against existing cooperation by type × type × Handlungsfeld, over all recommendations that ask each
    /// actor of a group for some partner; in the order of the catalogue.
    ///
    /// An actor counts once per cell, whatever the number of recommendations. Where a recommendation is content with
    /// a partner of either of two types, both cells expect it, and it is missing in both only if neither is there.
    public func expectationMatrix(_ index: ClaimIndex, catalogue: Catalogue = .standard) -> [ExpectationCell]
    {
        let context = Context(self, index)
        var sets: [MatrixKey: MatrixSets] = [:]
        var order: [MatrixKey] = []
        for rule in catalogue.recommendations where settings.ruleSwitch(rule.id)?.isApplicable != false {
            for check in rule.checks.compactMap({ $0 as? EachWithSome }) {
                for clause in check.clauses {
                    let subjects = context.actors(clause.subjects)
                    // Only partners named by type give a cell of types.
                    for part in clause.parts where part.partners.namesTypes {
                        context.count(subjects, clause, part, rule.field, &sets, &order)
                    }
                }
            }
        }
        return order.map { key in
            let counts = sets[key] ?? MatrixSets()
            return ExpectationCell(
                from: key.from, to: key.to, field: key.field, expected: counts.expected.count,
                existing: counts.existing.count, confirmed: counts.confirmed.count,
                missing: counts.missing.count)
        }
    }
}

extension Selector {
    fileprivate var namesTypes: Bool { !types.isEmpty || alternatives.contains { !$0.types.isEmpty } }
}

private struct MatrixKey: Hashable {
    var from: String
    var to: String
    var field: String
}

private struct MatrixSets {
    var expected: Set<ActorIndex> = []
    var existing: Set<ActorIndex> = []
    var confirmed: Set<ActorIndex> = []
    var missing: Set<ActorIndex> = []
}

extension Context {
    fileprivate func count(
        _ subjects: [ActorIndex], _ clause: EachWithSome.Clause, _ part: EachWithSome.Part, _ field: String,
        _ sets: inout [MatrixKey: MatrixSets], _ order: inout [MatrixKey]
    ) {
        var candidates = NearbyGroup(actors(part.partners), self)
        let ask = ask(
            part.demand, kinds: part.kinds, direction: part.direction, purpose: part.purpose)
        for subject in subjects where !candidates.contains(subject) {
            let partners = candidates.nearby(subject)
            let from = type(of: subject, among: clause.subjects)
            var keys: [MatrixKey] = []
            var isMet = false
            for partner in partners {
                let key = MatrixKey(from: from, to: type(of: partner, among: part.partners), field: field)
                if sets[key] == nil {
                    sets[key] = MatrixSets()
                    order.append(key)
                }
                if !keys.contains(key) { keys.append(key) }
                sets[key]?.expected.insert(subject)
                switch verdict(subject, partner, ask) {
                case .solid:
                    sets[key]?.confirmed.insert(subject)
                    sets[key]?.existing.insert(subject)
                    isMet = true
                case .oneSided, .unverified: sets[key]?.existing.insert(subject)
                case .unstated, .open, .short: continue
                }
            }
            if !isMet { for key in keys { sets[key]?.missing.insert(subject) } }
        }
    }

    /// The type by which an actor is meant: that of the selector which it has, else its main one.
    private func type(of actor: ActorIndex, among selector: Selector) -> String {
        let own = landscape.actors[Int(actor)].types
        let wanted = selector.types + selector.alternatives.flatMap(\.types)
        for type in own where wanted.contains(where: { landscape.vocabulary.isType(type, $0) }) {
            return type
        }
        return own.first ?? ""
    }
}
