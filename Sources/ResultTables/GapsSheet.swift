import GapAnalysis
import LandscapeModel
public import PlainText

extension GapsTable {
    /// The suggestions as a table for people: heads and words of the language, names instead of ids.
    public func sheet(_ language: Language) -> String {
        let isGerman = language == .german
        func text(_ german: String, _ english: String) -> String { isGerman ? german : english }
        var sheet = SheetText(
            language,
            header: [
                text("Nr.", "No."), text("Anregung", "suggestion"), text("Schritt", "step"),
                text("Akteur", "actor"), text("Gegenüber", "counterpart"),
                text("Empfehlungen", "recommendations"),
                text("Handlungsfeld", "field of action"),
                text("Verbindlichkeit (1–5)", "obligation (1–5)"), text("Ergebnis", "outcome"),
                text("Vorrang", "priority"), text("Punkte", "score"), text("gewünscht", "wished"),
                text("könnten vermitteln", "could introduce"),
                text("Gewinn an Effizienz", "efficiency gain"), text("Begründung", "reason"),
                text("id des Akteurs", "id of the actor"), text("id des Gegenübers", "id of the counterpart"),
            ])
        for gap in gaps {
            let introducers = gap.introducers.map { landscape.actors[Int($0)].name }
            sheet.append([
                .number(Double(gap.number)), .text(gap.label(language)), .text(gap.step.label(language)),
                .text(landscape.name(of: gap.a, language)), .text(landscape.name(of: gap.b, language)),
                .text(gap.rules.joined(separator: ", ")),
                .text(gap.field.isEmpty ? "" : landscape.vocabulary.label(field: gap.field, language)),
                .number(Double(gap.obligation)), .text(gap.outcome.label(language)),
                .text(gap.priority.label(language)), .number(gap.score),
                .text(gap.isWished ? text("ja", "yes") : text("nein", "no")),
                .text(introducers.joined(separator: " | ")), .number(gap.efficiencyGain),
                .text(gap.reason(language)), .text(landscape.id(of: gap.a)), .text(landscape.id(of: gap.b)),
            ])
        }
        for remark in remarks(language) { sheet.append([.text(remark)]) }
        return sheet.text
    }
}
