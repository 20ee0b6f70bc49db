import LandscapeModel

/// The columns of `kooperationen`, looked up once.
struct ClaimColumns {
    let from, to, kind, direction, intensity, frequency, formalisation, phase, purpose, field: Column
    let status, reporter, since, until, date, note: Column

    init(_ table: Table) {
        from = table.column("von")
        to = table.column("nach")
        kind = table.column("art")
        direction = table.column("richtung")
        intensity = table.column("intensitaet")
        frequency = table.column("haeufigkeit")
        formalisation = table.column("formalisierung")
        phase = table.column("phase")
        purpose = table.column("zweck")
        field = table.column("handlungsfeld")
        status = table.column("status")
        reporter = table.column("gemeldet_von")
        since = table.column("seit")
        until = table.column("bis")
        date = table.column("datum")
        note = table.column("notiz")
    }
}

/// Answers to cells that come again and again, by their text.
struct ClaimCache {
    var kinds: [String: Kind] = [:]
    var fieldLists: [String: Int32] = [:]
    var numbers: [[String]: Int32] = [[]: 0]
}

extension Reading {
    /// Reads `kooperationen`. A row with any error is left out as a whole.
    mutating func readClaims(_ table: inout Table) {
        let columns = ClaimColumns(table)
        var cache = ClaimCache()
        while let row = table.next(&log) {
            // Every cell is looked at before the row is given up: one run names all problems.
            let from = end(row, columns.from, table)
            let targets = targets(row, columns.to, table)
            guard var claim = claim(from ?? 0, row, columns, table, &cache), from != nil, let targets else {
                continue
            }
            for target in targets {
                claim.to = target
                guard claim.from != target else {
                    reportSelfTie(row, columns, table)
                    continue
                }
                append(claim, row, columns, table)
            }
        }
    }

    private mutating func end(_ row: TableRow, _ column: Column, _ table: Table) -> ActorIndex? {
        let text = row.text(column)
        if text.folded.isEmpty {
            reportMissing(table.place(row, column), text)
            return nil
        }
        if case .actor(let actor) = book.find(text) { return actor }
        return actor(text.onOneLine, at: table.place(row, column))
    }

    /// The partners of a row: one as a rule, several where a cell lists them ("Caritas, Jobcenter").
    private mutating func targets(_ row: TableRow, _ column: Column, _ table: Table) -> [ActorIndex]? {
        let text = row.text(column)
        if case .actor(let actor) = book.find(text) { return [actor] }
        if text.folded.isEmpty {
            reportMissing(table.place(row, column), text)
            return nil
        }
        return actors(text, at: table.place(row, column))
    }

    private mutating func reportSelfTie(_ row: TableRow, _ columns: ClaimColumns, _ table: Table) {
        let text = row.line(columns.to)
        log.error(
            .selfTie, table.place(row, columns.to), text,
            "\(quoted(text).german) steht auf beiden Seiten. Eine Kooperation braucht zwei verschiedene Akteure.",
            "\(quoted(text).english) stands on both sides. A cooperation needs two different actors.")
    }

    private mutating func append(_ claim: Claim, _ row: TableRow, _ columns: ClaimColumns, _ table: Table) {
        var claim = claim
        let isTurned = applyDirection(&claim, row, columns)
        claim.reporter = settledReporter(claim, isTurned)
        landscape.claims.append(claim)
        var words = ClaimText()
        words.purpose = row.text(columns.purpose)
        words.since = row.line(columns.since)
        words.until = row.line(columns.until)
        words.date = row.line(columns.date)
        words.note = row.text(columns.note)
        if !words.isEmpty { landscape.claimTexts[landscape.claims.count - 1] = words }
    }

    /// Swaps the ends, or makes the claim mutual, as `richtung` says; true where the ends were swapped.
    private func applyDirection(_ claim: inout Claim, _ row: TableRow, _ columns: ClaimColumns) -> Bool {
        guard landscape.vocabulary.kindTerm(claim.kind).isDirected,
            case .value(let direction) = Cell.direction(row.text(columns.direction))
        else { return false }
        claim.isMutual = direction == .mutual
        guard direction == .backward else { return false }
        (claim.from, claim.to) = (claim.to, claim.from)
        return true
    }

    /// `von` and `nach` in `gemeldet_von` mean the columns; an actor that is one of the ends is that end.
    private func settledReporter(_ claim: Claim, _ isTurned: Bool) -> Reporter {
        switch claim.reporter {
        case .from: isTurned ? .to : .from
        case .to: isTurned ? .from : .to
        case .third(let actor) where actor == claim.from: .from
        case .third(let actor) where actor == claim.to: .to
        case .coordination, .both, .third: claim.reporter
        }
    }

    /// Everything of a claim but its other end; nil where an error leaves the row out.
    private mutating func claim(
        _ from: ActorIndex, _ row: TableRow, _ columns: ClaimColumns, _ table: Table,
        _ cache: inout ClaimCache
    ) -> Claim? {
        let errors = log.errorCount
        var claim = Claim(from: from, to: from, kind: Vocabulary.unspecifiedKind)
        claim.row = Int32(clamping: row.line)
        claim.kind = kind(row, columns.kind, table, &cache) ?? claim.kind
        claim.status = status(row, columns.status, table)
        claim.reporter = reporter(row, columns.reporter, table)
        claim.intensity = level(row, columns.intensity, table, Intensity.range, Intensity.level)
        claim.frequency = level(row, columns.frequency, table, Frequency.range, Frequency.level)
        claim.formalisation = formalisation(row, columns.formalisation, table)
        claim.phases = phases(row.text(columns.phase), at: table.place(row, columns.phase))
        claim.fieldList = fieldList(row, columns.field, table, &cache)
        checkDirection(row, columns.direction, table)
        for column in [columns.since, columns.until, columns.date] {
            let text = row.text(column)
            if Cell.looksLikeDate(text), case .notUnderstood = Cell.date(text) {
                reportDate(text, table.place(row, column))
            }
        }
        return log.errorCount == errors ? claim : nil
    }
}
