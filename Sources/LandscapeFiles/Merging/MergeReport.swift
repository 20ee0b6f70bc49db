public import PlainText

/// What came of a merge, in words and sums.
public struct MergeReport: Sendable {
    private let result: MergeResult
    private let notUnderstood: Int

    /// - Parameter notUnderstood: rows of both landscapes that were left out.
    public init(result: MergeResult, notUnderstood: Int) {
        self.result = result
        self.notUnderstood = notUnderstood
    }

    /// The sums before and after, what is to be decided, and what the landscapes state differently.
    public func text(_ language: Language) -> String {
        var parts: [String] = []
        if notUnderstood > 0 { parts.append(language.provisional(rows: notUnderstood) + "\n") }
        parts.append(sums(language))
        if !result.proposals.isEmpty { parts.append(questions(language)) }
        if !result.sharedBoards.isEmpty {
            let names = result.sharedBoards.map { language.quoted($0) }.joined(separator: ", ")
            parts.append(
                (language == .german
                    ? "Gremien gleichen Namens, die getrennt bleiben: "
                    : "Boards of one name that stay two: ")
                    + names + "\n")
        }
        if !result.conflicts.isEmpty { parts.append(conflicts(language)) }
        return parts.joined(separator: "\n")
    }

    private func sums(_ language: Language) -> String {
        let header =
            language == .german
            ? ["", "erste", "zweite", "in beiden", "Ergebnis"]
            : ["", "first", "second", "in both", "result"]
        let rows = MergeCounts.all.map { label, count in
            [label(language)]
                + [result.first, result.second, result.joined, result.total].map { "\(count($0))" }
        }
        let widths = header.indices.map { column in ([header] + rows).map { $0[column].count }.max() ?? 0 }
        return ([header] + rows).map { row in
            row.indices.map { column in
                let blanks = String(repeating: " ", count: widths[column] - row[column].count)
                return column == 0 ? row[column] + blanks : blanks + row[column]
            }.joined(separator: "  ") + "\n"
        }.joined()
    }

    private func questions(_ language: Language) -> String {
        let count = result.proposals.count
        let most = 20
        let heading =
            language == .german
            ? "Derselbe Akteur? (\(count), offen in aliase.csv; bis dahin sind es je zwei)"
            : "The same actor? (\(count), open in aliase.csv; until decided they are two each)"
        let lines = result.proposals.prefix(most).map { proposal in
            "  \(language.quoted(proposal.firstName)) / \(language.quoted(proposal.secondName)): "
                + proposal.reason(language)
        }
        return ([heading] + lines + (count > most ? ["  …"] : [])).joined(separator: "\n") + "\n"
    }

    private func conflicts(_ language: Language) -> String {
        result.conflicts.map { conflict in
            let place = [conflict.table, conflict.subject, conflict.column].filter { !$0.isEmpty }
                .joined(separator: ", ")
            let (one, two) = (language.quoted(conflict.first), language.quoted(conflict.second))
            return language == .german
                ? "\(place): \(one) / \(two) – behalten: \(conflict.kept)\n"
                : "\(place): \(one) / \(two) – kept: \(conflict.kept)\n"
        }.joined()
    }

    /// One sentence to end with.
    public func closing(_ folder: String) -> Bilingual {
        let (actors, rows, conflicts) = (result.joined.actors, result.equalRows, result.conflicts.count)
        let german = conflicts == 0 ? "." : " (konflikte.csv)."
        let decided =
            result.decidedCount == 0
            ? Bilingual("", "")
            : Bilingual(
                ", davon \(result.decidedCount) nach Ihrer Entscheidung",
                ", \(result.decidedCount) of them as you decided")
        return Bilingual(
            "„\(folder)“: \(result.total.actors) Akteure, \(actors) davon in beiden\(decided.german); \(rows) gleiche "
                + "Zeilen stehen einmal; Fragen: \(result.proposals.count); Widersprüche: \(conflicts)\(german)",
            "“\(folder)”: \(result.total.actors) actors, \(actors) of them in both\(decided.english); \(rows) equal rows "
                + "stand once; questions: \(result.proposals.count); conflicts: \(conflicts)\(german)")
    }
}
