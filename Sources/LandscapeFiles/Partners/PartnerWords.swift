import LandscapeModel
import PlainText
import SourceText

/// What stands beside a partner: "(tägl.)", "(monatl. Sprechstunde)", "(nur Kurse)", "– eng".
///
/// The vocabulary decides what a word is; what it does not know stays a note. So does every text that holds a "nicht" or
/// "kein": turning it round would be worse than leaving it.
struct PartnerWords {
    /// What was understood.
    struct Meaning {
        var frequency: UInt8?
        var intensity: UInt8?
        /// "eng", "lose": how closely in words that are no level.
        var vagueStrength = ""
        var kinds: [Kind] = []
        var fields: [String] = []
        var phases: Phases = []
        var formalisation: Claim.Formalisation = .unknown
        var status: Claim.Status?
        var since = ""
        var until = ""
        var isDoubted = false
        /// For each word that was understood what it was taken for.
        var found: [(part: Part, text: String, label: Bilingual)] = []
        /// Whether some word was not.
        var leavesRest = false
    }

    /// What a word may tell.
    enum Part: Int, CaseIterable {
        case frequency, strength, kind, field, phase, agreement, status, time, doubt, note

        var label: Bilingual {
            switch self {
            case .frequency: Bilingual("Häufigkeit", "frequency")
            case .strength: Bilingual("Stärke", "strength")
            case .kind: Bilingual("Art", "kind")
            case .field: Bilingual("Handlungsfeld", "field of action")
            case .phase: Bilingual("Phase", "phase")
            case .agreement: Bilingual("Vereinbarung", "agreement")
            case .status: Bilingual("Status", "status")
            case .time: Bilingual("Zeitraum", "period")
            case .doubt: Bilingual("Zweifel", "doubt")
            case .note: Bilingual("Notiz", "note")
            }
        }
    }

    let vocabulary: Vocabulary
    private let offers: OfferWords

    init(_ vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
        offers = OfferWords(vocabulary)
    }

    // MARK: Words beside a name

    /// A name and what stands beside it without brackets: "JC monatlich", "VHS: Sprechstunde", "AWO – eng".
    /// - Returns: nil where the text is a name alone.
    func beside(_ text: String, _ isKnown: (String) -> Bool) -> (name: String, note: String)? {
        guard text.utf8.count <= 200 else { return nil }
        for sign in [": ", " – ", " — ", " - ", " → "] where text.holds(sign) {
            let parts = text.split(separator: sign, maxSplits: 1).map { String($0).trimmed }
            guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { continue }
            if isKnown(parts[0]) && !isKnown(parts[1]) || namesNobody(parts[1]) {
                return (parts[0], parts[1])
            }
            if areAllUnderstood(parts[0]), isKnown(parts[1]) { return (parts[1], parts[0]) }
        }
        let words = text.split(separator: " ").map { String($0) }
        guard (2...8).contains(words.count) else { return nil }
        for count in stride(from: words.count - 1, to: 0, by: -1) {
            let name = words[..<count].joined(separator: " ")
            let rest = words[count...].joined(separator: " ")
            // "Caritas Beratung" is a name: a topic alone wants a sign between them.
            if isKnown(name), namesNobody(rest) { return (name, rest) }
        }
        for count in 1..<words.count {
            let rest = words[..<count].joined(separator: " ")
            let name = words[count...].joined(separator: " ")
            if isKnown(name), namesNobody(rest) { return (name, rest) }
        }
        return nil
    }

    /// Whether a text consists of nothing but words of the vocabulary.
    func areAllUnderstood(_ text: String) -> Bool {
        guard text.utf8.count <= 120, !isDoubtedName(text) else { return false }
        let meaning = meaning(text)
        return !meaning.leavesRest && !meaning.found.isEmpty
    }

    /// Whether such a text can be no name: "Bildung" and "Projekt" alone may be one, "monatlich" is none.
    func namesNobody(_ text: String) -> Bool {
        guard text.utf8.count <= 120, !isDoubtedName(text) else { return false }
        let meaning = meaning(text)
        return !meaning.leavesRest && meaning.found.contains { $0.part != .field && $0.part != .kind }
    }

    /// "VHS?" doubts a name, "monatlich?" a word.
    private func isDoubtedName(_ text: String) -> Bool {
        guard text.hasSuffix("?") else { return false }
        let rest = String(
            text.unicodeScalars.reversed().drop { $0 == "?" || $0 == " " }.reversed().map { Character($0) })
        return !rest.isEmpty && meaning(rest).found.isEmpty
    }

