// How the network stands, in the words of the page of whoever leads: counts of what is stated, without a grade.
extension TableWords {
    var standing: [Word] {
        [
            ("standHeading", self("Stand des Netzes", "The network as it stands")),
            (
                "standSummary",
                self("Stand jetzt, vom Server gerechnet", "As things stand, worked out by the server")
            ),
            ("standPending", self("Wird gerechnet …", "Being worked out …")),
            (
                "standAt",
                self(
                    "Vom Server gerechnet um {time}. Gezählt ist, was in den Tabellen steht und was hier gesagt wurde; Wünsche und Beendetes zählen nicht.",
                    "Worked out by the server at {time}. What the tables say and what was said here counts; wishes and what has ended do not."
                )
            ),
            ("standActorsOne", self("1 Akteur ist erfasst", "1 actor is on record")),
            ("standActorsMany", self("{n} Akteure sind erfasst", "{n} actors are on record")),
            ("standPairsOne", self("1 Kooperation ist erfasst", "1 cooperation is on record")),
            ("standPairsMany", self("{n} Kooperationen sind erfasst", "{n} cooperations are on record")),
            ("standNoPairs", self("Noch ist keine Kooperation erfasst.", "No cooperation is on record yet.")),
            (
                "standConfirmedOne",
                self("1 davon haben beide Seiten bestätigt", "1 of them was confirmed by both sides")
            ),
            (
                "standConfirmedMany",
                self("{n} davon haben beide Seiten bestätigt", "{n} of them were confirmed by both sides")
            ),
            (
                "standNoneConfirmed",
                self(
                    "Noch keine davon haben beide Seiten bestätigt.",
                    "None of them has been confirmed by both sides yet.")
            ),
            (
                "standAloneOne",
                self("1 Akteur ist ohne erfasste Kooperation", "1 actor is without a cooperation on record")
            ),
            (
                "standAloneMany",
                self(
                    "{n} Akteure sind ohne erfasste Kooperation",
                    "{n} actors are without a cooperation on record")
            ),
            (
                "standAloneMeans",
                self("Das heißt nicht, dass es keine gibt.", "There may be some all the same.")
            ),
            (
                "standNobodyAlone",
                self(
                    "Jeder Akteur hat mindestens eine erfasste Kooperation.",
                    "Each actor has at least one cooperation on record.")
            ),
            ("moreThanAtStart", self(", {n} mehr als zu Beginn", ", {n} more than at the start")),
            ("fewerThanAtStart", self(", {n} weniger als zu Beginn", ", {n} fewer than at the start")),
            ("asAtStartOne", self(", wie zu Beginn", ", as at the start")),
            ("asAtStartMany", self(", so viele wie zu Beginn", ", as many as at the start")),
            (
                "rulesHeading",
                self("Empfehlungen: geprüft und erfüllt", "Recommendations: checked and fulfilled")
            ),
            (
                "rulesMean",
                self(
                    "„5 von 9“ heißt: Auf neun Punkte ließ sich die Empfehlung anwenden, bei fünf davon ist sie erfüllt. „Kein Nachweis“ heißt: Dazu ist nichts erfasst; das ist kein Nein. Fett steht, was seit Beginn anders ist.",
                    "“5 of 9” means: the recommendation could be applied to nine points and is fulfilled at five of them. “No evidence” means that nothing is on record about it; that is no No. Bold is what differs from the start."
                )
            ),
            ("ruleTitle", self("Empfehlung", "Recommendation")),
            ("ruleShare", self("{n} von {all}", "{n} of {all}")),
            ("ruleNow", self("jetzt erfüllt", "fulfilled now")),
            ("ruleAtStart", self("zu Beginn", "at the start")),
            ("ruleNoEvidence", self("kein Nachweis", "no evidence")),
            // Instead of that of the page that is a file, which estimates.
            (
                "closingNote",
                self(
                    "Was hier steht, hat die Runde gesagt; bestätigt ist, was beide Seiten gemeldet haben. Welche Empfehlungen erfüllt sind, rechnet der Server nach jedem Eintrag neu.",
                    "What is said here was said by the table; confirmed is what both sides reported. Which recommendations are fulfilled the server works out anew after each entry."
                )
            ),
        ]
    }
}
