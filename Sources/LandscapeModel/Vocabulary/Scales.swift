public import PlainText

/// The five levels of how closely two actors work together (Luke et al., collaboration scale).
public enum Intensity {
    public static let range = 0...4

    public static func label(_ level: Int) -> Bilingual {
        switch level {
        case 0: Bilingual("keine", "none")
        case 1: Bilingual("nur Informationsaustausch", "information exchange only")
        case 2: Bilingual("informelle Zusammenarbeit", "informal cooperation")
        case 3: Bilingual("formelle Zusammenarbeit", "formal cooperation")
        default:
            Bilingual(
                "formelle Zusammenarbeit in mehreren Projekten", "formal cooperation in several projects")
        }
    }

    /// The level that a word means ("formell", "informelle Zusammenarbeit"); nil if it means none.
    public static func level(_ text: String) -> Int? {
        words[text.folded]
    }

    /// Whether a word says that two work together closely or loosely, without meaning one of the levels ("eng").
    public static func isVague(_ text: String) -> Bool {
        text.utf8.count <= 40 && vagueWords.contains(text.folded)
    }

    /// Words that mean none of the levels, folded.
    package static let vagueWords: Set<String> = [
        "vorhanden", "eng", "sehreng", "lose", "locker", "intensiv", "hoch", "mittel", "gering",
        "regelmaessig", "gelegentlich", "oft", "haeufig", "intensive", "close", "loose",
    ]

    /// The level that each word means, folded.
    package static let words: [String: Int] = [
        "keine": 0, "kein": 0, "keinezusammenarbeit": 0, "keinekooperation": 0, "nein": 0, "none": 0,
        "nocooperation": 0,
        "informationsaustausch": 1, "nurinformationsaustausch": 1, "information": 1, "austausch": 1,
        "informationexchange": 1, "informationexchangeonly": 1, "networking": 1, "vernetzung": 1,
        "informell": 2, "informelle": 2, "informellezusammenarbeit": 2, "informal": 2, "cooperation": 2,
        "informalcooperation": 2,
        "formell": 3, "formelle": 3, "formellezusammenarbeit": 3, "formal": 3, "coordination": 3,
        "formalcooperation": 3,
        "mehrereprojekte": 4, "formellinmehrerenprojekten": 4, "formellezusammenarbeitinmehrerenprojekten": 4,
        "formalcooperationinseveralprojects": 4, "coalition": 4, "collaboration": 4,
    ]
}

/// The six levels of how often two actors are in contact.
public enum Frequency {
    public static let range = 0...5

    public static func label(_ level: Int) -> Bilingual {
        switch level {
        case 0: Bilingual("nie", "never")
        case 1: Bilingual("jährlich", "yearly")
        case 2: Bilingual("vierteljährlich", "quarterly")
        case 3: Bilingual("monatlich", "monthly")
        case 4: Bilingual("wöchentlich", "weekly")
        default: Bilingual("täglich", "daily")
        }
    }

    /// The level that a word means ("vierteljährlich", "wöchentlich"); nil if it means none.
    public static func level(_ text: String) -> Int? {
        let key = text.folded
        // "monatl." and "mtl." as people shorten them.
        return words[key] ?? (key.hasSuffix(".") ? words[String(key.dropLast())] : nil)
    }

    /// Whether a word says that there is contact, but not how often ("nach Bedarf").
    public static func isVague(_ text: String) -> Bool { vagueWords.contains(text.folded) }

    /// Words that mean none of the levels, folded.
    package static let vagueWords: Set<String> = [
        "nachbedarf", "beibedarf", "bedarfsweise", "anlassbezogen", "unregelmaessig", "sporadisch",
        "variabel",
        "unterschiedlich", "regelmaessig", "gelegentlich", "oft", "haeufig", "asneeded", "irregular", "often",
        "occasionally",
    ]

    /// The level that each word means, folded.
    package static let words: [String: Int] = [
        "nie": 0, "never": 0, "garnicht": 0, "keine": 0, "kein": 0, "keinkontakt": 0, "nein": 0, "none": 0,
        "jaehrl": 1, "1xjaehrlich": 1, "1ximjahr": 1, "1xprojahr": 1, "1x/jahr": 1, "2ximjahr": 1,
        "2xjaehrlich": 1,
        "2xprojahr": 1, "2x/jahr": 1, "zweimalimjahr": 1, "1/2jaehrlich": 1, "halbjaehrl": 1,
        "vierteljaehrl": 2, "1/4jaehrlich": 2, "1/4jaehrl": 2, "4ximjahr": 2, "4x/jahr": 2, "4xjaehrlich": 2,
        "viermalimjahr": 2, "proquartal": 2, "1xproquartal": 2, "1ximquartal": 2, "alle3monate": 2,
        "alledreimonate": 2, "alle2monate": 2, "allezweimonate": 2, "zweimonatlich": 2, "quartal": 2,
        "monatl": 3, "mtl": 3, "1ximmonat": 3, "1x/monat": 3, "1xpromonat": 3, "1xmonatlich": 3,
        "2ximmonat": 3,
        "2xmonatlich": 3, "alle2wochen": 3, "allezweiwochen": 3, "alle4wochen": 3, "allevierwochen": 3,
        "14taegl": 3, "mehrmalsimmonat": 3, "mehrmalsmonatlich": 3, "jedenmonat": 3,
        "woechentl": 4, "wtl": 4, "1xprowoche": 4, "1x/woche": 4, "1xwoechentlich": 4, "2xprowoche": 4,
        "mehrmalsprowoche": 4, "mehrmalswoechentlich": 4, "jedewoche": 4,
        "taegl": 5, "tgl": 5, "jedentag": 5, "mehrmalstaeglich": 5,
        "jaehrlich": 1, "einmalimjahr": 1, "halbjaehrlich": 1, "selten": 1, "yearly": 1, "annually": 1,
        "vierteljaehrlich": 2, "quartalsweise": 2, "vierteljahr": 2, "jedesquartal": 2, "quarterly": 2,
        "monatlich": 3, "einmalimmonat": 3, "monthly": 3,
        "woechentlich": 4, "einmalinderwoche": 4, "weekly": 4, "14taegig": 3, "zweiwoechentlich": 3,
        "taeglich": 5, "daily": 5,
    ]
}
