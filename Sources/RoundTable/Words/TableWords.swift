import LandscapeModel
import PlainText

/// Every word of the page that does not come from the landscape. The keys are those that the script asks for; `{n}` and the
/// like are filled in by it.
struct TableWords {
    let language: Language
    /// What no recommendation could look at; it stands where a reader would take the absence of suggestions for good.
    var notCheckable: String?

    func callAsFunction(_ german: String, _ english: String) -> String {
        language == .german ? german : english
    }

    typealias Word = (key: String, text: String)

    var all: [Word] { entering + sentences + saving + round + agreements + closing + problems }

    var steps: [Word] {
        [
            ("question", self("Frage", "Question")),
            ("actors", self("Wer ist da?", "Who is here?")),
            ("ties", self("Kooperationen", "Cooperations")),
            ("wishes", self("Wünsche", "Wishes")),
            ("suggestions", self("Anregungen", "Suggestions")),
            ("measures", self("Vereinbarungen", "Agreements")),
            ("closing", self("Abschluss", "Closing")),
        ]
    }

    private var entering: [Word] {
        [
            ("and", self("und", "and")),
            ("or", self(", oder ", ", or ")),
            ("actorNumber", self("{name}, Nummer {n}", "{name}, number {n}")),
            (
                "firstEnd",
                self(
                    "{name} gewählt. Mit wem? Bitte den zweiten Akteur wählen.",
                    "{name} chosen. With whom? Please choose the second actor.")
            ),
            ("endsForgotten", self("Auswahl aufgehoben.", "Selection cleared.")),
            (
                "which",
                self("„{text}“ passt auf mehrere: Wer ist gemeint?", "“{text}” fits several: who is meant?")
            ),
            (
                "unknownName",
                self(
                    "„{text}“ steht nicht auf der Liste. Ein neuer Akteur?",
                    "“{text}” is not on the list. A new actor?")
            ),
            (
                "misspelt",
                self(
                    "„{text}“ steht nicht auf der Liste. Meinten Sie {name}? (Pfeil nach unten; Eingabetaste noch einmal: neuer Akteur)",
                    "“{text}” is not on the list. Did you mean {name}? (arrow down; Enter once more: a new actor)"
                )
            ),
            (
                "vagueContact",
                self(
                    "„{text}“: Bitte genauer, etwa jährlich, vierteljährlich, monatlich oder wöchentlich.",
                    "“{text}”: please more exactly, such as yearly, quarterly, monthly or weekly.")
            ),
            (
                "vagueStrength",
                self(
                    "„{text}“: Bitte als Stärke 1 bis 4 angeben.",
                    "“{text}”: please give it as a strength from 1 to 4.")
            ),
            ("says", self("sagt {name}", "says {name}")),
            ("saysFirst", self("sagt, wer zuerst genannt ist", "says the first named")),
            ("saysSecond", self("sagt, wer danach genannt ist", "says the second named")),
            ("noNumber", self("Die Nummer {n} hat niemand.", "Nobody has the number {n}.")),
            ("tooMany", self("Das sind mehr als zwei Akteure.", "These are more than two actors.")),
            ("secondMissing", self("{name} – mit wem?", "{name} – with whom?")),
            (
                "bothMissing",
                self(
                    "Bitte zwei Akteure nennen: Name, Kurzname oder Nummer.",
                    "Please name two actors: name, short name or number.")
            ),
            ("soFar", self("Bisher: {words}.", "So far: {words}.")),
            (
                "staysAt",
                self(
                    "Auf der Karte bleibt Stärke {n}, denn so haben beide Seiten es gemeldet; sagen beide es jetzt anders, bitte „sagen beide“ wählen.",
                    "The map keeps strength {n}, which both sides reported; if both say otherwise now, please choose “both say so”."
                )
            ),
            ("closes", self("Beantwortet Anregung {numbers}.", "Answers suggestion {numbers}.")),
            (
                "closed",
                self("Anregung {numbers} ist damit beantwortet.", "Suggestion {numbers} is answered by it.")
            ),
            ("taken", self("Notiert: {what}", "Noted: {what}")),
            ("alreadySo", self("Stand schon so da: {what}", "Was there already: {what}")),
            (
                "actorAdded",
                self(
                    "{name} ist jetzt Nummer {n}. Mit der Eingabetaste eintragen.",
                    "{name} is now number {n}. Press Enter to enter it.")
            ),
            ("newOnMap", self("{name} (heute dazugekommen)", "{name} (added today)")),
            ("mapRole", self("Akteure auf der Karte", "Actors on the map")),
            ("zoomed", self("Vergrößerung {n} %", "Zoom {n} %")),
            ("aloneBefore", self("vorher {words}", "before: {words}")),
            ("tagTie", self("heute", "today")),
            ("tagStrength", self("heute: {n}", "today: {n}")),
            ("tagWish", self("Wunsch", "wish")),
            ("tagEnded", self("beendet", "ended")),
            ("tagNone", self("keine", "none")),
        ]
    }

