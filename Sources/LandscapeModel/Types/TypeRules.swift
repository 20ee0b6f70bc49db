import CResources
import PlainText

/// Which words of a name speak for which type or sector (`Resources/type_words.csv`).
struct TypeRules: Sendable {
    enum Column: String, Sendable {
        case type = "typ"
        case sector = "sektor"
        /// The organisation is about what the name says behind it and is not that: "Förderverein der Kita".
        case about = "nicht"
    }

    struct Rule: Sendable {
        /// One pattern per word; the words of a name follow each other in this order, others may stand between.
        var words: [Pattern]
        var column: Column
        var value: String
        /// 0...1
        var score: Double
    }

    /// A word, or the beginning or end of one.
    struct Pattern: Sendable {
        enum Place: Sendable {
            case whole, start, end
        }

        var text: String
        var stem: String
        var place: Place

        init(_ text: String) {
            if text.hasPrefix("*") {
                place = .end
            } else if text.hasSuffix("*") {
                place = .start
            } else {
                place = .whole
            }
            self.text = NameScanner.folded(text.replacing("*", with: ""))
            stem = self.text.nameStem
        }

        /// A number names an office only right behind its word: "Amt 50".
        var isNumber: Bool { text.utf8.allSatisfy { (0x30...0x39).contains($0) } }

        func matches(_ word: NameWord) -> Bool {
            switch place {
            case .whole: word.key == text || word.key == stem || word.folded.nameStem == stem
            case .start: word.folded.hasPrefix(text)
            case .end: word.key == text || word.folded.hasSuffix(text) || word.folded.nameStem.hasSuffix(stem)
            }
        }
    }

    let rules: [Rule]
    /// Numbers of the rules that begin with a whole word, by that word and by its stem.
    private var byWord: [String: [Int]] = [:]
    /// Numbers of the rules that begin with the beginning or end of a word.
    private var affixes: [Int] = []

    static let standard = TypeRules(LandscapeModelFiles.type_words_csv.bytes)

    init(_ table: [UInt8]) {
        rules = DelimitedText(utf8: table, separator: UInt8(ascii: ";")).rows.dropFirst().compactMap { row in
            guard row.cells.count == 4, let column = Column(rawValue: row.cells[1]),
                let score = Double(row.cells[3])
            else { return nil }
            let words = row.cells[0].split(separator: " ").map { Pattern(String($0)) }
            return Rule(words: words, column: column, value: row.cells[2], score: score)
        }
        for (number, rule) in rules.enumerated() {
            guard let first = rule.words.first else { continue }
            if first.place == .whole {
                for key in Set([first.text, first.stem]) { byWord[key, default: []].append(number) }
            } else {
                affixes.append(number)
            }
        }
    }

    /// The rules that may hold for a name, in the order of the table.
    private func candidates(_ words: [NameWord]) -> [Rule] {
        var numbers = Set(affixes)
        for word in words {
            for key in [word.key, word.folded.nameStem] { numbers.formUnion(byWord[key] ?? []) }
        }
        return numbers.sorted().map { rules[$0] }
    }
}

/// A rule that holds for a name, and the words it holds for.
struct TypeMatch {
    var rule: TypeRules.Rule
    /// Places of its words in the name.
    var places: [Int]
    var spelling: String
}

extension TypeRules {
    /// The rules that hold for a name; one whose words are part of a longer match gives way to it.
    func matches(_ words: [NameWord]) -> [TypeMatch] {
        var found: [TypeMatch] = []
        for rule in candidates(words) {
            var places: [Int] = []
            var start = 0
            for pattern in rule.words {
                guard let place = words.indices.dropFirst(start).first(where: { pattern.matches(words[$0]) })
                else {
                    break
                }
                if pattern.isNumber, place > start { break }
                places.append(place)
                start = place + 1
            }
            guard places.count == rule.words.count else { continue }
            let spelling = places.map { words[$0].spelling }.joined(separator: " … ")
            found.append(TypeMatch(rule: rule, places: places, spelling: spelling))
        }
        let abouts = found.filter { $0.rule.column == .about }.flatMap(\.places)
        return found.filter { match in
            if match.rule.column == .about { return false }
            let isOnlySpokenOf =
                match.rule.column == .type
                && abouts.contains { about in match.places.allSatisfy { $0 > about } }
            return !isOnlySpokenOf
                && !found.contains { other in
                    other.rule.column == match.rule.column && other.places.count > match.places.count
                        && match.places.allSatisfy(other.places.contains)
                }
        }
    }
}
