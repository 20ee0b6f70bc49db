internal import GapAnalysis
internal import LandscapeModel
import PlainText

extension MapView {
    public static let types: MapView = grouped(
        .types, "types", "Kooperation zwischen Akteurstypen", "Cooperation between types of actor")

    public static let districts: MapView = grouped(
        .districts, "districts", "Kooperation zwischen Sozialräumen", "Cooperation between districts"
    ) {
        $0.hasSectors = false
    }

    /// Suggestions for whoever may not read them by name.
    static let groupedGaps: MapView = grouped(
        .types, gaps.name, "Anregungen zur Kooperation zwischen Akteurstypen",
        "Suggestions for cooperation between types of actor"
    ) {
        $0.showsGaps = true
    }

    private static func grouped(
        _ grouping: Grouping, _ name: String, _ german: String, _ english: String,
        _ change: (inout MapView) -> Void = { _ in }
    ) -> MapView {
        MapView(name, german, english) {
            $0.grouping = grouping
            $0.drawsEachActor = false
            $0.showsPartners = false
            let groups = Bilingual("Gruppen", "groups")
            let lines = Bilingual("Verbindungen", "connections")
            $0.nodes = Noun(many: groups, ofMany: groups)
            $0.lines = Noun(
                one: Bilingual("eine Verbindung", "one connection"), many: lines, ofMany: lines)
            $0.draw = { $0.addGroups($1) }
            $0.legend = { $0.groupLegend }
            $0.sentences = { $0.groupDescription }
            $0.isolated = { $0.noTie + $0.text(" mit anderen Gruppen", " with other groups") }
            change(&$0)
        }
    }
}

extension DiagramBuilder {
    /// Draws groups of actors and sums up what is between them.
    mutating func addGroups(_ gaps: [Gap]) {
        let groups = Groups(
            self, byDistrict: view.grouping == .districts,
            leastSize: self.shown.smallestGroup)
        let ties = groups.tally(pairs.map { ($0.a, $0.b) })
        var open = groups.tally(shownGaps(gaps).map { ($0.a, $0.b) })
        if shown.countsGroups {
            // One or two suggestions between two types point at single actors.
            open.between = open.between.filter { !SmallCounts.isSmall($0.value) }
            open.within = open.within.map { SmallCounts.isSmall($0) ? 0 : $0 }
        }
        self.groups = groups
        var degrees = [Int](repeating: 0, count: groups.groups.count)
        for pair in ties.between.keys {
            degrees[pair.a] += 1
            degrees[pair.b] += 1
        }
        largestValue = Double(groups.groups.map(\.members.count).max() ?? 0)
        for (number, group) in groups.groups.enumerated() {
            nodes.append(
                node(
                    group, number, degree: degrees[number], within: ties.within[number],
                    gapsWithin: open.within[number]))
        }
        largestCount = ties.between.values.max() ?? 0
        leastPrinted = Self.leastPrinted(of: Array(ties.between.values))
        for (pair, count) in ties.between.sorted(by: { $0.key < $1.key }) {
            edges.append(bundle(pair, count: count))
        }
        for (pair, count) in open.between.sorted(by: { $0.key < $1.key }) {
            let words = self.count(
                count, ("Anregung", "Anregungen"), ("suggestion", "suggestions"))
            edges.append(
                Diagram.Edge(
                    a: pair.a, b: pair.b, line: .suggestions, strength: 0, count: count,
                    countText: language.digits(count),
                    title: "\(nodes[pair.a].name) – \(nodes[pair.b].name): \(words)."))
        }
        pairGapCount = open.between.values.reduce(0, +) + open.within.reduce(0, +)
    }

    /// Gaps between two actors that the profile shows; none where the view is not about gaps.
    private func shownGaps(_ gaps: [Gap]) -> [ActorPair] {
        guard view.showsGaps else { return [] }
        return gaps.filter { filter.field == nil || $0.field == filter.field }.compactMap(\.pair).filter {
            $0.a != $0.b && nodeOf[Int($0.a)] >= 0 && nodeOf[Int($0.b)] >= 0
        }
    }

