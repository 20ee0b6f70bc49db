public import GapAnalysis
public import LandscapeModel
public import PlainText
import Reports

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
                json.key("step", tie.gap.step.rawValue)
                json.key("rules", tie.gap.rules)
                json.key("efficiency_gain", tie.efficiencyGain)
                json.key("cumulative_fulfilled", tie.cumulativeFulfilled)
                json.key("reason", tie.gap.reason(language))
            }
            json.key("steps")
            json.object { json in StepCounts(plan.ties.map(\.gap)).write(&json) }
            json.key("passed_over", objects: plan.passedOver) { json, entry in
                json.key("number", entry.gap.number)
                json.key("a", landscape.id(of: entry.gap.a))
                json.key("b", landscape.id(of: entry.gap.b))
                json.key("step", entry.gap.step.rawValue)
                json.key("why", entry.reason.rawValue)
                json.key("reason", entry.reason.label(language))
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
            "a", "b", "name_a", "name_b", "number", "step", "rules", "efficiency_gain",
            "cumulative_fulfilled",
            "reason",
        ])
        for tie in plan.ties {
            csv.append([
                id(tie.pair.a), id(tie.pair.b), name(tie.pair.a), name(tie.pair.b), "\(tie.gap.number)",
                tie.gap.step.rawValue, tie.gap.rules.joined(separator: "|"),
                CSVText.number(tie.efficiencyGain),
                "\(tie.cumulativeFulfilled)", tie.gap.reason(language),
            ])
        }
        if let note { csv.appendRemark(note) }
        return csv.text
    }

    public func text(_ language: Language, width: Int?) -> String {
        let isGerman = language == .german
        var text = ""
        if plan.ties.isEmpty {
            text +=
                isGerman
                ? "Es gibt keine offene Anregung, die eine neue Kooperation erfüllt.\n\n"
                : "No open suggestion asks for a new cooperation.\n\n"
        }
        for (number, tie) in plan.ties.enumerated() {
            text +=
                "\(number + 1). \(name(tie.pair.a)) – \(name(tie.pair.b)) (\(isGerman ? "Nr." : "no.") \(tie.gap.number)): \(tie.gap.step.label(language))\n"
            text += "   \(tie.gap.reason(language))\n"
            text +=
                isGerman
                ? "   Bis hierhin erfüllte Befunde: \(tie.cumulativeFulfilled)\n"
                : "   Findings fulfilled so far: \(tie.cumulativeFulfilled)\n"
        }
        if !plan.ties.isEmpty { text += "\n" + StepCounts(plan.ties.map(\.gap)).sentence(language) + "\n" }
        text += passedOver(language)
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
        text += "\n" + table.text(width: width)
        text += "\n" + (isGerman ? "Gefunden: " : "Found: ") + plan.method.label(language) + ".\n"
        if let note { text += "\(note)\n" }
        return text
    }

    /// What ranks before the plan's ties and is not among them, by reason; single numbers for up to eight each.
    private func passedOver(_ language: Language) -> String {
        guard !plan.passedOver.isEmpty else { return "" }
        var order: [Plan.PassedOver.Reason] = []
        var numbers: [Plan.PassedOver.Reason: [String]] = [:]
        for entry in plan.passedOver {
            if numbers[entry.reason] == nil { order.append(entry.reason) }
            numbers[entry.reason, default: []].append("\(entry.gap.number)")
        }
        let head =
            language == .german
            ? "Weiter vorn in der Liste, aber nicht im Vorschlag:"
            : "Further up in the list, but not in the plan:"
        let lines = order.map { reason in
            let list = language.list(numbers[reason] ?? [], limit: 8)
            return "   \(language == .german ? "Nr." : "no.") \(list): \(reason.label(language))"
        }
        return "\n" + ([head] + lines).joined(separator: "\n") + "\n"
    }
}
