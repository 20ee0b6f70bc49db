public import LandscapeModel

/// Proposals that the coordinator decides, as `check` shows them.
public struct ProposalTable: Sendable {
    public var landscape: Landscape
    public var names: [NameProposal]
    public var types: [TypeProposal]
    public var districts: [DistrictProposal]

    public init(
        _ landscape: Landscape, names: [NameProposal], types: [TypeProposal] = [],
        districts: [DistrictProposal] = []
    ) {
        self.districts = districts
        self.landscape = landscape
        self.names = names
        self.types = types
    }

    var isEmpty: Bool { names.isEmpty && types.isEmpty && districts.isEmpty }

    /// More lines than this are for the file, not for the screen.
    private static let mostLines = 40

    func writeNames(_ json: inout JSONWriter, _ language: Language) {
        json.key("proposals", objects: names) { json, proposal in
            json.key("kind", proposal.kind.rawValue)
            json.key("variant", proposal.variant)
            json.key("actor", landscape.actors[Int(proposal.actor)].id)
            json.key("other")
            if let other = proposal.other {
                json.value(landscape.actors[Int(other)].id)
            } else {
                json.null()
            }
            json.key("score", proposal.score)
            json.key("reason", proposal.reason(language))
        }
    }

    func writeTypes(_ json: inout JSONWriter, _ language: Language) {
        json.key("type_proposals", objects: types) { json, proposal in
            json.key("actor", landscape.actors[Int(proposal.actor)].id)
            json.key("column", proposal.column.rawValue)
            json.key("value", proposal.value)
            json.key("score", proposal.score)
            json.key("reason", proposal.reason(language))
        }
    }

    func writeDistricts(_ json: inout JSONWriter, _ language: Language) {
        json.key("district_proposals", objects: districts) { json, proposal in
            json.key("district", proposal.child)
            json.key("part_of", proposal.parent)
            json.key("score", proposal.score)
            json.key("reason", proposal.reason(language))
        }
    }

    func text(_ language: Language) -> String {
        namesText(language) + typesText(language) + districtsText(language)
    }

    /// As it would stand in `landschaft.yaml`, so that it can be copied.
    private func districtsText(_ language: Language) -> String {
        guard !districts.isEmpty else { return "" }
        let isGerman = language == .german
        var lines = [
            isGerman
                ? "Vermutlich Teil eines größeren Sozialraums (\(districts.count)) – stimmt es, gehört es so in "
                    + "landschaft.yaml:"
                : "Probably part of a larger district (\(districts.count)) – if so, landschaft.yaml should say:",
            "  sozialraeume:",
        ]
        for proposal in districts.prefix(Self.mostLines) {
            let share = Int((proposal.score * 100).rounded())
            lines.append("    - name: \(proposal.child)")
            lines.append("      teil_von: \(proposal.parent)  # \(share) %: \(proposal.reason(language))")
        }
        if districts.count > Self.mostLines {
            let rest = districts.count - Self.mostLines
            lines.append(isGerman ? "    # … und \(rest) weitere" : "    # … and \(rest) more")
        }
        return lines.joined(separator: "\n") + "\n\n"
    }

    private func typesText(_ language: Language) -> String {
        guard !types.isEmpty else { return "" }
        let isGerman = language == .german
        var lines = [
            isGerman
                ? "Vermutlich Typ, Sektor oder Träger (\(types.count)) – Sie entscheiden; „--write-types“ trägt die "
                    + "Vorschläge in typvorschlaege.csv ein:"
                : "Probably type, sector or Träger (\(types.count)) – you decide; “--write-types” enters the "
                    + "proposals in typvorschlaege.csv:"
        ]
        for proposal in types.prefix(Self.mostLines) {
            let actor = landscape.actors[Int(proposal.actor)]
            let share = Int((proposal.score * 100).rounded())
            let value = shown(proposal, language)
            let reason = proposal.reason(language)
            lines.append(
                isGerman
                    ? "  „\(actor.name)“, \(proposal.column.rawValue): \(value) (\(share) %; \(reason))"
                    : "  “\(actor.name)”, \(proposal.column.rawValue): \(value) (\(share) %; \(reason))")
        }
        if types.count > Self.mostLines {
            let rest = types.count - Self.mostLines
            lines.append(isGerman ? "  … und \(rest) weitere" : "  … and \(rest) more")
        }
        return lines.joined(separator: "\n") + "\n\n"
    }

    /// The value as a reader knows it.
    private func shown(_ proposal: TypeProposal, _ language: Language) -> String {
        switch proposal.column {
        case .type, .furtherType:
            proposal.value.split(separator: "|")
                .map { landscape.vocabulary.label(type: String($0), language) }.joined(separator: ", ")
        case .sector: Sector(rawValue: proposal.value)?.label(language) ?? proposal.value
        case .carrier: landscape.actors.first { $0.id == proposal.value }?.displayName ?? proposal.value
        }
    }

    private func namesText(_ language: Language) -> String {
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
