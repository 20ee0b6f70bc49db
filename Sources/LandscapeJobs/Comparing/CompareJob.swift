import Diagrams
import Foundation
import GapAnalysis
import LandscapeComparison
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
        let findings = isGraph ? nil : try findings(comparison)
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
            comparison, findings: findings, measures: measures, before: measured(comparison.old),
            after: measured(comparison.new),
            qap: (
                comparison.qap(comparableOnly: false, seed: context.seed),
                comparison.qap(comparableOnly: true, seed: context.seed)
            ), titles: (one, two), note: note(old, new, context))
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

    private func findings(_ comparison: LandscapeComparison) throws -> FindingChanges {
        func found(_ side: LandscapeComparison.Side) throws -> [Finding] {
            let catalogue = try Catalogue.adding(rules, for: side.landscape)
            return side.landscape.analysed(side.index, catalogue: catalogue).findings
        }
        return FindingChanges(
            comparison, before: try found(comparison.old), after: try found(comparison.new))
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
