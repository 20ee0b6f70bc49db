import LandscapeModel
import PlainText
import SourceText
import Workbooks

extension Reading {
    /// Reads a matrix of actors: names above and beside it, a mark, a letter or an intensity where the actor of
    /// the row reports a cooperation with that of the column.
    ///
    /// The diagonal and empty cells say nothing, and neither does a 0, which fills most matrices. "?" and what cannot
    /// be read stay open. Rows whose name is no column (legends, sums) are passed over with a hint.
    /// - Returns: false where there is no matrix, so that nothing was read.
    mutating func readMatrix(_ rows: RowSource, file: String) -> Bool {
        guard let matrix = Matrix(rows) else { return false }
        let legend = MatrixLegend(rows, matrix, landscape.vocabulary)
        if addsActors {
            landscape.claimsAreArcs = true
            setWeights(rows, matrix, file)
        }
        reportShortHeads(matrix, file)
        let columns = matrixActors(matrix, file)
        var rows = rows
        var count = 0
        var struck = StruckText()
        var repeated = 0
        while let row = rows.next() {
            guard row.line > matrix.headerLine, row.cells.contains(where: { !$0.trimmed.isEmpty }) else {
                continue
            }
            if row.defect != nil {
                Table.reportQuotes(row, file, &log)
                leaveEverythingOpen()
            } else if reportUnstoredLabel(row, matrix, file) {
                leaveEverythingOpen()
            } else if matrix.isHeader(row) {
                repeated += 1
                reportRepeatedHeader(row, file)
            } else if let number = matrix.number(of: row) {
                count += 1
                struck.note(rows.struck, line: row.line, key: [matrix.keyColumn, matrix.nameColumn])
                if let from = columns[number] {
                    ownRows.note(from, Self.content(row, number, matrix), Place(file: file, row: row.line))
                    readMatrixRow(row, from, columns, matrix, legend, file)
                }
            } else {
                reportNoColumn(row, matrix, file)
            }
        }
        if rows.isBroken { leaveEverythingOpen() }
        unstated.report(isMatrix: true, &log)
        reportNegative(file)
        readings.append(
            TableReading(
                file: file, table: "kooperationen", layout: .matrix, headerRow: matrix.headerLine,
                rows: count,
                skipped: repeated))
        reportHidden(rows.hiddenRows, rows.isBroken, file)
        struck.report(file, &log)
        return true
    }

    /// Reports a row whose name is a formula without a result; false where it has a name.
    private mutating func reportUnstoredLabel(_ row: DelimitedText.Row, _ matrix: Matrix, _ file: String)
        -> Bool
    {
        let columns = [matrix.keyColumn, matrix.nameColumn].filter {
            $0 < row.cells.count && UnstoredFormula.isIn(row.cells[$0])
        }
        guard let column = columns.first else { return false }
        UnstoredFormula.report(row.cells[column], Place(file: file, row: row.line), column: column, &log)
        return true
    }

    private mutating func reportRepeatedHeader(_ row: DelimitedText.Row, _ file: String) {
        let text = row.cells.first { !$0.trimmed.isEmpty }?.trimmed ?? ""
        log.warning(
            .skippedRow, Place(file: file, row: row.line), text,
            "In dieser Zeile steht die Kopfzeile noch einmal; sie wird übergangen.",
            "This row repeats the header; it is passed over.")
    }

