import GapAnalysis
import LandscapeModel
import PlainText
import Testing

@testable import Reports

@Suite struct PrivacyTests {
    @Test(arguments: Language.allCases) func publicReportNamesNobodyWhoObjected(_ language: Language) throws {
        let report = Town.report {
            $0.profile = .oeffentlich
            $0.language = language
        }
        for text in [try report.html(), try report.markdown()] {
            #expect(!text.contains(Town.hidden))
            #expect(!text.contains("Rückzugsort"))
        }
        // The check itself: the workshop version does name it.
        #expect(try Town.report().markdown().contains(Town.hidden))
    }

    /// Whether somebody answered must not change what the public reads about actors.
    @Test func publicReportTellsNobodyWhoDidNotAnswer() throws {
        let text = try Town.report { $0.profile = .oeffentlich }.markdown()
        for actor in Town.landscape.actors where actor.wasAsked && !actor.hasAnswered && actor.mayBePublished
        {
            let lines = text.split(separator: "\n").filter { $0.contains(actor.name) }
            // The register of actors is the only place that names it.
            #expect(lines.count <= 1, "\(actor.name): \(lines)")
            #expect(lines.allSatisfy { $0.hasPrefix("| \(actor.name)") })
        }
        #expect(!text.contains("geantwortet;"))
    }

    @Test func publicReportHasNoQuestionsAndNoNumberedProposals() {
        let report = Town.report { $0.profile = .oeffentlich }
        #expect(report.chapters[7].blocks.count == 1)
        let tables = report.chapters.flatMap(\.blocks).compactMap { block -> DataTable? in
            if case .table(let table) = block { table } else { nil }
        }
        #expect(!tables.contains { $0.header.first == "Nr." })
    }

    @Test func groupsBelowThreeAreNotCounted() {
        let facts = Facts(
            Town.landscape, Town.index, Town.analysis,
            {
                var options = AskedReport()
                options.profile = .oeffentlich
                return options
            }())
        for result in facts.results {
            let counts = facts.publicCounts(result)
            for number in [counts.shown, counts.open].compactMap({ Int($0) }) {
                #expect(number == 0 || number >= Profile.smallestPublicGroup, "\(result.rule.id)")
            }
        }
        // A type of which there are two is told as its sector.
        #expect(facts.publicGroup(11) != "Migrantenorganisation")
    }

    @Test(arguments: Profile.allCases) func notesAreForTheCoordinationOnly(_ profile: Profile) throws {
        let text = try Town.report { $0.profile = profile }.html()
        #expect(text.contains("streng vertrauliche Notiz") == (profile == .intern))
    }

    /// Persons stand in the version for the coordination, and there only if asked for.
    @Test(arguments: Profile.allCases, [true, false])
    func personsAreNeverThereByAccident(_ profile: Profile, _ areWanted: Bool) throws {
        var landscape = Town.landscape
        landscape.contacts = [
            Contact(
                actor: 5, name: "Erika Beispiel", function: "Leitung", phone: "0000 12",
                email: "e@beispiel.invalid")
        ]
        var options = AskedReport()
        options.profile = profile
        options.showsContacts = areWanted
        let report = Report(
            landscape: landscape, index: Town.index, analysis: Town.analysis, options: options)
        for text in [try report.html(), try report.markdown()] {
            let isThere = profile == .intern && areWanted
            #expect(text.contains("Erika Beispiel") == isThere)
            #expect(text.contains("0000 12") == isThere)
        }
    }

    @Test func onlyTheInternVersionRanksActors() {
        func hasRanking(_ profile: Profile) -> Bool {
            Town.report { $0.profile = profile }.chapters[3].blocks.contains { block in
                if case .table(let table) = block { table.caption.contains("höchstens zehn") } else { false }
            }
        }
        #expect(hasRanking(.intern))
        #expect(!hasRanking(.workshop))
        #expect(!hasRanking(.oeffentlich))
    }
}
