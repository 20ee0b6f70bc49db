import LandscapeModel
import PlainText

/// Which sectors and types of actor there are, and how often.
struct TypeTable {
    let facts: Facts

    init(_ facts: Facts) { self.facts = facts }

    /// How many of each sector, with their offers.
    var bySector: DataTable {
        let total = facts.actors.count
        let rows = facts.allSectors.map { sector -> [Prose] in
            let actors = Set(facts.actors(in: sector))
            return [
                Prose(facts.label(sector: sector)), Prose(facts.digits(actors.count)),
                Prose(facts.language.percent(actors.count, of: total)),
                Prose(facts.digits(facts.offers.count { actors.contains($0.actor) })),
            ]
        }
        return DataTable(
            facts.word(
                "Akteure und Angebote nach Sektor (n = \(facts.digits(total)) Akteure)",
                "Actors and offers by sector (n = \(facts.digits(total)) actors)"),
            facts.language == .german
                ? ["Sektor", "Akteure", "Anteil", "Angebote"] : ["Sector", "Actors", "Share", "Offers"],
            numeric: [1, 2, 3], rows: rows)
    }

    /// Types that occur more than once as a table, the others in one sentence.
    func write(_ writer: inout ChapterWriter) {
        var counts: [String: Int] = [:]
        for type in facts.landscape.usedTypes {
            let number = facts.landscape.actors(ofType: type).count { facts.shows($0) }
            if number > 0 { counts[type] = number }
        }
        let all = facts.landscape.usedTypes.filter { counts[$0] != nil }
        let several = all.filter { (counts[$0] ?? 0) > 1 }
            .enumerated().sorted {
                (-(counts[$0.element] ?? 0), $0.offset) < (-(counts[$1.element] ?? 0), $1.offset)
            }.map(\.element)
        let once = all.filter { counts[$0] == 1 }
        if !several.isEmpty {
            writer.table(
                DataTable(
                    facts.word(
                        "Arten von Akteuren, die mehrfach vertreten sind; wer mehrere Aufgaben hat, zählt mehrfach\(facts.reserve([.type]))",
                        "Types of actors that occur more than once; who has several tasks counts for each\(facts.reserve([.type]))"
                    ),
                    facts.language == .german ? ["Art", "Akteure"] : ["Type", "Actors"], numeric: [1],
                    rows: several.map {
                        [Prose(facts.label(type: $0)), Prose(facts.digits(counts[$0] ?? 0))]
                    }
                ))
        }
        if !once.isEmpty {
            let isFew = once.count <= 8
            let names = facts.language.list(once.map { facts.label(type: $0) }, limit: once.count)
            let number = facts.digits(once.count)
            writer.paragraph(
                isFew
                    ? facts.say(
                        "Je einmal vertreten: \(names)\(facts.reserve([.type])).",
                        "Represented once each: \(names)\(facts.reserve([.type])).")
                    : facts.say(
                        "\(several.isEmpty ? "" : "Weitere ")\(number) Arten sind je einmal vertreten; welche, steht im Akteursverzeichnis \(facts.inTheAnnex).",
                        "\(several.isEmpty ? "" : "A further ")\(number) types occur once each; the register of actors \(facts.inTheAnnex) says which."
                    ))
        }
    }
}
