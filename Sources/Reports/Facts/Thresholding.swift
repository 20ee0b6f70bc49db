import LandscapeModel
import PlainText

/// Where the paper's words became numbers; netviz's own choice, so the report says it.
struct Thresholding {
    let facts: Facts

    init(_ facts: Facts) { self.facts = facts }

    var sentences: [Prose] {
        let limits = facts.settings.thresholds
        let german = facts.language == .german
        func level(_ level: Int) -> String {
            facts.language.quoted(Intensity.label(level)(facts.language))
                + (german ? " (Stufe \(level) von 4)" : " (level \(level) of 4)")
        }
        /// The German adjective before "Kontakt" takes an ending.
        func often(_ level: Int, _ ending: String = "") -> String {
            Frequency.label(level)(facts.language) + ending
        }
        return [
            facts.say(
                "Das Papier spricht von enger und kontinuierlicher Zusammenarbeit, ohne ein Maß zu nennen.",
                "The paper speaks of close and continuous cooperation without giving a measure."),
            // Contact lowers the level only where it is set lower.
            limits.closeIntensityWithContact < limits.closeIntensity
                ? facts.say(
                    "Dieser Bericht nennt eine Zusammenarbeit eng ab \(level(limits.closeIntensity)), bei mindestens \(often(limits.closeFrequency, "em")) Kontakt schon ab \(level(limits.closeIntensityWithContact)).",
                    "This report calls cooperation close from \(level(limits.closeIntensity)) on, or, with at least \(often(limits.closeFrequency)) contact, from \(level(limits.closeIntensityWithContact)) on."
                )
                : facts.say(
                    "Dieser Bericht nennt eine Zusammenarbeit eng ab \(level(limits.closeIntensity)).",
                    "This report calls cooperation close from \(level(limits.closeIntensity)) on."),
            facts.say(
                "Als kontinuierlich gilt mindestens \(often(limits.continuousFrequency, "er")) Kontakt.",
                "Contact that is at least \(often(limits.continuousFrequency)) counts as continuous."),
            facts.say(
                "Über bloßen Austausch hinaus geht eine Zusammenarbeit ab \(level(limits.workingIntensity)).",
                "Cooperation goes beyond mere exchange from \(level(limits.workingIntensity)) on."),
            facts.say(
                "Angaben, die mehr als \(facts.count(limits.recordMonths, .month)) alt sind, sollten überprüft werden.",
                "Records more than \(facts.count(limits.recordMonths, .month)) old should be looked at again."
            ),
        ]
    }
}
