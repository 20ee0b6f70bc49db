import CResources
public import PlainText

/// The words of the field: types of actor, kinds of cooperation, Handlungsfelder, services, target groups.
///
/// The standard vocabulary is data inside the binary (`Resources/*.csv`); `landschaft.yaml` may add to it
/// and rename what it holds.
public struct Vocabulary: Sendable {
    public private(set) var actorTypes: [String: ActorType] = [:]
    public private(set) var actorTypeTerms = Terms()
    public private(set) var kinds: [KindTerm] = []
    private var kindTerms = Terms()
    public private(set) var fields = Terms()
    public private(set) var services: [String: ServiceType] = [:]
    public private(set) var serviceTerms = Terms()
    public private(set) var targetGroups = Terms()

    /// The kind of a claim whose `art` is empty: any cooperation.
    public static let unspecifiedKind = Kind(index: 0)
    /// The id of that kind.
    public static let unspecifiedKindID = "cooperation"

    /// Kinds that are structure, money or mere acquaintance, not cooperation.
    private static let uncountedKinds: Set<String> = [
        "knows", "funding", "commissioning", "umbrella", "committee",
    ]

    public static let standard = Vocabulary()

    private init() {
        var usual: [String: [String]] = [:]
        for row in Self.table(LandscapeModelFiles.type_fields_csv.bytes) {
            usual[row["type"] ?? ""] = row["fields"]?.split(separator: "|").map { String($0) }
        }
        for row in Self.table(LandscapeModelFiles.actor_types_csv.bytes) {
            let term = Self.term(row)
            let parent = row["id"].flatMap { $0.hasPrefix("jobcenter-") ? "jobcenter" : nil }
            add(
                ActorType(
                    term: term, defaultSector: Self.sector(row["default_sector"]), parent: parent,
                    usualFields: usual[term.id]))
        }
        addKind(
            Term(
                id: Self.unspecifiedKindID,
                label: Bilingual("Kooperation (Art nicht angegeben)", "Cooperation")),
            isDirected: false)
        for row in Self.table(LandscapeModelFiles.relation_types_csv.bytes) {
            addKind(Self.term(row), isDirected: row["direction"] == "directed")
        }
        for row in Self.table(LandscapeModelFiles.fields_csv.bytes) { fields.append(Self.term(row)) }
        for row in Self.table(LandscapeModelFiles.service_types_csv.bytes) {
            let term = Self.term(row)
            serviceTerms.append(term)
            services[term.id] = ServiceType(term: term, isSovereign: row["sovereign"] == "ja")
        }
        for row in Self.table(LandscapeModelFiles.target_groups_csv.bytes) {
            targetGroups.append(Self.term(row))
        }
    }

    // MARK: Looking up

    public func actorType(_ text: String) -> ActorType? {
        actorTypeTerms.find(text).flatMap { actorTypes[$0.id] }
    }

    /// The kind that `text` means; empty text is the unspecified kind.
    public func kind(_ text: String) -> Kind? {
        if text.tidied.isEmpty { return Self.unspecifiedKind }
        return kindTerms.index(of: text).map { Kind(index: UInt8($0)) }
    }

    public func kindTerm(_ kind: Kind) -> KindTerm { kinds[Int(kind.index)] }

    public func service(_ text: String) -> ServiceType? {
        serviceTerms.find(text).flatMap { services[$0.id] }
    }

    /// Every kind that counts as cooperation by default.
    public var countedKinds: KindSet {
        KindSet(kinds.indices.filter { kinds[$0].isCounted }.map { Kind(index: UInt8($0)) })
    }

    public var allKinds: KindSet { KindSet(kinds.indices.map { Kind(index: UInt8($0)) }) }

    /// Every way in which a kind, type or field is written, for proposals ("meinten Sie …?").
    public var kindLabels: [String] { kinds.map { $0.term.label.german.withoutParentheses.tidied } }

    /// The text a reader sees for the id of a type, field, service or target group; the id itself if unknown.
    public func label(type id: String, _ language: Language) -> String {
        actorTypes[id]?.term.label(language) ?? id
    }

    public func label(field id: String, _ language: Language) -> String { fields[id]?.label(language) ?? id }

    public func label(service id: String, _ language: Language) -> String {
        services[id]?.term.label(language) ?? id
    }

    public func label(targetGroup id: String, _ language: Language) -> String {
        targetGroups[id]?.label(language) ?? id
    }

    public func label(kind: Kind, _ language: Language) -> String { kindTerm(kind).term.label(language) }

    /// The ids of the Handlungsfelder in which actors of these types usually work.
    public func usualFields(ofTypes types: [String]) -> [String] {
        var result: [String] = []
        for type in types {
            let entry = actorTypes[type]
            let words = entry?.usualFields ?? entry?.parent.flatMap { actorTypes[$0]?.usualFields } ?? []
            for word in words {
                let id = fields.find(word)?.id ?? word
                if !result.contains(id) { result.append(id) }
            }
        }
        return result
    }

    /// Whether `type` is `general` or a form of it.
    public func isType(_ type: String, _ general: String) -> Bool {
        type == general || actorTypes[type]?.parent == general
    }

    // MARK: Adding

    public mutating func add(_ type: ActorType) {
        actorTypeTerms.append(type.term)
        var type = type
        if let known = actorTypes[type.term.id] {
            type.parent = type.parent ?? known.parent
            type.usualFields = type.usualFields ?? known.usualFields
            type.term.abbreviation = known.term.abbreviation
        }
        actorTypes[type.term.id] = type
    }

    public mutating func addField(_ term: Term) { fields.append(term) }

    /// A kind that a file names and the vocabulary does not know: it counts like any cooperation.
    ///
    /// - Returns: nil where no more kinds can be told apart.
    public mutating func addKind(named name: String) -> Kind? {
        guard kinds.count < KindSet.capacity else { return nil }
        addKind(Term(id: name, label: Bilingual(name, name)), isDirected: false)
        return Kind(index: UInt8(kinds.count - 1))
    }

    /// Whether a kind was named by a file: tables cannot state it.
    public func isFromFile(_ kind: Kind) -> Bool {
        Int(kind.index) >= Self.standard.kinds.count
    }

    private mutating func addKind(_ term: Term, isDirected: Bool) {
        kindTerms.append(term)
        kinds.append(
            KindTerm(term: term, isDirected: isDirected, isCounted: !Self.uncountedKinds.contains(term.id)))
    }

    // MARK: Reading the embedded tables

    private static func table(_ bytes: [UInt8]) -> [[String: String]] {
        let table = DelimitedText(utf8: bytes, separator: UInt8(ascii: ";"))
        guard let header = table.rows.first?.cells else { return [] }
        return table.rows.dropFirst().map { row in
            Dictionary(zip(header, row.cells), uniquingKeysWith: { first, _ in first })
        }
    }

    private static func term(_ row: [String: String]) -> Term {
        Term(
            id: row["id"] ?? "",
            label: Bilingual(row["label_de"] ?? "", row["label_en"] ?? ""),
            abbreviation: (row["abbr"] ?? "").replacing("e.g. ", with: ""),
            aliases: (row["aliases"] ?? "").split(separator: "|").map(String.init))
    }

    private static func sector(_ id: String?) -> Sector { id.flatMap(Sector.init) ?? .civilSociety }
}
