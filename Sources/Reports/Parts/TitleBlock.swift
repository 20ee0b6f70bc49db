import LandscapeModel
import PlainText

extension TitleBlock {
    /// The block above a paper on one actor: its name, then what the report is.
    init(_ facts: Facts, heading: String) {
        self.init(facts)
        lines.insert(self.heading, at: 0)
        self.heading = heading
    }

    /// The block above the version in Einfache Sprache.
    init(_ facts: Facts, isEasy: Bool) {
        self.init(facts)
        guard isEasy else { return }
        let region = facts.settings.region
        let name = facts.word("Zusammen geht es leichter", "Together it is easier")
        heading = region.isEmpty ? name : "\(name): \(region)"
        lines = [facts.word("Ein Text in Einfacher Sprache", "A text in plain language")]
    }

    init(_ facts: Facts) {
        let settings = facts.settings
        let subject = settings.region.isEmpty ? settings.title : settings.region
        let name = facts.word("Synergien in der Integrationsarbeit", "Synergies in integration work")
        heading = subject.isEmpty ? name : "\(name): \(subject)"
        lines = []
        if !settings.region.isEmpty, !settings.title.isEmpty, settings.title != settings.region {
            lines.append(settings.title)
        }
        if let date = settings.date {
            lines.append(facts.word("Stand: \(date.written(.german))", "As of \(date.written(.english))"))
        }
        if let field = facts.options.field {
            let label = facts.label(field: field)
            lines.append(facts.word("Handlungsfeld: \(label)", "Field of action: \(label)"))
        }
        switch facts.shown.profile {
        case .intern:
            lines.append(
                facts.word(
                    "Fassung für die interne Arbeit der Koordination – nicht zur Weitergabe",
                    "Version for the coordination’s own work – not to be passed on"))
        case .workshop:
            lines.append(
                facts.word(
                    "Fassung für Arbeitskreise und Runde Tische",
                    "Version for working groups and round tables"))
        case .oeffentlich:
            lines.append(facts.word("Fassung für die Öffentlichkeit", "Version for the public"))
        }
        if facts.options.isPseudonymised {
            lines.append(facts.word("Mit Nummern statt Namen", "With numbers instead of names"))
        }
        date = settings.date
        let notes = [
            facts.options.provisionalNote,
            RecordNote(facts.pairs, profile: facts.shown.profile)?.text(facts.language),
            facts.coverage.note(facts.language),
        ].compactMap { $0 }
        provisionalNote = notes.isEmpty ? nil : notes.joined(separator: " · ")
    }
}
