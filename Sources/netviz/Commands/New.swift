import ArgumentParser
import Foundation
import LandscapeFiles
import PlainText
import Workbooks

struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: text(
            "Einen frischen Ordner oder eine Arbeitsmappe für eine Landschaft anlegen, bereit zum Ausfüllen.",
            "Make a fresh folder or workbook for a landscape, ready to fill in."),
        aliases: ["neu"])

    @Argument(
        help: ArgumentHelp(
            text(
                "Der Ordner, der angelegt wird; mit der Endung .xlsx oder .ods eine Arbeitsmappe.",
                "The folder to make; with the ending .xlsx or .ods a workbook."),
            valueName: text("ordner", "folder")))
    var path: String?

    @Option(
        help: ArgumentHelp(
            text(
                "Statt des Ordners eine Arbeitsmappe mit Auswahllisten anlegen.",
                "Make a workbook with drop-down lists instead of the folder."),
            valueName: text("datei", "file")))
    var xlsx: String?

    @Option(
        help: ArgumentHelp(
            text(
                "Dasselbe als Arbeitsmappe für LibreOffice.",
                "The same as a workbook for LibreOffice."),
            valueName: text("datei", "file")))
    var ods: String?

    @Option(
        help: ArgumentHelp(
            text("Titel der Landschaft.", "Title of the landscape."), valueName: text("titel", "title")))
    var title: String?

    @OptionGroup var language: LanguageArguments

    @OptionGroup var overwrite: OverwriteArguments

    func validate() throws {
        guard [path, xlsx, ods].count(where: { $0 != nil }) == 1 else {
            throw ValidationError(
                text(
                    "Bitte nennen Sie entweder einen Ordner oder mit --xlsx oder --ods eine Arbeitsmappe.",
                    "Please name either a folder or, with --xlsx or --ods, a workbook."))
        }
    }

    func run() throws {
        let made = path ?? xlsx ?? ods ?? ""
        if let format = try format {
            try writeWorkbook(made, format)
        } else {
            try LandscapeScaffold.write(
                to: try overwrite.freshFolder(made), title: title, language: spoken)
        }
        let tables =
            try format == nil
            ? text("akteure.csv und kooperationen.csv", "akteure.csv and kooperationen.csv")
            : text("die Blätter akteure und kooperationen", "the sheets akteure and kooperationen")
        Output.say(
            text(
                "„\(made)“ ist angelegt. Als Nächstes \(tables) ausfüllen, dann: netviz check \(made)",
                "“\(made)” is ready. Next fill in \(tables), then: netviz check \(made)"))
    }

    /// The format of the workbook; nil where a folder is wanted.
    private var format: WorkbookFormat? {
        get throws {
            if let path {
                // A folder may be called so; one that is there already is meant as one.
                if case .folder? = FileKind(path) { return nil }
                return WorkbookFormat(path: path)
            }
            let (name, wanted) = xlsx.map { ($0, WorkbookFormat.xlsx) } ?? (ods ?? "", .ods)
            guard let format = WorkbookFormat(path: name), format == wanted || wanted == .xlsx else {
                throw ValidationError(
                    text(
                        "„\(name)“: Der Name dieser Arbeitsmappe endet auf .\(wanted.rawValue).",
                        "“\(name)”: the name of this workbook ends in .\(wanted.rawValue)."))
            }
            return format
        }
    }

    /// A workbook that is already there may hold months of work: it is not replaced unless somebody insists.
    private func writeWorkbook(_ path: String, _ format: WorkbookFormat) throws {
        let file = try overwrite.target(path, keeping: [])
        guard overwrite.isWanted || FileKind(path) == nil else {
            throw Failure(
                "„\(path)“ ist schon da. Bitte nennen Sie eine neue Datei, oder ersetzen Sie diese mit --ueberschreiben.",
                "“\(path)” exists already. Please name a new file, or replace it with --overwrite.")
        }
        try Output.write(
            try WorkbookScaffold.data(as: format, title: title, language: spoken), to: file, isDurable: true)
    }
}
