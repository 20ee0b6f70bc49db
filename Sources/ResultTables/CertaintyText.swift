import LandscapeModel
import NetworkGraph
import PlainText

// How far the rankings stand, as text and JSON.
extension RankingCertainty {
    func text(_ language: Language) -> String {
        var lines = [basis(language)]
        lines += rankings.map { "  \($0.measure.title(language)): \(verdict($0, language))" }
        if let note = leftOutNote(language) { lines.append(note) }
        return "\n" + lines.joined(separator: "\n") + "\n"
    }

    func write(_ json: inout JSONWriter, _ language: Language) {
        json.key("ranking_stability")
        json.object { json in
            json.key("note", basis(language))
            json.key("respondents", respondents)
            json.key("draws", Self.draws)
            json.key("correlation", CaseDropping.leastCorrelation)
            json.key("certainty", CaseDropping.certainty)
            if obstacle == nil {
                json.key("ties", ties)
                json.key("ties_of_answers_alone", tiesOfAnswers)
            }
            json.key("rankings")
            json.array { json in for ranking in rankings { write(ranking, &json, language) } }
            json.key("too_large_for", leftOut.map(\.rawValue))
        }
    }

    private func write(_ ranking: CaseDropping.Ranking, _ json: inout JSONWriter, _ language: Language) {
        json.object { json in
            json.key("measure", ranking.measure.rawValue)
            json.key("cs_coefficient", ranking.coefficient)
            json.key("leading")
            json.array { json in
                // Beyond a fifth it depends on the measure how far was drawn.
                for (place, count) in ranking.leading.prefix(4).enumerated() {
                    json.object { json in
                        json.key("share", CaseDropping.shares[place])
                        json.key("answers", CaseDropping.answers(place, of: respondents))
                        json.key("places", count)
                    }
                }
            }
            json.key("verdict", verdict(ranking, language))
        }
    }
}

extension [SectorResponse] {
    func text(_ language: Language, width: Int?) -> String {
        let isGerman = language == .german
        var table = TextTable(
            header: isGerman
                ? ["Antworten nach Sektor", "Akteure", "befragt", "geantwortet"]
                : ["Answers by sector", "actors", "asked", "answered"], rightAligned: [1, 2, 3])
        table.rows = map { row in
            [row.sector?.label(language) ?? (isGerman ? "nicht angegeben" : "not stated")]
                + [row.actors, row.asked, row.answered].map { language.digits($0) }
        }
        return "\n" + table.text(width: width)
    }

    func write(_ json: inout JSONWriter) {
        json.key("response")
        json.array { json in
            for row in self {
                json.object { json in
                    json.key("sector")
                    if let sector = row.sector { json.value(sector.rawValue) } else { json.null() }
                    json.key("actors", row.actors)
                    json.key("asked", row.asked)
                    json.key("answered", row.answered)
                }
            }
        }
    }
}
