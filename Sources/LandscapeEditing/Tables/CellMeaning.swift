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
            guard table == "kooperationen", ["status", "art", "gemeldet_von"].contains(column) else {
                return false
            }
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
        case "befragt", "geantwortet", "veroeffentlichen", "freier_traeger", "kinderbetreuung", "freiwillig",
            "hoheitlich":
            if case .value(let first) = Cell.flag(one), case .value(let second) = Cell.flag(two) {
                return first == second
            }
            return false
        default: return false
        }
    }

    private static func level(_ one: String, _ two: String, _ scale: LevelScale) -> Bool {
        let first = Cell.stated(one, scale)
        if case .level = first { return first == Cell.stated(two, scale) }
        return false
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
