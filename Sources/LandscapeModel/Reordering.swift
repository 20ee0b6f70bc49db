extension Landscape {
    /// The same landscape with its actors in another order.
    ///
    /// - Parameter order: the present place of each actor in the new order; every actor once.
    func reordered(_ order: [ActorIndex]) -> (landscape: Landscape, places: [ActorIndex]) {
        var places = [ActorIndex](repeating: 0, count: actors.count)
        for (new, old) in order.enumerated() { places[Int(old)] = ActorIndex(new) }
        func place(_ actor: ActorIndex) -> ActorIndex { places[Int(actor)] }
        var result = self
        result.actors = order.map { actors[Int($0)] }
        for number in result.actors.indices {
            if case .actor(let carrier) = result.actors[number].carrier {
                result.actors[number].carrier = .actor(place(carrier))
            }
        }
        for number in result.claims.indices {
            result.claims[number].from = place(claims[number].from)
            result.claims[number].to = place(claims[number].to)
            if case .third(let actor) = claims[number].reporter {
                result.claims[number].reporter = .third(place(actor))
            }
        }
        result.openStatements = openStatements.reordered(places)
        for number in boards.indices { result.boards[number].lead = boards[number].lead.map(place) }
        for number in memberships.indices {
            result.memberships[number].actor = place(memberships[number].actor)
        }
        for number in offers.indices { result.offers[number].actor = place(offers[number].actor) }
        for number in accommodations.indices {
            result.accommodations[number].actor = place(accommodations[number].actor)
        }
        for number in courseFigures.indices {
            result.courseFigures[number].actor = place(courseFigures[number].actor)
        }
        for number in statements.indices {
            result.statements[number].actor = statements[number].actor.map(place)
            result.statements[number].partner = statements[number].partner.map(place)
        }
        result.agreedMeasures = agreedMeasures.compactMap { $0.moved(place) }
        for number in contacts.indices { result.contacts[number].actor = place(contacts[number].actor) }
        for number in nameDecisions.indices {
            result.nameDecisions[number].actor = nameDecisions[number].actor.map(place)
        }
        for number in typeDecisions.indices {
            result.typeDecisions[number].actor = place(typeDecisions[number].actor)
        }
        result.settings.concept.participation = settings.concept.participation?.map {
            Concept.Participation(actor: place($0.actor), form: $0.form)
        }
        result.settings.courseAssignment?.lead = settings.courseAssignment?.lead.map(place)
        result.settings.courseAssignment?.participants =
            settings.courseAssignment?.participants.map(place) ?? []
        return (result, places)
    }
}
