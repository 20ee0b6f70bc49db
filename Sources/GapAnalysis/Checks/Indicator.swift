import LandscapeModel
import PlainText
import Yams

/// `kennzahl`: a figure that speaks for itself. Fulfilled means that the figure is on record, nothing more.
struct Indicator: Check {
    static let key = "kennzahl"

    enum Figure: String, CaseIterable {
        case occupancy = "auslastung"
        case concentration = "verteilung"
        case courses = "kursabschluesse"
    }

    let figure: Figure

    init(_ node: Node, _ reader: CheckReader) throws(CatalogueError) {
        var entry = try NodeReader(node, Self.key)
        let text = try entry.requiredText("was")
        guard let figure = Figure(rawValue: text) else {
            let known = Figure.allCases.map(\.rawValue).joined(separator: ", ")
            throw CatalogueError(
                line: entry.line, Bilingual("„was“ kennt \(known).", "“was” knows \(known)."))
        }
        self.figure = figure
        try entry.finish()
    }

    func check(_ context: Context) -> [Checked] {
        switch figure {
        case .occupancy: occupancy(context)
        case .concentration: [concentration(context)]
        case .courses: courses(context)
        }
    }

    private static let noAccommodation = Checked(
        outcome: .notApplicable, subjects: [],
        detail: Bilingual("Es sind keine Unterkünfte erfasst.", "No accommodations are on record."))

    private func occupancy(_ context: Context) -> [Checked] {
        let silent = withoutRecord(context).map { actor in
            Checked(
                outcome: .noEvidence, subjects: [.actor(actor)],
                detail: Bilingual(
                    "Plätze und Belegung sind nicht erfasst.", "Places and occupancy are not on record."))
        }
        let records = context.landscape.accommodations
        guard !records.isEmpty || !silent.isEmpty else { return [Self.noAccommodation] }
        return silent
            + records.map { record in
                guard let places = record.places, let occupied = record.occupied, places > 0 else {
                    return Checked(
                        outcome: .noEvidence, subjects: [.actor(record.actor)],
                        detail: Bilingual(
                            "Plätze oder Belegung sind nicht erfasst.",
                            "Places or occupancy are not on record."))
                }
                return Checked(
                    outcome: .fulfilled, subjects: [.actor(record.actor)],
                    detail: Bilingual(
                        "\(occupied) von \(places) Plätzen belegt.",
                        "\(occupied) of \(places) places occupied."))
            }
    }

    /// Accommodations of which no places are recorded at all.
    private func withoutRecord(_ context: Context) -> [ActorIndex] {
        var selector = Selector()
        selector.types = ["initial-reception-centre", "accommodation-shared"]
        let recorded = Set(context.landscape.accommodations.map(\.actor))
        return context.actors(selector).filter { !recorded.contains($0) }
    }

    private func concentration(_ context: Context) -> Checked {
        let landscape = context.landscape
        let silent = withoutRecord(context)
        guard !landscape.accommodations.isEmpty || !silent.isEmpty else { return Self.noAccommodation }
        var places: [Int: Int] = [:]
        var all = 0
        var isComplete = silent.isEmpty
        for record in landscape.accommodations {
            guard let count = record.places,
                case .districts(let districts) = landscape.actors[Int(record.actor)].area,
                let district = districts.first
            else {
                isComplete = false
                continue
            }
            // A district contains its parts: what is in a part is in the whole as well.
            for outer in landscape.districts.names.indices
            where landscape.districts.contains(outer, district) {
                places[outer, default: 0] += count
            }
            all += count
        }
        guard isComplete, all > 0, let most = places.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })
        else {
            return Checked(
                outcome: .noEvidence, subjects: [],
                detail: Bilingual(
                    "Plätze oder Sozialraum der Unterkünfte sind nicht vollständig erfasst.",
                    "Places or districts of the accommodations are not completely on record."))
        }
        let share = Double(most.value) / Double(all) * 100
        let name = landscape.districts.names[most.key]
        let bare = places.keys.sorted().filter { district in
            !landscape.offers.contains { landscape.districts.overlap($0.area, .districts([district])) }
        }
        let names = bare.map { landscape.districts.names[$0] }
        let german = bare.isEmpty ? "" : " Ohne erfasstes Angebot: \(Language.german.list(names))."
        let english = bare.isEmpty ? "" : " Without an offer on record: \(Language.english.list(names))."
        return Checked(
            outcome: .fulfilled, subjects: [],
            detail: Bilingual(
                "\(Language.german.number(share, digits: 0)) % der \(all) Plätze liegen in \(name); über Segregation sagt das allein nichts.\(german)",
                "\(Language.english.number(share, digits: 0)) % of \(all) places are in \(name); by itself this says nothing about segregation.\(english)"
            ))
    }

    private func courses(_ context: Context) -> [Checked] {
        var selector = Selector()
        selector.types = ["integration-course-provider"]
        let providers = context.actors(selector)
        guard !providers.isEmpty else {
            return [
                Checked(
                    outcome: .notApplicable, subjects: [],
                    detail: Bilingual(
                        "Es sind keine Integrationskursträger erfasst.", "No course providers are on record.")
                )
            ]
        }
        return providers.map { provider in
            let figures = context.landscape.courseFigures.filter {
                $0.actor == provider && $0.completionRate != nil
            }
            let latest = figures.max { ($0.year ?? 0) < ($1.year ?? 0) }
            return Checked(
                outcome: latest == nil ? .noEvidence : .fulfilled, subjects: [.actor(provider)],
                detail: latest == nil
                    ? Bilingual("Keine Abschlussquote erfasst.", "No completion rate is on record.")
                    : Bilingual(
                        "Die Abschlussquote liegt vor; sie dient nicht dem Vergleich.",
                        "The completion rate is on record; it is not for comparison."))
        }
    }
}
