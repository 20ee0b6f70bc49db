import LandscapeModel
public import PlainText
import SourceText

/// How much a landscape holds.
public struct MergeCounts: Sendable, Hashable {
    public var actors = 0
    /// What is said about cooperations, wishes included: a row that names two partners says two things.
    public var claims = 0
    public var wishes = 0
    public var boards = 0
    public var memberships = 0
    public var offers = 0
    /// What was agreed: one measure is one aim, one text and one actor responsible, in however many rows.
    public var measures = 0

    public init() {}

    /// What tells measures apart.
    ///
    /// - Parameter ids: of the actors, as they are in the result.
    fileprivate static func measureKeys(_ landscape: Landscape, _ ids: [String]) -> Set<[String]> {
        Set(
            landscape.agreedMeasures.map { measure in
                [measure.aim.folded, measure.text.folded, measure.responsible.map { ids[Int($0)] } ?? ""]
            })
    }

    init(_ landscape: Landscape) {
        actors = landscape.actors.count
        claims = landscape.claims.count
        wishes = landscape.claims.count { $0.status == .wished }
        boards = landscape.boards.count
        memberships = landscape.memberships.count { !$0.isImplied }
        offers = landscape.offers.count
        measures = Self.measureKeys(landscape, landscape.actors.map(\.id)).count
    }

    /// What is counted, in the order in which it is printed.
    public static let all: [(label: Bilingual, count: @Sendable (MergeCounts) -> Int)] = [
        (Bilingual("Akteure", "actors"), { $0.actors }),
        (Bilingual("Angaben zu Kooperationen", "claims of cooperation"), { $0.claims }),
        (Bilingual("davon Wünsche", "wishes among them"), { $0.wishes }),
        (Bilingual("Gremien", "boards"), { $0.boards }),
        (Bilingual("Mitgliedschaften", "memberships"), { $0.memberships }),
        (Bilingual("Angebote", "offers"), { $0.offers }),
        (Bilingual("Maßnahmen", "measures agreed"), { $0.measures }),
    ]
}

extension MergeResult {
    /// - Parameter ids: the ids of the second landscape's actors in the result.
    mutating func count(_ one: Landscape, _ two: Landscape, _ ids: [String]) {
        first = MergeCounts(one)
        second = MergeCounts(two)
        joined.measures =
            MergeCounts.measureKeys(one, one.actors.map(\.id))
            .intersection(MergeCounts.measureKeys(two, ids)).count
    }

    /// Reads the result as everybody will and holds it against both landscapes: what they say, and nothing else.
    ///
    /// - Parameter ids: the ids of the second landscape's actors in the result.
    mutating func verify(_ one: Landscape, _ two: Landscape, _ ids: [String]) {
        let read = LandscapeReader.read(tables)
        total = MergeCounts(read.landscape)
        faults = read.errors.prefix(5).map { $0.message }
        for (label, count) in MergeCounts.all
        where count(first) + count(second) - count(joined) != count(total) {
            faults.append(
                Bilingual(
                    "\(label.german): \(count(first)) + \(count(second)) − \(count(joined)) ergibt nicht \(count(total))",
                    "\(label.english): \(count(first)) + \(count(second)) − \(count(joined)) is not \(count(total))"
                ))
        }
        let said = Self.statements(one, one.actors.map(\.id)).union(Self.statements(two, ids))
        let found = Self.statements(read.landscape, read.landscape.actors.map(\.id))
        if let lost = said.subtracting(found).min() {
            faults.append(
                Bilingual("im Ergebnis fehlt: \(lost)", "the result lacks: \(lost)"))
        }
        if let new = found.subtracting(said).min() {
            faults.append(
                Bilingual("das Ergebnis behauptet zusätzlich: \(new)", "the result says in addition: \(new)"))
        }
    }

    /// Who works with whom and sits where and what was agreed with whom, by ids of the result.
    private static func statements(_ landscape: Landscape, _ ids: [String]) -> Set<String> {
        var result: Set<String> = []
        for claim in landscape.claims {
            let kind = landscape.vocabulary.kindTerm(claim.kind).term.id
            let reporter =
                switch claim.reporter {
                case .third(let actor): ids[Int(actor)]
                default: "\(claim.reporter)"
                }
            let level = claim.intensity.map { "\($0)" } ?? "-"
            let often = claim.frequency.map { "\($0)" } ?? "-"
            result.insert(
                "\(ids[Int(claim.from)]) → \(ids[Int(claim.to)]): \(kind) \(level) \(often) \(claim.status) "
                    + "\(reporter)\(claim.isMutual ? " ↔" : "")")
        }
        for seat in landscape.memberships where !seat.isImplied {
            result.insert(
                "\(landscape.boards[seat.board].name.folded): \(ids[Int(seat.actor)]) \(seat.role.rawValue)")
        }
        for measure in landscape.agreedMeasures {
            result.insert("\(measure.text.folded): \(measure.status.rawValue)")
            for actor in measure.parties { result.insert("\(measure.text.folded): \(ids[Int(actor)])") }
        }
        for offer in landscape.offers { result.insert("\(ids[Int(offer.actor)]): \(offer.name.folded)") }
        return result
    }
}
