// What the pages of a server say: how they begin, what they know to be saved, and what the one who leads works with.
extension TableWords {
    /// The words of the pages of a server; some take the place of those of the page that is a file.
    var served: [Word] { entrance + keeping + leading + inviting + standing + phone }

    private var entrance: [Word] {
        [
            (
                "noAccess_moderation",
                self(
                    "Diese Seite gehört der Moderation. Der Link dafür steht in dem Fenster, in dem der Tisch gestartet wurde („netviz serve“): bitte ganz kopieren und hier öffnen. Was schon eingetragen ist, bleibt erhalten.",
                    "This page belongs to whoever leads. Its link stands in the window in which the table was started (“netviz serve”): please copy the whole of it and open it here. What was entered already is kept."
                )
            ),
            (
                "noAccess_projector",
                self(
                    "Diese Seite ist für den Beamer. Bitte bei der Moderation „Beamerfenster“ drücken oder den vollständigen Link öffnen.",
                    "This page is for the projector. Please press “Projector window” in moderation, or open the whole link."
                )
            ),
            (
                "noServer",
                self(
                    "Der Server antwortet nicht. Ist dieses Gerät im richtigen WLAN? Die Seite versucht es weiter.",
                    "The server does not answer. Is this device in the right Wi-Fi? The page keeps trying.")
            ),
            (
                "noServerNow",
                self(
                    "Der Server antwortet gerade nicht. Bitte gleich noch einmal.",
                    "The server does not answer at the moment. Please try again shortly.")
            ),
            ("tryAgain", self("Noch einmal versuchen", "Try again")),
            ("oneMoment", self("Einen Moment …", "One moment …")),
            ("joinTitle", self("Mitmachen", "Take part")),
            ("codeHeading", self("Wie lautet der Code?", "What is the code?")),
            ("codeLabel", self("Code", "Code")),
            (
                "codeHint",
                self(
                    "Sechs Zeichen; sie stehen auf der Leinwand.",
                    "Six characters; they are on the screen in the room.")
            ),
            ("codeMissing", self("Bitte den Code eingeben.", "Please enter the code.")),
            ("goOnJoin", self("Weiter", "Continue")),
            (
                "wrongCode",
                self(
                    "Diesen Code gibt es nicht oder nicht mehr. Bitte noch einmal von der Leinwand ablesen.",
                    "This code does not exist, or no longer. Please read it once more from the screen.")
            ),
            (
                "tooManyTries",
                self(
                    "Das waren viele Versuche. Bitte {n} Sekunden warten und dann noch einmal.",
                    "Those were many tries. Please wait {n} seconds, then try again.")
            ),
            ("whoAreYou", self("Für wen sprechen Sie?", "For whom do you speak?")),
            ("findYourself", self("Organisation suchen", "Find your organisation")),
            ("fitting", self("{n} zur Auswahl", "{n} to choose from")),
            (
                "nobodyFits",
                self(
                    "Niemand heißt so. Steht die Organisation nicht auf der Liste, bitte unten eintragen.",
                    "Nobody is called so. If your organisation is not on the list, please add it below.")
            ),
            ("notListed", self("Nicht dabei?", "Not on the list?")),
            ("newName", self("Name der Organisation", "Name of the organisation")),
            (
                "newNameHint",
                self(
                    "So, wie andere sie kennen; ohne Namen von Personen.",
                    "As others know it; without names of persons.")
            ),
            (
                "newNameMissing",
                self(
                    "Bitte den Namen der Organisation eingeben.", "Please enter the name of the organisation."
                )
            ),
            ("newJoin", self("Aufnehmen", "Add")),
        ]
    }

