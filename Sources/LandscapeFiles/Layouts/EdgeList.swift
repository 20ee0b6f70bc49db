import GraphFiles
import LandscapeModel
import PlainText
import SourceText

/// A list of edges that is a landscape by itself: its cells name the actors.
extension Reading {
    mutating func readEdgeList(_ rows: RowSource, _ file: String) {
        guard let spec = edgeSpec(rows, file) else { return }
        // A first look for the names and numbers, a second for the claims: both are streams.
        var quiet = ProblemLog()
        if var names = Table(rows, file: file, spec: spec, &quiet) {
            var cells = EdgeCells(names)
            while let row = names.next(&quiet) { cells.note(row) }
            createActors(cells, file)
            setWeights(cells, file)
        }
        splitsSources = true
        guard var claims = Table(rows, file: file, spec: spec, &log) else { return }
        landscape.claimsAreArcs = !claims.column("richtung").isPresent
        readClaims(&claims)
        reportNegative(file)
        claimGroups()
        finish(claims, as: .edges)
    }

    /// The columns, with the one of the strengths that the user named; nil where the table lacks it.
    private mutating func edgeSpec(_ rows: RowSource, _ file: String) -> TableSpec? {
        var spec = TableSpec.edgeList
        guard let wanted = graphOptions.strengthAttribute, let header = HeaderSearch(rows, spec) else {
            return spec
        }
        guard header.names.contains(where: { $0.folded == wanted.folded || $0.headerCore == wanted.folded })
        else {
            let list = header.names.filter { !$0.isEmpty }.prefix(8).joined(separator: ", ")
            log.error(
                .missingColumn, Place(file: file, row: header.lines.upperBound), wanted,
                "Die Spalte \(quoted(wanted).german) gibt es in \(file) nicht. Es gibt: \(list).",
                "\(file) has no column \(quoted(wanted).english). There are: \(list).")
            return nil
        }
        spec.chosen["intensitaet"] = wanted.folded
        return spec
    }

    // MARK: Names

    /// An untyped actor for each name at either end, in order of appearance.
    ///
    /// Names are compared as they are: in an edge list "A-1" and "a1" may well be two. A cell that holds several is
    /// several actors; "1.0" and "1" are one.
    private mutating func createActors(_ cells: EdgeCells, _ file: String) {
        var known: Set<String> = []
        var numbers = cells.preferredNumbers
        var splitCells = 0
        var firstSplit: (text: String, row: Int)?
        for cell in cells.distinct {
            let parts = cells.names(in: cell)
            if parts.count > 1 {
                splitCells += 1
                firstSplit = firstSplit ?? (cell.text, cell.row)
            }
            for name in parts where !name.folded.isEmpty && !name.pointsElsewhere {
                // "alle MBE" names nobody yet: who is meant is seen once all names are known.
                if GroupWord(name, landscape.vocabulary) != nil { continue }
                guard known.insert(name).inserted else { continue }
                if let number = name.wholeNumber, let spelling = numbers[number] {
                    let place = Place(file: file, row: cell.row)
                    if spelling.text != name { log.sameNumber(name, as: spelling.text, place) }
                    if let actor = spelling.actor {
                        book.add(name, .id, actor)
                        continue
                    }
                    numbers[number]?.actor = ActorIndex(clamping: landscape.actors.count)
                    known.insert(spelling.text)
                    addActor(spelling.text, cell.row)
                    if spelling.text != name {
                        book.add(name, .id, ActorIndex(clamping: landscape.actors.count - 1))
                    }
                    continue
                }
                addActor(name, cell.row)
            }
        }
        if let firstSplit { reportSplit(splitCells, firstSplit, file) }
    }

    private mutating func addActor(_ name: String, _ row: Int) {
        var actor = Actor(id: name, name: name)
        actor.row = row
        book.add(name, .id, ActorIndex(clamping: landscape.actors.count))
        landscape.actors.append(actor)
    }

