import ArgumentParser
import PlainText

/// In which language the command answers; ``spoken`` has read it before the arguments were.
struct LanguageArguments: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            text("Sprache der Ausgaben.", "Language of the outputs."),
            valueName: text("sprache", "language")))
    var lang: Language = .german
}
