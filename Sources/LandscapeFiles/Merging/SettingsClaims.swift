internal import LandscapeModel
import PlainText
import SourceText
import Yams

/// What `landschaft.yaml` says about one landscape and would be false of both.
struct SettingsClaims {
    private let first: Landscape
    private let second: Landscape
    private let areForeign: Bool
    private(set) var conflicts: [MergeConflict] = []

    init(_ first: Landscape, _ second: Landscape) {
        self.first = first
        self.second = second
        areForeign = ActorPlaces(first, second).areForeign
        noteQuestions()
    }

    /// The text without such claims; as it was where there are none.
    mutating func text(_ text: String?, isFirst: Bool) -> String? {
        var log = ProblemLog()
        guard let text,
            case .mapping(var root) = YAMLDocument.root(Array(text.utf8), file: "landschaft.yaml", &log)
        else { return text }
        let before = root
        for (key, value) in before {
            switch key.string?.folded {
            case "fehlanzeigen":
                guard case .sequence(let list) = value else { continue }
                let kept = list.filter { !isContradicted($0, isFirst: isFirst) }
                if kept.count < list.count { root[key] = .sequence(Node.Sequence(Array(kept))) }
            case "erhebung":
                guard asksDifferently, case .mapping(var part) = value else { continue }
                for entry in part.keys where entry.string?.folded == "gefragt" { part[entry] = nil }
                root[key] = part.isEmpty ? nil : .mapping(part)
            default: break
            }
        }
        guard root != before else { return text }
        return (try? Yams.serialize(node: .mapping(root), width: -1, allowUnicode: true)) ?? text
    }

    /// A type that one landscape knows not to have and that the other has, or in another area may have.
    private mutating func isContradicted(_ node: Node, isFirst: Bool) -> Bool {
        let (own, other) = isFirst ? (first, second) : (second, first)
        guard let word = node.string, let type = own.vocabulary.actorType(word)?.term.id else { return false }
        let actor = other.actors.indices.first { other.isActor(ActorIndex(clamping: $0), ofType: type) }
        let isShared = !areForeign || other.settings.knownAbsentTypes.contains(type)
        if actor == nil, isShared { return false }
        let name = actor.map { other.actors[$0].name } ?? ""
        conflicts.append(
            MergeConflict(
                table: "landschaft", subject: "fehlanzeigen", column: "", first: isFirst ? word : name,
                second: isFirst ? name : word, kept: name.isEmpty ? "nichts; gilt nur für ein Gebiet" : name))
        return true
    }

    /// Whether the surveys asked different things: what only one of them asked, the other's actors have not denied.
    private var asksDifferently: Bool {
        let (one, two) = (first.settings.survey.asked, second.settings.survey.asked)
        if one == two { return false }
        let isSilent = { (landscape: Landscape) in
            landscape.settings.survey.asked == nil && !landscape.hasSurvey
        }
        return !isSilent(first) && !isSilent(second)
    }

    private mutating func noteQuestions() {
        guard asksDifferently else { return }
        func words(_ landscape: Landscape) -> String {
            guard let asked = landscape.settings.survey.asked else { return "" }
            return SurveyQuestions.words.filter { asked.contains($0.question) }.map(\.word)
                .joined(separator: ", ")
        }
        conflicts.append(
            MergeConflict(
                table: "landschaft", subject: "erhebung.gefragt", column: "", first: words(first),
                second: words(second), kept: "keines; gefragt ist, was ein Akteur irgendwo angibt"))
    }
}
