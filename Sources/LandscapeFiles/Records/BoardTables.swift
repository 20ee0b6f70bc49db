import LandscapeModel
import PlainText
import SourceText

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
            noteLeads(&board, landscape.boards.count, at: table.place(row, lead))
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
            guard let board, !actorText.isEmpty else { continue }
            let roles = roles(row.line(roleColumn), at: table.place(row, roleColumn))
            let place = table.place(row, actorColumn)
            for part in PartnerCell.partners(actorText, addsActors: true, { book.keepsWhole($0) })
            where !leaveDoubted(part, at: place) {
                for role in roles { seat(part.name, on: board, as: role, at: place) }
            }
            if actorText.saysNothing { seat(actorText.onOneLine, on: board, as: roles[0], at: place) }
        }
    }

    /// The roles of a cell, "Leitung und Mitglied" being two; member where it says none.
    private mutating func roles(_ text: String, at place: Place) -> [Membership.Role] {
        if case .value(let role) = Cell.role(text) { return [role] }
        let parts =
            ["|", ";", ",", "/", " und ", "+", "&"].first { text.contains($0) }
            .map { text.split(separator: $0).map { String($0).trimmed } } ?? []
        let found = parts.compactMap { part -> Membership.Role? in
            if case .value(let role) = Cell.role(part) { return role }
            return nil
        }
        return found.count == parts.count && !found.isEmpty ? found : [role(text, at: place)]
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
