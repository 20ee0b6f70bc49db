public import GapAnalysis
public import LandscapeModel
public import PlainText
import Reports

/// Findings and gaps, as text, CSV and JSON.
public struct GapsTable: Sendable {
    private let shown: ShownLandscape
    let landscape: Landscape
    let analysis: Analysis
    let findings: [Finding]
    let gaps: [Gap]
    let note: String?
    /// What no recommendation could look at.
    let coverage: Coverage
    let counts: OutcomeCounts
    private let isPublic: Bool
    /// Questions are about the whole landscape, and for whoever is asked only.
    private let hasQuestions: Bool

    /// - Parameters:
    ///   - field: only what concerns this Handlungsfeld; the numbers stay those of the whole.
    ///   - shown: in public only counts by recommendation and field are given, no subjects, no gaps.
    public init(
        _ shown: ShownLandscape, analysis: Analysis, field: String? = nil, note: String? = nil,
        coverage: Coverage? = nil
    ) {
        self.shown = shown
        landscape = shown.landscape
        self.coverage = coverage ?? Coverage(shown.landscape, profile: shown.profile)
        self.analysis = analysis
        isPublic = !shown.namesGaps
        hasQuestions = !isPublic && field == nil
        let chosen = analysis.findings.filter { field == nil || $0.field == field }
        counts = OutcomeCounts(chosen, analysis.catalogue, isPublic: shown.countsGroups)
        findings = isPublic ? [] : chosen
        gaps = isPublic ? [] : analysis.gaps.filter { field == nil || $0.field == field }
        self.note = note
    }

    public func json(_ language: Language) -> String {
        var json = JSONWriter()
        json.object { json in
            if let note {
                json.key("note", note)
            }
            json.key("not_checkable")
            coverage.write(&json)
            json.key("outcomes")
            counts.write(&json)
            json.key("findings")
            json.array { json in
                for finding in findings { write(finding, language, &json) }
            }
            if !isPublic {
                json.key("steps")
                json.object { json in StepCounts(gaps).write(&json) }
            }
            json.key("gaps")
            json.array { json in
                for gap in gaps { write(gap, language, &json) }
            }
            if !isPublic {
                json.key("boards")
                write(BoardOverview(landscape), &json)
            }
            if hasQuestions {
                json.key("questions")
                json.array { json in writeQuestions(language, &json) }
            }
            json.key("ranking")
            json.object { json in writeRanking(&json) }
            json.key("structural")
            json.array { json in
                // Hints name two actors each.
                for hint in isPublic ? [] : analysis.structural { write(hint, language, &json) }
            }
            json.key("prediction_quality")
            json.object { json in
                for (method, auc) in analysis.predictionQuality {
                    json.key(method, auc)
                }
            }
        }
        return String(decoding: json.bytes, as: UTF8.self) + "\n"
    }

    /// How priority and order come about: the figures of the report's annex.
    private func writeRanking(_ json: inout JSONWriter) {
        let weights = GapWeights.standard
        json.key("high_from_obligation")
        json.value(GapWeights.highFrom)
        json.key("medium_from_obligation")
        json.value(GapWeights.mediumFrom)
        json.key("weights")
        json.object { json in
            for (key, weight) in weights.byKey {
                json.key(key)
                json.value(weight)
            }
        }
        json.key("crowding_from")
        json.value(GapWeights.freeProposals + 1)
        json.key("crowding")
        json.value(weights.crowding)
    }

    /// The Rückfragen of the report, by actor.
    private func writeQuestions(_ language: Language, _ json: inout JSONWriter) {
        for (actor, questions) in analysis.plainQuestions(shown, language) {
            json.object { json in
                json.key("actor")
                json.value(landscape.actors[Int(actor)].id)
                json.key("questions")
                json.value(questions)
            }
        }
    }

    private func write(_ boards: BoardOverview, _ json: inout JSONWriter) {
        json.object { json in
            json.key("tables", objects: boards.tables) { json, table in
                json.key("board", landscape.boards[table.board].id)
                json.key("members")
                json.object { json in
                    for (sector, count) in zip(Sector.allCases, table.members) {
                        json.key(sector.rawValue, count)
                    }
                }
                json.key("missing", table.missing.map(\.rawValue))
            }
            json.key("twins", objects: boards.twins) { json, twins in
                json.key("a", landscape.boards[twins.first].id)
                json.key("b", landscape.boards[twins.second].id)
                json.key("shared_members", twins.sharedMembers)
                json.key("overlap", twins.overlap)
                json.key("same_purpose", twins.hasSamePurpose)
            }
            json.key("busiest", objects: boards.busiest) { json, entry in
                json.key("id", landscape.actors[Int(entry.actor)].id)
                json.key("seats", entry.seats)
            }
        }
    }

