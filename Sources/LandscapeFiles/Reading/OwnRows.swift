import LandscapeModel
import PlainText
import SourceText

/// The rows of a matrix or a list of partners: whether each actor filled in its own is for the coordinator to say
/// (`erhebung.zeilen_sprechen_selbst`).
struct OwnRows {
    /// What a row holds.
    enum Content: Int {
        case nothing, zeros, marks
    }

    private struct Row {
        var content: Content
        var place: Place
    }

    private var rows: [ActorIndex: Row] = [:]

    /// The more telling of several rows of an actor counts.
    mutating func note(_ actor: ActorIndex, _ content: Content, _ place: Place) {
        if let known = rows[actor], known.content.rawValue >= content.rawValue { return }
        rows[actor] = Row(content: content, place: place)
    }

    /// The actors whose rows hold this, in their order, and where.
    func actors(with content: Content) -> [(actor: ActorIndex, place: Place)] {
        rows.filter { $0.value.content == content }.sorted { $0.key < $1.key }
            .map { (actor: $0.key, place: $0.value.place) }
    }
}
