import ArgumentParser
import Diagrams
import LandscapeJobs
import LandscapeModel

/// How a map is drawn.
struct MapArguments: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            text("Was die Karte zeigt.", "What the map shows."), valueName: text("ansicht", "view")))
    var show: MapView = .cooperation

    @Option(
        help: ArgumentHelp(
            text(
                "Anordnung; datei: wie in der Graphdatei.", "Layout; file: as in the graph file."),
            valueName: text("anordnung", "layout")))
    var layout: MapLayout = .auto

    @Option(
        help: ArgumentHelp(
            text("Nur dieser Akteur und wer ihm nahe ist.", "Only this actor and whoever is near."),
            valueName: text("akteur", "actor")))
    var ego: String?

    @Option(help: ArgumentHelp(text("Schritte um den Akteur.", "Steps around the actor."), valueName: "n"))
    var radius: Int = 1

    @Option(
        name: .customLong("size-by"),
        help: ArgumentHelp(
            text("Kennzahl, nach der sich die Größe richtet.", "Measure that the size follows."),
            valueName: text("kennzahl", "measure")))
    var sizeBy: String = "degree"

    @Option(
        name: .customLong("color-by"),
        help: ArgumentHelp(
            text(
                "Wofür die Farbe steht; datei: wie in der Graphdatei.",
                "What the colour stands for; file: as in the graph file."),
            valueName: text("merkmal", "trait")))
    var colourBy: MapColouring = .sector

    @Option(
        help: ArgumentHelp(
            text(
                "So viele Anregungen zeigt die Karte höchstens, möglichst verschiedene.",
                "The map shows at most so many suggestions, as different as possible."), valueName: "n"))
    var top: Int = MapOptions.usualGaps

    @Option(
        help: ArgumentHelp(text("Papierformat.", "Paper size."), valueName: text("papier", "paper")))
    var page: Page = .screen

    @Flag(name: .customLong("bw"), help: ArgumentHelp(text("Schwarzweiß.", "Black and white.")))
    var isBlackAndWhite = false

    @Option(
        help: ArgumentHelp(
            text("Für wen die Karte ist.", "Who the map is for."), valueName: text("profil", "profile")))
    var profile: Profile = .workshop

    @Option(
        help: ArgumentHelp(text("Anfang der Zufallszahlen.", "Start of the random numbers."), valueName: "n"))
    var seed: UInt64 = 1

    @Option(
        help: ArgumentHelp(
            text(
                "Merkt sich, wo jeder Akteur steht; die nächste Karte lässt ihn dort.",
                "Remembers where every actor stands; the next map keeps it there."),
            valueName: text("datei", "file")))
    var positions: String?

    @Option(help: ArgumentHelp(text("Überschrift.", "Title."), valueName: text("titel", "title")))
    var title: String?

    func request(_ ties: TieRequest) -> MapRequest {
        var request = MapRequest()
        request.view = show
        request.layout = layout
        request.ties = ties
        request.ego = ego
        request.radius = radius
        request.sizeBy = sizeBy
        request.colourBy = colourBy
        request.page = page
        request.isBlackAndWhite = isBlackAndWhite
        request.title = title
        request.positions = positions
        request.gapLimit = top
        return request
    }
}
