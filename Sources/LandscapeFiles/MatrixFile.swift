import LandscapeModel

extension Reading {
    /// Reads a matrix of actors: names in the first row and the first column, a mark or an intensity where
    /// the actor of the row reports a cooperation with that of the column.
    ///
    /// The diagonal and empty cells say nothing, and neither does a 0, which fills most matrices. Rows whose
    /// name is no column (legends, sums) are passed over with a hint.
    /// - Returns: false where the text is no matrix, so that nothing was read.
    mutating func readMatrix(_ text: [UInt8], file: String) -> Bool {
        var rows = DelimitedRows(utf8: text)
        var header: DelimitedText.Row?
        while header == nil, let row = rows.next() {
            if row.cells.contains(where: { !$0.trimmed.isEmpty }) { header = row }
        }
        guard let header, header.defect == nil, header.cells.count >= 3, header.cells.count <= 20_000 else {
            return false
        }
        let names = header.cells.map { $0.utf8.count > 1000 ? "" : $0.trimmed.onOneLine }
        guard isMatrix(names, rows) else { return false }
        var columns: [ActorIndex?] = [nil]
        for name in names.dropFirst() {
            if name.folded.isEmpty {
                columns.append(nil)
            } else if case .actor(let known) = book.find(name) {
                columns.append(known)
                log.error(
                    .duplicateColumn, Place(file: file, row: header.line, column: name), name,
                    "Die Spalte \(quoted(name).german) gibt es zweimal. Bitte eine davon umbenennen.",
                    "There are two columns \(quoted(name).english). Please rename one of them.")
            } else {
                let index = ActorIndex(clamping: landscape.actors.count)
                var actor = Actor(id: name, name: name)
                actor.row = header.line
                landscape.actors.append(actor)
                book.add(name, .id, index)
                columns.append(index)
            }
        }
        while let row = rows.next() { readMatrixRow(row, columns, names, file) }
        return true
    }

    /// Whether the first cells of the rows are names of columns, most of them at least.
    private func isMatrix(_ names: [String], _ rows: DelimitedRows) -> Bool {
        let known = Set(names.dropFirst().map(\.folded).filter { !$0.isEmpty })
        var hits = 0
        var misses = 0
        for row in rows {
            let name = (row.cells.first ?? "").trimmed.folded
            if name.isEmpty { continue }
            if known.contains(name) { hits += 1 } else { misses += 1 }
        }
        return hits >= 2 && hits >= misses
    }

    private mutating func readMatrixRow(
        _ row: DelimitedText.Row, _ columns: [ActorIndex?], _ names: [String], _ file: String
    ) {
        guard row.cells.contains(where: { !$0.trimmed.isEmpty }) else { return }
        if row.defect != nil { return Table.reportQuotes(row, file, &log) }
        let name = row.cells[0].trimmed.onOneLine
        guard case .actor(let from) = book.find(name) else {
            log.warning(
                .unknownActor, Place(file: file, row: row.line), name,
                "Die Zeile \(quoted(name).german) hat keine gleichnamige Spalte und wird nicht gelesen. Ist es ein "
                    + "Akteur, ergänzen Sie bitte die Spalte.",
                "The row \(quoted(name).english) has no column of that name and is not read. If it is an actor, "
                    + "please add the column.")
            return
        }
        for (index, cell) in row.cells.enumerated().dropFirst() {
            let text = cell.trimmed
            if text == "0" || text.saysNothing { continue }
            let place = Place(file: file, row: row.line, column: index < names.count ? names[index] : nil)
            guard index < columns.count, let to = columns[index] else {
                log.error(
                    .extraCells, place, text,
                    "\(quoted(text).german) steht in einer Spalte ohne Namen. Bitte ergänzen Sie den Akteur in der "
                        + "ersten Zeile.",
                    "\(quoted(text).english) stands in a column without a name. Please add the actor to the first "
                        + "row.")
                continue
            }
            if to == from { continue }
            let errors = log.errorCount
            var claim = Claim(from: from, to: to, kind: Vocabulary.unspecifiedKind)
            claim.row = Int32(clamping: row.line)
            claim.reporter = .from
            // A cross or a dot is a cooperation of unknown intensity.
            if text == "1" || !Cell.flag(text).isMark {
                claim.intensity = level(text, at: place, Intensity.range, Intensity.level)
            }
            if log.errorCount == errors { landscape.claims.append(claim) }
        }
    }
}

extension CellValue<Bool> {
    /// Whether it is a mark such as a cross.
    fileprivate var isMark: Bool {
        if case .value(true) = self { return true }
        return false
    }
}
