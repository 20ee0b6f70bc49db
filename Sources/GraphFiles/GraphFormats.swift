import Foundation
import SourceText

extension GraphFormat {
    /// Every format; of two with the same ending the one with the longer end of its name comes first.
    public static let all: [GraphFormat] = [
        .graphml, .gexf, .gml, .pajek, .dl, .matrix, .edgeList, .json, .dot,
    ]

    /// The format in which a file of this name is written; nil where it is none. A table is a list of edges unless its
    /// name ends in "matrix.csv".
    public init?(path: String) {
        let name = URL(fileURLWithPath: path).lastPathComponent.lowercased()
        let ending = FileName.ending(name)
        let found = Self.all.first { $0.endings.contains(ending) && name.hasSuffix($0.nameEnd) }
        guard let found else { return nil }
        self = found
    }
}
