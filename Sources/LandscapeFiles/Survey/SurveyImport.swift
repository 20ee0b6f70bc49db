import LandscapeModel

/// Puts the answers of a survey into the tables of a landscape.
///
/// Works on the tables as text, so that everything else in them stays as it is. An answer is a claim that the
/// organisation itself reports; answered once more, it takes the place of its former answer. So importing the
/// same questionnaires again changes nothing.
struct SurveyImport {
    private let reading: ReadResult
    private(set) var tables: LandscapeTables
    private(set) var log = ProblemLog()
    private(set) var outcome = SurveyOutcome()
    private var book = ReferenceBook()
    private var own: [OwnKey: Int] = [:]

    init(_ reading: ReadResult, _ tables: LandscapeTables) {
        self.reading = reading
        self.tables = tables
        // The coordinator's own decisions about names hold for nominations as well.
        book = ReferenceBook(reading.landscape)
        own = Self.ownRows(tables, &book)
    }

    /// Takes in all answers; several of one organisation count as one, with the highest level for each partner.
    mutating func add(_ answers: [SurveyAnswer]) {
        var byActor: [(actor: ActorIndex, answers: [SurveyAnswer])] = []
        for answer in answers {
            guard case .actor(let actor) = book.find(answer.id), isListed(actor) else {
                reportUnknownRespondent(answer)
                continue
            }
            guard isBy(actor, answer) else { continue }
            if !answer.lines.contains(where: \.isAnswered) {
                outcome.empty.append(answer.file)
                continue
            }
            if let known = byActor.firstIndex(where: { $0.actor == actor }) {
                byActor[known].answers.append(answer)
            } else {
                byActor.append((actor, [answer]))
            }
        }
        if !byActor.isEmpty { listPartners() }
        for (actor, answers) in byActor { add(answers, of: actor) }
    }

    /// Gives the actors that stand in a list of partners only a row of their own.
    ///
    /// The answers make a table of cooperations; beside one every partner has to be in `akteure`.
    private mutating func listPartners() {
        for index in reading.partnersOnly {
            let actor = reading.landscape.actors[Int(index)]
            tables.change("akteure", ["id", "name"]) { $0.append(["id": actor.id, "name": actor.name]) }
            outcome.listed.append(actor.name)
        }
    }

    mutating func find(_ name: String) -> ReferenceBook.Answer { book.find(name) }

    func name(of actor: ActorIndex) -> String { reading.landscape.actors[Int(actor)].name }

    mutating func warn(
        _ code: Problem.Code, _ place: Place, _ text: String, _ german: String, _ english: String
    ) {
        log.warning(code, place, text, german, english)
    }

    private func isListed(_ actor: ActorIndex) -> Bool { Int(actor) < reading.landscape.actors.count }

    private func id(_ actor: ActorIndex) -> String {
        isListed(actor)
            ? reading.landscape.actors[Int(actor)].id : added[Int(actor) - reading.landscape.actors.count]
    }

    /// The ids of actors that were nominated and are new.
    private var added: [String] = []

    private mutating func reportUnknownRespondent(_ answer: SurveyAnswer) {
        log.error(
            .unknownActor, Place(file: answer.file), answer.id,
            "Der Fragebogen ist von \(quoted(answer.name).german) (Kennung \(quoted(answer.id).german)), die in der "
                + "Landschaft nicht vorkommt. Wurde die id geändert? Dann tragen Sie die alte bitte unter "
                + "namensvarianten ein.",
            "The questionnaire is by \(quoted(answer.name).english) (id \(quoted(answer.id).english)), which is not in "
                + "the landscape. Was its id changed? Then please enter the old one under namensvarianten.")
    }

    // MARK: One organisation

