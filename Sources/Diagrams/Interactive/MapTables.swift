internal import LandscapeModel
import PlainText

/// Everything on the map as tables: actors, cooperations, suggestions.
struct MapTables {
    let facts: MapFacts
    /// Instead of actors and cooperations, where the map is a matrix.
    let matrix: Matrix?
    let words: PageWords

    var text: String {
        var parts = [
            "<section class=\"tabellen\" id=\"tabellen\" aria-labelledby=\"tabellen-titel\" tabindex=\"-1\">",
            "<h2 id=\"tabellen-titel\">\(words("Alles als Tabelle", "Everything as a table"))</h2>",
        ]
        if let matrix { parts.append(cells(matrix)) }
        if !facts.actors.isEmpty { parts.append(actors) }
        if !facts.ties.isEmpty { parts.append(ties) }
        if !facts.suggestions.isEmpty { parts.append(suggestions) }
        if !facts.ties.isEmpty {
            parts.append("<p class=\"nur-papier leise\">\(xmlEscaped(paperNote))</p>")
        }
        return (parts + ["</section>"]).joined(separator: "\n")
    }

    /// Paper has no room for every table: the map and who is on it, and the numbers that stand on the map.
    private var paperNote: String {
        words(
            "Die Kooperationen und die übrigen Anregungen stehen als Tabelle in der Datei dieser Karte.",
            "The cooperations and all other suggestions stand as tables in the file of this map.")
    }

    /// One row; `number` is its place in the data of the page, the first cell its heading.
    private struct Row {
        var number: Int
        var cells: [String]
        var isPrinted = true
    }

    /// - Parameter numeric: the column of numbers, if there is one.
    private func table(
        _ id: String, _ heading: String, header: [String], numeric: Int? = nil, _ rows: [Row]
    ) -> String {
        func style(_ column: Int) -> String { column == numeric ? " class=\"zahl\"" : "" }
        let heads = header.enumerated().map { "<th scope=\"col\"\(style($0))>\(xmlEscaped($1))</th>" }
        var lines = [
            "<div class=\"rolle\(rows.contains { $0.isPrinted } ? "" : " nur-schirm")\" role=\"region\" tabindex=\"0\" aria-labelledby=\"\(id)-titel\">",
            "<table id=\"\(id)\">",
            "<caption id=\"\(id)-titel\">\(xmlEscaped(heading)) "
                + "(<span class=\"anzahl\">\(rows.count)</span>)</caption>",
            "<thead><tr>\(heads.joined())</tr></thead>",
            "<tbody>",
        ]
        for row in rows {
            let cells = row.cells.enumerated().map { column, cell in
                column == 0 && !cell.isEmpty
                    ? "<th scope=\"row\">\(xmlEscaped(cell))</th>"
                    : "<td\(style(column))>\(xmlEscaped(cell))</td>"
            }
            let style = row.isPrinted ? "" : " class=\"nur-schirm\""
            lines.append("<tr data-n=\"\(row.number)\"\(style)>\(cells.joined())</tr>")
        }
        return (lines + ["</tbody>", "</table>", "</div>"]).joined(separator: "\n")
    }

    private func fieldList(_ fields: [Int]) -> String {
        fields.map { facts.fields[$0] }.joined(separator: " · ")
    }

    private var actors: String {
        let order = facts.actors.indices.sorted {
            (facts.actors[$0].name.folded, $0) < (facts.actors[$1].name.folded, $1)
        }
        let rows = order.map { number in
            let actor = facts.actors[number]
            return Row(
                number: number,
                cells: [
                    actor.name, actor.type, actor.sector,
                    fieldList(actor.fields)
                        + (actor.areFieldsAssumed && !actor.fields.isEmpty
                            ? " "
                                + words(
                                    "(angenommen nach der Art des Akteurs)",
                                    "(assumed from the type of actor)") : ""),
                    actor.district, words.view.isBlank ? "" : "\(actor.tieCount)",
                ])
        }
        return table(
            "akteure", words.nodeHeading,
            header: [
                words("Akteur", "Actor"), words("Typ", "Type"), words("Sektor", "Sector"),
                words("Handlungsfelder", "Fields of action"), words("Sozialraum", "District"),
                words.lineHeading,
            ], numeric: 5, rows)
    }

    private var ties: String {
        let hasKinds = !facts.kinds.isEmpty
        let hasCounts = facts.ties.contains { $0.count != nil }
        let rows = facts.ties.enumerated().map { number, tie in
            var state = facts.states[tie.state].label
            if tie.isInternal { state += words("; im selben Träger", "; within one organisation") }
            var cells = [
                facts.actors[tie.a].name, facts.actors[tie.b].name,
                tie.count.map(String.init) ?? strength(tie), state,
            ]
            if hasKinds { cells.append(tie.kinds.map { facts.kinds[$0] }.joined(separator: " · ")) }
            return Row(number: number, cells: cells + [fieldList(tie.fields)], isPrinted: false)
        }
        var header = [
            words("Akteur", "Actor"), words("Partner", "Partner"),
            hasCounts
                ? words("Anzahl", "Number")
                : facts.ties.contains { !$0.weight.isEmpty }
                    ? words("Gewicht (aus der Datei)", "Weight (from the file)")
                    : words("Stärke", "Strength"),
            words("Stand", "State"),
        ]
        if hasKinds { header.append(words("Art", "Kind")) }
        header.append(words("Handlungsfelder", "Fields of action"))
        return table("kooperationen", words.lineHeading, header: header, rows)
    }

    private func strength(_ tie: MapFacts.Tie) -> String {
        if !tie.weight.isEmpty { return tie.weight }
        if tie.isStrengthOpen { return words("nicht angegeben", "not stated") }
        return tie.strength == 0
            ? "" : "\(tie.strength) – " + Intensity.label(tie.strength)(words.language)
    }

    private func cells(_ matrix: Matrix) -> String {
        let rows = matrix.cells.enumerated().map { number, cell in
            Row(
                number: number,
                cells: [
                    matrix.rows[cell.row], matrix.columns[cell.column], "\(cell.expected)",
                    cell.existing.map { "\($0)" } ?? "–", cell.confirmed.map { "\($0)" } ?? "–",
                ])
        }
        return table(
            "soll-ist", words("Empfohlen und erfasst", "Recommended and on record"),
            header: [
                matrix.rowHeading, matrix.columnHeading, words("empfohlen", "recommended"),
                words("erfasst", "on record"),
                words("bestätigt oder laut Koordination", "confirmed or on the coordination’s record"),
            ], rows)
    }

    private var suggestions: String {
        let rows = facts.suggestions.enumerated().map { number, suggestion in
            Row(
                number: number,
                cells: [
                    "\(suggestion.number)", suggestion.nameA, suggestion.nameB, suggestion.kind,
                    suggestion.priority, suggestion.field.map { facts.fields[$0] } ?? "", suggestion.reason,
                ], isPrinted: suggestion.edge != nil && words.view.showsGaps)
        }
        return table(
            "anregungen", words("Anregungen", "Suggestions"),
            header: [
                words("Nr.", "No."), words("Akteur", "Actor"), words("Partner", "Partner"),
                words("Was", "What"), words("Priorität", "Priority"),
                words("Handlungsfeld", "Field of action"), words("Warum", "Why"),
            ], rows)
    }
}
