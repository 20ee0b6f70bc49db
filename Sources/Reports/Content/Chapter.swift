/// A chapter as content: what is said, in which order, and nothing about how it will look.
struct Chapter: Sendable, Hashable {
    var heading: String
    var blocks: [Block] = []
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

/// A map with what it says in words; its table is the next block.
struct Figure: Sendable, Hashable {
    var number: Int
    var svg: String
    var caption: String
    var alternative: String
    var file: String?
}

/// What stands above the first chapter.
struct TitleBlock: Sendable, Hashable {
    var heading: String
    var lines: [String]
    var provisionalNote: String?
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