    private mutating func add(_ answers: [SurveyAnswer], of actor: ActorIndex) {
        var lines: [ActorIndex: SurveyAnswer.Line] = [:]
        var order: [ActorIndex] = []
        for answer in answers {
            for line in answer.lines where line.isAnswered || line.id.isEmpty {
                guard let other = partner(line, answer), other != actor else { continue }
                if let known = lines[other] {
                    noteDisagreement(known, line, actor, other)
                    lines[other] = Self.stronger(known, line)
                } else {
                    lines[other] = line
                    order.append(other)
                }
            }
        }
        let date = answers.map(\.date).filter { !$0.isEmpty }.max() ?? ""
        for other in order {
            guard let line = lines[other] else { continue }
            if line.intensity != nil || line.frequency != nil || !line.isWished {
                put(line, from: actor, to: other, date, isWish: false)
            }
            if line.isWished { put(line, from: actor, to: other, date, isWish: true) }
        }
        markAnswered(actor)
        outcome.respondents.append(id(actor))
        if answers.count > 1 { outcome.several.append(id(actor)) }
    }

    private mutating func noteDisagreement(
        _ one: SurveyAnswer.Line, _ two: SurveyAnswer.Line, _ from: ActorIndex, _ to: ActorIndex
    ) {
        guard one.intensity != two.intensity else { return }
        outcome.disagreements.append(
            SurveyOutcome.Change(
                from: id(from), to: id(to), old: one.intensity.map { "\($0)" } ?? "",
                new: two.intensity.map { "\($0)" } ?? ""))
    }

    private static func stronger(_ one: SurveyAnswer.Line, _ other: SurveyAnswer.Line) -> SurveyAnswer.Line {
        var result = one
        result.intensity = [one.intensity, other.intensity].compactMap { $0 }.max()
        result.frequency = [one.frequency, other.frequency].compactMap { $0 }.max()
        result.isWished = one.isWished || other.isWished
        result.note = [one.note, other.note].filter { !$0.isEmpty }.joined(separator: "; ")
        return result
    }

    /// The organisation of a line: by its id, else by its name; a free nomination may be a new one.
    private mutating func partner(_ line: SurveyAnswer.Line, _ answer: SurveyAnswer) -> ActorIndex? {
        let text = line.id.isEmpty ? line.name : line.id
        let place = Place(
            file: answer.file + Problem.sheetMark + answer.sheet, row: line.row, column: "organisation")
        switch book.find(text) {
        case .actor(let actor):
            if !line.id.isEmpty { checkName(line, actor, place) }
            return actor
        case .ambiguous:
            log.error(
                .ambiguousName, place, text,
                "\(quoted(text).german) kann mehrere Organisationen meinen. Bitte tragen Sie die Kennung in die erste "
                    + "Spalte ein.",
                "\(quoted(text).english) may mean several organisations. Please enter the id in the first column."
            )
            return nil
        case .unknown: break
        }
        guard line.id.isEmpty else {
            log.error(
                .unknownActor, place, text,
                "Die Kennung \(quoted(text).german) (\(quoted(line.name).german)) gibt es in der Landschaft nicht mehr. "
                    + "Bitte tragen Sie die alte unter namensvarianten ein.",
                "There is no longer an id \(quoted(text).english) (\(quoted(line.name).english)) in the landscape. "
                    + "Please enter the old one under namensvarianten.")
            return nil
        }
        return nominate(line.name)
    }

    /// Whoever writes another name over a row may mean somebody else.
    private mutating func checkName(_ line: SurveyAnswer.Line, _ actor: ActorIndex, _ place: Place) {
        guard !line.name.isEmpty, isListed(actor) else { return }
        if case .actor(actor) = book.find(line.name) { return }
        let name = quoted(reading.landscape.actors[Int(actor)].name)
        let written = quoted(line.name)
        log.warning(
            .ambiguousName, place, line.name,
            "In der Zeile von \(name.german) steht jetzt \(written.german). Die Antwort zählt bei \(name.german); ist eine "
                + "andere Organisation gemeint, löschen Sie bitte die Kennung dieser Zeile.",
            "The row of \(name.english) now says \(written.english). The answer counts for \(name.english); if another "
                + "organisation is meant, please delete the id of that row.")
    }

    private mutating func nominate(_ name: String) -> ActorIndex {
        let index = ActorIndex(clamping: reading.landscape.actors.count + added.count)
        var ids = FreshIDs(taken: Set(reading.landscape.actors.map(\.id) + added))
        let id = ids.next(name.slug)
        added.append(id)
        book.add(name, .name, index)
        tables.change("akteure", ["id", "name", "quelle"]) { table in
            table.append(["id": id, "name": name, "quelle": "Erhebung (frei genannt)"])
        }
        outcome.nominated.append(name)
        return index
    }

