import LandscapeModel
import PlainText

/// Applies the entries of a journal to a workspace: what becomes of each, and the workspace that comes of it.
///
/// The result depends on nothing but tables and journal. The same journal again changes nothing: an entry whose row says
/// what it or a later entry of the journal makes of it counts as `already`.
public struct Replay: Sendable {
    public private(set) var workspace: Workspace
    /// In the order of the journal.
    public private(set) var outcomes: [EntryOutcome] = []
    /// What would take back the entries that were applied, by their ids.
    public private(set) var inverses: [String: Entry] = [:]
    /// The last line of the journal, where it was cut off.
    public let cutOff: Int?

    /// Entries of an earlier journal that were taken out of the tables now.
    public private(set) var takenBack: Set<String> = []

    private let applied: AppliedEntries
    /// How often the landscape may still be read to find out which entries are not in order. A journal of another
    /// landscape has thousands, and nobody waits for each of them to be told alone.
    private var readings: Int
    /// Entries that remove what is not there.
    private var vain: Set<String> = []
    /// Entries that were not in order when they were looked at alone.
    private var waiting: [EffectiveEntries.Item] = []
    /// The entries that count, by what they are about.
    private var bySubject: [TableEditor.Subject: [EffectiveEntries.Item]] = [:]

    /// - Parameters:
    ///   - applied: entries that are known to have been applied before.
    /// - Complexity: one reading of the landscape where all entries are in order; O(log *n*) more for each that is not, and
    ///   a bounded number altogether.
    public init(
        _ journal: JournalText, on workspace: Workspace, applied: AppliedEntries = AppliedEntries()
    ) {
        self.workspace = workspace
        self.applied = applied
        let rows = workspace.landscape.actors.count + workspace.landscape.claims.count
        readings = max(16, 400_000 / (rows + 500))
        cutOff = journal.cutOff
        let effective = EffectiveEntries(journal.lines)
        outcomes = effective.problems
        let counting = effective.items.filter { $0.undoneBy == nil && $0.entry.status == .accepted }
        self.workspace.expect(counting.lazy.map(\.entry))
        for item in counting {
            if let subject = self.workspace.subject(of: item.entry) {
                bySubject[subject, default: []].append(item)
            }
        }
        // The last one first, as it was built on the others.
        for item in effective.items.reversed() where item.undoneBy != nil || item.entry.status != .accepted {
            withdraw(item)
        }
        // Whoever names somebody whose own entry is not in order names nobody.
        let meaningful = understood(counting)
        self.workspace.expect(meaningful.lazy.map(\.entry))
        apply(named(meaningful)[...])
        tryAgain()
        settleVain()
        settleWords(counting)
        outcomes.sort { ($0.line, $0.id ?? "") < ($1.line, $1.id ?? "") }
    }

    /// Nothing stands in the way of writing the workspace.
    public var isSound: Bool { !outcomes.contains(where: \.isProblem) }

    public func count(_ result: EntryOutcome.Result) -> Int { outcomes.count { $0.result == result } }

    // MARK: Applying

    /// Leaves out entries whose words mean nothing: read together with others, a later one about the same row may hide them.
    private mutating func understood(_ items: [EffectiveEntries.Item]) -> [EffectiveEntries.Item] {
        items.filter { workspace.understands($0.entry) || !isRefused($0) }
    }

    /// Puts off entries that name nobody: an entry about another actor may give the name.
    private mutating func named(_ items: [EffectiveEntries.Item]) -> [EffectiveEntries.Item] {
        items.filter { item in
            guard !workspace.namesActors(item.entry), isRefused(item) else { return true }
            waiting.append(item)
            return false
        }
    }

    /// Whether an entry is not in order by itself; that is told then.
    private mutating func isRefused(_ item: EffectiveEntries.Item) -> Bool {
        guard readings > 0 else { return false }
        readings -= 1
        var tried = workspace
        do throws(EntryProblem) {
            _ = try tried.apply(item.entry)
        } catch  where error.kind == .invalid {
            note(item, error)
            return true
        } catch {}
        return false
    }

