internal import Foundation
internal import GapAnalysis
internal import LandscapeModel
import PlainText

// The sentences of a map.
extension DiagramBuilder {
    /// "1 Akteur", "5 Akteure".
    func count(_ number: Int, _ german: (String, String), _ english: (String, String)) -> String {
        let words = language == .german ? german : english
        return "\(number) \(number == 1 ? words.0 : words.1)"
    }

    func cooperations(_ number: Int) -> String {
        count(number, ("Kooperation", "Kooperationen"), ("cooperation", "cooperations"))
    }

    /// No two actors and Gremien are told by the same name.
    func name(_ actor: ActorIndex) -> String { told.actors[Int(actor)] }
    func boardName(_ board: Int) -> String { told.boards[board] }
    func name(of subject: Subject) -> String {
        switch subject {
        case .actor(let actor): name(actor)
        case .board(let board): boardName(board)
        default: landscape.name(of: subject, language).plain
        }
    }

    func title(of actor: ActorIndex, degree: Int, confirmed: Int, gaps: [Int]) -> String {
        let record = landscape.actors[Int(actor)]
        var about: [String] = []
        if let type = record.types.first {
            about.append(landscape.vocabulary.label(type: type, language).plain)
        }
        about.append(sectorLabel(record.sector))
        var sentence = name(actor) + " (" + about.joined(separator: "; ") + "): "
        if degree == 0 {
            sentence += noTie
        } else {
            sentence += cooperations(degree)
            if shown.tellsAnswers {
                sentence += text(
                    ", davon \(confirmed) bestätigt oder laut Koordination",
                    ", \(confirmed) of them confirmed or on the coordination’s record")
            }
        }
        if !gaps.isEmpty {
            let list = gaps.map(String.init).joined(separator: ", ")
            sentence +=
                gaps.count == 1
                ? text("; Anregung Nr. \(list)", "; suggestion no. \(list)")
                : text("; Anregungen Nr. \(list)", "; suggestions no. \(list)")
        }
        if isSilent(record) {
            sentence += text("; Fragebogen noch nicht beantwortet", "; questionnaire not answered yet")
        }
        return sentence + "."
    }

    /// Whether cooperations that are on record are left out: who has no line here may well have some.
    var isPartial: Bool { leftOutCount > 0 || shown.isExtract || options.ego != nil || filter != TieFilter() }

    /// What is said of an actor without a line.
    var noTie: String {
        isPartial
            ? text("ohne hier gezeigte Kooperation", "no cooperation shown here")
            : text("ohne erfasste Kooperation", "no cooperation recorded")
    }

    var openStrength: String { text("Stärke nicht angegeben", "strength not stated") }

    func title(of pair: Pair) -> String {
        var parts: [String] = []
        parts.append(
            pair.weight.map { text("Gewicht ", "weight ") + language.weight($0) }
                ?? strength(of: pair).map { Intensity.label($0)(language) } ?? openStrength)
        parts.append(lineLabel(line(of: pair)))
        if pair.isInternal { parts.append(text("im selben Träger", "within one organisation")) }
        if shown.tellsKinds {
            let kinds = pair.kinds.kinds.filter { $0 != Vocabulary.unspecifiedKind }
                .map { landscape.vocabulary.kindTerm($0).term.shortLabel(language).plain }
            if !kinds.isEmpty { parts.append(kinds.joined(separator: ", ")) }
        }
        return "\(name(pair.a)) – \(name(pair.b)): " + parts.joined(separator: "; ") + "."
    }

    func title(of gap: Gap, _ pair: ActorPair) -> String {
        let head = text("Anregung \(gap.number)", "Suggestion \(gap.number)")
        let kind = gap.label(language)
        let priority = text("Priorität", "priority") + " " + gap.priority.label(language)
        let reason = gap.reason(language).plain
        return "\(head): \(name(pair.a)) – \(name(pair.b)); \(kind), \(priority)."
            + (reason.isEmpty ? "" : " " + reason)
    }

