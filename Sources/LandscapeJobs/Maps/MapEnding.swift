package import Diagrams
import Foundation

/// What the ending of a file asks for.
package enum MapEnding: Equatable, Sendable {
    case picture(MapFormat)
    /// The interactive page.
    case page

    /// - Parameter output: a path; nil: a picture.
    /// - Throws: where the ending is not known.
    package init(of output: String?) throws(RequestError) {
        let ending = output.map { URL(fileURLWithPath: $0).pathExtension.lowercased() } ?? "svg"
        if ending == "html" || ending == "htm" {
            self = .page
        } else if let format = MapFormat(rawValue: ending == "gv" ? "dot" : ending) {
            self = .picture(format)
        } else {
            let known = (MapFormat.allCases.map(\.rawValue) + ["html"]).map { "." + $0 }
                .joined(separator: ", ")
            throw RequestError(
                "Die Endung „.\(ending)“ kenne ich nicht. Möglich sind: \(known).",
                "The ending “.\(ending)” is not known. Possible are: \(known).")
        }
    }
}
