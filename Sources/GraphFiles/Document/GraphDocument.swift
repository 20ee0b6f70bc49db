public import LandscapeModel
public import PlainText

/// A network as it is written to a file of another program.
public struct GraphDocument: Sendable {
    /// One attribute of all nodes or of all ties.
    public struct Column: Sendable {
        public enum Kind: Sendable {
            case text, whole, real, flag
        }

        public var name: String
        public var kind: Kind
        /// One per node or tie; "" where there is none.
        public var values: [String]

        public init(_ name: String, _ kind: Kind = .text, _ values: [String]) {
            self.name = name
            self.kind = kind
            self.values = values
        }

        /// A column whose kind follows from its values: numbers only where they read back to the same text, so that
        /// "007" stays what it is.
        public init(_ name: String, inferring values: [String]) {
            let given = values.lazy.filter { !$0.isEmpty }
            let kind: Kind
            if given.allSatisfy({ value in Int(value).map { "\($0)" == value } ?? false }) {
                kind = .whole
            } else if given.allSatisfy({ Double($0).map { $0.isFinite } ?? false })
                && given.allSatisfy({ value in Double(value).map { "\($0)" == value } ?? false })
            {
                kind = .real
            } else if given.allSatisfy({ $0 == "true" || $0 == "false" }) {
                kind = .flag
            } else {
                kind = .text
            }
            self.init(name, kind, values)
        }

        var isEmpty: Bool { values.allSatisfy(\.isEmpty) }
    }

    public var title = ""
    /// Where the ties come from and what is missing; a sentence each.
    public var remarks: [String] = []
    public var isDirected = false
    public var ids: [String] = []
    public var names: [String] = []
    /// Numbers of nodes, with the strength.
    public var ties: [(from: Int32, to: Int32, weight: Double)] = []
    public var nodeColumns: [Column] = []
    public var tieColumns: [Column] = []
    /// 0xRRGGBB for each node, or nothing at all.
    public var colours: [UInt32] = []
    /// A place for each node, upwards positive, or nothing at all.
    public var places: [(x: Double, y: Double)] = []

    /// The attribute under which our own readers find the id again where a format has other ids.
    static let idKey = "actorid"

    public init() {}

    /// Title and remarks in one line, for formats with a description.
    var description: String { ([title] + remarks).filter { !$0.isEmpty }.joined(separator: " – ") }
}

extension GraphDocument {
    /// The default graph of a landscape, or a filtered one: every actor of the filter, isolates included, and the
    /// strength and state of every pair.
    ///
    /// - Parameter language: of the words that mark ties on the coordination's word alone.
    public init(
        _ landscape: Landscape, _ index: ClaimIndex, _ filter: TieFilter = TieFilter(),
        _ language: Language = .german
    ) {
        let view = landscape.graph(index, filter)
        title = landscape.settings.title
        let actors = view.actors.map { landscape.actors[Int($0)] }
        ids = actors.map(\.id)
        names = actors.map(\.name)
        ties = view.pairs.compactMap { pair in
            guard let from = view.node(of: pair.a), let to = view.node(of: pair.b) else { return nil }
            let strength = pair.strength(isLower: filter.isConfirmedOnly)
            return (Int32(clamping: from), Int32(clamping: to), strength)
        }
        func carrier(_ actor: Actor) -> String {
            switch actor.carrier {
            case .actor(let index): landscape.actors[Int(index)].id
            case .named(let name): name
            case nil: ""
            }
        }
        func flag(_ value: Bool) -> String { value ? "true" : "false" }
        nodeColumns = [
            Column("shortname", .text, actors.map(\.shortName)),
            Column("type", .text, actors.map { $0.types.joined(separator: "|") }),
            Column("sector", .text, actors.map { $0.sector?.rawValue ?? "" }),
            Column("carrier", .text, actors.map(carrier)),
            Column("district", .text, actors.map { landscape.districts.text($0.area, .german) }),
            Column("fields", .text, actors.map { $0.fields.joined(separator: "|") }),
            Column("asked", .flag, actors.map { flag($0.wasAsked) }),
            Column("answered", .flag, actors.map { flag($0.hasAnswered) }),
        ].filter { !$0.isEmpty }
        tieColumns = [
            Column("state", .text, view.pairs.map(\.state.rawValue)),
            Column("onrecord", .flag, view.pairs.map { flag($0.isOnRecord) }),
            Column("lower", .real, view.pairs.map { "\($0.lower)" }),
            Column("upper", .real, view.pairs.map { "\($0.upper)" }),
            Column(
                "kinds", .text,
                view.pairs.map { pair in
                    pair.kinds.kinds.map { landscape.vocabulary.kindTerm($0).term.id }.joined(separator: "|")
                }),
            Column("internal", .flag, view.pairs.map { flag($0.isInternal) }),
            Column("note", .text, view.pairs.map { $0.isOnRecord ? RecordNote.label(language) : "" }),
            Column(
                "strengthopen", .flag,
                view.pairs.map { $0.isUpperOpen && !landscape.hasWeights ? "true" : "" }),
        ].filter { !$0.isEmpty }
    }

