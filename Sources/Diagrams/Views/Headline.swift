internal import GapAnalysis
internal import LandscapeModel
import PlainText

/// A sentence that a sheet may be headed with, and when it is true.
///
/// ``candidates`` is the list, the most telling first; the first that can be said is printed. None is about a single
/// organisation, and none denies more than the tables do: what is not there is "nicht erfasst".
struct Headline: Sendable {
    var name: String
    /// nil where it is not true, or not to be told here.
    var sentence: @Sendable (HeadlineFigures) -> Bilingual?

    static let candidates: [Headline] = [
        .gapsBetweenSectors, .gapsInField, .gapsToAskAbout,
        .separatePlanning, .sectorsWithoutTies, .groups, .acrossSectors, .confirmedByBoth,
    ]

    static func first(_ figures: HeadlineFigures) -> Bilingual? {
        guard figures.isComplete else { return nil }
        for candidate in candidates {
            if let sentence = candidate.sentence(figures) { return sentence }
        }
        return nil
    }

    /// A share is telling from here on.
    private static let fewest = 10

    // MARK: Of suggestions

    /// Between which two sectors more suggestions lie than between any others.
    static let gapsBetweenSectors = Headline(name: "gapsBetweenSectors") { figures in
        guard figures.isAboutGaps, figures.actorGaps.count >= fewest else { return nil }
        var counts: [SectorPair: Int] = [:]
        for gap in figures.actorGaps {
            guard let pair = gap.pair, let sectors = figures.sectors(pair.a, pair.b) else { return nil }
            if sectors.a != sectors.b { counts[sectors, default: 0] += 1 }
        }
        guard let (sectors, count) = most(counts), 5 * count >= figures.actorGaps.count else { return nil }
        let all = figures.actorGaps.count
        return Bilingual(
            "\(count) von \(all) Anregungen zwischen Akteuren verbinden \(sectors.words(.german))",
            "\(count) of \(all) suggestions between actors link \(sectors.words(.english))")
    }

    /// Which field more suggestions concern than any other.
    static let gapsInField = Headline(name: "gapsInField") { figures in
        guard figures.isAboutGaps, figures.field == nil, figures.gaps.count >= fewest else { return nil }
        let counts = Dictionary(
            figures.gaps.filter { !$0.field.isEmpty }.map { ($0.field, 1) }, uniquingKeysWith: +)
        guard let (field, count) = most(counts), 4 * count >= figures.gaps.count else { return nil }
        let vocabulary = figures.landscape.vocabulary
        return Bilingual(
            "\(count) von \(figures.gaps.count) Anregungen betreffen: "
                + vocabulary.label(field: field, .german).plain,
            "\(count) of \(figures.gaps.count) suggestions concern: "
                + vocabulary.label(field: field, .english).plain)
    }

    /// How many suggestions begin with a question.
    static let gapsToAskAbout = Headline(name: "gapsToAskAbout") { figures in
        let asked = figures.gaps.count { $0.step == .clarify }
        guard figures.isAboutGaps, figures.gaps.count >= fewest, 4 * asked >= figures.gaps.count else {
            return nil
        }
        return Bilingual(
            "Bei \(asked) von \(figures.gaps.count) Anregungen beginnt es mit einer Nachfrage",
            "\(asked) of \(figures.gaps.count) suggestions begin with a question")
    }

    // MARK: Of cooperation

    /// A Sozialraum whose municipal bodies and welfare organisations state no common planning.
    static let separatePlanning = Headline(name: "separatePlanning") { figures in
        guard !figures.isAboutGaps, figures.field == nil, figures.tellsKinds else { return nil }
        guard let district = figures.districtOfSeparatePlanning else { return nil }
        let name = figures.landscape.districts.names[district].plain
        return Bilingual(
            "\(name): Kommune und freie Träger planen getrennt, soweit erfasst",
            "\(name): municipality and free welfare plan separately, as far as recorded")
    }

