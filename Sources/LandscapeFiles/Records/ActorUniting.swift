import LandscapeModel
import PlainText
import SourceText

/// Rows of `akteure` that are one actor by the coordinator's decision in `aliase`.
///
/// Nothing else unites rows. What both say stays, lists are joined, and where two values exclude each other the
/// row that the decision names stands and a hint tells the other value.
extension Reading {
    /// Puts rows together that an accepted decision declares to be one actor; every reference to either means it.
    mutating func uniteActors(_ pending: inout [PendingActor]) {
        let decisions = landscape.nameDecisions.filter { $0.status == .accepted && $0.actor != nil }
        guard !decisions.isEmpty else { return }
        let roots = Self.roots(decisions, landscape.actors)
        guard !roots.isEmpty else { return }
        let before = landscape.actors
        for (other, decision) in roots.sorted(by: { $0.key < $1.key }) {
            let root = Self.root(of: other, roots)
            var uniting = ActorUniting(landscape.actors[root])
            uniting.add(landscape.actors[other])
            uniting.add(pending[other], to: &pending[root])
            landscape.actors[root] = uniting.actor
            reportUnited(before[root], before[other], decision, uniting.conflicts)
        }
        let kept = before.indices.filter { roots[$0] == nil }
        var places: [ActorIndex] = before.indices.map { _ in 0 }
        for (place, number) in kept.enumerated() { places[number] = ActorIndex(place) }
        for number in roots.keys { places[number] = places[Self.root(of: number, roots)] }
        renumber(before, pending, kept, places)
        pending = kept.map { pending[$0] }
        united = Set(roots.keys.map { places[$0] })
    }

    /// For each row that is another actor, the decision that says so; circles of decisions end where they close.
    private static func roots(_ decisions: [NameDecision], _ actors: [Actor]) -> [Int: NameDecision] {
        var rows: [String: [Int]] = [:]
        for (number, actor) in actors.enumerated() {
            for key in Set([actor.name.folded, actor.id.folded]) { rows[key, default: []].append(number) }
        }
        var roots: [Int: NameDecision] = [:]
        for decision in decisions {
            guard let meant = decision.actor.map({ Int($0) }) else { continue }
            var others = (rows[decision.variant.folded] ?? []).filter { $0 != meant }
            // An actor's own name says which of several is meant; only an id then names another row.
            if actors[meant].name.folded == decision.variant.folded || others.count > 1 {
                others = others.filter { actors[$0].id == decision.variant }
            }
            guard others.count == 1, roots[others[0]] == nil, root(of: meant, roots) != others[0] else {
                continue
            }
            roots[others[0]] = decision
        }
        return roots
    }

    private static func root(of number: Int, _ roots: [Int: NameDecision]) -> Int {
        var number = number
        while let next = roots[number]?.actor { number = Int(next) }
        return number
    }

    /// Everything that counts actors so far, in the new numbers.
    private mutating func renumber(
        _ before: [Actor], _ pending: [PendingActor], _ kept: [Int], _ places: [ActorIndex]
    ) {
        landscape.actors = kept.map { landscape.actors[$0] }
        for index in landscape.contacts.indices {
            landscape.contacts[index].actor = places[Int(landscape.contacts[index].actor)]
        }
        for index in landscape.nameDecisions.indices {
            landscape.nameDecisions[index].actor = landscape.nameDecisions[index].actor.map {
                places[Int($0)]
            }
        }
        book = book.withoutActors
        for (number, actor) in before.enumerated() {
            book.add(actor.id, pending[number].hasOwnID ? .id : .derivedID, places[number])
            book.add(actor.name, .name, places[number])
            book.add(actor.shortName, .shortName, places[number])
            for variant in actor.nameVariants { book.add(variant, .variant, places[number]) }
        }
        enterAliases()
    }

    private mutating func reportUnited(
        _ actor: Actor, _ other: Actor, _ decision: NameDecision, _ conflicts: [ActorUniting.Conflict]
    ) {
        let (one, two) = (quoted(actor.name), quoted(other.name))
        let place = Place(file: actorsFile, row: other.row, column: "name")
        let german = conflicts.map { "\($0.column): „\($0.kept)“ statt „\($0.other)“" }
        let english = conflicts.map { "\($0.column): “\($0.kept)” instead of “\($0.other)”" }
        log.warning(
            .actorsUnited, place, other.name,
            "\(two.german) ist laut aliase.csv (Zeile \(decision.row)) \(one.german) (Zeile \(actor.row)): beide Zeilen "
                + "zählen als ein Akteur."
                + (german.isEmpty
                    ? ""
                    : " Verschieden angegeben, es gilt Zeile \(actor.row): " + german.joined(separator: "; ")
                        + "."),
            "\(two.english) is \(one.english) (row \(actor.row)) according to aliase.csv (row \(decision.row)): both "
                + "rows count as one actor."
                + (english.isEmpty
                    ? ""
                    : " Stated differently, row \(actor.row) counts: " + english.joined(separator: "; ") + ".")
        )
    }
}

