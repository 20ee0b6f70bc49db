import LandscapeModel
import PlainText
import SourceText

/// What the import of a survey says about names that it cannot match.
extension SurveyImport {
    mutating func reportUnknownRespondent(_ answer: SurveyAnswer) {
        log.error(
            .unknownActor, Place(file: answer.file), answer.id,
            "Der Fragebogen ist von \(quoted(answer.name).german) (Kennung \(quoted(answer.id).german)), die in der "
                + "Landschaft nicht vorkommt. Wurde die id geändert? Dann tragen Sie die alte bitte unter "
                + "namensvarianten ein.",
            "The questionnaire is by \(quoted(answer.name).english) (id \(quoted(answer.id).english)), which is not in "
                + "the landscape. Was its id changed? Then please enter the old one under namensvarianten.")
    }

    mutating func reportAmbiguous(_ text: String, _ place: Place) {
        log.error(
            .ambiguousName, place, text,
            "\(quoted(text).german) kann mehrere Organisationen meinen. Bitte tragen Sie die Kennung in die erste "
                + "Spalte ein.",
            "\(quoted(text).english) may mean several organisations. Please enter the id in the first column."
        )
    }

    mutating func reportUnknownID(_ line: SurveyAnswer.Line, _ place: Place) {
        let text = line.id
        log.error(
            .unknownActor, place, text,
            "Die Kennung \(quoted(text).german) (\(quoted(line.name).german)) gibt es in der Landschaft nicht mehr. "
                + "Bitte tragen Sie die alte unter namensvarianten ein.",
            "There is no longer an id \(quoted(text).english) (\(quoted(line.name).english)) in the landscape. "
                + "Please enter the old one under namensvarianten.")
    }

    /// Whoever writes another name over a row may mean somebody else.
    mutating func checkName(_ line: SurveyAnswer.Line, _ actor: ActorIndex, _ place: Place) {
        guard !line.name.isEmpty, isListed(actor) else { return }
        if case .actor(actor) = book.find(line.name) { return }
        let name = quoted(reading.landscape.actors[Int(actor)].name)
        let written = quoted(line.name)
        log.warning(
            .ambiguousName, place, line.name,
            "In der Zeile von \(name.german) steht jetzt \(written.german). Die Antwort zählt bei \(name.german); ist eine "
                + "andere Organisation gemeint, löschen Sie bitte die Kennung dieser Zeile.",
            "The row of \(name.english) now says \(written.english). The answer counts for \(name.english); if another "
                + "organisation is meant, please delete the id of that row.")
    }
}
