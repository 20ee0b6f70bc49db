import ArgumentParser
import Diagrams
import Foundation
import GapAnalysis
import PlainText

struct Map: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "map",
        abstract: text(
            "Karten: .svg, .pdf, .png, .html oder .dot, nach der Endung der Datei.",
            "Maps: .svg, .pdf, .png, .html or .dot, by the file's ending."),
        aliases: ["karte"])

    @OptionGroup var input: LandscapeArguments
    @OptionGroup var filters: FilterArguments
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
        try input.read().ordered.published(for: map.profile)
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
                let places = try places(prepared, gaps: gaps, options: options)
                try Output.write(map, to: target)
                return try keep(places)
            }
            let map = try ending.data(hidden.prepared, gaps: hidden.gaps, options: hidden.options)
            let places = try places(of: hidden)
            try hidden.key.write {
                try Output.write(map, to: target)
                try keep(places)
            }
        } catch let error as MapError {
            throw Failure(error.message.german, error.message.english)
        }
    }

    private func options(_ prepared: Prepared) throws -> MapOptions {
        var options = try map.options(prepared, filters)
        try refuseNumbers(options)
        if options.view == .matrix {
            options.expectations = prepared.landscape.expectationMatrix(
                prepared.index, catalogue: try rules.catalogue(prepared.landscape))
        }
        return options
    }

    /// Names and numbers in the same places would tell who is who.
    private func refuseNumbers(_ options: MapOptions) throws {
        guard !pseudonyms.areWanted, options.positions?.isPseudonymised == true else { return }
        throw Failure(
            "Die Positionsdatei gehört zu einer Karte mit Nummern statt Namen. Bitte nennen Sie mit --positions eine andere Datei: Namen und Nummern an denselben Stellen verrieten, wer gemeint ist.",
            "The position file belongs to a map with numbers instead of names. Please name another file with --positions: names and numbers in the same places would tell who is meant."
        )
    }

    /// The file of positions as it will be, where every actor stands on this map; nil where none was named.
    private func places(_ prepared: Prepared, gaps: [Gap], options: MapOptions) throws -> Data? {
        guard map.positions != nil else { return nil }
        return try positions(prepared, gaps, options).adding(options.positions).json()
    }

    /// The same under pseudonyms: such a file holds numbers only. One that knows the actors by their own ids serves this
    /// map and stays as it is.
    private func places(of hidden: PseudonymJob) throws -> Data? {
        guard map.positions != nil else { return nil }
        guard hidden.options.positions?.isPseudonymised ?? true else {
            Output.say(
                text(
                    "Die Positionsdatei nennt die Akteure mit ihren Kennungen und bleibt, wie sie ist; die Karte nutzt sie.",
                    "The position file names the actors by their ids and stays as it is; the map makes use of it."
                ))
            return nil
        }
        var places = try positions(hidden.prepared, hidden.gaps, hidden.options)
            .adding(hidden.options.positions)
        places.isPseudonymised = true
        return places.json()
    }

    /// Written last: where a map failed nobody stands anywhere.
    private func keep(_ places: Data?) throws {
        guard let places, let file = try positionsFile() else { return }
        try Output.write(places, to: file)
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
        try refuseNumbers(options)
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
            let places =
                if let hidden { try places(of: hidden) } else {
                    try places(prepared, gaps: gaps, options: options)
                }
            func write() throws {
                try Output.write(files, into: folder, for: map.profile, replacesEdited: overwrite.isWanted)
                try keep(places)
            }
            if let hidden { try hidden.key.write(write) } else { try write() }
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
