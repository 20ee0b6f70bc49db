import LandscapeFiles
package import LandscapeModel
import PlainText

extension LandscapeInput {
    /// The actor that a word means: id, name, short name, variant or accepted alias.
    ///
    /// - Throws: ``RequestError`` where nobody or several are meant, ``JobError`` where the actor is not public.
    package func actor(_ word: String) throws -> ActorIndex {
        switch ActorSearch(word, in: landscape) {
        case .found(let actor): return actor
        case .ambiguous(let actors):
            let ids = actors.map { landscape.actors[Int($0)].id }
            throw RequestError(
                "„\(word)“ kann mehrere Akteure meinen. Bitte nennen Sie die id: \(Language.german.list(ids, limit: 12)).",
                "“\(word)” may mean several actors. Please name the id: \(Language.english.list(ids, limit: 12))."
            )
        case .unknown(let proposal):
            if let whole, case .found(let hidden) = ActorSearch(word, in: whole) {
                let name = whole.actors[Int(hidden)].name
                throw JobError(
                    "„\(name)“ hat einer Veröffentlichung nicht zugestimmt; Steckbrief und Umfeld gibt es nur mit --profile workshop oder intern.",
                    "“\(name)” did not agree to publication; profile sheet and surroundings need --profile workshop or intern."
                )
            }
            throw RequestError(
                "Den Akteur „\(word)“ gibt es in der Landschaft nicht."
                    + (proposal.map { " Meinten Sie „\($0)“?" } ?? ""),
                "There is no actor “\(word)” in the landscape."
                    + (proposal.map { " Did you mean “\($0)”?" } ?? ""))
        }
    }
}
