import Diagrams
import GapAnalysis
package import LandscapeModel

extension MapJob {
    /// The same under numbers.
    package func numbered(_ numbers: Pseudonyms) throws(RequestError) -> MapJob {
        if let title = options.title, let name = NameList(input.landscape).first(in: title) {
            throw RequestError(
                "Der Titel nennt „\(name)“. Mit --pseudonyms bitte einen Titel ohne Namen wählen.",
                "The title names “\(name)”. With --pseudonyms please choose one without names.")
        }
        return MapJob(
            LandscapeInput(numbers.landscape, from: input, profile: context.profile),
            gaps: gaps.map { $0.pseudonymised(numbers) },
            options: options.numbered(numbers, input.landscape, gaps),
            context)
    }
}

extension MapOptions {
    fileprivate func numbered(_ numbers: Pseudonyms, _ landscape: Landscape, _ gaps: [Gap])
        -> MapOptions
    {
        var renamed = self
        renamed.isPseudonymised = true
        // Made anew from what is left: rare types would tell who is meant.
        renamed.expectations = nil
        renamed.ego = ego.map { numbers.places[Int($0)] }
        renamed.sizes = sizes.map { Self.reordered($0, numbers.places) }
        renamed.communities = communities.map { Self.reordered($0, numbers.places) }
        // The same suggestions as on the map with names.
        var background = GapChoice.Background(landscape, gaps)
        background.homes = Self.reordered(background.homes, numbers.places)
        renamed.background = background
        renamed.fileColours = Self.reordered(fileColours, numbers.places)
        let ids = Self.idsOfNodes(numbers.key)
        let numberOf = Dictionary(ids.map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        renamed.positions = positions.map { $0.isPseudonymised ? $0 : $0.renamed(numberOf) }
        renamed.filePlaces = Dictionary(
            filePlaces.compactMap { id, place in numberOf[id].map { ($0, place) } },
            uniquingKeysWith: { first, _ in first })
        return renamed
    }

    /// The id of a node of the named map by that of the map under numbers.
    private static func idsOfNodes(_ key: [Pseudonyms.Entry]) -> [String: String] {
        var ids: [String: String] = [:]
        for entry in key {
            // Gremien are nodes as well; an actor may have the same id.
            let board = entry.pseudonym.hasPrefix("G-") ? Diagram.Node.boardPrefix : ""
            ids[board + entry.pseudonym] = board + entry.id
        }
        return ids
    }

    private static func reordered<Value>(_ values: [Value], _ places: [ActorIndex]) -> [Value] {
        guard values.count == places.count else { return values }
        var result = values
        for (old, new) in places.enumerated() { result[Int(new)] = values[old] }
        return result
    }
}
