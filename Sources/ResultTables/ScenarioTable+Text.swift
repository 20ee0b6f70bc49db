import GapAnalysis
import LandscapeComparison
import LandscapeModel
import NetworkGraph
public import PlainText

extension ScenarioTable {
    public func text(_ language: Language, width: Int?) -> String {
        let isGerman = language == .german
        var text = ""
        let lines = sentences(language, most: 8)
        if !lines.isEmpty {
            text += (isGerman ? "Woran das Netz dann hängt:\n" : "What the network then depends on:\n")
            text += lines.map { "   \($0)\n" }.joined() + "\n"
        }
        text +=
            isGerman
            ? "Anregungen: \(closed.count) entfallen, \(opened.count) kommen hinzu.\n"
            : "Suggestions: \(closed.count) fall away, \(opened.count) come up.\n"
        text += list(closed, before, isGerman ? "Entfällt" : "Falls away", language)
        text += list(opened, after, isGerman ? "Kommt hinzu" : "Comes up", language)
        var table = TextTable(
            header: [
                isGerman ? "Netz" : "Network", isGerman ? "heute" : "today", isGerman ? "dann" : "then",
            ],
            rightAligned: [1, 2])
        table.rows = before.measures.network.map { measure, value in
            [
                measure.title(language), language.figure(value.number),
                language.figure(after.measures.value(measure)?.number),
            ]
        }
        table.rows.append([
            isGerman ? "Robustheit R bei gezieltem Ausfall" : "robustness R under targeted loss",
            language.figure(before.losses.targeted.robustness),
            language.figure(after.losses.targeted.robustness),
        ])
        table.rows.append([
            isGerman ? "Robustheit R bei zufälligem Ausfall" : "robustness R under random loss",
            language.figure(before.losses.random.robustness),
            language.figure(after.losses.random.robustness),
        ])
        text += "\n" + table.text(width: width)
        if let note { text += "\(note)\n" }
        return text
    }

    private func list(_ gaps: [Gap], _ state: State, _ word: String, _ language: Language) -> String {
        gaps.prefix(8).map { gap in
            "   \(word): \(state.landscape.name(of: gap.a, language)) – \(state.landscape.name(of: gap.b, language)) "
                + "(\(gap.step.label(language)))\n"
        }.joined()
    }

    /// What would come apart, in sentences: actors, then cooperations.
    func sentences(_ language: Language, most: Int) -> [String] {
        let losses = after.losses
        let actors = losses.actors.map { sentence($0, language) }
        let ties = losses.ties.map { loss in
            let names = (after.name(loss.pair.a), after.name(loss.pair.b))
            return language == .german
                ? "Ohne die Kooperation zwischen „\(names.0)“ und „\(names.1)“ wären \(loss.cutOff) Akteure vom übrigen Netz getrennt."
                : "Without the cooperation of “\(names.0)” and “\(names.1)” \(loss.cutOff) actors would be cut off from the rest of the network."
        }
        let room = max(most - ties.count, (most + 1) / 2)
        return Array((actors.prefix(room) + ties).prefix(most))
    }

    private func sentence(_ loss: Losses.ActorLoss, _ language: Language) -> String {
        let name = language.quoted(after.name(loss.actor))
        let (alone, others) = (loss.lonely.count, loss.cutOffTogether)
        if language == .german {
            let lonely =
                alone == 1
                ? "verliert ein Akteur seine einzige Verbindung"
                : "verlieren \(alone) Akteure ihre einzige Verbindung"
            let rest = "vom übrigen Netz getrennt"
            return switch (alone, others) {
            case (0, _): "Fällt \(name) aus, sind \(others) Akteure \(rest)."
            case (_, 0): "Fällt \(name) aus, \(lonely)."
            default: "Fällt \(name) aus, \(lonely), und weitere \(others) sind \(rest)."
            }
        }
        let lonely = alone == 1 ? "one actor loses its only tie" : "\(alone) actors lose their only tie"
        let rest = "actors are cut off from the rest of the network"
        return switch (alone, others) {
        case (0, _): "If \(name) falls away, \(others) \(rest)."
        case (_, 0): "If \(name) falls away, \(lonely)."
        default: "If \(name) falls away, \(lonely), and \(others) other \(rest)."
        }
    }
}
