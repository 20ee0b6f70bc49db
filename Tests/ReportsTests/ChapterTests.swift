import Foundation
import GapAnalysis
import LandscapeModel
import LandscapeTesting
import PlainText
import Testing

@testable import Reports

@Suite struct ChapterTests {
    static let german = [
        "Kurzfassung", "Datengrundlage und Grenzen", "Akteure und Angebote", "Das Netz im Überblick",
        "Handlungsfelder", "Gremien und Runde Tische", "Überschneidungen öffentlich/frei",
        "Rückfragen an die Akteure", "Anhang",
    ]
    static let english = [
        "Summary", "Data and limits", "Actors and offers", "The network at a glance", "Fields of action",
        "Boards and round tables", "Overlaps public/independent", "Questions to the actors", "Annex",
    ]

    @Test(arguments: Profile.allCases) func headingsAreThoseOfTheContract(_ profile: Profile) {
        let report = Town.report { $0.profile = profile }
        #expect(report.chapters.map(\.heading) == Self.german)
        let translated = Town.report {
            $0.profile = profile
            $0.language = .english
        }
        #expect(translated.chapters.map(\.heading) == Self.english)
    }

    /// Nothing on record: every chapter says in words why it is empty.
    @Test(arguments: Language.allCases) func emptyLandscapeStillHasEveryChapter(_ language: Language) throws {
        let landscape = Landscape()
        let index = ClaimIndex([], actorCount: 0)
        var options = AskedReport()
        options.language = language
        let report = Report(
            landscape: landscape, index: index, analysis: landscape.analysed(index), options: options)
        #expect(report.chapters.map(\.heading) == (language == .german ? Self.german : Self.english))
        for chapter in report.chapters { #expect(!chapter.blocks.isEmpty, "\(chapter.heading)") }
        #expect(Markup(try report.html()).problem == nil)
    }

    /// One page: four short sections, three points, five steps at most, and no more words than a page holds.
    @Test(arguments: Language.allCases) func summaryIsOnePage(_ language: Language) {
        let chapter = Town.report { $0.language = language }.chapters[0]
        let lists = chapter.blocks.compactMap { block -> Int? in
            if case .list(let items) = block { items.count } else { nil }
        }
        #expect(lists.suffix(2).first == 3 && (1...5).contains(lists.last ?? 0))
        #expect(chapter.words.split(whereSeparator: \.isWhitespace).count < 450)
        #expect(!chapter.blocks.contains { if case .table = $0 { true } else { false } })
    }

    @Test func everyFindingIsCited() throws {
        let texts = try [Town.report().html(), Town.report().markdown()]
        let rules = Set(Town.analysis.findings.map(\.rule))
        let markup = Markup(texts[0])
        let notes = markup.named("li").filter { $0.attributes["id"]?.hasPrefix("fn") == true }
        for rule in rules {
            let citation = try #require(Town.analysis.recommendation(rule)?.citation.footnote(.german))
            #expect(notes.contains { $0.text.hasPrefix(citation) }, "\(rule)")
        }
        // In the annex each row has its own reference: the open ones one by one, the others by recommendation.
        let tables = Town.report().chapters[8].blocks.compactMap { block -> DataTable? in
            if case .table(let table) = block { table } else { nil }
        }
        let all = Town.analysis.findings.filter { !$0.subjects.isEmpty }
        let open = all.filter { $0.outcome != .fulfilled }
        let rows = try #require(tables.first { $0.header.contains("Befund") }).rows
        #expect(rows.count == open.count)
        for (row, finding) in zip(rows, open) {
            let citation = Town.analysis.recommendation(finding.rule)?.citation.footnote(.german)
            #expect(row[1].runs.last == citation.map { .note($0) })
        }
        let met = try #require(tables.first { $0.header.contains("Erfüllt bei") }).rows
        #expect(met.compactMap { Int($0[2].plain) }.reduce(0, +) == all.count - open.count)
        for row in met {
            guard case .note(let note)? = row[0].runs.last else {
                Issue.record("\(row[0].plain) is not cited")
                continue
            }
            #expect(note == Town.analysis.recommendation(row[0].plain)?.citation.footnote(.german))
        }
    }

    @Test func numbersAreThoseOfTheAnalysis() {
        let tables = Town.report().chapters[8].blocks.compactMap { block -> DataTable? in
            if case .table(let table) = block, table.header.first == "Nr." { table } else { nil }
        }
        let rows = tables.flatMap(\.rows)
        #expect(rows.map { Int($0[0].plain) } == Town.analysis.gaps.map(\.number))
        for (row, gap) in zip(rows, Town.analysis.gaps) {
            #expect([row[1], row[2]].map(\.plain) == [gap.a, gap.b].map(shortName))
        }
    }

    private func shortName(_ subject: Subject) -> String {
        if case .actor(let actor) = subject { return Town.landscape.actors[Int(actor)].displayName }
        return Town.landscape.name(of: subject, .german)
    }

    /// Every table of measures has its six columns; what is filled in is proposal, participants, indicator.
    @Test func measureTablesAreReadyToFillIn() {
        let tables = Town.report().chapters[4].blocks.compactMap { block -> DataTable? in
            if case .table(let table) = block, table.header.first == "Ziel" { table } else { nil }
        }
        #expect(!tables.isEmpty)
        for table in tables {
            #expect(
                table.header == [
                    "Ziel", "Maßnahme", "verantwortlich", "Beteiligte", "Zeitraum", "Indikator",
                ])
            for row in table.rows {
                #expect(row[0].runs.isEmpty && row[2].runs.isEmpty && row[4].runs.isEmpty)
            }
        }
        #expect(tables.contains { $0.rows.contains { !$0[1].runs.isEmpty && !$0[5].runs.isEmpty } })
    }

