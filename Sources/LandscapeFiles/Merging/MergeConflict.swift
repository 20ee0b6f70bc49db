public import PlainText

/// Two values for one cell, of which only one can stand there.
public struct MergeConflict: Sendable, Hashable {
    /// The table, or `landschaft`.
    public var table: String
    /// What the row is about, by name.
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
    /// Actors that may be one; they are two in the result, and `aliase` holds the question.
    public var proposals: [MergeProposal] = []
    /// Actors that are one by a decision of the coordinator's.
    public var decidedCount = 0
    /// Names that Gremien of both landscapes bear without being one.
    public var sharedBoards: [String] = []
    /// Rows that both landscapes hold and that stand once in the result.
    public var equalRows = 0

    /// How much each landscape and the result hold, and what stands once because both have it.
    public var first = MergeCounts()
    public var second = MergeCounts()
    public var joined = MergeCounts()
    public var total = MergeCounts()
    /// What the result does not say although one of the landscapes does, or the other way round; empty when the
    /// merge is sound. Nothing is to be written otherwise.
    public var faults: [Bilingual] = []

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
    public static let conflictsName = SourceFiles.conflictsName
}
