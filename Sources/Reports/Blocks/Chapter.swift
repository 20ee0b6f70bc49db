import Foundation
import PlainText

/// A chapter as content: what is said, in which order, and nothing about how it will look.
struct Chapter: Sendable, Hashable {
    var kind: ReportChapter
    var heading: String
    var blocks: [Block] = []

    init(_ kind: ReportChapter, _ language: Language, _ blocks: [Block]) {
        self.init(kind, heading: kind.heading(language), blocks)
    }

    /// A chapter of another paper, printed like one of the report's.
    init(_ kind: ReportChapter, heading: String, _ blocks: [Block]) {
        self.kind = kind
        self.heading = heading
        self.blocks = blocks
    }
}

enum Block: Sendable, Hashable {
    /// Level 1 is a section of the chapter, level 2 a part of a section.
    case heading(String, level: Int)
    case paragraph(Prose)
    case list([Prose])
    case table(DataTable)
    case figure(Figure)
    /// Words of the paper, with their footnote.
    case quote(Prose)
    /// Something to know before reading on.
    case note(Prose)
}

/// A table of words; the first cell of a row heads it.
struct DataTable: Sendable, Hashable {
    var caption: String
    var header: [String]
    var rows: [[Prose]]
    /// Columns of numbers, set to the right.
    var numeric: Set<Int> = []

    init(_ caption: String, _ header: [String], numeric: Set<Int> = [], rows: [[Prose]]) {
        self.caption = caption
        self.header = header
        self.numeric = numeric
        self.rows = rows
    }
}

extension DataTable {
    /// About as many letters of a table stand side by side on a page.
    private static let line = 125
    /// A table of short lines keeps its natural width; pandoc takes lines up to 72 for short.
    private static let shortLine = 66
    /// Margins of a cell, and capitals, which are wider than most letters.
    private static let padding = 4
    /// What an empty column to be written in needs.
    private static let blank = 12

    var hasBlankColumns: Bool { header.indices.contains { measure($0).isEmpty } }

    /// How wide each column should be: no column breaks its longest word, the rest of the line goes to those with
    /// the most text, and an empty one can be written in.
    ///
    /// - Parameter isInWord: letters are larger there, and cells have wider margins.
    func widths(isInWord: Bool = false) -> [Int] {
        let columns = header.indices.map { measure($0) }
        let natural = columns.map { max($0.longest, 3) }
        if natural.reduce(0, +) + 3 * natural.count <= Self.shortLine, !columns.contains(where: \.isEmpty) {
            return natural
        }
        let least = header.indices.map { number in
            let column = columns[number]
            // A head never breaks inside a word, however narrow what stands below it.
            let head = header[number].split(separator: " ").map { DataTable.unbroken($0) }.max() ?? 0
            let isNumeric = numeric.contains(number)
            let body = min(column.word, 16) + (isNumeric ? 2 : Self.padding)
            return max(column.isEmpty ? Self.blank : body, head + (isNumeric ? 2 : 3) + (isInWord ? 3 : 0))
        }
        let room = max(0, Self.line - least.reduce(0, +))
        let wishes = zip(columns, least).map { max(0, min(60, $0.mean) - $1) }
        let all = max(1, wishes.reduce(0, +))
        return zip(least, wishes).map { $0 + room * $1 / all }
    }

    /// The longest piece of a word that may be parted at its soft hyphens.
    private static func unbroken(_ word: Substring) -> Int {
        word.split(separator: "\u{AD}").map(\.count).max() ?? 0
    }

    /// The longest word, the longest cell and the mean length of a column.
    private func measure(_ column: Int) -> (word: Int, longest: Int, mean: Int, isEmpty: Bool) {
        var word = 3
        var longest = header[column].utf8.count
        var total = 0
        func read(_ text: String, notes: Int) {
            var length = 0
            var before: UInt8 = 0
            for byte in text.utf8 {
                // A word may be parted at its soft hyphens.
                let isBreak =
                    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "/") || before == 0xC2 && byte == 0xAD
                length = isBreak ? 0 : length + 1
                before = byte
                word = max(word, length + notes)
            }
        }
        read(header[column], notes: 0)
        for row in rows where column < row.count {
            let text = row[column].plain
            // A footnote's number stands close behind its word.
            let notes = row[column].runs.count { if case .note = $0 { true } else { false } }
            read(text, notes: notes == 0 ? 0 : 2)
            let length = text.utf8.count + notes * 3
            longest = max(longest, length)
            total += length
        }
        return (word, longest, total / max(1, rows.count), total == 0)
    }
}

/// A map with what it says in words; its table is the next block.
struct Figure: Sendable, Hashable {
    var number: Int
    var svg: String
    var caption: String
    var alternative: String
    var file: String?
    /// The same picture in dots, for formats that cannot show the SVG.
    var png: Data?
}

/// What stands above the first chapter.
struct TitleBlock: Sendable, Hashable {
    var heading: String
    var lines: [String]
    var provisionalNote: String?
    /// The date of the data.
    var date: PartialDate?
}

/// Collects the blocks of a chapter in the order in which they are read.
struct ChapterWriter {
    private(set) var blocks: [Block] = []

    mutating func section(_ heading: String) { blocks.append(.heading(heading, level: 1)) }
    mutating func part(_ heading: String) { blocks.append(.heading(heading, level: 2)) }
    mutating func paragraph(_ text: Prose) { if !text.runs.isEmpty { blocks.append(.paragraph(text)) } }
    mutating func sentences(_ sentences: [Prose]) { paragraph(sentences.paragraph) }
    mutating func list(_ items: [Prose]) { if !items.isEmpty { blocks.append(.list(items)) } }
    mutating func table(_ table: DataTable) { blocks.append(.table(table)) }
    mutating func figure(_ figure: Figure) { blocks.append(.figure(figure)) }
    mutating func quote(_ text: Prose) { blocks.append(.quote(text)) }
    mutating func note(_ text: Prose) { blocks.append(.note(text)) }
}
