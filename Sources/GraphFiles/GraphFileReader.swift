import Foundation
import LandscapeFiles
internal import LandscapeModel
import PlainText
import SourceText

/// How a graph file is understood, where the user says so.
public struct GraphReadingOptions: Sendable {
    /// The attribute of the nodes that holds their type or sector; nil takes `type`.
    public var typeAttribute: String?
    /// The attribute of the ties that is their strength; nil takes `weight` or what else means it.
    public var strengthAttribute: String?
    /// The relation that is read of a file with several; nil takes all.
    public var relation: String?
    /// What the ties have beside their strength is kept, to be written again.
    public var keepsTieAttributes = false

    public init() {}
}

/// Reads networks from the files of other programs.
public enum GraphFileReader {
    /// The formats, by the file's ending.
    private static let readers: [String: @Sendable ([UInt8], inout GraphDraft) -> Void] = [
        "graphml": GraphMLReader.read, "xml": GraphMLReader.read, "gexf": GEXFReader.read,
        "gml": GMLReader.read, "net": PajekReader.read, "paj": PajekReader.read, "dl": DLReader.read,
        "json": NodeLinkReader.read, "cyjs": NodeLinkReader.read,
        "dot": DOTReader.read, "gv": DOTReader.read,
    ]

    /// Whether the path names a file, not a folder, whose ending is that of a graph format.
    ///
    /// Tables (`.csv`, `.tsv`, `.txt`) are none: they are read as any other table.
    public static func isGraphFile(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        guard !(exists && isFolder.boolValue), readers[ending(path)] != nil else { return false }
        // Exports with tables of their own are landscapes, whatever their ending.
        return !ToolReading.isExport(path)
    }

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
            _ = ForeignFormat.report(name, mayBeTable: false, &draft.log)
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
