public import GraphFiles
public import LandscapeModel
import PlainText
import SourceText

extension GraphFile {
    /// The graph as a landscape: every tie is a claim of the coordination, or, in a file that netviz wrote, what it
    /// says of both ends.
    ///
    /// Strengths are intensities where all of them are 1, 2, 3 or 4; others are weights in the unit of the file
    /// (`Landscape.weights`). Where the attribute of the types holds words of the vocabulary, actors get type and sector.
    public func landscape(title: String, typeAttribute: String?) -> Landscape {
        var landscape = Landscape()
        landscape.settings.title = title
        landscape.claimsAreArcs = isDirected
        landscape.actors = ids.indices.map { node in
            Actor(id: ids[node], name: names[node].isEmpty ? ids[node] : names[node])
        }
        GraphActors(self, typeAttribute).describe(&landscape)
        let kinds = relations.map { name in
            landscape.vocabulary.kind(name) ?? landscape.vocabulary.addKind(named: name)
                ?? Vocabulary.unspecifiedKind
        }
        var claims = GraphClaims(self, kinds)
        for statement in statements { claims.add(statement, to: &landscape) }
        return landscape
    }

    /// Whether strengths are numbers in a unit of their own rather than the levels 1...4.
    public var hasOwnWeights: Bool {
        statements.contains { $0.isStated && $0.weight > 0 && !$0.isLevel }
    }

    /// The strengths that the file states beside 0.
    var statedWeights: [Double] {
        statements.lazy.filter { $0.isStated && $0.weight > 0 }.map(\.weight)
    }
}

extension DraftEdge {
    /// Whether the strength is one of the levels 1...4.
    var isLevel: Bool { (1...4).contains(weight) && weight == weight.rounded() }
}

/// Makes claims of the statements of a graph file.
private struct GraphClaims {
    private let file: GraphFile
    /// The kind of each relation.
    private let kinds: [Kind]
    private let hasOwnWeights: Bool
    /// No tie is stronger than another, and none is weaker: the file says nothing about strength.
    private let isUnweighted: Bool
    private var weights: [Double: Int32] = [:]

    init(_ file: GraphFile, _ kinds: [Kind]) {
        self.file = file
        self.kinds = kinds
        hasOwnWeights = file.hasOwnWeights
        isUnweighted =
            file.statements.allSatisfy { !$0.isStated }
    }

    mutating func add(_ statement: DraftEdge, to landscape: inout Landscape) {
        let stated = statement.kinds.kinds
        let relation = statement.relation >= 0 ? kinds[Int(statement.relation)] : Vocabulary.unspecifiedKind
        for kind in stated.isEmpty ? [relation] : stated {
            var claim = Claim(from: statement.from, to: statement.to, kind: kind)
            claim.status = statement.status
            claim.isMutual = file.isDirected && !statement.isDirected
            guard statement.weight > 0 else {
                claim.intensity = 0
                landscape.claims.append(claim)
                continue
            }
            if let evidence = file.evidence[statement.number], statement.status == .exists {
                add(evidence, claim, statement, to: &landscape)
            } else {
                if statement.isStated { setStrength(statement.weight, of: &claim, &landscape) }
                landscape.claims.append(claim)
            }
        }
    }

    private mutating func setStrength(_ strength: Double, of claim: inout Claim, _ landscape: inout Landscape)
    {
        if isUnweighted { return }
        guard hasOwnWeights || !(1...4).contains(strength) || strength != strength.rounded() else {
            claim.intensity = UInt8(strength)
            return
        }
        claim.weight = landscape.number(ofWeight: strength, &weights)
    }

    // MARK: What netviz wrote

    /// Claims from which the same state and strengths follow again.
    private mutating func add(
        _ evidence: TieEvidence, _ base: Claim, _ statement: DraftEdge, to landscape: inout Landscape
    ) {
        // Of weights of another program only the weight itself is known.
        let upper = hasOwnWeights ? statement.weight : evidence.upper ?? statement.weight
        let lower = hasOwnWeights ? statement.weight : evidence.lower ?? upper
        var first = base
        if !evidence.isStrengthOpen { setStrength(upper, of: &first, &landscape) }
        let fromAnswers = landscape.actors[Int(base.from)].hasAnswered
        let toAnswers = landscape.actors[Int(base.to)].hasAnswered
        switch evidence.state {
        case .confirmed:
            first.reporter = .from
            var second = base
            second.reporter = .to
            if !evidence.isStrengthOpen {
                setStrength(lower, of: &second, &landscape)
            }
            landscape.claims += [first, second]
        case .oneSided:
            // The end that answered and did not report it is the other one.
            let isByTo = fromAnswers && !toAnswers
            first.reporter = isByTo ? .to : .from
            landscape.claims.append(first)
            guard isByTo ? !fromAnswers : !toAnswers else { return }
            var denial = base
            denial.intensity = 0
            denial.reporter = isByTo ? .from : .to
            landscape.claims.append(denial)
        case .unverified:
            // Where the least is nothing, an end that answered does not say what others do.
            let isDenied = !evidence.isOnRecord && evidence.lower == 0
            if evidence.isOnRecord || isDenied || (fromAnswers && toAnswers) {
                first.reporter = .coordination
            } else {
                first.reporter = toAnswers ? .to : .from
            }
            landscape.claims.append(first)
            if isDenied, !fromAnswers, !toAnswers {
                var denial = base
                denial.intensity = 0
                denial.reporter = .from
                landscape.claims.append(denial)
            }
            guard lower > 0, lower < upper, !evidence.isStrengthOpen else {
                return
            }
            // Somebody else with a say claims less.
            var second = base
            setStrength(lower, of: &second, &landscape)
            second.reporter = first.reporter == .coordination ? .from : .coordination
            landscape.claims.append(second)
        }
    }
}

