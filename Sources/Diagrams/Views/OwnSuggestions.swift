internal import GapAnalysis
internal import LandscapeModel

// Suggestions on a map of a part of the landscape: of a Handlungsfeld, a district, a Gremium, or around one actor.
extension DiagramBuilder {
    /// Whether the map is about a part and not about all.
    var isOfPart: Bool {
        filter.field != nil || filter.district != nil || filter.board != nil || options.ego != nil
    }

    /// Whether suggestions stand beside the cooperations of a view that is not about suggestions itself.
    var addsSuggestions: Bool {
        view.canAddSuggestions && shown.namesGaps && (isOfPart || options.hasSuggestions)
    }

    /// Suggestions that lie ready on a map of all: neither title nor description is about them.
    var keepsSuggestionsReady: Bool { addsSuggestions && !isOfPart }

    /// Whether a suggestion may bring actors along that are not of the part: a filter by type or Gremium is meant to
    /// keep to its own.
    var welcomesNewcomers: Bool {
        isOfPart && filter.type == nil && filter.board == nil
    }

    /// Whether the suggestion between two actors belongs on this map.
    func mayDraw(_ pair: ActorPair) -> Bool {
        guard pair.a != pair.b else { return false }
        let ends = [pair.a, pair.b]
        let areDrawn = ends.allSatisfy { nodeOf[Int($0)] >= 0 }
        guard areDrawn || welcomesNewcomers else { return false }
        if let ego = options.ego { return ends.contains(ego) || (areDrawn && options.radius > 1) }
        guard filter.district != nil, view.showsPartners else { return true }
        // Between two partners from elsewhere it is not the district's own.
        return ends.contains { nodeOf[Int($0)] >= 0 && outside[$0] == nil }
    }

    /// Whether a suggestion about a Gremium or the concept is about somebody of this part.
    func isOwn(_ gap: Gap) -> Bool {
        let ends = [gap.a, gap.b].compactMap { subject -> ActorIndex? in
            if case .actor(let actor) = subject { actor } else { nil }
        }
        if let ego = options.ego { return ends.contains(ego) }
        guard filter.district != nil || filter.board != nil else { return true }
        return ends.contains { nodeOf[Int($0)] >= 0 && outside[$0] == nil }
    }

    /// Beside cooperations there is room for fewer suggestions than on a map of their own; around one actor are few.
    var gapLimit: Int {
        if addsSuggestions, options.ego != nil { return max(Self.mostAroundOne, options.gapLimit) }
        return addsSuggestions && isOfPart
            ? min(Self.mostBesideCooperations, options.gapLimit) : options.gapLimit
    }

    private static let mostBesideCooperations = 12
    private static let mostAroundOne = 25

    /// Draws whoever is on the map for the sake of a suggestion alone.
    mutating func addNewcomers() {
        let ends = drawnGaps.compactMap(\.pair).flatMap { [$0.a, $0.b] }
        let newcomers = Set(ends).filter { nodeOf[Int($0)] < 0 }
        guard !newcomers.isEmpty else { return }
        for actor in newcomers { outside[actor] = .suggested }
        draw((actors + newcomers).sorted())
    }

    /// Whether suggestions alone bring an actor among the others; who has a place already keeps it.
    func isLinked(by suggestions: [Int]) -> Bool {
        isOfPart && !suggestions.isEmpty && options.positions == nil
    }

    /// The actors that the map is about.
    var ownActors: [ActorIndex] { actors.filter { outside[$0] == nil } }

    /// Whoever is not of the part is smaller, by this.
    static let outsideArea = 0.62

    // MARK: Around one actor

    func isCentre(_ actor: ActorIndex) -> Bool { view.hasSurroundings && options.ego == actor }

    /// The node around which the others are drawn, unless another arrangement was asked for.
    var centre: Int? {
        guard options.layout == .auto, options.positions == nil, options.radius <= 2 else { return nil }
        return nodes.firstIndex { $0.isCentre }
    }

    /// A cooperation of two partners, around an actor: there, but not what the map is about.
    func isBeside(_ pair: Pair) -> Bool {
        guard let ego = options.ego, view.hasSurroundings, options.radius == 1 else { return false }
        return pair.a != ego && pair.b != ego
    }

    // MARK: In words

    /// Who stands on the map without being of the part it is about.
    var outsideEntries: [Diagram.LegendEntry] {
        func entry(_ kind: Diagram.Outside, _ letter: String, _ words: String) -> Diagram.LegendEntry? {
            let number = outside.values.count { $0 == kind }
            guard number > 0 else { return nil }
            return Diagram.LegendEntry(
                sample: .symbol(
                    .circle, Paint(0xFFFFFF, text: 0x1A1A1A), letter: letter, isHollow: false, isContext: true
                ),
                text: words, count: number)
        }
        return [
            entry(
                .partner, "",
                text(
                    "hell, kursiv: im ganzen Gebiet, anderswo oder ohne Angabe tätig, arbeitet mit ihnen zusammen",
                    "pale, italic: active in the whole area, elsewhere or not stated; works with them")),
            entry(
                .suggested, "+",
                text(
                    "hell, kursiv: hier nur in einer Anregung genannt",
                    "pale, italic: here named in a suggestion only")
            ),
        ].compactMap { $0 }
    }

    /// How many of the district are shown, with how many partners, and of how many nobody knows where they are active.
    var surroundingsWords: String? {
        guard filter.district != nil, view.showsPartners else { return nil }
        let own = ownActors.count
        let partners = outside.values.count { $0 == .partner }
        var words = count(own, ("Akteur dort", "Akteure dort"), ("actor there", "actors there"))
        if partners > 0 {
            words += text(
                ", dazu \(partners), \(partners == 1 ? "der" : "die") mit ihnen \(partners == 1 ? "zusammenarbeitet" : "zusammenarbeiten")",
                ", and \(partners) who \(partners == 1 ? "works" : "work") with them")
        }
        let unknown = shown.selection(placeless).actors.count { landscape.actors[Int($0)].area == .unknown }
        guard unknown > 0 else { return words }
        return words
            + text(
                " · bei \(unknown) von \(landscape.actors.count) Akteuren ist kein Sozialraum angegeben",
                " · for \(unknown) of \(landscape.actors.count) actors no district is stated")
    }

    private var placeless: TieFilter {
        var filter = filter
        filter.district = nil
        return filter
    }
}
