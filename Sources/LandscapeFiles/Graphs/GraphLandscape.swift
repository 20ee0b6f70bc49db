public import LandscapeModel

extension GraphFile {
    /// The graph as a landscape, so that it can be drawn: every tie is a claim of the coordination.
    ///
    /// Weights are strengths where all that the file states are whole numbers 1...4, else they stay weights in the
    /// file's own unit: a scale that nobody used would put words into the file's mouth. Where the attribute of the types holds words of the vocabulary, actors get type and sector.
    public func landscape(title: String, typeAttribute: String?) -> Landscape {
        var landscape = Landscape()
        landscape.settings.title = title
        // What netviz wrote itself it knows again without being told.
        let types = attributes.first { $0.name == typeAttribute ?? "type" }?.values
        let sectors = attributes.first { $0.name == "sector" }?.values
        landscape.actors = ids.indices.map { node in
            var actor = Actor(id: ids[node], name: names[node].isEmpty ? ids[node] : names[node])
            actor.sector = sectors.flatMap { Sector(rawValue: $0[node]) }
            guard let word = types?[node], !word.isEmpty else { return actor }
            let known = word.split(separator: "|").compactMap { landscape.vocabulary.actorType(String($0)) }
            if let first = known.first {
                actor.types = known.map(\.term.id)
                actor.sector = actor.sector ?? first.defaultSector
            } else {
                actor.sector = actor.sector ?? Sector(rawValue: word)
                if actor.sector?.rawValue != word { actor.group = word.onOneLine }
            }
            return actor
        }
        setStrengths(&landscape)
        return landscape
    }

    /// Weights that are none of the strengths 1...4.
    private var hasWeights: Bool {
        edges.indices.contains { isStated($0) && !Self.isLevel(edges[$0].weight) }
    }

    private static func isLevel(_ weight: Double) -> Bool {
        (1...4).contains(weight) && weight == weight.rounded()
    }

    private func isStated(_ edge: Int) -> Bool {
        areStrengthsStated.indices.contains(edge) ? areStrengthsStated[edge] : edges[edge].weight != 1
    }

    /// A hint on weights that are no strengths; nil where there are none.
    public var weightHint: Problem? {
        guard hasWeights else { return nil }
        var log = ProblemLog()
        log.reportWeights(
            edges.indices.filter { isStated($0) }.map { edges[$0].weight }, Place(file: file))
        return log.problems.first
    }

    private func setStrengths(_ landscape: inout Landscape) {
        let hasWeights = hasWeights
        var numbers: [Double: Int32] = [:]
        landscape.claims = edges.map { Claim(from: $0.from, to: $0.to, kind: Vocabulary.unspecifiedKind) }
        for (number, edge) in edges.enumerated() where isStated(number) {
            if hasWeights {
                landscape.setWeight(edge.weight, ofClaim: number, &numbers)
            } else {
                landscape.claims[number].intensity = UInt8(edge.weight)
            }
        }
    }
}
