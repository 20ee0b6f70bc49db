// What the last page, the papers and the messages say.
extension TableWords {
    var closing: [Word] {
        [
            ("summary", self("Heute: {parts}.", "Today: {parts}.")),
            ("summaryNothing", self("Heute ist noch nichts eingetragen.", "Nothing has been entered today.")),
            ("tieTodayOne", self("1 Kooperation genannt", "1 cooperation named")),
            ("tieTodayMany", self("{n} Kooperationen genannt", "{n} cooperations named")),
            ("wishTodayOne", self("1 Wunsch", "1 wish")),
            ("wishTodayMany", self("{n} Wünsche", "{n} wishes")),
            ("closedTodayOne", self("1 Anregung beantwortet", "1 suggestion answered")),
            ("closedTodayMany", self("{n} Anregungen beantwortet", "{n} suggestions answered")),
            ("measureTodayOne", self("1 Vereinbarung", "1 agreement")),
            ("measureTodayMany", self("{n} Vereinbarungen", "{n} agreements")),
            ("presentHeading", self("Anwesend", "Present")),
            ("newActorsHeading", self("Neue Akteure", "New actors")),
            ("tiesToday", self("Heute genannte Kooperationen", "Cooperations named today")),
            ("wishesToday", self("Heute genannte Wünsche", "Wishes named today")),
            (
                "goneToday",
                self(
                    "Besteht nach heutiger Auskunft nicht oder nicht mehr",
                    "Does not exist, or no longer, as was said today")
            ),
            ("closedHeading", self("Beantwortete Anregungen", "Answered suggestions")),
            ("statementsHeading", self("Stellungnahmen", "Statements")),
            ("seatsHeading", self("Sitze in Gremien", "Seats on boards")),
            ("measuresToday", self("Vereinbarungen", "Agreements")),
            ("questionsLeft", self("Offene Fragen an die Anwesenden", "Open questions to those present")),
            ("notesHeading", self("Notizen", "Notes")),
            ("mapBefore", self("Karte vorher", "Map before")),
            ("mapAfter", self("Karte nachher", "Map after")),
            ("printIt", self("Drucken", "Print")),
            ("saveProtocol", self("Niederschrift für Word", "Minutes for Word")),
            ("saveTables", self("Tabellen (.csv)", "Tables (.csv)")),
            ("printSheet", self("Strichliste drucken", "Print the tally sheet")),
            (
                "closingHint",
                self(
                    "Zuletzt bitte „Protokoll sichern“: Wer die Landschaft pflegt, übernimmt die Datei (.jsonl) mit „netviz apply“.",
                    "At last please “Save journal”: whoever keeps the landscape takes the file (.jsonl) over with “netviz apply”."
                )
            ),
            (
                "closingNote",
                self(
                    "Was hier steht, hat die Runde gesagt; bestätigt ist, was beide Seiten gemeldet haben. Ob eine Anregung erfüllt ist, prüft netviz nach der Übernahme.",
                    "What is said here was said by the table; confirmed is what both sides reported. Whether a suggestion is met netviz checks once the journal is applied."
                )
            ),
            ("protocolTitle", self("Runder Tisch: {title}", "Round table: {title}")),
            ("protocolDate", self("Niederschrift vom {date}", "Minutes of {date}")),
            ("protocolAll", self("Alle Einträge", "All entries")),
            ("tablesSaved", self("Gesichert: {names}.", "Saved: {names}.")),
            ("sheetTitle", self("Strichliste – {title}", "Tally sheet – {title}")),
            (
                "sheetHint",
                self(
                    "Mit wem arbeiten Sie zusammen? Bitte die Nummer eintragen. Leer heißt: dazu sage ich heute nichts.",
                    "With whom do you work? Please write the number. Blank means: nothing to say about it today."
                )
            ),
            (
                "sheetMe",
                self(
                    "Wir sind Nr. ______   Organisation: ______________________________",
                    "We are no. ______   Organisation: ______________________________")
            ),
            ("sheetPartner", self("Partner Nr.", "Partner no.")),
            ("sheetStrength", self("Stärke 1–4", "Strength 1–4")),
            ("sheetContact", self("Wie oft?", "How often?")),
            ("sheetWish", self("Wunsch (x)", "Wish (x)")),
            ("sheetScale", self("Stärke: {words}", "Strength: {words}")),
            (
                "sheetTyping",
                self(
                    "Abtippen in die Schnelleingabe: die eigene Nummer, Doppelpunkt, dann die Zeilen mit Komma: 7: 14 3 monatlich, 22 wunsch",
                    "To type it in: the own number, a colon, then the lines with commas: 7: 14 3 monthly, 22 wish"
                )
            ),
        ]
    }

