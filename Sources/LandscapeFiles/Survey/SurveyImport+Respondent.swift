import LandscapeModel
import PlainText
import SourceText

extension SurveyImport {
    /// Whether the questionnaire's code and the organisation written beside it agree.
    ///
    /// A copied file keeps the code of the first respondent. Where the name is another actor's, nobody knows whose
    /// answers these are, so they are asked about and not taken in; a name that nobody bears may be a new spelling.
    mutating func isBy(_ actor: ActorIndex, _ answer: SurveyAnswer) -> Bool {
        guard answer.name != answer.id, !answer.name.isEmpty else { return true }
        let isAnother: Bool
        switch find(answer.name) {
        case .actor(actor): return true
        case .ambiguous(let actors) where actors.contains(actor): return true
        case .actor, .ambiguous: isAnother = true
        case .unknown: isAnother = false
        }
        let coded = quoted(name(of: actor))
        let code = quoted(answer.id)
        let written = quoted(answer.name)
        warn(
            .surveyContradiction, Place(file: answer.file, column: "organisation"), answer.name,
            "Die Kennung \(code.german) gehört zu \(coded.german), als Organisation steht dort aber \(written.german). "
                + (isAnother
                    ? "Von wem ist der Fragebogen? Er wurde nicht übernommen; bitte berichtigen Sie im Blatt "
                        + "„\(SurveyWords.facts)“ Kennung oder Organisation."
                    : "Die Antworten zählen bei \(coded.german). Stimmt das nicht, berichtigen Sie bitte die Kennung "
                        + "im Blatt „\(SurveyWords.facts)“."),
            "The code \(code.english) is that of \(coded.english), but the organisation stated is \(written.english). "
                + (isAnother
                    ? "Whose questionnaire is it? It was not taken in; please correct code or organisation in the "
                        + "sheet “\(SurveyWords.facts)”."
                    : "The answers count for \(coded.english). If that is wrong, please correct the code in the sheet "
                        + "“\(SurveyWords.facts)”."))
        return !isAnother
    }
}
