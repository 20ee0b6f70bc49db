internal import LandscapeComparison
internal import LandscapeModel
import PlainText

/// Titles and headlines of what changed.
enum ChangeWords {
    static func title(_ map: ChangeMap, _ sheet: ChangeMap.Sheet) -> Bilingual {
        let (one, two) = map.titles
        switch sheet {
        case .before: return Bilingual("Kooperationslandkarte, \(one)", "Map of cooperation, \(one)")
        case .after: return Bilingual("Kooperationslandkarte, \(two)", "Map of cooperation, \(two)")
        case .difference where map.comparison.isWhatIf:
            return Bilingual("Was wäre, wenn: \(one) und \(two)", "What if: \(one) and \(two)")
        case .difference:
            return Bilingual("Was sich geändert hat: \(one) → \(two)", "What changed: \(one) → \(two)")
        case .both: return Bilingual("\(one) und \(two) nebeneinander", "\(one) and \(two) side by side")
        }
    }

    /// What can be told of all changes, in one sentence; nil for a single state.
    static func headline(_ map: ChangeMap, _ sheet: ChangeMap.Sheet) -> Bilingual? {
        guard sheet == .difference || sheet == .both else { return nil }
        let changes = map.comparison.changes
        guard !changes.isEmpty else {
            return Bilingual(
                "In beiden Ständen stehen dieselben Kooperationen",
                "Both states have the same cooperations")
        }
        if map.comparison.isWhatIf { return whatIf(map) }
        let sure = changes.filter(\.isComparable)
        guard !sure.isEmpty else {
            return Bilingual(
                "Keine der Änderungen lässt sich von einer anderen Befragung unterscheiden",
                "None of the changes can be told from another way of asking")
        }
        return Bilingual(said(sure, map, .german), said(sure, map, .english))
    }

    /// "Zwölf neue Kooperationen, drei nicht mehr gemeldet": what came and went, else what became of the others.
    private static func said(
        _ sure: [NumberedChange], _ map: ChangeMap, _ language: Language
    ) -> String {
        func count(_ kind: NumberedChange.Kind, _ outcome: PairChange.Outcome? = nil) -> Int {
            sure.count { $0.kind == kind && (outcome == nil || $0.change.outcome == outcome) }
        }
        let unnamed =
            map.comparison.isAnyWhole
            ? Bilingual("nicht mehr enthalten", "no longer there")
            : Bilingual("nicht mehr gemeldet", "no longer reported")
        let unsure = sure.count { map.comparison.isUnconfirmed($0.change) }
        var parts = [
            (count(.added) - unsure, Bilingual("neue", "new"), true),
            (unsure, Bilingual("neu genannt, aber unbestätigt", "newly named, but unconfirmed"), false),
            (count(.removed, .noLongerReported), unnamed, false),
            (count(.removed, .ended), Bilingual("als beendet erfasst", "on record as ended"), false),
        ].filter { $0.0 > 0 }
        if parts.isEmpty {
            parts = [
                (count(.strengthened), Bilingual("enger", "closer"), false),
                (count(.weakened), Bilingual("loser", "looser"), false),
                (
                    sure.count { $0.kind == .confirmed || $0.isAlsoConfirmed },
                    Bilingual("jetzt von beiden bestätigt", "confirmed by both now"), false
                ),
            ].filter { $0.0 > 0 }
        }
        let sentence = parts.enumerated().map { place, part in
            let number = language.counted(part.0)
            guard place == 0 else { return "\(number) \(part.1(language))" }
            let noun = language.cooperations(part.0)
            return part.2
                ? "\(number) \(part.0 == 1 && language == .german ? "neue" : part.1(language)) \(noun)"
                : "\(number) \(noun) \(part.1(language))"
        }.joined(separator: ", ")
        return sentence.prefix(1).uppercased() + sentence.dropFirst()
    }

    private static func whatIf(_ map: ChangeMap) -> Bilingual {
        Bilingual(whatIf(map, .german), whatIf(map, .english))
    }

    private static func whatIf(_ map: ChangeMap, _ language: Language) -> String {
        let isGerman = language == .german
        let changes = map.comparison.changes
        func count(_ kind: NumberedChange.Kind) -> Int { changes.count { $0.kind == kind } }
        let (gone, came, closer) = (count(.removed), count(.added), count(.strengthened))
        // Nobody is told to be the reason for what goes without him.
        let lost = map.comparison.removedActors.first ?? -1
        let areOwn =
            map.comparison.removedActors.count == 1
            && changes.allSatisfy { $0.kind != .removed || $0.change.a == lost || $0.change.b == lost }
        var parts: [String] = []
        if gone > 0 {
            let number = "\(language.counted(gone)) \(language.cooperations(gone))"
            let who = areOwn ? map.comparison.name(lost).plain : ""
            parts.append(
                who.isEmpty
                    ? isGerman
                        ? "\(number) \(gone == 1 ? "entfiele" : "entfielen")" : "\(number) would go"
                    : isGerman
                        ? "Ohne \(language.quoted(who)) \(gone == 1 ? "entfiele" : "entfielen") \(number)"
                        : "Without \(language.quoted(who)) \(number) would go")
        }
        let alone = map.comparison.leftAlone.count
        if alone > 0 {
            let who = isGerman ? (alone == 1 ? "ein Akteur" : "\(language.numeral(alone)) Akteure") : ""
            parts.append(
                isGerman
                    ? "\(who) \(alone == 1 ? "hätte" : "hätten") keine Kooperation mehr"
                    : "\(language.numeral(alone)) \(alone == 1 ? "actor" : "actors") would have none left")
        }
        if came > 0 {
            let number = "\(language.counted(came)) \(language.cooperations(came))"
            parts.append(
                isGerman ? "\(number) \(came == 1 ? "käme" : "kämen") hinzu" : "\(number) would come")
        }
        if closer > 0 {
            let number = language.counted(closer)
            parts.append(
                isGerman
                    ? "\(number) \(closer == 1 ? "würde" : "würden") enger" : "\(number) would become closer")
        }
        let sentence =
            parts.isEmpty
            ? (isGerman ? "Was sich ändern würde" : "What would change") : parts.joined(separator: ", ")
        return sentence.prefix(1).uppercased() + sentence.dropFirst()
    }
}

extension Language {
    /// "eine", "zwei" … "zwölf", "13": of a feminine noun.
    fileprivate func counted(_ number: Int) -> String {
        self == .german && number == 1 ? "eine" : numeral(number)
    }

    fileprivate func cooperations(_ number: Int) -> String {
        self == .german
            ? (number == 1 ? "Kooperation" : "Kooperationen") : (number == 1 ? "cooperation" : "cooperations")
    }
}
