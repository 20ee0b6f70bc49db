import LandscapeModel
import PlainText
import SourceText

/// The tables of a landscape such that they say by themselves what was understood of it.
///
/// A matrix, partners in a cell beside their actor, members beside their Gremium, rows that a decision made one and
/// rows that were not understood have no counterpart in the tables of another landscape. Such tables are written anew
/// from what was understood; all others stay as text, with the columns and remarks that netviz does not know.
enum UnderstoodTables {
    static func tables(_ result: ReadResult, as text: LandscapeTables?) -> LandscapeTables {
        let understood = LandscapeTables(result.landscape)
        guard var tables = text else { return understood }
        for name in rewritten(result, tables) {
            tables.tables.removeAll { $0.name == name }
            if let table = understood[name] { tables.tables.append(table) }
        }
        if spoiled(result).contains("landschaft") { tables.settings = understood.settings }
        // Read again they must say the same, or the text is not to be trusted.
        let again = LandscapeTables(LandscapeReader.read(tables).landscape)
        return again == understood ? tables : understood
    }

    /// The tables whose rows are not what was understood, one for one.
    private static func rewritten(_ result: ReadResult, _ tables: LandscapeTables) -> Set<String> {
        var names = spoiled(result)
        for reading in result.readings {
            switch reading.layout {
            case .matrix: names.insert("kooperationen")
            case .partners: names.formUnion(["akteure", "kooperationen"])
            case .table, .edges, .graph: break
            }
        }
        if (tables["akteure"]?.rows.count ?? 0) != result.landscape.actors.count { names.insert("akteure") }
        if let boards = tables["gremien"] {
            let hasMembers = boards.header.contains { TableSpec.boards.canonical($0) == "mitglieder" }
            if hasMembers { names.formUnion(["gremien", "mitgliedschaften"]) }
            if boards.rows.count != result.landscape.boards.count { names.insert("gremien") }
        }
        if let offers = tables["angebote"], offers.rows.count != result.landscape.offers.count {
            names.insert("angebote")
        }
        // Persons stand in columns of akteure, too.
        if names.contains("akteure") || names.contains("kontakte") {
            names.formUnion(["akteure", "kontakte"])
        }
        return names
    }

    /// The tables in which something was not understood.
    private static func spoiled(_ result: ReadResult) -> Set<String> {
        var names: Set<String> = []
        for problem in result.errors {
            for reading in result.readings
            where reading.file == problem.file && reading.sheet == problem.sheet {
                names.insert(reading.table)
            }
            if (problem.sheet ?? problem.file).folded.hasPrefix("landschaft") { names.insert("landschaft") }
        }
        return names
    }
}
