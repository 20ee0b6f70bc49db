import LandscapeModel
import PlainText
import SourceText

extension GraphDraft {
    mutating func reportNodeCount(_ text: String, _ line: Int?) {
        log.error(
            .outOfRange, Place(file: file, row: line), text,
            "\(file) nennt \(quoted(text).german) Knoten, mehr als die Datei enthalten kann.",
            "\(file) claims \(quoted(text).english) nodes, more than the file can hold.")
    }

    mutating func reportNodeNumber(_ text: String, _ line: Int?) {
        log.error(
            .unknownActor, Place(file: file, row: line), text,
            "\(quoted(text).german) ist keine Nummer eines Knotens dieser Datei.",
            "\(quoted(text).english) is no number of a node of this file.")
    }

    mutating func reportCell(_ text: String, _ line: Int?) {
        log.error(
            .unknownValue, Place(file: file, row: line), text,
            "\(quoted(text).german) steht in der Matrix, wo eine Zahl stehen muss.",
            "\(quoted(text).english) stands in the matrix where a number must be.")
    }

    /// A matrix whose numbers do not fill its rows: nobody can tell which of them belongs where.
    ///
    /// - Parameters:
    ///   - line: the first line that does not hold a whole row.
    ///   - hasTooMany: numbers are left over; else some are missing.
    mutating func reportMatrixSize(_ line: Int, columns: Int, hasTooMany: Bool) {
        log.error(
            hasTooMany ? .extraCells : .missingValue, Place(file: file, row: line), "",
            hasTooMany
                ? "In der Matrix stehen mehr Zahlen, als die Datei angibt: In Zeile \(line) müssten es \(columns) sein. Sie wird nicht "
                    + "gelesen, denn jede weitere Zahl wäre verschoben."
                : "In der Matrix fehlen Zahlen: In Zeile \(line) müssten es \(columns) sein. Sie wird nicht gelesen, denn jede "
                    + "weitere Zahl wäre verschoben.",
            hasTooMany
                ? "The matrix holds more numbers than the file says: line \(line) should have \(columns). It is not read, since "
                    + "every further number would be shifted."
                : "The matrix lacks numbers: line \(line) should have \(columns). It is not read, since every further number "
                    + "would be shifted.")
    }

    mutating func reportInvisible(nodes: Int, ties: Int) {
        guard nodes + ties > 0 else { return }
        let german = [
            ties > 0 ? (ties == 1 ? "eine Kante" : "\(ties) Kanten") : nil,
            nodes > 0 ? "\(nodes) Knoten" : nil,
        ].compactMap { $0 }.joined(separator: " und ")
        let english = [
            ties > 0 ? (ties == 1 ? "one tie" : "\(ties) ties") : nil,
            nodes > 0 ? (nodes == 1 ? "one node" : "\(nodes) nodes") : nil,
        ].compactMap { $0 }.joined(separator: " and ")
        log.warning(
            .notDrawn, Place(file: file), "style=invis",
            "Die Datei zeichnet \(german) unsichtbar (style=invis). Sie helfen nur beim Anordnen und zählen nicht mit.",
            "The file draws \(english) invisibly (style=invis). They only help to arrange the drawing and are left out."
        )
    }

    /// Parts of a file that are no network.
    mutating func reportIgnored(_ name: String, _ line: Int?) {
        log.warning(
            .ignoredContent, Place(file: file, row: line), name,
            "\(quoted(name).german) wird nicht gelesen; netviz liest aus dieser Datei Netze und Merkmale ihrer Knoten.",
            "\(quoted(name).english) is not read; netviz reads networks and attributes of their nodes from this file."
        )
    }
}
