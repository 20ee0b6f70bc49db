import LandscapeModel
import PlainText
import Yams

/// `zusteuerung`: who steers people into courses – the lead, the participants, the structure used.
struct CourseAssignmentCheck: Check {
    static let key = "zusteuerung"

    enum Aspect: String, CaseIterable {
        /// The lead is municipal.
        case lead = "federfuehrung"
        /// Migration counselling takes part.
        case participants = "beteiligte"
        /// An existing structure is used and there is no second one.
        case structure = "struktur"
    }

    let aspect: Aspect
    /// The groups of which one each takes part.
    let groups: [(selector: Selector, name: Named)]
    /// Years after which a structure counts as tried.
    let years: Int

    init(_ node: Node, _ reader: CheckReader) throws(CatalogueError) {
        var entry = try NodeReader(node, Self.key)
        let text = try entry.requiredText("was")
        guard let aspect = Aspect(rawValue: text) else {
            let known = Aspect.allCases.map(\.rawValue).joined(separator: ", ")
            throw CatalogueError(
                line: entry.line,
                Bilingual("„was“ kennt \(known).", "“was” knows \(known)."))
        }
        self.aspect = aspect
        groups = aspect == .participants ? try reader.requiredGroups(&entry) : []
        years = entry.node("jahre") == nil ? 3 : try entry.number("jahre", in: 1...50)
        try entry.finish()
    }

    func check(_ context: Context) -> [Checked] {
        guard let assignment = context.landscape.settings.courseAssignment else {
            return [
                Checked(
                    outcome: .noEvidence, subjects: [],
                    detail: Bilingual(
                        "Wie die Zusteuerung in die Kurse geregelt ist, ist nicht erfasst.",
                        "How people are steered into courses is not on record."))
            ]
        }
        switch aspect {
        case .lead: return [lead(assignment, context)]
        case .participants: return [participants(assignment, context)]
        case .structure: return [structure(assignment, context)]
        }
    }

    private func lead(_ assignment: CourseAssignment, _ context: Context) -> Checked {
        guard let lead = assignment.lead, let sector = context.landscape.actors[Int(lead)].sector else {
            let text = assignment.lead.map { context.name($0) } ?? assignment.leadText
            return Checked(
                outcome: .noEvidence, subjects: [],
                detail: Bilingual(
                    text.isEmpty
                        ? "Die Federführung ist nicht erfasst."
                        : "Zu „\(text)“ ist kein Sektor erfasst.",
                    text.isEmpty ? "The lead is not on record." : "The sector of “\(text)” is not on record.")
            )
        }
        return Checked(
            outcome: sector == .publicMunicipal ? .fulfilled : .notFulfilled, subjects: [],
            detail: Bilingual(
                "Die Federführung liegt bei: \(context.name(lead)) (\(sector.label.german)).",
                "The lead is with: \(context.name(lead)) (\(sector.label.english))."))
    }

    private func participants(_ assignment: CourseAssignment, _ context: Context) -> Checked {
        var involved = assignment.participants
        if let board = assignment.board { involved += context.members[board] }
        guard !involved.isEmpty else {
            return Checked(
                outcome: .noEvidence, subjects: [],
                detail: Bilingual(
                    "Wer an der Zusteuerung beteiligt ist, ist nicht erfasst.",
                    "Who takes part in steering is not on record."))
        }
        if let group = groups.first, groups.allSatisfy({ context.actors($0.selector).isEmpty }) {
            return Checked(
                outcome: .notApplicable, subjects: [],
                detail: context.absence(of: group.name, group.selector, anywhere: false))
        }
        var present: [Named] = []
        var missing: [Named] = []
        var proposals: [Proposal] = []
        // A group that has no actor here can neither take part nor be missed.
        for group in groups {
            let actors = context.actors(group.selector)
            if actors.isEmpty { continue }
            if actors.contains(where: involved.contains) {
                present.append(group.name)
                continue
            }
            missing.append(group.name)
            guard let board = assignment.board else { continue }
            proposals += context.candidates(actors, for: board).map {
                Proposal(kind: .membership, a: .actor($0), b: .board(board), outcome: .notFulfilled)
            }
        }
        let subjects = assignment.board.map { [Subject.board($0)] } ?? []
        guard !missing.isEmpty else {
            return Checked(
                outcome: .fulfilled, subjects: subjects,
                detail: Bilingual(
                    "Beteiligt ist jede Gruppe, um die es geht: \(Language.german.list(present.map(\.plural.german))).",
                    "Each group in question takes part: \(Language.english.list(present.map(\.plural.english)))."
                ))
        }
        return Checked(
            outcome: .notFulfilled, subjects: subjects,
            detail: Bilingual(
                "Nicht beteiligt: \(Language.german.list(missing.map(\.plural.german))).",
                "Not involved: \(Language.english.list(missing.map(\.plural.english)))."),
            proposals: proposals)
    }

