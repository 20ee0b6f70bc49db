import GapAnalysis
import LandscapeEditing
import LandscapeFiles
import LandscapeModel
import PlainText
import Reports
import SourceText

/// The chapters of the minutes: a heading and what was said under it.
struct ProtocolChapters {
    let job: ProtocolJob
    /// The entries that hold, in their order.
    let counting: [Entry]
    let words: EntryWords
    private let after: Analysis
    private let before: Analysis
    private let said: SaidPairs
    private let names: NamedCells

    init(_ job: ProtocolJob, counting: [Entry], _ words: EntryWords) {
        self.job = job
        self.counting = counting
        self.words = words
        let old = ClaimIndex(job.before.claims, actorCount: job.before.actors.count)
        let new = ClaimIndex(job.after.claims, actorCount: job.after.actors.count)
        before = job.before.analysed(old, catalogue: job.catalogue)
        after = job.after.analysed(new, catalogue: job.catalogue)
        names = NamedCells(job.after)
        said = SaidPairs(
            counting, before: PairVoices(job.before, old, job.context.language),
            after: PairVoices(job.after, new, job.context.language), names)
    }

    var all: [Minutes.Section] {
        [
            section("Anwesend", "Present", present), section("Neue Akteure", "New actors", newActors),
            section("Neu genannte Kooperationen", "Cooperations named for the first time", said.new),
            section("Heute bestätigt", "Confirmed today", said.confirmed),
            section("Geändert oder ergänzt", "Changed or added to", said.changed),
            section(
                "Genannt, wie schon erfasst", "Named as they are on record already", said.same),
            section("Gewünschte Kooperationen", "Cooperations wished for", said.wishes),
            section(
                "Besteht nach Auskunft der Runde nicht oder nicht mehr",
                "Does not exist, or no longer, as the table said", said.gone),
            section("Weitere Angaben zu Kooperationen", "More on cooperations", sentences(said.others)),
            section("Stellungnahmen zu Anregungen", "Statements on suggestions", statements),
            section(
                "Anregungen, die nicht mehr offen sind", "Suggestions that are not open any more", closed),
            Minutes.Section(text("Vereinbarungen", "Agreements"), table: measures),
            section("Sitze in Gremien", "Seats on boards", sentences(of("mitgliedschaften"))),
            section("Weitere Änderungen", "Other changes", sentences(others)),
            section("Notizen", "Notes", notes),
            section("Wartet auf Freigabe", "Waiting for release", waiting),
            section("Konnte nicht übernommen werden", "Could not be taken over", problems),
        ]
    }

    private var language: Language { job.context.language }
    private func text(_ german: String, _ english: String) -> String {
        language == .german ? german : english
    }

    private func section(_ german: String, _ english: String, _ sentences: [String]) -> Minutes.Section {
        Minutes.Section(text(german, english), sentences)
    }

    private func of(_ table: String) -> [Entry] { counting.filter { $0.table.folded == table } }

    /// Without the time and without what only the coordination reads; persons are not told at all.
    private func sentences(_ entries: [Entry]) -> [String] {
        entries.compactMap { $0.forEverybody }.map { words.sentence($0) }
    }

    // MARK: Who

    private var present: [String] {
        let list = Set(job.present.map { names.name($0) }).sorted {
            ($0.folded, $0) < ($1.folded, $1)
        }
        return list.isEmpty ? [] : [list.joined(separator: ", ")]
    }

    private var newActors: [String] {
        of("akteure").filter { $0.operation == .add }.map { entry in
            let cells = entry.cells
            guard let index = names.actor(cells["id"] ?? cells["name"] ?? "") else {
                return (cells["name"] ?? cells["id"] ?? "").onOneLine
            }
            let actor = job.after.actors[Int(index)]
            let types = actor.types.map { job.after.vocabulary.label(type: $0, language) }
            let sector = actor.sector.map { $0.label(language) } ?? text("Sektor offen", "sector open")
            return "\(actor.name) (\((types + [sector]).joined(separator: "; ")))"
        }
    }

    // MARK: Suggestions

    private var statements: [String] { of("stellungnahmen").map { statement($0) } }

    private func statement(_ entry: Entry) -> String {
        let cells = entry.cells
        let ends = ["akteur", "partner"].compactMap { cells[$0] }.filter { !$0.isEmpty }
            .map { names.name($0) }
        let rule = cells["empfehlung"] ?? ""
        let title = job.catalogue[rule].map { language.quoted($0.title(language)) + " (\($0.id))" }
        let status =
            switch Statement.Status.allCases.first(where: {
                $0.rawValue.folded == (cells["status"] ?? "").folded
            }) {
            case .noNeed: text("kein Bedarf", "no need")
            case .settled: text("geklärt", "settled")
            case .open, nil: text("offen", "open")
            }
        let reason = (cells["text"] ?? "").onOneLine.trimmed
        let gone = entry.operation == .remove ? text(" – gestrichen", " – removed") : ""
        return [ends.joined(separator: " – "), title ?? rule.onOneLine].filter { !$0.isEmpty }
            .joined(separator: ", ") + ": " + status
            + (reason.isEmpty ? "" : ", " + language.quoted(reason)) + gone
    }

