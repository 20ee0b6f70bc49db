import ArgumentParser
import ResultTables

/// Where and in which form a table is written.
struct OutputArguments: ParsableArguments {
    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            text(
                "In diese Datei schreiben statt auf den Bildschirm.",
                "Write to this file instead of the screen."),
            valueName: text("datei", "file")))
    var output: String?

    @Option(
        help: ArgumentHelp(text("Form der Ausgabe.", "Form of the output."), valueName: text("form", "form")))
    var format: TableForm?

    @OptionGroup var overwrite: OverwriteArguments

    /// Where the result goes.
    /// - Parameter inputs: what the command reads.
    func target(keeping inputs: [String?]) throws -> OutputTarget {
        try overwrite.target(output, keeping: inputs)
    }

    /// The form asked for, else the one the file's ending stands for, else a table to read.
    var chosen: TableForm {
        if let format { return format }
        if output?.lowercased().hasSuffix(".csv") == true { return .csv }
        if output?.lowercased().hasSuffix(".json") == true { return .json }
        return .table
    }
}
