import PlainText
import Testing

@Suite struct TextTests {
    @Test(arguments: [
        ("E-Mail", "e_mail"), ("Träger", "TRAEGER"), ("Tra\u{308}ger", "Träger"), ("Straße", "strasse"),
        ("Art der Kooperation", "ArtDerKooperation"), ("\u{FEFF}name", "Name"),
        ("Zu\u{AD}ständig\u{A0}keit", "zustaendigkeit"),
    ]) func foldedEqual(left: String, right: String) {
        #expect(left.folded == right.folded)
    }

    @Test(arguments: [
        ("Kita Süd und Hort", " und ", true), ("Hund", " und ", false), ("", "", true), ("", "a", false),
        ("aab", "ab", true), ("ab", "abc", false), ("z. B. V..", "V..", true), ("äöü", "öü", true),
        ("äöü", "ü ", false),
    ]) func holds(text: String, part: String, expected: Bool) {
        #expect(text.holds(part) == expected)
    }

    @Test func foldingKeepsWhatDiffers() {
        #expect("Nord".folded != "Norden".folded)
        #expect("café".folded != "cafe".folded)
    }

    @Test(arguments: [
        ("2026-09-30", "2026-09-30"), ("30.09.2026", "2026-09-30"), ("3.9.26", "2026-09-03"),
        ("2026-09", "2026-09"),
        ("Mai 2024", "2024-05"), ("Sept. 2024", "2024-09"), ("09/2026", "2026-09"), ("2026", "2026"),
        ("29.02.2024", "2024-02-29"),
    ]) func dates(text: String, expected: String) {
        #expect(PartialDate(text)?.description == expected)
    }

    @Test(arguments: [
        "seit Herbst", "31.02.2026", "29.02.2023", "2026-13", "", "99999999999999999999", "heute",
    ])
    func noDates(text: String) {
        #expect(PartialDate(text) == nil)
    }

    @Test func ageInMonths() {
        let today = PartialDate(year: 2026, month: 9, day: 30)
        #expect(!PartialDate(year: 2024, month: 9, day: 30).isOlder(than: 24, at: today))
        #expect(PartialDate(year: 2024, month: 9, day: 29).isOlder(than: 24, at: today))
        #expect(!PartialDate(year: 2024).isOlder(than: 24, at: today))
        #expect(PartialDate(year: 2023).isOlder(than: 24, at: today))
    }

    @Test func slugs() {
        #expect("Jobcenter Müller & Söhne (Nord)".slug == "jobcenter-mueller-soehne-nord")
        #expect("–".slug == "akteur")
    }

    @Test func lists() {
        #expect(Language.german.list(["A", "B", "C"]) == "A, B und C")
        #expect(Language.german.list(["A", "B", "C", "D", "E"], limit: 3) == "A, B und 3 weitere")
        #expect(Language.english.list(["A"]) == "A")
        #expect(Language.german.number(-0.125, digits: 2) == "−0,13")
        #expect(Language.english.number(12, digits: 0) == "12")
    }

    @Test func delimitedTextKeepsLinesAndQuotes() {
        let table = DelimitedText(utf8: Array("a;b\r\n\"x\ny\";\"z \"\"q\"\"\"\r\n;\r\n".utf8))
        #expect(table.rows.map(\.cells) == [["a", "b"], ["x\ny", "z \"q\""], ["", ""]])
        #expect(table.rows.map(\.line) == [1, 2, 4])
        #expect(table.defects.isEmpty)
        #expect(DelimitedText(utf8: Array("a,b\n1,2".utf8)).separator == UInt8(ascii: ","))
        #expect(DelimitedText(utf8: Array("a\tb\n".utf8)).separator == UInt8(ascii: "\t"))
    }

    @Test func jsonEscapesAndNumbers() {
        var json = JSONWriter()
        json.object { json in
            json.key("a\"b")
            json.value("x\n\u{1}")
            json.key("n")
            json.value([0.1, 3, .nan] as [Double?], each: true)
        }
        let text = String(decoding: json.bytes, as: UTF8.self)
        #expect(text == "{\n  \"a\\\"b\": \"x\\n\\u0001\",\n  \"n\": [\n    0.1,\n    3,\n    null\n  ]\n}")
    }
}

extension JSONWriter {
    fileprivate mutating func value(_ numbers: [Double?], each: Bool) {
        array { json in for number in numbers { json.value(number) } }
    }
}
