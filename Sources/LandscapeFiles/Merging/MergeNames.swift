import LandscapeModel
import PlainText
import SourceText

/// Whom a name means in the result of a merge.
struct MergeNames {
    /// Numbers of the book are places in `ids`.
    var book = ReferenceBook()
    private(set) var ids: [String] = []
    /// The name of each actor by its id in the result.
    private(set) var names: [String: String] = [:]

    /// - Parameter added: spellings of the second landscape that the first landscape's actors gain.
    init(_ first: MergeSide, _ second: MergeSide, _ matching: ActorMatching, added: [Int: [String]]) {
        let (ones, twos) = (first.landscape.actors, second.landscape.actors)
        func enter(_ actor: Actor, id: String, hasOwnID: Bool) {
            var actor = actor
            actor.id = id
            book.add(actor, ActorIndex(clamping: ids.count), hasOwnID: hasOwnID)
            ids.append(id)
            names[id] = actor.name
        }
        for (number, actor) in ones.enumerated() {
            enter(actor, id: actor.id, hasOwnID: first.hasOwnID[number])
        }
        // Where one of them needs another id than its own, all of them get theirs written down.
        let areWritten = matching.needsIDs
        for (number, actor) in twos.enumerated() {
            if let match = matching.matches[number] {
                // What the rows of both say becomes one row.
                if ones[Int(match)].shortName.isEmpty { book.add(actor.shortName, .shortName, match) }
                if ones[Int(match)].hasNoName {
                    book.add(actor.name, .name, match)
                    names[ids[Int(match)]] = actor.name
                }
                for spelling in actor.nameVariants + (added[number] ?? []) {
                    book.add(spelling, .variant, match)
                }
            } else {
                enter(
                    actor, id: matching.ids[number], hasOwnID: areWritten || second.hasOwnID[number])
            }
        }
    }
}

/// Which Gremium of the second landscape is which of the first.
struct MergeBoards {
    /// For each Gremium of the second landscape the number of the first's that it is.
    private(set) var matches: [Int?]
    /// The ids of the second landscape's Gremien in the result.
    private(set) var ids: [String] = []
    /// The ids of all in the result, and how to find them.
    private(set) var resultIDs: [String]
    let book: BoardBook
    private(set) var names: [String: String] = [:]
    /// Names that Gremien of both landscapes bear without being one.
    private(set) var sharedNames: [String] = []

    /// One name is one Gremium where nothing speaks against it; an id says nothing without the name.
    init(_ first: [Board], _ second: [Board], _ places: ActorPlaces) {
        let byName = Dictionary(grouping: first.indices) { first[$0].name.folded }
        let others = Dictionary(grouping: second.indices) { second[$0].name.folded }
        var isTaken: Set<Int> = []
        matches = second.map { board in
            let candidates = byName[board.name.folded] ?? []
            let same =
                candidates.first { first[$0].id == board.id }
                ?? (candidates.count == 1 && others[board.name.folded]?.count == 1 ? candidates[0] : nil)
            guard let same, !places.areApart(first[same], board), isTaken.insert(same).inserted else {
                return nil
            }
            return same
        }
        var fresh = FreshIDs(taken: Set(first.map(\.id)))
        resultIDs = first.map(\.id)
        var entries = first.map { ($0.id, $0.name) }
        for (number, board) in second.enumerated() {
            if let match = matches[number] {
                ids.append(first[match].id)
                continue
            }
            ids.append(fresh.next(board.id))
            resultIDs.append(ids[number])
            entries.append((ids[number], board.name))
            if byName[board.name.folded] != nil, !sharedNames.contains(board.name) {
                sharedNames.append(board.name)
            }
        }
        book = BoardBook(entries)
        for (id, name) in entries { names[id] = name }
    }
}
