package import LandscapeModel
import PlainText

extension Landscape {
    /// The pairs that entries about cooperations name.
    package func pairs(namedBy entries: some Sequence<Entry>) -> Set<ActorPair> {
        var names = KnownNames(self)
        let places = Dictionary(
            actors.enumerated().map { ($1.id, ActorIndex($0)) }, uniquingKeysWith: { first, _ in first })
        var pairs: Set<ActorPair> = []
        for entry in entries where entry.table.folded == "kooperationen" {
            let cells = (entry.was ?? [:]).merging(entry.becomes ?? [:]) { $1 }
            let ends = ["von", "nach"].compactMap { cells[$0] }.compactMap { text in
                places[text] ?? names.actor(text).flatMap { places[$0] }
            }
            if ends.count == 2 { pairs.insert(ActorPair(ends[0], ends[1])) }
        }
        return pairs
    }
}
