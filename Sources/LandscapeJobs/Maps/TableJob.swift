import Diagrams
package import Foundation
package import GapAnalysis
import LandscapeModel
import PlainText
package import RoundTable

/// `table`: a Runder Tisch as one page, for those who take part, whoever makes it.
package struct TableJob: Sendable {
    private let input: LandscapeInput
    private let options: MapOptions
    private let catalogue: Catalogue
    private let context: JobContext
    private let title: String?

    /// - Parameters:
    ///   - input: in canonical order.
    ///   - rules: a file of recommendations of the coordinator's own.
    ///   - positions: a file that remembers where every actor stands.
    package init(
        _ input: LandscapeInput, rules: String? = nil, positions: String? = nil, title: String? = nil,
        _ context: JobContext
    ) throws {
        var context = context
        context.profile = .workshop
        guard Self.takesEntries(input) else {
            throw JobError(
                "Eine Graphdatei oder was ein anderes Programm ausgegeben hat kann keine Einträge aufnehmen. „netviz convert DATEI -o ordner“ macht eine Landschaft daraus; für sie gibt es den Runden Tisch.",
                "A graph file or the export of another program cannot take entries. “netviz convert FILE -o folder” makes a landscape of it, and that has a round table."
            )
        }
        var request = MapRequest()
        request.positions = positions
        self.init(
            input, options: try request.options(input, context),
            catalogue: try Catalogue.adding(rules, for: input.landscape), title: title, context)
    }

    init(
        _ input: LandscapeInput, options: MapOptions, catalogue: Catalogue, title: String? = nil,
        _ context: JobContext
    ) {
        self.input = input
        self.options = options
        self.catalogue = catalogue
        self.title = title
        self.context = context
    }

    /// What is entered goes back into tables; a network of another program has none.
    static func takesEntries(_ input: LandscapeInput) -> Bool { input.network == nil && !input.isExport }

    /// The same for a server that hands it out.
    ///
    /// - Parameter gaps: under the numbers that they have at this table.
    package func served(_ gaps: [Gap]) throws -> ServedTable {
        try ServedTable(
            input.shown(.workshop), gaps: gaps, options: options, title: title,
            notCheckable: input.coverage(.workshop).notCheckable(context.language))
    }

    package func html() throws -> Data {
        let gaps = input.landscape.analysed(input.index, catalogue: catalogue).gaps
        return try page(gaps)
    }

    func page(_ gaps: [Gap]) throws -> Data {
        let page = try RoundTablePage(
            input.shown(.workshop), gaps: gaps, options: options, title: title,
            notCheckable: input.coverage(.workshop).notCheckable(context.language))
        return Data(page.html.utf8)
    }
}
