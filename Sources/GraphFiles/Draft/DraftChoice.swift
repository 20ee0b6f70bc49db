import PlainText
package import SourceText

/// Which networks and relations of a file count, and which spellings mean one node.
extension GraphDraft {
    /// Several networks about the same actors are relations of one; others have to be chosen from.
    mutating func chooseNetwork() {
        let all = networks.usedRelations
        let used = networks.used
        if used.count > 1 { noteEnds() }
        let areOne = networks.agree(isContradicted: used.count > 1 && table.hasContradiction)
        if let word = wantedRelation {
            let meant = networks.relations(meant: word)
            guard let first = meant.first else { return reportUnknownRelation(word) }
            keep(relations: meant, network: areOne ? nil : networks.relations[first].network)
            if all.count > 1 { reportChosen(meant, of: all.count) }
            return
        }
        guard areOne else {
            reportSeparate(used)
            let first = used.first ?? 0
            return keep(relations: all.filter { networks.relations[$0].network == first }, network: first)
        }
        if all.count > 1 { reportRelations(all) }
    }

    /// What a tie joins belongs to its network, whichever declared it.
    private mutating func noteEnds() {
        for edge in edges {
            let network = networks.relations[Int(edge.relation)].network
            for end in [edge.from, edge.to] where nodes[Int(end)] >= 0 {
                networks.note(nodes[Int(end)], in: network)
            }
        }
    }

    /// - Parameter network: whose nodes stay; nil keeps all.
    private mutating func keep(relations: [Int], network: Int?) {
        let kept = Set(relations.map { Int16(clamping: $0) })
        edges = edges.filter { kept.contains($0.relation) }
        guard let network else { return }
        var numbers = [Int32](repeating: -1, count: ids.count)
        var stay: [String] = []
        var own: [Int: String] = [:]
        for node in Set(networks.members[network]).sorted() {
            numbers[Int(node)] = Int32(clamping: stay.count)
            if let id = ownIDs[Int(node)] { own[stay.count] = id }
            stay.append(ids[Int(node)])
        }
        ids = stay
        ownIDs = own
        for reference in nodes.indices where nodes[reference] >= 0 {
            nodes[reference] = numbers[Int(nodes[reference])]
        }
        table.keep(network: network, numbers)
        places = moved(places, numbers)
        colours = moved(colours, numbers)
    }

    /// What is known of the nodes that stay, by their new numbers.
    private func moved<Value>(_ values: [Int: Value], _ numbers: [Int32]) -> [Int: Value] {
        Dictionary(
            values.compactMap { node, value in numbers[node] < 0 ? nil : (Int(numbers[node]), value) },
            uniquingKeysWith: { first, _ in first })
    }

    // MARK: What is said about it

    private func list(_ relations: [Int]) -> Bilingual {
        let shown = relations.prefix(12).map { number -> Bilingual in
            let title = quoted(networks.title(relation: number))
            let count = networks.relations[number].tieCount
            return Bilingual(
                "\(title.german) (\(count) \(count == 1 ? "Kante" : "Kanten"))",
                "\(title.english) (\(count) \(count == 1 ? "tie" : "ties"))")
        }
        let rest = relations.count > 12 ? ", …" : ""
        return Bilingual(
            shown.map(\.german).joined(separator: ", ") + rest,
            shown.map(\.english).joined(separator: ", ") + rest)
    }

    private mutating func reportRelations(_ relations: [Int]) {
        let list = list(relations)
        log.warning(
            .severalNetworks, Place(file: file), "",
            "Die Datei enthält \(relations.count) Beziehungen zwischen denselben Akteuren: \(list.german). netviz liest sie als "
                + "Arten der Kooperation eines Netzes; --relation NAME liest nur eine davon.",
            "The file holds \(relations.count) relations between the same actors: \(list.english). netviz reads them as kinds "
                + "of cooperation of one network; --relation NAME reads only one of them.")
    }

    private mutating func reportChosen(_ relations: [Int], of count: Int) {
        let list = list(relations)
        log.warning(
            .severalNetworks, Place(file: file), "",
            "Gelesen wird \(list.german), eine Auswahl aus \(count) Beziehungen der Datei.",
            "\(list.english) is read, chosen from \(count) relations of the file.")
    }

