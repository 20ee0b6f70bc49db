import LandscapeModel
package import PlainText
import SourceText

/// What a cell says about how closely or how often two work together.
///
/// The one reading of such cells: the same word means the same in a list, a matrix and a questionnaire.
package enum StatedLevel: Sendable, Hashable {
    /// Empty, a dash, a box without a tick.
    case nothing
    /// "k. A.", "unbekannt": no statement was made, neither yes nor no.
    case unknown
    /// "?", "unklar", "ja?": perhaps, perhaps not.
    case doubt
    case level(UInt8)
    /// "x", "ja", "eng", "nach Bedarf": they do work together, and nobody says how closely or how often.
    case unstated
    case outOfRange
    case notUnderstood
}

/// The two scales of a cooperation.
package enum LevelScale: Sendable {
    case intensity, frequency

    package var range: ClosedRange<Int> { self == .intensity ? Intensity.range : Frequency.range }

    package func label(_ level: Int) -> Bilingual {
        self == .intensity ? Intensity.label(level) : Frequency.label(level)
    }

    fileprivate func level(_ word: String) -> Int? {
        self == .intensity ? Intensity.level(word) : Frequency.level(word)
    }

    fileprivate func isVague(_ word: String) -> Bool {
        self == .intensity ? Intensity.isVague(word) : Frequency.isVague(word)
    }
}

extension Cell {
    package static func stated(_ text: String, _ scale: LevelScale) -> StatedLevel {
        if text.isBlankOrDash || text.folded == "☐" { return .nothing }
        if text.isDoubt { return .doubt }
        if text.saysNothing || text.isNotKnown { return .unknown }
        switch level(text, in: scale.range, scale.level) {
        case .value(let level): return .level(level)
        case .outOfRange: return .outOfRange
        case .nothing: return .unknown
        case .notUnderstood: break
        }
        if case .value(let flag) = flag(text) { return flag ? .unstated : .level(0) }
        if let between = between(text, scale) { return between }
        if let inside = text.insideBrackets {
            // "(x)", "(2)": they do, with a reservation that nobody spells out.
            switch stated(inside, scale) {
            case .level, .unstated: return .doubt
            default: break
            }
        }
        return scale.isVague(text) ? .unstated : .notUnderstood
    }
}

extension Cell {
    /// "2-3", "2/3", "2 bis 3": two levels; how closely stays open, and with a 0 also whether.
    private static func between(_ text: String, _ scale: LevelScale) -> StatedLevel? {
        guard text.utf8.count <= 12 else { return nil }
        let plain = text.replacing("bis", with: "-").replacing("–", with: "-").replacing("/", with: "-")
        let parts = plain.split(separator: "-", omittingEmptySubsequences: false).map {
            Int(String($0).trimmed)
        }
        guard parts.count == 2, let low = parts[0], let high = parts[1], low < high,
            scale.range.contains(low),
            scale.range.contains(high)
        else { return nil }
        return low == 0 ? .doubt : .unstated
    }
}

extension String {
    /// What stands between brackets around the whole; nil where there are none.
    fileprivate var insideBrackets: String? {
        guard utf8.count > 2, utf8.count <= 60, utf8.first == UInt8(ascii: "("),
            utf8.last == UInt8(ascii: ")")
        else {
            return nil
        }
        return String(dropFirst().dropLast()).trimmed
    }

    /// Whether nothing stands there but blanks, dashes or a slash.
    var isBlankOrDash: Bool {
        guard utf8.count <= 24 else { return false }
        let key = folded
        return key.isEmpty || key == "/"
    }

    /// Whether somebody wonders: "?", "(?)", "ja?", "unklar", "vielleicht".
    package var isDoubt: Bool {
        guard utf8.count <= 60 else { return false }
        var key = folded
        if key.hasPrefix("("), key.hasSuffix(")") { key = String(key.dropFirst().dropLast()) }
        return key.hasSuffix("?") || Self.doubtWords.contains(key)
    }

    /// Whether it is a mark or a level in brackets: "(x)", "(2)".
    var isBracketedMark: Bool {
        guard let inside = insideBrackets else { return false }
        if case .value(true) = Cell.flag(inside) { return true }
        return Intensity.range.contains(Int(inside) ?? -1)
    }

    /// Words that leave open whether something is so, folded.
    package static let doubtWords: Set<String> = [
        "unklar", "fraglich", "unsicher", "ungewiss", "evtl.", "evtl", "eventuell", "vielleicht", "ggf.",
        "ggf",
        "moeglicherweise", "moeglich", "zuklaeren", "nochzuklaeren", "offen", "unclear", "unsure", "maybe",
        "perhaps", "tbd", "tbc",
    ]

    /// Whether somebody says not to know.
    fileprivate var isNotKnown: Bool { utf8.count <= 40 && Self.notKnownWords.contains(folded) }

    /// Words that say that nobody knows, folded.
    package static let notKnownWords: Set<String> = [
        "weissnicht", "weissichnicht", "nichtbekannt", "ohneangabe", "o.a.", "dontknow", "don'tknow",
        "donotknow", "notknown", "notstated",
    ]
}
