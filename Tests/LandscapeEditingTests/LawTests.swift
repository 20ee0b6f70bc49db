import LandscapeEditing
import LandscapeFiles
import LandscapeModel
import LandscapeTesting
import PlainText
import Testing

/// What holds whatever the landscape and whatever is entered.
@Suite("Laws of entries") struct LawTests {
    static let seeds: [UInt64] = Array(1...14)

    /// A landscape, a journal each of whose entries was in order when it was made, and the tables after it.
    private func session(_ seed: UInt64, _ count: Int = 14) throws -> (
        base: Workspace, entries: [Entry], changes: [Change], end: Workspace
    ) {
        var office = RandomOffice(seed: seed)
        let base = Workspace(office.texts())
        try #require(base.reading.errors.isEmpty)
        var work = base
        var entries: [Entry] = []
        var changes: [Change] = []
        while entries.count < count {
            let entry = office.entry(on: work)
            // Of rows that say the same twice nobody can tell which is meant; such an entry may be refused.
            guard let change = try? work.apply(entry) else { continue }
            entries.append(entry)
            changes.append(change)
        }
        return (base, entries, changes, work)
    }

    private func journal(_ entries: [Entry]) -> JournalText {
        JournalText(Array(MemoryJournal(entries).text.utf8))
    }

    @Test("Applied and taken back is nothing, to the byte", arguments: seeds) func inverse(_ seed: UInt64)
        throws
    {
        let (base, _, changes, end) = try session(seed)
        #expect(end.texts != base.texts)
        var work = end
        for change in changes.reversed() { work.revert(change) }
        #expect(work.texts == base.texts)
    }

    @Test("A replay equals the tables that came about one by one", arguments: seeds) func replay(
        _ seed: UInt64
    ) throws {
        let (base, entries, _, end) = try session(seed)
        let replay = Replay(journal(entries), on: base)
        for outcome in replay.outcomes where outcome.result != .applied {
            Issue.record(
                "\(outcome.line) \(outcome.result) \(outcome.message.german) \(MemoryJournal(entries).text)")
        }
        #expect(replay.workspace.texts == end.texts)
    }

    @Test("The same journal again changes nothing", arguments: seeds) func again(_ seed: UInt64) throws {
        let (base, entries, _, end) = try session(seed)
        let text = journal(entries)
        let second = Replay(text, on: end)
        #expect(second.isSound, "\(second.outcomes.filter(\.isProblem))")
        #expect(second.workspace.texts == end.texts)
        _ = base
    }

    @Test("All taken back in the journal leaves the tables as they were", arguments: seeds)
    func undone(_ seed: UInt64) throws {
        let (base, entries, _, _) = try session(seed)
        let undos = entries.reversed().map { Entry(id: "u" + $0.id, .undo, undoes: $0.id) }
        let replay = Replay(journal(entries + undos), on: base)
        #expect(replay.isSound)
        #expect(replay.workspace.texts == base.texts)
        #expect(replay.count(.withdrawn) == entries.count)
        let redone = undos.map { Entry(id: "r" + $0.id, .undo, undoes: $0.id) }
        let again = Replay(journal(entries + undos + redone), on: base)
        #expect(again.workspace.texts == Replay(journal(entries), on: base).workspace.texts)
    }

    @Test("What two versions differ in makes the second of the first", arguments: seeds)
    func difference(_ seed: UInt64) throws {
        let (base, _, _, end) = try session(seed)
        let entries = TableDifference(from: try #require(base.tables), to: try #require(end.tables)).entries
        #expect(!entries.isEmpty)
        let replay = Replay(journal(entries), on: base)
        #expect(replay.isSound, "\(replay.outcomes.filter(\.isProblem))")
        func rows(_ work: Workspace) -> [[String]] {
            (work.tables?.tables ?? []).flatMap { table in table.rows.map { [table.name] + $0 } }
                .sorted { $0.lexicographicallyPrecedes($1) }
        }
        #expect(rows(replay.workspace) == rows(end))
        #expect(TableDifference(from: try #require(end.tables), to: try #require(end.tables)).entries.isEmpty)
    }

    @Test("The order of independent entries does not matter", arguments: seeds) func order(_ seed: UInt64)
        throws
    {
        var office = RandomOffice(seed: seed)
        let base = Workspace(office.texts())
        let names = base.landscape.actors.map(\.name)
        var entries: [Entry] = []
        for (number, name) in names.dropFirst().enumerated() {
            entries.append(
                Entry(id: "a\(number)", .add, table: "akteure", becomes: ["name": "Neu \(number)"]))
            entries.append(
                Entry(
                    id: "k\(number)", .add, table: "kooperationen",
                    becomes: ["von": names[0], "nach": name, "intensitaet": "\(number % 4 + 1)"],
                    reportedBy: names[0]))
        }
        var shuffled = entries
        for place in shuffled.indices.dropFirst() { shuffled.swapAt(place, office.next(place + 1)) }
        let one = Replay(journal(entries), on: base)
        let two = Replay(journal(shuffled), on: base)
        #expect(one.isSound && two.isSound)
        #expect(shuffled != entries)
        #expect(
            LandscapeTables(one.workspace.landscape.inCanonicalOrder())
                == LandscapeTables(two.workspace.landscape.inCanonicalOrder()))
    }

    @Test("Lines that no entry is about stay, in their order", arguments: seeds) func kept(_ seed: UInt64)
        throws
    {
        var office = RandomOffice(seed: seed)
        let base = Workspace(office.texts())
        let names = base.landscape.actors.map(\.name)
        let entries = [
            Entry(id: "1", .add, table: "akteure", becomes: ["name": "Neu", "Farbe": "x"]),
            Entry(
                id: "2", .add, table: "kooperationen", becomes: ["von": names[0], "nach": "Neu"],
                reportedBy: "Neu"),
        ]
        let end = Replay(journal(entries), on: base).workspace
        for table in ["akteure", "kooperationen"] {
            let before = (base.texts.files[table]?.bytes ?? []).split(separator: 0x0A)
            let after = (end.texts.files[table]?.bytes ?? []).split(separator: 0x0A)
            #expect(after.count == before.count + 1)
            var rest = after[...]
            for line in before {
                func bare(_ line: ArraySlice<UInt8>) -> [UInt8] { line.filter { $0 != 0x0D } }
                let place = try #require(
                    rest.firstIndex { bare($0) == bare(line) }, "\(String(decoding: line, as: UTF8.self))")
                rest = rest[(place + 1)...]
            }
        }
    }

    @Test("One bad entry in the middle does not touch the others", arguments: seeds.prefix(8))
    func partial(_ seed: UInt64) throws {
        let (base, entries, _, end) = try session(seed)
        var office = RandomOffice(seed: seed &+ 1000)
        var broken = entries
        let bad = Entry(
            id: "bad", .add, table: "kooperationen",
            becomes: ["von": "Niemand", "nach": "Keiner", "intensitaet": "7"])
        broken.insert(bad, at: office.next(entries.count))
        let replay = Replay(journal(broken), on: base)
        #expect(!replay.isSound)
        #expect(replay.outcomes.filter(\.isProblem).map(\.id) == ["bad"])
        #expect(replay.workspace.texts == end.texts)
    }
}