    private mutating func reportSeparate(_ used: [Int]) {
        func part(_ network: Int) -> Bilingual {
            let title = quoted(networks.title(network))
            let nodes = Set(networks.members[network]).count
            return Bilingual(
                "\(title.german) (\(nodes) Knoten)", "\(title.english) (\(nodes) nodes)")
        }
        let parts = used.prefix(12).map(part)
        let rest = used.count > 12 ? ", …" : ""
        let names = used.prefix(3).map { networks.title($0) }.joined(separator: ", ")
        log.error(
            .severalNetworks, Place(file: file), names,
            "\(file) enthält \(used.count) Netze mit verschiedenen Akteuren: "
                + parts.map(\.german).joined(separator: ", ") + rest
                + ". Bitte wählen Sie eines mit --relation NAME (oder seiner Nummer).",
            "\(file) holds \(used.count) networks of different actors: "
                + parts.map(\.english).joined(separator: ", ") + rest
                + ". Please choose one with --relation NAME (or its number).")
    }

    private mutating func reportUnknownRelation(_ word: String) {
        let list = list(networks.usedRelations)
        let name = quoted(word)
        let hasAny = !networks.usedRelations.isEmpty
        log.error(
            .severalNetworks, Place(file: file), word,
            "Die Beziehung \(name.german) gibt es in \(file) nicht."
                + (hasAny ? " Vorhanden: \(list.german)." : " Die Datei hat keine Kanten."),
            "There is no relation \(name.english) in \(file)."
                + (hasAny ? " It has: \(list.english)." : " The file has no ties."))
    }

    // MARK: Numbers spelled differently

    /// Ties that name node "1.0" or "001" mean node "1", as long as one node only has that number.
    mutating func findSameNumbers() {
        var unknown: [Int: Int64] = [:]
        for edge in edges {
            for end in [Int(edge.from), Int(edge.to)] where nodes[end] < 0 && unknown[end] == nil {
                if let number = referenceIDs[end].wholeNumber { unknown[end] = number }
            }
        }
        guard !unknown.isEmpty else { return }
        let wanted = Set(unknown.values)
        var owners: [Int64: [Int]] = [:]
        for reference in referenceIDs.indices where nodes[reference] >= 0 {
            if let number = referenceIDs[reference].wholeNumber, wanted.contains(number) {
                owners[number, default: []].append(reference)
            }
        }
        for (reference, number) in unknown.sorted(by: { $0.key < $1.key }) {
            guard let found = owners[number], found.count == 1 else { continue }
            nodes[reference] = nodes[found[0]]
            log.sameNumber(referenceIDs[reference], as: referenceIDs[found[0]], Place(file: file))
        }
    }
}

extension ProblemLog {
    /// Says that two spellings of a number are taken for one actor.
    package mutating func sameNumber(_ text: String, as other: String, _ place: Place) {
        warning(
            .sameNumber, place, text,
            "\(quoted(text).german) ist als \(quoted(other).german) gelesen: dieselbe Nummer, anders geschrieben. Sind es zwei "
                + "Akteure, geben Sie ihnen bitte verschiedene Nummern.",
            "\(quoted(text).english) is read as \(quoted(other).english): the same number, written differently. If they are "
                + "two actors, please give them different numbers.")
    }
}

extension String {
    /// The whole number that a text spells, whatever zeros stand before it or behind its decimal mark: 1 for "1.0",
    /// "001" and "1,00". nil where it is something else.
    package var wholeNumber: Int64? {
        guard utf8.count <= 24, let first = utf8.first, (0x30...0x39).contains(first) else { return nil }
        var value: Int64 = 0
        var hasMark = false
        var digits = 0
        for byte in utf8 {
            switch byte {
            case 0x30...0x39:
                digits += 1
                if hasMark {
                    if byte != 0x30 { return nil }
                } else {
                    guard digits <= 18 else { return nil }
                    value = value * 10 + Int64(byte - 0x30)
                }
            case UInt8(ascii: "."), UInt8(ascii: ","):
                if hasMark { return nil }
                hasMark = true
                digits = 0
            default: return nil
            }
        }
        return digits > 0 ? value : nil
    }
}
