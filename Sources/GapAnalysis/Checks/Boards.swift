import LandscapeModel
import PlainText
import Yams

extension Context {
    /// The Gremien of a type; an empty type means all.
    func boards(ofType type: String) -> [Int] {
        landscape.boards.indices.filter { type.isEmpty || landscape.boards[$0].type == type }
    }

    /// Up to three actors whom one would ask first: those who know most members, then by connectedness.
    func candidates(_ choice: [ActorIndex], for board: Int) -> [ActorIndex] {
        let members = Set(members[board])
        let area = landscape.boards[board].area
        return choice.filter { !members.contains($0) }
            .filter { landscape.districts.overlap(area, landscape.actors[Int($0)].area) }
            .map { actor in
                let partners = index.entries(of: actor).map { $0.a == actor ? $0.b : $0.a }
                return (actor: actor, known: partners.count { members.contains($0) }, degree: partners.count)
            }
            .sorted { ($1.known, $1.degree, $0.actor) < ($0.known, $0.degree, $1.actor) }
            .prefix(3).map(\.actor)
    }

    /// No Gremium of the type, in the words of the type.
    func noBoard(ofType type: String) -> Checked {
        let known = BoardType(rawValue: type)?.label
        let german = known.map { "Ein Gremium der Art „\($0.german)“ ist nicht erfasst." }
        let english = known.map { "No board of the kind “\($0.english)” is on record." }
        return Checked(
            outcome: .noEvidence, subjects: [],
            detail: Bilingual(
                german
                    ?? (type.isEmpty
                        ? "Es sind keine Gremien erfasst."
                        : "Ein Gremium der Art „\(type)“ ist nicht erfasst."),
                english
                    ?? (type.isEmpty
                        ? "There are no boards on record." : "No board of the kind “\(type)” is on record.")))
    }

    func noMembersRecorded(_ board: Int) -> Checked {
        Checked(
            outcome: .noEvidence, subjects: [.board(board)],
            detail: Bilingual(
                "\(landscape.boards[board].name): Mitglieder sind nicht erfasst.",
                "No members of \(landscape.boards[board].name) are on record."))
    }
}

/// `mitgliedschaft`: Gremien of a type have a member of a group.
struct BoardMembership: Check {
    static let key = "mitgliedschaft"

    let boardType: String
    let members: Selector
    let memberName: Named

    init(_ node: Node, _ reader: CheckReader) throws(CatalogueError) {
        var entry = try NodeReader(node, Self.key)
        boardType = try entry.text("gremientyp")
        members = try reader.selector(&entry, "wer")
        memberName = try reader.name(&entry)
        try entry.finish()
    }

    /// Each Gremium needs a member of the group; a record with members counts as complete.
    func check(_ context: Context) -> [Checked] {
        let boards = context.boards(ofType: boardType)
        guard !boards.isEmpty else { return [context.noBoard(ofType: boardType)] }
        let group = context.actors(members)
        return boards.map { board in
            let members = context.members[board]
            guard !members.isEmpty else { return context.noMembersRecorded(board) }
            let present = members.filter(group.contains)
            let name = context.landscape.boards[board].name
            if !present.isEmpty {
                return Checked(
                    outcome: .fulfilled, subjects: [.board(board)] + present.map { .actor($0) },
                    detail: Bilingual(
                        "Am Tisch: \(context.names(present, .german)).",
                        "At the table: \(context.names(present, .english))."))
            }
            return Checked(
                outcome: .notFulfilled, subjects: [.board(board)],
                detail: Bilingual(
                    "\(name): unter den erfassten Mitgliedern ist niemand aus der Gruppe „\(memberName.plural.german)“.",
                    "\(name): no \(memberName.plural.english) among the recorded members."),
                proposals: context.candidates(group, for: board).map {
                    Proposal(kind: .membership, a: .actor($0), b: .board(board), outcome: .notFulfilled)
                })
        }
    }
}

/// `abdeckung_der_sozialraeume`: every Sozialraum lies within a Gremium that has a member of a group.
struct DistrictCoverage: Check {
    static let key = "abdeckung_der_sozialraeume"

    let members: Selector
    let memberName: Named

    init(_ node: Node, _ reader: CheckReader) throws(CatalogueError) {
        var entry = try NodeReader(node, Self.key)
        members = try reader.selector(&entry, "wer")
        memberName = try reader.name(&entry)
        try entry.finish()
    }

