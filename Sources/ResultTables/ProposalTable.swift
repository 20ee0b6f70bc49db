public import LandscapeFiles
public import LandscapeModel
public import PlainText
import SourceText

/// Proposals that the coordinator decides, as `check` shows them.
public struct ProposalTable: Sendable {
    public var proposals: Proposals

    public init(_ proposals: Proposals) { self.proposals = proposals }

    private var landscape: Landscape { proposals.landscape }
    var isEmpty: Bool {
        proposals.isEmpty && proposals.names.questions.isEmpty && proposals.settings.isEmpty
    }

    /// More lines than this are for the file, not for the screen.
    private static let mostLines = 40

    /// Hints that proposals make superfluous, by code and text.
    private var told: Set<String> {
        var told: Set<String> = []
        for group in proposals.names.groups {
            for actor in group.members.compactMap(\.actor) {
                told.insert(Problem.Code.actorAdded.rawValue + landscape.actors[Int(actor)].name.folded)
            }
        }
        for word in proposals.words { told.insert(Problem.Code.groupNamed.rawValue + word.word.folded) }
        for proposal in proposals.types where proposal.column == .type {
            told.insert(
                Problem.Code.typeMissing.rawValue + landscape.actors[Int(proposal.actor)].name.folded)
        }
        return told
    }

    /// The hints that say more than the proposals.
    func withoutRepeated(_ problems: [Problem]) -> [Problem] {
        let told = told
        return problems.filter { problem in
            problem.code != .likelyDuplicate && !told.contains(problem.code.rawValue + problem.text.folded)
        }
    }

    // MARK: JSON

    func writeNames(_ json: inout JSONWriter, _ language: Language) {
        let groups = proposals.names.groups
        let places = groups.enumerated().flatMap { number, group in
            group.members.map { (group: number + 1, cells: $0.cells) }
        }
        json.key("proposals", objects: Array(zip(proposals.names.proposals, places))) { json, entry in
            let (proposal, place) = entry
            json.key("kind", proposal.kind.rawValue)
            json.key("variant", proposal.variant)
            json.key("actor", landscape.actors[Int(proposal.actor)].id)
            json.key("actor_name", landscape.actors[Int(proposal.actor)].name)
            json.key("other")
            if let other = proposal.other {
                json.value(landscape.actors[Int(other)].id)
            } else {
                json.null()
            }
            json.key("score", proposal.score)
            json.key("reason", proposal.reason(language))
            json.key("group", place.group)
            json.key("cells", place.cells)
        }
        json.key("name_questions", objects: proposals.names.questions) { json, question in
            json.key("variant", question.variant)
            json.key("candidates")
            json.array { json in
                for actor in question.candidates { json.value(landscape.actors[Int(actor)].id) }
            }
            json.key("cells", question.cells)
        }
        json.key("group_word_proposals", objects: proposals.words) { json, word in
            json.key("word", word.word)
            json.key("actors")
            json.array { json in
                for member in word.members { json.value(landscape.actors[Int(member.actor)].id) }
            }
            json.key("claims", word.members.reduce(0) { $0 + $1.claims })
            json.key("cells", word.cells)
            json.key("score", word.score)
            json.key("reason", word.reason(language))
        }
    }

    func writeTypes(_ json: inout JSONWriter, _ language: Language) {
        json.key("type_proposals", objects: proposals.types) { json, proposal in
            json.key("actor", landscape.actors[Int(proposal.actor)].id)
            json.key("column", proposal.column.rawValue)
            json.key("value", proposal.value)
            json.key("score", proposal.score)
            json.key("reason", proposal.reason(language))
        }
    }

    func writeDistricts(_ json: inout JSONWriter, _ language: Language) {
        json.key("district_proposals", objects: proposals.districts) { json, proposal in
            json.key("district", proposal.child)
            json.key("part_of", proposal.parent)
            json.key("score", proposal.score)
            json.key("reason", proposal.reason(language))
        }
    }

    func writeSettings(_ json: inout JSONWriter) {
        json.key("settings_proposals", objects: proposals.settings) { json, proposal in
            json.key("key", proposal.key)
            json.key("value", proposal.value)
            json.key("text", proposal.text)
            json.key("row", proposal.row)
        }
    }

