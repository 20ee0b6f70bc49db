import LandscapeFiles
import PlainText

/// A sentence of the argument parser (version 1.8, `UsageGenerator.swift` and `HelpGenerator.swift`), with gaps for the
/// words of the user, and the same in German.
struct ParserPhrase: Sendable {
    /// `*` stands for any words.
    let english: String
    let german: @Sendable ([String]) -> String

    init(_ english: String, _ german: @escaping @Sendable ([String]) -> String) {
        self.english = english
        self.german = german
    }

    /// The words in the gaps; nil where it is another sentence.
    func match(_ text: String) -> [String]? {
        let pieces = english.split(separator: "*", omittingEmptySubsequences: false)
        guard let first = pieces.first, let last = pieces.last, text.hasPrefix(first) else { return nil }
        guard pieces.count > 1 else { return text == english ? [] : nil }
        var rest = text.dropFirst(first.count)
        guard rest.hasSuffix(last), rest.count >= last.count else { return nil }
        rest = rest.dropLast(last.count)
        var words: [String] = []
        for piece in pieces.dropFirst().dropLast() {
            guard let range = rest.firstRange(of: piece) else { return nil }
            words.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        return words + [String(rest)]
    }

    /// What stands between "Error:" and the usage, the more special sentences first.
    static let errors: [ParserPhrase] = [
        ParserPhrase("Unknown option '*'. Did you mean '*'?\n   or: Missing value for '*' in '*'") {
            "Die Option \($0[0]) gibt es nicht, oder hinter \($0[2]) fehlt der Wert."
        },
        ParserPhrase("Unknown option '*'\n   or: Missing value for '*' in '*'") {
            "Die Option \($0[0]) gibt es nicht, oder hinter \($0[1]) fehlt der Wert."
        },
        ParserPhrase("Unknown option '*'. Did you mean '*'?") {
            // The parser guesses at short words, too.
            "Die Option \($0[0]) gibt es nicht."
                + (closestWord(to: $0[0], among: [$0[1]]).map { " Meinten Sie \($0)?" } ?? "")
        },
        ParserPhrase("Unknown option '*'") { "Die Option \($0[0]) gibt es nicht." },
        ParserPhrase("Missing value for '*'") { "Hinter \(option($0[0])) fehlt der Wert \(value($0[0]))." },
        ParserPhrase("Missing expected argument '*'") { "Es fehlt die Angabe \($0[0])." },
        ParserPhrase("Missing one of: '*'") {
            "Es fehlt eine dieser Angaben: \($0[0].replacing("', '", with: ", "))."
        },
        ParserPhrase("Missing required subcommand.") { _ in "Es fehlt der Befehl." },
        ParserPhrase("The option '*' does not take any value, but '*' was specified.") {
            "Die Option \($0[0]) nimmt keinen Wert; „\($0[1])“ ist zu viel."
        },
        ParserPhrase("Unexpected argument '*'") { "Die Angabe „\($0[0])“ ist zu viel." },
        ParserPhrase("* unexpected arguments: '*'") {
            "Diese Angaben sind zu viel: \($0[1].split(separator: "', '").map { "„\($0)“" }.joined(separator: ", "))."
        },
        ParserPhrase("Value to be set with flag '*' had already been set with flag '*'") {
            "\($0[0]) und \($0[1]) gehen nicht zusammen."
        },
        ParserPhrase("Invalid option: *") { "Die Option „\($0[0])“ gibt es nicht." },
        ParserPhrase("The value '*' is invalid for '*'. Please provide one of the following:\n*") {
            invalid($0[0], $0[1], $0[2].split(separator: "\n").map { String($0.dropFirst("  - ".count)) })
        },
        ParserPhrase("The value '*' is invalid for '*'. Please provide one of '*'.") {
            let list = $0[2].replacing("' and '", with: "', '").replacing("' or '", with: "', '")
            return invalid($0[0], $0[1], list.split(separator: "', '").map(String.init))
        },
        ParserPhrase("The value '*' is invalid for '*': *") {
            "Der Wert „\($0[0])“ passt nicht zu \(option($0[1])): \($0[2])"
        },
        ParserPhrase("The value '*' is invalid for '*'") {
            "Der Wert „\($0[0])“ passt nicht zu \($0[1])."
        },
        ParserPhrase("The value '*' is invalid.*") { "Der Wert „\($0[0])“ passt hier nicht." },
        ParserPhrase(
            "Can't generate completion scripts for '*'.\nPlease use --generate-completion-script=<shell> with one of:\n    *"
        ) { "Für „\($0[0])“ gibt es keine Ergänzung der Eingabe, nur für: \($0[1])." },
        ParserPhrase(
            "Can't autodetect a supported shell.\nPlease use --generate-completion-script=<shell> with one of:\n    *"
        ) { "Bitte nennen Sie die Shell: --generate-completion-script=<Shell>, möglich sind: \($0[0])." },
    ]

    /// Lines of help and usage.
    static let lines: [ParserPhrase] = [
        ParserPhrase("Help:  *") { "Hilfe: \($0[0])" },
        ParserPhrase("OVERVIEW: Show subcommand help information.") { _ in "Hilfe zu einem Befehl zeigen." },
        ParserPhrase("OVERVIEW: *") { $0[0] },
        ParserPhrase("USAGE: *") { "AUFRUF: \(usage($0[0]))" },
        ParserPhrase("Usage: *") { "Aufruf: \(usage($0[0]))" },
        ParserPhrase("ARGUMENTS:") { _ in "ANGABEN:" },
        ParserPhrase("OPTIONS:") { _ in "OPTIONEN:" },
        ParserPhrase("SUBCOMMANDS:") { _ in "BEFEHLE:" },
        ParserPhrase("  See '* <subcommand>' for detailed help.") {
            "  Mehr zu einem Befehl: \($0[0]) <Befehl>"
        },
        ParserPhrase("  See '*' for more information.") { "  Mehr dazu: \($0[0])" },
    ]

    private static func usage(_ text: String) -> String {
        text.replacing("<options>", with: "<Optionen>").replacing("<subcommand>", with: "<Befehl>")
            .replacing("<subcommands>", with: "<Befehle>")
    }

    /// The option of "--page <papier>".
    private static func option(_ synopsis: String) -> String {
        String(synopsis.split(separator: " ", maxSplits: 1).first ?? "")
    }

    /// The value's name of "--page <papier>".
    private static func value(_ synopsis: String) -> String {
        String(synopsis.split(separator: " ", maxSplits: 1).dropFirst().first ?? "")
    }

    private static func invalid(_ word: String, _ synopsis: String, _ values: [String]) -> String {
        let guess = closestWord(to: word, among: values)
        return "Der Wert „\(word)“ passt nicht zu \(option(synopsis)). "
            + (guess.map { "Meinten Sie „\($0)“? " } ?? "")
            + "Möglich sind: \(values.joined(separator: ", "))."
    }
}
