import ArgumentParser
import Foundation
import GapAnalysis
import LandscapeModel
import PlainText

/// The recommendations that are checked: those of the paper, and the coordinator's own.
struct RulesArguments: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            text("Eigene Empfehlungen (YAML) dazunehmen.", "Add recommendations of your own (YAML)."),
            valueName: text("datei", "file")))
    var rules: String?

    func catalogue(_ landscape: Landscape) throws -> Catalogue {
        guard let rules else { return .standard }
        guard let data = FileManager.default.contents(atPath: rules),
            let content = String(data: data, encoding: .utf8)
        else {
            throw Failure(
                "„\(rules)“ konnte nicht gelesen werden. Gibt es die Datei, und ist sie in UTF-8?",
                "“\(rules)” could not be read. Does it exist, and is it UTF-8?")
        }
        do {
            return try Catalogue.standard.adding(content, vocabulary: landscape.vocabulary)
        } catch {
            let line = error.line.map { text(", Zeile \($0)", ", line \($0)") } ?? ""
            throw Failure(
                "\(rules)\(line): \(error.message.german)", "\(rules)\(line): \(error.message.english)")
        }
    }
}

extension Catalogue {
    /// Recommendations that the landscape names and this catalogue does not know.
    func problems(_ landscape: Landscape) -> [Problem] {
        let switched = landscape.settings.ruleSwitches.keys.sorted().map {
            ($0, "landschaft.yaml", nil as Int?)
        }
        let stated = landscape.statements.map { ($0.rule, "stellungnahmen.csv", $0.row as Int?) }
        return (switched + stated).filter { self[$0.0] == nil }.map { id, file, row in
            Problem(
                .warning, .unknownRecommendation, file: file, row: row, text: id,
                Bilingual(
                    "Die Empfehlung „\(id)“ gibt es nicht. Die Kennungen stehen in der Ausgabe von netviz gaps.",
                    "There is no recommendation “\(id)”. The ids are in the output of netviz gaps."))
        }
    }
}
