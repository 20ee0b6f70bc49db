import ArgumentParser
import GraphFiles
import LandscapeFiles
import LandscapeJobs
import LandscapeModel
import PlainText

/// The landscape every command starts from, and how strictly it is read.
struct LandscapeArguments: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            text(
                "Ordner oder Arbeitsmappe (.xlsx, .ods) mit den Tabellen der Landschaft, eine einzelne Tabelle oder eine Graphdatei.",
                "Folder or workbook (.xlsx, .ods) with the tables of the landscape, a single table or a graph file."
            ),
            valueName: text("landschaft", "landscape")))
    var landscape: String

    @Flag(
        name: [.customLong("provisional"), .customLong("vorlaeufig")],
        help: ArgumentHelp(
            text(
                "Mit dem weiterarbeiten, was verstanden wurde, und es auf jeder Ausgabe vermerken.",
                "Go on with what was understood, and say so on every output.")))
    var isProvisional = false

    @OptionGroup var language: LanguageArguments

    @OptionGroup var graphs: GraphArguments

    @Option(
        name: .customLong("input-layout"),
        help: ArgumentHelp(
            text(
                "Form der Eingabe: auto, kantenliste, partnerliste oder matrix.",
                "Form of the input: auto, edges, partners or matrix."),
            valueName: text("form", "form")))
    var inputLayout: String = "auto"

    func validate() throws {
        guard TableLayout.isLeftOpen(inputLayout) || TableLayout.named(inputLayout) != nil else {
            throw ValidationError(
                text(
                    "--input-layout kennt auto, kantenliste, partnerliste und matrix.",
                    "--input-layout knows auto, edges, partners and matrix."))
        }
    }

    /// How the cooperations are written down, where the user said so.
    var tableLayout: TableLayout? { TableLayout.named(inputLayout) }

    /// - Parameter layout: what another option says of it.
    func options(layout: TableLayout? = nil) -> InputOptions {
        InputOptions(
            landscape, isProvisional: isProvisional, layout: layout ?? tableLayout, graph: graphs.options)
    }

    /// Reads the landscape and says what is to be said about it; errors end the command unless it is provisional.
    ///
    /// - Parameter keepsTieAttributes: what a graph file says of its ties besides is kept, to be written again.
    func read(layout: TableLayout? = nil, keepsTieAttributes: Bool = false) throws -> LandscapeInput {
        var options = options(layout: layout)
        options.graph.keepsTieAttributes = keepsTieAttributes
        let input = try LandscapeInput(options)
        Output.say(input.notes)
        return input
    }
}

extension JobContext {
    /// What a command was asked for.
    init(_ profile: Profile, seed: UInt64 = 1) {
        self.init(language: spoken, profile: profile, seed: seed, date: .sourceDateEpoch)
    }
}
