import LandscapeModel
import PlainText
import SourceText

extension Reading {
    /// Reads what stands for itself in `landschaft.yaml`; references to actors wait until these are known.
    mutating func readSettings(_ root: YAMLItem) {
        guard let entries = root.entries else {
            if !root.isEmpty {
                reportShape(root, "Schlüssel mit Werten (titel: …)", "keys with values (titel: …)")
            }
            return
        }
        // Vocabulary first: other keys use it wherever they stand.
        for (key, item) in entries {
            switch key {
            case "typen": readTypes(item)
            case "handlungsfelder": readFields(item)
            case "gebiet":
                landscape.settings.region = line(item)
                landscape.districts.setWhole(landscape.settings.region)
            default: break
            }
        }
        for (key, item) in entries {
            switch key {
            case "typen", "handlungsfelder", "gebiet", "zusteuerung": break
            case "titel": landscape.settings.title = line(item)
            case "land": landscape.settings.state = line(item)
            case "kommunaltyp": landscape.settings.municipalityType = line(item)
            case "stichtag": landscape.settings.date = date(line(item), at: item.place)
            case "aufbewahrenbis": landscape.settings.keptUntil = date(line(item), at: item.place)
            case "konzept": readConcept(item)
            case "fehlanzeigen": readAbsentTypes(item)
            case "sozialraeume": readDistricts(item)
            case "empfehlungen": readRuleSwitches(item)
            case "schwellen": readThresholds(item)
            case "erhebung": readSurveyDesign(item)
            default: reportKey(item, Self.topKeys)
            }
        }
    }

    static let topKeys = [
        "titel", "gebiet", "land", "kommunaltyp", "stichtag", "aufbewahren_bis", "konzept", "zusteuerung",
        "fehlanzeigen",
        "sozialraeume", "erhebung", "empfehlungen", "schwellen", "typen", "handlungsfelder",
    ]

    // MARK: Values

    /// A text on one line; a list or a mapping in its place is an error.
    mutating func line(_ item: YAMLItem) -> String {
        guard let text = item.text else {
            reportShape(item, "ein Text", "a text")
            return ""
        }
        return item.isEmpty ? "" : text.onOneLine
    }

    mutating func reportShape(_ item: YAMLItem, _ german: String, _ english: String) {
        let path = item.path.isEmpty ? item.file : item.path
        log.error(
            .invalidYAML, item.place, item.text ?? "",
            "Unter „\(path)“ gehört \(german).", "Under “\(path)” there should be \(english).")
    }

    /// Says that a key is not known here, and which one may have been meant.
    mutating func reportKey(_ item: YAMLItem, _ known: [String]) {
        var suggestions = Suggestions(known.map { (spelling: $0, name: $0) })
        let key = item.path.split(separator: ".").last.map { String($0) } ?? item.path
        let guess = suggestions.closest(to: key)
        let list = known.joined(separator: ", ")
        log.warning(
            .unknownKey, item.place, key,
            "Den Schlüssel \(quoted(item.path).german) kennt netviz nicht; er bleibt unberücksichtigt. "
                + (guess.map { "Meinten Sie „\($0)“?" } ?? "Möglich sind: \(list)."),
            "netviz does not know the key \(quoted(item.path).english) and passes it over. "
                + (guess.map { "Did you mean “\($0)”?" } ?? "Possible are: \(list)."))
    }

    // MARK: Parts that stand for themselves

    private mutating func readConcept(_ item: YAMLItem) {
        if item.isEmpty { return }
        guard let entries = item.entries else {
            // "konzept: nein" says all there is to say.
            if let text = item.text { landscape.settings.concept.exists = flag(text, at: item.place) }
            return
        }
        for (key, entry) in entries {
            switch key {
            case "vorhanden": landscape.settings.concept.exists = flag(line(entry), at: entry.place)
            case "titel": landscape.settings.concept.title = line(entry)
            case "beschlussam": landscape.settings.concept.adoptedOn = date(line(entry), at: entry.place)
            case "subsidiaritaet":
                landscape.settings.concept.heedsSubsidiarity = flag(line(entry), at: entry.place)
            case "mappingenthalten":
                landscape.settings.concept.containsMapping = flag(line(entry), at: entry.place)
            case "beteiligung": break
            default:
                reportKey(
                    entry,
                    [
                        "vorhanden", "titel", "beschluss_am", "subsidiaritaet", "mapping_enthalten",
                        "beteiligung",
                    ])
            }
        }
    }