    /// The state of a line as the legend names it.
    func lineLabel(_ line: Diagram.LineStyle) -> String {
        switch line {
        case .confirmed where mergesRecordWithConfirmed:
            text("bestätigt oder laut Koordination", "confirmed, or on the coordination’s record")
        case .confirmed: TieState.confirmed.label(language)
        case .oneSided: TieState.oneSided.label(language)
        case .unverified: TieState.unverified.label(language)
        case .onRecord: RecordNote.label(language)
        case .new: stepLabel(.new)
        case .deepen: stepLabel(.deepen)
        case .confirm: stepLabel(.confirm)
        case .clarify: stepLabel(.clarify)
        case .suggestions: text("Anregungen zwischen den Gruppen", "suggestions between the groups")
        case .bundle: text("Kooperationen zwischen den Gruppen", "cooperations between the groups")
        case .leads: text("Leitung", "chair")
        case .moderates: text("Moderation", "moderation")
        case .member: text("Mitglied", "member")
        case .guest: text("Gast", "guest")
        case .came: text("neu", "new")
        case .gone: text("nicht mehr erfasst", "no longer on record")
        case .stronger: text("enger", "closer")
        case .weaker: text("loser", "looser")
        case .nowConfirmed: text("jetzt von beiden bestätigt", "confirmed by both now")
        case .cameUnsure: text("jetzt erfasst, nicht vergleichbar", "on record now, not comparable")
        case .goneUnsure:
            text("nicht mehr erfasst, nicht vergleichbar", "no longer on record, not comparable")
        }
    }

    private func stepLabel(_ step: Gap.Step) -> String {
        "\(step.label(language)): \(step.meaning(language))"
    }

    // MARK: Around the map

    var mapTitle: String {
        if let given = options.title?.plain, !given.isEmpty { return given }
        let place = (landscape.settings.region.isEmpty ? landscape.settings.title : landscape.settings.region)
            .plain
        var title = circleTitle ?? view.title(language)
        if let ego = options.ego, landscape.actors.indices.contains(Int(ego)), !actors.isEmpty {
            title += text(" rund um ", " around ") + name(ego)
        }
        if let field = filter.field {
            title += ": " + landscape.vocabulary.label(field: field, language).plain
        }
        if let district = filter.district, view.showsPartners,
            landscape.districts.names.indices.contains(district)
        {
            title += ": " + landscape.districts.names[district].plain
        }
        if let board = filter.board, landscape.boards.indices.contains(board) {
            title += ": " + boardName(board)
        }
        return place.isEmpty ? title : title + " – " + place
    }

    var date: PartialDate? { landscape.settings.date ?? options.fallbackDate }

    var dateLine: String? {
        date.map { text("Stand: ", "As of: ") + $0.written(language) }
    }

    var filterLine: String? {
        var parts: [String] = []
        if let given = options.filterText?.plain, !given.isEmpty {
            parts.append(given)
        } else {
            parts += ownFilterWords
        }
        if let words = surroundingsWords ?? placelessWords { parts.append(words) }
        if options.ego != nil {
            parts.append(
                options.radius == 1
                    ? text(
                        "nur direkte Partner und Kooperationen unter ihnen",
                        "only direct partners and cooperations among them")
                    : text(
                        "nur Akteure in höchstens \(options.radius) Schritten Entfernung",
                        "only actors at most \(options.radius) steps away"))
        }
        if unseatedCount > 0 {
            parts.append(
                count(
                    unseatedCount,
                    (
                        "Akteur ohne erfassten Sitz in diesen Gremien nicht gezeigt",
                        "Akteure ohne erfassten Sitz in diesen Gremien nicht gezeigt"
                    ),
                    (
                        "actor without a recorded seat on these boards not shown",
                        "actors without a recorded seat on these boards not shown"
                    )))
        }
        if let words = smallGroupWords { parts.append(words) }
        if suppressedTypeCount > 0 {
            let least = Profile.smallestPublicGroup
            let types = count(suppressedTypeCount, ("Typ", "Typen"), ("type", "types"))
            parts.append(
                text(
                    "\(types) mit weniger als \(least) Akteuren nicht gezeigt",
                    "\(types) of fewer than \(least) actors not shown"))
        }
        if shown.isExtract, view.showsCooperations {
            parts.append(
                text(
                    "öffentliche Fassung: nur bestätigte Kooperationen, ohne Befragung auch laut Koordination",
                    "public version: confirmed cooperations only, without a survey also on the coordination’s record"
                ))
        }
        if view.showsGaps, view.grouping != nil {
            parts.append(
                text(
                    "Anregungen zwischen Akteuren, nach Typen zusammengefasst; weniger als "
                        + "\(Profile.smallestPublicGroup) sind nicht gezeigt",
                    "suggestions between actors, summed up by type; fewer than "
                        + "\(Profile.smallestPublicGroup) are not shown"))
        } else if let numberList {
            // Its legend counts them.
            if numberList.rows.isEmpty { parts.append(gapWords) }
        } else if view.showsGaps || (addsSuggestions && !keepsSuggestionsReady) {
            parts.append(gapWords)
            if leftOutCount > 0 {
                parts.append(
                    text(
                        "\(leftOutCount) Akteure ohne gezeigte Anregung weggelassen",
                        "\(leftOutCount) actors without a suggestion shown here left out"))
            }
            if outsideGapCount > 0 {
                parts.append(
                    text(
                        "\(outsideGapCount) mit Akteuren, die hier nicht gezeigt sind, stehen in der Liste",
                        "\(outsideGapCount) with actors not shown here stand in the list"))
            }
            if otherGapCount > 0 {
                parts.append(
                    text(
                        "\(otherGapCount) zu Gremien und Konzept stehen in der Liste",
                        "\(otherGapCount) on boards and the concept stand in the list"))
            }
        }
        if let assumed = assumedWords { parts.append(assumed) }
        return parts.isEmpty ? nil : parts.joined(separator: " · ")
    }