    /// Applies entries and reads what comes of it; where that is not in order, half of them at a time.
    private mutating func apply(_ items: ArraySlice<EffectiveEntries.Item>) {
        guard !items.isEmpty else { return }
        let before = self
        var taken: Set<String> = []
        for item in items {
            do throws(EntryProblem) {
                if try take(item) { taken.insert(item.entry.id) }
            } catch {
                note(item, error)
                if error.kind == .invalid { waiting.append(item) }
            }
        }
        guard !taken.isEmpty else { return }
        let left = readings - 1
        do throws(EntryProblem) {
            try workspace.settle(items.lazy.map(\.entry).filter { taken.contains($0.id) })
            readings = left
        } catch {
            self = before
            readings = left
            guard items.count == 1 || readings > 0 else { return leaveOut(items) }
            guard items.count > 1 else {
                if let item = items.first {
                    note(item, error)
                    waiting.append(item)
                }
                return
            }
            let middle = items.startIndex + items.count / 2
            apply(items[..<middle])
            apply(items[middle...])
        }
    }

    /// Two entries that need each other may stand in either order. Where a third one was not in order they were looked at
    /// apart, and the first may have been left out for want of the second.
    private mutating func tryAgain() {
        let others = outcomes.contains { outcome in
            guard let entry = outcome.entry, outcome.result == .applied else { return false }
            return entry.operation == .remove || ["akteure", "gremien"].contains(entry.table.folded)
        }
        guard others, !waiting.isEmpty, readings > 0 else { return }
        let again = waiting
        let lines = Set(again.map(\.line))
        waiting = []
        outcomes.removeAll { lines.contains($0.line) }
        // One by one, or one would hide another again.
        for place in again.indices { apply(again[place...place]) }
    }

    /// Too many entries are not in order: these were not looked at one by one.
    private mutating func leaveOut(_ items: ArraySlice<EffectiveEntries.Item>) {
        let message = Bilingual(
            "Nicht einzeln geprüft und nicht übernommen: Das Protokoll enthält zu viele Einträge, die nicht zu dieser "
                + "Landschaft passen. Gehört es zu einer anderen?",
            "Not looked at alone and not applied: the journal has too many entries that do not fit this landscape. "
                + "Does it belong to another one?")
        for item in items { note(item, .invalid, message) }
    }

    /// - Returns: whether the tables are different now.
    private mutating func take(_ item: EffectiveEntries.Item) throws(EntryProblem) -> Bool {
        if applied.ids.contains(item.entry.id) {
            note(item, .already, Self.word(.already))
            return false
        }
        do throws(EntryProblem) {
            guard let change = try workspace.edit(item.entry) else {
                note(item, .already, Self.word(.already))
                return false
            }
            if change.overwrites, hasSuccessor(item) {
                // Whether it is overtaken only the tables as they were can tell.
                workspace.undo(change)
                if isOvertaken(item) {
                    note(item, .already, Self.word(.already))
                    return false
                }
                _ = try workspace.edit(item.entry)
            }
            note(item, .applied, Self.word(.applied))
            inverses[item.entry.id] = change.inverse
            return !change.isEmpty
        } catch {
            guard isOvertaken(item) else { throw error }
            note(item, .already, Self.word(.already))
            return false
        }
    }

    private mutating func successors(_ item: EffectiveEntries.Item) -> [Entry] {
        guard let subject = workspace.subject(of: item.entry) else { return [] }
        return (bySubject[subject] ?? []).filter { $0.line > item.line }.map(\.entry)
    }

    private mutating func hasSuccessor(_ item: EffectiveEntries.Item) -> Bool { !successors(item).isEmpty }

