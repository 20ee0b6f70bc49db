import LandscapeModel
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
            let outcome: Outcome = recorded.isEmpty ? .noEvidence : .notFulfilled
            let near = recorded.filter {
                landscape.districts.overlap(landscape.boards[$0].area, landscape.actors[Int(subject)].area)
            }
            return Checked(
                outcome: outcome, subjects: [.actor(subject)],
                detail: recorded.isEmpty
                    ? Bilingual(
                        "Es ist kein steuerndes Gremium mit Mitgliedern erfasst.",
                        "No steering board with members is on record.")
                    : Bilingual(
                        "\(context.name(subject)) gehört nach den erfassten Mitgliedern keinem steuernden Gremium an.",
                        "\(context.name(subject)) is not among the recorded members of a steering board."),
                proposals: near.prefix(2).map {
                    Proposal(kind: .membership, a: .actor(subject), b: .board($0), outcome: outcome)
                })
        }
    }
}
