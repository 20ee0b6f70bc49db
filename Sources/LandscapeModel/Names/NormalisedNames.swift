internal import NetworkGraph

/// The words of every actor's name, worked out once for all who look at names.
public struct NormalisedNames: Sendable {
    /// One entry per actor.
    let words: [[NameWord]]

    /// - Complexity: O(*n*) for *n* names of bounded length, on all cores.
    public init(_ landscape: Landscape) {
        let actors = landscape.actors
        let lexicon = NameLexicon.standard
        words = Slots.map(actors.count, parallel: actors.count > 500) { range in
            range.map { lexicon.normalised(actors[$0].name) }
        }.flatMap { $0 }
    }
}
