import Foundation
import LandscapeModel
import PlainText
import SourceText
import Testing

@testable import LandscapeFiles

/// Measures as the file that people fill in, and read again.
@Suite struct MeasureFileTests {
    /// Two of one name, one whose name holds a comma, one called like a list of two others.
    private static let names = [
        "Amt", "Chor", "Chor", "Beratung, Hilfe und mehr", "Amt, Dorfladen", "Dorfladen",
    ]

    private func landscape(_ measures: String = "") -> ReadResult {
        var tables = [
            RawTable(
                name: "akteure", header: ["id", "name", "typ"],
                rows: Self.names.enumerated().map { ["nr-\($0)", $1, "mbe"] }),
            RawTable(name: "kooperationen", header: ["von", "nach"]),
        ]
        if !measures.isEmpty {
            let rows = DelimitedText(utf8: Data(measures.utf8), separator: UInt8(ascii: ";")).rows.map(
                \.cells)
            tables.append(RawTable(name: "massnahmen", header: rows[0], rows: Array(rows.dropFirst())))
        }
        return LandscapeReader.read(LandscapeTables(tables: tables))
    }

    @Test("What is written is read again without a message") func roundTrip() {
        var measures: [AgreedMeasure] = []
        for (number, parties) in ([[0, 5], [1, 2], [3], [4], [0], []] as [[ActorIndex]]).enumerated() {
            var measure = AgreedMeasure("Maßnahme \"\(number)\"; eine")
            measure.participants = parties
            measure.responsible = parties.last
            measure.rules = ["SPR-1", "BER-2"]
            measure.until = PartialDate(year: 2027, month: 6)
            measure.status = AgreedMeasure.Status.allCases[number % 4]
            measures.append(measure)
        }
        let place = landscape().landscape
        let text = String(decoding: MeasureFile.data(measures, in: place).dropFirst(3), as: UTF8.self)
        let read = landscape(text)
        #expect(read.problems.isEmpty, "\(read.problems.map(\.message.german))")
        var again = read.landscape.agreedMeasures
        for number in again.indices { again[number].row = 0 }
        #expect(again == measures)
        // As people write them, where that can be read.
        #expect(text.contains(";Amt;"))
        // And as tables of the whole landscape.
        var whole = place
        whole.agreedMeasures = measures
        var copy = LandscapeReader.read(LandscapeTables(whole)).landscape.agreedMeasures
        for number in copy.indices { copy[number].row = 0 }
        #expect(copy == measures)
    }

    @Test("A sheet called Maßnahmen with a column of their Träger is a list of offers")
    func offersByAnotherName() throws {
        let spec = TableSpec.offers
        #expect(HeaderSearch.score(["Träger", "Maßnahme", "Zielgruppe"], spec) >= HeaderSearch.complete)
        #expect(
            HeaderSearch.score(["Ziel", "Maßnahme", "verantwortlich", "Beteiligte", "bis"], spec)
                < HeaderSearch.complete)
    }
}
