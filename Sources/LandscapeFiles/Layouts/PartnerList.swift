import LandscapeModel

/// A list of actors in which a cell names those that each works with.
enum PartnerList {
    /// The columns of such a list. Its other columns are about the actor, not about the cooperation.
    static let spec = TableSpec(
        "kooperationen", mandatory: ["von", "nach"],
        """
        von: name, akteur, organisation, organization, einrichtung, institution, traeger/einrichtung, \
        einrichtung/traeger, bezeichnung, akteursname, namedereinrichtung, namederorganisation, actor, from
        nach: kooperationspartner, kooperationspartnerin, kooperationspartnerinnen, kooperationspartner:innen, \
        kooperationspartner/innen, netzwerkpartner, partner, partnerorganisation, partnerorganisationen, \
        arbeitetzusammenmit, zusammenarbeitmit, kooperationmit, kooperiertmit, vernetztmit, vernetzungmit, \
        kooperationen, vernetzung, partners, workswith
        intensitaet: intensitaetderzusammenarbeit, zusammenarbeit(eng/lose), staerke, intensity
        haeufigkeit: kontakthaeufigkeit, frequency
        art: artderkooperation, kooperationsart, artderzusammenarbeit, beziehungsart
        gemeldet_von: meldung, reportedby
        """)

    /// Whether a table of actors has such a column.
    static func hasPartners(_ table: Table) -> Bool {
        table.unknown.contains { spec.canonical($0.header) == "nach" }
    }

    /// Whether a header may mean the art of the actor as well as that of the cooperation.
    static func isOpen(_ column: Column) -> Bool { column.isPresent && column.header.headerCore == "art" }

    /// Whether a column tells how the actor of the row works with its partners, rather than what it is.
    static func holdsKinds(_ column: Column, _ table: Table, _ vocabulary: Vocabulary) -> Bool {
        var table = table
        var quiet = ProblemLog()
        var kinds = 0
        var types = 0
        while table.count < 200, let row = table.next(&quiet) {
            let text = row.text(column)
            if text.saysNothing { continue }
            if Cell.alternatives(text, { vocabulary.actorType($0) }) != nil {
                types += 1
            } else if vocabulary.kind(text) != nil {
                kinds += 1
            }
        }
        return kinds > types
    }

    static func isPartnerColumn(_ header: String) -> Bool { spec.canonical(header) == "nach" }
}

extension Reading {
    /// Reads the cooperations of a list of actors whose cells name their partners.
    ///
    /// - Parameter addsActors: a partner that is not in the list becomes an actor without a type, with a hint;
    ///   else it is an error, as in any other table.
    mutating func readPartners(_ rows: RowSource, file: String, addsActors: Bool) {
        var quiet = ProblemLog()
        guard var table = Table(rows, file: file, spec: PartnerList.spec, &quiet) else { return }
        var columns = ClaimColumns(table)
        if PartnerList.isOpen(columns.kind),
            !PartnerList.holdsKinds(columns.kind, table, landscape.vocabulary)
        {
            columns.kind = Column(index: -1, header: "art")
        }
        var cache = ClaimCache()
        while let row = table.next(&quiet) {
            readPartners(row, columns, table, addsActors: addsActors, &cache)
        }
        leaveOpen(rows: table.givenUp, columns)
        unstated.report(isMatrix: false, &log)
        readings.append(TableReading(table, .partners))
    }

    /// The partners that one row names.
    private mutating func readPartners(
        _ row: TableRow, _ columns: ClaimColumns, _ table: Table, addsActors: Bool, _ cache: inout ClaimCache
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
        for partner in PartnerCell.partners(cell, addsActors: addsActors, { book.keepsWhole($0) }) {
            read(partner, stated, addsActors: addsActors, at: place)
        }
    }

    /// Who speaks in a row, before its cells are understood.
    private func rowReporter(_ row: TableRow, _ columns: ClaimColumns) -> Reporter? {
        let word = row.text(columns.reporter)
        return word.isEmpty ? partnerReporter : Self.reporterWord(word)
    }

