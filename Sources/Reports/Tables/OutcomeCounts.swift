import GapAnalysis
import LandscapeModel

/// How often each recommendation has which outcome; in public, counts under three are not told.
struct OutcomeCounts {
    private static let order: [Outcome] = [.fulfilled, .oneSided, .notFulfilled, .noEvidence, .notApplicable]

    private let rows: [(rule: Recommendation, counts: [Int])]
    private let smallest: Int

    init(_ findings: [Finding], _ catalogue: Catalogue, isPublic: Bool) {
        smallest = isPublic ? Profile.smallestPublicGroup : 0
        rows = catalogue.recommendations.compactMap { rule in
            let own = findings.filter { $0.rule == rule.id }
            return own.isEmpty
                ? nil : (rule, Self.order.map { outcome in own.count { $0.outcome == outcome } })
        }
    }

    private func isTold(_ count: Int) -> Bool { count == 0 || count >= smallest }

    func text(_ language: Language) -> String {
        var table = TextTable(
            header: [language == .german ? "Empfehlung" : "Recommendation", ""]
                + Self.order.map { $0.label(language) },
            rightAligned: Set(2...6))
        table.widest = 62
        for (rule, counts) in rows {
            let cells = counts.map { count in
                isTold(count) ? (count == 0 ? "·" : "\(count)") : "< \(smallest)"
            }
            table.rows.append([rule.id, rule.title(language)] + cells)
        }
        return table.text()
    }

    func write(_ json: inout JSONWriter) {
        json.array { json in
            for (rule, counts) in rows {
                json.object { json in
                    json.key("rule", rule.id)
                    json.key("field", rule.field)
                    for (outcome, count) in zip(Self.order, counts) {
                        json.key(outcome.rawValue)
                        if isTold(count) { json.value(count) } else { json.null() }
                    }
                }
            }
        }
    }
}
