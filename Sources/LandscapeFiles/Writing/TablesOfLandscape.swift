public import LandscapeModel
import PlainText
import Workbooks

/// A landscape as tables again: what netviz understood, in canonical columns.
extension LandscapeTables {
    /// Only tables that hold something, but always those of actors and cooperations.
    public init(_ landscape: Landscape) {
        let cells = LandscapeCells(landscape)
        self.init(settings: SettingsText.yaml(landscape), tables: [])
        tables.append(cells.actors)
        let rest = [
            cells.aliases, cells.typeDecisions, cells.boards, cells.memberships, cells.cooperations,
            cells.offers, cells.accommodations,
            cells.courseFigures, cells.statements, cells.agreedMeasures, cells.contacts,
        ]
        tables += rest.filter { !$0.rows.isEmpty || $0.name == "kooperationen" }
    }
}

// The records of a landscape as cells.
extension LandscapeCells {
    /// The coordinator's decisions about names, and what is still open.
    var aliases: RawTable {
        RawTable(
            name: "aliase", header: ["variante", "akteur", "status"],
            rows: landscape.nameDecisions.map { decision in
                [
                    decision.variant, decision.actor.map { id($0) } ?? decision.actorText,
                    decision.status.rawValue,
                ]
            })
    }

    var typeDecisions: RawTable {
        RawTable(
            name: "typvorschlaege", header: ["akteur", "spalte", "vorschlag", "status"],
            rows: landscape.typeDecisions.map {
                [id($0.actor), $0.column.rawValue, $0.value, $0.status.rawValue]
            })
    }

    var actors: RawTable {
        let hasGroups = landscape.actors.contains { !$0.group.isEmpty }
        let columns = TableColumn<Actor>.all.filter { hasGroups || $0.name != "gruppe" }
        var extras: [String] = []
        for actor in landscape.actors {
            for cell in actor.extra where !extras.contains(cell.column) && extras.count < 200 {
                // Partners in a cell are rows of kooperationen here; twice they would be said twice.
                if !PartnerList.isPartnerColumn(cell.column) { extras.append(cell.column) }
            }
        }
        return RawTable(
            name: "akteure", header: columns.map(\.name) + extras,
            rows: landscape.actors.enumerated().map { number, actor in
                columns.map { $0.cell(actor, number, self) }
                    + extras.map { column in actor.extra.first { $0.column == column }?.text ?? "" }
            })
    }

    var cooperations: RawTable {
        var table = RawTable(
            name: "kooperationen",
            header: [
                "von", "nach", "art", "richtung", "intensitaet", "haeufigkeit", "formalisierung", "phase",
                "zweck",
                "handlungsfeld", "status", "gemeldet_von", "seit", "bis", "datum", "notiz",
            ])
        table.rows.reserveCapacity(landscape.claims.count)
        for (number, claim) in landscape.claims.enumerated() {
            table.rows.append(row(claim, landscape.claimTexts[number] ?? ClaimText()))
        }
        table.rows += landscape.openStatements.pairs.map { open in
            table.header.map { column in
                switch column {
                case "von": id(open.by)
                case "nach": id(open.about)
                case "status": "unklar"
                case "gemeldet_von": "von"
                default: ""
                }
            }
        }
        return table
    }

    /// A weight in the unit of another program has no column of its own.
    private func note(_ note: String, _ claim: Claim) -> String {
        guard let weight = landscape.weight(of: claim) else { return note }
        let words = "Gewicht (aus der Datei): " + Language.german.weight(weight)
        return note.isEmpty ? words : note + "; " + words
    }

    private func row(_ claim: Claim, _ words: ClaimText) -> [String] {
        // A relation of a graph file is no kind that tables know: it stays as a word about the cooperation.
        let isFromFile = landscape.vocabulary.isFromFile(claim.kind)
        let term = landscape.vocabulary.kindTerm(claim.kind).term
        let kind = claim.kind == Vocabulary.unspecifiedKind || isFromFile ? "" : term.id
        let purpose =
            isFromFile
            ? [term.id, words.purpose].filter { !$0.isEmpty }.joined(separator: "; ") : words.purpose
        let isMutual = claim.isMutual && landscape.vocabulary.kindTerm(claim.kind).isDirected
        let reporter =
            switch claim.reporter {
            case .coordination: ""
            case .from: "von"
            case .to: "nach"
            case .both: "beide"
            case .third(let actor): id(actor)
            }
        let status =
            switch claim.status {
            case .exists: ""
            case .wished: "gewuenscht"
            case .ended: "beendet"
            }
        let formalisation =
            switch claim.formalisation {
            case .unknown: ""
            case .none: "keine"
            case .oral: "mündlich"
            case .written: "schriftlich"
            }
        return [
            id(claim.from), id(claim.to), kind, isMutual ? "beide" : "", number(claim.intensity),
            number(claim.frequency), formalisation, phases(claim.phases), purpose,
            list(landscape.fields(of: claim)), status, reporter, words.since, words.until, words.date,
            note(words.note, claim),
        ]
    }

