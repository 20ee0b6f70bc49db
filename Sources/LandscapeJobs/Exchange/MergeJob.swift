package import LandscapeFiles
import LandscapeModel
package import PlainText
import Reports

/// `merge`: two landscapes as one.
package struct MergeJob: Sendable {
    package var first: String
    package var second: String
    /// The `aliase.csv` of a former result: what is decided there holds again.
    package var decisions: String?
    package var isProvisional: Bool

    package init(_ first: String, _ second: String, decisions: String? = nil, isProvisional: Bool = false) {
        self.first = first
        self.second = second
        self.decisions = decisions
        self.isProvisional = isProvisional
    }

    /// What came of it, to be written into a new folder.
    package struct Outcome: Sendable {
        package let tables: LandscapeTables
        package let remarks: Remarks
        package let report: MergeReport
        /// What is to be said besides.
        package let notes: [Bilingual]
    }

    package func run(_ language: Language) throws(JobError) -> Outcome {
        let one = try read(first)
        let two = try read(second)
        let tables = (LandscapeTables.read(at: first), LandscapeTables.read(at: second))
        let result = LandscapeMerger(
            one, tables: tables.0, with: two, tables: tables.1, decisions: try readDecisions()
        ).merged()
        try refuseFaults(result)
        var written = result.tables
        if !result.conflicts.isEmpty { written.tables.append(result.conflictTable) }
        let notUnderstood = one.landscape.rowsNotUnderstood + two.landscape.rowsNotUnderstood
        let lines = notUnderstood > 0 ? [language.provisional(rows: notUnderstood)] : []
        let leftOut = [tables.0, tables.1].compactMap { $0 }.flatMap(\.tables).reduce(0) { $0 + $1.leftOut }
        return Outcome(
            tables: written,
            remarks: Remarks(
                lines + LandscapeInput(LandscapeReader.read(written)).recordLines(language), language),
            report: MergeReport(result: result, notUnderstood: notUnderstood),
            notes: LandscapeTables.leftOut(leftOut))
    }

    private func read(_ path: String) throws(JobError) -> ReadResult {
        let result = LandscapeReader.read(at: path)
        guard result.errors.isEmpty || isProvisional else {
            throw JobError(.errors(result.errors, in: path))
        }
        return result
    }

    /// A merge that says other things than the landscapes do is a fault of netviz; nothing of it is written.
    private func refuseFaults(_ result: MergeResult) throws(JobError) {
        guard !result.faults.isEmpty else { return }
        let german = result.faults.map { "  " + $0.german }.joined(separator: "\n")
        let english = result.faults.map { "  " + $0.english }.joined(separator: "\n")
        throw JobError(
            "Das Ergebnis sagt nicht dasselbe wie die beiden Landschaften; es wurde nichts geschrieben. Bitte prüfen Sie "
                + "beide mit „netviz check“:\n\(german)",
            "The result does not say the same as the two landscapes; nothing was written. Please look at both with "
                + "“netviz check”:\n\(english)")
    }

    private func readDecisions() throws(JobError) -> MergeDecisions {
        guard let decisions else { return MergeDecisions() }
        do {
            return try MergeDecisions(contentsOf: decisions)
        } catch {
            throw JobError(
                "Die Entscheidungen in „\(decisions)“ lassen sich nicht lesen:\n\(error.message.german)",
                "The decisions in “\(decisions)” cannot be read:\n\(error.message.english)")
        }
    }
}
