import ArgumentParser
import Diagrams
import Foundation
import GapAnalysis
import LandscapeModel

struct Map: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "map",
        abstract: text(
            "Karten: .svg, .pdf, .png, .html oder .dot, nach der Endung der Datei.",
            "Maps: .svg, .pdf, .png, .html or .dot, by the file's ending."),
        aliases: ["karte"])

    @OptionGroup var input: LandscapeArguments
    @OptionGroup var filters: FilterArguments
    @OptionGroup var graphs: GraphArguments
    @OptionGroup var map: MapArguments
    @OptionGroup var rules: RulesArguments

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            text(
                "Die Datei, nach deren Endung sich die Form richtet.", "The file; its ending says the form."),
            valueName: text("datei", "file")))
    var output: String?

    func run() throws {
        let ending = try MapEnding(of: output)
        let prepared = try graphs.prepared(input)
        let options = try map.options(prepared, filters)
        // The page tells the suggestions beside each actor, whatever the map shows.
        let gaps =
            options.view == .gaps || ending == .page
            ? prepared.landscape.analysed(
                prepared.index, catalogue: try rules.catalogue(prepared.landscape)
            ).gaps : []
        do {
            try Output.write(try ending.data(prepared, gaps: gaps, options: options), to: output)
        } catch let error as MapError {
            throw Failure(error.message.german, error.message.english)
        }
    }
}

extension Diagram {
    /// Lays the diagram out; what Graphviz or the profile refuses ends the command with its message.
    func rendered() throws -> RenderedMap {
        do {
            return try render()
        } catch {
            throw Failure(error.message.german, error.message.english)
        }
    }
}
