package import LandscapeEditing
package import LandscapeFiles
package import LandscapeModel

/// A round table as it is now, as a value: the tables as they were at its beginning, its journal, and what the two make.
///
/// It is the same at any time as a ``Replay`` of the journal on the tables of the beginning.
package struct TableState: Sendable {
    /// The tables at the beginning.
    package let base: Workspace
    /// What had been applied to them before.
    private let applied: AppliedEntries
    /// So many lines of the journal are in the tables of the beginning already, whatever they say; they are told and never applied.
    package let start: Int
    /// The journal: an entry that was decided on later stands in it once more.
    package private(set) var lines: [Entry] = []
    package private(set) var workspace: Workspace
    /// What became of each entry.
    package private(set) var results: [String: EntryOutcome.Result] = [:]
    /// Where each entry stands first.
    private var places: [String: Int] = [:]
    /// Its status by its last line.
    private var statuses: [String: Entry.Status] = [:]
    private var counts: [String: Int] = [:]
    /// What the last line changed, where it changed anything.
    private var last: (id: String, change: Change)?
    /// Every entry that counts is in the tables, so that the next one can be applied by itself.
    private var isWhole = true

    /// - Parameter start: how many lines of the journal lie before the beginning.
    package init(
        _ base: Workspace, applied: AppliedEntries = AppliedEntries(), start: Int = 0, journal: [Entry] = []
    ) {
        self.base = base
        self.applied = applied
        self.start = min(start, journal.count)
        workspace = base
        for entry in journal { note(entry) }
        if journal.count > self.start { replay() }
    }

    // MARK: Going on quickly

    /// The tables after some lines, so that a restart need not go through all of them.
    package struct Checkpoint: Sendable, Hashable {
        package var revision: Int
        package var texts: LandscapeTexts
        /// Entries that were not simply applied.
        package var odd: [String: EntryOutcome.Result]

        package init(revision: Int, texts: LandscapeTexts, odd: [String: EntryOutcome.Result]) {
            self.revision = revision
            self.texts = texts
            self.odd = odd
        }
    }

    /// nil where some entry that counts does not hold: then only the whole journal tells what the next one does.
    package var checkpoint: Checkpoint? {
        guard isWhole else { return nil }
        return Checkpoint(
            revision: revision, texts: workspace.texts, odd: results.filter { $0.value != .applied })
    }

    /// The same as from the whole journal: the lines behind the checkpoint are applied to its tables, unless one of them speaks
    /// of an earlier one.
    package init(
        _ base: Workspace, applied: AppliedEntries, start: Int = 0, journal: [Entry],
        from checkpoint: Checkpoint?
    ) {
        guard let checkpoint, (start...journal.count).contains(checkpoint.revision) else {
            self.init(base, applied: applied, start: start, journal: journal)
            return
        }
        self.init(base, applied: applied, start: start, journal: Array(journal[..<start]))
        let tail = journal[checkpoint.revision...]
        for entry in journal[start...] { note(entry) }
        guard !tail.contains(where: { $0.operation == .undo }),
            tail.enumerated().allSatisfy({ places[$1.id] == checkpoint.revision + $0 })
        else {
            replay()
            return
        }
        let replay = Replay(
            JournalText(Array(tail)), on: Workspace(checkpoint.texts), applied: applied)
        workspace = replay.workspace
        results = checkpoint.odd
        for entry in journal[start..<checkpoint.revision] where results[entry.id] == nil {
            results[entry.id] = .applied
        }
        for outcome in replay.outcomes { if let id = outcome.id { results[id] = outcome.result } }
        isWhole = replay.isSound
    }

    // MARK: Asking

    package var revision: Int { lines.count }
    package var landscape: Landscape { workspace.landscape }

    /// An entry with its status by now.
    package func entry(_ id: String) -> Entry? {
        guard let place = places[id] else { return nil }
        var entry = lines[place]
        entry.status = statuses[id] ?? entry.status
        return entry
    }

    /// The line of an entry and its number, as it was entered.
    package func line(of id: String) -> (revision: Int, entry: Entry)? {
        places[id].map { ($0 + 1, lines[$0]) }
    }

    /// How many lines an actor has.
    package func count(of actor: String) -> Int { counts[actor] ?? 0 }

    /// Entries that were in the tables at the beginning already: those of an earlier table.
    package func isFromBefore(_ id: String) -> Bool {
        applied.ids.contains(id) || places[id].map { $0 < start } == true
    }

    package var canUndo: Bool { lastHolds || effective.lastToUndo != nil }
    package var canRedo: Bool { !lastHolds && effective.lastUndoing != nil }

    /// The last line is an entry that counts and takes nothing back, as most are.
    private var lastHolds: Bool {
        guard lines.count > start, let last = lines.last else { return false }
        return last.operation != .undo && last.status == .accepted && places[last.id] == lines.count - 1
    }

    /// Which entries since the beginning count.
    package var effective: EffectiveEntries { EffectiveEntries(Array(lines[start...])) }

    /// Proposals that nobody has decided on and nobody has withdrawn, those from before the beginning included.
    package var proposals: [Entry] { EffectiveEntries(lines).waiting }

    // MARK: Changing

    /// Puts an entry behind the others.
    /// - Throws: ``TableProblem``; nothing is changed then.
    package mutating func append(_ entry: Entry) throws(TableProblem) {
        guard places[entry.id] == nil else { throw .idTaken }
        switch entry.operation {
        case .note:
            guard entry.text?.isEmpty == false || entry.present != nil else { throw .empty }
        case .undo:
            guard let id = entry.undoes, let place = places[id] else { throw .unknownEntry }
            guard place >= start else { throw .nothingToUndo }
            return takeBack(entry, id)
        case .add, .change, .remove:
            do throws(EntryProblem) {
                var tried = workspace
                let change = try tried.apply(entry)
                if entry.status == .accepted, isWhole {
                    workspace = tried
                    results[entry.id] = change == nil ? .already : .applied
                    note(entry)
                    last = change.map { (entry.id, $0) }
                    return
                }
            } catch {
                throw .entry(error)
            }
        }
        guard isWhole || entry.status != .accepted else { return take(entry) }
        results[entry.id] = entry.status == .accepted ? .applied : .withdrawn
        note(entry)
    }

    /// Puts entries behind the others, all or none: steps that somebody makes with one click.
    ///
    /// - Throws: ``TableProblem`` with the first that does not hold; nothing is changed then.
    package mutating func append(together entries: [Entry]) throws(TableProblem) {
        for entry in entries where places[entry.id] != nil { throw .idTaken }
        var tried = self
        for entry in entries {
            if entry.operation == .undo {
                guard let id = entry.undoes, let place = tried.places[id] else { throw .unknownEntry }
                guard place >= start else { throw .nothingToUndo }
            }
            tried.note(entry)
        }
        guard isWhole, entries.allSatisfy({ $0.operation != .undo && $0.status == .accepted }) else {
            tried.replay()
            self = tried
            return
        }
        let replay = Replay(JournalText(entries), on: workspace, applied: AppliedEntries())
        if let problem = replay.outcomes.first(where: \.isProblem) {
            throw .refused(problem.message)
        }
        tried.workspace = replay.workspace
        for outcome in replay.outcomes { if let id = outcome.id { tried.results[id] = outcome.result } }
        self = tried
    }

    /// Decides on a proposal.
    ///
    /// - Throws: ``TableProblem`` where there is none of the id, it was decided on, or it does not fit any more.
    package mutating func decide(_ id: String, _ status: Entry.Status) throws(TableProblem) {
        guard var entry = entry(id) else { throw .unknownEntry }
        guard proposals.contains(where: { $0.id == id }) else { throw .notProposed }
        entry.status = status
        if status == .accepted {
            do throws(EntryProblem) {
                var tried = workspace
                _ = try tried.apply(entry)
            } catch {
                throw .entry(error)
            }
        }
        take(entry)
    }

    private mutating func take(_ entry: Entry) {
        note(entry)
        replay()
    }

    /// The last line alone is taken back in place; anything else by going through the journal once more.
    private mutating func takeBack(_ entry: Entry, _ id: String) {
        guard entry.status == .accepted, isWhole, let last, last.id == id, workspace.revert(last.change)
        else {
            return take(entry)
        }
        note(entry)
        results[id] = .withdrawn
        results[entry.id] = .applied
    }

    private mutating func note(_ entry: Entry) {
        last = nil
        // What was proposed before the beginning and is decided on now stands behind it.
        let isEarlier = lines.count >= start && places[entry.id].map { $0 < start } == true
        if places[entry.id] == nil || isEarlier { places[entry.id] = lines.count }
        statuses[entry.id] = entry.status
        counts[entry.reportedBy, default: 0] += 1
        lines.append(entry)
    }

    /// What became of each entry, and of the tables, since the beginning.
    package var replayed: Replay { replay(on: base, applied: applied) }

    private mutating func replay() {
        let replay = replayed
        workspace = replay.workspace
        results = [:]
        for outcome in replay.outcomes { if let id = outcome.id { results[id] = outcome.result } }
        isWhole = replay.isSound
    }

    /// The journal on any state of the tables.
    package func replay(on workspace: Workspace, applied: AppliedEntries) -> Replay {
        Replay(JournalText(Array(lines[start...])), on: workspace, applied: applied)
    }
}
