import ArgumentParser
import ResultTables

/// The form of an overview of what came of a command: for people or for scripts.
struct OverviewArguments: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            text("Form der Übersicht: tabelle oder json.", "Form of the overview: table or json."),
            valueName: text("form", "form")))
    var format: TableForm = .table

    var isForScripts: Bool { format == .json }

    func validate() throws {
        guard format != .csv else {
            throw ValidationError(
                text("--format kennt hier tabelle und json.", "--format knows table and json here."))
        }
    }
}
