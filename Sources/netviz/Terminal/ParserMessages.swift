import ArgumentParser
import LandscapeFiles
import PlainText

/// The argument parser speaks English and breaks its lines itself. What it says is taken whole, in German where that is
/// spoken, and broken afterwards: a phrase is never torn apart before it is known.
enum ParserMessages {
    /// So wide that the parser breaks no line.
    static let unbroken = 100_000

    /// What the parser says, in the language of this run and with lines for its terminal. Neither is for scripts: what
    /// completes the input of a shell, the version.
    ///
    /// - Parameters:
    ///   - command: the command at work, where one is known.
    ///   - words: German words for the values of options, by their fixed names.
    static func shown(_ message: String, command: String?, words: [String: String]) -> String {
        guard ["Error: ", "OVERVIEW: ", "USAGE: "].contains(where: message.hasPrefix) else { return message }
        var message = message
        if let command {
            // What is found out only while a command works is no matter of the list of commands.
            message = message.replacing(
                "Usage: netviz <subcommand>\n  See 'netviz --help' for more information.",
                with: "  See 'netviz \(command) --help' for more information.")
        }
        return ScreenLines.broken(translated(message, words))
    }

    private static func translated(_ message: String, _ words: [String: String]) -> String {
        guard spoken == .german else { return message }
        let (error, rest) = split(message)
        let lines = rest.isEmpty ? [] : rest.split(separator: "\n", omittingEmptySubsequences: false)
        let start = error.map { "Fehler: " + german($0) + (lines.isEmpty ? "" : "\n") } ?? ""
        return start + lines.map { line(String($0), words) }.joined(separator: "\n")
    }

    /// Takes the error apart from what stands below it: help and usage.
    private static func split(_ message: String) -> (error: String?, rest: String) {
        let mark = "Error: "
        guard message.hasPrefix(mark) else { return (nil, message) }
        let body = message.dropFirst(mark.count)
        let ends = ["\nHelp:  ", "\nUsage: ", "\n\nOVERVIEW: ", "\n  See '"].compactMap {
            body.firstRange(of: $0)?.lowerBound
        }
        guard let end = ends.min() else { return (String(body), "") }
        return (String(body[..<end]), String(body[body.index(after: end)...]))
    }

    /// A sentence of the parser's own; whatever is not among them is ours and in German already.
    private static func german(_ error: String) -> String {
        for phrase in ParserPhrase.errors {
            if let words = phrase.match(error) { return phrase.german(words) }
        }
        return error
    }

    private static func line(_ line: String, _ words: [String: String]) -> String {
        for phrase in ParserPhrase.lines {
            if let words = phrase.match(line) { return phrase.german(words) }
        }
        return element(line, words)
    }

    /// A line about one option: its values and its default stand at the end.
    private static func element(_ line: String, _ words: [String: String]) -> String {
        var line = line
        for (english, german) in [
            ("(values: ", "(möglich: "), ("; default: ", "; Vorgabe: "), ("(default: ", "(Vorgabe: "),
            ("Show help information.", "Diese Hilfe zeigen."), ("Show the version.", "Die Version zeigen."),
            ("Show subcommand help information.", "Hilfe zu einem Befehl zeigen."),
            ("<subcommand>", "<Befehl>"), ("<subcommands>", "<Befehle>"), ("<options>", "<Optionen>"),
        ] { line = line.replacing(english, with: german) }
        // The parser shows the default by its fixed name.
        for mark in ["(Vorgabe: ", "; Vorgabe: "] {
            guard let start = line.firstRange(of: mark)?.upperBound, line.hasSuffix(")") else { continue }
            let value = String(line[start...].dropLast())
            line = line[..<start] + (words[value] ?? value) + ")"
        }
        return line
    }

    /// What to say where the first word on the command line is no command; nil where it is one.
    static func unknownCommand(_ arguments: [String], _ commands: [any ParsableCommand.Type]) -> String? {
        guard let word = arguments.first, !word.hasPrefix("-"), word != "help" else { return nil }
        guard let command = commands.first(where: { $0.names.contains(word) }) else {
            return unknown(word, after: "", commands)
        }
        let inner = command.configuration.subcommands
        guard !inner.isEmpty, let second = arguments.dropFirst().first, !second.hasPrefix("-"),
            !inner.contains(where: { $0.names.contains(second) })
        else { return nil }
        return unknown(second, after: word + " ", inner)
    }

    private static func unknown(
        _ word: String, after start: String, _ commands: [any ParsableCommand.Type]
    ) -> String {
        let guess = closestWord(to: word, among: commands.flatMap { $0.names })
        return text(
            "Den Befehl „\(start)\(word)“ gibt es nicht. "
                + (guess.map { "Meinten Sie „\(start)\($0)“?" } ?? "Alle Befehle zeigt: netviz \(start)--help"),
            "There is no command “\(start)\(word)”. "
                + (guess.map { "Did you mean “\(start)\($0)”?" } ?? "All commands: netviz \(start)--help"))
    }
}

extension ParsableCommand {
    /// How it is called on the command line.
    static var names: [String] { [_commandName] + configuration.aliases }
}
