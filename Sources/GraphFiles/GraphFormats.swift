import Foundation
public import PlainText
import SourceText

extension GraphFormat {
    /// Every format; of two with the same ending the one with the longer end of its name comes first.
    public static let all: [GraphFormat] = [
        .graphml, .gexf, .gml, .pajek, .dl, .matrix, .edgeList, .json, .dot,
    ]

    /// The usual endings of graph files that are read, tables apart.
    package static var endingsRead: [String] {
        all.filter { $0.read != nil }.flatMap { $0.endings.prefix(1) + $0.readEndings }
    }

    /// The usual endings of what is written, each with what it means where it does not say so itself: ".net (Pajek) und
    /// .json".
    public static func endingsWritten(_ language: Language) -> String {
        let parts = all.filter(\.nameEnd.isEmpty).map { format in
            let meaning = format.meaning(language)
            return "." + (format.endings.first ?? "") + (meaning.isEmpty ? "" : " (\(meaning))")
        }
        return language.list(parts, limit: parts.count)
    }

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