    private var sentences: [Word] {
        [
            ("strengthOf", self("Stärke {n} ({word})", "strength {n} ({word})")),
            (
                "strengthBetween",
                self(
                    "Stärke {least} bis {most}, je nach Seite",
                    "strength {least} to {most}, depending on the side")
            ),
            ("strengthOpen", self("Stärke nicht angegeben", "strength not stated")),
            ("contactOpen", self("Kontakt nicht angegeben", "contact not stated")),
            ("strength", self("Stärke", "Strength")),
            ("contact", self("Kontakt", "Contact")),
            ("whoSays", self("Wer sagt das?", "Who says so?")),
            ("byCoordination", self("laut Koordination", "according to the coordination")),
            ("byBoth", self("von beiden gemeldet", "reported by both")),
            ("byActor", self("gemeldet von {name}", "reported by {name}")),
            ("cooperation", self("Kooperation", "cooperation")),
            ("wish", self("Kooperation gewünscht", "cooperation wished for")),
            ("ended", self("Kooperation beendet", "cooperation ended")),
            ("none", self("keine Kooperation", "no cooperation")),
            ("tie", self("{pair}: {words}.", "{pair}: {words}.")),
            ("removed", self("Gestrichen: {what}.", "Removed: {what}.")),
            ("noteOf", self("Notiz: {text}", "Note: {text}")),
            ("takenBack", self("Zurückgenommen: {what}", "Taken back: {what}")),
            ("newActor", self("Neuer Akteur: {name} ({sector}).", "New actor: {name} ({sector}).")),
            ("changedActor", self("Geändert: {name}.", "Changed: {name}.")),
            ("sectorOpen", self("Sektor offen", "sector open")),
            ("agreed", self("Vereinbart: {what}.", "Agreed: {what}.")),
            ("responsible", self("verantwortlich {name}", "responsible {name}")),
            ("together", self("mit {names}", "with {names}")),
            ("until", self("bis {date}", "by {date}")),
            ("seat", self("{name} gehört zu: {board}.", "{name} belongs to: {board}.")),
            ("statement", self("{what}: {ends} ({rule}). {text}", "{what}: {ends} ({rule}). {text}")),
            ("noNeed", self("Kein Bedarf", "No need")),
            ("settled", self("Geklärt", "Settled")),
            ("open", self("Offen", "Open")),
            ("otherEntry", self("Eintrag in {table}: {what}.", "Entry in {table}: {what}.")),
            ("nothingOnRecord", self("keine Kooperation genannt", "no cooperation on record")),
            ("onRecord", self("{words}", "{words}")),
            ("state_confirmed", TieState.confirmed.label(language)),
            ("state_one_sided", TieState.oneSided.label(language)),
            ("state_unverified", TieState.unverified.label(language)),
            ("strengthFrom", self("Stärke ab {n}", "strength from {n}")),
            ("contactFrom", self("Kontakt mindestens {word}", "contact at least {word}")),
            ("withContact", self(" und ", " and ")),
            ("asksFor", self("Angeregt ist: {ways}.", "Suggested is: {ways}.")),
            ("today", self("heute", "today")),
        ]
    }

