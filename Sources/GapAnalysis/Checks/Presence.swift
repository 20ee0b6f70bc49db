import LandscapeModel
import PlainText
import Yams

/// `vorhanden`: each of some groups (or offers) is on record, or known not to exist here. It tells a gap in the
/// record, not in cooperation.
struct Presence: Check {
    static let key = "vorhanden"

    let groups: [(selector: Selector, name: Named)]
    /// Kinds of municipality it is meant for, folded; empty: all.
    let municipalityTypes: [String]

    init(_ node: Node, _ reader: CheckReader) throws(CatalogueError) {
        var entry = try NodeReader(node, Self.key)
        groups = try reader.requiredGroups(&entry)
        municipalityTypes = try entry.texts("kommunaltypen").map(\.folded)
        try entry.finish()
    }

    /// One entry without subjects.
    func check(_ context: Context) -> [Checked] {
        let settings = context.landscape.settings
        let type = settings.municipalityType.folded
        if !municipalityTypes.isEmpty, !type.isEmpty, !municipalityTypes.contains(type) {
            return [
                Checked(
                    outcome: .notApplicable, subjects: [],
                    detail: Bilingual(
                        "Die Aussage gilt nicht für den Kommunaltyp „\(settings.municipalityType)“.",
                        "The statement is not about municipalities of type “\(settings.municipalityType)”."))
            ]
        }
        var missing: [Named] = []
        var absent: [Named] = []
        for group in groups where context.actors(group.selector).isEmpty {
            if context.isKnownAbsent(group.selector) {
                absent.append(group.name)
            } else {
                missing.append(group.name)
            }
        }
        if absent.count == groups.count {
            return [
                Checked(
                    outcome: .notApplicable, subjects: [],
                    detail: Bilingual("Laut Fehlanzeige gibt es das hier nicht.", "Known not to exist here."))
            ]
        }
        guard !missing.isEmpty else {
            let there = groups.map(\.name).filter { name in !absent.contains(name) }
            let names = Bilingual(
                Language.german.list(there.map(\.plural.german), limit: 7),
                Language.english.list(there.map(\.plural.english), limit: 7))
            let german = Language.german.list(absent.map(\.plural.german), limit: 7)
            let english = Language.english.list(absent.map(\.plural.english), limit: 7)
            return [
                Checked(
                    outcome: .fulfilled, subjects: [],
                    detail: absent.isEmpty
                        ? Bilingual("Erfasst: \(names.german).", "On record: \(names.english).")
                        : Bilingual(
                            "Erfasst: \(names.german); laut Fehlanzeige gibt es hier nicht: \(german).",
                            "On record: \(names.english); known not to exist here: \(english)."))
            ]
        }
        let german = Language.german.list(missing.map(\.plural.german), limit: 7)
        let english = Language.english.list(missing.map(\.plural.english), limit: 7)
        return [
            Checked(
                outcome: .noEvidence, subjects: [],
                detail: Bilingual(
                    "Nicht erfasst: \(german). Das ist eine Lücke in den Daten, vielleicht nicht vor Ort.",
                    "Not on record: \(english). That is a gap in the data, perhaps not on site."))
        ]
    }
}
