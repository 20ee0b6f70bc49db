import LandscapeModel
public import PlainText

/// Why a measure counts as done, begun or not on record, in one sentence.
public struct ReviewWords {
    private let language: Language
    private let name: (Int) -> String
    private let rule: (String) -> String

    /// - Parameters:
    ///   - name: what a member of the union is called.
    ///   - rule: what a recommendation is called, without a code.
    public init(_ language: Language, name: @escaping (Int) -> String, rule: @escaping (String) -> String) {
        self.language = language
        self.name = name
        self.rule = rule
    }

    /// More grounds are counted.
    private static let limit = 3

    public func reason(_ entry: MeasureReview.Entry) -> String {
        var parts = entry.grounds.prefix(Self.limit).map { text($0)(language) }
        let rest = entry.grounds.count - Self.limit
        if rest > 0 {
            parts.append(
                language == .german
                    ? "dazu \(language.numeral(rest)) weitere \(rest == 1 ? "Angabe" : "Angaben")"
                    : "and \(language.numeral(rest)) more")
        }
        return parts.joined(separator: "; ")
    }

    private func text(_ ground: MeasureReview.Ground) -> Bilingual {
        switch ground {
        case .stated(let status):
            Bilingual(
                "so in der Maßnahmenliste eingetragen (\(status.label.german))",
                "entered so in the list of measures (\(status.label.english))")
        case .resolved(let id, let member):
            Bilingual(
                "\(about(id, member).german): war offen, ist jetzt erfüllt",
                "\(about(id, member).english): was open, is fulfilled now")
        case .pair(let a, let b, let growth): both(a, b, growth)
        case .recorded(let a, let b, let growth):
            switch growth {
            case .new:
                Bilingual(
                    "\(pair(a, b)): Zusammenarbeit laut Koordination neu erfasst",
                    "\(pair(a, b)): cooperation newly on the coordination's record")
            case .confirmed, .closer:
                Bilingual(
                    "\(pair(a, b)): laut Koordination enger als beim letzten Mal",
                    "\(pair(a, b)): closer than last time on the coordination's record")
            }
        case .elsewhere(let id, let member):
            Bilingual(
                "\(about(id, member).german): jetzt erfüllt, unter den hier Genannten ist dafür aber keine Zusammenarbeit bestätigt",
                "\(about(id, member).english): fulfilled now, but no cooperation among those named here is confirmed"
            )
        case .unclearRule(let id, let member):
            Bilingual(
                "\(about(id, member).german): jetzt erfüllt; ob das neu ist, lässt sich nicht sagen, weil beim letzten Mal Angaben dazu fehlten",
                "\(about(id, member).english): fulfilled now; whether that is new cannot be said, since last time too little was known of it"
            )
        case .unclearPair(let a, let b):
            Bilingual(
                "\(pair(a, b)) nennen einander jetzt; ob das neu ist, lässt sich nicht sagen, weil nicht beide Male von beiden eine Antwort dazu vorliegt",
                "\(pair(a, b)) report each other now; whether that is new cannot be said, since not both answered both times"
            )
        case .oneSided(let a, let b):
            Bilingual(
                "\(pair(a, b)): bisher von einer Seite genannt",
                "\(pair(a, b)): so far reported by one side")
        case .asBefore(let a, let b):
            Bilingual(
                "\(pair(a, b)): wie beim letzten Mal von beiden Seiten genannt",
                "\(pair(a, b)): reported by both sides as last time")
        case .nothing(let someSilent):
            someSilent
                ? Bilingual(
                    "dazu liegt nichts Neues vor; nicht alle Beteiligten haben beide Male geantwortet",
                    "there is nothing new on it; not all of those who take part answered both times")
                : Bilingual("dazu liegt nichts Neues vor", "there is nothing new on it")
        case .nothingToHold:
            Bilingual(
                "es sind weder zwei Beteiligte noch eine Empfehlung eingetragen, an denen es sich ablesen ließe",
                "neither two who take part nor a recommendation are entered by which one could tell")
        }
    }

    private func both(_ a: Int, _ b: Int, _ growth: MeasureReview.Ground.Growth) -> Bilingual {
        switch growth {
        case .new:
            Bilingual(
                "\(pair(a, b)): Zusammenarbeit neu, von beiden Seiten genannt",
                "\(pair(a, b)): cooperation new, reported by both sides")
        case .confirmed:
            Bilingual(
                "\(pair(a, b)): jetzt von beiden Seiten bestätigt",
                "\(pair(a, b)): confirmed by both sides now")
        case .closer:
            Bilingual(
                "\(pair(a, b)): Zusammenarbeit enger als beim letzten Mal",
                "\(pair(a, b)): closer than last time")
        }
    }

    private func pair(_ a: Int, _ b: Int) -> String {
        language.list([name(a), name(b)])
    }

    private func about(_ id: String, _ member: Int?) -> Bilingual {
        let who = member.map { " (\(name($0)))" } ?? ""
        return Bilingual(
            "Anregung \(Language.german.quoted(rule(id)))\(who)",
            "Suggestion \(Language.english.quoted(rule(id)))\(who)")
    }
}