    /// Whether the tables say what later entries about the same row make of it: then the journal was applied before, and
    /// nobody wrote that down.
    ///
    /// Only what they speak of is theirs: an entry about another column is not overtaken. Nor is the end of a cooperation
    /// that begins anew, as it would stand there beside it.
    private mutating func isOvertaken(_ item: EffectiveEntries.Item) -> Bool {
        let later = successors(item).filter { workspace.saysAlready($0) }
        guard !later.isEmpty, !item.entry.endsCooperation else { return false }
        let spoken = later.reduce(into: Set<String>()) { $0.formUnion(workspace.columns(statedBy: $1)) }
        return workspace.differences(from: item.entry).isSubset(of: spoken)
    }

    /// Leaves out an entry that does not count; where an earlier journal had it applied, it is taken back.
    private mutating func withdraw(_ item: EffectiveEntries.Item) {
        let words: Bilingual
        switch (item.undoneBy, item.entry.status) {
        case (_?, _): words = Bilingual("Zurückgenommen.", "Taken back.")
        case (nil, .refused): words = Bilingual("Nicht angenommen.", "Not accepted.")
        case (nil, _):
            words = Bilingual(
                "Vorschlag, über den noch nicht entschieden ist.", "A proposal not decided yet.")
        }
        defer { markTakenBack(item) }
        guard let inverse = applied.inverses[item.entry.id] else { return note(item, .withdrawn, words) }
        do throws(EntryProblem) {
            let change = try workspace.apply(inverse)
            note(item, .withdrawn, words)
            if change != nil { takenBack.insert(item.entry.id) }
        } catch {
            note(item, error)
        }
    }

    /// What is to be removed and is not there was removed, where the rest of the journal is there already.
    private mutating func settleVain() {
        let rows = outcomes.filter { ![.note, .undo].contains($0.entry?.operation) }
        guard !rows.contains(where: { $0.result == .applied }), takenBack.isEmpty,
            rows.contains(where: { $0.result == .already })
        else { return }
        for place in outcomes.indices where outcomes[place].id.map({ vain.contains($0) }) ?? false {
            outcomes[place].result = .already
            outcomes[place].message = Self.word(.already)
        }
    }

    /// Notes and undoing leave no trace in the tables; where everything else is there, they are not new either.
    private mutating func settleWords(_ items: [EffectiveEntries.Item]) {
        let words = Set(items.filter { [.note, .undo].contains($0.entry.operation) }.map(\.entry.id))
        let others = outcomes.filter { outcome in outcome.id.map { !words.contains($0) } ?? true }
        let isNew = others.contains { $0.result == .applied } || !takenBack.isEmpty
        guard !isNew, others.contains(where: { $0.result == .already }) else { return }
        for place in outcomes.indices where outcomes[place].id.map({ words.contains($0) }) ?? false {
            outcomes[place].result = .already
            outcomes[place].message = Self.word(.already)
        }
    }

    // MARK: Noting

    private mutating func markTakenBack(_ item: EffectiveEntries.Item) {
        guard item.undoneBy != nil, let last = outcomes.indices.last else { return }
        outcomes[last].isTakenBack = true
    }

    private mutating func note(_ item: EffectiveEntries.Item, _ problem: EntryProblem) {
        if problem.isOfNobody { vain.insert(item.entry.id) }
        note(item, problem.kind == .conflict ? .conflict : .invalid, problem.message)
    }

    private mutating func note(
        _ item: EffectiveEntries.Item, _ result: EntryOutcome.Result, _ message: Bilingual
    ) {
        outcomes.append(
            EntryOutcome(entry: item.entry, line: item.line, result: result, message: message))
    }

    private static func word(_ result: EntryOutcome.Result) -> Bilingual {
        result == .applied
            ? Bilingual("Übernommen.", "Applied.")
            : Bilingual("Steht schon so in der Landschaft.", "Is in the landscape already.")
    }
}

extension Entry {
    /// Whether a cooperation has ended, as this entry says.
    fileprivate var endsCooperation: Bool {
        table.folded == "kooperationen" && RowIdentity.isEnded(becomes?["status"] ?? "")
    }
}
