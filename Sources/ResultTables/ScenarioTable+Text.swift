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
                measure.title(language), Self.number(value.number, language),
                Self.number(after.measures.value(measure)?.number, language),
            ]
        }
        table.rows.append([
            isGerman ? "Robustheit R bei gezieltem Ausfall" : "robustness R under targeted loss",
            Self.number(before.losses.targeted.robustness, language),
            Self.number(after.losses.targeted.robustness, language),
        ])
        table.rows.append([
            isGerman ? "Robustheit R bei zufälligem Ausfall" : "robustness R under random loss",
            Self.number(before.losses.random.robustness, language),
            Self.number(after.losses.random.robustness, language),
        ])
        text += "\n" + table.text(width: width)
        if let note { text += "\(note)\n" }
        return text
    }

    private static func number(_ value: Double?, _ language: Language) -> String {
        guard let value else { return "–" }
        return value == value.rounded() && value.magnitude < 1e9
            ? "\(Int(value))" : language.number(value, digits: 3)
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
                ? "Ohne die Kooperation zwischen „\(names.0)“ und „\(names.1)“ wären \(loss.cutOff) Akteure vom größeren Teil getrennt."
                : "Without the cooperation of “\(names.0)” and “\(names.1)” \(loss.cutOff) actors would be cut off from the larger part."
        }
        let room = max(most - ties.count, (most + 1) / 2)
        return Array((actors.prefix(room) + ties).prefix(most))
    }

    private func sentence(_ loss: Losses.ActorLoss, _ language: Language) -> String {
        let name = language.quoted(after.name(loss.actor))
        let alone = loss.lonely.count
        let others = loss.cutOff - alone
        if language == .german {
            let lonely =
                alone == 1
                ? "ein Akteur seine einzige Verbindung" : "\(alone) Akteure ihre einzige Verbindung"
            let rest = others == 1 ? "ein Akteur ist" : "\(others) Akteure sind"
            switch (alone, others) {
            case (0, _):
                return
                    "Fällt \(name) aus, \(others == 1 ? "ist ein Akteur" : "sind \(others) Akteure") vom größeren Teil getrennt."
            case (1, 0): return "Fällt \(name) aus, verliert \(lonely)."
            case (_, 0): return "Fällt \(name) aus, verlieren \(lonely)."
            default:
                return
                    "Fällt \(name) aus, \(alone == 1 ? "verliert" : "verlieren") \(lonely), und \(rest) vom größeren Teil getrennt."
            }
        }
        let lonely = alone == 1 ? "one actor loses its only tie" : "\(alone) actors lose their only tie"
        let rest = others == 1 ? "one actor is cut off" : "\(others) actors are cut off"
        switch (alone, others) {
        case (0, _): return "If \(name) falls away, \(rest) from the larger part."
        case (_, 0): return "If \(name) falls away, \(lonely)."
        default: return "If \(name) falls away, \(lonely), and \(rest) from the larger part."
        }
    }
}