    /// Heads that stand for the names beside the matrix are worth a look.
    private mutating func reportShortHeads(_ matrix: Matrix, _ file: String) {
        guard let first = matrix.shortHeads.first else { return }
        let most = 20
        let rest = matrix.shortHeads.count > most ? " …" : ""
        let german = matrix.shortHeads.prefix(most).map { "„\($0.head)“ = „\($0.name)“" }.joined(
            separator: ", ")
        let english = matrix.shortHeads.prefix(most).map { "“\($0.head)” = “\($0.name)”" }.joined(
            separator: ", ")
        log.warning(
            .headsMatched, Place(file: file, row: matrix.headerLine), first.head,
            "Die Spaltenköpfe sind als Abkürzungen der Zeilen gelesen, in derselben Reihenfolge: \(german)\(rest). Stimmt "
                + "eine nicht, schreiben Sie bitte oben und links denselben Namen.",
            "The heads of the columns are read as abbreviations of the rows, in the same order: \(english)\(rest). If one "
                + "is wrong, please write the same name above and beside.")
    }

    /// The actor of each column; new ones where the matrix is a landscape by itself.
    private mutating func matrixActors(_ matrix: Matrix, _ file: String) -> [ActorIndex?] {
        var columns: [ActorIndex?] = []
        var used: Set<ActorIndex> = []
        for (number, name) in matrix.names.enumerated() {
            if matrix.asides.contains(number) {
                columns.append(nil)
                continue
            }
            let place = Place(file: file, row: matrix.headerLine, column: name)
            if addsActors, matrix.isExact {
                columns.append(ActorIndex(clamping: landscape.actors.count))
                landscape.actors.append(Actor(id: name, name: name))
                landscape.actors[landscape.actors.count - 1].row = matrix.headerLine
                book.add(name, .id, ActorIndex(clamping: landscape.actors.count - 1))
                continue
            }
            guard !name.folded.isEmpty else {
                columns.append(nil)
                continue
            }
            if UnstoredFormula.isIn(name) {
                UnstoredFormula.report(
                    name, Place(file: file, row: matrix.headerLine), column: matrix.firstColumn + number, &log
                )
                columns.append(nil)
                continue
            }
            if Cell.isMistakenDate(name) { reportMistakenDate(name, place) }
            if addsActors, !book.isKnown(name) {
                let index = ActorIndex(clamping: landscape.actors.count)
                var actor = Actor(id: name, name: name)
                actor.row = matrix.headerLine
                landscape.actors.append(actor)
                book.add(name, .id, index)
                used.insert(index)
                columns.append(index)
            } else {
                let known = actor(name, at: place)
                // Two columns that a decision made one actor say what both say.
                let isDecided =
                    known.map { actor in
                        landscape.nameDecisions.contains { $0.actor == actor && $0.status == .accepted }
                    } ?? false
                let isTwice = matrix.names[..<number].contains { $0.folded == name.folded }
                if let known, !used.insert(known).inserted, isTwice || !isDecided {
                    log.error(
                        .duplicateColumn, place, name,
                        "Die Spalte \(quoted(name).german) gibt es zweimal. Bitte eine davon umbenennen.",
                        "There are two columns \(quoted(name).english). Please rename one of them.")
                }
                columns.append(known)
            }
        }
        return columns
    }

    /// A matrix that stands alone may count in a unit of its own: fractions, or half of its numbers beyond the levels. A
    /// single number beyond them is a slip.
    private mutating func setWeights(_ rows: RowSource, _ matrix: Matrix, _ file: String) {
        var rows = rows
        var (levels, others) = (0, 0)
        var hasFractions = false
        var range: (least: Double, greatest: Double)?
        while let row = rows.next() {
            guard row.line > matrix.headerLine || matrix.headerLine == 0, row.defect == nil,
                let own = matrix.number(of: row)
            else { continue }
            for (index, cell) in row.cells.enumerated().dropFirst(matrix.firstColumn) {
                let offset = index - matrix.firstColumn
                guard offset != own, !matrix.asides.contains(offset),
                    let number = Cell.writtenNumber(cell.trimmed),
                    number != 0
                else { continue }
                let isLevel = (1...4).contains(number) && number == number.rounded()
                if isLevel { levels += 1 } else { others += 1 }
                hasFractions = hasFractions || number != number.rounded()
                guard number > 0 else { continue }
                range = (min(range?.least ?? number, number), max(range?.greatest ?? number, number))
            }
        }
        guard let range, hasFractions || (others > 1 && others >= levels) else { return }
        hasOwnWeights = true
        log.reportWeights([range.least, range.greatest], Place(file: file))
    }

