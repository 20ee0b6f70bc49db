public import LandscapeModel

extension GraphFile {
    /// The graph as a landscape, so that it can be drawn: every tie is a claim of the coordination.
    ///
    /// Weights become intensities 1...4: as they are where all of them are such numbers, else in proportion to the
    /// greatest weight. Where the attribute of the types holds words of the vocabulary, actors get type and sector.
    public func landscape(title: String, typeAttribute: String?) -> Landscape {
        var landscape = Landscape()
        landscape.settings.title = title
        let types = attributes.first { $0.name == typeAttribute }?.values
        landscape.actors = ids.indices.map { node in
            var actor = Actor(id: ids[node], name: names[node].isEmpty ? ids[node] : names[node])
            guard let word = types?[node], !word.isEmpty else { return actor }
            if let type = landscape.vocabulary.actorType(word) {
                actor.types = [type.term.id]
                actor.sector = type.defaultSector
            } else {
                actor.sector = Sector(rawValue: word)
            }
            return actor
        }
        let greatest = edges.map(\.weight).filter(\.isFinite).max() ?? 1
        let isScale = edges.allSatisfy { (1...4).contains($0.weight) && $0.weight == $0.weight.rounded() }
        landscape.claims = edges.map { edge in
            var claim = Claim(from: edge.from, to: edge.to, kind: Vocabulary.unspecifiedKind)
            let share = greatest > 0 && edge.weight.isFinite ? max(0, edge.weight / greatest) : 0
            claim.intensity = isScale ? UInt8(edge.weight) : UInt8(max(1, (share * 4).rounded(.up)))
            return claim
        }
        return landscape
    }
}
