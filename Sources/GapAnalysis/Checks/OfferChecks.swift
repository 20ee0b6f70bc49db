import LandscapeModel
import PlainText
import Yams

/// `angebot_je_sozialraum`: in every Sozialraum there is an offer of some service, open to more than one target
/// group alone.
struct OfferInDistricts: Check {
    static let key = "angebot_je_sozialraum"

    let services: [String]
    /// An offer for this target group only does not count; empty: whom an offer is for plays no part.
    let notOnlyFor: String

    init(_ node: Node, _ reader: CheckReader) throws(CatalogueError) {
        var entry = try NodeReader(node, Self.key)
        services = try entry.requiredTexts("leistungsarten")
        notOnlyFor = try entry.text("nicht_nur_fuer")
        try entry.finish()
    }

    func check(_ context: Context) -> [Checked] {
        let landscape = context.landscape
        // An empty table says nothing; one with entries counts as complete.
        guard !landscape.offers.isEmpty else { return [Context.nothingRecorded] }
        let offers = landscape.offers.filter { services.contains($0.service) }
        let open = offers.filter { $0.targetGroups.isEmpty || $0.targetGroups != [notOnlyFor] }
        let districts = landscape.districts.names.indices
        guard !districts.isEmpty else {
            return [entry(nil, sure: open.count(where: hasAudience), possible: open, context)]
        }
        return districts.map { district in
            let sure = open.count {
                hasAudience($0) && landscape.districts.covers(area($0, context), district)
            }
            let possible = open.filter {
                landscape.districts.overlap(area($0, context), .districts([district]))
            }
            return entry(district, sure: sure, possible: possible, context)
        }
    }

    private func area(_ offer: Offer, _ context: Context) -> Area {
        offer.area == .unknown ? context.landscape.actors[Int(offer.actor)].area : offer.area
    }

    /// Whether it is stated whom the offer is for, as far as that matters.
    private func hasAudience(_ offer: Offer) -> Bool { notOnlyFor.isEmpty || !offer.targetGroups.isEmpty }

    private func entry(_ district: Int?, sure: Int, possible: [Offer], _ context: Context) -> Checked {
        let place =
            district.map { context.landscape.districts.names[$0] } ?? context.landscape.settings.region
        let subjects = district.map { [Subject.district($0)] } ?? []
        if sure > 0 {
            return Checked(
                outcome: .fulfilled, subjects: subjects,
                detail: Bilingual("\(place): n = \(sure) Angebote.", "\(place): n = \(sure) offers."))
        }
        if !possible.isEmpty {
            return Checked(
                outcome: .noEvidence, subjects: subjects, detail: unsure(place, possible, context))
        }
        return Checked(
            outcome: .notFulfilled, subjects: subjects,
            detail: Bilingual(
                "\(place): kein solches Angebot erfasst.", "\(place): no such offer on record."))
    }

    /// What keeps offers that may be meant from counting: what is stated must not be called open.
    private func unsure(_ place: String, _ offers: [Offer], _ context: Context) -> Bilingual {
        let lacksPlace = offers.contains { area($0, context) == .unknown }
        if !offers.allSatisfy(hasAudience) {
            return Bilingual(
                "\(place): Zielgruppe oder Sozialraum des Angebots ist nicht angegeben.",
                "\(place): target group or district of the offer is not stated.")
        }
        return lacksPlace
            ? Bilingual(
                "\(place): Der Sozialraum des Angebots ist nicht angegeben.",
                "\(place): the district of the offer is not stated.")
            : Bilingual(
                "\(place): Ein solches Angebot ist nur für einen Teil erfasst.",
                "\(place): such an offer is on record for a part only.")
    }
}

/// `angebot_je_gruppe`: course offers reach several groups of people; those without one are named.
struct OfferForGroups: Check {
    static let key = "angebot_je_gruppe"

    let services: [String]

    init(_ node: Node, _ reader: CheckReader) throws(CatalogueError) {
        var entry = try NodeReader(node, Self.key)
        services = try entry.requiredTexts("leistungsarten")
        try entry.finish()
    }

    /// One entry without subjects.
    func check(_ context: Context) -> [Checked] {
        let offers = context.landscape.offers.filter { services.contains($0.service) }
        guard !offers.isEmpty else { return [Context.nothingRecorded] }
        func has(_ word: String) -> Bool {
            offers.contains { $0.courseType.folded.contains(word) || $0.name.folded.contains(word) }
        }
        func reaches(_ group: String) -> Bool { offers.contains { $0.targetGroups.contains(group) } }
        let wanted: [(isThere: Bool, name: Bilingual)] = [
            (has("alpha"), Bilingual("Alphabetisierung", "literacy")),
            (
                offers.contains { $0.hasChildCare == true } || reaches("familien") || has("eltern"),
                Bilingual("Eltern mit Kinderbetreuung", "parents with child care")
            ),
            (reaches("jugendliche") || has("jugend"), Bilingual("junge Menschen", "young people")),
            (
                reaches("fachkraefte") || has("beruf")
                    || offers.contains { $0.service == "berufssprachkurs" },
                Bilingual("Beruf", "work")
            ),
        ]
        let missing = wanted.filter { !$0.isThere }.map(\.name)
        // Where nobody noted whom a course is for, nothing can be missed.
        let isDescribed = offers.allSatisfy { !$0.courseType.isEmpty || !$0.targetGroups.isEmpty }
        if missing.isEmpty {
            return [
                Checked(
                    outcome: .fulfilled, subjects: [],
                    detail: Bilingual(
                        "Die erfassten Angebote erreichen alle vier Gruppen.",
                        "The offers on record reach all four groups."))
            ]
        }
        return [
            Checked(
                outcome: isDescribed ? .notFulfilled : .noEvidence, subjects: [],
                detail: Bilingual(
                    // Offers of other kinds may well name them.
                    "Unter den gezählten Angeboten (n = \(offers.count)) nennt keines: \(Language.german.list(missing.map(\.german))).",
                    "None of the offers counted (n = \(offers.count)) names: \(Language.english.list(missing.map(\.english)))."
                ))
        ]
    }
}

