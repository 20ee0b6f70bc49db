import GapAnalysis
public import LandscapeComparison
import LandscapeModel
public import NetworkGraph
public import PlainText

/// What `compare` found, as text, CSV and JSON.
public struct ComparisonTable: Sendable {
    let comparison: LandscapeComparison
    /// nil where one of the two is a graph file, of which recommendations know nothing.
    let development: Development?
    var findings: FindingChanges? { development?.findings }
    /// What the recommendations are called that measures name.
    let rules: [String: Bilingual]
    let measures: [NetworkMeasure]
    let before: MeasureResult
    let after: MeasureResult
    /// Over all organisations, and over those that are comparable in both.
    let qap: (all: QAPTest, comparable: QAPTest)
    /// What the two are called.
    let titles: (before: String, after: String)
    let note: String?
    /// The numbers of the changes, by their pairs.
    private let numbers: [[Int]: Int]

    public init(
        _ comparison: LandscapeComparison, development: Development?, rules: [String: Bilingual],
        measures: [NetworkMeasure],
        before: MeasureResult, after: MeasureResult, qap: (all: QAPTest, comparable: QAPTest),
        titles: (before: String, after: String), note: String?
    ) {
        self.comparison = comparison
        self.development = development
        self.rules = rules
        self.measures = measures
        self.before = before
        self.after = after
        self.qap = qap
        self.titles = titles
        self.note = note
        numbers = Dictionary(
            comparison.changes.map { ([$0.change.a, $0.change.b], $0.number) },
            uniquingKeysWith: { first, _ in first })
    }

    /// The lists of pairs under their keys, in the order of the contract.
    var lists: [(key: String, changes: [PairChange])] {
        [
            ("added", comparison.added), ("removed", comparison.removed),
            ("strengthened", comparison.strengthened), ("weakened", comparison.weakened),
            ("confirmed", comparison.confirmed),
        ]
    }

    /// The number of a change, as the map prints it.
    func number(of change: PairChange) -> Int { numbers[[change.a, change.b]] ?? 0 }

    // MARK: JSON

    public func json(_ language: Language) -> String {
        var json = JSONWriter()
        json.object { json in
            if let note { json.key("note", note) }
            json.key("before", titles.before)
            json.key("after", titles.after)
            json.key("directed", comparison.isDirected)
            json.key("actors")
            json.object { json in writeActors(&json, language) }
            json.key("ties")
            json.object { json in
                for (key, changes) in lists {
                    json.key(key, objects: changes) { json, change in write(change, &json) }
                }
            }
            json.key("network")
            json.object { json in
                for measure in measures {
                    json.key(measure.rawValue)
                    json.array { json in
                        json.value(before.value(measure)?.number)
                        json.value(after.value(measure)?.number)
                    }
                }
            }
            writeOverlap(&json)
            if let development {
                write(development.findings, &json)
                write(development.boards, &json)
                writeReview(development.measures, &json, language)
            }
        }
        return String(decoding: json.bytes, as: UTF8.self) + "\n"
    }

    private func writeActors(_ json: inout JSONWriter, _ language: Language) {
        func list(_ key: String, _ members: [Int]) {
            json.key(key, objects: members) { json, member in
                json.key("id", comparison.id(member))
                json.key("name", comparison.name(member))
            }
        }
        list("added", comparison.addedActors)
        list("removed", comparison.removedActors)
        json.key("renamed", objects: comparison.renamedActors) { json, number in
            let member = comparison.union.members[number]
            json.key("id", comparison.id(number))
            json.key("name", comparison.name(number))
            json.key("before", member.old.map { comparison.old.landscape.actors[Int($0)].name })
            json.key("after", member.new.map { comparison.new.landscape.actors[Int($0)].name })
            json.key("kind", member.kind.rawValue)
            json.key("certainty", member.certainty)
            if let reason = member.reason { json.key("reason", reason(language)) }
        }
        json.key("comparable", comparison.comparable.count)
    }

    private func write(_ change: PairChange, _ json: inout JSONWriter) {
        json.key("a", comparison.id(change.a))
        json.key("b", comparison.id(change.b))
        json.key("before", change.before?.strength)
        json.key("after", change.after?.strength)
        json.key("outcome", change.outcome.rawValue)
        json.key("number", number(of: change))
        if let state = change.before?.state { json.key("state_before", state.rawValue) }
        if let state = change.after?.state { json.key("state_after", state.rawValue) }
    }

    private func writeOverlap(_ json: inout JSONWriter) {
        let (all, comparable) = (comparison.overlap, comparison.comparableOverlap)
        json.key("jaccard", all.jaccard)
        json.key("jaccard_comparable", comparable.jaccard)
        json.key("hamming", all.hamming)
        json.key("hamming_comparable", comparable.hamming)
        for (key, test) in [("qap", qap.all), ("qap_comparable", qap.comparable)] {
            json.key(key)
            json.object { json in
                json.key("correlation", test.correlation)
                json.key("p", test.p)
                json.key("permutations", test.permutations)
                json.key("exact", test.isExact)
            }
        }
    }

    private func write(_ findings: FindingChanges, _ json: inout JSONWriter) {
        json.key("findings")
        json.object { json in
            for (key, changes) in [
                ("resolved", findings.resolved), ("new", findings.new), ("unchanged", findings.unchanged),
            ] {
                json.key(key, objects: changes) { json, change in
                    json.key("rule", change.rule)
                    json.key("subjects", change.subjects)
                    if let outcome = change.before { json.key("before", outcome.rawValue) }
                    if let outcome = change.after { json.key("after", outcome.rawValue) }
                }
            }
        }
    }

    // MARK: CSV

    public func csv(_ language: Language) -> String {
        var csv = CSVText(header: [
            "change", "a", "b", "name_a", "name_b", "before", "after", "state_before", "state_after",
            "outcome", "measure", "reason",
        ])
        for (key, changes) in lists {
            for change in changes {
                csv.append([
                    key, comparison.id(change.a), comparison.id(change.b), comparison.name(change.a),
                    comparison.name(change.b), CSVText.number(change.before?.strength),
                    CSVText.number(change.after?.strength), change.before?.state.rawValue ?? "",
                    change.after?.state.rawValue ?? "", change.outcome.rawValue, "", "",
                ])
            }
        }
        appendReview(to: &csv, language)
        if let note { csv.appendRemark(note) }
        return csv.text
    }
}

extension ActorUnion.Member {
    /// How an organisation with another name came about.
    enum Kind: String {
        case renamed, merged, split
    }

    var kind: Kind { old.count > 1 ? .merged : new.count > 1 ? .split : .renamed }
}

extension ComparisonTable: ResultTable {}
