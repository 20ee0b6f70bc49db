import SourceText

/// Files that are missing, unreadable, in a strange encoding or without a usable header.
let filesGoneWrong: [BrokenLandscape] = [
    BrokenLandscape(
        name: "an empty folder", files: [:],
        errors: [
            Expected(.missingFile, "akteure.csv", nil, "fehlt akteure.csv"),
            Expected(.missingFile, "kooperationen.csv", nil, "fehlt kooperationen.csv"),
        ]),
    BrokenLandscape(
        name: "actors without cooperations", files: ["akteure.csv": "name\nA\nB\n"],
        errors: [Expected(.missingFile, "kooperationen.csv", nil, "„von“ und „nach“")]),
    BrokenLandscape(
        name: "cooperations without actors", files: ["kooperationen.csv": "von;nach\n"],
        errors: [Expected(.missingFile, "akteure.csv", nil, "„name“")]),
    BrokenLandscape(
        name: "only a workbook", files: ["Netzwerk.xlsx": Content([0x50, 0x4B, 0x03, 0x04, 0x00])],
        errors: [Expected(.unreadableFile, "Netzwerk.xlsx", nil, "Arbeitsmappe")]),
    .with(
        "Partnerliste.csv", "a table that netviz does not know", "a;b\n1;2\n",
        hints: [Expected(.unknownFile, "Partnerliste.csv", nil, "wird nicht gelesen")]),
    .with(
        "Angebot.csv", "a table almost called as it should be", "akteur;name\njc;Beratung\n",
        hints: [Expected(.unknownFile, "Angebot.csv", nil, "„angebote.csv“")]),
    .with(
        "akteure.tsv", "the same table twice", "name\nX\n",
        hints: [Expected(.unknownFile, "akteure.tsv", nil, "dieselbe Tabelle")]),
    .cooperations(
        "an empty file", "", errors: [Expected(.emptyFile, "kooperationen.csv", nil, "ist leer")]),
    .cooperations(
        "blank lines only", "\r\n ; ;\r\n\r\n",
        errors: [Expected(.emptyFile, "kooperationen.csv", nil, "Spaltennamen")]),
    .with(
        "gremien.csv", "an empty table that nobody needs", "",
        hints: [Expected(.emptyFile, "gremien.csv", nil, "ist leer")]),
    .actors(
        "headers only", "id;name;typ\r\n",
        hints: [Expected(.emptyFile, "akteure.csv", nil, "noch keinen Akteur")]),
    .actors(
        "a workbook renamed to .csv", Content([0x50, 0x4B, 0x03, 0x04] + [UInt8](repeating: 7, count: 500)),
        errors: [Expected(.notText, "akteure.csv", nil, "Excel")]),
    .actors(
        "a PDF renamed to .csv", Content(Array("%PDF-1.7\n%����\n".utf8)),
        errors: [Expected(.notText, "akteure.csv", nil, "PDF")]),
    .actors(
        "binary noise", Content((0..<600).map { UInt8(truncatingIfNeeded: $0 &* 31 % 29) }),
        errors: [Expected(.notText, "akteure.csv", nil, "Binärdatei")]),
    .actors(
        "UTF-8 read as windows-1252 and saved again", "name;typ\nAmt fÃ¼r Migration;SozialÃ¤mter\n",
        errors: [Expected(.unknownType, "akteure.csv", 2, "typ", "Sozialämter")],
        hints: [Expected(.wrongEncoding, "akteure.csv", 2, "„Ã¤“ statt „ä“")]),
    .actors(
        "two encodings in one file",
        Content(Array("name;typ\nJugendhäuser Süd;mbe\nB".utf8) + [0xFC] + Array("ro;mbe\n".utf8)),
        hints: [Expected(.wrongEncoding, "akteure.csv", 3, "mischt zwei Zeichenkodierungen")]),
    .actors(
        "letters lost for good", "name;typ\nJugendh\u{FFFD}user;mbe\n",
        hints: [Expected(.wrongEncoding, "akteure.csv", 2, "verloren")]),
    .actors(
        "no column for the name", "Straße;PLZ\nHauptstr. 1;01234\n",
        errors: [Expected(.missingColumn, "akteure.csv", 1, "name", "fehlt die Spalte „name“")],
        hints: [Expected(.unknownColumn, "akteure.csv", 1, "Straße", "„Straße“")]),
    .cooperations(
        "no column for the other end", "von;art\njc;referral\n",
        errors: [Expected(.missingColumn, "kooperationen.csv", 1, "nach", "Gefunden wurden: „von, art“")]),
    .cooperations(
        "a wrong separator", "von|nach\njc|mbe\n",
        errors: [
            Expected(.missingColumn, "kooperationen.csv", 1, "von", "von|nach"),
            Expected(.missingColumn, "kooperationen.csv", 1, "nach", "von|nach"),
        ]),
    .actors(
        "the same column twice", "name;typ;Typ\nA;mbe;jmd\n",
        errors: [Expected(.duplicateColumn, "akteure.csv", 1, "Typ", "gibt es zweimal")]),
    .actors(
        "columns about persons", "name;typ;Ansprechpartner/in;E-Mail;Tel.\nA;mbe;Frau M.;m@a.de;0123\n",
        hints: [
            Expected(.personColumn, "akteure.csv", 1, "Ansprechpartner/in", "Personen"),
            Expected(.personColumn, "akteure.csv", 1, "E-Mail", "kontakte.csv"),
            Expected(.personColumn, "akteure.csv", 1, "Tel.", "--profile intern --contacts"),
        ]),
    .actors(
        "an unknown column", "name;typ;Öffnungszeiten\nA;mbe;Mo–Fr\n",
        hints: [Expected(.unknownColumn, "akteure.csv", 1, "Öffnungszeiten", "nicht vorgesehen")]),
]
