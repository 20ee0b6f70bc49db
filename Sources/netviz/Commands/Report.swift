import ArgumentParser
import Foundation
import GapAnalysis
import LandscapeComparison
import LandscapeJobs
import LandscapeModel
import PlainText

struct Report: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: text(
            "Der Bericht „Synergien“: .html, .md, .docx oder .pdf, nach der Endung der Datei.",
            "The “Synergien” report: .html, .md, .docx or .pdf, by the file's ending."),
        aliases: ["synergien"])

    @OptionGroup var input: LandscapeArguments
    @OptionGroup var rules: RulesArguments

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            text(
                "Die Datei, nach deren Endung sich die Form richtet.", "The file; its ending says the form."),
            valueName: text("datei", "file")))
    var output: String?

    @Option(
        help: ArgumentHelp(
            text("Für wen der Bericht ist.", "Who the report is for."), valueName: text("profil", "profile")))
    var profile: Profile = .workshop

    @Option(
        help: ArgumentHelp(text("Anfang der Zufallszahlen.", "Start of the random numbers."), valueName: "n"))
    var seed: UInt64 = 1

    @OptionGroup var parts: ReportArguments
    @OptionGroup var pseudonyms: PseudonymArguments
    @OptionGroup var overwrite: OverwriteArguments

    func validate() throws {
        try parts.validate(profile, arePseudonymised: pseudonyms.areWanted)
        guard !parts.contacts || profile == .intern else {
            throw ValidationError(
                text(
                    "--contacts geht nur mit --profile intern: Personen gehören in keine andere Fassung.",
                    "--contacts needs --profile intern: persons belong in no other version."))
        }
        guard !pseudonyms.areWanted || (parts.actor == nil && !parts.contacts) else {
            throw ValidationError(
                text(
                    "--actor und --contacts nennen jemanden beim Namen und passen nicht zu --pseudonyms.",
                    "--actor and --contacts name somebody and do not go with --pseudonyms."))
        }
    }

    func run() async throws {
        try Output.requireFile(
            output,
            Bilingual(
                "Wohin soll der Bericht? Bitte nennen Sie mit -o eine Datei: -o bericht.html, .docx, .pdf oder .md.",
                "Where should the report go? Please name a file with -o: -o report.html, .docx, .pdf or .md.")
        )
        let target = try overwrite.target(
            output, keeping: [input.landscape, rules.rules, parts.template, parts.since])
        let list = try measuresTarget()
        let form = try ReportForm(of: output)
        let shown = try input.read().ordered.published(for: profile)
        let catalogue = try Catalogue.adding(rules.rules, for: shown.landscape)
        let hidden = try pseudonyms.numbers(shown.landscape, output: output, profile: profile)
        var job = ReportJob(shown, catalogue, JobContext(profile, seed: seed))
        if let hidden { job = job.numbered(hidden.numbers) }
        var request = try parts.request(
            for: form, hiding: hidden == nil ? nil : NameList(shown.landscape))
        if let since = parts.since {
            request.development = try development(since, shown)
        }
        let measures = try list.map { (target: $0, content: try request.measures(job)) }
        let content = try await form.data(request.report(job, for: form))
        let write = {
            // What somebody has filled in stops everything before anything is written.
            if let measures {
                try Output.writeResult(
                    measures.content, to: measures.target, replacesEdited: overwrite.isWanted)
            }
            try Output.writeResult(content, to: target, replacesEdited: overwrite.isWanted)
        }
        if let hidden { try hidden.key.write(write) } else { try write() }
    }
    /// Where the tables of measures go; nil where they are not asked for.
    private func measuresTarget() throws -> OutputTarget? {
        guard let path = parts.measures else { return nil }
        let target = try overwrite.target(
            path, keeping: [input.landscape, rules.rules, parts.template, parts.since])
        func real(_ path: String) -> String {
            URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath().path
        }
        if case .file(let file) = target, let output, real(output) == real(file) {
            throw ValidationError(
                text(
                    "Bericht und Maßnahmen brauchen verschiedene Dateien.",
                    "Report and measures need different files."))
        }
        return target
    }

    private func development(_ path: String, _ now: LandscapeInput) throws -> Development {
        var earlier = input.options()
        earlier.path = path
        let before = try LandscapeInput(earlier)
        Output.say(before.notes)
        guard let development = try CompareJob(rules: rules.rules).development(before.ordered, now) else {
            throw ValidationError(
                text(
                    "--since vergleicht zwei Landschaften; eine Graphdatei sagt nicht, wer gefragt war. Dafür gibt es netviz compare.",
                    "--since compares two landscapes; a graph file does not tell who was asked. For that there is netviz compare."
                ))
        }
        return development
    }
}
