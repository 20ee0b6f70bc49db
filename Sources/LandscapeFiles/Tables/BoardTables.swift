import LandscapeModel

extension Reading {
    /// Reads `gremien`.
    mutating func readBoards(_ table: inout Table) {
        let id = table.column("id")
        let name = table.column("name")
        let lead = table.column("federfuehrung")
        let type = table.column("gremientyp")
        let since = table.column("besteht_seit")
        let fieldColumn = table.column("handlungsfelder")
        let areaColumn = table.column("sozialraum")
        let members = table.column("mitglieder")
        var rowsOfIDs: [String: Int] = [:]
        while let row = table.next(&log) {
            let text = row.line(name)
            guard !text.folded.isEmpty else {
                reportMissing(table.place(row, name))
                continue
            }
            if reportElsewhere(text, table.place(row, name)) { continue }
            var board = Board(id: "", name: text)
            board.row = row.line
            let given = row.line(id)
            if let first = rowsOfIDs[given], !given.isEmpty {
                reportDuplicateID(given, table.place(row, id), first)
            } else if !given.isEmpty {
                rowsOfIDs[given] = row.line
                board.id = given
            }
            board.type = boardType(row.line(type), name: text, at: table.place(row, type))
            board.purpose = row.text(table.column("zweck"))
            board.rhythm = row.line(table.column("turnus"))
            board.fields = fields(row.text(fieldColumn), at: table.place(row, fieldColumn))
            board.area = area(row.text(areaColumn), at: table.place(row, areaColumn))
            board.leadText = row.line(lead)
            if case .actor(let actor) = book.find(board.leadText) { board.lead = actor }
            board.since = date(row.text(since), at: table.place(row, since))
            let list = row.text(members)
            if !list.saysNothing {
                listedMembers.append((landscape.boards.count, list, table.place(row, members)))
            }
            landscape.boards.append(board)
        }
        enterBoards(taken: Set(rowsOfIDs.keys))
    }

    /// The type of a Gremium; a word netviz does not know stays as it is. Where none is given a name that
    /// begins with one ("Runder Tisch Asyl") says it.
    private mutating func boardType(_ text: String, name: String, at place: Place) -> String {
        if text.saysNothing {
            let words = name.unicodeScalars.split { $0.properties.isWhitespace }.prefix(2).map { String($0) }
            for count in stride(from: words.count, to: 0, by: -1) {
                if let type = BoardType.named(words.prefix(count).joined()) { return type.rawValue }
            }
            return ""
        }
        if let type = BoardType.named(text) { return type.rawValue }
        if reportElsewhere(text, place) { return "" }
        if isFirst(.unknownBoardType, place, text) {
            let names = BoardType.allCases.map(\.label.german).joined(separator: ", ")
            let english = BoardType.allCases.map(\.label.english).joined(separator: ", ")
            log.warning(
                .unknownBoardType, place, text,
                "\(quoted(text).german) ist netviz als Gremientyp nicht bekannt und wird als eigener Wert "
                    + "geführt. Bekannt sind: \(names).",
                "\(quoted(text).english) is not a type of board that netviz knows and kept as a value of its "
                    + "own. Known are: \(english).")
        }
        return own(text)
    }

    private mutating func enterBoards(taken: Set<String>) {
        var ids = FreshIDs(taken: taken)
        for index in landscape.boards.indices {
            if landscape.boards[index].id.isEmpty {
                landscape.boards[index].id = ids.next(landscape.boards[index].name.slug)
            }
            boards[landscape.boards[index].id.folded, default: []].append(index)
        }
        // An id beats a name.
        let known = boards
        for (index, board) in landscape.boards.enumerated() where known[board.name.folded] == nil {
            boards[board.name.folded, default: []].append(index)
        }
    }

    /// Members that a cell beside their Gremium lists, as far as `mitgliedschaften` does not name them.
    mutating func addListedMembers() {
        for (board, text, place) in listedMembers where !reportElsewhere(text, place) {
            for partner in PartnerCell.partners(text, { book.isKnown($0) }) {
                guard let member = self.partner(partner.name, addsActors: false, at: place) else { continue }
                let isKnown = landscape.memberships.contains { $0.board == board && $0.actor == member }
                if isKnown { continue }
                var membership = Membership(board: board, actor: member, role: .member)
                membership.row = place.row ?? 0
                landscape.memberships.append(membership)
            }
        }
    }

    /// Whoever leads a Gremium sits on it, also where only the others are listed. Where nobody is, the members are
    /// not known, and the lead alone must not look like all of them.
    mutating func addLeads() {
        let seated = Dictionary(grouping: landscape.memberships, by: \.board)
        for (number, board) in landscape.boards.enumerated() {
            guard let lead = board.lead, let members = seated[number],
                !members.contains(where: { $0.actor == lead })
            else { continue }
            var membership = Membership(board: number, actor: lead, role: .lead)
            membership.isImplied = true
            landscape.memberships.append(membership)
        }
    }

    /// Reads `mitgliedschaften`; a cell may name several members.
    mutating func readMemberships(_ table: inout Table) {
        let boardColumn = table.column("gremium")
        let actorColumn = table.column("akteur")
        let roleColumn = table.column("rolle")
        while let row = table.next(&log) {
            let boardText = row.line(boardColumn)
            let actorText = row.text(actorColumn)
            if boardText.isEmpty { reportMissing(table.place(row, boardColumn)) }
            if actorText.isEmpty { reportMissing(table.place(row, actorColumn)) }
            let board = boardText.isEmpty ? nil : board(boardText, at: table.place(row, boardColumn))
            let members = actorText.isEmpty ? nil : actors(actorText, at: table.place(row, actorColumn))
            guard let board, let members else { continue }
            let role = role(row.line(roleColumn), at: table.place(row, roleColumn))
            for member in members {
                // Two rows that became one actor may both be members.
                let isKnown =
                    united.contains(member)
                    && landscape.memberships.contains {
                        $0.board == board && $0.actor == member && $0.role == role
                    }
                if isKnown { continue }
                var membership = Membership(board: board, actor: member, role: role)
                membership.row = row.line
                landscape.memberships.append(membership)
            }
        }
    }

    private mutating func role(_ text: String, at place: Place) -> Membership.Role {
        switch Cell.role(text) {
        case .value(let role): return role
        case .nothing: return .member
        case .outOfRange, .notUnderstood:
            if !reportElsewhere(text, place) {
                reportUnclear(
                    text, place,
                    "Der Akteur gilt als Mitglied. Möglich sind: leitung, moderation, mitglied, gast.",
                    "The actor counts as a member. Possible are: leitung (lead), moderation, mitglied (member), "
                        + "gast (guest).")
            }
            return .member
        }
    }
}
