import GapAnalysis
import LandscapeModel
import PlainText

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
                    "Es sind keine Angebote \(facts.recorded); eine Übersicht nach Feld, Zielgruppe und Sozialraum ist daher noch nicht möglich.",
                    "No offers are \(facts.recorded), so an overview by field, target group and district is not possible yet."
                ))
            return
        }
        writer.sentences([
            facts.say(
                "\(facts.language.capitalised(facts.recorded)) \(facts.language.plural(total, "ist", "sind")) \(facts.count(total, .offer)).",
                "\(facts.language.capitalised(facts.count(total, .offer))) \(facts.language.plural(total, "is", "are")) \(facts.recorded)."
            ),
            ended,
        ])
        writer.sentences(blankSpots)
        writer.paragraph(
            facts.say(
                "Die Angebote nach Feld, Zielgruppe und Sozialraum stehen \(facts.inTheAnnex).",
                "The offers by field, target group and district are \(facts.inTheAnnex)."))
    }

    /// What there is where, to look up.
    func writeTables(_ writer: inout ChapterWriter) {
        guard !facts.offers.isEmpty else { return }
        writer.section(facts.word("Angebote im Einzelnen", "Offers in detail"))
        if let table = actorsByDistrict { writer.table(table) }
        if !districts.names.isEmpty {
            writer.paragraph(legend)
            writer.table(fieldsByDistrict)
            writer.table(groupsByDistrict)
        }
        writer.table(fieldsByGroup)
    }

    /// How the cells without a number are meant.
    private var legend: Prose {
        facts.say(
            "Ein Kreis (\(Self.blank)) steht, wo kein Angebot \(facts.recorded) ist, auch keines für das gesamte Gebiet oder ohne Ortsangabe; ob dort etwas fehlt, können nur die Beteiligten sagen. Ein Strich (–) steht im Sozialraum, wo es nur solche Angebote gibt.",
            "A circle (\(Self.blank)) stands where no offer is \(facts.recorded), not even one for the whole area or without a place; only those involved can say whether anything is missing there. A dash (–) stands in a district for which there are only such offers."
        )
    }

    /// What is on record need not be offered any more.
    private var ended: Prose {
        guard let today = facts.settings.date else { return "" }
        let number = facts.offers.count { $0.until?.isOlder(than: 0, at: today) ?? false }
        guard number > 0 else { return "" }
        return facts.say(
            "Davon \(facts.language.plural(number, "war", "waren")) \(number == 1 ? "eines" : facts.language.numeral(number)) am Stichtag bereits beendet.",
            "\(facts.language.capitalised(facts.language.numeral(number))) of them had ended by the reference date."
        )
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
        // An offer without a place may be had anywhere.
        let unknown = offers.count { facts.area($0) == .unknown }
        let cells = districts.names.indices.map { district -> Prose in
            let here = offers.count { isHad($0, in: district) }
            if here == 0 { return Prose(everywhere == 0 && unknown == 0 ? Self.blank : "–") }
            return Prose(facts.digits(here))
        }
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

    private var actorsByDistrict: DataTable? {
        let districts = districts
        guard !districts.names.isEmpty else { return nil }
        func row(_ label: String, _ matches: (Area) -> Bool) -> [Prose] {
            let actors = facts.actors.count { matches(facts.record($0).area) }
            let offers = facts.offers.count { matches(facts.area($0)) }
            return [Prose(label), Prose(facts.digits(actors)), Prose(facts.digits(offers))]
        }
        var rows = districts.names.indices.map { district in
            row(districts.names[district]) { districts.meets($0, district) }
        }
        rows.append(row(facts.word("im gesamten Gebiet", "in the whole area")) { $0 == .everywhere })
        rows.append(row(facts.word("ohne Angabe", "not stated")) { $0 == .unknown })
        return DataTable(
            facts.word(
                "Akteure und Angebote nach Sozialraum; wer in mehreren tätig ist, zählt in jedem, Teile zählen im Ganzen mit und umgekehrt",
                "Actors and offers by district; who is active in several counts for each, parts count in the whole and the other way round"
            ),
            facts.language == .german
                ? ["Sozialraum", "Akteure", "Angebote"] : ["District", "Actors", "Offers"],
            numeric: [1, 2], rows: rows)
    }

    private var fieldsByDistrict: DataTable {
        let open = facts.offers.filter { $0.fields.isEmpty }
        let last = open.isEmpty ? [] : [row(facts.word("ohne Angabe", "not stated"), open)]
        return placed(
            facts.word(
                "Angebote nach Handlungsfeld und Sozialraum; Teile zählen im Ganzen mit und umgekehrt",
                "Offers by field and district; parts count in the whole and the whole in its parts"),
            facts.word("Handlungsfeld", "Field"),
            usedFields.map { row(facts.label(field: $0), facts.offers(inField: $0)) } + last)
    }

    private var groupsByDistrict: DataTable {
        let rows = usedGroups.map { group in
            row(label(group: group), facts.offers.filter { $0.targetGroups.contains(group) })
        }
        let open = facts.offers.filter { $0.targetGroups.isEmpty }
        let last = open.isEmpty ? [] : [row(facts.word("ohne Angabe", "not stated"), open)]
        return placed(
            facts.word(
                "Angebote nach Zielgruppe und Sozialraum; Teile zählen im Ganzen mit und umgekehrt",
                "Offers by target group and district; parts count in the whole and the whole in its parts"),
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

    /// The blank spots in words. An offer names its target groups, and one for everybody may well be open to them.
    private var blankSpots: [Prose] {
        let fields = places(
            usedFields.map { (label: facts.label(field: $0), offers: facts.offers(inField: $0)) })
        let groups = places(
            usedGroups.map { group in
                (label: label(group: group), offers: facts.offers.filter { $0.targetGroups.contains(group) })
            })
        var sentences: [Prose] = []
        if !fields.isEmpty {
            sentences.append(
                facts.say(
                    "Kein \(facts.shown.isExtract ? "aufgeführtes" : "erfasstes") Angebot gehört zum Feld: \(fields).",
                    "No offer \(facts.recorded) belongs to the field: \(fields)."))
        }
        if !groups.isEmpty {
            sentences.append(
                facts.say(
                    "Kein \(facts.shown.isExtract ? "aufgeführtes" : "erfasstes") Angebot nennt als Zielgruppe: \(groups). Angebote für alle zählen dabei nicht mit.",
                    "No offer \(facts.recorded) names as its target group: \(groups). Offers for everybody are not counted here."
                ))
        }
        return sentences
    }

    /// Where nothing is on record, in words; what is missing in the same districts is said together.
    private func places(_ entries: [(label: String, offers: [Offer])]) -> String {
        var spots: [(districts: [Int], labels: [String])] = []
        for entry in entries {
            let isOpen = { (offer: Offer) in
                facts.area(offer) == .everywhere || facts.area(offer) == .unknown
            }
            guard !entry.offers.contains(where: isOpen) else { continue }
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
        return spots.map { spot in
            let places = facts.language.list(
                spot.districts.map { districts.names[$0] }, limit: spot.districts.count)
            let labels = facts.language.alternatives(spot.labels)
            return facts.word("\(labels) in \(places)", "\(labels) in \(places)")
        }
        .joined(separator: "; ")
    }
}