    /// Sums, legends and second headers are no rows of the matrix; anything with marks in it wants a word.
    private mutating func reportNoColumn(_ row: DelimitedText.Row, _ matrix: Matrix, _ file: String) {
        let name = row.cells.first { !$0.trimmed.isEmpty }?.trimmed.onOneLine ?? ""
        // An actor all the same: what it says is not read.
        if case .actor(let actor) = book.find(name) { leaveOpen(rowReporter, actor, nil) }
        log.warning(
            .unknownActor, Place(file: file, row: row.line), name,
            "Die Zeile \(quoted(name).german) hat keine gleichnamige Spalte und wird nicht gelesen. Ist es ein "
                + "Akteur, ergänzen Sie bitte die Spalte.",
            "The row \(quoted(name).english) has no column of that name and is not read. If it is an actor, "
                + "please add the column.")
    }

    /// What a row of a matrix holds beside its own field.
    private static func content(_ row: DelimitedText.Row, _ own: Int, _ matrix: Matrix) -> OwnRows.Content {
        var content = OwnRows.Content.nothing
        for (index, cell) in row.cells.enumerated().dropFirst(matrix.firstColumn) {
            let offset = index - matrix.firstColumn
            let text = cell.trimmed
            if offset == own || matrix.asides.contains(offset) || text.isEmpty { continue }
            if text != "0", Cell.stated(text, .intensity) != .nothing { return .marks }
            if text == "0" { content = .zeros }
        }
        return content
    }

    private mutating func readMatrixRow(
        _ row: DelimitedText.Row, _ from: ActorIndex, _ columns: [ActorIndex?], _ matrix: Matrix,
        _ legend: MatrixLegend, _ file: String
    ) {
        for (index, cell) in row.cells.enumerated().dropFirst(matrix.firstColumn) {
            let text = cell.trimmed
            if text.isEmpty || text == "0" || text.isBlankOrDash { continue }
            let offset = index - matrix.firstColumn
            if matrix.asides.contains(offset) { continue }
            let name = offset < matrix.names.count ? matrix.names[offset] : nil
            let place = Place(file: file, row: row.line, column: name)
            guard offset < columns.count, name?.isEmpty == false else {
                leaveOpen(rowReporter, from, nil)
                log.error(
                    .extraCells, place, text,
                    "\(quoted(text).german) steht in einer Spalte ohne Namen. Bitte ergänzen Sie den Akteur in der "
                        + "ersten Zeile.",
                    "\(quoted(text).english) stands in a column without a name. Please add the actor to the first "
                        + "row.")
                continue
            }
            guard let to = columns[offset] else {
                // An unknown column was reported once, with its head.
                leaveOpen(rowReporter, from, nil)
                continue
            }
            guard to != from else { continue }
            if UnstoredFormula.isIn(text) {
                UnstoredFormula.report(text, place, column: index, &log)
                leaveOpen(rowReporter, from, to)
            } else {
                readMark(text, from, to, legend, place)
            }
        }
    }

