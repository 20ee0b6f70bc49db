import ArgumentParser
import PlainText

/// In which language the command answers; ``spoken`` has read it before the arguments were.
struct LanguageArguments: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            text("Sprache der Ausgaben: de oder en.", "Language of the outputs: de or en."),
            valueName: text("sprache", "language")))
    var lang: String = "de"

    func validate() throws {
        guard Language(rawValue: lang) != nil else {
            throw ValidationError(text("--lang kennt de und en.", "--lang knows de and en."))
        }
    }
}
