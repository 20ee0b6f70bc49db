import LandscapeModel
import PlainText

/// The entries of a journal that count: accepted, and not taken back by another one that counts.
package struct EffectiveEntries: Sendable {
    package struct Item: Sendable {
        var line: Int
        package var entry: Entry
        /// The entry that takes it back.
        package var undoneBy: String?

        package var counts: Bool { entry.status == .accepted && undoneBy == nil }
    }

    package private(set) var items: [Item] = []
    /// Lines that are no entries, and entries that cannot be.
    private(set) var problems: [EntryOutcome] = []

    init(_ lines: [JournalText.Line]) {
        var places: [String: Int] = [:]
        for line in lines {
            switch line.entry {
            case .failure(let problem):
                problems.append(
                    EntryOutcome(entry: nil, line: line.number, result: .invalid, message: problem.message))
            case .success(let entry):
                guard let place = places[entry.id] else {
                    places[entry.id] = items.count
                    items.append(Item(line: line.number, entry: entry))
                    continue
                }
                // A journal only grows: an entry that was accepted later stands in it once more.
                if items[place].entry.isSame(as: entry) {
                    items[place].entry.status = entry.status
                } else {
                    problems.append(Self.sameID(entry, line.number, items[place].line))
                }
            }
        }
        takeBack(places)
    }

    package init(_ entries: [Entry]) { self.init(JournalText(entries).lines) }

    /// Proposals that nobody has decided on and nobody has withdrawn.
    package var waiting: [Entry] {
        items.filter { $0.entry.status == .proposed && $0.undoneBy == nil }.map(\.entry)
    }

    /// The newest entry that undoing takes back; nil where nothing is left.
    package var lastToUndo: Entry? {
        items.last { $0.counts && $0.entry.operation != .undo }?.entry
    }

    /// The newest undoing since anything else was entered: what redoing takes back. What was undone before that is not
    /// brought back, since nobody has it in mind any more.
    package var lastUndoing: Entry? {
        let undone = Dictionary(
            items.compactMap { item in item.undoneBy.map { ($0, item.entry) } },
            uniquingKeysWith: { first, _ in first })
        for item in items.reversed() where item.counts {
            guard item.entry.operation == .undo else { return nil }
            if let target = undone[item.entry.id], target.operation != .undo { return item.entry }
        }
        return nil
    }

    /// From the end to the beginning, so that whoever undoes an undoing is heard first.
    private mutating func takeBack(_ places: [String: Int]) {
        var wrong: Set<Int> = []
        for place in items.indices.reversed() {
            let entry = items[place].entry
            guard entry.operation == .undo else { continue }
            guard let id = entry.undoes, let target = places[id], target < place else {
                wrong.insert(place)
                problems.append(Self.noTarget(entry, items[place].line))
                continue
            }
            if entry.status == .accepted, items[place].undoneBy == nil { items[target].undoneBy = entry.id }
        }
        items = items.enumerated().filter { !wrong.contains($0.offset) }.map(\.element)
    }

    private static func sameID(_ entry: Entry, _ line: Int, _ first: Int) -> EntryOutcome {
        EntryOutcome(
            entry: entry, line: line, result: .invalid,
            message: Bilingual(
                "Die id steht schon in Zeile \(first), mit anderem Inhalt. Jeder Eintrag braucht eine eigene.",
                "The id is in line \(first) already, with other content. Every entry needs its own."))
    }

    private static func noTarget(_ entry: Entry, _ line: Int) -> EntryOutcome {
        EntryOutcome(
            entry: entry, line: line, result: .invalid,
            message: Bilingual(
                "Der Eintrag, der zurückgenommen werden soll, steht nicht davor im Protokoll.",
                "The entry that is to be taken back does not stand before it in the journal."))
    }
}
