import Diagrams
import Foundation
import GapAnalysis
package import LandscapeComparison
import LandscapeModel
import NetworkGraph
import PlainText
package import ResultTables

/// `compare`: what changed between two states of a landscape, or two networks.
package struct CompareJob: Sendable {
    /// A file of recommendations of the coordinator's own.
    package var rules: String?
    /// Networks are held against each other arc by arc.
    package var isDirected: Bool

    package init(rules: String? = nil, isDirected: Bool = false) {
        self.rules = rules
        self.isDirected = isDirected
    }

    /// - Parameters:
    ///   - old, new: in canonical order.
    ///   - names: what the two are called where their settings do not say so: their paths.
    package func table(
        _ old: LandscapeInput, _ new: LandscapeInput, names: (old: String, new: String), _ context: JobContext
    ) throws -> ComparisonTable {
        try requireDirections(old, new)
        let isGraph = Self.isGraph(old) || Self.isGraph(new)
        let (before, after) = (side(old), side(new))
        // What needs both states, and what each needs alone, side by side.
        let comparison = Once { LandscapeComparison(before, after, isDirected: isDirected) }
        let findings = [before, after].map { side in Once { try isGraph ? [] : found(side) } }
        let measured = [before, after].map { side in
            Once {
                side.landscape.graph(side.index, isDirected: isDirected).graph.measure(
                    actors: [], network: measures(try comparison.value()),
                    options: MeasureOptions(seed: context.seed))
            }
        }
        let ofAll = Once { try comparison.value().qap(comparableOnly: false, seed: context.seed) }
        let ofComparable = Once {
            let held = try comparison.value()
            return try held.areAllComparable
                ? ofAll.value() : held.qap(comparableOnly: true, seed: context.seed)
        }
        let works: [Work] =
            [{ _ = try comparison.value() }, { _ = try ofAll.value() }, { _ = try ofComparable.value() }]
            + measured.map { measured -> Work in { _ = try measured.value() } }
        try together(works, beside: findings.map { findings -> Work in { _ = try findings.value() } })
        let held = try comparison.value()
        let changes = FindingChanges(
            held, before: try findings[0].value(), after: try findings[1].value())
        return ComparisonTable(
            held, development: isGraph ? nil : Development(held, changes), rules: try titles(held),
            measures: measures(held), before: try measured[0].value(), after: try measured[1].value(),
            qap: (try ofAll.value(), try ofComparable.value()),
            titles: titles(old, new, names, context.language), note: note(old, new, context))
    }

    private func measures(_ comparison: LandscapeComparison) -> [NetworkMeasure] {
        let largest = comparison.graphs.after.nodeCount
        return NetworkMeasure.defaults(nodeCount: largest, isDirected: isDirected).filter { !$0.needsGroups }
    }

    /// What changed between two landscapes; nil where one of them is a network, of which recommendations know nothing.
    ///
    /// - Parameters:
    ///   - old, new: in canonical order.
    package func development(_ old: LandscapeInput, _ new: LandscapeInput) throws -> Development? {
        if Self.isGraph(old) || Self.isGraph(new) { return nil }
        let comparison = LandscapeComparison(side(old), side(new))
        return Development(
            comparison,
            FindingChanges(
                comparison, before: try found(comparison.old), after: try found(comparison.new)))
    }

    private static func isGraph(_ input: LandscapeInput) -> Bool { input.isBareNetwork || input.isExport }

    /// Answers go by pair, whatever the direction of a kind: arcs are compared in networks only.
    private func requireDirections(_ old: LandscapeInput, _ new: LandscapeInput) throws(RequestError) {
        guard isDirected else { return }
        guard Self.isGraph(old), Self.isGraph(new),
            old.landscape.claimsAreArcs || new.landscape.claimsAreArcs
        else {
            throw RequestError(
                "--directed vergleicht zwei Graphdateien, von denen mindestens eine Richtungen hat.",
                "--directed compares two graph files of which at least one has directions.")
        }
    }

    /// What the recommendations are called that the measures name.
    private func titles(_ comparison: LandscapeComparison) throws -> [String: Bilingual] {
        let both = [comparison.old.landscape, comparison.new.landscape]
        let named = Set(both.flatMap { $0.agreedMeasures.flatMap(\.rules) })
        if named.isEmpty { return [:] }
        let catalogue = try Catalogue.adding(rules, for: comparison.new.landscape)
        return named.reduce(into: [:]) { titles, id in
            guard let rule = catalogue[id] else { return }
            titles[rule.id] = rule.title
            titles[id] = rule.title
        }
    }

    /// The two states on one ground.
    ///
    /// - Parameters: as ``table(_:_:names:_:)``.
    package func map(
        _ old: LandscapeInput, _ new: LandscapeInput, names: (old: String, new: String),
        _ request: ChangeMapRequest, _ context: JobContext
    ) throws -> ChangeMapJob {
        let titles = titles(old, new, names, context.language)
        let map = ChangeMap(
            LandscapeComparison(side(old), side(new)), titles: titles,
            notes: (old.comparisonNote(context), new.comparisonNote(context)))
        return try ChangeMapJob(map, new, request, context)
    }

    private func side(_ input: LandscapeInput) -> LandscapeComparison.Side {
        LandscapeComparison.Side(input.landscape, input.index, isWhole: Self.isGraph(input))
    }

    private func found(_ side: LandscapeComparison.Side) throws -> [Finding] {
        let catalogue = try Catalogue.adding(rules, for: side.landscape)
        return side.landscape.findings(side.index, catalogue: catalogue)
    }

    /// The Stichtage where they differ, else the names of the files.
    private func titles(
        _ old: LandscapeInput, _ new: LandscapeInput, _ names: (old: String, new: String),
        _ language: Language
    ) -> (before: String, after: String) {
        if let one = old.landscape.settings.date, let two = new.landscape.settings.date, one != two {
            return (one.written(language), two.written(language))
        }
        func last(_ path: String) -> String { URL(fileURLWithPath: path).lastPathComponent }
        return last(names.old) == last(names.new)
            ? (names.old, names.new) : (last(names.old), last(names.new))
    }

    private func note(_ old: LandscapeInput, _ new: LandscapeInput, _ context: JobContext) -> String? {
        let notes = [old, new].compactMap {
            isDirected ? $0.originNote(context) : $0.comparisonNote(context)
        }
        return notes.isEmpty
            ? nil : notes.count == 2 && notes[0] == notes[1] ? notes[0] : notes.joined(separator: " · ")
    }
}
