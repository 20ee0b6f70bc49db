import ArgumentParser
import Foundation
import LandscapeFiles
import LandscapeModel
import PlainText
import Reports

struct Merge: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge",
        abstract: text(
            "Zwei Landschaften zusammenführen: von zwei Koordinationen oder aus zwei Jahren.",
            "Put two landscapes together: of two coordinators or of two years."),
        discussion: text(
            "Ein gleicher Name gilt als derselbe Akteur, außer Gebiet, Sozialraum oder Träger sind verschieden; dann, und bei gleicher id mit anderem Namen, bleiben es zwei, und aliase.csv fragt nach (Status „offen“). Wo beide etwas anderes sagen, gilt die erste Landschaft; der andere Wert steht in konflikte.csv. Aliase gelten nur in ihrer eigenen Landschaft.",
            "One name is one actor, unless area, district or the body that runs it differ; then, and for one id with another name, they stay two, and aliase.csv asks (status “offen”). Where both say something else the first landscape stands; the other value is in konflikte.csv. Aliases count in their own landscape only."
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

    @Option(
        name: [.customLong("decisions"), .customLong("entscheidungen")],
        help: ArgumentHelp(
            text(
                "Die aliase.csv eines früheren Ergebnisses: was darin angenommen oder abgelehnt ist, gilt wieder.",
                "The aliase.csv of a former result: what is accepted or rejected there holds again."),
            valueName: text("datei", "file")))
    var decisions: String?

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
        let tables = (LandscapeTables.read(at: first), LandscapeTables.read(at: second))
        let result = LandscapeMerger(
            one, tables: tables.0, with: two, tables: tables.1, decisions: try readDecisions()
        ).merged()
        try refuseFaults(result)
        var written = result.tables
        if !result.conflicts.isEmpty { written.tables.append(result.conflictTable) }
        let remarks = remarks(written, notUnderstood(one, two))
        do {
            try FolderWriter.write(written, remarks: remarks, to: folder)
        } catch {
            throw Failure(error.message.german, error.message.english)
        }
        let report = MergeReport(result: result, notUnderstood: notUnderstood(one, two))
        try Output.show(report.text(spoken))
        noteLeftOut(tables.0, tables.1)
        Output.say(report.closing(output)(spoken))
    }

    private func remarks(_ tables: LandscapeTables, _ notUnderstood: Int) -> Remarks {
        let lines = notUnderstood > 0 ? [spoken.provisional(rows: notUnderstood)] : []
        return Remarks(lines + Prepared(LandscapeReader.read(tables)).recordLines, spoken)
    }

    /// A merge that says other things than the landscapes do is a fault of netviz; nothing of it is written.
    private func refuseFaults(_ result: MergeResult) throws {
        guard !result.faults.isEmpty else { return }
        let german = result.faults.map { "  " + $0.german }.joined(separator: "\n")
        let english = result.faults.map { "  " + $0.english }.joined(separator: "\n")
        throw Failure(
            "Das Ergebnis sagt nicht dasselbe wie die beiden Landschaften; es wurde nichts geschrieben. Bitte prüfen Sie "
                + "beide mit „netviz check“:\n\(german)",
            "The result does not say the same as the two landscapes; nothing was written. Please look at both with "
                + "“netviz check”:\n\(english)")
    }

    private func readDecisions() throws -> MergeDecisions {
        guard let decisions else { return MergeDecisions() }
        do {
            return try MergeDecisions(contentsOf: decisions)
        } catch {
            let german = error.problems.map { "  " + $0.line(.german) }.joined(separator: "\n")
            let english = error.problems.map { "  " + $0.line(.english) }.joined(separator: "\n")
            throw Failure(
                "Die Entscheidungen in „\(decisions)“ lassen sich nicht lesen:\n\(german)",
                "The decisions in “\(decisions)” cannot be read:\n\(english)")
        }
    }

    /// The landscapes' own names where they have one, and the rows that were left out of each.
    private func notUnderstood(_ one: ReadResult, _ two: ReadResult) -> Int {
        one.landscape.rowsNotUnderstood + two.landscape.rowsNotUnderstood
    }

    /// Titles and remarks around the tables are no rows of theirs.
    private func noteLeftOut(_ one: LandscapeTables?, _ two: LandscapeTables?) {
        let count = [one, two].compactMap { $0 }.flatMap(\.tables).reduce(0) { $0 + $1.leftOut }
        guard count > 0 else { return }
        Output.say(
            text(
                "Hinweis: \(count) Zeilen über oder unter den Tabellen (Titel, Anmerkungen, Beispiele) sind nicht dabei.",
                "Note: \(count) rows above or below the tables (titles, notes, examples) are not part of it.")
        )
    }

    private func read(_ path: String) throws -> ReadResult {
        let result = LandscapeReader.read(at: path)
        guard result.errors.isEmpty || isProvisional else {
            let shown = result.errors.lines(spoken)
            throw Failure(
                "Die Landschaft „\(path)“ enthält \(result.errors.number) Fehler:\n\(shown)\nAlles auf einmal zeigt: "
                    + "netviz check \(path)\nTrotzdem weiter mit dem Verstandenen: --vorlaeufig",
                "Landscape “\(path)” has \(result.errors.number) errors:\n\(shown)\nAll at once: netviz check \(path)\n"
                    + "Go on with what was understood: --provisional")
        }
        return result
    }
}
