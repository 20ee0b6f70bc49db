package import LandscapeEditing
package import LandscapeModel

/// A round table as it is now, as a value: the tables as they were at its beginning, its journal, and what the two make.
///
/// It is the same at any time as a ``Replay`` of the journal on the tables of the beginning.
package struct TableState: Sendable {
    /// The tables at the beginning.
    package let base: Workspace
    /// What had been applied to them before.
    private let applied: AppliedEntries
    /// The journal: an entry that was decided on later stands in it once more.
    package private(set) var lines: [Entry] = []
    package private(set) var workspace: Workspace
    /// What became of each entry.
    package private(set) var results: [String: EntryOutcome.Result] = [:]
    /// Where each entry stands first.
    private var places: [String: Int] = [:]
    /// Its status by its last line.
    private var statuses: [String: Entry.Status] = [:]
    /// Every entry that counts is in the tables, so that the next one can be applied by itself.
    private var isWhole = true

    package init(_ base: Workspace, applied: AppliedEntries = AppliedEntries(), journal: [Entry] = []) {
        self.base = base
        self.applied = applied
        workspace = base
        for entry in journal { note(entry) }
        if !journal.isEmpty { replay() }
    }

    package var revision: Int { lines.count }
    package var landscape: Landscape { workspace.landscape }

    /// An entry with its status by now.
    package func entry(_ id: String) -> Entry? {
        guard let place = places[id] else { return nil }
        var entry = lines[place]
        entry.status = statuses[id] ?? entry.status
        return entry
    }

    /// Which entries count.
    package var effective: EffectiveEntries { EffectiveEntries(lines) }

    /// Proposals that nobody has decided on and nobody has withdrawn.
    package var proposals: [Entry] {
        effective.items.filter { $0.entry.status == .proposed && $0.undoneBy == nil }.map(\.entry)
    }

    // MARK: Changing

    /// Puts an entry behind the others.
    /// - Throws: ``TableProblem``; nothing is changed then.
    package mutating func append(_ entry: Entry) throws(TableProblem) {
        guard places[entry.id] == nil else { throw .idTaken }
        switch entry.operation {
        case .note: break
        case .undo:
            guard let id = entry.undoes, places[id] != nil else { throw .unknownEntry }
            return take(entry)
        case .add, .change, .remove:
            do throws(EntryProblem) {
                var tried = workspace
                let change = try tried.apply(entry)
                if entry.status == .accepted, isWhole {
                    workspace = tried
                    results[entry.id] = change == nil ? .already : .applied
                    return note(entry)
                }
            } catch {
                throw .entry(error)
            }
        }
        guard isWhole || entry.status != .accepted else { return take(entry) }
        results[entry.id] = entry.status == .accepted ? .applied : .withdrawn
        note(entry)
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

    private mutating func note(_ entry: Entry) {
        if places[entry.id] == nil { places[entry.id] = lines.count }
        statuses[entry.id] = entry.status
        lines.append(entry)
    }

    private mutating func replay() {
        let replay = replay(on: base, applied: applied)
        workspace = replay.workspace
        results = [:]
        for outcome in replay.outcomes { if let id = outcome.id { results[id] = outcome.result } }
        isWhole = replay.isSound
    }

    /// The journal on any state of the tables.
    package func replay(on workspace: Workspace, applied: AppliedEntries) -> Replay {
        Replay(JournalText(lines), on: workspace, applied: applied)
    }

    /// The state after the first lines alone.
    package func cut(to count: Int) -> TableState {
        TableState(base, applied: applied, journal: Array(lines.prefix(count)))
    }
}
