import Foundation
import GapAnalysis
import LandscapeModel
import PlainText
import Testing

@testable import Reports

/// What is read and what is looked up: two papers that make up the whole.
@Suite struct PartTests {
    @Test func partsMakeUpTheWhole() {
        let whole = Town.report()
        let main = Town.report { $0.part = .main }
        let annex = Town.report { $0.part = .annex }
        #expect(main.chapters.map(\.kind) + annex.chapters.map(\.kind) == whole.chapters.map(\.kind))
        #expect(whole.chapters.map(\.kind) == ReportChapter.allCases.filter { $0 != .development })
        #expect(whole.chapters.dropLast(2).dropLast() == main.chapters.dropLast())
        #expect(Array(whole.chapters.suffix(2)) == annex.chapters)
        #expect(annex.title.lines.first == "Anhang zum Bericht")
        // The last chapter that is read says where the rest is.
        guard case .note(let words)? = main.chapters.last?.blocks.last else {
            Issue.record("no note")
            return
        }
        #expect(words.plain.contains("„Rückfragen an die Akteure“ und „Anhang“"))
        #expect(whole.part(.main).chapters == main.chapters)
    }

    /// The annex lies beside: it is "im Anhang", not in that of another report.
    @Test func theMainPartLeadsToItsAnnex() {
        let text = Town.report { $0.part = .main }.chapters.map(\.words).joined()
        #expect(text.contains("im Anhang"))
        #expect(!text.contains("im Anhang des vollständigen Berichts"))
    }

    @Test(arguments: Language.allCases) func theShortVersionIsTheSummaryWithoutCodes(_ language: Language)
        throws
    {
        var options = AskedReport()
        options.language = language
        let brief = Report.brief(
            options.shown(Town.landscape, Town.index), analysis: Town.analysis, options: options.options)
        #expect(brief.chapters == [Town.report { $0.language = language }.chapters[0]])
        let text = brief.chapters[0].words
        for rule in Town.analysis.catalogue.recommendations { #expect(!text.contains(rule.id), "\(rule.id)") }
        for word in ["2m/n", "Dichte", "density"] { #expect(!text.contains(word)) }
        let headings = brief.chapters[0].blocks.compactMap { block -> String? in
            if case .heading(let text, level: _) = block { text } else { nil }
        }
        #expect(headings.count == 4)
    }

    /// No table without content, in any part, profile or language.
    @Test(arguments: Profile.allCases, Language.allCases)
    func noTableIsEmpty(_ profile: Profile, _ language: Language) {
        let report = Town.report {
            $0.profile = profile
            $0.language = language
        }
        for case .table(let table) in report.chapters.flatMap(\.blocks) {
            #expect(!table.rows.isEmpty, "\(table.caption)")
            #expect(table.rows.contains { $0.dropFirst().contains { !$0.runs.isEmpty } }, "\(table.caption)")
        }
    }

    /// What is read says nothing over and over: no sentence of some length stands there more than five times.
    @Test(arguments: Language.allCases) func nothingIsSaidOverAndOver(_ language: Language) {
        let report = Town.report {
            $0.language = language
            $0.part = .main
        }
        var counts: [String: Int] = [:]
        for block in report.chapters.flatMap(\.blocks) {
            guard case .paragraph(let prose) = block else { continue }
            for sentence in prose.plain.split(separator: ". ") where sentence.count > 30 {
                counts[String(sentence), default: 0] += 1
            }
        }
        for (sentence, count) in counts { #expect(count <= 5, "\(sentence)") }
    }
}
