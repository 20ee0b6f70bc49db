import LandscapeModel
import PlainText
import Yams

/// Reads what a recommendation checks, and the pieces that several kinds of check share.
struct CheckReader {
    /// The kinds of check that a catalogue may name.
    let kinds: [any Check.Type]
    let vocabulary: Vocabulary
    private(set) var groups: [String: [String]]

    init(_ kinds: [any Check.Type], vocabulary: Vocabulary, groups: [String: [String]]) {
        self.kinds = kinds
        self.vocabulary = vocabulary
        self.groups = groups
    }

    mutating func readGroups(_ node: Node) throws(CatalogueError) {
        guard case .mapping(let mapping) = node else {
            throw CatalogueError(
                line: node.mark?.line,
                Bilingual("„gruppen“ erwartet Namen mit Listen.", "“gruppen” expects names with lists."))
        }
        for (key, value) in mapping {
            var types: [String] = []
            for item in try NodeReader.sequence(value, "gruppen") {
                types.append(try type(item.string ?? "", line: item.mark?.line))
            }
            groups[key.string ?? ""] = types
        }
    }

    /// One entry of `pruefungen`: the key says the kind, its value the details.
    func check(_ node: Node) throws(CatalogueError) -> any Check {
        guard case .mapping(let mapping) = node, mapping.count == 1,
            let (key, body) = mapping.first.map({ ($0.key, $0.value) })
        else {
            throw CatalogueError(
                line: node.mark?.line,
                Bilingual("Eine Prüfung nennt genau eine Art.", "A check names exactly one kind."))
        }
        guard let kind = kinds.first(where: { $0.key == key.string }) else {
            let known = kinds.map { $0.key }.joined(separator: ", ")
            throw CatalogueError(
                line: key.mark?.line,
                Bilingual(
                    "Die Prüfung „\(key.string ?? "")“ ist nicht bekannt. Möglich sind: \(known).",
                    "The check “\(key.string ?? "")” is not known. Possible are: \(known)."))
        }
        return try kind.init(body, self)
    }

    // MARK: Pieces

    func selector(_ reader: inout NodeReader, _ key: String) throws(CatalogueError) -> Selector {
        try selector(try reader.requiredNode(key))
    }

    func selector(_ node: Node) throws(CatalogueError) -> Selector {
        var reader = try NodeReader(node, "wer")
        var selector = Selector()
        if let choices = reader.node("einer_von") {
            for choice in try NodeReader.sequence(choices, "einer_von") {
                selector.alternatives.append(try self.selector(choice))
            }
        }
        selector.types = try types(&reader, "typen")
        selector.excludedTypes = try types(&reader, "ohne_typen")
        selector.sectors = try sectors(&reader, "sektoren")
        selector.fields = try reader.texts("handlungsfelder")
        selector.services = try reader.texts("leistungsarten")
        selector.roles = try reader.texts("rollen").map(\.folded)
        selector.levels = try reader.texts("ebenen").map(\.folded)
        selector.isIndependent = try reader.flag("frei")
        selector.hasOffers = try reader.flag("mit_angeboten")
        try reader.finish()
        return selector
    }

    func types(_ reader: inout NodeReader, _ key: String) throws(CatalogueError) -> [String] {
        var types: [String] = []
        for text in try reader.texts(key) {
            if text.hasPrefix("@") {
                guard let group = groups[String(text.dropFirst())] else {
                    throw CatalogueError(
                        line: reader.line,
                        Bilingual(
                            "Die Gruppe „\(text)“ ist nicht bekannt.", "The group “\(text)” is not known."))
                }
                types += group
            } else {
                types.append(try type(text, line: reader.line))
            }
        }
        return types
    }

    /// `staerke`, any counted cooperation where it is not stated.
    func demand(_ reader: inout NodeReader) throws(CatalogueError) -> Demand {
        let text = try reader.text("staerke")
        if text.isEmpty { return .any }
        if let demand = Demand(rawValue: text) { return demand }
        let known = Demand.allCases.map(\.rawValue).joined(separator: ", ")
        throw CatalogueError(
            line: reader.line,
            Bilingual(
                "„\(text)“ ist keine Stärke: möglich sind \(known).",
                "“\(text)” is no strength: \(known) are possible."))
    }

