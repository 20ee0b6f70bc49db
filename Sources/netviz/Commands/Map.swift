import ArgumentParser
import Diagrams
import Foundation
import GapAnalysis
import LandscapeFiles
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
    @OptionGroup var pseudonyms: PseudonymArguments
    @OptionGroup var overwrite: OverwriteArguments

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            text(
                "Die Datei, nach deren Endung sich die Form richtet.", "The file; its ending says the form."),
            valueName: text("datei", "file")))
    var output: String?

    @Flag(
        help: ArgumentHelp(
            text(
                "Alle Karten für einen Runden Tisch in den Ordner, den -o nennt: Überblick, Handlungsfelder, Anregungen, Gremien.",
                "All maps for a round table into the folder named by -o: overview, fields, suggestions, boards."
            )))
    var all = false

    /// The landscape or the graph file, where the profile may show it.
    private func readable() throws -> Prepared {
        guard map.profile != .oeffentlich || !GraphFileReader.isGraphFile(input.landscape) else {
            throw ValidationError(
                text(
                    "Eine Graphdatei sagt nicht, was bestätigt ist und wer einer Veröffentlichung zugestimmt hat: --profile oeffentlich gibt es nur für Landschaften.",
                    "A graph file does not tell what is confirmed and who agreed to publication: --profile oeffentlich is for landscapes."
                ))
        }
        return try graphs.prepared(input).ordered.shown(to: map.profile)
    }

    func run() throws {
        if all { return try runAll() }
        let target = try overwrite.target(output, keeping: [input.landscape, rules.rules])
        _ = try positionsFile()
        let ending = try MapEnding(of: output)
        let prepared = try readable()
        let options = try options(prepared)
        // The page tells the suggestions beside each actor, whatever the map shows.
        let gaps =
            options.view == .gaps || ending == .page
            ? prepared.landscape.analysed(
                prepared.index, catalogue: try rules.catalogue(prepared.landscape)
            ).gaps : []
        sayLayout(prepared, gaps: gaps, options: options)
        do {
            guard
                let hidden = try pseudonyms.job(
                    prepared, gaps: gaps, options: options, output: output, positions: map.positions)
            else {
                let map = try ending.data(prepared, gaps: gaps, options: options)
                try keepPositions(prepared, gaps: gaps, options: options)
                return try Output.write(map, to: target)
            }
            let map = try ending.data(hidden.prepared, gaps: hidden.gaps, options: hidden.options)
            try hidden.key.write {
                try keepPositions(of: hidden, known: options.positions)
                try Output.write(map, to: target)
            }
        } catch let error as MapError {
            throw Failure(error.message.german, error.message.english)
        }
    }

    private func options(_ prepared: Prepared) throws -> MapOptions {
        var options = try map.options(prepared, filters)
        if options.view == .matrix {
            options.expectations = prepared.landscape.expectationMatrix(
                prepared.index, catalogue: try rules.catalogue(prepared.landscape))
        }
        return options
    }

    /// Adds where every actor stands to the file that was named for it.
    private func keepPositions(_ prepared: Prepared, gaps: [Gap], options: MapOptions) throws {
        guard let file = try positionsFile() else { return }
        try Output.write(
            positions(prepared, gaps, options).adding(options.positions).json(), to: file)
    }

    /// The same under pseudonyms: the file knows actors by their own ids, so that it serves both maps.
    private func keepPositions(of hidden: PseudonymJob, known: StoredPositions?) throws {
        guard let file = try positionsFile() else { return }
        let places = try positions(hidden.prepared, hidden.gaps, hidden.options)
        try Output.write(places.renamed(hidden.idsOfNodes).adding(known).json(), to: file)
    }

    private func positionsFile() throws -> OutputTarget? {
        guard let path = map.positions else { return nil }
        return try OutputTarget(path, keeping: [input.landscape], isCarriedOn: true)
    }

    private func positions(
        _ prepared: Prepared, _ gaps: [Gap], _ options: MapOptions
    ) throws -> StoredPositions {
        try Diagram(landscape: prepared.landscape, index: prepared.index, gaps: gaps, options: options)
            .render().storedPositions
    }

    /// Says which layout was chosen where the user left it open.
    private func sayLayout(_ prepared: Prepared, gaps: [Gap], options: MapOptions) {
        guard options.layout == .auto else { return }
        let diagram = Diagram(
            landscape: prepared.landscape, index: prepared.index, gaps: gaps, options: options)
        guard diagram.hasLayout, diagram.refusal == nil else { return }
        let count = diagram.nodes.count
        Output.say(
            text(
                "Anordnung: \(diagram.chosenLayout.rawValue), automatisch gewählt für \(count) Knoten "
                    + "(--layout wählt eine andere).",
                "Layout: \(diagram.chosenLayout.rawValue), chosen for \(count) nodes (--layout for another).")
        )
    }

    private func runAll() throws {
        guard let output else {
            throw ValidationError(
                text("--all braucht einen Ordner: -o ordner/", "--all needs a folder: -o folder/"))
        }
        guard map.show == .cooperation, map.ego == nil, map.title == nil, filters.field == nil else {
            throw ValidationError(
                text(
                    "--all zeichnet alle Ansichten und passt nicht zu --show, --field, --ego und --title.",
                    "--all draws every view and does not go with --show, --field, --ego and --title."))
        }
        let folder = try overwrite.resultFolder(output, keeping: input.landscape)
        _ = try positionsFile()
        let prepared = try readable()
        let options = try map.options(prepared, filters)
        let gaps = prepared.landscape.analysed(
            prepared.index, catalogue: try rules.catalogue(prepared.landscape)
        ).gaps
        do {
            let hidden = try pseudonyms.job(
                prepared, gaps: gaps, options: options, output: output, isFolder: true,
                positions: map.positions)
            let files = try MapSet(
                prepared: hidden?.prepared ?? prepared, gaps: hidden?.gaps ?? gaps,
                options: hidden?.options ?? options
            ).files()
            if let hidden {
                try hidden.key.write {
                    try keepPositions(of: hidden, known: options.positions)
                    try Output.write(
                        files, into: folder, for: map.profile, replacesEdited: overwrite.isWanted)
                }
            } else {
                try keepPositions(prepared, gaps: gaps, options: options)
                try Output.write(
                    files, into: folder, for: map.profile, replacesEdited: overwrite.isWanted)
            }
            for file in files {
                try Output.show(output + (output.hasSuffix("/") ? "" : "/") + file.name + "\n")
            }
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
