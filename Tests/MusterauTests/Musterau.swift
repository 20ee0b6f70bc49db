import Foundation
import GapAnalysis
import LandscapeFiles
import LandscapeModel
import LandscapeTesting

/// The example landscape, read once for all tests.
struct Musterau: Sendable {
    let result: ReadResult
    let index: ClaimIndex

    static let shared: Musterau = {
        let result = LandscapeReader.read(at: Repository.musterau)
        let landscape = result.landscape
        return Musterau(
            result: result, index: ClaimIndex(landscape.claims, actorCount: landscape.actors.count))
    }()

    var landscape: Landscape { result.landscape }

    /// The lines of a file of the repository, split at a separator.
    static func rows(_ path: String, separator: Character) throws -> [[String]] {
        let text = try Repository.text(path)
        return text.split(separator: "\n").map { line in
            line.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
        }
    }
}