    /// Two sectors without any row between them.
    static let sectorsWithoutTies = Headline(name: "sectorsWithoutTies") { figures in
        guard !figures.isAboutGaps, !figures.isExtract, figures.district == nil,
            let sectors = figures.sectorsWithoutTies
        else { return nil }
        return figures.field == nil
            ? Bilingual(
                "\(sectors.words(.german, isFirst: true)): bisher keine Kooperation erfasst",
                "\(sectors.words(.english, isFirst: true)): no cooperation recorded so far")
            : Bilingual(
                "\(sectors.words(.german, isFirst: true)): in diesem Feld keine Kooperation erfasst",
                "\(sectors.words(.english, isFirst: true)): no cooperation recorded in this field")
    }

    /// How many cooperations lead from one closely linked group to another, where sectors are not known.
    static let groups = Headline(name: "groups") { figures in
        guard !figures.isAboutGaps, figures.district == nil, figures.pairs.count >= fewest,
            let groups = figures.communities
        else {
            return nil
        }
        let between = figures.pairs.count { groups.of[$0.a] != groups.of[$0.b] }
        return Bilingual(
            "\(groups.count) eng verbundene Gruppen; \(between) von \(figures.pairs.count) Kooperationen führen "
                + "von einer zur anderen",
            "\(groups.count) closely linked groups; \(between) of \(figures.pairs.count) cooperations lead from "
                + "one to another")
    }

    /// How much leads from one sector to another.
    static let acrossSectors = Headline(name: "acrossSectors") { figures in
        guard !figures.isAboutGaps, figures.district == nil, figures.pairs.count >= fewest else { return nil }
        let sectors = figures.pairs.compactMap { figures.sectors($0.a, $0.b) }
        guard sectors.count == figures.pairs.count else { return nil }
        let across = sectors.count { $0.a != $0.b }
        let all = figures.pairs.count
        return 2 * across >= all
            ? Bilingual(
                "\(across) von \(all) Kooperationen verbinden verschiedene Sektoren",
                "\(across) of \(all) cooperations link different sectors")
            : Bilingual(
                "\(all - across) von \(all) Kooperationen bleiben im eigenen Sektor",
                "\(all - across) of \(all) cooperations stay within a sector")
    }

    /// How many cooperations both sides report.
    static let confirmedByBoth = Headline(name: "confirmedByBoth") { figures in
        guard !figures.isAboutGaps, figures.tellsAnswers, figures.landscape.hasSurvey,
            figures.pairs.count >= fewest
        else { return nil }
        let confirmed = figures.pairs.count { $0.state == .confirmed && !$0.isOnRecord }
        return Bilingual(
            "\(confirmed) von \(figures.pairs.count) Kooperationen haben beide Seiten bestätigt",
            "\(confirmed) of \(figures.pairs.count) cooperations are confirmed by both sides")
    }

    /// The key with the greatest count; nil where two share it.
    private static func most<Key: Hashable>(_ counts: [Key: Int]) -> (Key, Int)? {
        guard let greatest = counts.values.max(), counts.values.count(where: { $0 == greatest }) == 1 else {
            return nil
        }
        return counts.first { $0.value == greatest }.map { ($0.key, $0.value) }
    }
}

/// Two sectors, the one that is named first before the other.
struct SectorPair: Hashable, Sendable {
    var a: Sector
    var b: Sector

    init(_ one: Sector, _ two: Sector) {
        a = min(one, two)
        b = max(one, two)
    }

    /// "Kommune und Freie Wohlfahrtspflege"
    func words(_ language: Language, isFirst: Bool = false) -> String {
        let first = Self.word(a)(language)
        let start = isFirst ? first.prefix(1).uppercased() + first.dropFirst() : first
        return start + (language == .german ? " und " : " and ") + Self.word(b)(language)
    }

    private static func word(_ sector: Sector) -> Bilingual {
        switch sector {
        case .publicMunicipal: Bilingual("Kommune", "municipal bodies")
        case .publicState: Bilingual("staatliche Stellen", "federal and state bodies")
        case .welfare: Bilingual("Freie Wohlfahrtspflege", "free welfare")
        case .migrantOrganisations: Bilingual("Migrantenorganisationen", "migrant organisations")
        case .education: Bilingual("Bildungsträger", "education providers")
        case .civilSociety: Bilingual("Zivilgesellschaft", "civil society")
        case .business: Bilingual("Wirtschaft", "business")
        }
    }
}
