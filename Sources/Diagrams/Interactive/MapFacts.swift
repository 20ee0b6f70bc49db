internal import GapAnalysis
internal import LandscapeModel
import PlainText

/// What the interactive page tells beside the picture: about each actor, cooperation and suggestion on it.
///
/// Made from the diagram, so that it speaks of nothing that the profile keeps off the map.
struct MapFacts: Sendable {
    struct Person: Sendable {
        var name: String
        var shortName: String
        var type: String
        var sector: String
        /// Places in `fields`.
        var fields: [Int]
        /// They are those usual for the type, since nobody states any.
        var areFieldsAssumed = false
        var district: String
        /// Places in `districts`: where it counts, which is not everywhere that its words name.
        var districts: [Int] = []
        /// Places in `boards`.
        var boards: [Int] = []
        var tieCount: Int
    }

    struct Tie: Sendable {
        /// Number of the line on the map, from 1.
        var edge: Int
        var a: Int
        var b: Int
        /// 1...4; 0 for a line that is no single cooperation, and where nobody stated it.
        var strength: Int
        /// What another program weighs it, as the reader's language writes numbers; empty where it has no weight.
        var weight = ""
        /// Nobody stated the strength of this cooperation.
        var isStrengthOpen: Bool
        /// How many cooperations the line sums up.
        var count: Int?
        /// Place in `states`.
        var state: Int
        /// Places in `kinds`; empty in public.
        var kinds: [Int]
        var fields: [Int]
        var isInternal: Bool
    }

    struct Suggestion: Sendable {
        var number: Int
        /// Number of the line on the map, from 1; nil where it is not drawn.
        var edge: Int?
        /// The ends as nodes of the map; nil: not on the map, or no actor.
        var a: Int?
        var b: Int?
        var nameA: String
        var nameB: String
        var kind: String
        var priority: String
        var field: Int?
        var reason: String
    }

    private(set) var actors: [Person] = []
    private(set) var ties: [Tie] = []
    private(set) var suggestions: [Suggestion] = []
    /// Labels of what can be filtered by, in the order of the vocabulary; only what is on the map.
    private(set) var fields: [String] = []
    private(set) var kinds: [String] = []
    private(set) var sectors: [String] = []
    private(set) var districts: [String] = []
    private(set) var boards: [String] = []
    private(set) var states: [(identifier: String, label: String)] = []
    /// What no recommendation could look at; nil where everything is known.
    let notCheckable: String?

    init(_ diagram: Diagram, builder: DiagramBuilder, gaps: [Gap]) {
        let landscape = builder.landscape
        notCheckable = builder.coverage.notCheckable(builder.language)
        // A suggestion may be of a field in which nobody is active yet.
        let known = landscape.vocabulary.fields.all.map(\.id)
        let fieldIDs = known + landscape.usedFields.filter { !known.contains($0) }
        let pairs = Dictionary(
            builder.pairs.map { (ActorPair($0.a, $0.b), $0) },
            uniquingKeysWith: { first, _ in first })
        // The same choice that `--field` makes, asked once per field.
        let inField = fieldIDs.map { id in
            var filter = builder.filter
            filter.field = id
            let selection = builder.choice(filter).selection
            return (
                actors: selection.includes, pairs: Set(selection.pairs.map { ActorPair($0.a, $0.b) })
            )
        }
        var degrees = [Int](repeating: 0, count: diagram.nodes.count)
        var found: [Tie] = []
        for (number, edge) in diagram.edges.enumerated() where !edge.isGap {
            degrees[edge.a] += 1
            degrees[edge.b] += 1
            let key = Self.pair(diagram.nodes[edge.a].actor, diagram.nodes[edge.b].actor)
            let kinds =
                builder.shown.tellsKinds ? key.flatMap { pairs[$0] }?.kinds.kinds ?? [] : []
            found.append(
                Tie(
                    edge: number + 1, a: edge.a, b: edge.b,
                    strength: edge.line.isTie ? edge.strength : 0,
                    weight: edge.weight.map { builder.language.weight($0.value) } ?? "",
                    isStrengthOpen: edge.line.isTie && edge.strength == 0 && edge.weight == nil,
                    count: edge.count,
                    state: Diagram.LineStyle.allCases.firstIndex(of: edge.line) ?? 0,
                    kinds: kinds.filter { $0 != Vocabulary.unspecifiedKind }.map { Int($0.index) },
                    fields: inField.indices.filter { field in
                        key.map { inField[field].pairs.contains($0) } ?? false
                    },
                    isInternal: edge.isInternal))
        }
        let language = builder.language
        actors = diagram.nodes.enumerated().map { number, node in
            var person = Person(
                name: node.name, shortName: "", type: "", sector: node.sector, fields: [], district: "",
                tieCount: degrees[number])
            guard let actor = node.actor else { return person }
            let record = landscape.actors[Int(actor)]
            person.shortName = record.shortName.plain
            person.type = record.types.map { landscape.vocabulary.label(type: $0, language).plain }
                .joined(separator: " · ")
            person.fields = inField.indices.filter { inField[$0].actors[Int(actor)] }
            person.areFieldsAssumed = !record.assumedFields.isEmpty
            guard !builder.options.isPseudonymised else { return person }
            person.district = landscape.districts.text(record.area, language).plain
            return person
        }
        ties = found
        place(diagram, builder)
        if builder.shown.namesGaps {
            suggestions = Self.suggestions(gaps, diagram, builder, fieldIDs: fieldIDs)
        }
        name(fieldIDs, builder)
    }

