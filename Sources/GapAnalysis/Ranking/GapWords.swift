import LandscapeModel
import PlainText

/// The two sentences that say why a gap is proposed: what is expected, and what is the way in.
struct GapWords {
    let gap: Gap
    let context: Context
    let catalogue: Catalogue

    func reason() -> Bilingual {
        Bilingual(
            expectation(.german) + " " + way(.german), expectation(.english) + " " + way(.english)
        ).withoutDoubleStops
    }

    /// Short names where there are any: the table beside the sentence has the full ones.
    private func name(_ subject: Subject, _ language: Language) -> String {
        if case .actor(let actor) = subject { return shortName(actor) }
        return context.landscape.name(of: subject, language)
    }

    private func shortName(_ actor: ActorIndex) -> String { context.landscape.actors[Int(actor)].displayName }

    private func expectation(_ language: Language) -> String {
        guard let rule = gap.rules.first.flatMap({ catalogue[$0] }) else { return "" }
        let suggests =
            switch (rule.isOwn, language) {
            case (false, .german): "Das Papier regt an"
            case (false, .english): "The paper suggests"
            case (true, .german): "Die Koordination regt an"
            case (true, .english): "The coordination suggests"
            }
        return "\(suggests): \(rule.title(language)) (\(rule.id)); \(state(rule, language))."
    }

    /// What is known of it here.
    private func state(_ rule: Recommendation, _ language: Language) -> String {
        let a = named(gap.a, rule, language)
        let b = named(gap.b, rule, language)
        let isGerman = language == .german
        switch gap.kind {
        case .tie, .confirmation:
            switch gap.step {
            case .new:
                return isGerman
                    ? "zwischen \(a) und \(b) ist keine Kooperation genannt\(services(language))"
                    : "no cooperation between \(a) and \(b) is reported\(services(language))"
            case .deepen:
                return isGerman
                    ? "zwischen \(a) und \(b) ist erfasst: \(recorded(language)); angeregt ist mehr oder anderes"
                    : "on record between \(a) and \(b): \(recorded(language)); more or something else is suggested"
            case .confirm:
                return isGerman
                    ? "zwischen \(a) und \(b) nennt bisher nur eine Seite die Zusammenarbeit so"
                    : "between \(a) and \(b) only one side reports it in this way so far"
            case .clarify: return unclear(a, b, language)
            }
        case .membership:
            if gap.step == .deepen {
                return isGerman ? "\(a) ist in \(b) bisher Gast" : "\(a) is a guest in \(b) so far"
            }
            return isGerman
                ? "\(a) gehört nach den erfassten Mitgliedern nicht zu \(b)"
                : "\(a) is not among the recorded members of \(b)"
        case .participation:
            return isGerman
                ? "für \(a) ist keine Beteiligung erfasst" : "no part of \(a) is on record"
        }
    }

    /// Whether whoever could introduce the two knows both for sure: the ties may be reported by one side only.
    private func reserve(_ language: Language) -> String {
        let counted = context.countedKinds
        let ends = [gap.a, gap.b].compactMap { if case .actor(let actor) = $0 { actor } else { nil } }
        let isSure = gap.introducers.prefix(3).allSatisfy { introducer in
            ends.allSatisfy { context.evidence(introducer, $0, kinds: counted).isSolid }
        }
        if isSure || gap.kind != .tie { return "" }
        return language == .german
            ? " (nicht jede dieser Verbindungen ist bestätigt)" : " (not each of these ties is confirmed)"
    }

    /// ", wohl aber zwischen Landratsamt und MBE Brückenbau"
    private func services(_ language: Language) -> String {
        guard let pair = gap.pair else { return "" }
        let found = context.cooperatingServices(pair)
        guard let first = found.first else { return "" }
        let names = (shortName(first.a), shortName(first.b))
        return language == .german
            ? ", wohl aber\(found.count > 1 ? " etwa" : "") zwischen \(names.0) und \(names.1)"
            : ", but there is one between \(names.0) and \(names.1)\(found.count > 1 ? ", for instance" : "")"
    }

    /// What is known of a pair of which the finding is open: its own record, its silence, or only that of others.
    private func unclear(_ a: String, _ b: String, _ language: Language) -> String {
        let isGerman = language == .german
        guard let pair = gap.pair else { return "" }
        if context.isOnRecord(pair.a, pair.b) {
            return isGerman
                ? "zwischen \(a) und \(b) ist erfasst: \(recorded(language)); ob es das Angeregte ist, ist nicht bekannt"
                : "on record between \(a) and \(b): \(recorded(language)); whether it is what is suggested is not known"
        }
        if context.landscape.hasAnswered(pair.a, about: pair.b),
            context.landscape.hasAnswered(pair.b, about: pair.a)
        {
            return isGerman
                ? "zwischen \(a) und \(b) ist keine Kooperation genannt; was mit anderen besteht, ist noch offen"
                : "no cooperation between \(a) and \(b) is reported; what there is with others is still open"
        }
        return isGerman
            ? "ob das zwischen \(a) und \(b) so ist, ist nicht bekannt"
            : "whether this is the case between \(a) and \(b) is not known"
    }

