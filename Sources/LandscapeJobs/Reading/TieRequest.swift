package import LandscapeModel
package import PlainText

/// What part of a landscape a job looks at, in words that somebody wrote.
package struct TieRequest: Sendable {
    package var field: String?
    package var district: String?
    /// Kinds of cooperation; none: those counted by default.
    package var kinds: [String] = []
    package var minimumStrength: Double?
    package var isConfirmedOnly = false
    package var type: String?
    /// Only who holds a seat on this Gremium.
    package var board: String?

    package init() {}

    /// The filter for what was read; what a single file does not tell cannot be filtered by.
    package func filter(_ input: LandscapeInput) throws(RequestError) -> TieFilter {
        let landscape = input.landscape
        let claims = landscape.claims
        let hasFields =
            landscape.actors.contains { !$0.fields.isEmpty } || claims.contains { $0.fieldList != 0 }
        let asked = [
            ("--field", field != nil, hasFields),
            ("--district", district != nil, !landscape.districts.names.isEmpty),
            ("--kind", !kinds.isEmpty, claims.contains { $0.kind != Vocabulary.unspecifiedKind }),
            ("--confirmed", isConfirmedOnly, claims.contains { $0.reporter != .coordination }),
            ("--type", type != nil, landscape.actors.contains { !$0.types.isEmpty }),
            ("--board", board != nil, !landscape.boards.isEmpty),
        ]
        if input.isSingleFile, let (name, _, _) = asked.first(where: { $0.1 && !$0.2 }) {
            throw RequestError(
                "\(name): Darüber sagt diese Datei nichts. Hier hilft --min-strength.",
                "\(name): this file does not tell. --min-strength works here.")
        }
        return try filter(landscape)
    }

    /// The filter in terms of the landscape's own vocabulary.
    private func filter(_ landscape: Landscape) throws(RequestError) -> TieFilter {
        var filter = TieFilter()
        filter.isConfirmedOnly = isConfirmedOnly
        filter.minimumStrength = minimumStrength ?? 0
        if !kinds.isEmpty {
            var known: [Kind] = []
            for kind in kinds { known.append(try Self.kind(kind, landscape)) }
            filter.kinds = KindSet(known)
        }
        if let field { filter.field = try Self.field(field, landscape) }
        if let type {
            guard let known = landscape.vocabulary.actorType(type) else {
                throw RequestError(
                    "Den Akteurstyp „\(type)“ kenne ich nicht.", "The actor type “\(type)” is not known.")
            }
            filter.type = known.term.id
        }
        if let district, !landscape.districts.isWhole(district) {
            guard let known = landscape.districts.index(of: district) else {
                let names = landscape.districts.names
                throw RequestError(
                    "Den Sozialraum „\(district)“ kenne ich nicht. Erfasst sind: \(Language.german.list(names, limit: 12)).",
                    "The district “\(district)” is not known. On record are: \(Language.english.list(names, limit: 12))."
                )
            }
            filter.district = known
        }
        if let board { filter.board = try Self.board(board, landscape) }
        return filter
    }

    /// A Gremium by id or name, or by a part of its name that only one of them has.
    private static func board(_ word: String, _ landscape: Landscape) throws(RequestError) -> Int {
        let key = word.folded
        let boards = landscape.boards
        if let known = boards.firstIndex(where: { $0.id == word })
            ?? boards.firstIndex(where: { $0.id.folded == key || $0.name.folded == key })
        {
            return known
        }
        let alike = boards.indices.filter { !key.isEmpty && boards[$0].name.folded.contains(key) }
        if alike.count == 1, let only = alike.first { return only }
        guard !boards.isEmpty else {
            throw RequestError("Es sind keine Gremien erfasst.", "There are no boards on record.")
        }
        let names = (alike.isEmpty ? Array(boards.indices) : alike).map { boards[$0].name }
        let german = alike.isEmpty ? "Erfasst sind" : "Gemeint sein können"
        let english = alike.isEmpty ? "On record are" : "It may mean"
        throw RequestError(
            "Das Gremium „\(word)“ kenne ich nicht. \(german): \(Language.german.list(names, limit: 12)).",
            "The board “\(word)” is not known. \(english): \(Language.english.list(names, limit: 12)).")
    }

    /// The id of a Handlungsfeld of the vocabulary, or of the landscape's own.
    package static func field(_ word: String, _ landscape: Landscape) throws(RequestError) -> String {
        if let term = landscape.vocabulary.fields.find(word) { return term.id }
        if let known = landscape.usedFields.first(where: { $0.folded == word.folded }) { return known }
        let names = landscape.vocabulary.fields.all.map(\.id).joined(separator: ", ")
        throw RequestError(
            "Das Handlungsfeld „\(word)“ kenne ich nicht. Möglich sind: \(names).",
            "The field “\(word)” is not known. Possible are: \(names).")
    }

    private static func kind(_ word: String, _ landscape: Landscape) throws(RequestError) -> Kind {
        if let kind = landscape.vocabulary.kind(word) { return kind }
        let names = landscape.vocabulary.kinds.map(\.term.id).joined(separator: ", ")
        throw RequestError(
            "Die Kooperationsart „\(word)“ kenne ich nicht. Möglich sind: \(names).",
            "The kind “\(word)” is not known. Possible are: \(names).")
    }
}

extension TieFilter {
    /// What is filtered out, in the reader's words; nil where nothing is.
    package func words(_ landscape: Landscape, _ language: Language) -> String? {
        func text(_ german: String, _ english: String) -> String {
            language == .german ? german : english
        }
        var words: [String] = []
        if let field {
            words.append(
                text("nur Handlungsfeld ", "only field ") + landscape.vocabulary.label(field: field, language)
            )
        }
        if let district {
            words.append(text("nur Sozialraum ", "only district ") + landscape.districts.names[district])
        }
        if let type {
            words.append(text("nur ", "only ") + landscape.vocabulary.label(type: type, language))
        }
        if let board, landscape.boards.indices.contains(board) {
            words.append(text("nur im Gremium ", "only on the board ") + landscape.boards[board].name)
        }
        if let kinds {
            let names = kinds.kinds.map { landscape.vocabulary.label(kind: $0, language) }
            words.append(text("nur ", "only ") + language.list(names))
        }
        if minimumStrength > 0 {
            words.append(
                landscape.hasWeights
                    ? text("ab Gewicht ", "from weight ") + language.weight(minimumStrength)
                    : text("ab Stärke ", "from strength ") + language.number(minimumStrength, digits: 0))
        }
        if isConfirmedOnly {
            words.append(
                text(
                    "nur bestätigte, ohne Befragung auch laut Koordination",
                    "confirmed only, without a survey also on the coordination's record"))
        }
        return words.isEmpty ? nil : words.joined(separator: " · ")
    }
}
