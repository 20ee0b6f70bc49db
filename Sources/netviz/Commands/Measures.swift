import ArgumentParser
import LandscapeModel
import NetworkGraph
import PlainText
import Reports

struct Measures: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "measures",
        abstract: text("Kennzahlen des Netzes und der Akteure.", "Measures of the network and its actors."),
        aliases: ["kennzahlen"])

    @OptionGroup var input: LandscapeArguments
    @OptionGroup var layout: LayoutArguments
    @OptionGroup var filters: FilterArguments
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

    @Option(
        help: ArgumentHelp(
            text(
                "Wonach Gruppen verglichen werden (E-I-Index, Assortativität, Vermittlerrollen): sector, type, field, district.",
                "What groups are compared by (E-I index, assortativity, brokerage roles): sector, type, field, district."
            ), valueName: text("merkmal", "trait")))
    var groups: ActorGrouping = .sector

    @Option(
        help: ArgumentHelp(
            text(
                "Zusätzlich, durch Komma getrennt: key-players (Schlüsselakteure), mixing (Kooperationen zwischen Gruppen), brokerage (Vermittlerrollen mit Zufallserwartung), boards (Akteure und Gremien).",
                "In addition, separated by commas: key-players, mixing (ties between groups), brokerage (roles with what chance would give), boards (actors and boards)."
            ), valueName: text("namen", "names")))
    var also: String?

    @Option(help: ArgumentHelp(text("Für wen die Ausgabe ist.", "Who the output is for.")))
    var profile: Profile = .intern

    func validate() throws {
        if let approximate, !(0.0001...0.5).contains(approximate) {
            throw ValidationError(
                text("--approximate kennt 0,0001 bis 0,5.", "--approximate knows 0.0001 to 0.5."))
        }
        guard try extras().isEmpty || (profile == .intern && output.chosen != .csv) else {
            throw ValidationError(
                text(
                    "--also gibt es als Tabelle und als JSON, und nur im Profil intern.",
                    "--also comes as a table and as JSON, and in the profile intern only."))
        }
    }

    func run() throws {
        let target = try output.target(keeping: [input.landscape])
        let progress = Progress()
        progress.show(text("Lesen …", "Reading …"))
        defer { progress.end() }
        let subject = try network()
        progress.end()
        let graph = subject.graph
        var choice = try MeasureChoice(measure, nodeCount: graph.nodeCount, isDirected: directed)
        if measure == nil, output.chosen == .table { choice.shortenForReading() }
        let result = graph.measure(
            actors: choice.computedActors, network: choice.computedNetwork,
            options: MeasureOptions(
                normalized: !raw, weighted: weighted, groups: subject.groups?.labels, seed: seed,
                approximate: approximate),
            progress: progress.show)
        var found = try MeasureExtras(extras(), of: subject, normalized: !raw, seed: seed)
        // The figure of the report's chapter on limits, for the landscape as the report sees it.
        if subject.landscape != nil, measure == nil, output.chosen == .json, !directed {
            found.addStability(of: graph)
        }
        progress.end()
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
            extras: found, note: subject.note,
            ungrouped: subject.groups.map {
                // In public a few ties would tell of single actors.
                MeasuresTable.Ungrouped($0, by: groups, in: profile == .oeffentlich ? nil : graph, spoken)
            })
        if output.chosen == .csv, measure != nil, !choice.network.isEmpty {
            let names = choice.network.map(\.rawValue).joined(separator: ", ")
            Output.say(
                text(
                    "Hinweis: CSV hat eine Zeile je Akteur; Kennzahlen des Netzes (\(names)) stehen in --format json und table.",
                    "Note: CSV has a row per actor; measures of the network (\(names)) are in --format json and table."
                ))
        }
        switch output.chosen {
        case .json: try Output.stream(to: target) { table.json(spoken, to: $0) }
        case .csv: try Output.stream(to: target) { table.csv(to: $0) }
        case .table: try Output.write(table.text(spoken), to: target)
        }
    }

    private func network() throws -> MeasuredNetwork {
        let prepared = try input.read(layout: layout.layout).ordered.published(for: profile)
        let landscape = prepared.landscape
        let view = landscape.graph(prepared.index, try filters.filter(prepared), isDirected: directed)
        let ids = view.actors.map { landscape.actors[Int($0)].id }
        let own = landscape.groups(view, by: groups)
        // Only a file that says something of its nodes has groups.
        let known = prepared.network == nil || own.labels.contains { $0 >= 0 } ? own : nil
        return MeasuredNetwork(
            graph: view.graph, ids: ids, names: view.actors.map { landscape.actors[Int($0)].name },
            groups: input.graphs.groups(prepared.network, ids) ?? known,
            landscape: prepared.network == nil ? landscape : nil,
            note: prepared.originNote(profile, pairs: view.pairs))
    }

    private func extras() throws -> [MeasureExtras.Name] {
        try (also ?? "").split(separator: ",").map { part in
            let name = String(part).tidied.lowercased()
            guard let extra = MeasureExtras.Name(rawValue: name) else {
                let known = MeasureExtras.Name.allCases.map(\.rawValue).joined(separator: ", ")
                throw ValidationError(
                    text(
                        "--also kennt „\(name)“ nicht. Möglich sind: \(known).",
                        "--also does not know “\(name)”. Possible are: \(known)."))
            }
            return extra
        }
    }
}
