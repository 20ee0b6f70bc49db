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
        if comparison.isDirected {
            text +=
                isGerman
                ? "Verglichen mit Richtung: A → B und B → A sind zwei Kooperationen; was keine Richtung hat, zählt in beiden.\n"
                : "Compared with directions: A → B and B → A are two cooperations; what has no direction counts in both.\n"
        }
        text += "\n" + actors(language)
        text += boardsText(language)
        text += ties(language)
        text += reviewText(language)
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
                measure.title(language), language.figure(before.value(measure)?.number),
                language.figure(after.value(measure)?.number),
            ]
        }
        text += "\n" + table.text(width: width)
        if let note { text += "\(note)\n" }
        return text
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
            let numbered = changes.map { (number: number(of: $0), change: $0) }
                .sorted { $0.number < $1.number }
            for (number, change) in numbered.prefix(Self.mostLines) {
                text += "   \(number). " + line(change, language) + "\n"
            }
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
        let sign = comparison.isDirected ? "→" : "–"
        var text = "\(comparison.name(change.a)) \(sign) \(comparison.name(change.b))"
        if let before = change.before, let after = change.after, before.strength != after.strength {
            text += ", \(language.figure(before.strength)) → \(language.figure(after.strength))"
        }
        let outcome = word(change.outcome)(language)
        return text + (outcome.isEmpty ? "" : ": \(outcome)") + (unconfirmed(change)?(language) ?? "")
    }

    /// What is new by one end's word, or by the coordination's alone.
    private func unconfirmed(_ change: PairChange) -> Bilingual? {
        guard comparison.isUnconfirmed(change) else { return nil }
        return change.after?.state == .oneSided
            ? Bilingual("; bisher von einer Seite genannt", "; named by one end so far")
            : Bilingual("; bisher von keiner Seite bestätigt", "; confirmed by neither end so far")
    }

    /// What can be said of a change, and no more.
    private func word(_ outcome: PairChange.Outcome) -> Bilingual {
        switch outcome {
        case .comparable: Bilingual("", "")
        case .ended: Bilingual("als beendet erfasst", "on record as ended")
        case .noLongerReported:
            Bilingual("nicht mehr genannt; \(grounds.german)", "no longer named; \(grounds.english)")
        case .new: Bilingual("neu; \(grounds.german)", "new; \(grounds.english)")
        case .notComparable where comparison.areBothWhole:
            Bilingual(
                "nicht vergleichbar: nur eines der Netze hat beide",
                "not comparable: only one network has both")
        case .notComparable:
            Bilingual(
                "nicht vergleichbar: von einer Seite fehlt in einem der Stände eine lesbare Antwort dazu",
                "not comparable: in one of the states a readable answer of one end is missing")
        }
    }

    /// Why a change is one. In a network of another program nobody was asked.
    private var grounds: Bilingual {
        comparison.isAnyWhole
            ? Bilingual("beide gibt es in beiden Ständen", "both are in both states")
            : Bilingual("beide haben beide Male geantwortet", "both answered both times")
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
            let who =
                comparison.isAnyWhole
                ? Bilingual("die es in beiden Ständen gibt", "that are in both states")
                : Bilingual("die beide Male geantwortet haben", "that answered both times")
            text +=
                language == .german
                ? " Zwischen den \(count) Akteuren, \(who.german), sind es \(part) (\(comparable.both) von \(comparable.both + comparable.hamming)); nur dort ist eine Änderung eine Änderung."
                : " Among the \(count) actors \(who.english) it is \(part) (\(comparable.both) of \(comparable.both + comparable.hamming)); only there a change is a change."
        } else if count < 2, !comparison.isAnyWhole {
            text +=
                language == .german
                ? " Weniger als zwei Akteure haben beide Male geantwortet: Ob sich etwas geändert hat oder nur anders erhoben wurde, lässt sich nicht sagen."
                : " Fewer than two actors answered both times: whether something changed or was only asked differently cannot be said."
        }
        return text + "\n"
    }
}
