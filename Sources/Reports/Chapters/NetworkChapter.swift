import GapAnalysis
import LandscapeModel
import NetworkGraph
import PlainText

/// The whole network in one map, one table and a few sentences.
struct NetworkChapter {
    let facts: Facts
    private let figures: NetworkFigures

    init(_ facts: Facts, _ figures: NetworkFigures) {
        self.facts = facts
        self.figures = figures
    }

    private var measures: MeasureResult { figures.measures }
    private var components: Components { figures.components }

    var chapter: Chapter {
        var writer = ChapterWriter()
        let figure = facts.figure(facts.options.overviewMap, .overview)
        if facts.pairs.isEmpty {
            writer.paragraph(
                facts.say(
                    "Es sind keine Kooperationen \(facts.recorded), die sich als Netz darstellen ließen.",
                    "No cooperations are \(facts.recorded) that would form a network."))
            if let figure { writer.figure(figure) }
        } else {
            writer.sentences(cohesion)
            writer.sentences(parts)
            writer.sentences(cutPoints)
            writer.paragraph(
                facts.say(
                    "Alle Kennzahlen mit ihrer Bedeutung stehen \(facts.inTheAnnex).",
                    "All measures with their meaning are \(facts.inTheAnnex)."))
            if facts.shown.ranksActors { writer.table(positionTable) }
            writer.table(sectorTable)
            if let figure { writer.figure(figure) }
        }
        for (number, map) in facts.options.maps.enumerated() {
            guard let figure = facts.figure(map, .further(number)) else { continue }
            writer.figure(figure)
            writer.paragraph(
                facts.say(
                    "Alle Kooperationen stehen als Tabelle \(facts.inTheAnnex).",
                    "All cooperations are listed \(facts.inTheAnnex)."))
        }
        return Chapter(.network, facts.language, writer.blocks)
    }

    // MARK: In words

    private func number(_ measure: NetworkMeasure) -> Double? { figures.number(measure) }

    private var cohesion: [Prose] {
        let n = facts.actors.count
        let m = facts.pairs.count
        let possible = n * (n - 1) / 2
        let mean = facts.language.number(number(.averageDegree) ?? 0, digits: 1)
        let sentences = [
            facts.say(
                "Von \(facts.language.numeral(possible)) denkbaren Kooperationen zwischen \(facts.count(n, .actor, .dative)) \(facts.language.plural(m, "ist", "sind")) \(m == 1 ? "eine" : facts.language.numeral(m)) \(facts.recorded); das ist eine Dichte von \(density).",
                "Of \(facts.language.numeral(possible)) conceivable cooperations between \(facts.count(n, .actor)), \(facts.language.numeral(m)) \(facts.language.plural(m, "is", "are")) \(facts.recorded); that is a density of \(density)."
            ),
            facts.say(
                "Im Mittel hat ein Akteur \(mean) Kooperationen (n = \(facts.digits(n))).",
                "On average an actor has \(mean) cooperations (n = \(facts.digits(n)))."),
        ]
        return sentences + acrossSectors
    }

    /// Pairs of which both sectors are known; of the others nobody can tell.
    private var acrossSectors: [Prose] {
        let sectors = facts.pairs.compactMap { pair -> (Sector, Sector)? in
            guard let one = facts.record(pair.a).sector, let two = facts.record(pair.b).sector else {
                return nil
            }
            return (one, two)
        }
        let (known, all) = (sectors.count, facts.pairs.count)
        let across = sectors.count { $0.0 != $0.1 }
        let open = facts.language.digits(all - known)
        let rest =
            known == all
            ? ""
            : facts.word(
                "; bei \(open) ist der Sektor einer Seite nicht angegeben",
                "; for \(open) the sector of one side is not stated")
        guard known > 0 else {
            return [
                facts.say(
                    "Wie viele Kooperationen verschiedene Sektoren verbinden, lässt sich nicht sagen\(facts.reserve([.sector])).",
                    "How many cooperations connect different sectors cannot be told\(facts.reserve([.sector]))."
                )
            ]
        }
        return [
            facts.say(
                "\(facts.language.percent(across, of: known)) der Kooperationen verbinden verschiedene Sektoren (\(facts.digits(across)) von \(facts.digits(known))\(rest)).",
                "\(facts.language.percent(across, of: known)) of the cooperations connect different sectors (\(facts.digits(across)) of \(facts.digits(known))\(rest))."
            )
        ]
    }

