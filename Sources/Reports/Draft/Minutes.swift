public import PlainText

/// The minutes of a meeting as content: headings with sentences or a table, rendered like a report.
public struct Minutes: Sendable, Hashable {
    public struct Table: Sendable, Hashable {
        public var caption: String
        public var header: [String]
        public var rows: [[String]]

        public init(caption: String, header: [String], rows: [[String]]) {
            self.caption = caption
            self.header = header
            self.rows = rows
        }
    }

    public struct Section: Sendable, Hashable {
        public var heading: String
        /// Each an item of a list; one alone is a paragraph.
        public var sentences: [String] = []
        public var table: Table?

        public init(_ heading: String, _ sentences: [String] = [], table: Table? = nil) {
            self.heading = heading
            self.sentences = sentences
            self.table = table
        }

        var isEmpty: Bool { sentences.isEmpty && (table?.rows.isEmpty ?? true) }
    }

    public var title: String
    /// What the paper is and of when, above the first section.
    public var heading: String
    /// The day of the meeting: the date of the file.
    public var date: PartialDate?
    /// Sections without content are left out.
    public var sections: [Section]
    /// How it is to be read, before the first section.
    public var note: String
    public var language: Language

    public init(
        title: String, heading: String, date: PartialDate?, sections: [Section], note: String,
        language: Language
    ) {
        self.title = title
        self.heading = heading
        self.date = date
        self.sections = sections
        self.note = note
        self.language = language
    }
}

extension Report {
    /// Minutes as one short paper, in every format of a report.
    public init(_ minutes: Minutes) {
        var writer = ChapterWriter()
        writer.note(Prose(minutes.note))
        for section in minutes.sections where !section.isEmpty {
            writer.section(section.heading)
            if section.sentences.count == 1, let only = section.sentences.first {
                writer.paragraph(Prose(only))
            } else {
                writer.list(section.sentences.map { Prose($0) })
            }
            if let table = section.table, !table.rows.isEmpty {
                writer.table(
                    DataTable(
                        table.caption, table.header,
                        rows: table.rows.map { $0.map { Prose($0.isEmpty ? "–" : $0) } }))
            }
        }
        self.init(
            TitleBlock(heading: minutes.title, lines: [], provisionalNote: nil, date: minutes.date),
            [Chapter(.summary, heading: minutes.heading, writer.blocks)], .minutes, minutes.language)
    }
}
