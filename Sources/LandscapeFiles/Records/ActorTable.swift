import LandscapeModel
import PlainText
import SourceText

extension Reading {
    /// Reads `akteure` into the landscape and the reference book.
    ///
    /// An actor whose type is not understood stays an actor, so that not every row that names it becomes an
    /// error too.
    mutating func readActors(_ table: inout Table) -> [PendingActor] {
        var columns = ActorColumns(table)
        if PartnerList.isOpen(columns.types), PartnerList.hasPartners(table),
            PartnerList.holdsKinds(columns.types, table, landscape.vocabulary)
        {
            columns.types = Column(index: -1, header: "typ")
        }
        var pending: [PendingActor] = []
        var rowsOfIDs: [String: Int] = [:]
        var rows = GroupedRows(table)
        let persons = PersonColumns(table.personal)
        var offers = OfferColumn(table, landscape.vocabulary)
        var cache = ActorCache()
        while let row = rows.next(&table, &log) {
            guard let name = rowName(row, columns.name, table) else { continue }
            var actor = Actor(id: "", name: name)
            actor.row = row.line
            let id = row.line(columns.id)
            if let first = rowsOfIDs[id], !id.isEmpty {
                reportDuplicateID(id, table.place(row, columns.id), first)
            } else if !id.isEmpty {
                rowsOfIDs[id] = row.line
                actor.id = id
            }
            readVocabulary(&actor, row, columns, table, &cache)
            offers.read(row, into: &actor)
            readSurvey(&actor, row, columns, table)
            readTexts(&actor, row, columns, table)
            actor.recordDate = remembered(row.text(columns.recordDate), &cache.dates) {
                $0.date($1, at: table.place(row, columns.recordDate))
            }
            if actor.group.isEmpty { actor.group = rows.heading }
            let answered = Cell.flag(row.text(columns.answered))
            var saysNotAnswered = false
            if case .value(false) = answered { saysNotAnswered = true }
            var saysWhetherAnswered = !row.text(columns.answered).isEmpty
            if case .value(false) = Cell.flag(row.text(columns.asked)) { saysWhetherAnswered = true }
            if !persons.isEmpty {
                landscape.contacts += persons.contacts(row, of: ActorIndex(clamping: landscape.actors.count))
            }
            let isGroup = actor.types.isEmpty && !actor.group.isEmpty
            landscape.actors.append(actor)
            pending.append(
                PendingActor(
                    carrier: row.line(columns.carrier), carrierPlace: table.place(row, columns.carrier),
                    saysNotAnswered: saysNotAnswered, saysWhetherAnswered: saysWhetherAnswered,
                    hasNoType: row.text(columns.types).isEmpty || isGroup,
                    hasOwnID: !landscape.actors[landscape.actors.count - 1].id.isEmpty))
        }
        reportHeadings(rows, table)
        offers.report(table, &log)
        enterIntoBook()
        nameTheNameless(taken: Set(rowsOfIDs.keys))
        typeHeader = table.place(
            TableRow(line: table.headerLine, cells: []), columns.types)
        if landscape.actors.isEmpty { reportNoActors(table) }
        return pending
    }

    private mutating func rowName(_ row: TableRow, _ column: Column, _ table: Table) -> String? {
        let name = row.line(column)
        if name.folded.isEmpty {
            reportMissing(table.place(row, column), name)
            return nil
        }
        if Cell.isMistakenDate(name) { reportMistakenDate(name, table.place(row, column)) }
        return reportElsewhere(name, table.place(row, column)) ? nil : name
    }

    mutating func reportMissing(_ place: Place, _ text: String = "") {
        let column = quoted(place.column ?? "")
        log.error(
            .missingValue, place, text,
            "In dieser Zeile ist \(column.german) leer. Ohne diese Angabe lässt sich die Zeile nicht verwenden.",
            "In this row \(column.english) is empty. Without it the row cannot be used.")
    }

