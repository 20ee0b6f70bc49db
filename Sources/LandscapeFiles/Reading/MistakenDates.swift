import LandscapeModel
import PlainText
import SourceText

extension Reading {
    /// Says that a name is a date, which no organisation is called.
    mutating func reportMistakenDate(_ name: String, _ place: Place) {
        log.warning(
            .unknownValue, place, name,
            "\(quoted(name).german) ist ein Datum und kein Name: Excel hat daraus ein Datum gemacht. Bitte tragen Sie den "
                + "Namen neu ein, mit einem Apostroph davor oder in einer Zelle im Format „Text“.",
            "\(quoted(name).english) is a date and no name: Excel has made a date of it. Please enter the name again, with "
                + "an apostrophe before it or in a cell of the format “Text”.")
    }

    /// The same as a remedy at the end of a message about something that was not understood.
    static func mistakenDateHelp(_ text: String) -> Bilingual? {
        guard Cell.isMistakenDate(text) else { return nil }
        return Bilingual(
            "Excel hat daraus ein Datum gemacht. Bitte tragen Sie ein, was gemeint war, mit einem Apostroph davor oder in "
                + "einer Zelle im Format „Text“.",
            "Excel has made a date of it. Please enter what was meant, with an apostrophe before it or in a cell of the "
                + "format “Text”.")
    }
}
