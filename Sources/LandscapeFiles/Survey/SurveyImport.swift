import LandscapeModel
import PlainText
import SourceText

/// Puts the answers of a survey into the tables of a landscape.
///
/// Works on the tables as text, so that everything else in them stays as it is. An answer is a claim that the
/// organisation itself reports; answered once more, it takes the place of its former answer. So importing the
/// same questionnaires again changes nothing.
struct SurveyImport {
    let reading: ReadResult
    private(set) var tables: LandscapeTables
    var log = ProblemLog()
    private(set) var outcome = SurveyOutcome()
    var book = ReferenceBook()
    private let own: OwnClaims
    /// Rows of `kooperationen` that an answer took the place of.
    private var withdrawn: Set<Int> = []
    /// Who answered, and what the questionnaires that came in asked all of them.
    private(set) var respondents: Set<ActorIndex> = []
    private(set) var asked: SurveyQuestions?

    private var vocabulary: Vocabulary { reading.landscape.vocabulary }

    init(_ reading: ReadResult, _ tables: LandscapeTables) {
        self.reading = reading
        self.tables = tables
        // The coordinator's own decisions about names hold for nominations as well.
        var book = ReferenceBook(reading.landscape)
        own = OwnClaims(tables, &book, reading.landscape.vocabulary)
        self.book = book
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
            if !answer.lines.contains(where: \.isAnswered), !answer.hasNamelessAnswer {
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
        tables.change("kooperationen", ["von", "nach"]) { table in
            for row in withdrawn.sorted(by: >) { table.rows.remove(at: row) }
        }
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

    func isListed(_ actor: ActorIndex) -> Bool { Int(actor) < reading.landscape.actors.count }

    private func id(_ actor: ActorIndex) -> String {
        isListed(actor)
            ? reading.landscape.actors[Int(actor)].id : added[Int(actor) - reading.landscape.actors.count]
    }

    /// The ids of actors that were nominated and are new.
    private var added: [String] = []

    // MARK: One organisation

    private mutating func add(_ answers: [SurveyAnswer], of actor: ActorIndex) {
        var lines: [ActorIndex: SurveyAnswer.Line] = [:]
        var order: [ActorIndex] = []
        // Somebody is meant whom nobody knows: then no silence of this organisation says anything.
        var isUnsettled = answers.contains(where: \.hasNamelessAnswer)
        for answer in answers {
            for line in answer.lines where line.isAnswered || line.id.isEmpty {
                let line = Self.settled(line)
                guard let other = partner(line, answer) else {
                    isUnsettled = true
                    continue
                }
                if other == actor { continue }
                if let known = lines[other] {
                    noteDisagreement(known, line, actor, other)
                    lines[other] = known.joined(line)
                } else {
                    lines[other] = line
                    order.append(other)
                }
            }
        }
        let date = answers.map(\.date).filter { !$0.isEmpty }.max() ?? ""
        for other in order {
            if let line = lines[other] { put(line, by: actor, about: other, date) }
        }
        // Doubts of an earlier answer are over where this one was asked again and has none.
        let roster = answers.reduce(into: Set<String>()) { $0.formUnion($1.roster) }
        for old in own.open(by: actor) where lines[old.about] == nil && roster.contains(id(old.about)) {
            withdrawn.insert(old.row.number)
        }
        markAnswered(actor, isUnsettled: isUnsettled)
        respondents.insert(actor)
        for answer in answers { asked = asked.map { $0.intersection(answer.asked) } ?? answer.asked }
        outcome.respondents.append(id(actor))
        if isUnsettled { outcome.unsettled.append(id(actor)) }
        if answers.count > 1 { outcome.several.append(id(actor)) }
    }

    /// A free nomination says by itself that there is a cooperation, unless it is doubted ("Tafel?").
    private static func settled(_ line: SurveyAnswer.Line) -> SurveyAnswer.Line {
        guard line.id.isEmpty else { return line }
        var line = line
        if line.name.hasSuffix("?") {
            while line.name.hasSuffix("?") { line.name = String(line.name.dropLast()).trimmed }
            line.isOpen = true
        } else if !line.isAnswered {
            line.isNamed = true
        }
        return line
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
            reportAmbiguous(text, place)
            return nil
        case .unknown: break
        }
        guard line.id.isEmpty else {
            reportUnknownID(line, place)
            return nil
        }
        return nominate(line.name)
    }

    private mutating func nominate(_ name: String) -> ActorIndex {
        let index = ActorIndex(clamping: reading.landscape.actors.count + added.count)
        var ids = FreshIDs(taken: Set(reading.landscape.actors.map(\.id) + added))
        let id = ids.next(name.slug)
        added.append(id)
        book.add(name, .name, index)
        tables.change("akteure", ["id", "name", "quelle"]) { table in
            table.append(["id": id, "name": name, "quelle": nominatedSource])
        }
        outcome.nominated.append(name)
        return index
    }

    // MARK: The tables

    /// Writes the claims of an answer about one partner in the place of the former ones.
    private mutating func put(
        _ line: SurveyAnswer.Line, by actor: ActorIndex, about other: ActorIndex, _ date: String
    ) {
        let plan = SurveyPlan(
            SurveyClaim.claims(line, vocabulary), own.rows(by: actor, about: other), line, vocabulary)
        var table = tables["kooperationen"] ?? RawTable(name: "kooperationen", header: Self.columns)
        let former = plan.former.compactMap { UInt8(table.value($0, "intensitaet")) }.max()
        var isChanged = false
        for (row, claim) in plan.updates {
            isChanged = table.set(row, values(claim, line, date, isNew: false)) || isChanged
        }
        for claim in plan.additions {
            var values = values(claim, line, date, isNew: true)
            values["von"] = id(actor)
            values["nach"] = id(other)
            values["gemeldet_von"] = "von"
            table.append(values)
        }
        let texts = plan.withdrawn.filter { !table.value($0, "status").isOpenStatus }
            .map { table.value($0, "art") }
        withdrawn.formUnion(plan.withdrawn)
        tables.change("kooperationen", Self.columns) { $0 = table }
        count(plan, actor, other, withdrawnKinds: texts)
        if isChanged || (!plan.former.isEmpty && plan.additions.contains { $0.status == .exists }) {
            outcome.changed.append(
                SurveyOutcome.Change(
                    from: id(actor), to: id(other), old: former.map { "\($0)" } ?? "",
                    new: line.intensity.map { "\($0)" } ?? ""))
        }
    }

    private mutating func count(
        _ plan: SurveyPlan, _ actor: ActorIndex, _ other: ActorIndex, withdrawnKinds: [String]
    ) {
        for claim in plan.additions {
            switch claim.status {
            case .exists: outcome.claims += 1
            case .wished: outcome.wishes += 1
            case .open: break
            }
        }
        if plan.isOpen { outcome.open.append(SurveyOutcome.Named(from: id(actor), to: id(other), kind: "")) }
        outcome.withdrawn += withdrawnKinds.map {
            SurveyOutcome.Named(from: id(actor), to: id(other), kind: $0)
        }
    }

    private static let columns = [
        "von", "nach", "art", "richtung", "intensitaet", "haeufigkeit", "phase", "zweck", "status",
        "gemeldet_von", "datum", "notiz",
    ]

    /// The cells of a claim. What the questionnaire does not ask is left as it stands.
    private func values(
        _ claim: SurveyClaim, _ line: SurveyAnswer.Line, _ date: String, isNew: Bool
    ) -> [String: String] {
        var values: [String: String] = [:]
        let kind = vocabulary.kind(claim.kind)
        let hasLevels = kind.map { vocabulary.countedKinds.contains($0) } ?? true
        if claim.status == .exists, hasLevels {
            values["intensitaet"] = claim.intensity.map { "\($0)" } ?? ""
            values["haeufigkeit"] = claim.frequency.map { "\($0)" } ?? ""
        }
        if isNew || claim.isTakingOver {
            values["status"] = claim.status.rawValue
            values["art"] = kind.map { claim.kind.isEmpty ? "" : vocabulary.label(kind: $0, .german) } ?? ""
            values["richtung"] = claim.directionWord
        }
        if !claim.phases.isEmpty { values["phase"] = claim.phaseWords }
        if !claim.purpose.isEmpty { values["zweck"] = claim.purpose }
        if !line.note.isEmpty { values["notiz"] = line.note }
        if !date.isEmpty { values["datum"] = date }
        return values
    }

    /// - Parameter isUnsettled: not everybody that the answer names is known; then it is noted, but not as complete.
    private mutating func markAnswered(_ actor: ActorIndex, isUnsettled: Bool) {
        let name = reading.landscape.actors[Int(actor)].name
        let id = reading.landscape.actors[Int(actor)].id
        tables.change("akteure", ["befragt", "geantwortet"]) { table in
            let row =
                table.rows.indices.first { table.value($0, "id") == id }
                ?? table.rows.indices.first {
                    table.value($0, "id").isEmpty && table.value($0, "name").onOneLine == name
                }
            guard let row else { return }
            if isUnsettled { _ = table.set(row, ["geantwortet": SurveyClaim.Status.open.rawValue]) }
            for column in isUnsettled ? ["befragt"] : ["befragt", "geantwortet"] {
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
