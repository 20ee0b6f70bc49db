import ArgumentParser
import Diagrams
import Foundation
import GapAnalysis
import LandscapeModel

/// What the ending of the file asks for.
enum MapEnding: Equatable {
    case picture(MapFormat)
    /// The interactive page.
    case page

    /// - Throws: wrong usage where the ending is not known.
    init(of output: String?) throws {
        let ending = output.map { URL(fileURLWithPath: $0).pathExtension.lowercased() } ?? "svg"
        if ending == "html" || ending == "htm" {
            self = .page
        } else if let format = MapFormat(rawValue: ending == "gv" ? "dot" : ending) {
            self = .picture(format)
        } else {
            let known = (MapFormat.allCases.map(\.rawValue) + ["html"]).map { "." + $0 }
                .joined(separator: ", ")
            throw ValidationError(
                text(
                    "Die Endung „.\(ending)“ kenne ich nicht. Möglich sind: \(known).",
                    "The ending “.\(ending)” is not known. Possible are: \(known)."))
        }
    }

    func data(_ prepared: Prepared, gaps: [Gap], options: MapOptions) throws(MapError) -> Data {
        switch self {
        case .picture(let format):
            return try Diagram(
                landscape: prepared.landscape, index: prepared.index, gaps: gaps, options: options
            ).render().data(format)
        case .page:
            return Data(
                try InteractiveMap(
                    landscape: prepared.landscape, index: prepared.index, gaps: gaps, options: options
                ).html().utf8)
        }
    }
}
