import LandscapeModel
import PlainText
import SourceText

/// Who leads and who sits on the Gremien.
///
/// A Gremium may hold more organisations than the list of actors: such a name becomes an actor without a type, with a
/// hint, like a partner in a list of partners. Nobody who sits at a table is left out for want of a row.
extension Reading {
    // MARK: Leaders

    /// Notes who leads a Gremium; the first of several is its lead.
    mutating func noteLeads(_ board: inout Board, _ number: Int, at place: Place) {
        for name in leadNames(board.leadText, at: place) {
            guard let known = knownOrReported(name, at: place) else {
                openSeats.append(OpenSeat(name: name, board: number, role: nil, place: place))
                continue
            }
            guard let actor = known.actor else { continue }
            if board.lead == nil { board.lead = actor }
            leads.append((number, actor))
        }
    }

    /// The organisations that a cell about the lead names.
    ///
    /// Persons, offices that a person holds ("Landrätin") and words such as "wechselnd" are none: they stay text.
    mutating func leadNames(_ text: String, at place: Place) -> [String] {
        if text.saysNothing || reportElsewhere(text, place) { return [] }
        let parts = PartnerCell.partners(text, addsActors: true) { book.keepsWhole($0) }
        return parts.map(\.name).filter { name in
            if book.keepsWhole(name) { return true }
            let key = name.folded
            if Self.rotating.contains(key) || PartnerCell.saysNobody(name) { return false }
            guard name.looksLikePerson || Self.offices.contains(key) else { return true }
            log.warning(
                .unknownActor, place, name,
                "\(quoted(name).german) ist vermutlich eine Person und kein Akteur. Soll die Federführung zählen, tragen "
                    + "Sie bitte die Organisation ein, für die sie spricht.",
                "\(quoted(name).english) is probably a person and no actor. For the lead to count please enter the "
                    + "organisation for which they speak.")
            return false
        }
    }

    private static let rotating: Set<String> = [
        "wechselnd", "wechselt", "rotierend", "reihum", "imwechsel", "nochoffen", "offen", "gemeinsam",
        "vakant",
        "unbesetzt", "n.n.", "nn", "selbstorganisiert", "rotating", "vacant", "open",
    ]
    private static let offices: Set<String> = [
        "landrat", "landraetin", "landrat/in", "landraetin/landrat", "buergermeister", "buergermeisterin",
        "oberbuergermeister", "oberbuergermeisterin", "buergermeister/in", "sozialdezernent",
        "sozialdezernentin",
        "dezernent", "dezernentin", "beigeordnete", "beigeordneter", "amtsleitung", "amtsleiter",
        "amtsleiterin",
        "pfarrer", "pfarrerin", "ortsvorsteher", "ortsvorsteherin", "vorsitzende", "vorsitzender",
    ]

    // MARK: Members

    /// Seats whoever a cell names, now or once all tables are read.
    mutating func seat(_ name: String, on board: Int, as role: Membership.Role, at place: Place) {
        if let meant = acceptedMembers(of: name) {
            for actor in meant
            where !landscape.memberships.contains(where: { $0.board == board && $0.actor == actor }) {
                append(actor, board, role, place)
            }
            return
        }
        // Partners may become actors once the cooperations are read, and their ids are known only then.
        if !book.isKnown(name), name.looksLikeID, !name.saysNothing {
            openSeats.append(
                OpenSeat(name: name, board: board, role: role, place: place, isReference: true))
            return
        }
        guard let known = knownOrReported(name, at: place) else {
            openSeats.append(OpenSeat(name: name, board: board, role: role, place: place))
            return
        }
        guard let actor = known.actor else { return }
        // Two rows that became one actor may both be members.
        let isKnown =
            united.contains(actor)
            && landscape.memberships.contains { $0.board == board && $0.actor == actor && $0.role == role }
        if !isKnown { append(actor, board, role, place) }
    }

    private mutating func append(
        _ actor: ActorIndex, _ board: Int, _ role: Membership.Role, _ place: Place
    ) {
        var membership = Membership(board: board, actor: actor, role: role)
        membership.row = place.row ?? 0
        landscape.memberships.append(membership)
    }

