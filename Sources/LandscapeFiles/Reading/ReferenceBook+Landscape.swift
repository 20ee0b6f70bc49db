package import LandscapeModel
import PlainText
import SourceText

extension ReferenceBook {
    /// What the names of a landscape that was read mean, its aliases left out.
    ///
    /// - Parameter hasOwnID: false for actors whose id was made from their name.
    init(_ landscape: Landscape, hasOwnID: [Bool]) {
        self.init()
        for (number, actor) in landscape.actors.enumerated() {
            add(actor, ActorIndex(clamping: number), hasOwnID: number < hasOwnID.count && hasOwnID[number])
        }
    }

    mutating func add(_ actor: Actor, _ index: ActorIndex, hasOwnID: Bool) {
        add(actor.id, hasOwnID ? .id : .derivedID, index)
        add(actor.name, .name, index)
        add(actor.shortName, .shortName, index)
        for variant in actor.nameVariants { add(variant, .variant, index) }
    }

    /// What the names of a landscape that was read mean.
    package init(_ landscape: Landscape) {
        self.init(landscape, hasOwnID: landscape.actors.map { _ in true })
        for decision in landscape.nameDecisions where decision.status == .accepted {
            guard let actor = decision.actor else { continue }
            add(decision.variant, .alias, actor)
            if !isKnown(decision.actorText) { add(decision.actorText, .alias, actor) }
        }
    }

    /// The actors of a list cell; nil where one is not known.
    mutating func actors(_ text: String) -> [ActorIndex]? {
        func one(_ text: String, _ book: inout ReferenceBook) -> ActorIndex? {
            if case .actor(let actor) = book.find(text.onOneLine) { return actor }
            return nil
        }
        if let actor = one(text, &self) { return [actor] }
        let known = self
        let parts = PartnerCell.partners(text) { known.isKnown($0) }
        var found: [ActorIndex] = []
        for part in parts {
            guard let actor = one(part.name, &self) else { return nil }
            found.append(actor)
        }
        return found.isEmpty ? nil : found
    }
}
