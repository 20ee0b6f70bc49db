import LandscapeModel
import PlainText
import SourceText

/// What `landschaft.yaml` says about actors and Gremien; read once these are known.
extension Reading {
    mutating func readReferences(_ root: YAMLItem) {
        for (key, item) in root.entries ?? [] where !item.isEmpty {
            switch key {
            case "konzept":
                for (key, entry) in item.entries ?? [] where key == "beteiligung" { readParticipation(entry) }
            case "zusteuerung": readAssignment(item)
            default: break
            }
        }
    }

    /// A list that is given, even an empty one, counts as complete; none at all says nothing.
    private mutating func readParticipation(_ item: YAMLItem) {
        if item.isEmpty { return }
        guard let list = item.items else {
            return reportShape(
                item, "eine Liste von Akteuren (- akteur: …)", "a list of actors (- akteur: …)")
        }
        var participation: [Concept.Participation] = []
        let errors = log.errorCount
        for entry in list {
            var name: YAMLItem?
            var form = "genannt"
            if let parts = entry.entries {
                for (key, part) in parts {
                    switch key {
                    case "akteur": name = part
                    case "form": form = line(part)
                    default: reportKey(part, ["akteur", "form"])
                    }
                }
            } else {
                name = entry
            }
            guard let name, let text = name.text, !text.isEmpty else {
                reportShape(entry, "ein „akteur“", "an “akteur”")
                continue
            }
            if let actor = actor(text.onOneLine, at: name.place) {
                participation.append(Concept.Participation(actor: actor, form: formWord(form)))
            }
        }
        // With somebody missing the list is not complete, and who does not stand there may be meant.
        landscape.settings.concept.participation = log.errorCount == errors ? participation : nil
    }

    /// Who leads; nil where the text names none of the actors, which stays as text.
    private mutating func lead(named text: String, at place: Place) -> ActorIndex? {
        guard let name = leadNames(text, at: place).first else { return nil }
        if book.isKnown(name) { return actor(name, at: place) }
        let proposal = book.proposal(for: name, among: landscape.actors)
        log.warning(
            .unknownActor, place, name,
            "\(quoted(name).german) steht nicht \(inTable(actorsFile).german); die Federführung bleibt als Text stehen. "
                + (proposal.map { "Meinten Sie „\($0)“?" } ?? "Bitte ergänzen Sie den Akteur dort."),
            "\(quoted(name).english) is not \(inTable(actorsFile).english); the lead stays as text. "
                + (proposal.map { "Did you mean “\($0)”?" } ?? "Please add the actor there."))
        return nil
    }

    private func formWord(_ text: String) -> String {
        switch text.folded {
        case "erarbeitung", "erarbeitet", "mitgearbeitet", "beteiligt": "erarbeitung"
        case "", "genannt", "erwaehnt": "genannt"
        case "verantwortlich", "verantwortung", "federfuehrend": "verantwortlich"
        default: text
        }
    }

    private mutating func readAssignment(_ item: YAMLItem) {
        guard let entries = item.entries else {
            return reportShape(
                item, "„federfuehrung“, „gremium“, „beteiligte“ und „besteht_seit“",
                "“federfuehrung”, “gremium”, “beteiligte” and “besteht_seit”")
        }
        var assignment = CourseAssignment()
        let errors = log.errorCount
        for (key, entry) in entries where !entry.isEmpty {
            switch key {
            case "federfuehrung":
                assignment.leadText = line(entry)
                assignment.lead = lead(named: assignment.leadText, at: entry.place)
            case "gremium": assignment.board = board(line(entry), at: entry.place)
            case "beteiligte":
                guard let list = entry.list ?? entry.text.map({ _ in [entry] })
                else {
                    reportShape(entry, "eine Liste von Akteuren", "a list of actors")
                    continue
                }
                for part in list {
                    let text = line(part)
                    if !text.isEmpty { assignment.participants += actors(text, at: part.place) ?? [] }
                }
            case "bestehtseit": assignment.since = date(line(entry), at: entry.place)
            default: reportKey(entry, ["federfuehrung", "gremium", "beteiligte", "besteht_seit"])
            }
        }
        // The same goes for who takes part here, by name or as a member.
        if log.errorCount > errors { (assignment.participants, assignment.board) = ([], nil) }
        landscape.settings.courseAssignment = assignment
    }
}
