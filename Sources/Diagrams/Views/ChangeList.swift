internal import LandscapeComparison
internal import LandscapeModel
import PlainText

// The changes in words: list and tooltips.
extension DiagramBuilder {
    // MARK: One change

    /// What became of a pair: "neu: formelle Zusammenarbeit".
    func words(_ change: NumberedChange, _ map: ChangeMap) -> String {
        var words = kindWords(change, map)
        if change.isAlsoConfirmed { words += text("; jetzt von beiden bestätigt", "; confirmed by both now") }
        guard change.isComparable || change.kind == .added || change.kind == .removed else {
            return words + text("; nicht vergleichbar", "; not comparable")
        }
        return words
    }

    private func kindWords(_ change: NumberedChange, _ map: ChangeMap) -> String {
        let (before, after) = (change.change.before, change.change.after)
        switch change.kind {
        case .added where map.comparison.isWhatIf:
            return text("käme hinzu: ", "would come: ") + level(after)
        case .added where map.comparison.isUnconfirmed(change.change):
            return text("neu genannt, noch unbestätigt: ", "newly named, unconfirmed so far: ") + level(after)
        case .added where change.isComparable: return text("neu: ", "new: ") + level(after)
        case .added: return text("jetzt erfasst, nicht vergleichbar", "on record now, not comparable")
        case .removed where map.comparison.isWhatIf:
            return text("entfiele: ", "would go: ") + level(before)
        case .removed:
            switch change.change.outcome {
            case .ended: return text("als beendet erfasst", "on record as ended")
            case .noLongerReported where map.comparison.isAnyWhole:
                return text("nicht mehr enthalten", "no longer there")
            case .noLongerReported:
                return text("nicht mehr gemeldet, vorher: ", "no longer reported, before: ") + level(before)
            default:
                return text("nicht mehr erfasst, nicht vergleichbar", "no longer on record, not comparable")
            }
        case .strengthened: return text("enger: Stärke ", "closer: strength ") + step(before, after)
        case .weakened: return text("loser: Stärke ", "looser: strength ") + step(before, after)
        case .confirmed: return text("jetzt von beiden bestätigt", "confirmed by both now")
        }
    }

    private func level(_ state: PairChange.State?) -> String {
        guard let state, !state.isStrengthOpen else { return openStrength }
        guard state.strength <= 4, state.strength == state.strength.rounded() else {
            return text("Gewicht ", "weight ") + language.weight(state.strength)
        }
        return Intensity.label(Int(state.strength))(language)
    }

    private func step(_ one: PairChange.State?, _ two: PairChange.State?) -> String {
        func figure(_ state: PairChange.State?) -> String {
            state.map { language.weight($0.strength) } ?? "–"
        }
        return figure(one) + " → " + figure(two)
    }

    /// The sentence behind a line.
    func title(of pair: PairChange, _ change: NumberedChange?, _ map: ChangeMap) -> String {
        let who = "\(name(map.places[pair.a])) – \(name(map.places[pair.b]))"
        guard let change else {
            return who + ": " + text("in beiden Ständen, unverändert", "in both states, unchanged") + "."
        }
        return "\(change.number): \(who): \(words(change, map))."
    }

    /// The sentence behind a symbol.
    func title(of actor: ActorIndex, _ map: ChangeMap, changes: Int) -> String {
        var words = name(actor) + " (" + sectorLabel(landscape.actors[Int(actor)].sector) + "): "
        switch map.change(of: actor) {
        case .came: words += text("jetzt erfasst; ", "on record now; ")
        case .gone where map.comparison.isWhatIf: words += text("fällt weg; ", "falls away; ")
        case .gone: words += text("nicht mehr erfasst; ", "no longer on record; ")
        case .renamed:
            let names = map.comparison.formerNames(map.members[Int(actor)])
            words +=
                text("vermutlich früher ", "probably before ")
                + language.list(names.map { language.quoted($0.plain) }, limit: 6) + "; "
        case nil: break
        }
        return words
            + (changes == 0
                ? text("keine Änderung", "no change")
                : count(changes, ("Änderung", "Änderungen"), ("change", "changes"))) + "."
    }

    // MARK: List

    /// The numbered changes on the sheet, with what is to be said of actors and of what cannot be compared.
    func changeList(_ map: ChangeMap, _ sheet: ChangeMap.Sheet) -> Diagram.SuggestionList? {
        guard sheet != .both else { return nil }
        let numbers = Set(edges.compactMap(\.number))
        let shown = map.comparison.changes.filter { numbers.contains($0.number) }
        let drawn = edges.count { $0.mark != nil }
        let heading =
            shown.count < drawn
            ? text("\(shown.count) von \(drawn) Änderungen", "\(shown.count) of \(drawn) changes")
            : count(drawn, ("Änderung", "Änderungen"), ("change", "changes"))
        var list = Diagram.SuggestionList(
            heading: drawn == 0 ? text("Keine geänderte Kooperation", "No cooperation changed") : heading,
            entries: entries(shown, map),
            note: shown.count < drawn
                ? text(
                    "Ohne Nummer: \(drawn - shown.count) weitere, mit ihrem Zeichen auf der Karte; alle nennt die Liste, die der Befehl als Text, CSV und JSON schreibt.",
                    "Without a number: \(drawn - shown.count) others, with their sign on the map; the list that the command writes as text, CSV and JSON names all."
                ) : "")
        list.keepsNames = true
        list.paragraphs = sheet == .difference ? actorParagraphs(map) : []
        if edges.contains(where: { $0.mark?.isComparable == false }) {
            list.paragraphs.append(unsureWords(map))
        }
        return list
    }

