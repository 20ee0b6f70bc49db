import ArgumentParser
import LandscapeFiles
import LandscapeModel

/// How the cooperations are written down, where netviz should not find out by itself.
struct LayoutArguments: ParsableArguments {
    @Option(
        name: .customLong("layout"),
        help: ArgumentHelp(
            text(
                "Dasselbe wie --input-layout, kürzer.", "The same as --input-layout, shorter."),
            valueName: text("form", "form")))
    var word: String = "auto"

    var layout: TableLayout? { TableLayout.named(word) }

    func validate() throws {
        guard TableLayout.isLeftOpen(word) || layout != nil else {
            throw ValidationError(
                text(
                    "--layout kennt auto, kantenliste, partnerliste und matrix.",
                    "--layout knows auto, edges, partners and matrix."))
        }
    }
}
