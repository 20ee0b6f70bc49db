import Foundation
internal import LandscapeModel
import PlainText
import SourceText

/// Reads networks from the files of other programs.
public enum GraphFileReader {
    /// Readers by the file's ending.
    private static let readers: [String: GraphFormat.Reader] = {
        var readers: [String: GraphFormat.Reader] = [:]
        for format in GraphFormat.all {
            for ending in format.endings + format.readEndings { readers[ending] = format.read }
        }
        return readers
    }()

    /// Whether the ending is that of a graph format that is no table.
    package static func isGraphFormat(_ name: String) -> Bool {
        let ending = FileName.ending(name)
        return readers[ending] != nil && ending != "csv" && ending != "tsv"
    }

    private static func ending(_ path: String) -> String {
        FileName.ending(URL(fileURLWithPath: path).lastPathComponent)
    }

    /// Reads GraphML, GEXF, GML, Pajek, UCINET DL, node-link JSON or DOT.
    ///
    /// Never fails: what cannot be read is a problem of severity error, and the rest is there. Self-loops
    /// are dropped and parallel ties merged with the maximum strength, with one warning for each that
    /// counts them; a strength of 0, wishes and ended ones are no ties. Several relations between the same nodes are
    /// sorts of tie of one network; networks of different nodes have to be chosen from.
    ///
    /// - Complexity: O(bytes) time and space, matrices of cells as well.
    public static func read(
        at path: String, options: GraphReadingOptions = GraphReadingOptions()
    ) -> GraphFile {
        let name = URL(fileURLWithPath: path).lastPathComponent
        var draft = GraphDraft(file: name, options: options)
        guard FileManager.default.fileExists(atPath: path) else {
            draft.log.error(
                .missingFile, Place(file: name), path,
                "\(quoted(path).german) gibt es nicht. Bitte prüfen Sie den Pfad.",
                "\(quoted(path).english) does not exist. Please check the path.")
            return draft.finished()
        }
        guard let reader = readers[ending(path)] else {
            _ = ForeignFormat.report(
                name, mayBeTable: false, graphs: GraphFormat.endingsRead, &draft.log)
            return draft.finished()
        }
        guard let text = TextFile.text(path, file: name, &draft.log) else { return draft.finished() }
        guard text.contains(where: { $0 > 0x20 }) else {
            draft.log.error(
                .emptyFile, Place(file: name), "", "\(name) ist leer.", "\(name) is empty.")
            return draft.finished()
        }
        reader(text, &draft)
        return draft.finished()
    }
}
