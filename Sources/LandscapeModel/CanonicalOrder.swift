extension Landscape {
    /// The same landscape in an order that its rows do not decide: actors, Gremien and the rest by what they say.
    ///
    /// Ties in rankings, layouts and lists are broken by the order of the actors; sorting a table by name must change
    /// nothing of a result. Every command that computes takes it, so that they all say the same figures.
    /// - Complexity: O(*n* log *n*) for *n* rows.
    public func inCanonicalOrder() -> Landscape {
        let order = actors.indices.sorted { actors[$0].id < actors[$1].id }.map { ActorIndex($0) }
        var result = reordered(order).landscape
        result.sortClaims()
        result.sortBoards()
        result.offers.sort { ($0.actor, $0.id, $0.name) < ($1.actor, $1.id, $1.name) }
        result.accommodations.sort {
            ($0.actor, $0.form?.rawValue ?? "", $0.places ?? -1) < (
                $1.actor, $1.form?.rawValue ?? "", $1.places ?? -1
            )
        }
        result.courseFigures.sort { ($0.actor, $0.year ?? 0) < ($1.actor, $1.year ?? 0) }
        result.statements.sort {
            ($0.rule, $0.actor ?? -1, $0.partner ?? -1, $0.status.rawValue, $0.text)
                < ($1.rule, $1.actor ?? -1, $1.partner ?? -1, $1.status.rawValue, $1.text)
        }
        result.agreedMeasures.sort { $0.order.lexicographicallyPrecedes($1.order) }
        result.contacts.sort { ($0.actor, $0.name, $0.function) < ($1.actor, $1.name, $1.function) }
        result.sortDistricts()
        return result
    }

    private mutating func sortClaims() {
        let words = claims.indices.map { number -> [String] in
            let text = claimTexts[number] ?? ClaimText()
            return [text.purpose, text.since, text.until, text.date, text.note]
        }
        func key(_ number: Int) -> [Int] {
            let claim = claims[number]
            let reporter: Int =
                switch claim.reporter {
                case .coordination: -4
                case .from: -3
                case .to: -2
                case .both: -1
                case .third(let actor): Int(actor)
                }
            return [
                Int(claim.from), Int(claim.to), Int(claim.kind.index), Int(claim.status.rawValue), reporter,
                claim.intensity.map { Int($0) } ?? -1, claim.frequency.map { Int($0) } ?? -1,
                Int(claim.formalisation.rawValue), Int(claim.phases.rawValue), claim.isMutual ? 1 : 0,
            ]
        }
        let sorted = claims.indices.map { (number: $0, key: key($0)) }.sorted { one, two in
            if one.key != two.key { return one.key.lexicographicallyPrecedes(two.key) }
            let left = fields(of: claims[one.number])
            let right = fields(of: claims[two.number])
            if left != right { return left.lexicographicallyPrecedes(right) }
            let weights = (weight(of: claims[one.number]) ?? -1, weight(of: claims[two.number]) ?? -1)
            if weights.0 != weights.1 { return weights.0 < weights.1 }
            return words[one.number].lexicographicallyPrecedes(words[two.number])
        }.map(\.number)
        var texts: [Int: ClaimText] = [:]
        for (new, old) in sorted.enumerated() { texts[new] = claimTexts[old] }
        claims = sorted.map { claims[$0] }
        claimTexts = texts
        // Lists of fields are numbered by their first use, which is the order of the claims now.
        var lists: [[String]] = [[]]
        var numbers: [[String]: Int32] = [[]: 0]
        for number in claims.indices {
            let list = fields(of: claims[number])
            if numbers[list] == nil {
                numbers[list] = Int32(clamping: lists.count)
                lists.append(list)
            }
            claims[number].fieldList = numbers[list] ?? 0
        }
        fieldLists = lists
    }

    private mutating func sortBoards() {
        let order = boards.indices.sorted {
            (boards[$0].id, boards[$0].name) < (boards[$1].id, boards[$1].name)
        }
        var places = [Int](repeating: 0, count: boards.count)
        for (new, old) in order.enumerated() { places[old] = new }
        boards = order.map { boards[$0] }
        for number in memberships.indices { memberships[number].board = places[memberships[number].board] }
        memberships.sort {
            ($0.board, $0.actor, $0.role.rawValue, $0.isImplied ? 1 : 0)
                < ($1.board, $1.actor, $1.role.rawValue, $1.isImplied ? 1 : 0)
        }
        if let board = settings.courseAssignment?.board { settings.courseAssignment?.board = places[board] }
    }

    /// Those that the coordinator declared keep their order; the others stand in the order in which rows named them.
    private mutating func sortDistricts() {
        let declared = districts.names.indices.filter { districts.isDeclared[$0] }
        let others = districts.names.indices.filter { !districts.isDeclared[$0] }
            .sorted { districts.names[$0] < districts.names[$1] }
        keepDistricts(declared + others)
    }

    /// Keeps these Sozialräume, in this order; every area names them by their new places.
    mutating func keepDistricts(_ order: [Int]) {
        let places = districts.keep(order)
        func moved(_ area: Area) -> Area {
            guard case .districts(let list) = area else { return area }
            return .districts(list.compactMap { places[$0] })
        }
        for number in actors.indices { actors[number].area = moved(actors[number].area) }
        for number in boards.indices { boards[number].area = moved(boards[number].area) }
        for number in offers.indices { offers[number].area = moved(offers[number].area) }
    }
}
