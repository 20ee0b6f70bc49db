import ArgumentParser
import Diagrams
import Foundation
import GapAnalysis
import LandscapeModel
import PlainText
import Reports

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

    @Option(help: ArgumentHelp(text("Für wen der Bericht ist.", "Who the report is for.")))
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

    /// The forms of the report, by the ending of the file.
    enum Form: String, CaseIterable {
        case html, md, docx, pdf

        init?(_ ending: String) { self.init(rawValue: ending == "htm" ? "html" : ending) }
    }

    func run() async throws {
        let target = try overwrite.target(
            output, keeping: [input.landscape, rules.rules, parts.template])
        let ending = output.map { URL(fileURLWithPath: $0).pathExtension.lowercased() } ?? "html"
        guard let form = Form(ending) else {
            throw ValidationError(
                text(
                    "Die Endung „.\(ending)“ kenne ich nicht. Möglich sind .html, .md, .docx und .pdf.",
                    "The ending “.\(ending)” is not known. Possible are .html, .md, .docx and .pdf."))
        }
        let prepared = try input.read().ordered.published(for: profile)
        let catalogue = try rules.catalogue(prepared.landscape)
        guard
            let hidden = try pseudonyms.report(
                prepared, catalogue, output: output, profile: profile, seed: seed)
        else {
            let job = MainJob(prepared, catalogue: catalogue, profile: profile, seed: seed)
            let report = try parts.report(job, inDots: form == .docx)
            return try Output.writeResult(
                try await data(report, form), to: target, replacesEdited: overwrite.isWanted)
        }
        let report = try parts.report(
            hidden.job, inDots: form == .docx, hiding: NameList(prepared.landscape))
        let content = try await data(report, form)
        try hidden.key.write {
            try Output.writeResult(content, to: target, replacesEdited: overwrite.isWanted)
        }
    }

    private func data(_ report: Reports.Report, _ form: Form) async throws -> Data {
        do {
            switch form {
            case .html: return Data(try report.html().utf8)
            case .md: return Data(try report.markdown().utf8)
            case .docx: return try await report.docx()
            case .pdf: return try await report.pdf()
            }
        } catch let error as ConversionError {
            throw Failure(error.message.german, error.message.english)
        }
    }
}
