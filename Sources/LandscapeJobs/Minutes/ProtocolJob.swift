package import Foundation
package import GapAnalysis
package import LandscapeEditing
package import LandscapeModel
package import PlainText
package import Reports

/// The minutes of a Runder Tisch, as they are sent round: what was said, by whom, and what is to become of it.
///
/// Everybody who was at the table gets them: no persons, no notes of the coordination, and no word about what it means.
package struct ProtocolJob: Sendable {
    let before: Landscape
    let after: Landscape
    let outcomes: [EntryOutcome]
    let present: [String]
    let title: String?
    let date: PartialDate?
    let catalogue: Catalogue
    let context: JobContext

    /// - Parameters:
    ///   - before: as it was when the table began.
    ///   - after: with the entries that count.
    ///   - outcomes: every entry with what became of it, in the order of the journal.
    ///   - present: ids or names of who was there; nil: as the last note of the journal tells it.
    ///   - title: nil: that of the landscape.
    ///   - date: of the meeting; nil: the days of the entries.
    package init(
        before: Landscape, after: Landscape, outcomes: [EntryOutcome], present: [String]? = nil,
        title: String? = nil, date: PartialDate? = nil, catalogue: Catalogue = .standard,
        _ context: JobContext
    ) {
        self.before = before
        self.after = after
        self.outcomes = outcomes
        self.present = present ?? Self.lastPresence(outcomes)
        self.title = title
        self.date = date
        self.catalogue = catalogue
        self.context = context
    }

    private static func lastPresence(_ outcomes: [EntryOutcome]) -> [String] {
        outcomes.last { $0.entry?.present != nil && $0.result != .withdrawn && !$0.isProblem }?
            .entry?.present ?? []
    }

    package func report() -> Report { Report(minutes) }

    /// - Throws: `ConversionError` where the program for this form is missing.
    package func data(_ form: ReportForm) async throws -> Data { try await form.data(report()) }

    private var language: Language { context.language }
    private func text(_ german: String, _ english: String) -> String {
        language == .german ? german : english
    }

    private var minutes: Minutes {
        let place = after.settings.region.isEmpty ? after.settings.title : after.settings.region
        let subject = title ?? place
        let name = text("Runder Tisch", "Round table")
        let days = days
        let heading =
            days.isEmpty
            ? text("Niederschrift", "Minutes")
            : text("Niederschrift vom ", "Minutes of ")
                + language.list(days.map { $0.written(language) }, limit: max(2, days.count))
        let chapters = ProtocolChapters(self, counting: counting, EntryWords(after, entries, language))
        return Minutes(
            title: subject.isEmpty ? name : "\(name): \(subject)", heading: heading,
            date: days.last ?? after.settings.date, sections: chapters.all,
            note: text(
                "Was hier steht, wurde in der Runde gesagt; bestätigt ist, was beide Seiten gemeldet haben. "
                    + "Ob eine Anregung erfüllt ist, prüft netviz nach der Übernahme in die Landschaft.",
                "What is said here was said at the table; confirmed is what both sides reported. Whether a "
                    + "suggestion is met netviz checks once it is applied to the landscape."),
            language: language)
    }

    private var entries: [Entry] { outcomes.compactMap(\.entry) }

    /// The entries that the table means to be so.
    private var counting: [Entry] {
        outcomes.filter { [.applied, .already].contains($0.result) }.compactMap(\.entry)
    }

    /// The days on which something was entered.
    private var days: [PartialDate] {
        if let date { return [date] }
        return Set(entries.compactMap { PartialDate(String($0.at.prefix(10))) }).sorted()
    }
}