    private var keeping: [Word] {
        [
            ("isSaved", self("gesichert", "saved")),
            ("savedAt", self("gesichert {time}", "saved {time}")),
            ("notSaved", self("noch nicht gesichert", "not saved yet")),
            (
                "nothingOnServer",
                self(
                    "Noch nichts eingetragen. Was hier und auf den Telefonen eingetragen wird, sichert der Server sofort.",
                    "Nothing entered yet. The server saves at once what is entered here and on the phones.")
            ),
            ("allSaved", self("Alles gesichert ({entries}).", "Everything is saved ({entries}).")),
            ("notSavedYet", self("Wird gesichert: {entries}.", "Being saved: {entries}.")),
            (
                "notSavedOffline",
                self(
                    "Keine Verbindung zum Server: {entries} noch nicht gesichert. Sie bleiben auf diesem Gerät und werden nachgereicht; weiter eintragen geht.",
                    "No connection to the server: {entries} not saved yet. They stay on this device and are handed in later; you can go on entering."
                )
            ),
            (
                "offline",
                self(
                    "Keine Verbindung zum Server. Weiter eintragen geht: Einträge bleiben auf diesem Gerät und werden nachgereicht.",
                    "No connection to the server. You can go on: entries stay on this device and are handed in later."
                )
            ),
            (
                "sessionLost",
                self(
                    "Der Server kennt diese Anmeldung nicht mehr. Der Link für die Moderation steht in dem Fenster, in dem der Tisch gestartet wurde: bitte in diesem Browser öffnen. Was noch nicht gesichert ist, bleibt auf diesem Gerät und wird dann gesendet.",
                    "The server no longer knows this session. The link for moderation stands in the window in which the table was started: please open it in this browser. What is not saved yet stays on this device and is sent then."
                )
            ),
            (
                "storeRefused",
                self(
                    "Dieser Browser merkt sich nichts: Bitte die Seite offen lassen, bis alles gesichert ist.",
                    "This browser keeps nothing: please leave the page open until everything is saved.")
            ),
            (
                "refusedPlain",
                self("Der Server hat den Eintrag nicht angenommen.", "The server did not accept the entry.")
            ),
            ("refusedNow", self("Nicht angenommen: {what}", "Not accepted: {what}")),
            (
                "bothValues",
                self(
                    "{column}: gesehen wurde „{seen}“, inzwischen steht dort „{stated}“.",
                    "{column}: “{seen}” was seen, by now it says “{stated}”.")
            ),
            ("empty", self("leer", "empty")),
            ("intoField", self("Zurück ins Eingabefeld", "Back into the field")),
            ("sendAgain", self("Noch einmal senden", "Send again")),
            ("drop", self("Verwerfen", "Discard")),
            ("dropped", self("Verworfen: {what}", "Discarded: {what}")),
            ("closed_worked", self("Nach heutigem Stand beantwortet.", "Answered as things stand today.")),
        ]
    }

