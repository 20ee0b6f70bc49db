import LandscapeModel
import Yams

/// Reads what a recommendation checks.
struct PredicateReader {
    let vocabulary: Vocabulary
    private var groups: [String: [String]] = [:]

    init(vocabulary: Vocabulary) { self.vocabulary = vocabulary }

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

    func predicate(_ node: Node) throws(CatalogueError) -> Predicate {
        guard case .mapping(let mapping) = node, mapping.count == 1,
            let (key, body) = mapping.first.map({ ($0.key, $0.value) })
        else {
            throw CatalogueError(
                line: node.mark?.line,
                Bilingual("Eine Prüfung nennt genau eine Art.", "A check names exactly one kind."))
        }
        switch key.string ?? "" {
        case "jeder_mit_einem": return .eachWithSome(try eachWithSome(body))
        case "phasen": return .phases(try phases(body))
        case "mitgliedschaft":
            var reader = try NodeReader(body, "mitgliedschaft")
            let check = BoardMembership(
                boardType: try reader.text("gremientyp"), members: try selector(&reader, "wer"),
                memberName: try name(&reader))
            try reader.finish()
            return .membership(check)
        case "abdeckung_der_sozialraeume":
            var reader = try NodeReader(body, "abdeckung_der_sozialraeume")
            let check = DistrictCoverage(members: try selector(&reader, "wer"), memberName: try name(&reader))
            try reader.finish()
            return .districtCoverage(check)
        case "zusammensetzung":
            var reader = try NodeReader(body, "zusammensetzung")
            let check = Composition(
                boardType: try reader.text("gremientyp"), sectors: try sectors(&reader, "sektoren"))
            try reader.finish()
            return .composition(check)
        case "beteiligung_am_konzept":
            var reader = try NodeReader(body, "beteiligung_am_konzept")
            let check = Participation(subjects: try selector(&reader, "wer"), name: try name(&reader))
            try reader.finish()
            return .participation(check)
        case "angebote_erfasst":
            var reader = try NodeReader(body, "angebote_erfasst")
            let check = OfferRecord(subjects: try selector(&reader, "wer"), name: try name(&reader))
            try reader.finish()
            return .offerRecord(check)
        case "ueberschneidung":
            var reader = try NodeReader(body, "ueberschneidung")
            let check = Overlap(coordinatingKinds: try kinds(&reader, "abgestimmt_durch"))
            try reader.finish()
            return .overlap(check)
        case let other:
            throw CatalogueError(
                line: key.mark?.line,
                Bilingual("Die Prüfung „\(other)“ ist nicht bekannt.", "The check “\(other)” is not known."))
        }
    }

    private func eachWithSome(_ node: Node) throws(CatalogueError) -> EachWithSome {
        var clauses: [EachWithSome.Clause] = []
        for item in try NodeReader.sequence(node, "jeder_mit_einem") {
            var reader = try NodeReader(item, "jeder_mit_einem")
            let subjects = try selector(&reader, "wer")
            let subjectName = try name(&reader)
            var parts: [EachWithSome.Part] = []
            for node in try NodeReader.sequence(try reader.requiredNode("mit"), "mit") {
                parts.append(try part(node))
            }
            try reader.finish()
            clauses.append(EachWithSome.Clause(subjects: subjects, name: subjectName, parts: parts))
        }
        return EachWithSome(clauses: clauses)
    }

    private func part(_ node: Node) throws(CatalogueError) -> EachWithSome.Part {
        var reader = try NodeReader(node, "mit")
        let demandText = try reader.text("staerke")
        guard let demand = Demand(rawValue: demandText.isEmpty ? Demand.any.rawValue : demandText) else {
            let known = Demand.allCases.map(\.rawValue).joined(separator: ", ")
            throw CatalogueError(
                line: reader.line,
                Bilingual(
                    "„\(demandText)“ ist keine Stärke: möglich sind \(known).",
                    "“\(demandText)” is no strength: \(known) are possible."))
        }
        let part = EachWithSome.Part(
            partners: try selector(&reader, "wen"), name: try name(&reader), demand: demand,
            kinds: try kinds(&reader, "arten"),
            acceptsSharedBoard: try reader.flag("gremium_genuegt") ?? false)
        try reader.finish()
        return part
    }

    private func phases(_ node: Node) throws(CatalogueError) -> PhaseCoverage {
        var reader = try NodeReader(node, "phasen")
        let subjects = try selector(&reader, "wer")
        let subjectName = try name(&reader)
        var partner = try NodeReader(try reader.requiredNode("mit"), "mit")
        let check = PhaseCoverage(
            subjects: subjects, name: subjectName, partners: try selector(&partner, "wen"),
            partnerName: try name(&partner))
        try partner.finish()
        try reader.finish()
        return check
    }

    // MARK: Pieces

    private func selector(_ reader: inout NodeReader, _ key: String) throws(CatalogueError) -> Selector {
        try selector(try reader.requiredNode(key))
    }

    private func selector(_ node: Node) throws(CatalogueError) -> Selector {
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
        selector.isIndependent = try reader.flag("frei")
        try reader.finish()
        return selector
    }

    private func types(_ reader: inout NodeReader, _ key: String) throws(CatalogueError) -> [String] {
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

    private func type(_ text: String, line: Int?) throws(CatalogueError) -> String {
        if let type = vocabulary.actorType(text) { return type.term.id }
        throw CatalogueError(
            line: line,
            Bilingual("Der Akteurstyp „\(text)“ ist nicht bekannt.", "The actor type “\(text)” is not known.")
        )
    }

    private func sectors(_ reader: inout NodeReader, _ key: String) throws(CatalogueError) -> [String] {
        let sectors = try reader.texts(key)
        for sector in sectors where Sector(rawValue: sector) == nil {
            throw CatalogueError(
                line: reader.line,
                Bilingual("Der Sektor „\(sector)“ ist nicht bekannt.", "The sector “\(sector)” is not known.")
            )
        }
        return sectors
    }

    private func kinds(_ reader: inout NodeReader, _ key: String) throws(CatalogueError) -> [String] {
        let kinds = try reader.texts(key)
        for kind in kinds where vocabulary.kind(kind) == nil {
            throw CatalogueError(
                line: reader.line,
                Bilingual(
                    "Die Kooperationsart „\(kind)“ ist nicht bekannt.", "The kind “\(kind)” is not known."))
        }
        return kinds
    }

    /// `name: [plural_de, plural_en, one_dative_de, one_en]`, the last two where a sentence needs them.
    private func name(_ reader: inout NodeReader) throws(CatalogueError) -> Named {
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
