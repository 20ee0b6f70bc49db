import LandscapeModel
import PlainText
import SourceText

extension Reading {
    /// Reads the cooperations of a list of actors whose cells name their partners.
    ///
    /// - Parameters:
    ///   - addsActors: a partner that is not in the list becomes an actor without a type, with a hint;
    ///     else it is an error, as in any other table.
    ///   - wishes: the column that names whom each would like to work with, instead of partners.
    mutating func readPartners(
        _ rows: RowSource, file: String, addsActors: Bool, wishes: Column? = nil
    ) {
        var quiet = ProblemLog()
        let spec = wishes == nil ? PartnerList.spec : PartnerList.wishes.heading("nach", wishes?.header ?? "")
        guard var table = Table(rows, file: file, spec: spec, &quiet) else { return }
        var columns = ClaimColumns(table)
        columns.areWishes = wishes != nil
        let words = PartnerWords(landscape.vocabulary)
        if PartnerList.isOpen(columns.kind),
            !PartnerList.holdsKinds(columns.kind, table, landscape.vocabulary)
        {
            columns.kind = Column(index: -1, header: "art")
        }
        var cache = ClaimCache()
        while let row = table.next(&quiet) {
            readPartners(row, columns, table, words, addsActors: addsActors, &cache)
        }
        leaveOpen(rows: table.givenUp, columns)
        unstated.report(isMatrix: false, &log)
        partnerWords.report(&log)
        if wishes != nil { return }
        readings.append(TableReading(table, .partners))
    }

    /// The partners that one row names.
    private mutating func readPartners(
        _ row: TableRow, _ columns: ClaimColumns, _ table: Table, _ words: PartnerWords, addsActors: Bool,
        _ cache: inout ClaimCache
    ) {
        let name = row.line(columns.from)
        let cell = row.text(columns.to)
        guard !name.folded.isEmpty, !cell.isBlankOrDash, !name.pointsElsewhere else { return }
        let place = table.place(row, columns.to)
        guard let from = listed(name, row.line, at: table.place(row, columns.from)) else {
            leaveOpen(rowReporter(row, columns), nil, nil)
            return
        }
        // "?" and "unklar" name nobody; "Tafel?" does.
        let namesNobody = cell.saysNothing || (cell.isDoubt && !cell.hasSuffix("?"))
        if row.text(columns.reporter).isEmpty { ownRows.note(from, namesNobody ? .nothing : .marks, place) }
        if namesNobody || reportElsewhere(cell, place) {
            return leaveOpen(rowReporter(row, columns), from, nil)
        }
        var stated = claim(from, row, columns, table, &cache)
        if row.text(columns.reporter).isEmpty { stated.claim.reporter = partnerReporter }
        if columns.areWishes { stated.claim.status = .wished }
        let partners = PartnerCell.partners(cell, addsActors: addsActors, words: words) {
            book.keepsWhole($0)
        }
        for partner in partners {
            read(partner, stated, words, addsActors: addsActors, at: place)
        }
    }

    /// Who speaks in a row, before its cells are understood.
    private func rowReporter(_ row: TableRow, _ columns: ClaimColumns) -> Reporter? {
        let word = row.text(columns.reporter)
        return word.isEmpty ? partnerReporter : Cell.reporter(word)
    }

    private mutating func read(
        _ partner: PartnerCell.Partner, _ stated: StatedClaim, _ words: PartnerWords, addsActors: Bool,
        at place: Place
    ) {
        let from = stated.claim.from
        let reporter = stated.claim.reporter
        var named = partner.name
        let meaning = words.meaning(partner.note)
        // "JC?" and "JC (?)" wonder about that one partner.
        let isDoubted = meaning.isDoubted || (named.hasSuffix("?") && !book.keepsWhole(named))
        if isDoubted {
            unstated.note(named + (partner.note.isEmpty ? "" : " (\(partner.note))"), place)
            while named.hasSuffix("?") { named = String(named.dropLast()).trimmed }
        }
        if !book.isKnown(named), PartnerCell.saysNobody(named) {
            // "niemand" is an answer; "diverse" names somebody, and nobody knows whom.
            if !PartnerCell.saysNone(named), reporter == .from { leaveOpen(reporter, from, nil) }
        }
        if let group = groupWord(named, takesPlain: addsActors), !isDoubted {
            return note(group, named, stated, place)
        }
        guard let to = self.partner(named, addsActors: addsActors, at: place) else {
            if !PartnerCell.saysNobody(named) { leaveOpen(reporter, from, nil) }
            return
        }
        guard to != from else {
            reportSelfTie(partner.name, of: from, named: landscape.actors[Int(from)].name, place)
            return leaveOpen(reporter, from, nil)
        }
        if stated.isOpen || isDoubted { leaveOpen(reporter, from, to) }
        if !partner.note.isEmpty { partnerWords.note(meaning, partner.note, place) }
        guard stated.counts, !isDoubted else { return }
        var claim = stated.claim
        claim.to = to
        append(claim, meaning, partner.note, at: place)
    }

    /// The actor of a row: the one read from that very row, since sites may share a name.
    private mutating func listed(_ name: String, _ line: Int, at place: Place) -> ActorIndex? {
        if case .actor(let actor) = book.find(name) { return actor }
        if let same = landscape.actors.firstIndex(where: { $0.row == line && $0.name == name }) {
            return ActorIndex(clamping: same)
        }
        return actor(name, at: place)
    }
}
