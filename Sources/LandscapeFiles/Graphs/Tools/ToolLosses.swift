import PlainText
import SourceText

/// What an export says that a landscape does not keep: said once, in a hint each.
struct ToolLosses {
    var tool = NetworkTool.kumu
    /// Columns of how the program draws.
    var looks: [String] = []
    /// Further columns that hold strengths.
    var columns: [String] = []
    /// Connections with a direction.
    var directed = 0
    /// Connections of an element with itself, and those of negative strength.
    var loops = 0
    var negative = 0
    /// Rows that the program itself does not read.
    var skippedRows = 0

    private static let most = 12

    private static func list(_ words: [String]) -> Bilingual {
        let rest = words.count - most
        let german = words.prefix(most).map { quoted($0).german }.joined(separator: ", ")
        let english = words.prefix(most).map { quoted($0).english }.joined(separator: ", ")
        return Bilingual(
            german + (rest > 0 ? " und \(rest) weitere" : ""), english + (rest > 0 ? " and \(rest) more" : "")
        )
    }

    func report(
        _ log: inout ProblemLog, actorsFile: String, cooperationsFile: String, types: [String],
        kinds: [String],
        hasElements: Bool, hasTies: Bool, spare: [String]
    ) {
        let name = tool.rawValue
        if !types.isEmpty {
            let list = Self.list(types)
            log.warning(
                .groupHeading, Place(file: actorsFile), types.joined(separator: ", "),
                "Kein Akteurstyp von netviz: \(list.german). Die Wörter bleiben als Gruppe erhalten und fließen in die "
                    + "Vorschläge zum Typ ein („netviz check“).",
                "No type of actor that netviz knows: \(list.english). The words are kept as groups and count for the "
                    + "proposals of types (“netviz check”).")
        }
        if !kinds.isEmpty {
            let list = Self.list(kinds)
            log.warning(
                .unknownKind, Place(file: cooperationsFile), kinds.joined(separator: ", "),
                "Keine Art der Kooperation, die netviz kennt: \(list.german). Die Verbindungen zählen ohne Art; das Wort "
                    + "steht in der Notiz.",
                "No kind of cooperation that netviz knows: \(list.english). The connections count without a kind; the "
                    + "word stands in the note.")
        }
        if directed > 0 {
            let isOne = directed == 1
            log.warning(
                .ignoredContent, Place(file: cooperationsFile), "\(directed)",
                (isOne ? "Eine Verbindung hat" : "\(directed) Verbindungen haben")
                    + " in \(name) eine Richtung. netviz behält sie bei Arten, die eine Richtung haben (zum Beispiel "
                    + "Verweisberatung); bei allen anderen zählt die Kooperation für beide Seiten.",
                (isOne ? "One connection has" : "\(directed) connections have")
                    + " a direction in \(name). netviz keeps it for kinds that have one (referral, for example); for all "
                    + "others the cooperation counts for both sides.")
        }
        if !looks.isEmpty {
            var seen: Set<String> = []
            let list = Self.list(looks.filter { seen.insert($0).inserted })
            log.warning(
                .ignoredContent, Place(file: actorsFile), looks.joined(separator: ", "),
                "Wie \(name) zeichnet, wird nicht übernommen: \(list.german).",
                "How \(name) draws is not taken over: \(list.english).")
        }
        if !columns.isEmpty {
            let list = Self.list(columns)
            log.warning(
                .ignoredContent, Place(file: cooperationsFile), columns.joined(separator: ", "),
                "Mehrere Spalten nennen eine Stärke; es zählt die erste, nicht \(list.german).",
                "Several columns state a strength; the first one counts, not \(list.english).")
        }
        if skippedRows > 0 {
            log.warning(
                .skippedRow, Place(file: cooperationsFile), "\(skippedRows)",
                "\(skippedRows == 1 ? "Eine Zeile steht" : "\(skippedRows) Zeilen stehen") in \(name) auf „Skip“ und "
                    + "\(skippedRows == 1 ? "wird" : "werden") nicht gelesen.",
                "\(skippedRows == 1 ? "One row is" : "\(skippedRows) rows are") set to “Skip” in \(name) and not read."
            )
        }
        if loops > 0 {
            log.warning(
                .loopDropped, Place(file: cooperationsFile), "\(loops)",
                loops == 1
                    ? "Eine Verbindung führt von einem Akteur zu ihm selbst; sie zählt nicht mit."
                    : "\(loops) Verbindungen führen von einem Akteur zu ihm selbst; sie zählen nicht mit.",
                loops == 1
                    ? "One connection leads from an actor to itself; it is left out."
                    : "\(loops) connections lead from an actor to itself; they are left out.")
        }
        if negative > 0 {
            log.warning(
                .outOfRange, Place(file: cooperationsFile), "\(negative)",
                negative == 1
                    ? "Eine Verbindung hat eine negative Stärke. Das ist keine Kooperation; sie zählt nicht mit."
                    : "\(negative) Verbindungen haben eine negative Stärke. Das sind keine Kooperationen; sie zählen nicht mit.",
                negative == 1
                    ? "One connection has a negative strength. That is no cooperation; it is left out."
                    : "\(negative) connections have a negative strength. These are no cooperations; they are left out."
            )
        }
        if !hasTies {
            log.warning(
                .missingFile, Place(file: actorsFile), "",
                "\(actorsFile) nennt nur die Akteure, keine Verbindungen. Bitte legen Sie die Tabelle der Verbindungen aus "
                    + "\(name) in denselben Ordner und geben Sie den Ordner an.",
                "\(actorsFile) names the actors only, no connections. Please put the table of connections from \(name) "
                    + "into the same folder and name the folder.")
        }
        for file in spare {
            log.warning(
                .unknownFile, Place(file: file), file,
                "\(file) wird nicht gelesen: Der Export von \(name) besteht aus einer Tabelle der Akteure und einer der "
                    + "Verbindungen, und die sind schon gelesen.",
                "\(file) is not read: an export of \(name) is one table of actors and one of connections, and these are "
                    + "read already.")
        }
    }
}
