import JournalStore
package import LandscapeEditing
import LandscapeFiles
package import LandscapeJobs
import LandscapeModel
package import LiveTable
package import PlainText
package import SourceText

/// What somebody sees who works on a landscape: its tables with what is to be settled, and the questions that settle it.
///
/// It is worked out once for each state of the tables.
package struct Desk: Sendable {
    package let revision: Int
    package let tables: [NumberedTable]
    /// What is wrong or worth a look, names included.
    package let problems: [Problem]
    /// What one answer settles most of, first.
    package let questions: [DecisionQuestion]
    let reading: ReadResult

    /// - Complexity: that of reading the proposals: some tens of milliseconds for 300 actors.
    package init(_ state: TableState, _ language: Language) {
        revision = state.revision
        reading = state.workspace.reading
        let proposals = Proposals(reading)
        tables = NumberedTable.all(state.workspace.texts)
        // Names that may be one actor are asked about, and need no mark besides.
        problems = (reading.problems + proposals.names.problems).filter { $0.code != .likelyDuplicate }
        questions = DeskQuestions.joined(DecisionQuestion.all(proposals, language), language)
    }

    /// Places that wait for somebody: what netviz does not understand, and what it proposes.
    package var open: Int { reading.errors.number + questions.reduce(0) { $0 + $1.cells } }

    /// The question, or a single name of one, that bears a key.
    package func question(_ key: String) -> DecisionQuestion? {
        for question in questions {
            if question.key == key { return question }
            if let single = question.singles.first(where: { $0.key == key }) { return single }
        }
        return nil
    }
}

/// Keeps the desks of landscapes as long as nothing changes there.
package actor DeskMemory {
    private struct Key: Hashable {
        var landscape: LandscapeName
        var language: Language
    }

    private var desks: [Key: (stamp: String, desk: Desk)] = [:]
    private var beginnings: [LandscapeName: (stamp: String, open: Int)] = [:]
    private static let most = 40

    package init() {}

    package func desk(_ landscape: OpenLandscape, _ language: Language) async -> Desk {
        let state = await landscape.table.kept
        let key = Key(landscape: landscape.name, language: language)
        let stamp = "\(landscape.beginning) \(state.revision)"
        if let known = desks[key], known.stamp == stamp { return known.desk }
        let desk = await onOwnThread { Desk(state, language) }
        if desks.count >= Self.most { desks = [:] }
        desks[key] = (stamp, desk)
        return desk
    }

    /// How many places waited at the beginning.
    package func openAtBeginning(_ landscape: OpenLandscape) async -> Int {
        if let known = beginnings[landscape.name], known.stamp == landscape.beginning { return known.open }
        let base = await landscape.table.kept.base
        let open = await onOwnThread { Desk(TableState(base), .german).open }
        beginnings[landscape.name] = (landscape.beginning, open)
        return open
    }
}
