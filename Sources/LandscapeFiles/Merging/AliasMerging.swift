import LandscapeModel
import PlainText
import SourceText

/// `aliase` of both landscapes, and the pairs of actors that are still to be decided.
extension LandscapeMerger {
    /// An alias counts in its own landscape. It is written only where nothing in the other one would be read
    /// differently; references that it explained carry ids then.
    mutating func mergeAliases() {
        var header = header(.aliases) ?? MergedHeader([], [], .aliases)
        let proposals = matching.proposals + matching.rejected
        guard table(.aliases, first) != nil || table(.aliases, second) != nil || !proposals.isEmpty else {
            return
        }
        header.add(["variante", "akteur"] + (proposals.isEmpty ? [] : ["status", "grund"]))
        var rows: [[String]] = []
        var known: [[String]: [String]] = [:]
        for isFirst in [true, false] {
            for raw in table(.aliases, isFirst ? first : second)?.rows ?? [] {
                let row = isFirst ? header.widened(raw) : header.arranged(raw)
                add(row, header, isFirst: isFirst, &rows, &known)
            }
        }
        for proposal in matching.proposals + matching.rejected {
            let isOpen = matching.proposals.contains {
                $0.second == proposal.second && $0.first == proposal.first
            }
            var row = [String](repeating: "", count: header.titles.count)
            let status: NameDecision.Status = isOpen ? .open : .rejected
            for (key, cell) in [
                ("variante", proposal.second), ("akteur", proposal.first), ("status", status.rawValue),
                ("grund", "„\(proposal.secondName)“ / „\(proposal.firstName)“: \(proposal.reason.german)"),
            ] {
                if let place = header.place(key) { row[place] = cell }
            }
            rows.append(row)
        }
        result.tables.tables.append(RawTable(name: "aliase", header: header.titles, rows: rows))
    }

    private mutating func add(
        _ row: [String], _ header: MergedHeader, isFirst: Bool, _ rows: inout [[String]],
        _ known: inout [[String]: [String]]
    ) {
        let cells = ["variante", "akteur", "status"].map { key in
            header.place(key).map { row[$0].trimmed.onOneLine } ?? ""
        }
        let actor = meaning(cells[1], .actor, isFirst: isFirst)?.first
        let isAccepted = NameDecision.Status(word: cells[2]) == .accepted
        if isAccepted, let actor {
            if let other = otherMeaning(cells[0], isFirst: isFirst, actor) {
                var (own, other) = (nameOf(.actor, actor), other)
                if own.folded == other.folded {
                    let (here, there) = isFirst ? (first, second) : (second, first)
                    own += " (\(here.landscape.settings.region))"
                    other += " (\(there.landscape.settings.region))"
                }
                result.conflicts.append(
                    MergeConflict(
                        table: "aliase", subject: cells[0], column: "akteur", first: isFirst ? own : other,
                        second: isFirst ? other : own,
                        kept: "keiner von beiden; Verweise nennen, wen jede Landschaft meint"))
                return
            }
        }
        let key = [cells[0].folded, actor ?? cells[1].folded]
        if !isFirst, let status = known[key] {
            if NameDecision.Status(word: status[0]) == NameDecision.Status(word: cells[2]) {
                result.equalRows += 1
            } else {
                result.conflicts.append(
                    MergeConflict(
                        table: "aliase",
                        subject: "\(cells[0]) / \(actor.map { nameOf(.actor, $0) } ?? cells[1])",
                        column: "status", first: status[0], second: cells[2], kept: status[0]))
            }
            return
        }
        if known[key] == nil { known[key] = [cells[2]] }
        if isAccepted, let actor, let number = names.ids.firstIndex(of: actor) {
            names.book.add(cells[0], .alias, ActorIndex(clamping: number))
        }
        rows += settled(row, header, .aliases, isFirst: isFirst)
    }

    /// What a spelling of one landscape means in the other, where that is something else; nil where the alias harms
    /// nothing there.
    private mutating func otherMeaning(_ variant: String, isFirst: Bool, _ actor: String) -> String? {
        if (isFirst ? second : first).freeTexts.contains(variant.folded) { return variant }
        // A row of that id would be joined to the actor when the result is read.
        let row = matching.ids.indices.first { number in
            matching.matches[number] == nil && matching.ids[number].folded == variant.folded
                && matching.ids[number] != actor
        }
        if let row { return nameOf(.actor, matching.ids[row]) }
        switch isFirst ? second.answer(variant) : first.answer(variant) {
        case .unknown: return nil
        case .actor(let meant):
            let id = isFirst ? matching.ids[Int(meant)] : first.landscape.actors[Int(meant)].id
            return id == actor ? nil : nameOf(.actor, id)
        case .ambiguous(let actors):
            let ids = actors.map {
                isFirst ? matching.ids[Int($0)] : first.landscape.actors[Int($0)].id
            }
            return ids.map { nameOf(.actor, $0) }.joined(separator: ", ")
        }
    }
}
