import LandscapeModel
import PlainText
import SourceText

extension Reading {
    /// Reads `kooperationen`. A row with any error is left out as a whole; what it was about stays open.
    /// - Returns: whether the table was read to its end.
    @discardableResult
    mutating func readClaims(_ table: inout Table) -> Bool {
        let columns = ClaimColumns(table)
        var cache = ClaimCache()
        let words = PartnerWords(landscape.vocabulary)
        table.readAhead()
        while let row = table.next(&log) {
            // Every cell is looked at before the row is given up: one run names all problems.
            let sources = sources(row, columns.from, table)
            // Lists of neighbours name an actor without any as a row of its own.
            if table.hasImpliedHeads, sources != nil, row.text(columns.to).isEmpty { continue }
            var groups: [(word: String, group: GroupWord)] = []
            let targets = targets(row, columns.to, table, words, &groups)
            let stated = claim(sources?.first ?? 0, row, columns, table, &cache)
            guard let sources, let targets else {
                leaveOpen(stated.claim.reporter, sources?.first, nil)
                if sources == nil { targets?.forEach { leaveOpen(stated.claim.reporter, nil, $0.actor) } }
                continue
            }
            for from in sources {
                for group in groups {
                    var own = stated
                    own.claim.from = from
                    note(group.group, group.word, own, table.place(row, columns.to), (row, columns, table))
                }
                add(stated, from, targets, words, row, columns, table)
            }
        }
        leaveOpen(rows: table.givenUp, columns)
        unstated.report(isMatrix: false, &log)
        partnerWords.report(&log)
        return !table.isBroken
    }

    /// The claims that a row makes of one actor about each of its partners.
    private mutating func add(
        _ stated: StatedClaim, _ from: ActorIndex, _ targets: [(actor: ActorIndex, note: String)],
        _ words: PartnerWords, _ row: TableRow, _ columns: ClaimColumns, _ table: Table
    ) {
        for (target, note) in targets {
            guard from != target else {
                reportSelfTie(
                    row.line(columns.to), of: from, named: row.line(columns.from),
                    table.place(row, columns.to))
                leaveOpen(stated.claim.reporter, from, nil)
                continue
            }
            let meaning = note.isEmpty ? PartnerWords.Meaning() : words.meaning(note)
            if stated.isOpen || meaning.isDoubted { leaveOpen(stated.claim.reporter, from, target) }
            if !note.isEmpty { partnerWords.note(meaning, note, table.place(row, columns.to)) }
            if meaning.isDoubted { unstated.note(note, table.place(row, columns.to)) }
            guard stated.counts, !meaning.isDoubted else { continue }
            var claim = stated.claim
            claim.from = from
            claim.to = target
            append(claim, row, columns, table, meaning, note)
        }
    }

    /// Who a row is about: one actor, or in a list that stands alone several ("Jobcenter|VHS").
    private mutating func sources(_ row: TableRow, _ column: Column, _ table: Table) -> [ActorIndex]? {
        let text = row.text(column)
        guard splitsSources, !book.isKnown(text) else { return end(row, column, table).map { [$0] } }
        let parts = PartnerCell.pieces(text, "|;\n\r").filter { !$0.folded.isEmpty }
        guard parts.count > 1, parts.allSatisfy({ book.isKnown($0) }) else {
            return end(row, column, table).map { [$0] }
        }
        return parts.compactMap { actor($0, at: table.place(row, column)) }
    }

    private mutating func end(_ row: TableRow, _ column: Column, _ table: Table) -> ActorIndex? {
        let text = row.text(column)
        if case .actor(let actor) = book.find(text) { return actor }
        if text.folded.isEmpty {
            reportMissing(table.place(row, column), text)
            return nil
        }
        return actor(text.onOneLine, at: table.place(row, column))
    }

