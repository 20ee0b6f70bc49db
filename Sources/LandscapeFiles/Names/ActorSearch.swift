public import LandscapeModel
import SourceText

/// The actor that somebody names on the command line, found as a cell of a table would find it.
public enum ActorSearch: Sendable {
    case found(ActorIndex)
    /// Several bear the name.
    case ambiguous([ActorIndex])
    /// Nobody does; with the name that is probably meant.
    case unknown(proposal: String?)

    /// Looks for an id, a name, a short name, a variant or an alias that the coordinator has accepted.
    public init(_ text: String, in landscape: Landscape) {
        var book = ReferenceBook(landscape)
        switch book.find(text) {
        case .actor(let actor): self = .found(actor)
        case .ambiguous(let actors): self = .ambiguous(actors)
        case .unknown: self = .unknown(proposal: book.proposal(for: text, among: landscape.actors))
        }
    }
}

/// The word that somebody probably meant; nil where none is close.
public func closestWord(to text: String, among words: [String]) -> String? {
    var suggestions = Suggestions(words.map { (spelling: $0, name: $0) })
    return suggestions.closest(to: text)
}
