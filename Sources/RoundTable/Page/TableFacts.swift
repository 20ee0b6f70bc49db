import Diagrams
internal import Foundation
import GapAnalysis
import LandscapeFiles
import LandscapeModel
import PlainText

/// What the page knows of the landscape, as JSON inside of it: nothing that the profile `workshop` does not show, and of the
/// tables no remarks and no persons.
struct TableFacts {
    let shown: ShownLandscape
    let gaps: [Gap]
    let picture: MapPicture
    let title: String
    let language: Language
    /// What no recommendation could look at; nil where everything is known.
    let notCheckable: String?

    /// - Throws: `MapError` where there is nothing to draw.
    init(
        _ shown: ShownLandscape, gaps: [Gap], options: MapOptions, title: String?, notCheckable: String?
    ) throws(MapError) {
        self.shown = shown
        self.gaps = gaps
        picture = try MapPicture(shown, gaps: gaps, options: options)
        language = options.language
        self.notCheckable = notCheckable
        let settings = shown.landscape.settings
        let place = settings.region.isEmpty ? settings.title : settings.region
        let words = TableWords(language: language)
        self.title = title ?? (place.isEmpty ? words("Runder Tisch", "Round table") : place)
    }

    /// Whoever opens another page must not find the entries of this one.
    var id: String { String(SHA256.hexadecimal(Data(json(id: nil).utf8)).prefix(16)) }

    private var landscape: Landscape { shown.landscape }
    private var vocabulary: Vocabulary { landscape.vocabulary }

    /// Everybody by the alphabet of what they are called: the place is the number, from 1.
    static func numbered(_ landscape: Landscape) -> [ActorIndex] {
        landscape.actors.indices.map { ActorIndex($0) }.sorted { one, two in
            let (left, right) = (landscape.actors[Int(one)], landscape.actors[Int(two)])
            return (left.displayName.folded, left.id) < (right.displayName.folded, right.id)
        }
    }

    /// Without the id, which is made from it.
    func json(id: String?) -> String {
        var json = JSONWriter(isCompact: true)
        json.object { json in
            if let id { json.key("id", id) }
            json.key("title", title)
            json.key("slug", title.slug)
            json.key("lang", language.rawValue)
            writeActors(&json)
            writeVocabulary(&json)
            writeTables(&json)
            writeSuggestions(&json)
            json.key("words")
            json.object { json in
                for word in TableWords(language: language, notCheckable: notCheckable).all {
                    json.key(word.key, word.text)
                }
            }
        }
        return json.textInsidePage
    }

    // MARK: Actors and the map

    /// What the coordinator decided about spellings: whoever is called so in the room is found.
    private var aliases: [ActorIndex: [String]] {
        var found: [ActorIndex: [String]] = [:]
        for decision in landscape.nameDecisions where decision.status == .accepted {
            if let actor = decision.actor { found[actor, default: []].append(decision.variant) }
        }
        return found
    }

    private func writeActors(_ json: inout JSONWriter) {
        let nodes = Dictionary(
            picture.actors.enumerated().map { ($1, $0 + 1) }, uniquingKeysWith: { first, _ in first })
        let aliases = aliases
        json.key("actors", objects: Self.numbered(landscape).enumerated()) { json, entry in
            let actor = landscape.actors[Int(entry.element)]
            json.key("number", entry.offset + 1)
            json.key("id", actor.id)
            json.key("name", actor.name)
            json.key("short", actor.displayName)
            json.key("sector", actor.sector?.rawValue ?? "")
            json.key("type", actor.types.first ?? "")
            json.key("fields", actor.shownFields)
            json.key("words", actor.nameVariants)
            json.key("aliases", aliases[entry.element] ?? [])
            json.key("answered", actor.hasAnswered)
            json.key("node")
            if let node = nodes[entry.element] { json.value(node) } else { json.null() }
        }
        json.key("ties", objects: picture.ties) { json, tie in
            json.key("a", landscape.actors[Int(tie.pair.a)].id)
            json.key("b", landscape.actors[Int(tie.pair.b)].id)
            json.key("edge", tie.line)
        }
        json.key("boards", objects: landscape.boards) { json, board in
            json.key("id", board.id)
            json.key("name", board.name)
        }
        json.key("open")
        json.array { json in
            let open = landscape.openStatements
            guard !open.isEmpty else { return }
            for entry in shown.index.entries {
                for (one, two) in [(entry.a, entry.b), (entry.b, entry.a)]
                where open.contains(by: one, about: two) {
                    json.value([landscape.actors[Int(one)].id, landscape.actors[Int(two)].id])
                }
            }
        }
    }

    // MARK: Words of cells