    mutating func reportDuplicateID(_ id: String, _ place: Place, _ firstRow: Int) {
        log.error(
            .duplicateID, place, id,
            "Die id \(quoted(id).german) steht schon in Zeile \(firstRow). Jede id darf nur einmal vorkommen; "
                + "leere Zellen füllt netviz selbst.",
            "The id \(quoted(id).english) is already used in row \(firstRow). Each id may occur once only; "
                + "netviz fills empty cells itself.")
    }

    private mutating func readVocabulary(
        _ actor: inout Actor, _ row: TableRow, _ columns: ActorColumns, _ table: Table,
        _ cache: inout ActorCache
    ) {
        // A column that is not headed "typ" may hold the coordinator's own groups.
        let mayHoldGroups = columns.types.header.folded != "typ"
        let types = remembered(row.text(columns.types), &cache.types) {
            var groups: [String]? = mayHoldGroups ? [] : nil
            let types = $0.types($1, at: table.place(row, columns.types), groups: &groups)
            return TypesAndGroup(types: types, group: groups?.joined(separator: ", ") ?? "")
        }
        (actor.types, actor.group) = (types.types, types.group)
        actor.fields = remembered(row.text(columns.fields), &cache.fields) {
            let text = OfferColumn.holdsFieldsOnly(columns.fields) ? $1 : $0.fieldsOnly($1)
            return $0.fields(text, at: table.place(row, columns.fields))
        }
        actor.targetGroups = remembered(row.text(columns.groups), &cache.targetGroups) {
            $0.targetGroups($1, at: table.place(row, columns.groups))
        }
        let place = columns.areas.chosen(row)
        actor.area = remembered(row.text(place.column), &cache.areas) {
            $0.area($1, at: table.place(row, place.column))
        }
        if let pair = place.pair { districtPairs[[pair.child, pair.parent], default: 0] += 1 }
        let sectorText = row.text(columns.sector)
        if !sectorText.saysNothing {
            actor.sector = Cell.sector(sectorText)
            actor.isSectorGiven = actor.sector != nil
            let place = table.place(row, columns.sector)
            if actor.sector == nil, !reportElsewhere(sectorText, place) {
                let names = Sector.allCases.map(\.label.german).joined(separator: ", ")
                let english = Sector.allCases.map(\.label.english).joined(separator: ", ")
                reportUnclear(sectorText, place, "Möglich sind: \(names).", "Possible are: \(english).")
            }
        }
        actor.isIndependentProvider = flag(
            row.text(columns.independent), at: table.place(row, columns.independent))
    }

    private mutating func readSurvey(
        _ actor: inout Actor, _ row: TableRow, _ columns: ActorColumns, _ table: Table
    ) {
        let asked = surveyFlag(row.text(columns.asked), at: table.place(row, columns.asked))
        let answered = surveyFlag(row.text(columns.answered), at: table.place(row, columns.answered))
        actor.hasAnswered = answered ?? false
        actor.wasAsked = asked ?? actor.hasAnswered
        if actor.hasAnswered, asked == false {
            actor.wasAsked = true
            log.warning(
                .surveyContradiction, table.place(row, columns.asked), row.text(columns.asked),
                "\(quoted(actor.name).german) hat laut „\(columns.answered.header)“ geantwortet, war aber laut "
                    + "„\(columns.asked.header)“ nicht befragt. netviz zählt den Akteur als befragt.",
                "\(quoted(actor.name).english) has answered according to “\(columns.answered.header)” but was "
                    + "not asked according to “\(columns.asked.header)”. netviz counts it as asked.")
        }
        let publish = row.text(columns.publish)
        switch Cell.flag(publish) {
        case .value(let flag): actor.mayBePublished = flag
        case .nothing where !publish.isOpenStatus: actor.mayBePublished = true
        case .nothing, .outOfRange, .notUnderstood:
            // In doubt nobody is published.
            actor.mayBePublished = false
            reportUnclear(
                publish, table.place(row, columns.publish),
                "Bis das geklärt ist, erscheint der Akteur nicht in öffentlichen Ausgaben. Möglich sind „ja“ "
                    + "und „nein“.",
                "Until this is settled the actor does not appear in public outputs. Possible are “ja” and “nein”."
            )
        }
    }

