import LandscapeModel
import PlainText
import SourceText

/// Cells with values of a vocabulary, with flags and with dates: understood, or reported.
extension Reading {
    // MARK: Vocabulary

    /// Types of actors; an unknown one is an error.
    ///
    /// - Parameter groups: where a column is about kinds in general ("Kategorie"), the words that mean a group of
    ///   types ("Beratung") are collected here; nil where the column promises types.
    mutating func types(_ text: String, at place: Place, groups: inout [String]?) -> [String] {
        let parts = Cell.list(text) { landscape.vocabulary.actorType($0) != nil }
        var result: [String] = []
        for part in parts {
            let known = Cell.alternatives(part) { landscape.vocabulary.actorType($0)?.term.id }
            if let known {
                for type in known where !result.contains(type) { result.append(type) }
            } else if groups != nil, GroupHeadings.standard.isGroup(part) {
                groups?.append(part.onOneLine)
                reportGroup(part, place)
            } else if !reportElsewhere(part, place) {
                let guess = closestType(to: part)
                log.error(
                    .unknownType, place, part,
                    "\(quoted(part).german) ist kein bekannter Akteurstyp. "
                        + (guess.map { "Meinten Sie „\($0)“?" }
                            ?? "Eigene Typen können Sie in landschaft.yaml unter „typen“ ergänzen."),
                    "\(quoted(part).english) is not a known type of actor. "
                        + (guess.map { "Did you mean “\($0)”?" }
                            ?? "You can add types of your own in landschaft.yaml under “typen”."))
            }
        }
        return result
    }

    mutating func types(_ text: String, at place: Place) -> [String] {
        var none: [String]?
        return types(text, at: place, groups: &none)
    }

    private mutating func reportGroup(_ word: String, _ place: Place) {
        guard isFirst(.groupHeading, place, word) else { return }
        log.warning(
            .groupHeading, place, word,
            "\(quoted(word).german) nennt eine Gruppe, keinen Akteurstyp. netviz nutzt sie für die Vorschläge zu Typ und "
                + "Sektor.",
            "\(quoted(word).english) names a group, not a type of actor. netviz uses it for its proposals of type and "
                + "sector.")
    }

    mutating func fields(_ text: String, at place: Place) -> [String] {
        let terms = landscape.vocabulary.fields
        return words(
            text, place, .unknownField, terms, "Handlungsfeld", "field of action",
            "Eigene Handlungsfelder können Sie in landschaft.yaml unter „handlungsfelder“ ergänzen.",
            "You can add fields of your own in landschaft.yaml under “handlungsfelder”.")
    }

    mutating func targetGroups(_ text: String, at place: Place) -> [String] {
        let terms = landscape.vocabulary.targetGroups
        return words(
            text, place, .unknownTargetGroup, terms, "Zielgruppe", "target group", "", "")
    }

    mutating func service(_ text: String, at place: Place) -> String {
        if text.isEmpty || text.saysNothing { return "" }
        if let service = landscape.vocabulary.service(text) { return service.term.id }
        if reportElsewhere(text, place) { return "" }
        reportOwnWord(text, place, .unknownService, "Leistungsart", "kind of service", "", "")
        return own(text)
    }

    /// Identifiers of a vocabulary; an unknown word is kept as it is, with a hint.
    private mutating func words(
        _ text: String, _ place: Place, _ code: Problem.Code, _ terms: Terms, _ german: String,
        _ english: String, _ help: String, _ helpInEnglish: String
    ) -> [String] {
        var result: [String] = []
        for part in Cell.list(text, { terms.find($0) != nil }) {
            var words = Cell.alternatives(part) { word -> [String]? in
                let found = terms.findAll(word).map(\.id)
                return found.isEmpty ? nil : found
            }?.flatMap { $0 }
            if words == nil {
                if reportElsewhere(part, place) { continue }
                reportOwnWord(part, place, code, german, english, help, helpInEnglish)
                words = [own(part)]
            }
            for word in words ?? [] where !result.contains(word) { result.append(word) }
        }
        return result
    }

    private mutating func reportOwnWord(
        _ word: String, _ place: Place, _ code: Problem.Code, _ german: String, _ english: String,
        _ help: String, _ helpInEnglish: String
    ) {
        guard isFirst(code, place, word) else { return }
        let helpText = help.isEmpty ? "" : " " + help
        let englishHelp = helpInEnglish.isEmpty ? "" : " " + helpInEnglish
        log.warning(
            code, place, word,
            "\(quoted(word).german) ist netviz nicht bekannt (\(german)) und wird als eigener Wert geführt."
                + helpText,
            "\(quoted(word).english) is not known to netviz (\(english)) and kept as a value of its own."
                + englishHelp)
    }