    /// The public is told no proposals by name, so there is nothing to fill in.
    @Test func publicReportHasNoEmptyTables() {
        let report = Town.report { $0.profile = .oeffentlich }
        for case .table(let table) in report.chapters.flatMap(\.blocks) {
            #expect(table.header.first != "Ziel")
            #expect(!table.rows.isEmpty, "\(table.caption)")
        }
    }

    @Test func chaptersCanBeChosen() throws {
        let report = Town.report { $0.only = [.boards, .summary] }
        #expect(report.chapters.map(\.heading) == ["Kurzfassung", "Gremien und Runde Tische"])
        #expect(Markup(try report.html()).problem == nil)
    }

    @Test(arguments: ReportChapter.allCases) func chapterIsFoundByItsNames(_ chapter: ReportChapter) {
        let words = [
            chapter.slug, chapter.heading.german, chapter.heading.english,
            chapter.heading.german.uppercased(),
            String(chapter.heading.german.prefix(6)),
        ]
        for word in words { #expect(ReportChapter(word) == chapter, "\(word)") }
        for word in ["", "foo", "a"] { #expect(ReportChapter(word) == nil) }
    }

    /// What concerns Bund and Land is printed as a demand and leads to no proposal.
    @Test func demandsAreAddressedToBundAndLand() throws {
        let rules = Town.analysis.catalogue.recommendations.map { rule in
            var rule = rule
            if rule.id == "SPR-1" { rule.isDemand = true }
            return rule
        }
        let analysis = Town.landscape.analysed(Town.index, catalogue: Catalogue(rules))
        let report = Report(
            landscape: Town.landscape, index: Town.index, analysis: analysis, options: AskedReport())
        let text = try report.markdown()
        #expect(
            text.contains(
                "Als Forderung an Bund und Land nennt das Papier: „Kursträger und Migrationsberatung eng verbinden“"
            ))
        let summary = try #require(text.range(of: "## Daten"))
        #expect(!text[..<summary.lowerBound].contains("eng verbinden"))
    }

    @Test func provisionalNoteStandsAboveEverything() throws {
        let note = "vorläufig: 3 Zeilen nicht verstanden"
        let report = Town.report { $0.provisionalNote = note }
        for text in [try report.html(), try report.markdown()] {
            let place = try #require(text.range(of: note))
            let first = try #require(text.range(of: "Stand: 30. September 2026"))
            #expect(place.lowerBound < first.lowerBound || text.contains("<html"))
            #expect(place.lowerBound < (try #require(text.range(of: "Kurzfassung"))).lowerBound)
        }
    }

    @Test(arguments: Profile.allCases, Language.allCases)
    func wordsNeverAccuse(_ profile: Profile, _ language: Language) throws {
        let text = try Town.report {
            $0.profile = profile
            $0.language = language
        }.markdown().lowercased()
        for word in [
            "verstoß", "verstoss", "mangel", "mängel", "versäumnis", "violation", "failure", "deficit",
        ] {
            #expect(!text.contains(word), "\(word)")
        }
        // Raw ids of the vocabulary are no words either.
        for id in ["integration-course-provider", "public-municipal", "not_fulfilled", "kursteilnehmende "] {
            #expect(!text.contains(id) || id == "kursteilnehmende ", "\(id)")
        }
    }

    @Test(arguments: Language.allCases) func textsAreThoseOnRecord(_ language: Language) throws {
        for profile in Profile.allCases {
            let text = try Town.report {
                $0.profile = profile
                $0.language = language
            }.markdown()
            expectSnapshot(text, named: "\(profile.rawValue)-\(language.rawValue).md", of: "ReportsTests")
        }
    }
}