/// An actor completed by another row about it.
struct ActorUniting {
    struct Conflict {
        var column: String
        var kept: String
        var other: String
    }

    private(set) var actor: Actor
    private(set) var conflicts: [Conflict] = []

    init(_ actor: Actor) { self.actor = actor }

    mutating func add(_ other: Actor) {
        addNames(other)
        actor.types = Self.union(actor.types, other.types)
        actor.fields = Self.union(actor.fields, other.fields)
        actor.targetGroups = Self.union(actor.targetGroups, other.targetGroups)
        addSector(other)
        actor.area = Self.union(actor.area, other.area)
        for column in TableColumn<Actor>.all { add(column, of: other) }
        if actor.group.isEmpty { actor.group = other.group }
        if let flag = other.isIndependentProvider {
            let known = actor.isIndependentProvider
            if let known, known != flag {
                conflicts.append(
                    Conflict(
                        column: "freier_traeger", kept: known ? "ja" : "nein", other: flag ? "ja" : "nein"))
            }
            actor.isIndependentProvider = known ?? flag
        }
        actor.wasAsked = actor.wasAsked || other.wasAsked
        actor.hasAnswered = actor.hasAnswered || other.hasAnswered
        // Whoever asked to be left out of public maps once is left out.
        actor.mayBePublished = actor.mayBePublished && other.mayBePublished
        actor.recordDate = [actor.recordDate, other.recordDate].compactMap { $0 }.max()
        actor.statedOffers += other.statedOffers.filter { !actor.statedOffers.contains($0) }
        for cell in other.extra {
            if let known = actor.extra.firstIndex(where: { $0.column == cell.column }) {
                actor.extra[known].text = Self.both(actor.extra[known].text, cell.text, "; ")
            } else {
                actor.extra.append(cell)
            }
        }
    }

    private mutating func add(_ column: TableColumn<Actor>, of other: Actor) {
        switch column.field {
        case .line(let path, .first), .text(let path, .first):
            actor[keyPath: path] = chosen(actor[keyPath: path], other[keyPath: path], column.name)
        case .line(let path, .both(let between)), .text(let path, .both(let between)):
            actor[keyPath: path] = Self.both(actor[keyPath: path], other[keyPath: path], between)
        case .list(let path, .both), .list(let path, .first):
            actor[keyPath: path] = Self.union(actor[keyPath: path], other[keyPath: path])
        case .line, .text, .list, nil: break
        }
    }

    /// Completes what is decided once all actors are known.
    mutating func add(_ other: Reading.PendingActor, to pending: inout Reading.PendingActor) {
        if pending.carrier.saysNothing {
            pending.carrier = other.carrier
            pending.carrierPlace = other.carrierPlace
        } else if !other.carrier.saysNothing {
            _ = chosen(pending.carrier, other.carrier, "traeger")
        }
        pending.saysNotAnswered = (pending.saysNotAnswered || other.saysNotAnswered) && !actor.hasAnswered
        pending.saysWhetherAnswered = pending.saysWhetherAnswered || other.saysWhetherAnswered
        pending.hasNoType = pending.hasNoType && other.hasNoType
    }

    private mutating func addNames(_ other: Actor) {
        if actor.shortName.isEmpty { actor.shortName = other.shortName }
        let known = Set([actor.id, actor.name, actor.shortName].map(\.folded))
        let names = ([other.name, other.shortName, other.id] + other.nameVariants).filter { spelling in
            !spelling.isEmpty && !known.contains(spelling.folded)
        }
        actor.nameVariants = Self.union(actor.nameVariants, names)
    }

    private mutating func addSector(_ other: Actor) {
        guard other.isSectorGiven, let sector = other.sector else { return }
        if actor.isSectorGiven, let known = actor.sector {
            if known != sector {
                conflicts.append(
                    Conflict(column: "sektor", kept: known.label.german, other: sector.label.german))
            }
            return
        }
        (actor.sector, actor.isSectorGiven) = (sector, true)
    }

    private mutating func chosen(_ one: String, _ two: String, _ column: String) -> String {
        if two.isEmpty || one.folded == two.folded { return one }
        if one.isEmpty { return two }
        conflicts.append(Conflict(column: column, kept: one, other: two))
        return one
    }

    private static func both(_ one: String, _ two: String, _ between: String) -> String {
        if two.isEmpty || one.folded == two.folded { return one }
        return one.isEmpty ? two : one + between + two
    }

    private static func union(_ one: [String], _ two: [String]) -> [String] {
        var seen = Set(one.map(\.folded))
        return one + two.filter { seen.insert($0.folded).inserted }
    }

    private static func union(_ one: Area, _ two: Area) -> Area {
        switch (one, two) {
        case (.unknown, _): two
        case (_, .unknown): one
        case (.districts(let first), .districts(let second)):
            .districts(first + second.filter { !first.contains($0) })
        case (.everywhere, _), (_, .everywhere): .everywhere
        }
    }
}