    /// Which of the actors are in their Handlungsfeld by assumption, where a map is about fields.
    private var assumedWords: String? {
        guard filter.field != nil || view.isAboutFields || options.colourBy == .field else { return nil }
        let count = actors.count { !landscape.actors[Int($0)].assumedFields.isEmpty }
        guard count > 0 else { return nil }
        return text(
            "bei \(count) \(count == 1 ? "Akteur" : "Akteuren") ist das Handlungsfeld angenommen nach der Art des Akteurs",
            "for \(count) \(count == 1 ? "actor" : "actors") the field is assumed from the type of actor")
    }

    /// How many of the gaps are drawn.
    private var gapWords: String {
        if drawnGaps.count < pairGapCount {
            return text(
                "gezeigt: \(drawnGaps.count) von \(pairGapCount) Anregungen zwischen Akteuren",
                "shown: \(drawnGaps.count) of \(pairGapCount) suggestions between actors")
        }
        if let open = coverage.notCheckable(language) {
            return pairGapCount == 0
                ? text(
                    "was sich prüfen ließ, gibt zwischen den gezeigten Akteuren keinen Anlass; \(open)",
                    "what could be checked suggests nothing between the actors shown; \(open)")
                : text(
                    "gezeigt: was sich prüfen ließ, \(pairGapCount) \(pairGapCount == 1 ? "Anregung" : "Anregungen") zwischen Akteuren",
                    "shown: what could be checked, \(pairGapCount) \(pairGapCount == 1 ? "suggestion" : "suggestions") between actors"
                )
        }
        return switch pairGapCount {
        case 0:
            text("keine Anregung zwischen den gezeigten Akteuren", "no suggestion between the actors shown")
        case 1:
            text(
                "gezeigt: die einzige Anregung zwischen Akteuren", "shown: the only suggestion between actors"
            )
        default:
            text(
                "gezeigt: alle \(pairGapCount) Anregungen zwischen \(outsideGapCount > 0 ? "diesen " : "")Akteuren",
                "shown: all \(pairGapCount) suggestions between \(outsideGapCount > 0 ? "these " : "")actors")
        }
    }

    /// The filter in words, where the caller gave none.
    private var ownFilterWords: [String] {
        var parts: [String] = []
        if let field = filter.field {
            let label = landscape.vocabulary.label(field: field, language).plain
            parts.append(text("nur Handlungsfeld \(label)", "only field \(label)"))
        }
        if let district = filter.district, landscape.districts.names.indices.contains(district) {
            let name = landscape.districts.names[district].plain
            parts.append(text("nur Sozialraum \(name)", "only district \(name)"))
        }
        if let board = filter.board, landscape.boards.indices.contains(board) {
            let name = boardName(board)
            parts.append(text("nur im Gremium \(name)", "only on the board \(name)"))
        }
        if let type = filter.type {
            let label = landscape.vocabulary.label(type: type, language).plain
            parts.append(text("nur Akteure vom Typ \(label)", "only actors of type \(label)"))
        }
        if let kinds = filter.kinds {
            let list = kinds.kinds.map { landscape.vocabulary.kindTerm($0).term.shortLabel(language).plain }
            parts.append(text("nur Art: ", "only kind: ") + list.joined(separator: ", "))
        }
        if filter.minimumStrength > 0 {
            if landscape.hasWeights {
                let least = language.weight(filter.minimumStrength)
                parts.append(text("nur ab Gewicht \(least)", "only weight \(least) and above"))
            } else {
                let least = language.number(filter.minimumStrength.rounded(.up), digits: 0)
                parts.append(text("nur ab Stärke \(least)", "only strength \(least) and above"))
            }
        }
        if filter.isConfirmedOnly {
            parts.append(
                text(
                    "nur bestätigte Kooperationen, ohne Befragung auch laut Koordination",
                    "only confirmed cooperations, without a survey also on the coordination’s record"))
        }
        return parts
    }
}