    /// Under a heading each for what became of them.
    private func entries(_ shown: [NumberedChange], _ map: ChangeMap) -> [Diagram.SuggestionList.Entry] {
        var last = ""
        return shown.map { change in
            let heading = heading(change, map)
            defer { last = heading }
            var who = shortName(change.change.a, map) + " – " + shortName(change.change.b, map)
            if change.kind == .strengthened || change.kind == .weakened {
                who += " (\(step(change.change.before, change.change.after)))"
            }
            if map.comparison.isUnconfirmed(change.change) {
                who += text(", noch unbestätigt", ", unconfirmed so far")
            }
            if change.isAlsoConfirmed { who += text(", jetzt bestätigt", ", confirmed now") }
            return Diagram.SuggestionList.Entry(
                number: change.number, line: change.line, mark: change.mark,
                heading: heading == last ? nil : heading, who: who, what: "")
        }
    }

    private func heading(_ change: NumberedChange, _ map: ChangeMap) -> String {
        switch change.kind {
        case .added where map.comparison.isWhatIf: text("Kommen hinzu", "Would come")
        case .added where change.isComparable: text("Neu", "New")
        case .added: text("Jetzt erfasst, nicht vergleichbar", "On record now, not comparable")
        case .removed where map.comparison.isWhatIf: text("Entfallen", "Would go")
        case .removed:
            switch change.change.outcome {
            case .ended: text("Als beendet erfasst", "On record as ended")
            case .noLongerReported where map.comparison.isAnyWhole:
                text("Nicht mehr enthalten", "No longer there")
            case .noLongerReported: text("Nicht mehr gemeldet", "No longer reported")
            default: text("Nicht mehr erfasst, nicht vergleichbar", "No longer on record, not comparable")
            }
        case .strengthened where map.comparison.isWhatIf: text("Werden enger", "Would become closer")
        case .strengthened where change.isComparable: text("Enger", "Closer")
        case .strengthened: text("Enger, nicht vergleichbar", "Closer, not comparable")
        case .weakened where change.isComparable: text("Loser", "Looser")
        case .weakened: text("Loser, nicht vergleichbar", "Looser, not comparable")
        case .confirmed where change.isComparable:
            text("Jetzt von beiden bestätigt", "Confirmed by both now")
        case .confirmed:
            text("Jetzt von beiden bestätigt, nicht vergleichbar", "Confirmed by both now, not comparable")
        }
    }

    private func shortName(_ member: Int, _ map: ChangeMap) -> String {
        let node = nodeOf[Int(map.places[member])]
        guard node >= 0, !nodes[node].shortLabel.isEmpty else { return name(map.places[member]) }
        let lines = nodes[node].shortLabel.filter { $0 != nodes[node].labelNote }
        return Diagram.joined(lines)
    }

    private func unsureWords(_ map: ChangeMap) -> String {
        map.comparison.areBothWhole
            ? text(
                "In Klammern: Nur eines der Netze hat beide Akteure.",
                "In brackets: only one of the networks has both actors.")
            : text(
                "In Klammern: nicht vergleichbar. Von einer Seite fehlt in einem der Stände eine lesbare Antwort dazu; ob sich etwas geändert hat, ist offen.",
                "In brackets: not comparable. In one of the states a readable answer of one end is missing; whether anything changed is open."
            )
    }

    /// Who came, who is gone, who has another name.
    func actorParagraphs(_ map: ChangeMap) -> [String] {
        func list(_ german: String, _ english: String, _ members: [Int]) -> String? {
            members.isEmpty
                ? nil
                : text(german, english) + " (\(members.count)): "
                    + language.list(members.map { shortName($0, map) }, limit: 4).sentence
        }
        let isWhatIf = map.comparison.isWhatIf
        let renamed = map.comparison.renamedActors.prefix(3).compactMap { number -> String? in
            let former = map.comparison.formerNames(number).map(\.plain)
            guard !former.isEmpty else { return nil }
            return text("Vermutlich derselbe Akteur: ", "Probably the same actor: ")
                + language.list(former.map { language.quoted($0) }, limit: 3) + " → "
                + language.quoted(shortName(number, map)) + "."
        }
        return [
            list("Jetzt erfasst", "On record now", map.comparison.addedActors),
            list(
                isWhatIf ? "Fällt weg" : "Nicht mehr erfasst",
                isWhatIf ? "Falls away" : "No longer on record",
                map.comparison.removedActors),
        ].compactMap { $0 } + renamed
    }
}

extension String {
    /// With a full stop; "… e. V." has its own already.
    fileprivate var sentence: String { hasSuffix(".") ? self : self + "." }
}
