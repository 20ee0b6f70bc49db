import ArgumentParser
import LandscapeFiles
import PlainText

/// The argument parser speaks English; its fixed phrases in German.
enum ParserMessages {
    private static let phrases: [(String, String)] = [
        ("OVERVIEW: ", ""),
        ("USAGE: ", "AUFRUF: "),
        ("Usage: ", "Aufruf: "),
        ("ARGUMENTS:", "ANGABEN:"),
        ("OPTIONS:", "OPTIONEN:"),
        ("SUBCOMMANDS:", "BEFEHLE:"),
        ("Error: ", "Fehler: "),
        ("Help: ", "Hilfe: "),
        ("Show help information.", "Diese Hilfe zeigen."),
        ("Show the version.", "Die Version zeigen."),
        ("Show subcommand help information.", "Hilfe zu einem Befehl zeigen."),
        ("Missing expected argument", "Es fehlt die Angabe"),
        ("Missing value for", "Es fehlt der Wert für"),
        ("Unknown option", "Diese Option gibt es nicht:"),
        ("Unexpected argument", "Überzählige Angabe:"),
        ("unexpected arguments:", "überzählige Angaben:"),
        (" is invalid for ", " passt nicht zu "),
        ("The value ", "Der Wert "),
        ("Please provide one of the following:", "Möglich sind:"),
        ("Please provide one of", "Möglich sind"),
        ("Did you mean", "Meinten Sie"),
        ("(default: ", "(Vorgabe: "),
        ("(values: ", "(möglich: "),
        ("default: ", "Vorgabe: "),
        ("default:\n", "Vorgabe:\n"),
        ("See 'netviz --help' for more information.", "Mehr dazu: netviz --help"),
        ("See 'netviz help <subcommand>' for detailed help.", "Mehr zu einem Befehl: netviz help <Befehl>"),
        ("' for detailed help.", "“ zeigt mehr dazu."),
        ("' for more information.", "“ zeigt mehr dazu."),
        ("  See 'netviz ", "  „netviz "),
        ("<subcommand>", "<Befehl>"),
        ("<options>", "<Optionen>"),
        ("[<options>]", "[<Optionen>]"),
    ]

    static func translated(_ message: String) -> String {
        guard spoken == .german else { return message }
        return phrases.reduce(message) { text, phrase in
            text.replacing(phrase.0, with: phrase.1)
        }
    }

    /// What to say where the first word on the command line is no command; nil where it is one.
    static func unknownCommand(_ arguments: [String], _ commands: [any ParsableCommand.Type]) -> String? {
        guard let word = arguments.first, !word.hasPrefix("-"), word != "help" else { return nil }
        let names = commands.flatMap { [$0._commandName] + $0.configuration.aliases }
        if names.contains(word) { return nil }
        let guess = closestWord(to: word, among: names)
        return text(
            "Den Befehl „\(word)“ gibt es nicht. "
                + (guess.map { "Meinten Sie „\($0)“?" } ?? "Alle Befehle zeigt: netviz --help"),
            "There is no command “\(word)”. "
                + (guess.map { "Did you mean “\($0)”?" } ?? "All commands: netviz --help"))
    }
}
