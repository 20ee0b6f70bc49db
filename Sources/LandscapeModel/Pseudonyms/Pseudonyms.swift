import PlainText

/// A landscape whose actors bear numbers instead of names, and the key to them.
///
/// Whatever is made from `landscape` can name nobody: names, short names, variants, ids, addresses, notes and
/// every other free text are gone before anything is drawn. The actors stand in the order of their numbers,
/// so that neither the order of a file nor the alphabet tells who is who.
public struct Pseudonyms: Sendable {
    /// Who a number stands for.
    public struct Entry: Sendable, Hashable {
        public var pseudonym: String
        public var id: String
        public var name: String

        public init(pseudonym: String, id: String, name: String) {
            self.pseudonym = pseudonym
            self.id = id
            self.name = name
        }
    }

    public let landscape: Landscape
    /// The new place of each actor and each Gremium of the original.
    public let places: [ActorIndex]
    public let boardPlaces: [Int]
    /// Actors, then Gremien, by number; with those of an older key that are gone.
    public let key: [Entry]

    /// Types of fewer actors or Gremien would tell who is meant.
    private static let smallestType = Profile.smallestPublicGroup

    /// 32 random bytes, kept with the key and nowhere else.
    public struct Secret: Sendable, Hashable {
        public var bytes: [UInt8]

        /// A new one.
        public init() {
            var random = SystemRandomNumberGenerator()
            bytes = (0..<32).map { _ in UInt8.random(in: 0...255, using: &random) }
        }

        /// - Returns: nil where the text is not 64 hexadecimal digits.
        public init?(_ text: String) {
            let digits = text.utf8.map { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 ? $0 - 48 : $0 &- 87 }
            guard digits.count == 64, digits.allSatisfy({ $0 < 16 }) else { return nil }
            bytes = stride(from: 0, to: 64, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
        }

        public var text: String {
            bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
        }
    }

    /// - Parameters:
    ///   - secret: what decides the order of the numbers, besides the ids; the same secret and key give the same
    ///     numbers, whatever the order of the rows. Whoever does not have it can compute none.
    ///   - known: an older key; whoever is in it keeps the number.
    /// - Complexity: O(*n* log *n*) for *n* actors, claims and memberships.
    public init(_ original: Landscape, secret: Secret, known: [Entry] = []) {
        let actors = Numbering(original.actors.map(\.id), letter: "A", known: known, secret)
        let boards = Numbering(original.boards.map(\.id), letter: "G", known: known, secret)
        let names = NameList(original)
        let (moved, places) = original.reordered(actors.order.map { ActorIndex($0) })
        var result = moved
        var typeCounts: [String: Int] = [:]
        for type in original.actors.flatMap({ Set($0.types) }) { typeCounts[type, default: 0] += 1 }
        var carriers: [String: Int] = [:]
        for number in result.actors.indices {
            let actor = result.actors[number]
            let pseudonym = actors.pseudonyms[number]
            var bare = Actor(id: pseudonym, name: pseudonym)
            bare.types = actor.types.filter { type in
                (typeCounts[type] ?? 0) >= Self.smallestType
                    && !names.occur(in: original.vocabulary.label(type: type, .german))
                    && !names.occur(in: original.vocabulary.label(type: type, .english))
            }
            bare.sector = actor.sector
            bare.isSectorGiven = actor.isSectorGiven
            bare.isIndependentProvider = actor.isIndependentProvider
            bare.fields = actor.fields
            bare.assumedFields = actor.assumedFields
            bare.area = actor.area
            bare.wasAsked = actor.wasAsked
            bare.hasAnswered = actor.hasAnswered
            bare.mayBePublished = actor.mayBePublished
            bare.recordDate = actor.recordDate
            // Only that two have the same Träger matters, not which.
            if case .named(let carrier) = actor.carrier {
                let next = carriers.count + 1
                bare.carrier = .named("T-\(carriers[carrier.folded, default: next])")
                carriers[carrier.folded] = carriers[carrier.folded] ?? next
            } else {
                bare.carrier = actor.carrier
            }
            result.actors[number] = bare
        }
        let boardPlaces = boards.places
        result.boards = boards.order.enumerated().map { number, old in
            var bare = Board(id: boards.pseudonyms[number], name: boards.pseudonyms[number])
            let board = result.boards[old]
            let isCommon = original.boards.count { $0.type == board.type } >= Self.smallestType
            bare.type = isCommon && BoardType(rawValue: board.type) != nil ? board.type : ""
            bare.fields = board.fields
            bare.area = board.area
            bare.lead = board.lead
            bare.since = board.since
            return bare
        }
        result.memberships = result.memberships.map {
            var membership = Membership(board: boardPlaces[$0.board], actor: $0.actor, role: $0.role)
            membership.isImplied = $0.isImplied
            return membership
        }.sorted { ($0.board, $0.actor) < ($1.board, $1.actor) }
        result.settings.courseAssignment?.board = original.settings.courseAssignment?.board.map {
            boardPlaces[$0]
        }
        result.removeTexts(names)
        result.renameOwnWords(names)
        landscape = result
        self.places = places
        self.boardPlaces = boardPlaces
        let now =
            zip(actors.pseudonyms, actors.order).map { pseudonym, old in
                let actor = original.actors[old]
                return Entry(pseudonym: pseudonym, id: actor.id, name: actor.name)
            }
            + zip(boards.pseudonyms, boards.order).map { pseudonym, old in
                let board = original.boards[old]
                return Entry(pseudonym: pseudonym, id: board.id, name: board.name)
            }
        let present = Set(now.map(\.pseudonym))
        key = now + known.filter { !present.contains($0.pseudonym) }
    }
}

/// Numbers for a list of ids, and the order in which they stand.
private struct Numbering {
    /// Place in the list, by number.
    private(set) var order: [Int]
    /// Side by side with `order`.
    private(set) var pseudonyms: [String]

