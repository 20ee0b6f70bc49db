public import GapAnalysis
public import LandscapeComparison
public import LandscapeModel
public import NetworkGraph
public import PlainText

/// What `scenario` found: before and after, as text, CSV and JSON.
public struct ScenarioTable: Sendable {
    /// The landscape with what was computed of it.
    public struct State: Sendable {
        public var landscape: Landscape
        public var view: LandscapeGraph
        public var measures: MeasureResult
        public var gaps: [Gap]
        public var losses: Losses

        public init(
            landscape: Landscape, view: LandscapeGraph, measures: MeasureResult, gaps: [Gap], losses: Losses
        ) {
            self.landscape = landscape
            self.view = view
            self.measures = measures
            self.gaps = gaps
            self.losses = losses
        }

        func id(_ actor: ActorIndex) -> String { landscape.actors[Int(actor)].id }
        func name(_ actor: ActorIndex) -> String { landscape.actors[Int(actor)].name }
    }

    let before: State
    let after: State
    let note: String?

    public init(before: State, after: State, note: String?) {
        self.before = before
        self.after = after
        self.note = note
    }

    // MARK: What changed

    /// Everybody of either state, by id.
    struct Row {
        var id: String
        var name: String
        /// Nodes in the two graphs.
        var before: Int?
        var after: Int?
    }

    var rows: [Row] {
        var places: [String: Int] = [:]
        var rows: [Row] = []
        for (node, actor) in before.view.actors.enumerated() {
            places[before.id(actor)] = rows.count
            rows.append(Row(id: before.id(actor), name: before.name(actor), before: node, after: nil))
        }
        for (node, actor) in after.view.actors.enumerated() {
            if let known = places[after.id(actor)] {
                rows[known].after = node
            } else {
                rows.append(Row(id: after.id(actor), name: after.name(actor), before: nil, after: node))
            }
        }
        return rows
    }

    /// Suggestions of the one state that the other does not have; those about actors that fell away are no answers.
    private static func difference(_ one: State, _ two: State) -> [Gap] {
        func key(_ gap: Gap, _ state: State) -> String {
            let ends = [state.landscape.id(of: gap.a), state.landscape.id(of: gap.b)].sorted()
            return "\(gap.kind.rawValue)\n\(gap.field)\n" + ends.joined(separator: "\n")
        }
        let known = Set(two.gaps.map { key($0, two) })
        let actors = Set(two.landscape.actors.map(\.id))
        return one.gaps.filter { gap in
            let isThere = [gap.a, gap.b].allSatisfy { subject in
                guard case .actor(let actor) = subject else { return true }
                return actors.contains(one.id(actor))
            }
            return isThere && !known.contains(key(gap, one))
        }
    }

    var closed: [Gap] { Self.difference(before, after) }
    var opened: [Gap] { Self.difference(after, before) }

    // MARK: JSON

    public func json(_ language: Language) -> String {
        var json = JSONWriter()
        json.object { json in
            if let note { json.key("note", note) }
            json.key("network")
            json.object { json in
                for (measure, value) in before.measures.network {
                    json.key(measure.rawValue)
                    Self.write(value.number, after.measures.value(measure)?.number, &json)
                }
            }
            json.key("actors", objects: rows) { json, row in
                json.key("id", row.id)
                json.key("name", row.name)
                for (measure, values) in before.measures.actors {
                    json.key(measure.rawValue)
                    let later = after.measures.values(measure)
                    Self.write(row.before.flatMap { values[$0] }, row.after.flatMap { later?[$0] }, &json)
                }
            }
            json.key("gaps")
            json.object { json in
                for (key, gaps, state) in [("closed", closed, before), ("opened", opened, after)] {
                    json.key(key, objects: gaps) { json, gap in
                        json.key("number", gap.number)
                        json.key("kind", gap.kind.rawValue)
                        json.key("step", gap.step.rawValue)
                        json.key("a", state.landscape.id(of: gap.a))
                        json.key("b", state.landscape.id(of: gap.b))
                        json.key("rules", gap.rules)
                    }
                }
            }
            json.key("robustness")
            json.object { json in writeRobustness(&json, language) }
        }
        return String(decoding: json.bytes, as: UTF8.self) + "\n"
    }

    private static func write(_ one: Double?, _ two: Double?, _ json: inout JSONWriter) {
        json.array { json in
            json.value(one)
            json.value(two)
        }
    }

    private func writeRobustness(_ json: inout JSONWriter, _ language: Language) {
        json.key("r")
        Self.write(before.losses.targeted.robustness, after.losses.targeted.robustness, &json)
        json.key("r_random")
        Self.write(before.losses.random.robustness, after.losses.random.robustness, &json)
        json.key("targeted")
        json.value(after.losses.targeted.order.map { after.id(after.view.actors[$0]) })
        json.key("largest_targeted")
        json.array { json in for size in after.losses.targeted.largest { json.value(size) } }
        json.key("largest_random")
        json.array { json in for size in after.losses.random.largest { json.value(size) } }
        json.key("actors", objects: after.losses.actors) { json, loss in
            json.key("id", after.id(loss.actor))
            json.key("name", after.name(loss.actor))
            json.key("only_tie_of", loss.lonely.map { after.id($0) })
            json.key("cut_off", loss.cutOff)
        }
        json.key("ties", objects: after.losses.ties) { json, loss in
            json.key("a", after.id(loss.pair.a))
            json.key("b", after.id(loss.pair.b))
            json.key("cut_off", loss.cutOff)
        }
        json.key("sentences", sentences(language, most: 10))
    }

    // MARK: CSV

    public func csv(_ language: Language) -> String {
        let measures = before.measures.actors.map(\.measure)
        var csv = CSVText(
            header: ["id", "name"] + measures.flatMap { ["\($0.rawValue)_before", "\($0.rawValue)_after"] })
        for row in rows {
            csv.append(
                [row.id, row.name]
                    + measures.flatMap { measure in
                        [
                            CSVText.number(row.before.flatMap { before.measures.values(measure)?[$0] }),
                            CSVText.number(row.after.flatMap { after.measures.values(measure)?[$0] }),
                        ]
                    })
        }
        if let note { csv.appendRemark(note) }
        return csv.text
    }
}

extension ScenarioTable: ResultTable {}