    /// Members that a cell beside their Gremium lists, as far as `mitgliedschaften` does not name them.
    mutating func addListedMembers() {
        for (board, text, place) in listedMembers where !reportElsewhere(text, place) {
            for partner in PartnerCell.partners(text, addsActors: true, { book.keepsWhole($0) }) {
                if leaveDoubted(partner, at: place) { continue }
                if case .actor(let actor) = book.find(partner.name),
                    landscape.memberships.contains(where: { $0.board == board && $0.actor == actor })
                {
                    continue
                }
                // "Jobcenter (Leitung)": what stands beside a member may be its role.
                var role = Membership.Role.member
                if case .value(let stated) = Cell.role(partner.note) { role = stated }
                seat(partner.name, on: board, as: role, at: place)
            }
        }
    }

    /// The actors of which a decision says that a word for a group means them; nil where none does.
    private func acceptedMembers(of word: String) -> [ActorIndex]? {
        guard groupWord(word, takesPlain: true) != nil else { return nil }
        let accepted = landscape.nameDecisions.filter {
            $0.status == .accepted && $0.variant.folded == word.folded && isOfGroup($0)
        }.compactMap(\.actor)
        return accepted.isEmpty ? nil : accepted
    }

    /// "VHS?" and "VHS (?)" leave open whether somebody sits on a Gremium: nobody is seated, and it is said.
    mutating func leaveDoubted(_ partner: PartnerCell.Partner, at place: Place) -> Bool {
        let isDoubted = partner.note.isDoubt || (partner.name.hasSuffix("?") && !book.isKnown(partner.name))
        guard isDoubted else { return false }
        let text = partner.name + (partner.note.isEmpty ? "" : " (\(partner.note))")
        log.warning(
            .unknownValue, place, text,
            "\(quoted(text).german) lässt offen, ob der Akteur Mitglied ist; er wird nicht als Mitglied geführt. Bitte "
                + "nachfragen und eintragen, was gilt.",
            "\(quoted(text).english) leaves open whether the actor is a member; it is not kept as one. Please ask and "
                + "enter what holds.")
        return true
    }

    /// What a name means where that needs no new actor: an actor, or nobody, which has been reported; nil where it is
    /// the name of an organisation that has no row.
    mutating func knownOrReported(_ name: String, at place: Place) -> (actor: ActorIndex?, isReported: Bool)?
    {
        if book.isKnown(name) {
            let actor = actor(name, at: place)
            return (actor, actor == nil)
        }
        if reportElsewhere(name, place) { return (nil, true) }
        if PartnerCell.saysNobody(name) { return (partner(name, addsActors: false, at: place), true) }
        if let group = groupWord(name, takesPlain: false) {
            reportWhich(name, GroupWord.unclear(group), place)
            return (nil, true)
        }
        // What is written like an id means a row, and there is none; persons become no actors.
        if name.saysNothing || name.folded.isEmpty || name.looksLikeID || name.looksLikePerson {
            return (actor(name, at: place), true)
        }
        return nil
    }

    // MARK: Names without a row

    /// Makes actors of those who lead or sit on a Gremium and have no row, and seats them.
    mutating func seatTheUnlisted() {
        for open in openSeats {
            let actor: ActorIndex
            if case .actor(let known) = book.find(open.name) {
                actor = known
            } else if open.isReference || book.isKnown(open.name) {
                guard let known = self.actor(open.name, at: open.place) else { continue }
                actor = known
            } else {
                let board = quoted(landscape.boards[open.board].name)
                actor = added(
                    open.name, at: open.place,
                    open.role == nil
                        ? "steht nur als Federführung von \(board.german)"
                        : "steht nur als Mitglied von \(board.german)",
                    open.role == nil
                        ? "stands as the lead of \(board.english) only"
                        : "stands as a member of \(board.english) only")
            }
            if let role = open.role {
                append(actor, open.board, role, open.place)
            } else {
                if landscape.boards[open.board].lead == nil { landscape.boards[open.board].lead = actor }
                leads.append((open.board, actor))
            }
        }
        openSeats = []
    }

    /// Whoever leads a Gremium sits on it, also where only the others are listed; who is listed as a member keeps both.
    /// Where nobody is, the members are not known, and the lead alone must not look like all of them.
    mutating func addLeads() {
        let seated = Dictionary(grouping: landscape.memberships, by: \.board)
        for (board, actor) in leads {
            guard let members = seated[board] else { continue }
            // Chairing and moderating are ways of leading.
            let leadsAlready = members.contains {
                $0.actor == actor && [.lead, .moderation].contains($0.role)
            }
            if leadsAlready { continue }
            var membership = Membership(board: board, actor: actor, role: .lead)
            membership.isImplied = true
            landscape.memberships.append(membership)
        }
    }
}
