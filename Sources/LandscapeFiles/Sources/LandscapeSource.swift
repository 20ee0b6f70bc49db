import SourceText

/// Where the tables of a landscape come from: the files of a folder or the sheets of a workbook.
protocol LandscapeSource {
    /// What messages call the table; nil where there is none.
    func file(of table: String) -> String?
    /// The rows of a table; nil, and a problem in the log, where it cannot be read.
    func rows(of table: String, _ log: inout ProblemLog) -> RowSource?
    /// The root of `landschaft.yaml` or of the sheet that stands for it.
    func settings(_ log: inout ProblemLog) -> YAMLItem?
    /// The text of the settings as it is; nil where there is none.
    func settingsText(_ log: inout ProblemLog) -> String?
    /// What a table that is missing would be called.
    func nameForMissing(_ table: String) -> String
    /// A table that bears the name of one that is missing but not its columns, and the columns it has.
    func misfit(_ table: String) -> (file: String, headers: [String])?
}

extension LandscapeSource {
    func misfit(_ table: String) -> (file: String, headers: [String])? { nil }
}

extension SourceFiles: LandscapeSource {
    func file(of table: String) -> String? { names[table] }

    func rows(of table: String, _ log: inout ProblemLog) -> RowSource? {
        text(of: table, &log).map { RowSource(utf8: $0) }
    }

    func settings(_ log: inout ProblemLog) -> YAMLItem? {
        guard let file = names["landschaft"], let text = text(of: "landschaft", &log),
            let root = YAMLDocument.root(text, file: file, &log)
        else { return nil }
        return YAMLItem(node: root, path: "", file: file)
    }

    func nameForMissing(_ table: String) -> String { table + ".csv" }
}
