import Foundation
package import GapAnalysis
package import LandscapeModel
import PlainText
package import SourceText

extension Catalogue {
    /// The recommendations of the paper, and the coordinator's own.
    ///
    /// - Parameter path: a YAML file; nil: none but the paper's.
    package static func adding(_ path: String?, for landscape: Landscape) throws(JobError) -> Catalogue {
        guard let path else { return .standard }
        guard let data = FileManager.default.contents(atPath: path),
            let content = String(data: data, encoding: .utf8)
        else {
            throw JobError(
                "„\(path)“ konnte nicht gelesen werden. Gibt es die Datei, und ist sie in UTF-8?",
                "“\(path)” could not be read. Does it exist, and is it UTF-8?")
        }
        do {
            return try Catalogue.standard.adding(content, vocabulary: landscape.vocabulary)
        } catch {
            throw JobError(error.message.at(path, line: error.line))
        }
    }

    /// Recommendations that the landscape names and this catalogue does not know.
    package func problems(_ landscape: Landscape) -> [Problem] {
        let switched = landscape.settings.ruleSwitches.keys.sorted().map {
            ($0, "landschaft.yaml", nil as Int?)
        }
        let stated = landscape.statements.map { ($0.rule, "stellungnahmen.csv", $0.row as Int?) }
        let agreed = landscape.agreedMeasures.flatMap { measure in
            measure.rules.map { ($0, "massnahmen.csv", measure.row as Int?) }
        }
        return (switched + stated + agreed).filter { self[$0.0] == nil }.map { id, file, row in
            Problem(
                .warning, .unknownRecommendation, file: file, row: row, text: id,
                Bilingual(
                    "Die Empfehlung „\(id)“ gibt es nicht. Die Kennungen stehen in der Ausgabe von netviz gaps.",
                    "There is no recommendation “\(id)”. The ids are in the output of netviz gaps."))
        }
    }
}
