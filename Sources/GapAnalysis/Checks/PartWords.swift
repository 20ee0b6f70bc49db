import LandscapeModel
import PlainText

/// The sentences about one subject and one group of partners.
struct PartWords {
    let subject: ActorIndex
    let part: EachWithSome.Part
    let context: Context

    private var name: String { context.name(subject) }

    /// "eng und kontinuierlich" and the like, before a noun that stands in the nominative.
    private func adjective(_ language: Language) -> String {
        switch (part.demand, language) {
        case (.closeAndContinuous, .german): "enge und kontinuierliche Zusammenarbeit"
        case (.closeAndContinuous, .english): "close and continuous cooperation"
        case (.close, .german): "enge Zusammenarbeit"
        case (.close, .english): "close cooperation"
        case (.continuous, .german): "kontinuierliche Zusammenarbeit"
        case (.continuous, .english): "continuous cooperation"
        case (.working, .german): "Zusammenarbeit, die über Informationsaustausch hinausgeht,"
        case (.working, .english): "cooperation beyond the exchange of information"
        case (.acquaintance, .german): "Verbindung"
        case (.acquaintance, .english): "a connection"
        case (.any, .german): "Zusammenarbeit"
        case (.any, .english): "cooperation"
        }
    }

    private func sentence(_ german: (String) -> String, _ english: (String) -> String) -> Bilingual {
        Bilingual(german(demanded(.german)), english(demanded(.english)))
    }

    /// The demand with what it is narrowed to: without it "eine Zusammenarbeit ist nicht genannt" would be said of
    /// somebody who named one of another kind.
    private func demanded(_ language: Language) -> String {
        let noun = adjective(language)
        var limits: [String] = []
        if !part.kinds.isEmpty {
            let list = kindLabels(language)
            limits.append(
                language == .german
                    ? (part.kinds.count == 1 ? "der Art \(list)" : "der Arten \(list)")
                    : "of the kind \(list)")
        }
        if !part.purpose.isEmpty {
            let purpose = language.quoted(part.purposeWords)
            limits.append(language == .german ? "zum Zweck \(purpose)" : "for the purpose \(purpose)")
        }
        guard !limits.isEmpty else { return noun }
        let isOpen = noun.hasSuffix(",")
        return ([isOpen ? String(noun.dropLast()) : noun] + limits).joined(separator: " ")
            + (isOpen ? "," : "")
    }

    private func kindLabels(_ language: Language) -> String { context.kindLabels(part.kinds, language) }

    /// Short names: the subject is introduced in full, and the register has the others.
    private func names(_ actors: [ActorIndex], _ language: Language, isDative: Bool = true) -> String {
        language.list(actors.map { context.shortName($0) }, limit: 3, isDative: isDative)
    }

    func fulfilled(_ partners: [ActorIndex], isOnRecord: Bool) -> Bilingual {
        if isOnRecord {
            return Bilingual(
                "Laut Koordination besteht sie mit \(names(partners, .german)); von den Beteiligten selbst liegt keine Angabe vor.",
                "According to the coordination it exists with \(names(partners, .english)); those involved have given no answer of their own."
            )
        }
        return Bilingual(
            "Von beiden Seiten bestätigt: \(names(partners, .german, isDative: false)).",
            "Confirmed by both sides: \(names(partners, .english)).")
    }

    func sharedBoard(_ partner: ActorIndex, _ board: Int) -> Bilingual {
        let board = context.landscape.boards[board].name
        return Bilingual(
            "Gemeinsames Gremium mit \(context.shortName(partner)): \(board).",
            "A board shared with \(context.shortName(partner)): \(board).")
    }

    func fundingRecord(_ levels: [String]) -> Bilingual {
        let levels = levels.joined(separator: ", ")
        return Bilingual("Erfasste Förderung: \(levels).", "Funding on record: \(levels).")
    }

