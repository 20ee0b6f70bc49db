import GapAnalysis
import LandscapeModel
import NetworkGraph
import PlainText

/// What every chapter draws on, worked out once: who and what may be shown, and how it is called.
struct Facts {
    let shown: ShownLandscape
    let landscape: Landscape
    let analysis: Analysis
    var options: ReportOptions
    /// The actors that this profile shows, in the order of the file.
    let actors: [ActorIndex]
    /// The pairs that this profile shows, both ends shown.
    let pairs: [Pair]
    /// The network of those pairs; node `n` is `actors[n]`.
    let graph: Graph
    /// Offers of shown actors.
    let offers: [Offer]
    let results: [RuleResult]
    /// What cannot be checked or is not resolved, of the whole landscape as the profile shows it.
    let coverage: Coverage
    private let isShown: [Bool]

    init(_ shown: ShownLandscape, _ analysis: Analysis, _ options: ReportOptions) {
        let landscape = shown.landscape
        self.shown = shown
        self.landscape = landscape
        self.analysis = analysis
        self.options = options
        let isShown = landscape.actors.map { shown.mayName($0) }
        self.isShown = isShown
        actors = landscape.actors.indices.filter { isShown[$0] }.map { ActorIndex($0) }
        pairs = shown.selection().pairs
        coverage = options.coverage ?? Coverage(landscape, profile: shown.profile)
        offers = landscape.offers.filter { isShown[Int($0.actor)] }
        var nodes = [Int](repeating: -1, count: landscape.actors.count)
        for (node, actor) in actors.enumerated() { nodes[Int(actor)] = node }
        var builder = GraphBuilder(nodeCount: actors.count, isDirected: false)
        for pair in pairs {
            builder.addEdge(nodes[Int(pair.a)], nodes[Int(pair.b)], strength: pair.strength(isLower: false))
        }
        graph = builder.build()
        results = RuleResult.group(analysis)
    }

    var language: Language { options.language }
    var index: ClaimIndex { shown.index }
    /// Findings one by one would name somebody, or tell who is behind a number.
    var countsFindings: Bool { shown.countsGroups || options.isPseudonymised }
    /// Persons are read in the profile for the coordination only, and only when asked for.
    var showsContacts: Bool {
        shown.showsPersons && options.showsContacts && !landscape.contacts.isEmpty
    }
    var settings: Settings { landscape.settings }
    var vocabulary: Vocabulary { landscape.vocabulary }

    /// The text of the language asked for; the other one is never made.
    func say(_ german: @autoclosure () -> Prose, _ english: @autoclosure () -> Prose) -> Prose {
        language == .german ? german() : english()
    }

    /// The same for plain words.
    func word(_ german: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
        language == .german ? german() : english()
    }

    /// What a negation speaks of: all that is on record, or, in public, what is listed here. More may be on record
    /// than the public is told, so there "nicht erfasst" would be false.
    var recorded: String { shown.isExtract ? word("aufgeführt", "listed") : word("erfasst", "on record") }

    /// Where the long lists are: in this paper, or in the whole report of which this is a part.
    var inTheAnnex: String {
        // What is looked up may lie beside as a paper of its own.
        options.only.isEmpty || options.only.contains(.annex)
            ? word("im Anhang", "in the annex")
            : word("im Anhang des vollständigen Berichts", "in the annex of the full report")
    }

    /// Where the list of all proposals is: a paper on one field brings its own.
    var placeOfList: String {
        options.field == nil ? inTheAnnex : word("weiter unten", "further below")
    }

    func count(_ number: Int, _ noun: Noun, _ grammar: Noun.Case = .nominative) -> String {
        language.count(number, noun, grammar)
    }

    func digits(_ number: Int) -> String { language.digits(number) }

    /// "im Landkreis Musterau", "in der Stadt Musterau", "in Musterau".
    var here: String {
        let region = settings.region
        guard !region.isEmpty else { return word("hier", "here") }
        let first = region.split(separator: " ").first.map { $0.lowercased() } ?? ""
        let isFeminine = ["stadt", "gemeinde", "region", "hansestadt", "verbandsgemeinde", "städteregion"]
            .contains(first)
        let preposition = first.hasSuffix("kreis") || first == "bezirk" ? "im" : isFeminine ? "in der" : "in"
        return word("\(preposition) \(region)", "in \(region)")
    }

    // MARK: Names

