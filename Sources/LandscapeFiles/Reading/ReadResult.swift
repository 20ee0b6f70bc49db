public import GraphFiles
public import LandscapeModel
public import SourceText

/// What was read, and everything that should be known about it.
public struct ReadResult: Sendable {
    /// Whatever was understood.
    public var landscape: Landscape
    /// In the order of the files, then of the rows as far as possible.
    public var problems: [Problem]
    /// What the table of actors is called there.
    var actorsFile = "akteure.csv"
    /// How each table was understood.
    public var readings: [TableReading]
    /// Places that rows name beside each other, the finer first.
    public var districtPairs: [DistrictPair] = []
    /// Where another program drew the actors, and in which colours, by their ids.
    public var looks = NodeLooks()
    /// Cells in which a word for a group leaves open who is meant.
    var groupMentions: [GroupMention] = []
    /// Words for groups that stand in the place of partners.
    package var groupWords: [String] { groupMentions.map(\.word) }
    /// The network that was read, where the input is a graph file.
    public var network: GraphFile?
    /// The input is one table or one graph file, no folder and no workbook.
    public var isSingleFile = false
    /// The input is what another program exported, as tables or as a workbook.
    public var isExport = false
    /// What the lines above a table say that the settings do not.
    public var settingsProposals: [SettingsProposal] = []

    public init(landscape: Landscape, problems: [Problem], readings: [TableReading] = []) {
        self.landscape = landscape
        self.problems = problems
        self.readings = readings
    }

    public var errors: [Problem] { problems.filter { $0.severity == .error } }
    public var warnings: [Problem] { problems.filter { $0.severity == .warning } }
}
