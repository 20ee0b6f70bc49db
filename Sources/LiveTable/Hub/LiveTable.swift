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
    private let database: JournalDatabase
    private var state: TableState
    package private(set) var mode: TableMode
    /// What the projector shows; JSON of the facilitator's page.
    private var stage: String
    private var listeners: [ObjectIdentifier: Listener] = [:]
    private var joined: Set<String> = []

    /// So many lines are on the disk.
    private var synced: Int
    private var waiting: [(line: Int, continuation: CheckedContinuation<Void, any Error>)] = []
    private var isWriting = false
    private var isClosed = false

    private var findings = TableFindings()
    private var numbers: SuggestionNumbers
    private let findingsJob: FindingsJob
    private var isComputing = false

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

    private func checked(_ entry: Entry, by viewer: Viewer, now: String) throws(TableProblem) -> Entry {
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

    private func checkRoom(_ entry: Entry) throws(TableProblem) {
        guard state.revision < Self.mostLines else { throw .full }
        guard entry.role == .participant, state.revision > Self.mostPerActor else { return }
        guard state.lines.count(where: { $0.reportedBy == entry.reportedBy }) < Self.mostPerActor else {
            throw .full
        }
    }

    /// Accepts or refuses a proposal.
    package func decide(_ id: String, _ status: Entry.Status) async throws -> (revision: Int, entry: Entry) {
        try state.decide(id, status)
        return try await lastWritten()
    }

    /// Takes an entry back: the newest that counts, or the one named.
    package func undo(_ id: String?, entryID: String, now: String) async throws -> (
        revision: Int, entry: Entry
    ) {
        let effective = state.effective
        let target =
            id.map { id in effective.items.first { $0.entry.id == id && $0.counts }?.entry }
            ?? effective.lastToUndo
        if let id, state.entry(id) == nil { throw TableProblem.unknownEntry }
        guard let target else { throw TableProblem.nothingToUndo }
        try state.append(
            Entry(id: entryID, at: now, .undo, role: .moderation, undoes: target.id))
        return try await lastWritten()
    }

    /// Takes an undoing back: the newest since anything else was entered, or that of the entry named.
    package func redo(_ id: String?, entryID: String, now: String) async throws -> (
        revision: Int, entry: Entry
    ) {
        let effective = state.effective
        if let id, state.entry(id) == nil { throw TableProblem.unknownEntry }
        let undoing =
            id.map { id in effective.items.first { $0.entry.id == id }?.undoneBy }
            ?? effective.lastUndoing?.id
        guard let undoing else { throw TableProblem.nothingToRedo }
        try state.append(Entry(id: entryID, at: now, .undo, role: .moderation, undoes: undoing))
        return try await lastWritten()
    }

    private func lastWritten() async throws -> (revision: Int, entry: Entry) {
        let revision = state.revision
        let entry = state.lines[revision - 1]
        try await written(revision)
        return (revision, entry)
    }

    /// Takes an offline journal in: what is known already is not doubled.
    package func take(_ journal: JournalText) async throws -> JournalIntake {
        var intake = JournalIntake()
        for line in journal.lines {
            guard case .success(let entry) = line.entry else {
                intake.problems.append((line.number, nil, JournalIntake.noEntry))
                continue
            }
            if let known = state.entry(entry.id) {
                guard known.isSame(as: entry) else {
                    intake.problems.append((line.number, entry.id, JournalIntake.otherContent))
                    continue
                }
                intake.known += 1
                if known.status == .proposed, entry.status != .proposed {
                    try? state.decide(entry.id, entry.status)
                }
                continue
            }
            do throws(TableProblem) {
                guard state.revision < Self.mostLines else { throw .full }
                try state.append(entry)
                intake.taken += 1
            } catch {
                intake.problems.append((line.number, entry.id, error.message))
            }
        }
        try await written(state.revision)
        intake.revision = synced
        return intake
    }

    // MARK: Keeping

    /// Waits until so many lines are on the disk.
    private func written(_ line: Int) async throws {
        guard synced < line else { return }
        try await withCheckedThrowingContinuation { continuation in
            waiting.append((line, continuation))
            guard !isWriting else { return }
            isWriting = true
            Task { await writeAll() }
        }
    }

    private func writeAll() async {
        while synced < state.revision {
            let batch = Array(state.lines[synced...])
            do {
                try await database.append(batch, after: synced)
            } catch {
                // Nobody was told of these entries; the table is as it is on the disk.
                state = state.cut(to: synced)
                for waiter in waiting { waiter.continuation.resume(throwing: TableProblem.notKept) }
                waiting = []
                break
            }
            synced += batch.count
            tell(batch)
            let done = waiting.filter { $0.line <= synced }
            waiting.removeAll { $0.line <= synced }
            for waiter in done { waiter.continuation.resume() }
        }
        isWriting = false
    }

    // MARK: Telling

    private func tell(_ batch: [Entry]) {
        let event = EventText(batch, revision: synced)
        broadcast { event.text(for: $0.viewer) }
        tellState()
        Task { await compute() }
    }

    private func tellState() {
        let state = EventText.named("state", stateJSON)
        broadcast { $0.wantsMore ? state : nil }
    }

    private func broadcast(_ text: (Listener) -> [UInt8]?) {
        for (id, listener) in listeners {
            guard let text = text(listener) else { continue }
            if !listener.send(text) { listeners[id] = nil }
        }
    }

    /// Listens from an entry on; what came since then is the first text.
    ///
    /// - Parameter after: the last revision that arrived; nil: from now on.
    package func listen(
        _ viewer: Viewer, after: Int?, wantsMore: Bool, cut: @escaping @Sendable () -> Void
    ) -> Listener {
        let listener = Listener(viewer, wantsMore: wantsMore, cut: cut)
        guard !isClosed else {
            listener.end()
            return listener
        }
        listeners[ObjectIdentifier(listener)] = listener
        var first = EventText.beat
        if let after, after < synced {
            first += EventText(Array(state.lines[max(0, after)..<synced]), revision: synced).text(for: viewer)
        }
        if wantsMore {
            first += EventText.named("state", stateJSON) + EventText.named("findings", findingsEvent)
        }
        _ = listener.send(first)
        return listener
    }

    package func leave(_ listener: Listener) {
        listener.end()
        listeners[ObjectIdentifier(listener)] = nil
    }

    package var listenerCount: Int { listeners.count }

    /// A sign of life to everybody; whoever has stopped reading is let go of.
    package func beat() {
        for (id, listener) in listeners where listener.end(ifStuckFor: Listener.patience) {
            listeners[id] = nil
        }
        broadcast { _ in EventText.beat }
    }

    /// Lets go of everybody; what was entered is on the disk.
    package func close() async {
        isClosed = true
        for listener in listeners.values where !listener.end(ifStuckFor: .zero) { listener.end() }
        listeners = [:]
        try? await written(state.revision)
        try? database.tidy()
    }

    // MARK: Findings

    private func compute() async {
        guard !isComputing else { return }
        isComputing = true
        // Several entries in a moment are looked at together.
        while findings.revision < synced, !isClosed {
            try? await Task.sleep(for: .milliseconds(120))
            let (job, revision, reading) = (findingsJob, synced, state.workspace.reading)
            let before = numbers
            let result = await onOwnThread {
                var numbers = before
                let found = job.findings(
                    LandscapeInput(reading).ordered, revision: revision, numbers: &numbers)
                return (found.findings, found.fresh, numbers)
            }
            numbers = result.2
            if !result.1.isEmpty { try? database.keep(numbers: result.1) }
            findings = result.0
            let event = EventText.named("findings", findingsEvent)
            broadcast { $0.wantsMore ? event : nil }
        }
        isComputing = false
    }

    /// Takes somebody in whom the landscape does not have yet, and says so.
    /// - Returns: their id.
    package func admit(_ name: String, type: String?, entryID: String, now: String) async throws -> String {
        let taken = Set(state.landscape.actors.map(\.id))
        let plain = name.slug
        var id = plain
        var number = 2
        while taken.contains(id) {
            id = "\(plain)-\(number)"
            number += 1
        }
        var cells = ["id": id, "name": name]
        if let type, !type.isEmpty { cells["typ"] = type }
        let entry = Entry(
            id: entryID, at: now, .add, table: "akteure", becomes: cells, reportedBy: id, role: .participant)
        guard mode != .halt else { throw TableProblem.stopped }
        try checkRoom(entry)
        try state.append(entry)
        joined.insert(id)
        try await written(state.revision)
        return id
    }

    /// The findings of the table as it is now, for whoever asks before the first entry.
    package func prepareFindings() async {
        guard findings.suggestions.isEmpty else { return }
        findings.revision = -1
        await compute()
    }

    // MARK: Asking

    package var snapshot: TableSnapshot {
        TableSnapshot(
            state: state, revision: synced, mode: mode, stage: stage, joined: joined, findings: findings,
            input: LandscapeInput(state.workspace.reading).ordered)
    }

    private var stateJSON: String {
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

    private var findingsEvent: String { TableSnapshot.gapsJSON(findings) }

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
