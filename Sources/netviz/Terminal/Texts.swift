import PlainText

/// The language of this run: German unless `--lang en` is among the arguments.
///
/// Known before the arguments are parsed, since help texts and usage errors have to speak it too.
let spoken: Language = {
    let arguments = CommandLine.arguments
    for (number, argument) in arguments.enumerated() {
        if argument == "--lang", number + 1 < arguments.count {
            return Language.named(arguments[number + 1]) ?? .german
        }
        if argument.hasPrefix("--lang=") {
            return Language.named(String(argument.dropFirst("--lang=".count))) ?? .german
        }
    }
    return .german
}()

/// The text in the language of this run.
func text(_ german: String, _ english: String) -> String { spoken == .german ? german : english }
