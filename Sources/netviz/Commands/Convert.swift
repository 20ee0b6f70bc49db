import ArgumentParser
import Foundation
import LandscapeFiles
import LandscapeModel
import PlainText

struct Convert: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "convert",
        abstract: text(
            "Eine Landschaft oder ein Netz in eine andere Form bringen: Ordner, Arbeitsmappe oder Graphdatei.",
            "Bring a landscape or a network into another form: folder, workbook or graph file."),
        discussion: text(
            "Die Form ergibt sich aus dem Namen: .xlsx und .ods sind Arbeitsmappen, ein Name ohne Endung ein Ordner; Netze schreiben .graphml, .gexf, .gml, .net (Pajek), .dl (UCINET), .csv (Kantenliste; „…matrix.csv“: Matrix), .json und .dot.",
            "The form follows from the name: .xlsx and .ods are workbooks, a name without an ending a folder; networks are written as .graphml, .gexf, .gml, .net (Pajek), .dl (UCINET), .csv (edge list; “…matrix.csv”: matrix), .json and .dot."
        ),
        aliases: ["umwandeln"])

    @OptionGroup var input: LandscapeArguments
    @OptionGroup var layout: LayoutArguments
    @OptionGroup var filters: FilterArguments
    @OptionGroup var overwrite: OverwriteArguments

    @Argument(
        help: ArgumentHelp(
            text("Datei oder Ordner, die entstehen.", "The file or folder to make."),
            valueName: text("ziel", "output")))
    var output: String

    private enum Target {
        case folder
        case workbook(WorkbookFormat)
        case graph(GraphFormat)
    }

    private var target: Target? {
        let name = URL(fileURLWithPath: output).lastPathComponent.lowercased()
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: output, isDirectory: &isFolder), isFolder.boolValue {
            return .folder
        }
        if let format = WorkbookFormat(path: name) { return .workbook(format) }
        if let format = GraphFormat(path: output) { return .graph(format) }
        return output.hasSuffix("/") || !name.contains(".") ? .folder : nil
    }

    func validate() throws {
        guard target != nil else {
            throw ValidationError(
                text(
                    "„\(output)“: Geschrieben werden Ordner (ein Name ohne Endung), Arbeitsmappen (.xlsx, .ods) und Netze (.graphml, .gexf, .gml, .net, .dl, .csv, .json, .dot).",
                    "“\(output)”: folders (a name without an ending), workbooks (.xlsx, .ods) and networks (.graphml, .gexf, .gml, .net, .dl, .csv, .json, .dot) are written."
                ))
        }
    }

    func run() throws {
        switch target {
        case .folder:
            let folder = try overwrite.freshFolder(output)
            let prepared = try input.read(layout: layout.layout)
            try writeFolder(tables(prepared), prepared.remarks, to: folder)
        case .workbook(let format):
            let file = try overwrite.target(output, keeping: [input.landscape])
            let prepared = try input.read(layout: layout.layout)
            try writeWorkbook(tables(prepared), as: format, prepared.remarks, to: file)
        case .graph(let format):
            let file = try overwrite.target(output, keeping: [input.landscape])
            let remarks =
                format.hasRemarks
                ? nil : try RemarksFile(beside: output, keeping: [input.landscape], overwrite)
            try GraphExport(format: format, target: file, remarksFile: remarks)
                .run(input, layout, filters)
        case nil: return
        }
        Output.say(text("„\(output)“ ist geschrieben.", "“\(output)” is written."))
    }

    /// The tables as they stand in the input, where it has any; else those that the landscape makes.
    private func tables(_ prepared: Prepared) -> LandscapeTables {
        let tables =
            (layout.layout == nil ? LandscapeTables.read(at: input.landscape) : nil)
            ?? LandscapeTables(prepared.landscape)
        sayLosses(prepared.landscape)
        Output.sayWhatGoesAlong(tables)
        return tables
    }

    /// What tables cannot hold of a network.
    private func sayLosses(_ landscape: Landscape) {
        if landscape.hasWeights {
            Output.say(
                text(
                    "Hinweis: Die Stärken der Datei sind keine Stärken 1 bis 4. In Tabellen stehen sie als Wort in der Spalte „notiz“.",
                    "Note: the strengths of the file are no strengths 1 to 4. In tables they stand as words in the column “notiz”."
                ))
        }
        let relations = Set(landscape.claims.map(\.kind)).filter { landscape.vocabulary.isFromFile($0) }
            .sorted()
        if !relations.isEmpty {
            let names = spoken.list(relations.map { landscape.vocabulary.label(kind: $0, spoken) }, limit: 12)
            Output.say(
                text(
                    "Hinweis: Die Beziehungen der Datei (\(names)) sind keine Arten der Kooperation, die Tabellen kennen. Sie stehen in der Spalte „zweck“.",
                    "Note: the relations of the file (\(names)) are no kinds of cooperation that tables know. They stand in the column “zweck”."
                ))
        }
    }

    private func writeWorkbook(
        _ tables: LandscapeTables, as format: WorkbookFormat, _ remarks: Remarks, to file: OutputTarget
    ) throws {
        let data: Data
        do {
            data = try WorkbookWriter.data(tables, as: format, remarks: remarks, language: spoken)
        } catch {
            throw Failure(error.message.german, error.message.english)
        }
        try Output.write(data, to: file, isDurable: true)
    }

    private func writeFolder(_ tables: LandscapeTables, _ remarks: Remarks, to folder: String) throws {
        do {
            try FolderWriter.write(tables, remarks: remarks, to: folder)
        } catch {
            throw Failure(error.message.german, error.message.english)
        }
    }
}
