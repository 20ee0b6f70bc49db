import GapAnalysis
import LandscapeModel
import PlainText

// What could follow in a field for which no recommendation proposes anything, and what its actors wish.
extension FieldSection {
    var nothing: Prose {
        let linked = Set(pairs.flatMap { [$0.a, $0.b] })
        let alone = actors.filter { !linked.contains($0) }
        let board = facts.landscape.boards.indices.first { facts.landscape.boards[$0].fields.contains(field) }
        if let board, !alone.isEmpty {
            let name = facts.language.quoted(facts.landscape.boards[board].name)
            let members = Set(facts.landscape.members(of: board))
            let outside = alone.filter { !members.contains($0) }
            return outside.isEmpty
                ? facts.say(
                    "Ein Ort für Absprachen wäre \(name): Wer in diesem Feld noch ohne erfasste Kooperation ist, hat dort bereits einen Sitz.",
                    "A place to coordinate would be \(name): whoever has no cooperation on record in this field yet has a seat there already."
                )
                : facts.say(
                    "Zu \(name) \(facts.language.plural(outside.count, "ließe", "ließen")) sich einladen: \(facts.names(outside, limit: 5)). Weder dort ein Sitz noch in diesem Feld eine Kooperation ist für sie erfasst.",
                    "Could be invited to \(name): \(facts.names(outside, limit: 5)). Neither a seat there nor a cooperation in this field is on record for them."
                )
        }
        if alone.count > 1 {
            return facts.say(
                "Ein Treffen könnte die \(facts.language.numeral(alone.count)) Akteure zusammenbringen, bei denen in diesem Feld noch keine Kooperation erfasst ist.",
                "A meeting could bring together the \(facts.language.numeral(alone.count)) actors for whom no cooperation is on record in this field yet."
            )
        }
        if facts.gaps.contains(where: { $0.field == field }) {
            return facts.say(
                "Die Vorschläge zu diesem Feld betreffen Sitze in Gremien; sie stehen im Kapitel „\(ReportChapter.boards.heading.german)“.",
                "The proposals on this field are about seats on boards; they are in the chapter “\(ReportChapter.boards.heading.english)”."
            )
        }
        return facts.say(
            "Aus den Daten folgt hier kein Vorschlag\(facts.reserve()).",
            "No proposal follows from the data here\(facts.reserve())."
        )
    }

    /// Wishes for this field: those that name it, and those between its actors that name none. A wish that is also
    /// a proposal is told there.
    var wishes: [ActorPair] {
        let members = Set(actors)
        let proposed = Set(facts.gaps.compactMap(\.pair))
        let own = facts.landscape.claims.filter { claim in
            guard claim.status == .wished else { return false }
            let named = facts.landscape.fields(of: claim)
            return named.isEmpty
                ? members.contains(claim.from) && members.contains(claim.to) : named.contains(field)
        }
        let pairs = Set(own.map { ActorPair($0.from, $0.to) })
        return pairs.subtracting(proposed).sorted().filter { facts.shows($0.a) && facts.shows($0.b) }
    }

    func wishes(isFurther: Bool) -> [Prose] {
        guard !wishes.isEmpty else { return [] }
        let existing = Set(facts.pairs.map { ActorPair($0.a, $0.b) })
        let names = wishes.map { pair in
            let more =
                existing.contains(pair)
                ? facts.word(" (die schon zusammenarbeiten)", " (who already work together)") : ""
            return facts.word(
                "zwischen \(facts.bent(.actor(pair.a), .dative)) und \(facts.bent(.actor(pair.b), .dative))\(more)",
                "between \(facts.shortName(pair.a)) and \(facts.shortName(pair.b))\(more)")
        }
        let list = names.count == 1 ? names[0] : facts.language.list(names, limit: names.count)
        return [
            isFurther
                ? facts.say(
                    "Gewünscht ist außerdem eine Zusammenarbeit \(list).",
                    "Cooperation is also wished for \(list).")
                : facts.say(
                    "Gewünscht ist eine Zusammenarbeit \(list).", "Cooperation is wished for \(list).")
        ]
    }
}
