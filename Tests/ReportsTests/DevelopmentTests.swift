import GapAnalysis
import LandscapeComparison
import LandscapeFiles
import LandscapeModel
import PlainText
import SourceText
import Testing

@testable import Reports

/// The chapter on what changed: a row is planted that would make a sentence false, and it is not printed.
@Suite struct DevelopmentTests {
    /// Actors as `id|name|answered`, cooperations as `from|to|reporter|intensity|status`.
    private func landscape(_ actors: [String], _ cooperations: [String], _ year: Int) -> Landscape {
        func cells(_ line: String) -> [String] {
            line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        }
        let result = LandscapeReader.read(
            LandscapeTables(tables: [
                RawTable(
                    name: "akteure", header: ["id", "name", "geantwortet", "befragt"],
                    rows: actors.map { cells($0) + ["ja"] }),
                RawTable(
                    name: "kooperationen", header: ["von", "nach", "gemeldet_von", "intensitaet", "status"],
                    rows: cooperations.map(cells)),
            ]))
        #expect(result.errors.isEmpty, "\(result.errors.map(\.message.german))")
        var landscape = result.landscape
        landscape.settings.date = PartialDate(year: year, month: 9, day: 30)
        return landscape
    }

    private static let four = ["a|Amt|ja", "b|Beratung|ja", "c|Chor|ja", "d|Dorfladen|nein"]

    private func chapter(
        _ old: Landscape, _ new: Landscape, _ language: Language = .german
    ) -> (report: Report, words: String) {
        func side(_ landscape: Landscape) -> LandscapeComparison.Side {
            LandscapeComparison.Side(
                landscape, ClaimIndex(landscape.claims, actorCount: landscape.actors.count))
        }
        let comparison = LandscapeComparison(side(old), side(new))
        let after = new.analysed(comparison.new.index)
        var options = AskedReport()
        options.language = language
        options.development = Development(
            comparison,
            FindingChanges(
                comparison, before: old.analysed(comparison.old.index).findings, after: after.findings))
        let report = Report(landscape: new, index: comparison.new.index, analysis: after, options: options)
        return (report, report.chapters.first { $0.kind == .development }?.words ?? "")
    }

    private func says(_ old: [String], _ new: [String], _ actors: [String] = four) -> String {
        chapter(landscape(Self.four, old, 2026), landscape(actors, new, 2027)).words
    }

    @Test func onlyAnEarlierStateMakesTheChapter() {
        let place = landscape(Self.four, [], 2026)
        let kinds = chapter(place, place).report.chapters.map(\.kind)
        #expect(kinds == ReportChapter.allCases)
        #expect(Town.report().chapters.map(\.kind) == kinds.filter { $0 != .development })
    }

