import ArgumentParser
import Foundation
import LandscapeFiles
import LandscapeModel

struct Convert: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "convert",
        abstract: text(
            "Eine Landschaft in eine andere Form bringen: Ordner oder Arbeitsmappe.",
            "Bring a landscape into another form: folder or workbook."),
        discussion: text(
            "Die Form ergibt sich aus dem Namen: .xlsx ist eine Arbeitsmappe, ein Name ohne Endung ein Ordner.",
            "The form follows from the name: .xlsx is a workbook, a name without an ending a folder."),
        aliases: ["umwandeln"])

    @OptionGroup var input: LandscapeArguments
    @OptionGroup var layout: LayoutArguments

    @Argument(
        help: ArgumentHelp(
            text("Datei oder Ordner, die entstehen.", "The file or folder to make."),
            valueName: text("ziel", "output")))
    var output: String

    private enum Target {
        case folder, workbook
    }

    private var target: Target? {
        let name = URL(fileURLWithPath: output).lastPathComponent.lowercased()
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: output, isDirectory: &isFolder), isFolder.boolValue {
            return .folder
        }
        if name.hasSuffix(".xlsx") { return .workbook }
        return output.hasSuffix("/") || !name.contains(".") ? .folder : nil
    }

    func validate() throws {
        guard target != nil else {
            throw ValidationError(
                text(
                    "„\(output)“: Geschrieben werden Ordner (ein Name ohne Endung) und Arbeitsmappen (.xlsx).",
                    "“\(output)”: folders (a name without an ending) and workbooks (.xlsx) are written."))
        }
    }

    func run() throws {
        let prepared = try input.read(layout: layout.layout)
        switch target {
        case .folder: try writeFolder(tables(prepared))
        case .workbook:
            try writeWorkbook(tables(prepared))
        case nil: return
        }
        Output.say(text("„\(output)“ ist geschrieben.", "“\(output)” is written."))
    }

    /// The tables as they stand in the input, where it has any; else those that the landscape makes.
    private func tables(_ prepared: Prepared) -> LandscapeTables {
        let tables =
            (layout.layout == nil ? LandscapeTables.read(at: input.landscape) : nil)
            ?? LandscapeTables(prepared.landscape)
        let leftOut = tables.tables.reduce(0) { $0 + $1.leftOut }
        if leftOut > 0 {
            Output.say(
                text(
                    "Hinweis: \(leftOut) Zeilen über oder unter den Tabellen (Titel, Anmerkungen, Beispiele) sind nicht dabei.",
                    "Note: \(leftOut) rows above or below the tables (titles, notes, examples) are not part of it."
                ))
        }
        if tables["kontakte"]?.rows.isEmpty == false {
            Output.say(
                text(
                    "Hinweis: die Tabelle kontakte mit Angaben zu Personen ist dabei.",
                    "Note: the table kontakte with data of persons is part of it."))
        }
        return tables
    }

    private func writeWorkbook(_ tables: LandscapeTables) throws {
        let data: Data
        do {
            data = try WorkbookWriter.data(tables, language: spoken)
        } catch {
            throw Failure(error.message.german, error.message.english)
        }
        try Output.write(data, to: output)
    }

    private func writeFolder(_ tables: LandscapeTables) throws {
        do {
            try FolderWriter.write(tables, to: output)
        } catch {
            throw Failure(error.message.german, error.message.english)
        }
    }
}
