import PlainText
import Testing

@testable import Reports

@Suite struct WordsTests {
    @Test func numbersAgreeWithNouns() {
        let german = Language.german
        #expect(german.count(1, .cooperation) == "eine Kooperation")
        #expect(german.count(2, .cooperation) == "zwei Kooperationen")
        #expect(german.count(13, .cooperation) == "13 Kooperationen")
        #expect(german.count(0, .actor) == "kein Akteur")
        #expect(german.count(1, .actor, .accusative) == "einen Akteur")
        #expect(german.count(1, .offer, .dative) == "einem Angebot")
        #expect(german.count(3, .actor, .dative) == "drei Akteuren")
        #expect(Language.english.count(1, .offer) == "one offer")
        #expect(Language.english.count(0, .offer) == "no offers")
    }

    @Test func partsOfAGroupAreDeclined() {
        let german = Language.german
        #expect(german.part(3, of: 7, .actor) == "drei der sieben Akteure")
        #expect(german.part(1, of: 7, .actor) == "einer der sieben Akteure")
        #expect(german.part(1, of: 7, .board, .dative) == "einem der sieben Gremien")
        #expect(german.part(0, of: 7, .cooperation) == "keine der sieben Kooperationen")
        #expect(german.part(7, of: 7, .actor, .dative) == "allen sieben Akteuren")
        #expect(german.part(2, of: 2, .actor, .dative) == "beiden Akteuren")
        #expect(
            german.part(1, of: 1, .actor, .dative, adjective: "geprüften") == "dem einzigen geprüften Akteur")
        #expect(german.part(1, of: 1, .actor, adjective: "geprüften") == "der einzige geprüfte Akteur")
        #expect(
            Language.english.part(2, of: 5, .board, adjective: "checked") == "two of the five checked boards")
    }

    @Test func numbersAreWrittenAsInBooks() {
        #expect(Language.german.numeral(12) == "zwölf")
        #expect(Language.german.times(1) == "einmal")
        #expect(Language.german.digits(1234) == "1234")
        #expect(Language.german.digits(12_345) == "12.345")
        #expect(Language.english.digits(1_234_567) == "1,234,567")
        #expect(Language.german.percent(1, of: 3) == "33\u{A0}%")
        #expect(Language.german.percent(1, of: 0) == "–")
        #expect(Language.german.capitalised("(noch) nicht") == "(Noch) nicht")
        #expect(Language.german.enumeration(["A", "B", "C", "D"], limit: 3) == "A, B und zwei weitere")
    }

    @Test func sentencesEndWithOneStop() {
        let name = "Verein e. V."
        let text: Prose = "Das ist \(name). Und \(strong: name). Ende."
        #expect(text.plain == "Das ist Verein e. V. Und Verein e. V. Ende.")
    }
}
