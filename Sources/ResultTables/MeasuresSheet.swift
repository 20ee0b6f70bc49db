import LandscapeModel
import NetworkGraph
public import PlainText

extension MeasuresTable {
    /// The measures of the actors as a table for people, headed by their titles.
    public func sheet(_ language: Language) -> String {
        let english = language == .english
        var sheet = SheetText(
            language,
            header: [english ? "actor" : "Akteur", "id"]
                + actorMeasures.map { $0.title(english ? .english : .german) })
        let columns = actorMeasures.map { result.values($0) }
        for node in ids.indices {
            sheet.append([.text(names[node]), .text(ids[node])] + columns.map { .number($0?[node]) })
        }
        if let note { sheet.append([.text(note)]) }
        return sheet.text
    }
}
