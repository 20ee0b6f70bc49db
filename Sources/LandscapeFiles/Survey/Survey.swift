import PlainText
public import SourceText

/// Takes the answers of a survey into a landscape.
public enum Survey {
    /// The tables with the answers in them, what came of it, and everything that should be known about it.
    public struct Result: Sendable {
        /// nil where errors stand in the way; then nothing is to be written.
        public var tables: LandscapeTables?
        public var outcome: SurveyOutcome
        public var problems: [Problem]
    }

    /// Reads the questionnaires in `folder` for the landscape at `path`.
    ///
    /// Nothing is written. With any error in a questionnaire nothing is taken in, so that no half a survey gets
    /// into a landscape.
    ///
    /// - Parameter isProvisional: takes in what was understood and leaves out what was not.
    public static func read(_ folder: String, into path: String, isProvisional: Bool = false) -> Result {
        let landscape = LandscapeReader.read(at: path)
        guard landscape.errors.isEmpty || isProvisional, let tables = LandscapeTables.read(at: path) else {
            return Result(
                tables: nil, outcome: SurveyOutcome(), problems: landscape.errors + noTables(landscape, path))
        }
        var reader = SurveyReader()
        reader.read(folder: folder)
        return result(
            reader, landscape, tables, isProvisional: isProvisional, leavesErrors: isProvisional)
    }

    /// Takes answers into tables in memory; errors that these have already stand in nobody's way.
    package static func take(
        _ returned: [ReturnedQuestionnaire], into tables: LandscapeTables, isProvisional: Bool
    ) -> Result {
        var reader = SurveyReader()
        for one in returned { reader.read(one) }
        return result(
            reader, LandscapeReader.read(tables), tables, isProvisional: isProvisional, leavesErrors: true)
    }

    /// - Parameter leavesErrors: errors that the landscape had before stay.
    private static func result(
        _ reader: SurveyReader, _ landscape: ReadResult, _ tables: LandscapeTables, isProvisional: Bool,
        leavesErrors: Bool
    ) -> Result {
        var work = SurveyImport(landscape, tables)
        work.add(reader.answers)
        var record = SurveyRecord(landscape.landscape, tables.settings)
        record.add(work.asked, of: work.respondents)
        var made = work.tables
        made.settings = record.settings
        // What comes of it has to be in order, or nothing is written.
        let result = LandscapeReader.read(made)
        let found = reader.log.problems + work.log.problems + record.log.problems
        let isWorse = result.errors.number > (leavesErrors ? landscape.errors.number : 0)
        let problems = found + (leavesErrors && !isWorse && !isProvisional ? [] : result.errors)
        var outcome = work.outcome
        outcome.recorded = record.recorded
        outcome.evaluate(result.landscape)
        let isSound = !isWorse && (isProvisional || !found.contains { $0.severity == .error })
        outcome.notUnderstood = isProvisional ? found.filter { $0.severity == .error }.number : 0
        return Result(tables: isSound ? made : nil, outcome: outcome, problems: problems)
    }

    private static func noTables(_ landscape: ReadResult, _ path: String) -> [Problem] {
        guard landscape.errors.isEmpty else { return [] }
        return [
            Problem(
                .error, .unreadableFile, file: path,
                Bilingual(
                    "In eine einzelne Matrix oder Kantenliste lassen sich keine Antworten einlesen. Bitte wandeln Sie "
                        + "sie zuerst in einen Ordner um: netviz umwandeln \(path) ordner",
                    "Answers cannot be read into a single matrix or edge list. Please convert it into a folder first: "
                        + "netviz convert \(path) folder"))
        ]
    }
}
