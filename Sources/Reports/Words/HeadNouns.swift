/// Which gender the names of organisations take: that of the noun at their head.
///
/// Kept short and safe on purpose. A name whose noun does not stand here is printed without an article, which is never
/// wrong; a wrong article always is. So towns ("…stadt", "…heim") and words of two genders are left out.
enum HeadNouns {
    /// Words that count as they stand: abbreviations, and nouns that are no safe ending.
    static let words: [String: NameInSentence.Gender] = {
        let lists: [(NameInSentence.Gender, String)] = [
            (.masculine, "jmd ak rat kreistag chor club klub bund treff punkt"),
            (
                .feminine,
                "mbe vhs ihk hwk eae gu awo ag abh stadt kernstadt gemeinde caritas diakonie kita tafel liga kirche mission union region firma praxis klinik runde"
            ),
            (.neuter, "drk bamf psz thw jc haus heim kreuz amt werk bistum dekanat team"),
        ]
        var found: [String: NameInSentence.Gender] = [:]
        for (gender, list) in lists {
            for word in list.split(separator: " ") { found[String(word)] = gender }
        }
        return found
    }()

    /// Endings of nouns, the longer before the shorter where one holds the other.
    static let endings: [(ending: String, gender: NameInSentence.Gender)] = {
        let lists: [(NameInSentence.Gender, String)] = [
            // Before "rat" and "ung", which they end with.
            (.neuter, "referat dezernat sekretariat"), (.masculine, "sprung schwung"),
            (
                .plural,
                "verbände vereine gemeinden familien lotsen lotsinnen paten patinnen mütter väter dienste"
            ),
            (
                .masculine,
                "verband verbund verein kreis dienst beirat elternrat stadtrat flüchtlingsrat jugendring kreisring treffpunkt tisch ausschuss betrieb laden garten kulturtreff jugendtreff stadtteiltreff frauentreff park lotse"
            ),
            (
                .feminine,
                "stelle schule agentur behörde kammer gemeinde initiative konferenz akademie bibliothek bücherei polizei pfarrei unterkunft werkstatt hilfe gruppe lotsin patin arbeit allianz runde fakultät universität schaft heit keit tion ung"
            ),
            (
                .neuter,
                "büro zentrum center forum institut netzwerk bündnis projekt programm management amt werk haus wohnheim kinderheim jugendheim pflegeheim gericht gymnasium kolleg café quartier rathaus ministerium präsidium kreuz"
            ),
        ]
        return lists.flatMap { gender, list in list.split(separator: " ").map { (String($0), gender) } }
    }()

    /// Stems of adjectives that stand at the head of a name and bend with it: "Afrikanische Gemeinschaft".
    static let adjectiveEndings = [
        "isch", "lich", "ig", "al", "iert", "deutsch", "frei", "rund", "offen", "neu", "rot", "bunt", "gut",
        "jung",
        "alt", "groß", "klein",
    ]

    /// What follows these words belongs to the noun before them.
    static let ends: Set<String> = [
        "für", "der", "des", "die", "das", "den", "dem", "im", "in", "am", "an", "auf", "von", "vom", "zu",
        "zum",
        "zur", "mit", "bei", "beim", "gegen", "ohne", "über", "unter", "und", "oder", "&", "–", "-", "|",
        "e.",
    ]
}
