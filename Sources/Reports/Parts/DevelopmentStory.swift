import GapAnalysis
import LandscapeComparison
import LandscapeModel
import NetworkGraph
import PlainText

/// The sentences on what changed between two states.
struct DevelopmentStory {
    let facts: Facts
    let development: Development
    private static let limit = 3
    private static let names = 5

    init(_ facts: Facts, _ development: Development) {
        self.facts = facts
        self.development = development
    }

    private var comparison: LandscapeComparison { development.comparison }

    /// The short name of an organisation as it is now; of one that is gone as it was.
    func name(_ member: Int) -> String {
        let entry = comparison.union.members[member]
        return entry.new.first.map { facts.shortName($0) }
            ?? entry.old.first.map { comparison.old.landscape.actors[Int($0)].displayName } ?? ""
    }

    // MARK: The network

    var network: [Prose] {
        let count = comparison.comparable.count
        guard count > 1 else { return [unknown, gone] }
        return [grown(count), confirmed, gone, incomparable].filter { !$0.runs.isEmpty }
    }

    /// Whom nobody asked, of them nobody can tell what changed.
    private var unknown: Prose {
        let (before, now) = (comparison.graphs.before.edgeCount, comparison.graphs.after.edgeCount)
        return facts.say(
            "Ob sich das Netz \(since) verändert hat, lässt sich nicht sagen: Weniger als zwei Akteure haben beide Male geantwortet. Erfasst \(facts.language.plural(now, "ist", "sind")) jetzt \(facts.count(now, .cooperation)), beim letzten Mal \(facts.language.plural(before, "war", "waren")) es \(some(before)).",
            "Whether the network has changed \(since) cannot be said: fewer than two actors answered both times. On record \(facts.language.plural(now, "is", "are")) \(facts.count(now, .cooperation)) now, last time \(facts.language.plural(before, "it was", "there were")) \(some(before))."
        )
    }

    /// So many cooperations, where the word itself is not said again: "eine", "zwei", "13".
    private func some(_ number: Int) -> String {
        number == 1 ? facts.word("eine", "one") : facts.language.numeral(number)
    }

    /// "seit dem 30. September 2026"
    private var since: String {
        guard let date = comparison.old.landscape.settings.date,
            date != comparison.new.landscape.settings.date
        else { return facts.word("seit dem letzten Stand", "since the last state") }
        let written = date.written(facts.language)
        return facts.word("seit \(date.day == nil ? "" : "dem ")\(written)", "since \(written)")
    }

    private var new: [PairChange] { comparison.added.filter { $0.outcome == .new } }
    private func comparable(_ changes: [PairChange]) -> [PairChange] {
        changes.filter { $0.outcome == .comparable }
    }
    /// Gone as far as that can be told.
    private var lost: [PairChange] { comparison.removed.filter { $0.outcome != .notComparable } }

    private func grown(_ count: Int) -> Prose {
        let closer = comparable(comparison.strengthened)
        let who = facts.count(count, .actor, .dative)
        let start = facts.say(
            "Vergleichen lässt sich, was zwischen den \(who) besteht, die beide Male geantwortet haben.",
            "What can be compared is what there is between the \(who) that answered both times.")
        guard !new.isEmpty || !closer.isEmpty else {
            return [
                start,
                facts.say(
                    "Dort ist \(since) keine Kooperation hinzugekommen oder enger geworden.",
                    "There no cooperation has been added or become closer \(since)."),
            ].paragraph
        }
        var sentences = [start]
        if !new.isEmpty {
            let number = facts.count(new.count, .cooperation)
            sentences.append(
                facts.say(
                    "Dort \(facts.language.plural(new.count, "ist", "sind")) \(since) \(number) hinzugekommen, \(examples(new))\(halfReported).",
                    "There \(number) \(facts.language.plural(new.count, "has", "have")) been added \(since), \(examples(new))\(halfReported)."
                ))
        }
        if !closer.isEmpty {
            sentences.append(
                facts.say(
                    "Enger geworden \(facts.language.plural(closer.count, "ist", "sind")) \(some(closer.count)), \(examples(closer)).",
                    "\(facts.language.capitalised(some(closer.count))) \(facts.language.plural(closer.count, "has", "have")) become closer, \(examples(closer))."
                ))
        }
        return sentences.paragraph
    }

