import GapAnalysis
import LandscapeModel
import PlainText

@testable import Reports

/// A landscape of a few rows, for tests that plant one row and read what is said then.
struct Hamlet {
    var landscape = Landscape()
    /// nil: all recommendations; else those with these ids.
    var rules: [String]?

    init(rules: [String]? = nil) {
        self.rules = rules
        landscape.settings.date = PartialDate(year: 2026, month: 9, day: 30)
    }

    @discardableResult
    mutating func actor(
        _ name: String, _ type: String = "", sector: Sector? = .welfare, asked: Bool = true,
        answered: Bool = true, fields: [String] = []
    ) -> ActorIndex {
        var actor = Actor(id: name.lowercased(), name: name)
        actor.types = type.isEmpty ? [] : [type]
        actor.sector = sector
        actor.wasAsked = asked
        actor.hasAnswered = answered
        actor.fields = fields
        actor.recordDate = PartialDate(year: 2026, month: 6)
        landscape.actors.append(actor)
        return ActorIndex(landscape.actors.count - 1)
    }

    mutating func claim(
        _ from: ActorIndex, _ to: ActorIndex, by reporter: Reporter = .both, kind: String = "case-work",
        intensity: UInt8? = 2, status: Claim.Status = .exists, field: String? = nil
    ) {
        var claim = Claim(
            from: from, to: to, kind: landscape.vocabulary.kind(kind) ?? Vocabulary.unspecifiedKind)
        claim.reporter = reporter
        claim.intensity = intensity
        claim.status = status
        if let field {
            landscape.fieldLists.append([field])
            claim.fieldList = Int32(landscape.fieldLists.count - 1)
        }
        landscape.claims.append(claim)
    }

    mutating func offer(
        _ actor: ActorIndex, _ service: String = "sozialberatung", field: String = "beratung",
        groups: [String] = ["gefluechtete"], area: Area = .everywhere, until: PartialDate? = nil
    ) {
        var offer = Offer(id: "o\(landscape.offers.count)", actor: actor, name: service)
        offer.service = service
        offer.fields = field.isEmpty ? [] : [field]
        offer.targetGroups = groups
        offer.area = area
        offer.until = until
        landscape.offers.append(offer)
    }

    mutating func board(_ name: String, fields: [String] = [], members: [ActorIndex] = []) {
        var board = Board(id: name.lowercased(), name: name)
        board.type = BoardType.roundTable.rawValue
        board.fields = fields
        board.area = .everywhere
        landscape.boards.append(board)
        landscape.memberships += members.map {
            Membership(board: landscape.boards.count - 1, actor: $0)
        }
    }

    // MARK: Reading

    var index: ClaimIndex { ClaimIndex(landscape.claims, actorCount: landscape.actors.count) }

    var analysis: Analysis {
        guard let rules else { return landscape.analysed(index) }
        let chosen = Catalogue.standard.recommendations.filter { rules.contains($0.id) }
        return landscape.analysed(index, catalogue: Catalogue(chosen))
    }

    func report(_ change: (inout AskedReport) -> Void = { _ in }) -> Report {
        var options = AskedReport()
        change(&options)
        return Report(landscape: landscape, index: index, analysis: analysis, options: options)
    }

    /// The words of one chapter.
    func says(_ kind: ReportChapter, _ change: (inout AskedReport) -> Void = { _ in }) -> String {
        report(change).chapters.filter { $0.kind == kind }.map(\.words).joined(separator: "\n")
    }

    /// The words of the paper on one field, which tells its findings one by one.
    func says(ofField field: String, _ change: (inout AskedReport) -> Void = { _ in }) -> String {
        says(.fields) {
            change(&$0)
            $0.field = field
            $0.only = [.fields]
        }
    }

    func sheet(_ actor: ActorIndex, _ change: (inout AskedReport) -> Void = { _ in }) -> String {
        var options = AskedReport()
        change(&options)
        let report = Report(
            of: actor, landscape: landscape, index: index, analysis: analysis, options: options)
        return report?.chapters.map(\.words).joined(separator: "\n") ?? ""
    }

    var easy: String {
        Report.easy(landscape: landscape, index: index, analysis: analysis, options: AskedReport())
            .chapters.map(\.words).joined(separator: "\n")
    }
}

extension Chapter {
    /// Everything that can be read, a line for each block, item and row.
    var words: String {
        blocks.flatMap { block -> [String] in
            switch block {
            case .heading(let text, _): [text]
            case .paragraph(let text), .quote(let text), .note(let text): [text.plain]
            case .list(let items): items.map(\.plain)
            case .table(let table):
                [table.caption, table.header.joined(separator: " | ")]
                    + table.rows.map { $0.map(\.plain).joined(separator: " | ") }
            case .figure(let figure): [figure.caption, figure.alternative]
            }
        }
        .joined(separator: "\n")
    }
}
