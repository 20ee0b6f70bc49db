import GapAnalysis
import LandscapeEditing
package import LandscapeJobs
import LandscapeModel
package import PlainText

/// The table at a moment, as it is told.
package struct TableSnapshot: Sendable {
    package let state: TableState
    package var revision: Int { state.revision }
    package let mode: TableMode
    let stage: String
    let joined: Set<String>
    let findings: TableFindings
    /// In canonical order.
    package let input: LandscapeInput

    /// Who is here: by the newest note, and by having joined.
    package var present: Set<String> {
        let noted = state.effective.items.last {
            $0.counts && $0.entry.operation == .note && $0.entry.present != nil
        }
        return joined.union(noted?.entry.present ?? [])
    }

    /// `GET table`.
    package func json(for viewer: Viewer, _ language: Language) -> String {
        let landscape = input.landscape
        func id(_ actor: ActorIndex) -> String { landscape.actors[Int(actor)].id }
        let present = present
        let effective = state.effective
        let today = landscape.pairs(
            namedBy: effective.items.filter { $0.counts && !state.isFromBefore($0.entry.id) }.map(\.entry))
        var json = JSONWriter(isCompact: true)
        json.object { json in
            json.key("revision", revision)
            json.key("findings_revision", findings.revision)
            json.key("title", landscape.settings.title)
            json.key("mode", mode.rawValue)
            json.key("actors", objects: landscape.actors) { json, actor in
                json.key("id", actor.id)
                json.key("name", actor.name)
                json.key("sector", actor.sector?.rawValue ?? "")
                json.key("present", present.contains(actor.id))
            }
            json.key("ties", objects: landscape.pairs(input.index)) { json, pair in
                json.key("a", id(pair.a))
                json.key("b", id(pair.b))
                json.key("state", pair.state.rawValue)
                json.key("strength")
                if pair.isUpperOpen { json.null() } else { json.value(pair.upper) }
                json.key("today", today.contains(ActorPair(pair.a, pair.b)))
            }
            json.key("wishes", objects: landscape.wishes()) { json, wish in
                json.key("a", id(wish.pair.a))
                json.key("b", id(wish.pair.b))
                json.key("reported_by", wish.wishers.map { id($0) })
            }
            json.key("gaps", objects: findings.suggestions) { json, gap in Self.write(gap, &json) }
            json.key("can_undo", state.canUndo)
            json.key("can_redo", state.canRedo)
            json.key("you")
            json.object { json in
                json.key("role", viewer.role)
                json.key("actor")
                if let actor = viewer.actor { json.value(actor) } else { json.null() }
            }
            json.key("stage", json: stage)
            json.key("proposals")
            json.array { json in
                for entry in state.proposals where entry.isVisible(to: viewer) {
                    json.value(json: entry.line)
                }
            }
        }
        return String(decoding: json.bytes, as: UTF8.self)
    }

    /// Who may be picked when somebody comes in: names alone.
    package func actorsJSON() -> String {
        var json = JSONWriter(isCompact: true)
        json.object { json in
            json.key("title", input.landscape.settings.title)
            json.key("actors", objects: input.landscape.actors) { json, actor in
                json.key("id", actor.id)
                json.key("name", actor.name)
                json.key("short", actor.displayName)
                json.key("sector", actor.sector?.rawValue ?? "")
            }
        }
        return String(decoding: json.bytes, as: UTF8.self)
    }

    private static func write(_ gap: TableFindings.Suggestion, _ json: inout JSONWriter) {
        json.key("number", gap.number)
        json.key("a", gap.a)
        json.key("b", gap.b)
        json.key("rules", gap.rules)
        json.key("step", gap.step.rawValue)
        json.key("open", gap.isOpen)
    }

    /// `event: findings`.
    static func gapsJSON(_ findings: TableFindings) -> String {
        var json = JSONWriter(isCompact: true)
        json.object { json in
            json.key("revision", findings.revision)
            json.key("gaps", objects: findings.suggestions) { json, gap in write(gap, &json) }
        }
        return String(decoding: json.bytes, as: UTF8.self)
    }

    /// `GET table/findings`.
    package func findingsJSON(for viewer: Viewer, _ language: Language) -> String {
        let names = Dictionary(
            input.landscape.actors.map { ($0.id, $0.displayName) }, uniquingKeysWith: { first, _ in first })
        var json = JSONWriter(isCompact: true)
        json.object { json in
            json.key("revision", findings.revision)
            json.key("gaps", objects: findings.suggestions) { json, gap in
                Self.write(gap, &json)
                json.key("name_a", gap.nameA(language))
                json.key("name_b", gap.nameB(language))
                json.key("reason", gap.reason(language))
                json.key("introducers", objects: gap.introducers) { json, id in
                    json.key("id", id)
                    json.key("name", names[id] ?? id)
                }
            }
            write(findings.now.outcomes, language, &json)
            json.key("measures")
            json.object { json in
                write(findings.now.figures, &json)
                // Figures of single actors are for the facilitation's own desk.
                if viewer == .moderation { writeActors(&json) }
            }
            json.key("start")
            json.object { json in
                write(findings.start.outcomes, language, &json)
                json.key("measures")
                json.object { json in write(findings.start.figures, &json) }
            }
        }
        return String(decoding: json.bytes, as: UTF8.self)
    }

    private func write(
        _ outcomes: [TableFindings.RuleOutcome], _ language: Language, _ json: inout JSONWriter
    ) {
        json.key("outcomes", objects: outcomes) { json, rule in
            json.key("rule", rule.rule)
            json.key("title", rule.title(language))
            json.key("outcome", rule.outcome)
            json.key("checked", rule.checked)
            json.key("fulfilled", rule.count(.fulfilled))
            json.key("counts")
            json.object { json in
                for (outcome, count) in rule.counts { json.key(outcome.rawValue, count) }
            }
        }
    }

    private func write(_ figures: TableFindings.Figures, _ json: inout JSONWriter) {
        json.key("network")
        json.object { json in
            json.key("actors", figures.actors)
            json.key("pairs", figures.pairs)
            json.key("confirmed", figures.confirmed)
            json.key("isolates", figures.isolates)
            json.key("density", figures.density)
            json.key("global_efficiency", figures.efficiency)
        }
    }

    private func writeActors(_ json: inout JSONWriter) {
        json.key("actors", objects: findings.actors) { json, actor in
            json.key("id", actor.id)
            json.key("degree", actor.degree)
            json.key("betweenness", actor.betweenness)
        }
    }
}
