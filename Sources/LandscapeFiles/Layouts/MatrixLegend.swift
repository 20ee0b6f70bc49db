import LandscapeModel
import PlainText
import SourceText

/// What the letters in a matrix stand for: "I = Informationsaustausch", in a cell or in two beside each other.
struct MatrixLegend {
    enum Meaning: Hashable {
        case kind(Kind)
        case intensity(UInt8)
        case frequency(UInt8)
        case status(Claim.Status)
        /// They work together; "gelegentlich" says no more.
        case unstated
        case doubt
        /// "x = Zusammenarbeit": what a mark says without a legend.
        case mark
    }

    /// By folded letter.
    private(set) var meanings: [String: Meaning] = [:]
    /// Letters that a legend explains with words that netviz does not know.
    private(set) var unclear: [String: String] = [:]

    /// Reads the legend above or below a matrix.
    init(_ rows: RowSource, _ matrix: Matrix, _ vocabulary: Vocabulary) {
        var rows = rows
        while let row = rows.next() {
            guard row.defect == nil, row.line != matrix.headerLine, matrix.number(of: row) == nil else {
                continue
            }
            let cells = row.cells.lazy.map(\.trimmed).filter { !$0.isEmpty }.prefix(12)
            let texts = Array(cells)
            var index = 0
            while index < texts.count {
                if Self.isLetter(texts[index]), index + 1 < texts.count, !Self.isLetter(texts[index + 1]) {
                    note(texts[index], texts[index + 1], vocabulary)
                    index += 2
                } else {
                    for entry in Cell.split(texts[index], ",;|\n") { noteEntry(entry, vocabulary) }
                    index += 1
                }
            }
        }
    }

    /// A sign of a cell: one or two letters, or a symbol, also in brackets; no number.
    static func isLetter(_ text: String) -> Bool {
        var scalars = text.unicodeScalars[...]
        if scalars.count > 2, scalars.first == "(", scalars.last == ")" {
            scalars = scalars.dropFirst().dropLast()
        }
        return (1...2).contains(scalars.count)
            && scalars.allSatisfy { $0.properties.isAlphabetic || !$0.isASCII }
    }

    /// "I = Information", "Legende: I: Information", "(I) Information".
    private mutating func noteEntry(_ entry: String, _ vocabulary: Vocabulary) {
        var text = entry
        for word in ["Legende:", "Legend:", "Zeichen:"] where text.hasPrefix(word) {
            text = String(text.dropFirst(word.count)).trimmed
        }
        for sign in ["=", ":", "–", " - "] {
            let parts = text.split(separator: sign, maxSplits: 1).map { String($0).trimmed }
            if parts.count == 2, Self.isLetter(parts[0]) { return note(parts[0], parts[1], vocabulary) }
        }
    }

    private static let anyCooperation: Set<String> = [
        "zusammenarbeit", "kooperation", "arbeitenzusammen", "kooperiert", "kooperieren", "ja",
        "kooperationbesteht",
        "zusammenarbeitbesteht", "cooperation",
    ]

    private mutating func note(_ letter: String, _ text: String, _ vocabulary: Vocabulary) {
        let words = text.trimmed
        var rest = words.unicodeScalars
        while let sign = rest.first, "=:–- ".unicodeScalars.contains(sign) { rest.removeFirst() }
        let plain = String(rest)
        guard !plain.isEmpty, meanings[letter.folded] == nil else { return }
        // "Informationsaustausch" is a kind and a level; the kind says more.
        if Self.anyCooperation.contains(plain.folded) {
            meanings[letter.folded] = .mark
        } else if let kind = vocabulary.kind(plain) ?? Self.kind(containing: plain, vocabulary) {
            meanings[letter.folded] = .kind(kind)
        } else if let level = Intensity.level(plain) {
            meanings[letter.folded] = .intensity(UInt8(clamping: level))
        } else if let level = Frequency.level(plain), level > 0 {
            meanings[letter.folded] = .frequency(UInt8(clamping: level))
        } else if case .value(let status) = Cell.status(plain) {
            meanings[letter.folded] = .status(status)
        } else if Intensity.isVague(plain) || Frequency.isVague(plain) {
            meanings[letter.folded] = .unstated
        } else if plain.isDoubt {
            meanings[letter.folded] = .doubt
        } else {
            unclear[letter.folded] = plain
        }
    }

    /// The kind whose name begins with the words: "Projekt" stands in "gemeinsames Projekt/Angebot".
    private static func kind(containing text: String, _ vocabulary: Vocabulary) -> Kind? {
        let key = text.folded
        guard key.utf8.count >= 5, key.utf8.count <= 60 else { return nil }
        let found = vocabulary.kinds.indices.dropFirst().filter { index in
            vocabulary.kinds[index].term.label.german.folded.contains(key)
        }
        return found.count == 1 ? found.first.flatMap { vocabulary.kind(vocabulary.kinds[$0].term.id) } : nil
    }
}