    /// Who counts in which district and sits in which Gremium; numbers instead of names keep both to themselves.
    private mutating func place(_ diagram: Diagram, _ builder: DiagramBuilder) {
        guard !builder.options.isPseudonymised else { return }
        let landscape = builder.landscape
        func sort(_ groups: [(label: String, members: [ActorIndex])], _ note: (Int, Int) -> Void) -> [String]
        {
            var labels: [String] = []
            for group in groups {
                let members = Set(group.members)
                let nodes = diagram.nodes.indices.filter {
                    diagram.nodes[$0].actor.map(members.contains) ?? false
                }
                guard !nodes.isEmpty else { continue }
                for node in nodes { note(node, labels.count) }
                labels.append(group.label)
            }
            return labels
        }
        var places = [[Int]](repeating: [], count: actors.count)
        districts = sort(
            landscape.districts.names.indices.map {
                (landscape.districts.names[$0].plain, landscape.actors(inDistrict: $0))
            }
        ) { places[$0].append($1) }
        for number in actors.indices { actors[number].districts = places[number] }
        guard builder.shown.tellsSeats else { return }
        var seats = [[Int]](repeating: [], count: actors.count)
        boards = sort(landscape.boards.indices.map { (builder.boardName($0), landscape.members(of: $0)) }) {
            seats[$0].append($1)
        }
        for number in actors.indices { actors[number].boards = seats[number] }
    }

    private static func pair(_ one: ActorIndex?, _ two: ActorIndex?) -> ActorPair? {
        guard let one, let two else { return nil }
        return ActorPair(one, two)
    }

    private static func suggestions(
        _ gaps: [Gap], _ diagram: Diagram, _ builder: DiagramBuilder, fieldIDs: [String]
    ) -> [Suggestion] {
        let language = builder.language
        var edges: [Int: Int] = [:]
        for (number, edge) in diagram.edges.enumerated() {
            if let gap = edge.number { edges[gap] = number + 1 }
        }
        var nodes: [ActorIndex: Int] = [:]
        for (number, node) in diagram.nodes.enumerated() {
            if let actor = node.actor { nodes[actor] = number }
        }
        func node(_ subject: Subject) -> Int? {
            guard case .actor(let actor) = subject else { return nil }
            return nodes[actor]
        }
        // At least one end is on this map.
        return gaps.filter { node($0.a) != nil || node($0.b) != nil }
            .filter { builder.filter.field == nil || $0.field == builder.filter.field }
            .map { gap in
                Suggestion(
                    number: gap.number, edge: edges[gap.number], a: node(gap.a), b: node(gap.b),
                    nameA: builder.name(of: gap.a), nameB: builder.name(of: gap.b), kind: gap.label(language),
                    priority: gap.priority.label(language), field: fieldIDs.firstIndex(of: gap.field),
                    reason: gap.reason(language).plain)
            }
    }

    /// Names what occurs, and only that: places in the vocabularies become places in the lists of labels.
    private mutating func name(_ fieldIDs: [String], _ builder: DiagramBuilder) {
        let vocabulary = builder.landscape.vocabulary
        let language = builder.language
        func renumbered(_ used: Set<Int>) -> (order: [Int], place: [Int: Int]) {
            let order = used.sorted()
            return (order, Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) }))
        }
        let field = renumbered(
            Set(actors.flatMap(\.fields) + ties.flatMap(\.fields) + suggestions.compactMap(\.field)))
        let kind = renumbered(Set(ties.flatMap(\.kinds)))
        let state = renumbered(Set(ties.map(\.state)))
        fields = field.order.map { vocabulary.label(field: fieldIDs[$0], language).plain }
        kinds = kind.order.map {
            vocabulary.kindTerm(Kind(index: UInt8($0))).term.shortLabel(language).plain
        }
        states = state.order.map {
            let line = Diagram.LineStyle.allCases[$0]
            return (line.identifier, builder.lineLabel(line))
        }
        sectors = Sector.allCases.map { $0.label(language) }.filter { label in
            actors.contains { $0.sector == label }
        }
        for number in actors.indices {
            actors[number].fields = actors[number].fields.compactMap { field.place[$0] }
        }
        for number in ties.indices {
            ties[number].fields = ties[number].fields.compactMap { field.place[$0] }
            ties[number].kinds = ties[number].kinds.compactMap { kind.place[$0] }
            ties[number].state = state.place[ties[number].state] ?? 0
        }
        for number in suggestions.indices {
            suggestions[number].field = suggestions[number].field.flatMap { field.place[$0] }
        }
    }
}

extension Diagram.LineStyle {
    /// A single cooperation, with a state and a strength.
    fileprivate var isTie: Bool {
        switch self {
        case .confirmed, .oneSided, .unverified, .onRecord: true
        default: false
        }
    }
}
