import SourceText

/// Actors whose rows hold something strange.
let actorsGoneWrong: [BrokenLandscape] = [
    .actors(
        "an unknown type", "name;typ\nA;Jobcentr\nB;Raumstation\n",
        errors: [
            Expected(.unknownType, "akteure.csv", 2, "typ", "Meinten Sie „Jobcenter“?"),
            Expected(.unknownType, "akteure.csv", 3, "typ", "„typen“"),
        ]),
    .actors(
        "unknown fields, groups, sectors and flags",
        "name;typ;handlungsfelder;zielgruppen;sektor;befragt;veroeffentlichen;stand\n"
            + "A;mbe;Sprache|Weltraum;Elfen;Adel;vielleicht;lieber nicht;neulich\n",
        hints: [
            Expected(.unknownField, "akteure.csv", 2, "handlungsfelder", "Weltraum"),
            Expected(.unknownTargetGroup, "akteure.csv", 2, "zielgruppen", "Elfen"),
            Expected(.unknownValue, "akteure.csv", 2, "sektor", "Zivilgesellschaft"),
            Expected(.unknownValue, "akteure.csv", 2, "befragt", "„ja“"),
            Expected(.unknownValue, "akteure.csv", 2, "veroeffentlichen", "öffentlichen Ausgaben"),
            Expected(.invalidDate, "akteure.csv", 2, "stand", "30.09.2026"),
        ]),
    .actors(
        "no types at all", "name\nA\nB\n", hints: [Expected(.typeMissing, "akteure.csv", 1, "Kein Akteur")]),
    .actors(
        "one type missing", "name;typ\nA;mbe\nB;\n",
        hints: [Expected(.typeMissing, "akteure.csv", 3, "„B“ hat keinen Typ")]),
    .actors(
        "answered without being asked", "name;typ;befragt;geantwortet\nA;mbe;nein;ja\n",
        hints: [Expected(.surveyContradiction, "akteure.csv", 2, "befragt", "nicht befragt")]),
    BrokenLandscape(
        name: "reports without an answer",
        files: [
            "akteure.csv": "name;typ;geantwortet\nA;mbe;nein\nB;jmd;ja\n",
            "kooperationen.csv": "von;nach;gemeldet_von\nA;B;von\n",
        ],
        hints: [Expected(.surveyContradiction, "akteure.csv", 2, "geantwortet", "meldet aber selbst")]),
    .actors(
        "probably the same actor twice",
        "name;typ\nCaritasverband Musterau e. V.;mbe\nCaritasverband Musterau;mbe\nHilfe & Rat;mbe\n"
            + "Hilfe und Rat gGmbH;mbe\n",
        hints: [
            Expected(.likelyDuplicate, "akteure.csv", 3, "name", "könnten derselbe Akteur sein"),
            Expected(.likelyDuplicate, "akteure.csv", 5, "name", "Zeile 4"),
        ]),
]

/// `landschaft.yaml` with something wrong.
let settingsGoneWrong: [BrokenLandscape] = [
    .with(
        "landschaft.yaml", "broken YAML", "titel: Musterau\n\tgebiet: [\n",
        errors: [Expected(.invalidYAML, "landschaft.yaml", 2, "Tabulator")]),
    .with(
        "landschaft.yaml", "a bomb of aliases", "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n",
        errors: [Expected(.invalidYAML, "landschaft.yaml", 1, "Verweis")]),
    .with(
        "landschaft.yaml", "nested beyond all sense", "\(String(repeating: "[", count: 5000))",
        errors: [Expected(.invalidYAML, "landschaft.yaml", 1, "Aufbau")]),
    .with(
        "landschaft.yaml", "a settings file of a megabyte",
        "titel: \(String(repeating: "a", count: 1 << 20))\n",
        errors: [Expected(.invalidYAML, "landschaft.yaml", nil, "KB")]),
    .with(
        "landschaft.yaml", "a key twice", "titel: A\ntitel: B\n",
        errors: [Expected(.invalidYAML, "landschaft.yaml", 1, "zweimal")]),
    .with(
        "landschaft.yaml", "a list where keys belong", "- a\n- b\n",
        errors: [Expected(.invalidYAML, "landschaft.yaml", 1, "Schlüssel mit Werten")]),
    .with(
        "landschaft.yaml", "a list where a text belongs", "gebiet: Kreis\ntitel: [a, b]\n",
        errors: [Expected(.invalidYAML, "landschaft.yaml", 2, "titel", "ein Text")]),
    .with(
        "landschaft.yaml", "an unknown key", "titel: A\ngebeit: Kreis\nkonzept:\n  vorhandn: ja\n",
        hints: [
            Expected(.unknownKey, "landschaft.yaml", 2, "gebeit", "Meinten Sie „gebiet“?"),
            Expected(.unknownKey, "landschaft.yaml", 4, "konzept.vorhandn", "Meinten Sie „vorhanden“?"),
        ]),
    .with(
        "landschaft.yaml", "unknown actors, types and boards",
        "konzept:\n  beteiligung:\n    - akteur: Jobcnter\n      form: erarbeitung\nzusteuerung:\n"
            + "  gremium: AK X\n  beteiligte: [vhs, Niemand]\nfehlanzeigen: [Raumstation]\n",
        errors: [
            Expected(.unknownActor, "landschaft.yaml", 3, "konzept.beteiligung.akteur", "Meinten Sie"),
            Expected(.unknownBoard, "landschaft.yaml", 6, "zusteuerung.gremium", "AK X"),
            Expected(.unknownActor, "landschaft.yaml", 7, "zusteuerung.beteiligte", "Niemand"),
            Expected(.unknownType, "landschaft.yaml", 8, "fehlanzeigen", "Raumstation"),
        ]),
    .with(
        "landschaft.yaml", "districts inside each other",
        "sozialraeume:\n  - name: A\n    teil_von: B\n  - name: B\n    teil_von: A\n  - name: C\n    teil_von: D\n",
        errors: [Expected(.invalidYAML, "landschaft.yaml", 5, "kann nicht Teil von")],
        hints: [Expected(.unknownDistrict, "landschaft.yaml", 7, "„D“")]),
    .with(
        "landschaft.yaml", "thresholds off the scale",
        "schwellen:\n  eng_intensitaet: 9\n  eng_haeufigkeit: oft\n",
        errors: [Expected(.outOfRange, "landschaft.yaml", 2, "schwellen.eng_intensitaet", "0 bis 4")],
        hints: [Expected(.unknownValue, "landschaft.yaml", 3, "schwellen.eng_haeufigkeit", "ganze Zahl")]),
    BrokenLandscape(
        name: "a district that was not declared",
        files: [
            "akteure.csv": "name;typ;sozialraum\nA;mbe;Nord\nB;jmd;Nrod\n",
            "kooperationen.csv": "von;nach\nA;B\n",
            "landschaft.yaml": "sozialraeume: [Nord, Süd]\n",
        ],
        hints: [Expected(.unknownDistrict, "akteure.csv", 3, "sozialraum", "sozialraeume")]),
]