    var boards: RawTable {
        RawTable(
            name: "gremien",
            header: [
                "id", "name", "gremientyp", "zweck", "handlungsfelder", "sozialraum", "turnus",
                "federfuehrung",
                "besteht_seit",
            ],
            rows: landscape.boards.map { board in
                [
                    board.id, board.name, board.type, board.purpose, list(board.fields), area(board.area),
                    board.rhythm, board.leadText, date(board.since),
                ]
            })
    }

    var memberships: RawTable {
        RawTable(
            name: "mitgliedschaften", header: ["gremium", "akteur", "rolle"],
            rows: landscape.memberships.filter { !$0.isImplied }.map {
                [landscape.boards[$0.board].id, id($0.actor), $0.role.rawValue]
            })
    }

    var offers: RawTable {
        RawTable(
            name: "angebote",
            header: [
                "id", "akteur", "name", "leistungsart", "handlungsfeld", "zielgruppen", "sozialraum",
                "sprachen",
                "kursart", "kinderbetreuung", "phase", "freiwillig", "hoheitlich", "ebene", "von", "bis",
                "kapazitaet",
            ],
            rows: landscape.offers.map { offer in
                [
                    offer.id, id(offer.actor), offer.name, offer.service, list(offer.fields),
                    list(offer.targetGroups), area(offer.area), list(offer.languages), offer.courseType,
                    flag(offer.hasChildCare), phases(offer.phases), flag(offer.isVoluntary),
                    flag(offer.isSovereign),
                    offer.level, date(offer.from), date(offer.until), number(offer.capacity),
                ]
            })
    }

    var accommodations: RawTable {
        RawTable(
            name: "unterkuenfte",
            header: ["akteur", "art", "plaetze", "belegung", "prognose", "eroeffnet", "stand"],
            rows: landscape.accommodations.map { entry in
                let form =
                    switch entry.form {
                    case .initialReception: "EAE"
                    case .shared: "GU"
                    case nil: ""
                    }
                return [
                    id(entry.actor), form, number(entry.places), number(entry.occupied),
                    number(entry.forecast),
                    date(entry.opened), date(entry.recordDate),
                ]
            })
    }

    var courseFigures: RawTable {
        func share(_ value: Double?) -> String { value.map { NumberText.plain($0) } ?? "" }
        return RawTable(
            name: "kurskennzahlen", header: ["akteur", "jahr", "abschlussquote", "abbruchquote"],
            rows: landscape.courseFigures.map {
                [id($0.actor), number($0.year), share($0.completionRate), share($0.dropoutRate)]
            })
    }

    var statements: RawTable {
        RawTable(
            name: "stellungnahmen", header: ["empfehlung", "akteur", "partner", "status", "text", "datum"],
            rows: landscape.statements.map {
                [$0.rule, id($0.actor), id($0.partner), $0.status.rawValue, $0.text, date($0.date)]
            })
    }

    var agreedMeasures: RawTable {
        RawTable.measures(landscape.agreedMeasures, actor: { id($0) }, list: { list($0.map { id($0) }) })
    }

    var contacts: RawTable {
        RawTable(
            name: "kontakte", header: ["akteur", "name", "funktion", "telefon", "email"],
            rows: landscape.contacts.map { [id($0.actor), $0.name, $0.function, $0.phone, $0.email] })
    }
}

extension RawTable {
    /// `massnahmen`.
    ///
    /// - Parameters:
    ///   - actor: how a cell names an actor.
    ///   - list: how a cell names several.
    static func measures(
        _ measures: [AgreedMeasure], actor: (ActorIndex) -> String, list: ([ActorIndex]) -> String
    ) -> RawTable {
        RawTable(
            name: TableSpec.agreedMeasures.name, header: TableSpec.agreedMeasures.headers.map(\.canonical),
            rows: measures.map { measure in
                [
                    measure.aim, measure.text, measure.responsible.map(actor) ?? "",
                    list(measure.participants), measure.until?.description ?? "", measure.indicator,
                    measure.status.rawValue, measure.rules.joined(separator: "|"),
                    measure.agreedOn?.description ?? "", measure.note,
                ]
            })
    }
}
