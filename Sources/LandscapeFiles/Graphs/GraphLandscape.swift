public import LandscapeModel

extension GraphFile {
    /// The graph as a landscape, so that it can be drawn: every tie is a claim of the coordination.
    ///
    /// Weights become intensities 1...4: as they are where all of them are such numbers, else in proportion to the
    /// greatest weight. Where the attribute of the types holds words of the vocabulary, actors get type and sector.
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
            }
            return actor
        }
        let greatest = edges.map(\.weight).filter(\.isFinite).max() ?? 1
        // Where no tie weighs more than another, the file says nothing about strength.
        let isUnweighted = edges.allSatisfy { $0.weight == 1 }
        let isScale = edges.allSatisfy { (1...4).contains($0.weight) && $0.weight == $0.weight.rounded() }
        landscape.claims = edges.map { edge in
            var claim = Claim(from: edge.from, to: edge.to, kind: Vocabulary.unspecifiedKind)
            let share = greatest > 0 && edge.weight.isFinite ? max(0, edge.weight / greatest) : 0
            guard !isUnweighted else { return claim }
            claim.intensity = isScale ? UInt8(edge.weight) : UInt8(max(1, (share * 4).rounded(.up)))
            return claim
        }
        return landscape
    }
}
