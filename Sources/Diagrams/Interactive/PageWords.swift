import PlainText

/// Every word of the interactive page that does not come from the landscape.
struct PageWords {
    let language: Language
    var view = MapView.cooperation
    /// What no recommendation could look at; it stands where a reader would take the absence of suggestions for good.
    var notCheckable: String?

    /// So many suggestions an eye can follow on the map.
    static let mostImportant = 10

    private var line: (one: String, many: String, ofMany: String) {
        (view.lines.one(language), view.lines.many(language), view.lines.ofMany(language))
    }

    private var node: (many: String, ofMany: String) {
        (view.nodes.many(language), view.nodes.ofMany(language))
    }

    /// The headings of the two tables.
    var nodeHeading: String { node.many.prefix(1).uppercased() + node.many.dropFirst() }
    var lineHeading: String { line.many.prefix(1).uppercased() + line.many.dropFirst() }

    func callAsFunction(_ german: String, _ english: String) -> String {
        language == .german ? german : english
    }

    /// What the script says; the keys are those that it asks for. `{n}` and the like are replaced by it.
    var script: [(key: String, text: String)] {
        [
            ("shown", self("Gezeigt: {parts}.", "Shown: {parts}.")),
            ("actors", self("{n} von {all} \(node.ofMany)", "{n} of {all} \(node.many)")),
            ("ties", self("{n} von {all} \(line.ofMany)", "{n} of {all} \(line.many)")),
            ("suggestions", self("{n} von {all} Anregungen", "{n} of {all} suggestions")),
            ("everything", self("Kein Filter gesetzt: {parts}.", "No filter set: {parts}.")),
            ("allActors", "{n} \(node.many)"),
            ("allTies", "{n} \(line.many)"),
            ("allSuggestions", self("{n} Anregungen", "{n} suggestions")),
            ("and", self("und", "and")),
            (
                "noMatch",
                self(
                    "Kein Akteur auf dieser Karte passt zu „{query}“.",
                    "No actor on this map matches “{query}”.")
            ),
            (
                "matches",
                self(
                    "{n} Treffer. Eingabetaste wählt den ersten.", "{n} matches. Enter chooses the first.")
            ),
            ("oneMatch", self("Ein Treffer. Eingabetaste wählt ihn.", "One match. Enter chooses it.")),
            (
                "moreMatches",
                self("und {n} weitere: bitte genauer suchen", "and {n} more: please narrow the search")
            ),
            (
                "chosen",
                self("{name} gewählt: {ties}, {suggestions}.", "{name} chosen: {ties}, {suggestions}.")
            ),
            ("cleared", self("Auswahl aufgehoben.", "Selection cleared.")),
            ("oneTie", line.one),
            ("manyTies", "{n} \(line.many)"),
            ("oneSuggestion", self("eine Anregung", "one suggestion")),
            ("manySuggestions", self("{n} Anregungen", "{n} suggestions")),
            ("tiesHeading", "\(lineHeading) ({n})"),
            ("suggestionsHeading", self("Anregungen ({n})", "Suggestions ({n})")),
            ("noTies", self("Auf dieser Karte nichts.", "Nothing on this map.")),
            (
                "noSuggestions",
                notCheckable.map {
                    self(
                        "Anregungen zu diesem Akteur sind hier nicht aufgeführt; \($0).",
                        "Suggestions on this actor are not listed here; \($0).")
                }
                    ?? self(
                        "Zu diesem Akteur ist hier keine Anregung aufgeführt.",
                        "No suggestion on this actor is listed here.")
            ),
            (
                "filteredOut",
                self(
                    "Davon sind {n} durch die Filter ausgeblendet.", "{n} of them are hidden by the filters.")
            ),
            ("internal", self("im selben Träger", "within one organisation")),
            ("strength", self("Stärke {n}", "strength {n}")),
            ("weight", self("Gewicht {n}", "weight {n}")),
            ("count", self("Kooperationen: {n}", "cooperations: {n}")),
            ("number", self("Nr. {n}", "No. {n}")),
            ("close", self("Auswahl aufheben", "Clear selection")),
            ("type", self("Typ", "Type")),
            ("sector", self("Sektor", "Sector")),
            ("fields", self("Handlungsfelder", "Fields of action")),
            ("district", self("Sozialraum", "District")),
            ("on", self("Auf der Karte zeigen: {name}", "Show on the map: {name}")),
            ("mapRole", self("Akteure auf der Karte", "Actors on the map")),
            ("ofAll", self("{n} von {all}", "{n} of {all}")),
            ("zoomed", self("Vergrößerung {n} %", "Zoom {n} %")),
        ]
    }

    /// How the map is used from the keyboard: keys and what they do.
    var keys: [(keys: [String], meaning: String)] {
        [
            (
                ["←", "→", "↑", "↓"],
                self("zum nächsten Akteur in dieser Richtung", "to the next actor in that direction")
            ),
            (
                [self("Bild ↓", "Page ↓"), self("Bild ↑", "Page ↑")],
                self("von Partner zu Partner", "from partner to partner")
            ),
            (
                [self("Eingabe", "Enter"), self("Leertaste", "Space")],
                self(
                    "wählen: Kooperationen und Anregungen erscheinen neben der Karte",
                    "choose: cooperations and suggestions appear beside the map")
            ),
            (["Esc"], self("Auswahl aufheben", "clear the selection")),
            (
                [self("Pos 1", "Home"), self("Ende", "End")],
                self(
                    "zum ersten oder letzten Akteur im Alphabet", "to the first or last actor in the alphabet"
                )
            ),
            (["+", "−", "0"], self("größer, kleiner, ganze Karte", "larger, smaller, whole map")),
            ([self("Umschalt + Pfeile", "Shift + arrows")], self("Ausschnitt verschieben", "move the view")),
        ]
    }
}
