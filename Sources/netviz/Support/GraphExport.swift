import Diagrams
import Foundation
import LandscapeFiles
import LandscapeModel
import PlainText

/// Writes the network of a landscape, or of a graph file, in a format of other programs.
struct GraphExport {
    let format: GraphFormat
    let target: OutputTarget
    /// Where the remarks go that the format has no place for.
    let remarksFile: RemarksFile?

    /// Maps of more actors are not laid out for GEXF: Gephi does that itself.
    private static let mostPlaced = 1500

    func run(
        _ input: LandscapeArguments, _ layout: LayoutArguments, _ filters: FilterArguments
    ) throws {
        let document = try document(input, layout, filters)
        guard format != .matrix || document.ids.count <= GraphFormat.largestMatrix else {
            throw Failure(
                "Eine Matrix mit \(document.ids.count) Zeilen liest kein Programm mehr. Bitte eine Kantenliste "
                    + "schreiben (.csv, deren Name nicht auf „matrix.csv“ endet).",
                "No program reads a matrix of \(document.ids.count) rows. Please write an edge list (.csv whose name "
                    + "does not end in “matrix.csv”).")
        }
        for loss in format.losses(document) { Output.say(loss(spoken)) }
        try remarksFile?.write(Remarks(document.remarks, spoken))
        try Output.stream(to: target) { write in document.write(format, to: write) }
    }

    private func document(
        _ input: LandscapeArguments, _ layout: LayoutArguments, _ filters: FilterArguments
    ) throws -> GraphDocument {
        let prepared = try input.read(layout: layout.layout, keepsTieAttributes: true)
        let filter = try filters.filter(prepared)
        // A graph file keeps its attributes and directions; which of its ties count the landscape says.
        var document =
            prepared.network.map {
                GraphDocument(
                    $0, title: prepared.landscape.settings.title, of: prepared.landscape, prepared.index,
                    filter)
            } ?? GraphDocument(prepared.landscape, prepared.index, filter, spoken)
        document.remarks = [prepared.note].compactMap { $0 }
        // A list of edges says it of each of them.
        let pairs = prepared.landscape.pairs(prepared.index, filter)
        if prepared.network == nil, format != .edgeList, let record = prepared.record(.intern, pairs: pairs) {
            document.remarks.append(record.text(spoken))
        }
        if let words = filters.words(prepared.landscape, filter) {
            document.title += " – " + words
            Output.say(text("Geschrieben wird ein Ausschnitt: ", "A part is written: ") + words)
        }
        if format == .gexf, prepared.network == nil { addLooks(to: &document, prepared, filter) }
        return document
    }

    /// The colours of the sectors, and the places that the map gives the actors.
    private func addLooks(to document: inout GraphDocument, _ prepared: Prepared, _ filter: TieFilter) {
        let palette = Palette(isBlackAndWhite: false)
        let view = prepared.landscape.graph(prepared.index, filter)
        document.colours = view.actors.map { actor in
            let colour = palette.paint(prepared.landscape.actors[Int(actor)].sector).fill
            return UInt32(colour.red) << 16 | UInt32(colour.green) << 8 | UInt32(colour.blue)
        }
        guard view.actors.count <= Self.mostPlaced else {
            return Output.say(
                text(
                    "Ohne Orte: bei mehr als \(Self.mostPlaced) Akteuren ordnet Gephi selbst an.",
                    "Without places: beyond \(Self.mostPlaced) actors Gephi arranges them itself."))
        }
        var options = MapOptions()
        options.filter = filter
        options.profile = .intern
        let diagram = Diagram(
            landscape: prepared.landscape, index: prepared.index, gaps: [], options: options)
        guard let map = try? diagram.render() else { return }
        let boxes = Dictionary(
            zip(diagram.nodes.map(\.actor), map.nodeBoxes), uniquingKeysWith: { first, _ in first })
        let places = view.actors.compactMap { actor in
            boxes[actor].map { box in
                (x: rounded(box.centre.x), y: rounded(-box.centre.y))
            }
        }
        if places.count == view.actors.count { document.places = places }
    }

    private func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
}
