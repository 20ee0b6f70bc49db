package import LandscapeJobs
import LandscapeModel
package import PlainText

/// What the tables tell of each actor, in the words that a workshop may read: no persons, no remarks.
package struct KnownActors {
    private let landscape: Landscape
    private let input: LandscapeInput
    private let language: Language
    /// Of each field who is active there, as maps and the report count: by what is said of the actor, its offers or its cooperations.
    private let active: [(field: String, actors: [Bool])]

    package init(_ input: LandscapeInput, _ language: Language) {
        self.input = input
        landscape = input.landscape
        self.language = language
        let known = landscape.vocabulary.fields.all.map(\.id)
        active = known.map { [landscape] field in
            var filter = TieFilter()
            filter.field = field
            return (field, landscape.actorChoice(filter))
        }
    }

    private func id(_ actor: ActorIndex) -> String { landscape.actors[Int(actor)].id }

    /// `{"actors", "pairs", "wishes", "boards", "offers", "statements"}`; ids throughout, words where they are no ids.
    package func write(_ json: inout JSONWriter) {
        json.key("title", landscape.settings.title)
        json.key("actors", objects: Array(landscape.actors.enumerated())) { json, item in
            write(item.element, &json)
            json.key("active_in", active.filter { $0.actors[item.offset] }.map(\.field))
        }
        json.key("pairs", objects: landscape.pairs(input.index)) { json, pair in write(pair, &json) }
        json.key("wishes", objects: landscape.wishes()) { json, wish in
            json.key("a", id(wish.pair.a))
            json.key("b", id(wish.pair.b))
            json.key("wishers", wish.wishers.map { id($0) })
        }
        json.key("boards", objects: Array(landscape.boards.enumerated())) { json, item in
            write(item.element, number: item.offset, &json)
        }
        json.key("offers", objects: landscape.offers) { json, offer in write(offer, &json) }
        json.key("statements", objects: landscape.statements) { json, statement in
            json.key("rule", statement.rule)
            json.key("actor", statement.actor.map { id($0) } ?? "")
            json.key("partner", statement.partner.map { id($0) } ?? "")
            json.key("status", statement.status.rawValue)
            json.key("text", statement.text)
            json.key("date", statement.date?.description ?? "")
        }
    }

    private func write(_ actor: Actor, _ json: inout JSONWriter) {
        json.key("id", actor.id)
        json.key("name", actor.name)
        json.key("short", actor.displayName)
        json.key("types", actor.types)
        json.key("sector", actor.sector?.rawValue ?? "")
        json.key("carrier", carrier(actor))
        json.key("umbrella", actor.umbrella)
        json.key("fields", actor.shownFields)
        json.key("are_fields_assumed", actor.fields.isEmpty && !actor.assumedFields.isEmpty)
        json.key("area", landscape.districts.text(actor.area, language))
        json.key("districts", districts(actor.area))
        json.key(
            "target_groups", actor.targetGroups.map { landscape.vocabulary.label(targetGroup: $0, language) })
        json.key("website", actor.website)
        json.key("was_asked", actor.wasAsked)
        json.key("has_answered", actor.hasAnswered)
        json.key("record_date", actor.recordDate?.description ?? "")
    }

    private func carrier(_ actor: Actor) -> String {
        switch actor.carrier {
        case .actor(let index): landscape.actors[Int(index)].displayName
        case .named(let name): name
        case nil: ""
        }
    }

    private func districts(_ area: Area) -> [String] {
        guard case .districts(let list) = area else { return [] }
        return list.map { landscape.districts.names[$0] }
    }

    private func write(_ pair: Pair, _ json: inout JSONWriter) {
        json.key("a", id(pair.a))
        json.key("b", id(pair.b))
        json.key("state", pair.state.rawValue)
        json.key("is_on_record", pair.isOnRecord)
        json.key("is_internal", pair.isInternal)
        json.key(
            "strength",
            pair.isUpperOpen ? "" : Intensity.label(Int(pair.upper))(language))
        json.key(
            "kinds",
            pair.kinds.kinds.filter { $0 != Vocabulary.unspecifiedKind }
                .map { landscape.vocabulary.label(kind: $0, language) })
    }

    private func write(_ board: Board, number: Int, _ json: inout JSONWriter) {
        json.key("id", board.id)
        json.key("name", board.name)
        json.key("type", BoardType(rawValue: board.type)?.label(language) ?? board.type)
        json.key("purpose", board.purpose)
        json.key("fields", board.fields)
        json.key("area", landscape.districts.text(board.area, language))
        json.key("rhythm", board.rhythm)
        json.key("lead", board.lead.map { id($0) } ?? "")
        json.key("members", objects: landscape.memberships.filter { $0.board == number }) { json, member in
            json.key("actor", id(member.actor))
            json.key("role", member.role.rawValue)
        }
    }

    private func write(_ offer: Offer, _ json: inout JSONWriter) {
        json.key("actor", id(offer.actor))
        json.key("name", offer.name)
        json.key("service", landscape.vocabulary.label(service: offer.service, language))
        json.key("fields", offer.fields)
        // An offer without a place of its own is made where its actor is.
        let area = offer.area == .unknown ? landscape.actors[Int(offer.actor)].area : offer.area
        json.key("area", landscape.districts.text(area, language))
        json.key("districts", districts(area))
        json.key("is_everywhere", area == .everywhere)
        json.key(
            "target_groups", offer.targetGroups.map { landscape.vocabulary.label(targetGroup: $0, language) })
        json.key("languages", offer.languages)
        json.key("until", offer.until?.description ?? "")
    }
}
