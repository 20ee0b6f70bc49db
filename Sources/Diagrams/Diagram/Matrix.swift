/// Expected and existing cooperation between types of actor, as a table of coloured cells.
public struct Matrix: Sendable, Hashable {
    public struct Cell: Sendable, Hashable {
        /// Places in `rows` and `columns`.
        public var row: Int
        public var column: Int
        /// Actors that are expected to have such a partner, and those that have one; nil, like the next one, where
        /// it may not be told.
        public var expected: Int
        public var existing: Int?
        /// Of the existing ones, those of which both sides say so.
        public var confirmed: Int?
        /// One sentence about it.
        public var title: String

        /// What stands in the cell, "3/5"; a dash where it may not be told.
        public var text: String { existing.map { "\($0)/\(expected)" } ?? "–" }

        /// How many cases have nothing on record: none, one, two, three, more; nil where it may not be told.
        public var step: Int? { existing.map { min(4, max(0, expected - $0)) } }
    }

    public var rows: [String]
    public var columns: [String]
    public var cells: [Cell]
    /// Above the columns, and beside the rows.
    public var columnHeading: String
    public var rowHeading: String
}
