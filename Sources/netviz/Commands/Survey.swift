import ArgumentParser
import Foundation
import LandscapeEditing
import LandscapeFiles
import LandscapeJobs
import LandscapeModel
import PlainText
import Reports
import ResultTables
import SourceText
import Workbooks

struct SurveyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "survey",
        abstract: text(
            "Fragebögen je Akteur schreiben und die Antworten einlesen.",
            "Write questionnaires per actor and read the answers."),
        subcommands: [NewSurvey.self, ImportSurvey.self],
        aliases: ["erhebung"])
}

struct NewSurvey: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: text(
            "Je Akteur einen Fragebogen als Arbeitsmappe und zum Drucken, dazu einen Datenschutz-Hinweis.",
            "A questionnaire per actor as a workbook and to print, and a privacy notice."),
        aliases: ["neu"])

    @OptionGroup var input: LandscapeArguments

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            text("Der Ordner, der angelegt wird.", "The folder to make."), valueName: text("ordner", "folder")
        ))
    var output: String

    @Option(
        name: [.customLong("contact"), .customLong("rueckgabe")],
        help: ArgumentHelp(
            text("An wen die Antworten gehen.", "To whom the answers go."),
            valueName: text("anschrift", "address")))
    var contact: String = ""

    @Option(
        name: [.customLong("deadline"), .customLong("frist")],
        help: ArgumentHelp(
            text("Bis wann geantwortet werden soll.", "Until when to answer."),
            valueName: text("datum", "date")))
    var deadline: String = ""

    @OptionGroup var overwrite: OverwriteArguments

    func run() throws {
        let target = try overwrite.freshFolder(output)
        let (count, notes) = try QuestionnairesJob(contact: contact, deadline: deadline)
            .write(try input.read(), to: target, spoken)
        Output.say(notes)
        Output.say(
            text(
                "\(count) Fragebögen stehen in „\(output)“, je als .xlsx zum Ausfüllen und als .html zum Drucken. "
                    + "Bitte ergänzen Sie den Datenschutz-Hinweis, und tragen Sie in akteure bei allen, denen Sie "
                    + "schreiben, unter „befragt“ ja ein: Daraus errechnet sich der Rücklauf.",
                "\(count) questionnaires are in “\(output)”, each as .xlsx to fill in and as .html to print. Please "
                    + "complete the privacy notice, and enter ja under “befragt” in akteure for everybody you write to: "
                    + "the response rate is computed from it."))
    }
}

struct ImportSurvey: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: text(
            "Zurückgekommene Fragebögen in eine Landschaft einlesen.",
            "Read returned questionnaires into a landscape."),
        discussion: text(
            "Jede Angabe wird eine Zeile in kooperationen mit gemeldet_von = von; wer geantwortet hat, wird in akteure vermerkt. Dieselben Fragebögen ein zweites Mal einzulesen ändert nichts.",
            "Each answer becomes a row of kooperationen with gemeldet_von = von; who answered is marked in akteure. Reading the same questionnaires again changes nothing."
        ))

    @Argument(
        help: ArgumentHelp(
            text("Ordner mit den Fragebögen (.xlsx, .ods).", "Folder with the questionnaires (.xlsx, .ods)."),
            valueName: text("ordner", "folder")))
    var folder: String

    @Option(
        name: [.customLong("into"), .customLong("in")],
        help: ArgumentHelp(
            text("Die Landschaft, die ergänzt wird.", "The landscape to add to."),
            valueName: text("landschaft", "landscape")))
    var landscape: String

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            text(
                "In einen neuen Ordner oder eine neue Arbeitsmappe schreiben statt in die Landschaft selbst.",
                "Write into a new folder or workbook instead of the landscape itself."),
            valueName: text("ziel", "output")))
    var output: String?

    @Flag(
        name: [.customLong("provisional"), .customLong("vorlaeufig")],
        help: ArgumentHelp(
            text(
                "Einlesen, was verstanden wurde; der Rest wird genannt und bleibt weg.",
                "Take in what was understood; the rest is named and left out.")))
    var isProvisional = false

    @OptionGroup var overview: OverviewArguments

    @OptionGroup var language: LanguageArguments

    @OptionGroup var overwrite: OverwriteArguments

    func validate() throws {}

    func run() throws {
        if output == nil, !isFolder(landscape) {
            throw Failure(
                "Eine Arbeitsmappe ändert netviz nicht selbst, damit ihre Gestaltung bleibt. Bitte nennen Sie mit -o eine neue Datei oder einen neuen Ordner.",
                "netviz does not change a workbook itself, so that its design stays. Please name a new file or folder with -o."
            )
        }
        let target = try LandscapeTarget(output, keeping: [landscape, folder], overwrite)
        // From reading to writing nobody else changes the landscape.
        let lock = output == nil ? try Output.lock(landscape) : nil
        defer { withExtendedLifetime(lock) {} }
        let result = try SurveyJob(folder, into: landscape, isProvisional: isProvisional).run()
        Output.say(result.notes)
        try write(result, to: target)
        try Output.show(overview.isForScripts ? result.outcome.json() : result.outcome.text(spoken))
    }

    private func write(_ result: SurveyJob.Outcome, to target: LandscapeTarget) throws {
        switch target {
        case .landscape:
            // What is put into the landscape itself is told in the overview; its folder gets nothing but tables.
            try LandscapeHome(landscape, isChanged: true).write(result.tables)
        case .workbook(let format, let file):
            let data = try WorkbookWriter.data(
                result.tables, as: format, remarks: result.remarks(spoken), language: spoken)
            try Output.write(data, to: file, isDurable: true)
        case .folder(let folder):
            try FolderWriter.write(result.tables, remarks: result.remarks(spoken), to: folder)
        }
    }

    private func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }
}
