import LandscapeModel
import PlainText
import SourceText

/// Columns of a list of actors that name what each offers: "Angebote", "Leistungen", "Aufgaben"; and what a column
/// headed "Schwerpunkt" names besides Handlungsfelder.
///
/// They become proposals for rows of `angebote`, never offers by themselves.
struct OfferColumn {
    private let columns: [Column]
    /// A column of fields that may hold offers as well.
    private let mixed: Column?
    private let vocabulary: Vocabulary
    private let words: OfferWords
    private var count = 0
    private var first: (row: Int, column: Column)?

    init(_ table: Table, _ vocabulary: Vocabulary) {
        columns = table.unknown.filter { OfferHeaders.isOne($0.header) }
        let fields = table.column("handlungsfelder")
        mixed = fields.isPresent && !Self.holdsFieldsOnly(fields) ? fields : nil
        self.vocabulary = vocabulary
        words = OfferWords(vocabulary)
    }

    /// Whether a column of fields is headed by a word for nothing else.
    static func holdsFieldsOnly(_ column: Column) -> Bool { !mixedHeaders.contains(column.header.headerCore) }

    private static let mixedHeaders: Set<String> = [
        "schwerpunkt", "schwerpunkte", "aufgabenbereich", "aufgabenbereiche", "themen", "thema",
        "arbeitsfeld",
        "arbeitsfelder", "arbeitsschwerpunkt", "arbeitsschwerpunkte",
    ]

    /// Notes the offers that a row names.
    mutating func read(_ row: TableRow, into actor: inout Actor) {
        for column in columns { add(Self.pieces(row.text(column)), column, row, &actor) }
        if let mixed {
            // "Integrationskurse" are a field and an offer.
            let offers = Self.pieces(row.text(mixed)).filter {
                Self.isOffer($0, vocabulary, words) || !words.meaning($0).service.isEmpty
            }
            add(offers, mixed, row, &actor)
            if !offers.isEmpty { actor.extra.append((column: mixed.header, text: row.text(mixed))) }
        }
    }

    private mutating func add(_ pieces: [String], _ column: Column, _ row: TableRow, _ actor: inout Actor) {
        for text in pieces where !actor.statedOffers.contains(where: { $0.text.folded == text.folded }) {
            actor.statedOffers.append(StatedOffer(text: text, column: column.header))
            count += 1
            first = first ?? (row.line, column)
        }
    }

    /// Whether a piece of a mixed column is an offer and no field.
    static func isOffer(_ text: String, _ vocabulary: Vocabulary, _ words: OfferWords) -> Bool {
        if Cell.alternatives(text, { vocabulary.fields.find($0) }) != nil { return false }
        return !words.meaning(text).isEmpty
    }

    static func pieces(_ text: String) -> [String] {
        if text.saysNothing { return [] }
        return Cell.split(text, ",;|\n\r\u{2028}•·▪").map { piece in
            let plain = String(piece.unicodeScalars.drop { "-–* ".unicodeScalars.contains($0) }).trimmed
            return ListWords.stripped(plain).name.onOneLine
        }.filter { !$0.saysNothing && !$0.pointsElsewhere && $0.utf8.count <= 300 }
    }

    /// Says once that there are offers, and what becomes of them.
    func report(_ table: Table, _ log: inout ProblemLog) {
        guard let first else { return }
        let name = quoted(first.column.header)
        log.warning(
            .unknownColumn, Place(file: table.file, row: table.headerLine, column: first.column.header),
            first.column.header,
            "Die Spalte \(name.german) nennt \(count == 1 ? "ein Angebot" : "\(count) Angebote"). „netviz check“ schlägt "
                + "dafür Zeilen der Tabelle angebote vor, mit Leistungsart, Handlungsfeld und Zielgruppe; bis Sie sie "
                + "annehmen, zählen sie nicht.",
            "The column \(name.english) names \(count == 1 ? "one offer" : "\(count) offers"). “netviz check” proposes rows "
                + "of the table angebote for them, with kind of service, field and target group; they do not count until "
                + "you accept them.")
    }
}

extension Reading {
    /// The text of a column of fields without what are offers.
    func fieldsOnly(_ text: String) -> String {
        let words = OfferWords(landscape.vocabulary)
        let vocabulary = landscape.vocabulary
        let pieces = OfferColumn.pieces(text)
        guard pieces.contains(where: { OfferColumn.isOffer($0, vocabulary, words) }) else { return text }
        return pieces.filter { !OfferColumn.isOffer($0, vocabulary, words) }.joined(separator: "|")
    }
}
