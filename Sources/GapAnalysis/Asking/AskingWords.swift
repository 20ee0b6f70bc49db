import LandscapeModel
import PlainText

extension Context {
    /// "„fachliche Abstimmung“ und „gemeinsames Projekt“"
    func labels(_ kinds: KindSet) -> Bilingual {
        func list(_ language: Language) -> String {
            let labels = kinds.kinds.map { landscape.vocabulary.kindTerm($0).term.firstLabel(language) }
            return language.list(labels.map { language.quoted($0) }, limit: labels.count)
        }
        return Bilingual(list(.german), list(.english))
    }

    /// "„Verweisberatung“ oder „Bedarfsmeldung“"
    func kindLabels(_ ids: [String], _ language: Language) -> String {
        let labels = ids.compactMap { landscape.vocabulary.kind($0) }
            .map { landscape.vocabulary.kindTerm($0).term.firstLabel(language) }
        return language.alternatives(labels.map { language.quoted($0) })
    }

    /// Why nothing is known of an actor: as the predicate of a sentence.
    func unheard(_ actor: ActorIndex) -> Bilingual {
        landscape.actors[Int(actor)].wasAsked
            ? Bilingual("hat noch nicht geantwortet", "has not answered yet")
            : Bilingual("wurde nicht befragt", "was not surveyed")
    }

    /// An answer of which a part could not be read: open, never a denial.
    func unread(_ actor: ActorIndex, _ other: ActorIndex) -> Bilingual {
        Bilingual(
            "\(name(actor)) hat geantwortet; was dabei über \(shortName(other)) gesagt ist, war nicht zu verstehen und ist offen.",
            "\(name(actor)) has answered; what it said about \(shortName(other)) could not be understood and is open."
        )
    }

    /// An actor that answered, but was not asked for what a recommendation depends on.
    func notAsked(_ actor: ActorIndex, _ questions: SurveyQuestions) -> Bilingual {
        let missing = questions.subtracting(asked[Int(actor)])
        let what =
            missing.contains(.kind)
            ? Bilingual("der Art der Zusammenarbeit", "the kind of cooperation")
            : missing.contains(.purpose)
                ? Bilingual("dem Zweck der Zusammenarbeit", "the purpose of cooperation")
                : Bilingual("den Phasen der Zusammenarbeit", "the phases of cooperation")
        if landscape.settings.survey.asked != nil {
            return Bilingual(
                "\(name(actor)) hat geantwortet; nach \(what.german) wurde nicht gefragt.",
                "\(name(actor)) has answered; \(what.english) was not asked for.")
        }
        return Bilingual(
            "\(name(actor)) hat geantwortet, aber nirgends Angaben zu \(what.german) gemacht; vermutlich wurde nicht danach gefragt.",
            "\(name(actor)) has answered, but nowhere says anything about \(what.english); presumably it was not asked for."
        )
    }

    /// Why there is nobody to hold a subject against: known absent, not recorded, or not in the same district.
    func absence(of group: Named, _ selector: Selector, anywhere: Bool) -> Bilingual {
        if anywhere {
            return Bilingual(
                "Im selben Sozialraum nicht erfasst: \(group.plural.german).",
                "No \(group.plural.english) are on record in the same district.")
        }
        if isKnownAbsent(selector) {
            return Bilingual(
                "Laut Fehlanzeige gibt es hier nicht: \(group.plural.german).",
                "It is known that there are no \(group.plural.english) here.")
        }
        return Bilingual(
            "Nicht erfasst: \(group.plural.german) (eine Datenlücke, keine Aussage über Zusammenarbeit).",
            "No \(group.plural.english) are on record (a gap in the data, not in cooperation).")
    }
}

extension Checked {
    /// Both roles are one actor: nobody can work together with itself.
    static func sameHouse(_ actor: ActorIndex, _ context: Context) -> Checked {
        let name = context.name(actor)
        return Checked(
            outcome: .notApplicable, subjects: [],
            detail: Bilingual(
                "Beide Aufgaben liegen im selben Haus (\(name)).",
                "Both roles are in the same house (\(name))."))
    }

    /// The single entry of a recommendation that finds nobody it speaks of.
    static func noSubjects(_ groups: [Named], _ context: Context) -> Checked {
        let german = Language.german.alternatives(groups.map(\.plural.german))
        let english = Language.english.alternatives(groups.map(\.plural.english))
        return Checked(
            outcome: .notApplicable, subjects: [],
            detail: Bilingual(
                "Nicht erfasst: \(german) (eine Datenlücke, keine Aussage über Zusammenarbeit).",
                "No \(english) are on record (a gap in the data, not in cooperation)."))
    }
}
