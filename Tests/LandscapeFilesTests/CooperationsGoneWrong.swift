import SourceText

/// Rows of `kooperationen` that cannot be understood.
let cooperationsGoneWrong: [BrokenLandscape] = [
    .cooperations(
        "a typing error in a name", "von;nach\nJobcnter;mbe\njc;VHS Mustrau\n",
        errors: [
            Expected(
                .unknownActor, "kooperationen.csv", 2, "von", "Meinten Sie „Jobcenter Landkreis Musterau“?"),
            Expected(.unknownActor, "kooperationen.csv", 3, "nach", "„VHS Mustrau“"),
        ]),
    .cooperations(
        "an actor nobody knows", "von;nach\nSparkasse;jc\n",
        errors: [Expected(.unknownActor, "kooperationen.csv", 2, "von", "aliase.csv")]),
    .cooperations(
        "both ends unknown, and the kind too", "von;nach;art\nX1;Y2;Zauberei\n",
        errors: [
            Expected(.unknownActor, "kooperationen.csv", 2, "von", "X1"),
            Expected(.unknownActor, "kooperationen.csv", 2, "nach", "Y2"),
            Expected(.unknownKind, "kooperationen.csv", 2, "art", "Zauberei"),
        ]),
    .cooperations(
        "a tie of an actor with itself", "von;nach\njc;Jobcenter Landkreis Musterau\n",
        errors: [Expected(.selfTie, "kooperationen.csv", 2, "nach", "zwei verschiedene Akteure")]),
    .cooperations(
        "intensity seven", "von;nach;intensitaet\njc;mbe;7\njc;vhs;-1\njc;vhs;2,5\n",
        errors: [
            Expected(.outOfRange, "kooperationen.csv", 2, "intensitaet", "0 bis 4"),
            Expected(.outOfRange, "kooperationen.csv", 3, "intensitaet", "„-1“"),
            Expected(.outOfRange, "kooperationen.csv", 4, "intensitaet", "„2,5“"),
        ]),
    .cooperations(
        "a number beyond all integers", "von;nach;intensitaet\njc;mbe;99999999999999999999999999\n",
        errors: [Expected(.outOfRange, "kooperationen.csv", 2, "intensitaet", "außerhalb")]),
    .cooperations(
        "an intensity in strange words", "von;nach;Intensität (0–4)\njc;mbe;mittelprächtig\n",
        errors: [
            Expected(.unknownValue, "kooperationen.csv", 2, "Intensität (0–4)", "3 formelle Zusammenarbeit")
        ]),
    .cooperations(
        "a frequency out of range", "von;nach;haeufigkeit\njc;mbe;9\njc;mbe;ab und zu\n",
        errors: [
            Expected(.outOfRange, "kooperationen.csv", 2, "haeufigkeit", "0 bis 5"),
            Expected(.unknownValue, "kooperationen.csv", 3, "haeufigkeit", "4 wöchentlich"),
        ]),
    .cooperations(
        "an unknown kind", "von;nach;art\njc;mbe;Verweisberatun\n",
        errors: [Expected(.unknownKind, "kooperationen.csv", 2, "art", "Meinten Sie „Verweisberatung")]),
    .cooperations(
        "an unknown status", "von;nach;status\njc;mbe;vielleicht\n",
        errors: [Expected(.unknownStatus, "kooperationen.csv", 2, "status", "besteht, gewuenscht, beendet")]),
    .cooperations(
        "reported by somebody unknown", "von;nach;gemeldet_von\njc;mbe;Sparkasse\n",
        errors: [Expected(.unknownActor, "kooperationen.csv", 2, "gemeldet_von", "Sparkasse")]),
    .cooperations(
        "a direction in strange words", "von;nach;art;richtung\njc;mbe;referral;seitwärts\n",
        errors: [Expected(.unknownValue, "kooperationen.csv", 2, "richtung", "von-nach")]),
    .cooperations(
        "an end left empty", "von;nach;art\njc;;referral\n;mbe;\n",
        errors: [
            Expected(.missingValue, "kooperationen.csv", 2, "nach", "leer"),
            Expected(.missingValue, "kooperationen.csv", 3, "von", "leer"),
        ]),
    .cooperations(
        "see above", "von;nach\njc;mbe\nsiehe oben;vhs\n",
        errors: [Expected(.unknownValue, "kooperationen.csv", 3, "von", "andere Zeile")]),
    .cooperations(
        "one of several partners unknown", "von;nach\njc;\"mbe, Sparkasse\"\n",
        errors: [Expected(.unknownActor, "kooperationen.csv", 2, "nach", "Sparkasse")]),
    .cooperations(
        "an impossible date, a phase and a form in strange words",
        "von;nach;datum;phase;formalisierung\njc;mbe;31.02.2026;danach;per Handschlag\njc;mbe;;mittendrin;\n",
        hints: [
            Expected(.invalidDate, "kooperationen.csv", 2, "datum", "kein Datum"),
            Expected(.unknownValue, "kooperationen.csv", 2, "formalisierung", "schriftlich"),
            Expected(.unknownValue, "kooperationen.csv", 3, "phase", "waehrend"),
        ]),
    .cooperations(
        "an unknown field", "von;nach;handlungsfeld\njc;mbe;Weltraum\n",
        hints: [Expected(.unknownField, "kooperationen.csv", 2, "handlungsfeld", "eigener Wert")]),
    BrokenLandscape(
        name: "a name that two actors share",
        files: [
            "akteure.csv":
                "name;typ;traeger\nMigrationsberatung;mbe;Caritas\nMigrationsberatung;mbe;AWO\nX;jmd;\n",
            "kooperationen.csv": "von;nach\nX;Migrationsberatung\nX;migrationsberatung-2\n",
        ],
        errors: [
            Expected(.ambiguousName, "kooperationen.csv", 2, "nach", "(AWO, id: migrationsberatung-2)")
        ]),
]