    /// The partners of a row: one as a rule, several where a cell lists them ("Caritas, Jobcenter").
    private mutating func targets(
        _ row: TableRow, _ column: Column, _ table: Table, _ words: PartnerWords,
        _ groups: inout [(word: String, group: GroupWord)]
    ) -> [(actor: ActorIndex, note: String)]? {
        let text = row.text(column)
        if case .actor(let actor) = book.find(text) { return [(actor, "")] }
        if text.folded.isEmpty {
            reportMissing(table.place(row, column), text)
            return nil
        }
        // "Caritas MBE / JMD", "JC (nur Kurse)": as in a list of partners, where every part is known.
        let place = table.place(row, column)
        let all = PartnerCell.partners(text, words: words) { book.isKnown($0) }
        groups = all.compactMap { part in
            groupWord(part.name, takesPlain: false).map { (word: part.name, group: $0) }
        }
        let named = all.filter { part in !groups.contains { $0.word == part.name } }
        if !groups.isEmpty, named.isEmpty { return [] }
        let parts = named.filter { !PartnerCell.saysNobody($0.name) || book.isKnown($0.name) }
        if !parts.isEmpty, !groups.isEmpty || parts.allSatisfy({ book.isKnown($0.name) }) {
            // "etc." names somebody whom nobody knows.
            for word in named where PartnerCell.saysNobody(word.name) && !book.isKnown(word.name) {
                _ = partner(word.name, addsActors: false, at: place)
            }
            let found = parts.map { part in actor(part.name, at: place).map { (actor: $0, note: part.note) } }
            return found.contains { $0 == nil } ? nil : found.compactMap { $0 }
        }
        return actors(text, at: place)?.map { ($0, "") }
    }

    /// - Parameter name: what the row calls the actor itself.
    mutating func reportSelfTie(_ text: String, of actor: ActorIndex, named name: String, _ place: Place) {
        let isSameWord = PartnerCell.partners(text) { book.isKnown($0) }.contains {
            $0.name.folded == name.folded
        }
        let isDecided = landscape.nameDecisions.contains { $0.actor == actor && $0.status == .accepted }
        if united.contains(actor) || (isDecided && !isSameWord) {
            log.warning(
                .selfTie, place, text,
                "Beide Seiten sind laut aliase.csv derselbe Akteur; die Zeile zählt nicht als Kooperation.",
                "Both sides are the same actor according to aliase.csv; the row counts for no cooperation.")
            return
        }
        log.error(
            .selfTie, place, text,
            "\(quoted(text).german) steht auf beiden Seiten. Eine Kooperation braucht zwei verschiedene Akteure.",
            "\(quoted(text).english) stands on both sides. A cooperation needs two different actors.")
    }

