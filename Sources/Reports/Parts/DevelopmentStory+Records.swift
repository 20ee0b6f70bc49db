import GapAnalysis
import LandscapeComparison
import LandscapeModel
import PlainText

// Who came and went, what became of the Gremien and of the suggestions.
extension DevelopmentStory {
    private static let limit = 5

    private var comparison: LandscapeComparison { development.comparison }

    // MARK: Actors

    var actors: [Prose] {
        var sentences: [Prose] = []
        let (added, removed) = (comparison.addedActors, comparison.removedActors)
        if !added.isEmpty {
            let names = list(added)
            sentences.append(
                facts.say(
                    "Neu auf der Liste \(plural(added, "steht", "stehen")) \(names).",
                    "New on the list \(plural(added, "is", "are")) \(names)."))
        }
        if !removed.isEmpty {
            let names = list(removed)
            sentences.append(
                facts.say(
                    "Nicht mehr auf der Liste \(plural(removed, "steht", "stehen")) \(names).",
                    "No longer on the list \(plural(removed, "is", "are")) \(names)."))
        }
        return sentences + comparison.renamedActors.prefix(Self.limit).map(renamed)
    }

    /// A guess, with no reason to be read aloud: the table of `compare` has it.
    private func renamed(_ number: Int) -> Prose {
        let member = comparison.union.members[number]
        let before = names(member.old, comparison.old.landscape)
        let after = names(member.new, comparison.new.landscape)
        if member.old.count > 1 {
            return facts.say(
                "Aus \(before) wurde vermutlich \(after).", "\(before) probably became \(after).")
        }
        if member.new.count > 1 {
            return facts.say(
                "\(before) wurde vermutlich aufgeteilt in \(after).",
                "\(before) was probably divided into \(after).")
        }
        return facts.say(
            "\(after) hieß beim letzten Mal vermutlich \(before).",
            "\(after) was probably called \(before) last time.")
    }

    private func names(_ actors: [ActorIndex], _ landscape: Landscape) -> String {
        facts.language.list(
            actors.map { facts.language.quoted(landscape.actors[Int($0)].name) }, limit: actors.count)
    }

    private func list(_ members: [Int]) -> String {
        facts.language.enumeration(members.map { name($0) }, limit: Self.limit)
    }

    private func plural(_ members: [Int], _ one: String, _ many: String) -> String {
        facts.language.plural(members.count, one, many)
    }

    // MARK: Gremien

    var boards: [Prose] {
        let changes = development.boards
        let (old, new) = (comparison.old.landscape.boards, comparison.new.landscape.boards)
        var sentences: [Prose] = []
        func quoted(_ boards: [Board]) -> String {
            facts.language.enumeration(boards.map { facts.language.quoted($0.name) }, limit: Self.limit)
        }
        if !changes.added.isEmpty {
            let names = quoted(changes.added.map { new[$0] })
            sentences.append(
                facts.say(
                    "Als Gremium neu erfasst \(plural(changes.added, "ist", "sind")) \(names).",
                    "Newly on record as a board \(plural(changes.added, "is", "are")) \(names)."))
        }
        if !changes.removed.isEmpty {
            let names = quoted(changes.removed.map { old[$0] })
            sentences.append(
                facts.say(
                    "Als Gremium nicht mehr erfasst \(plural(changes.removed, "ist", "sind")) \(names).",
                    "No longer on record as a board \(plural(changes.removed, "is", "are")) \(names)."))
        }
        return sentences + changes.changed.prefix(Self.limit).map { seats($0, old, new) }
    }

    private func seats(_ change: BoardChanges.Change, _ old: [Board], _ new: [Board]) -> Prose {
        let name = facts.language.quoted(new[change.new].name)
        var parts: [String] = []
        let before = old[change.old].name
        if before != new[change.new].name {
            let quoted = facts.language.quoted(before)
            parts.append(facts.word("hieß beim letzten Mal \(quoted)", "was called \(quoted) last time"))
        }
        if !change.joined.isEmpty {
            parts.append(
                facts.word(
                    "neu auf der Mitgliederliste \(plural(change.joined, "steht", "stehen")) \(list(change.joined))",
                    "new on the list of members \(plural(change.joined, "is", "are")) \(list(change.joined))")
            )
        }
        if !change.left.isEmpty {
            parts.append(
                facts.word(
                    "nicht mehr darauf \(plural(change.left, "steht", "stehen")) \(list(change.left))",
                    "no longer on it \(plural(change.left, "is", "are")) \(list(change.left))"))
        }
        return Prose("\(name): " + parts.joined(separator: "; ") + ".")
    }

    // MARK: Suggestions

    /// How many of the points that were open are fulfilled now, and of how many that is only known now.
    var findings: [Prose] {
        let resolved = development.findings.resolved
        let known = resolved.filter { $0.before != .noEvidence }.count
        let (open, fresh) = (development.findings.unchanged.count, development.findings.new.count)
        guard !resolved.isEmpty || open + fresh > 0 else { return [] }
        let later = resolved.count - known
        return [met(known), knownNow(later), stillOpen(open, fresh)].filter { !$0.runs.isEmpty }
    }

    private func met(_ number: Int) -> Prose {
        guard number > 0 else { return "" }
        let isOne = number == 1
        return facts.say(
            "Von dem, was geprüft wurde, \(isOne ? "ist" : "sind") \(points(number)) jetzt erfüllt, \(isOne ? "der" : "die") es beim letzten Mal nicht \(isOne ? "war" : "waren").",
            "Of what was checked \(points(number)) \(isOne ? "is" : "are") fulfilled now that \(isOne ? "was" : "were") not last time."
        )
    }

    private func knownNow(_ number: Int) -> Prose {
        guard number > 0 else { return "" }
        return facts.say(
            "Dass auch \(points(number)) erfüllt \(number == 1 ? "ist" : "sind"), ist jetzt nachgewiesen; beim letzten Mal fehlten dazu Angaben.",
            "That \(points(number)) more \(number == 1 ? "is" : "are") fulfilled is on record now; last time too little was known of \(number == 1 ? "it" : "them")."
        )
    }

    /// Newly open is also what nobody answered this time.
    private func stillOpen(_ before: Int, _ fresh: Int) -> Prose {
        let all = before + fresh
        guard all > 0 else { return "" }
        let unknown = development.findings.new.count { $0.after == .noEvidence }
        var tail = ""
        if fresh > 0 {
            let number = facts.language.numeral(fresh)
            tail = facts.word(
                fresh == 1
                    ? ", darunter einer, der es beim letzten Mal nicht war"
                    : ", darunter \(number), die es beim letzten Mal nicht waren",
                ", among them \(number) that \(fresh == 1 ? "was" : "were") not last time")
        }
        if unknown > 0 {
            tail += facts.word(
                "; bei \(unknown == 1 ? "einem" : facts.language.numeral(unknown)) davon fehlen diesmal Angaben",
                "; of \(facts.language.numeral(unknown)) of these too little is known this time")
        }
        return facts.say(
            "Offen \(all == 1 ? "ist" : "sind") \(points(all))\(tail).",
            "\(facts.language.capitalised(points(all))) \(all == 1 ? "is" : "are") open\(tail).")
    }

    /// "ein Punkt", "drei Punkte", "119 Punkte"
    private func points(_ count: Int) -> String {
        facts.count(count, Noun(.masculine, "Punkt", "Punkte", "Punkten", english: "point", "points"))
    }
}