    /// Yes or no, where the date of a letter or an answer counts as yes.
    private mutating func surveyFlag(_ text: String, at place: Place) -> Bool? {
        if Cell.looksLikeDate(text), text.utf8.count >= 6, case .value = Cell.date(text) { return true }
        return flag(text, at: place)
    }

    private mutating func readTexts(
        _ actor: inout Actor, _ row: TableRow, _ columns: ActorColumns, _ table: Table
    ) {
        for (column, place) in columns.plain { column.read(row, place, into: &actor) }
        if Cell.isMistakenDate(actor.shortName) {
            reportMistakenDate(actor.shortName, table.place(row, columns.shortName))
        }
        if actor.group.isEmpty { actor.group = row.line(columns.group) }
        for column in table.unknown {
            let text = row.text(column)
            if !text.isEmpty { actor.extra.append((column: column.header, text: text)) }
        }
    }

    /// Gives each actor without an id one made from its name; explicit ids come first.
    private mutating func nameTheNameless(taken: Set<String>) {
        var ids = FreshIDs(taken: taken)
        for index in landscape.actors.indices where landscape.actors[index].id.isEmpty {
            let id = ids.next(landscape.actors[index].name.slug)
            landscape.actors[index].id = id
            book.add(id, .derivedID, ActorIndex(clamping: index))
        }
    }

    private mutating func enterIntoBook() {
        for (number, actor) in landscape.actors.enumerated() {
            let index = ActorIndex(number)
            book.add(actor.id, .id, index)
            book.add(actor.name, .name, index)
            book.add(actor.shortName, .shortName, index)
            for variant in actor.nameVariants { book.add(variant, .variant, index) }
        }
    }

    /// Reports actors without a type, once accepted proposals have filled what they can.
    mutating func reportWithoutType(_ pending: [PendingActor]) {
        let numbers = pending.indices.filter { pending[$0].hasNoType && landscape.actors[$0].types.isEmpty }
        guard !numbers.isEmpty, let typeHeader else { return }
        if numbers.count == landscape.actors.count {
            let place = Place(file: typeHeader.file, row: typeHeader.row, column: "typ")
            log.warning(
                .typeMissing, place, "",
                "Kein Akteur hat einen Typ. Die Karte entsteht trotzdem, aber die Empfehlungen lassen sich nur "
                    + "mit der Spalte „typ“ prüfen. Was vermutlich hineingehört, schlägt „netviz check“ vor.",
                "No actor has a type. The map can be drawn, but the recommendations can be checked only with "
                    + "the column “typ”. “netviz check” proposes what probably belongs there.")
            return
        }
        for number in numbers {
            let actor = landscape.actors[number]
            // Whoever stands in no row of its own has none.
            let row = actor.row > 0 ? actor.row : nil
            let place = Place(file: typeHeader.file, row: row, column: typeHeader.column)
            log.warning(
                .typeMissing, place, actor.name,
                "\(quoted(actor.name).german) hat keinen Typ und bleibt bei den Empfehlungen außen vor.",
                "\(quoted(actor.name).english) has no type and is left out of the recommendations.")
        }
    }

    private mutating func reportNoActors(_ table: Table) {
        log.warning(
            .emptyFile, Place(file: table.file), "",
            "\(table.file) enthält noch keinen Akteur. Bitte tragen Sie je Zeile eine Organisation ein; der "
                + "Name genügt für den Anfang.",
            "\(table.file) holds no actor yet. Please enter one organisation per row; the name is enough to "
                + "begin with.")
    }
}