    private mutating func readAbsentTypes(_ item: YAMLItem) {
        guard let items = item.items else {
            return reportShape(item, "eine Liste von Akteurstypen", "a list of types of actors")
        }
        for entry in items {
            for type in types(line(entry), at: entry.place)
            where !landscape.settings.knownAbsentTypes.contains(type) {
                landscape.settings.knownAbsentTypes.append(type)
            }
        }
    }

    private mutating func readRuleSwitches(_ item: YAMLItem) {
        if item.isEmpty { return }
        guard let entries = item.named else {
            return reportShape(item, "je Empfehlung ein Eintrag", "one entry per recommendation")
        }
        for (rule, entry) in entries {
            var isApplicable = true
            var reason = ""
            if let parts = entry.entries {
                for (key, part) in parts {
                    switch key {
                    case "anwendbar": isApplicable = flag(line(part), at: part.place) ?? true
                    case "grund": reason = line(part)
                    default: reportKey(part, ["anwendbar", "grund"])
                    }
                }
            } else {
                isApplicable = flag(line(entry), at: entry.place) ?? true
            }
            landscape.settings.ruleSwitches[rule] = RuleSwitch(isApplicable: isApplicable, reason: reason)
        }
    }

    private mutating func readSurveyDesign(_ item: YAMLItem) {
        if item.isEmpty { return }
        guard let entries = item.entries else {
            return reportShape(
                item, "„gefragt“ und „zeilen_sprechen_selbst“", "“gefragt” and “zeilen_sprechen_selbst”")
        }
        for (key, entry) in entries {
            switch key {
            case "gefragt": landscape.settings.survey.asked = surveyQuestions(entry)
            case "zeilensprechenselbst":
                landscape.settings.survey.rowsSpeakForThemselves = flag(line(entry), at: entry.place)
            default: reportKey(entry, ["gefragt", "zeilen_sprechen_selbst"])
            }
        }
    }

    private mutating func surveyQuestions(_ item: YAMLItem) -> SurveyQuestions? {
        guard let items = item.items else {
            reportShape(
                item, "eine Liste (intensitaet, haeufigkeit, art …)",
                "a list (intensitaet, haeufigkeit, art …)")
            return nil
        }
        var asked: SurveyQuestions = []
        for entry in items {
            let word = line(entry)
            if let known = SurveyQuestions.words.first(where: { $0.word == word.folded }) {
                asked.insert(known.question)
            } else {
                let list = SurveyQuestions.words.map(\.word).joined(separator: ", ")
                log.warning(
                    .unknownKey, entry.place, word,
                    "„\(word)“ gehört nicht zu den Fragen der Erhebung. Möglich sind: \(list).",
                    "“\(word)” is none of the questions of a survey. Possible are: \(list).")
            }
        }
        return asked
    }

    private mutating func readThresholds(_ item: YAMLItem) {
        if item.isEmpty { return }
        guard let entries = item.entries else {
            return reportShape(item, "je Schwelle eine Zahl", "one number per threshold")
        }
        for (key, entry) in entries {
            let path: WritableKeyPath<Thresholds, Int>
            var range = Intensity.range
            switch key {
            case "engintensitaet": path = \.closeIntensity
            case "engintensitaetmitkontakt": path = \.closeIntensityWithContact
            case "enghaeufigkeit": (path, range) = (\.closeFrequency, Frequency.range)
            case "kontinuierlichhaeufigkeit": (path, range) = (\.continuousFrequency, Frequency.range)
            case "zusammenarbeitintensitaet": path = \.workingIntensity
            case "mappingmonate": (path, range) = (\.recordMonths, 1...1200)
            default:
                reportKey(
                    entry,
                    [
                        "eng_intensitaet", "eng_intensitaet_mit_kontakt", "eng_haeufigkeit",
                        "kontinuierlich_haeufigkeit", "zusammenarbeit_intensitaet", "mapping_monate",
                    ])
                continue
            }
            if let number = count(line(entry), in: range, at: entry.place) {
                landscape.settings.thresholds[keyPath: path] = number
            }
        }
    }
}
