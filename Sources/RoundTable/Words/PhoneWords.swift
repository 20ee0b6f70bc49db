// What the page of a phone says.
extension TableWords {
    var phone: [Word] { said + saying + hints + posted }

    private var said: [Word] {
        [
            ("tableWord", self("Runder Tisch", "Round table")),
            ("you", self("Sie", "You")),
            ("coordination", self("Koordination", "Coordination")),
            ("thirdParty", self("Jemand anderes", "Somebody else")),
            ("back", self("Zurück", "Back")),
            ("notice", self("Meldung", "Notice")),
            ("parts", self("Bereiche", "Parts")),
            ("tab_partners", self("Partner", "Partners")),
            ("tab_hints", self("Anregungen", "Suggestions")),
            ("tab_posted", self("Einträge", "Entries")),
            ("tabOpen_partners", self("{n} offen", "{n} open")),
            ("tabOpen_hints", self("{n} offen", "{n} open")),
            ("tabOpen_posted", self("{n} nicht angenommen", "{n} not accepted")),
            ("pleaseLook", self("Stimmt das?", "Is that so?")),
            ("leftToAnswer", self("{n} von {all} beantwortet", "{n} of {all} answered")),
            ("allAnswered", self("Alles beantwortet, danke.", "Everything answered, thank you.")),
            ("whatYouSaid", self("Das haben Sie gesagt ({n})", "What you said ({n})")),
            (
                "nothingSaid",
                self(
                    "Noch nichts. Ein Fingertipp auf „Stimmt“ genügt.",
                    "Nothing yet. A tap on “Yes” is enough.")
            ),
            (
                "nothingKnown",
                self(
                    "Über Ihre Zusammenarbeit ist noch nichts erfasst. Unten können Sie Partner nennen.",
                    "Nothing is on record about your cooperation yet. You can name partners below.")
            ),
            ("alsoOnRecord", self("Außerdem erfasst", "Also on record")),
            ("different", self("Anders", "Otherwise")),
            ("changeIt", self("Ändern", "Change")),
            ("seeMap", self("Karte ansehen (neues Fenster)", "See the map (new window)")),
            ("agreedWith", self("Bestätigt: {name}", "Confirmed: {name}")),
            ("saysYes", self("arbeiten zusammen, Stärke offen", "work together, strength open")),
            ("saysEnded", self("beendet", "ended")),
            ("saysNone", self("keine Zusammenarbeit", "no cooperation")),
            ("saysUnsure", self("noch unklar", "not sure yet")),
            ("saysNothing", self("noch nichts gesagt", "said nothing yet")),
            ("standBoth", self("✓ Von beiden genannt", "✓ Named by both")),
            (
                "standBothDiffer",
                self("✓ Von beiden genannt, verschieden eng", "✓ Named by both, not equally close")
            ),
            (
                "standOnlyYouSay",
                self("Von Ihnen genannt; {name} sieht es anders.", "Named by you; {name} sees it otherwise.")
            ),
            (
                "standNotYou",
                self(
                    "Sie sehen es anders; beides bleibt stehen.", "You see it otherwise; both stay on record."
                )
            ),
            ("standNobody", self("So steht es jetzt da.", "This is how it stands now.")),
            (
                "standCoordination",
                self("So hat es die Koordination notiert.", "The coordination noted it so.")
            ),
            ("standOpen", self("Dazu ist noch nichts erfasst.", "Nothing is on record about it yet.")),
            ("cardWaits", self("{what} – {words}", "{what} – {words}")),
        ]
    }

    private var saying: [Word] {
        [
            ("addTie", self("Partner dazu", "Add a partner")),
            ("addWish", self("Wunsch", "Wish")),
            ("addWhom", self("Mit wem arbeiten Sie zusammen?", "With whom do you work?")),
            (
                "wishWhom",
                self("Mit wem würden Sie gern zusammenarbeiten?", "With whom would you like to work?")
            ),
            ("findPartner", self("Organisation suchen", "Find an organisation")),
            (
                "nobodyFitsHere",
                self(
                    "Niemand heißt so. Steht die Organisation nicht auf der Liste, bitte unten aufnehmen.",
                    "Nobody is called so. If the organisation is not on the list, please add it below.")
            ),
            ("partnerAdded", self("{name} ist aufgenommen.", "{name} is added.")),
            (
                "partnerWaits",
                self(
                    "{name} ist vorgeschlagen. Sobald die Moderation zugestimmt hat, steht die Organisation auf der Liste.",
                    "{name} is proposed. Once whoever leads has agreed, it is on the list.")
            ),
            ("withPartner", self("Zusammenarbeit mit {name}", "Cooperation with {name}")),
            ("howClose", self("Wie eng?", "How close?")),
            ("howOften", self("Wie oft? (freiwillig)", "How often? (voluntary)")),
            ("contactLater", self("nicht angegeben", "not stated")),
            ("enterIt", self("Eintragen", "Enter")),
            (
                "strengthMissing",
                self("Bitte eine Stärke von 1 bis 4 wählen.", "Please choose a strength from 1 to 4.")
            ),
            ("saidOf", self("Eingetragen: {name}, Stärke {n}", "Entered: {name}, strength {n}")),
            ("hasEnded", self("Ist beendet", "Has ended")),
            ("isNotSo", self("Stimmt nicht", "Is not so")),
            ("saidEnded", self("{name}: als beendet eingetragen", "{name}: entered as ended")),
            ("saidNone", self("{name}: keine Zusammenarbeit", "{name}: no cooperation")),
            ("wished", self("Wunsch eingetragen: {name}", "Wish entered: {name}")),
        ]
    }

