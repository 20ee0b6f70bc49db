import PlainText

/// Blocks as HTML that is well-formed as XML.
struct HTMLWriter: BlockWriter {
    var out = TextBytes()
    var footnotes = Footnotes()
    private var tables = 0
    /// Shares of the table's width that columns have, in per cent.
    private var columnWidths: Set<Int> = []
    private let words: FrameWords

    init(_ words: FrameWords) { self.words = words }

    mutating func heading(_ text: String, id: String, isBeforeMap: Bool) {
        out.add(isBeforeMap ? "<h3 class=\"before-map\" id=\"" : "<h3 id=\"")
        out.add(raw: id)
        out.add("\">")
        out.add(markup: text)
        out.add("</h3>\n")
    }

    mutating func part(_ text: String) {
        out.add("<h4>")
        out.add(markup: text)
        out.add("</h4>\n")
    }

    mutating func paragraph(_ prose: Prose) { element("<p>", prose, "</p>\n") }

    mutating func note(_ prose: Prose) { element("<p class=\"note\" role=\"note\">", prose, "</p>\n") }

    /// The paper is German in every report.
    mutating func quote(_ prose: Prose) {
        element("<blockquote lang=\"de\" xml:lang=\"de\"><p>", prose, "</p></blockquote>\n")
    }

    mutating func list(_ items: [Prose]) {
        out.add("<ul>\n")
        for item in items { element("<li>", item, "</li>\n") }
        out.add("</ul>\n")
    }

    mutating func figure(_ figure: Figure) throws {
        guard let picture = InlineSVG(figure.svg, prefix: "b\(figure.number)-") else {
            throw RenderingError.noPicture(figure.caption)
        }
        out.add("<figure>\n<div class=\"map\" role=\"region\" tabindex=\"0\" aria-label=\"")
        out.add(markup: figure.caption)
        out.add("\"><div role=\"img\" aria-label=\"")
        out.add(markup: figure.alternative)
        out.add("\">")
        out.add(raw: picture.text)
        out.add("</div></div>\n<figcaption>")
        out.add(raw: words.figure)
        out.add(" ")
        out.add(figure.number)
        out.add(": ")
        out.add(markup: figure.caption)
        out.add("</figcaption>\n</figure>\n")
    }

    // MARK: Tables

    mutating func table(_ table: DataTable) {
        tables += 1
        out.add("<div class=\"scroll")
        if table.header.count > 6 { out.add(" wide") }
        if table.header.count < 4 { out.add(" narrow") }
        // Short enough to be printed on one page; of a long one fixed columns are faster to set.
        let isShort = table.rows.count <= 14
        if isShort { out.add(" short") }
        // Columns to be written in would be no wider than their heads.
        let isFixed = !isShort || table.hasBlankColumns || table.header.count > 6
        if isFixed { out.add(" fixed") }
        out.add("\" role=\"region\" tabindex=\"0\" aria-labelledby=\"t")
        out.add(tables)
        out.add("\">\n<table>\n<caption id=\"t")
        out.add(tables)
        out.add("\"><span>")
        out.add(markup: table.caption, keepsNumbers: true)
        out.add("</span></caption>\n")
        if isFixed { columns(table) }
        out.add("<thead><tr>")
        for (column, text) in table.header.enumerated() {
            out.add(table.numeric.contains(column) ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">")
            out.add(markup: text)
            out.add("</th>")
        }
        out.add("</tr></thead>\n<tbody>\n")
        for row in table.rows { self.row(row, numeric: table.numeric) }
        out.add("</tbody>\n</table>\n</div>\n")
    }

    /// A rule per width: the page's policy forbids style in attributes.
    var columnStyle: String {
        columnWidths.sorted().map { ".w\($0) { width: \($0)%; }\n" }.joined()
    }

    private mutating func columns(_ table: DataTable) {
        let widths = table.widths()
        let total = max(1, widths.reduce(0, +))
        out.add("<colgroup>")
        for width in widths {
            let share = width * 100 / total
            columnWidths.insert(share)
            out.add("<col class=\"w")
            out.add(share)
            out.add("\" />")
        }
        out.add("</colgroup>\n")
    }

    private mutating func row(_ cells: [Prose], numeric: Set<Int>) {
        out.add("<tr>")
        for (column, cell) in cells.enumerated() {
            let isNumeric = numeric.contains(column)
            // An empty cell heads nothing.
            if column == 0, !cell.runs.isEmpty {
                element(isNumeric ? "<th scope=\"row\" class=\"n\">" : "<th scope=\"row\">", cell, "</th>")
            } else {
                element(isNumeric ? "<td class=\"n\">" : "<td>", cell, "</td>")
            }
        }
        out.add("</tr>\n")
    }

    // MARK: Running text

    private mutating func element(_ start: StaticString, _ prose: Prose, _ end: StaticString) {
        out.add(start)
        for run in prose.runs { write(run) }
        out.add(end)
    }

    private mutating func write(_ run: Prose.Run) {
        switch run {
        case .text(let text): out.add(markup: text, keepsNumbers: true)
        case .strong(let text):
            out.add("<strong>")
            out.add(markup: text)
            out.add("</strong>")
        case .note(let text):
            let (number, reference) = footnotes.refer(to: text)
            out.add("<sup class=\"fn\"><a id=\"fnr")
            out.add(number)
            out.add("-")
            out.add(reference)
            out.add("\" href=\"#fn")
            out.add(number)
            out.add("\" aria-label=\"")
            out.add(raw: words.footnote)
            out.add(" ")
            out.add(number)
            out.add("\">")
            out.add(number)
            out.add("</a></sup>")
        }
    }
}
