package import PlainText

/// What hangs on single persons: actors of which one contact person is on record and nobody besides.
///
/// For the coordination's own desk. A person is told from another by the name.
package struct PersonDependence: Sendable, Hashable {
    package struct Person: Sendable, Hashable {
        package let name: String
        /// Actors whose only contact on record this is, ascending.
        package let actors: [ActorIndex]
        /// Pairs of the network with one of them.
        package let ties: Int
        /// Seats in Gremien that they hold, guests not counted.
        package let seats: Int
    }

    /// Actors of the network of which any contact is on record.
    package let withContact: Int
    /// Those who hang on one person, by how much does: ties, seats, actors; equal ones by name.
    package let persons: [Person]
    /// Pairs of the network, and those of which at least one end hangs on one person.
    package let ties: Int
    package let tiesOfOne: Int

    /// Actors of which exactly one person is on record.
    package var actorsOfOne: Int { persons.reduce(0) { $0 + $1.actors.count } }

    package init(_ landscape: Landscape, _ view: LandscapeGraph) {
        var names: [ActorIndex: Set<String>] = [:]
        var written: [String: String] = [:]
        for contact in landscape.contacts where view.node(of: contact.actor) != nil {
            // A telephone without a name is another way in.
            let key = contact.name.folded
            names[contact.actor, default: []].insert(key)
            if !key.isEmpty, written[key].map({ contact.name < $0 }) ?? true { written[key] = contact.name }
        }
        withContact = names.count
        var actors: [String: [ActorIndex]] = [:]
        for (actor, keys) in names where keys.count == 1 {
            for key in keys where !key.isEmpty { actors[key, default: []].append(actor) }
        }
        persons = actors.map { key, own in
            let all = Set(own)
            return Person(
                name: written[key] ?? key, actors: own.sorted(),
                ties: view.pairs.count { all.contains($0.a) || all.contains($0.b) },
                seats: landscape.memberships.count { $0.role != .guest && all.contains($0.actor) })
        }.sorted {
            ($1.ties, $1.seats, $1.actors.count, $0.name) < ($0.ties, $0.seats, $0.actors.count, $1.name)
        }
        ties = view.pairs.count
        let single = Set(persons.flatMap(\.actors))
        tiesOfOne = view.pairs.count { single.contains($0.a) || single.contains($0.b) }
    }

    package func sentence(_ language: Language) -> String {
        let (one, all) = (language.digits(actorsOfOne), language.digits(withContact))
        let (some, ties) = (language.digits(tiesOfOne), language.digits(ties))
        return language == .german
            ? "Bei \(one) von \(all) \(withContact == 1 ? "Akteur" : "Akteuren") mit erfasster Ansprechperson ist genau eine erfasst; an ihnen \(tiesOfOne == 1 ? "hängt" : "hängen") \(some) von \(ties) Kooperationen. Es kann weitere Ansprechpersonen geben, die nicht erfasst sind."
            : "For \(one) of \(all) \(withContact == 1 ? "actor" : "actors") with a contact on record exactly one person is on record; \(some) of \(ties) cooperations \(tiesOfOne == 1 ? "hangs" : "hang") on them. There may be further contacts that are not on record."
    }
}