    // MARK: Text

    /// What the lines above a table say, as it would stand in `landschaft.yaml`.
    private func settingsText(_ language: Language) -> String {
        guard let first = proposals.settings.first else { return "" }
        return lines(
            Bilingual(
                "Über der Tabelle steht „\(first.text)“ (Zeile \(first.row)); stimmt es, gehört es so in landschaft.yaml:",
                "Above the table stands “\(first.text)” (row \(first.row)); if so, landschaft.yaml should say:"
            ),
            proposals.settings.map { "  \($0.key): \($0.yaml)" }, language)
    }

    func text(_ language: Language) -> String {
        [
            settingsText(language),
            namesText(language), questionsText(language), wordsText(language), typesText(language),
            districtsText(language),
        ].joined() + stepsText(language)
    }

    /// How to answer, once for everything.
    private func stepsText(_ language: Language) -> String {
        guard !proposals.isEmpty else { return "" }
        return language == .german
            ? "Sie entscheiden: „netviz check … --decide“ fragt der Reihe nach, „--accept 0.9“ nimmt alle ab "
                + "90 % an, „--write-aliases“ und „--write-types“ tragen sie offen in aliase.csv und typvorschlaege.csv "
                + "ein.\n\n"
            : "You decide: “netviz check … --decide” asks one by one, “--accept 0.9” accepts all from 90 % on, "
                + "“--write-aliases” and “--write-types” enter them as open in aliase.csv and typvorschlaege.csv.\n\n"
    }

    private func lines(_ head: Bilingual, _ lines: [String], _ language: Language) -> String {
        guard !lines.isEmpty else { return "" }
        var shown = [head(language)] + lines.prefix(Self.mostLines)
        if lines.count > Self.mostLines {
            let rest = lines.count - Self.mostLines
            shown.append(language == .german ? "  … und \(rest) weitere" : "  … and \(rest) more")
        }
        return shown.joined(separator: "\n") + "\n\n"
    }

    private func namesText(_ language: Language) -> String {
        let groups = proposals.names.groups
        return lines(
            Bilingual(
                "Vermutlich derselbe Akteur (\(groups.count)):", "Probably the same actor (\(groups.count)):"),
            groups.prefix(Self.mostLines).map { "  " + line($0, language) }
                + groups.dropFirst(Self.mostLines).map { _ in "" }, language)
    }

    /// "„JC“, „Job-Center“ → „Jobcenter Lindenau“ (81–95 %), betrifft 14 Zellen: …"
    public func line(_ group: NameGroup, _ language: Language) -> String {
        let isGerman = language == .german
        let names = group.members.map { shown($0, language) }.joined(separator: ", ")
        let target = language.quoted(landscape.actors[Int(group.target)].name)
        let cells = cells(group.cells, language)
        let reach = isGerman ? "betrifft \(cells)" : "concerns \(cells)"
        var reason = ""
        if let weakest = group.members.last {
            reason = weakest.reason(language)
            if group.members.count > 1, !reason.isEmpty {
                reason =
                    (isGerman ? "am wenigsten sicher " : "least sure ")
                    + shown(weakest, language) + " (\(reason))"
            }
        }
        return "\(names) → \(target) (\(Self.share(group))), \(reach)" + (reason.isEmpty ? "" : ": \(reason)")
    }

    /// A name of a group; where several rows bear it, with its row.
    private func shown(_ member: NameGroup.Member, _ language: Language) -> String {
        guard let actor = member.actor.map({ landscape.actors[Int($0)] }), actor.name != member.variant else {
            return language.quoted(member.variant)
        }
        return language.quoted(actor.name)
            + (language == .german ? " (Zeile \(actor.row))" : " (row \(actor.row))")
    }

    private func cells(_ count: Int, _ language: Language) -> String {
        language == .german
            ? "\(count) \(count == 1 ? "Zelle" : "Zellen")" : "\(count) \(count == 1 ? "cell" : "cells")"
    }

