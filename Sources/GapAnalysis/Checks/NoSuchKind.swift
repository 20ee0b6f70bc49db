import LandscapeModel
import PlainText
import Yams

/// `keine_art`: no claim of a kind ends at actors of a group; a rule about the quality of the record.
struct NoSuchKind: Check {
    static let key = "keine_art"

    let subjects: Selector
    let name: Named
    let kinds: [String]
    /// Actors with another role besides, which the claim may be about; nil: none.
    let otherRole: Selector?
    /// What may be meant instead, after the fact; nil: nothing is added.
    let remark: Bilingual?

    init(_ node: Node, _ reader: CheckReader) throws(CatalogueError) {
        var entry = try NodeReader(node, Self.key)
        subjects = try reader.selector(&entry, "wer")
        name = try reader.name(&entry)
        kinds = try reader.requiredKinds(&entry, "arten")
        otherRole = try entry.node("ausser_auch").map { node throws(CatalogueError) in
            try reader.selector(node)
        }
        remark = try reader.remark(&entry, "hinweis")
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
            return check(subject, kinds, context)
        }
    }

    private func check(_ subject: ActorIndex, _ kinds: KindSet, _ context: Context) -> Checked {
        let claims = context.index.entries(of: subject).flatMap { context.index.order[$0.claims] }
            .map { context.landscape.claims[Int($0)] }.filter { $0.isCurrent && !$0.isDenial }
        let name = context.name(subject)
        if let claim = claims.first(where: { kinds.contains($0.kind) && ends($0, at: subject, context) }) {
            return Checked(
                outcome: .notFulfilled, subjects: [.actor(subject)],
                detail: recorded(claim, subject, context))
        }
        let labels = (context.kindLabels(self.kinds, .german), context.kindLabels(self.kinds, .english))
        // Only where kinds are stated at all does the record speak about this one.
        guard claims.contains(where: { $0.kind != Vocabulary.unspecifiedKind }) else {
            return Checked(
                outcome: .noEvidence, subjects: [.actor(subject)],
                detail: claims.isEmpty
                    ? Bilingual(
                        "Zu \(name) ist keine Kooperation erfasst.", "No cooperation of \(name) is on record."
                    )
                    : Bilingual(
                        "Von den Kooperationen von \(name) ist nicht erfasst, welcher Art sie sind.",
                        "Of the cooperations of \(name) the kind is not on record."))
        }
        // One that leads away from the subject is one of its cooperations, too.
        let leadsAway = claims.contains { kinds.contains($0.kind) }
        let limit = leadsAway ? (", die dort endet", " and ends there") : ("", "")
        return Checked(
            outcome: .fulfilled, subjects: [.actor(subject)],
            detail: Bilingual(
                "Unter den erfassten Kooperationen von \(name) ist keine der Art \(labels.0)\(limit.0).",
                "None of the cooperations of \(name) on record is of the kind \(labels.1)\(limit.1)."))
    }

    /// A directed kind ends at its second actor, others at both.
    private func ends(_ claim: Claim, at subject: ActorIndex, _ context: Context) -> Bool {
        claim.to == subject || claim.isMutual
            || !context.landscape.vocabulary.kindTerm(claim.kind).isDirected
    }

    private func recorded(_ claim: Claim, _ subject: ActorIndex, _ context: Context) -> Bilingual {
        let other = context.name(claim.from == subject ? claim.to : claim.from)
        let term = context.landscape.vocabulary.kindTerm(claim.kind)
        let isOneWay = term.isDirected && !claim.isMutual
        func fact(_ language: Language) -> String {
            let kind = language.quoted(term.term.firstLabel(language))
            let name = context.name(subject)
            return switch (language, isOneWay) {
            case (.german, true): "Erfasst ist \(kind) von \(other) an \(name)"
            case (.german, false): "Erfasst ist \(kind) zwischen \(other) und \(name)"
            case (.english, true): "\(kind) from \(other) to \(name) is on record"
            case (.english, false): "\(kind) between \(other) and \(name) is on record"
            }
        }
        guard let remark else { return Bilingual(fact(.german) + ".", fact(.english) + ".") }
        return Bilingual(
            "\(fact(.german)); \(remark.german).", "\(fact(.english)); \(remark.english).")
    }
}
