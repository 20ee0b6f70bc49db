public import PlainText

/// What became of a journal, for people and for scripts.
public struct ReplayReport: Sendable {
    private let replay: Replay
    private let language: Language

    public init(_ replay: Replay, _ language: Language) {
        self.replay = replay
        self.language = language
    }

    /// `{"summary": {…}, "entries": [{"id", "result", "message"}]}`.
    public func json() -> String {
        var json = JSONWriter()
        json.object { json in
            json.key("summary")
            json.object { json in
                for result in EntryOutcome.Result.allCases { json.key(result.rawValue, replay.count(result)) }
            }
            json.key("entries", objects: replay.outcomes) { json, outcome in
                json.key("id")
                if let id = outcome.id { json.value(id) } else { json.null() }
                json.key("line", outcome.line)
                json.key("result", outcome.result.rawValue)
                json.key("message", outcome.message(language))
            }
        }
        return String(decoding: json.bytes, as: UTF8.self) + "\n"
    }

    /// A sentence with the sums, and one for each entry that was not applied.
    public func text() -> String {
        var lines = [summary]
        let words = EntryWords(
            replay.workspace.landscape, replay.outcomes.compactMap(\.entry), language)
        for outcome in replay.outcomes where ![.applied, .already].contains(outcome.result) {
            let place = language == .german ? "Zeile \(outcome.line)" : "Line \(outcome.line)"
            let sentence = outcome.entry.map { words.sentence($0) }
            // The sentence of a proposal says already that it is one.
            let isSaid = outcome.result == .withdrawn && outcome.entry?.status != .accepted
            lines.append(
                [
                    "\(place), \(outcome.result.word(language)):", sentence,
                    isSaid ? nil : outcome.message(language),
                ]
                .compactMap { $0 }.joined(separator: " "))
        }
        return lines.map { $0 + "\n" }.joined()
    }

    private var summary: String {
        let parts = EntryOutcome.Result.allCases.filter { $0 == .applied || replay.count($0) > 0 }
            .map { "\(replay.count($0)) \($0.label(language))" }
        return (language == .german ? "Einträge: " : "Entries: ") + parts.joined(separator: ", ") + "."
    }
}

extension EntryOutcome.Result {
    /// Of one entry.
    fileprivate var word: Bilingual {
        switch self {
        case .applied: Bilingual("übernommen", "applied")
        case .already: Bilingual("schon enthalten", "there already")
        case .withdrawn: Bilingual("ohne Wirkung", "without effect")
        case .conflict: Bilingual("Widerspruch", "conflict")
        case .invalid: Bilingual("nicht verwendbar", "invalid")
        }
    }

    public var label: Bilingual {
        switch self {
        case .applied: Bilingual("übernommen", "applied")
        case .already: Bilingual("schon enthalten", "there already")
        case .withdrawn: Bilingual("zurückgenommen oder nicht angenommen", "withdrawn or not accepted")
        case .conflict: Bilingual("im Widerspruch zur Tabelle", "in conflict with the table")
        case .invalid: Bilingual("nicht verwendbar", "invalid")
        }
    }
}
