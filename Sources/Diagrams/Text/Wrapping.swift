/// Breaking names into the short lines of a map.
enum Wrapping {
    /// Second parts of German compounds before which a long word may be broken.
    private static let heads = [
        "beratung", "beratungs", "stelle", "dienst", "dienste", "verein", "schule", "zentrum", "büro",
        "netzwerk", "agentur", "verband", "verbände", "gemeinschaft", "träger", "unterkunft", "koordination",
        "beauftragte", "beauftragter", "initiative", "gesellschaft", "einrichtung", "management", "behörde",
        "behörden", "verwaltung", "wohlfahrt", "werkstatt", "genossenschaft", "kammer", "organisation",
        "gemeinde", "akademie", "vermittlung", "förderung", "unternehmen", "betriebe", "handwerkerschaft",
        "wirtschaft", "arbeit", "sozialarbeit", "migrations", "integrations", "hochschule", "kreis",
        "projekt", "sicherung", "stätte", "werk", "haus", "heim", "hilfe", "treff", "club", "bund",
        "stiftung",
        "begleitung", "betreuung", "vermittlung", "bildung", "unterstützung", "gruppe", "referat",
        "ausschuss",
    ]

    /// Endings of first parts: what follows their joining s begins a new word.
    private static let linkedEndings = ["ungs", "schafts", "heits", "keits", "ions", "täts", "lings", "tums"]

    /// The same letter by letter: labels are wrapped by the thousand, and searching strings is slow.
    private static let spelledHeads = heads.map { Array($0.unicodeScalars) }
    private static let spelledEndings = linkedEndings.map { Array($0.unicodeScalars) }

    /// The lines of a text, each no wider than asked as far as its words allow.
    ///
    /// - Parameters:
    ///   - width: how much of a text fits, for example its width in points.
    ///   - limit: the widest line, in the same unit.
    static func lines(_ text: String, limit: Double, width: (String) -> Double) -> [String] {
        var lines: [String] = []
        var current = ""
        for piece in pieces(shortened(text), limit: limit, width: width) {
            if current.isEmpty {
                current = piece.text
            } else {
                let joined = current + (piece.followsBlank ? " " : "") + piece.text
                // A hyphen that only breaking would add is not needed where nothing breaks.
                let merged = piece.mendsHyphen ? String(current.dropLast()) + piece.text : joined
                if width(merged) <= limit {
                    current = merged
                } else {
                    lines.append(current)
                    current = piece.text
                }
            }
        }
        if !current.isEmpty { lines.append(current) }
        return lines
    }

    /// A text longer than any that can be read on a map, cut: whole it stands in the lists beside the map. Breaking it
    /// would take the square of its length.
    private static func shortened(_ text: String) -> String {
        guard text.utf8.count > longest else { return text }
        let start = text.unicodeScalars.prefix(longest)
        return start.endIndex < text.endIndex ? String(start) + "…" : text
    }

    private static let longest = 400

    /// The same in so many lines at most; a longer text ends in "…".
    static func lines(_ text: String, limit: Double, most: Int, width: (String) -> Double) -> [String] {
        cut(lines(text, limit: limit, width: width), most: most, limit: limit, width: width)
    }

    /// The first lines of a text; if there are more of them, the last ends in "…".
    static func cut(
        _ lines: [String], most: Int, limit: Double, width: (String) -> Double
    ) -> [String] {
        guard lines.count > most else { return lines }
        var last = lines[most - 1]
        while width(last + "…") > limit, !last.isEmpty { last.removeLast() }
        while let end = last.last, end == " " || end == "-" || end == "," { last.removeLast() }
        return Array(lines.prefix(most - 1)) + [last + "…"]
    }

    /// Something that must not be broken.
    private struct Piece {
        var text: String
        var followsBlank: Bool
        /// The piece before it ends in a hyphen that is only there for the break.
        var mendsHyphen = false
    }

    private static func pieces(_ text: String, limit: Double, width: (String) -> Double) -> [Piece] {
        var result: [Piece] = []
        for word in text.unicodeScalars.split(whereSeparator: isBlank).map({ Substring($0) }) {
            // A dash or slash ends a line rather than beginning one, and "e. V." is one word.
            if let last = result.last,
                word == "–" || word == "/" || (word == "V." && last.text.hasSuffix("e."))
            {
                result[result.count - 1].text += " " + word
                continue
            }
            var isFirst = true
            for part in afterHyphens(String(word)) {
                // A little too long is better than a hyphen.
                let isShort = width(part) <= limit * 1.18
                let broken = isShort ? [part] : fragments(part, limit: limit, width: width)
                for (number, fragment) in broken.enumerated() {
                    result.append(Piece(text: fragment, followsBlank: isFirst, mendsHyphen: number > 0))
                    isFirst = false
                }
            }
        }
        return result
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x80
            ? scalar == " " || (9...13).contains(scalar.value) : scalar.properties.isWhitespace
    }

    /// "Jugend-/Sozialamt" → "Jugend-/", "Sozialamt": the marks stay at the end of a line.
    private static func afterHyphens(_ word: String) -> [String] {
        // 0xE2 begins a dash.
        let marks = "-/@".utf8
        guard word.utf8.contains(where: { marks.contains($0) || $0 == 0xE2 }) else { return [word] }
        var parts: [String] = []
        var current = ""
        var wasMark = false
        var left = word.count
        for character in word {
            let isMark = character == "-" || character == "/" || character == "–" || character == "@"
            defer { left -= 1 }
            // "Beauftragte/r" and "Leiter/in" stay whole.
            if wasMark, !isMark, current.count > 2, left > 2 || !current.hasSuffix("/") {
                parts.append(current)
                current = ""
            }
            current.append(character)
            wasMark = isMark
        }
        if !current.isEmpty { parts.append(current) }
        return parts
    }

    /// Parts of a word that is too long for a line, all but the last with a hyphen at the end.
    private static func fragments(_ word: String, limit: Double, width: (String) -> Double) -> [String] {
        var rest = Substring(word)
        var result: [String] = []
        while width(String(rest)) > limit, rest.count > 5 {
            let cut = seam(rest, limit: limit, width: width)
            result.append(String(rest.prefix(cut)) + "-")
            rest = rest.dropFirst(cut)
        }
        return result + [String(rest)]
    }

    /// Where to cut a word: before the last known compound head that leaves a line that fits, else where the
    /// line is full.
    private static func seam(_ word: Substring, limit: Double, width: (String) -> Double) -> Int {
        let letters = Array(word)
        var full = 3
        var used = width("-")
        for (number, letter) in letters.enumerated() {
            used += width(String(letter))
            if used > limit { break }
            full = number + 1
        }
        full = max(3, min(full, letters.count - 4))
        // Lower-casing can change the length of foreign words; then no seam is looked for.
        let lower = Array(word.lowercased().unicodeScalars)
        guard lower.count == letters.count, full >= 4 else { return full }
        for place in stride(from: full, through: 4, by: -1) {
            if spelledHeads.contains(where: { lower[place...].starts(with: $0) })
                || spelledEndings.contains(where: { lower[..<place].suffix($0.count).elementsEqual($0) })
            {
                return place
            }
        }
        return full
    }
}
