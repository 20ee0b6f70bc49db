import LandscapeModel

/// Two values for one cell, of which only one can stand there.
public struct MergeConflict: Sendable, Hashable {
    /// The table, or `landschaft`.
    public var table: String
    /// What the row is about: an id, or what identifies the row.
    public var subject: String
    public var column: String
    public var first: String
    public var second: String
    /// What stands in the result.
    public var kept: String

    public init(
        table: String, subject: String, column: String, first: String, second: String, kept: String
    ) {
        self.table = table
        self.subject = subject
        self.column = column
        self.first = first
        self.second = second
        self.kept = kept
    }
}

/// Two landscapes as one.
public struct MergeResult: Sendable {
    public var tables: LandscapeTables
    /// In the order of the tables. What stands here is nowhere else: nothing is lost.
    public var conflicts: [MergeConflict] = []
    /// Actors of the second landscape that were found in the first.
    public var matchedActors = 0
    public var addedActors = 0
    /// Rows that both landscapes hold and that stand once in the result.
    public var equalRows = 0

    /// The conflicts as a table of its own, beside those of the landscape.
    public var conflictTable: RawTable {
        RawTable(
            name: Self.conflictsName,
            header: ["tabelle", "gegenstand", "spalte", "erster_wert", "zweiter_wert", "behalten"],
            rows: conflicts.map {
                [$0.table, $0.subject, $0.column, $0.first, $0.second, $0.kept].map(\.withoutFormula)
            })
    }

    /// A file of this name in a landscape is no table of it.
    public static let conflictsName = "konflikte"
}
