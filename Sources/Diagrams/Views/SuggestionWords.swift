internal import GapAnalysis
internal import LandscapeModel
import PlainText

// The sheet of suggestions in words.
extension DiagramBuilder {
    /// The suggestions on the map as a list beside it; nil where there are none.
    var suggestionList: Diagram.SuggestionList? {
        guard view.grouping == nil, !drawnGaps.isEmpty, options.ego == nil else { return nil }
        guard view.showsGaps || (addsSuggestions && isOfPart) else { return nil }
        return Diagram.SuggestionList(
            heading: text(
                "\(drawnGaps.count) von \(allGapCount) Anregungen",
                "\(drawnGaps.count) of \(allGapCount) suggestions"),
            entries: drawnGaps.compactMap(entry), note: listNote)
    }

    /// Between actors, shown or not, and to Gremien and concept.
    private var allGapCount: Int { pairGapCount + outsideGapCount + otherGapCount }

    private func entry(_ gap: Gap) -> Diagram.SuggestionList.Entry? {
        guard case .actor(let one) = gap.a, case .actor(let two) = gap.b else { return nil }
        let subject = gap.subject(language).plain
        var what = gap.step.label(language) + ": " + (subject.isEmpty ? gap.step.meaning(language) : subject)
        if gap.isWished { what += text(" (gewünscht)", " (wished for)") }
        return Diagram.SuggestionList.Entry(
            number: gap.number, line: Diagram.LineStyle(gap.step),
            who: shownName(one) + " – " + shownName(two), what: what)
    }

    /// The name as the map has it.
    private func shownName(_ actor: ActorIndex) -> String {
        let node = nodeOf[Int(actor)]
        guard node >= 0, !nodes[node].shortLabel.isEmpty else {
            return landscape.actors[Int(actor)].displayName.plain
        }
        return Diagram.joined(nodes[node].shortLabel)
    }

    /// How these were chosen; what was left out stands under the title.
    private var listNote: String {
        let numbers = text(
            "Die Nummern sind die der ganzen Liste.", "The numbers are those of the whole list.")
        guard drawnGaps.count < pairGapCount else { return numbers }
        return text(
            "Gewählt nach Rang und so, dass sie sich unterscheiden. ",
            "Chosen by rank, and so that they differ. ") + numbers
    }

    /// Behind suggestions so many actors can be drawn on paper.
    private static let mostBehindSuggestions = 120

    /// On a sheet of suggestions of a large network those stay who are named, and of the others their partners, those of
    /// most of them first.
    mutating func leaveBackgroundOut() {
        guard view.showsGaps, options.page != .screen, actors.count > Self.mostBehindSuggestions,
            !drawnGaps.isEmpty
        else { return }
        let named = Set(drawnGaps.compactMap(\.pair).flatMap { [$0.a, $0.b] })
        var partners: [ActorIndex: Int] = [:]
        for pair in pairs {
            if named.contains(pair.a), !named.contains(pair.b) { partners[pair.b, default: 0] += 1 }
            if named.contains(pair.b), !named.contains(pair.a) { partners[pair.a, default: 0] += 1 }
        }
        let room = max(0, Self.mostBehindSuggestions - named.count)
        let first = partners.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(room).map(\.key)
        let kept = named.union(first)
        leftOutCount = actors.count - kept.count
        pairs = pairs.filter { kept.contains($0.a) && kept.contains($0.b) }
        draw(kept.sorted())
    }
}
