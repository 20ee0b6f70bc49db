import LandscapeEditing
import LandscapeFiles
import LandscapeTesting
import LiveTable
import Testing

/// A table is at any time what its journal makes of the tables at its beginning.
@Suite("The state of a table") struct TableStateTests {
    /// What several people do: enter, propose, decide, take back, bring back.
    private func step(_ state: inout TableState, _ office: inout RandomOffice, _ number: Int) {
        switch office.next(10) {
        case 0...5:
            var entry = office.entry(on: state.workspace)
            entry.id = "e\(number)"
            entry.status = office.next(3) == 0 ? .proposed : .accepted
            try? state.append(entry)
        case 6, 7:
            guard let proposal = state.proposals.first else { return }
            try? state.decide(proposal.id, office.next(2) == 0 ? .accepted : .refused)
        default:
            guard !state.lines.isEmpty else { return }
            let target = office.pick(state.lines)
            try? state.append(Entry(id: "e\(number)", .undo, undoes: target.id))
        }
    }

    @Test(
        "Whatever is entered, the tables are those of the replayed journal",
        arguments: 1...20 as ClosedRange<UInt64>)
    func replayed(_ seed: UInt64) {
        var office = RandomOffice(seed: seed)
        let base = Workspace(office.texts())
        var state = TableState(base)
        for number in 0..<40 {
            step(&state, &office, number)
            let replay = Replay(JournalText(state.lines), on: base)
            #expect(replay.workspace.texts == state.workspace.texts, "seed \(seed), step \(number)")
            for outcome in replay.outcomes {
                guard let id = outcome.id else { continue }
                #expect(state.results[id] == outcome.result, "seed \(seed), step \(number), \(id)")
            }
        }
        #expect(state.revision > 15)
    }

    @Test("A state that goes on from a checkpoint is the same", arguments: 1...12 as ClosedRange<UInt64>)
    func checkpoints(_ seed: UInt64) {
        var office = RandomOffice(seed: seed)
        let base = Workspace(office.texts())
        var state = TableState(base)
        var checkpoints: [TableState.Checkpoint?] = [nil]
        for number in 0..<30 {
            step(&state, &office, number)
            if let checkpoint = state.checkpoint { checkpoints.append(checkpoint) }
        }
        for checkpoint in checkpoints {
            let again = TableState(base, applied: AppliedEntries(), journal: state.lines, from: checkpoint)
            #expect(
                again.workspace.texts == state.workspace.texts,
                "seed \(seed), from \(checkpoint?.revision ?? 0)")
            #expect(again.results == state.results, "seed \(seed), from \(checkpoint?.revision ?? 0)")
            #expect(again.proposals == state.proposals)
            #expect(again.canUndo == (again.effective.lastToUndo != nil))
            #expect(again.canRedo == (again.effective.lastUndoing != nil))
        }
        #expect(checkpoints.count > 5)
    }

    @Test("What was entered last is taken back, and brought back") func undoing() throws {
        var office = RandomOffice(seed: 3)
        let base = Workspace(office.texts())
        var state = TableState(base)
        var entry = office.entry(on: base)
        entry.id = "e"
        try state.append(entry)
        let after = state.workspace.texts
        #expect(state.canUndo && !state.canRedo)
        try state.append(Entry(id: "u", .undo, undoes: "e"))
        #expect(state.workspace.texts == base.texts)
        #expect(!state.canUndo && state.canRedo)
        try state.append(Entry(id: "r", .undo, undoes: "u"))
        #expect(state.workspace.texts == after)
        #expect(throws: TableProblem.idTaken) { try state.append(entry) }
        #expect(throws: TableProblem.unknownEntry) { try state.append(Entry(id: "x", .undo, undoes: "nie")) }
    }
}
