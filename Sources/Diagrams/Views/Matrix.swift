/// Expected and existing cooperation between types of actor, as a table of coloured cells.
public struct Matrix: Sendable, Hashable {
    public struct Cell: Sendable, Hashable {
        /// Places in `rows` and `columns`.
        public var row: Int
        public var column: Int
        /// Actors that are expected to have such a partner, and those that have one.
        public var expected: Int
        public var existing: Int
        /// Of the existing ones, those of which both sides say so.
        public var confirmed: Int
        /// One sentence about it.
        public var title: String

        /// 0: no expected cooperation is on record; 1: all are.
        public var share: Double { expected > 0 ? Double(existing) / Double(expected) : 0 }

        /// What stands in the cell, "3/5".
        public var text: String { "\(existing)/\(expected)" }

        /// How far: none, up to a third, up to two thirds, more, all.
        public var step: Int {
            guard existing > 0 else { return 0 }
            return existing >= expected ? 4 : share <= 1.0 / 3 ? 1 : share <= 2.0 / 3 ? 2 : 3
        }
    }

    public var rows: [String]
    public var columns: [String]
    public var cells: [Cell]
    /// Above the columns, and beside the rows.
    public var columnHeading: String
    public var rowHeading: String
}