    private mutating func readMark(
        _ text: String, _ from: ActorIndex, _ to: ActorIndex, _ legend: MatrixLegend, _ place: Place
    ) {
        var claim = Claim(from: from, to: to, kind: Vocabulary.unspecifiedKind)
        claim.row = Int32(clamping: place.row ?? 0)
        claim.reporter = rowReporter
        if hasOwnWeights, let number = Cell.writtenNumber(text) {
            // Less than nothing is no cooperation either.
            if number < 0 { negativeStrengths += 1 }
            guard number > 0 else { return }
            landscape.claims.append(claim)
            landscape.setWeight(number, ofClaim: landscape.claims.count - 1, &weightNumbers)
            return
        }
        let letters = Cell.split(text, ",;/+| \n")
        let known = letters.compactMap { legend.meanings[$0.folded] }
        if !known.isEmpty, known.count == letters.count {
            for meaning in known {
                var claim = claim
                switch meaning {
                case .kind(let kind): claim.kind = kind
                case .intensity(let level): claim.intensity = level
                case .frequency(let level): claim.frequency = level
                case .status(let status): claim.status = status
                case .mark: break
                case .unstated: unstated.note(text, place)
                case .doubt:
                    unstated.note(text, place)
                    leaveOpen(rowReporter, from, to)
                    continue
                }
                landscape.claims.append(claim)
            }
            return
        }
        switch readMark(text, letters.first, legend, place, &claim) {
        case .claim: landscape.claims.append(claim)
        case .denial: break
        case .open: leaveOpen(rowReporter, from, to)
        }
    }

    private enum Mark { case claim, denial, open }

    /// A mark by the words that count in every list: of strength, else of frequency, else of a kind.
    private mutating func readMark(
        _ text: String, _ letter: String?, _ legend: MatrixLegend, _ place: Place, _ claim: inout Claim
    ) -> Mark {
        switch Cell.stated(text, .intensity) {
        case .nothing, .level(0): return .denial
        case .unknown: return .open
        case .level(let level): claim.intensity = level
        case .unstated:
            // A cross or a dot is what matrices are made of; a word wants a word.
            if !Cell.flag(text).isMark { unstated.note(text, place) }
        case .doubt:
            unstated.note(text, place)
            return .open
        case .outOfRange:
            reportRange(text, place, "\(Intensity.range.lowerBound)", "\(Intensity.range.upperBound)")
            return .open
        case .notUnderstood: return readOtherWord(text, letter, legend, place, &claim)
        }
        return .claim
    }

    private mutating func readOtherWord(
        _ text: String, _ letter: String?, _ legend: MatrixLegend, _ place: Place, _ claim: inout Claim
    ) -> Mark {
        switch Cell.stated(text, .frequency) {
        case .level(0): return .denial
        case .level(let level): claim.frequency = level
        case .unstated: break
        default:
            if let letter, MatrixLegend.isLetter(letter), !text.pointsElsewhere,
                legend.unclear[letter.folded] != nil
                    || landscape.vocabulary.kind(text) == nil
            {
                reportLetter(text, legend.unclear[letter.folded], place)
                return .open
            }
            guard let kind = landscape.vocabulary.kind(text) else {
                if !reportElsewhere(text, place) { reportLevel(text, .intensity, place) }
                return .open
            }
            claim.kind = kind
        }
        return .claim
    }

    private mutating func reportLetter(_ text: String, _ meaning: String?, _ place: Place) {
        let known = landscape.vocabulary.kindLabels.dropFirst().prefix(4).joined(separator: ", ")
        log.error(
            .unknownValue, place, text,
            meaning.map {
                "\(quoted(text).german) steht laut Legende für „\($0)“; diese Art der Kooperation kennt netviz nicht. "
                    + "Bekannt sind zum Beispiel: \(known)."
            }
                ?? "Was \(quoted(text).german) bedeutet, steht nirgends. Bitte ergänzen Sie unter der Matrix eine "
                + "Legende, etwa „I = Informationsaustausch“.",
            meaning.map {
                "\(quoted(text).english) stands for “\($0)” in the legend, a kind of cooperation that netviz does not "
                    + "know. Known are for example: \(known)."
            }
                ?? "Nothing says what \(quoted(text).english) means. Please add a legend below the matrix, such as "
                + "“I = Informationsaustausch”.")
    }
}

extension CellValue<Bool> {
    /// Whether it is a mark such as a cross.
    fileprivate var isMark: Bool {
        if case .value(true) = self { return true }
        return false
    }
}