    /// A graph file with all that was read of it, as far as the landscape counts it.
    ///
    /// - Parameter filter: which of its pairs are written; with the lower strengths where only confirmed ones are.
    public init(
        _ file: GraphFile, title: String, of landscape: Landscape, _ index: ClaimIndex, _ filter: TieFilter
    ) {
        self.init(file, title: title)
        let view = landscape.graph(index, filter)
        let places = Dictionary(
            file.ids.enumerated().map { ($1, Int32(clamping: $0)) }, uniquingKeysWith: { first, _ in first })
        var strengths: [UInt64: Pair] = [:]
        for pair in view.pairs {
            guard let a = places[landscape.actors[Int(pair.a)].id],
                let b = places[landscape.actors[Int(pair.b)].id]
            else { continue }
            strengths[Self.key(a, b)] = pair
        }
        var nodes = [Int32](repeating: -1, count: ids.count)
        var stay: [Int] = []
        for actor in view.actors {
            if let place = places[landscape.actors[Int(actor)].id] { stay.append(Int(place)) }
        }
        stay.sort()
        for (new, old) in stay.enumerated() { nodes[old] = Int32(clamping: new) }
        let kept = ties.indices.filter { strengths[Self.key(ties[$0].from, ties[$0].to)] != nil }
        ties = kept.map { number in
            let tie = ties[number]
            let pair = strengths[Self.key(tie.from, tie.to)]
            let weight = filter.isConfirmedOnly ? pair?.strength(isLower: true) ?? tie.weight : tie.weight
            return (nodes[Int(tie.from)], nodes[Int(tie.to)], weight)
        }
        for number in tieColumns.indices {
            tieColumns[number].values = kept.map { tieColumns[number].values[$0] }
        }
        for number in nodeColumns.indices {
            nodeColumns[number].values = stay.map { nodeColumns[number].values[$0] }
        }
        ids = stay.map { ids[$0] }
        names = stay.map { names[$0] }
        tieColumns.removeAll(where: \.isEmpty)
        nodeColumns.removeAll(where: \.isEmpty)
    }

    private static func key(_ a: Int32, _ b: Int32) -> UInt64 {
        UInt64(UInt32(min(a, b))) << 32 | UInt64(UInt32(max(a, b)))
    }

    /// A graph file with all that was read of it.
    public init(_ file: GraphFile, title: String) {
        self.title = title
        isDirected = file.isDirected
        ids = file.ids
        names = file.names
        ties = file.edges
        nodeColumns = file.attributes.map { Column($0.name, inferring: $0.values) }
        tieColumns = file.tieAttributes.map { Column($0.name, inferring: $0.values) }
        let relations = file.relationsOfEdges
        guard !relations.isEmpty else { return }
        let isTaken = tieColumns.contains { $0.name == "relation" }
        tieColumns.append(Column(isTaken ? "relation2" : "relation", .text, relations))
    }
}

extension GraphDocument.Column {
    /// - Parameter whole: what the format calls a whole number.
    func typeName(whole: String) -> String {
        switch kind {
        case .text: "string"
        case .whole: whole
        case .real: "double"
        case .flag: "boolean"
        }
    }
}
