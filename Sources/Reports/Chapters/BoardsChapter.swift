import GapAnalysis
import LandscapeModel
import PlainText

/// Gremien: who sits where, which sectors are missing at round tables.
struct BoardsChapter {
    let facts: Facts

    init(_ facts: Facts) { self.facts = facts }

    var chapter: Chapter {
        var writer = ChapterWriter()
        let boards = facts.landscape.boards
        if boards.isEmpty {
            writer.paragraph(
                facts.say(
                    "Es sind keine Gremien erfasst; über ihre Zusammensetzung lässt sich daher nichts sagen.",
                    "No boards are on record, so nothing can be said about who sits on them."))
        } else {
            overview(&writer)
        }
        let sentences = RulePassage(facts).sentences(facts.results.filter(\.isAboutBoards))
        if !sentences.isEmpty {
            writer.section(facts.word("Was das Papier anregt", "What the paper suggests"))
            writer.sentences(sentences + openBoards)
        }
        invitations(&writer)
        if !boards.isEmpty {
            writer.section(facts.word("Wer wo sitzt", "Who sits where"))
            writer.table(facts.shown.tellsSeats ? matrix : publicMatrix)
            if let figure = facts.figure(facts.options.boardMap, .boards, alternative: words) {
                writer.figure(figure)
            }
        }
        return Chapter(.boards, facts.language, writer.blocks)
    }

    private var words: String {
        facts.word(
            "Netzkarte der Gremien und der Akteure, die darin einen Sitz haben. Wie viele es je Sektor sind, steht in der Tabelle davor.",
            "Network map of the boards and of the actors that have a seat on them. The table before it tells how many there are by sector."
        )
    }

    /// Which Gremium an open recommendation is about: there are few, and who plans the next meeting needs to know.
    private var openBoards: [Prose] {
        guard !facts.countsFindings else { return [] }
        let open = facts.results.filter { $0.isAboutBoards && $0.sort == .boards }.flatMap(\.open)
        var seen: [String] = []
        for finding in open {
            let name = finding.subjects.first.map { facts.name($0) } ?? ""
            let detail = facts.detail(finding)
            let text = detail.isEmpty || detail.contains(name) ? detail : "\(name): \(detail)"
            if !text.isEmpty, !seen.contains(text) { seen.append(text) }
        }
        return seen.prefix(4).map { Prose($0) }
    }

    private func overview(_ writer: inout ChapterWriter) {
        let boards = facts.landscape.boards
        let tables = boards.count { $0.isRoundTable }
        let seated = Set(facts.landscape.memberships.map(\.actor)).intersection(facts.actors)
        let without = facts.actors.count - seated.count
        let open = boards.indices.count { facts.landscape.members(of: $0).isEmpty }
        var sentences = [
            facts.say(
                "\(facts.language.capitalised(facts.count(boards.count, .board))) \(facts.language.plural(boards.count, "ist", "sind")) erfasst, darunter \(facts.count(tables, .roundTable)).",
                "\(facts.language.capitalised(facts.count(boards.count, .board))) \(facts.language.plural(boards.count, "is", "are")) on record, among them \(facts.count(tables, .roundTable))."
            )
        ]
        if open > 0 {
            let part = facts.language.part(open, of: boards.count, .board, .dative)
            sentences.append(
                facts.say(
                    "Bei \(part) sind keine Mitglieder erfasst.", "For \(part) no members are on record."))
        }
        // Without a single list of members nothing can be said about who is missing from it.
        if without > 0, open < boards.count {
            let part = facts.language.part(without, of: facts.actors.count, .actor)
            sentences.append(
                facts.say(
                    "\(facts.language.capitalised(part)) \(facts.language.plural(without, "steht", "stehen")) auf keiner der erfassten Mitgliederlisten.",
                    "\(facts.language.capitalised(part)) \(facts.language.plural(without, "is", "are")) on none of the recorded lists of members."
                ))
        }
        writer.sentences(sentences)
    }

