import LandscapeModel

/// One of the two landscapes of a merge: its tables as they stand, and what they mean.
struct MergeSide {
    var tables: LandscapeTables
    let landscape: Landscape
    private var book: ReferenceBook
    private var boards: [String: Int] = [:]

    /// - Parameter tables: as they stand in the files; where their rows are not those of the landscape (actors that
    ///   come from a matrix, rows left out) the landscape is written anew.
    init(_ tables: LandscapeTables?, _ landscape: Landscape) {
        self.landscape = landscape
        book = ReferenceBook(landscape)
        let fresh = LandscapeTables(landscape)
        let fits = tables.map { tables in
            (tables["akteure"]?.rows.count ?? 0) == landscape.actors.count
                && (tables["gremien"]?.rows.count ?? 0) == landscape.boards.count
                && (tables["angebote"]?.rows.count ?? 0) == landscape.offers.count
        }
        self.tables = fits == true ? tables ?? fresh : fresh
        for (number, board) in landscape.boards.enumerated() {
            for spelling in [board.id, board.name] where boards[spelling.folded] == nil {
                boards[spelling.folded] = number
            }
        }
    }

    mutating func actor(_ text: String) -> ActorIndex? {
        if case .actor(let actor) = book.find(text.onOneLine) { return actor }
        return nil
    }

    /// The actors of a list cell; nil where one is not known, so that the cell stays as it is.
    mutating func actors(_ text: String) -> [ActorIndex]? {
        if let actor = actor(text) { return [actor] }
        let parts = Cell.list(text) { book.isKnown($0) }
        let found = parts.map { actor($0) }
        return found.contains(nil) || found.isEmpty ? nil : found.compactMap { $0 }
    }

    func board(_ text: String) -> Int? { boards[text.folded] }
}

extension ReferenceBook {
    /// What the names of a landscape that was read mean.
    init(_ landscape: Landscape) {
        self.init()
        for (number, actor) in landscape.actors.enumerated() {
            let index = ActorIndex(clamping: number)
            add(actor.id, .id, index)
            add(actor.name, .name, index)
            add(actor.shortName, .shortName, index)
            for variant in actor.nameVariants { add(variant, .variant, index) }
        }
        for decision in landscape.nameDecisions where decision.status == .accepted {
            if let actor = decision.actor { add(decision.variant, .alias, actor) }
        }
    }
}
