import LandscapeModel
import PlainText
import Yams

/// `sitz_im_gremium`: each actor of a group has a seat (not as a guest) in a Gremium of some types or fields.
struct SeatOnBoard: Check {
    static let key = "sitz_im_gremium"

    let subjects: Selector
    let name: Named
    /// A Gremium counts if it is of one of these types …
    let boardTypes: [String]
    /// … or works in one of these fields.
    let fields: [String]

    init(_ node: Node, _ reader: CheckReader) throws(CatalogueError) {
        var entry = try NodeReader(node, Self.key)
        subjects = try reader.selector(&entry, "wer")
        name = try reader.name(&entry)
        boardTypes = try entry.texts("gremientypen")
        fields = try entry.texts("handlungsfelder")
        try entry.finish()
    }

    func check(_ context: Context) -> [Checked] {
        let subjects = context.actors(subjects)
        guard !subjects.isEmpty else { return [Checked.noSubjects([name], context)] }
        let landscape = context.landscape
        let boards = landscape.boards.indices.filter { board in
            boardTypes.contains(landscape.boards[board].type)
                || landscape.boards[board].fields.contains(where: fields.contains)
        }
        let recorded = boards.filter { !context.members[$0].isEmpty }
        return subjects.map { subject in
            let seats = recorded.filter { context.membersWithoutGuests[$0].contains(subject) }
            if !seats.isEmpty {
                let names = seats.map { landscape.boards[$0].name }
                return Checked(
                    outcome: .fulfilled, subjects: [.actor(subject)] + seats.map { .board($0) },
                    detail: Bilingual(
                        "Sitz in: \(Language.german.list(names)).",
                        "Seat in: \(Language.english.list(names))."))
            }
            guard !recorded.isEmpty else {
                return Checked(
                    outcome: .noEvidence, subjects: [.actor(subject)],
                    detail: Bilingual(
                        "Von den Gremien, um die es geht, sind keine Mitglieder erfasst.",
                        "Of the boards in question no members are on record."))
            }
            let near = recorded.filter {
                landscape.districts.overlap(landscape.boards[$0].area, landscape.actors[Int(subject)].area)
            }
            return Checked(
                outcome: .notFulfilled, subjects: [.actor(subject)],
                detail: withoutSeat(subject, recorded, context),
                proposals: near.prefix(2).map {
                    Proposal(kind: .membership, a: .actor(subject), b: .board($0), outcome: .notFulfilled)
                })
        }
    }

    /// Which Gremien were looked at, and where the actor is a guest.
    private func withoutSeat(_ subject: ActorIndex, _ boards: [Int], _ context: Context) -> Bilingual {
        let names = boards.map { context.landscape.boards[$0].name }
        let guest = boards.filter { context.members[$0].contains(subject) }
            .map { context.landscape.boards[$0].name }
        let name = context.name(subject)
        let german = guest.isEmpty ? "" : "; Gast in: \(Language.german.list(guest))"
        let english = guest.isEmpty ? "" : "; a guest in: \(Language.english.list(guest))"
        return Bilingual(
            "\(name) ist nach den erfassten Mitgliedern in keinem dieser Gremien Mitglied: \(Language.german.list(names, limit: 5))\(german).",
            "\(name) is not among the recorded members of these boards: \(Language.english.list(names, limit: 5))\(english)."
        )
    }
}
