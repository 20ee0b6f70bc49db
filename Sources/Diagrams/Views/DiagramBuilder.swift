internal import Foundation
public import GapAnalysis
public import LandscapeModel
import PlainText

extension Diagram {
    /// The map of a landscape.
    ///
    /// - Parameters:
    ///   - gaps: all gaps of the unfiltered landscape; their numbers are printed as they are.
    public init(_ shown: ShownLandscape, gaps: [Gap], options: MapOptions) {
        var builder = DiagramBuilder(shown, options)
        if let refusal = builder.refusal {
            self = builder.refused(refusal)
            return
        }
        builder.choose()
        // What nobody can read is not begun.
        guard !builder.view.drawsEachActor || builder.actors.count <= MapLayout.mostNodes else {
            self = builder.refused(.tooMany(builder.actors.count))
            return
        }
        builder.view.draw(&builder, gaps)
        self = builder.diagram()
    }
}

/// Collects what is on a map, step by step.
struct DiagramBuilder {
    let shown: ShownLandscape
    let landscape: Landscape
    let options: MapOptions
    /// What is drawn: the view that was asked for, or the one that stands for it here.
    let view: MapView
    let palette: Palette
    let filter: TieFilter
    let told: ToldNames
    /// Drawn pairs.
    var pairs: [Pair] = []
    /// Drawn actors, ascending, and the node of each actor of the landscape (-1: not drawn).
    var actors: [ActorIndex] = []
    var nodeOf: [Int] = []
    /// Drawn actors that are not of the part the map is about.
    var outside: [ActorIndex: Diagram.Outside] = [:]
    var nodes: [Diagram.Node] = []
    var edges: [Diagram.Edge] = []
    /// Gaps between two drawn actors, of which only the first are drawn, and all others that were left out.
    var drawnGaps: [Gap] = []
    /// All that the filter keeps, drawn or not.
    var concernedGaps: [Gap] = []
    var pairGapCount = 0
    var otherGapCount = 0
    /// Gaps between two actors of which one is not on the map.
    var outsideGapCount = 0
    /// Actors without a suggestion that a sheet of paper has no room for.
    var leftOutCount = 0
    /// The greatest weight of the landscape.
    let heaviest: Double
    /// Value that the largest symbol stands for.
    var largestValue = 0.0
    /// Types or districts, in an aggregated view.
    var groups: Groups?
    /// The most cooperations that one line sums up.
    var largestCount = 0
    /// The least number of cooperations that is printed on a line which sums them up.
    var leastPrinted = 1
    /// Actors left out of the view of Gremien, since they have no seat.
    var unseatedCount = 0
    var matrix: Matrix?
    var numberList: NumberList?
    /// Cooperations that keep the actors in their places without being drawn.
    var hiddenTies: [NodePair] = []
    /// Those of an earlier state, where they alone say where the actors stand.
    var earlierTies: Set<NodePair>?
    /// Types left out of a public matrix.
    var suppressedTypeCount = 0
    var panels: [Panel] = []
    /// What words, arrowheads and marks on the lines mean.
    var kindLegend: [Diagram.LegendSection] = []

    init(_ shown: ShownLandscape, _ options: MapOptions) {
        self.shown = shown
        landscape = shown.landscape
        self.options = options
        palette = Palette(isBlackAndWhite: options.isBlackAndWhite)
        filter = options.filter
        told = ToldNames(shown.landscape, options.language)
        view = options.view.drawn(options.filter, namesGaps: shown.namesGaps)
        heaviest = landscape.weights.max() ?? 0
        coverage = options.coverage ?? Coverage(landscape, profile: shown.profile)
    }

    var language: Language { options.language }
    /// Of the whole landscape, whatever the map shows of it.
    let coverage: Coverage

    func sectorLabel(_ sector: Sector?) -> String {
        sector?.label(language) ?? text("Sektor nicht angegeben", "sector not stated")
    }

    func text(_ german: String, _ english: String) -> String { language == .german ? german : english }

    /// Lines of one style would tell in public who did not answer, where there was a survey at all.
    var mergesRecordWithConfirmed: Bool { !shown.tellsAnswers && landscape.hasSurvey }

    /// A target and a wheel need actors of sectors.
    var refusal: MapError? {
        let isPolar = options.layout == .target || options.layout == .sectors
        return isPolar && !options.hasSectors
            ? .layoutDoesNotFit(options.layout, view: options.view.rawValue) : nil
    }

    func refused(_ refusal: MapError) -> Diagram {
        Diagram(
            title: "", description: "", nodes: [], isolatesHeading: "", edges: [], legend: [],
            language: language,
            page: options.page, palette: palette, layout: options.layout, seed: options.seed,
            refusal: refusal)
    }

