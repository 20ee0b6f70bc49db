import ArgumentParser
import GapAnalysis
import LandscapeModel
import Reports

struct Gaps: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gaps",
        abstract: text(
            "Die geprüften Empfehlungen und die Anregungen daraus, geordnet und begründet.",
            "The checked recommendations and the suggestions that follow, ranked and explained."),
        aliases: ["luecken"])

    @OptionGroup var input: LandscapeArguments
    @OptionGroup var rules: RulesArguments
    @OptionGroup var output: OutputArguments

    @Option(
        help: ArgumentHelp(
            text(
                "Nur dieses Handlungsfeld; die Nummern bleiben die der ganzen Landschaft.",
                "Only this field; the numbers stay those of the whole landscape."),
            valueName: text("feld", "field")))
    var field: String?

    @Flag(
        help: ArgumentHelp(
            text(
                "Statt der Anregungen die Tafel Soll–Ist: Akteurstyp × Akteurstyp × Handlungsfeld.",
                "Instead of suggestions the table of expected and existing: type × type × field.")))
    var matrix = false

    @Option(help: ArgumentHelp(text("Für wen die Ausgabe ist.", "Who the output is for.")))
    var profile: Profile = .intern

    func run() throws {
        let target = try output.target(keeping: [input.landscape, rules.rules])
        let prepared = try input.read().ordered.published(for: profile)
        let landscape = prepared.landscape
        let field = try field.map { try FilterArguments.field($0, landscape) }
        let catalogue = try rules.catalogue(landscape)
        if matrix {
            return try write(
                landscape.expectationMatrix(prepared.index, catalogue: catalogue), prepared, field, target)
        }
        var analysis = landscape.analysed(prepared.index, catalogue: catalogue)
        landscape.addStructuralHints(to: &analysis, prepared.index)
        let table = GapsTable(
            landscape: landscape, analysis: analysis, field: field, profile: profile,
            note: prepared.originNote(profile), coverage: prepared.coverage(profile))
        switch output.chosen {
        case .json: try Output.write(table.json(spoken), to: target)
        case .csv: try Output.write(table.csv(spoken), to: target)
        case .table: try Output.write(table.text(spoken), to: target)
        }
    }

    private func write(
        _ cells: [ExpectationCell], _ prepared: Prepared, _ field: String?, _ target: OutputTarget
    ) throws {
        let shown = profile == .oeffentlich ? cells.published(in: prepared.landscape) : cells
        let table = MatrixTable(
            cells: shown.filter { field == nil || $0.field == field },
            vocabulary: prepared.landscape.vocabulary, note: prepared.dataNote(profile))
        switch output.chosen {
        case .json: try Output.write(table.json(), to: target)
        case .csv: try Output.write(table.csv(), to: target)
        case .table: try Output.write(table.text(spoken), to: target)
        }
    }
}
