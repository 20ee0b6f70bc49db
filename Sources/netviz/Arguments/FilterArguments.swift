import ArgumentParser
import LandscapeJobs

/// What part of the landscape a command looks at.
struct FilterArguments: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            text(
                "Nur dieses Handlungsfeld, zum Beispiel sprache.",
                "Only this field of action, such as sprache."),
            valueName: text("feld", "field")))
    var field: String?

    @Option(
        help: ArgumentHelp(
            text("Nur Akteure in diesem Sozialraum.", "Only actors in this district."),
            valueName: text("sozialraum", "district")))
    var district: String?

    @Option(
        help: ArgumentHelp(
            text(
                "Nur diese Art von Kooperation; mehrfach möglich.",
                "Only this kind of cooperation; may be repeated."),
            valueName: text("art", "kind")))
    var kind: [String] = []

    @Option(
        name: .customLong("min-strength"),
        help: ArgumentHelp(
            text(
                "Nur Kooperationen ab dieser Stärke (0–4).",
                "Only cooperations of this strength or more (0–4)."),
            valueName: "n"))
    var minimumStrength: Double?

    @Flag(
        help: ArgumentHelp(
            text(
                "Nur bestätigte Kooperationen, mit der niedrigeren Stärke.",
                "Only confirmed cooperations, with the lower strength.")))
    var confirmed = false

    @Option(
        help: ArgumentHelp(
            text("Nur Akteure dieses Typs, zum Beispiel mbe.", "Only actors of this type, such as mbe."),
            valueName: text("typ", "type")))
    var type: String?

    @Option(
        name: [.customLong("board"), .customLong("gremium")],
        help: ArgumentHelp(
            text(
                "Nur wer in diesem Gremium sitzt (Name, id oder ein Teil des Namens).",
                "Only who sits on this board (name, id or a part of the name)."),
            valueName: text("gremium", "board")))
    var board: String?

    func validate() throws {
        guard minimumStrength?.isFinite ?? true else {
            throw ValidationError(
                text("--min-strength nimmt eine Zahl.", "--min-strength takes a number."))
        }
    }

    var request: TieRequest {
        var request = TieRequest()
        request.field = field
        request.district = district
        request.kinds = kind
        request.minimumStrength = minimumStrength
        request.isConfirmedOnly = confirmed
        request.type = type
        request.board = board
        return request
    }
}
