import LandscapeFiles
import LandscapeModel
import LandscapeTesting
import PlainText
import SourceText
import Testing

@Suite("Problems beyond a thousand of a kind are counted, not kept")
struct ProblemLimitTests {
    @Test func counted() {
        var log = ProblemLog()
        for row in 0..<1500 { log.error(.unknownActor, Place(file: "a.csv", row: row), "x", "ä", "e") }
        log.error(.unknownActor, Place(file: "b.csv", row: 1), "x", "ä", "e")
        for _ in 0..<1001 { log.warning(.skippedRow, Place(file: "a.csv"), "x", "ä", "e") }
        // By hand: 1000 + 1 and 1000 kept, a line each for the other 500 and the other one.
        #expect(log.problems.count == 1000 + 1 + 1000 + 2)
        #expect(log.problems.number == 2502 && log.count == 2502)
        #expect(log.errorCount == 1501 && log.spoiledRows == 1501)
        let rest = log.problems.suffix(2)
        #expect(rest.map(\.count) == [500, 1])
        #expect(rest.first?.message.german.hasPrefix("500 weitere Meldungen dieser Art") == true)
        #expect(rest.last?.message.english.hasPrefix("One more message") == true)
    }

    @Test("Names that were made actors are all kept: who reads them decides which actors have no row")
    func added() {
        var log = ProblemLog()
        for row in 0..<1500 { log.warning(.actorAdded, Place(file: "a.csv", row: row), "x\(row)", "ä", "e") }
        #expect(log.problems.count == 1500)
    }

    @Test("A cell read wrong is reported in every row, kept or not") func remembered() throws {
        let rows = String(repeating: "jc;mbe;9\n", count: 3000)
        let result = try landscape("von;nach;intensitaet\n" + rows)
        #expect(result.errors.number == 3000 && result.landscape.rowsNotUnderstood == 3000)
    }
}
