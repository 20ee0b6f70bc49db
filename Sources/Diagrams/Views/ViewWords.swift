// What the views show, in sentences.
extension DiagramBuilder {
    var boardDescription: String {
        let boards = nodes.filter { if case .board = $0.subject { true } else { false } }
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

    var groupDescription: String {
        let number = groups?.namedCount ?? 0
        let words =
            view.grouping == .districts
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
