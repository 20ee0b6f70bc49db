import LandscapeFiles
public import LandscapeModel
public import PlainText
import SourceText

/// An entry as a sentence that somebody reads who was not in the room.
public struct EntryWords: Sendable {
    private let language: Language
    private let vocabulary: Vocabulary
    private var known: KnownNames
    private var labels: [String: String] = [:]
    /// What undoing speaks of.
    private var earlier: [String: Entry] = [:]

    /// - Parameters:
    ///   - landscape: tells the names behind identifiers.
    ///   - entries: those that others take back.
    public init(_ landscape: Landscape, _ entries: [Entry], _ language: Language) {
        self.language = language
        vocabulary = landscape.vocabulary
        known = KnownNames(landscape)
        for actor in landscape.actors { labels[actor.id] = actor.displayName }
        for board in landscape.boards where labels[board.id] == nil { labels[board.id] = board.name }
        for entry in entries where earlier[entry.id] == nil { earlier[entry.id] = entry }
    }

    /// One line: when, who says so, and what.
    public func sentence(_ entry: Entry) -> String {
        [time(entry.at), words(entry)].filter { !$0.isEmpty }.joined(separator: "  ")
    }

    /// The same without the time.
    public func words(_ entry: Entry) -> String { say(entry) + addition(entry) }

    /// "2026-11-29T18:42:10+01:00" as "29.11.2026 18:42".
    private func time(_ at: String) -> String {
        let parts = at.split(whereSeparator: { !$0.isASCII || !$0.isNumber }).map { String($0) }
        guard parts.count >= 5, parts[0].count == 4 else { return "" }
        let zone = at.hasSuffix("Z") ? " UTC" : ""
        return language == .german
            ? "\(parts[2]).\(parts[1]).\(parts[0]) \(parts[3]):\(parts[4])\(zone)"
            : "\(parts[0])-\(parts[1])-\(parts[2]) \(parts[3]):\(parts[4])\(zone)"
    }

    private func addition(_ entry: Entry) -> String {
        switch entry.status {
        case .accepted: ""
        case .proposed: text(" (vorgeschlagen, noch nicht angenommen)", " (proposed, not accepted yet)")
        case .refused: text(" (nicht angenommen)", " (not accepted)")
        }
    }

    private func say(_ entry: Entry) -> String {
        if let decision = decision(entry) { return decision }
        return switch entry.operation {
        case .note: text("Notiz: ", "Note: ") + (entry.text ?? "").onOneLine
        case .undo: takenBack(entry)
        case .add where entry.table == "kooperationen": cooperation(entry)
        case .add: new(entry)
        case .change: changed(entry)
        case .remove: removed(entry)
        }
    }

    private func takenBack(_ entry: Entry) -> String {
        let id = entry.undoes ?? ""
        // An undoing speaks of something earlier, so this ends.
        guard let target = earlier[id], id != entry.id, target.operation != .undo else {
            let chained = earlier[id]?.operation == .undo
            if chained, let first = earlier[id]?.undoes.flatMap({ earlier[$0] }), first.operation != .undo {
                return text("Gilt wieder: ", "Holds again: ") + say(first)
            }
            return chained
                ? text("Das Zurücknehmen gilt nicht mehr: der Eintrag ", "No longer taken back: the entry ")
                    + (earlier[id]?.undoes ?? "").onOneLine + "."
                : text("Zurückgenommen: der Eintrag ", "Taken back: the entry ") + id.onOneLine + "."
        }
        return text("Zurückgenommen: ", "Taken back: ") + say(target)
    }

    private func cooperation(_ entry: Entry) -> String {
        let cells = entry.becomes ?? [:]
        let pair = pair(cells)
        let isWish = RowIdentity.isWish(cells["status"] ?? "")
        let what =
            isWish
            ? text("\(pair): Wunsch nach einer Kooperation", "\(pair): a cooperation is wished for")
            : RowIdentity.isLeftOpen(cells["status"] ?? "")
                ? text(
                    "\(pair): offen, ob sie zusammenarbeiten", "\(pair): left open whether they cooperate")
                : RowIdentity.isEnded(cells["status"] ?? "")
                    ? text("\(pair): Kooperation beendet", "\(pair): cooperation ended")
                    : text("\(pair): Kooperation", "\(pair): cooperation")
        let details = details(cells, without: ["von", "nach", "gemeldet_von", "status", "datum"])
        return what + (details.isEmpty ? "" : " (\(details))") + reported(entry) + "."
    }