    @Test func whatGrew() {
        let text = says(["a|b|beide|1|besteht"], ["a|b|beide|3|besteht", "b|c|beide|2|besteht"])
        #expect(text.contains("zwischen den drei Akteuren besteht, die beide Male geantwortet haben"))
        #expect(
            text.contains(
                "Dort ist seit dem 30. September 2026 eine Kooperation hinzugekommen, zwischen der Beratung und dem Chor."
            ))
        #expect(text.contains("Enger geworden ist eine, zwischen dem Amt und der Beratung."))
    }

    /// What one side says is counted and said: the other answered and did not.
    @Test func whatOneSideSays() {
        let text = says([], ["a|b|von|1|besteht", "b|c|beide|2|besteht"])
        #expect(text.contains("sind seit dem 30. September 2026 zwei Kooperationen hinzugekommen"))
        #expect(text.contains("; eine davon ist bisher nur von einer Seite genannt."))
        #expect(!says([], ["b|c|beide|2|besteht"]).contains("von einer Seite"))
        #expect(
            says([], ["a|b|von|1|besteht"]).contains(
                "zwischen dem Amt und der Beratung; bisher von einer Seite genannt."))
        // The coordination alone knows of it: neither side has named it.
        let third = says([], ["a|b|koordination|1|besteht"])
        #expect(third.contains("zwischen dem Amt und der Beratung; bisher nicht von beiden bestätigt."))
        #expect(!third.contains("von einer Seite"))
    }

    /// The Dorfladen never answered: what is with it may have been there all along.
    @Test func whatWasNotAskedIsNotCalledNew() {
        let text = says(["a|b|beide|1|besteht"], ["a|b|beide|1|besteht", "a|d|von|3|besteht"])
        #expect(text.contains("keine Kooperation hinzugekommen oder enger geworden"))
        #expect(
            text.contains(
                "Eine Kooperation ist nur damals oder nur jetzt genannt, ohne dass sich sagen lässt"))
        #expect(!text.contains("hinzugekommen, zwischen"))
    }

    @Test func whatIsConfirmedNow() {
        let one = says(["a|b|von|1|besteht"], ["a|b|beide|1|besteht"])
        #expect(
            one.contains(
                "Jetzt von beiden Seiten bestätigt ist eine, zwischen dem Amt und der Beratung; beim letzten Mal war sie es noch nicht."
            ))
        // The Dorfladen had not answered: that it is confirmed now tells of the survey.
        let actors = ["a|Amt|ja", "b|Beratung|ja", "c|Chor|ja", "d|Dorfladen|ja"]
        let other = says(["a|d|von|1|besteht"], ["a|d|beide|1|besteht"], actors)
        #expect(!other.contains("bestätigt"))
    }

    @Test func whatIsGoneSaysHow() {
        let text = says(
            ["a|b|beide|3|besteht", "b|c|beide|2|besteht", "a|c|beide|2|besteht", "a|d|von|2|besteht"],
            ["a|b|beide|2|besteht", "b|c|von|2|beendet"])
        #expect(
            text.contains(
                "Von den früheren Kooperationen ist eine als beendet eingetragen, wird eine nicht mehr genannt und ist eine loser geworden."
            ))
        #expect(text.contains("Eine Kooperation ist nur damals oder nur jetzt genannt"))
    }

    @Test func whereNobodyAnsweredNothingIsCalledAChange() {
        let silent = Self.four.map { $0.replacing("|ja", with: "|nein") }
        let text = chapter(
            landscape(silent, ["a|b|koordination|1|besteht"], 2026),
            landscape(silent, ["a|b|koordination|1|besteht", "b|c|koordination|2|besteht"], 2027)
        ).words
        #expect(
            text.contains("lässt sich nicht sagen: Weniger als zwei Akteure haben beide Male geantwortet"))
        #expect(text.contains("Erfasst sind jetzt zwei Kooperationen, beim letzten Mal war es eine."))
        #expect(!text.contains("hinzugekommen"))
    }

    @Test func whoCameAndWentAndWhoIsTheSame() {
        let actors = [
            "a|Amt|ja", "b|Beratungsstelle am Markt|ja", "e|Elterninitiative|ja", "d|Dorfladen|nein",
        ]
        let text = says([], [], actors)
        #expect(text.contains("Neu auf der Liste steht Elterninitiative."))
        #expect(text.contains("Nicht mehr auf der Liste steht Chor."))
        #expect(text.contains("„Beratungsstelle am Markt“ hieß beim letzten Mal vermutlich „Beratung“."))
    }

    @Test(arguments: Language.allCases) func theFirstParagraphHasNoCodes(_ language: Language) {
        let (report, words) = chapter(
            landscape(Self.four, ["a|b|von|1|besteht"], 2026),
            landscape(Self.four, ["a|b|beide|3|besteht"], 2027), language)
        #expect(!words.contains("Jaccard") && !words.contains("QAP") && !words.contains("not_comparable"))
        #expect(report.chapters.map(\.kind).contains(.development))
        let caveat =
            language == .german ? "Auch was niemand nennt, kann es geben." : "may exist all the same."
        #expect(words.components(of: caveat) == 1)
    }

    // MARK: Measures

    private func measure(_ text: String, _ parties: [ActorIndex]) -> AgreedMeasure {
        var measure = AgreedMeasure(text)
        measure.participants = parties
        return measure
    }

    @Test func measuresAreHeldAgainstTheRecord() {
        var old = landscape(Self.four, [], 2026)
        old.agreedMeasures = [measure("Gemeinsam singen", [1, 2]), measure("Einkaufen", [0, 3])]
        let text = chapter(old, landscape(Self.four, ["b|c|beide|2|besteht"], 2027)).words
        #expect(text.contains("Gemeinsam singen") && text.contains("Beratung, Chor"))
        #expect(text.contains("begonnen") && text.contains("Zusammenarbeit neu, von beiden Seiten genannt."))
        #expect(text.contains("nicht nachgewiesen"))
        #expect(text.contains("getan worden sein kann es trotzdem"))
    }

    @Test func withoutMeasuresNoTable() {
        let place = landscape(Self.four, [], 2026)
        #expect(!chapter(place, place).words.contains("nachgewiesen"))
    }

    @Test func agreedMeasuresAreATableOfTheirOwn() {
        var place = landscape(Self.four, [], 2026)
        #expect(
            !chapter(place, place).report.chapters.map(\.words).joined().contains("Vereinbarte Maßnahmen"))
        var agreed = measure("Gemeinsam singen", [1, 2])
        agreed.responsible = 0
        agreed.status = .begun
        agreed.note = "nur für uns"
        place.agreedMeasures = [agreed]
        let words = chapter(place, place).report.chapters.first { $0.kind == .fields }?.words ?? ""
        #expect(words.contains("Vereinbarte Maßnahmen") && words.contains("Gemeinsam singen"))
        #expect(words.contains("begonnen") && !words.contains("nur für uns"))
        // A column of which nobody wrote anything is not there.
        #expect(!words.contains("Indikator"))
    }

    @Test func suggestedMeasuresAreTheRowsOfTheReport() throws {
        let shown = AskedReport().shown(Town.landscape, Town.index)
        let measures = Report.suggestedMeasures(shown, analysis: Town.analysis, options: ReportOptions())
        #expect(!measures.isEmpty && measures.allSatisfy { !$0.rules.isEmpty && $0.status == .open })
        #expect(Set(measures.map(\.text)).count == measures.count)
        let tables = Town.report().chapters.flatMap(\.blocks).compactMap { block -> DataTable? in
            if case .table(let table) = block, table.caption.hasPrefix("Maßnahmen im Feld") {
                table
            } else {
                nil
            }
        }
        let rows = tables.flatMap(\.rows)
        // Each row of the report says the number of its proposal; the file says the names.
        #expect(rows.count >= measures.count && !measures.contains { $0.text.contains("Nr.") })
        for row in rows {
            #expect(measures.contains { row[5].plain == $0.indicator })
        }
    }

    @Test func thePublicIsToldOfNoMeasure() {
        var options = AskedReport()
        options.profile = .oeffentlich
        let shown = options.shown(Town.landscape, Town.index)
        #expect(
            Report.suggestedMeasures(shown, analysis: Town.analysis, options: options.options).isEmpty)
        var town = Town.landscape
        town.agreedMeasures = [measure("Gemeinsam singen", [5, 8])]
        let index = ClaimIndex(town.claims, actorCount: town.actors.count)
        #expect(town.published(index).agreedMeasures.isEmpty)
    }
}

extension String {
    fileprivate func components(of part: String) -> Int {
        split(separator: part, omittingEmptySubsequences: false).count - 1
    }
}
