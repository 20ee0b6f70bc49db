import SourceText

/// Rows that do not fit their table.
let rowsGoneWrong: [BrokenLandscape] = [
    .actors(
        "a quotation mark that is never closed", "name;typ\n\"Haus am See;mbe\nB;jmd\n",
        errors: [Expected(.brokenQuotes, "akteure.csv", 2, "nicht geschlossen")]),
    .actors(
        "a quotation mark that meets another one lines later", "name;typ\n\"Haus;mbe\nB;\"jmd\"\nC;mbe\n",
        errors: [Expected(.brokenQuotes, "akteure.csv", 2, "Zeile 2")]),
    .actors(
        "text after a closing quotation mark", "name;typ\n\"Haus\" am See;mbe\nB;jmd\n",
        errors: [Expected(.brokenQuotes, "akteure.csv", 2, "verdoppeln")]),
    .actors(
        "a quotation mark in the header", "\"name;typ\nA;mbe\n",
        errors: [Expected(.brokenQuotes, "akteure.csv", 1, "Anführungszeichen")]),
    .actors(
        "more cells than headers", "name;typ\nA;mbe;und noch was\n",
        errors: [Expected(.extraCells, "akteure.csv", 2, "„und noch was“")]),
    .actors(
        "a cell of a megabyte",
        Content(Array("name;typ\nA;mbe\n".utf8) + [UInt8](repeating: 0x61, count: 1 << 20)),
        errors: [Expected(.cellTooLong, "akteure.csv", 3, "länger als")]),
    .actors(
        "a row without a name", "id;name;typ\nx;;mbe\ny;-;mbe\n",
        errors: [
            Expected(.missingValue, "akteure.csv", 2, "name", "„name“ leer"),
            Expected(.missingValue, "akteure.csv", 3, "name", "leer"),
        ]),
    .actors(
        "the same id twice", "id;name;typ\na;Haus A;mbe\nb;Haus B;mbe\na;Haus C;mbe\n",
        errors: [Expected(.duplicateID, "akteure.csv", 4, "id", "steht schon in Zeile 2")]),
    .actors(
        "see above", "name;typ\nHaus A;mbe\nsiehe oben;mbe\nHaus C;s. o.\n",
        errors: [
            Expected(.unknownValue, "akteure.csv", 3, "name", "andere Zeile"),
            Expected(.unknownValue, "akteure.csv", 4, "typ", "ausschreiben"),
        ]),
    .with(
        "mitgliedschaften.csv", "a board that is not there", "gremium;akteur\nAK Asyl;jc\n",
        errors: [Expected(.unknownBoard, "mitgliedschaften.csv", 2, "gremium", "steht nicht in gremien.csv")]),
    .with(
        "mitgliedschaften.csv", "a membership without an actor", "gremium;akteur\n;\nAK;\n",
        errors: [
            Expected(.missingValue, "mitgliedschaften.csv", 3, "akteur", "leer"),
            Expected(.unknownBoard, "mitgliedschaften.csv", 3, "gremium", "AK"),
        ]),
    .with(
        "gremien.csv", "a type of board that netviz does not know", "name;Typ\nAK Asyl;Stammtisch\n",
        hints: [Expected(.unknownBoardType, "gremien.csv", 2, "Typ", "Runder Tisch")]),
    .with(
        "gremien.csv", "a board's id twice", "id;name\na;AK 1\na;AK 2\n",
        errors: [Expected(.duplicateID, "gremien.csv", 3, "id", "Zeile 2")]),
    .with(
        "angebote.csv", "an offer of nobody", "akteur;name;kapazitaet\nNiemand;Kurs;viele\n;Kurs;-3\n",
        errors: [
            Expected(.unknownActor, "angebote.csv", 2, "akteur", "Niemand"),
            Expected(.missingValue, "angebote.csv", 3, "akteur", "leer"),
            Expected(.outOfRange, "angebote.csv", 3, "kapazitaet", "-3"),
        ], hints: [Expected(.unknownValue, "angebote.csv", 2, "kapazitaet", "ganze Zahl")]),
    .with(
        "angebote.csv", "words that no vocabulary knows",
        "akteur;name;leistungsart;zielgruppen;handlungsfeld\njc;Kurs;Zauberei;Elfen;Magie\n",
        hints: [
            Expected(.unknownService, "angebote.csv", 2, "leistungsart", "Zauberei"),
            Expected(.unknownTargetGroup, "angebote.csv", 2, "zielgruppen", "Elfen"),
            Expected(.unknownField, "angebote.csv", 2, "handlungsfeld", "landschaft.yaml"),
        ]),
    .with(
        "unterkuenfte.csv", "places below zero", "akteur;art;plaetze\njc;Zelt;-5\n",
        errors: [Expected(.outOfRange, "unterkuenfte.csv", 2, "plaetze", "außerhalb")],
        hints: [Expected(.unknownValue, "unterkuenfte.csv", 2, "art", "GU")]),
    .with(
        "kurskennzahlen.csv", "a rate above one hundred",
        "akteur;jahr;abschlussquote\nvhs;2024;140\nvhs;24;50\n",
        errors: [
            Expected(.outOfRange, "kurskennzahlen.csv", 2, "abschlussquote", "0 bis 100"),
            Expected(.outOfRange, "kurskennzahlen.csv", 3, "jahr", "24"),
        ]),
    .with(
        "stellungnahmen.csv", "a statement with a status of its own",
        "empfehlung;akteur;status\nSPR-1;jc;vielleicht\n",
        errors: [Expected(.unknownStatus, "stellungnahmen.csv", 2, "status", "geklaert")]),
    .with(
        "massnahmen.csv", "agreed with nobody known, of a status of its own, without a text, by no date",
        "massnahme;verantwortlich;beteiligte;bis;status\nReden;Jobcentre;mbe, Niemand;2027;offen\n;jc;;;\nReden;jc;mbe;2027;halb\nReden;jc;mbe;irgendwann;\n",
        errors: [
            Expected(.unknownActor, "massnahmen.csv", 2, "verantwortlich", "Jobcentre"),
            Expected(.unknownActor, "massnahmen.csv", 2, "beteiligte", "Niemand"),
            Expected(.missingValue, "massnahmen.csv", 3, "massnahme", "leer"),
            Expected(.unknownStatus, "massnahmen.csv", 4, "status", "aufgegeben"),
        ], hints: [Expected(.invalidDate, "massnahmen.csv", 5, "bis", "irgendwann")]),
    .with(
        "aliase.csv", "an alias for nobody", "variante;akteur\nArge;Jobcentre Musterau\n;jc\n",
        errors: [
            Expected(.unknownActor, "aliase.csv", 2, "akteur", "Jobcentre Musterau"),
            Expected(.missingValue, "aliase.csv", 3, "variante", "leer"),
        ]),
]
