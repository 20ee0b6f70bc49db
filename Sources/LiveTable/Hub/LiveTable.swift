import Foundation
import GapAnalysis
import JournalStore
package import LandscapeEditing
import LandscapeJobs
import LandscapeModel
import PlainText

/// The one place where a round table happens: takes entries, keeps them, tells everybody, and has the findings computed.
///
/// An entry is told to nobody before it is on the disk. Entries that come while the disk is busy go there together.
package actor LiveTable {
    package nonisolated let home: TableHome
    /// With what is on its way to the disk.
    var state: TableState
    /// As it is on the disk, and as it is told.
    var durable: TableState
    package internal(set) var mode: TableMode
    /// What the projector shows; JSON of the facilitator's page.
    var stage: String
    var listeners: [ObjectIdentifier: Listener] = [:]
    var joined: Set<String> = []

    /// So many lines are on the disk.
    var synced: Int { durable.revision }
    var lastCheckpoint = 0
    var waiting: [(line: Int, continuation: CheckedContinuation<Void, any Error>)] = []
    var isWriting = false
    var isClosed = false

    /// The landscape of the newest revision that was asked for.
    var ordered: (revision: Int, input: Task<LandscapeInput, Never>)?

    /// Nothing is computed yet.
    var findings = TableFindings(revision: -1)
    /// How it stood at the beginning; nil until it is computed.
    var start: TableFindings.Standing?
    var numbers: SuggestionNumbers
    let findingsJob: FindingsJob
    var computing: Task<Void, Never>?
    var computedAt = ContinuousClock.now - LiveTable.pause

    /// More than a table ever enters; a page that runs wild must not fill the disk.
    static let mostLines = JournalText.mostLines
    static let mostPerActor = 10_000

    var database: JournalDatabase { home.database }

    /// - Throws: `JournalProblem` where the journal cannot be read.
    package init(_ home: TableHome) throws {
        self.home = home
        let database = home.database
        let checkpoint =
            home.isContinued
            ? try database.setting("zwischenstand").flatMap { TableState.Checkpoint($0) } : nil
        state = TableState(
            home.base, applied: home.applied, start: home.start, journal: try database.entries(),
            from: checkpoint)
        durable = state
        lastCheckpoint = checkpoint?.revision ?? 0
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
        if let known = state.line(of: entry.id) {
            var same = checked
            if !entry.at.isMoment { same.at = known.entry.at }
            guard known.entry.isSame(as: same) else { throw TableProblem.idTaken }
            try await written(known.revision)
            return Acknowledgement(entry: known.entry, revision: known.revision, isRepeated: true)
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

    /// A table that was closed takes nothing any more: another one goes on from the lines that its file has by now.
    func checkOpen() throws(TableProblem) { guard !isClosed else { throw .notKept } }

    func checkRoom(_ entry: Entry) throws(TableProblem) {
        try checkOpen()
        guard state.revision < Self.mostLines else { throw .full }
        guard entry.role != .participant || state.count(of: entry.reportedBy) < Self.mostPerActor else {
            throw .full
        }
    }

    // MARK: Asking

    package var snapshot: TableSnapshot {
        get async {
            let state = durable
            let input = await input(of: state)
            return TableSnapshot(
                state: state, mode: mode, stage: stage, joined: joined, findings: findings, input: input)
        }
    }

    /// The landscape of a state in canonical order: made once for all who ask, while the table goes on.
    func input(of state: TableState) async -> LandscapeInput {
        if let known = ordered, known.revision == state.revision { return await known.input.value }
        let reading = state.workspace.reading
        let input = Task { await onOwnThread { LandscapeInput(reading).ordered } }
        ordered = (state.revision, input)
        return await input.value
    }

    var stateJSON: String {
        var json = JSONWriter(isCompact: true)
        json.object { json in
            json.key("revision", synced)
            json.key("mode", mode.rawValue)
            json.key("can_undo", durable.canUndo)
            json.key("can_redo", durable.canRedo)
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

    /// The table as it is on the disk.
    package var kept: TableState { durable }
}