    private var hints: [Word] {
        [
            ("hintsHeading", self("Anregungen zu Ihnen ({n})", "Suggestions about you ({n})")),
            (
                "hintsHint",
                self("Anregungen zum Gespräch, keine Bewertung.", "Suggestions to talk about, no judgement.")
            ),
            (
                "noHints",
                self(
                    "Zu Ihrer Organisation ist keine Anregung aufgeführt.",
                    "No suggestion about your organisation is listed.")
            ),
            ("hintTitle", self("Nr. {n}: {name}", "No. {n}: {name}")),
            ("existsYes", self("Gibt es schon", "Exists already")),
            ("wishWordLong", self("Wunsch", "Wish")),
            ("wishToo", self("Wir auch", "So do we")),
            ("noNeedShort", self("Kein Bedarf", "No need")),
            ("noNeedTitle", self("Kein Bedarf: {name}", "No need: {name}")),
            ("noNeedWhy", self("Warum? Ein Satz genügt.", "Why? One sentence is enough.")),
            (
                "noNeedShown",
                self(
                    "Der Satz steht künftig neben der Anregung. Bitte ohne Namen von Personen.",
                    "The sentence will stand beside the suggestion. Please without names of persons.")
            ),
            ("noNeedSaid", self("Eingetragen: kein Bedarf", "Entered: no need")),
            (
                "askModeration",
                self(
                    "Gibt es das schon? Bitte der Moderation sagen.",
                    "Does it exist already? Please tell whoever leads.")
            ),
            (
                "bothWish",
                self(
                    "Sie und {name} wünschen sich eine Zusammenarbeit.",
                    "You and {name} wish to work together.")
            ),
            ("youWish", self("Sie wünschen sich eine Zusammenarbeit.", "You wish to work together.")),
            (
                "theyWish",
                self("{name} wünscht sich eine Zusammenarbeit mit Ihnen.", "{name} wishes to work with you.")
            ),
        ]
    }

    private var posted: [Word] {
        [
            ("postedHeading", self("Ihre Einträge heute ({n})", "Your entries today ({n})")),
            ("postedNothing", self("Noch nichts eingetragen.", "Nothing entered yet.")),
            (
                "postedHint",
                self(
                    "Hier steht, was Ihre Organisation heute eingetragen hat, auch auf anderen Telefonen.",
                    "This is what your organisation entered today, also on other phones.")
            ),
            (
                "parted",
                self(
                    "Was Sie mit {name} gemeinsam gesagt hatten, gilt jetzt als Angabe von {name}.",
                    "What you had said together with {name} now counts as what {name} says.")
            ),
            ("waitsForApproval", self("wartet auf Freigabe", "waits for approval")),
            ("takingBackWaits", self("Rücknahme wartet auf Freigabe", "taking back waits for approval")),
            ("notAccepted", self("nicht angenommen", "not accepted")),
            ("doesNotHold", self("Gilt nicht:", "Does not hold:")),
            ("lookAgain", self("Noch einmal ansehen", "Look at it again")),
            ("unsavedOne", self("1 Eintrag noch nicht gesichert", "1 entry not saved yet")),
            ("unsavedMany", self("{n} Einträge noch nicht gesichert", "{n} entries not saved yet")),
            ("approvedFirst", self("Einträge gelten nach Freigabe", "Entries count once approved")),
            ("everythingSaved", self("✓ alles gesichert", "✓ everything saved")),
            (
                "phoneOffline",
                self(
                    "Keine Verbindung – Ihre Einträge bleiben auf diesem Gerät und werden nachgereicht.",
                    "No connection – your entries stay on this device and are handed in later.")
            ),
            (
                "phoneHalt",
                self(
                    "Die Moderation hat kurz angehalten. Was Sie eintragen, bleibt hier und wird gesendet, sobald es weitergeht.",
                    "Whoever leads has paused for a moment. What you enter stays here and is sent as soon as it goes on."
                )
            ),
            (
                "phoneLost",
                self(
                    "Die Anmeldung gilt nicht mehr. Was noch nicht gesichert ist, bleibt auf diesem Gerät und wird danach gesendet.",
                    "You are signed out. What is not saved yet stays on this device and is sent afterwards.")
            ),
            ("signInAgain", self("Neu anmelden", "Sign in again")),
            ("phoneRefusedOne", self("Ein Eintrag wurde nicht angenommen.", "One entry was not accepted.")),
            (
                "phoneRefusedMany",
                self("{n} Einträge wurden nicht angenommen.", "{n} entries were not accepted.")
            ),
            ("lookAtIt", self("Ansehen", "Look")),
            (
                "leaveHeading",
                self("Für eine andere Organisation sprechen?", "Speak for another organisation?")
            ),
            (
                "leaveHint",
                self("Was für {name} eingetragen ist, bleibt stehen.", "What was entered for {name} stays.")
            ),
            (
                "leaveUnsavedOne",
                self(
                    "Ein Eintrag ist noch nicht gesichert. Er bleibt auf diesem Gerät und wird gesendet, sobald Sie hier wieder für diese Organisation dabei sind.",
                    "One entry is not saved yet. It stays on this device and is sent once you take part for this organisation here again."
                )
            ),
            (
                "leaveUnsavedMany",
                self(
                    "{n} Einträge sind noch nicht gesichert. Sie bleiben auf diesem Gerät und werden gesendet, sobald Sie hier wieder für diese Organisation dabei sind.",
                    "{n} entries are not saved yet. They stay on this device and are sent once you take part for this organisation here again."
                )
            ),
            ("leaveNow", self("Ja, wechseln", "Yes, change")),
            ("stay", self("Hier bleiben", "Stay")),
        ]
    }
}
