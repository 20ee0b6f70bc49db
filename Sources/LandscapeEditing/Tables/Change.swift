/// What an entry did to the tables, exact enough to be undone to the byte.
public struct Change: Sendable, Hashable {
    /// One row that came, changed or went.
    struct Step: Sendable, Hashable {
        var table: String
        var row: Int
        /// nil where the row is new.
        var before: [String]?
        /// nil where the row is gone.
        var after: [String]?
        var headerBefore: [String]
        /// The table came into being with this row.
        var isNewTable = false
    }

    var steps: [Step] = []
    /// The entry that would take it back later, when other entries have changed the rows around it.
    public internal(set) var inverse: Entry?

    /// A row that was there says something else now.
    var overwrites: Bool { steps.contains { $0.before != nil && $0.after != nil } }

    /// Whether any table is different now.
    public var isEmpty: Bool { steps.isEmpty }
}
