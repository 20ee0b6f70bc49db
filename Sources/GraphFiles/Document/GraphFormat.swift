import Foundation
public import PlainText
import SourceText

/// The formats in which a network is written.
public enum GraphFormat: String, Sendable, CaseIterable {
    case graphml, gexf, gml, pajek, dl, edgeList, matrix, json, dot

    /// The format that a file's ending stands for; nil where it is none. A table is a list of edges unless its
    /// name ends in "matrix.csv".
    public init?(path: String) {
        let name = URL(fileURLWithPath: path).lastPathComponent.lowercased()
        switch FileName.ending(name) {
        case "graphml", "xml": self = .graphml
        case "gexf": self = .gexf
        case "gml": self = .gml
        case "net", "paj": self = .pajek
        case "dl": self = .dl
        case "csv": self = name.hasSuffix("matrix.csv") ? .matrix : .edgeList
        case "json": self = .json
        case "dot", "gv": self = .dot
        default: return nil
        }
    }

    /// Whether a file of this format has a place for ``GraphDocument/remarks``; in the others a comment would be taken
    /// for data.
    public var hasRemarks: Bool {
        switch self {
        case .graphml, .gexf, .gml, .pajek, .json, .dot: true
        case .dl, .edgeList, .matrix: false
        }
    }

    /// A matrix of more actors than this can be read by nothing.
    public static let largestMatrix = 20_000

    /// What this format leaves out of a document; each a sentence for the user.
    public func losses(_ document: GraphDocument) -> [Bilingual] {
        var losses: [Bilingual] = []
        let nodes = document.nodeColumns.map(\.name).joined(separator: ", ")
        let ties = document.tieColumns.map(\.name).joined(separator: ", ")
        let hasOwnNames = document.names != document.ids
        switch self {
        case .graphml, .gexf, .json, .dot: break
        case .gml:
            let renamed = (document.nodeColumns + document.tieColumns).map(\.name)
                .filter { GMLWriter.key($0) != $0 }
            if !renamed.isEmpty {
                let list = renamed.joined(separator: ", ")
                losses.append(
                    Bilingual(
                        "GML kennt in Namen von Attributen nur Buchstaben und Ziffern; umbenannt wurden: \(list).",
                        "GML knows letters and digits only in names of attributes; renamed: \(list)."))
            }
        case .pajek:
            if !nodes.isEmpty || !ties.isEmpty {
                losses.append(Self.withoutAttributes("Pajek", [nodes, ties]))
            }
            if hasOwnNames {
                losses.append(
                    Bilingual(
                        "Pajek nummeriert die Akteure; erhalten bleiben ihre Namen, nicht ihre id.",
                        "Pajek numbers the actors; their names are kept, their ids are not."))
            }
        case .dl, .matrix, .edgeList:
            let kept = self == .edgeList ? [nodes] : [nodes, ties]
            let name = self == .dl ? "UCINET DL" : "CSV"
            if kept.contains(where: { !$0.isEmpty }) { losses.append(Self.withoutAttributes(name, kept)) }
            if hasOwnNames {
                losses.append(
                    Bilingual(
                        "\(name) nennt die Akteure bei ihrer id; ihre Namen sind nicht dabei.",
                        "\(name) calls the actors by their ids; their names are left out."))
            }
            if self == .edgeList, document.isolates > 0 {
                losses.append(
                    Bilingual(
                        "\(document.isolates) Akteure ohne Kooperation stehen als Zeilen ohne Ziel in der Liste.",
                        "\(document.isolates) actors without cooperation are rows without a target."))
            }
        }
        if self != .gexf, self != .pajek, !document.places.isEmpty || !document.colours.isEmpty {
            losses.append(
                Bilingual(
                    "Orte und Farben der Karte stehen nur in GEXF.",
                    "Places and colours of the map are in GEXF only."))
        }
        return losses
    }

    private static func withoutAttributes(_ format: String, _ names: [String]) -> Bilingual {
        let list = names.filter { !$0.isEmpty }.joined(separator: ", ")
        return Bilingual(
            "\(format) kennt keine Merkmale; nicht dabei sind: \(list).",
            "\(format) has no attributes; left out: \(list).")
    }
}

extension GraphDocument {
    /// Nodes without a tie.
    var isolates: Int { isIsolated.count { $0 } }

    var isIsolated: [Bool] {
        var isIsolated = [Bool](repeating: true, count: ids.count)
        for tie in ties {
            isIsolated[Int(tie.from)] = false
            isIsolated[Int(tie.to)] = false
        }
        return isIsolated
    }

    /// Writes the network piece by piece; equal documents give equal bytes.
    ///
    /// - Complexity: O(size of the output) time, O(1) space beyond the document.
    public func write(_ format: GraphFormat, to sink: ([UInt8]) -> Void) {
        var buffer: [UInt8] = []
        func put(_ text: String) {
            buffer.append(contentsOf: text.utf8)
            guard buffer.count >= 1 << 16 else { return }
            sink(buffer)
            buffer.removeAll(keepingCapacity: true)
        }
        switch format {
        case .graphml: GraphMLWriter.write(self, put)
        case .gexf: GEXFWriter.write(self, put)
        case .gml: GMLWriter.write(self, put)
        case .pajek: PajekWriter.write(self, put)
        case .dl: DLWriter.write(self, put)
        case .edgeList: TableWriter.writeEdges(self, put)
        case .matrix: TableWriter.writeMatrix(self, put)
        case .json: NodeLinkWriter.write(self, put)
        case .dot: DOTGraphWriter.write(self, put)
        }
        sink(buffer)
    }

    /// The shortest text that reads back to the same number; whole numbers without decimals.
    static func number(_ value: Double) -> String {
        if let whole = Int(exactly: value), whole.magnitude < 1 << 53 { return "\(whole)" }
        return "\(value)"
    }
}
