import LandscapeModel

extension TitleBlock {
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
        switch facts.profile {
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
        date = settings.date
        provisionalNote = facts.options.provisionalNote
    }
}
