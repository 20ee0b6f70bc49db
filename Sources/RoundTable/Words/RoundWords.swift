// What the guided round says.
extension TableWords {
    var round: [Word] {
        steps.map { ("step_" + $0.key, $0.text) } + [
            ("allFields", self("Alle Handlungsfelder", "All fields of action")),
            (
                "questionOf",
                self(
                    "Wer arbeitet im Handlungsfeld {field} mit wem zusammen – und wo fehlt etwas?",
                    "Who works with whom in the field {field} – and where is something missing?")
            ),
            (
                "questionOfAll",
                self(
                    "Wer arbeitet vor Ort mit wem zusammen – und wo fehlt etwas?",
                    "Who works with whom locally – and where is something missing?")
            ),
            (
                "questionFacts",
                self(
                    "Auf der Karte dazu: {actors}, {suggestions}.",
                    "On the map for this: {actors}, {suggestions}.")
            ),
            (
                "questionHint",
                self(
                    "Die Karte zeigt, was bisher erfasst ist. Was fehlt, ist nicht widerlegt: Sagen Sie es, und es steht da.",
                    "The map shows what is on record so far. What is missing is not denied: say it, and it is there."
                )
            ),
            ("actorOne", self("1 Akteur", "1 actor")),
            ("actorMany", self("{n} Akteure", "{n} actors")),
            ("suggestionOne", self("1 offene Anregung", "1 open suggestion")),
            ("suggestionMany", self("{n} offene Anregungen", "{n} open suggestions")),
            (
                "actorsHint",
                self(
                    "Wer ist vertreten? Anwesend heißt nicht, dass schon etwas bestätigt ist.",
                    "Who is represented? Being present does not confirm anything yet.")
            ),
            ("presentCountOne", self("1 Organisation ist da.", "1 organisation is here.")),
            ("presentCountMany", self("{n} Organisationen sind da.", "{n} organisations are here.")),
            ("othersHeading", self("Aus anderen Handlungsfeldern ({n})", "From other fields ({n})")),
            ("missingHeading", self("Wer fehlt hier?", "Who is missing here?")),
            (
                "missingHint",
                self(
                    "Wer mitarbeitet und nicht auf der Liste steht, kommt dazu.",
                    "Whoever takes part and is not on the list is added.")
            ),
            ("addActor", self("Akteur aufnehmen", "Add an actor")),
            ("presentAre", self("Anwesend ({n}): {names}", "Present ({n}): {names}")),
            ("nobodyPresent", self("Anwesend: niemand angekreuzt", "Present: nobody ticked")),
            (
                "tiesHint",
                self(
                    "„Wir arbeiten doch längst mit der VHS“: zwei Akteure und die Stärke in die Schnelleingabe, oder beide auf der Karte anklicken.",
                    "Two actors and the strength into the quick entry, or click both on the map.")
            ),
            ("toQuick", self("Zur Eingabe", "To the quick entry")),
            ("askHeading", self("Wen fragen wir heute?", "Whom do we ask today?")),
            (
                "askNobody",
                self(
                    "Sobald angekreuzt ist, wer da ist, stehen hier die Kooperationen, zu denen jemand im Raum etwas sagen kann.",
                    "Once it is ticked who is here, this lists the cooperations about which somebody in the room can say something."
                )
            ),
            (
                "askNothing",
                self(
                    "Zu den Anwesenden ist keine Kooperation offen.",
                    "No cooperation of those present is open.")
            ),
            ("askMore", self("und {n} weitere", "and {n} more")),
            (
                "isThatTrue",
                self("{pair}: {words}. {who}: Stimmt das?", "{pair}: {words}. {who}: is that so?")
            ),
            ("isTrue", self("Stimmt", "Yes")),
            ("isNotTrue", self("Keine Kooperation", "No cooperation")),
            (
                "wishesHint",
                self(
                    "Mit wem würden Sie gern arbeiten? Zwei Akteure und „wunsch“ in die Schnelleingabe.",
                    "With whom would you like to work? Two actors and “wish” into the quick entry.")
            ),
            ("wishesHeading", self("Wünsche ({n})", "Wishes ({n})")),
            ("noWishes", self("Noch kein Wunsch genannt.", "No wish named yet.")),
            (
                "noSuggestions",
                notCheckable.map {
                    self(
                        "Anregungen zu diesem Handlungsfeld sind hier nicht aufgeführt; \($0).",
                        "Suggestions for this field are not listed here; \($0).")
                }
                    ?? self(
                        "Zu diesem Handlungsfeld ist keine Anregung aufgeführt.",
                        "No suggestion is listed for this field.")
            ),
            (
                "suggestionPlace",
                self("Anregung {n} von {all}, davon offen {open}", "Suggestion {n} of {all}, open {open}")
            ),
            ("suggestionTitle", self("Nr. {n}: {a} – {b}", "No. {n}: {a} – {b}")),
            ("before", self("Vorige", "Previous")),
            ("after", self("Nächste", "Next")),
            ("existsAlready", self("Gibt es schon", "Exists already")),
            ("weWant", self("Wollen wir", "We want it")),
            ("hasSeat", self("Gehört schon dazu", "Is a member already")),
            ("makeMeasure", self("Vereinbaren …", "Agree on it …")),
            ("noNeedHeading", self("Kein Bedarf …", "No need …")),
            (
                "noNeedLabel",
                self(
                    "Warum? Ein Satz von {name}; er steht künftig neben dem Hinweis.",
                    "Why? One sentence of {name}; it will stand beside the finding.")
            ),
            ("noNeedKeep", self("Als Stellungnahme festhalten", "Keep as a statement")),
            ("noNeedMissing", self("Bitte einen Satz dazu schreiben.", "Please write a sentence about it.")),
            (
                "closed_tie",
                self(
                    "Heute genannt; von beiden Seiten bestätigt ist es noch nicht.",
                    "Named today; both sides have not confirmed it yet.")
            ),
            (
                "closed_confirmed",
                self(
                    "Heute genannt und von beiden Seiten bestätigt.",
                    "Named today and confirmed by both sides.")
            ),
            ("closed_seat", self("Heute genannt: gehört dazu.", "Named today: is a member.")),
            ("closed_settled", self("Heute beantwortet: kein Bedarf.", "Answered today: no need.")),
            ("next", self("Weiter: {step}", "Next: {step}")),
            ("noteHeading", self("Notiz zu diesem Schritt", "Note on this step")),
            ("noteLabel", self("Notiz (ohne Namen von Personen)", "Note (without names of persons)")),
            ("noteKeep", self("Notiz festhalten", "Keep the note")),
            ("noteKept", self("Notiz festgehalten.", "Note kept.")),
            ("project_actors", self("Wer ist da? Wer fehlt?", "Who is here? Who is missing?")),
            (
                "project_ties",
                self(
                    "Mit wem arbeiten Sie zusammen – und wie eng?", "With whom do you work – and how closely?"
                )
            ),
            (
                "project_wishes",
                self("Mit wem würden Sie gern zusammenarbeiten?", "With whom would you like to work?")
            ),
            ("projectorTitle", self("Beamer – {title}", "Projector – {title}")),
            (
                "projectorAlone",
                self(
                    "Dieses Fenster zeigt, was im ersten Fenster geschieht. Bitte von dort öffnen.",
                    "This window shows what happens in the first one. Please open it from there.")
            ),
            (
                "projectorBlocked",
                self(
                    "Der Browser hat das zweite Fenster nicht geöffnet. Bitte Pop-ups für diese Datei erlauben.",
                    "The browser did not open the second window. Please allow pop-ups for this file.")
            ),
        ]
    }

    var agreements: [Word] {
        [
            ("measuresHint", self("Wer macht was mit wem bis wann?", "Who does what with whom by when?")),
            ("measureWhat", self("Was", "What")),
            ("measureWho", self("Wer ist verantwortlich", "Who is responsible")),
            ("measureWith", self("Mit wem", "With whom")),
            ("measureUntil", self("Bis wann", "By when")),
            ("measureAim", self("Wozu", "What for")),
            ("measureKeep", self("Vereinbarung festhalten", "Keep the agreement")),
            (
                "measureFor",
                self(
                    "{a} und {b} sprechen über eine Zusammenarbeit", "{a} and {b} talk about working together"
                )
            ),
            ("measuresHeading", self("Heute vereinbart ({n})", "Agreed today ({n})")),
            ("noMeasures", self("Noch nichts vereinbart.", "Nothing agreed yet.")),
            ("openMeasures", self("Früher vereinbart und offen ({n})", "Agreed earlier and open ({n})")),
        ]
    }
}
