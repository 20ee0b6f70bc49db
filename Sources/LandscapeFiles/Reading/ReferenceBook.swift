import GraphFiles
package import LandscapeModel
import PlainText
import SourceText

/// Finds the actor that a cell names: by id, name, short name, variant or the coordinator's alias.
package struct ReferenceBook: Sendable {
    package enum Answer: Sendable {
        case actor(ActorIndex)
        case ambiguous([ActorIndex])
        case unknown
    }

    /// What a spelling is to the actor it stands for; an earlier kind beats a later one.
    package enum Rank: Int, CaseIterable, Sendable {
        case id, name, shortName, variant, alias
        /// An id that netviz made from the name: written exactly it means its actor, but it must not decide
        /// for one of two actors that share the name.
        case derivedID
    }

    private struct Owners {
        var first: ActorIndex
        /// Further owners; nearly always none.
        var others: [ActorIndex] = []
    }

    /// Identifiers as they are: "a-11" and "a1-1" are two, although folded they are one.
    private var exactIDs: [String: ActorIndex] = [:]
    private var ranks: [[String: Owners]] = Rank.allCases.map { _ in [:] }
    /// Answers by the text as it stands in the file: folding is dear, the same names come again and again.
    /// Actors by the number that their id is; nil where several have it.
    private var numbers: [Int64: ActorIndex?] = [:]
    private var cache = CellMemory<Answer>()
    /// Names that no actor has so far, by their spellings: accepted decisions speak of actors that only a later table names.
    private var expected: [String: String] = [:]
    private var suggestions: Suggestions?
    private var proposals: [String: String?] = [:]

    package mutating func add(_ spelling: String, _ rank: Rank, _ actor: ActorIndex) {
        let key = spelling.folded
        guard !key.isEmpty else { return }
        cache.forget()
        if rank == .id || rank == .derivedID, exactIDs[spelling] == nil { exactIDs[spelling] = actor }
        if rank == .id, let number = spelling.wholeNumber {
            let known = numbers[number]
            numbers[number] = known == nil || known == .some(actor) ? .some(actor) : .some(nil)
        }
        if var owners = ranks[rank.rawValue][key] {
            if owners.first == actor || owners.others.contains(actor) { return }
            owners.others.append(actor)
            ranks[rank.rawValue][key] = owners
        } else {
            ranks[rank.rawValue][key] = Owners(first: actor)
        }
    }

    package mutating func find(_ text: String) -> Answer {
        if let known = cache.value(of: text) { return known }
        let answer = exactIDs[text].map { .actor($0) } ?? look(text.folded)
        cache.remember(text, answer)
        return answer
    }

    /// Whether a text names any actor, unambiguously or not.
    func isKnown(_ text: String) -> Bool {
        if exactIDs[text] != nil { return true }
        let key = text.folded
        return ranks.contains { $0[key] != nil } || sameNumber(text) != nil
    }

    /// The one actor whose id is this number, however it is written.
    func sameNumber(_ text: String) -> ActorIndex? {
        text.wholeNumber.flatMap { numbers[$0] ?? nil }
    }

    /// Declares that a spelling will mean the actor of a name once some table names it.
    mutating func expect(_ spelling: String, as name: String) { expected[spelling.folded] = name }

    /// A book without actors that still knows whom decisions speak of.
    var withoutActors: ReferenceBook {
        var book = ReferenceBook()
        book.expected = expected
        return book
    }

    /// The name of the actor that will be made where a table names this one; nil where nobody decided about it.
    func expectedName(_ text: String) -> String? { expected.isEmpty ? nil : expected[text.folded] }

    /// Whether a piece of a cell is one name, of an actor that there is or will be.
    func keepsWhole(_ text: String) -> Bool { isKnown(text) || expectedName(text) != nil }

    private func look(_ key: String) -> Answer {
        for rank in Rank.allCases {
            guard let owners = ranks[rank.rawValue][key] else { continue }
            if owners.others.isEmpty { return .actor(owners.first) }
            // The coordinator's own alias settles what the names leave open.
            if rank != .alias, let alias = ranks[Rank.alias.rawValue][key], alias.others.isEmpty {
                return .actor(alias.first)
            }
            return .ambiguous([owners.first] + owners.others)
        }
        return .unknown
    }

    /// The actor's name that is closest to an unknown text; nil where none is.
    package mutating func proposal(for text: String, among actors: [Actor]) -> String? {
        if let known = proposals[text] { return known }
        if suggestions == nil {
            suggestions = Suggestions(
                actors.lazy.flatMap { actor in
                    ([actor.name, actor.shortName, actor.id] + actor.nameVariants)
                        .filter { !$0.isEmpty }.map { (spelling: $0, name: actor.name) }
                })
        }
        let found = suggestions?.closest(to: text)
        proposals[text] = .some(found)
        return found
    }
}
