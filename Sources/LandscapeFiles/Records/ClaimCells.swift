import LandscapeModel
import PlainText
import SourceText

/// The cells of a row of `kooperationen`; what is not understood becomes an error and the row is left out.
extension Reading {
    mutating func kind(_ text: String, at place: Place) -> Kind {
        if text.saysNothing { return Vocabulary.unspecifiedKind }
        if let kind = landscape.vocabulary.kind(text) { return kind }
        if reportElsewhere(text, place) { return Vocabulary.unspecifiedKind }
        let guess = closestKind(to: text)
        let known = landscape.vocabulary.kindLabels.dropFirst().prefix(6).joined(separator: ", ")
        log.error(
            .unknownKind, place, text,
            "\(quoted(text).german) ist keine bekannte Art der Kooperation. "
                + (guess.map { "Meinten Sie „\($0)“?" }
                    ?? "Bekannt sind zum Beispiel: \(known). Eine leere Zelle bedeutet irgendeine Kooperation."),
            "\(quoted(text).english) is not a known kind of cooperation. "
                + (guess.map { "Did you mean “\($0)”?" }
                    ?? "Known are for example: \(known). An empty cell means any cooperation."))
        return Vocabulary.unspecifiedKind
    }

    mutating func status(_ text: String, at place: Place) -> Claim.Status {
        // Whether there is one at all is asked about where the whole row is known.
        if text.isEmpty || text.isOpenStatus { return .exists }
        switch Cell.status(text) {
        case .value(let status): return status
        case .nothing: return .exists
        case .outOfRange, .notUnderstood:
            if !reportElsewhere(text, place) {
                log.error(
                    .unknownStatus, place, text,
                    "\(quoted(text).german) ist kein bekannter Status. Möglich sind: besteht, gewuenscht, beendet.",
                    "\(quoted(text).english) is not a known status. Possible are: besteht (exists), gewuenscht "
                        + "(wished), beendet (ended).")
            }
            return .exists
        }
    }

    mutating func reporter(_ text: String, at place: Place) -> Reporter {
        if let word = Cell.reporter(text) { return word }
        if text.saysNothing { return .coordination }
        return actor(text.onOneLine, at: place).map { .third($0) } ?? .coordination
    }

    /// The level that a cell states; a word for "yes, but nobody says how much" and doubts are noted or told.
    mutating func level(_ text: String, at place: Place, _ scale: LevelScale) -> StatedLevel {
        let stated = Cell.stated(text, scale)
        switch stated {
        case .nothing, .unknown, .level: break
        case .outOfRange:
            reportRange(text, place, "\(scale.range.lowerBound)", "\(scale.range.upperBound)")
        case .doubt, .unstated:
            if scale == .intensity {
                unstated.note(text, place)
            } else if stated == .unstated {
                log.warning(
                    .unknownValue, place, text,
                    "\(quoted(text).german) sagt nicht, wie oft; die Häufigkeit gilt als unbekannt.",
                    "\(quoted(text).english) does not say how often; the frequency counts as unknown.")
            }
        case .notUnderstood:
            if !reportElsewhere(text, place) { reportLevel(text, scale, place) }
        }
        return stated
    }

    mutating func reportLevel(_ text: String, _ scale: LevelScale, _ place: Place) {
        let labels = scale.range.map { level in
            let label = scale.label(level)
            return Bilingual("\(level) \(label.german)", "\(level) \(label.english)")
        }
        let german = labels.map(\.german).joined(separator: ", ")
        let english = labels.map(\.english).joined(separator: ", ")
        let date = Self.mistakenDateHelp(text)
        log.error(
            .unknownValue, place, text,
            "\(quoted(text).german) ließ sich hier nicht deuten. Möglich sind Zahl oder Wort: \(german)."
                + (date.map { " " + $0.german } ?? ""),
            "\(quoted(text).english) could not be understood here. Possible are number or word: \(english)."
                + (date.map { " " + $0.english } ?? ""))
    }

    mutating func formalisation(_ text: String, at place: Place) -> Claim.Formalisation {
        if text.isEmpty { return .unknown }
        switch Cell.formalisation(text) {
        case .value(let value): return value
        case .nothing: return .unknown
        case .outOfRange, .notUnderstood:
            if !reportElsewhere(text, place) {
                reportUnclear(
                    text, place, "Möglich sind: keine, mündlich, schriftlich.",
                    "Possible are: keine (none), mündlich (oral), schriftlich (written).")
            }
            return .unknown
        }
    }

    mutating func phases(_ text: String, at place: Place) -> Phases {
        if text.isEmpty { return [] }
        var phases: Phases = []
        for part in Cell.list(text, { Cell.phase($0) != nil }) {
            if let phase = Cell.phase(part) {
                phases.formUnion(phase)
            } else if !reportElsewhere(part, place) {
                reportUnclear(
                    part, place, "Möglich sind: vor, waehrend, nach.",
                    "Possible are: vor (before), waehrend (during), nach (after).")
            }
        }
        return phases
    }

    mutating func fieldList(
        _ row: TableRow, _ column: Column, _ table: Table, _ cache: inout ClaimCache
    ) -> Int32 {
        let text = row.text(column)
        if text.isEmpty { return 0 }
        if let known = cache.fieldLists[ByteKey(text)] { return known }
        let list = fields(text, at: table.place(row, column))
        var number = cache.numbers[list]
        if number == nil {
            number = Int32(clamping: landscape.fieldLists.count)
            cache.numbers[list] = number
            landscape.fieldLists.append(list)
        }
        // A cell such as "siehe oben" is an error in every row, so it must not be remembered.
        if !text.pointsElsewhere { cache.fieldLists[ByteKey(text)] = number }
        return number ?? 0
    }

    mutating func checkDirection(_ row: TableRow, _ column: Column, _ table: Table) {
        let text = row.text(column)
        if text.isEmpty { return }
        guard case .notUnderstood = Cell.direction(text) else { return }
        let place = table.place(row, column)
        if reportElsewhere(text, place) { return }
        log.error(
            .unknownValue, place, text,
            "\(quoted(text).german) ist keine bekannte Richtung. Möglich sind: von-nach, nach-von, beide.",
            "\(quoted(text).english) is not a known direction. Possible are: von-nach (forward), nach-von "
                + "(backward), beide (both).")
    }
}
