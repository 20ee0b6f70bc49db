import CResources
import PlainText

/// What the words of an offer say about its Leistungsart, Handlungsfeld and Zielgruppen (`Resources/offer_words.csv`).
public struct OfferWords: Sendable {
    /// What the words of an offer say.
    public struct Meaning: Sendable, Hashable {
        /// The id of a Leistungsart; empty where the words name none.
        public var service = ""
        /// The id of a Handlungsfeld.
        public var field = ""
        public var groups: [String] = []

        public var isEmpty: Bool { service.isEmpty && field.isEmpty && groups.isEmpty }
    }

    private struct Entry: Sendable {
        var words: [String]
        var meaning: Meaning
    }

    private let vocabulary: Vocabulary

    public init(_ vocabulary: Vocabulary) { self.vocabulary = vocabulary }

    private static let entries: [Entry] = DelimitedText(
        utf8: LandscapeModelFiles.offer_words_csv.bytes, separator: UInt8(ascii: ";")
    ).rows.dropFirst().compactMap { row in
        guard row.cells.count == 4 else { return nil }
        let groups = row.cells[3].split(separator: "|").map { String($0) }
        return Entry(
            words: row.cells[0].split(separator: " ").map { String($0) },
            meaning: Meaning(service: row.cells[1], field: row.cells[2], groups: groups))
    }.sorted { $0.words.count > $1.words.count }

    /// What an offer's words say; the coordinator's own and the vocabulary's names before ours.
    public func meaning(_ text: String) -> Meaning {
        var result = Meaning()
        if let service = vocabulary.service(text) { result.service = service.term.id }
        if let field = vocabulary.fields.find(text) { result.field = field.id }
        if let group = vocabulary.targetGroups.find(text) { result.groups.append(group.id) }
        let words = Self.words(text)
        var index = 0
        while index < words.count {
            // Of several that fit the longest count, and all of these: "Frauencafé" says for whom and what.
            let fitting = Self.entries.filter { Self.fits($0, words[index...]) }
            let length = fitting.first?.words.count ?? 1
            for entry in fitting where entry.words.count == length {
                if result.service.isEmpty { result.service = entry.meaning.service }
                if result.field.isEmpty { result.field = entry.meaning.field }
                for group in entry.meaning.groups where !result.groups.contains(group) {
                    result.groups.append(group)
                }
            }
            index += length
        }
        return result
    }

    /// The field that the words of an offer belong to, where they are words of offers alone: "Kurse" belong to language
    /// courses; nil where they belong to none, or something else stands there.
    public func field(_ text: String) -> String? {
        let words = Self.words(text)
        guard let entry = Self.entries.first(where: { Self.fits($0, words[...]) }),
            entry.words.count == words.count,
            !entry.meaning.field.isEmpty
        else { return nil }
        return entry.meaning.field
    }

    private static func words(_ text: String) -> [String] {
        text.unicodeScalars.prefix(400)
            .split { $0.properties.isWhitespace || "-–/(),;:|„“\"".unicodeScalars.contains($0) }
            .map { String($0).folded.replacing("é", with: "e") }.filter { !$0.isEmpty }
    }

    /// A star at the end or the beginning of a word stands for whatever follows or goes before.
    private static func fits(_ entry: Entry, _ words: ArraySlice<String>) -> Bool {
        guard entry.words.count <= words.count else { return false }
        return zip(entry.words, words).allSatisfy { pattern, word in
            if pattern.hasSuffix("*") { return word.hasPrefix(String(pattern.dropLast())) }
            if pattern.hasPrefix("*") { return word.hasSuffix(String(pattern.dropFirst())) }
            return word == pattern
        }
    }
}

/// An offer as the cell of a table of proposals holds it: its name, then what is proposed for it.
///
/// "Integrationskurse | leistungsart=integrationskurs | handlungsfeld=sprache | zielgruppen=frauen, kinder". A person may
/// change or delete any part behind the name.
public struct OfferProposalText: Sendable, Hashable {
    public var name: String
    public var meaning: OfferWords.Meaning

    public init(name: String, meaning: OfferWords.Meaning) {
        self.name = name
        self.meaning = meaning
    }

    public init(_ cell: String) {
        let parts = cell.split(separator: "|").map { String($0).tidied }
        name = parts.first ?? ""
        meaning = OfferWords.Meaning()
        for part in parts.dropFirst() {
            let pair = part.split(separator: "=", maxSplits: 1).map { String($0).tidied }
            guard pair.count == 2 else { continue }
            switch pair[0].folded {
            case "leistungsart": meaning.service = pair[1]
            case "handlungsfeld", "handlungsfelder": meaning.field = pair[1]
            case "zielgruppen", "zielgruppe":
                meaning.groups = pair[1].split(separator: ",").map { String($0).tidied }.filter {
                    !$0.isEmpty
                }
            default: continue
            }
        }
    }

    public var cell: String {
        var parts = [name.replacing("|", with: "/")]
        if !meaning.service.isEmpty { parts.append("leistungsart=" + meaning.service) }
        if !meaning.field.isEmpty { parts.append("handlungsfeld=" + meaning.field) }
        if !meaning.groups.isEmpty { parts.append("zielgruppen=" + meaning.groups.joined(separator: ", ")) }
        return parts.joined(separator: " | ")
    }
}
