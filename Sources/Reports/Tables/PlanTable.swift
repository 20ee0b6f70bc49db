public import GapAnalysis
public import LandscapeModel

/// A plan of new ties, as text, CSV and JSON.
public struct PlanTable: Sendable {
    let landscape: Landscape
    let plan: Plan
    let note: String?

    public init(landscape: Landscape, plan: Plan, note: String? = nil) {
        self.landscape = landscape
        self.plan = plan
        self.note = note
    }

    private func id(_ actor: ActorIndex) -> String { landscape.actors[Int(actor)].id }
    private func name(_ actor: ActorIndex) -> String { landscape.actors[Int(actor)].name }

    public func json(_ language: Language) -> String {
        var json = JSONWriter()
        json.object { json in
            if let note {
                json.key("note", note)
            }
            json.key("ties", objects: plan.ties) { json, tie in
                json.key("a", id(tie.pair.a))
                json.key("b", id(tie.pair.b))
                json.key("number", tie.gap.number)
                json.key("rules", tie.gap.rules)
                json.key("efficiency_gain", tie.efficiencyGain)
                json.key("cumulative_fulfilled", tie.cumulativeFulfilled)
                json.key("reason", tie.gap.reason(language))
            }
            json.key("before")
            write(plan.before, &json)
            json.key("after")
            write(plan.after, &json)
            json.key("method", plan.method.rawValue)
        }
        return String(decoding: json.bytes, as: UTF8.self) + "\n"
    }

    private func write(_ figures: Plan.Figures, _ json: inout JSONWriter) {
        json.object { json in
            json.key("fulfilled", figures.fulfilled)
            json.key("open", figures.open)
            json.key("global_efficiency", figures.globalEfficiency)
            json.key("density", figures.density)
            json.key("components", figures.components)
            json.key("isolates", figures.isolates)
        }
    }

    public func csv(_ language: Language) -> String {
        var csv = CSVText(header: [
            "a", "b", "name_a", "name_b", "number", "rules", "efficiency_gain", "cumulative_fulfilled",
            "reason",
        ])
        for tie in plan.ties {
            csv.append([
                id(tie.pair.a), id(tie.pair.b), name(tie.pair.a), name(tie.pair.b), "\(tie.gap.number)",
                tie.gap.rules.joined(separator: "|"), CSVText.number(tie.efficiencyGain),
                "\(tie.cumulativeFulfilled)", tie.gap.reason(language),
            ])
        }
        if let note { csv.appendRemark(note) }
        return csv.text
    }

    public func text(_ language: Language) -> String {
        let isGerman = language == .german
        var text = ""
        if plan.ties.isEmpty {
            text +=
                isGerman
                ? "Es gibt keine offene Anregung, die eine neue Kooperation erfüllt.\n\n"
                : "No open suggestion asks for a new cooperation.\n\n"
        }
        for (number, tie) in plan.ties.enumerated() {
            text += "\(number + 1). \(name(tie.pair.a)) – \(name(tie.pair.b)) (Nr. \(tie.gap.number))\n"
            text += "   \(tie.gap.reason(language))\n"
            text +=
                isGerman
                ? "   Bis hierhin erfüllte Befunde: \(tie.cumulativeFulfilled)\n"
                : "   Findings fulfilled so far: \(tie.cumulativeFulfilled)\n"
        }
        var table = TextTable(
            header: ["", isGerman ? "heute" : "today", isGerman ? "mit dem Vorschlag" : "with the plan"],
            rightAligned: [1, 2])
        func row(_ german: String, _ english: String, _ value: (Plan.Figures) -> String) {
            table.rows.append([isGerman ? german : english, value(plan.before), value(plan.after)])
        }
        row("erfüllte Befunde", "findings fulfilled") { "\($0.fulfilled)" }
        row("offene Befunde", "open findings") { "\($0.open)" }
        row("globale Effizienz", "global efficiency") { language.number($0.globalEfficiency, digits: 3) }
        row("Dichte", "density") { language.number($0.density, digits: 3) }
        row("Teilnetze", "components") { "\($0.components)" }
        row("Akteure ohne Kooperation", "actors without ties") { "\($0.isolates)" }
        text += "\n" + table.text()
        text += "\n" + (isGerman ? "Gefunden: " : "Found: ") + plan.method.label(language) + ".\n"
        if let note { text += "\(note)\n" }
        return text
    }
}
