import ArgumentParser
import LandscapeFiles
import LandscapeModel
import NetworkGraph
import Reports

struct Measures: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "measures",
        abstract: text("Kennzahlen des Netzes und der Akteure.", "Measures of the network and its actors."),
        aliases: ["kennzahlen"])

    @OptionGroup var input: LandscapeArguments
    @OptionGroup var layout: LayoutArguments
    @OptionGroup var filters: FilterArguments
    @OptionGroup var graphs: GraphArguments
    @OptionGroup var output: OutputArguments

    @Option(
        help: ArgumentHelp(
            text(
                "Nur diese Kennzahlen, durch Komma getrennt, zum Beispiel degree,betweenness,density.",
                "Only these measures, separated by commas, such as degree,betweenness,density."),
            valueName: text("namen", "names")))
    var measure: String?

    @Flag(help: ArgumentHelp(text("Nicht normieren.", "Do not normalise.")))
    var raw = false

    @Flag(
        help: ArgumentHelp(
            text("Die Stärke der Kooperationen berücksichtigen.", "Take strengths into account.")))
    var weighted = false

    @Flag(
        help: ArgumentHelp(
            text("Die Richtung der Kooperationen berücksichtigen.", "Take directions into account.")))
    var directed = false

    @Option(
        help: ArgumentHelp(text("Anfang der Zufallszahlen.", "Start of the random numbers."), valueName: "n"))
    var seed: UInt64 = 1

    @Option(
        help: ArgumentHelp(
            text(
                "Vermittlung (betweenness) nur geschätzt, mit höchstens diesem Fehler; für sehr große Netze.",
                "Estimate betweenness with at most this error; for very large networks."),
            valueName: text("fehler", "error")))
    var approximate: Double?

    @Option(help: ArgumentHelp(text("Für wen die Ausgabe ist.", "Who the output is for.")))
    var profile: Profile = .intern

    func validate() throws {
        if let approximate, !(0.0001...0.5).contains(approximate) {
            throw ValidationError(
                text("--approximate kennt 0,0001 bis 0,5.", "--approximate knows 0.0001 to 0.5."))
        }
    }

    func run() throws {
        // Said how it is written down, a .csv is a landscape; else it is a graph file.
        let isGraph =
            layout.layout == nil && input.tableLayout == nil && GraphFileReader.isGraphFile(input.landscape)
        let subject = try isGraph ? graphFile() : landscape()
        let graph = subject.graph
        var choice = try MeasureChoice(measure, nodeCount: graph.nodeCount, isDirected: directed)
        if measure == nil, output.chosen == .table { choice.shortenForReading() }
        let result = graph.measure(
            actors: choice.computedActors, network: choice.computedNetwork,
            options: MeasureOptions(
                normalized: !raw, weighted: weighted, groups: subject.groups, seed: seed,
                approximate: approximate))
        if choice.leavesOut {
            Output.say(
                text(
                    "Hinweis: über 5.000 Akteure – aufwendige Kennzahlen bleiben leer. Mit --measure NAME werden sie berechnet.",
                    "Note: more than 5,000 actors – costly measures are left out. --measure NAME computes them."
                ))
        }
        // Rankings of single actors are for the coordination's own desk.
        let showsActors = profile == .intern
        let table = MeasuresTable(
            ids: showsActors ? subject.ids : [], names: showsActors ? subject.names : [],
            actors: choice.actors,
            network: choice.network.filter { showsActors || !$0.namesActors }, result: result,
            note: subject.note)
        switch output.chosen {
        case .json: try Output.stream(to: output.output) { table.json(spoken, to: $0) }
        case .csv: try Output.write(table.csv(), to: output.output)
        case .table: try Output.write(table.text(spoken), to: output.output)
        }
    }

    /// What is measured, wherever it came from.
    private struct Subject {
        var graph: Graph
        var ids: [String]
        var names: [String]
        var groups: [Int]?
        var note: String?
    }

    private func landscape() throws -> Subject {
        let prepared = try input.read(layout: layout.layout)
        let landscape = prepared.landscape
        let view = landscape.graph(prepared.index, try filters.filter(landscape), isDirected: directed)
        return Subject(
            graph: view.graph, ids: view.actors.map { landscape.actors[Int($0)].id },
            names: view.actors.map { landscape.actors[Int($0)].name }, groups: landscape.sectorGroups(view),
            note: prepared.note)
    }

    private func graphFile() throws -> Subject {
        let file = try graphs.read(input)
        return Subject(
            graph: file.graph(isDirected: directed), ids: file.ids, names: file.names,
            groups: try graphs.groups(file), note: nil)
    }
}

/// Which measures are printed, and which of them are computed.
struct MeasureChoice {
    var actors: [ActorMeasure]
    var network: [NetworkMeasure]
    var computedActors: [ActorMeasure]
    var computedNetwork: [NetworkMeasure]

    /// - Parameter list: names separated by commas; nil means all that exist for the network.
    init(_ list: String?, nodeCount: Int, isDirected: Bool) throws {
        guard let list else {
            actors = ActorMeasure.allCases.filter { isDirected || !$0.isDirectedOnly }
            network = NetworkMeasure.allCases.filter { isDirected || !$0.isDirectedOnly }
            computedActors = ActorMeasure.defaults(nodeCount: nodeCount, isDirected: isDirected)
            computedNetwork = NetworkMeasure.defaults(nodeCount: nodeCount, isDirected: isDirected)
            return
        }
        actors = []
        network = []
        for name in list.split(separator: ",").map({ String($0).tidied.lowercased() }) where !name.isEmpty {
            if let measure = ActorMeasure(rawValue: name) {
                actors.append(measure)
            } else if let measure = NetworkMeasure(rawValue: name) {
                network.append(measure)
            } else {
                let known = ActorMeasure.allCases.map(\.rawValue) + NetworkMeasure.allCases.map(\.rawValue)
                throw ValidationError(
                    text(
                        "Die Kennzahl „\(name)“ gibt es nicht. Möglich sind: \(known.joined(separator: ", ")).",
                        "There is no measure “\(name)”. Possible are: \(known.joined(separator: ", "))."))
            }
        }
        let directedOnly =
            actors.filter(\.isDirectedOnly).map(\.rawValue) + network.filter(\.isDirectedOnly).map(\.rawValue)
        if !isDirected, let name = directedOnly.first {
            throw ValidationError(
                text("\(name) gibt es nur mit --directed.", "\(name) exists with --directed only."))
        }
        computedActors = actors
        computedNetwork = network
    }

    /// A terminal has no room for two dozen columns: those that are asked for most.
    mutating func shortenForReading() {
        let usual: Set<ActorMeasure> = [.degree, .strength, .betweenness, .closeness, .coreness, .community]
        actors.removeAll { !usual.contains($0) }
        computedActors.removeAll { !usual.contains($0) }
    }

    var leavesOut: Bool {
        computedActors.count < actors.count || computedNetwork.count < network.count
    }
}

extension NetworkMeasure {
    /// Whether the value is a list of actors.
    var namesActors: Bool { self == .articulationPoints || self == .bridges }
}
