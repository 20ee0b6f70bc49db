import LandscapeComparison
import LandscapeModel
import NetworkGraph
public import PlainText

extension ComparisonTable {
    public func text(_ language: Language, width: Int?) -> String {
        let isGerman = language == .german
        var text =
            isGerman
            ? "Vergleich: \(titles.before) → \(titles.after)\n"
            : "Comparison: \(titles.before) → \(titles.after)\n"
        text += "\n" + actors(language)
        text += ties(language)
        text += similarity(language)
        if let findings {
            text +=
                isGerman
                ? "Empfehlungen: \(findings.resolved.count) jetzt erfüllt, \(findings.new.count) neu offen, \(findings.unchanged.count) weiter offen.\n"
                : "Recommendations: \(findings.resolved.count) fulfilled now, \(findings.new.count) newly open, \(findings.unchanged.count) still open.\n"
        }
        var table = TextTable(
            header: [
                isGerman ? "Netz" : "Network", isGerman ? "vorher" : "before", isGerman ? "jetzt" : "now",
            ],
            rightAligned: [1, 2])
        table.rows = measures.map { measure in
            [
                measure.title(language), Self.number(before.value(measure)?.number, language),
                Self.number(after.value(measure)?.number, language),
            ]
        }
        text += "\n" + table.text(width: width)
        if let note { text += "\(note)\n" }
        return text
    }

    private static func number(_ value: Double?, _ language: Language) -> String {
        guard let value else { return "–" }
        return value == value.rounded() && value.magnitude < 1e9
            ? "\(Int(value))" : language.number(value, digits: 3)
    }

    // MARK: Actors

    private func actors(_ language: Language) -> String {
        var lines: [String] = []
        func list(_ german: String, _ english: String, _ members: [Int]) {
            guard !members.isEmpty else { return }
            let names = language.list(members.map { comparison.name($0) }, limit: 12)
            lines.append("\(language == .german ? german : english) (\(members.count)): \(names)")
        }
        list("Neu erfasste Akteure", "Actors on record now", comparison.addedActors)
        list("Nicht mehr erfasste Akteure", "Actors no longer on record", comparison.removedActors)
        for number in comparison.renamedActors { lines.append(renamed(number, language)) }
        return lines.map { $0 + "\n" }.joined() + (lines.isEmpty ? "" : "\n")
    }

    private func renamed(_ number: Int, _ language: Language) -> String {
        let member = comparison.union.members[number]
        let before = member.old.map { language.quoted(comparison.old.landscape.actors[Int($0)].name) }
        let after = member.new.map { language.quoted(comparison.new.landscape.actors[Int($0)].name) }
        let names = "\(language.list(before)) → \(language.list(after))"
        let word =
            switch member.kind {
            case .renamed:
                Bilingual(
                    "Vermutlich derselbe Akteur unter anderem Namen",
                    "Probably the same actor by another name")
            case .merged: Bilingual("Vermutlich zusammengelegt", "Probably merged")
            case .split: Bilingual("Vermutlich aufgeteilt", "Probably split")
            }
        let reason = member.reason.map { " (\($0(language)))" } ?? ""
        return "\(word(language)): \(names)\(reason)"
    }

    // MARK: Cooperations

    private func ties(_ language: Language) -> String {
        let names: [String: Bilingual] = [
            "added": Bilingual("Kooperationen, die jetzt erfasst sind", "Cooperations on record now"),
            "removed": Bilingual(
                "Kooperationen, die nicht mehr erfasst sind", "Cooperations no longer on record"),
            "strengthened": Bilingual("Enger als vorher", "Closer than before"),
            "weakened": Bilingual("Loser als vorher", "Looser than before"),
            "confirmed": Bilingual("Jetzt von beiden Seiten bestätigt", "Confirmed by both ends now"),
        ]
        var text = ""
        for (key, changes) in lists {
            text += "\(names[key]?(language) ?? key): \(changes.count)\n"
            for change in changes.prefix(Self.mostLines) { text += "   " + line(change, language) + "\n" }
            if changes.count > Self.mostLines {
                let rest = changes.count - Self.mostLines
                text +=
                    language == .german
                    ? "   und \(rest) weitere (--format csv)\n" : "   and \(rest) others (--format csv)\n"
            }
        }
        return text + "\n"
    }

    private static let mostLines = 20

    private func line(_ change: PairChange, _ language: Language) -> String {
        var text = "\(comparison.name(change.a)) – \(comparison.name(change.b))"
        if let before = change.before, let after = change.after, before.strength != after.strength {
            text += ", \(Self.number(before.strength, language)) → \(Self.number(after.strength, language))"
        }
        let outcome = Self.word(change.outcome)(language)
        return text + (outcome.isEmpty ? "" : ": \(outcome)")
    }

    /// What can be said of a change, and no more.
    static func word(_ outcome: PairChange.Outcome) -> Bilingual {
        switch outcome {
        case .ended: Bilingual("als beendet erfasst", "on record as ended")
        case .noLongerReported:
            Bilingual(
                "nicht mehr gemeldet; beide haben beide Male geantwortet",
                "no longer reported; both answered both times")
        case .notComparable:
            Bilingual(
                "nicht vergleichbar: nicht beide haben beide Male geantwortet",
                "not comparable: not both answered both times")
        case .new: Bilingual("neu; beide haben beide Male geantwortet", "new; both answered both times")
        case .comparable: Bilingual("", "")
        }
    }

    /// How much of the network is the same.
    private func similarity(_ language: Language) -> String {
        func share(_ value: Double?) -> String? { value.map { "\(Int(($0 * 100).rounded())) %" } }
        let (all, comparable) = (comparison.overlap, comparison.comparableOverlap)
        guard let whole = share(all.jaccard) else {
            return language == .german
                ? "In keinem der beiden ist eine Kooperation erfasst.\n"
                : "Neither has a cooperation on record.\n"
        }
        let count = comparison.comparable.count
        var text =
            language == .german
            ? "Von allen erfassten Kooperationen stehen \(whole) in beiden Ständen (\(all.both) von \(all.both + all.hamming))."
            : "Of all cooperations on record \(whole) are in both states (\(all.both) of \(all.both + all.hamming))."
        if let part = share(comparable.jaccard) {
            text +=
                language == .german
                ? " Zwischen den \(count) Akteuren, die beide Male geantwortet haben, sind es \(part) (\(comparable.both) von \(comparable.both + comparable.hamming)); nur dort ist eine Änderung eine Änderung."
                : " Among the \(count) actors that answered both times it is \(part) (\(comparable.both) of \(comparable.both + comparable.hamming)); only there a change is a change."
        } else if count < 2 {
            text +=
                language == .german
                ? " Weniger als zwei Akteure haben beide Male geantwortet: Ob sich etwas geändert hat oder nur anders erhoben wurde, lässt sich nicht sagen."
                : " Fewer than two actors answered both times: whether something changed or was only asked differently cannot be said."
        }
        return text + "\n"
    }
}
