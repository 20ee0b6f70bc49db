import ArgumentParser
import Foundation
import LandscapeFiles
import LandscapeModel

struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: text(
            "Einen frischen Ordner oder eine Arbeitsmappe für eine Landschaft anlegen, bereit zum Ausfüllen.",
            "Make a fresh folder or workbook for a landscape, ready to fill in."),
        aliases: ["neu"])

    @Argument(
        help: ArgumentHelp(
            text("Der Ordner, der angelegt wird.", "The folder to make."), valueName: text("ordner", "folder")
        ))
    var folder: String?

    @Option(
        help: ArgumentHelp(
            text(
                "Statt des Ordners eine Arbeitsmappe mit Auswahllisten anlegen.",
                "Make a workbook with drop-down lists instead of the folder."),
            valueName: text("datei", "file")))
    var xlsx: String?

    @Option(
        help: ArgumentHelp(
            text("Titel der Landschaft.", "Title of the landscape."), valueName: text("titel", "title")))
    var title: String?

    @Option(
        help: ArgumentHelp(text("Sprache der Ausgaben: de oder en.", "Language of the outputs: de or en.")))
    var lang: String = "de"

    @OptionGroup var overwrite: OverwriteArguments

    func validate() throws {
        guard (folder == nil) != (xlsx == nil) else {
            throw ValidationError(
                text(
                    "Bitte nennen Sie entweder einen Ordner oder mit --xlsx eine Arbeitsmappe.",
                    "Please name either a folder or, with --xlsx, a workbook."))
        }
    }

    func run() throws {
        do {
            if let folder {
                try LandscapeScaffold.write(
                    to: try overwrite.freshFolder(folder), title: title, language: spoken)
            } else if let xlsx {
                try writeWorkbook(xlsx)
            }
        } catch let error as ScaffoldError {
            throw Failure(error.message.german, error.message.english)
        }
        let made = folder ?? xlsx ?? ""
        let tables =
            folder == nil
            ? text("die Blätter akteure und kooperationen", "the sheets akteure and kooperationen")
            : text("akteure.csv und kooperationen.csv", "akteure.csv and kooperationen.csv")
        Output.say(
            text(
                "„\(made)“ ist angelegt. Als Nächstes \(tables) ausfüllen, dann: netviz check \(made)",
                "“\(made)” is ready. Next fill in \(tables), then: netviz check \(made)"))
    }

    /// A workbook that is already there may hold months of work: it is not replaced unless somebody insists.
    private func writeWorkbook(_ path: String) throws {
        guard path.lowercased().hasSuffix(".xlsx") else {
            throw ValidationError(
                text(
                    "„\(path)“: Der Name einer Arbeitsmappe endet auf .xlsx.",
                    "“\(path)”: the name of a workbook ends in .xlsx."))
        }
        let file = try overwrite.target(path, keeping: [])
        guard overwrite.isWanted || FileKind(path) == nil else {
            throw Failure(
                "„\(path)“ ist schon da. Bitte nennen Sie eine neue Datei, oder ersetzen Sie diese mit --ueberschreiben.",
                "“\(path)” exists already. Please name a new file, or replace it with --overwrite.")
        }
        try Output.write(
            try WorkbookScaffold.data(title: title, language: spoken), to: file, isDurable: true)
    }
}
