public import LandscapeModel

/// Proposals that the coordinator decides, as `check` shows them.
public struct ProposalTable: Sendable {
    public var landscape: Landscape
    public var names: [NameProposal]

    public init(_ landscape: Landscape, names: [NameProposal]) {
        self.landscape = landscape
        self.names = names
    }

    /// More lines than this are for the file, not for the screen.
    private static let mostLines = 40

    func writeNames(_ json: inout JSONWriter, _ language: Language) {
        json.key("proposals")
        json.array { json in
            for proposal in names {
                json.object { json in
                    json.key("kind")
                    json.value(proposal.kind.rawValue)
                    json.key("variant")
                    json.value(proposal.variant)
                    json.key("actor")
                    json.value(landscape.actors[Int(proposal.actor)].id)
                    json.key("other")
                    if let other = proposal.other {
                        json.value(landscape.actors[Int(other)].id)
                    } else {
                        json.null()
                    }
                    json.key("score")
                    json.value(proposal.score)
                    json.key("reason")
                    json.value(proposal.reason(language))
                }
            }
        }
    }

    func text(_ language: Language) -> String {
        guard !names.isEmpty else { return "" }
        let isGerman = language == .german
        var lines = [
            isGerman
                ? "Vermutlich derselbe Akteur (\(names.count)) – Sie entscheiden; „--write-aliases“ trägt die "
                    + "Vorschläge in aliase.csv ein:"
                : "Probably the same actor (\(names.count)) – you decide; “--write-aliases” enters the proposals "
                    + "in aliase.csv:"
        ]
        for proposal in names.prefix(Self.mostLines) {
            let actor = landscape.actors[Int(proposal.actor)]
            let share = Int((proposal.score * 100).rounded())
            lines.append(
                isGerman
                    ? "  „\(proposal.variant)“ → „\(actor.name)“ (\(share) %): \(proposal.reason.german)"
                    : "  “\(proposal.variant)” → “\(actor.name)” (\(share) %): \(proposal.reason.english)")
        }
        if names.count > Self.mostLines {
            let rest = names.count - Self.mostLines
            lines.append(isGerman ? "  … und \(rest) weitere" : "  … and \(rest) more")
        }
        return lines.joined(separator: "\n") + "\n\n"
    }
}
