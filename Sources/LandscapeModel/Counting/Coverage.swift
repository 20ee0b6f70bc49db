public import PlainText

/// How much of a landscape cannot be checked or is not resolved: the one source of every note that says so.
public struct Coverage: Sendable, Hashable {
    public var actors = 0
    public var withoutType = 0
    public var withoutSector = 0
    /// Active in no Handlungsfeld by entry, offer or cooperation.
    public var withoutField = 0
    /// Actors that a list names as partners only.
    public var namedOnly = 0
    /// Proposals about names that nobody has decided.
    public var openNames = 0
    public var rowsNotUnderstood = 0

    public init() {}

    /// - Parameters:
    ///   - openNames: looked for by whoever has read the tables; it takes longer than counting.
    ///   - profile: in public only what is shown counts.
    public init(_ landscape: Landscape, openNames: Int = 0, profile: Profile = .intern) {
        let isInField = landscape.isActiveInAnyField(profile)
        for (number, actor) in landscape.actors.enumerated() where profile.shows(actor) {
            actors += 1
            if actor.types.isEmpty { withoutType += 1 }
            if actor.sector == nil { withoutSector += 1 }
            if !isInField[number] { withoutField += 1 }
            if actor.isNamedOnly { namedOnly += 1 }
        }
        rowsNotUnderstood = landscape.rowsNotUnderstood
        // Which names are doubtful depends on those that are not shown.
        self.openNames = profile == .oeffentlich ? 0 : openNames
    }

    public var isCheckable: Bool { withoutType + withoutSector + withoutField == 0 }
    public var isResolved: Bool { namedOnly + openNames == 0 }

    /// What recommendations and groups could not look at: "nicht prüfbar: 16 von 18 Akteuren ohne Typ, …"; nil where
    /// everything is known.
    ///
    /// - Parameter traits: only what the sentence beside it depends on.
    public func notCheckable(_ language: Language, _ traits: Set<Trait> = Set(Trait.allCases)) -> String? {
        let parts = Trait.allCases.filter { traits.contains($0) && missing($0) > 0 }
        guard let first = parts.first else { return nil }
        let german = language == .german
        let total = language.digits(actors)
        let start =
            german
            ? "nicht prüfbar: \(language.digits(missing(first))) von \(total) \(actors == 1 ? "Akteur" : "Akteuren") ohne "
            : "not checkable: \(language.digits(missing(first))) of \(total) \(actors == 1 ? "actor" : "actors") without "
        let rest = parts.dropFirst().map { trait in
            language.digits(missing(trait)) + (german ? " ohne " : " without ") + trait.label(language)
        }
        return ([start + first.label(language)] + rest).joined(separator: ", ")
    }

    /// Names that nobody has looked at: "nicht geklärt: 47 nur als Partner genannt, 12 Namensvorschläge offen".
    public func notResolved(_ language: Language) -> String? {
        var parts: [String] = []
        let german = language == .german
        if namedOnly > 0 {
            let (some, all) = (language.digits(namedOnly), language.digits(actors))
            parts.append(
                german
                    ? "\(some) von \(all) \(actors == 1 ? "Akteur" : "Akteuren") nur als Partner genannt"
                    : "\(some) of \(all) \(actors == 1 ? "actor" : "actors") named as partners only")
        }
        if openNames > 0 {
            let number = language.digits(openNames)
            parts.append(
                german
                    ? "\(number) \(openNames == 1 ? "Namensvorschlag" : "Namensvorschläge") offen"
                    : "\(number) open \(openNames == 1 ? "name proposal" : "name proposals")")
        }
        guard !parts.isEmpty else { return nil }
        return (german ? "nicht geklärt: " : "not resolved: ") + parts.joined(separator: ", ")
    }

    /// Both in one line; nil where everything is known.
    public func note(_ language: Language) -> String? {
        let parts = [notCheckable(language), notResolved(language)].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: " · ")
    }

    /// The counts with their keys in JSON.
    public var entries: [(key: String, count: Int)] {
        [
            ("actors", actors), ("without_type", withoutType), ("without_sector", withoutSector),
            ("without_field", withoutField), ("named_only", namedOnly), ("open_name_proposals", openNames),
            ("rows_not_understood", rowsNotUnderstood),
        ]
    }

    /// What an actor may lack.
    public enum Trait: Sendable, CaseIterable {
        case type, sector, field

        var label: Bilingual {
            switch self {
            case .type: Bilingual("Typ", "type")
            case .sector: Bilingual("Sektor", "sector")
            case .field: Bilingual("Handlungsfeld", "field of action")
            }
        }
    }

    private func missing(_ trait: Trait) -> Int {
        switch trait {
        case .type: withoutType
        case .sector: withoutSector
        case .field: withoutField
        }
    }
}

extension Landscape {
    /// Nothing but the cooperations says who belongs together: at least half of the actors have no sector.
    public var isMostlySectorless: Bool { 2 * actors.count { $0.sector == nil } >= actors.count }
}
