import Diagrams
import Foundation
package import GraphFiles
package import LandscapeFiles
import LandscapeModel
package import PlainText

/// `convert`: the network of a landscape, or of a graph file, for a format of other programs.
package struct GraphExport: Sendable {
    package let format: GraphFormat
    package let document: GraphDocument
    /// What is to be said about it.
    package let notes: [Bilingual]

    /// Maps of more actors are not laid out for GEXF: Gephi does that itself.
    private static let mostPlaced = 1500

    /// - Parameter input: read with what a graph file says of its ties besides.
    package init(
        _ input: LandscapeInput, _ ties: TieRequest, as format: GraphFormat, _ context: JobContext
    ) throws {
        let landscape = input.landscape
        let language = context.language
        let filter = try ties.filter(input)
        var notes: [Bilingual] = []
        // A graph file keeps its attributes and directions; which of its ties count the landscape says.
        var document =
            input.network.map {
                GraphDocument($0, title: landscape.settings.title, of: landscape, input.index, filter)
            } ?? GraphDocument(landscape, input.index, filter, language)
        document.remarks = [input.note(language)].compactMap { $0 }
        // A list of edges says it of each of them.
        let pairs = landscape.pairs(input.index, filter)
        if input.network == nil, format != .edgeList, let record = input.record(.intern, pairs: pairs) {
            document.remarks.append(record.text(language))
        }
        if let words = filter.words(landscape, language) {
            document.title += " – " + words
            notes.append(
                Bilingual(
                    "Geschrieben wird ein Ausschnitt: " + (filter.words(landscape, .german) ?? ""),
                    "A part is written: " + (filter.words(landscape, .english) ?? "")))
        }
        if format == .gexf, input.network == nil {
            notes += Self.addLooks(to: &document, input, filter, context)
        }
        guard format != .matrix || document.ids.count <= GraphFormat.largestMatrix else {
            throw JobError(
                Bilingual(
                    "Eine Matrix mit \(document.ids.count) Zeilen liest kein Programm mehr. Bitte eine Kantenliste "
                        + "schreiben (.csv, deren Name nicht auf „matrix.csv“ endet).",
                    "No program reads a matrix of \(document.ids.count) rows. Please write an edge list (.csv whose name "
                        + "does not end in “matrix.csv”)."), notes: notes)
        }
        self.format = format
        self.document = document
        self.notes = notes + format.losses(document)
    }

    /// What the format may have no place for.
    package func remarks(_ language: Language) -> Remarks { Remarks(document.remarks, language) }

    /// The file in pieces of a megabyte or so.
    package func write(to pour: ([UInt8]) -> Void) { document.write(format, to: pour) }

    /// The colours of the sectors, and the places that the map gives the actors.
    private static func addLooks(
        to document: inout GraphDocument, _ input: LandscapeInput, _ filter: TieFilter, _ context: JobContext
    ) -> [Bilingual] {
        let palette = Palette(isBlackAndWhite: false)
        let view = input.landscape.graph(input.index, filter)
        document.colours = view.actors.map { actor in
            let colour = palette.paint(input.landscape.actors[Int(actor)].sector).fill
            return UInt32(colour.red) << 16 | UInt32(colour.green) << 8 | UInt32(colour.blue)
        }
        guard view.actors.count <= mostPlaced else {
            return [
                Bilingual(
                    "Ohne Orte: bei mehr als \(mostPlaced) Akteuren ordnet Gephi selbst an.",
                    "Without places: beyond \(mostPlaced) actors Gephi arranges them itself.")
            ]
        }
        var options = MapOptions()
        options.filter = filter
        let diagram = Diagram(input.shown(.intern), gaps: [], options: options)
        guard let map = try? diagram.render() else { return [] }
        let boxes = Dictionary(
            zip(diagram.nodes.map(\.actor), map.nodeBoxes), uniquingKeysWith: { first, _ in first })
        let places = view.actors.compactMap { actor in
            boxes[actor].map { box in
                (x: rounded(box.centre.x), y: rounded(-box.centre.y))
            }
        }
        if places.count == view.actors.count { document.places = places }
        return []
    }

    private static func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
}
