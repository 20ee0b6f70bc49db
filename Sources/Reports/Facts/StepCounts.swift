package import GapAnalysis
package import PlainText

/// How many suggestions ask for which step: the four are told apart wherever suggestions are shown.
package struct StepCounts {
    private let counts: [Gap.Step: Int]

    package init(_ gaps: some Sequence<Gap>) {
        var counts: [Gap.Step: Int] = [:]
        for gap in gaps { counts[gap.step, default: 0] += 1 }
        self.counts = counts
    }

    package subscript(step: Gap.Step) -> Int { counts[step] ?? 0 }

    /// "neu knüpfen 12 · vertiefen 7 · bestätigen lassen 5 · nachfragen 40"; steps without any are left out.
    package func sentence(_ language: Language) -> String {
        Gap.Step.allCases.filter { self[$0] > 0 }
            .map { "\($0.label(language)) \(language.digits(self[$0]))" }.joined(separator: " · ")
    }

    package func write(_ json: inout JSONWriter) {
        for step in Gap.Step.allCases { json.key(step.rawValue, self[step]) }
    }
}
