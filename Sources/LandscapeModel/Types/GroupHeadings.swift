import CResources
import PlainText

/// What the headings over blocks of a list say about the actors below (`Resources/group_words.csv`).
///
/// Coordinators put "Beratungsstellen", "Sprachkursträger" or "Freie Träger" into a row of their own.
public struct GroupHeadings: Sendable {
    /// What a heading says about the actors below it.
    struct Meaning: Sendable {
        /// Types that belong below it; a single one is what most of them will be.
        var types: [String] = []
        var sector: Sector?
    }

    private struct Entry: Sendable {
        var words: [TypeRules.Pattern]
        var meaning: Meaning
        /// Whether the words make a heading wherever they stand alone in a row; "Jobcenter" does not.
        var isHeading: Bool
    }

    private let entries: [Entry]
    /// A heading is short; what is longer is a note.
    private static let mostWords = 10

    public static let standard = GroupHeadings(LandscapeModelFiles.group_words_csv.bytes)

    init(_ table: [UInt8]) {
        entries = DelimitedText(utf8: table, separator: UInt8(ascii: ";")).rows.dropFirst().compactMap {
            row in
            guard row.cells.count == 4 else { return nil }
            let types = row.cells[1].split(separator: "|").map { String($0) }
            return Entry(
                words: row.cells[0].split(separator: " ").map { TypeRules.Pattern(String($0)) },
                meaning: Meaning(types: types, sector: Sector(rawValue: row.cells[2])),
                isHeading: row.cells[3] != "nein")
        }.sorted { $0.words.count > $1.words.count }
    }

    /// Whether a text can only be a heading: "Freie Träger", "2. Schulen und Kitas im Landkreis".
    public func isHeading(_ text: String) -> Bool {
        let found = matches(text)
        return found?.contains { $0.isHeading } ?? false
    }

    /// Whether a text names a group of types, as a heading or as a word in a column ("Beratung").
    public func isGroup(_ text: String) -> Bool { matches(text) != nil }

    /// What a heading says; a word that none of the entries knows says nothing.
    func meaning(_ text: String) -> Meaning {
        let found = matches(text, skippingUnknown: true) ?? []
        var result = Meaning()
        for entry in found {
            for type in entry.meaning.types where !result.types.contains(type) { result.types.append(type) }
        }
        let sectors = Set(found.map(\.meaning.sector))
        if sectors.count == 1, let sector = sectors.first { result.sector = sector }
        return result
    }

    /// The entries that a text is made of; nil where something else stands in it, too.
    private func matches(_ text: String, skippingUnknown: Bool = false) -> [Entry]? {
        let words = NameScanner.words(text)
        guard words.count <= Self.mostWords else { return nil }
        var found: [Entry] = []
        var index = 0
        var isPlace = false
        while index < words.count {
            if let entry = entries.first(where: { fits($0, words[index...]) }) {
                found.append(entry)
                index += entry.words.count
                continue
            }
            let word = words[index].folded
            // "Vereine in Seewinkel": what follows is a place.
            guard skippingUnknown || isPlace || word.utf8.count == 1 || Self.smallWords.contains(word) else {
                return nil
            }
            isPlace = isPlace || Self.before.contains(word)
            index += 1
        }
        return found.isEmpty ? nil : found
    }

    private func fits(_ entry: Entry, _ words: ArraySlice<NameWord>) -> Bool {
        guard entry.words.count <= words.count else { return false }
        return zip(entry.words, words).allSatisfy { pattern, word in
            // Whole words as they stand: "Schule" is a school, "Schulen" a heading.
            pattern.place == .end ? word.folded.hasSuffix(pattern.text) : word.folded == pattern.text
        }
    }

    private static let before: Set<String> = ["in", "im", "aus"]
    private static let smallWords: Set<String> = [
        "und", "u", "oder", "sowie", "der", "die", "das", "des", "in", "im", "aus", "fuer", "mit", "von",
        "vor",
        "ort", "etc", "ii", "iii", "iv", "vi", "weitere", "weiterer", "andere", "sonstige", "lokale",
        "regionale",
        "oertliche", "kommunale", "staatliche", "oeffentliche", "freie", "soziale", "soziales", "bereich",
        "gruppe",
        "kategorie", "teil", "abschnitt",
    ]
}