    /// A claim that may be the one asked for, but does not say so.
    func open(_ point: OpenPoint, _ partners: [ActorIndex]) -> Bilingual {
        let german = names(partners, .german)
        let english = names(partners, .english)
        switch point {
        case .kind:
            return Bilingual(
                "Mit \(german) ist eine Zusammenarbeit erfasst, aber nicht, welcher Art sie ist.",
                "A cooperation with \(english) is on record, but not of which kind it is.")
        case .purpose:
            return Bilingual(
                "Mit \(german) ist eine Zusammenarbeit erfasst, aber nicht, wozu sie dient.",
                "A cooperation with \(english) is on record, but not what it is for.")
        case .direction:
            let isTo = part.direction == .toPartner
            let kindGerman = kindLabels(.german)
            let kindEnglish = kindLabels(.english)
            return Bilingual(
                "\(kindGerman) ist in der anderen Richtung erfasst: von \(isTo ? german : name) an \(isTo ? name : german). Ob es das auch umgekehrt gibt, ist offen.",
                "\(kindEnglish) is on record the other way round: from \(isTo ? english : name) to \(isTo ? name : english). Whether it exists in the other direction as well is open."
            )
        }
    }

    func oneSided(claimant: ActorIndex, partner: ActorIndex) -> Bilingual {
        let other = claimant == subject ? partner : subject
        return sentence(
            {
                "\(context.name(claimant)) nennt eine \($0) mit \(context.shortName(other)); dort wurde sie so nicht genannt."
            },
            {
                "\(context.name(claimant)) reports \($0) with \(context.shortName(other)), which did not report it in the same way."
            })
    }

    func unverified(_ partners: [ActorIndex]) -> Bilingual {
        sentence(
            {
                "Erfasst ist eine \($0) mit \(names(partners, .german)), aber noch nicht von beiden Seiten bestätigt."
            },
            { "On record is \($0) with \(names(partners, .english)), not yet confirmed by both sides." })
    }

    /// Says what exactly is not stated: a strength that is stated must not be called open.
    func unstated(_ partners: [ActorIndex]) -> Bilingual {
        let kinds = context.kinds(part.kinds, demand: part.demand)
        let readings = partners.flatMap { partner -> [Reading] in
            let evidence = context.evidence(subject, partner, kinds: kinds)
            return [evidence.fromA, evidence.fromB, evidence.fromCoordination, evidence.fromThird]
        }.filter(\.isReported)
        let lacksIntensity = readings.contains(where: \.isIntensityOpen)
        let lacksFrequency = readings.contains(where: \.isFrequencyOpen)
        let what =
            switch (lacksIntensity, lacksFrequency) {
            case (true, false): Bilingual("wie eng", "how close")
            case (false, true): Bilingual("wie häufig", "how frequent")
            default: Bilingual("wie eng und wie häufig", "how close and how frequent")
            }
        return Bilingual(
            "Mit \(names(partners, .german)) ist eine Kooperation erfasst, aber nicht durchweg, \(what.german) sie ist.",
            "A cooperation with \(names(partners, .english)) is on record, but not throughout \(what.english) it is."
        )
    }

    func carrier(_ carrier: ActorIndex, _ partner: ActorIndex) -> Bilingual {
        Bilingual(
            "Erfasst ist eine Zusammenarbeit mit dem Träger \(context.shortName(carrier)). Ist \(context.shortName(partner)) gemeint?",
            "On record is a cooperation with the carrier \(context.shortName(carrier)). Is \(context.shortName(partner)) meant?"
        )
    }

    /// - Parameter weak: partners of whom something else, or something less, is on record.
    func short(_ weak: [ActorIndex]) -> Bilingual {
        let groupGerman = part.name.oneDative.german
        let groupEnglish = part.name.oneDative.english
        guard weak.isEmpty else {
            return sentence(
                {
                    "\(name) hat geantwortet; mit \(names(weak, .german)) ist anderes erfasst, eine \($0) mit \(groupGerman) ist nicht genannt."
                },
                {
                    "\(name) has answered; something else is on record with \(names(weak, .english)); \($0) with \(groupEnglish) is not reported."
                })
        }
        return sentence(
            { "\(name) hat geantwortet; eine \($0) mit \(groupGerman) ist nicht genannt." },
            { "\(name) has answered; \($0) with \(groupEnglish) is not reported." })
    }

    func unread(_ partner: ActorIndex) -> Bilingual {
        context.unread(subject, partner)
    }

    func notAsked() -> Bilingual {
        context.notAsked(
            subject, context.ask(part.demand, kinds: part.kinds, purpose: part.purpose).questions)
    }

    func notAnswered() -> Bilingual {
        let unheard = context.unheard(subject)
        return sentence(
            { "\(name) \(unheard.german); eine \($0) mit \(part.name.oneDative.german) ist nicht erfasst." },
            { "\(name) \(unheard.english); \($0) with \(part.name.oneDative.english) is not on record." })
    }
}
