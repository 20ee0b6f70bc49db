import ArgumentParser
import Diagrams
import Foundation
import GapAnalysis
import LandscapeModel

struct Map: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "map",
        abstract: text(
            "Karten: .svg, .pdf, .png oder .dot, nach der Endung der Datei.",
            "Maps: .svg, .pdf, .png or .dot, by the file's ending."),
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
        let ending = output.map { URL(fileURLWithPath: $0).pathExtension.lowercased() } ?? "svg"
        guard let format = MapFormat(rawValue: ending == "gv" ? "dot" : ending) else {
            let known = MapFormat.allCases.map { "." + $0.rawValue }.joined(separator: ", ")
            throw ValidationError(
                text(
                    "Die Endung „.\(ending)“ kenne ich nicht. Möglich sind: \(known).",
                    "The ending “.\(ending)” is not known. Possible are: \(known)."))
        }
        let prepared = try graphs.prepared(input)
        var options = try map.options(prepared, filters)
        if options.view == .matrix {
            options.expectations = prepared.landscape.expectationMatrix(
                prepared.index, catalogue: try rules.catalogue(prepared.landscape))
        }
        let gaps =
            options.view == .gaps
            ? prepared.landscape.analysed(
                prepared.index, catalogue: try rules.catalogue(prepared.landscape)
            ).gaps : []
        let diagram = Diagram(
            landscape: prepared.landscape, index: prepared.index, gaps: gaps, options: options)
        if diagram.layout == .auto, diagram.hasLayout, diagram.refusal == nil {
            let count = diagram.nodes.count
            Output.say(
                text(
                    "Anordnung: \(diagram.chosenLayout.rawValue), automatisch gewählt für \(count) Knoten "
                        + "(--layout wählt eine andere).",
                    "Layout: \(diagram.chosenLayout.rawValue), chosen for \(count) nodes (--layout for another)."
                ))
        }
        do {
            let rendered = try diagram.render()
            let picture = try rendered.data(format)
            if let file = map.positions {
                try Output.write(rendered.storedPositions.adding(options.positions).json(), to: file)
            }
            try Output.write(picture, to: output)
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
