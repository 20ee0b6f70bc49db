public import LandscapeModel
import PlainText
import Reports

/// The counts on which the report's sentences rest, so that each of its numbers can be looked up: `records` in the
/// JSON of `check`.
public struct RecordFigures: Sendable {
    let landscape: Landscape
    private let pairs: [Pair]
    private let index: ClaimIndex

    /// - Complexity: O(*c* log *c*) for *c* claims, and as much again for each Handlungsfeld.
    public init(_ landscape: Landscape) {
        self.landscape = landscape
        index = ClaimIndex(landscape.claims, actorCount: landscape.actors.count)
        pairs = landscape.pairs(index)
    }

    func write(_ json: inout JSONWriter) {
        json.object { json in
            json.key("thresholds")
            thresholds(&json)
            json.key("pairs")
            write(pairs, &json)
            json.key("wished_pairs")
            let wishes = landscape.wishes()
            json.value(wishes.count)
            json.key("wished_pairs_that_cooperate")
            let existing = Set(pairs.map { ActorPair($0.a, $0.b) })
            json.value(wishes.count { existing.contains($0.pair) })
            json.key("sectors")
            json.array { json in
                for sector in Sector.allCases.map({ Optional($0) }) + [nil] { write(sector, &json) }
            }
            json.key("types")
            json.object { json in
                for type in landscape.usedTypes { json.key(type, landscape.actors(ofType: type).count) }
            }
            json.key("districts")
            districts(&json)
            age(&json)
            json.key("offers_ended")
            json.value(endedOffers)
            json.key("known_absent")
            json.value(landscape.settings.knownAbsentTypes)
            json.key("fields")
            json.array { json in for field in landscape.usedFields { write(field: field, &json) } }
            json.key("boards")
            boards(&json)
            json.key("concept_participants")
            if let list = landscape.settings.concept.participation {
                json.value(Set(list.map(\.actor)).count)
            } else {
                json.null()
            }
            json.key("accommodations")
            json.object { json in
                let places = landscape.accommodations.compactMap(\.places)
                json.key("with_places")
                json.value(places.count)
                json.key("places")
                json.value(places.reduce(0) { $0.addingReportingOverflow($1).partialValue })
            }
        }
    }

    private func thresholds(_ json: inout JSONWriter) {
        let limits = landscape.settings.thresholds
        json.object { json in
            for (key, value) in [
                ("close_intensity", limits.closeIntensity),
                ("close_intensity_with_contact", limits.closeIntensityWithContact),
                ("close_frequency", limits.closeFrequency),
                ("continuous_frequency", limits.continuousFrequency),
                ("working_intensity", limits.workingIntensity),
                ("record_months", limits.recordMonths),
                ("percentages_from_asked", Language.fewestForPercentage),
            ] {
                json.key(key)
                json.value(value)
            }
        }
    }

    private func write(_ pairs: [Pair], _ json: inout JSONWriter) {
        let states = StateCounts(pairs)
        json.object { json in
            json.key("all", states.all)
            json.key("confirmed", states.confirmed)
            json.key("one_sided", states.oneSided)
            json.key("unverified", states.unverified)
            json.key("on_record", states.onRecord)
            json.key("internal", states.isInternal)
        }
    }

    /// How often each word occurs, by word.
    private func counts(_ words: [String], _ json: inout JSONWriter) {
        var counts: [String: Int] = [:]
        for word in words where !word.isEmpty { counts[word, default: 0] += 1 }
        json.object { json in
            for (word, count) in counts.sorted(by: { $0.key < $1.key }) {
                json.key(word)
                json.value(count)
            }
        }
    }

    /// nil: actors of no stated sector.
    private func write(_ sector: Sector?, _ json: inout JSONWriter) {
        let isMember = Set(landscape.actors(inSector: sector))
        let members = isMember.map { landscape.actors[Int($0)] }
        guard !members.isEmpty else { return }
        json.object { json in
            json.key("sector")
            if let sector { json.value(sector.rawValue) } else { json.null() }
            json.key("actors")
            json.value(members.count)
            json.key("asked")
            json.value(members.count { $0.wasAsked })
            json.key("answered")
            json.value(members.count { $0.hasAnswered })
            json.key("offers")
            json.value(landscape.offers.count { isMember.contains($0.actor) })
        }
    }

    private func age(_ json: inout JSONWriter) {
        let months = landscape.settings.thresholds.recordMonths
        let today = landscape.settings.date
        json.key("outdated")
        json.value(
            landscape.actors.filter { actor in
                guard let today, let date = actor.recordDate else { return false }
                return date.isOlder(than: months, at: today)
            }.map(\.id))
        json.key("undated")
        json.value(landscape.actors.filter { $0.recordDate == nil }.map(\.id))
    }

    /// Offers that had ended by the reference date.
    private var endedOffers: Int {
        guard let today = landscape.settings.date else { return 0 }
        return landscape.offers.count { $0.until?.isOlder(than: 0, at: today) ?? false }
    }

    // MARK: Districts and Handlungsfelder

    private func districts(_ json: inout JSONWriter) {
        func write(_ name: String, _ count: Int, _ json: inout JSONWriter) {
            json.object { json in
                json.key("district", name)
                json.key("actors", count)
            }
        }
        json.array { json in
            for (number, name) in landscape.districts.names.enumerated() {
                write(name, landscape.actors(inDistrict: number).count, &json)
            }
        }
        json.key("active_everywhere", landscape.actors.count { $0.area == .everywhere })
        json.key("without_district", landscape.actors.count { $0.area == .unknown })
    }

    private func write(field: String, _ json: inout JSONWriter) {
        let offers = landscape.offers.filter { $0.fields.contains(field) }
        var filter = TieFilter()
        filter.field = field
        let selection = landscape.selection(index, filter)
        let (actors, pairs) = (selection.actors, selection.pairs)
        let linked = Set(pairs.flatMap { [$0.a, $0.b] })
        json.object { json in
            json.key("field")
            json.value(field)
            json.key("actors")
            json.value(actors.count)
            json.key("actors_assumed")
            json.value(actors.count { landscape.actors[Int($0)].assumedFields.contains(field) })
            json.key("actors_by_sector")
            counts(actors.compactMap { landscape.actors[Int($0)].sector?.rawValue }, &json)
            json.key("actors_without_pair")
            json.value(actors.count { !linked.contains($0) })
            json.key("pairs")
            write(pairs, &json)
            json.key("offers")
            json.value(offers.count)
            json.key("offers_by_service")
            counts(offers.map(\.service), &json)
            json.key("boards")
            json.value(landscape.boards.count { $0.fields.contains(field) })
        }
    }

    private func boards(_ json: inout JSONWriter) {
        let seated = Set(landscape.memberships.map(\.actor))
        json.object { json in
            json.key("all")
            json.value(landscape.boards.count)
            json.key("round_tables")
            json.value(landscape.boards.count { $0.isRoundTable })
            json.key("without_members")
            json.value(landscape.boards.indices.count { landscape.members(of: $0).isEmpty })
            json.key("actors_without_seat")
            json.value(landscape.actors.count - seated.count)
            json.key("seats", landscape.seatCount)
        }
    }
}