    private var density: String {
        let value = (number(.density) ?? 0) * 100
        let digits = facts.language.number(value, digits: value < 10 ? 1 : 0)
        return facts.language == .german ? "\(digits)\u{A0}%" : "\(digits)%"
    }

    private var parts: [Prose] {
        let isolates = components.isolates.map { facts.actors[$0] }
        let others = components.sizes.filter { $0 > 1 }.sorted(by: >)
        var sentences: [Prose] = []
        let largest = others.first ?? 0
        if others.count == 1, isolates.isEmpty {
            sentences.append(
                facts.say(
                    "Alle \(facts.language.numeral(largest)) Akteure sind über einen oder mehrere Schritte miteinander verbunden.",
                    "All \(facts.language.numeral(largest)) actors are connected in one or several steps."))
        } else if others.count == 1 {
            sentences.append(
                facts.say(
                    "\(facts.language.capitalised(facts.count(largest, .actor))) \(facts.language.plural(largest, "hängt", "hängen")) über einen oder mehrere Schritte zusammen.",
                    "\(facts.language.capitalised(facts.count(largest, .actor))) are connected in one or several steps."
                ))
        } else {
            sentences.append(several(others, hasIsolates: !isolates.isEmpty))
        }
        // Without a confirmed cooperation, or without an answer: the public is not told who.
        if !isolates.isEmpty, facts.shown.tellsPositions {
            let part = facts.language.part(isolates.count, of: facts.actors.count, .actor, .dative)
            let names = ": \(facts.names(isolates, limit: 8))"
            sentences.append(
                facts.say(
                    "Bei \(part) ist bisher keine Kooperation erfasst\(names). Bekanntschaft, Finanzierung, Trägerschaft, Gremien, Wünsche und Beendetes zählen dabei nicht.",
                    "For \(part) no cooperation is on record so far\(names). Acquaintance, funding, ownership, boards, wishes and what has ended do not count here."
                ))
        }
        if let distance = number(.averageDistance) {
            let steps = facts.language.number(distance, digits: 1)
            sentences.append(
                facts.say(
                    "Zwischen zwei verbundenen Akteuren liegen im Mittel \(steps) Schritte.",
                    "Two connected actors are \(steps) steps apart on average."))
        }
        return sentences
    }

    /// Sizes in figures: of two equally large parts neither is the largest.
    private func several(_ sizes: [Int], hasIsolates: Bool) -> Prose {
        let aside =
            hasIsolates
            ? facts.word(
                "Von Akteuren ohne Kooperation abgesehen, besteht das Netz",
                "Apart from actors without cooperation, the network consists")
            : facts.word("Das Netz besteht", "The network consists")
        let shown = 6
        let list = facts.language.list(sizes.prefix(shown).map { facts.digits($0) }, limit: shown)
        let words =
            sizes.count <= shown
            ? facts.word("mit \(list) Akteuren", "with \(list) actors")
            : facts.word(
                "mit \(facts.digits(sizes.last ?? 0)) bis \(facts.digits(sizes.first ?? 0)) Akteuren",
                "with \(facts.digits(sizes.last ?? 0)) to \(facts.digits(sizes.first ?? 0)) actors")
        return facts.say(
            "\(aside) aus \(facts.count(sizes.count, .part, .dative)) \(words), zwischen denen keine Verbindung \(facts.recorded) ist.",
            "\(aside) of \(facts.count(sizes.count, .part)) \(words), between which no connection is \(facts.recorded)."
        )
    }

