import LandscapeFiles
import LandscapeModel
import PlainText
import SourceText

/// Whom and what cells name: the actors and Gremien of the landscape, and those that entries add.
struct KnownNames: Sendable {
    private var book: ReferenceBook
    /// Identifiers by the actor's number; those that entries add come behind.
    private var ids: [String]
    /// Gremien by folded id and name; nil where several bear the name.
    private var boards: [String: String?] = [:]

    init(_ landscape: Landscape) {
        book = ReferenceBook(landscape)
        ids = landscape.actors.map(\.id)
        for board in landscape.boards {
            learn(board: board.id, as: board.id)
            learn(board: board.name, as: board.id)
        }
    }

    /// The id of the actor that a text names; nil where it names none, or several.
    mutating func actor(_ text: String) -> String? {
        guard case .actor(let index) = book.find(text.onOneLine), Int(index) < ids.count else { return nil }
        return ids[Int(index)]
    }

    /// Whether a text names any actor, or several.
    mutating func names(_ text: String) -> Bool {
        if case .unknown = book.find(text.onOneLine) { return false }
        return true
    }

    /// The same as part of what a row is known by: unknown names stand for themselves.
    mutating func actorPart(_ text: String) -> String { actor(text) ?? "?" + text.folded }

    func boardPart(_ text: String) -> String { (boards[text.folded] ?? nil) ?? "?" + text.folded }

    /// Knows the actor or the Gremium of a row that an entry adds.
    mutating func learn(_ table: String, _ cells: [String: String]) {
        let id = cells["id"] ?? ""
        let name = cells["name"] ?? ""
        if table == "gremien" {
            let known = id.isEmpty ? "+" + name.folded : id
            learn(board: id, as: known)
            learn(board: name, as: known)
        }
        guard table == "akteure", actor(id.isEmpty ? name : id) == nil else { return }
        let index = ActorIndex(clamping: ids.count)
        // The id that the reader will make, unless others have it.
        let made = actor(name.slug) == nil ? name.slug : "+" + name.folded
        ids.append(id.isEmpty ? made : id)
        book.add(id, .id, index)
        book.add(made, .derivedID, index)
        book.add(name.onOneLine, .name, index)
        book.add((cells["kurzname"] ?? "").onOneLine, .shortName, index)
    }

    /// Knows the new names of an actor or a Gremium whose row an entry changes.
    ///
    /// - Parameter old: its cells before.
    mutating func learn(_ cells: [String: String], of old: [String: String], in table: String) {
        let known = old["id"] ?? old["name"] ?? ""
        let spellings = ["id", "name", "kurzname"].compactMap { cells[$0] }
        if table == "gremien", let id = boards[known.folded] ?? nil {
            for text in spellings { learn(board: text, as: id) }
        }
        guard table == "akteure", case .actor(let index) = book.find(known.onOneLine) else { return }
        for text in spellings { book.add(text.onOneLine, .variant, index) }
    }

    private mutating func learn(board text: String, as id: String) {
        guard !text.folded.isEmpty else { return }
        if let known = boards[text.folded], known != id {
            boards[text.folded] = .some(nil)
        } else {
            boards[text.folded] = id
        }
    }

    /// What `check` says of a name that nobody bears.
    mutating func proposal(for text: String, _ landscape: Landscape) -> String? {
        book.proposal(for: text, among: landscape.actors)
    }
}