    private static func share(_ group: NameGroup) -> String {
        let shares = group.members.map { Int(($0.score * 100).rounded()) }
        guard let least = shares.min(), let most = shares.max(), least < most else {
            return "\(shares.first ?? 0) %"
        }
        return "\(least)–\(most) %"
    }

    private func questionsText(_ language: Language) -> String {
        let isGerman = language == .german
        return lines(
            Bilingual(
                "Wer ist gemeint? Bitte nennen Sie den Namen ganz:",
                "Who is meant? Please give the whole name:"),
            proposals.names.questions.map { question in
                let names = question.candidates.map { language.quoted(landscape.actors[Int($0)].name) }
                let either = names.dropLast().joined(separator: ", ") + (isGerman ? " oder " : " or ")
                return "  \(language.quoted(question.variant)): \(either)\(names.last ?? "") ("
                    + cells(question.cells, language) + ")"
            }, language)
    }

    private func wordsText(_ language: Language) -> String {
        let count = proposals.words.count
        return lines(
            Bilingual(
                "Vermutlich mehrere Partner (\(count)); bis Sie zustimmen, zählt nichts davon:",
                "Probably several partners (\(count)); until you agree none of it counts:"),
            proposals.words.map { "  " + line($0, language) }, language)
    }

    /// "„alle MBE“ (2 Zellen) → „MBE Caritas“, „MBE AWO“: 4 Kooperationen (85 %)"
    public func line(_ word: GroupWordProposal, _ language: Language) -> String {
        let names = word.members.prefix(8).map { language.quoted(landscape.actors[Int($0.actor)].name) }
        let rest = word.members.count - names.count
        let more = rest > 0 ? language == .german ? " und \(rest) weitere" : " and \(rest) more" : ""
        let claims = word.members.reduce(0) { $0 + $1.claims }
        let ties =
            language == .german
            ? "\(claims) \(claims == 1 ? "Kooperation" : "Kooperationen")"
            : "\(claims) \(claims == 1 ? "cooperation" : "cooperations")"
        return "\(language.quoted(word.word)) (\(cells(word.cells, language))) → "
            + names.joined(separator: ", ") + more
            + ": \(ties) (\(Int((word.score * 100).rounded())) %; \(word.reason(language)))"
    }

    private func typesText(_ language: Language) -> String {
        let types = proposals.types
        var carriers: [String: Actor] = [:]
        if types.contains(where: { $0.column == .carrier }) {
            for actor in landscape.actors where carriers[actor.id] == nil { carriers[actor.id] = actor }
        }
        // Each actor once, with all that is proposed for it.
        var order: [ActorIndex] = []
        var byActor: [ActorIndex: [String]] = [:]
        for proposal in types {
            if byActor[proposal.actor] == nil { order.append(proposal.actor) }
            guard order.count <= Self.mostLines else {
                byActor[proposal.actor] = []
                continue
            }
            let share = Int((proposal.score * 100).rounded())
            let value = proposal.shown(landscape.vocabulary, carriers[proposal.value])(language)
            byActor[proposal.actor, default: []].append(
                "\(proposal.column.rawValue) \(value) (\(share) %; \(proposal.reason(language)))")
        }
        return lines(
            Bilingual(
                "Vermutlich Typ, Sektor oder Träger (\(types.count)):",
                "Probably type, sector or Träger (\(types.count)):"),
            order.map { actor in
                "  \(language.quoted(landscape.actors[Int(actor)].name)): "
                    + (byActor[actor] ?? []).joined(separator: " · ")
            }, language)
    }

    /// As it would stand in `landschaft.yaml`, so that it can be copied.
    private func districtsText(_ language: Language) -> String {
        let districts = proposals.districts
        return lines(
            Bilingual(
                "Vermutlich Teil eines größeren Sozialraums (\(districts.count)); so gehört es in landschaft.yaml:\n"
                    + "  sozialraeume:",
                "Probably part of a larger district (\(districts.count)); landschaft.yaml should say:\n  sozialraeume:"
            ),
            districts.map { proposal in
                let share = Int((proposal.score * 100).rounded())
                return "    - name: \(proposal.child)\n      teil_von: \(proposal.parent)  # \(share) %: "
                    + proposal.reason(language)
            }, language)
    }
}