    private func write(_ finding: Finding, _ language: Language, _ json: inout JSONWriter) {
        let rule = analysis.recommendation(finding.rule)
        json.object { json in
            json.key("rule", finding.rule)
            json.key("title", rule?.title(language) ?? "")
            json.key("section", rule?.section ?? "")
            json.key("field", finding.field)
            json.key("obligation", rule?.obligation ?? 0)
            json.key("quote", rule?.quote ?? "")
            json.key("outcome", finding.outcome.rawValue)
            json.key("subjects", finding.subjects.map { landscape.id(of: $0) })
            json.key("detail", finding.detail(language))
            json.key("statement")
            if let statement = finding.statement { json.value(statement.text) } else { json.null() }
            json.key("citation", rule?.citation.footnote(language) ?? "")
        }
    }

    private func write(_ gap: Gap, _ language: Language, _ json: inout JSONWriter) {
        json.object { json in
            json.key("number", gap.number)
            json.key("kind", gap.kind.rawValue)
            json.key("step", gap.step.rawValue)
            json.key("a", landscape.id(of: gap.a))
            json.key("b", landscape.id(of: gap.b))
            json.key("rules", gap.rules)
            json.key("field", gap.field)
            json.key("obligation", gap.obligation)
            json.key("outcome", gap.outcome.rawValue)
            json.key("priority", gap.priority.rawValue)
            json.key("score", gap.score)
            json.key("wished", gap.isWished)
            json.key("introducers", gap.introducers.map { landscape.actors[Int($0)].id })
            json.key("efficiency_gain", gap.efficiencyGain)
            json.key("reason", gap.reason(language))
        }
    }

    private func write(_ hint: StructuralHint, _ language: Language, _ json: inout JSONWriter) {
        json.object { json in
            json.key("a", landscape.actors[Int(hint.pair.a)].id)
            json.key("b", landscape.actors[Int(hint.pair.b)].id)
            json.key("method", hint.method)
            json.key("score", hint.score)
            json.key("reason", hint.reason(language))
        }
    }

    public func csv(_ language: Language) -> String {
        var csv = CSVText(header: [
            "number", "kind", "step", "a", "b", "name_a", "name_b", "rules", "field", "obligation", "outcome",
            "priority", "score", "wished", "introducers", "efficiency_gain", "reason",
        ])
        for gap in gaps {
            csv.append([
                "\(gap.number)", gap.kind.rawValue, gap.step.rawValue, landscape.id(of: gap.a),
                landscape.id(of: gap.b),
                landscape.name(of: gap.a, language), landscape.name(of: gap.b, language),
                gap.rules.joined(separator: "|"), gap.field, "\(gap.obligation)", gap.outcome.rawValue,
                gap.priority.rawValue, CSVText.number(gap.score), gap.isWished ? "ja" : "nein",
                gap.introducers.map { landscape.actors[Int($0)].id }.joined(separator: "|"),
                CSVText.number(gap.efficiencyGain), gap.reason(language),
            ])
        }
        for remark in remarks(language) { csv.appendRemark(remark) }
        return csv.text
    }

    public func text(_ language: Language, width: Int?) -> String {
        let isGerman = language == .german
        var text = counts.text(language, width: width)
        let closing = remarks(language).map { "\n\($0)\n" }.joined()
        if isPublic { return text + closing }
        text +=
            "\n" + (isGerman ? "Anregungen, die stärksten zuerst" : "Suggestions, the strongest first")
            + "\n\n"
        if gaps.isEmpty {
            let isKnown = coverage.isCheckable
            text +=
                isGerman
                ? (isKnown ? "Keine offenen Anregungen.\n" : "Was sich prüfen ließ, ist nicht offen.\n")
                : (isKnown ? "No open suggestions.\n" : "Nothing that could be checked is open.\n")
        } else {
            text += StepCounts(gaps).sentence(language) + "\n\n"
        }
        for gap in gaps {
            let a = landscape.name(of: gap.a, language)
            let b = landscape.name(of: gap.b, language)
            let wish = gap.isWished ? (isGerman ? ", gewünscht" : ", wished for") : ""
            text += "\(gap.number). \(a) – \(b)\n"
            text += "   \(gap.label(language)), "
            text +=
                isGerman
                ? "Vorrang \(gap.priority.label(language))" : "priority \(gap.priority.label(language))"
            text += "\(wish) · \(gap.rules.joined(separator: ", ")) · \(gap.outcome.label(language))\n"
            text += "   \(gap.reason(language))\n"
        }
        return text + closing
    }

    /// What was not understood, and what could not be checked.
    func remarks(_ language: Language) -> [String] {
        [note, coverage.note(language)].compactMap { $0 }
    }
}