    /// "Informationsaustausch und Verweisberatung", what the two have to do with each other so far.
    private func recorded(_ language: Language) -> String {
        guard let pair = gap.pair else { return "" }
        let kinds = context.kindsOnRecord(pair.a, pair.b)
        let labels = kinds.kinds.map {
            context.landscape.vocabulary.kindTerm($0).term.firstLabel(language)
        }
        let evidence = context.evidence(pair.a, pair.b, kinds: kinds)
        let state =
            switch evidence.state {
            case .oneSided:
                Bilingual(" (bisher nennt es nur eine Seite)", " (so far only one side reports it)")
            case .unverified where !evidence.isOnRecord:
                Bilingual(" (noch nicht von beiden bestätigt)", " (not yet confirmed by both)")
            case .unverified, .confirmed: Bilingual("", "")
            }
        return language.list(labels, limit: 3) + state(language)
    }

    /// The name, and where it does not show why the recommendation is about it, the type that does.
    private func named(_ subject: Subject, _ rule: Recommendation, _ language: Language) -> String {
        let text = name(subject, language)
        guard case .actor(let actor) = subject else { return text }
        let types = context.landscape.actors[Int(actor)].types
        let meant = rule.typesMeant
        let vocabulary = context.landscape.vocabulary
        guard
            let position = types.firstIndex(where: { type in meant.contains { vocabulary.isType(type, $0) } }
            ),
            position > 0, let term = vocabulary.actorTypes[types[position]]?.term
        else { return text }
        let role = term.firstLabel(language)
        return language == .german ? "\(text) (hier als \(role))" : "\(text) (here as \(role))"
    }

    private func way(_ language: Language) -> String {
        switch gap.step {
        case .new: return introduction(language)
        case .deepen: return conversation(language)
        case .confirm:
            return language == .german
                ? "Eine Rückfrage bei beiden klärt, ob beide dasselbe meinen."
                : "Asking both clarifies whether they mean the same."
        case .clarify: return question(language)
        }
    }

    /// Whom to ask: those who have not answered, else both.
    private func question(_ language: Language) -> String {
        let ends = [gap.a, gap.b].compactMap { subject -> ActorIndex? in
            if case .actor(let actor) = subject { actor } else { nil }
        }
        let silent = ends.filter { !context.hasAnswered($0) }
        let asked = (silent.isEmpty ? ends : silent).map { shortName($0) }
        let wish =
            gap.isWished
            ? (language == .german
                ? "Die Zusammenarbeit ist gewünscht. " : "The cooperation is wished for. ")
            : ""
        guard !asked.isEmpty else {
            return language == .german ? "Das lässt sich nachfragen." : "This can be asked."
        }
        let names = language.list(asked)
        return wish
            + (language == .german
                ? "Nachfragen lässt sich bei: \(names)." : "This can be asked of: \(names).")
    }

    /// The names stand behind a colon, where they need no article.
    private func sharedBoards(_ language: Language) -> String {
        let boards = language.list(gap.sharedBoards.map { context.landscape.boards[$0].name }, limit: 2)
        let isOne = gap.sharedBoards.count == 1
        return language == .german
            ? "\(isOne ? "gemeinsames Gremium" : "gemeinsame Gremien"): \(boards)"
            : "\(isOne ? "shared board" : "shared boards"): \(boards)"
    }

    /// They know each other: nobody has to introduce them.
    private func conversation(_ language: Language) -> String {
        var ways: [String] = []
        if gap.isWished {
            ways.append(language == .german ? "mehr ist gewünscht" : "more is wished for")
        }
        if !gap.sharedBoards.isEmpty {
            ways.append(sharedBoards(language))
        }
        guard !ways.isEmpty else {
            return language == .german
                ? "Ein Gespräch der beiden klärt, was davon gewollt ist."
                : "A conversation between the two clarifies what they want."
        }
        let text = ways.joined(separator: "; ")
        return text.prefix(1).uppercased() + text.dropFirst() + (text.hasSuffix(".") ? "" : ".")
    }

    private func introduction(_ language: Language) -> String {
        var ways: [String] = []
        if gap.isWished {
            ways.append(
                language == .german ? "die Zusammenarbeit ist gewünscht" : "the cooperation is wished for")
        }
        if !gap.sharedBoards.isEmpty {
            ways.append(sharedBoards(language))
        }
        if !gap.introducers.isEmpty {
            let people = language.list(gap.introducers.map { shortName($0) }, limit: 3)
            let can = gap.introducers.count == 1 ? "kann" : "können"
            ways.append(
                language == .german
                    ? "bekannt machen \(can) \(people)\(reserve(language))"
                    : "an introduction can come from \(people)\(reserve(language))")
        }
        guard !ways.isEmpty else {
            if gap.kind == .membership {
                return language == .german
                    ? "Ein Mitglied, mit dem eine Kooperation besteht, ist nicht erfasst."
                    : "No member that it works with is on record."
            }
            // A list of those who took part has no partners.
            if gap.kind == .participation {
                return language == .german
                    ? "Ob und wie es dabei sein möchte, klärt ein Gespräch."
                    : "A conversation clarifies whether and how it would like to take part."
            }
            if let pair = gap.pair, !context.cooperatingServices(pair).isEmpty {
                return language == .german ? "Daran lässt sich anknüpfen." : "That is something to build on."
            }
            return language == .german
                ? "Gemeinsame Partner sind nicht erfasst." : "No shared partners are on record."
        }
        let text = ways.joined(separator: "; ")
        // "Musterau e. V." ends a sentence with the stop it has.
        return text.prefix(1).uppercased() + text.dropFirst() + (text.hasSuffix(".") ? "" : ".")
    }
}