    private var leading: [Word] {
        [
            ("goOn", self("Weiter", "Go on")),
            ("halt", self("Halt", "Stop")),
            (
                "isHalted",
                self(
                    "Angehalten: Einträge vom Telefon werden erst nach „Weiter“ gesendet. Sie selbst können weiter eintragen.",
                    "Stopped: entries by phone are sent only after “Go on”. You yourself can go on entering.")
            ),
            ("mode_sofort", self("Einträge vom Telefon gelten sofort.", "Entries by phone count at once.")),
            (
                "mode_freigabe",
                self("Einträge vom Telefon gelten nach Freigabe.", "Entries by phone count once approved.")
            ),
            ("mode_halt", self("Angehalten.", "Stopped.")),
            ("newCode", self("Neuer Code", "New code")),
            (
                "newCodeAsk",
                self(
                    "Mit dem alten Code kommt dann niemand mehr dazu. Wer schon dabei ist, bleibt dabei.",
                    "Nobody can join with the old code then. Whoever is in stays in.")
            ),
            ("newCodeIs", self("Der neue Code: {code}", "The new code: {code}")),
            (
                "wifiSet",
                self(
                    "Der Code für das WLAN steht auf der Einladung.",
                    "The code for the Wi-Fi is on the invitation.")
            ),
            ("wifiGone", self("Die Einladung ist ohne WLAN.", "The invitation is without Wi-Fi.")),
            (
                "speakersOne",
                self(
                    "1 Organisation hat mit dem Telefon etwas gesagt.",
                    "1 organisation said something by phone.")
            ),
            (
                "speakersMany",
                self(
                    "{n} Organisationen haben mit dem Telefon etwas gesagt.",
                    "{n} organisations said something by phone.")
            ),
            (
                "projectorBlocked",
                self(
                    "Der Browser hat das Beamerfenster nicht geöffnet. Bitte Pop-ups für diese Seite erlauben.",
                    "The browser did not open the projector window. Please allow pop-ups for this page.")
            ),
            ("accept", self("Annehmen", "Accept")),
            ("refuse", self("Ablehnen", "Refuse")),
            ("accepted", self("Angenommen: {what}", "Accepted: {what}")),
            ("refused", self("Abgelehnt: {what}", "Refused: {what}")),
            ("wouldChange", self("Bisher: {before}. Dann: {then}.", "So far: {before}. Then: {then}.")),
            ("wouldStay", self("Auf der Karte bleibt: {words}.", "The map stays at: {words}.")),
            ("wouldNotHold", self("Gilt so nicht: {why}", "Would not hold: {why}")),
            (
                "waitingProposalsOne",
                self("Ein Vorschlag wartet auf Freigabe.", "One proposal waits for approval.")
            ),
            (
                "waitingProposalsMany",
                self("{n} Vorschläge warten auf Freigabe.", "{n} proposals wait for approval.")
            ),
            ("reasonNow", self("Nach heutigem Stand: {reason}", "As things stand today: {reason}")),
            (
                "introducers",
                self(
                    "Bekannt machen können nach heutigem Stand: {names}.",
                    "As things stand today these can introduce them: {names}.")
            ),
            (
                "newSuggestions",
                self("Heute dazugekommene Anregungen ({n})", "Suggestions that came about today ({n})")
            ),
            ("wishWord", self("wunsch", "wish")),
            ("endWord", self("beendet", "ended")),
            (
                "journalTaken",
                self(
                    "„{name}“ geöffnet: {taken} neu, {known} standen schon hier.",
                    "“{name}” opened: {taken} new, {known} were here already.")
            ),
            ("handedOver", self("Übernommen.", "Taken over.")),
            ("intoLandscape", self("In der Landschaft", "In the landscape")),
            (
                "keepsItself",
                self(
                    "Was hier eingetragen wird, steht sofort in der Landschaft und lässt sich dort unter „Prüfen“ zurücknehmen.",
                    "What is entered here is in the landscape at once and can be taken back there under “Check”."
                )
            ),
            ("handedNothing", self("Es gab nichts zu übernehmen.", "There was nothing to take over.")),
            ("handed_appliedOne", self("1 Eintrag ist neu dabei.", "1 entry is new.")),
            ("handed_appliedMany", self("{n} Einträge sind neu dabei.", "{n} entries are new.")),
            ("handed_alreadyOne", self("1 stand schon da.", "1 was there already.")),
            ("handed_alreadyMany", self("{n} standen schon da.", "{n} were there already.")),
            (
                "handed_withdrawnOne",
                self(
                    "1 Eintrag ist nicht dabei: zurückgenommen, abgelehnt oder noch nicht freigegeben.",
                    "1 entry is not: taken back, refused or not approved yet.")
            ),
            (
                "handed_withdrawnMany",
                self(
                    "{n} Einträge sind nicht dabei: zurückgenommen, abgelehnt oder noch nicht freigegeben.",
                    "{n} entries are not: taken back, refused or not approved yet.")
            ),
            ("handPartial", self("Den Rest übernehmen", "Take over the rest")),
            (
                "backupAt",
                self("Die Tabellen von vorher liegen in: {path}", "The tables of before are kept in: {path}")
            ),
            (
                "closingHint",
                self(
                    "Zuletzt bitte „Übernehmen“ (unten auf dieser Seite): Dann steht in den Tabellen der Landschaft, was die Runde gesagt hat.",
                    "At last please “Take over” (below on this page): then the tables of the landscape say what the table said."
                )
            ),
        ]
    }

    private var inviting: [Word] {
        [
            ("inviteHeading", self("Mit dem Telefon dabei", "Take part by phone")),
            ("inviteWifi", self("Ins WLAN", "Into the Wi-Fi")),
            ("inviteWifiCode", self("QR-Code für das WLAN {name}", "QR code of the Wi-Fi {name}")),
            ("inviteWifiName", self("Name:", "Name:")),
            ("invitePassword", self("Passwort:", "Password:")),
            (
                "inviteStay",
                self(
                    "Mobile Daten aus. Meldet das Telefon „kein Internet“: verbunden bleiben.",
                    "Mobile data off. If the phone says “no internet”: stay connected.")
            ),
            ("invitePage", self("Die Seite öffnen", "Open the page")),
            ("invitePageCode", self("QR-Code für die Seite", "QR code of the page")),
            ("inviteAddress", self("Oder eintippen:", "Or type:")),
            ("inviteCode", self("Code:", "Code:")),
            (
                "inviteWhy",
                self(
                    "Jede Organisation sagt selbst, was für sie gilt. Freiwillig; ohne Telefon geht es genauso.",
                    "Each organisation says itself what is true of it. Voluntary; it works just as well without a phone."
                )
            ),
        ]
    }
}
