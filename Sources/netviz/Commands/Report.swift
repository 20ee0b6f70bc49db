import ArgumentParser
import GapAnalysis
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
            output, keeping: [input.landscape, rules.rules, parts.template])
        let form = try ReportForm(of: output)
        let shown = try input.read().ordered.published(for: profile)
        let catalogue = try Catalogue.adding(rules.rules, for: shown.landscape)
        let hidden = try pseudonyms.numbers(shown.landscape, output: output, profile: profile)
        var job = ReportJob(shown, catalogue, JobContext(profile, seed: seed))
        if let hidden { job = job.numbered(hidden.numbers) }
        let request = try parts.request(
            for: form, hiding: hidden == nil ? nil : NameList(shown.landscape))
        let content = try await form.data(request.report(job, for: form))
        let write = {
            try Output.writeResult(content, to: target, replacesEdited: overwrite.isWanted)
        }
        if let hidden { try hidden.key.write(write) } else { try write() }
    }
}
