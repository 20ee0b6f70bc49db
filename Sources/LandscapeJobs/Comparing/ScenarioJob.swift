import Diagrams
import GapAnalysis
import LandscapeComparison
import LandscapeEditing
import LandscapeModel
import NetworkGraph
package import PlainText
package import ResultTables

/// `scenario`: what if somebody falls away, or cooperations come.
package struct ScenarioJob: Sendable {
    /// Actors that fall away, in words.
    package var removed: [String] = []
    /// Cooperations that come: `A,B` or `A,B,strength`.
    package var added: [String] = []
    /// Cooperations that become stronger: `A,B,strength`.
    package var strengthened: [String] = []
    /// How many proposals of `plan` come true.
    package var planned = 0
    /// A journal of changes.
    package var journal: String?
    /// A file of recommendations of the coordinator's own.
    package var rules: String?

    package init() {}

    /// - Parameters:
    ///   - input: in canonical order.
    ///   - path: where it was read, for a journal.
    package func table(
        _ input: LandscapeInput, path: String, _ context: JobContext
    ) throws -> (table: ScenarioTable, notes: [Bilingual]) {
        var notes: [Bilingual] = []
        let catalogue = try Catalogue.adding(rules, for: input.landscape)
        let after = try after(input, catalogue, path: path, &notes)
        let isGraph = input.isBareNetwork || input.isExport
        let table = ScenarioTable(
            before: state(input.landscape, catalogue, isGraph: isGraph, context),
            after: state(after, catalogue, isGraph: isGraph, context), note: input.comparisonNote(context))
        return (table, notes)
    }

    /// What is and what would be on one ground.
    ///
    /// - Parameters: as ``table(_:path:_:)``.
    package func map(
        _ input: LandscapeInput, path: String, _ request: ChangeMapRequest, _ context: JobContext
    ) throws -> (map: ChangeMapJob, notes: [Bilingual]) {
        var notes: [Bilingual] = []
        let catalogue = try Catalogue.adding(rules, for: input.landscape)
        let after = try after(input, catalogue, path: path, &notes)
        func side(_ landscape: Landscape) -> LandscapeComparison.Side {
            LandscapeComparison.Side(
                landscape, ClaimIndex(landscape.claims, actorCount: landscape.actors.count), isWhole: true)
        }
        let titles =
            context.language == .german
            ? (before: "heute", after: "mit den Änderungen") : (before: "today", after: "with the changes")
        let map = ChangeMap(
            LandscapeComparison(whatIs: side(input.landscape), whatWouldBe: side(after)), titles: titles,
            notes: (input.comparisonNote(context), input.comparisonNote(context)))
        return (
            try ChangeMapJob(map, input, request, context), notes
        )
    }

    private func state(
        _ landscape: Landscape, _ catalogue: Catalogue, isGraph: Bool, _ context: JobContext
    ) -> ScenarioTable.State {
        let index = ClaimIndex(landscape.claims, actorCount: landscape.actors.count)
        let view = landscape.graph(index)
        let count = view.graph.nodeCount
        let actors = ActorMeasure.defaults(nodeCount: count, isDirected: false).filter { !$0.needsGroups }
        let network = NetworkMeasure.defaults(nodeCount: count, isDirected: false).filter { !$0.needsGroups }
        return ScenarioTable.State(
            landscape: landscape, view: view,
            measures: view.graph.measure(
                actors: actors, network: network, options: MeasureOptions(seed: context.seed)),
            gaps: isGraph ? [] : landscape.analysed(index, catalogue: catalogue).gaps,
            losses: Losses(view, seed: context.seed))
    }

    // MARK: What is asked

    private func after(
        _ input: LandscapeInput, _ catalogue: Catalogue, path: String, _ notes: inout [Bilingual]
    ) throws -> Landscape {
        var input = input
        if let journal { input = try applied(journal, path, &notes) }
        let scenario = try scenario(input, catalogue)
        guard journal != nil || !scenario.isEmpty else {
            throw RequestError(
                "Bitte sagen Sie, was wäre: --remove, --add, --strengthen, --plan oder --journal.",
                "Please say what if: --remove, --add, --strengthen, --plan or --journal.")
        }
        return scenario.applied(to: input.landscape).landscape
    }

    /// The landscape as a journal would make it; what cannot be applied is told.
    private func applied(
        _ journal: String, _ path: String, _ notes: inout [Bilingual]
    ) throws -> LandscapeInput {
        let outcome = try ApplyJob(journal, to: path, changesLandscape: false).run()
        notes += outcome.notes
        let left = outcome.replay.outcomes.count(where: \.isProblem)
        if left > 0 {
            notes.append(
                Bilingual(
                    "Hinweis: \(left) Einträge des Protokolls lassen sich nicht übernehmen; „netviz apply“ nennt sie.",
                    "Note: \(left) entries of the journal cannot be applied; “netviz apply” names them."))
        }
        return LandscapeInput(outcome.replay.workspace.landscape).ordered
    }

    private func scenario(_ input: LandscapeInput, _ catalogue: Catalogue) throws -> Scenario {
        var scenario = Scenario()
        for word in removed { scenario.removed.insert(try input.actor(word)) }
        for text in added { scenario.ties.append(try tie(text, input, needsStrength: false)) }
        for text in strengthened { scenario.ties.append(try tie(text, input, needsStrength: true)) }
        if planned > 0 {
            let landscape = input.landscape
            let analysis = landscape.analysed(input.index, catalogue: catalogue)
            scenario.ties += landscape.plan(input.index, analysis, budget: planned, perActor: 2).ties.map {
                Scenario.Tie($0.pair, strength: Scenario.usualStrength)
            }
        }
        return scenario
    }

    /// `A,B,3`: names may hold commas, so that every way of cutting is tried.
    private func tie(_ text: String, _ input: LandscapeInput, needsStrength: Bool) throws -> Scenario.Tie {
        var parts = text.split(separator: ",", omittingEmptySubsequences: false).map { String($0).tidied }
        var strength: Int?
        if parts.count > 2, let last = parts.last, let number = Int(last) {
            guard (1...4).contains(number) else {
                throw RequestError(
                    "„\(text)“: Die Stärke ist 1 bis 4.", "“\(text)”: strength is 1 to 4.")
            }
            strength = number
            parts.removeLast()
        }
        guard parts.count >= 2, !needsStrength || strength != nil else {
            throw RequestError(
                needsStrength
                    ? "„\(text)“: Erwartet wird AKTEUR,AKTEUR,STÄRKE."
                    : "„\(text)“: Erwartet wird AKTEUR,AKTEUR oder AKTEUR,AKTEUR,STÄRKE.",
                needsStrength
                    ? "“\(text)”: ACTOR,ACTOR,STRENGTH is expected."
                    : "“\(text)”: ACTOR,ACTOR or ACTOR,ACTOR,STRENGTH is expected.")
        }
        let (one, two) = try ends(parts, input)
        guard one != two else {
            throw RequestError(
                "„\(text)“ nennt zweimal denselben Akteur.", "“\(text)” names one actor twice.")
        }
        return Scenario.Tie(ActorPair(one, two), strength: strength ?? Scenario.usualStrength)
    }

    private func ends(_ parts: [String], _ input: LandscapeInput) throws -> (ActorIndex, ActorIndex) {
        for cut in 1..<parts.count {
            let (one, two) = (parts[..<cut].joined(separator: ", "), parts[cut...].joined(separator: ", "))
            if let a = try? input.actor(one), let b = try? input.actor(two) { return (a, b) }
        }
        // Says which of the two is not known.
        return (try input.actor(parts[0]), try input.actor(parts[1...].joined(separator: ", ")))
    }
}