    // MARK: Choosing

    /// The values behind the sizes of the symbols; nil: the cooperations drawn. In public a measure over
    /// everything would tell of ties that are not shown, and would rank single actors.
    var sizes: [Double?]? { shown.showsMeasures ? options.sizes : nil }

    /// What the sizes mean.
    var sizeLabel: String {
        let own = MapOptions().sizeLabel
        return (shown.showsMeasures ? options.sizeLabel : own)(language).plain
    }

    /// How far the ranking behind the sizes stands.
    var sizeNote: String? { shown.showsMeasures ? options.sizeNote?(language) : nil }

    /// Decides on the actors and pairs: filter first, then profile, then the circle around one actor.
    mutating func choose() {
        let choice = choice(filter)
        var isChosen = choice.selection.includes
        pairs = choice.selection.pairs
        if let ego = options.ego, view.hasSurroundings { narrow(to: ego, &isChosen) }
        draw(isChosen.indices.filter { isChosen[$0] }.map { ActorIndex($0) })
        guard let isOwn = choice.isOwn else { return }
        for actor in actors where !isOwn[Int(actor)] { outside[actor] = .partner }
    }

    /// Decides on the drawn actors, which ascend.
    mutating func draw(_ chosen: [ActorIndex]) {
        actors = chosen
        nodeOf = [Int](repeating: -1, count: landscape.actors.count)
        for (place, actor) in actors.enumerated() { nodeOf[Int(actor)] = place }
    }

    /// What a filter keeps, and where a view tells those of a district from their partners, who is of the district.
    func choice(_ filter: TieFilter) -> (selection: Selection, isOwn: [Bool]?) {
        guard view.showsPartners, let around = shown.surroundings(filter) else {
            return (shown.selection(filter), nil)
        }
        return (around.selection, around.isOwn)
    }

    /// Keeps what is at most `radius` steps from one actor.
    private mutating func narrow(to ego: ActorIndex, _ isChosen: inout [Bool]) {
        guard landscape.actors.indices.contains(Int(ego)), isChosen[Int(ego)] else {
            isChosen = isChosen.map { _ in false }
            pairs = []
            return
        }
        var isNear = [Bool](repeating: false, count: isChosen.count)
        isNear[Int(ego)] = true
        for _ in 0..<max(0, options.radius) {
            let before = isNear
            for pair in pairs where before[Int(pair.a)] || before[Int(pair.b)] {
                isNear[Int(pair.a)] = true
                isNear[Int(pair.b)] = true
            }
            if before == isNear { break }
        }
        isChosen = isNear
        pairs = pairs.filter { isNear[Int($0.a)] && isNear[Int($0.b)] }
    }

    /// Actors and their cooperations; on top of them the suggestions where the view is about those.
    mutating func addNetwork(_ gaps: [Gap]) {
        if view.showsGaps || addsSuggestions { addGaps(gaps) }
        addNodes()
        tellKinds()
    }

    private mutating func addGaps(_ gaps: [Gap]) {
        let concerned = gaps.filter { filter.field == nil || $0.field == filter.field }
        concernedGaps = concerned
        let between = concerned.filter { gap in gap.pair.map { mayDraw($0) } ?? false }
        pairGapCount = between.count
        otherGapCount = concerned.count { $0.pair == nil && isOwn($0) }
        // Whoever is missing from a part is drawn with its suggestion.
        outsideGapCount = welcomesNewcomers ? 0 : concerned.count { $0.pair != nil } - between.count
        drawnGaps = GapChoice.chosen(
            between, most: gapLimit, options.background ?? GapChoice.Background(landscape, between))
        addNewcomers()
        leaveBackgroundOut()
    }

    // MARK: Nodes and edges

