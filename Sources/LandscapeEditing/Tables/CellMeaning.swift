import LandscapeFiles
import LandscapeModel
import PlainText
import SourceText

/// Whether two texts of a cell say the same, as the reader of the tables understands them.
enum CellMeaning {
    static func isSame(
        _ one: String, _ two: String, table: String, column: String, _ names: inout KnownNames,
        _ vocabulary: Vocabulary
    ) -> Bool {
        let one = one.trimmed
        let two = two.trimmed
        if one == two || one.onOneLine == two.onOneLine { return true }
        if one.isEmpty || two.isEmpty {
            // Some columns have a word for what an empty cell says.
            guard
                table == "kooperationen" && ["status", "art", "gemeldet_von"].contains(column)
                    || table == "mitgliedschaften" && column == "rolle"
            else { return false }
        }
        if RowIdentity.isReference(table, column) {
            return names.actor(one).map { $0 == names.actor(two) } ?? false
        }
        switch column {
        case "intensitaet": return level(one, two, .intensity)
        case "haeufigkeit": return level(one, two, .frequency)
        case "art" where table == "kooperationen": return kind(one, vocabulary) == kind(two, vocabulary)
        case "status" where table == "kooperationen": return status(one) == status(two)
        case "gemeldet_von":
            if let first = Cell.reporter(one), let second = Cell.reporter(two) { return first == second }
            return names.actor(one).map { $0 == names.actor(two) } ?? false
        case "typ" where table == "akteure":
            return !types(one, vocabulary).isEmpty && types(one, vocabulary) == types(two, vocabulary)
        case "rolle" where table == "mitgliedschaften": return role(one) != nil && role(one) == role(two)
        case "befragt", "geantwortet", "veroeffentlichen", "freier_traeger", "kinderbetreuung", "freiwillig",
            "hoheitlich":
            if case .value(let first) = Cell.flag(one), case .value(let second) = Cell.flag(two) {
                return first == second
            }
            return false
        default: return false
        }
    }

    /// Whether a text is one of the words or numbers of its column; texts and names are always.
    static func isUnderstood(
        _ text: String, table: String, column: String, _ vocabulary: Vocabulary
    ) -> Bool {
        let text = text.trimmed
        switch (table, column) {
        case ("kooperationen", "intensitaet"): return isLevel(text, .intensity)
        case ("kooperationen", "haeufigkeit"): return isLevel(text, .frequency)
        case ("kooperationen", "art"): return text.saysNothing || vocabulary.kind(text) != nil
        case ("kooperationen", "status"):
            if case .notUnderstood = Cell.status(text) { return text.isOpenStatus }
            return true
        case ("kooperationen", "richtung"):
            if case .notUnderstood = Cell.direction(text) { return false }
            return true
        case ("akteure", "typ"): return text.saysNothing || !types(text, vocabulary).isEmpty
        default: return true
        }
    }

    private static func isLevel(_ text: String, _ scale: LevelScale) -> Bool {
        switch Cell.stated(text, scale) {
        case .outOfRange, .notUnderstood: false
        default: true
        }
    }

    private static func level(_ one: String, _ two: String, _ scale: LevelScale) -> Bool {
        let first = Cell.stated(one, scale)
        if case .level = first { return first == Cell.stated(two, scale) }
        return false
    }

    /// The types that a cell names; empty where one of them is none.
    private static func types(_ text: String, _ vocabulary: Vocabulary) -> Set<String> {
        let types = Cell.list(text) { vocabulary.actorType($0) != nil }.map {
            vocabulary.actorType($0)?.term.id
        }
        return types.contains(nil) ? [] : Set(types.compactMap { $0 })
    }

    private static func role(_ text: String) -> Membership.Role? {
        switch Cell.role(text) {
        case .value(let role): role
        case .nothing: .member
        case .outOfRange, .notUnderstood: nil
        }
    }

    private static func kind(_ text: String, _ vocabulary: Vocabulary) -> String {
        if text.saysNothing { return "" }
        guard let kind = vocabulary.kind(text) else { return "?" + text.folded }
        return kind == Vocabulary.unspecifiedKind ? "" : vocabulary.kindTerm(kind).term.id
    }

    private static func status(_ text: String) -> String {
        if text.isEmpty { return Claim.Status.exists.word }
        if case .value(let status) = Cell.status(text) { return status.word }
        return "?" + text.folded
    }
}