    /// Positions in words: whose absence would cut somebody off. No order, no figures for single actors.
    private var cutPoints: [Prose] {
        guard case .nodes(let nodes)? = measures.value(.articulationPoints) else { return [] }
        if nodes.isEmpty {
            return [
                facts.say(
                    "Es gibt keinen Akteur, ohne den dieses Netz in mehr Teile zerfiele.",
                    "There is no actor without whom this network would fall into more parts."
                )
            ]
        }
        let points = nodes.map { facts.actors[$0] }
        if !facts.shown.tellsPositions {
            return [
                facts.say(
                    "Es gibt in diesem Netz Akteure, über die der einzige hier gezeigte Weg zu anderen führt; weitere Kontakte könnten das Netz dort stärken.",
                    "In this network there are actors through whom the only way to others shown here leads; further contacts might strengthen the network there."
                )
            ]
        }
        let sorted = points.sorted { facts.shortName($0) < facts.shortName($1) }
        let names = facts.names(sorted, limit: 8)
        let one = points.count == 1
        return [
            facts.say(
                "Für einzelne Partner führt der einzige erfasste Weg ins übrige Netz über \(one ? "einen Akteur" : "einen von \(facts.count(points.count, .actor, .dative))"): \(names).",
                "For some partners the only way on record into the rest of the network leads through \(one ? "one actor" : "one of \(facts.count(points.count, .actor))"): \(names)."
            ),
            facts.say(
                "Ein zweiter Kontakt könnte das Netz dort stärken.",
                "A second contact might strengthen the network there."),
        ]
    }

    // MARK: Tables

    private var sectorTable: DataTable {
        let sectors = facts.allSectors
        func number(_ one: Sector?, _ two: Sector?) -> Int {
            facts.pairs.count { pair in
                let a = facts.record(pair.a).sector
                let b = facts.record(pair.b).sector
                return (a == one && b == two) || (a == two && b == one)
            }
        }
        let rows = sectors.map { one in
            [Prose("\(facts.label(sector: one)) (n = \(facts.digits(facts.actors(in: one).count)))")]
                + sectors.map { two in
                    let count = number(one, two)
                    return Prose(count == 0 ? "–" : facts.digits(count))
                }
        }
        return DataTable(
            facts.word(
                "Kooperationen innerhalb der Sektoren und zwischen ihnen (n = \(facts.digits(facts.pairs.count)); die Liste aller Kooperationen steht \(facts.inTheAnnex))",
                "Cooperations within and between sectors (n = \(facts.digits(facts.pairs.count)); the list of all cooperations is \(facts.inTheAnnex))"
            ),
            [facts.word("Sektor", "Sector")] + sectors.map { SectorWords(facts).head($0) },
            numeric: Set(1...max(1, sectors.count)), rows: rows)
    }

    /// Only for the coordination's own desk.
    private var positionTable: DataTable {
        let degrees = measures.values(.degree) ?? []
        let between = measures.values(.betweenness) ?? []
        let order = facts.actors.indices.sorted { (-(degrees[$0] ?? 0), $0) < (-(degrees[$1] ?? 0), $1) }
        let rows = order.prefix(10).map { node -> [Prose] in
            [
                Prose(facts.name(facts.actors[node])), Prose(facts.digits(Int(degrees[node] ?? 0))),
                Prose(facts.language.number(between[node] ?? 0, digits: 1)),
            ]
        }
        return DataTable(
            facts.word(
                "Akteure nach der Zahl ihrer Kooperationen, höchstens zehn; bei gleicher Zahl in der Reihenfolge der Kennungen (nur intern; kein Maß für Qualität)",
                "Actors by their number of cooperations, ten at most; equal ones in the order of their ids (internal only; no measure of quality)"
            ),
            facts.language == .german
                ? ["Akteur", "Kooperationen", "Vermittlung (kürzeste Wege)"]
                : ["Actor", "Cooperations", "Betweenness (shortest paths)"],
            numeric: [1, 2], rows: rows)
    }
}