    mutating func addNodes() {
        var degrees = [Int](repeating: 0, count: landscape.actors.count)
        var confirmed = degrees
        for pair in pairs {
            for end in [pair.a, pair.b] {
                degrees[Int(end)] += 1
                if pair.state == .confirmed || pair.isOnRecord { confirmed[Int(end)] += 1 }
            }
        }
        var numbers: [ActorIndex: [Int]] = [:]
        for gap in drawnGaps {
            guard let pair = gap.pair else { continue }
            numbers[pair.a, default: []].append(gap.number)
            numbers[pair.b, default: []].append(gap.number)
        }
        func value(_ actor: ActorIndex) -> Double {
            guard let sizes else { return Double(degrees[Int(actor)]) }
            let value = sizes.indices.contains(Int(actor)) ? sizes[Int(actor)] ?? 0 : 0
            return value.isFinite ? max(0, value) : 0
        }
        largestValue = actors.map(value).max() ?? 0
        let groups = Grouping(self)
        for actor in actors {
            let record = landscape.actors[Int(actor)]
            let gapNumbers = numbers[actor] ?? []
            nodes.append(
                Diagram.Node(
                    subject: .actor(actor), id: record.id, name: name(actor),
                    sector: sectorLabel(record.sector), label: label(of: record),
                    shortLabel: shortLabel(of: record),
                    symbol: Symbol(record.sector),
                    letter: outside[actor] == .suggested ? "+" : record.sector.letter(language),
                    paint: groups.paint(actor),
                    value: value(actor),
                    area: SymbolScale.area(value(actor), largest: largestValue)
                        * (outside[actor] == nil ? 1 : Self.outsideArea),
                    isHollow: isSilent(record), isContext: view.showsGaps && gapNumbers.isEmpty,
                    outside: outside[actor], isCentre: isCentre(actor),
                    isIsolated: degrees[Int(actor)] == 0 && !isLinked(by: gapNumbers),
                    title: title(
                        of: actor, degree: degrees[Int(actor)], confirmed: confirmed[Int(actor)],
                        gaps: gapNumbers)))
        }
        for pair in pairs { edges.append(edge(pair)) }
        for gap in drawnGaps {
            guard let pair = gap.pair else { continue }
            edges.append(
                Diagram.Edge(
                    a: nodeOf[Int(pair.a)], b: nodeOf[Int(pair.b)],
                    line: Diagram.LineStyle(gap.step), strength: 0, number: gap.number,
                    title: title(of: gap, pair)))
        }
    }

    /// Asked but silent. The public must not learn who that is.
    func isSilent(_ actor: Actor) -> Bool {
        shown.tellsAnswers && landscape.hasSurvey && actor.wasAsked && !actor.hasAnswered
    }

    func edge(_ pair: Pair) -> Diagram.Edge {
        return Diagram.Edge(
            a: nodeOf[Int(pair.a)], b: nodeOf[Int(pair.b)], line: line(of: pair),
            strength: strength(of: pair) ?? 0, weight: weight(of: pair), isInternal: pair.isInternal,
            isContext: view.showsGaps || isBeside(pair), title: title(of: pair))
    }

    /// The weight of a pair in the unit of the file; its share is of the whole file, so that all maps of it agree.
    func weight(of pair: Pair) -> Diagram.Weight? {
        guard let value = pair.weight else { return nil }
        let share = value / heaviest
        return Diagram.Weight(value: value, share: share.isFinite && heaviest > 0 ? min(1, max(0, share)) : 1)
    }

    /// 1...4; nil where nobody stated it.
    func strength(of pair: Pair) -> Int? {
        guard !(filter.isConfirmedOnly ? pair.isLowerOpen : pair.isUpperOpen) else { return nil }
        let strength = filter.isConfirmedOnly ? pair.lower : pair.upper
        return min(4, max(1, Int(strength.rounded())))
    }

    func line(of pair: Pair) -> Diagram.LineStyle {
        if pair.isOnRecord { return mergesRecordWithConfirmed ? .confirmed : .onRecord }
        return switch pair.state {
        case .confirmed: .confirmed
        case .oneSided: .oneSided
        case .unverified: .unverified
        }
    }

    /// The short name, or the name, in three lines at most.
    func shortLabel(of actor: Actor) -> [String] {
        cut(labelLines(actor.displayName), most: 3)
    }

    private func labelLines(_ text: String) -> [String] {
        let text = text.plain
        let width = { FontMetrics.width($0, size: Style.labelSize) }
        // Most short names fit as they are.
        if !text.isEmpty, width(text) <= Style.labelWidth { return [text] }
        return Wrapping.lines(text, limit: Style.labelWidth, width: width)
    }

    private func cut(_ lines: [String], most: Int) -> [String] {
        Wrapping.cut(lines, most: most, limit: Style.labelWidth) {
            FontMetrics.width($0, size: Style.labelSize)
        }
    }

    /// The name where it fits in four short lines, else the short name, else what fits of the name.
    func label(of actor: Actor) -> [String] {
        // A circle has room for short words only.
        if options.layout == .target || options.layout == .sectors { return shortLabel(of: actor) }
        let whole = labelLines(actor.name)
        if whole.count <= 3 || actor.shortName.isEmpty { return cut(whole, most: 4) }
        return cut(labelLines(actor.shortName), most: 4)
    }
}
