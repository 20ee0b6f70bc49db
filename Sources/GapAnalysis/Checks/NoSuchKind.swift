import LandscapeModel
import Yams

/// `keine_art`: no claim of a kind ends at actors of a group; a rule about the quality of the record.
struct NoSuchKind: Check {
    static let key = "keine_art"

    let subjects: Selector
    let name: Named
    let kinds: [String]
    /// Actors with another role besides, which the claim may be about; nil: none.
    let otherRole: Selector?

    init(_ node: Node, _ reader: CheckReader) throws(CatalogueError) {
        var entry = try NodeReader(node, Self.key)
        subjects = try reader.selector(&entry, "wer")
        name = try reader.name(&entry)
        kinds = try reader.kinds(&entry, "arten")
        otherRole = try entry.node("ausser_auch").map { node throws(CatalogueError) in
            try reader.selector(node)
        }
        try entry.finish()
    }

    func check(_ context: Context) -> [Checked] {
        let subjects = context.actors(subjects)
        guard !subjects.isEmpty else { return [Checked.noSubjects([name], context)] }
        let kinds = context.kinds(kinds, demand: .any)
        return subjects.map { subject in
            if let otherRole, context.matches(subject, otherRole) {
                var entry = Checked.sameHouse(subject, context)
                entry.subjects = [.actor(subject)]
                return entry
            }
            let claims = context.index.entries(of: subject).flatMap { context.index.order[$0.claims] }
                .map { context.landscape.claims[Int($0)] }.filter { $0.isCurrent && !$0.isDenial }
            let name = context.name(subject)
            let wrong = claims.first { kinds.contains($0.kind) && ($0.to == subject || $0.isMutual) }
            if let wrong {
                let from = context.name(wrong.from == subject ? wrong.to : wrong.from)
                return Checked(
                    outcome: .notFulfilled, subjects: [.actor(subject)],
                    detail: Bilingual(
                        "\(from) steuert laut Erfassung \(name) Menschen zu; gemeint ist vielleicht eine Verweisberatung.",
                        "On record \(from) assigns people to \(name); perhaps a referral is meant."))
            }
            return Checked(
                outcome: claims.isEmpty ? .noEvidence : .fulfilled, subjects: [.actor(subject)],
                detail: claims.isEmpty
                    ? Bilingual(
                        "Zu \(name) ist keine Kooperation erfasst.", "No cooperation of \(name) is on record."
                    )
                    : Bilingual("Niemand wird \(name) zugewiesen.", "Nobody is assigned to \(name)."))
        }
    }
}
