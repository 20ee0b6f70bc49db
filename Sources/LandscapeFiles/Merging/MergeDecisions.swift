import LandscapeModel
public import PlainText
public import SourceText

/// What the coordinator has decided about actors of two landscapes: the `aliase.csv` of a former merge.
public struct MergeDecisions: Sendable {
    /// The id of the second landscape's actor in the result, and that of the first that it is; in order.
    var accepted: [(variant: String, actor: String)] = []
    private var rejected: Set<[String]> = []

    public init() {}

    /// - Throws: where the file cannot be read as such a table; nothing is then to be merged.
    public init(contentsOf path: String) throws(MergeDecisionError) {
        var log = ProblemLog()
        let file = path.split(separator: "/").last.map { String($0) } ?? path
        guard let text = TextFile.text(path, file: file, &log),
            var table = Table(RowSource(utf8: text), file: file, spec: .aliases, &log)
        else { throw MergeDecisionError(problems: log.problems) }
        let variant = table.column("variante")
        let actor = table.column("akteur")
        let status = table.column("status")
        var reading = Reading()
        while let row = table.next(&log) {
            let key = [row.line(variant), row.line(actor)]
            switch reading.decisionStatus(row.line(status), at: table.place(row, status)) {
            case .accepted: accepted.append((key[0], key[1]))
            case .rejected: rejected.insert(key)
            case .open, nil: break
            }
        }
        let errors = (log.problems + reading.log.problems).filter { $0.severity == .error }
        guard errors.isEmpty else { throw MergeDecisionError(problems: errors) }
    }

    func isRejected(_ variant: String, _ actor: String) -> Bool { rejected.contains([variant, actor]) }
}

/// A file of decisions that cannot be understood.
public struct MergeDecisionError: Explained, Sendable {
    public var problems: [Problem]

    /// A line for each place.
    public var message: Bilingual {
        Bilingual(
            problems.map { "  " + $0.line(.german) }.joined(separator: "\n"),
            problems.map { "  " + $0.line(.english) }.joined(separator: "\n"))
    }
}
