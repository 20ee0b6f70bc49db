import ArgumentParser

/// The recommendations that are checked: those of the paper, and the coordinator's own.
struct RulesArguments: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            text("Eigene Empfehlungen (YAML) dazunehmen.", "Add recommendations of your own (YAML)."),
            valueName: text("datei", "file")))
    var rules: String?
}