    /// With its kind, where the name does not say it already.
    private func title(_ board: Board) -> String {
        let kind = kind(board)
        return kind == "–" || board.name.folded.hasPrefix(kind.folded)
            ? board.name : "\(board.name) (\(kind))"
    }

    private func kind(_ board: Board) -> String {
        BoardType(rawValue: board.type)?.label(facts.language) ?? (board.type.isEmpty ? "–" : board.type)
    }

    /// The shown actors that sit on it.
    private func members(_ board: Int) -> [ActorIndex] {
        facts.landscape.members(of: board).filter { facts.shows($0) }
    }

    private func members(_ board: Int, _ sector: Sector?) -> Int {
        members(board).count { facts.record($0).sector == sector }
    }

    /// Every sector, and the members of unknown sector where there are any.
    private var sectors: [Sector?] {
        let isOpen = facts.landscape.boards.indices.contains { members($0, nil) > 0 }
        return Sector.allCases + (isOpen ? [nil] : [])
    }

    private var matrix: DataTable {
        let rows = facts.landscape.boards.indices.map { number -> [Prose] in
            let board = facts.landscape.boards[number]
            let total = members(number).count
            let cells = sectors.map { sector -> Prose in
                if total == 0 { return "?" }
                let count = members(number, sector)
                return Prose(count == 0 ? "–" : facts.digits(count))
            }
            return [Prose(title(board)), Prose(total == 0 ? "?" : facts.digits(total))] + cells
        }
        return DataTable(
            facts.word(
                "Mitglieder der Gremien nach Sektor, Gäste eingeschlossen; ? heißt: Mitglieder nicht erfasst",
                "Members of the boards by sector, guests included; ? means: members not on record"),
            [facts.word("Gremium", "Board"), facts.word("Mitglieder", "Members")]
                + sectors.map { SectorWords(facts).head($0) },
            numeric: Set(1...sectors.count + 1), rows: rows)
    }

    /// In how many Gremien each sector sits, so that no single seat is told.
    private var publicMatrix: DataTable {
        let known = facts.landscape.boards.indices.filter { !members($0).isEmpty }
        let least = Profile.smallestPublicGroup
        let isSmall = known.count < least
        let rows = sectors.map { sector -> [Prose] in
            let seated = known.count { members($0, sector) > 0 }
            let number =
                isSmall
                ? "–" : seated < least ? facts.word("unter \(least)", "below \(least)") : facts.digits(seated)
            return [Prose(facts.label(sector: sector)), Prose(number)]
        }
        return DataTable(
            facts.word(
                "Gremien, in denen ein Sektor vertreten ist (n = \(facts.digits(known.count)))",
                "Boards in which a sector is represented (n = \(facts.digits(known.count)))"),
            [facts.word("Sektor", "Sector"), facts.word("Gremien", "Boards")], numeric: [1], rows: rows)
    }

    /// Whom one could invite, per Gremium.
    private func invitations(_ writer: inout ChapterWriter) {
        let groups = GapGroup.group(facts.gaps.filter { $0.kind == .membership })
        guard !groups.isEmpty else { return }
        writer.section(facts.word("Wen man einladen könnte", "Who could be invited"))
        writer.paragraph(
            facts.say(
                "Genannt sind je Anregung einige der Akteure, die sie meint und die nicht unter den erfassten Mitgliedern sind. Die Nummern sind die der Vorschlagsliste \(facts.inTheAnnex).",
                "Named for each suggestion are some of the actors it means who are not among the recorded members. The numbers are those of the list of proposals \(facts.inTheAnnex)."
            ))
        var byBoard: [(board: Subject, text: [String])] = []
        for group in groups {
            let text = facts.choice(group, limit: 3, isAny: true)
            if let known = byBoard.firstIndex(where: { $0.board == group.anchor }) {
                byBoard[known].text.append(text)
            } else {
                byBoard.append((group.anchor, [text]))
            }
        }
        writer.list(
            byBoard.map { entry in
                "\(strong: facts.name(entry.board) + ":") \(entry.text.joined(separator: "; "))"
            })
    }
}