    private func new(_ entry: Entry) -> String {
        let isActor = entry.table == "akteure"
        let details = details(entry.becomes ?? [:], without: isActor ? ["id", "name"] : ["name"])
        let what =
            isActor
            ? text("Neuer Akteur: ", "New actor: ") + (entry.becomes?["name"] ?? "?").onOneLine
            : text("Neu in \(entry.table): ", "New in \(entry.table): ") + subject(entry)
        return what + (details.isEmpty ? "" : " (\(details))") + "."
    }

    private func changed(_ entry: Entry) -> String {
        let cells = (entry.becomes ?? [:]).sorted { $0.key < $1.key }.map { column, value in
            let before = entry.was?[column].map {
                text(" statt ", " instead of ") + quoted(shown(column, $0))
            }
            return "\(ColumnWords.label(column)(language)) \(quoted(shown(column, value)))" + (before ?? "")
        }
        return text("Geändert in \(entry.table), ", "Changed in \(entry.table), ") + subject(entry) + ": "
            + cells.joined(separator: "; ") + reported(entry) + "."
    }

    private func removed(_ entry: Entry) -> String {
        text("Gelöscht aus \(entry.table): ", "Removed from \(entry.table): ") + subject(entry) + "."
    }

    /// The row tells who reports it; whoever entered it is meant where it does not.
    private func reported(_ entry: Entry) -> String {
        guard entry.table == "kooperationen" else { return "" }
        let cells = entry.becomes ?? [:]
        let stated = (cells["gemeldet_von"] ?? "").trimmed
        var reporter = stated.isEmpty ? entry.reportedBy : stated
        if !stated.isEmpty {
            switch Cell.reporter(stated) {
            case .both?: return text(", von beiden gemeldet", ", reported by both")
            case .from?: reporter = cells["von"] ?? entry.reportedBy
            case .to?: reporter = cells["nach"] ?? entry.reportedBy
            case .coordination?: reporter = Entry.coordination
            case .third?, nil: break
            }
        }
        if reporter.folded == Entry.coordination {
            return text(", laut Koordination", ", according to the coordination")
        }
        return text(", gemeldet von ", ", reported by ") + name(reporter)
    }

    /// What the entry is about.
    private func subject(_ entry: Entry) -> String {
        let cells = (entry.becomes ?? [:]).merging(entry.was ?? [:]) { $1 }
        if entry.table == "kooperationen" { return pair(cells) }
        if let key = entry.key { return name(key) }
        // A spelling that is asked about is told as it is written, not as whom it may mean.
        let parts = RowIdentity.columns(entry.table).compactMap { column in
            cells[column].map { column == "variante" ? $0.onOneLine : name($0) }
        }.filter { !$0.isEmpty }
        return parts.isEmpty ? "?" : parts.joined(separator: ", ")
    }

    private func pair(_ cells: [String: String]) -> String {
        name(cells["von"] ?? "?") + " – " + name(cells["nach"] ?? "?")
    }

    private func details(_ cells: [String: String], without known: Set<String>) -> String {
        cells.filter { !known.contains($0.key) && !$0.value.trimmed.isEmpty }.sorted { $0.key < $1.key }
            .map { column, value in "\(ColumnWords.label(column)(language)): \(shown(column, value))" }
            .joined(separator: ", ")
    }

    /// Levels with their words.
    func shown(_ column: String, _ value: String) -> String {
        let scale: LevelScale? =
            column == "intensitaet" ? .intensity : column == "haeufigkeit" ? .frequency : nil
        if let scale, case .level(let level) = Cell.stated(value, scale) {
            let word = scale.label(Int(level))(language)
            return scale == .intensity ? "\(level) (\(word))" : word
        }
        if column == "sektor", let sector = Sector(rawValue: value.trimmed) { return sector.label(language) }
        if ["typ", "weiterer_typ"].contains(column), let type = vocabulary.actorType(value) {
            return vocabulary.label(type: type.term.id, language)
        }
        if ["handlungsfeld", "handlungsfelder"].contains(column), vocabulary.fields[value.trimmed] != nil {
            return vocabulary.label(field: value.trimmed, language)
        }
        if column == "art", let kind = vocabulary.kind(value) {
            return vocabulary.label(kind: kind, language)
        }
        return RowIdentity.isReference("kooperationen", column) ? name(value) : value.onOneLine
    }

    func name(_ text: String) -> String {
        if let label = labels[text] { return label }
        var names = known
        return names.actor(text).flatMap { labels[$0] } ?? text.onOneLine
    }
    func quoted(_ text: String) -> String { language.quoted(text) }
    func text(_ german: String, _ english: String) -> String {
        language == .german ? german : english
    }
}
