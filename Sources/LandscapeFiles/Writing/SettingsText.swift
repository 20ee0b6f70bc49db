import LandscapeModel
import PlainText

/// `landschaft.yaml` written from what netviz understood of it.
enum SettingsText {
    static func yaml(_ landscape: Landscape) -> String? {
        var text = SettingsLines()
        let settings = landscape.settings
        text.add("titel", settings.title)
        text.add("gebiet", settings.region)
        text.add("land", settings.state)
        text.add("kommunaltyp", settings.municipalityType)
        text.add("stichtag", settings.date?.description ?? "")
        text.add("aufbewahren_bis", settings.keptUntil?.description ?? "")
        addConcept(landscape, &text)
        addAssignment(landscape, &text)
        if !settings.knownAbsentTypes.isEmpty {
            let types = settings.knownAbsentTypes.map { YAMLText.quoted($0) }
            text.lines.append("fehlanzeigen: [\(types.joined(separator: ", "))]")
        }
        addDistricts(landscape.districts, &text)
        addSwitches(settings.ruleSwitches, &text)
        addSurvey(settings.survey, &text)
        addThresholds(settings.thresholds, &text)
        addVocabulary(landscape.vocabulary, &text)
        return text.lines.isEmpty ? nil : text.lines.joined(separator: "\n") + "\n"
    }

    private static func id(_ actor: ActorIndex, _ landscape: Landscape) -> String {
        YAMLText.quoted(landscape.actors[Int(actor)].id)
    }

    private static func addConcept(_ landscape: Landscape, _ text: inout SettingsLines) {
        let concept = landscape.settings.concept
        var part = SettingsLines()
        part.add("vorhanden", concept.exists)
        part.add("titel", concept.title)
        part.add("beschluss_am", concept.adoptedOn?.description ?? "")
        part.add("subsidiaritaet", concept.heedsSubsidiarity)
        part.add("mapping_enthalten", concept.containsMapping)
        if let participation = concept.participation {
            part.lines.append(participation.isEmpty ? "beteiligung: []" : "beteiligung:")
            for entry in participation {
                part.lines.append("  - akteur: " + id(entry.actor, landscape))
                part.lines.append("    form: " + YAMLText.quoted(entry.form))
            }
        }
        text.add("konzept", part)
    }

    private static func addAssignment(_ landscape: Landscape, _ text: inout SettingsLines) {
        guard let assignment = landscape.settings.courseAssignment else { return }
        var part = SettingsLines()
        part.add("federfuehrung", assignment.leadText)
        part.add("gremium", assignment.board.map { landscape.boards[$0].id } ?? "")
        if !assignment.participants.isEmpty {
            let list = assignment.participants.map { id($0, landscape) }
            part.lines.append("beteiligte: [\(list.joined(separator: ", "))]")
        }
        part.add("besteht_seit", assignment.since?.description ?? "")
        text.add("zusteuerung", part)
    }

    private static func addDistricts(_ districts: Districts, _ text: inout SettingsLines) {
        var part = SettingsLines()
        for (number, name) in districts.names.enumerated() where districts.isDeclared[number] {
            part.lines.append("- name: " + YAMLText.quoted(name))
            if let parent = districts.parents[number] {
                part.lines.append("  teil_von: " + YAMLText.quoted(districts.names[parent]))
            }
        }
        text.add("sozialraeume", part)
    }

    private static func addSwitches(_ switches: [String: RuleSwitch], _ text: inout SettingsLines) {
        var part = SettingsLines()
        for (rule, entry) in switches.sorted(by: { $0.key < $1.key }) {
            var inner = SettingsLines()
            inner.add("anwendbar", entry.isApplicable)
            inner.add("grund", entry.reason)
            part.add(YAMLText.quoted(rule), inner)
        }
        text.add("empfehlungen", part)
    }

