public import ArgumentParser
public import Diagrams
import Foundation
import LandscapeFiles
import LandscapeModel
import NetworkGraph
import PlainText

extension MapView: ExpressibleByArgument {}
extension MapLayout: ExpressibleByArgument {
    /// Also in German: "datei".
    public init?(argument: String) { self.init(rawValue: argument == "datei" ? "file" : argument) }
}
extension MapColouring: ExpressibleByArgument {
    public init?(argument: String) { self.init(rawValue: argument == "datei" ? "file" : argument) }
}
extension Page: ExpressibleByArgument {}

/// How a map is drawn.
struct MapArguments: ParsableArguments {
    @Option(help: ArgumentHelp(text("Was die Karte zeigt.", "What the map shows.")))
    var show: MapView = .cooperation

    @Option(
        help: ArgumentHelp(
            text(
                "Anordnung; file (datei): wie in der Graphdatei.", "Layout; file: as in the graph file.")))
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
                "Wofür die Farbe steht; file (datei): wie in der Graphdatei.",
                "What the colour stands for; file: as in the graph file.")))
    var colourBy: MapColouring = .sector

    @Option(help: ArgumentHelp(text("Papierformat.", "Paper size.")))
    var page: Page = .screen

    @Flag(name: .customLong("bw"), help: ArgumentHelp(text("Schwarzweiß.", "Black and white.")))
    var isBlackAndWhite = false

    @Option(help: ArgumentHelp(text("Für wen die Karte ist.", "Who the map is for.")))
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

    /// The options of the drawing, with actors found and sizes computed.
    func options(_ prepared: Prepared, _ filters: FilterArguments) throws -> MapOptions {
        let landscape = prepared.landscape
        guard (1...6).contains(radius) else {
            throw ValidationError(text("--radius kennt 1 bis 6.", "--radius knows 1 to 6."))
        }
        var options = MapOptions()
        options.view = show
        options.layout = layout
        options.filter = try filters.filter(prepared)
        options.filterText = filters.words(landscape, options.filter)
        options.ego = try ego.map { try prepared.actor($0) }
        options.radius = radius
        options.colourBy = colourBy
        options.page = page
        options.isBlackAndWhite = isBlackAndWhite
        options.profile = profile
        options.language = spoken
        options.seed = seed
        options.title = title
        options.provisionalNote = prepared.note
        options.coverage = prepared.coverage(profile)
        options.fallbackDate = .sourceDateEpoch
        try takeLooks(&options, prepared)
        try size(&options, prepared)
        options.positions = try storedPositions(options)
        return options
    }

    /// Places and colours of the input, where they are asked for.
    private func takeLooks(_ options: inout MapOptions, _ prepared: Prepared) throws {
        let looks = prepared.looks
        if layout == .file { options.filePlaces = looks.places.mapValues { Point(x: $0.x, y: $0.y) } }
        guard colourBy == .file else { return }
        options.fileColours = prepared.landscape.actors.map { looks.colours[$0.id] }
        guard options.fileColours.contains(where: { $0 != nil }) else {
            throw Failure(
                "Die Eingabe hat keine Farben; „--color-by file“ braucht eine Datei, in der die Knoten Farben haben, etwa GEXF aus Gephi oder GraphML aus yEd.",
                "The input has no colours; “--color-by file” needs a file whose nodes have colours, such as GEXF from Gephi or GraphML from yEd."
            )
        }
    }

    /// What the file of positions holds; nil where there is none yet.
    private func storedPositions(_ options: MapOptions) throws -> StoredPositions? {
        guard let positions else { return nil }
        guard options.canKeepPositions else {
            throw ValidationError(
                text(
                    "--positions passt zu Karten mit freier Anordnung, nicht zu dieser Ansicht oder Anordnung.",
                    "--positions is for maps with a free layout, not for this view or layout."))
        }
        guard FileManager.default.fileExists(atPath: positions) else { return nil }
        guard let data = FileManager.default.contents(atPath: positions) else {
            throw Failure(
                "„\(positions)“ konnte nicht gelesen werden. Ist es eine Datei, die Sie lesen dürfen?",
                "“\(positions)” could not be read. Is it a file that you may read?")
        }
        guard let stored = StoredPositions(json: data) else {
            throw Failure(
                "„\(positions)“ ist keine Positionsdatei von netviz oder wurde beschädigt. Wenn Sie die Datei "
                    + "löschen oder umbenennen, ordnet netviz die Karte neu an und schreibt eine neue.",
                "“\(positions)” is no position file of netviz, or it is damaged. If you delete or rename it, "
                    + "netviz lays the map out anew and writes a fresh one.")
        }
        return stored
    }

    private func size(_ options: inout MapOptions, _ prepared: Prepared) throws {
        guard let measure = ActorMeasure(rawValue: sizeBy) else {
            throw ValidationError(
                text("Die Kennzahl „\(sizeBy)“ gibt es nicht.", "There is no measure “\(sizeBy)”."))
        }
        let view = prepared.landscape.graph(prepared.index, options.filter)
        var wanted = [measure]
        if colourBy == .community { wanted.append(.community) }
        let result = view.graph.measure(
            actors: wanted, network: [],
            options: MeasureOptions(groups: prepared.landscape.sectorGroups(view), seed: seed))
        func perActor(_ values: [Double?]) -> [Double?] {
            var all = [Double?](repeating: nil, count: prepared.landscape.actors.count)
            for (node, actor) in view.actors.enumerated() { all[Int(actor)] = values[node] }
            return all
        }
        // The map itself counts ties, in whole numbers that a reader can check.
        if measure != .degree {
            options.sizes = result.values(measure).map(perActor)
            options.sizeLabel = Bilingual(measure.title(), measure.title(english: true))
        }
        if colourBy == .community {
            options.communities = result.values(.community).map(perActor)?.map { $0.map { Int($0) } }
        }
    }
}
