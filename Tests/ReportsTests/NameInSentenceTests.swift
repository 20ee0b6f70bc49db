import Testing

@testable import Reports

/// Names with articles and cases. Expectations by hand, after the grammar of German.
@Suite struct NameInSentenceTests {
    /// Nominative, accusative and dative of names whose head noun tells the gender.
    static let known: [(name: String, forms: [String])] = [
        ("Sprachforum", ["das Sprachforum", "das Sprachforum", "dem Sprachforum"]),
        (
            "Kreisvereinigung der Heimatverbände",
            [
                "die Kreisvereinigung der Heimatverbände", "die Kreisvereinigung der Heimatverbände",
                "der Kreisvereinigung der Heimatverbände",
            ]
        ),
        (
            "Kulturverein Mosaik e. V.",
            [
                "der Kulturverein Mosaik e. V.", "den Kulturverein Mosaik e. V.",
                "dem Kulturverein Mosaik e. V.",
            ]
        ),
        ("JMD Lindenhof", ["der JMD Lindenhof", "den JMD Lindenhof", "dem JMD Lindenhof"]),
        ("MBE Kornhaus", ["die MBE Kornhaus", "die MBE Kornhaus", "der MBE Kornhaus"]),
        (
            "AWO Kreisverband Musterau",
            [
                "der AWO Kreisverband Musterau", "den AWO Kreisverband Musterau",
                "dem AWO Kreisverband Musterau",
            ]
        ),
        (
            "Industrie- und Handelskammer",
            [
                "die Industrie- und Handelskammer", "die Industrie- und Handelskammer",
                "der Industrie- und Handelskammer",
            ]
        ),
        (
            "Afrikanische Gemeinschaft",
            [
                "die Afrikanische Gemeinschaft", "die Afrikanische Gemeinschaft",
                "der Afrikanischen Gemeinschaft",
            ]
        ),
        (
            "Eritreischer Verein Selam",
            [
                "der Eritreische Verein Selam", "den Eritreischen Verein Selam",
                "dem Eritreischen Verein Selam",
            ]
        ),
        (
            "Deutsches Rotes Kreuz",
            ["das Deutsche Rote Kreuz", "das Deutsche Rote Kreuz", "dem Deutschen Roten Kreuz"]
        ),
        ("Musterauer Tafel", ["die Musterauer Tafel", "die Musterauer Tafel", "der Musterauer Tafel"]),
        (
            "Ukrainische Familien",
            ["die Ukrainischen Familien", "die Ukrainischen Familien", "den Ukrainischen Familien"]
        ),
        ("Heimatverbände", ["die Heimatverbände", "die Heimatverbände", "den Heimatverbänden"]),
        ("Wohnlotsen", ["die Wohnlotsen", "die Wohnlotsen", "den Wohnlotsen"]),
        (
            "Amt für Unterbringung",
            ["das Amt für Unterbringung", "das Amt für Unterbringung", "dem Amt für Unterbringung"]
        ),
        (
            "Kirchengemeinde Am Markt",
            ["die Kirchengemeinde Am Markt", "die Kirchengemeinde Am Markt", "der Kirchengemeinde Am Markt"]
        ),
    ]

    @Test(arguments: known.indices) func namesTakeTheirArticle(_ place: Int) {
        let (name, forms) = Self.known[place]
        let bent = [Noun.Case.nominative, .accusative, .dative].map { NameInSentence(name).bent($0) }
        #expect(bent == forms)
    }

    /// Proper names, towns, and what only looks like a noun of known gender.
    @Test(arguments: [
        "Lingua Seewinkel", "Aufwind – Frauen in Arbeit", "Zusammen im Nordviertel",
        "Willkommen in Seewinkel",
        "Darmstadt hilft", "Mannheim", "Frauen helfen Frauen", "Metallbau Hollergrund", "Die Brücke", "Jung",
        "A", "",
        "Brückenbau", "Nr. 17",
    ])
    func othersStandBare(_ name: String) {
        #expect(NameInSentence(name).bent(.dative) == name)
        #expect(NameInSentence(name).bent(after: "bei") == "bei \(name)")
    }

    @Test func prepositionsTakeTheArticleIn() {
        #expect(NameInSentence("Jobcenter").bent(after: "bei") == "beim Jobcenter")
        #expect(NameInSentence("Volkshochschule").bent(after: "bei") == "bei der Volkshochschule")
        #expect(NameInSentence("Volkshochschule").bent(after: "zu") == "zur Volkshochschule")
        #expect(NameInSentence("Wohnlotsen").bent(after: "von") == "von den Wohnlotsen")
        #expect(NameInSentence("Wohnlotsen").isPlural && !NameInSentence("Jobcenter").isPlural)
    }

    /// No ending is listed that a longer one of another gender ends with, unless the longer one comes first.
    @Test func endingsAreFoundInOrder() {
        let endings = HeadNouns.endings
        for (place, one) in endings.enumerated() {
            for other in endings[(place + 1)...] where other.ending.hasSuffix(one.ending) {
                #expect(other.gender == one.gender, "\(other.ending) is never reached behind \(one.ending)")
            }
        }
    }
}
