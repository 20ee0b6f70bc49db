internal import LandscapeModel

// What the views are called and what they show, in sentences.
extension DiagramBuilder {
    var viewTitle: String {
        switch options.view {
        case .gaps where isAggregated:
            text(
                "Anregungen zur Kooperation zwischen Akteurstypen",
                "Suggestions for cooperation between types of actor")
        case .gaps: text("Anregungen zur Kooperation", "Suggestions for cooperation")
        case .boards: text("Gremien und ihre Mitglieder", "Boards and their members")
        case .districts: text("Kooperation zwischen Sozialräumen", "Cooperation between districts")
        case .types: text("Kooperation zwischen Akteurstypen", "Cooperation between types of actor")
        case .matrix: text("Empfohlene und erfasste Kooperation", "Recommended and recorded cooperation")
        case .field where filter.field == nil:
            text("Kooperation nach Handlungsfeldern", "Cooperation by field of action")
        case .cooperation, .field: text("Kooperationslandkarte", "Map of cooperation")
        }
    }

    /// What the nodes in the box of their own have in common.
    var isolatesHeading: String {
        switch options.view {
        case .boards where isPartial: text("ohne hier gezeigte Mitglieder", "no members shown here")
        case .boards: text("ohne erfasste Mitglieder", "no members recorded")
        case _ where isAggregated:
            noTie + text(" mit anderen Gruppen", " with other groups")
        default: noTie
        }
    }

    /// What the picture shows, for whoever cannot see it.
    var description: String {
        switch options.view {
        case .boards: boardDescription
        case .matrix: matrixDescription
        case _ where !panels.isEmpty: panelDescription
        case _ where isAggregated: groupDescription
        default: networkDescription
        }
    }

    private var boardDescription: String {
        let boards = nodes.filter { $0.symbol == .table }
        let boardWords = count(boards.count, ("Gremium", "Gremien"), ("board", "boards"))
        let actorWords = count(actors.count, ("Akteur", "Akteuren"), ("actor", "actors"))
        let sentences = [
            text(
                "Netzkarte mit \(boardWords) und \(actorWords). Linien führen vom Akteur zum Gremium, in dem er "
                    + "einen Sitz hat; die Strichart steht für die Rolle.",
                "Network map of \(boardWords) and \(actorWords). Lines lead from an actor to the boards on which "
                    + "it has a seat; the dashes stand for the role.")
        ]
        return (sentences + boards.map(\.title)).joined(separator: " ")
    }

    private var groupDescription: String {
        let number = groups?.namedCount ?? 0
        let words =
            options.view == .districts
            ? count(number, ("Sozialraum", "Sozialräumen"), ("district", "districts"))
            : count(number, ("Akteurstyp", "Akteurstypen"), ("type of actor", "types of actor"))
        let sentences = [
            text(
                "Netzkarte mit \(words). Zahl und Größe im Symbol stehen für die Akteure, Zahl und Breite der "
                    + "Linien für die Kooperationen dazwischen.",
                "Network map of \(words). Number and size of a symbol stand for the actors, number and width of "
                    + "a line for the cooperations in between.")
        ]
        return (sentences + nodes.map(\.title) + edges.filter(\.isGap).map(\.title)).joined(separator: " ")
    }
}