    private func writeVocabulary(_ json: inout JSONWriter) {
        json.key("kinds", objects: vocabulary.kinds) { json, kind in
            json.key("id", kind.term.id)
            json.key("label", kind.term.firstLabel(language))
            json.key("counted", kind.isCounted)
            json.key("directed", kind.isDirected)
        }
        writeSpellings("kindWords", vocabulary.kinds.map(\.term), &json) {
            vocabulary.kind($0).map { Int($0.index) }
        }
        writeSpellings("typeWords", vocabulary.actorTypeTerms.all, &json) {
            vocabulary.actorTypeTerms.index(of: $0)
        }
        json.key("strengths", Intensity.range.map { Intensity.label($0)(language) })
        json.key("frequencies", Frequency.range.map { Frequency.label($0)(language) })
        for (key, words) in [("strengthWords", Intensity.words), ("frequencyWords", Frequency.words)] {
            json.key(key)
            json.object { json in
                for (word, level) in words.sorted(by: { $0.key < $1.key }) { json.key(word, level) }
            }
        }
        json.key("vagueWords")
        json.object { json in
            json.key("intensitaet", Intensity.vagueWords.sorted())
            json.key("haeufigkeit", Frequency.vagueWords.sorted())
        }
        json.key("doubtWords", String.doubtWords.sorted())
        json.key("notKnownWords", String.notKnownWords.sorted())
        json.key("statusWords")
        json.object { json in
            for (word, status) in Claim.Status.words.sorted(by: { $0.key < $1.key }) {
                json.key(word, status.word)
            }
        }
        json.key("columns")
        json.object { json in
            for spec in TableSpec.all { json.key(spec.name, spec.headers.map(\.canonical)) }
        }
        json.key("columnWords")
        json.object { json in
            for spec in TableSpec.all {
                json.key(spec.name)
                json.object { json in
                    for word in Set(spec.headers.flatMap(\.synonyms)).sorted() {
                        if let column = spec.canonical(word) { json.key(word, column) }
                    }
                }
            }
        }
        json.key("sectors", objects: Sector.allCases) { json, sector in
            json.key("id", sector.rawValue)
            json.key("label", sector.label(language))
        }
        json.key("types", objects: vocabulary.actorTypeTerms.all) { json, term in
            json.key("id", term.id)
            json.key("label", term.label(language))
            json.key("sector", vocabulary.actorTypes[term.id]?.defaultSector.rawValue ?? "")
        }
        json.key("fields", objects: Self.fields(landscape)) { json, field in
            json.key("id", field)
            json.key("label", vocabulary.label(field: field, language))
        }
        json.key("stepWords")
        json.object { json in for step in Gap.Step.allCases { json.key(step.rawValue, step.label(language)) }
        }
    }

    /// What each spelling of some terms means: the place of one of them.
    private func writeSpellings(
        _ key: String, _ terms: [Term], _ json: inout JSONWriter, _ find: (String) -> Int?
    ) {
        json.key(key)
        json.object { json in
            for word in Set(terms.flatMap(\.spellings).map(\.folded)).sorted() {
                if let place = find(word) { json.key(word, place) }
            }
        }
    }

    /// The Handlungsfelder of the landscape; those of the vocabulary where it names none.
    static func fields(_ landscape: Landscape) -> [String] {
        let used = landscape.usedFields
        return used.isEmpty ? landscape.vocabulary.fields.all.map(\.id) : used
    }

    var fieldChoices: [TableMarkup.Choice] {
        Self.fields(landscape).map { ($0, vocabulary.label(field: $0, language)) }
    }

    /// The types of actors by the alphabet.
    var typeChoices: [TableMarkup.Choice] {
        vocabulary.actorTypeTerms.all.map { ($0.id, $0.label(language)) }
            .sorted { $0.label.folded < $1.label.folded }
    }

    // MARK: Tables

    private func writeTables(_ json: inout JSONWriter) {
        let rows = TableRows(landscape)
        json.key("tables")
        json.object { json in
            for (table, rows) in rows.all {
                json.key(table)
                json.array { json in for cells in rows { write(cells, &json) } }
            }
        }
        json.key("openMeasures")
        json.array { json in
            for measure in landscape.agreedMeasures where [.open, .begun].contains(measure.status) {
                write(rows.cells(of: measure), &json)
            }
        }
    }

    private func write(_ cells: TableRows.Cells, _ json: inout JSONWriter) {
        json.object { json in
            for (column, text) in cells where !text.isEmpty { json.key(column, text) }
        }
    }

    // MARK: Suggestions

    private func writeSuggestions(_ json: inout JSONWriter) {
        json.key("suggestions", objects: gaps) { json, gap in
            json.key("number", gap.number)
            json.key("step", gap.step.rawValue)
            json.key("a", actorID(gap.a))
            json.key("b", actorID(gap.b))
            json.key("board")
            if case .board(let board) = gap.b { json.value(landscape.boards[board].id) } else { json.null() }
            json.key("nameA", name(gap.a))
            json.key("nameB", name(gap.b))
            json.key("rules", gap.rules)
            json.key("field", gap.field)
            json.key("subject", gap.subject(language))
            json.key("reason", gap.reason(language))
            json.key("edge")
            if let edge = picture.suggestions[gap.number] { json.value(edge) } else { json.null() }
            json.key("asks")
            json.array { json in
                for demand in Demand.allCases where gap.demands.contains(demand) { write(demand, &json) }
            }
        }
    }

    private func write(_ demand: Demand, _ json: inout JSONWriter) {
        json.array { json in
            for level in demand.ways(landscape.settings.thresholds) {
                json.object { json in
                    json.key("strength", level.strength)
                    json.key("frequency", level.frequency)
                }
            }
        }
    }

    private func actorID(_ subject: Subject) -> String {
        if case .actor(let actor) = subject { return landscape.actors[Int(actor)].id }
        return ""
    }

    private func name(_ subject: Subject) -> String {
        if case .actor(let actor) = subject { return landscape.actors[Int(actor)].displayName }
        return landscape.name(of: subject, language)
    }
}