    func shows(_ actor: ActorIndex) -> Bool { isShown[Int(actor)] }
    func record(_ actor: ActorIndex) -> Actor { landscape.actors[Int(actor)] }
    func name(_ actor: ActorIndex) -> String { record(actor).name }
    /// What a sentence calls an actor that has been introduced elsewhere by its full name.
    func shortName(_ actor: ActorIndex) -> String { record(actor).displayName }
    func name(_ subject: Subject) -> String { landscape.name(of: subject, language) }

    func shortName(_ subject: Subject) -> String {
        if case .actor(let actor) = subject { return shortName(actor) }
        return name(subject)
    }

    func names(_ actors: [ActorIndex], limit: Int) -> String {
        language.enumeration(actors.map { shortName($0) }, limit: limit)
    }

    func label(field: String) -> String { vocabulary.label(field: field, language) }

    /// The type's label without its explanation; long labels with alternatives lose all but the first.
    func label(type: String) -> String {
        vocabulary.actorTypes[type]?.term.shortLabel(language) ?? type
    }

    func label(sector: Sector?) -> String {
        sector?.label(language) ?? word("nicht angegeben", "not stated")
    }

    func areaText(_ area: Area) -> String {
        switch area {
        case .unknown: "–"
        case .everywhere: word("gesamtes Gebiet", "whole area")
        case .districts: landscape.districts.text(area, language)
        }
    }

    /// Where an actor is active; the public is not told where people are accommodated.
    func place(_ record: Actor) -> String {
        !shown.tellsHousing && isAccommodation(record) ? "–" : areaText(record.area)
    }

    /// Whose place is not public; the counts by Sozialraum leave them out as well.
    func isAccommodation(_ record: Actor) -> Bool {
        record.types.contains(where: Landscape.typesWithoutPublicPlace.contains)
    }

    /// Who runs an actor.
    func carrier(_ record: Actor) -> String {
        switch record.carrier {
        case .actor(let actor): shows(actor) ? shortName(actor) : "–"
        // Whoever is only named gave no consent to be published.
        case .named(let name): shown.namesOthers ? name : "–"
        case nil: "–"
        }
    }

    /// The group under which the public sees an actor: its type, or its sector where the type is so rare
    /// that it would name the actor.
    func publicGroup(_ actor: ActorIndex) -> String {
        let least = Profile.smallestPublicGroup
        if let type = record(actor).types.first,
            landscape.actors(ofType: type).count >= least
        {
            return label(type: type)
        }
        if let sector = record(actor).sector,
            landscape.actors(inSector: sector).count >= least
        {
            return word("Sektor \(sector.label.german)", "sector: \(sector.label.english)")
        }
        return word("andere Akteure", "other actors")
    }

    // MARK: Questions asked by several chapters

    /// Sectors of the shown actors; those of unknown sector come last where there are any.
    var allSectors: [Sector?] { sectors + (actors(in: nil).isEmpty ? [] : [nil]) }

    var sectors: [Sector] {
        Sector.allCases.filter { sector in actors.contains { record($0).sector == sector } }
    }

    func actors(in sector: Sector?) -> [ActorIndex] { actors.filter { record($0).sector == sector } }

    func offers(inField field: String) -> [Offer] { offers.filter { $0.fields.contains(field) } }

    /// Where an offer is to be had; where it says nothing, where its actor is active.
    func area(_ offer: Offer) -> Area {
        offer.area == .unknown ? record(offer.actor).area : offer.area
    }

    /// Who and what counts in a field.
    func selection(inField field: String) -> Selection {
        var filter = TieFilter()
        filter.field = field
        return shown.selection(filter)
    }

    /// " (nicht prüfbar: 16 von 18 Akteuren ohne Typ)": beside each sentence that could reassure; empty where
    /// everything is known.
    func reserve(_ traits: Set<Coverage.Trait> = Set(Coverage.Trait.allCases)) -> String {
        coverage.notCheckable(language, traits).map { " (\($0))" } ?? ""
    }

    /// Handlungsfelder in the order of the vocabulary, then the coordinator's own words.
    var fields: [String] {
        let known = vocabulary.fields.all.map(\.id)
        let used = Set(landscape.usedFields).union(analysis.findings.map(\.field)).subtracting([""])
        return known.filter(used.contains) + used.subtracting(known).sorted()
    }

    /// Gaps that may be told one by one.
    var gaps: [Gap] { shown.namesGaps ? analysis.gaps : [] }
}
