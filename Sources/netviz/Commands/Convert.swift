import ArgumentParser
import Foundation
import LandscapeFiles
import LandscapeModel

struct Convert: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "convert",
        abstract: text(
            "Eine Landschaft oder ein Netz in eine andere Form bringen.",
            "Bring a landscape or a network into another form."),
        discussion: text(
            "Die Form ergibt sich aus der Endung: .graphml, .gexf, .gml, .net, .dl, .csv (Kantenliste; matrix.csv: Matrix), .json, .dot.",
            "The form follows from the ending: .graphml, .gexf, .gml, .net, .dl, .csv (edge list; matrix.csv: matrix), .json, .dot."
        ),
        aliases: ["umwandeln"])

    @OptionGroup var input: LandscapeArguments
    @OptionGroup var graphs: GraphArguments
    @OptionGroup var filters: FilterArguments

    @Argument(
        help: ArgumentHelp(
            text("Die Datei, die entsteht.", "The file to make."), valueName: text("ziel", "output")))
    var output: String

    func run() throws {
        guard let format = GraphFormat(path: output) else {
            throw ValidationError(
                text("Die Endung von „\(output)“ kenne ich nicht.", "The ending of “\(output)” is not known.")
            )
        }
        try GraphExport(format: format, path: output).run(input, graphs, filters)
    }
}