    /// The coordinator's own word, in the spelling in which it came first.
    mutating func own(_ word: String) -> String {
        let key = word.folded
        if let known = ownWords[key] { return known }
        let word = word.onOneLine
        ownWords[key] = word
        return word
    }

    // MARK: Sozialräume

    mutating func area(_ text: String, at place: Place) -> Area {
        if text.isEmpty || text.saysNothing { return .unknown }
        // No copy of the districts here: adding to them would then copy them for every row.
        let parts = Cell.list(text) {
            landscape.districts.isWhole($0) || landscape.districts.index(of: $0) != nil
        }
        var indices: [Int] = []
        var isWhole = false
        for part in parts where !reportElsewhere(part, place) {
            if landscape.districts.isWhole(part) {
                isWhole = true
                continue
            }
            if part.folded.isEmpty { continue }
            let isKnown =
                landscape.districts.index(of: part).map { landscape.districts.isDeclared[$0] } ?? false
            if !isKnown, landscape.districts.hasDeclared, isFirst(.unknownDistrict, place, part) {
                log.warning(
                    .unknownDistrict, place, part,
                    "\(quoted(part).german) steht nicht unter „sozialraeume“ in landschaft.yaml und wird als "
                        + "eigener Sozialraum geführt.",
                    "\(quoted(part).english) is not listed under “sozialraeume” in landschaft.yaml and kept as "
                        + "a district of its own.")
            }
            let index = landscape.districts.add(part.onOneLine, isDeclared: false)
            if !indices.contains(index) { indices.append(index) }
        }
        if isWhole { return .everywhere }
        return indices.isEmpty ? .unknown : .districts(indices)
    }

    // MARK: Flags, numbers, dates

    /// Yes, no, or nil; a word that is neither is a hint.
    mutating func flag(_ text: String, at place: Place) -> Bool? {
        switch Cell.flag(text) {
        case .value(let flag): return flag
        case .nothing: return nil
        case .outOfRange, .notUnderstood:
            if !reportElsewhere(text, place) {
                reportUnclear(
                    text, place, "Möglich sind „ja“, „nein“ und „unbekannt“.",
                    "Possible are “ja” (yes), “nein” (no) and “unbekannt” (unknown).")
            }
            return nil
        }
    }

    mutating func date(_ text: String, at place: Place) -> PartialDate? {
        switch Cell.date(text) {
        case .value(let date): return date
        case .nothing: return nil
        case .outOfRange, .notUnderstood:
            if !reportElsewhere(text, place) { reportDate(text, place) }
            return nil
        }
    }

    mutating func reportDate(_ text: String, _ place: Place) {
        log.warning(
            .invalidDate, place, text,
            "\(quoted(text).german) ist kein Datum, das netviz versteht. Gut lesbar sind 2026-09-30, "
                + "30.09.2026, 09/2026, Mai 2026 und 2026.",
            "\(quoted(text).english) is not a date that netviz understands. Good are 2026-09-30, 30.09.2026, "
                + "09/2026, Mai 2026 and 2026.")
    }

    /// A number of places and the like; a text that is no number is a hint, one out of range an error.
    mutating func count(_ text: String, in range: ClosedRange<Int>, at place: Place) -> Int? {
        switch Cell.whole(text, in: range) {
        case .value(let number): return number
        case .nothing: return nil
        case .outOfRange:
            reportRange(text, place, "\(range.lowerBound)", "\(range.upperBound)")
            return nil
        case .notUnderstood:
            if !reportElsewhere(text, place) {
                reportUnclear(text, place, "Hier gehört eine ganze Zahl hin.", "A whole number belongs here.")
            }
            return nil
        }
    }

    mutating func reportRange(_ text: String, _ place: Place, _ low: String, _ high: String) {
        if log.countsOnly(.outOfRange, place) { return }
        let column = place.column.map { " in \(quoted($0).german)" } ?? ""
        let englishColumn = place.column.map { " in \(quoted($0).english)" } ?? ""
        log.error(
            .outOfRange, place, text,
            "\(quoted(text).german)\(column) liegt außerhalb des möglichen Bereichs: erlaubt sind \(low) bis \(high).",
            "\(quoted(text).english)\(englishColumn) is out of range: \(low) to \(high) are allowed.")
    }

    /// Says that a value is passed over, and what would be understood.
    mutating func reportUnclear(_ text: String, _ place: Place, _ help: String, _ helpInEnglish: String) {
        log.warning(
            .unknownValue, place, text,
            "\(quoted(text).german) ließ sich hier nicht deuten und bleibt unberücksichtigt. \(help)",
            "\(quoted(text).english) could not be understood here and is passed over. \(helpInEnglish)")
    }
}