    var problems: [Word] {
        [
            ("noTable", self("„{table}“ ist keine Tabelle.", "“{table}” is no table.")),
            (
                "noColumn",
                self("Die Spalte „{column}“ gibt es dort nicht.", "There is no column “{column}” there.")
            ),
            ("nothingSaid", self("Der Eintrag sagt nichts.", "The entry says nothing.")),
            ("tooLong", self("Der Text ist zu lang.", "The text is too long.")),
            (
                "formula",
                self(
                    "„{text}“ sieht aus wie eine Formel; bitte das Zeichen am Anfang weglassen.",
                    "“{text}” looks like a formula; please leave out the sign at its beginning.")
            ),
            ("cellMissing", self("Es fehlt: {column}.", "Missing: {column}.")),
            (
                "unknownActor",
                self(
                    "„{name}“ steht nicht auf der Liste der Akteure.",
                    "“{name}” is not on the list of actors.")
            ),
            (
                "unknownBoard",
                self(
                    "„{name}“ ist kein Gremium dieser Landschaft.", "“{name}” is no board of this landscape.")
            ),
            ("unknownRow", self("„{name}“ gibt es dort nicht.", "“{name}” is not there.")),
            (
                "unknownKind",
                self("„{name}“ ist keine Art der Kooperation.", "“{name}” is no kind of cooperation.")
            ),
            ("unknownType", self("„{name}“ ist kein Akteurstyp.", "“{name}” is no type of actor.")),
            ("unknownDirection", self("„{name}“ ist keine Richtung.", "“{name}” is no direction.")),
            (
                "stillNamed",
                self("„{name}“ wird noch an anderer Stelle genannt.", "“{name}” is still named elsewhere.")
            ),
            ("unknownStatus", self("„{name}“ ist kein Stand.", "“{name}” is no state.")),
            ("unknownLevel", self("„{name}“ ist keine Stufe.", "“{name}” is no level.")),
            ("withItself", self("Das ist zweimal derselbe Akteur.", "This is the same actor twice.")),
            (
                "rowGone",
                self(
                    "Die Zeile, um die es geht, gibt es nicht oder nicht mehr.",
                    "The row in question is not there, or no longer.")
            ),
            (
                "severalRows",
                self(
                    "{n} Zeilen sagen dasselbe; welche gemeint ist, bleibt offen.",
                    "{n} rows say the same; which one is meant is open.")
            ),
            (
                "saysOther",
                self(
                    "In der Tabelle steht inzwischen etwas anderes ({column}).",
                    "The table says something else by now ({column}).")
            ),
            (
                "isThere",
                self(
                    "„{name}“ steht schon auf der Liste, mit anderen Angaben.",
                    "“{name}” is on the list already, with other statements.")
            ),
            (
                "noTarget",
                self(
                    "Was zurückgenommen werden soll, steht nicht davor.",
                    "What is to be taken back does not stand before it.")
            ),
            (
                "sameID",
                self(
                    "Die Kennung des Eintrags gibt es schon, mit anderem Inhalt.",
                    "The id of the entry is there already, with other content.")
            ),
        ].map { ("problem_" + $0.0, $0.1) }
    }
}
