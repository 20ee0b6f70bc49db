import Foundation
import GapAnalysis
package import JournalStore
package import LandscapeEditing
import LandscapeJobs
import LandscapeModel
import PlainText

/// The one place where a round table happens: takes entries, keeps them, tells everybody, and has the findings computed.
///
/// An entry is told to nobody before it is on the disk. Entries that come while the disk is busy go there together.
package actor LiveTable {
    package nonisolated let home: TableHome
    let database: JournalDatabase
    var state: TableState
    package internal(set) var mode: TableMode
    /// What the projector shows; JSON of the facilitator's page.
    var stage: String
    var listeners: [ObjectIdentifier: Listener] = [:]
    var joined: Set<String> = []

    /// So many lines are on the disk.
    var synced: Int
    var waiting: [(line: Int, continuation: CheckedContinuation<Void, any Error>)] = []
    var isWriting = false
    var isClosed = false

    /// Nothing is computed yet.
    var findings = TableFindings(revision: -1)
    var numbers: SuggestionNumbers
    let findingsJob: FindingsJob
    var computing: Task<Void, Never>?

    /// More than a table ever enters; a page that runs wild must not fill the disk.
    static let mostLines = 20_000
    static let mostPerActor = 2_000

    /// - Throws: `JournalProblem` where the journal cannot be read.
    package init(_ home: TableHome, _ database: JournalDatabase) throws {
        self.home = home
        self.database = database
        state = TableState(home.base, applied: home.applied, journal: try database.entries())
        synced = state.revision
        mode = try database.setting("modus").flatMap { TableMode(rawValue: $0) } ?? .sofort
        stage = try database.setting("buehne") ?? "null"
        numbers = home.numbers
        findingsJob = FindingsJob(
            catalogue: home.catalogue,
            first: Dictionary(
                home.gaps.map {
                    (
                        $0.number,
                        .init(suggestion: FindingsJob.suggestion($0, in: home.input.landscape), step: $0.step)
                    )
                }, uniquingKeysWith: { first, _ in first }))
        joined = Set(try database.sessions().compactMap(\.actor))
    }

    // MARK: Entering

    package struct Acknowledgement: Sendable {
        package var entry: Entry
        package var revision: Int
        /// It had been entered before.
        package var isRepeated: Bool
    }

    /// Takes an entry; it is on the disk when this returns.
    /// - Throws: ``TableProblem``.
    package func post(_ entry: Entry, by viewer: Viewer, now: String) async throws -> Acknowledgement {
        let checked = try checked(entry, by: viewer, now: now)
        if let known = state.entry(entry.id) {
            var same = checked
            if entry.at.isEmpty { same.at = known.at }
            guard known.isSame(as: same) else { throw TableProblem.idTaken }
            try await written(state.revision)
            return Acknowledgement(entry: state.entry(entry.id) ?? known, revision: synced, isRepeated: true)
        }
        guard mode != .halt || viewer == .moderation else { throw TableProblem.stopped }
        try checkRoom(checked)
        try state.append(checked)
        let revision = state.revision
        try await written(revision)
        return Acknowledgement(entry: checked, revision: revision, isRepeated: false)
    }

    func checked(_ entry: Entry, by viewer: Viewer, now: String) throws(TableProblem) -> Entry {
        var entry = entry
        if !entry.at.isMoment { entry.at = now }
        guard !entry.isTooLong else {
            throw .tooLong
        }
        switch viewer {
        case .moderation: return entry
        case .projector:
            throw .forbidden(
                Bilingual("Der Beamer zeigt und trägt nichts ein.", "The projector shows and enters nothing.")
            )
        case .participant(let actor):
            return try ParticipantRules(actor: actor, state: state).checked(entry, mode: mode)
        }
    }

    func checkRoom(_ entry: Entry) throws(TableProblem) {
        guard state.revision < Self.mostLines else { throw .full }
        guard entry.role == .participant, state.revision > Self.mostPerActor else { return }
        guard state.lines.count(where: { $0.reportedBy == entry.reportedBy }) < Self.mostPerActor else {
            throw .full
        }
    }

    // MARK: Asking

    package var snapshot: TableSnapshot {
        TableSnapshot(
            state: state, revision: synced, mode: mode, stage: stage, joined: joined, findings: findings,
            input: LandscapeInput(state.workspace.reading).ordered)
    }

    var stateJSON: String {
        let effective = state.effective
        var json = JSONWriter(isCompact: true)
        json.object { json in
            json.key("revision", synced)
            json.key("mode", mode.rawValue)
            json.key("can_undo", effective.lastToUndo != nil)
            json.key("can_redo", effective.lastUndoing != nil)
            json.key("stage", json: stage)
        }
        return String(decoding: json.bytes, as: UTF8.self)
    }

    var findingsEvent: String { TableSnapshot.gapsJSON(findings) }

    package func set(_ mode: TableMode) throws {
        try database.set("modus", to: mode.rawValue)
        self.mode = mode
        tellState()
    }

    package func set(stage: String) throws {
        try database.set("buehne", to: stage)
        self.stage = stage
        tellState()
    }

    package func join(_ actor: String) { joined.insert(actor) }

    package func knows(_ actor: String) -> Bool { state.landscape.actors.contains { $0.id == actor } }

    /// What the journal makes of the landscape as it lies on the disk by now.
    package var journal: (state: TableState, revision: Int) {
        (state.revision == synced ? state : state.cut(to: synced), synced)
    }
}