    private var saving: [Word] {
        [
            (
                "nothingYet",
                self(
                    "Noch nichts eingetragen. Zum Weitermachen: „Protokoll öffnen“, oder die Datei hierher ziehen.",
                    "Nothing entered yet. To go on: “Open journal”, or drag the file here.")
            ),
            ("openEntryOne", self("1 Änderung", "1 change")),
            ("openEntryMany", self("{n} Änderungen", "{n} changes")),
            ("entryOne", self("1 Eintrag", "1 entry")),
            ("entryMany", self("{n} Einträge", "{n} entries")),
            (
                "noFile",
                self("Noch nicht als Datei gesichert ({entries}).", "Not yet saved as a file ({entries}).")
            ),
            (
                "fileBehind",
                self(
                    "Als Datei gesichert {time}, {ago}; seither {entries}.",
                    "Saved as a file {time}, {ago}; {entries} since.")
            ),
            (
                "fileWhole",
                self(
                    "Als Datei gesichert {time}, alles enthalten.",
                    "Saved as a file {time}, everything in it.")
            ),
            ("stored", self("Im Browser {time}.", "In the browser {time}.")),
            (
                "storageFull",
                self(
                    "Der Speicher des Browsers ist voll: Bitte das Protokoll jetzt und nach jedem Schritt als Datei sichern.",
                    "The storage of the browser is full: please save the journal as a file now and after each step."
                )
            ),
            (
                "storageRefused",
                self(
                    "Der Browser speichert hier nichts: Bitte das Protokoll jetzt und nach jedem Schritt als Datei sichern.",
                    "The browser stores nothing here: please save the journal as a file now and after each step."
                )
            ),
            (
                "fileFailed",
                self(
                    "Die Datei ließ sich nicht schreiben. Bitte erneut sichern.",
                    "The file could not be written. Please save again.")
            ),
            ("justNow", self("gerade eben", "just now")),
            ("aMinuteAgo", self("vor einer Minute", "a minute ago")),
            ("minutesAgo", self("vor {n} Minuten", "{n} minutes ago")),
            (
                "goesOn",
                self(
                    "Fortgesetzt: {entries} aus diesem Browser, zuletzt {date}, {time}.",
                    "Continued: {entries} from this browser, the last of {date}, {time}.")
            ),
            (
                "opened",
                self(
                    "„{name}“ geöffnet: {entries}, davon neu {fresh}.",
                    "“{name}” opened: {entries}, {fresh} of them new.")
            ),
            (
                "noJournal",
                self(
                    "„{name}“ ist kein Protokoll; es hat sich nichts geändert.",
                    "“{name}” is no journal; nothing has changed.")
            ),
            ("openedNothingNew", self("Alles stand schon hier.", "Everything was here already.")),
            ("openedBrokenOne", self("Eine Zeile ist kein Eintrag.", "One line is no entry.")),
            ("openedBrokenMany", self("{n} Zeilen sind keine Einträge.", "{n} lines are no entries.")),
            (
                "openedCut",
                self(
                    "Die letzte Zeile ist abgeschnitten und zählt nicht.",
                    "The last line is cut off and does not count.")
            ),
            (
                "openedOddOne",
                self(
                    "Ein Eintrag passt nicht zu dieser Landschaft; er steht in der Liste.",
                    "One entry does not fit this landscape; the list has it.")
            ),
            (
                "openedOddMany",
                self(
                    "{n} Einträge passen nicht zu dieser Landschaft; sie stehen in der Liste.",
                    "{n} entries do not fit this landscape; the list has them.")
            ),
            ("adoptedEntryOne", self("Ein Eintrag kam dazu.", "One entry was added.")),
            ("adoptedEntryMany", self("{n} Einträge kamen dazu.", "{n} entries were added.")),
            ("muchHappened", self("{n} Änderungen auf der Karte.", "{n} changes on the map.")),
            ("nothingToUndo", self("Es gibt nichts zurückzunehmen.", "There is nothing to undo.")),
            ("nothingToRedo", self("Es gibt nichts zu wiederholen.", "There is nothing to redo.")),
            ("undone", self("Zurückgenommen: {what}", "Taken back: {what}")),
            ("redone", self("Gilt wieder: {what}", "Holds again: {what}")),
            ("isTakenBack", self("zurückgenommen", "taken back")),
            ("again", self("Gilt doch", "Restore")),
            ("takeBack", self("Zurücknehmen", "Take back")),
            ("takeBackAll", self("Alle zurücknehmen", "Take all of them back")),
            ("leaveIt", self("Doch nicht", "Leave it as it is")),
            (
                "goesWithOne",
                self(
                    "Damit gilt auch ein weiterer Eintrag nicht mehr:",
                    "One more entry would not hold any more:")
            ),
            (
                "goesWithMany",
                self(
                    "Damit gelten auch {n} weitere Einträge nicht mehr:",
                    "{n} more entries would not hold any more:")
            ),
            ("status_proposed", self("wartet auf Freigabe", "waits for approval")),
            ("status_refused", self("nicht angenommen", "not accepted")),
            ("notInFile", self("noch nicht in der Datei", "not in the file yet")),
        ]
    }
}
