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

    package init(rules: String? = nil) { self.rules = rules }

    /// - Parameters:
    ///   - old, new: in canonical order.
    ///   - names: what the two are called where their settings do not say so: their paths.
    package func table(
        _ old: LandscapeInput, _ new: LandscapeInput, names: (old: String, new: String), _ context: JobContext
    ) throws -> ComparisonTable {
        let isGraph = [old, new].contains { $0.isBareNetwork || $0.isExport }
        let comparison = LandscapeComparison(side(old), side(new))
        let development = isGraph ? nil : try development(comparison)
        let largest = comparison.graphs.after.nodeCount
        let measures = NetworkMeasure.defaults(nodeCount: largest, isDirected: false).filter {
            !$0.needsGroups
        }
        func measured(_ side: LandscapeComparison.Side) -> MeasureResult {
            side.landscape.graph(side.index).graph.measure(
                actors: [], network: measures, options: MeasureOptions(seed: context.seed))
        }
        let (one, two) = titles(old, new, names, context.language)
        return ComparisonTable(
            comparison, development: development, rules: try titles(comparison), measures: measures,
            before: measured(comparison.old),
            after: measured(comparison.new),
            qap: (
                comparison.qap(comparableOnly: false, seed: context.seed),
                comparison.qap(comparableOnly: true, seed: context.seed)
            ), titles: (one, two), note: note(old, new, context))
    }

    /// What changed between two landscapes; nil where one of them is a network, of which recommendations know nothing.
    ///
    /// - Parameters:
    ///   - old, new: in canonical order.
    package func development(_ old: LandscapeInput, _ new: LandscapeInput) throws -> Development? {
        if [old, new].contains(where: { $0.isBareNetwork || $0.isExport }) { return nil }
        return try development(LandscapeComparison(side(old), side(new)))
    }

    /// What the recommendations are called that the measures name.
    private func titles(_ comparison: LandscapeComparison) throws -> [String: Bilingual] {
        let both = [comparison.old.landscape, comparison.new.landscape]
        let named = Set(both.flatMap { $0.agreedMeasures.flatMap(\.rules) })
        if named.isEmpty { return [:] }
        let catalogue = try Catalogue.adding(rules, for: comparison.new.landscape)
        return named.reduce(into: [:]) { $0[$1] = catalogue[$1]?.title }
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
            notes: (old.originNote(context), new.originNote(context)))
        return try ChangeMapJob(map, new, request, context)
    }

    private func side(_ input: LandscapeInput) -> LandscapeComparison.Side {
        LandscapeComparison.Side(input.landscape, input.index, isWhole: input.isBareNetwork || input.isExport)
    }

    private func development(_ comparison: LandscapeComparison) throws -> Development {
        func found(_ side: LandscapeComparison.Side) throws -> [Finding] {
            let catalogue = try Catalogue.adding(rules, for: side.landscape)
            return side.landscape.analysed(side.index, catalogue: catalogue).findings
        }
        return Development(
            comparison,
            FindingChanges(
                comparison, before: try found(comparison.old), after: try found(comparison.new)))
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
        let notes = [old.originNote(context), new.originNote(context)].compactMap { $0 }
        return notes.isEmpty
            ? nil : notes.count == 2 && notes[0] == notes[1] ? notes[0] : notes.joined(separator: " · ")
    }
}
