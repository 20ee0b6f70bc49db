import GapAnalysis
import LandscapeModel
import PlainText
import Reports

/// How often each recommendation has which outcome; in public, counts under three are not told.
struct OutcomeCounts {
    private static let order: [Outcome] = [.fulfilled, .oneSided, .notFulfilled, .noEvidence, .notApplicable]

    /// nil: not told.
    private let rows: [(rule: Recommendation, counts: [Int?])]

    init(_ findings: [Finding], _ catalogue: Catalogue, isPublic: Bool) {
        rows = catalogue.recommendations.compactMap { rule in
            let own = findings.filter { $0.rule == rule.id }
            guard !own.isEmpty else { return nil }
            let counts = Self.order.map { outcome in own.count { $0.outcome == outcome } }
            return (rule, isPublic ? SmallCounts.told(counts) : counts)
        }
    }

    func text(_ language: Language, width: Int?) -> String {
        var table = TextTable(
            header: [language == .german ? "Empfehlung" : "Recommendation", ""]
                + Self.order.map { $0.label(language) },
            rightAligned: Set(2...6))
        table.widest = 62
        for (rule, counts) in rows {
            let cells = counts.map { count in
                count.map { $0 == 0 ? "·" : "\($0)" } ?? "–"
            }
            table.rows.append([rule.id, rule.title(language)] + cells)
        }
        return table.text(width: width)
    }

    func write(_ json: inout JSONWriter) {
        json.array { json in
            for (rule, counts) in rows {
                json.object { json in
                    json.key("rule", rule.id)
                    json.key("field", rule.field)
                    for (outcome, count) in zip(Self.order, counts) {
                        json.key(outcome.rawValue)
                        if let count { json.value(count) } else { json.null() }
                    }
                }
            }
        }
    }
}
