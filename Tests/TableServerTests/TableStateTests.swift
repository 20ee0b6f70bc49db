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

    @Test("A state that is read again is the same", arguments: 1...6 as ClosedRange<UInt64>) func readAgain(
        _ seed: UInt64
    ) {
        var office = RandomOffice(seed: seed)
        let base = Workspace(office.texts())
        var state = TableState(base)
        for number in 0..<30 { step(&state, &office, number) }
        let again = TableState(base, journal: state.lines)
        #expect(again.workspace.texts == state.workspace.texts)
        #expect(again.results == state.results)
        #expect(again.proposals == state.proposals)
        #expect(state.cut(to: state.revision - 3).lines == Array(state.lines.dropLast(3)))
    }
}
