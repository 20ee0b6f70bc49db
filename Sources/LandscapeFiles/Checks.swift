import LandscapeModel
import PlainText
import SourceText

/// Checks over the landscape as a whole.
extension Reading {
    /// An actor that reports cooperations itself has answered, whatever its row says.
    mutating func checkSurvey(_ pending: [PendingActor]) {
        guard pending.contains(where: \.saysNotAnswered) else { return }
        var reports: [ActorIndex: Int] = [:]
        for claim in landscape.claims {
            for end in [claim.from, claim.to] where claim.isReported(by: end) {
                reports[end, default: 0] += 1
            }
        }
        for (number, entry) in pending.enumerated() where entry.saysNotAnswered {
            guard let count = reports[ActorIndex(number)] else { continue }
            let actor = landscape.actors[number]
            log.warning(
                .surveyContradiction, Place(file: actorsFile, row: actor.row, column: "geantwortet"),
                actor.name,
                "\(quoted(actor.name).german) hat laut \(actorsFile) nicht geantwortet, meldet aber selbst "
                    + "\(count) Kooperationen (gemeldet_von). Bitte klären Sie, was gilt.",
                "\(quoted(actor.name).english) has not answered according to \(actorsFile) but reports \(count) "
                    + "cooperations itself (gemeldet_von). Please settle which is right.")
        }
    }
}
