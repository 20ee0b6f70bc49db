import CResources
import PlainText

/// The words and abbreviations that names of the field are made of (`Resources/name_words.csv`).
struct NameLexicon: Sendable {
    private struct Entry: Sendable {
        /// Stems of its words, fillers left out.
        var stems: [String]
        /// What stands in their place; empty where the words stand for themselves.
        var key: String
        var wordClass: WordClass
        var group: String
    }

    private var legal: [String: [Entry]] = [:]
    private var fillers: Set<String> = []
    /// By the first stem, the longest entry first.
    private var entries: [String: [Entry]] = [:]

    static let standard = NameLexicon(LandscapeModelFiles.name_words_csv.bytes)

    init(_ table: [UInt8]) {
        let rows = DelimitedText(utf8: table, separator: UInt8(ascii: ";")).rows.dropFirst()
            .filter { $0.cells.count >= 3 }
        for row in rows where row.cells[2] == WordClass.filler.rawValue {
            for spelling in row.cells[0].split(separator: "|") {
                fillers.insert(NameScanner.folded(String(spelling)))
            }
        }
        for row in rows {
            guard let wordClass = WordClass(rawValue: row.cells[2]), wordClass != .filler else { continue }
            for spelling in row.cells[0].split(separator: "|") {
                let words = NameScanner.words(String(spelling))
                let isLegal = wordClass == .legal
                let stems = words.filter { isLegal || !fillers.contains($0.folded) }.map(\.key)
                guard let first = stems.first else { continue }
                let entry = Entry(
                    stems: stems, key: row.cells[1], wordClass: wordClass,
                    group: row.cells.count > 3 ? row.cells[3] : "")
                if isLegal {
                    legal[first, default: []].append(entry)
                } else {
                    entries[first, default: []].append(entry)
                }
            }
        }
        legal = legal.mapValues { $0.sorted { $0.stems.count > $1.stems.count } }
        entries = entries.mapValues { $0.sorted { $0.stems.count > $1.stems.count } }
    }

    /// The words of a name that say who is meant, each once, in the order of the name.
    func normalised(_ name: String) -> [NameWord] {
        var words = withoutLegalForms(NameScanner.words(name))
        words = withoutFillers(words)
        var result: [NameWord] = []
        var seen: Set<String> = []
        var index = 0
        while index < words.count {
            let (word, count) = canonical(words, at: index)
            // A number that comes twice counts twice: "Gemeinde 4, Kita 4" is not "Gemeinde 4, Kita".
            if word.group == Self.numbers || seen.insert(word.key).inserted { result.append(word) }
            index += count
        }
        return result
    }

    private func withoutLegalForms(_ words: [NameWord]) -> [NameWord] {
        var result: [NameWord] = []
        var index = 0
        while index < words.count {
            // "Ev." in front is the confession, behind a name the legal form.
            if index == 0, words[0].key == "ev", words.count > 1 {
                var word = words[0]
                word.key = "evangelisch"
                (word.wordClass, word.group) = (.contrast, "bekenntnis")
                result.append(word)
                index = 1
            } else if let entry = Self.match(legal, words, at: index), index > 0 {
                index += entry.stems.count
            } else {
                result.append(words[index])
                index += 1
            }
        }
        return result
    }

    /// Without "und", "für" and the like, and without years of foundation; a name of nothing else stays.
    private func withoutFillers(_ words: [NameWord]) -> [NameWord] {
        let rest = words.filter { word in
            !fillers.contains(word.folded) && !(Int(word.folded).map { (1800...2099).contains($0) } ?? false)
        }
        return rest.isEmpty ? words : rest
    }

    private func canonical(_ words: [NameWord], at index: Int) -> (word: NameWord, count: Int) {
        var word = words[index]
        if let number = Self.number(word.folded) {
            word.key = number
            (word.wordClass, word.group) = (.contrast, Self.numbers)
            return (word, 1)
        }
        guard word.wordClass == .proper, let entry = Self.match(entries, words, at: index) else {
            return (word, 1)
        }
        let taken = words[index..<index + entry.stems.count]
        word.spelling = taken.map(\.spelling).joined(separator: " ")
        if !entry.key.isEmpty {
            word.key = entry.key
            word.folded = taken.map(\.folded).joined()
        }
        (word.wordClass, word.group) = (entry.wordClass, entry.group)
        return (word, entry.stems.count)
    }

    private static func match(_ table: [String: [Entry]], _ words: [NameWord], at index: Int) -> Entry? {
        table[words[index].key]?.first { entry in
            index + entry.stems.count <= words.count
                && zip(entry.stems, words[index...]).allSatisfy { $0 == $1.key }
        }
    }

    /// The group of numbers, which no table has to list.
    static let numbers = "zahl"

    /// A number as it stands, since "04" may be a code and "4" a count; Roman ones in digits.
    private static func number(_ folded: String) -> String? {
        switch folded {
        case "i": "1"
        case "ii": "2"
        case "iii": "3"
        case "iv": "4"
        default:
            folded.utf8.count <= 6 && folded.utf8.allSatisfy { (0x30...0x39).contains($0) } ? folded : nil
        }
    }
}
