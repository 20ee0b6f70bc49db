import LandscapeModel
import PlainText
import SourceText

/// One of the two landscapes of a merge: its tables, and what they mean there.
struct MergeSide {
    let tables: LandscapeTables
    let landscape: Landscape
    /// Which rows of `akteure` give an id; the others get one made from their name.
    let hasOwnID: [Bool]
    private var book: ReferenceBook
    private let boards: BoardBook

    /// - Parameter text: the tables as they stand in the files; nil where the landscape has none of its own.
    init(_ text: LandscapeTables?, _ result: ReadResult) {
        landscape = result.landscape
        tables = UnderstoodTables.tables(result, as: text)
        hasOwnID = Self.ownIDs(tables, landscape.actors.count)
        book = ReferenceBook(landscape, hasOwnID: hasOwnID)
        for decision in landscape.nameDecisions where decision.status == .accepted {
            if let actor = decision.actor { book.add(decision.variant, .alias, actor) }
        }
        boards = BoardBook(landscape.boards.map { ($0.id, $0.name) })
    }

    private static func ownIDs(_ tables: LandscapeTables, _ count: Int) -> [Bool] {
        let table = tables["akteure"]
        let column = table?.header.firstIndex { TableSpec.actors.canonical($0) == "id" }
        return (0..<count).map { number in
            guard let column, let rows = table?.rows, number < rows.count, column < rows[number].count
            else { return false }
            return !rows[number][column].trimmed.isEmpty
        }
    }

    /// What a text means here, with this landscape's own aliases.
    mutating func answer(_ text: String) -> ReferenceBook.Answer { book.find(text.onOneLine) }

    mutating func actor(_ text: String) -> ActorIndex? {
        if case .actor(let actor) = answer(text) { return actor }
        return nil
    }

    /// The actors of a list cell; nil where one is not known, so that the cell stays as it is.
    mutating func actors(_ text: String) -> [ActorIndex]? { book.actors(text) }

    func board(_ text: String) -> Int? { boards.find(text) }

    /// Texts about actors that none of them is: a Träger that is only named.
    var freeTexts: Set<String> {
        var texts: Set<String> = []
        for actor in landscape.actors {
            if case .named(let name) = actor.carrier { texts.insert(name.folded) }
        }
        for board in landscape.boards where board.lead == nil { texts.insert(board.leadText.folded) }
        return texts
    }
}

/// Finds Gremien by id, else by a name that only one of them bears.
struct BoardBook {
    private var numbers: [String: [Int]] = [:]

    init(_ boards: [(id: String, name: String)]) {
        for (number, board) in boards.enumerated() { numbers[board.id.folded, default: []].append(number) }
        let ids = numbers
        for (number, board) in boards.enumerated() where ids[board.name.folded] == nil {
            numbers[board.name.folded, default: []].append(number)
        }
    }

    func find(_ text: String) -> Int? {
        guard let found = numbers[text.folded], found.count == 1 else { return nil }
        return found[0]
    }
}
