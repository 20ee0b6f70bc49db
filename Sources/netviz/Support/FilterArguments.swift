public import ArgumentParser
import LandscapeModel
import PlainText

/// What part of the landscape a command looks at.
struct FilterArguments: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            text(
                "Nur dieses Handlungsfeld, zum Beispiel sprache.",
                "Only this field of action, such as sprache."),
            valueName: text("feld", "field")))
    var field: String?

    @Option(
        help: ArgumentHelp(
            text("Nur Akteure in diesem Sozialraum.", "Only actors in this district."),
            valueName: text("sozialraum", "district")))
    var district: String?

    @Option(
        help: ArgumentHelp(
            text(
                "Nur diese Art von Kooperation; mehrfach möglich.",
                "Only this kind of cooperation; may be repeated."),
            valueName: text("art", "kind")))
    var kind: [String] = []

    @Option(
        name: .customLong("min-strength"),
        help: ArgumentHelp(
            text(
                "Nur Kooperationen ab dieser Stärke (0–4).",
                "Only cooperations of this strength or more (0–4)."),
            valueName: "n"))
    var minimumStrength: Double?

    @Flag(
        help: ArgumentHelp(
            text(
                "Nur bestätigte Kooperationen, mit der niedrigeren Stärke.",
                "Only confirmed cooperations, with the lower strength.")))
    var confirmed = false

    @Option(
        help: ArgumentHelp(
            text("Nur Akteure dieses Typs, zum Beispiel mbe.", "Only actors of this type, such as mbe."),
            valueName: text("typ", "type")))
    var type: String?

    func validate() throws {
        guard minimumStrength?.isFinite ?? true else {
            throw ValidationError(
                text("--min-strength nimmt eine Zahl.", "--min-strength takes a number."))
        }
    }

    /// The filter in terms of the landscape's own vocabulary; a word it does not know is wrong usage.
    private func filter(_ landscape: Landscape) throws -> TieFilter {
        var filter = TieFilter()
        filter.isConfirmedOnly = confirmed
        filter.minimumStrength = minimumStrength ?? 0
        if !kind.isEmpty {
            filter.kinds = KindSet(try kind.map { try Self.kind($0, landscape) })
        }
        filter.field = try field.map { try Self.field($0, landscape) }
        if let type {
            guard let known = landscape.vocabulary.actorType(type) else {
                throw ValidationError(
                    text(
                        "Den Akteurstyp „\(type)“ kenne ich nicht.", "The actor type “\(type)” is not known.")
                )
            }
            filter.type = known.term.id
        }
        if let district, !landscape.districts.isWhole(district) {
            guard let known = landscape.districts.index(of: district) else {
                let names = spoken.list(landscape.districts.names, limit: 12)
                throw ValidationError(
                    text(
                        "Den Sozialraum „\(district)“ kenne ich nicht. Erfasst sind: \(names).",
                        "The district “\(district)” is not known. On record are: \(names)."))
            }
            filter.district = known
        }
        return filter
    }

    /// The filter for what was read; what a single file does not tell cannot be filtered by.
    func filter(_ prepared: Prepared) throws -> TieFilter {
        let landscape = prepared.landscape
        let claims = landscape.claims
        let hasFields =
            landscape.actors.contains { !$0.fields.isEmpty } || claims.contains { $0.fieldList != 0 }
        let asked = [
            ("--field", field != nil, hasFields),
            ("--district", district != nil, !landscape.districts.names.isEmpty),
            ("--kind", !kind.isEmpty, claims.contains { $0.kind != Vocabulary.unspecifiedKind }),
            ("--confirmed", confirmed, claims.contains { $0.reporter != .coordination }),
            ("--type", type != nil, landscape.actors.contains { !$0.types.isEmpty }),
        ]
        if prepared.isSingleFile, let (name, _, _) = asked.first(where: { $0.1 && !$0.2 }) {
            throw ValidationError(
                text(
                    "\(name): Darüber sagt diese Datei nichts. Hier hilft --min-strength.",
                    "\(name): this file does not tell. --min-strength works here."))
        }
        return try filter(landscape)
    }

    /// The id of a Handlungsfeld of the vocabulary, or of the landscape's own.
    static func field(_ word: String, _ landscape: Landscape) throws -> String {
        if let term = landscape.vocabulary.fields.find(word) { return term.id }
        if let known = landscape.usedFields.first(where: { $0.folded == word.folded }) { return known }
        let names = landscape.vocabulary.fields.all.map(\.id).joined(separator: ", ")
        throw ValidationError(
            text(
                "Das Handlungsfeld „\(word)“ kenne ich nicht. Möglich sind: \(names).",
                "The field “\(word)” is not known. Possible are: \(names)."))
    }

    private static func kind(_ word: String, _ landscape: Landscape) throws -> Kind {
        if let kind = landscape.vocabulary.kind(word) { return kind }
        let names = landscape.vocabulary.kinds.map(\.term.id).joined(separator: ", ")
        throw ValidationError(
            text(
                "Die Kooperationsart „\(word)“ kenne ich nicht. Möglich sind: \(names).",
                "The kind “\(word)” is not known. Possible are: \(names)."))
    }

    /// What was filtered out, in the reader's words; nil where nothing was.
    func words(_ landscape: Landscape, _ filter: TieFilter) -> String? {
        var words: [String] = []
        if let field = filter.field {
            words.append(
                text("nur Handlungsfeld ", "only field ") + landscape.vocabulary.label(field: field, spoken))
        }
        if let district = filter.district {
            words.append(text("nur Sozialraum ", "only district ") + landscape.districts.names[district])
        }
        if let type = filter.type {
            words.append(text("nur ", "only ") + landscape.vocabulary.label(type: type, spoken))
        }
        if let kinds = filter.kinds {
            let names = kinds.kinds.map { landscape.vocabulary.label(kind: $0, spoken) }
            words.append(text("nur ", "only ") + spoken.list(names))
        }
        if filter.minimumStrength > 0 {
            words.append(
                landscape.hasWeights
                    ? text("ab Gewicht ", "from weight ") + spoken.weight(filter.minimumStrength)
                    : text("ab Stärke ", "from strength ") + spoken.number(filter.minimumStrength, digits: 0))
        }
        if filter.isConfirmedOnly {
            words.append(
                text(
                    "nur bestätigte, ohne Befragung auch laut Koordination",
                    "confirmed only, without a survey also on the coordination's record"))
        }
        return words.isEmpty ? nil : words.joined(separator: " · ")
    }
}

extension Profile: ExpressibleByArgument {}
extension ActorGrouping: ExpressibleByArgument {}