    private func structure(_ assignment: CourseAssignment, _ context: Context) -> Checked {
        let landscape = context.landscape
        let since = assignment.since ?? assignment.board.flatMap { landscape.boards[$0].since }
        let subjects = assignment.board.map { [Subject.board($0)] } ?? []
        if let board = assignment.board, !landscape.boards[board].purpose.isEmpty {
            let purpose = landscape.boards[board].purpose.folded
            // Two tables for the same in different Sozialräume are no double structure.
            let area = landscape.boards[board].area
            let twin = landscape.boards.indices.first {
                $0 != board && landscape.boards[$0].purpose.folded == purpose
                    && landscape.districts.overlap(area, landscape.boards[$0].area)
            }
            if let twin {
                return Checked(
                    outcome: .notFulfilled, subjects: subjects + [.board(twin)],
                    detail: Bilingual(
                        "Zwei Gremien nennen denselben Zweck: \(landscape.boards[board].name) und \(landscape.boards[twin].name).",
                        "Two boards name the same purpose: \(landscape.boards[board].name) and \(landscape.boards[twin].name)."
                    ))
            }
        }
        guard let since, let today = landscape.settings.date else {
            return Checked(
                outcome: .noEvidence, subjects: subjects,
                detail: Bilingual(
                    "Seit wann es die Struktur gibt, ist nicht erfasst.",
                    "Since when the structure exists is not on record."))
        }
        let months = years * 12
        let latest = PartialDate(year: since.year, month: since.month ?? 12, day: since.day ?? 28)
        let earliest = PartialDate(year: since.year, month: since.month ?? 1, day: since.day ?? 1)
        let outcome: Outcome =
            latest.isPast(months, at: today)
            ? .fulfilled : earliest.isPast(months, at: today) ? .noEvidence : .notFulfilled
        return Checked(
            outcome: outcome, subjects: subjects,
            detail: Bilingual(
                "Die Struktur besteht seit \(since.written(.german)).",
                "The structure exists since \(since.written(.english))."))
    }
}

extension PartialDate {
    /// Whether so many months have gone by since this day.
    fileprivate func isPast(_ months: Int, at later: PartialDate) -> Bool {
        let distance = (later.year - year) * 12 + (later.month ?? 12) - (month ?? 12)
        return distance == months ? (day ?? 28) <= (later.day ?? 28) : distance > months
    }
}

/// `traeger_erfasst`: the Träger of each actor of a group is on record.
struct CarrierRecord: Check {
    static let key = "traeger_erfasst"

    let subjects: Selector
    let name: Named

    init(_ node: Node, _ reader: CheckReader) throws(CatalogueError) {
        var entry = try NodeReader(node, Self.key)
        subjects = try reader.selector(&entry, "wer")
        name = try reader.name(&entry)
        try entry.finish()
    }

    func check(_ context: Context) -> [Checked] {
        let subjects = context.actors(subjects)
        guard !subjects.isEmpty else { return [Checked.noSubjects([name], context)] }
        return subjects.map { subject in
            let carrier: String? =
                switch context.landscape.actors[Int(subject)].carrier {
                case .actor(let actor)?: context.name(actor)
                case .named(let text)?: text
                case nil: nil
                }
            return Checked(
                outcome: carrier == nil ? .noEvidence : .fulfilled, subjects: [.actor(subject)],
                detail: carrier.map { Bilingual("Träger: \($0).", "Carrier: \($0).") }
                    ?? Bilingual("Der Träger ist nicht erfasst.", "The carrier is not on record."))
        }
    }
}

/// `schalter`: every recommendation that is switched off says why.
struct Switches: Check {
    static let key = "schalter"

    init(_ node: Node, _ reader: CheckReader) throws(CatalogueError) {
        try NodeReader(node, Self.key).finish()
    }

    /// One entry without subjects.
    func check(_ context: Context) -> [Checked] {
        let off = context.landscape.settings.ruleSwitches.filter { !$0.value.isApplicable }
        guard !off.isEmpty else {
            return [
                Checked(
                    outcome: .notApplicable, subjects: [],
                    detail: Bilingual(
                        "Keine Empfehlung ist abgeschaltet.", "No recommendation is switched off."))
            ]
        }
        let silent = off.filter { $0.value.reason.isEmpty }.keys.sorted()
        let all = off.keys.sorted()
        return [
            Checked(
                outcome: silent.isEmpty ? .fulfilled : .notFulfilled, subjects: [],
                detail: silent.isEmpty
                    ? Bilingual(
                        "Mit Begründung abgeschaltet: \(Language.german.list(all)).",
                        "Switched off with a reason: \(Language.english.list(all)).")
                    : Bilingual(
                        "Ohne Begründung abgeschaltet: \(Language.german.list(silent)).",
                        "Switched off without a reason: \(Language.english.list(silent))."))
        ]
    }
}
