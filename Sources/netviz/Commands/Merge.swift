import ArgumentParser
import Foundation
import LandscapeFiles
import LandscapeModel
import Reports

struct Merge: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge",
        abstract: text(
            "Zwei Landschaften zusammenführen: von zwei Koordinationen oder aus zwei Jahren.",
            "Put two landscapes together: of two coordinators or of two years."),
        discussion: text(
            "Akteure gelten als derselbe bei gleicher id, gleichem Namen, gleicher Namensvariante oder angenommenem Alias. Wo beide etwas anderes sagen, gilt die erste Landschaft; der andere Wert steht in konflikte.csv.",
            "Actors are the same by id, name, variant or accepted alias. Where both say something else the first landscape stands; the other value is in konflikte.csv."
        ),
        aliases: ["zusammenfuehren"])

    @Argument(
        help: ArgumentHelp(
            text("Die erste Landschaft; im Zweifel gilt sie.", "The first landscape; in doubt it stands."),
            valueName: text("erste", "first")))
    var first: String

    @Argument(
        help: ArgumentHelp(
            text("Die zweite Landschaft.", "The second landscape."), valueName: text("zweite", "second")))
    var second: String

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            text("Der neue Ordner für das Ergebnis.", "The new folder for the result."),
            valueName: text("ordner", "folder")))
    var output: String

    @Flag(
        name: [.customLong("provisional"), .customLong("vorlaeufig")],
        help: ArgumentHelp(
            text("Mit dem weiterarbeiten, was verstanden wurde.", "Go on with what was understood.")))
    var isProvisional = false

    @Option(
        help: ArgumentHelp(
            text("Sprache der Ausgaben: de oder en.", "Language of the outputs: de or en."),
            valueName: text("sprache", "language")))
    var lang: String = "de"

    @OptionGroup var overwrite: OverwriteArguments

    func validate() throws {
        guard Language(rawValue: lang) != nil else {
            throw ValidationError(text("--lang kennt de und en.", "--lang knows de and en."))
        }
    }

    func run() throws {
        let folder = try overwrite.freshFolder(output)
        let one = try read(first)
        let two = try read(second)
        let result = LandscapeMerger(
            one, tables: LandscapeTables.read(at: first), with: two, tables: LandscapeTables.read(at: second)
        ).merged()
        var tables = result.tables
        if !result.conflicts.isEmpty { tables.tables.append(result.conflictTable) }
        do {
            try FolderWriter.write(tables, to: folder)
        } catch {
            throw Failure(error.message.german, error.message.english)
        }
        for conflict in result.conflicts { try Output.show(line(conflict) + "\n") }
        Output.say(
            text(
                "„\(output)“: \(one.actors.count + result.addedActors) Akteure, davon \(result.matchedActors) in beiden; "
                    + "\(result.equalRows) gleiche Zeilen stehen einmal; Widersprüche: \(result.conflicts.count)"
                    + (result.conflicts.isEmpty ? "." : " (konflikte.csv)."),
                "“\(output)”: \(one.actors.count + result.addedActors) actors, \(result.matchedActors) of them in both; "
                    + "\(result.equalRows) equal rows stand once; conflicts: \(result.conflicts.count)"
                    + (result.conflicts.isEmpty ? "." : " (konflikte.csv).")))
    }

    private func read(_ path: String) throws -> Landscape {
        let result = LandscapeReader.read(at: path)
        guard result.errors.isEmpty || isProvisional else {
            let shown = result.errors.prefix(20).map { $0.line(spoken) }.joined(separator: "\n")
            throw Failure(
                "Die Landschaft „\(path)“ enthält \(result.errors.count) Fehler:\n\(shown)\nAlles auf einmal zeigt: "
                    + "netviz check \(path)\nTrotzdem weiter mit dem Verstandenen: --vorlaeufig",
                "Landscape “\(path)” has \(result.errors.count) errors:\n\(shown)\nAll at once: netviz check \(path)\n"
                    + "Go on with what was understood: --provisional")
        }
        return result.landscape
    }

    private func line(_ conflict: MergeConflict) -> String {
        let place = [conflict.table, conflict.subject, conflict.column].filter { !$0.isEmpty }
            .joined(separator: ", ")
        return text(
            "\(place): „\(conflict.first)“ / „\(conflict.second)“ – behalten: \(conflict.kept)",
            "\(place): “\(conflict.first)” / “\(conflict.second)” – kept: \(conflict.kept)")
    }
}