    private static func addSurvey(_ survey: SurveyDesign, _ text: inout SettingsLines) {
        var part = SettingsLines()
        if let asked = survey.asked {
            let words = SurveyQuestions.words.filter { asked.contains($0.question) }.map(\.word)
            part.lines.append("gefragt: [\(words.joined(separator: ", "))]")
        }
        part.add("zeilen_sprechen_selbst", survey.rowsSpeakForThemselves)
        text.add("erhebung", part)
    }

    private static func addThresholds(_ thresholds: Thresholds, _ text: inout SettingsLines) {
        let standard = Thresholds()
        var part = SettingsLines()
        let entries: [(String, Int, Int)] = [
            ("eng_intensitaet", thresholds.closeIntensity, standard.closeIntensity),
            (
                "eng_intensitaet_mit_kontakt", thresholds.closeIntensityWithContact,
                standard.closeIntensityWithContact
            ),
            ("eng_haeufigkeit", thresholds.closeFrequency, standard.closeFrequency),
            ("kontinuierlich_haeufigkeit", thresholds.continuousFrequency, standard.continuousFrequency),
            ("zusammenarbeit_intensitaet", thresholds.workingIntensity, standard.workingIntensity),
            ("mapping_monate", thresholds.recordMonths, standard.recordMonths),
        ]
        for (key, value, usual) in entries where value != usual { part.lines.append("\(key): \(value)") }
        text.add("schwellen", part)
    }

    /// Types and fields that the standard vocabulary does not have, or names otherwise.
    private static func addVocabulary(_ vocabulary: Vocabulary, _ text: inout SettingsLines) {
        let standard = Vocabulary.standard
        var types = SettingsLines()
        for term in vocabulary.actorTypeTerms.all {
            let usual = vocabulary.actorTypes[term.id]?.usualFields
            let isNew = standard.actorTypeTerms[term.id]?.label != term.label
            guard isNew || usual != standard.actorTypes[term.id]?.usualFields else { continue }
            types.add(term, standard.actorTypeTerms[term.id])
            if let usual, usual != standard.actorTypes[term.id]?.usualFields {
                types.lines.append(
                    "  handlungsfelder: [\(usual.map { YAMLText.quoted($0) }.joined(separator: ", "))]")
            }
            if standard.actorTypes[term.id] == nil, let sector = vocabulary.actorTypes[term.id]?.defaultSector
            {
                types.lines.append("  sektor: " + sector.rawValue)
            }
        }
        text.add("typen", types)
        var fields = SettingsLines()
        for term in vocabulary.fields.all where standard.fields[term.id]?.label != term.label {
            fields.add(term, standard.fields[term.id])
        }
        text.add("handlungsfelder", fields)
    }
}

/// Lines of YAML.
private struct SettingsLines {
    var lines: [String] = []

    mutating func add(_ key: String, _ value: String) {
        if !value.isEmpty { lines.append(key + ": " + YAMLText.quoted(value)) }
    }

    mutating func add(_ key: String, _ value: Bool?) {
        if let value { lines.append(key + ": " + (value ? "ja" : "nein")) }
    }

    mutating func add(_ key: String, _ part: SettingsLines) {
        guard !part.lines.isEmpty else { return }
        lines.append(key + ":")
        lines += part.lines.map { "  " + $0 }
    }

    /// - Parameter known: the term of the standard vocabulary, whose aliases need not be said again.
    mutating func add(_ term: Term, _ known: Term?) {
        lines.append("- id: " + YAMLText.quoted(term.id))
        lines.append("  name: " + YAMLText.quoted(term.label.german))
        if term.label.english != term.label.german {
            lines.append("  name_en: " + YAMLText.quoted(term.label.english))
        }
        let aliases = term.aliases.filter { !(known?.aliases.contains($0) ?? false) }
        if !aliases.isEmpty {
            lines.append("  alias: [\(aliases.map { YAMLText.quoted($0) }.joined(separator: ", "))]")
        }
    }
}