    private mutating func read(
        _ partner: PartnerCell.Partner, _ stated: StatedClaim, addsActors: Bool, at place: Place
    ) {
        let from = stated.claim.from
        let reporter = stated.claim.reporter
        var named = partner.name
        // "JC?" and "JC (?)" wonder about that one partner.
        let isDoubted = partner.note.isDoubt || (named.hasSuffix("?") && !book.keepsWhole(named))
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
        guard stated.counts, !isDoubted else { return }
        var claim = stated.claim
        claim.to = to
        landscape.claims.append(claim)
        if !partner.note.isEmpty {
            var words = ClaimText()
            words.note = partner.note
            landscape.claimTexts[landscape.claims.count - 1] = words
        }
    }

    /// Keeps a word for a group until everybody is known; where nobody can know who is meant, asks.
    mutating func note(
        _ group: GroupWord, _ word: String, _ stated: StatedClaim, _ place: Place,
        _ row: (row: TableRow, columns: ClaimColumns, table: Table)? = nil
    ) {
        if group.types.isEmpty {
            leaveOpen(stated.claim.reporter, stated.claim.from, nil)
            return reportWhich(word, group, place)
        }
        openGroups.append(OpenGroup(word: word, group: group, stated: stated, place: place, row: row))
    }

    /// The actor of a row: the one read from that very row, since sites may share a name.
    private mutating func listed(_ name: String, _ line: Int, at place: Place) -> ActorIndex? {
        if case .actor(let actor) = book.find(name) { return actor }
        if let same = landscape.actors.firstIndex(where: { $0.row == line && $0.name == name }) {
            return ActorIndex(clamping: same)
        }
        return actor(name, at: place)
    }

    /// The actor that a piece of a cell names; a new one where that is allowed.
    mutating func partner(_ name: String, addsActors: Bool, at place: Place) -> ActorIndex? {
        if reportElsewhere(name, place) { return nil }
        if !book.isKnown(name), PartnerCell.saysNobody(name) {
            log.warning(
                .unknownActor, place, name,
                "\(quoted(name).german) sagt nicht, wer gemeint ist, und zählt nicht. Welche sind es? Bitte nennen Sie "
                    + "die Partner einzeln.",
                "\(quoted(name).english) does not say who is meant and does not count. Which are they? Please name "
                    + "each partner."
            )
            return nil
        }
        if name.looksLikePerson { return actor(name, at: place) }
        guard addsActors, !book.isKnown(name), !name.folded.isEmpty else { return actor(name, at: place) }
        return added(
            name, at: place, "steht nur als Partner in der Liste", "stands in the list as a partner only")
    }

    /// An actor without a type for a name that has no row, with a hint and whom else it may mean.
    ///
    /// - Parameter where: why netviz knows the name, as a part of the hint.
    mutating func added(
        _ name: String, at place: Place, _ whereGerman: String, _ whereEnglish: String
    ) -> ActorIndex {
        let stated = name
        let name = book.expectedName(stated) ?? stated
        if case .actor(let known) = book.find(name) { return known }
        let index = ActorIndex(clamping: landscape.actors.count)
        var ids = FreshIDs(taken: Set(landscape.actors.map(\.id)))
        var added = Actor(id: ids.next(name.slug), name: name)
        added.row = place.row ?? 0
        added.isNamedOnly = true
        let proposal = book.proposal(for: name, among: landscape.actors)
        landscape.actors.append(added)
        book.add(name, .name, index)
        book.add(added.id, .derivedID, index)
        enterLateNames(of: index, named: name)
        let german = proposal.map { " Ist „\($0)“ gemeint, schreiben Sie bitte diesen Namen." } ?? ""
        let english = proposal.map { " If “\($0)” is meant, please write that name." } ?? ""
        log.warning(
            .actorAdded, place, name,
            "\(quoted(name).german) \(whereGerman) und wird als Akteur ohne Typ geführt.\(german)",
            "\(quoted(name).english) \(whereEnglish) and is kept as an actor without a type.\(english)")
        return index
    }
}
