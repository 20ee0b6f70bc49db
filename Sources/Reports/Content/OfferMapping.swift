import GapAnalysis
import LandscapeModel

/// Offers by field, target group and district, with the spots where none is on record.
struct OfferMapping {
    let facts: Facts

    init(_ facts: Facts) { self.facts = facts }

    private var districts: Districts { facts.landscape.districts }
    /// Marks a blank spot in a table.
    private static let blank = "○"

    func write(_ writer: inout ChapterWriter) {
        let total = facts.offers.count
        guard total > 0 else {
            writer.paragraph(
                facts.say(
                    "Es sind keine Angebote erfasst; eine Übersicht nach Feld, Zielgruppe und Sozialraum ist daher noch nicht möglich.",
                    "There are no offers on record, so an overview by field, target group and district is not possible yet."
                ))
            return
        }
        writer.sentences([
            facts.say(
                "Erfasst \(facts.language.plural(total, "ist", "sind")) \(facts.count(total, .offer)).",
                "\(facts.language.capitalised(facts.count(total, .offer))) \(facts.language.plural(total, "is", "are")) on record."
            ),
            facts.say(
                "Ein Kreis (\(Self.blank)) steht, wo kein Angebot erfasst ist, auch keines für das gesamte Gebiet; ob dort etwas fehlt, können nur die Beteiligten sagen.",
                "A circle (\(Self.blank)) stands where no offer is on record, not even one for the whole area; only those involved can say whether anything is missing there."
            ),
        ])
        if !districts.names.isEmpty {
            writer.table(fieldsByDistrict)
            writer.table(groupsByDistrict)
        }
        writer.table(fieldsByGroup)
        writer.sentences(blankSpots)
    }

    private var usedFields: [String] { facts.fields.filter { !facts.offers(inField: $0).isEmpty } }

    /// Target groups in the order of the vocabulary, then the coordinator's own words.
    private var usedGroups: [String] {
        let used = Set(facts.offers.flatMap(\.targetGroups))
        let known = facts.vocabulary.targetGroups.all.map(\.id)
        return known.filter(used.contains) + used.subtracting(known).sorted()
    }

    private func label(group: String) -> String {
        facts.language.capitalised(facts.vocabulary.label(targetGroup: group, facts.language))
    }

    private func isHad(_ offer: Offer, in district: Int) -> Bool {
        districts.meets(facts.area(offer), district)
    }

    /// One row of numbers: per district, for the whole area, without a place.
    private func row(_ label: String, _ offers: [Offer]) -> [Prose] {
        let everywhere = offers.count { facts.area($0) == .everywhere }
        let cells = districts.names.indices.map { district -> Prose in
            let here = offers.count { isHad($0, in: district) }
            if here == 0 { return Prose(everywhere == 0 ? Self.blank : "–") }
            return Prose(facts.digits(here))
        }
        let unknown = offers.count { facts.area($0) == .unknown }
        return [Prose(label)] + cells
            + [
                Prose(everywhere == 0 ? "–" : facts.digits(everywhere)),
                Prose(unknown == 0 ? "–" : facts.digits(unknown)),
            ]
    }

    private var placeHeader: [String] {
        districts.names + [
            facts.word("gesamtes Gebiet", "whole area"), facts.word("ohne Angabe", "not stated"),
        ]
    }

    private func placed(_ caption: String, _ head: String, _ rows: [[Prose]]) -> DataTable {
        DataTable(caption, [head] + placeHeader, numeric: Set(1...(placeHeader.count)), rows: rows)
    }

    private var fieldsByDistrict: DataTable {
        placed(
            facts.word("Angebote nach Handlungsfeld und Sozialraum", "Offers by field and district"),
            facts.word("Handlungsfeld", "Field"),
            usedFields.map { row(facts.label(field: $0), facts.offers(inField: $0)) })
    }

    private var groupsByDistrict: DataTable {
        let rows = usedGroups.map { group in
            row(label(group: group), facts.offers.filter { $0.targetGroups.contains(group) })
        }
        let open = facts.offers.filter { $0.targetGroups.isEmpty }
        let last = open.isEmpty ? [] : [row(facts.word("ohne Angabe", "not stated"), open)]
        return placed(
            facts.word("Angebote nach Zielgruppe und Sozialraum", "Offers by target group and district"),
            facts.word("Zielgruppe", "Target group"), rows + last)
    }

    private var fieldsByGroup: DataTable {
        let rows = usedFields.map { field -> [Prose] in
            let offers = facts.offers(inField: field)
            let groups = usedGroups.compactMap { group -> String? in
                let number = offers.count { $0.targetGroups.contains(group) }
                return number == 0 ? nil : "\(label(group: group)) (\(facts.digits(number)))"
            }
            return [
                Prose(facts.label(field: field)), Prose(facts.digits(offers.count)),
                Prose(groups.isEmpty ? "–" : groups.joined(separator: ", ")),
            ]
        }
        return DataTable(
            facts.word(
                "Zielgruppen der Angebote in jedem Handlungsfeld", "Target groups of the offers in each field"
            ),
            facts.language == .german
                ? ["Handlungsfeld", "Angebote", "Zielgruppen (Zahl der Angebote)"]
                : ["Field", "Offers", "Target groups (number of offers)"],
            numeric: [1], rows: rows)
    }

    /// The blank spots in words: what is missing in the same districts is said together.
    private var blankSpots: [Prose] {
        let byField = usedFields.map { (label: facts.label(field: $0), offers: facts.offers(inField: $0)) }
        let byGroup = usedGroups.map { group in
            (label: label(group: group), offers: facts.offers.filter { $0.targetGroups.contains(group) })
        }
        var spots: [(districts: [Int], labels: [String])] = []
        for entry in byField + byGroup {
            guard !entry.offers.contains(where: { facts.area($0) == .everywhere }) else { continue }
            let blank = districts.names.indices.filter { district in
                !entry.offers.contains { isHad($0, in: district) }
            }
            guard !blank.isEmpty else { continue }
            let label = facts.language.quoted(entry.label)
            if let known = spots.firstIndex(where: { $0.districts == blank }) {
                spots[known].labels.append(label)
            } else {
                spots.append((blank, [label]))
            }
        }
        guard !spots.isEmpty else { return [] }
        let words = spots.prefix(8).map { spot in
            let places = facts.language.enumeration(spot.districts.map { districts.names[$0] }, limit: 6)
            let labels = facts.language.enumeration(spot.labels, limit: 6)
            return facts.word("für \(labels) in \(places)", "for \(labels) in \(places)")
        }
        let text = words.joined(separator: "; ")
        return [facts.say("Kein Angebot ist erfasst \(text).", "No offer is on record \(text).")]
    }
}
