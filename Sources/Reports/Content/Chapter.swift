import Foundation
import LandscapeModel

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
    /// How wide each column should be in relation to the others: by what the cells hold, so that no column breaks
    /// its longest word and an empty one can be written in.
    var widths: [Int] {
        header.indices.map { column in
            var longestWord = 5
            var total = 0
            func read(_ text: String) {
                for word in text.utf8.split(separator: UInt8(ascii: " ")) {
                    longestWord = max(longestWord, word.count)
                }
            }
            read(header[column])
            for row in rows where column < row.count {
                let text = row[column].plain
                // A footnote's number stands close behind its word.
                let notes = row[column].runs.count { if case .note = $0 { true } else { false } }
                read(text)
                total += text.utf8.count + notes * 4
            }
            let mean = total / max(1, rows.count)
            return max(min(longestWord, 20) + 2, min(60, mean), total == 0 ? 16 : 0)
        }
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