    /// Each Sozialraum needs a Gremium that covers it and has a member of the group.
    func check(_ context: Context) -> [Checked] {
        let districts = context.landscape.districts
        let group = Set(context.actors(members))
        let boards = context.landscape.boards.indices
        let seated = boards.filter { board in
            context.members[board].contains(where: group.contains)
        }
        let hasMembers = boards.contains { !context.members[$0].isEmpty }
        return districts.names.indices.map { district in
            let covering = seated.filter { board in
                districts.overlap(context.landscape.boards[board].area, .districts([district]))
            }
            if !covering.isEmpty {
                let names = covering.map { context.landscape.boards[$0].name }
                return Checked(
                    outcome: .fulfilled, subjects: [.district(district)] + covering.map { .board($0) },
                    detail: Bilingual(
                        "Abgedeckt durch \(Language.german.list(names, limit: 3)).",
                        "Covered by \(Language.english.list(names, limit: 3))."))
            }
            return Checked(
                outcome: hasMembers ? .notFulfilled : .noEvidence, subjects: [.district(district)],
                detail: Bilingual(
                    "\(districts.names[district]): kein Gremium mit \(memberName.oneDative.german) erfasst.",
                    "\(districts.names[district]): no board with \(memberName.oneDative.english) on record."))
        }
    }
}

/// `zusammensetzung`: the members of a Gremium come from all sectors.
struct Composition: Check {
    static let key = "zusammensetzung"

    let boardType: String
    /// Ids of the sectors that belong to the table.
    let sectors: [String]

    init(_ node: Node, _ reader: CheckReader) throws(CatalogueError) {
        var entry = try NodeReader(node, Self.key)
        boardType = try entry.text("gremientyp")
        sectors = try reader.sectors(&entry, "sektoren")
        try entry.finish()
    }

    /// Each Gremium of the type needs members of all sectors.
    func check(_ context: Context) -> [Checked] {
        let boards = context.boards(ofType: boardType)
        guard !boards.isEmpty else { return [context.noBoard(ofType: boardType)] }
        let wanted = sectors.compactMap(Sector.init)
        return boards.map { board in
            let members = context.members[board]
            guard !members.isEmpty else { return context.noMembersRecorded(board) }
            let present = Set(members.compactMap { context.landscape.actors[Int($0)].sector })
            let missing = wanted.filter { !present.contains($0) }
            let subjects = [Subject.board(board)] + members.map { .actor($0) }
            guard !missing.isEmpty else {
                return Checked(
                    outcome: .fulfilled, subjects: subjects,
                    detail: Bilingual(
                        "Unter den erfassten Mitgliedern sind alle gesuchten Sektoren.",
                        "All sectors looked for are among the recorded members."))
            }
            // With a member of unknown sector nothing is shown to be missing.
            let unknown = withoutSector(members, context)
            let outcome: Outcome = unknown.german.isEmpty ? .notFulfilled : .noEvidence
            let proposals = missing.flatMap { sector -> [Proposal] in
                var selector = Selector()
                selector.sectors = [sector.rawValue]
                return context.candidates(context.actors(selector), for: board).map {
                    Proposal(kind: .membership, a: .actor($0), b: .board(board), outcome: outcome)
                }
            }
            let german = Language.german.list(missing.map { $0.label.german }, limit: 7)
            let english = Language.english.list(missing.map { $0.label.english }, limit: 7)
            return Checked(
                outcome: outcome, subjects: subjects,
                detail: Bilingual(
                    "Unter den erfassten Mitgliedern nicht vertreten: \(german)\(unknown.german).",
                    "Not represented among the recorded members: \(english)\(unknown.english)."),
                proposals: proposals)
        }
    }

    /// Members whose sector nobody knows may be of a missing one.
    private func withoutSector(_ members: [ActorIndex], _ context: Context) -> Bilingual {
        let count = members.count { context.landscape.actors[Int($0)].sector == nil }
        guard count > 0 else { return Bilingual("", "") }
        return Bilingual(
            " (nicht prüfbar: \(count) von \(members.count) Mitgliedern ohne Sektor)",
            " (cannot be checked: \(count) of \(members.count) members without a sector)")
    }
}
