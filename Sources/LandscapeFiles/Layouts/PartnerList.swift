import LandscapeModel
import PlainText
import SourceText

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

    /// The same list where a column names those that each would like to work with.
    static let wishes = TableSpec(
        "kooperationen", mandatory: ["von", "nach"],
        """
        von: name, akteur, organisation, organization, einrichtung, institution, traeger/einrichtung, \
        einrichtung/traeger, bezeichnung, akteursname, namedereinrichtung, namederorganisation, actor, from
        nach: wunsch, wuensche, wunschpartner, wunschpartnerin, wunschpartnerinnen, kooperationswunsch, \
        kooperationswuensche, gewuenschtepartner, gewuenschtepartnerinnen, gewuenschtekooperationspartner, \
        gewuenschtekooperationspartnerinnen, gewuenschtekooperation, gewuenschtekooperationen, \
        gewuenschtezusammenarbeit, gewuenschtmit, zusammenarbeitgewuenschtmit, wuerdegernmit, wuerdengernmit, \
        wuerdegernmehrmit, geplantepartner, geplantekooperationen, geplantekooperationspartner, kuenftigepartner, \
        fehlendepartner, wishes, wishedpartners, wouldliketoworkwith
        gemeldet_von: meldung, reportedby
        """)

    /// Whether a column names wishes, also in words of its own: "Mit wem würden Sie gern mehr zusammenarbeiten?".
    static func isWishColumn(_ header: String) -> Bool {
        if wishes.canonical(header) == "nach" { return true }
        let folded = header.utf8.count <= 200 ? header.folded : ""
        return wishParts.contains { folded.holds($0) }
    }

    private static let wishParts = [
        "wuerdegern", "wuerdengern", "wuerdensiegern", "wuenschenwir", "wuenschensie", "moechtengern",
        "moechtegern",
        "wunschpartner", "kooperationswunsch", "gewuenschtepartner", "gewuenschtekoop",
        "gewuenschtezusammenarbeit",
    ]

    /// Whether a table of actors has a column of partners.
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

    /// Adds a claim with what stands beside the partner, which is about this partner and so goes before what the row
    /// says about all of them.
    mutating func append(
        _ claim: Claim, _ meaning: PartnerWords.Meaning, _ note: String, texts: ClaimText = ClaimText(),
        at place: Place
    ) {
        var claim = claim
        var texts = texts
        claim.frequency = meaning.frequency ?? claim.frequency
        claim.intensity = meaning.intensity ?? claim.intensity
        claim.phases.formUnion(meaning.phases)
        if let status = meaning.status { claim.status = status }
        if meaning.formalisation != .unknown { claim.formalisation = meaning.formalisation }
        if !meaning.vagueStrength.isEmpty, claim.intensity == nil {
            unstated.note(meaning.vagueStrength, place)
        }
        if !meaning.fields.isEmpty {
            let fields = landscape.fields(of: claim)
            let list = fields + meaning.fields.filter { !fields.contains($0) }
            claim.fieldList = fieldListNumber(list)
        }
        if !meaning.since.isEmpty { texts.since = meaning.since }
        if !meaning.until.isEmpty { texts.until = meaning.until }
        if !note.isEmpty { texts.note = texts.note.isEmpty ? note : texts.note + "; " + note }
        for kind in meaning.kinds.isEmpty ? [claim.kind] : meaning.kinds {
            claim.kind = kind
            landscape.claims.append(claim)
            if texts.isEmpty { continue }
            let count = landscape.claimTexts.count
            // Most tables have a text in every row or in hardly any: growing in larger steps saves moving all of them.
            if count == landscape.claimTexts.capacity, count > 1000, count < 200_000 {
                landscape.claimTexts.reserveCapacity(4 * count)
            }
            landscape.claimTexts[landscape.claims.count - 1] = texts
        }
    }

    private mutating func fieldListNumber(_ list: [String]) -> Int32 {
        if let known = landscape.fieldLists.firstIndex(of: list) { return Int32(clamping: known) }
        landscape.fieldLists.append(list)
        return Int32(clamping: landscape.fieldLists.count - 1)
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
        if Cell.isMistakenDate(name) { reportMistakenDate(name, place) }
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