    /// Of what was added not everything is reported by both; what only the coordination knows, by neither.
    private var halfReported: String {
        let open = new.filter { $0.after?.state != .confirmed }
        let half = open.count
        guard half > 0 else { return "" }
        let isHalf = open.allSatisfy { $0.after?.state == .oneSided }
        if half == new.count {
            return isHalf
                ? facts.word("; bisher von einer Seite genannt", "; so far reported by one side")
                : facts.word("; bisher nicht von beiden bestätigt", "; so far not confirmed by both")
        }
        let verb = facts.language.plural(half, facts.word("ist", "is"), facts.word("sind", "are"))
        return isHalf
            ? facts.word(
                "; \(some(half)) davon \(verb) bisher nur von einer Seite genannt",
                "; \(some(half)) of them \(verb) so far reported by one side only")
            : facts.word(
                "; \(some(half)) davon \(verb) bisher nicht von beiden bestätigt",
                "; \(some(half)) of them \(verb) so far not confirmed by both")
    }

    /// A name as it follows "zwischen".
    private func between(_ member: Int) -> String {
        comparison.union.members[member].new.first.map { facts.bent(.actor($0), .dative) } ?? name(member)
    }

    /// "zwischen A und B sowie zwischen C und D"; of many some.
    private func examples(_ changes: [PairChange]) -> String {
        let pairs = changes.prefix(Self.limit).map { change in
            let names = facts.language.list([between(change.a), between(change.b)])
            return facts.word("zwischen \(names)", "between \(names)")
        }
        let some = changes.count > Self.limit ? facts.word("zum Beispiel ", "for example ") : ""
        guard facts.language == .german, pairs.count > 1 else {
            return some + facts.language.list(pairs, limit: pairs.count)
        }
        return some + pairs.dropLast().joined(separator: ", ") + " sowie " + (pairs.last ?? "")
    }

    private var confirmed: Prose {
        let changes = comparable(comparison.confirmed)
        guard !changes.isEmpty else { return "" }
        return facts.say(
            "Jetzt von beiden Seiten bestätigt \(facts.language.plural(changes.count, "ist", "sind")) \(some(changes.count)), \(examples(changes)); beim letzten Mal \(facts.language.plural(changes.count, "war sie", "waren sie")) es noch nicht.",
            "\(facts.language.capitalised(some(changes.count))) \(facts.language.plural(changes.count, "is", "are")) confirmed by both sides now, \(examples(changes)), and \(facts.language.plural(changes.count, "was", "were")) not last time."
        )
    }

    private var gone: Prose {
        let ended = lost.count { $0.outcome == .ended }
        let unnamed = lost.count - ended
        let looser = comparable(comparison.weakened).count
        var parts: [String] = []
        if ended > 0 {
            parts.append(
                facts.word(
                    "\(facts.language.plural(ended, "ist", "sind")) \(some(ended)) als beendet eingetragen",
                    "\(some(ended)) \(facts.language.plural(ended, "is", "are")) entered as ended"
                ))
        }
        if unnamed > 0 {
            parts.append(
                facts.word(
                    "\(facts.language.plural(unnamed, "wird", "werden")) \(some(unnamed)) nicht mehr genannt",
                    "\(some(unnamed)) \(facts.language.plural(unnamed, "is", "are")) no longer reported"
                ))
        }
        if looser > 0 {
            parts.append(
                facts.word(
                    "\(facts.language.plural(looser, "ist", "sind")) \(some(looser)) loser geworden",
                    "\(some(looser)) \(facts.language.plural(looser, "has", "have")) become looser"
                ))
        }
        guard !parts.isEmpty else { return "" }
        let list = facts.language.list(parts, limit: parts.count)
        return facts.say(
            "Von den früheren Kooperationen \(list).", "Of the earlier cooperations \(list).")
    }

    private var incomparable: Prose {
        let number = (comparison.added + comparison.removed).count { $0.outcome == .notComparable }
        guard number > 0 else { return "" }
        let ties = facts.language.capitalised(facts.count(number, .cooperation))
        let isOne = number == 1
        return facts.say(
            "\(ties) \(isOne ? "ist" : "sind") nur damals oder nur jetzt genannt, ohne dass sich sagen lässt, ob sich etwas geändert hat: Nicht beide Seiten waren beide Male befragt und haben dazu geantwortet.",
            "\(ties) \(isOne ? "is" : "are") reported only then or only now, and whether anything changed cannot be said: not both sides were asked and answered on it both times."
        )
    }

    /// What may not be forgotten, whatever the figures say.
    var caveat: Prose {
        facts.say(
            "All das zählt, was angegeben wurde: Auch was niemand nennt, kann es geben.",
            "All this counts what was stated: what nobody reports may exist all the same.")
    }
}