    init(_ ids: [String], letter: String, known: [Pseudonyms.Entry], _ secret: Pseudonyms.Secret) {
        var numbers: [String: Int] = [:]
        var taken: Set<Int> = []
        for entry in known where entry.pseudonym.hasPrefix(letter + "-") {
            guard let number = Int(entry.pseudonym.dropFirst(2)), number > 0 else { continue }
            if taken.insert(number).inserted { numbers[entry.id] = number }
        }
        let fresh = ids.indices.filter { numbers[ids[$0]] == nil }.map { place in
            let message = Array((letter + "\u{0}" + ids[place]).utf8)
            return (code: SHA256.authenticated(message, key: secret.bytes), place: place)
        }.sorted { $0.code.lexicographicallyPrecedes($1.code) }
        var next = 1
        for (_, place) in fresh {
            while taken.contains(next) { next += 1 }
            taken.insert(next)
            numbers[ids[place]] = next
        }
        let sorted = ids.indices.map { (number: numbers[ids[$0]] ?? 0, place: $0) }
            .sorted { $0.number < $1.number }
        order = sorted.map(\.place)
        pseudonyms = sorted.map { entry in
            letter + (entry.number < 10 ? "-0\(entry.number)" : "-\(entry.number)")
        }
    }

    /// The new place of each item of the list.
    var places: [Int] {
        var places = [Int](repeating: 0, count: order.count)
        for (new, old) in order.enumerated() { places[old] = new }
        return places
    }
}

extension Landscape {
    /// Takes out every free text that could name somebody; what the drawing needs stays.
    fileprivate mutating func removeTexts(_ names: NameList) {
        claimTexts = [:]
        statements = []
        agreedMeasures = []
        contacts = []
        for number in claims.indices { claims[number].row = 0 }
        for number in offers.indices {
            var bare = Offer(id: "o\(number + 1)", actor: offers[number].actor, name: "")
            bare.fields = offers[number].fields
            offers[number] = bare
        }
        settings.concept.title = ""
        settings.courseAssignment?.leadText = ""
        settings.ruleSwitches = [:]
        if names.areAlluded(to: settings.title) { settings.title = "" }
        if names.occur(in: settings.region) { settings.region = "" }
    }
}

extension Landscape {
    /// Handlungsfelder and Sozialräume of one's own bear numbers, too, where they are called after somebody: a field
    /// "Projekt Hafenhaus" or a district "Pfarrei St. Anna" names its actor as well as a name does.
    fileprivate mutating func renameOwnWords(_ names: NameList) {
        districts.rename { number, name in names.occur(in: name) ? "S-\(number + 1)" : name }
        let standard = Vocabulary.standard
        var renamed: [String: String] = [:]
        for field in Set(fieldLists.flatMap { $0 } + actors.flatMap(\.shownFields) + boards.flatMap(\.fields))
            .sorted()
        where standard.fields[field] == nil
            && (names.areAlluded(to: field) || names.areAlluded(to: vocabulary.label(field: field, .german)))
        {
            renamed[field] = "F-\(renamed.count + 1)"
        }
        guard !renamed.isEmpty else { return }
        func moved(_ fields: [String]) -> [String] { fields.map { renamed[$0] ?? $0 } }
        fieldLists = fieldLists.map(moved)
        for number in actors.indices {
            actors[number].fields = moved(actors[number].fields)
            actors[number].assumedFields = moved(actors[number].assumedFields)
        }
        for number in boards.indices { boards[number].fields = moved(boards[number].fields) }
        for number in offers.indices { offers[number].fields = moved(offers[number].fields) }
    }
}