    // MARK: Words of a note

    /// What a note says.
    func meaning(_ note: String) -> Meaning {
        var result = Meaning()
        let text = note.onOneLine
        if text.isEmpty { return result }
        if readWhole(text, &result) { return result }
        let words = text.unicodeScalars.split {
            $0.properties.isWhitespace || ",;/|+&".unicodeScalars.contains($0)
        }
        .map { String($0) }
        guard words.count <= 12, !words.contains(where: { Self.negations.contains($0.folded) }) else {
            result.leavesRest = true
            return result
        }
        var index = 0
        while index < words.count {
            var length = min(5, words.count - index)
            while length > 0 {
                if read(words[index..<(index + length)].joined(separator: " "), &result) { break }
                length -= 1
            }
            if length == 0 {
                if !Self.fillers.contains(words[index].folded) { result.leavesRest = true }
                length = 1
            }
            index += length
        }
        return result
    }

    private static let negations: Set<String> = [
        "nicht", "kein", "keine", "keinen", "keiner", "nie", "ohne", "ausser", "not", "no", "without",
        "never",
    ]
    /// Words that carry no meaning of their own here; they stay in the note.
    private static let fillers: Set<String> = [
        "gemeinsam", "gemeinsame", "gemeinsamer", "gemeinsames", "gemeinsamen", "offene", "offener", "im",
        "in", "der",
        "die", "das", "bei", "mit", "fuer", "zu", "zum", "zur", "von", "am", "an", "auf", "und", "u.", "ca.",
        "ca",
        "mind.", "mindestens", "etwa", "auch", "jeweils", "vor", "ort", "haus", "with", "and", "for", "the",
        "joint",
    ]

    /// Texts that mean something as a whole only.
    private func readWhole(_ text: String, _ result: inout Meaning) -> Bool {
        if text.isDoubt {
            result.isDoubted = true
            result.found.append((.doubt, text, Bilingual("offen", "open")))
            return true
        }
        switch text.folded {
        case "nichtmehr", "aufgeloest", "ausgelaufen", "nichtmehraktiv", "nolonger":
            set(.ended, text, &result)
            return true
        case "noch nicht".folded, "nochnichts", "imaufbau", "inaufbau", "geplant", "notyet":
            set(.wished, text, &result)
            return true
        default: break
        }
        if case .value(let status) = Cell.status(text) {
            set(status, text, &result)
            return true
        }
        if Intensity.level(text) == 0 || Frequency.level(text) == 0 {
            result.intensity = 0
            result.found.append((.strength, text, Intensity.label(0)))
            return true
        }
        if case .level(let level) = Cell.stated(text, .intensity), text.utf8.count == 1 {
            result.intensity = level
            result.found.append((.strength, text, Intensity.label(Int(level))))
            return true
        }
        return false
    }

    private func set(_ status: Claim.Status, _ text: String, _ result: inout Meaning) {
        result.status = status
        let label =
            switch status {
            case .exists: Bilingual("besteht", "exists")
            case .wished: Bilingual("gewünscht", "wished")
            case .ended: Bilingual("beendet", "ended")
            }
        result.found.append((.status, text, label))
    }

    /// Reads one or several words; false where they mean nothing together.
    private func read(_ text: String, _ result: inout Meaning) -> Bool {
        for form in Self.forms(text) where readForm(form, text, &result) { return true }
        return readTime(text, &result)
    }

    /// A word without its ending: "monatliche" → "monatlich".
    private static func forms(_ text: String) -> [String] {
        var result = [text]
        guard !text.utf8.contains(0x20) else { return result }
        for ending in ["er", "es", "en", "em", "e"] where text.utf8.count > ending.utf8.count + 4 {
            if text.hasSuffix(ending) { result.append(String(text.dropLast(ending.count))) }
        }
        return result
    }

