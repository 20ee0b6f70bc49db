import GapAnalysis
package import LandscapeFiles
import LandscapeModel
package import PlainText
package import ResultTables
import SourceText

/// `check`: everything that is to be said about a landscape.
package struct CheckJob: Sendable {
    package var input: InputOptions
    /// A file of recommendations of the coordinator's own.
    package var rules: String?
    /// With counts by sector, field and board.
    package var showsRecords = false

    package init(_ input: InputOptions, rules: String? = nil, showsRecords: Bool = false) {
        self.input = input
        self.rules = rules
        self.showsRecords = showsRecords
    }

    /// All that the files say, mistakes included.
    package func read() throws -> ReadResult {
        let input = input
        // The recommendations are parsed while the tables are being read.
        let reading = Once { try input.readAll() }
        try together([{ _ = try reading.value() }, { _ = Catalogue.standard }])
        return try reading.value()
    }

    /// What was found, and what is proposed.
    package func table(of result: ReadResult, _ language: Language) throws -> (CheckTable, Proposals) {
        let catalogue = try Catalogue.adding(rules, for: result.landscape)
        // What every other command would go on with.
        var counted = result
        counted.leaveOutContactErrors()
        let shown = LandscapeInput(counted)
        let proposer = Once {
            TypeProposer(result.landscape, names: try shown.words.value()).proposals()
        }
        let districts = Once {
            DistrictProposer(result.landscape, pairs: result.districtPairs).proposals()
        }
        let summary = Once { CheckSummary(result.landscape, shown.index) }
        try together([
            { _ = try shown.names.value() }, { _ = try summary.value() }, { _ = try districts.value() },
            { _ = try proposer.value() },
        ])
        let proposals = Proposals(
            result, names: try shown.names.value(), types: try proposer.value(),
            districts: try districts.value())
        var table = CheckTable(
            shown, problems: result.problems, proposals, try summary.value(), catalogue,
            rowsLeftOut: input.isProvisional ? counted.landscape.rowsNotUnderstood : nil)
        if showsRecords { table.records = RecordFigures(result.landscape) }
        if input.isProvisional { table.note = shown.note(language) }
        return (table, proposals)
    }
}

extension CheckTable {
    /// - Parameter problems: of the tables; those of names and recommendations are added.
    init(
        _ input: LandscapeInput, problems: [Problem], _ proposals: Proposals, _ summary: CheckSummary,
        _ catalogue: Catalogue, rowsLeftOut: Int?
    ) {
        self.init(
            summary: summary.entries,
            problems: problems + proposals.names.problems + catalogue.problems(input.landscape),
            rowsLeftOut: rowsLeftOut, readings: input.readings)
        coverage = input.coverage(.intern)
        record = summary.record
        self.proposals = ProposalTable(proposals)
    }

    /// The check of a landscape that was read for something else.
    init(_ input: LandscapeInput, _ catalogue: Catalogue) throws {
        let landscape = input.landscape
        let proposals = input.proposals(
            names: try input.names.value(),
            types: TypeProposer(landscape, names: try input.words.value()).proposals())
        self.init(
            input, problems: input.problems, proposals, CheckSummary(landscape, input.index), catalogue,
            rowsLeftOut: input.note(.german) == nil ? nil : landscape.rowsNotUnderstood)
    }
}
