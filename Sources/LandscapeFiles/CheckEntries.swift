public import LandscapeModel

extension CheckSummary {
    /// Every count with its key in JSON and its name, in the order of the contract.
    public var entries: [(key: String, label: Bilingual, count: Int)] {
        [
            ("actors", Bilingual("Akteure", "actors"), actors),
            ("cooperations", Bilingual("Zeilen in kooperationen", "rows of kooperationen"), cooperations),
            ("ties", Bilingual("Kooperationen (Paar und Art)", "ties (pair and kind)"), ties),
            ("confirmed", Bilingual("  davon bestätigt", "  of them confirmed"), confirmed),
            (
                "one_sided", Bilingual("  davon einseitig gemeldet", "  of them reported by one side"),
                oneSided
            ),
            ("unverified", Bilingual("  davon nicht überprüft", "  of them not verified"), unverified),
            ("wishes", Bilingual("Wünsche", "wishes"), wishes),
            ("boards", Bilingual("Gremien", "boards"), boards),
            ("memberships", Bilingual("Mitgliedschaften", "memberships"), memberships),
            ("offers", Bilingual("Angebote", "offers"), offers),
            ("asked", Bilingual("befragte Akteure", "actors asked"), asked),
            ("answered", Bilingual("Akteure mit Antwort", "actors that answered"), answered),
        ]
    }
}
