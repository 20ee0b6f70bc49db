import Foundation
import GapAnalysis
import LandscapeModel
import LandscapeTesting
import PlainText
import Testing

@testable import Reports

/// The papers beside the report: one actor, one field, the short version in plain language.
@Suite struct SheetTests {
    static func sheet(_ actor: ActorIndex, _ change: (inout AskedReport) -> Void = { _ in }) -> Report? {
        var options = AskedReport()
        change(&options)
        return Report(
            of: actor, landscape: Town.landscape, index: Town.index, analysis: Town.analysis, options: options
        )
    }

    @Test(arguments: Language.allCases) func sheetTellsTiesBoardsOffersAndGaps(_ language: Language) throws {
        let report = try #require(Self.sheet(5) { $0.language = language })
        let text = try report.markdown()
        #expect(report.title.heading == "Migrationsberatung Brücke")
        for partner in ["Integrationsbüro Kleinau", "Sozialamt Kleinau", "Volkshochschule Kleinau"] {
            #expect(text.contains(partner))
        }
        #expect(text.contains("Runder Tisch Integration"))
        #expect(text.contains("Beratung für Erwachsene"))
        // Each open finding with its citation, each proposal with its number.
        let open = Town.analysis.findings.filter { $0.subjects.first == .actor(5) && $0.outcome.isOpen }
        #expect(!open.isEmpty)
        for finding in open {
            let rule = try #require(Town.analysis.recommendation(finding.rule))
            #expect(text.contains("**\(rule.title(language))**[^"))
        }
        let gaps = Town.analysis.gaps.filter { $0.a == .actor(5) || $0.b == .actor(5) }
        #expect(!gaps.isEmpty)
        for gap in gaps {
            let number = language == .german ? "Nr. \(gap.number):" : "no. \(gap.number):"
            #expect(text.lowercased().contains(number.lowercased()))
        }
        // Side by side: what was seen and what could be done, and no outcome as the check calls it.
        #expect(
            text.contains(
                language == .german
                    ? "| Was auffällt | Was sich anbietet |" : "| What was seen | What could be done |"))
        #expect(!text.contains(Outcome.notFulfilled.label(language)))
        #expect(Markup(try report.html()).problem == nil)
    }

    @Test(arguments: Language.allCases) func textsAreThoseOnRecord(_ language: Language) throws {
        let sheet = try #require(Self.sheet(5) { $0.language = language })
        expectSnapshot(try sheet.markdown(), named: "steckbrief-\(language.rawValue).md", of: "ReportsTests")
        let easy = Self.easy(language, .workshop)
        expectSnapshot(try easy.markdown(), named: "einfach-\(language.rawValue).md", of: "ReportsTests")
    }

    /// A proposal for two that already work together is never called a missing cooperation.
    @Test func proposalsForPartnersAreNotCalledMissing() throws {
        let tables = Town.report().chapters[8].blocks.compactMap { block -> DataTable? in
            if case .table(let table) = block, table.header.first == "Nr." { table } else { nil }
        }
        let known = Set(Town.landscape.pairs(Town.index).map { [$0.a, $0.b] })
        var found = 0
        for (row, gap) in zip(tables.flatMap(\.rows), Town.analysis.gaps) where gap.kind == .tie {
            guard case .actor(let a) = gap.a, case .actor(let b) = gap.b else { continue }
            let isKnown = known.contains([min(a, b), max(a, b)])
            #expect(row[4].plain == gap.label.german)
            #expect(!isKnown || row[4].plain != "fehlende Kooperation", "\(gap.number)")
            found += isKnown ? 1 : 0
        }
        #expect(found > 0)
    }

    @Test func sheetKeepsToItsProfile() throws {
        #expect(Self.sheet(19) { $0.profile = .oeffentlich } == nil)
        let workshop = try #require(Self.sheet(5)).markdown()
        let text = try #require(Self.sheet(5) { $0.profile = .oeffentlich }).markdown()
        // Confirmed partners only, no findings, no seats, nothing on who answered.
        #expect(text.contains("Volkshochschule Kleinau"))
        for words in [
            "Bildungswerk Kornhaus", "Runder Tisch Integration", "Anregungen", "Rückfragen", "befragt",
        ] {
            #expect(workshop.contains(words), "\(words)")
            #expect(!text.contains(words), "\(words)")
        }
        for profile in Profile.allCases {
            let text = try #require(Self.sheet(5) { $0.profile = profile }).markdown()
            #expect(text.contains("streng vertrauliche Notiz") == (profile == .intern))
        }
    }

    @Test func fieldReportHoldsThatFieldOnly() throws {
        let report = Town.report {
            $0.field = "sprache"
            $0.only = [.fields]
        }
        #expect(report.chapters.map(\.kind) == [.fields])
        let headings = report.chapters[0].blocks.compactMap { block -> String? in
            if case .heading(let text, level: 1) = block { text } else { nil }
        }
        #expect(headings.first == "Sprache und Integrationskurse")
        #expect(!headings.contains("Wohnen"))
        let tables = report.chapters[0].blocks.compactMap { block -> DataTable? in
            if case .table(let table) = block { table } else { nil }
        }
        let numbers = try #require(tables.first { $0.header.first == "Nr." }).rows.map { Int($0[0].plain) }
        #expect(numbers == Town.analysis.gaps.filter { $0.field == "sprache" }.map(\.number))
        #expect(tables.last?.rows.count == 6)
    }

    // MARK: Plain language

    /// The rule of Einfache Sprache that a program can check: at most twelve words a sentence.
    @Test(arguments: Language.allCases, Profile.allCases)
    func easySentencesAreShort(_ language: Language, _ profile: Profile) {
        let report = Self.easy(language, profile)
        var sentences: [String] = []
        for block in report.chapters.flatMap(\.blocks) {
            switch block {
            case .list(let items): sentences += items.map(\.plain)
            case .table(let table): sentences += table.rows.flatMap { $0.map(\.plain) }
            case .paragraph(let prose), .note(let prose), .quote(let prose): sentences.append(prose.plain)
            case .heading(let text, level: _): sentences.append(text)
            case .figure: Issue.record("a figure")
            }
        }
        #expect(sentences.count > 40)
        let parts = sentences.flatMap { $0.split(whereSeparator: { ".!?".contains($0) }) }
        for part in parts {
            #expect(part.split(separator: " ").count <= EasyReport.longestSentence, "\(part)")
        }
    }

    @Test func easyReportExplainsItsWordsAndCitesThePaper() throws {
        let text = try Self.easy(.german, .workshop).markdown()
        #expect(text.contains("| Kursträger | Diese Stelle bietet Kurse an. |"))
        #expect(text.contains("o. V., o. J."))
        for word in ["Akteur", "Sozialraum", "Handlungsfeld", "Sektor", "Dichte"] {
            #expect(!text.contains(word), "\(word)")
        }
        // Every field of the vocabulary has a plain word.
        for field in Town.landscape.vocabulary.fields.all {
            #expect(EasyWords.label(field: field.id, .german) != nil, "\(field.id)")
        }
    }

    private static func easy(_ language: Language, _ profile: Profile) -> Report {
        var options = AskedReport()
        options.language = language
        options.profile = profile
        return .easy(landscape: Town.landscape, index: Town.index, analysis: Town.analysis, options: options)
    }
}