    private mutating func reportSplit(_ count: Int, _ first: (text: String, row: Int), _ file: String) {
        let text = quoted(first.text)
        log.warning(
            .cellSplit, Place(file: file, row: first.row), first.text,
            (count == 1 ? "Eine Zelle nennt" : "\(count) Zellen nennen")
                + " mehrere Akteure, zuerst \(text.german): Jeder zählt "
                + "für sich. Ist es ein Name, schreiben Sie ihn bitte ohne Komma, Semikolon und Strich.",
            (count == 1 ? "One cell names" : "\(count) cells name")
                + " several actors, first \(text.english): each counts by "
                + "itself. If it is one name, please write it without comma, semicolon and bar.")
    }

    /// An actor for each name of the first column, as it stands there.
    mutating func createActors(_ table: inout Table, _ quiet: inout ProblemLog) {
        var known: Set<String> = []
        let end = table.column("von")
        while let row = table.next(&quiet) {
            let name = row.line(end)
            guard !name.folded.isEmpty, !name.pointsElsewhere, known.insert(name).inserted else { continue }
            addActor(name, row.line)
        }
    }

    // MARK: Strengths

    /// Numbers that are no levels are weights of the file where its header promises no levels, or where the user named
    /// the column; elsewhere they are slips.
    private mutating func setWeights(_ cells: EdgeCells, _ file: String) {
        let isWeightHeader =
            cells.strengthHeader.map { TableSpec.weightHeaders.contains($0.headerCore) } ?? false
        takesNumbers = isWeightHeader || graphOptions.strengthAttribute != nil
        guard takesNumbers, let range = cells.ownWeights else { return }
        hasOwnWeights = true
        log.reportWeights(
            [range.lowerBound, range.upperBound], Place(file: file, column: cells.strengthHeader))
    }

    mutating func reportNegative(_ file: String) {
        guard negativeStrengths > 0 else { return }
        let count = negativeStrengths
        negativeStrengths = 0
        log.warning(
            .negativeStrength, Place(file: file), "",
            count == 1
                ? "Eine Zeile hat eine negative Stärke. Das ist keine Kooperation; sie zählt nicht mit."
                : "\(count) Zeilen haben eine negative Stärke. Das sind keine Kooperationen; sie zählen nicht mit.",
            count == 1
                ? "One row has a negative strength. That is no cooperation; it is left out."
                : "\(count) rows have a negative strength. These are no cooperations; they are left out.")
    }
}

/// What the cells of an edge list hold, looked at before its rows are read.
struct EdgeCells {
    struct Cell {
        var text: String
        var row: Int
        var isSource: Bool
    }

    private let from: Column
    private let to: Column
    private let strength: Column
    /// Every text once, in order of appearance.
    private(set) var distinct: [Cell] = []
    private var seen: Set<ByteKey> = []
    /// Texts that stand alone in a cell and hold no mark of a list.
    private var whole: Set<String> = []
    private var least = Double.infinity
    private var greatest = 0.0
    private var hasOtherNumbers = false

    init(_ table: Table) {
        from = table.column("von")
        to = table.column("nach")
        strength = table.column("intensitaet")
    }

    var strengthHeader: String? { strength.isPresent ? strength.header : nil }

    mutating func note(_ row: TableRow) {
        note(row.text(from), row.line, isSource: true)
        note(row.text(to), row.line, isSource: false)
        let text = row.text(strength)
        guard !text.isEmpty, let number = SourceText.Cell.writtenNumber(text), number != 0 else { return }
        if number > 0 {
            least = min(least, number)
            greatest = max(greatest, number)
        }
        if number < 0 || number > 4 || number != number.rounded() { hasOtherNumbers = true }
    }

    private mutating func note(_ text: String, _ row: Int, isSource: Bool) {
        guard !text.isEmpty, seen.insert(ByteKey(text)).inserted else { return }
        distinct.append(Cell(text: text, row: row, isSource: isSource))
        let marks = isSource ? "|;\n\r" : "|;,\n\r"
        let holdsMark = text.unicodeScalars.contains { marks.unicodeScalars.contains($0) }
        // "JC/VHS" and "JC und VHS" may be two; beside an actor's own row they are one.
        if !holdsMark, isSource || !Self.joins.contains(where: { text.holds($0) }) {
            whole.insert(text.onOneLine.folded)
        }
    }

