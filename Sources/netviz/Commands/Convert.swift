import ArgumentParser
import Foundation
import GraphFiles
import LandscapeFiles
import LandscapeJobs
import LandscapeModel
import PlainText
import Workbooks

struct Convert: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "convert",
        abstract: text(
            "Eine Landschaft oder ein Netz in eine andere Form bringen: Ordner, Arbeitsmappe oder Graphdatei.",
            "Bring a landscape or a network into another form: folder, workbook or graph file."),
        discussion: text(
            "Die Form ergibt sich aus dem Namen: .xlsx und .ods sind Arbeitsmappen, ein Name ohne Endung ein Ordner; Netze schreiben \(GraphFormat.endingsWritten(.german)).",
            "The form follows from the name: .xlsx and .ods are workbooks, a name without an ending a folder; networks are written as \(GraphFormat.endingsWritten(.english))."
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
                    "„\(output)“: Geschrieben werden Ordner (ein Name ohne Endung), Arbeitsmappen (.xlsx, .ods) und Netze: \(GraphFormat.endingsWritten(.german)).",
                    "“\(output)”: folders (a name without an ending), workbooks (.xlsx, .ods) and networks are written: \(GraphFormat.endingsWritten(.english))."
                ))
        }
    }

    func run() throws {
        switch target {
        case .folder:
            let folder = try overwrite.freshFolder(output)
            let (tables, remarks) = try tables()
            try FolderWriter.write(tables, remarks: remarks, to: folder)
        case .workbook(let format):
            let file = try overwrite.target(output, keeping: [input.landscape])
            let (tables, remarks) = try tables()
            try Output.write(
                try WorkbookWriter.data(tables, as: format, remarks: remarks, language: spoken), to: file,
                isDurable: true)
        case .graph(let format): try writeGraph(format)
        case nil: return
        }
        Output.say(text("„\(output)“ ist geschrieben.", "“\(output)” is written."))
    }

    private func tables() throws -> (LandscapeTables, Remarks) {
        let shown = try input.read(layout: layout.layout)
        let export = TablesExport(shown, from: input.landscape, isAsUnderstood: layout.layout != nil)
        Output.say(export.notes)
        return (export.tables, shown.remarks(spoken))
    }

    private func writeGraph(_ format: GraphFormat) throws {
        let file = try overwrite.target(output, keeping: [input.landscape])
        let remarks =
            format.hasRemarks
            ? nil
            : try RemarksFile(beside: output, keeping: [input.landscape], replaces: overwrite.isWanted)
        let shown = try input.read(layout: layout.layout, keepsTieAttributes: true)
        let export = try GraphExport(shown, filters.request, as: format, JobContext(.intern))
        Output.say(export.notes)
        try remarks?.write(export.remarks(spoken))
        try Output.stream(to: file) { export.write(to: $0) }
    }
}
