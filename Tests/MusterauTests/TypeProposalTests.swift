import Foundation
import LandscapeFiles
import LandscapeModel
import Testing

/// Types, sectors and Träger proposed for the example landscape once they are taken out of it.
@Suite struct TypeProposalTests {
    private static let whole = Musterau.shared.result.landscape

    /// As lists without those columns are: names only.
    private static let bare: Landscape = {
        var landscape = whole
        for index in landscape.actors.indices {
            landscape.actors[index].types = []
            landscape.actors[index].sector = nil
            landscape.actors[index].carrier = nil
        }
        return landscape
    }()

    private func isRight(_ proposal: TypeProposal) -> Bool {
        let actor = Self.whole.actors[Int(proposal.actor)]
        let vocabulary = Self.whole.vocabulary
        switch proposal.column {
        case .type:
            return proposal.value.split(separator: "|").allSatisfy { value in
                actor.types.contains { vocabulary.isType($0, String(value)) }
            }
        case .sector: return actor.sector?.rawValue == proposal.value
        case .carrier:
            guard case .actor(let carrier) = actor.carrier else { return false }
            return Self.whole.actors[Int(carrier)].id == proposal.value
        }
    }

    @Test("Most types are proposed, and most proposals are right") func types() {
        let proposals = TypeProposer(Self.bare).proposals().filter { $0.column == .type }
        let right = proposals.count { isRight($0) }
        let precision = Double(right) / Double(proposals.count)
        let coverage = Double(proposals.count) / Double(Self.bare.actors.count)
        if ProcessInfo.processInfo.environment["NETVIZ_NAMES_REPORT"] != nil {
            print("types: precision \(precision) coverage \(coverage)")
            for proposal in proposals where !isRight(proposal) {
                let actor = Self.whole.actors[Int(proposal.actor)]
                print("  wrong: \(actor.name): \(proposal.value), not \(actor.types)")
            }
            let proposed = Set(proposals.map(\.actor))
            for (number, actor) in Self.whole.actors.enumerated() where !proposed.contains(ActorIndex(number))
            {
                print("  none: \(actor.name): \(actor.types)")
            }
        }
        #expect(precision >= 0.9)
        #expect(coverage >= 0.8)
    }

    @Test("Träger are proposed where the name mentions them") func carriers() {
        var named = Self.whole
        for index in named.actors.indices { named.actors[index].carrier = nil }
        let proposals = TypeProposer(named).proposals().filter { $0.column == .carrier }
        let right = proposals.count { isRight($0) }
        if ProcessInfo.processInfo.environment["NETVIZ_NAMES_REPORT"] != nil {
            let wanted = Self.whole.actors.count { $0.carrier != nil }
            print("carriers: \(right) of \(proposals.count) right, \(wanted) actors have one")
            for proposal in proposals where !isRight(proposal) {
                print("  wrong: \(Self.whole.actors[Int(proposal.actor)].name): \(proposal.value)")
            }
        }
        #expect(right >= 8)
        #expect(Double(right) / Double(proposals.count) >= 0.9)
    }

    @Test("What is there is not proposed again") func nothingToAdd() {
        let columns = Set(TypeProposer(Self.whole).proposals().map(\.column))
        #expect(!columns.contains(.type) && !columns.contains(.sector))
    }

    @Test(arguments: [
        ("MBE der Caritas", "mbe", "Caritas"), ("JMD des DRK-Kreisverbands", "jmd", "DRK"),
        ("Sprachschule Fortuna", "integration-course-provider", ""),
        ("VHS Lindental", "adult-education-centre", ""),
        ("Kita Regenbogen", "day-care-centre", ""), ("Etwas ganz anderes", "", ""),
        ("Ausländer- und Einbürgerungsbehörde", "immigration-office", ""),
    ])
    func words(name: String, type: String, carrier: String) {
        var landscape = Landscape()
        landscape.actors = [Actor(id: "a", name: name)]
        let proposals = TypeProposer(landscape).proposals()
        let first = proposals.first { $0.column == .type }?.value.split(separator: "|").first
        #expect(first.map(String.init) ?? "" == type)
        #expect(proposals.first { $0.column == .carrier }?.value ?? "" == carrier)
    }
}