    mutating func append(
        _ claim: Claim, _ row: TableRow, _ columns: ClaimColumns, _ table: Table,
        _ meaning: PartnerWords.Meaning = PartnerWords.Meaning(), _ note: String = ""
    ) {
        var claim = claim
        let isTurned = applyDirection(&claim, row, columns)
        claim.reporter = settledReporter(claim, isTurned)
        var words = ClaimText()
        words.purpose = row.text(columns.purpose)
        words.since = row.line(columns.since)
        words.until = row.line(columns.until)
        words.date = row.line(columns.date)
        words.note = row.text(columns.note)
        append(claim, meaning, note, texts: words, at: table.place(row, columns.to))
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

    /// What a cell says, from memory where the same text was in order before.
    mutating func remembered<Value>(
        _ text: String, _ memory: inout CellMemory<Value>, _ read: (inout Reading, String) -> Value
    ) -> Value {
        if let known = memory.value(of: text) { return known }
        let noted = log.count + unstated.count
        let value = read(&self, text)
        if log.count + unstated.count == noted { memory.remember(text, value) }
        return value
    }

    /// Everything of a claim but its other end.
    mutating func claim(
        _ from: ActorIndex, _ row: TableRow, _ columns: ClaimColumns, _ table: Table,
        _ cache: inout ClaimCache
    ) -> StatedClaim {
        let errors = log.errorCount
        var stated = StatedClaim(claim: Claim(from: from, to: from, kind: Vocabulary.unspecifiedKind))
        stated.claim.row = Int32(clamping: row.line)
        stated.claim.kind = remembered(row.text(columns.kind), &cache.kinds) {
            $0.kind($1, at: table.place(row, columns.kind))
        }
        stated.claim.status = remembered(row.text(columns.status), &cache.statuses) {
            $0.status($1, at: table.place(row, columns.status))
        }
        readLevels(&stated, row, columns, table, &cache)
        let told = log.count
        stated.claim.formalisation = remembered(row.text(columns.formalisation), &cache.formalisations) {
            $0.formalisation($1, at: table.place(row, columns.formalisation))
        }
        stated.claim.phases = remembered(row.text(columns.phase), &cache.phases) {
            $0.phases($1, at: table.place(row, columns.phase))
        }
        stated.isPartlyOpen = log.count > told
        readReporter(&stated, row, columns, table, &cache)
        stated.claim.fieldList = fieldList(row, columns.field, table, &cache)
        checkDirection(row, columns.direction, table)
        checkDates(row, columns, table, &cache)
        stated.isUnderstood = log.errorCount == errors
        return stated
    }

    /// Who says it; "?" in its place may mean either end.
    private mutating func readReporter(
        _ stated: inout StatedClaim, _ row: TableRow, _ columns: ClaimColumns, _ table: Table,
        _ cache: inout ClaimCache
    ) {
        let text = row.text(columns.reporter)
        stated.claim.reporter = remembered(text, &cache.reporters) {
            $0.reporter($1, at: table.place(row, columns.reporter))
        }
        if stated.claim.reporter == .coordination, text.isOpenStatus { stated.isPartlyOpen = true }
    }

    /// Strength and frequency. A "?" as the strength doubts the cooperation, unless the row says more about it.
    private mutating func readLevels(
        _ stated: inout StatedClaim, _ row: TableRow, _ columns: ClaimColumns, _ table: Table,
        _ cache: inout ClaimCache
    ) {
        if hasOwnWeights, let number = Cell.writtenNumber(row.text(columns.intensity)) {
            setWeight(number, &stated)
            return readDoubt(&stated, row, columns, table, nil, .nothing)
        }
        let strength = row.text(columns.intensity)
        if takesNumbers, let number = Double(strength), !number.isFinite {
            // No number that can be reckoned with: the cooperation stands, its strength is open.
            unstated.note(strength, table.place(row, columns.intensity))
            return readDoubt(&stated, row, columns, table, nil, .nothing)
        }
        let intensity = remembered(row.text(columns.intensity), &cache.intensities) {
            $0.level($1, at: table.place(row, columns.intensity), .intensity)
        }
        let frequency = remembered(row.text(columns.frequency), &cache.frequencies) {
            $0.level($1, at: table.place(row, columns.frequency), .frequency)
        }
        if case .level(let level) = intensity { stated.claim.intensity = level }
        if case .level(let level) = frequency { stated.claim.frequency = level }
        readDoubt(&stated, row, columns, table, intensity, frequency)
    }

    /// A strength in the unit of the file; 0 says that there is no cooperation, and less than 0 that it is none.
    private mutating func setWeight(_ weight: Double, _ stated: inout StatedClaim) {
        if weight > 0 {
            stated.claim.weight = landscape.number(ofWeight: weight, &weightNumbers)
        } else {
            stated.claim.intensity = 0
            if weight < 0 { negativeStrengths += 1 }
        }
    }

    private mutating func readDoubt(
        _ stated: inout StatedClaim, _ row: TableRow, _ columns: ClaimColumns, _ table: Table,
        _ intensity: StatedLevel?, _ frequency: StatedLevel
    ) {
        let status = row.text(columns.status)
        if status.isOpenStatus {
            unstated.note(status, table.place(row, columns.status))
            stated.isDoubted = true
        } else if intensity == .doubt {
            let isOften = (stated.claim.frequency ?? 0) > 0 || frequency == .unstated
            let hasPhase = Cell.phase(row.text(columns.phase)) != nil
            stated.isDoubted = stated.claim.kind == Vocabulary.unspecifiedKind && !isOften && !hasPhase
        }
    }

    private mutating func checkDates(
        _ row: TableRow, _ columns: ClaimColumns, _ table: Table, _ cache: inout ClaimCache
    ) {
        for column in [columns.since, columns.until, columns.date] {
            let text = row.text(column)
            if text.isEmpty || cache.dates.contains(ByteKey(text)) { continue }
            switch Cell.date(text) {
            case .value, .nothing: cache.dates.insert(ByteKey(text))
            case .outOfRange, .notUnderstood: reportDate(text, table.place(row, column))
            }
        }
    }
}