/// `anteil_frei`: most offers of some services are run by freie Träger.
struct ShareIndependent: Check {
    static let key = "anteil_frei"

    let services: [String]

    init(_ node: Node, _ reader: CheckReader) throws(CatalogueError) {
        var entry = try NodeReader(node, Self.key)
        services = try entry.requiredTexts("leistungsarten")
        try entry.finish()
    }

    /// One entry without subjects.
    func check(_ context: Context) -> [Checked] {
        let landscape = context.landscape
        let offers = landscape.offers.filter { services.contains($0.service) }
        guard !offers.isEmpty else { return [Context.nothingRecorded] }
        let known = offers.filter { offer in
            let actor = landscape.actors[Int(offer.actor)]
            return actor.sector != nil || actor.isIndependentProvider != nil
        }
        let independent = known.count { landscape.isIndependent($0.actor) }
        // Whether those of unknown Träger are independent or not: more than half are, or at most half.
        let isMost = independent * 2 > offers.count
        guard isMost || (independent + offers.count - known.count) * 2 <= offers.count else {
            return [
                Checked(
                    outcome: .noEvidence, subjects: [],
                    detail: Bilingual(
                        "Von \(offers.count - known.count) der \(offers.count) gezählten Angebote ist nicht erfasst, ob ein freier Träger dahintersteht.",
                        "Of \(offers.count - known.count) of the \(offers.count) offers counted it is not on record whether an independent provider runs them."
                    ))
            ]
        }
        return [
            Checked(
                outcome: isMost ? .fulfilled : .notFulfilled, subjects: [],
                detail: Bilingual(
                    "\(independent) von \(known.count) gezählten Angeboten \(independent == 1 ? "liegt" : "liegen") bei freien Trägern.",
                    "\(independent) of \(known.count) offers counted \(independent == 1 ? "is" : "are") run by independent providers."
                ))
        ]
    }
}

/// `kein_angebot_bei`: actors of a group do not themselves run some services.
struct NoSuchOffer: Check {
    static let key = "kein_angebot_bei"

    let subjects: Selector
    let name: Named
    let services: [String]
    /// What it means that such an offer is there; nil: nothing is added.
    let remark: Bilingual?

    init(_ node: Node, _ reader: CheckReader) throws(CatalogueError) {
        var entry = try NodeReader(node, Self.key)
        subjects = try reader.selector(&entry, "wer")
        name = try reader.name(&entry)
        services = try entry.requiredTexts("leistungsarten")
        remark = try reader.remark(&entry, "hinweis")
        try entry.finish()
    }

    func check(_ context: Context) -> [Checked] {
        let subjects = context.actors(subjects)
        guard !subjects.isEmpty else { return [Checked.noSubjects([name], context)] }
        guard !context.landscape.offers.isEmpty else { return [Context.nothingRecorded] }
        return subjects.map { subject in
            let offers = context.offersOfActor[Int(subject)].map { context.landscape.offers[$0] }
                .filter { services.contains($0.service) }
            let found = offers.first { $0.isSovereign != true }
            let name = context.name(subject)
            if let found {
                let service = (
                    context.landscape.vocabulary.label(service: found.service, .german),
                    context.landscape.vocabulary.label(service: found.service, .english)
                )
                let more = remark.map { Bilingual("; \($0.german)", "; \($0.english)") }
                return Checked(
                    outcome: .notFulfilled, subjects: [.actor(subject)],
                    detail: Bilingual(
                        "\(name) hat ein Angebot der Art „\(service.0)“ („\(found.name)“)\(more?.german ?? "").",
                        "\(name) has an offer of the kind “\(service.1)” (“\(found.name)”)\(more?.english ?? "")."
                    )
                )
            }
            return Checked(
                outcome: .fulfilled, subjects: [.actor(subject)],
                detail: offers.isEmpty
                    ? Bilingual(
                        "Unter den erfassten Angeboten von \(name) ist keines dieser Art.",
                        "None of the offers of \(name) on record is of this kind.")
                    : Bilingual(
                        "Unter den erfassten Angeboten von \(name) sind nur hoheitliche dieser Art; sie zählen hier nicht.",
                        "Of the offers of \(name) on record only sovereign tasks are of this kind; they do not count here."
                    ))
        }
    }
}
