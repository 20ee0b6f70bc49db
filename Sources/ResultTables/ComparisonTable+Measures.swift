import LandscapeComparison
import LandscapeModel
import PlainText
import SourceText

// The measures agreed last time, held against what is on record now; and what became of the Gremien.
extension ComparisonTable {
    private func words(_ language: Language) -> ReviewWords {
        ReviewWords(
            language, name: { comparison.name($0) }, rule: { id in rules[id]?(language) ?? id })
    }

    // MARK: Text

    func reviewText(_ language: Language) -> String {
        guard let entries = development?.measures.entries, !entries.isEmpty else { return "" }
        let words = words(language)
        let counts = MeasureReview.Outcome.allCases.compactMap { outcome -> String? in
            let number = entries.count { $0.outcome == outcome }
            return number == 0 ? nil : "\(number) \(outcome.label(language))"
        }
        var text =
            language == .german
            ? "Beim letzten Mal vereinbarte Maßnahmen: \(counts.joined(separator: ", "))\n"
            : "Measures agreed last time: \(counts.joined(separator: ", "))\n"
        for entry in entries {
            let people = entry.members.map { comparison.name($0) }.joined(separator: ", ")
            let who = people.isEmpty ? "" : " (\(people))"
            text += "   \(entry.outcome.label(language)): \(entry.measure.text.onOneLine)\(who)\n"
            text += "      \(words.reason(entry))\n"
        }
        if entries.contains(where: { $0.outcome == .notOnRecord }) {
            text +=
                language == .german
                ? "   „Nicht nachgewiesen“ heißt: aus den Angaben geht es nicht hervor; getan worden sein kann es trotzdem.\n"
                : "   “Not on record” means: it does not follow from what was stated; it may have been done all the same.\n"
        }
        return text + "\n"
    }

    // MARK: JSON

    func writeReview(_ review: MeasureReview, _ json: inout JSONWriter, _ language: Language) {
        let words = words(language)
        json.key("measures", objects: review.entries) { json, entry in
            let measure = entry.measure
            func id(_ actor: ActorIndex) -> String {
                let union = comparison.union
                return comparison.id((entry.isOld ? union.oldMembers : union.newMembers)[Int(actor)])
            }
            json.key("aim", measure.aim)
            json.key("measure", measure.text)
            Self.write("responsible", measure.responsible.map(id), &json)
            json.key("participants", measure.participants.map(id))
            Self.write("until", measure.until?.description, &json)
            Self.write("agreed_on", measure.agreedOn?.description, &json)
            json.key("rules", measure.rules)
            json.key("status", entry.status.rawValue)
            json.key("outcome", entry.outcome.rawValue)
            json.key("reason", words.reason(entry))
        }
    }

    /// Text, or null.
    private static func write(_ key: String, _ text: String?, _ json: inout JSONWriter) {
        if let text { json.key(key, text) } else { json.key(key, nil as Double?) }
    }

    func write(_ boards: BoardChanges, _ json: inout JSONWriter) {
        func write(_ key: String, _ list: [Board], _ json: inout JSONWriter) {
            json.key(key, objects: list) { json, board in
                json.key("id", board.id)
                json.key("name", board.name)
            }
        }
        let (old, new) = (comparison.old.landscape.boards, comparison.new.landscape.boards)
        json.key("boards")
        json.object { json in
            write("added", boards.added.map { new[$0] }, &json)
            write("removed", boards.removed.map { old[$0] }, &json)
            json.key("changed", objects: boards.changed) { json, change in
                json.key("id", new[change.new].id)
                json.key("name", new[change.new].name)
                json.key("before", old[change.old].name)
                json.key("joined", change.joined.map { comparison.id($0) })
                json.key("left", change.left.map { comparison.id($0) })
            }
        }
    }

    // MARK: CSV

    /// A measure is a row like a pair: who is responsible, and who takes part.
    func appendReview(to csv: inout CSVText, _ language: Language) {
        let words = words(language)
        for entry in development?.measures.entries ?? [] {
            let responsible = entry.measure.responsible == nil ? nil : entry.members.first
            let others = responsible == nil ? entry.members : Array(entry.members.dropFirst())
            csv.append([
                "measure", responsible.map { comparison.id($0) } ?? "",
                others.map { comparison.id($0) }.joined(separator: "|"),
                responsible.map { comparison.name($0) } ?? "",
                others.map { comparison.name($0) }.joined(separator: "|"), "", "", "", entry.status.rawValue,
                entry.outcome.rawValue, entry.measure.text, words.reason(entry),
            ])
        }
    }

    // MARK: Gremien

    func boardsText(_ language: Language) -> String {
        guard let boards = development?.boards else { return "" }
        let (old, new) = (comparison.old.landscape.boards, comparison.new.landscape.boards)
        var lines: [String] = []
        func list(_ german: String, _ english: String, _ names: [String]) {
            guard !names.isEmpty else { return }
            lines.append(
                "\(language == .german ? german : english) (\(names.count)): \(language.list(names, limit: 12))"
            )
        }
        list("Neu erfasste Gremien", "Boards on record now", boards.added.map { new[$0].name })
        list("Nicht mehr erfasste Gremien", "Boards no longer on record", boards.removed.map { old[$0].name })
        for change in boards.changed {
            var parts: [String] = []
            if old[change.old].name != new[change.new].name { parts.append("← \(old[change.old].name)") }
            parts += change.joined.map { "+ " + comparison.name($0) }
            parts += change.left.map { "– " + comparison.name($0) }
            lines.append("\(new[change.new].name): \(parts.joined(separator: ", "))")
        }
        return lines.map { $0 + "\n" }.joined() + (lines.isEmpty ? "" : "\n")
    }
}
