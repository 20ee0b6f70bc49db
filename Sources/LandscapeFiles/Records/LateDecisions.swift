import LandscapeModel
import PlainText
import SourceText

extension Reading {
    /// Decides what can be decided once all of `aliase` is read; the rest waits for the tables that name partners.
    mutating func resolveLateNames() {
        guard !lateNames.open.isEmpty else { return }
        var isChanged = true
        while isChanged {
            isChanged = false
            for (number, _) in lateNames.open where landscape.nameDecisions[number].actor == nil {
                let decision = landscape.nameDecisions[number]
                // A chain of decisions leads on, and a spelling that has a row lends it to the other.
                var found = book.find(decision.actorText)
                if case .unknown = found, !isOfGroup(decision) { found = book.find(decision.variant) }
                guard case .actor(let actor) = found else { continue }
                landscape.nameDecisions[number].actor = actor
                isChanged = true
                enterAlias(landscape.nameDecisions[number])
            }
        }
        lateNames.settle { landscape.nameDecisions[$0].actor != nil }
        expectLateNames()
    }

    /// Looks again for actors whose name several rows had before they were put together.
    mutating func resolveAmbiguousNames() {
        guard !lateNames.ambiguous.isEmpty else { return }
        var lost: Set<Int> = []
        for (number, place) in lateNames.ambiguous {
            landscape.nameDecisions[number].actor = actor(
                landscape.nameDecisions[number].actorText, at: place)
            if landscape.nameDecisions[number].actor == nil { lost.insert(number) }
        }
        lateNames.settleAmbiguous()
        enterAliases()
        // A decision that was reported decides nothing.
        for number in lost { landscape.nameDecisions[number].status = .open }
    }

    private mutating func expectLateNames() {
        var meant: [String: NameDecision] = [:]
        var names: [String] = []
        for (number, place) in lateNames.open {
            let decision = landscape.nameDecisions[number]
            // A word for several is no spelling of one of them.
            if isOfGroup(decision) { continue }
            if let other = meant[decision.variant.folded] {
                if other.actorText.folded == decision.actorText.folded { continue }
                let (one, two) = (quoted(other.actorText), quoted(decision.actorText))
                log.error(
                    .ambiguousName, place, decision.variant,
                    "\(quoted(decision.variant).german) ist laut Zeile \(other.row) \(one.german) und laut dieser Zeile "
                        + "\(two.german). Bitte lassen Sie eine der beiden Zeilen stehen.",
                    "\(quoted(decision.variant).english) is \(one.english) according to row \(other.row) and "
                        + "\(two.english) according to this one. Please keep one of the two rows.")
                continue
            }
            meant[decision.variant.folded] = decision
            names += [decision.variant, decision.actorText]
        }
        for spelling in names {
            let name = Self.last(from: spelling, meant, names)
            book.expect(spelling, as: name)
            lateNames.add(spelling, of: name)
        }
    }

    /// Where a chain of decisions ends; in a circle nobody is the last, and the name that stands first in the table stays.
    private static func last(
        from spelling: String, _ meant: [String: NameDecision], _ names: [String]
    ) -> String {
        var name = spelling
        var way = [spelling.folded]
        while let next = meant[name.folded]?.actorText {
            if let start = way.firstIndex(of: next.folded) {
                let circle = Set(way[start...])
                return names.first { circle.contains($0.folded) } ?? next
            }
            way.append(next.folded)
            name = next
        }
        return name
    }

    /// Makes every decided spelling of a new actor mean it.
    mutating func enterLateNames(of actor: ActorIndex, named name: String) {
        guard let spellings = lateNames.spellings[name.folded] else { return }
        for spelling in spellings where !book.isKnown(spelling) { book.add(spelling, .alias, actor) }
        for (number, _) in lateNames.open
        where spellings.contains(where: { $0.folded == landscape.nameDecisions[number].variant.folded }) {
            landscape.nameDecisions[number].actor = actor
        }
        lateNames.settle { landscape.nameDecisions[$0].actor != nil }
    }

    /// What is left once every table is read: decisions about actors that nobody names, and those that wait for none.
    mutating func settleLateNames() {
        for (number, place) in lateNames.open {
            // The message is that of any name that is not known.
            landscape.nameDecisions[number].actor = actor(
                landscape.nameDecisions[number].actorText, at: place)
        }
        let lost = Set(lateNames.open.map(\.decision).filter { landscape.nameDecisions[$0].actor == nil })
        lateNames.settle { _ in true }
        for number in landscape.nameDecisions.indices where landscape.nameDecisions[number].actor == nil {
            if case .actor(let actor) = book.find(landscape.nameDecisions[number].actorText) {
                landscape.nameDecisions[number].actor = actor
            }
        }
        guard !lost.isEmpty else { return }
        landscape.nameDecisions = landscape.nameDecisions.enumerated().filter { !lost.contains($0.offset) }
            .map(\.element)
    }
}
