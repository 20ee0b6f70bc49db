package import LandscapeEditing
import LandscapeModel
import PlainText

extension LiveTable {
    /// Accepts or refuses a proposal.
    package func decide(_ id: String, _ status: Entry.Status) async throws -> (revision: Int, entry: Entry) {
        try checkOpen()
        try state.decide(id, status)
        return try await lastWritten()
    }

    /// Takes an entry back: the newest that counts, or the one named.
    package func undo(_ id: String?, entryID: String, now: String) async throws -> (
        revision: Int, entry: Entry
    ) {
        try checkOpen()
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
        try checkOpen()
        let effective = state.effective
        if let id, state.entry(id) == nil { throw TableProblem.unknownEntry }
        let undoing =
            id.map { id in effective.items.first { $0.entry.id == id }?.undoneBy }
            ?? effective.lastUndoing?.id
        guard let undoing else { throw TableProblem.nothingToRedo }
        try state.append(Entry(id: entryID, at: now, .undo, role: .moderation, undoes: undoing))
        return try await lastWritten()
    }

    /// Enters several at once; they are on the disk when this returns, all or none.
    /// - Returns: the revision.
    package func post(together entries: [Entry]) async throws -> Int {
        try checkOpen()
        guard state.revision + entries.count <= Self.mostLines else { throw TableProblem.full }
        for entry in entries where entry.isTooLong { throw TableProblem.tooLong }
        try state.append(together: entries)
        let revision = state.revision
        try await written(revision)
        return revision
    }

    /// Takes several entries back at once, the newest first.
    package func undo(together ids: [String], now: String, id: () -> String) async throws -> Int {
        let counting = Set(state.effective.items.filter(\.counts).map(\.entry.id))
        let targets = ids.filter { counting.contains($0) }
        guard !targets.isEmpty else { throw TableProblem.nothingToUndo }
        return try await post(
            together: targets.reversed().map {
                Entry(id: id(), at: now, .undo, role: .editor, undoes: $0)
            })
    }

    func lastWritten() async throws -> (revision: Int, entry: Entry) {
        let revision = state.revision
        let entry = state.lines[revision - 1]
        try await written(revision)
        return (revision, entry)
    }

    /// Takes an offline journal in: what is known already is not doubled.
    package func take(_ journal: JournalText) async throws -> JournalIntake {
        var intake = JournalIntake()
        for line in journal.lines {
            try checkOpen()
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
                guard known.status == .proposed, entry.status != .proposed else { continue }
                do throws(TableProblem) {
                    try state.decide(entry.id, entry.status)
                } catch {
                    intake.problems.append((line.number, entry.id, error.message))
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
            // Others at the table go on meanwhile.
            if intake.taken % 20 == 0 { try await written(state.revision) }
        }
        try await written(state.revision)
        intake.revision = synced
        return intake
    }

    private static let askTheFacilitator = Bilingual(
        "Ihre Organisation steht noch nicht auf der Liste. Bitte sagen Sie der Moderation Bescheid: Sie trägt sie ein, dann finden Sie sie hier.",
        "Your organisation is not on the list yet. Please tell the facilitator, who enters it; then you find it here."
    )

    /// Takes somebody in whom the landscape does not have yet, and says so.
    /// - Returns: their id.
    package func admit(_ name: String, type: String?, entryID: String, now: String) async throws -> String {
        guard mode != .halt else { throw TableProblem.stopped }
        // A name on the wall is what release is for; and until it is there nothing can be said of it.
        guard mode != .freigabe else { throw TableProblem.forbidden(Self.askTheFacilitator) }
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
        try checkRoom(entry)
        try state.append(entry)
        joined.insert(id)
        try await written(state.revision)
        return id
    }
}
