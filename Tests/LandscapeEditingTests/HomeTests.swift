import Foundation
import LandscapeEditing
import LandscapeFiles
import LandscapeModel
import PlainText
import Testing

/// Landscapes on the disk, their backups and journals.
@Suite("Journals are applied to a landscape") final class HomeTests {
    private let folder: URL
    private var landscape: String { folder.appendingPathComponent("L").path }

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "netviz-home-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: folder.appendingPathComponent("L"), withIntermediateDirectories: true)
        for (_, file) in SmallOffice.texts().files {
            try Data(file.bytes).write(to: folder.appendingPathComponent("L/" + file.name))
        }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    private func journal(_ entries: [Entry]) -> JournalText {
        JournalText(Array(MemoryJournal(entries).text.utf8))
    }

    @discardableResult
    private func apply(_ entries: [Entry]) throws -> (replay: Replay, backup: String?) {
        let home = try LandscapeHome(landscape, isChanged: true)
        let replay = Replay(journal(entries), on: home.workspace, applied: home.applied)
        return (replay, try home.write(replay))
    }

    private func text(_ name: String, in place: String = "L") throws -> String {
        String(
            decoding: try Data(contentsOf: folder.appendingPathComponent(place + "/" + name)), as: UTF8.self)
    }

    private let tie = SmallOffice.tie("jc", "Café Süd", ["intensitaet": "2"], by: "jc", id: "t")

    @Test("The tables change, and the former ones are a landscape beside them") func backup() throws {
        let (replay, backup) = try apply([tie])
        #expect(replay.count(.applied) == 1)
        #expect(backup == landscape + ".sicherung")
        #expect(try text("kooperationen.csv") == SmallOffice.cooperations + "jc;Café Süd;2;;;von;\n")
        #expect(try text("kooperationen.csv", in: "L.sicherung") == SmallOffice.cooperations)
        #expect(LandscapeReader.read(at: landscape + ".sicherung").errors.isEmpty)
        try apply([tie, Entry(id: "a", .add, table: "akteure", becomes: ["name": "Tafel", "typ": "mso"])])
        #expect(try text("kooperationen.csv", in: "L.sicherung-1") == SmallOffice.cooperations)
        #expect(try text("kooperationen.csv", in: "L.sicherung").hasSuffix("jc;Café Süd;2;;;von;\n"))
    }

    @Test("Once more changes nothing, and makes no backup") func again() throws {
        let entries = [tie, Entry(id: "n", .note, text: "Pause")]
        try apply(entries)
        let (replay, backup) = try apply(entries)
        #expect(backup == nil)
        #expect(replay.outcomes.map(\.result) == [.already, .already])
        #expect(!FileManager.default.fileExists(atPath: landscape + ".sicherung-1"))
    }

    @Test("What was applied and then taken back in the journal leaves the tables again") func takenBack()
        throws
    {
        let actor = Entry(id: "a", .add, table: "akteure", becomes: ["name": "Tafel", "typ": "mso"])
        let change = SmallOffice.tie("jc", "vhs", ["intensitaet": "4"], by: "jc", id: "c")
        try apply([tie, actor, change])
        let undos = ["t", "a", "c"].map { Entry(id: "u" + $0, .undo, undoes: $0) }
        let (replay, _) = try apply([tie, actor, change] + undos)
        #expect(replay.isSound)
        #expect(try text("kooperationen.csv") == SmallOffice.cooperations)
        #expect(try text("akteure.csv") == SmallOffice.actors)
        // And applied once more where the undoing is undone.
        try apply([tie, actor, change] + undos + [Entry(id: "r", .undo, undoes: "ut")])
        #expect(try text("kooperationen.csv") == SmallOffice.cooperations + "jc;Café Süd;2;;;von;\n")
    }

    @Test("A row that was there before the entry stays when the entry is taken back") func thereBefore()
        throws
    {
        let same = SmallOffice.tie("jc", "vhs", ["intensitaet": "2"], by: "jc", id: "s")
        try apply([same])
        let (replay, backup) = try apply([same, Entry(id: "u", .undo, undoes: "s")])
        #expect(backup == nil)
        #expect(replay.outcomes.first?.result == .withdrawn)
        #expect(try text("kooperationen.csv") == SmallOffice.cooperations)
    }

