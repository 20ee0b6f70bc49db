import LandscapeModel
import PlainText
import SourceText

/// Puts on record what a survey asked: `erhebung.gefragt` in `landschaft.yaml`, written when its answers come in.
///
/// The record holds for everybody who answered, so it never says more than all of them were asked.
struct SurveyRecord {
    private let landscape: Landscape
    /// The text of `landschaft.yaml`.
    private(set) var settings: String?
    /// What was written now; nil where nothing had to be or could be.
    private(set) var recorded: SurveyQuestions?
    private(set) var log = ProblemLog()

    init(_ landscape: Landscape, _ settings: String?) {
        self.landscape = landscape
        self.settings = settings
    }

    /// - Parameter asked: what every questionnaire that came in asks; nil where none did.
    mutating func add(_ asked: SurveyQuestions?, of respondents: Set<ActorIndex>) {
        guard let asked else { return }
        let known = landscape.settings.survey.asked
        let others = landscape.actors.indices.filter {
            landscape.actors[$0].hasAnswered && !respondents.contains(ActorIndex(clamping: $0))
        }
        var all = asked
        if !others.isEmpty {
            // What they were asked is on record, or nobody knows it.
            guard let known else { return reportOthers(others, asked) }
            all = known.intersection(asked)
        }
        if all == known { return }
        guard let text = SettingsEdit.record(all, in: settings ?? "") else { return reportByHand(all) }
        settings = text
        recorded = all
    }

    private mutating func reportOthers(_ others: [Int], _ asked: SurveyQuestions) {
        let names = others.prefix(5).map { landscape.actors[$0].name }
        let rest = others.count > 5 ? " …" : ""
        let german = names.map { quoted($0).german }.joined(separator: ", ") + rest
        let english = names.map { quoted($0).english }.joined(separator: ", ") + rest
        log.warning(
            .surveyUnrecorded, Place(file: "landschaft.yaml"), "",
            "Auch \(german) gelten als beantwortet; was sie gefragt wurden, weiß netviz nicht. Wurde allen dasselbe "
                + "gefragt, ergänzen Sie bitte in landschaft.yaml „erhebung: {gefragt: [\(asked.wordList)]}“.",
            "\(english) count as having answered too; netviz does not know what they were asked. If all were asked the "
                + "same, please add “erhebung: {gefragt: [\(asked.wordList)]}” to landschaft.yaml.")
    }

    private mutating func reportByHand(_ asked: SurveyQuestions) {
        log.warning(
            .surveyUnrecorded, Place(file: "landschaft.yaml"), "",
            "Was gefragt wurde, ließ sich in landschaft.yaml nicht eintragen, ohne etwas anderes zu ändern. Bitte schreiben "
                + "Sie dort unter „erhebung:“ die Zeile „  gefragt: [\(asked.wordList)]“.",
            "What was asked could not be entered in landschaft.yaml without changing something else. Please write "
                + "“  gefragt: [\(asked.wordList)]” there under “erhebung:”.")
    }
}
