import LandscapeModel
import PlainText
import Yams

/// `zusammenhang_im_feld`: the providers of a field hang together through cooperations among themselves.
struct ConnectedField: Check {
    static let key = "zusammenhang_im_feld"

    let field: String

    init(_ node: Node, _ reader: CheckReader) throws(CatalogueError) {
        var entry = try NodeReader(node, Self.key)
        field = try entry.requiredText("handlungsfeld")
        try entry.finish()
    }

    /// One entry about the field.
    func check(_ context: Context) -> [Checked] {
        let providers = context.providers(in: field) { _ in true }
        guard providers.count >= 2 else {
            return [
                Checked(
                    outcome: .notApplicable, subjects: [.field(field)],
                    detail: Bilingual(
                        "In diesem Feld ist höchstens ein Anbieter erfasst.",
                        "At most one provider is on record in this field."))
            ]
        }
        let subjects = [Subject.field(field)] + providers.map { .actor($0) }
        func checked(_ outcome: Outcome, _ detail: Bilingual, _ proposals: [Proposal] = []) -> [Checked] {
            [Checked(outcome: outcome, subjects: subjects, detail: detail, proposals: proposals)]
        }
        let found = GroupVerdict(providers, providers, context.ask(), context)
        if groups(providers, found, states: [.solid]).count == 1 {
            return checked(
                .fulfilled,
                Bilingual(
                    "Alle \(Language.german.numeral(providers.count)) Anbieter mit Angeboten in diesem Feld hängen über Kooperationen untereinander zusammen, aus welchem Feld auch immer.",
                    "All \(Language.english.numeral(providers.count)) providers with offers in this field are connected by cooperations among themselves, of whatever field."
                ))
        }
        if groups(providers, found, states: [.solid, .oneSided]).count == 1 {
            return checked(
                .oneSided,
                Bilingual(
                    "Alle Anbieter hängen zusammen, wenn man einseitige Meldungen mitzählt.",
                    "All are connected if one-sided reports count."),
                links(providers, found, .oneSided))
        }
        let parts = groups(providers, found, states: [.solid, .oneSided, .open])
        if parts.count == 1 {
            return checked(
                .noEvidence,
                Bilingual(
                    "Alle Anbieter hängen zusammen, doch manches davon ist noch nicht bestätigt.",
                    "All are connected, but some of it is not confirmed yet."),
                links(providers, found, .oneSided) + links(providers, found, .open))
        }
        let outcome: Outcome =
            providers.allSatisfy { context.hasAnswered($0, context.ask(), about: providers) }
            ? .notFulfilled : .noEvidence
        // Each smaller part gets one proposal: its nearest way to the largest.
        let sorted = parts.sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
        var largest = NearbyGroup(sorted[0], context)
        let proposals = sorted.dropFirst().enumerated().flatMap { number, part in
            context.nearestPairs(part, &largest, limit: 1).map {
                Proposal(kind: .tie, a: .actor($0.a), b: .actor($0.b), outcome: outcome, part: number)
            }
        }
        return checked(
            outcome,
            Bilingual(
                "Die \(Language.german.numeral(providers.count)) Anbieter bilden \(Language.german.numeral(parts.count)) Teile, zwischen denen keine Kooperation erfasst ist.",
                "The \(Language.english.numeral(providers.count)) providers form \(Language.english.numeral(parts.count)) parts without a recorded cooperation between them."
            ),
            proposals)
    }

    private enum State { case solid, oneSided, open }

    /// The pairs of a state that join parts which nothing surer joins: what to confirm.
    private func links(_ providers: [ActorIndex], _ found: GroupVerdict, _ state: State) -> [Proposal] {
        let parts = groups(providers, found, states: state == .open ? [.solid, .oneSided] : [.solid])
        var part: [ActorIndex: Int] = [:]
        for (number, actors) in parts.enumerated() { for actor in actors { part[actor] = number } }
        let isOneSided = state == .oneSided
        let pairs = Set(isOneSided ? found.oneSided : found.open).sorted()
        return pairs.filter { part[$0.a] != part[$0.b] }
            .enumerated().map { number, pair in
                Proposal(
                    kind: isOneSided ? .confirmation : .tie, a: .actor(pair.a), b: .actor(pair.b),
                    outcome: isOneSided ? .oneSided : .noEvidence, part: number)
            }
    }

    /// The connected parts of the providers over pairs of the given states.
    private func groups(
        _ providers: [ActorIndex], _ found: GroupVerdict, states: Set<State>
    ) -> [[ActorIndex]] {
        var group = Dictionary(uniqueKeysWithValues: providers.map { ($0, $0) })
        func root(_ actor: ActorIndex) -> ActorIndex {
            var current = actor
            while let next = group[current], next != current {
                // Every second on the way is hung higher, so that no way grows long.
                if let above = group[next] { group[current] = above }
                current = next
            }
            return current
        }
        var pairs = found.solid
        if states.contains(.oneSided) { pairs += found.oneSided }
        if states.contains(.open) { pairs += found.open }
        for pair in pairs {
            let (one, two) = (root(pair.a), root(pair.b))
            group[max(one, two)] = min(one, two)
        }
        return Dictionary(grouping: providers, by: root).values.map { $0.sorted() }.sorted { $0[0] < $1[0] }
    }
}
