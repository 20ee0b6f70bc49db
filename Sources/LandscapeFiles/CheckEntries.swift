public import PlainText

extension CheckSummary {
    /// Every count with its key in JSON and its name, in the order of the contract.
    public var entries: [(key: String, label: Bilingual, count: Int)] {
        [
            ("actors", Bilingual("Akteure", "actors"), actors),
            ("cooperations", Bilingual("Zeilen mit Kooperationen", "rows of cooperations"), cooperations),
            (
                "pairs", Bilingual("Kooperationen (Paare von Akteuren)", "cooperations (pairs of actors)"),
                pairs
            ),
            ("ties", Bilingual("Kooperationen nach Paar und Art", "ties (pair and kind)"), ties),
            ("confirmed", Bilingual("  davon bestätigt", "  of them confirmed"), confirmed),
            (
                "one_sided", Bilingual("  davon einseitig gemeldet", "  of them reported by one side"),
                oneSided
            ),
            ("unverified", Bilingual("  davon nicht überprüft", "  of them not verified"), unverified),
            ("wishes", Bilingual("Wünsche (Meldungen)", "wishes (reports)"), wishes),
            (
                "wished_pairs", Bilingual("Wünsche (Paare von Akteuren)", "wishes (pairs of actors)"),
                wishedPairs
            ),
            ("boards", Bilingual("Gremien", "boards"), boards),
            ("memberships", Bilingual("Mitgliedschaften (Zeilen)", "memberships (rows)"), memberships),
            (
                "seats",
                Bilingual(
                    "Sitze in Gremien, mit Leitung und Gästen", "seats on boards, leads and guests included"),
                seats
            ),
            ("offers", Bilingual("Angebote", "offers"), offers),
            ("asked", Bilingual("befragte Akteure", "actors asked"), asked),
            ("answered", Bilingual("Akteure mit Antwort", "actors that answered"), answered),
        ]
    }
}