    /// Suggestions of before that the list does not hold any more, with their numbers of before.
    private var closed: [String] {
        let left = Set(after.gaps.map { GapKey($0, job.after) })
        return before.gaps.filter { !left.contains(GapKey($0, job.before)) }.map { gap in
            let ends = [gap.a, gap.b].map { job.before.name(of: $0, language) }.joined(separator: " – ")
            return "\(text("Nr.", "No.")) \(gap.number), \(ends) (\(gap.subject(language))): \(reason(gap))"
        }
    }

    private func reason(_ gap: Gap) -> String {
        let key = GapKey(gap, job.before)
        let answered = of("stellungnahmen").contains { entry in
            let ends = ["akteur", "partner"].compactMap { entry.cells[$0] }.filter { !$0.isEmpty }
                .compactMap { names.actor($0) }.map { job.after.actors[Int($0)].id }
            return gap.rules.contains { $0.folded == (entry.cells["empfehlung"] ?? "").folded }
                && !ends.isEmpty && key.ends.isSuperset(of: ends)
        }
        if answered { return text("mit der Stellungnahme beantwortet", "answered by the statement") }
        return said.named.contains(key.ends)
            ? text(
                "am Tisch ist dazu eine Kooperation genannt worden",
                "a cooperation was named for it at the table")
            : text(
                "nach dem, was am Tisch gesagt wurde, nicht mehr auf der Liste",
                "no longer on the list after what was said at the table")
    }

    // MARK: Agreements

    private var measures: Minutes.Table {
        let agreed = of("massnahmen").map { $0.cells }
        let columns: [(head: Bilingual, cell: ([String: String]) -> String)] = [
            (Bilingual("Was", "What"), { ($0["massnahme"] ?? "").onOneLine }),
            (Bilingual("Wozu", "What for"), { ($0["ziel"] ?? "").onOneLine }),
            (Bilingual("Wer ist verantwortlich", "Who is responsible"), { names.list($0["verantwortlich"]) }),
            (Bilingual("Mit wem", "With whom"), { names.list($0["beteiligte"]) }),
            (
                Bilingual("Bis wann", "By when"),
                { PartialDate($0["bis"] ?? "")?.written(language) ?? ($0["bis"] ?? "").onOneLine }
            ),
            (
                Bilingual("Stand", "Status"),
                { cells in
                    AgreedMeasure.Status.allCases.first {
                        $0.rawValue.folded == (cells["status"] ?? "").folded
                    }?.label(language) ?? ""
                }
            ),
        ]
        let used = columns.enumerated().filter { place, column in
            place == 0 || agreed.contains { !column.cell($0).isEmpty }
        }.map(\.element)
        return Minutes.Table(
            caption: text("Was vereinbart wurde", "What was agreed"),
            header: used.map { $0.head(language) }, rows: agreed.map { cells in used.map { $0.cell(cells) } })
    }

    // MARK: The rest

    private var others: [Entry] {
        let told: Set = ["kooperationen", "stellungnahmen", "massnahmen", "mitgliedschaften"]
        return counting.filter { entry in
            ![.note, .undo].contains(entry.operation) && !told.contains(entry.table.folded)
                && !(entry.table.folded == "akteure" && entry.operation == .add)
        }
    }

    private var notes: [String] {
        counting.filter { $0.operation == .note && $0.present == nil }
            .map { ($0.text ?? "").onOneLine.trimmed }.filter { !$0.isEmpty }
    }

    private var waiting: [String] {
        let open = job.outcomes.filter {
            $0.result == .withdrawn && $0.entry?.status == .proposed && !$0.isTakenBack
        }
        return sentences(open.compactMap(\.entry))
    }

    private var problems: [String] {
        job.outcomes.filter(\.isProblem).compactMap { outcome in
            guard let entry = outcome.entry else {
                return text("Zeile \(outcome.line): ", "Line \(outcome.line): ") + outcome.message(language)
            }
            return entry.forEverybody.map { words.sentence($0) + " " + outcome.message(language) }
        }
    }
}

/// What a suggestion is known by in another state of the landscape, where numbers and places are others.
struct GapKey: Hashable {
    let kind: Gap.Kind
    let ends: Set<String>
    let rules: Set<String>

    init(_ gap: Gap, _ landscape: Landscape) {
        kind = gap.kind
        ends = [landscape.id(of: gap.a), landscape.id(of: gap.b)]
        rules = Set(gap.rules)
    }
}