    // MARK: The tables

    /// Writes a claim, or brings the former answer up to date.
    private mutating func put(
        _ line: SurveyAnswer.Line, from actor: ActorIndex, to other: ActorIndex, _ date: String, isWish: Bool
    ) {
        let status = isWish ? "gewuenscht" : "besteht"
        let key = OwnKey(from: actor, to: other, isWish: isWish)
        let row = own[key]
        var values = ["intensitaet": "", "haeufigkeit": ""]
        if !isWish {
            values["intensitaet"] = line.intensity.map { "\($0)" } ?? ""
            values["haeufigkeit"] = line.frequency.map { "\($0)" } ?? ""
        }
        if !line.note.isEmpty { values["notiz"] = line.note }
        if !date.isEmpty { values["datum"] = date }
        let columns = [
            "von", "nach", "intensitaet", "haeufigkeit", "status", "gemeldet_von", "datum", "notiz",
        ]
        let from = id(actor)
        let to = id(other)
        var change: SurveyOutcome.Change?
        var isNew = false
        tables.change("kooperationen", columns) { table in
            if let row {
                let old = table.value(row, "intensitaet")
                let changed = table.set(row, values)
                if changed {
                    change = SurveyOutcome.Change(
                        from: from, to: to, old: old, new: values["intensitaet"] ?? "")
                }
            } else {
                isNew = true
                var all = values
                all["von"] = from
                all["nach"] = to
                all["status"] = status
                all["gemeldet_von"] = "von"
                table.append(all)
                own[key] = table.rows.count - 1
            }
        }
        if let change { outcome.changed.append(change) }
        if isNew, isWish { outcome.wishes += 1 } else if isNew { outcome.claims += 1 }
    }

    /// What an organisation itself has said about another, without a kind: the row that says it.
    private struct OwnKey: Hashable {
        var from: ActorIndex
        var to: ActorIndex
        var isWish: Bool
    }

    private static func ownRows(_ tables: LandscapeTables, _ book: inout ReferenceBook) -> [OwnKey: Int] {
        guard let table = tables["kooperationen"], let from = table.index("von"),
            let to = table.index("nach"),
            let reporter = table.index("gemeldet_von")
        else { return [:] }
        let kind = table.index("art")
        let state = table.index("status")
        var result: [OwnKey: Int] = [:]
        for (number, row) in table.rows.enumerated() {
            guard case .actor(let actor) = book.find(table.cell(row, from)),
                case .actor(let other) = book.find(table.cell(row, to)),
                kind.map({ table.cell(row, $0).isEmpty }) ?? true
            else { continue }
            let word = table.cell(row, reporter)
            if word.folded != "von" {
                guard case .actor(actor) = book.find(word) else { continue }
            }
            var status = Claim.Status.exists
            if case .value(let stated) = Cell.status(state.map { table.cell(row, $0) } ?? "") {
                status = stated
            }
            if status == .ended { continue }
            let key = OwnKey(from: actor, to: other, isWish: status == .wished)
            result[key] = result[key] ?? number
        }
        return result
    }

    private mutating func markAnswered(_ actor: ActorIndex) {
        let name = reading.landscape.actors[Int(actor)].name
        let id = reading.landscape.actors[Int(actor)].id
        tables.change("akteure", ["befragt", "geantwortet"]) { table in
            let row =
                table.rows.indices.first { table.value($0, "id") == id }
                ?? table.rows.indices.first {
                    table.value($0, "id").isEmpty && table.value($0, "name").onOneLine == name
                }
            guard let row else { return }
            for column in ["befragt", "geantwortet"] {
                // "am 3.5." counts as yes already and says more.
                if case .value(true) = Cell.flag(table.value(row, column)) { continue }
                if Cell.looksLikeDate(table.value(row, column)), !table.value(row, column).isEmpty {
                    continue
                }
                _ = table.set(row, [column: "ja"])
            }
        }
    }
}
