import LandscapeModel
import PlainText
import SourceText

extension Actor {
    /// Whether the name is one of people rather than of an organisation.
    var namesPeople: Bool { name.looksLikePerson || name.looksLikeFamily }
}

extension Reading {
    /// Says which actors probably are people, and keeps them out of public outputs.
    mutating func reportPeople() {
        for index in landscape.actors.indices where landscape.actors[index].namesPeople {
            let actor = landscape.actors[index]
            landscape.actors[index].mayBePublished = false
            let added = log.problems.first { $0.code == .actorAdded && $0.text == actor.name }
            let place = added.map { hint in
                Place(
                    file: hint.file + (hint.sheet.map { Problem.sheetMark + $0 } ?? ""), row: hint.row,
                    column: hint.column)
            }
            log.warning(
                .personActor, place ?? Place(file: actorsFile, row: actor.row, column: "name"), actor.name,
                "\(quoted(actor.name).german) nennt vermutlich Personen und keine Organisation. Der Akteur bekommt keinen "
                    + "Fragebogen und erscheint nicht in öffentlichen Ausgaben. Bitte tragen Sie die Organisation ein, "
                    + "für die sie sprechen, oder einen Akteur ohne Namen (etwa „Anwohnerschaft“).",
                "\(quoted(actor.name).english) probably names people and no organisation. The actor gets no questionnaire "
                    + "and does not appear in public outputs. Please enter the organisation for which they speak, or an "
                    + "actor without names (such as “residents”).")
        }
    }
}
