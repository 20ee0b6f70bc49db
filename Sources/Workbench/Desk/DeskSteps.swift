package import LandscapeEditing
package import LiveTable
package import PlainText

/// What was done to a landscape, as steps that can be taken back: entries that came with one click are one.
package struct DeskSteps: Sendable {
    package struct Step: Sendable {
        package var id: String
        package var at: String
        /// A sentence for each entry.
        package var sentences: [String]
        package var isUndone: Bool
        /// It is in the tables of the beginning: only an earlier version takes it back.
        package var isFixed: Bool
        package var entries: [String]
    }

    /// The newest first.
    package private(set) var steps: [Step] = []

    package init(_ state: TableState, _ language: Language) {
        let items = EffectiveEntries(state.lines).items
        let words = EntryWords(state.landscape, items.map(\.entry), language)
        for item in items where item.entry.operation != .undo && item.entry.status == .accepted {
            let entry = item.entry
            let sentence = words.words(entry)
            let id = Self.step(of: entry.id)
            if let last = steps.last, last.id == id {
                steps[steps.count - 1].sentences.append(sentence)
                steps[steps.count - 1].entries.append(entry.id)
                steps[steps.count - 1].isUndone = last.isUndone && item.undoneBy != nil
            } else {
                steps.append(
                    Step(
                        id: id, at: entry.at, sentences: [sentence], isUndone: item.undoneBy != nil,
                        isFixed: state.isFromBefore(entry.id), entries: [entry.id]))
            }
        }
        steps.reverse()
    }

    /// Entries that were made together are numbered behind a full stop.
    static func step(of id: String) -> String { id.prefix { $0 != "." }.description }

    /// Gives entries the ids of one step.
    package static func joined(_ entries: [Entry], as step: String, at moment: String) -> [Entry] {
        entries.enumerated().map { number, entry in
            var entry = entry
            entry.id = entries.count == 1 ? step : "\(step).\(number + 1)"
            entry.at = moment
            return entry
        }
    }

    package func entries(of step: String) -> [String] {
        steps.first { $0.id == step }?.entries ?? []
    }

    private static let most = 300

    package func write(_ json: inout JSONWriter) {
        json.key("steps", objects: steps.prefix(Self.most)) { json, step in
            json.key("id", step.id)
            json.key("at", step.at)
            json.key("text", step.sentences[0])
            json.key("count", step.sentences.count)
            json.key("more", Array(step.sentences.dropFirst().prefix(100)))
            json.key("is_undone", step.isUndone)
            json.key("is_fixed", step.isFixed)
        }
        json.key("left_out", max(0, steps.count - Self.most))
    }
}
