internal import LandscapeModel

/// Every word of the interactive page that does not come from the landscape.
struct PageWords {
    let language: Language

    func callAsFunction(_ german: String, _ english: String) -> String {
        language == .german ? german : english
    }

    /// What the script says; the keys are those that it asks for. `{n}` and the like are replaced by it.
    var script: [(key: String, text: String)] {
        [
            ("shown", self("Gezeigt: {parts}.", "Shown: {parts}.")),
            ("actors", self("{n} von {all} Akteuren", "{n} of {all} actors")),
            ("ties", self("{n} von {all} Kooperationen", "{n} of {all} cooperations")),
            ("suggestions", self("{n} von {all} Anregungen", "{n} of {all} suggestions")),
            ("everything", self("Alles wird gezeigt: {parts}.", "Everything is shown: {parts}.")),
            ("allActors", self("{n} Akteure", "{n} actors")),
            ("allTies", self("{n} Kooperationen", "{n} cooperations")),
            ("allSuggestions", self("{n} Anregungen", "{n} suggestions")),
            ("and", self("und", "and")),
            ("noMatch", self("Kein Akteur passt zu „{query}“.", "No actor matches “{query}”.")),
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
            ("oneTie", self("eine Kooperation", "one cooperation")),
            ("manyTies", self("{n} Kooperationen", "{n} cooperations")),
            ("oneSuggestion", self("eine Anregung", "one suggestion")),
            ("manySuggestions", self("{n} Anregungen", "{n} suggestions")),
            ("tiesHeading", self("Kooperationen ({n})", "Cooperations ({n})")),
            ("suggestionsHeading", self("Anregungen ({n})", "Suggestions ({n})")),
            ("noTies", self("Keine Kooperation erfasst.", "No cooperation on record.")),
            (
                "noSuggestions",
                self("Zu diesem Akteur gibt es keine offene Anregung.", "No open suggestion for this actor.")
            ),
            (
                "filteredOut",
                self(
                    "Davon sind {n} durch die Filter ausgeblendet.", "{n} of them are hidden by the filters.")
            ),
            ("internal", self("im selben Träger", "within one organisation")),
            ("strength", self("Stärke {n}", "strength {n}")),
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