    @Test("What a coordinator corrected by hand since is not entered again") func corrected() throws {
        try apply([tie])
        let path = folder.appendingPathComponent("L/kooperationen.csv")
        try SmallOffice.cooperations.write(to: path, atomically: true, encoding: .utf8)
        let other = Entry(id: "x", .add, table: "akteure", becomes: ["name": "Tafel", "typ": "mso"])
        // The tables are in the state before: the backup was put back, so the entry counts again.
        let (restored, _) = try apply([tie])
        #expect(restored.count(.applied) == 1)
        try apply([tie, other])
        try SmallOffice.cooperations.write(to: path, atomically: true, encoding: .utf8)
        let (replay, backup) = try apply([tie, other])
        #expect(replay.count(.already) == 2 && backup == nil)
        #expect(try text("kooperationen.csv") == SmallOffice.cooperations)
    }

    @Test("Tables that say something else are adopted row by row; titles, remarks and columns stay")
    func adopted() throws {
        let text =
            "Kooperationen 2026\n\nvon;nach;intensitaet;Ordner\njc;vhs;\"2\";A\nvhs;Café Süd;1;B\n\nStand: Mai\n"
        let path = folder.appendingPathComponent("L/kooperationen.csv")
        try text.write(to: path, atomically: true, encoding: .utf8)
        var tables = try #require(LandscapeTables.read(at: landscape))
        let place = try #require(tables.tables.firstIndex { $0.name == "kooperationen" })
        tables.tables[place].rows[1][2] = "3"
        tables.tables[place].rows.append(["Café Süd", "jc", "2"])
        let names = try LandscapeHome(landscape, isChanged: true).write(tables)
        #expect(names == ["kooperationen.csv"])
        #expect(
            try self.text("kooperationen.csv")
                == text.replacing("Süd;1;B\n", with: "Süd;3;B\nCafé Süd;jc;2;\n"))
        #expect(try LandscapeHome(landscape, isChanged: true).write(tables) == [])
    }

    @Test("A landscape named by a dot keeps its backup beside itself, not in itself") func dot() throws {
        let name = landscape + "/../L/."
        let home = try LandscapeHome(name, isChanged: true)
        let replay = Replay(journal([tie]), on: home.workspace)
        #expect(try home.write(replay).map { URL(fileURLWithPath: $0).lastPathComponent } == "L.sicherung")
        #expect(try text("kooperationen.csv", in: "L.sicherung") == SmallOffice.cooperations)
        #expect(try FileManager.default.contentsOfDirectory(atPath: landscape).count == 3)
    }

    @Test("Adopting tables never drops what stands around them, whatever their rows say") func adoptedDoubts()
        throws
    {
        // An own row that leaves it open beside one that says it exists: the two are about the same.
        let text =
            "Titel\n\nvon;nach;intensitaet;status;gemeldet_von\njc;vhs;2;;von\njc;vhs;1;;von\n\nStand: Mai\n"
        try text.write(
            to: folder.appendingPathComponent("L/kooperationen.csv"), atomically: true, encoding: .utf8)
        var tables = try #require(LandscapeTables.read(at: landscape))
        let place = try #require(tables.tables.firstIndex { $0.name == "kooperationen" })
        tables.tables[place].rows.append(["jc", "vhs", "", "unklar", "von"])
        tables.tables[place].rows[0][2] = "4="
        try LandscapeHome(landscape, isChanged: true).write(tables)
        #expect(
            try self.text("kooperationen.csv")
                == text.replacing("vhs;2;", with: "vhs;4=;").replacing(
                    "1;;von\n", with: "1;;von\njc;vhs;;unklar;von\n"))
    }

    @Test("Removed actors stay removed where nothing remembers the journal") func removedElsewhere() throws {
        let actor = Entry(id: "a", .add, table: "akteure", becomes: ["name": "Tafel"])
        let gone = Entry(id: "r", .remove, table: "akteure", key: "vhs")
        let ties = [
            SmallOffice.tie("jc", "vhs", ["gemeldet_von": "von"], .remove, id: "x"),
            SmallOffice.tie("vhs", "Café Süd", [:], .remove, id: "y"),
        ]
        let first = Replay(journal([actor] + ties + [gone]), on: SmallOffice.workspace())
        #expect(first.isSound, "\(first.outcomes.map(\.message.german))")
        let second = Replay(journal([actor] + ties + [gone]), on: first.workspace)
        #expect(second.outcomes.map(\.result) == [.already, .already, .already, .already])
        // Alone and unknown it is a slip of the pen.
        let typo = Entry(id: "t", .remove, table: "akteure", was: ["name": "Niemand"])
        #expect(Replay(journal([typo]), on: SmallOffice.workspace()).outcomes.map(\.result) == [.invalid])
    }

    @Test("A journal of another landscape is refused without looking at every entry for itself")
    func foreign() throws {
        var entries = (0..<1600).map { SmallOffice.tie("jc", "fremd \($0)", id: "f\($0)") }
        entries.insert(tie, at: 800)
        let replay = Replay(journal(entries), on: SmallOffice.workspace())
        #expect(replay.count(.invalid) >= 1600)
        #expect(replay.outcomes.count == 1601)
        #expect(replay.outcomes.contains { $0.message.german.contains("steht nicht in akteure.csv") })
        #expect(replay.outcomes.contains { $0.message.german.contains("Nicht einzeln geprüft") })
        #expect(replay.workspace.reading.errors.isEmpty)
    }

    @Test("A workbook and a single list are not changed themselves") func elsewhere() throws {
        let path = folder.appendingPathComponent("liste.csv").path
        try "von;nach\nA1;B1\n".write(toFile: path, atomically: true, encoding: .utf8)
        #expect(throws: EditingError.self) { try LandscapeHome(path, isChanged: true) }
        let home = try LandscapeHome(path, isChanged: false)
        let new = SmallOffice.tie("A1", "B1", ["intensitaet": "3"])
        let replay = Replay(journal([new]), on: home.workspace)
        #expect(replay.isSound)
        try home.write(replay, toFolder: folder.appendingPathComponent("N").path)
        #expect(try text("kooperationen.csv", in: "N").contains("3"))
    }

    @Test("A journal in a file grows by whole lines; what was cut off is taken away") func journalFile()
        throws
    {
        let path = folder.appendingPathComponent("p.jsonl").path
        do {
            let file = try JournalFile(path)
            try file.append(tie)
            try file.append(Entry(id: "n", .note, text: "eins\nzwei"))
        }
        let whole = try Data(contentsOf: URL(fileURLWithPath: path))
        try (whole + Data(#"{"id":"ab"#.utf8)).write(to: URL(fileURLWithPath: path))
        let again = try JournalFile(path)
        #expect(again.entries.map(\.id) == ["t", "n"])
        try again.append(Entry(id: "m", .note, text: "drei"))
        let text = JournalText(Array(try Data(contentsOf: URL(fileURLWithPath: path))))
        #expect(text.lines.count == 3)
        #expect(text.entries.map(\.id) == ["t", "n", "m"])
        #expect(text.cutOff == nil)
    }

    @Test("An entry may stand in a journal twice, with what was decided later; its id belongs to it alone")
    func repeated() {
        var proposal = tie
        proposal.status = .proposed
        let base = SmallOffice.workspace()
        #expect(Replay(journal([proposal]), on: base).outcomes.map(\.result) == [.withdrawn])
        #expect(Replay(journal([proposal, tie]), on: base).outcomes.map(\.result) == [.applied])
        var other = tie
        other.becomes?["intensitaet"] = "4"
        #expect(Replay(journal([tie, other]), on: base).outcomes.map(\.result) == [.applied, .invalid])
        let dangling = Entry(id: "u", .undo, undoes: "nirgends")
        #expect(Replay(journal([dangling]), on: base).outcomes.map(\.result) == [.invalid])
    }
}