    /// `richtung`, either way where it is not stated.
    func direction(_ reader: inout NodeReader) throws(CatalogueError) -> TieDirection {
        let text = try reader.text("richtung")
        if text.isEmpty { return .any }
        if let direction = TieDirection(rawValue: text) { return direction }
        let known = TieDirection.allCases.map(\.rawValue).joined(separator: ", ")
        throw CatalogueError(
            line: reader.line,
            Bilingual(
                "„richtung“ kennt \(known).", "“richtung” knows \(known)."))
    }

    private func type(_ text: String, line: Int?) throws(CatalogueError) -> String {
        if let type = vocabulary.actorType(text) { return type.term.id }
        throw CatalogueError(
            line: line,
            Bilingual("Der Akteurstyp „\(text)“ ist nicht bekannt.", "The actor type “\(text)” is not known.")
        )
    }

    func sectors(_ reader: inout NodeReader, _ key: String) throws(CatalogueError) -> [String] {
        let sectors = try reader.texts(key)
        for sector in sectors where Sector(rawValue: sector) == nil {
            throw CatalogueError(
                line: reader.line,
                Bilingual("Der Sektor „\(sector)“ ist nicht bekannt.", "The sector “\(sector)” is not known.")
            )
        }
        return sectors
    }

    func kinds(_ reader: inout NodeReader, _ key: String) throws(CatalogueError) -> [String] {
        let kinds = try reader.texts(key)
        for kind in kinds where vocabulary.kind(kind) == nil {
            throw CatalogueError(
                line: reader.line,
                Bilingual(
                    "Die Kooperationsart „\(kind)“ ist nicht bekannt.", "The kind “\(kind)” is not known."))
        }
        return kinds
    }

    /// Kinds that a check cannot do without: its sentences name them.
    func requiredKinds(_ reader: inout NodeReader, _ key: String) throws(CatalogueError) -> [String] {
        try reader.require(key, isThere: !kinds(&reader, key).isEmpty)
        return try kinds(&reader, key)
    }

    /// `gruppen`: a list of groups, each with `wer` and `name`; at least one.
    func requiredGroups(
        _ reader: inout NodeReader
    ) throws(CatalogueError) -> [(selector: Selector, name: Named)] {
        var groups: [(selector: Selector, name: Named)] = []
        for item in try NodeReader.sequence(try reader.requiredNode("gruppen"), "gruppen") {
            var group = try NodeReader(item, "gruppen")
            groups.append((try selector(&group, "wer"), try name(&group)))
            try group.finish()
        }
        try reader.require("gruppen", isThere: !groups.isEmpty)
        return groups
    }

    /// Two texts, German and English, that a recommendation adds to what a general check says.
    func remark(_ reader: inout NodeReader, _ key: String) throws(CatalogueError) -> Bilingual? {
        let texts = try reader.texts(key)
        if texts.isEmpty { return nil }
        guard texts.count == 2 else {
            throw CatalogueError(
                line: reader.line,
                Bilingual(
                    "„\(key)“ erwartet zwei Texte: deutsch und englisch.",
                    "“\(key)” expects two texts: German and English."))
        }
        return Bilingual(texts[0], texts[1])
    }

    /// `name`, where a check does without one.
    func optionalName(_ reader: inout NodeReader) throws(CatalogueError) -> Named? {
        guard reader.node("name") != nil else { return nil }
        return try name(&reader)
    }

    /// `name: [plural_de, plural_en, one_dative_de, one_en]`, the last two where a sentence needs them.
    func name(_ reader: inout NodeReader) throws(CatalogueError) -> Named {
        let names = try reader.texts("name")
        guard names.count == 2 || names.count == 4 else {
            throw CatalogueError(
                line: reader.line,
                Bilingual(
                    "„name“ erwartet zwei oder vier Texte: Mehrzahl deutsch und englisch, dann „einer …“.",
                    "“name” expects two or four texts: plural in German and English, then “one of them”."))
        }
        return Named(
            plural: Bilingual(names[0], names[1]),
            oneDative: names.count == 4 ? Bilingual(names[2], names[3]) : Bilingual(names[0], names[1]))
    }
}
