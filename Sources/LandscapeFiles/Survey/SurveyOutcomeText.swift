import LandscapeModel
public import PlainText

/// The outcome of a survey for people and for programs.
extension SurveyOutcome {
    /// What every output of an import says that left something out.
    public func provisionalNote(_ language: Language) -> String? {
        guard notUnderstood > 0 else { return nil }
        return language == .german
            ? "vorläufig: \(notUnderstood == 1 ? "eine Stelle" : "\(notUnderstood) Stellen") nicht verstanden"
            : "provisional: \(notUnderstood == 1 ? "one place" : "\(notUnderstood) places") not understood"
    }

    public func text(_ language: Language) -> String {
        let isGerman = language == .german
        var lines: [String] = []
        let asked = responses.reduce(0) { $0 + $1.asked }
        let answered = responses.reduce(0) { $0 + $1.answered }
        lines.append(
            isGerman
                ? "Rücklauf: \(answered) von \(asked) befragten Akteuren\(Self.share(answered, asked))"
                : "Response: \(answered) of \(asked) actors asked\(Self.share(answered, asked))")
        for response in responses {
            let sector = response.sector?.label(language) ?? (isGerman ? "ohne Sektor" : "no sector")
            lines.append(
                "  \(sector): \(response.answered) \(isGerman ? "von" : "of") \(response.asked)"
                    + Self.share(response.answered, response.asked))
        }
        if asked == answered, asked > 0, asked < actorCount {
            lines.append(
                isGerman
                    ? "  Wurden mehr Akteure angeschrieben? Dann bitte in akteure bei ihnen „befragt“ auf ja setzen: Sonst zählt nur, wer geantwortet hat."
                    : "  Were more actors asked? Then please set “befragt” to ja for them in akteure: else only those who answered count."
            )
        }
        lines.append("")
        if let note = provisionalNote(language) { lines.append(note) }
        lines.append(
            isGerman
                ? "Eingelesen: \(respondents.count) Antworten · neu: \(claims) Kooperationen, \(wishes) Wünsche · geändert: \(changed.count)"
                : "Read: \(respondents.count) answers · new: \(claims) cooperations, \(wishes) wishes · changed: \(changed.count)"
        )
        lines += changed.map { "  " + self.changed($0, " → ", language) }
        lines += part(
            several,
            isGerman
                ? "Mehrere Fragebögen, die höchste Angabe zählt"
                : "Several questionnaires, the highest level counts")
        if !disagreements.isEmpty {
            lines.append(
                isGerman
                    ? "  Darin Verschiedenes zur selben Organisation:"
                    : "  In them different answers about one organisation:")
            lines += disagreements.map { "    " + self.changed($0, isGerman ? " oder " : " or ", language) }
        }
        lines += part(
            empty, isGerman ? "Leere Fragebögen, nicht gezählt" : "Empty questionnaires, not counted")
        lines += part(nominated, isGerman ? "Frei genannt und neu aufgenommen" : "Nominated and added")
        lines += part(
            listed,
            isGerman
                ? "Bisher nur als Partner genannt, jetzt mit eigener Zeile in der Tabelle der Akteure"
                : "Named as partners only so far, now with a row of their own in the table of actors")
        lines += part(
            withdrawn.map { "\($0.from) → \($0.to)" + ($0.kind.isEmpty ? "" : " (\($0.kind))") },
            isGerman ? "In der neuen Antwort nicht mehr genannt" : "No longer named in the new answer")
        lines += part(
            open.map { "\($0.from) → \($0.to)" },
            isGerman
                ? "Offen geblieben („?“ oder nicht lesbar), weder ja noch nein"
                : "Left open (“?” or not readable), neither yes nor no")
        lines += part(
            unsettled,
            isGerman
                ? "Nennt jemanden, der sich nicht zuordnen ließ, und gilt deshalb nicht als vollständig beantwortet"
                : "Names somebody that nobody could be matched to, and so does not count as answered in full")
        if let recorded {
            let words = recorded.wordList
            lines.append(
                isGerman
                    ? "In landschaft.yaml vermerkt: erhebung, gefragt: \(words)"
                    : "Recorded in landschaft.yaml: erhebung, gefragt: \(words)")
        }
        if !contradictions.isEmpty {
            lines.append("")
            lines.append(
                isGerman
                    ? "Verschieden gemeldet (\(contradictions.count)), zum Nachfragen:"
                    : "Reported differently (\(contradictions.count)), to ask about:")
            for entry in contradictions {
                let levels = [entry.byA, entry.byB].map { level in
                    level.map(String.init) ?? (isGerman ? "ohne Angabe" : "not stated")
                }
                lines.append("  \(entry.a) (\(levels[0])) – \(entry.b) (\(levels[1]))")
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func changed(_ change: Change, _ between: String, _ language: Language) -> String {
        let none = language == .german ? "ohne Angabe" : "not stated"
        let old = change.old.isEmpty ? none : change.old
        let new = change.new.isEmpty ? none : change.new
        return "\(change.from) → \(change.to): \(old)\(between)\(new)"
    }

    private func part(_ names: [String], _ heading: String) -> [String] {
        names.isEmpty ? [] : ["\(heading): " + names.joined(separator: ", ")]
    }

    private static func share(_ part: Int, _ whole: Int) -> String {
        whole == 0 ? "" : " (\((part * 100 + whole / 2) / whole) %)"
    }

    public func json() -> String {
        var json = JSONWriter()
        json.object { json in
            json.key("respondents")
            json.array { json in respondents.forEach { json.value($0) } }
            json.key("empty")
            json.array { json in empty.forEach { json.value($0) } }
            json.key("several")
            json.array { json in several.forEach { json.value($0) } }
            json.key("claims", claims)
            json.key("wishes", wishes)
            json.key("nominated")
            json.array { json in nominated.forEach { json.value($0) } }
            json.key("listed")
            json.array { json in listed.forEach { json.value($0) } }
            json.key("unsettled")
            json.array { json in unsettled.forEach { json.value($0) } }
            json.key("asked")
            json.array { json in
                for entry in SurveyQuestions.words where recorded?.contains(entry.question) ?? false {
                    json.value(entry.word)
                }
            }
            for (key, list) in [("open", open), ("withdrawn", withdrawn)] {
                json.key(key, objects: list) { json, entry in
                    json.key("a", entry.from)
                    json.key("b", entry.to)
                    json.key("kind", entry.kind)
                }
            }
            Self.write(changed, "changed", &json)
            Self.write(disagreements, "disagreements", &json)
            json.key("response", objects: responses) { json, response in
                json.key("sector")
                if let sector = response.sector { json.value(sector.rawValue) } else { json.null() }
                json.key("asked", response.asked)
                json.key("answered", response.answered)
            }
            json.key("contradictions", objects: contradictions) { json, entry in
                json.key("a", entry.a)
                json.key("b", entry.b)
                for (key, level) in [("by_a", entry.byA), ("by_b", entry.byB)] {
                    json.key(key)
                    if let level { json.value(level) } else { json.null() }
                }
            }
        }
        return String(decoding: json.bytes, as: UTF8.self) + "\n"
    }

    private static func write(_ changes: [Change], _ key: String, _ json: inout JSONWriter) {
        json.key(key)
        json.array { json in
            for change in changes {
                json.object { json in
                    for (key, value) in [
                        ("a", change.from), ("b", change.to), ("before", change.old), ("after", change.new),
                    ] {
                        json.key(key, value)
                    }
                }
            }
        }
    }
}