    private func readForm(_ form: String, _ text: String, _ result: inout Meaning) -> Bool {
        if let level = Frequency.level(form), level > 0 {
            result.frequency = UInt8(clamping: level)
            result.found.append((.frequency, text, Frequency.label(level)))
        } else if form.isDoubt {
            result.isDoubted = true
            result.found.append((.doubt, text, Bilingual("offen", "open")))
        } else if case .value(let status) = Cell.status(form), status != .exists {
            set(status, text, &result)
        } else if case .value(.written) = Cell.formalisation(form), form.folded != "ja" {
            result.formalisation = .written
            result.found.append((.agreement, text, Bilingual("schriftlich", "written")))
        } else if Frequency.isVague(form) {
            result.found.append((.frequency, text, Bilingual("bleibt offen", "stays open")))
        } else if Intensity.isVague(form) {
            result.vagueStrength = form
            result.found.append((.strength, text, Bilingual("bleibt offen", "stays open")))
        } else if let kind = vocabulary.kind(form), kind != Vocabulary.unspecifiedKind {
            if !result.kinds.contains(kind) { result.kinds.append(kind) }
            result.found.append((.kind, text, vocabulary.kindTerm(kind).term.label))
        } else if let level = Intensity.level(form), level > 0 {
            result.intensity = UInt8(clamping: level)
            result.found.append((.strength, text, Intensity.label(level)))
        } else if let phase = Cell.phase(form), phase != .all, form.folded != "vor", form.folded != "nach" {
            result.phases.formUnion(phase)
            result.found.append((.phase, text, Bilingual(form, form)))
        } else if let field = vocabulary.fields.find(form)?.id ?? offers.field(form) {
            if !result.fields.contains(field) { result.fields.append(field) }
            result.found.append((.field, text, vocabulary.fields[field]?.label ?? Bilingual(field, field)))
        } else {
            return false
        }
        return true
    }

    /// "seit 2021", "bis Mai 2026".
    private func readTime(_ text: String, _ result: inout Meaning) -> Bool {
        let words = text.split(separator: " ", maxSplits: 1).map { String($0) }
        guard words.count == 2, case .value(let date) = Cell.date(words[1]) else { return false }
        switch words[0].folded {
        case "seit", "since": result.since = words[1]
        case "bis", "until": result.until = words[1]
        default: return false
        }
        result.found.append((.time, text, Bilingual(date.written(.german), date.written(.english))))
        return true
    }
}

/// How many words beside partners were read as what, for one hint.
struct PartnerWordCounts {
    private var counts = [Int](repeating: 0, count: PartnerWords.Part.allCases.count)
    private var examples = [(text: String, label: Bilingual)?](
        repeating: nil, count: PartnerWords.Part.allCases.count)
    private(set) var partners = 0
    private var first: Place?

    mutating func note(_ meaning: PartnerWords.Meaning, _ text: String, _ place: Place) {
        partners += 1
        first = first ?? place
        for found in meaning.found { add(found.part, found.text, found.label) }
        if meaning.leavesRest || meaning.found.isEmpty { add(.note, text, Bilingual("", "")) }
    }

    private mutating func add(_ part: PartnerWords.Part, _ text: String, _ label: Bilingual) {
        counts[part.rawValue] += 1
        if examples[part.rawValue] == nil { examples[part.rawValue] = (text, label) }
    }

    /// Says once what was read, and begins anew.
    mutating func report(_ log: inout ProblemLog) {
        guard let place = first else { return }
        var german: [String] = []
        var english: [String] = []
        for part in PartnerWords.Part.allCases where counts[part.rawValue] > 0 {
            guard let example = examples[part.rawValue] else { continue }
            let text = quoted(example.text)
            let isPlain = example.label.german.isEmpty
            german.append(
                "\(part.label.german) \(counts[part.rawValue])-mal (\(text.german)"
                    + (isPlain ? ")" : " = \(example.label.german))"))
            english.append(
                "\(part.label.english) \(counts[part.rawValue]) times (\(text.english)"
                    + (isPlain ? ")" : " = \(example.label.english))"))
        }
        let isOne = partners == 1
        log.warning(
            .partnerWords, Place(file: place.file, row: place.row, column: place.column), "\(partners)",
            "Neben \(isOne ? "einem Partner" : "\(partners) Partnern") steht mehr als der Name. Gelesen wurde: "
                + german.joined(separator: ", ")
                + ". Der ganze Wortlaut bleibt als Notiz erhalten. Stimmt etwas nicht, "
                + "schreiben Sie bitte das gemeinte Wort oder eine Zeile in kooperationen.",
            "Beside \(isOne ? "one partner" : "\(partners) partners") stands more than the name. It was read as: "
                + english.joined(separator: ", ")
                + ". The whole wording is kept as a note. If something is wrong, please "
                + "write the word that is meant, or a row in kooperationen.")
        self = PartnerWordCounts()
    }
}