    private func node(
        _ group: Groups.Group, _ number: Int, degree: Int, within: Int, gapsWithin: Int
    ) -> Diagram.Node {
        let size = group.members.count
        let members = count(size, ("Akteur", "Akteure"), ("actor", "actors"))
        var sentence = "\(group.name): \(members), "
        sentence += text("Kooperationen mit ", "cooperations with ")
        sentence += count(degree, ("anderen Gruppe", "anderen Gruppen"), ("other group", "other groups"))
        if within > 0 {
            sentence += "; " + cooperations(within) + text(" untereinander", " among themselves")
        }
        let label = Wrapping.lines(group.name, limit: Style.labelWidth * 1.2, most: 3) {
            FontMetrics.width($0, size: Style.labelSize)
        }
        var note: String?
        if view.showsGaps {
            if gapsWithin > 0 {
                note = text("(\(gapsWithin) untereinander)", "(\(gapsWithin) within)")
                sentence +=
                    "; " + count(gapsWithin, ("Anregung", "Anregungen"), ("suggestion", "suggestions"))
                    + text(" untereinander", " among themselves")
            }
        } else if within > 0 {
            note = text("(\(within) untereinander)", "(\(within) within)")
        }
        let isBySector = view.grouping != .districts && !group.isRest
        return Diagram.Node(
            subject: .group(number), id: group.id, name: group.name,
            sector: isBySector ? sectorLabel(of: group) : "", label: label, labelNote: note,
            symbol: isBySector ? Symbol(group.sector) : .circle, letter: language.digits(size),
            paint: isBySector ? palette.paint(group.sector) : Paint(0xFFFFFF, text: 0x1A1A1A),
            value: Double(size),
            area: SymbolScale.area(Double(size), largest: largestValue, least: SymbolScale.smallest * 1.6),
            isIsolated: degree == 0, title: sentence + ".")
    }

    /// The sector of a group, or that its actors have no type.
    private func sectorLabel(of group: Groups.Group) -> String {
        group.id == Groups.typeless ? group.name : sectorLabel(group.sector)
    }

    private func bundle(_ pair: NodePair, count number: Int) -> Diagram.Edge {
        let isContext = view.showsGaps
        return Diagram.Edge(
            a: pair.a, b: pair.b, line: .bundle, strength: bundleStrength(number), isContext: isContext,
            isFaint: number == 1 && leastPrinted > 1, count: number,
            countText: isContext || number < leastPrinted ? nil : language.digits(number),
            title: "\(nodes[pair.a].name) – \(nodes[pair.b].name): \(cooperations(number)).")
    }

    /// Lines beyond which those that stand for one carry no number, and numbers beyond which only the greatest are printed.
    private static let (manyLines, mostNumbers) = (40, 100)

    /// A hundred circles with a 1 would hide the map, and so would a thousand with other numbers.
    static func leastPrinted(of counts: [Int]) -> Int {
        guard counts.count > manyLines else { return 1 }
        let several = counts.filter { $0 > 1 }.sorted(by: >)
        return several.count > mostNumbers ? several[mostNumbers] + 1 : 2
    }

    /// A quarter of the largest number for each step of width.
    private func bundleStrength(_ count: Int) -> Int {
        min(4, max(1, (4 * count + largestCount - 1) / max(1, largestCount)))
    }

    /// "1 bis 3", "4 bis 6" …: what each width stands for.
    var bundleEntries: [Diagram.LegendEntry] {
        (1...4).compactMap { step in
            let counts = edges.filter { $0.line == .bundle && $0.strength == step && !$0.isContext }
                .compactMap(\.count)
            guard let least = counts.min(), let most = counts.max() else { return nil }
            let (from, to) = (language.digits(least), language.digits(most))
            return Diagram.LegendEntry(
                sample: .line(.bundle, strength: step, isInternal: false, isContext: false),
                text: (least == most ? from : text("\(from) bis \(to)", "\(from) to \(to)"))
                    + unprintedNote(least, most),
                count: nil)
        }
    }

    /// Which lines of a width carry no number.
    private func unprintedNote(_ least: Int, _ most: Int) -> String {
        guard least < leastPrinted else { return "" }
        if least == 1 && leastPrinted == 2 { return text(" (1 ohne Zahl)", " (1 without number)") }
        if most < leastPrinted { return text(" (ohne Zahl)", " (without number)") }
        let limit = language.digits(leastPrinted)
        return text(" (unter \(limit) ohne Zahl)", " (below \(limit) without number)")
    }

    /// What was summed up or left out for being small.
    var smallGroupWords: String? {
        guard let groups, groups.smallGroupCount > 0 else { return nil }
        let least = Profile.smallestPublicGroup
        let number = count(groups.smallGroupCount, ("Gruppe", "Gruppen"), ("group", "groups"))
        return groups.hasRest
            ? text(
                "\(number) mit weniger als \(least) Akteuren zusammengefasst",
                "\(number) of fewer than \(least) actors summed up")
            : text(
                "\(number) mit weniger als \(least) Akteuren nicht gezeigt",
                "\(number) of fewer than \(least) actors not shown")
    }
}
