import LandscapeFiles
import LandscapeModel
import LandscapeTesting
import SourceText
import Testing

@Suite("Tables as programs save them")
struct EncodingTests {
    static let text = "name;typ\r\nAmt für Größe – „Süd“;mbe\r\nHaus Ä;jmd\r\n"

    /// The text as windows-1252, by hand for the letters it holds.
    static func windows1252(_ text: String) -> [UInt8] {
        let special: [Unicode.Scalar: UInt8] = ["–": 0x96, "„": 0x84, "“": 0x93, "€": 0x80, "…": 0x85]
        return text.unicodeScalars.map { special[$0] ?? UInt8(truncatingIfNeeded: $0.value) }
    }

    static func utf16(_ text: String, isLittle: Bool) -> [UInt8] {
        text.utf16.flatMap { unit in
            let low = UInt8(unit & 0xFF)
            let high = UInt8(unit >> 8)
            return isLittle ? [low, high] : [high, low]
        }
    }

    static let encodings: [(name: String, bytes: [UInt8])] = [
        ("UTF-8", Array(text.utf8)),
        ("UTF-8 with a mark", [0xEF, 0xBB, 0xBF] + Array(text.utf8)),
        ("UTF-16 LE with a mark", [0xFF, 0xFE] + utf16(text, isLittle: true)),
        ("UTF-16 BE with a mark", [0xFE, 0xFF] + utf16(text, isLittle: false)),
        ("UTF-16 LE without a mark", utf16(text, isLittle: true)),
        ("UTF-16 BE without a mark", utf16(text, isLittle: false)),
        ("windows-1252", windows1252(text)),
        ("decomposed, as macOS does", Array(text.replacing("ü", with: "u\u{308}").utf8)),
    ]

    @Test("Every encoding gives the same names", arguments: encodings.map(\.name))
    func sameNames(_ name: String) throws {
        let bytes = try #require(Self.encodings.first { $0.name == name }?.bytes)
        let files = ["akteure.csv": bytes, "kooperationen.csv": Array("von;nach\n".utf8)]
        let result = try TemporaryLandscape(files).read()
        #expect(result.landscape.actors.map(\.name) == ["Amt für Größe – „Süd“", "Haus Ä"])
        // The bytes count too: "ü" is one letter, not a "u" with a mark.
        #expect(
            result.landscape.actors.first.map { Array($0.name.utf8) } == Array("Amt für Größe – „Süd“".utf8))
        #expect(result.problems.isEmpty)
    }

    @Test(
        "Separators and line ends",
        arguments: [
            "name;typ\nA;mbe\nB;jmd", "name,typ\nA,mbe\nB,jmd\n", "name\ttyp\rA\tmbe\rB\tjmd\r",
            "\r\n\r\nname;typ;;\r\nA;mbe;;\r\n;;;\r\nB;jmd;;\r\n;;;\r\n",
            "sep=,\r\nname,typ\r\nA,mbe\r\nB,jmd\r\n",
            "\"name\";\"typ\"\n\"A\";\"mbe\"\n\"B\";\"jmd\"\n", "name ; typ \n  A ; mbe\n B\u{FEFF};jmd\n",
        ])
    func separators(_ text: String) throws {
        let result = try landscape("von;nach\nA;B\n", actors: text)
        #expect(result.landscape.actors.map(\.name) == ["A", "B"])
        #expect(result.landscape.actors.map(\.types) == [["mbe"], ["jmd"]])
        #expect(result.problems.isEmpty)
    }

    @Test("Lines are counted as an editor does, over quoted line breaks and blank lines") func lines() throws
    {
        let result = try landscape(
            "von;nach;notiz\r\n\r\njc;mbe;\"zwei\r\nZeilen\"\r\njc;Niemand;\r\n")
        #expect(result.landscape.claims.map(\.row) == [3])
        #expect(result.landscape.claimTexts[0]?.note == "zwei\r\nZeilen")
        #expect(result.errors.map(\.row) == [5])
    }

    @Test("Double encoding is repaired, and said") func doubleEncoding() throws {
        let result = try landscape("von;nach\n", actors: "name;typ\nBÃ¼ro fÃ¼r SoziÃ¤les â€“ SÃ¼d;mbe\n")
        #expect(result.landscape.actors.map(\.name) == ["Büro für Soziäles – Süd"])
        #expect(result.warnings.map(\.code) == [.wrongEncoding])
    }

    @Test("Files are found whatever their case and ending") func names() throws {
        let files = [
            "AKTEURE.CSV": "name;typ\nA;mbe\nB;jmd\n", "Kooperationen.txt": "von;nach\nA;B\n",
            "Unterkünfte.tsv": "akteur\tart\nA\tGU\n", "Landschaft.yml": "titel: Nord\n", "notiz.docx": "x",
        ]
        let result = try TemporaryLandscape(files).read()
        #expect(result.problems.isEmpty)
        #expect(result.landscape.claims.count == 1)
        #expect(result.landscape.accommodations.count == 1)
        #expect(result.landscape.settings.title == "Nord")
    }
}