    private static let joins = [" und ", " u. ", " & ", " sowie ", " and ", "/", " + ", " ("]

    /// The names in a cell. A comma separates partners; where a row begins it belongs to the name.
    func names(in cell: Cell) -> [String] {
        let marks = cell.isSource ? "|;\n\r" : "|;,\n\r"
        let isKnown = { (text: String) in whole.contains(text.folded) }
        let holdsMark = cell.text.unicodeScalars.contains { marks.unicodeScalars.contains($0) }
        guard holdsMark else {
            // "VHS (nur Kurse)" is the VHS where there is one.
            let parts = PartnerCell.partners(cell.text, isKnown)
            if parts.count > 1, parts.allSatisfy({ isKnown($0.name) }) { return parts.map(\.name) }
            if parts.count == 1, !parts[0].note.isEmpty, isKnown(parts[0].name) { return [parts[0].name] }
            return [cell.text.onOneLine]
        }
        if isOneName(cell.text, isKnown) { return [cell.text.onOneLine] }
        let parts =
            cell.isSource
            ? PartnerCell.pieces(cell.text, "|;\n\r").map { PartnerCell.Partner(name: $0) }
            : PartnerCell.partners(cell.text, isKnown)
        let names = parts.map { part in
            part.note.isEmpty || isKnown(part.name) ? part.name : "\(part.name) (\(part.note))"
        }.filter { !$0.folded.isEmpty && !PartnerCell.saysNobody($0) }
        return names.isEmpty ? [cell.text.onOneLine] : names
    }

    /// Whether the commas of a cell belong to one name: "Amt für Jugend, Schule und Sport", "Bund, Ortsgruppe Süd". Where a
    /// part of it is an actor of the list, it is a list.
    private func isOneName(_ text: String, _ isKnown: (String) -> Bool) -> Bool {
        guard !text.unicodeScalars.contains(where: { "|;\n\r".unicodeScalars.contains($0) }) else {
            return false
        }
        let parts = PartnerCell.pieces(text, ",")
        guard parts.count > 1, let last = parts.last, !parts.contains(where: isKnown) else { return false }
        if [" und ", " u. ", " & ", " and "].contains(where: { last.holds($0) }) { return true }
        return parts.dropFirst().allSatisfy { part in
            let word =
                part.unicodeScalars.split { $0 == " " || $0 == "-" }.first.map { String($0).folded } ?? ""
            return Self.furtherWords.contains(word)
        }
    }

    /// Words with which a name goes on behind a comma.
    private static let furtherWords: Set<String> = [
        "ortsgruppe", "ortsverein", "ortsverband", "kreisverband", "kreisgruppe", "bezirk", "bezirksverband",
        "landesverband", "regionalverband", "abteilung", "fachdienst", "fachbereich", "fachstelle",
        "sachgebiet",
        "referat", "dezernat", "standort", "aussenstelle", "zweigstelle", "geschaeftsstelle", "team", "e.v",
        "e.v.",
        "ev", "ggmbh", "gmbh", "region", "stadt", "kreis", "landkreis", "gemeinde",
    ]

    /// For each number that is spelled in several ways the spelling that stays: the plain one where it is among them.
    var preferredNumbers: [Int64: (text: String, actor: ActorIndex?)] {
        var spellings: [Int64: [String]] = [:]
        for cell in distinct {
            for name in names(in: cell) {
                guard let number = name.wholeNumber else { continue }
                if spellings[number]?.contains(name) != true { spellings[number, default: []].append(name) }
            }
        }
        return spellings.filter { $0.value.count > 1 }.mapValues { texts in
            (texts.min { ($0.utf8.count, $0) < ($1.utf8.count, $1) } ?? texts[0], nil)
        }
    }

    /// From the least to the greatest strength, where some are no levels.
    var ownWeights: ClosedRange<Double>? { hasOtherNumbers ? min(least, greatest)...greatest : nil }
}