/// What the attributes of nodes say of actors; what netviz wrote itself it knows again without being told.
private struct GraphActors {
    private let file: GraphFile
    private let types: [String]?
    private let spent: Set<String>

    init(_ file: GraphFile, _ typeAttribute: String?) {
        self.file = file
        let name = typeAttribute ?? "type"
        let exact = file.attributes.first { $0.name == name }
        types = (exact ?? file.attributes.first { $0.name.folded == name.folded })?.values
        spent = [
            exact?.name ?? name, "sector", "shortname", "carrier", "district", "fields", "asked", "answered",
        ]
    }

    private func values(_ name: String) -> [String]? { file.attributes.first { $0.name == name }?.values }

    func describe(_ landscape: inout Landscape) {
        let sectors = values("sector")
        let shortNames = values("shortname")
        let asked = values("asked")
        let answered = values("answered")
        let fields = values("fields")
        for node in landscape.actors.indices {
            landscape.actors[node].sector = sectors.flatMap { Sector(rawValue: $0[node]) }
            landscape.actors[node].isSectorGiven = landscape.actors[node].sector != nil
            landscape.actors[node].shortName = shortNames?[node] ?? ""
            landscape.actors[node].hasAnswered = answered?[node] == "true"
            landscape.actors[node].wasAsked = asked?[node] == "true" || landscape.actors[node].hasAnswered
            if let fields {
                landscape.actors[node].fields = fields[node].split(separator: "|").compactMap {
                    landscape.vocabulary.fields.find(String($0))?.id
                }
            }
            if let word = types?[node], !word.isEmpty { setType(word, of: node, &landscape) }
        }
        readCarriers(&landscape)
        readDistricts(&landscape)
        keepOthers(&landscape)
    }

    private func setType(_ word: String, of node: Int, _ landscape: inout Landscape) {
        let known = word.split(separator: "|").compactMap { landscape.vocabulary.actorType(String($0)) }
        guard let first = known.first else {
            landscape.actors[node].sector = landscape.actors[node].sector ?? Sector(rawValue: word)
            if landscape.actors[node].sector?.rawValue != word {
                landscape.actors[node].group = word.onOneLine
            }
            return
        }
        landscape.actors[node].types = known.map(\.term.id)
        landscape.actors[node].sector = landscape.actors[node].sector ?? first.defaultSector
    }

    /// A Träger is an actor by its id, or a body that is only named.
    private func readCarriers(_ landscape: inout Landscape) {
        guard let carriers = values("carrier") else { return }
        let numbers = Dictionary(
            file.ids.enumerated().map { ($1, ActorIndex(clamping: $0)) },
            uniquingKeysWith: { first, _ in first })
        for node in landscape.actors.indices where !carriers[node].isEmpty {
            let actor = numbers[carriers[node]].map { Carrier.actor($0) }
            landscape.actors[node].carrier =
                actor == .actor(ActorIndex(node)) ? nil : actor ?? .named(carriers[node])
        }
    }

    private func readDistricts(_ landscape: inout Landscape) {
        guard let districts = values("district") else { return }
        for node in landscape.actors.indices where !districts[node].isEmpty {
            let names = districts[node].split(separator: ", ").map { String($0) }
            if names.contains(where: { landscape.districts.isWhole($0) }) {
                landscape.actors[node].area = .everywhere
            } else {
                landscape.actors[node].area = .districts(
                    names.map { landscape.districts.add($0, isDeclared: false) })
            }
        }
    }

    /// What else the file says of the nodes stays with them, but for data of persons.
    private func keepOthers(_ landscape: inout Landscape) {
        for attribute in file.attributes.prefix(Self.mostKept) {
            guard !spent.contains(attribute.name), !TableSpec.isPersonal(attribute.name.folded) else {
                continue
            }
            for node in landscape.actors.indices where !attribute.values[node].isEmpty {
                landscape.actors[node].extra.append((attribute.name, attribute.values[node]))
            }
        }
    }

    private static let mostKept = 100
}
